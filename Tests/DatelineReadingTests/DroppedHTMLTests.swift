import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineReading

/// Raw HTML in Markdown is not shown. Its words stay, or a warning says that they do not.
@Suite struct DroppedHTMLTests {
    private func html(_ text: String) -> String {
        var buffer: [UInt8] = []
        MarkdownDocument(Array(text.utf8)).renderWithHeadingIDs(into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    private func warnings(_ text: String) -> [Diagnostic] {
        let text = SourceText(file: "a.md", text: text)
        return MarkdownBody(text, 0..<text.bytes.count).warnings
    }

    @Test(arguments: [
        ("10<sup>25</sup> parameters", "<p>1025 parameters</p>\n"),
        ("One<br>two<br/>three", "<p>One<br />\ntwo<br />\nthree</p>\n"),
        ("<p align=\"center\">Signed &amp; *sealed*\nin Paris</p>", "<p>Signed &amp; *sealed* in Paris</p>\n"),
        ("<p>One</p><p>Two</p>", "<p>One</p>\n<p>Two</p>\n"),
        ("<div>\n\n**Bold**\n\n</div>", "<p><strong>Bold</strong></p>\n"),
        (
            "<table><tr><th>Country</th><th>Year</th></tr>\n<tr><td>France</td><td>2024</td></tr></table>",
            "<p>Country | Year</p>\n<p>France | 2024</p>\n"
        ),
        ("<figure><img src=\"a.png\"><figcaption>The summit</figcaption></figure>", "<p>The summit</p>\n"),
        ("<details><summary>More</summary>\nText\n</details>", "<p>More</p>\n<p>Text</p>\n"),
        ("<pre>\na\n b\n</pre>", "<p>a<br />\nb</p>\n"), ("<!-- more -->", ""), ("A <!-- note --> b", "<p>A  b</p>\n"),
        ("<!-- note --> Words after", "<p>Words after</p>\n"),
        ("<script>\nvar a = 1;\n\nvar b;\n</script>\n\nText", "<p>Text</p>\n"),
        ("<style>p { color: red }</style>\n\nText", "<p>Text</p>\n"), ("<a name=\"x\"></a>\n\nText", "<p>Text</p>\n"),
        ("<a id=x></a><b></b>\n\nText", "<p>Text</p>\n"), ("a <del>not</del> b", "<p>a not b</p>\n"),
        ("- <div>one</div>\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"),
        ("> <p>Quoted</p>", "<blockquote>\n<p>Quoted</p>\n</blockquote>\n"),
        (
            "<div>1. one # two\n- three &copy; &#150; &notareference; &</div>",
            "<p>1. one # two - three © – &amp;notareference; &amp;</p>\n"
        ),
        ("<div>a < b and [c](d) `e` <https://x.y></div>", "<p>a &lt; b and [c](d) `e`</p>\n"),
        ("x <td>1</td><td>2</td>", "<p>x \n1\n\n2\n</p>\n"),
        (
            "<https://example.org> <a@b.org>",
            "<p><a href=\"https://example.org\">https://example.org</a> <a href=\"mailto:a@b.org\">a@b.org</a></p>\n"
        ),
        ("a < b, c > d, `<div>`", "<p>a &lt; b, c &gt; d, <code>&lt;div&gt;</code></p>\n"),
        ("<div title='a > b'>Text</div>", "<p>Text</p>\n"),
        ("<div>One<br><br>two<br></div>", "<p>One<br />\n<br />\ntwo</p>\n"),
        ("<div>Việt&nbsp;Nam 中国</div>", "<p>Việt\u{A0}Nam 中国</p>\n"),
    ])
    func theWordsInHTMLStay(text: String, expected: String) {
        #expect(html(text) == expected)
    }

    @Test(arguments: [
        (
            "10<sup>25</sup> and 10<sup>26</sup>",
            "a.md:1:3 HTML is left out: <sup> (2 times); words between tags stay as plain text"
        ),
        ("Text\n\n<p align=center>One</p>", "a.md:3:1 HTML is left out: <p>; words between tags stay as plain text"),
        (
            "See <a href=\"x\">this</a> and <IMG SRC=a.png>.",
            "a.md:1:5 HTML is left out: <a>, <img>, and with it 1 link, 1 picture; words between tags stay as plain text"
        ),
        ("<img src=a.png>", "a.md:1:1 HTML is left out: <img>, and with it 1 picture"),
        ("<script>\nvar a = 1;\n</script>", "a.md:1:1 HTML is left out: <script>, and with it 4 words"),
        ("a\n\n<!-- not closed\n\nAll the rest", "a.md:3:1 HTML is left out: <!--, and with it 6 words"),
        ("<?php echo 1 ?>", "a.md:1:1 HTML is left out: <?, and with it 4 words"),
        (
            "<iframe src=\"https://x.y\">No frames here</iframe>",
            "a.md:1:1 HTML is left out: <iframe>, and with it 3 words"
        ),
        (
            "<a1><a2><a3><a4><a5><a6><a7><a8><a9>",
            "a.md:1:1 HTML is left out: <a1>, <a2>, <a3>, <a4>, <a5>, <a6>, <a7>, <a8>, 1 other; words between tags stay as plain text"
        ),
    ])
    func oneWarningSaysWhatReadersMiss(text: String, message: String) {
        let found = warnings(text)
        #expect(found.map { "\($0.mark.split(separator: " ")[0]) \($0.summary)" } == [message])
        #expect(found.allSatisfy { $0.identifier == .droppedHTML && $0.severity == .warning && $0.help != nil })
    }

    @Test(arguments: [
        "Plain *text* with `<div>` and <https://example.org>", "One<br>two", "<!-- more -->", "<p>One</p>", "a < b",
        "    <div>",
        "```\n<div>\n```", "&lt;div&gt;", "I <3 AI", "[a](b.md)\n\n[data]: data.csv",
        "Text <!-- a <b>comment</b> --> text",
    ])
    func nothingIsSaidWhereNothingIsLost(text: String) {
        #expect(warnings(text) == [])
    }

    @Test func fortyTagsAreOneWarningWithTheirLines() {
        let found = warnings(String(repeating: "A <b>b</b> c <i>d</i>.\n\n", count: 20))
        #expect(
            found.map(\.summary) == [
                "HTML is left out: <b> (20 times), <i> (20 times); words between tags stay as plain text"
            ])
        #expect(found.first?.notes == ["more of it in lines 3, 5, 7, 9, 11, 13, 15, 17 and 11 others"])
    }

    @Test(arguments: [
        ("<sup>2</sup>", "10²⁵"), ("<del>x</del>", "struck words"), ("<img src=a.png>", "![description](address)"),
        ("<!-- x", "“-->”"),
    ])
    func theHelpNamesTheWayOut(text: String, way: String) {
        #expect(warnings(text).first?.help?.contains(way) == true)
    }

    @Test(arguments: [
        "[x](javascript:alert(1))", "![x](DATA:text/html,x)", "[x](<vbscript:x>)", "[x]\n\n[x]: file:///etc/passwd",
        "[x](&#106;avascript:x)",
    ])
    func aLinkThatLosesItsAddressIsAWarning(text: String) {
        #expect(warnings("Text\n\n\(text)").map(\.mark) == ["a.md:3:1 unsafe-link"])
    }

    @Test(arguments: [("[x](data.md) [y](files/a.pdf)", 2), ("![x](data:image/png;base64,AAAA)", 1)])
    func otherLinksStayAsTheyAre(text: String, links: Int) {
        #expect(warnings(text) == [])
        #expect(MarkdownDocument(Array(text.utf8)).links.count == links)
    }

    @Test(arguments: [
        ("One <b>two</b> three<sup>4</sup>", 3), ("<!-- one two three -->\n\nFour", 1),
        ("<div class=\"a b c\">One two</div>", 2),
        ("- <i>a</i>\n- b\n\n`c d`", 4), ("<script>\nvar a;\n</script>\n\nText", 1), ("One<br>two", 2),
    ])
    func wordsAreThoseThatReadersGet(text: String, count: Int) {
        let text = SourceText(file: "a.md", text: text)
        #expect(MarkdownBody(text, 0..<text.bytes.count).wordCount == count)
    }

    @Test(arguments: [
        "<!-- nothing -->", "<script>\nvar a;\n</script>", "[a]: https://example.org", "<img src=a.png>", "***",
        "<div></div>",
    ])
    func aTextWithoutAnythingForReadersIsEmpty(text: String) {
        let text = SourceText(file: "a.md", text: text)
        #expect(MarkdownBody(text, 0..<text.bytes.count).isEmpty)
    }

    /// All words of any mixture of tags, quotes and words are in the page or in a warning.
    @Test(.random) func noWordVanishesWithoutAWord() {
        var random = SeededRandom()
        let parts = [
            "<div>", "</div>", "<p align='x'>", "</p>", "<b>", "</b>", "<br>", "\n", "\n\n", " ", "<td>", "<pre>",
            "</pre>", "- ",
            "> ", "<li>", "<a href=\"u\">", "</a>", "&amp;", "&", "<", ">", "\"", "<ul", "<!-- c -->", "*", "# ",
        ]
        for _ in 0..<1_000 {
            var (text, words) = ("", [String]())
            for number in 0..<random.below(20) {
                if random.below(3) == 0 {
                    words.append("word\(number)x")
                    text += "word\(number)x"
                } else {
                    text += random.pick(parts) ?? ""
                }
            }
            let page = html(text)
            let isWarned = !warnings(text).isEmpty
            for word in words where !page.contains(word) { #expect(isWarned, "\(word) of \(text.debugDescription)") }
        }
    }

    @Test(
        .endsIfStuck,
        arguments: [
            "<div><a ", "<div><a \">", "<div>\n<a '", "<div><", "<div>&", "<i>", "<div><br>", "<x\n", "<div><script>",
            "<div><td>", "<div></", "<div><pre>\n",
        ])
    func muchHTMLCostsNoMoreThanItsLength(piece: String) {
        let text = String(repeating: piece, count: 20_000)
        #expect(!html(text).isEmpty || !warnings(text).isEmpty)
    }
}
