import DatelineDigest
import DatelineImport
import DatelineModel
import DatelineSite
import Testing

@testable import DatelineImport

/// Posts in AsciiDoc, which need no other program.
@Suite struct AsciiDocTests {
    private func markdown(_ text: String) -> String {
        var words = AsciiDocText.markdown(of: text, attributes: [])
        while words.last == "\n" { words.removeLast() }
        return words
    }

    @Test func aPostInAsciiDocIsAnArticle() async throws {
        let site = try OldSite([
            "hugo.toml": "baseURL = \"https://old.example/\"\n",
            "content/posts/act.adoc": """
            = The act: a start
            Ann Lee <ann@desk.example>
            2024-01-05
            :page-tags: [France, misc]
            :summary: What it says.
            :icons: font
            :law: Act 7

            {law} *says* much, and link:second.md[the second] says _more_.

            image::map.gif[The map,300]

            == Scope

            NOTE: Read it https://old.example/posts/second/[there].
            """,
            "content/posts/map.gif": "GIF89a\u{2C}\u{1}\u{48}\0",
            "content/posts/second.md": "---\ntitle: Two\ndate: 2024-01-06\n---\nWords.\n",
            "content/posts/later.adoc": "---\ntitle: Later\ndate: 2024-01-07\ndraft: true\n---\nNot yet.\n",
        ])

        let report = try await site.import()

        #expect([report.articles, report.drafts, report.files] == [2, 1, 1])
        let text = try site.text("Content/articles/2024/2024-01-05-act.md")
        #expect(
            text.hasPrefix(
                "---\ntitle: \"The act: a start\"\ndate: 2024-01-05\nsummary: \"What it says.\"\nauthors: [\"Ann Lee\"]\n"
            ))
        #expect(text.contains("countries: [\"FR\"]"))
        #expect(
            try site.body("Content/articles/2024/2024-01-05-act.md") == """
                Act 7 **says** much, and [the second](2024-01-06-second.md) says *more*.

                ![The map](2024-01-05-act/map.gif)

                ## Scope

                > [!NOTE]
                > Read it [there](2024-01-06-second.md).
                """)
        #expect(report.findings.contains { $0.cause == "AsciiDoc, which is Markdown now" })
        #expect(try await site.plan().diagnostics.filter { $0.severity == .error } == [])
    }

    @Test(arguments: [
        ("*a* and **b**c", "**a** and **b**c"), ("_a_ `b` `+c*+`", "*a* `b` `c*`"), ("2 * 3 * 4", "2 \\* 3 \\* 4"),
        ("a_b_c", "a\\_b\\_c"), ("#marked# and [.small]#role#", "marked and role"),
        ("H~2~O, 10^25^", "H<sub>2</sub>O, 10<sup>25</sup>"),
        ("\"`said`\" and '`so`'", "“said” and ‘so’"), ("+a*b*+", "a\\*b\\*"), ("a <b> c", "a \\<b> c"),
        ("<<scope,the scope>>", "[the scope](#scope)"), ("[[here]]a ((term)) (((b)))c", "a term c"),
        ("kbd:[Ctrl] btn:[OK]", "<kbd>Ctrl</kbd> **OK**"), ("mailto:a@b.example[write]", "[write](mailto:a@b.example)"),
        ("see https://a.example/b_c.", "see <https://a.example/b_c>."),
        ("https://a.example[the act^]", "[the act](https://a.example)"),
        ("link:a.adoc[\"one, two\",window=_blank]", "[one, two](a.adoc)"),
        ("link:a.adoc[one, two]", "[one, two](a.adoc)"), ("xref:a.adoc#b[]", "[a.adoc#b](a.adoc#b)"),
        ("image:a.png[A hall,title=\"It\"] x", "![A hall](a.png \"It\") x"), ("{nbsp}{unknown}", "\u{A0}{unknown}"),
        ("one +\ntwo", "one\\\ntwo"), ("// no\ntext", "text"),
    ])
    func wordsKeepTheirForm(text: String, markdown: String) { #expect(self.markdown(text) == markdown) }

    @Test(arguments: [
        ("== A\n\ntext", "## A\n\ntext"), ("A long title\n------------\n\ntext", "## A long title\n\ntext"),
        ("## A\n\ntext", "## A\n\ntext"), ("[source,go]\n----\na *b*\n----", "```go\na *b*\n```"),
        ("....\na\n....", "```\na\n```"),
        ("text\n\n  code", "text\n\n```\n  code\n```"), ("____\nSaid.\n____", "> Said."),
        ("[quote,Ann Lee,\"The act\"]\nSaid.", "> Said.\n>\n> — Ann Lee, The act"),
        ("[WARNING]\n====\nOne.\n\nTwo.\n====", "> [!WARNING]\n> One.\n>\n> Two."),
        (".A title\n****\nWords.\n****", "**A title**\n\nWords."), ("////\nnot shown\n////\nshown", "shown"),
        ("* a\n** b\n* c", "- a\n  - b\n- c"), (". a\n. b\n\ntext", "1. a\n1. b\n\ntext"),
        ("* a\n+\n----\nx\n----\n* b", "- a\n\n  ```\n  x\n  ```\n\n- b"),
        ("term:: words\nmore", "- **term** words\n  more"),
        ("video::abc[youtube]", "{{< youtube abc >}}"), (":a: b\n{a}", "b"),
        ("|===\n|A |B\n\n|1 |2\n|===", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
        ("[cols=\"1,2\"]\n|===\n|A\n|B\n|1\n|x \\| y\n|===", "|  |  |\n| --- | --- |\n| A | B |\n| 1 | x \\| y |"),
        ("a footnote:[Or *so*.] b", "a [^1] b\n\n[^1]: Or **so**."), ("text\n\n'''\n\nmore", "text\n\n---\n\nmore"),
    ])
    func blocksKeepTheirForm(text: String, markdown: String) { #expect(self.markdown(text) == markdown) }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "*a ", "_a", "`", "[", "<<", "link:a[", "footnote:[", "((", "* a\n+\n", "----\n", "====\na\n", "|===\n|a",
            "{a}", "a::\n",
        ])
    func takesTimeInProportion(piece: String) {
        #expect(!AsciiDocText.markdown(of: String(repeating: piece, count: 20_000), attributes: []).isEmpty)
    }
}
