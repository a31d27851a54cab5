import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// The links of masthead and footer, and pages in folders.
@Suite struct MenuTests {
    private static let start = "title: T\nbase_url: https://example.org/\n"
    private static let template = """
        {% for item in site.menu %}[{{ item.title }} {{ item.path }}{{ item.url }}]{% endfor %}
        {% for item in site.footer_menu %}({{ item.title }}){% endfor %}
        """

    private func menus(_ settings: String, _ pages: [String: String] = [:]) async throws -> String {
        var files = ["Content/site.yml": Self.start + settings]
        files["Content/articles/a.md"] =
            "---\ntitle: A\ndate: 2025-03-01\ntopics: [safety]\ncountries: [FR]\n---\nText.\n"
        files["Content/topics/safety.md"] = "---\ntitle: Safety\n---\n"
        for (name, text) in pages { files["Content/pages/\(name).md"] = text }
        return try await shownOnFront(Self.template, files)
    }

    private static func page(_ title: String, _ fields: String = "") -> String {
        "---\ntitle: \(title)\n\(fields)---\nText.\n"
    }

    @Test func aSiteOfPagesAloneHasThemOnItsFrontPage() async throws {
        let site = try SiteFixture([
            "Content/pages/guide/index.md": "---\ntitle: Guide\nsummary: How to begin.\n---\nText.\n",
            "Content/pages/guide/first.md": "---\ntitle: First steps\n---\nText.\n",
            "Content/pages/about.md": "---\ntitle: About\n---\nText.\n",
        ])
        #expect(try await site.build().diagnostics == [])
        let page = try site.page("/")
        #expect(page.contains("<h2 class=\"label\"><a href=\"/guide/\">Guide</a></h2>\n<p>How to begin.</p>"))
        #expect(page.contains("<li><a href=\"/guide/first/\">First steps</a></li>"))
        #expect(!page.contains("No articles have been published yet."))
        try site.write("Content/articles/a.md", "---\ntitle: News\ndate: 2025-01-02\n---\nText.\n")
        #expect(try await site.build().diagnostics == [])
        #expect(try !site.page("/").contains("First steps"))
    }

    @Test func theMastheadHasWhatTheSiteSays() async throws {
        let menu = try await menus(
            """
            menu:
              masthead:
                - topics/safety
                - {title: People, to: team/people}
                - {title: Donate, to: "https://give.example.org/"}
                - countries/FR
                - /about/
              footer: [latest, archive]

            """, ["about": Self.page("About"), "team/people": Self.page("Staff")])
        #expect(
            menu
                == """
                [Safety /topics/safety/][People /team/people/][Donate https://give.example.org/]\
                [France /countries/france/][About /about/]
                (Latest)(Archive)

                """.trimmingCharacters(in: .newlines))
    }

    @Test func withoutAMenuPagesThatDoNotFitAreInTheFooter() async throws {
        let pages = Dictionary(uniqueKeysWithValues: (1...9).map { ("p\($0)", Self.page("P\($0)")) })
        #expect(
            try await menus("", pages) == """
                [Latest /][Countries /countries/][Topics /topics/][Archive /archive/]\
                [P1 /p1/][P2 /p2/][P3 /p3/][P4 /p4/]
                (P5)(P6)(P7)(P8)(P9)
                """)
    }

    @Test func pagesAreInTheOrderThatTheyGiveOrInNoMenu() async throws {
        let menu = try await menus(
            "menu: {masthead: [latest]}\n",
            [
                "a": Self.page("A"), "b": Self.page("B", "order: 2\n"), "c": Self.page("C", "menu: false\n"),
                "d": Self.page("D", "order: 1\n"), "team/index": Self.page("Team"), "team/e": Self.page("E"),
            ])
        #expect(menu == "[Latest /]\n(D)(B)(A)(Team)")
    }

    @Test(arguments: [
        ("[abuot]", "unknown-menu-entry: the site has no “abuot” to link to; did you mean “about”?"),
        (
            "[authors]",
            "unknown-menu-entry: the site has no “authors” to link to; switch it on with “pages: {authors: true}”"
        ),
        (
            "[editions]",
            "unknown-menu-entry: the site has no “editions” to link to; switch editions on with “editions: weekly”"
        ),
        (
            "[\"https://example.org/\"]",
            "missing-value: a link to an address in a menu needs a title; write “{title: …, to: https://example.org/}”"
        ),
        (
            "[{title: X, to: \"https:///x\"}]",
            "bad-url: “https:///x” is not an address to link to; write a whole address, https://example.org/page or mailto:desk@example.org"
        ),
        (
            "[{title: X, to: \"javascript://x\"}]",
            "bad-url: “javascript://x” is not an address to link to; write a whole address, https://example.org/page or mailto:desk@example.org"
        ),
    ])
    func aNameThatLeadsNowhereIsAnError(masthead: String, problem: String) async throws {
        let site = try SiteFixture([
            "Content/site.yml": Self.start + "menu:\n  masthead: \(masthead)\n",
            "Content/pages/about.md": Self.page("About"),
        ])
        let problems = try await site.build().diagnostics.filter { $0.severity == .error }
        #expect(problems.map { "\($0.identifier): \($0.summary); \($0.help ?? "")" } == [problem])
        #expect(problems.allSatisfy { if case .location(let place) = $0.place { place.line == 4 } else { false } })
    }

    @Test func theEditionsAreCalledIssues() async throws {
        let site = try SiteFixture(["Content/site.yml": Self.start + "editions: weekly\nmenu: {masthead: [editions]}\n"]
        )
        #expect(try await site.build().diagnostics.compactMap(\.help) == ["did you mean “issues”?"])
    }

    @Test func aPartOfTheSiteThatIsStillEmptyIsAWarning() async throws {
        let site = try SiteFixture([
            "Content/site.yml": Self.start + "menu: {masthead: [latest, countries]}\n",
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-03-01\ncountries: []\n---\nText.\n",
        ])
        #expect(
            try await site.build().diagnostics.map(\.mark) == ["Content/site.yml:3:27 unknown-menu-entry"])
    }

    // MARK: - Folders

    @Test func aFolderWithAnIndexPageIsASection() async throws {
        let site = try SiteFixture([
            "Content/pages/glossary/index.md": Self.page("Glossary"),
            "Content/pages/glossary/model.md": Self.page("Model", "summary: What is trained.\n"),
            "Content/pages/glossary/agent.md": Self.page("Agent", "extra: {short: acts}\n"),
            "Content/pages/glossary/deep/index.md": Self.page("Deep", "order: 1\n"),
            "Content/pages/glossary/deep/layer.md": Self.page("Layer"),
            "Templates/page.html": """
            {% for crumb in page.breadcrumbs %}{{ crumb.title }} > {% endfor %}{{ page.title }} in {{ page.section }}:\
            {% for child in page.children %} {{ child.path }}{% if child.summary %}={{ child.summary }}{% endif %}\
            {% if child.extra.short %} {{ child.extra.short }}{% endif %}{% endfor %}
            """,
        ])
        #expect(try await site.build().diagnostics.filter { $0.severity == .error } == [])
        #expect(
            try site.page("/glossary/") == """
                Test digest > Glossary in pages/glossary: /glossary/deep/ /glossary/agent/ acts \
                /glossary/model/=What is trained.
                """)
        #expect(
            try site.page("/glossary/deep/layer/")
                == "Test digest > Glossary > Deep > Layer in pages/glossary:")
    }

    @Test func aPageNamesATemplateOfTheSite() async throws {
        let files = [
            "Content/pages/a.md": Self.page("A", "template: wide\n"), "Content/pages/b.md": Self.page("B"),
            "Templates/wide.html": "wide {{ page.title }}", "Templates/page.html": "page {{ page.title }}",
        ]
        let site = try SiteFixture(files)
        #expect(try await site.build().diagnostics.filter { $0.severity == .error } == [])
        #expect(try site.page("/a/") == "wide A")
        #expect(try site.page("/b/") == "page B")
        try site.write("Content/pages/a.md", Self.page("A", "template: wdie\n"))
        let problems = try await site.build().diagnostics.filter { $0.severity == .error }
        #expect(problems.map(\.mark) == ["Content/pages/a.md:3:11 missing-template"])
        #expect(problems.map(\.help) == ["did you mean “wide.html”?"])
    }

    @Test func whatCannotBeAnAddressIsAnError() async throws {
        let site = try SiteFixture([
            "Content/pages/Our Team/index.md": Self.page("A"),
            "Content/pages/team/index.md": Self.page("A", "slug: staff\n"),
        ])
        let problems = try await site.build().diagnostics.filter { $0.severity == .error }
        #expect(
            problems.map(\.mark) == [
                "Content/pages/Our Team/index.md bad-slug", "Content/pages/team/index.md:3:7 bad-slug",
            ])
        #expect(problems.first?.help == "rename the folder to “our-team”")
    }
}
