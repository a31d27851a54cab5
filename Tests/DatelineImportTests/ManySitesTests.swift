import DatelineDigest
import DatelineImport
import DatelineModel
import DatelineSite
import Testing

/// What sites of agencies, projects and laboratories have in their posts, and where they keep what belongs to them.
@Suite struct ManySitesTests {
    private static let gif = "GIF89a\u{2C}\u{1}\u{48}\0"
    private static let new = "Content/articles/2024/2024-01-05-a.md"
    private static let hugo = "content/post/2024-01-05-a.md"
    private static let astro = "src/content/blog/2024-01-05-a.mdx"

    /// The front matter that a post has in the new site; the site is the other files.
    private static func head(_ fields: String, in file: String, _ others: [String: String]) async throws -> String {
        let post = [file: "---\ntitle: A\n\(fields)---\nWords.\n"]
        let site = try OldSite(others.merging(post) { $1 })
        try await site.import()
        return try site.text(new)
    }

    // MARK: - HTML around tags

    @Test func aPictureInABlockOfHTMLIsHTMLToo() async throws {
        let text = """
            <div class="row">
                <div class="col">
                    {% include figure.liquid path="/hall.gif" alt="The hall" caption="Day one" %}
                </div>
            </div>

            {% include figure.liquid path="/hall.gif" alt="The hall" %}
            """
        let made = try await OldSite.body(of: text, ["hall.gif": Self.gif])
        #expect(
            made.contains(
                "        <figure><img src=\"2024-01-05-a/hall.gif\" alt=\"The hall\"><figcaption>Day one</figcaption></figure>\n    </div>"
            ))
        #expect(made.hasSuffix("</div>\n\n![The hall](2024-01-05-a/hall.gif)"))
    }

    @Test func wordsBelowAFigureBelowABlockAreMarkdown() async throws {
        let text = "<div>\nOne.\n</div>\n{{< figure src=\"/hall.gif\" caption=\"The hall\" >}}\n**Two.**"
        let made = try await OldSite.body(of: text, in: Self.hugo, ["static/hall.gif": Self.gif])
        #expect(made.hasSuffix("</div>\n\n![](2024-01-05-a/hall.gif \"The hall\")\n\n**Two.**"))
    }

    @Test func aLinkInABlockOfHTMLIsHTMLToo() async throws {
        #expect(
            try await OldSite.body(of: "<p>{{< button href=\"https://a.example\" text=\"Read\" />}}</p>", in: Self.hugo)
                == "<p><a href=\"https://a.example\">Read</a></p>")
    }

    // MARK: - MDX

    @Test func indentsOfMDXAreNoCode() async throws {
        let text = """
            <Testimonial>

            \t<p>One.</p>

            \t**Two.**

            \t- a
            \t  - b

            </Testimonial>
            <div className="note">
            \tThree *words*.
            </div>
            """
        let made = try await OldSite.body(of: text, in: Self.astro).replacing(/\n\n+/, with: "\n\n")
        #expect(made.contains("<p>One.</p>\n\n**Two.**\n\n- a\n  - b\n"))
        #expect(made.contains("\n\nThree *words*.\n</div>"))
    }

    @Test func blanksOfElementsThatKeepThemStay() async throws {
        let made = try await OldSite.body(of: "<pre>\none\n    two\n</pre>\n\n- a\nlazy\n  - b", in: Self.astro)
        #expect(made.contains("one\n    two\n</pre>"))
        #expect(made.contains("- a\nlazy\n  - b"))
    }

    @Test func aComponentOfCodeIsABlockOfCode() async throws {
        #expect(
            try await OldSite.body(of: "<Code code={`let a = 1`} lang=\"js\" />", in: Self.astro)
                == "```js\nlet a = 1\n```")
    }

    // MARK: - Words in tags

    @Test(arguments: [
        ("{{< note heading=\"Take care\" >}}\nIn.\n{{< /note >}}", "> [!NOTE]\n> **Take care**\n>\n> In."),
        ("{{< spoiler text=\"The rest\" >}}\nIn.\n{{< /spoiler >}}", "**The rest**\n\nIn."),
        ("{{< card header=\"Law\" title=\"Part 1\" >}}In.{{< /card >}}", "**Law: Part 1**\n\nIn."),
        ("{{< text bash >}}\n$ do it\n# then\n{{< /text >}}", "```bash\n$ do it\n# then\n```"),
        ("{{< text syntax=yaml id=a >}}\na: b\n{{< /text >}}", "```yaml\na: b\n```"),
    ])
    func whatAShortcodeSaysOfItsWordsStays(text: String, words: String) async throws {
        #expect(try await OldSite.body(of: text, in: Self.hugo).replacing(/\n\n+/, with: "\n\n") == words)
    }

    @Test(arguments: [
        "{{< note heading=\"h3\" >}}\nIn.\n{{< /note >}}", "{{< note label=\"danger\" >}}\nIn.\n{{< /note >}}",
        "{{< text center >}}\nIn.\n{{< /text >}}",
        "{{< gate \"site.Params.beta == true\" >}}\nIn.\n{{< /gate >}}",
    ])
    func whatAShortcodeTellsItsProgramIsNotShown(text: String) async throws {
        let made = try await OldSite.body(of: text, in: Self.hugo)
        #expect(["In.", "> In.", "> [!NOTE]\n> In."].contains(made))
    }

    @Test func aShortcodeThatZolaShowsIsShown() async throws {
        let site = try OldSite([
            "config.toml": "base_url = \"https://old.example\"\n",
            "content/a.md": "+++\ntitle = \"A\"\ndate = 2024-01-05\n+++\nWrite {{/* youtube(id=\"x\") */}} so.\n",
        ])
        try await site.import()
        #expect(try site.body(Self.new).contains("`{{ youtube(id=\"x\") }}`"))
    }

    @Test func boxesOfQuotesAreQuotes() async throws {
        let site = try OldSite(["a.md": "---\ntitle: A\ndate: 2024-01-05\n---\n!!! quote\n\n    It holds.\n\nEnd.\n"])
        try await site.import(.markdown)
        #expect(try site.body(Self.new) == "> It holds.\n\nEnd.")
    }

    @Test func aLinkToAHeadingThatHasTheNameOfAPartOfThePageLeadsThere() async throws {
        #expect(
            try await OldSite.body(of: "- [Content](#content)\n\n## Content\n\nWords.")
                == "- [Content](#content-1)\n\n## Content\n\nWords.")
    }

    // MARK: - Eleventy

    @Test(arguments: [
        ("markdownTemplateEngine: 'njk'", "", false), ("markdownTemplateEngine: 'liquid'", "", true), ("", "", true),
        ("", "templateEngineOverride: njk,md\n", false),
    ])
    func commentsOfNunjucksInMarkdownAreLeftOutWhereItIsATemplate(
        setting: String, field: String, isShown: Bool
    ) async throws {
        let site = try OldSite([
            ".eleventy.js": "module.exports = () => ({ \(setting) });\n",
            "posts/a.md":
                "---\ntitle: A\ndate: 2024-01-05\n\(field)---\nOne.\n{# Not\n\nyet. #}\n{#<td>Nor this</td>#}\n",
        ])
        try await site.import()
        let body = try site.body(Self.new)
        #expect([body.contains("yet"), body.contains("Nor this")] == [isShown, isShown])
    }

    @Test func theFieldsOfAPostAreVariablesInIt() async throws {
        let site = try OldSite([
            ".eleventy.js": "module.exports = {}\n",
            "posts/a.md":
                "---\ntitle: A\ndate: 2024-01-05\nexternal_url: https://a.example/law\n---\n"
                + "[The law]({{ external_url }}) of {{ none }}.\n",
        ])
        try await site.import()
        #expect(try site.body(Self.new) == "[The law](https://a.example/law) of `{{ none }}`.")
    }

    // MARK: - People

    @Test(arguments: [
        (
            "_posts/2024-01-05-a.md", "_config.yml", "title: Desk\n", "_authors/ann.md",
            "---\nname: ann\nfirst_name: Ann\nlast_name: Lee\n---\n"
        ),
        (
            "content/post/a.md", "hugo.toml", "title = 'Desk'\n", "content/authors/ann/_index.md",
            "---\ndisplay_name: Ann Lee\n---\n"
        ),
        (
            "src/content/blog/a.md", "astro.config.mjs", "export default {}\n", "src/content/authors/ann.json",
            "{\"name\": \"Ann Lee\", \"title\": \"Editor\"}"
        ),
        (
            "posts/a.md", ".eleventy.js", "module.exports = {}\n", "_data/authorsData.json",
            "{\"ann\": {\"name\": {\"given\": \"Ann\", \"family\": \"Lee\"}}}"
        ),
        (
            "docs/blog/posts/a.md", "mkdocs.yml", "site_name: Desk\n", "docs/blog/.authors.yml",
            "authors:\n  ann:\n    name: Ann Lee\n    description: Editor\n"
        ),
    ])
    func shortNamesOfAuthorsBecomeTheirNames(
        post: String, settings: String, text: String, people: String, person: String
    ) async throws {
        let head = try await Self.head(
            "date: 2024-01-05\nauthors: [ann]\n", in: post, [settings: text, people: person])
        #expect(head.contains("authors: [\"Ann Lee\"]"))
    }

    @Test func postsAboutPeopleAreNoPeople() async throws {
        let head = try await Self.head(
            "date: 2024-01-05\nauthors: [ann, bo]\n", in: "content/post/a.md",
            [
                "hugo.toml": "title = 'Desk'\n",
                "content/people/ann.md": "---\ntitle: Ann leaves the desk\ndate: 2024-01-04\n---\nWords.\n",
                "content/people/bo.md": "---\ntitle: Bo stays\n---\nWords.\n",
                "content/authors/bo/_index.md": "---\nname: Bo Ek\npublished: false\n---\n",
            ])
        #expect(head.contains("authors: [\"ann\", \"bo\"]"))
    }

    @Test func aListOfPeopleIsRead() async throws {
        let site = try OldSite([
            "_config.yml": "title: Desk\n", "_data/team.yml": "- id: ann\n  name: Ann Lee\n",
            "_posts/2024-01-05-a.md": "---\ntitle: A\nauthor: ann\n---\nWords.\n",
        ])
        let report = try await site.import()
        #expect(!report.findings.contains { $0.cause.contains("a setting") })
        #expect(try site.text(Self.new).contains("authors: [\"Ann Lee\"]"))
    }

    // MARK: - Addresses and places

    @Test func anOldAddressMayHaveTheOtherScheme() async throws {
        let head = try await Self.head(
            "date: 2024-01-05\npermalink: http://old.example/law/\n", in: "_posts/2024-01-05-a.md",
            ["_config.yml": "url: https://old.example\n"])
        #expect(head.contains("\"/law/\""))
    }

    @Test func docusaurusSaysWhereItsPostsAre() async throws {
        let site = try OldSite([
            "docusaurus.config.ts":
                "export default {plugins: [{routeBasePath: 'x'}], presets: [['classic', {blog: {routeBasePath: 'news'}, docs: {routeBasePath: 'y'}}]]};\n",
            "blog/2024/01-05-a.md": "---\ntitle: A\n---\nWords.\n",
        ])
        try await site.import()
        #expect(try site.text(Self.new).contains("aliases: [\"/news/2024/01/05/a\"]"))
    }

    @Test func aSiteInAFolderOfAProjectIsFound() async throws {
        let site = try OldSite([
            "README.md": "# The project\n", "docs/_config.yml": "title: Desk\n",
            "docs/_posts/2024-01-05-a.md": "---\ntitle: A\n---\nWords.\n",
            "docs/_drafts/b.md": "---\ntitle: B\n---\nNot yet.\n",
        ])
        let report = try await site.import()
        #expect(report.program == .jekyll)
        #expect(report.findings.contains { $0.cause.contains("in the folder “docs”") })
        #expect([report.articles, report.drafts] == [1, 1])

        for own in ["posts/a.md", "a.md", "news/one.md"] {
            let notes = try OldSite([
                own: "---\ntitle: A\ndate: 2024-01-05\n---\nWords.\n", "docs/_config.yml": "title: Desk\n",
                "docs/_posts/2024-01-06-b.md": "---\ntitle: B\n---\nWords.\n",
            ])
            let report = try await notes.import()
            #expect(report.program == .markdown && report.articles == 2, "\(own)")
        }
    }
}
