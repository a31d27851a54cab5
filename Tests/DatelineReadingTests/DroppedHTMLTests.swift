import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineReading

/// What of raw HTML in Markdown readers do not get is a warning, and its words stay.
@Suite struct DroppedHTMLTests {
    private func html(_ text: String, _ html: RawHTML) -> String {
        var buffer: [UInt8] = []
        MarkdownDocument(Array(text.utf8), rules: MarkdownRules(html: html)).renderWithHeadingIDs(into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    private func warnings(_ text: String, _ html: RawHTML = .safe) -> [Diagnostic] {
        let text = SourceText(file: "a.md", text: text)
        return MarkdownBody(text, 0..<text.bytes.count, MarkdownRules(html: html)).warnings
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
        ("<h2 id=x>Law</h2>\n<ul><li>One<li>Two</ul>", "<p>Law</p>\n<p>One</p>\n<p>Two</p>\n"),
        ("<pre>\na\n b\n</pre>", "<p>a<br />\nb</p>\n"), ("a <del>not</del> b", "<p>a not b</p>\n"),
        ("- <div>one</div>\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"),
        ("> <p>Quoted</p>", "<blockquote>\n<p>Quoted</p>\n</blockquote>\n"),
        (
            "<div>1. one # two\n- three &copy; &#150; &notareference; &</div>",
            "<p>1. one # two - three © – &amp;notareference; &amp;</p>\n"
        ),
        ("<div>One<br><br>two<br></div>", "<p>One<br />\n<br />\ntwo</p>\n"),
        ("<div>Việt&nbsp;Nam 中国</div>", "<p>Việt\u{A0}Nam 中国</p>\n"),
        ("See <a href=\"x\">this</a> and <img src=a.png alt=Map>", "<p>See this and </p>\n"),
    ])
    func whereHTMLIsStrictOnlyItsWordsStay(text: String, expected: String) {
        #expect(html(text, .strict) == expected)
    }

    @Test(arguments: [
        ("<center>Signed in Paris</center>", "<p>Signed in Paris</p>\n"),
        ("<section><p>One</p>Two</section>", "<p>One</p>\n<p>Two</p>\n"), ("<font color=red>a</font>b", "<p>ab</p>\n"),
        ("<svg viewBox='0 0 1 1'><title>Map</title><g><path d='M0 0'/></g></svg> Text", "<p>Map</p>\n<p>Text</p>\n"),
        ("<!-- more -->", ""), ("A <!-- note --> b", "<p>A  b</p>\n"),
        ("<!-- note --> Words after", "<p>Words after</p>\n"),
        ("<script>\nvar a = 1;\n\nvar b;\n</script>\n\nText", "<p>Text</p>\n"),
        ("a <script>alert(1)</script> b", "<p>a  b</p>\n"),
        ("<noscript>\n\n![](https://x.y/track.gif)\n\n</noscript>\n\nText", "<p>Text</p>\n"),
        ("<style>p { color: red }</style>\n\nText", "<p>Text</p>\n"),
        ("<form><input type=text><button>Send</button></form>", "<p>Send</p>\n"),
        (
            "<https://example.org> <a@b.org>",
            "<p><a href=\"https://example.org\">https://example.org</a> <a href=\"mailto:a@b.org\">a@b.org</a></p>\n"
        ),
        ("a < b, c > d, `<div>`", "<p>a &lt; b, c &gt; d, <code>&lt;div&gt;</code></p>\n"),
    ])
    func wordsStayWhereAnElementDoesNot(text: String, expected: String) {
        #expect(html(text, .safe) == expected)
    }

    @Test(arguments: [
        (
            "10<u>25</u> and 10<u>26</u>",
            "a.md:1:3 HTML is left out: <u> (2 times); words between tags stay as plain text"
        ),
        ("Text\n\n<p align=center>One</p>", "a.md:3:1 HTML is left out: align="),
        (
            "<p style='color: red' onclick=\"x()\">One</p>",
            "a.md:1:1 HTML is left out: style=, onclick="
        ),
        (
            "See <area href=\"x\"> and <IMG ALT=a.png> and <canvas></canvas>.",
            "a.md:1:5 HTML is left out: <area>, <img>, <canvas>, and with it 1 link, 2 pictures; words between tags stay as plain text"
        ),
        ("<script>\nvar a = 1;\n</script>", "a.md:1:1 HTML is left out: <script>, and with it 4 words"),
        ("a\n\n<!-- not closed\n\nAll the rest", "a.md:3:1 HTML is left out: <!--, and with it 6 words"),
        ("<?php echo 1 ?>", "a.md:1:1 HTML is left out: <?, and with it 4 words"),
        (
            "<iframe src=\"/x.html\">No frames here</iframe>",
            "a.md:1:1 HTML is left out: <iframe>, and with it 3 words"
        ),
        (
            "<iframe src=\"https://x.org/count\" height=\"0\" width=\"0\" style=\"display:none\"></iframe>",
            "a.md:1:1 HTML is left out: <iframe>"
        ),
        (
            "<nav><main><form><section><header><footer><aside><address><article>",
            "a.md:1:1 HTML is left out: <nav>, <main>, <form>, <section>, <header>, <footer>, <aside>, <address>, 1 other; words between tags stay as plain text"
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
        "Text <!-- a <b>comment</b> --> text", "10<sup>25</sup>", "<div class=note>\n\n**Text**\n\n</div>",
        "<a href='b.md' target=_blank rel=noopener>b</a>", "An `Array` of Array<Any>, <your name>",
        "<table border=1 cellpadding=2><tr><td>1</td></tr></table>",
        "<iframe width=560 height=315 src='https://www.youtube.com/embed/abc' allowfullscreen></iframe>",
        "<iframe src='https://x.org/map'>No frames here</iframe>",
    ])
    func nothingIsSaidWhereNothingIsLost(text: String) {
        #expect(warnings(text) == [])
    }

    @Test func fortyTagsAreOneWarningWithTheirLines() {
        let found = warnings(String(repeating: "A <u>b</u> c <tt>d</tt>.\n\n", count: 20))
        #expect(
            found.map(\.summary) == [
                "HTML is left out: <u> (20 times), <tt> (20 times); words between tags stay as plain text"
            ])
        #expect(found.first?.notes == ["more of it in lines 3, 5, 7, 9, 11, 13, 15, 17 and 11 others"])
    }

    @Test(arguments: [
        ("<sup>2</sup>", RawHTML.strict, "10²⁵"), ("<del>x</del>", .strict, "struck words"),
        ("<img src=a.png>", .strict, "![description](address)"), ("<u>x</u>", .safe, "**bold**"),
        ("<!-- x", .safe, "“-->”"), ("<p style='text-align: center'>x</p>", .safe, "style sheet"),
    ])
    func theHelpNamesTheWayOut(text: String, html: RawHTML, way: String) {
        #expect(warnings(text, html).first?.help?.contains(way) == true)
    }

    @Test(arguments: [
        "[x](javascript:alert(1))", "![x](DATA:text/html,x)", "[x](<vbscript:x>)", "[x]\n\n[x]: file:///etc/passwd",
        "[x](&#106;avascript:x)", "<a href='javascript:alert(1)'>x</a>", "a <img src='file:///etc/passwd'>",
        "<a href='java\nscript:x'>x</a>", "<video src='data:text/html,x'></video>",
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
        ("- <i>a</i>\n- b\n\n`c d`", 4), ("<td>a<td>b", 2), ("<table><tr><td>a<td>b</table>", 2),
        ("<script>\nvar a;\n</script>\n\nText", 1), ("One<br>two", 2),
    ])
    func wordsAreThoseThatReadersGet(text: String, count: Int) {
        let text = SourceText(file: "a.md", text: text)
        #expect(MarkdownBody(text, 0..<text.bytes.count, MarkdownRules()).wordCount == count)
    }

    @Test(arguments: [
        "<!-- nothing -->", "<script>\nvar a;\n</script>", "[a]: https://example.org", "<img alt=''>", "***",
        "<div></div>", "<table><tr><td></td></tr></table>",
    ])
    func aTextWithoutAnythingForReadersIsEmpty(text: String) {
        let text = SourceText(file: "a.md", text: text)
        #expect(MarkdownBody(text, 0..<text.bytes.count, MarkdownRules()).isEmpty)
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
            let page = html(text, .safe)
            let isWarned = !warnings(text).isEmpty
            for word in words where !page.contains(word) { #expect(isWarned, "\(word) of \(text.debugDescription)") }
        }
    }

    @Test(
        .endsIfStuck,
        arguments: [
            "<div><a ", "<div><a \">", "<div>\n<a '", "<div><", "<div>&", "<i>", "<div><br>", "<x\n", "<div><script>",
            "<div><td>", "<div></", "<div><pre>\n", "<div>", "<b>", "<a href=x>", "<table>", "<ul><li>", "<b><div>",
            "</b>",
            "<div a=\"", "<details>\n\n", "<b>\n\n", "<span><p>x</p>", "<T>\n", "<video>", "<i></b>", "<p><b>x\n",
            "&amp;<i a='&amp;&amp;'>", "<b>*", "<svg><x>", "<tr><td><table>",
        ])
    func muchHTMLCostsNoMoreThanItsLength(piece: String) {
        let text = String(repeating: piece, count: 20_000)
        #expect(!html(text, .safe).isEmpty || !warnings(text).isEmpty)
    }
}
