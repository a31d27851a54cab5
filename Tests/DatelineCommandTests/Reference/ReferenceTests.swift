import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineReading

/// The reference says what the program says. `bin/docs --reference` writes its pages anew.
@Suite struct ReferenceTests {
    @Test(arguments: ReferencePage.allCases) func saysWhatTheProgramSays(page: ReferencePage) async throws {
        let text = try await page.text()
        let file = Handbook.root.appending(path: page.rawValue)
        if ProcessInfo.processInfo.environment["DATELINE_WRITE_REFERENCE"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let written = Handbook.text(page.rawValue)
        let (new, old) = (text.split(separator: "\n"), written.split(separator: "\n"))
        let line = zip(new, old).first { $0 != $1 }
        #expect(
            written == text, "“bin/docs --reference” writes it anew; first: \(line.map { "\($0)" } ?? "its length")")
    }

    /// The rows of a table, by the names in their first column.
    private func keys(_ table: Substring) -> Set<String> {
        Set(
            table.matches(of: #/\n\| ((?:`[\w.]+` ?)+)\|/#).flatMap { row in
                row.output.1.matches(of: #/`([\w.]+)`/#).map { String($0.output.1) }
            })
    }

    @Test func namesEveryKeyOfFrontMatter() throws {
        let page = Handbook.page("reference/front-matter")
        let table = try #require(page.split(separator: "\n## ").first { $0.hasPrefix("Keys\n") })
        let known = FrontMatterParser.reservedKeys.union(["countries", "topics", "blocs", "extra"])
        #expect(keys(table).symmetricDifference(known) == [])
    }

    /// The maps of `site.yml`, each with a key that nobody knows, so that the message lists those that there are.
    private static let probes = [
        ("", "zzz: 1"), ("publisher.", "publisher: {name: A, zzz: 1}"), ("licence.", "licence: {name: A, zzz: 1}"),
        ("markdown.", "markdown: {zzz: 1}"), ("images.", "images: {widths: [480], zzz: 1}"),
        ("email.", "email: {from: a@example.org, zzz: 1}"), ("feeds.", "feeds: {zzz: 1}"),
        ("pages.", "pages: {zzz: 1}"), ("menu.", "menu: {zzz: 1}"),
        ("hosting.", "hosting: {zzz: 1}"), ("front_page.", "front_page: {zzz: 1}"), ("defaults.", "defaults: {zzz: 1}"),
        ("taxonomies.NAME.", "taxonomies: {laws: {zzz: 1}}"),
        ("publish.NAME.", "publish: {a: {to: git, remote: \"git@example.org:a.git\", zzz: 1}}"),
        ("publish.NAME.", "publish: {a: {to: folder, path: /srv, zzz: 1}}"),
        ("publish.NAME.", "publish: {a: {to: rsync, remote: \"a@example.org:/srv\", zzz: 1}}"),
        ("publish.NAME.", "publish: {a: {to: rclone, remote: \"s3:bucket\", zzz: 1}}"),
    ]

    @Test func namesEveryKeyOfTheSettings() async throws {
        var known: Set<String> = []
        for (prefix, line) in Self.probes {
            let site = try SiteFixture(["Content/site.yml": "title: T\nbase_url: https://example.org/\n\(line)\n"])
            let help = try await site.build().diagnostics.compactMap(\.help).first { $0.contains(" may have: ") }
            let names = try #require(help?.split(separator: " may have: ").last, "\(line)")
            known.formUnion(names.split(separator: ", ").map { "\(prefix)\($0)" })
        }
        #expect(known.count > 60)
        #expect(keys(Handbook.page("reference/site-yml")[...]).symmetricDifference(known) == [])
    }

    @Test func showsSettingsThatBuild() async throws {
        let settings = try #require(Handbook.blocks("yaml", in: Handbook.page("reference/site-yml")).first)
        let site = try SiteFixture(["Content/site.yml": settings])
        #expect(try await site.build().diagnostics.filter { $0.severity == .error } == [])
    }
}
