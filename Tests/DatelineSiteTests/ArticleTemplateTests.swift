import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// A theme may have templates for kinds of article.
@Suite struct ArticleTemplateTests {
    private static let files = [
        "Content/articles/plain.md": "---\ntitle: Plain\ndate: 2025-03-01\n---\nText.\n",
        "Content/articles/news.md": "---\ntitle: News\ndate: 2025-03-01\nkind: news\n---\nText.\n",
        "Content/articles/deep.md": "---\ntitle: Deep\ndate: 2025-03-01\nkind: analysis\n---\nText.\n",
        "Content/articles/brief.md": "---\ntitle: Brief\ndate: 2025-03-01\nkind: brief\n---\nText.\n",
    ]

    private func site(_ templates: [String: String]) throws -> SiteFixture {
        try SiteFixture(Self.files.merging(templates) { $1 })
    }

    private func pages(_ site: SiteFixture) throws -> [String] {
        try ["plain", "news", "deep", "brief"].map { slug in
            let page = try site.page("/2025/03/\(slug)/")
            return ["An analysis", "The news", "Any article"].first(where: page.contains) ?? "as ever"
        }
    }

    @Test func articlesOfAKindHaveItsTemplateIfTheThemeHasOne() async throws {
        let extended =
            "{% extends \"article.html\" %}\n{% block aside %}An analysis: {{ article.title }}{% endblock %}\n"
        let site = try site(["Templates/article-analysis.html": extended])
        #expect(try await site.build().diagnostics == [])
        #expect(try pages(site) == ["as ever", "as ever", "An analysis", "as ever"])
        #expect(try site.page("/2025/03/deep/").contains("An analysis: Deep"))
        try site.write("Templates/article-news.html", "<p>The news</p>\n")
        try site.write(
            "Templates/article.html", "{% extends \"base.html\" %}{% block main %}Any article{% endblock %}\n")
        try site.write("Templates/article-analysis.html", "<p>An analysis</p>\n")
        #expect(try await site.build().diagnostics == [])
        #expect(try pages(site) == ["The news", "The news", "An analysis", "Any article"])
    }

    @Test func suchATemplateIsCheckedAsThatOfAllArticlesIs() async throws {
        let site = try site(["Templates/article-brief.html": "<p>{{ article.titel }}</p>\n"])
        #expect(try await site.build().diagnostics.map(\.mark) == ["Templates/article-brief.html:1:15 unknown-field"])
    }

    @Test func oneForAKindThatThereIsNotIsAWarning() async throws {
        let site = try site(["Templates/article-analisis.html": "<p>Text.</p>\n"])
        let warning = try #require(try await site.build().diagnostics.first)
        #expect(warning.mark == "Templates/article-analisis.html unused-template")
        #expect(warning.help == "did you mean “article-analysis.html”?")
    }
}
