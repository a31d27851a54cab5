import DatelineDigest
import DatelineImport
import DatelineModel
import DatelineSite
import Testing

/// What programs hide, mean and take for a post without a word of it in their manuals’ first chapters.
@Suite struct OlderHabitsTests {
    private static let gif = "GIF89a\u{2C}\u{1}\u{48}\0"

    /// The body of a post in a folder of Markdown without any program, or of another.
    private static func body(ofNote text: String, _ program: OldProgram = .markdown) async throws -> String {
        let end = program == .eleventy ? "njk" : "md"
        let site = try OldSite([
            ".obsidian/app.json": "{}", "notes/a.\(end)": "---\ntitle: A\ndate: 2024-01-05\n---\n\(text)\n",
        ])
        try await site.import(program)
        return try site.body("Content/articles/2024/2024-01-05-a.md").replacing(/\n\n+/, with: "\n\n")
    }

    // MARK: - Not for readers

    @Test(arguments: [
        ("Shown. %%Not shown.%% Shown too.", "Shown.  Shown too."),
        ("Shown.\n\n%%\nNot shown.\n\nNor this.\n%%\n\nShown too.", "Shown.\n\nShown too."),
        ("It grew by 5%% and then by 7%%.", "It grew by 5%% and then by 7%%."),
        ("One %% sign\n\nand another %% sign.", "One %% sign\n\nand another %% sign."),
    ])
    func commentsOfNotebooksAreLeftOut(text: String, words: String) async throws {
        #expect(try await Self.body(ofNote: text) == words)
    }

    @Test(arguments: [
        ("Shown. {# Not shown. #} Shown too.", "Shown.  Shown too."),
        ("<p>A {# b #} c.</p>", "<p>A  c.</p>"),
    ])
    func commentsOfNunjucksAreLeftOut(text: String, words: String) async throws {
        #expect(try await Self.body(ofNote: text, .eleventy) == words)
    }

    @Test(arguments: ["A %%b%% c.", "A {# b #} c."])
    func elsewhereSuchSignsAreWords(text: String) async throws {
        for (program, path) in [(OldProgram.markdown, "notes/a.md"), (.eleventy, "posts/a.md")] {
            let site = try OldSite([path: "---\ntitle: A\ndate: 2024-01-05\n---\n\(text)\n"])
            try await site.import(program)
            #expect(try site.body("Content/articles/2024/2024-01-05-a.md").contains("b"))
        }
    }

    @Test(arguments: [("Drafts/a.md", "law", [0, 1]), ("notes/a.md", "draft", [1, 0])])
    func aFolderOfDraftsMayHaveACapital(path: String, tag: String, numbers: [Int]) async throws {
        let site = try OldSite([path: "---\ntitle: A\ndate: 2024-01-05\ntags: [\(tag)]\n---\nWords.\n"])
        let report = try await site.import(.markdown)
        #expect([report.articles, report.drafts] == numbers)
    }

    @Test func aTagOfNikolaMaySayDraft() async throws {
        let head = "<!--\n.. title: A\n.. date: 2024-01-05\n.. tags: law, draft\n-->\n\n"
        let site = try OldSite(["a.md": head + "Not yet.\n"])
        let report = try await site.import(.markdown)
        #expect([report.articles, report.drafts] == [0, 1])
    }

    @Test(arguments: ["draft:", "draft: ~", "draft: \"\"", "draft: off", "publishDate:", "expiryDate: \"\""])
    func aFieldWithoutAValueHoldsNothingBack(field: String) async throws {
        let site = try OldSite(["content/a.md": "---\ntitle: A\ndate: 2024-01-05\n\(field)\n---\nWords.\n"])
        let report = try await site.import(.hugo)
        #expect(report.articles == 1)
        #expect(report.drafts == 0)
    }

    // MARK: - Posts in other clothes

    @Test(arguments: [
        (
            OldProgram.markdown, "a.md",
            "<!--\n.. title: A\n.. date: 2024-01-05 10:00:00 UTC\n.. tags: law\n-->\n\nWords."
        ),
        (.markdown, "a.Rmd", "---\ntitle: A\ndate: '2024-01-05'\noutput: html_document\n---\nWords."),
        (.eleventy, "posts/a.md", "---js\n{\n  title: \"A\",\n  date: new Date('2024-01-05'),\n}\n---\nWords."),
        (.eleventy, "posts/a.njk", "---\ntitle: A\ndate: 2024-01-05\n---\n<p>Words.</p>"),
        (.hexo, "source/_posts/a.md", "\"title\": \"A\",\n\"date\": \"2024-01-05\"\n;;;\nWords."),
        (
            .pelican, "content/a.html",
            "<html><head><title>A</title>\n<meta name=\"date\" content=\"2024-01-05 10:00\" /></head>\n<body>\n<p>Words.</p>\n</body></html>"
        ),
    ])
    func itIsAnArticle(program: OldProgram, path: String, text: String) async throws {
        let site = try OldSite([path: text + "\n"])
        let report = try await site.import(program)
        #expect(report.lost.filter { $0.contains("held") || $0.contains("not read") } == [])
        #expect([report.articles, report.drafts] == [1, 0])
        let made = try site.text("Content/articles/2024/2024-01-05-a.md")
        #expect(made.contains("title: \"A\""))
        #expect(made.contains("Words."))
        #expect(!made.contains("<title"))
    }

    @Test func ofASourceAndWhatWasMadeOfItOneIsTaken() async throws {
        let head = "---\ntitle: A\ndate: 2024-01-05\n---\n"
        let site = try OldSite(["posts/a.Rmd": head + "Source.\n", "posts/a.md": head + "Made.\n"])
        let report = try await site.import(.markdown)
        #expect(report.articles == 1)
        #expect(try site.body("Content/articles/2024/2024-01-05-a.md") == "Made.")
    }

    @Test func aTemplateThatListsPostsIsNone() async throws {
        let site = try OldSite([
            "posts/a.md": "---\ntitle: A\ndate: 2024-01-05\n---\nWords.\n",
            "posts/list.njk":
                "---\ntitle: All\ndate: 2024-01-05\n---\n{% for post in collections.posts %}{{ post.url }}{% endfor %}\n",
        ])
        #expect(try await site.import(.eleventy).articles == 1)
    }

    // MARK: - Words

    @Test(arguments: [
        ("{% label primary@New rule %} stands.", "New rule stands."),
        ("{% p center, In the middle %}", "In the middle"), ("{% p Hello there, friend %}", "Hello there, friend"),
        ("{% label bravo juliet %} ends.", "bravo juliet ends."), ("{% label bravo red %} ends.", "bravo ends."),
        ("{% checkbox checked, Read it %}", "Read it"), ("Press {% kbd Ctrl %}.", "Press Ctrl."),
        ("{% btn https://a.example, The law, fa-home %}", "[The law](https://a.example)"),
        (
            "{% tabs One %}\n<!-- tab On Linux -->\nRun it.\n<!-- endtab -->\n{% endtabs %}",
            "**On Linux**\n\nRun it."
        ),
        ("{% hideToggle More of it %}\nHidden at first.\n{% endhideToggle %}", "**More of it**\n\nHidden at first."),
    ])
    func wordsOfTagsOfThemesStay(text: String, words: String) async throws {
        let site = try OldSite([
            "_config.yml": "title: Desk\nnew_post_name: :title.md\n",
            "source/_posts/a.md": "---\ntitle: A\ndate: 2024-01-05\n---\n\(text)\n",
        ])
        try await site.import(.hexo)
        #expect(
            try site.body("Content/articles/2024/2024-01-05-a.md").replacing(/\n\n+/, with: "\n\n") == words)
    }

    @Test(arguments: [
        (
            "{{< item header=\"In May\" subheader=\"at night\" >}}\nIt passed.\n{{< /item >}}",
            "**In May: at night**\n\nIt passed."
        ),
        ("A {{< abbr title=\"European Union\" >}}EU{{< /abbr >}} rule.", "A EU (European Union) rule."),
        ("Press {{< kbd \"Ctrl\" >}} now.", "Press Ctrl now."),
        ("Left.\n<--->\nRight.", "Left.\nRight."), ("> It rains.\n{.large cite=\"x\"}\n\nEnd.", "> It rains.\n\nEnd."),
        ("It is\n{price=5, tax=2}\n\nEnd.", "It is\n{price=5, tax=2}\n\nEnd."),
        ("Use `{.large}` here.\n\n{.large}", "Use `{.large}` here.\n\n{.large}"),
    ])
    func ofShortcodesAndAttributesTheWordsStay(text: String, words: String) async throws {
        #expect(
            try await OldSite.body(of: text, in: "content/post/2024-01-05-a.md").replacing(/\n\n+/, with: "\n\n")
                == words)
    }

    @Test func aGalleryOfFrontMatterIsItsPictures() async throws {
        let head = "gallery:\n  - url: /big.gif\n    image_path: /a.gif\n    alt: The hall\n  - image_path: /b.gif\n"
        #expect(
            try await OldSite.body(
                of: "{% include gallery caption=\"At night\" %}", head: head, ["a.gif": Self.gif, "b.gif": Self.gif]
            ).replacing(/\n\n+/, with: "\n\n")
                == "![The hall](2024-01-05-a/a.gif)\n\n![](2024-01-05-a/b.gif)\n\nAt night")
    }

    @Test(arguments: [
        ("::: deep\nTwo.\n:::\n\nEnd.", "::: deep\nTwo.\n:::\n\nEnd."),
        ("import {one, two} from \"three\"\n\nWords.", "Words."),
        (
            "import duty alpha, quoted from \"Bravo's list\"\n\nEnd.",
            "import duty alpha, quoted from \"Bravo's list\"\n\nEnd."
        ),
        ("::: never closed\n\nWords.", "::: never closed\n\nWords."), ("A [small]{.small} word.", "A small word."),
        ("import Tabs from '@theme/Tabs';\n\nWords.", "Words."), ("import taxes rose.", "import taxes rose."),
    ])
    func ofDivsAndScriptsTheWordsStay(text: String, words: String) async throws {
        #expect(try await Self.body(ofNote: text) == words)
    }

    @Test func elementsThatAScriptDefinesLeaveTheirWords() async throws {
        #expect(
            try await OldSite.body(
                of: "<is-land on:visible>An **island**</is-land>\n\n<lite-youtube videoid=\"abc\"></lite-youtube>",
                in: "posts/2024-01-05-a.md")
                == "An **island**\n\n<iframe src=\"https://www.youtube.com/embed/abc\"></iframe>")
    }

    // MARK: - Links

    @Test func aTagMayHaveQuotationMarksWithinThoseOfAnAttribute() async throws {
        let other = ["content/post/2024-01-04-b.md": "---\ntitle: B\ndate: 2024-01-04\n---\nWords.\n"]
        #expect(
            try await OldSite.body(
                of:
                    "<a href=\"{{< relref \"2024-01-04-b.md\" >}}\">there</a> and [here]({{< ref path=\"2024-01-04-b\" >}})",
                in: "content/post/2024-01-05-a.md", other)
                == "<a href=\"2024-01-04-b.md\">there</a> and [here](2024-01-04-b.md)")
    }

    @Test func anAddressMayBeATextOfAScript() async throws {
        #expect(
            try await OldSite.body(
                of: "<a href={\"https://a.example\"}>there</a>", in: "src/content/blog/2024-01-05-a.mdx")
                == "<a href=\"https://a.example\">there</a>")
    }

    @Test func aCaptionKeepsItsLinks() async throws {
        #expect(
            try await OldSite.body(
                of:
                    "{{< figure src=\"/a.gif\" alt=\"Hall\" caption=\"By [the law](https://a.example) of 2024\" >}}\n\nEnd.",
                in: "content/post/2024-01-05-a.md", ["static/a.gif": Self.gif]
            ).replacing(/\n\n+/, with: "\n\n")
                == "![Hall](2024-01-05-a/a.gif)\n\nBy [the law](https://a.example) of 2024\n\nEnd.")
    }

    @Test(arguments: [
        (
            "posts/posts.11tydata.js", "module.exports = { permalink: \"/writing/{{ page.fileSlug }}/\" };",
            "/writing/a/"
        ),
        ("posts/posts.json", "{\"permalink\": \"w/{{ title | slugify }}/index.html\"}", "/w/the-law/"),
    ])
    func dataOfAFolderGivesTheOldAddresses(path: String, data: String, address: String) async throws {
        let site = try OldSite([
            ".eleventy.js": "module.exports = {}\n", path: data,
            "posts/a.md": "---\ntitle: The law\ndate: 2024-01-05\n---\nWords.\n",
        ])
        try await site.import()
        #expect(try site.text("Content/articles/2024/2024-01-05-a.md").contains("aliases: [\"\(address)\"]"))
    }

    @Test func blogsOfDocusaurusHaveAddressesAndAuthors() async throws {
        let site = try OldSite([
            "docusaurus.config.js": "module.exports = {title: 'Desk', url: 'https://desk.example', baseUrl: '/'};\n",
            "blog/authors.yml": "ann:\n  name: Ann Lee\n",
            "blog/2024-01-05-a.md": "---\ntitle: A\nauthors: ann\n---\nSee [b](/blog/the-b).\n",
            "blog/2024-01-06-b.md": "---\ntitle: B\nslug: the-b\n---\nWords.\n",
        ])
        try await site.import()
        let made = try site.text("Content/articles/2024/2024-01-05-a.md")
        #expect(made.contains("authors: [\"Ann Lee\"]"))
        #expect(made.contains("aliases: [\"/blog/2024/01/05/a\"]"))
        #expect(made.contains("See [b](2024-01-06-the-b.md)."))
    }

    @Test func cellsOfCodeAreCodeAndTheirOptionsAreNot() async throws {
        let text = """
            ---
            title: A
            date: 2024-01-05
            ---
            ```{r setup, include=FALSE}
            load()
            ```

            ```{python}
            #| label: one
            print(1)
            ```
            """
        let site = try OldSite(["a.Rmd": text + "\n"])
        try await site.import(.markdown)
        #expect(try site.body("Content/articles/2024/2024-01-05-a.md") == "```python\nprint(1)\n```")
    }

    @Test func categoriesInCategoriesAreTagsToo() async throws {
        let site = try OldSite([
            "_config.yml": "title: Desk\nnew_post_name: :title.md\n",
            "source/_posts/a.md":
                "---\ntitle: A\ndate: 2024-01-05\ncategories:\n- [Zoning, Parks]\n- Rivers\n---\nWords.\n",
        ])
        try await site.import(.hexo)
        let tags = try site.text("Import/tags.yml")
        #expect(["Zoning", "Parks", "Rivers"].allSatisfy(tags.contains))
    }

    @Test func collectionsOfJekyllHaveTheirOwnAddresses() async throws {
        let site = try OldSite([
            "_config.yml":
                "permalink: pretty\ncollections:\n  briefs: {output: true}\n  talks: {output: true, permalink: /t/:path/}\n",
            "_briefs/one.md": "---\ntitle: One\ndate: 2024-01-05\n---\nWords.\n",
            "_talks/two.md": "---\ntitle: Two\ndate: 2024-01-06\n---\nWords.\n",
        ])
        try await site.import(.jekyll)
        #expect(try site.text("Content/articles/2024/2024-01-05-one.md").contains("aliases: [\"/briefs/one/\"]"))
        #expect(try site.text("Content/articles/2024/2024-01-06-two.md").contains("aliases: [\"/t/two/\"]"))
    }

    @Test func callsOfZolaAreNoWords() async throws {
        let site = try OldSite([
            "config.toml": "base_url = 'https://desk.example'\n",
            "content/a.md":
                "+++\ntitle = 'A'\ndate = 2024-01-05\n+++\nIt {{ wave() }} rains {{ katex(body=\"x^2\") }}.\n",
        ])
        try await site.import()
        #expect(try site.body("Content/articles/2024/2024-01-05-a.md") == "It  rains $x^2$.")
    }

    @Test func aFieldThatSaysNoInDamagedFrontMatterHoldsNothing() async throws {
        let site = try OldSite([
            "content/a.md": "+++\ntitle = A law\ndate = 2024-01-05\ndraft = False\n+++\nWords.\n",
            "content/b.md": "+++\ntitle = A law\ndate = 2024-01-05\ndraft = True\n+++\nNot yet.\n",
        ])
        let report = try await site.import(.hugo)
        #expect([report.articles, report.drafts] == [1, 1])
    }

    @Test func theNameOfAnEventAndAHeadHoldNothing() async throws {
        let site = try OldSite([
            "_posts/2024-01-05-a.md": "---\ntitle: A\nevent: The summit\nhead:\n- [meta, {name: x}]\n---\nWords.\n"
        ])
        #expect(try await site.import(.jekyll).articles == 1)
    }
}
