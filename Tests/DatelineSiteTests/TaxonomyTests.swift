import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// Ways of filing that a site declares, and those that the program knows but leaves out unless they are wanted.
@Suite struct TaxonomyTests {
    private func site(
        _ files: [String: String] = [:], settings: String = "taxonomies: {instruments: {title: Instruments}}"
    )
        throws -> SiteFixture
    {
        let own = [
            "Content/site.yml": "title: D\nbase_url: https://example.org/\n\(settings)\n",
            "Content/instruments/ai-act.md":
                "---\ntitle: AI Act\nsummary: A law of the Union.\n---\nSee [one](../articles/one.md).\n",
            "Content/articles/one.md":
                "---\ntitle: One\ndate: 2025-03-01\ninstruments: [ai-act, Treaty of Turin]\n---\nText, see [the Act](../instruments/ai-act.md).\n",
            "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-03-02\ninstruments: ai-act\n---\nText.\n",
        ]
        return try SiteFixture(own.merging(files) { $1 })
    }

    @Test func aDeclaredTaxonomyHasPagesFeedsAnIndexAndIntroductions() async throws {
        let site = try site()
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let term = try site.page("/instruments/ai-act/")
        for text in ["<h1>AI Act</h1>", "href=\"/2025/03/one/\"", "href=\"/2025/03/two/\"", "href=\"/instruments/\""] {
            #expect(term.contains(text), "\(text)")
        }
        #expect(try site.page("/instruments/treaty-of-turin/").contains("<h1>Treaty of Turin</h1>"))
        let index = try site.page("/instruments/")
        #expect(index.contains("A law of the Union.") && index.contains("Treaty of Turin"))
        #expect(try site.page("/instruments/ai-act/feed.xml").contains("<title>D: AI Act</title>"))
        #expect(try site.page("/instruments/ai-act/feed.json").contains("\"D: AI Act\""))
        #expect(try site.page("/_headers").contains("/instruments/:term/feed.json\n"))
        #expect(try site.page("/sitemap.xml").contains("https://example.org/instruments/ai-act/"))
        let article = try site.page("/2025/03/one/")
        #expect(article.contains("<dt>Instruments</dt>"))
        #expect(article.contains("see <a href=\"/instruments/ai-act/\">the Act</a>"))
        #expect(try site.page("/").contains("<a href=\"/instruments/\">Instruments</a>"))
    }

    @Test func aTermWithAFileMayBeCalledAsAnEmbargoIs() async throws {
        let site = try site([
            "Content/instruments/embargo.md": "---\ntitle: Embargo\n---\nOn chips.\n",
            "Content/articles/new.md": "---\ndate: 2025-01-01\ninstruments: [embargo]\n---\nText of an article.\n",
        ])
        #expect(try await site.plan().diagnostics == [])
    }

    @Test(arguments: [
        ("instrument: [ai-act]", "Content/articles/new.md:3:1 unknown-key", "did you mean “instruments”?"),
        (
            "instruments: [ai-akt]", "Content/articles/new.md:3:15 unknown-term",
            "did you mean “ai-act”? If not, add “Content/instruments/ai-akt.md”"
        ),
        (
            "instruments: [draft]", "Content/articles/new.md:3:15 unknown-term",
            "write “draft: true” or “embargo: …” to hold it back; if the article is about it, add “Content/instruments/draft.md”"
        ),
        (
            "instruments: [---]", "Content/articles/new.md:3:15 bad-term",
            "write a name, or the slug of one, such as eu-ai-act"
        ),
    ])
    func aSlipIsAnErrorWithItsPlace(line: String, mark: String, help: String) async throws {
        let site = try site(["Content/articles/new.md": "---\ndate: 2025-01-01\n\(line)\n---\nText of an article.\n"])
        let diagnostics = try await site.build().diagnostics
        #expect(diagnostics.map(\.mark) == [mark])
        #expect(diagnostics.first?.help == help)
    }

    @Test func authorsAndAgenciesHavePagesIfTheyAreWanted() async throws {
        let articles = [
            "Content/articles/one.md":
                "---\ntitle: One\ndate: 2025-03-01\nauthors: [Bùi Hà, Ann Lee]\nagency: VNS\n---\nText.\n",
            "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-03-02\nauthors: [Ann Lee]\n---\nText.\n",
        ]
        let without = try SiteFixture(articles)
        #expect(try await without.build().pagePaths.contains { $0.hasPrefix("authors/") } == false)
        let site = try SiteFixture(
            articles.merging(
                [
                    "Content/site.yml":
                        "title: D\nbase_url: https://example.org/\npages: {authors: true, agencies: true}\n"
                ]
            ) { $1 })
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let paths = report.pagePaths.filter { $0.hasPrefix("a") && !$0.hasPrefix("archive") }.sorted()
        #expect(
            paths == [
                "agencies/index.html", "agencies/vns/index.html", "authors/ann-lee/index.html",
                "authors/bui-ha/index.html", "authors/index.html",
            ])
        #expect(try site.page("/authors/bui-ha/").contains("<h1>Bùi Hà</h1>"))
    }

    @Test func aBlocCanHaveAnIntroduction() async throws {
        let site = try SiteFixture([
            "Content/blocs/asean.md": "---\nsummary: Ten states.\n---\nFounded in 1967.\n",
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\nblocs: [asean]\n---\nText.\n",
        ])
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/blocs/asean/").contains("Founded in 1967."))
        try site.write("Content/blocs/asian.md", "Text.")
        #expect(try await site.build().diagnostics.map(\.mark) == ["Content/blocs/asian.md unknown-bloc"])
    }

    @Test func aTitleWithParenthesesIsShownWhole() async throws {
        let site = try site(
            settings: "taxonomies: {instruments: {title: Instruments (EU), description: \"News on {} (all of it)\"}}")
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/instruments/").contains("<h1>Instruments (EU)</h1>"))
        #expect(try site.page("/").contains("<a href=\"/instruments/\">Instruments (EU)</a>"))
        let term = try site.page("/instruments/treaty-of-turin/")
        #expect(term.contains("content=\"News on Treaty of Turin (all of it)\""))
    }

    @Test func aDeclaredTaxonomyCanBeSwitchedOff() async throws {
        let site = try site(
            ["Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\ninstruments: [ai-act]\n---\nText.\n"],
            settings: "taxonomies: {instruments: {title: Instruments}}\npages: {instruments: false}")
        let report = try await site.build()
        #expect(report.diagnostics == [])
        #expect(report.pagePaths.filter { $0.hasPrefix("instruments/") } == [])
    }

    @Test func aMistakeInATaxonomyIsNotRepeatedForEveryArticle() async throws {
        let diagnostics = try await site(settings: "taxonomies: {instruments: 5}").build().diagnostics
        #expect(diagnostics.map(\.mark) == ["Content/site.yml:3:27 wrong-type"])
    }

    @Test func anAuthorGivenTwiceIsListedOnce() async throws {
        let site = try SiteFixture([
            "Content/site.yml": "title: D\nbase_url: https://example.org/\npages: {authors: true}\n",
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\nauthors: [Ann Lee, ann lee]\n---\nText.\n",
        ])
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/authors/ann-lee/feed.xml").split(separator: "<entry>").count == 2)
        #expect(try site.page("/2025/03/one/").contains("<a href=\"/authors/ann-lee/\">Ann Lee</a>"))
    }

    @Test func namesThatReadDifferentlyAndMakeOneAddressAreAWarning() async throws {
        let site = try site([
            "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-03-02\ninstruments: [C++, ai-act]\n---\nText.\n",
            "Content/articles/xix.md": "---\ntitle: Three\ndate: 2025-03-02\ninstruments: [C, c]\n---\nText.\n",
        ])
        let diagnostics = try await site.build().diagnostics
        #expect(diagnostics.map(\.mark) == ["Content/articles/xix.md two-names"])
        #expect(
            diagnostics.first?.help
                == "write them alike; or give the term its name in “Content/instruments/c.md”")
    }

    @Test func anIntroductionThatNoArticleUsesIsAWarning() async throws {
        let site = try site(["Content/instruments/2025-03-03-wire.txt": "TOKYO, March 3, 2025 (Kyodo) - Japan acts.\n"])
        #expect(
            try await site.build().diagnostics.map(\.mark) == ["Content/instruments/2025-03-03-wire.txt unused-file"])
    }

    @Test func aTextAboutATermOfATaxonomyThatIsOffIsNotAnArticle() async throws {
        let site = try site(["Content/authors/2025-03-03-ann.md": "Ann writes.\n"])
        let report = try await site.build()
        #expect(report.diagnostics.map(\.mark) == ["Content/authors unused-file"])
        #expect(report.articleCount == 2)
    }

    @Test func aTranslationIsFiledAsItsOriginal() async throws {
        let site = try site([
            "Content/articles/un.md":
                "---\ntitle: Un\ndate: 2025-03-01\nlanguage: fr\ntranslation_of: two.md\n---\nTexte.\n"
        ])
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/2025/03/un/").contains("<a href=\"/instruments/ai-act/\">AI Act</a>"))
    }

    @Test func nothingOfATermThatOnlyADraftHasIsInTheSite() async throws {
        let site = try site([
            "Content/instruments/secret.md":
                "![A map](map.png) ![](https://secret.example/a.png) [draft](../articles/later.md)\n",
            "Content/instruments/map.png": "secret",
            "Content/articles/later.md":
                "---\ntitle: Later\ndate: 2025-03-04\ndraft: true\ninstruments: [secret]\n---\nNot yet.\n",
        ])
        #expect(try await site.build().diagnostics == [])
        for (path, bytes) in try site.files() {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("secret"), "\(path)")
        }
    }

    @Test func theIndexIsDescribedInTheLanguageOfTheSite() async throws {
        let site = try SiteFixture([
            "Content/site.yml": "title: D\nbase_url: https://example.org/\nlanguage: fr\npages: {authors: true}\n",
            "Content/articles/one.md": "---\ntitle: Un\ndate: 2025-03-01\nauthors: [Ann Lee]\n---\nTexte.\n",
        ])
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/authors/").contains("content=\"D: Auteurs\""))
        #expect(try site.page("/2025/03/one/").contains("<dt>Auteurs</dt>"))
    }

    @Test func listsTheTermsOfAnyTaxonomy() async throws {
        let planned = try #require(try await site().plan().value)
        let listing = SiteListing(planned.articles, planned.digest, planned.settings)
        let instruments = Taxonomy.ID(rawValue: "instruments")
        #expect(listing.lines(of: instruments) == ["ai-act  AI Act  2", "treaty-of-turin  Treaty of Turin  1"])
        #expect(listing.objects(of: instruments).first == #"{"slug":"ai-act","name":"AI Act","articles":2}"#)
        #expect(listing.lines(of: .months) == ["2025-03  March 2025  2"])
    }
}
