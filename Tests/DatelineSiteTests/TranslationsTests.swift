import DatelineModel
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Testing

/// One article in several languages; `Golden/translations` has all that its pages say of it.
@Suite struct TranslationsTests {
    private static func article(_ title: String, day: Int, _ more: String = "", _ text: String = "Text.") -> String {
        "---\ntitle: \(title)\ndate: 2025-02-0\(day)\n\(more)---\n\(text)\n"
    }

    private static let files = [
        "Content/topics/trade.md": "---\ntitle: Trade\n---\n",
        "Content/articles/old.md": article("Kenya", day: 1, "countries: [KE]\n"),
        "Content/articles/summit.md": article(
            "Summit", day: 2, "countries: [FR]\ntopics: [trade]\n", "Everybody signed."),
        "Content/articles/sommet.md": article(
            "Sommet", day: 3, "language: fr\ntranslation_of: summit.md\n", "Chacun signa."),
        "Content/articles/new.md": article("India", day: 4, "countries: [IN]\n"),
    ]

    /// The headlines of a list, in its order.
    private func headlines(_ page: String) -> [Substring] {
        page.matches(of: #/<h[23][^>]*><a href="/2025/[^"]*">([^<]*)</a>|<title>(India|Summit|Sommet|Kenya)</title>/#)
            .map { $0.output.1 ?? $0.output.2 ?? "" }
    }

    @Test func listsAStoryOnceInTheSitesLanguage() async throws {
        let site = try SiteFixture(Self.files)
        #expect(try await site.build().diagnostics == [])
        #expect(headlines(try site.page("/")) == ["India", "Summit", "Kenya"])
        #expect(headlines(try site.page("/countries/france/")) == ["Summit"])
        #expect(headlines(try site.page("/topics/trade/")) == ["Summit"])
        #expect(headlines(try site.page("/2025/02/")) == ["India", "Summit", "Kenya"])
        #expect(headlines(try site.text("Output/feed.xml")) == ["India", "Summit", "Kenya"])
        #expect(try site.page("/archive/").contains("3 articles"))
    }

    @Test func listsTheTranslationOfAnOriginalInAnotherLanguage() async throws {
        var files = Self.files
        files["Content/site.yml"] = "title: Revue\nbase_url: https://example.org/\nlanguage: fr-CA\n"
        for name in ["old", "summit", "new"] {
            let path = "Content/articles/\(name).md"
            files[path] = files[path]?.replacing("---\ntitle", with: "---\nlanguage: en\ntitle")
        }
        let site = try SiteFixture(files)
        #expect(try await site.build().diagnostics == [])
        #expect(headlines(try site.page("/")) == ["India", "Sommet", "Kenya"])
    }

    @Test func leadsFromATranslationToWhatItsOriginalLeadsTo() async throws {
        let site = try SiteFixture(Self.files)
        try await site.build()
        for page in ["/2025/02/summit/", "/2025/02/sommet/"] {
            let html = try site.page(page)
            #expect(html.contains(#"<a href="/2025/02/old/" rel="prev">"#), "\(page)")
            #expect(html.contains(#"<a href="/2025/02/new/" rel="next">"#), "\(page)")
        }
        #expect(try !site.page("/2025/02/new/").contains("/2025/02/sommet/"))
    }

    @Test func filesATranslationUnderWhatItsOriginalIsFiledUnder() async throws {
        var files = Self.files
        files["Content/articles/cumbre.md"] = Self.article(
            "Cumbre", day: 5, "language: es\ncountries: [ES]\ntranslation_of: summit.md\n")
        let site = try SiteFixture(files)
        let report = try await site.build()
        #expect(try site.page("/2025/02/sommet/").contains(#"<a href="/countries/france/">France</a>"#))
        #expect(try !site.page("/2025/02/sommet/").contains("machine"))
        let given = try #require(report.planned?.articles.first { $0.path == "articles/cumbre.md" })
        #expect(given.countries.map(\.key) == ["ES"])
        #expect(given.topics.map(\.name) == ["Trade"])
        #expect(
            Set(SiteCheck(try #require(report.planned).edited, report.diagnostics).reviews.map(\.article.path)) == [
                "articles/new.md", "articles/old.md",
            ])
    }

    @Test func findsEveryVersionByItsWords() async throws {
        let site = try SiteFixture(Self.files)
        try await site.build()
        let reader = try SearchReader(site.files())
        #expect(reader.addresses("everybody", 2) == ["/2025/02/summit/"])
        #expect(reader.addresses("chacun", 2) == ["/2025/02/sommet/"])
        #expect(reader.facets.contains("topic|trade|Trade|/topics/trade/|1 2"))
    }

    @Test(arguments: [
        (
            "translation_of: somet.md", "4:17", "broken-link",
            "there is no file “articles/somet.md” in Content for this link"
        ),
        (
            "translation_of: ../../x.md", "4:17", "bad-translation",
            "“translation_of” must be the path of the original’s file from this file’s folder"
        ),
        (
            "translation_of: /2025/02/summit/", "4:17", "bad-translation",
            "“translation_of” must be the path of the original’s file from this file’s folder"
        ),
        ("translation_of: page.md", "4:17", "bad-translation", "an article cannot be a translation of itself"),
        ("translation_of: ../topics/trade.md", "4:17", "bad-translation", "“../topics/trade.md” is not an article"),
        (
            "translation_of: draft.md", "4:17", "broken-link",
            "the link “draft.md” leads to an article that is held back"
        ),
        ("translation_of: sommet.md\nlanguage: es", "4:17", "bad-translation", "“sommet.md” is a translation itself"),
        (
            "translation_of: summit.md", "4:17", "bad-translation",
            "the article is in the language of its original, “en”"
        ),
        (
            "language: FR\ntranslation_of: summit.md", "5:17", "bad-translation",
            "the original has a translation into “fr” already: Content/articles/page.md"
        ),
        ("translation_of: [summit.md]", "4:17", "wrong-type", "“translation_of” must be a text, not a list"),
    ])
    func saysWhatIsWrongWithATranslation(line: String, place: String, identifier: String, message: String) async throws
    {
        var files = Self.files
        files["Content/articles/page.md"] = Self.article("Page", day: 5, "\(line)\n")
        files["Content/articles/draft.md"] = Self.article("Draft", day: 5, "draft: true\n")
        let diagnostic = try #require(try await SiteFixture(files).plan().diagnostics.first)
        let file = message.contains("already") ? "sommet" : "page"
        let mark = file == "page" ? place : "5:17"
        #expect(diagnostic.mark == "Content/articles/\(file).md:\(mark) \(identifier)")
        #expect(diagnostic.summary == message)
        #expect(diagnostic.help != nil)
    }

    @Test func saysWhichOfACircleToMend() async throws {
        var files = Self.files
        files["Content/articles/summit.md"] = Self.article("Summit", day: 2, "translation_of: sommet.md\n")
        let diagnostics = try await SiteFixture(files).plan().diagnostics
        #expect(
            diagnostics.map(\.mark) == [
                "Content/articles/sommet.md:5:17 bad-translation", "Content/articles/summit.md:4:17 bad-translation",
            ])
        #expect(diagnostics.allSatisfy { $0.help == "remove “translation_of” from the one that was written first" })
    }

    @Test func aTranslationOfWireCopyStandsInItsSidecar() async throws {
        var files = Self.files
        files["Content/articles/wire.txt"] = "PARIS, Feb. 5, 2025 (AFP) - Le sommet est fini. Tout va bien.\n"
        files["Content/articles/wire.yml"] = "language: es\ntranslation_of: sumit.md\n"
        let diagnostic = try #require(try await SiteFixture(files).plan().diagnostics.first)
        #expect(diagnostic.mark == "Content/articles/wire.yml:2:17 broken-link")
        #expect(diagnostic.help == "did you mean “summit.md”?")
    }
}
