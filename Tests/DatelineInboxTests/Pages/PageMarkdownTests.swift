import DatelineInbox
import DatelineReading
import DatelineTestSupport
import Testing

/// HTML becomes Markdown that says the same.
@Suite struct PageMarkdownTests {
    private func markdown(_ html: String) -> String {
        guard case .markdown(let text) = PageReader.story(ofHTML: html).text else { return "no Markdown" }
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    @Test func `paragraphs of a no-break space are empty lines`() {
        #expect(markdown("<p>One.</p><p>&nbsp;</p><p>Two.</p>") == "One.\n\nTwo.")
    }

    @Test(arguments: [
        ("<h1>One</h1><h2>Two</h2><h4>Four #</h4>", "## One\n\n## Two\n\n#### Four \\#"),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("One <b>two</b> <i>three</i> <code>f(*x)</code>", "One **two** *three* `f(*x)`"),
        ("<b>One </b>two<em> three</em>", "**One** two *three*"),
        ("a<b>b</b>c <strong>Note:</strong>text", "a**b**c <strong>Note:</strong>text"),
        ("<em><strong>both</strong></em> <strong>one</strong>", "***both*** **one**"),
        ("<a href='https://a.example/b?utm_source=x&amp;id=1#c'>link</a>", "[link](https://a.example/b?id=1#c)"),
        ("<a href='javascript:x()'>no link</a> <a href='relative'>none</a>", "no link none"),
        ("<a href='https://a.example/(b) c'>link</a>", "[link](https://a.example/%28b%29%20c)"),
        ("<a href='https://a.example'></a>words", "words"),
        ("H<sub>2</sub>O <del>old</del> <mark>new</mark>", "H<sub>2</sub>O <del>old</del> <mark>new</mark>"),
        ("One<br>two<br><br>three", "One\\\ntwo\n\nthree"),
        ("One<hr>two", "One\n\n---\n\ntwo"),
        ("<ruby>漢<rt>かん</rt></ruby> <ruby>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>", "漢(かん) 字(じ)"),
        ("هذا <b>نص</b> عربي، مع فاصلة", "هذا **نص** عربي، مع فاصلة"),
        ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac> <msup><mi>x</mi><mn>2</mn></msup></math>", "1/2 x<sup>2</sup>"),
        ("<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>", "(a+b)/2"),
        ("10&nbsp;000 &amp; more &#8211; &hellip;", "10\u{A0}000 & more – …"),
    ])
    func wordsKeepWhatShapesThem(html: String, expected: String) {
        #expect(markdown(html) == expected)
    }

    @Test func codeThatIsWrittenAsWordsKeepsTheMarksAroundIt() {
        #expect(markdown("<p><b><code>[x]: \u{A0}</code></b></p>") == "<strong>\\[x\\]: \u{A0}</strong>")
    }

    @Test(arguments: [
        ("1. No list", "1\\. No list"), ("# No heading", "\\# No heading"), ("- no item", "\\- no item"),
        ("&gt; no quote", "\\> no quote"), ("*a* _b_ snake_case", "\\*a\\* \\_b\\_ snake_case"),
        ("[a](b) ![c]", "\\[a\\](b) !\\[c\\]"), ("&lt;b> a &lt; b", "\\<b> a < b"),
        ("&amp;amp; A&amp;B", "\\&amp; A&B"),
        ("a\\b `c` ~d~ e|f", "a\\\\b \\`c\\` \\~d\\~ e\\|f"), (": no definition", "\\: no definition"),
        ("{{ no code }}", "\\{{ no code }}"), ("[^1] note", "\\[^1\\] note"),
        ("one<br>+ two<br>2) three", "one\\\n\\+ two\\\n2\\) three"),
        ("<a href='https://a.example'><code>\\[x]: y</code></a>", "[\\\\\\[x\\]: y](https://a.example)"),
    ])
    func signsOfMarkdownStayWords(html: String, expected: String) {
        #expect(markdown("<p>\(html)</p>") == expected)
    }

    @Test(arguments: [
        ("<ul><li>One<li>Two<ul><li>Inner</ul><li>Three</ul>", "- One\n- Two\n  - Inner\n- Three"),
        ("<ol start=3><li>Three<li value=7>Seven</ol>", "3. Three\n7) Seven"),
        ("<ul><li><p>One</p><p>more</p></li><li>Two</li></ul>", "- One\n\n  more\n\n- Two"),
        ("<ul><li>One</ul><ul><li>Other</ul>", "- One\n\n* Other"),
        ("<ul><li>One<ol start=4><li>Four</ol></ul>", "- One\n\n  4. Four"),
        ("<blockquote><p>One</p><blockquote>Two</blockquote></blockquote>", "> One\n>\n> > Two"),
        ("<blockquote>One</blockquote><blockquote>Two</blockquote>", "> One\n\n> Two"),
        ("<pre>a\n  b ``` c</pre>", "````\na\n  b ``` c\n````"),
        (
            "<dl><dt>Term<dd>Meaning<dd>Another<dt>Next<dd>Its meaning</dl>",
            "Term\n: Meaning\n: Another\n\nNext\n: Its meaning"
        ),
        ("<dl><dt>Term<dd><p>Two</p><p>paragraphs</p></dl>", "Term\n\nTwo\n\nparagraphs"),
        ("<p>Text<sup><a href='#n'>1</a></sup></p><p id=n>1 Note", "Text[<sup>1</sup>](#n)\n\n<a id=\"n\"></a>1 Note"),
        ("<pre><button>Copy</button><div>one</div><div>two</div></pre>", "```\none\ntwo\n```"),
        ("<pre>one<img src='a_files/b.png' alt='x'></pre>", "```\none\n```\n\n![x](a_files/b.png)"),
        ("<h2 id=a>One <a href='#a'>#</a></h2>", "## One"),
    ])
    func blocksKeepTheirKind(html: String, expected: String) {
        #expect(markdown(html) == expected)
    }

    @Test(arguments: [
        ("<table><tr><th>A<th>B<tr><td>1<td>2|3</table>", "| A | B |\n| --- | --- |\n| 1 | 2\\|3 |"),
        ("<table><tr><td>A<td>B<tr><td>1<td>2<br>3</table>", "|  |  |\n| --- | --- |\n| A | B |\n| 1 | 2<br>3 |"),
        (
            "<table><caption>Dates</caption><tr><th>A<th>B<tr><td colspan=2>1</table>",
            "Table: Dates\n\n| A | B |\n| --- | --- |\n| 1 |  |"
        ),
        (
            "<table><tr><th>A<th>B<tr><td rowspan=2>1<td>2<tr><td>3</table>",
            "| A | B |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |"
        ),
        ("<table><tr><td><p>Laid</p><p>out</p></td></tr></table>", "Laid\n\nout"),
        (
            "<table><tr><td rowspan=2>A<td rowspan=2>B</tr><tr></tr><tr><td>1<td>2<tr><td>3<td>4</table>",
            "|  |  |\n| --- | --- |\n| A | B |\n| 1 | 2 |\n| 3 | 4 |"
        ),
        (
            "<table><tr><td>a1<td rowspan=2>b12</tr><tr></tr><tr><td>a3<td>b3</table>",
            "|  |  |\n| --- | --- |\n| a1 | b12 |\n| a3 | b3 |"
        ),
        (
            "<table><tfoot><tr><td>Sum<td>3</tfoot><tr><th>A<th>B<tr><td>1<td>2</table>",
            "| A | B |\n| --- | --- |\n| 1 | 2 |\n| Sum | 3 |"
        ),
        (
            "<table><tr><th>A<th>B<tr><td rowspan=0>1<td>2<tr><td>3<tr><td>4</table>",
            "| A | B |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |\n|  | 4 |"
        ),
        (
            "<table><tr><th>A<th>B<th>C<tr><td>1<td style='display:none'>x<td>2<td>3</table>",
            "| A | B | C |\n| --- | --- | --- |\n| 1 | 2 | 3 |"
        ),
        ("<table role=presentation><tr><td>Laid<td>out</table>", "Laid\n\nout"),
    ])
    func tablesOfDataStayTables(html: String, expected: String) {
        #expect(markdown(html) == expected)
    }

    @Test(arguments: [
        ("<b>bold <i>both</b> italic</i> plain", "**bold *both*** *italic* plain"),
        ("<p><b>bold<p>next</b> rest", "**bold**\n\nnext rest"),
        ("<b><p>bold</p>more</b> rest", "**bold**\n\n**more** rest"),
        ("<div><p>One</span></div></div></p>Two", "One\n\nTwo"),
        (
            "<a href='https://a.example'>one <a href='https://b.example'>two</a>",
            "[one](https://a.example) [two](https://b.example)"
        ),
        ("<p title='5' odd\">One</p><p title=\"x\">Two</p>", "One\n\nTwo"),
        ("<p>One<!-- a > b --> two<script>if (a < b) '</p>'</script> three<style>p{}</style></p>", "One two three"),
        ("<p>One<![CDATA[ lost ]]> two<?php x ?> three", "One two three"),
        ("<template><p>No</template><noscript>No</noscript><p hidden>No<p style='display: none'>No<p>Yes", "Yes"),
        ("</p></div></td>Words</html> after", "Words after"),
        ("<script src=x />if<p>Words", "if\n\nWords"),
    ])
    func tagsThatAreNotNestedAreReadAsBrowsersDo(html: String, expected: String) {
        #expect(markdown(html) == expected)
    }

    @Test func imagesElsewhereBecomeTheirDescription() {
        let story = PageReader.story(
            ofHTML: """
                <figure><img src="https://a.example/h.jpg" alt="A hall full of chairs"><figcaption>The hall</figcaption></figure>
                <p><img data-src="https://a.example/l.jpg" src="data:image/gif;base64,R0" alt="A long line of people"></p>
                <p>Party <img class="emoji" alt="🎉" src="https://a.example/e.png">
                <img src="https://a.example/pixel.gif" width="1" height="1"></p>
                <figure><img src="saved_files/map.jpg" alt="A map"><figcaption>The "map"</figcaption></figure>
                """)
        #expect(
            story.text
                == .markdown(
                    """
                    The hall

                    A long line of people

                    Party 🎉

                    ![A map](saved_files/map.jpg "The \\"map\\"")

                    """))
        #expect(
            story.leftOut == [
                "an image (A hall full of chairs): https://a.example/h.jpg",
                "an image (A long line of people): https://a.example/l.jpg",
            ])
    }

    /// The words that readers get of Markdown.
    private func words(ofMarkdown text: String) -> [Substring] {
        var html: [UInt8] = []
        MarkdownDocument(Array(text.utf8)).renderWithHeadingIDs(into: &html)
        return PageReader.plainText(ofHTML: String(decoding: html, as: UTF8.self)).split(whereSeparator: \.isWhitespace)
    }

    @Test(.random) func noWordIsLostOrAdded() {
        var random = SeededRandom()
        let pieces = [
            "word ", "*", "_", "**", "`", "a_b", "1. ", "# ", "- ", "> ", "|", "[x]", "](y)", "&lt;b>", "&amp;lt;",
            "\\", "~", "注意",
            "。", "<b>", "</b>", "<i>", "</i>", "<p>", "</p>", "<br>", "<ul><li>", "<li>", "</ul>", "<ol><li>", "</ol>",
            "<blockquote>", "</blockquote>", "<a href='https://a.example'>", "</a>", "<code>", "</code>", "<h2>",
            "</h2>",
            "<sup>", "</sup>", ": ", "{", "!", "===", "---", "+ ", "\u{A0}", "<dl><dt>t<dd>", "</dl>", "“", "”", ".",
            "<del>",
            "</del>", "<table><tr><th>a<th>b<tr><td>", "<td>", "<tr>", "</table>", "<pre>", "</pre>", "<div>", "</div>",
        ]
        for round in 0..<3000 {
            let html = (0..<(1 + round % 30)).map { _ in random.pick(pieces) ?? "" }.joined()
            let text = markdown(html)
            let expected = PageReader.plainText(ofHTML: html).split(whereSeparator: \.isWhitespace)
            #expect(words(ofMarkdown: text).joined() == expected.joined(), "\(html)\n\(text)")
        }
    }

    @Test func plainTextHasNoSignsOfMarkdown() {
        let html = "<h2>Title</h2><p>One <b>two</b> &amp; *three*</p><ul><li>Four<li>Five</ul>"
        #expect(PageReader.plainText(ofHTML: html) == "Title\n\nOne two & *three*\n\nFour\n\nFive")
    }
}
