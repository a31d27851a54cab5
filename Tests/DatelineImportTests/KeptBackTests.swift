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
                "+++\ntitle = 'Law'\n[[cascade]]\ndraft = true\n[cascade._target]\npath = '/law/{,x/}a'\n+++\n",
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

    @Test(arguments: [
        "{\n title: \"A\", draft: true,\n date: \"2024-01-05\"\n}", "{\n title: \"A\",\n [\"draft\"]: true\n}",
        "{\n title: \"A\",\n draft,\n}", "{\n title: \"A\",\n /* x */ draft: true\n}",
        "{\n title: \"A\",\n data: { draft: true }\n}",
        "const draft = true;\nmodule.exports = {\n title: \"A\",\n}",
        "{\n title: \"A\",\n permalink: function(){return false}\n}", "{\n title: \"A\",\n ...held,\n}",
    ])
    func aPostIsHeldForWordsOfAScriptThatAreNoField(head: String) async throws {
        let site = try OldSite([
            ".eleventy.js": "module.exports = {}\n", "posts/2024-01-05-a.md": "---js\n\(head)\n---\nNot yet.\n",
        ])
        let report = try await site.import(.eleventy)
        #expect([report.articles, report.drafts] == [0, 1])
    }

    @Test(arguments: [
        ("\"title\":\"A\",\"published\":false,\n\"date\":\"2024-01-05\"", [0, 1]),
        ("\"title\":\"A\",\"password\":\"x\",\n\"date\":\"2024-01-05\"", [0, 1]),
        ("\"title\": \"The draft law\",\n\"published\": true,\n\"date\": \"2024-01-05\"", [1, 0]),
    ])
    func aPostOfHexoIsHeldForFieldsThatShareALine(head: String, numbers: [Int]) async throws {
        let site = try OldSite(["source/_posts/2024-01-05-a.md": "\(head)\n;;;\nWords.\n"])
        let report = try await site.import(.hexo)
        #expect([report.articles, report.drafts] == numbers)
    }

    @Test(arguments: [
        ("<META NAME=\"status\" CONTENT=\"draft\">", [0, 1]), ("<meta name=status content=draft>", [0, 1]),
        ("<meta name = \"status\" content = \"draft\">", [0, 1]),
        ("<meta name=\"status\" content=\"published\">", [1, 0]),
        ("<meta name=\"summary\" content=\"A draft law\" />", [1, 0]),
    ])
    func aPageIsHeldForAStateThatCannotBeRead(tag: String, numbers: [Int]) async throws {
        let page = "<html><head><title>A</title>\n<meta name=\"date\" content=\"2024-01-05 10:00\" />\n\(tag)</head>\n"
        let site = try OldSite(["content/a.html": page + "<body>\n<p>Words.</p>\n</body></html>\n"])
        let report = try await site.import(.pelican)
        #expect([report.articles, report.drafts] == numbers)
    }

    @Test(arguments: [
        ("{\"draft\": true}", "title: A"), ("{\"permalink\": false}", "title: A"),
        ("{}", "eleventyComputed:\n  draft: \"{{ held }}\""), ("{}", "permalink: \"{% if open %}/a/{% endif %}\""),
    ])
    func dataBesideATemplateKeepsItOut(data: String, field: String) async throws {
        let site = try OldSite([
            ".eleventy.js": "module.exports = {}\n", "posts/a.json": data,
            "posts/a.njk": "---\ndate: 2024-01-05\n\(field)\n---\n<p>Not yet.</p>\n",
        ])
        let report = try await site.import(.eleventy)
        #expect([report.articles, report.drafts] == [0, 1])
    }

    @Test(arguments: [("[one, two]", 1), ("false", 1), ("\n  data: posts\n  size: 1", 0)])
    func onlyATextThatBecomesSeveralPagesIsNoPost(pagination: String, articles: Int) async throws {
        let site = try OldSite([
            ".eleventy.js": "module.exports = {}\n",
            "posts/a.md": "---\ntitle: A\ndate: 2024-01-05\npagination: \(pagination)\n---\nWords.\n",
        ])
        #expect(try await site.import(.eleventy).articles == articles)
    }

    // MARK: - Words

    @Test(arguments: [
        ("{% if false %}\nhidden\n{% endif %}\n\nEnd.", "End."),
        ("{% if jekyll.environment == \"development\" %}hidden{% endif %}End.", "End."),
        ("{% encrypt %}hidden{% endencrypt %}End.", "End."),
    ])
    func whatThePageDidNotShowIsLeftOut(text: String, words: String) async throws {
        let site = try OldSite(["_posts/2024-01-05-a.md": Self.head + text + "\n"])
        try await site.import(.jekyll)
        #expect(
            try site.body("Content/articles/2024/2024-01-05-a.md").replacing(/\n\n+/, with: "\n\n") == words)
    }

    @Test(arguments: [
        "{% if false %}Old.{% else %}Shown.{% endif %}", "{% if false %}Old.{%- elsif page.open %}Shown.{% endif %}",
        "<p hidden>Shown.</p>", "<p style=\"display:none\">Shown.</p>", "{% private %}Shown.{% endprivate %}",
        "{% secret %}Shown.{% endsecret %}",
    ])
    func whatThePageMayHaveShownStays(text: String) async throws {
        let site = try OldSite(["_posts/2024-01-05-a.md": Self.head + text + "\n"])
        try await site.import(.jekyll)
        #expect(try site.body("Content/articles/2024/2024-01-05-a.md").contains("Shown."))
    }

    @Test func wordsBehindAPasswordAreLeftOut() async throws {
        let text = "Open.\n\n{{% hugo-encryptor \"key\" %}}\nhidden\n{{% /hugo-encryptor %}}\n"
        let site = try OldSite(["content/a.md": Self.head + text])
        try await site.import(.hugo)
        #expect(try site.body("Content/articles/2024/2024-01-05-a.md") == "Open.")
    }

    // MARK: - As it was

    @Test func aTextOfQuartoIsListedForItsProjectMayHoldIt() async throws {
        let site = try OldSite([
            "posts/_metadata.yml": "draft: true\n", "posts/a.qmd": Self.head + "Not yet.\n",
            "posts/b.md": Self.head + "Words.\n",
        ])
        let report = try await site.import(.markdown)
        #expect([report.articles, report.drafts] == [1, 0])
    }

    @Test func anAddressInAnotherFolderIsNotThatOfAPostOfItsName() async throws {
        let site = try OldSite([
            "notes/rep.md": "---\ntitle: Rep\ndate: 2024-01-04\n---\nWords.\n",
            "notes/a.md": Self.head + "See [it](/files/rep/).\n",
        ])
        try await site.import(.markdown)
        #expect(try !site.body("Content/articles/2024/2024-01-05-a.md").contains("rep.md"))
    }
}
