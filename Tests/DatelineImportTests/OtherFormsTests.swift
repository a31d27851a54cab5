import DatelineDigest
import DatelineImport
import DatelineModel
import DatelineSite
import Testing

/// What posts have besides Markdown, as sites of many years and programs do.
@Suite struct OtherFormsTests {
    // MARK: - WordPress

    @Test(arguments: [
        "[caption id=\"attachment_1\" width=\"300\"][![Hall](https://i.example/a.png)](https://i.example/b.png) The _great_ hall[/caption]",
        "\\[caption id=\"attachment_1\"\\]![Hall](https://i.example/a.png) The _great_ hall\\[/caption\\]",
        "[caption width=\"300\" caption=\"The _great_ hall\"]<a href=\"https://i.example/b.png\"><img class=\"x\" src=\"https://i.example/a.png\" alt=\"Hall\" /></a>[/caption]",
    ])
    func captionsOfWordPressAreThoseOfPictures(text: String) async throws {
        #expect(
            try await OldSite.body(of: "Before.\n\n\(text)\n\nAfter.")
                == "Before.\n\n![Hall](https://i.example/a.png \"The _great_ hall\")\n\nAfter.")
    }

    @Test func codeOfWordPressIsABlockOfCode() async throws {
        #expect(
            try await OldSite.body(
                of:
                    "See [code](https://a.example) and\n\n[code language=\"go\"]\nif a < b {\n    c()\n}\n[/code]\n\nthen."
            )
                == "See [code](https://a.example) and\n\n```go\nif a < b {\n    c()\n}\n```\n\nthen.")
        #expect(
            try await OldSite.body(
                of:
                    "<p>Do:</p>\n<p>[sourcecode lang='css']<br />\na {<br />\n    b: &quot;c&quot;;<br />\n}<br />\n[/sourcecode]</p>",
                in: "_posts/2024-01-05-a.html"
            ).contains("```css\na {\n    b: \"c\";\n}\n```"))
        #expect(
            try await OldSite.body(of: "Do [sourcecode\nlang='go']a()[/sourcecode] then.").contains("```go\na()\n```"))
        #expect(
            try await OldSite.body(of: "[embed]https://v.example/1[/embed]")
                == "[https://v.example/1](https://v.example/1)")
        #expect(try await OldSite.body(of: "[caption] alone, [code] too") == "[caption] alone, [code] too")
    }

    // MARK: - Notebooks

    @Test func linksInDoubleBracketsAreLinksOrWords() async throws {
        let others = ["_posts/2024-01-04-rules.md": "---\ntitle: The rules\n---\nWords.\n"]
        #expect(
            try await OldSite.body(
                of: "See [[2024-01-04-rules|the rules]], [[None#Scope]] and [[Other | what else]].", others)
                == "See [the rules](2024-01-04-rules.md), None: Scope and what else.")
        #expect(
            try await OldSite.body(
                of: "See [[1]], [[Law]] and `[[x]]`.\n\n[1]: https://a.example\n[law]: https://b.example"
            )
            .contains("[[1]], [[Law]] and `[[x]]`"))
    }

    // MARK: - Components and directives

    @Test func componentsAroundWordsLeaveThem() async throws {
        let text = """
            import Callout from '../Callout.astro';

            <Callout type="warning" title="Take care">

            Some **words**.

            </Callout>

            <Tabs>
            <TabItem label="One">In the first.</TabItem>
            </Tabs>

            <Chart data={rows} />

            ## End {/* the end */}
            """
        let made = try await OldSite.body(of: text, in: "src/content/blog/2024-01-05-a.mdx")
        #expect(
            made.replacing(/\n\n+/, with: "\n\n") == """
                > [!WARNING]
                > **Take care**
                >
                > Some **words**.

                **One**

                In the first.

                ## End
                """)
        #expect(
            try await OldSite.body(of: "Since <Note>it is</Note> so, a List<Int> stays.").contains("> [!NOTE]\n> it is")
        )
    }

    @Test(arguments: [
        (":::tip\nWords.\n:::", "> [!TIP]\n> Words."),
        (":::caution[My title]\nWords.\n:::", "> [!CAUTION]\n> **My title**\n>\n> Words."),
        (
            "::::note Read it\n:::tip\nIn.\n:::\nOut.\n::::",
            "> [!NOTE]\n> **Read it**\n>\n> > [!TIP]\n> > In.\n>\n> Out."
        ),
        (":::tip\nNo end.", ":::tip\nNo end."), (":::other\nWords.\n:::", ":::other\nWords.\n:::"),
        ("::: {.warning}\nIn.\n:::", "> [!WARNING]\n> In."),
        (":::note-x\nIn.\n:::", ":::note-x\nIn.\n:::"),
    ])
    func blocksBetweenColonsAreAdmonitions(text: String, markdown: String) async throws {
        #expect(try await OldSite.body(of: text) == markdown)
    }

    @Test func indentedBoxesOfPelicanAreAdmonitions() async throws {
        let site = try OldSite([
            "pelicanconf.py": "SITENAME = 'Desk'\n",
            "content/a.md": """
            Title: A
            Date: 2024-01-05

            !!! note "Take care"
                Some [words](b.md).

                ```go
                a {
                    b()
                }
                ```

            !!! other
                No box.

            After it.
            """,
            "content/b.md": "Title: B\nDate: 2024-01-06\n\nWords.\n",
        ])

        let report = try await site.import()

        #expect(report.missingWords == 0)
        #expect(
            try site.body("Content/articles/2024/2024-01-05-a.md") == """
                > [!NOTE]
                > **Take care**
                >
                > Some [words](2024-01-06-b.md).
                >
                > ```go
                > a {
                >     b()
                > }
                > ```

                !!! other
                    No box.

                After it.
                """)
    }

    // MARK: - HTML

    @Test(arguments: [
        ("a <span style=\"color: red\" class='x'>b</span>", "a <span class='x'>b</span>"), ("a <u>b</u> c", "a b c"),
        ("<center>![Hall](https://i.example/a.png)</center>", "![Hall](https://i.example/a.png)"),
        ("<p align=\"center\" id=p>Words</p>", "<p id=p>Words</p>"), ("<font size=2>a</font> b", "a b"),
        (
            "<img src=\"https://i.example/a.png\" alt=\"a b\" align=right width=3>",
            "<img src=\"https://i.example/a.png\" alt=\"a b\" width=3>"
        ),
        ("<footer>\nWords\n</footer>", "Words"), ("H<sub>2</sub>O <kbd>x</kbd>", "H<sub>2</sub>O <kbd>x</kbd>"),
        ("a <svg><path d=\"M0\"/></svg> b", "a <svg><path d=\"M0\"/></svg> b"),
    ])
    func whatOnlySaysHowThingsLookGoes(text: String, markdown: String) async throws {
        if text.contains("<svg") {
            // A drawing is no look of words: a build says that it is left out.
            let site = try OldSite(["_posts/2024-01-05-a.md": "---\ntitle: A\n---\n\(text)\n"])
            try await site.import()
            #expect(try site.body("Content/articles/2024/2024-01-05-a.md") == markdown)
            return
        }
        #expect(try await OldSite.body(of: text) == markdown)
    }

    // MARK: - Tags of programs

    @Test func picturesOfUnknownTagsAreFound() async throws {
        let picture = ["static/a.gif": "GIF89a\u{2C}\u{1}\u{48}\0", "a.gif": "GIF89a\u{2C}\u{1}\u{48}\0"]
        #expect(
            try await OldSite.body(
                of:
                    "{{< house-img src=\"/a.gif\" alt=\"The hall\" >}}", in: "content/posts/2024-01-05-a.md", picture)
                == "![The hall](2024-01-05-a/a.gif)")
        let call = """
            {% from "figure/macro.njk" import appFigure with context %}

            {{ appFigure({
              image: { file: "/a.gif", alt: "The hall" },
              caption: "Seen from the door"
            }) }}
            """
        #expect(
            try await OldSite.body(of: call, in: "posts/2024-01-05-a.md", picture)
                == "![The hall](2024-01-05-a/a.gif \"Seen from the door\")")
    }

    @Test func codeEndsAtATagWithABlankInIt() async throws {
        #expect(
            try await OldSite.body(
                of:
                    "{{< highlight go \"linenos=false,hl_lines=3-4 7\" >}}\na()\n{{< / highlight >}}",
                in: "content/posts/2024-01-05-a.md") == "```go\na()\n```")
    }

    @Test func aPictureIsNoPostOfItsName() async throws {
        let site = try OldSite([
            "pelicanconf.py": "SITENAME = 'Desk'\n",
            "content/hall.md":
                "Title: Hall\nDate: 2024-01-05\n\nA ![hall]({filename}/images/hall.png) and [doc]({filename}/act.pdf).\n",
            "content/act.md": "Title: Act\nDate: 2024-01-06\n\nWords.\n",
        ])
        try await site.import()
        #expect(try site.body("Content/articles/2024/2024-01-05-hall.md") == "A hall and doc.")
    }

    // MARK: - Front matter and names

    @Test func authorsHaveNoAddresses() async throws {
        let site = try OldSite([
            "content/posts/a.md":
                "---\ntitle: A\ndate: 2024-01-05\nauthor: >\n  [Ann Lee](https://a.example) (Desk)\n---\nWords.\n",
            "hugo.toml": "title = 'Desk'\n",
        ])
        try await site.import()
        #expect(try site.text("Content/articles/2024/2024-01-05-a.md").contains("authors: [\"Ann Lee (Desk)\"]"))
    }

    @Test func authorsOfWordPressHaveTheNamesThatWereShown() async throws {
        let site = try OldSite([
            "_posts/2024-01-05-a.md": "---\ntitle: A\nauthor:\n  display_name: Ann Lee\n  login: ann\n---\nWords.\n"
        ])
        try await site.import()
        #expect(try site.text("Content/articles/2024/2024-01-05-a.md").contains("authors: [\"Ann Lee\"]"))
    }

    @Test func anArticleWhoseDateCannotBeReadIsHeldBack() async throws {
        let site = try OldSite([
            "hugo.toml": "title = 'Desk'\n", "content/a.md": "---\ntitle: A\npublishDate: the 2nd of it\n---\nWords.\n",
        ])
        let report = try await site.import()
        #expect([report.articles, report.drafts, report.pages] == [0, 1, 0])
    }

    @Test func aNameMayEndInALanguage() async throws {
        let site = try OldSite([
            "blog/act/index.vi.md": "---\ntitle: A\ndate: 2024-01-05\n---\nWords.\n",
            "blog/law.md": "---\ntitle: B\ndate: 2024-01-06\n---\nWords.\n",
            "blog/law.pt-br.md": "---\ntitle: C\ndate: 2024-01-06\n---\nWords.\n",
            "blog/version.no.md": "---\ntitle: D\ndate: 2024-01-07\n---\nWords.\n",
        ])
        try await site.import()
        #expect(try site.text("Content/articles/2024/2024-01-05-act.md").contains("language: vi"))
        #expect(site.content.contains("articles/2024/2024-01-07-version-no.md"))
        #expect(site.content.contains { $0.hasPrefix("articles/2024/2024-01-06-law") })
    }

    @Test func aSummaryOfSeveralLinesIsNotLost() async throws {
        let site = try OldSite([
            "_posts/2024-01-05-a.md": """
            ---
            title: A
            description: The second one* was taken.

            *second one:
            - "[Name] is here"
            - or not

            tags: [misc]
            ---
            Words.
            """
        ])
        try await site.import()
        #expect(
            try site.text("Content/articles/2024/2024-01-05-a.md").contains(
                "summary: \"The second one* was taken. *second one: [Name] is here or not\""))
    }
}
