import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// Typographic signs wherever readers see the words of articles, and none where programs and editors do.
@Suite struct TypographicSiteTests {
    private static let files = [
        "Content/site.yml": """
        title: Editor's digest
        tagline: What's "new"
        base_url: https://example.org/
        feeds: {content: full}

        """,
        "Content/articles/1.md": """
        ---
        title: France's "plan" -- a start
        date: 2025-01-02
        summary: It's the "first".
        points: ["They're 'here'"]
        ---
        ## What's next--now

        The "plan" isn't law: ![A "map"](map.png), see [next](#whats-next--now).
        """,
        "Content/articles/map.png": SiteFixture.picture,
        "Content/articles/2.md":
            "---\ntitle: \"L'accord : \\\"oui\\\" ?\"\ndate: 2025-01-03\nlanguage: fr\n---\nC'est \"fini\" !\n",
        "Content/articles/regulator-is-ready.txt": "PARIS, Jan. 4, 2025 -- France's \"regulator\" said it's ready.\n",
        "Content/pages/about.md": "---\ntitle: Who we're\nsummary: It's us.\n---\nDon't \"ask\".\n",
    ]

    private func site(_ markdown: String = "") async throws -> SiteFixture {
        var files = Self.files
        files["Content/site.yml"]? += markdown
        let site = try SiteFixture(files)
        #expect(try await site.build().diagnostics.map(\.mark) == [])
        return site
    }

    @Test func readersSeeThemEverywhere() async throws {
        let site = try await site()
        let page = try site.page("/2025/01/frances-plan-a-start/")
        for words in [
            "<title>France’s “plan” – a start", "It’s the “first”.", "They’re ‘here’",
            "<h2 id=\"whats-next--now\">What’s next–now",
            "The “plan” isn’t law", "alt=\"A “map”\"", "Editor’s digest",
        ] {
            #expect(page.contains(words), Comment(rawValue: words))
        }
        #expect(try site.page("/").contains("What’s “new”"))
        let french = try site.page("/2025/01/laccord-oui/")
        #expect(french.contains("L’accord\u{A0}: «\u{202F}oui\u{202F}»\u{202F}?"))
        #expect(french.contains("<p>C’est «\u{202F}fini\u{202F}»\u{202F}!</p>"))
        #expect(try site.page("/2025/01/regulator-is-ready/").contains("<p>France’s “regulator” said it’s ready.</p>"))
        #expect(try site.page("/about/").contains("<p>Don’t “ask”.</p>"))
        for feed in ["feed.xml", "rss.xml", "feed.json"] {
            let text = try site.text("Output/\(feed)")
            #expect(
                text.contains("France’s “plan” – a start") && text.contains("isn’t law")
                    && text.contains("They’re ‘here’"))
        }
    }

    @Test func aSiteCanLeaveSignsAsTheyAreTyped() async throws {
        let site = try await site("markdown: {smart: false}\n")
        let text = try [
            "/2025/01/frances-plan-a-start/", "/2025/01/laccord-oui/", "/2025/01/regulator-is-ready/", "/about/",
        ]
        .map { try site.page($0) }.joined()
        #expect(!["isn’t", "“plan", "«", "France’s", "Don’t", "– a start"].contains { text.contains($0) })
        #expect(text.contains("isn't") || text.contains("isn&#39;t"))
    }

    @Test func labelsInAnArticleAreInItsLanguage() async throws {
        let text =
            "## Un\n\n> [!WARNING]\n> Non\n\nOui[^1].\n\n[^1]: Si.\n\n"
            + "<iframe src=\"https://player.vimeo.com/video/1\"></iframe>\n"
        let article = { (language: String) in
            "---\ntitle: In \(language)\ndate: 2025-01-02\nlanguage: \(language)\n---\n\(text)"
        }
        let site = try SiteFixture([
            "Content/articles/1.md": article("fr"), "Content/articles/2.md": article("tlh"),
        ])
        #expect(try await site.build().diagnostics == [])
        let labels = [
            "fr": [">Avertissement</p>", "Lien vers « Un »", "Vidéo\u{A0}: Vimeo", "Retour à l’appel de note 1"],
            "tlh": [">Warning</p>", "Link to “Un”", "Video: Vimeo", "Back to reference 1"],
        ]
        for (language, labels) in labels {
            let page = try site.page("/2025/01/in-\(language)/")
            for label in labels { #expect(page.contains(label), Comment(rawValue: label)) }
        }
    }

    @Test func tagsAndAddressesAreThoseOfWhatWasTyped() async throws {
        let typographic = try await site().plan()
        let typed = try await site("markdown: {smart: false}\n").plan()
        #expect(typographic.articles.map(\.permalink) == typed.articles.map(\.permalink))
        #expect(typographic.articles.map(\.filing) == typed.articles.map(\.filing))
        #expect(typographic.articles.flatMap(\.countries).map(\.key) == ["FR", "FR"])
    }

    @Test func theSearchFindsWordsWithEitherApostrophe() async throws {
        let typographic = try await site()
        let typed = try await site("markdown: {smart: false}\n")
        let words = try [typographic, typed].map { try SearchReader($0.files()).words }
        #expect(words[0] == words[1] && words[0]["dont"] != nil && words[0]["frances"] == nil)
    }
}
