import DatelineDigest
import DatelineImport
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// Posts in other forms than Markdown, which `pandoc` reads.
@Suite struct OtherTextsTests {
    private static let rst = """
        The first act
        #############

        :date: 2024-01-05 10:20
        :tags: France, misc
        :slug: first

        It *says* much, and `links <{filename}second.md>`_.

        Scope
        =====

        .. image:: /images/hall.gif
           :alt: The hall
        """

    @Test(.enabled(if: Tools.has("pandoc"), "needs pandoc"))
    func postsOfPelicanInStructuredTextAreArticles() async throws {
        let site = try OldSite([
            "pelicanconf.py": "SITENAME = 'Desk'\n", "content/first.rst": Self.rst,
            "content/images/hall.gif": "GIF89a\u{2C}\u{1}\u{48}\0",
            "content/second.md": "Title: The other\nDate: 2024-01-06\n\nWords.\n",
            "content/draft.rst": "Secret\n======\n\n:date: 2024-01-07\n:status: draft\n\nNot yet.\n",
        ])

        let report = try await site.import()

        let text = try site.text("Content/articles/2024/2024-01-05-first.md")
        #expect(text.contains("title: \"The first act\"\ndate: 2024-01-05T10:20:00Z\n"))
        #expect(text.contains("countries: [\"FR\"]"))
        let body = try site.body("Content/articles/2024/2024-01-05-first.md")
        #expect(body.contains("It *says* much, and [links](2024-01-06-second.md)."))
        #expect(body.contains("# Scope") && body.contains("The hall") && body.contains("2024-01-05-first/hall.gif"))
        #expect([report.articles, report.drafts, report.missingWords] == [2, 1, 0])
        #expect(
            report.findings.contains { $0.cause == "reStructuredText, of which pandoc made Markdown" && $0.line == nil }
        )
        #expect(try await site.plan().diagnostics.filter { $0.severity == .error } == [])
    }

    @Test(.enabled(if: Tools.has("pandoc"), "needs pandoc"))
    func postsOfNikolaHaveTheirFieldsInComments() async throws {
        let site = try OldSite([
            "posts/a.rst":
                ".. title: The second act\n.. slug: second\n.. date: 2024-01-05 22:31:49 UTC+02:00\n.. tags: France\n.. link: \n\nScope\n=====\n\nIt *says* much.\n"
        ])

        let report = try await site.import(.markdown)

        #expect([report.articles, report.drafts, report.missingWords] == [1, 0, 0])
        let text = try site.text("Content/articles/2024/2024-01-05-second.md")
        #expect(text.contains("title: \"The second act\"\ndate: 2024-01-05T22:31:49+02:00\n"))
        #expect(try site.body("Content/articles/2024/2024-01-05-second.md").contains("# Scope"))
    }

    @Test(.enabled(if: Tools.has("pandoc"), "needs pandoc"))
    func postsOfHugoInOrgAreArticles() async throws {
        let site = try OldSite([
            "hugo.toml": "title = 'Desk'\n",
            "content/posts/a.org":
                "#+title: In Org\n#+date: <2024-01-05 Fri>\n#+tags[]: Japan misc\n\n* Scope\nSome /text/ of it.\n",
            "content/posts/b.org": "#+title: Not yet\n#+date: 2024-01-06\n#+draft: true\n\nSecret.\n",
        ])

        let report = try await site.import()

        let text = try site.text("Content/articles/2024/2024-01-05-a.md")
        #expect(text.contains("title: \"In Org\"\ndate: 2024-01-05\n") && text.contains("countries: [\"JP\"]"))
        #expect(text.contains("# Scope") && text.contains("Some *text* of it."))
        #expect([report.articles, report.drafts] == [1, 1])
        #expect(try await site.plan().value?.digest.articles.map(\.text.title.value) == ["In Org"])
    }

    @Test func whatNoProgramReadsIsListedWithTheWayOut() async throws {
        let site = try OldSite([
            "hugo.toml": "title = 'Desk'\n", "content/posts/a.md": "---\ntitle: A\ndate: 2024-01-05\n---\nText.\n",
            "content/posts/b.ipynb": "{}", "content/posts/c.rst": "\u{0}",
        ])
        let report = try await site.import()
        #expect(
            report.lost.first
                == "content/posts/b.ipynb: it is a notebook, which is not read; save it as Markdown, and import again")
        #expect(report.lost.count == 2 && report.texts == 3)
    }
}
