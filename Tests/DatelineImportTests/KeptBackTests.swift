import DatelineDigest
import DatelineImport
import DatelineModel
import DatelineSite
import Testing

/// What an old site showed to nobody, a new one does not show either.
@Suite struct KeptBackTests {
    private static let head = "---\ntitle: A\ndate: 2024-01-05\n---\n"

    // MARK: - Posts

    @Test(arguments: [
        (OldProgram.jekyll, "_posts/thoughts.md"), (.jekyll, "_posts/2024-13-01-a.md"),
        (.markdown, "private/a.md"), (.markdown, "posts/wip/a.md"), (.markdown, "Draft/a.md"),
        (.markdown, "unpublished/a.md"), (.markdown, "blog/_part.md"),
    ])
    func aNameOrAFolderMayKeepAPostOut(program: OldProgram, path: String) async throws {
        let site = try OldSite([path: Self.head + "Not for readers.\n"])
        let report = try await site.import(program)
        #expect([report.articles, report.drafts] == [0, 1])
    }

    @Test(arguments: ["_posts/2024-1-5-a.md", "_posts/24-01-05-a.md", "law/_posts/2024-01-05-a.md"])
    func aDayInTheNameOfAPostMayBeShort(path: String) async throws {
        let site = try OldSite([path: Self.head + "Words.\n"])
        #expect(try await site.import(.jekyll).articles == 1)
    }

    @Test(arguments: [
        ("hugo.toml", "disableLanguages = ['fr']\n"),
        ("hugo.toml", "[languages.en]\nweight = 1\n[languages.fr]\ndisabled = true\n"),
    ])
    func aLanguageThatIsSwitchedOffIsKeptOut(path: String, settings: String) async throws {
        let site = try OldSite([
            path: settings, "content/posts/a.fr.md": Self.head + "Pas encore.\n",
            "content/posts/a.md": Self.head + "Words.\n",
        ])
        let report = try await site.import(.hugo)
        #expect([report.articles, report.drafts] == [1, 1])
    }

    @Test func whatASectionHandsDownIsForItsOwnTextsAlone() async throws {
        let site = try OldSite([
            "hugo.toml": "title = 'Desk'\n",
            "content/law/_index.md":
                "+++\ntitle = 'Law'\n[[cascade]]\ndraft = true\n[cascade._target]\npath = '{/law/a,/law/b}'\n+++\n",
            "content/law/a.md": Self.head + "Not yet.\n", "content/law/c.md": Self.head + "Words.\n",
            "content/news/d.md": Self.head + "More words.\n",
        ])
        let report = try await site.import(.hugo)
        #expect([report.articles, report.drafts] == [2, 1])
    }

    @Test(arguments: ["publishDate: 2099-01-01", "expiryDate: 2024-06-01"])
    func aDayThatASectionHandsDownKeepsPostsOut(field: String) async throws {
        let site = try OldSite([
            "content/law/_index.md": "---\ntitle: Law\ncascade:\n  \(field)\n---\n",
            "content/law/a.md": Self.head + "Not for readers.\n",
        ])
        let report = try await site.import(.hugo)
        #expect([report.articles, report.drafts] == [0, 1])
    }

    @Test func aStateThatIsTheUsualOneInTheSchemaKeepsPostsOut() async throws {
        let site = try OldSite([
            "astro.config.mjs": "export default {}\n",
            "src/content.config.ts": "schema: z.object({ status: z.enum(['draft', 'published']).default('draft') })\n",
            "src/content/blog/a.md": Self.head + "Not yet.\n",
            "src/content/blog/b.md": "---\ntitle: B\ndate: 2024-01-05\nstatus: published\n---\nWords.\n",
        ])
        let report = try await site.import(.astro)
        #expect([report.articles, report.drafts] == [1, 1])
    }

    @Test(arguments: [("draft: false", [1, 0]), ("published: true", [0, 1]), ("title: A", [0, 1])])
    func whatAFolderSaysIsTakenBackByTheSameKeyAlone(field: String, numbers: [Int]) async throws {
        let site = try OldSite([
            ".eleventy.js": "module.exports = {}\n", "posts/posts.json": "{\"draft\": true}",
            "posts/a.md": "---\ndate: 2024-01-05\n\(field)\n---\nWords.\n",
        ])
        let report = try await site.import()
        #expect([report.articles, report.drafts] == numbers)
    }

    @Test(arguments: [
        ("Title:A\nDate:2024-01-05\nTags:law\n\nWords.\n", [1, 0]),
        ("Title: A\nDate: 2024-01-05\nTags: law\nTags: trade\n\nWords.\n", [1, 0]),
        ("Title: A\nDate: 2024-01-05\nstatus:hidden\n\nNot yet.\n", [0, 1]),
    ])
    func fieldsOfPelicanMayHaveNoBlankBehindTheColon(text: String, numbers: [Int]) async throws {
        let site = try OldSite(["content/a.md": text])
        let report = try await site.import(.pelican)
        #expect([report.articles, report.drafts] == numbers)
    }

    // MARK: - Words

    @Test(arguments: [
        ("A <span style=\"display: none;\">hidden <span>thing</span></span> B.", "A  B."),
        ("<div style=\"visibility:hidden\">\nhidden\n\n<div>thing</div>\n</div>\n\nEnd.", "End."),
        ("<p hidden>hidden</p>\n\nEnd.", "End."), ("{% if false %}\nhidden\n{% endif %}\n\nEnd.", "End."),
        ("{% if jekyll.environment == \"development\" %}hidden{% endif %}End.", "End."),
        ("{% encrypt %}hidden{% endencrypt %}End.", "End."),
        (
            "<a href=\"#more\">More</a>\n\n<div id=\"more\" style=\"display:none\">opened</div>",
            "<a href=\"#more\">More</a>\n\n<div id=\"more\">opened</div>"
        ),
    ])
    func whatThePageDidNotShowIsLeftOut(text: String, words: String) async throws {
        let site = try OldSite(["_posts/2024-01-05-a.md": Self.head + text + "\n"])
        try await site.import(.jekyll)
        #expect(
            try site.body("Content/articles/2024/2024-01-05-a.md").replacing(/\n\n+/, with: "\n\n")
                .replacing("  style", with: " style") == words)
    }

    @Test func wordsBehindAPasswordAreLeftOut() async throws {
        let text = "Open.\n\n{{% hugo-encryptor \"key\" %}}\nhidden\n{{% /hugo-encryptor %}}\n"
        let site = try OldSite(["content/a.md": Self.head + text])
        try await site.import(.hugo)
        #expect(try site.body("Content/articles/2024/2024-01-05-a.md") == "Open.")
    }
}
