import DatelineDigest
import DatelineImport
import DatelineModel
import DatelineSite
import Testing

/// Sites of Hexo.
@Suite struct HexoTests {
    private static let settings = """
        title: Desk
        url: https://old.example
        root: /notes/
        permalink: :year/:title/
        new_post_name: :title.md
        source_dir: source
        """

    @Test func aSiteOfHexoBecomesADigest() async throws {
        let site = try OldSite([
            "_config.yml": Self.settings,
            "source/_posts/hall.md": """
            ---
            title: The hall
            date: 2024-01-05 10:20:30
            tags: misc
            ---
            Before. <!-- more -->

            {% asset_img map.gif The map of it %}

            See {% post_link law/second 'the second' %}, {% post_link second %} and {% post_link nothing the third one %}.

            ![Again](map.gif) and <img src="{% asset_path map.gif %}" alt="once more">
            """,
            "source/_posts/hall/map.gif": "GIF89a\u{2C}\u{1}\u{48}\0",
            "source/_posts/law/second.md": "---\ntitle: The second\ndate: 2024/01/06 8:00\n---\nWords.\n",
            "source/_drafts/later.md": "---\ntitle: Later\ndate: 2024-01-07\n---\nNot yet.\n",
            "source/about/index.md": "---\ntitle: About us\n---\nWe write.\n",
            "source/tags/index.md": "---\ntitle: Tags\ntype: tags\n---\n",
            "source/_data/menu.md": "No post.\n", "themes/a/source/x.md": "No post either.\n",
        ])

        let report = try await site.import()

        #expect(report.program == .hexo)
        #expect([report.articles, report.drafts, report.pages, report.files, report.missingWords] == [2, 1, 1, 1, 0])
        #expect(
            try site.text("Content/articles/2024/2024-01-05-hall.md").contains(
                "title: \"The hall\"\ndate: 2024-01-05T10:20:30Z\naliases: [\"/2024/hall/\"]\n"))
        #expect(
            try site.body("Content/articles/2024/2024-01-05-hall.md") == """
                Before. 

                ![The map of it](2024-01-05-hall/map.gif)

                See [the second](2024-01-06-second.md), [The second](2024-01-06-second.md) and the third one.

                ![Again](2024-01-05-hall/map.gif) and <img src="2024-01-05-hall/map.gif" alt="once more">
                """)
        #expect(
            try site.text("Content/articles/2024/2024-01-06-second.md").contains("aliases: [\"/2024/law/second/\"]"))
        #expect(try site.text("Content/pages/about.md").contains("title: \"About us\""))
        #expect(try await site.plan().diagnostics.filter { $0.severity == .error } == [])
    }

    @Test(arguments: [
        ("_posts/2024-01-05-act.md", ":title.md", "/p/2024-01-05-act/"),
        ("_posts/2024-01-05-act.md", ":year-:month-:day-:title.md", "/p/act/"),
    ])
    func aDayInANameIsInTheAddressUnlessTheSettingsHaveIt(path: String, names: String, address: String) async throws {
        let site = try OldSite([
            "_config.yml": "source_dir: source\npermalink: p/:title/\nnew_post_name: \(names)\n",
            "source/\(path)": "---\ntitle: Act\ndate: 2024-01-05\n---\nWords.\n",
        ])
        try await site.import()
        #expect(try site.text("Content/articles/2024/2024-01-05-act.md").contains("aliases: [\"\(address)\"]"))
    }

    @Test func fieldsWithoutALineAboveThemAreFrontMatter() async throws {
        let site = try OldSite([
            "_config.yml": Self.settings,
            "source/_posts/a.md": "title: 'A: one'\ndate: 2024-01-05\n---\nWords of it.\n",
            "source/_posts/b.md": "title: B\ndate: 2024-01-06\npublished: false\n---\nSecret.\n",
            "source/_posts/c.md": "title: C\ndate: 2024-01-07\nmeta: {published: false}\n---\nSecret.\n",
            "source/_posts/d.md": "title: D: with a colon\ndate: 2024-01-08\n---\nWords.\n",
        ])

        let report = try await site.import()

        #expect([report.articles, report.drafts] == [2, 2])
        #expect(
            try site.text("Content/articles/2024/2024-01-05-a.md").contains("title: \"A: one\"\ndate: 2024-01-05\n"))
        #expect(try site.body("Content/articles/2024/2024-01-05-a.md") == "Words of it.")
        #expect(try site.text("Content/articles/2024/2024-01-08-d.md").contains("title: \"D: with a colon\""))
    }

    @Test func whatTheSettingsIgnoreIsHeldBack() async throws {
        let site = try OldSite([
            "_config.yml": Self.settings + "\nignore: [\"*/closed/*\"]\n",
            "source/_posts/closed/a.md": "---\ntitle: A\ndate: 2024-01-05\n---\nSecret.\n",
            "source/_posts/_b.md": "---\ntitle: B\ndate: 2024-01-06\n---\nSecret.\n",
        ])
        let report = try await site.import()
        #expect([report.articles, report.drafts] == [0, 2])
    }

    @Test func aSourceFolderAloneIsNotHexos() async throws {
        let site = try OldSite([
            "_config.yml": "title: Desk\nsource: source\n",
            "source/_posts/2024-01-05-a.md": "---\ntitle: A\n---\nWords.\n",
        ])
        #expect(try await site.import().program == .jekyll)
    }
}
