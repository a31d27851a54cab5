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

    @Test func aLinkToAPageThatCouldNotBeReadIsNotBroken() async throws {
        let site = try SiteFixture([
            "Content/pages/about.md": "---\ntitle: About\nmood: good\n---\nText.\n",
            "Content/pages/corrections.md":
                "---\ntitle: Corrections\n---\nSee [About](about.md) and [Team](team.md).\n",
        ])
        let problems = try await site.build().diagnostics.map(\.summary)
        #expect(!problems.contains { $0.contains("about.md") } && problems.contains { $0.contains("“pages/team.md”") })
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
            "Content/articles/both.png": SiteFixture.picture,
        ])
        #expect(try await site.build().diagnostics == [])
        let made = try site.files().keys.filter { $0.hasPrefix("2025/") || $0.hasPrefix("2026/") }.sorted()
        #expect(made.filter { !$0.hasSuffix(".html") } == ["2025/03/one/both.png"])
    }

    // MARK: - Links by address

    private func site(_ text: String, settings: String = "") throws -> SiteFixture {
        try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://example.org/digest/\n\(settings)",
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-02-01\n---\n\(text)\n\n## Part one\n\nText.\n",
            "Content/articles/two.md":
                "---\ntitle: Two\ndate: 2025-02-02\naliases: [/old/two/]\n---\nText.\n\n## What’s new?\n\nText.\n",
            "Content/articles/secret.md": "---\ntitle: Secret\ndate: 2025-02-02\ndraft: true\n---\nText.\n",
            "Content/articles/map.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "Content/pages/about.md": "---\ntitle: About\n---\n![Map](../articles/map.svg)\n\n## Who we are\n\nUs.\n",
        ])
    }

    @Test func whatIsThereIsFound() async throws {
        let links = [
            "/", "/about/", "/about", "/about/index.html", "/2025/02/two/", "/2025/02/two/?a=b", "/old/two/",
            "/feed.xml",
            "/search/?q=law", "/search/index.json", "/2025/", "/./2025//02/x/../two/", "/%61bout/",
            "#part-one", "#", "#top", "#TOP", "#main", "#:~:text=Text", "#part-one:~:text=Text", "#%70art-one",
            "two.md#whats-new", "two.md#", "./two.md?x#whats-new", "/2025/02/two/#whats-new", "/about/#who-we-are",
            "/about#who-we-are", "../pages/about.md#who-we-are", "../articles/two.md", "/#main", "../pages/about.md",
            "../articles/map.svg#layer", "//other.example/x#y", "https://example.com/gone/#x",
        ]
        // A picture of one page is at that page’s address.
        for links in [links, ["/about/map.svg"]] {
            let text = links.map { "See [it](\($0))." }.joined(separator: "\n\n")
            let diagnostics = try await site(text).build().diagnostics.map(\.mark)
            #expect(diagnostics == [])
        }
    }

    @Test(
        arguments: [
            ("/gone/", nil), ("/gone.png", nil), ("/about/x", nil), ("/feed.xml/", nil),
            ("/abuot/", "did you mean “/about/”?"),
            ("/2025/02/secret/", nil), ("/digest/about/", "did you mean “/about/”?"), ("/../gone/", nil),
            ("/gone/#x", nil), ("/2025/02/two.md", nil),
            ("/gone/?x", nil),
            ("#part-two", "did you mean “#part-one”?"), ("#Part-One", "did you mean “#part-one”?"),
            ("#gone", "its headings are #part-one"), ("two.md#gone", "its headings are #whats-new"),
            ("/2025/02/two/#gone", "its headings are #whats-new"), ("/about/#gone", "its headings are #who-we-are"),
            ("../pages/about.md#part-one", "its headings are #who-we-are"),
            ("two.md#part-one", "its headings are #whats-new"),
        ] as [(String, String?)])
    func whatIsNotThereIsAnError(link: String, help: String?) async throws {
        for (text, column) in [("See [it](\(link)).", 10), ("See ![it](\(link)).", 11)] {
            let report = try await site(text).build()
            #expect(report.changes == nil)
            #expect(report.diagnostics.map(\.mark) == ["Content/articles/one.md:5:\(column) broken-link"])
            if let help { #expect(report.diagnostics.first?.help?.hasPrefix(help) == true) }
        }
    }

    @Test func theyAreCheckedInPagesAndIntroductionsToo() async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-02-01\ntopics: [trade]\n---\nText.\n",
            "Content/topics/trade.md": "---\ntitle: Trade\n---\n[a](/gone/) [b](#gone)\n",
            "Content/pages/about.md": "---\ntitle: About\n---\n[a](/gone/) [b](../articles/one.md#gone)\n",
        ])
        #expect(
            try await site.build().diagnostics.map(\.mark) == [
                "Content/pages/about.md:4:5 broken-link", "Content/pages/about.md:4:17 broken-link",
                "Content/topics/trade.md:4:5 broken-link", "Content/topics/trade.md:4:17 broken-link",
            ])
    }

    @Test(arguments: ["/shop/", "/shop", "/old/2019/a.html", "/moved/"])
    func whatIsElsewhereOnTheHostCanBeDeclared(link: String) async throws {
        let settings = "elsewhere: [/shop/, /old/*]\nhosting: {redirects: {/moved/: /about/}}\n"
        #expect(try await site("[a](\(link))", settings: settings).build().diagnostics == [])
        #expect(try await site("[a](\(link)x)", settings: "elsewhere: [/shop/]").build().diagnostics.count == 1)
    }

    @Test func aPathThatIsNoneIsRefusedThere() async throws {
        let report = try await site("Text.", settings: "elsewhere: [/shop/, shop, /a*b]\n").build()
        #expect(report.diagnostics.map(\.mark) == ["Content/site.yml:3:21 bad-path", "Content/site.yml:3:27 bad-path"])
    }

    @Test func linksOnOneLineStandAtTheirOwnPlaces() async throws {
        let report = try await site("[a](/gone/) [b](/gone/) [![c](c.png)](/gone/)").build()
        #expect(
            report.diagnostics.map(\.mark) == [5, 17, 31, 39].map { "Content/articles/one.md:5:\($0) broken-link" })
    }

    /// One table of names serves all broken links.
    @Test(.endsIfStuck) func manyBrokenLinksCostLittle() async throws {
        var files: [String: String] = [:]
        for number in 1000..<2500 {
            files["Content/articles/post-\(number).md"] =
                "---\ntitle: Post \(number)\ndate: 2025-02-01\n---\n[a](pots-\(number % 1500 + 1000).md) [b](/2025/02/pots-\(number)/)\n"
        }
        let diagnostics = try await SiteFixture(files).plan().diagnostics
        #expect(diagnostics.count == 3_000)
        #expect(diagnostics[0].help == "did you mean “post-2000.md”?")
        #expect(diagnostics[1].help?.hasPrefix("did you mean “/2025/02/post-1000/”?") == true)
    }

    @Test func aFileOfTheNameElsewhereIsProposed() async throws {
        let site = try SiteFixture([
            "Content/articles/2025/one.md": "---\ntitle: One\ndate: 2025-02-01\n---\n[a](two.md)\n",
            "Content/articles/2024/two.md": "---\ntitle: Two\ndate: 2024-02-01\n---\nText.\n",
        ])
        #expect(try await site.build().diagnostics.map(\.help) == ["did you mean “../2024/two.md”?"])
    }
}
