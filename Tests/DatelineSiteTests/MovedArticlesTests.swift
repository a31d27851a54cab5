import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineSite

/// An article that is at another address is known again by what it says.
@Suite struct MovedArticlesTests {
    private static let text =
        "---\ntitle: Ministers sign a treaty\ndate: 2025-02-10\ncountries: [FR]\n---\nThey signed it at noon.\n"

    private func site() async throws -> SiteFixture {
        let site = try SiteFixture(["Content/articles/signing.md": Self.text])
        try await site.build()
        site.remove("Content/articles/signing.md")
        return site
    }

    private func lines(_ site: SiteFixture) async throws -> [String] {
        try await site.build().diagnostics.filter { $0.identifier == .lostAddress }.map { $0.help ?? "" }
    }

    @Test func aNewNameForTheSameTextIsWhereItsOldAddressLeads() async throws {
        let site = try await site()
        try site.write("Content/articles/noon-in-nice.md", Self.text)
        let line =
            "add the line “/2025/02/signing/: /2025/02/noon-in-nice/” to Content/redirects.yml, or run “dateline redirects --accept”"
        #expect(try await lines(site) == [line])
        // The next build knows it although the old text is known no more.
        #expect(try await lines(site) == [line])
    }

    @Test func aNameInCommonCountsLessThanTheSameText() async throws {
        let site = try await site()
        try site.write("Content/articles/noon.md", Self.text)
        try site.write(
            "Content/articles/signing.md", "---\ntitle: Another signing\ndate: 2025-03-10\n---\nA bank signed.\n")
        #expect(try await lines(site).map { $0.contains("/2025/02/signing/: /2025/02/noon/") } == [true])
    }

    @Test func ofTwoNewArticlesWithTheTextNeitherIsTaken() async throws {
        let site = try await site()
        for name in ["noon", "midday"] { try site.write("Content/articles/\(name).md", Self.text) }
        #expect(try await lines(site).map { $0.contains("/2025/02/signing/: gone") } == [true])
    }

    @Test func anotherTextAtAnotherNameIsAnotherArticle() async throws {
        let site = try await site()
        try site.write("Content/articles/noon.md", Self.text.replacing("at noon", with: "at midnight"))
        #expect(try await lines(site).map { $0.contains("/2025/02/signing/: gone") } == [true])
    }
}
