import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite("Marked words, notes within lines and abbreviations")
struct MarkedTextTests {
    private func html(_ text: String) -> String {
        var buffer: [UInt8] = []
        MarkdownDocument(Array(text.utf8)).render(into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    @Test(
        "marked words are marked, and signs of equality stay what they are",
        arguments: [
            ("The ==new *rules*== apply.", "The <mark>new <em>rules</em></mark> apply."),
            ("这是==重点==内容", "这是<mark>重点</mark>内容"), ("==a== and ==b==", "<mark>a</mark> and <mark>b</mark>"),
            ("(==a==)", "(<mark>a</mark>)"), ("==[a](b)==", "<mark><a href=\"b\">a</a></mark>"),
            ("if a == b == c", nil), ("a==b==c", nil), ("The signs (==) and (==) differ", nil), ("=== a ===", nil),
            ("x ==y and z", nil), ("`==a==`", "<code>==a==</code>"), ("\\==a==", nil), ("a !== b, c !== d", nil),
        ])
    func marksWords(text: String, expected: String?) {
        #expect(html(text) == "<p>\(expected ?? text.replacing("\\", with: ""))</p>\n")
    }

    @Test("a note that is written where it belongs is below the text, and a pattern stays")
    func inlineNotes() {
        let text = html(
            "The act^[In force *since* May.] holds.\n\n- a^[See [the law](b).]\n\n```\nc^[no note here]\n```\n")
        #expect(text.contains("The act<sup class=\"footnote-ref\"><a href=\"#fn-1\""))
        #expect(text.contains("<p>In force <em>since</em> May. <a href=\"#fnref-1\""))
        #expect(text.contains("<p>See <a href=\"b\">the law</a>. <a href=\"#fnref-2\""))
        #expect(text.contains("c^[no note here]"))
        for words in [
            "x^[2]", "^[a-z]+ and ^[a b c d]*", "\\^[not a note]", "`^[not a note]`", "^[has no end", "a ^[b](c)",
        ] {
            #expect(!html(words).contains("footnote"), "\(words)")
        }
        #expect(html("See [Annex I] of it^[In force.] now").contains("footnote"))
        #expect(html("An open [ bracket and it^[In force.] now").contains("footnote"))
        #expect(html("In [a] and [b of it^[In force.] `]` now").contains("footnote"))
        #expect(html("`a` and ``b ` c`` of it^[In force.] now").contains("footnote"))
        #expect(html("A^[One of two.]\n\n```\nopen").contains("A^[One of two.]"))
    }

    @Test(
        "a note within the words of a link or a picture stays as it is written",
        arguments: [
            ("[The act^[In force.]](https://example.org/)", "<a href=\"https://example.org/\">The act^[In force.]</a>"),
            ("![The hall^[In May.]](a.png)", "alt=\"The hall^[In May.]\""),
        ])
    func notesInLinks(text: String, expected: String) {
        #expect(html(text).contains(expected) && !html(text).contains("footnote"), "\(html(text))")
    }

    @Test("what abbreviations stand for is told where they are, and not below the text")
    func abbreviations() {
        let unions = "*[ITU]: International \"Telecommunication\" Union\n*[EU]: European Union\n"
        #expect(
            html("The ITU, ITU-T, ITUs and 在EU的 `EU`.\n\n\(unions)")
                == """
                <p>The <abbr title="International &quot;Telecommunication&quot; Union">ITU</abbr>, \
                <abbr title="International &quot;Telecommunication&quot; Union">ITU</abbr>-T, ITUs and \
                在<abbr title="European Union">EU</abbr>的 <code>EU</code>.</p>

                """)
        #expect(html("\(unions)\nThe EU.").contains("<p>The <abbr title=\"European Union\">EU</abbr>.</p>"))
        // Lines that explain nothing of the text, emphasis and code are words.
        #expect(html("No union.\n\n\(unions)").contains("*[EU]: European Union"))
        #expect(html("*[Update]: It changed.*\n\nUpdate").contains("<em>[Update]: It changed.</em>"))
        #expect(html("EU\n\n```\n*[EU]: European Union\n```\n").contains("*[EU]: European Union"))
    }

    @Test(.endsIfStuck) func manyAbbreviationsAndInlineNotesCostLittle() {
        let many = (0..<5_000).map { "*[A\($0)]: Meaning of \($0)\n" }.joined()
        #expect(html(String(repeating: "A1 A4999 A ", count: 20_000) + "\n\n" + many).contains("Meaning of 4999"))
        #expect(!html(String(repeating: "^[a b c d ", count: 4_000)).contains("footnote"))
        #expect(html(String(repeating: "==a ", count: 40_000)).contains("==a"))
        let runs = (1...600).map { String(repeating: "`", count: $0) + " a " }.joined()
        #expect(html(runs + String(repeating: "a", count: 300_000) + " b^[In force.]").contains("footnote"))
    }

    @Test func noMoreAbbreviationsAreExplainedThanATextNeeds() {
        let text = html(String(repeating: "EU ", count: 21_000) + "\n\n*[EU]: European Union\n")
        #expect(text.ranges(of: "<abbr").count == 20_000)
    }
}
