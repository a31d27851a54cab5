import DatelineModel
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Testing

@Suite struct LinksTests {
    private static let topic = ["Content/topics/trade.md": "---\ntitle: Trade\nphrases: [tariff]\n---\n"]

    private static func article(_ fields: String) -> [String: String] {
        ["Content/articles/a.md": "---\ntitle: Tariffs\ndate: 2025-02-01\n\(fields)\n---\nText.\n"]
    }

    @Test(arguments: [
        [:],
        topic,
        article("countries: [FR]"),
        article("countries: []\nblocs: []"),
        topic.merging(article("countries: []\ntopics: [trade]")) { $1 },
        topic.merging(article("countries: []\nmentioned: [FR]\ntopics: []")) { $1 },
    ])
    func leadToPagesThatASmallSiteHas(files: [String: String]) async throws {
        let site = try SiteFixture(files)
        #expect(try await site.build().diagnostics == [])
        let made = try site.files()
        var links: Set<Substring> = []
        for path in made.keys where path.hasSuffix(".html") {
            links.formUnion(try site.page("/\(path)").matches(of: #/href="(/[^"]*)"/#).map(\.output.1))
        }
        #expect(links.isSuperset(of: ["/", "/search/"]))
        #expect(links.filter { made["\($0.dropFirst())\($0.hasSuffix("/") ? "index.html" : "")"] == nil } == [])
    }

    @Test func aBrokenLinkIsNotTakenForOneToItsOwnFile() async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-02-01\n---\nSee [here](once.md)."
        ])
        #expect(try await site.build().diagnostics.map { $0.help?.prefix(14) } == ["links are path"])
    }

    /// Pictures and documents of what is held back stay out, whatever is published beside them.
    @Test(arguments: ["embargo: 2026-12-01", "draft: true", "date: 2026-12-01"])
    func aFileOfAnArticleThatIsHeldBackIsNotInTheSite(field: String) async throws {
        let date = field.hasPrefix("date") ? "" : "date: 2025-03-01\n"
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\n---\nText. ![Both](both.png)\n",
            "Content/articles/later.md":
                "---\ntitle: Later\n\(date)\(field)\n---\n![Chart](chart.png) [all](all.pdf) ![Both](both.png)\n",
            "Content/articles/chart.png": "chart", "Content/articles/all.pdf": "all",
            "Content/articles/both.png": "both",
            "Content/articles/later.csv": "by its name", "Content/articles/one.csv": "by its name",
        ])
        #expect(try await site.build().diagnostics == [])
        let made = try site.files().keys.filter { $0.hasPrefix("2025/") || $0.hasPrefix("2026/") }.sorted()
        #expect(made.filter { !$0.hasSuffix(".html") } == ["2025/03/one/both.png", "2025/03/one/one.csv"])
    }
}
