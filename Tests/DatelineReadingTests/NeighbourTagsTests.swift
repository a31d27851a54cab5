import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite("Tags and shortcodes of other generators in an article")
struct NeighbourTagsTests {
    /// The text as it is read, and the warnings about it; the text as it is if nothing of it changes.
    private func plain(_ words: String, title: String? = "T") -> (text: String, warnings: [String]) {
        let text = SourceText(file: "a.md", text: words)
        guard let tags = NeighbourTags(text, in: 0..<text.bytes.count, title: title) else { return (words, []) }
        #expect(tags.end == tags.bytes.count)
        return (String(decoding: tags.bytes, as: UTF8.self), tags.warnings.map(\.summary))
    }

    @Test(
        "what Markdown has is read as that",
        arguments: [
            ("{% highlight go linenos %}\na()\n{% endhighlight %}", "```go\na()\n```"),
            ("{{< highlight go >}}\na()\n{{< /highlight >}}", "```go\na()\n```"),
            ("{{< terminal >}}\nls\n{{</ terminal >}}", "```console\nls\n```"),
            ("{{< terminal >}}\n```\nls\n```\n{{< /terminal >}}", "\n```\nls\n```\n"),
            (
                "<div>\n{% highlight go %}\na(<b)\n\nc\n{% endhighlight %}\n</div>",
                "<div>\n<pre>\n<code class=\"language-go\">a(&lt;b)\n<!-- -->\nc\n</code></pre>\n</div>"
            ), ("<div>\n\n{% highlight go %}\na()\n{% endhighlight %}", "<div>\n\n```go\na()\n```"),
            ("{% highlight md %}\n```\n{% endhighlight %}", "````md\n```\n````"),
            ("{{< figure src=\"/a b.png\" alt=\"Hall\" caption=\"The hall\" >}}", "![Hall](/a%20b.png \"The hall\")"),
            ("![Hall]({{ site.baseurl }}/a.png)", "![Hall](/a.png)"),
            ("[a]({{ '/b/' | relative_url }})", "[a](/b/)"), ("# {{ page.title }}", "# T"),
            ("{% gist ann/1 %}", "[gist.github.com/ann/1](https://gist.github.com/ann/1)"),
            ("{{< youtube abc >}}", "<iframe src=\"https://www.youtube.com/embed/abc\"></iframe>"),
            ("{{< youtube abc >}}\nWords", "<https://www.youtube.com/embed/abc>\nWords"),
            ("{% raw %}a {b}{% endraw %}", "a {b}"), ("a{% comment %} b\n{% endcomment %}c", "a\nc"),
            ("{% include toc.html %}\nWords", "\nWords"), ("{{< toc >}}", ""), ("[TOC]\n\nWords", "\n\nWords"),
            ("[[_TOC_]]\nWords", "\nWords"),
        ])
    func meanings(_ text: String, _ expected: String) {
        #expect(plain(text) == (expected, []))
    }

    @Test(
        "many marks on one line, or on many, take no longer each", .timeLimit(.minutes(1)),
        arguments: [
            "{:", "({static}", "[a]({filename}b", "[a]({filename}b.md)", "{% x %} ", "{{ a ", "{% highlight %}", "` ``",
            ":::tip\n", "{:.x}", "![a](b){:.x}", "{{< ", "{%", "* TOC\n{:toc}\n", "[a]({{< ref b >}}) ", "{% note %}\n",
            "{% raw %}", "{{< note >}}\n{{< /note >}}\n", "# a {: #b}\n", "{: a=\"", "{% endnote %}\n",
            "[[1]](#_ftn1)", "!!! tip\n    a\n", "::: {.a}\n",
        ])
    func timeIsLinear(mark: String) {
        for count in [1, 40_000] {
            let (text, _) = plain(String(repeating: "a", count: count) + String(repeating: mark, count: count))
            #expect(text.hasPrefix("a"))
        }
    }

    @Test(
        "notes of office programs are notes",
        arguments: [
            ("A law.[[1]](#_ftn1)\n\n[[1]](#_ftnref1) Of 2024.", "A law.[^ftn1]\n\n[^ftn1]: Of 2024."),
            ("A law[\\[2\\]](#_ftn2)\n\n[**[2]**](#_ftnref2) Of 2024.", "A law[^ftn2]\n\n[^ftn2]: Of 2024."),
            ("A law[[i]](#_edn1)\n\n  [[i]](#_ednref1) Of 2024.", "A law[^edn1]\n\n  [^edn1]: Of 2024."),
            // Without the other end they are links.
            ("A law.[[1]](#_ftn1)", nil), ("[[1]](#_ftnref1) Of 2024.", nil), ("[law](#_ftn1) [law](#_ftnref1)", nil),
            ("`[[1]](#_ftn1)`\n\nSee [[1]](#_ftnref1)", nil),
        ])
    func officeNotes(_ text: String, _ expected: String?) {
        #expect(plain(text) == (expected ?? text, []))
    }

    @Test(
        "attributes of kramdown are no words",
        arguments: [
            ("Take care.\n{: .notice--warning}\n\nGo.", "Take care.\n\n\nGo."),
            ("[a](/b/){:target=\"_blank\" rel='x'} and *c*{:.d}.", "[a](/b/) and *c*."),
            ("## Scope\n{: #hall .wide}\nWords", "## Scope {#hall}\n\nWords"), ("- a\n  {: .b}\n", "- a\n  \n"),
            ("* TOC\n{:toc}\n\nWords", "\n\n\nWords"), ("1. Contents\n{: toc}", "\n\n"),
            ("![a](/b.png){: .wide}", "![a](/b.png){: .wide}"), ("![a](/b.png)\n{: credit=\"Ann\"}", nil),
            ("a {::comment}not yet{:/comment} b", "a  b"), ("{::comment}\nnot\nyet\n{:/}\nb", "\n\n\n\nb"),
            ("a {::comment} b", nil), ("It answers {:ok, pid} or {:error}.", nil), ("`{: .a}`", nil), ("f{:ok}", nil),
            ("a {: .b}", nil),
            ("{: \"a\" }", nil),
        ] as [(String, String?)])
    func attributes(_ text: String, _ expected: String?) {
        #expect(plain(text) == (expected ?? text, []))
    }

    @Test(
        "a box is a remark, and a frame leaves its words",
        arguments: [
            ("{{% notice tip %}}\nDo.\n\nGo.\n{{% /notice %}}\n", "> [!TIP]\n> Do.\n> \n> Go.\n\n"),
            ("{{< alert title=\"Take care\" >}}\nDo.\n{{< /alert >}}", "> [!NOTE] **Take care**\n> Do.\n"),
            ("{% note tip 注意 %}\nDo.\n{% endnote %}", "> [!TIP] **注意**\n> Do.\n"),
            ("{% note info Take care %}\nDo.\n{% endnote %}", "> [!NOTE] **Take care**\n> Do.\n"),
            ("{% note warning no-icon %}\nDo.\n{% endnote %}", "> [!WARNING]\n> Do.\n"),
            (":::tip\nDo.\n:::\nEnd.", "> [!TIP]\n> Do.\n<!-- -->\nEnd."),
            ("{{< tip >}}\nDo.\n{{< /tip >}}\nEnd.", "> [!TIP]\n> Do.\n<!-- -->\nEnd."),
            (":::tip Of use\nDo.\n:::\n\nEnd.", "> [!TIP] **Of use**\n> Do.\n\n\nEnd."),
            (":::warning[Of use]\n\nDo.\n\n:::", "> [!WARNING] **Of use**\n> \n> Do.\n> \n"),
            (
                "!!! tip \"Of use\"\n    Do *it*.\n\n    - Go.\n\nEnd.",
                "> [!TIP] **Of use**\n> Do *it*.\n> \n> - Go.\n\nEnd."
            ),
            (
                "??? abstract\n\tDo.\n\n    Go.\n\n    ```\n    a\n    ```",
                "> [!ABSTRACT]\n> Do.\n> \n> Go.\n> \n> ```\n> a\n> ```"
            ),
            ("!!! note\nDo.", "!!! note\nDo."), ("!!! wow\n    Do.", "!!! wow\n    Do."),
            ("::: {.callout-tip title=\"Of use\"}\nDo.\n:::", "> [!TIP] **Of use**\n> Do.\n"),
            ("::: {.column-margin}\nDo.\n:::", "\nDo.\n"), ("::: {.a}\nDo.", "::: {.a}\nDo."),
            ("{{< details \"More\" >}}\nDo.\n{{< /details >}}", "**More**\nDo.\n"),
            ("{% if site.open %}\nDo.\n{% endif %}", "\nDo.\n"), ("A {{< kbd >}}b{{< /kbd >}}.", "A b."),
            ("{{< quote author=\"Ann\" >}}\nDo.\n{{< /quote >}}", "\n> Do.\n> — Ann"),
            ("{% include note.html content=\"Do.\" %}", "> [!NOTE] Do."),
            (
                "{{< note >}}\n{{< highlight go >}}\na()\n{{< /highlight >}}\n{{< /note >}}",
                "> [!NOTE]\n> ```go\n> a()\n> ```\n"
            ),
        ])
    func boxes(_ text: String, _ expected: String) {
        #expect(plain(text).text == expected)
    }

    @Test("a tag that is alone and means nothing here is left out, with a warning; its words and addresses stay")
    func unknown() {
        let (text, warnings) = plain(
            "Before.\n\n{{< gallery dir=\"a/\" >}}\n{{< pane >}}\nls\n{{< /pane >}}\n"
                + "{% card \"https://a.example/b\" %}\n{% tease \"Come and see\" %}\n")
        #expect(text == "Before.\n\n\n\nls\n\n<https://a.example/b>\nCome and see\n")
        #expect(
            warnings == [
                "“gallery” is a shortcode or a tag of another generator, and is left out",
                "“pane” is a shortcode or a tag of another generator, and is left out",
                "“card” is a shortcode or a tag of another generator, and is left out but for the words in it",
                "“tease” is a shortcode or a tag of another generator, and is left out but for the words in it",
            ])
    }

    @Test(
        "links and files of Pelican, and those of Hexo by a name",
        arguments: [
            ("![a]({static}/img/a.png)", "![a](/img/a.png)", 0), ("[a]({attach}a.pdf)", "[a](a.pdf)", 0),
            ("[*a* b]({filename}../c.md#d) e", "*a* b e", 1), ("[a]({filename}/c.zip)", "[a](/c.zip)", 0),
            ("<img src=\"{static}/a.png\">", "<img src=\"/a.png\">", 0), ("[a]({tag}b)", "a", 1),
            ("Write {static} or {filename}x.", "Write {static} or {filename}x.", 0),
            ("See {% post_link the-rules %}.", "See the rules.", 1),
            ("See {% post_link the-rules All rules %}.", "See All rules.", 1),
            ("[a]({{< relref\"b.md\" >}})", "a", 1), ("[*a* b]({{ other_site }}/c/)", "*a* b", 1),
            ("[a]({{ BASE_PATH }}/c/)", "[a](/c/)", 0),
            ("See [a *b*](@/posts/c.md#d), me@/x.", "See a *b*, me@/x.", 1),
            ("{{site.data.alerts.note}}Be there.{{site.data.alerts.end}}", "Be there.", 0),
        ])
    func otherLinks(_ text: String, _ expected: String, _ warnings: Int) {
        let found = plain(text)
        #expect(found.text == expected)
        #expect(found.warnings.count == warnings)
    }

    @Test("what is indented is code, but not in a list, and not as a line that goes on with words")
    func indented() {
        #expect(
            plain("{{< callout >}}A law\n\tand a rule{{< /callout >}}\n").text.contains("{{<") == false)
        #expect(plain("A.\n\n    {% toc %}\n").text == "A.\n\n    {% toc %}\n")
        #expect(
            plain("1. A\n\n    {% img /b.png %}\n\nC.\n\n    {% toc %}\n").text
                == "1. A\n\n    ![](/b.png)\n\nC.\n\n    {% toc %}\n")
    }

    @Test("in a block of HTML a picture is an element, however far it is indented")
    func inHTML() {
        #expect(
            plain(
                "<div>\n    <div>\n        {% include figure.html path=\"a.png\" title=\"The hall\" %}\n    </div>\n</div>\n"
            )
            .text
                == """
                <div>
                    <div>
                        <figure><img src="a.png" alt=""><figcaption>The hall</figcaption></figure>
                    </div>
                </div>

                """)
        #expect(
            plain("<p>\n{% include youtube.html id=\"a\" %}\n</p>\n").text
                == "<p>\n<iframe src=\"https://www.youtube.com/embed/a\"></iframe>\n</p>\n")
        #expect(plain("<div>\n</div>\n\n    {% toc %}\n").text == "<div>\n</div>\n\n    {% toc %}\n")
    }

    @Test("words in a tag that is left out stay in their order, in any script")
    func wordsOfTags() {
        #expect(
            plain("{% include faq.md q0=\"Who may?\" a0=\"All may.\" %}").text.trimmingWhitespace()
                == "Who may? All may.")
        #expect(plain("{% include faq.md q0=\"谁可以？\" file=\"图片文件.md\" %}").text.trimmingWhitespace() == "谁可以？")
    }

    @Test("a link by the name of a page that is not known here keeps its words")
    func links() {
        let (text, warnings) = plain("See [the **rules**]({{< ref \"rules.md\" >}} \"All\"), [a](b).")
        #expect(text == "See the **rules**, [a](b).")
        #expect(warnings == ["a link of another generator leads to no file that is known here, and is words now"])
    }

    @Test(
        "code, a tag within a sentence and our own inserts stay as they are",
        arguments: [
            "`{% raw %}` and ``{{< x >}} ` ``", "```\n{% include a.html %}\n```", "    {% include a.html %}",
            "Write {% highlight %} before it.", "{% if x %} a {% endif %} b", "{% insert chart file: a.csv %}",
            "{{ x.y }}", "{% highlight go %}",
            ":::tip\nNo end.", "::: x", "> ~~~\n> {{< toc >}}\n> ~~~", "{{ x",
        ])
    func others(_ text: String) {
        let words = plain(text).text
        #expect(words == (text == "{% highlight go %}" ? "" : text))
    }

    @Test("an address that is left of a tag within HTML is written as HTML")
    func addressInHTML() {
        let address = "https://example.org/?a=1&amp;copy=2"
        #expect(
            plain("<div>\n{% embed https://example.org/?a=1&copy=2 %}\n</div>").text
                == "<div>\n<a href=\"\(address)\">\(address)</a>\n</div>")
    }

    @Test("lines stay where they are")
    func lines() {
        let words = "{% include\n a.html\n%}\n\n:::note A\nb\n:::\n\n{% highlight a %}\nb\n{% endhighlight %}\nEnd."
        let text = plain(words).text
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 12)
        #expect(text.hasSuffix("\nEnd."))
    }

    @Test("a hostile text costs little")
    func hostile() {
        let words = [
            String(repeating: "{{< ref \"a\" >}}", count: 40_000), String(repeating: ":::tip\n", count: 100_000),
            String(repeating: "[a]({{< ref \"a\" >}}", count: 40_000), String(repeating: "{% note %}", count: 60_000),
            String(repeating: "{% highlight a %}\n", count: 40_000), String(repeating: "`{{", count: 200_000),
        ]
        for text in words { _ = plain(text) }
    }
}
