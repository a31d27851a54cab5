import DatelineModel
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

@Suite struct BlocPagesTests {
    private static let files = [
        "Content/articles/asean.md":
            "---\ntitle: ASEAN writes a guide\ndate: 2025-02-01\n---\nASEAN ministers agreed. Africa is far away.\n",
        "Content/articles/un.md":
            "---\ntitle: The UN votes\ndate: 2025-02-02\n---\nFrance spoke for the European Union at the UN.\n",
        "Content/articles/given.md":
            "---\ntitle: Rules\ndate: 2025-02-03\nblocs: [asean, Group of Seven]\n---\nThe OECD wrote them.\n",
        "Content/articles/none.md": "---\ntitle: Rules\ndate: 2025-02-04\nblocs: []\n---\nThe OECD wrote them.\n",
    ]

    @Test func listsTheArticlesThatNameABloc() async throws {
        let site = try SiteFixture(Self.files)
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let page = try site.page("/blocs/asean/")
        #expect(page.contains("Named in 2 articles"))
        #expect(page.contains("/2025/02/asean/") && page.contains("/2025/02/given/"))
        #expect(try !site.page("/blocs/g7/").contains("/2025/02/asean/"))
        #expect(try site.text("Output/blocs/asean/feed.xml").contains("<title>Test digest: ASEAN</title>"))
        #expect(try site.text("Output/blocs/asean/feed.json").contains("Test digest: ASEAN"))
        #expect(try site.text("Output/sitemap.xml").contains("https://example.org/blocs/asean/"))
        #expect(!report.pagePaths.contains("blocs/oecd/index.html"))
        #expect(report.planned?.articles.map { $0.isDerived(.blocs) } == [true, false, false, true])
    }

    @Test func listsBlocsThenRegionsAndTheUnionAmongThem() async throws {
        let site = try SiteFixture(Self.files)
        try await site.build()
        let page = try site.page("/blocs/")
        let links = [
            "/blocs/asean/", "/countries/european-union/", "/blocs/g7/", "/blocs/united-nations/", "/blocs/africa/",
        ]
        let places = links.compactMap { page.firstRange(of: "<li><a href=\"\($0)\"")?.lowerBound }
        #expect(places.count == links.count)
        #expect(places == places.sorted())
        #expect(!page.contains("sparkline"))
        #expect(try site.page("/").contains("<a href=\"/blocs/\">Blocs</a>"))
        #expect(try site.page("/2025/02/asean/").contains("<a href=\"/blocs/asean/\">ASEAN</a>"))
    }

    @Test func drawsTheCourseOfEachBloc() async throws {
        var files = Self.files
        files["Content/articles/old.md"] = "---\ntitle: Old\ndate: 2025-01-01\nblocs: [asean]\n---\nText.\n"
        let site = try SiteFixture(files)
        try await site.build()
        let page = try site.page("/blocs/")
        let item = try #require(
            page.components(separatedBy: "<li>").first { $0.hasPrefix(#"<a href="/blocs/asean/""#) })
        #expect(item.contains(#"viewBox="0 0 2 8""#) && item.contains(#"<path d="M0 8V6h1V4h1V8z"/>"#))
    }

    @Test func pagesALongList() async throws {
        var files = ["Content/site.yml": "title: D\nbase_url: https://example.org/\npaginate: 2\n"]
        for day in 1...5 {
            files["Content/articles/a\(day).md"] = "---\ntitle: T\(day)\ndate: 2025-02-0\(day)\n---\nThe G20 met.\n"
        }
        let site = try SiteFixture(files)
        try await site.build()
        #expect(try site.page("/blocs/g20/page/3/").contains("/2025/02/t1/"))
    }

    @Test func hasNoBlocPagesIfSwitchedOff() async throws {
        var files = Self.files
        files["Content/site.yml"] = "title: D\nbase_url: https://example.org/\npages: {blocs: false}\n"
        let site = try SiteFixture(files)
        let report = try await site.build()
        #expect(!report.pagePaths.contains { $0.hasPrefix("blocs/") })
        let page = try site.page("/2025/02/asean/")
        #expect(page.contains("ASEAN") && !page.contains("/blocs/"))
    }

    @Test func hasNoLinkToBlocsWhereNoArticleNamesOne() async throws {
        let site = try SiteFixture(["Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-02\n---\nText.\n"])
        try await site.build()
        #expect(try !site.page("/").contains("/blocs/"))
    }

    @Test(arguments: [
        ("asaen", "did you mean “asean”?"), ("EU", "European Union has a country’s page: write “countries: [EU]”"),
        ("Kenya", "Kenya has a country’s page: write “countries: [KE]”"),
    ])
    func saysWhatIsWrongWithABloc(name: String, help: String) async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-02\nblocs: [\(name)]\n---\nText.\n"
        ])
        let diagnostic = try #require(try await site.plan().diagnostics.first)
        #expect(diagnostic.mark == "Content/articles/one.md:4:9 unknown-bloc")
        #expect(diagnostic.summary == "unknown bloc or region “\(name)”")
        #expect(diagnostic.help == help)
    }

    @Test func listsBlocsForMachines() async throws {
        let site = try SiteFixture(Self.files)
        let planned = try #require(try await site.plan().value)
        let listing = SiteListing(planned.articles, planned.digest, planned.settings)
        #expect(
            listing.lines(of: .blocs) == [
                "africa  Africa  1", "asean  ASEAN  2", "g7  G7  1", "united-nations  United Nations  1",
            ])
        #expect(listing.objects(of: .blocs).first == #"{"slug":"africa","name":"Africa","kind":"region","articles":1}"#)
        #expect(listing.articleObjects.last?.contains(#""blocs":["asean","africa"]"#) == true)
    }
}
