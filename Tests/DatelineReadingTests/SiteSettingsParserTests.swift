import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct SiteSettingsParserTests {
    private func parse(_ yaml: String, baseURL: BaseURL? = nil) throws -> SiteSettingsParser.Result {
        try SiteSettingsParser.parse(SourceText(file: "Content/site.yml", text: yaml), baseURL: baseURL)
    }

    @Test func readsEveryKey() throws {
        let result = try parse(
            """
            title: The AI Digest
            tagline: Policy, briefly
            description: News on AI policy.
            base_url: https://example.org/digest
            language: en-GB
            time_zone: Asia/Ho_Chi_Minh
            publisher: {name: The Institute, url: "https://example.org"}
            contact: editor@example.org
            licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
            markdown: {smart: false, east_asian_emphasis: false}
            html: strict
            cards: true
            images: {widths: [960, 480, 960], sizes: 50vw}
            paginate: 30
            feed_entries: 40
            feeds: {content: full}
            pages: {archive: false, country_topics: false, feeds: true}
            """)
        #expect(result.diagnostics.isEmpty)
        let settings = try #require(result.settings)
        #expect(settings.title == "The AI Digest")
        #expect(settings.tagline == "Policy, briefly")
        #expect(settings.description == "News on AI policy.")
        #expect(settings.baseURL.description == "https://example.org/digest/")
        #expect(settings.language == "en-GB")
        #expect(settings.publisher == "The Institute")
        #expect(settings.publisherURL == "https://example.org")
        #expect(settings.contact == "editor@example.org")
        #expect(settings.licence == "CC BY 4.0")
        #expect(settings.licenceURL == "https://creativecommons.org/licenses/by/4.0/")
        #expect(!settings.isTypographic)
        #expect(settings.markdown == MarkdownRules(html: .strict, readsEastAsianEmphasis: false))
        #expect(settings.cards?.line == 12)
        #expect(settings.cards?.column == 8)
        #expect(settings.images?.widths == [480, 960])
        #expect(settings.images?.sizes == "50vw")
        #expect(settings.articlesPerPage == 30)
        #expect(settings.feedEntries == 40 && settings.feedContent == .full)
        #expect(settings.switchedOff == [.countryTopics] && !settings.hasPages(.months))
        #expect(settings.has(.feeds) && settings.hasPages(.topics))
        #expect(settings.timeZone.name == "Asia/Ho_Chi_Minh")
    }

    @Test func htmlIsSafeOrStrict() throws {
        #expect(try parse("title: A\nbase_url: https://example.org/").settings?.markdown.html == .safe)
        #expect(
            try parse("title: A\nbase_url: https://example.org/\nhtml: all").diagnostics.map(\.mark)
                == ["Content/site.yml:3:7 wrong-type"])
    }

    @Test func aTitleIsEnough() throws {
        let result = try parse("title: Digest\n")
        #expect(result.diagnostics.map(\.mark) == ["Content/site.yml missing-base-url"])
        #expect(result.diagnostics.map(\.severity) == [.warning])
        let settings = try #require(result.settings)
        #expect(settings.description == "Digest" && settings.publisher == "Digest" && settings.language == "en")
        #expect(settings.articlesPerPage == 20 && settings.switchedOff.isEmpty)
        #expect(settings.feedContent == .summary && settings.isTypographic)
    }

    @Test func theAddressOfTheCommandLineWins() throws {
        let url = try #require(BaseURL("https://example.net/x/"))
        let result = try parse("title: D\nbase_url: https://example.org\n", baseURL: url)
        #expect(result.settings?.baseURL == url)
        #expect(result.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("", "Content/site.yml missing-title"), ("tagline: x\n", "Content/site.yml missing-title"),
        ("title: [x]\n", "Content/site.yml:1:8 wrong-type"),
        ("title: ''\n", "Content/site.yml missing-title"),
        ("title: D\nbase_url: example.org\n", "Content/site.yml:2:11 bad-url"),
    ])
    func thereIsNoSiteWithoutATitleAndAGoodAddress(yaml: String, problem: String) throws {
        let result = try parse(yaml)
        #expect(result.settings == nil)
        #expect(result.diagnostics.filter { $0.severity == .error }.map(\.mark) == [problem])
    }

    @Test(arguments: [
        ("titel: x", "2:1 unknown-key: unknown key “titel” | did you mean “title”?"),
        ("pages: {archiv: false}", "2:9 unknown-key: unknown key “pages.archiv” | did you mean “archive”?"),
        (
            "pages: {archive: no}",
            "2:18 wrong-type: “pages.archive” must be true or false | write “archive: true” or “archive: false”"
        ),
        ("pages: [archive]", "2:8 wrong-type: “pages” must be a map of keys, not a list"),
        ("cards: yes", "2:8 wrong-type: “cards” must be true or false | write “cards: true” or “cards: false”"),
        (
            "images: {widths: [480, wide]}",
            "2:24 wrong-type: a width must be a whole number from 16 to 10000, not “wide” | write the widths of copies in pixels: “images: {widths: [480, 960, 1600]}”"
        ),
        (
            "images: {sizes: 50vw}",
            "2:9 missing-value: “images” has no widths | write the widths of copies in pixels: “images: {widths: [480, 960, 1600]}”"
        ),
        (
            "images: true",
            "2:9 wrong-type: “images” must be a map with “widths” | write the widths of copies in pixels: “images: {widths: [480, 960, 1600]}”"
        ),
        ("images: {widths: [480], size: 50vw}", "2:25 unknown-key: unknown key “images.size” | did you mean “sizes”?"),
        ("paginate: 0", "2:11 wrong-type: “paginate” must be a whole number from 1 to 1000"),
        ("paginate: twenty", "2:11 wrong-type: “paginate” must be a whole number from 1 to 1000"),
        (
            "feeds: {content: all}",
            "2:18 wrong-type: “feeds.content” must be full or summary, not “all” | write “content: full” for feeds with whole articles, “content: summary” for the summaries alone"
        ),
        ("feeds: full", "2:8 wrong-type: “feeds” must be a map of keys, not a text"),
        ("feed_entries: 501", "2:15 wrong-type: “feed_entries” must be a whole number from 1 to 500"),
        (
            "time_zone: Hanoi",
            "2:12 bad-time-zone: unknown time zone “Hanoi” | write a name such as Asia/Ho_Chi_Minh, Europe/Paris or UTC"
        ),
        (
            "time_zone: ../../etc/passwd",
            "2:12 bad-time-zone: unknown time zone “../../etc/passwd” | write a name such as Asia/Ho_Chi_Minh, Europe/Paris or UTC"
        ),
        ("language: x", "2:11 bad-language: “language” must be a tag such as en, fr or pt-BR | write “language: en”"),
        (
            "contact: me",
            "2:10 bad-url: “contact” must be an email address or a web address | write “contact: editor@example.org” or “contact: https://example.org/contact”"
        ),
        ("publisher: ''", "2:12 empty-value: “publisher” is empty | give it a name or remove it"),
        (
            "publisher: {url: \"https://example.org\"}",
            "2:12 wrong-type: “publisher” has no name | write “publisher: {name: …, url: https://…}”"
        ),
        ("licence: [x]", "2:10 wrong-type: “licence” must be a name, or a map of name and url"),
        (
            "markdown: {smart: 1}",
            "2:19 wrong-type: “markdown.smart” must be true or false | write “smart: true” or “smart: false”"
        ),
    ])
    func pointsAtWhatIsWrong(line: String, problem: String) throws {
        let errors = try parse("title: D\n\(line)\n").diagnostics.filter { $0.severity == .error }
        let texts = errors.map { "\($0.mark): \($0.summary)" + ($0.help.map { " | " + $0 } ?? "") }
        #expect(texts == ["Content/site.yml:" + problem])
    }

    @Test func everyKindOfPageCanBeSwitchedOff() throws {
        for page in PageSwitch.allCases {
            #expect(try parse("title: D\npages: {\(page.rawValue): false}\n").settings?.switchedOff == [page])
        }
        for taxonomy in Taxonomy.builtIn where taxonomy.isOnByDefault {
            let settings = try #require(parse("title: D\npages: {\(taxonomy.switchKey): false}\n").settings)
            #expect(settings.taxonomies.filter { !$0.hasPages }.map(\.id) == [taxonomy.id])
        }
    }

    @Test func authorsAndAgenciesAreOnIfTheyAreWanted() throws {
        let settings = try #require(parse("title: D\npages: {authors: true}\n").settings)
        #expect(settings.taxonomies.map(\.id) == [.countries, .blocs, .topics, .instruments, .months, .authors])
    }

    @Test func readsTheTaxonomiesThatASiteDeclares() throws {
        let settings = try #require(
            parse(
                """
                title: D
                taxonomies:
                  instruments: {title: Legal instruments, description: "News about {}", feeds: false}
                  court-cases:

                """
            ).settings)
        let declared = settings.taxonomies.dropFirst(4)
        #expect(declared.map(\.id.rawValue) == ["instruments", "court-cases"])
        #expect(declared.map(\.title) == ["Legal instruments", "Court cases"])
        #expect(declared.map(\.description) == ["News about {}", "Articles filed under {}"])
        #expect(declared.map(\.hasFeeds) == [false, true])
    }

    @Test(arguments: [
        ("taxonomies: {Legal: {}}", "Content/site.yml:2:14 bad-taxonomy"),
        ("taxonomies: {title: {}}", "Content/site.yml:2:14 bad-taxonomy"),
        ("taxonomies: {authors: {}}", "Content/site.yml:2:14 bad-taxonomy"),
        ("taxonomies: {2025: {}}", "Content/site.yml:2:14 bad-taxonomy"),
        ("taxonomies: {sitemap: {}}", "Content/site.yml:2:14 bad-taxonomy"),
        ("taxonomies: {path: {}}", "Content/site.yml:2:14 bad-taxonomy"),
        ("taxonomies: {diagnostics: {}}", "Content/site.yml:2:14 bad-taxonomy"),
        ("taxonomies: {a: {titel: A}}", "Content/site.yml:2:18 unknown-key"),
        ("taxonomies: {a: word}", "Content/site.yml:2:17 wrong-type"),
        ("taxonomies: {a: {description: News}}", "Content/site.yml:2:31 bad-phrase"),
        ("taxonomies: [a]", "Content/site.yml:2:13 wrong-type"),
    ])
    func pointsAtWhatIsWrongWithATaxonomy(line: String, problem: String) throws {
        let result = try parse("title: D\n\(line)\n")
        #expect(result.diagnostics.filter { $0.severity == .error }.map(\.mark) == [problem])
    }
}
