import DatelineDigest
import DatelineImport
import DatelineModel
import DatelineSite
import Testing

/// Tags of other programs, as posts of many years have them: no reader sees one.
@Suite struct TemplateTagTests {
    private static let gif = "GIF89a\u{2C}\u{1}\u{48}\0"
    private let hugo = "content/post/2024-01-05-a.md"
    private let astro = "src/content/blog/2024-01-05-a.mdx"

    // MARK: - Without words

    @Test(arguments: [
        "{% include JB/setup %}", "{% include ads/top.html %}{% include comments.html %}",
        "{% include_relative x.md %}",
        "{% for post in site.posts %}\n- {{ post.title }}\n{% endfor %}", "{% lightbox hall %}",
    ])
    func aTagWithoutWordsIsLeftOut(tag: String) async throws {
        #expect(
            try await OldSite.body(of: "Before.\n\n\(tag)\n\nAfter.").replacing(/\n\n+/, with: "\n\n")
                == "Before.\n\nAfter.")
    }

    @Test func signsAndGapsOfShortcodesAreLeftOut() async throws {
        #expect(
            try await OldSite.body(
                of:
                    "It {{< icon \"star\" >}}shines{{< br >}}on.\n\n{{< divider />}}\n\n{{/* not yet */}}\n\nEnd.",
                in: hugo
            )
            .replacing(/\n\n+/, with: "\n\n") == "It shines on.\n\nEnd.")
    }

    // MARK: - Frames

    @Test(arguments: [
        ("{% if site.open %}\nWe are open.\n{% else %}\nWe are not.\n{% endif %}", "We are open.\n\nWe are not."),
        ("{% aside2 %}\nBy the way.\n{% endaside2 %}", "By the way."),
        ("Press {% mark %}the key{% endmark %} now.", "Press the key now."),
    ])
    func aFrameLeavesItsWords(text: String, words: String) async throws {
        #expect(try await OldSite.body(of: text).replacing(/\n\n+/, with: "\n\n") == words)
    }

    @Test(arguments: [
        ("{{< pane kind=\"wide\" >}}\nIn the pane.\n{{< /pane >}}", "In the pane."),
        ("A {{< tint >}}red{{< /tint >}} and {{< kbd >}}Ctrl{{< /kbd >}}.", "A red and Ctrl."),
        ("It rose{{< sidenote >}}by a tenth{{< /sidenote >}}.", "It rose (by a tenth)."),
        ("{{< rawhtml >}}\n<p>Raw <b>words</b></p>\n{{< /rawhtml >}}", "<p>Raw <b>words</b></p>"),
        (
            "{{< tabs \"one\" >}}\n{{< tab \"Linux\" >}}\nRun it.\n{{< /tab >}}\n{{< /tabs >}}", "**Linux**\n\nRun it."
        ),
    ])
    func aPairOfShortcodesLeavesItsWordsWhateverItsName(text: String, words: String) async throws {
        #expect(try await OldSite.body(of: text, in: hugo).replacing(/\n\n+/, with: "\n\n") == words)
    }

    @Test func capturedWordsStandWhereTheTextPutsThem() async throws {
        let text = """
            {% capture rule %}
            The **rule** stands.
            {% endcapture %}

            Before.

            <div class="notice">{{ rule | markdownify }}</div>
            """
        #expect(
            try await OldSite.body(of: text).replacing(/\n\n+/, with: "\n\n")
                == "Before.\n\n<div class=\"notice\">\n\nThe **rule** stands.\n\n</div>")
        #expect(try await OldSite.body(of: "{% capture rule %}\nIt stands.\n{% endcapture %}") == "It stands.")
    }

    // MARK: - Words in a tag

    @Test(arguments: [
        ("{% include note.html content=\"Mind the **gap**.\" %}", "> [!NOTE]\n> Mind the **gap**."),
        ("{% include callout.html type=\"warning\" text=\"Mind it.\" %}", "> [!WARNING]\n> Mind it."),
        ("{% include quote.html text=\"It rains.\" author=\"Ann Lee\" %}", "> It rains.\n>\n> — Ann Lee"),
        ("{% render \"teaser.html\", words: \"Come and see\" %}", "Come and see"),
    ])
    func theWordsOfATagStay(tag: String, words: String) async throws {
        #expect(try await OldSite.body(of: tag) == words)
    }

    @Test func linksOfShortcodesAreLinks() async throws {
        #expect(
            try await OldSite.body(
                of: "{{< button href=\"https://a.example/b\" >}}\nThe call\n{{< /button >}}", in: hugo)
                == "[The call](https://a.example/b)")
        #expect(
            try await OldSite.body(
                of:
                    "{{< cards >}}\n{{< card link=\"https://a.example\" title=\"The law\" subtitle=\"As it is\" >}}\n{{< /cards >}}",
                in: hugo) == "[The law: As it is](https://a.example)")
        #expect(
            try await OldSite.body(of: "See {{< link \"https://a.example\" \"the law\" >}}.", in: hugo)
                == "See [the law](https://a.example).")
        #expect(
            try await OldSite.body(of: "<LinkCard title=\"The law\" href=\"https://a.example\" />", in: astro)
                == "[The law](https://a.example)")
        #expect(
            try await OldSite.body(of: "<Button href=\"https://a.example\">Go</Button>", in: astro)
                == "[Go](https://a.example)")
    }

    // MARK: - Quotes

    @Test(arguments: [
        (
            "{% blockquote Ann Lee, The Hall https://a.example/h Page 3 %}\nIt rains.\n{% endblockquote %}",
            "> It rains.\n>\n> — Ann Lee, The Hall, [Page 3](https://a.example/h)"
        ),
        (
            "{{< quote author=\"Ann Lee\" source=\"The Hall\" >}}\nIt rains.\n{{< /quote >}}",
            "> It rains.\n>\n> — Ann Lee, The Hall"
        ),
        (
            "{{< blockquote author=\"Ann Lee\" link=\"https://a.example\" >}}\nIt rains.\n{{< /blockquote >}}",
            "> It rains.\n>\n> — [Ann Lee](https://a.example)"
        ),
        ("{{< quote >}}\n> It rains.\n{{< /quote >}}", "> It rains."),
    ])
    func aQuoteKeepsWhoSaidIt(text: String, words: String) async throws {
        #expect(try await OldSite.body(of: text, in: text.hasPrefix("{%") ? "_posts/2024-01-05-a.md" : hugo) == words)
    }

    // MARK: - Code, pictures, values

    @Test func aBlockOfCodeKeepsItsTitle() async throws {
        #expect(
            try await OldSite.body(of: "{% codeblock Before it lang:ruby %}\nputs 1\n{% endcodeblock %}")
                == "**Before it**\n\n```ruby\nputs 1\n```")
        #expect(try await OldSite.body(of: "{% codeblock lang:go %}\na()\n{% endcodeblock %}") == "```go\na()\n```")
    }

    @Test(arguments: [
        (
            "{% include image.html img=\"/a.gif\" title=\"The hall\" caption=\"At *night*\" %}",
            "![](2024-01-05-a/a.gif \"The hall: At night\")"
        ),
        (
            "{% include centerImage.html url=\"/a.gif\" desc=\"At night\" alt=\"Hall\" %}",
            "![Hall](2024-01-05-a/a.gif \"At night\")"
        ),
        ("{% img left /a.gif 350 200 'At night' 'The hall' %}", "![The hall](2024-01-05-a/a.gif \"At night\")"),
    ])
    func aPictureHasItsFileUnderManyKeys(tag: String, markdown: String) async throws {
        #expect(try await OldSite.body(of: tag, ["a.gif": Self.gif]) == markdown)
    }

    @Test func aTagMayNameAFieldOfThePost() async throws {
        #expect(
            try await OldSite.body(
                of:
                    "{{ page.description }} {{ page.lead }}\n\n{% include youtubePlayer.html id=page.film %}",
                head: "description: The rule.\nlead: It stands.\nfilm: abc123\n")
                == "The rule. It stands.\n\n<iframe src=\"https://www.youtube.com/embed/abc123\"></iframe>")
        #expect(
            try await OldSite.body(of: "![Hall]({{ page.hall }})", head: "hall: /a.gif\n", ["a.gif": Self.gif])
                == "![Hall](2024-01-05-a/a.gif)")
    }

    @Test func aPictureThatMDXImportsIsBroughtAlong() async throws {
        let text = """
            import { Image } from 'astro:assets';
            import hall from './hall.gif';
            import door from "@/assets/door.gif";

            <Image src={hall} alt="The hall" />

            <img src={door.src} alt="The door" />
            """
        let made = try await OldSite.body(
            of:
                text, in: astro, ["src/content/blog/hall.gif": Self.gif, "src/assets/door.gif": Self.gif])
        #expect(made.contains("![The hall](2024-01-05-a/hall.gif)"))
        #expect(made.contains("<img src=\"2024-01-05-a/door.gif\" alt=\"The door\""))
    }

    // MARK: - Markdown of the old program

    @Test func wordsInAnElementThatIsMarkedAreMarkdown() async throws {
        #expect(
            try await OldSite.body(of: "<div markdown=\"1\" class=\"box\">\nA **strong** word.\n</div>")
                .replacing("  ", with: " ") == "<div class=\"box\">\n\nA **strong** word.\n</div>")
    }

    @Test func aHeadingMayHaveNoBlankBehindItsSigns() async throws {
        #expect(
            try await OldSite.body(of: "##Scope##\n\nWords.\n\n###第一\n\nMore.")
                == "## Scope\n\nWords.\n\n### 第一\n\nMore.")
        #expect(try await OldSite.body(of: "#Law\n\n##Scope\n\nWords.") == "# Law\n\n## Scope\n\nWords.")
        #expect(try await OldSite.body(of: "#Law #Rules\n\nWords.") == "#Law #Rules\n\nWords.")
        #expect(
            try await OldSite.body(of: "##Scope\n\nWords.", in: hugo) == "##Scope\n\nWords.",
            "Hugo reads no heading there")
    }
}
