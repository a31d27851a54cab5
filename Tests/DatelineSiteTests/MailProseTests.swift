import DatelineDigest
import DatelineModel
import DatelineTemplates
import Testing

@testable import DatelinePages

/// The note of an editor as mail has it.
@Suite struct MailProseTests {
    private func prose(_ html: String, isRightToLeft: Bool = false) throws -> MailProse {
        MailProse(
            HTML(bytes: Array(html.utf8)), of: Permalink("/issues/1/"),
            try #require(BaseURL("https://example.org/news/")), MailColours(StyleTokens([])),
            isRightToLeft: isRightToLeft)
    }

    @Test(arguments: [
        ("<p>One\ntwo  three<br>\nfour</p>\n<p>five</p>\n", "One two three\nfour\n\nfive"),
        ("<h2 id=\"a\">A &amp; b</h2>\n<p>1 &lt; 2 &#x41;&nbsp;&foo; &</p>", "A & b\n\n1 < 2 A\u{A0}&foo; &"),
        (
            "<p><a href=\"/x/\">a</a>, <a href=\"#b\">b</a></p>",
            "a (https://example.org/x/), b (https://example.org/news/issues/1/#b)"
        ),
        ("<p><a href=\"https://x.example/\">https://x.example/</a></p>", "https://x.example/"),
        ("<p><a href=\"mailto:a@x.example\">a@x.example</a></p>", "a@x.example"),
        (
            "<ul>\n<li>a\n<ol start=\"9\">\n<li>b</li>\n<li>c</li>\n</ol>\n</li>\n<li>d</li>\n</ul>\n<p>e</p>",
            "- a\n  9. b\n  10. c\n- d\n\ne"
        ),
        ("<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", "- a\n  b\n- c"),
        ("<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n<p>c</p>", "> a\n>\n> b\n\nc"),
        ("<ul><li><blockquote><p>a</p></blockquote></li></ul>", "- > a"),
        ("<pre><code>a\n\n  b\n</code></pre>\n<p>c</p>", "a\n\n  b\n\nc"),
        ("<p><img src=\"/a.png\" alt=\"A cat\"></p><hr><p>b</p>", "[A cat]\n\n---\n\nb"),
        (
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>",
            "a | b\nc | d"
        ),
        ("<table><tr><td></td><td>4</td></tr><tr><td>5</td><td></td></tr></table>", "| 4\n5 |"),
        ("<ul><li><ul><li>a</li></ul></li></ul>", "- - a"), ("", ""), ("<p></p><ul></ul>", ""),
        ("</li></ul></a></blockquote><p>a</p>", "a"),
    ])
    func isWrittenAsPeopleWritePlainMail(html: String, text: String) throws {
        #expect(try prose(html).text == text)
    }

    @Test(arguments: [
        (".q::before { content: \"\\\"\"; } :root { --ink: #111 }", "#111"),
        (":root { --ink: var(--text); --text: #222 }", "#222"),
        (":root { --ink: light-dark(rgb(1, 2, 3), #fff) }", "rgb(1, 2, 3)"), (":root { --ink: oklch(0.2 0 0) }", nil),
    ])
    func aTokenIsFoundHoweverTheSheetIsWritten(sheet: String, ink: String?) {
        #expect(StyleTokens([Array(sheet.utf8)]).colour("ink")?.text == ink)
    }

    @Test func aPaletteIsWholeOrTheDefaultOne() {
        let mixed = MailColours(StyleTokens([Array(":root { --ink: #fff; --paper: oklch(0.2 0 0) }".utf8)]))
        #expect(mixed.ink.text == "#1c1a17" && mixed.paper.text == "#fffefa")
    }

    @Test(arguments: [
        ("<p>a</p>", "<p style=\"margin:0 0 16px\">a</p>"),
        ("<a href=\"/x/\" class=\"b\">a</a>", "<a href=\"https://example.org/x/\" style=\"color:#96202f\">a</a>"),
        (
            "<img src=\"a.png\" srcset=\"b.png 9w\" width=\"900\" height=\"600\" alt=\"&quot;\">",
            "<img src=\"https://example.org/news/issues/1/a.png\" width=\"568\" alt=\"&quot;\" style=\"max-width:100%;height:auto;border:0\">"
        ),
        (
            "<img src=\"/a.png\" width=\"90\" height=\"60\">",
            "<img src=\"https://example.org/a.png\" width=\"90\" height=\"60\" style=\"max-width:100%;height:auto;border:0\">"
        ),
        ("<p><img src=\"/a.SVG\" alt=\"A &amp; b\"></p>", "<p style=\"margin:0 0 16px\">A &amp; b</p>"),
        ("<em title=\"a > b\">c</em>", "<em title=\"a > b\">c</em>"),
        ("<li class=\"align-red;x\">a</li>", "<li align=\"red;x\" style=\"margin:0 0 4px\">a</li>"),
    ])
    func hasItsStylesInItsElements(html: String, mail: String) throws {
        #expect(String(decoding: try prose(html).html, as: UTF8.self) == mail)
    }

    @Test func listsAreIndentedWhereTheirLanguageBegins() throws {
        let right = String(decoding: try prose("<ul></ul>", isRightToLeft: true).html, as: UTF8.self)
        #expect(right == "<ul style=\"margin:0 0 16px;padding:0;padding-right:24px\"></ul>")
    }
}
