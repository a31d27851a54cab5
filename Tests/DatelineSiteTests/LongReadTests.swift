import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// What helps readers through a long article: a table of contents, links at headings, key points.
@Suite struct LongReadTests {
    private static let text = "# Scope\n\nOne.\n\n# Duties\n\nTwo.\n\n# Dates\n\nThree.\n"

    private func article(_ keys: String, _ text: String = Self.text) throws -> SiteFixture {
        try SiteFixture([
            "Content/articles/a.md": "---\ndate: 2025-01-02\ntitle: T\nsummary: S\n\(keys)---\n\(text)",
            "Content/articles/b.md": "---\ndate: 2025-01-03\ntitle: Other\nsummary: S\n---\nShort.\n",
        ])
    }

    @Test func aLongArticleHasATableOfContentsAndAShortOneHasNone() async throws {
        let site = try article("")
        try await site.build()
        let page = try site.page("/2025/01/t/")
        #expect(page.contains("<nav class=\"contents\" aria-label=\"Contents\">"))
        #expect(page.contains("<li><a href=\"#duties\">Duties</a></li>"))
        #expect(page.contains("aria-label=\"Link to “Duties”\"></a></h2>"))
        #expect(try !site.page("/2025/01/other/").contains("class=\"contents\""))
        #expect(try !site.page("/").contains("class=\"contents\""))
    }

    @Test(arguments: [
        ("toc: false\n", text, false), ("toc: true\n", "# One\n\nText.\n", true), ("", "# One\n\nText.\n", false),
    ])
    func frontMatterSwitchesItOffAndOn(keys: String, text: String, isThere: Bool) async throws {
        let site = try article(keys, text)
        try await site.build()
        #expect(try site.page("/2025/01/t/").contains("class=\"contents\"") == isThere)
    }

    @Test(arguments: [("", text, true), ("toc: false\n", text, false), ("", "# One\n\nText.\n", false)])
    func aPageHasATableOfContentsLikeAnArticle(keys: String, text: String, isThere: Bool) async throws {
        let site = try SiteFixture(["Content/pages/guide.md": "---\ntitle: Guide\n\(keys)---\n\(text)"])
        #expect(try await site.build().diagnostics == [])
        let page = try site.page("/guide/")
        #expect(page.contains("<nav class=\"contents\" aria-label=\"Contents\">") == isThere)
        #expect(page.contains("<li><a href=\"#duties\">Duties</a></li>") == isThere)
        #expect(page.contains("aria-label=\"Link to “Duties”\"></a></h2>") == isThere)
    }

    @Test func keyPointsStandAboveTheTextAndAreFound() async throws {
        let site = try article("points:\n  - Fines start in May, at first\n  - <b> & quinquennial\n")
        try await site.build()
        let page = try site.page("/2025/01/t/")
        let box = try #require(page.firstRange(of: "<li>Fines start in May, at first</li>"))
        #expect(box.lowerBound < (try #require(page.firstRange(of: "<div class=\"prose\""))).lowerBound)
        #expect(page.contains("<li>&lt;b&gt; &amp; quinquennial</li>"))
        let index = try site.files().filter { $0.key.hasPrefix("search/") }.values
        #expect(index.contains { String(decoding: $0, as: UTF8.self).contains("quinquennial") })
    }

    @Test(arguments: [
        ("points: One, two\n", "must be a list of texts, not one text"),
        ("points: {a: b}\n", "must be a list of texts, not"),
        ("points: [[a]]\n", "this is a list"), ("points: [a, \"\"]\n", "an item of “points” is empty"),
        ("toc: maybe\n", "“toc” must be true or false"),
    ])
    func otherValuesAreErrors(keys: String, message: String) async throws {
        let site = try article(keys)
        let problems = try await site.build().diagnostics
        #expect(problems.count { $0.severity == .error && $0.summary.contains(message) } == 1)
    }
}
