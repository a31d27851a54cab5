import DatelineModel
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// Whole small sites as they were recorded: `RECORD_GOLDEN=1 bin/test --filter GoldenSiteTests` records them anew.
@Suite struct GoldenSiteTests {
    @Test(arguments: ["small", "translations"])
    func givesTheRecordedSite(name: String) async throws {
        let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)").path
        let site = try SiteFixture()
        let now = try #require(PublicationDate("2026-01-01"))
        let report = try await Build(SiteFolders(source: golden, output: site.output), SiteReading(now: now)).run()
        #expect(report.diagnostics == [])
        #expect(try GoldenFolder.differences(of: site.files(), from: "\(golden)/Expected") == [])
    }
}
