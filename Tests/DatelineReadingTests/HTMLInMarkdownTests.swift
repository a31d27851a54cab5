import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineReading

/// Raw HTML in Markdown that does no harm is in the page, written anew: balanced, closed, and where browsers would put it.
@Suite struct HTMLInMarkdownTests {
    private func html(_ text: String) -> String {
        var buffer: [UInt8] = []
        MarkdownDocument(Array(text.utf8)).renderWithHeadingIDs(into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    /// The HTML on one line.
    private func line(_ text: String) -> String { html(text).replacing("\n", with: "") }

    @Test(arguments: [
        ("10<sup>25</sup> FLOP, H<sub>2</sub>O", "<p>10<sup>25</sup> FLOP, H<sub>2</sub>O</p>"),
        ("<kbd>Ctrl</kbd> <mark>**new**</mark>", "<p><kbd>Ctrl</kbd> <mark><strong>new</strong></mark></p>"),
        (
            "a <del datetime='2024-01-01'>not</del> b <strike>c</strike>",
            "<p>a <del datetime=\"2024-01-01\">not</del> b <s>c</s></p>"
        ),
        ("One<br>two</br>three", "<p>One<br />two<br />three</p>"), ("One\n<hr>\nTwo", "<p>One</p><hr /><p>Two</p>"),
        ("<B>bold</b>", "<p><b>bold</b></p>"),
        ("<p class=\"lead\">Signed &amp; *sealed*</p>", "<p class=\"lead\">Signed &amp; *sealed*</p>"),
        (
            "<table><thead><tr><th scope=col>Country</th></tr></thead>\n<tr><td colspan=2>France</td></tr></table>",
            "<table><thead><tr><th scope=\"col\">Country</th></tr></thead><tbody><tr><td colspan=\"2\">France</td></tr></tbody></table>"
        ),
        (
            "<figure><img src=\"a.png\" alt=\"Map\" width=\"300px\"><figcaption>The <em>summit</em></figcaption></figure>",
            "<figure><img src=\"a.png\" alt=\"Map\" width=\"300\" /><figcaption>The <em>summit</em></figcaption></figure>"
        ),
        (
            "<dl><dt>AI<dd>Artificial<dt>ML<dd>Machine</dl>",
            "<dl><dt>AI</dt><dd>Artificial</dd><dt>ML</dt><dd>Machine</dd></dl>"
        ),
        ("<ol start=3><li>One<li>Two</ol>", "<ol start=\"3\"><li>One</li><li>Two</li></ol>"),
        ("<pre>\na\n <b>b</b>\n</pre>", "<pre>a <b>b</b></pre>"),
        ("<q cite='https://x.y'>Yes</q>", "<p><q cite=\"https://x.y\">Yes</q></p>"),
        ("<img src='a.png' alt='a \"b\" <c>'>", "<p><img src=\"a.png\" alt=\"a &quot;b&quot; &lt;c&gt;\" /></p>"),
        (
            "<a href='b.md' title='B &amp; C' class='x'>b</a>",
            "<p><a class=\"x\" href=\"b.md\" title=\"B &amp; C\">b</a></p>"
        ),
        (
            "<picture><source srcset=b.avif><img src=b.png alt=b></picture>",
            "<p><picture><source srcset=\"b.avif\" /><img src=\"b.png\" alt=\"b\" /></picture></p>"
        ),
    ])
    func whatDoesNoHarmStays(text: String, expected: String) {
        #expect(line(text) == expected)
    }

    @Test(arguments: [
        ("<div class=\"note\">\n\n**Bold**\n\n</div>", "<div class=\"note\"><p><strong>Bold</strong></p></div>"),
        (
            "<details>\n<summary>More</summary>\n\n- *one*\n- two\n\n</details>\n\nAfter",
            "<details><summary>More</summary><ul><li><em>one</em></li><li>two</li></ul></details><p>After</p>"
        ),
        ("<details><summary>More</summary>\nText\n</details>", "<details><summary>More</summary><p>Text</p></details>"),
        (
            "<div>\n\nOne\n\n<div>\n\nTwo\n\n</div>\n\nThree\n\n</div>",
            "<div><p>One</p><div><p>Two</p></div><p>Three</p></div>"
        ),
        (
            "<span class=x>\n\nOne\n\nTwo\n\n</span>\n\nThree",
            "<p><span class=\"x\">One</span></p><p><span class=\"x\">Two</span></p><p>Three</p>"
        ),
        (
            "<a href=\"https://x.y\">\n\n![m](m.png)\n\n</a>",
            "<p><a href=\"https://x.y\"><img src=\"m.png\" alt=\"m\" /></a></p>"
        ),
        (
            "<figure>\n\n![m](m.png)\n\n<figcaption>Map</figcaption>\n</figure>",
            "<figure><p><img src=\"m.png\" alt=\"m\" /></p><figcaption>Map</figcaption></figure>"
        ),
        ("- <div>one</div>\n- two", "<ul><li><div>one</div></li><li>two</li></ul>"),
        ("> <div>\n> a\n\nb\n\n</div>", "<blockquote><div>a</div></blockquote><p>b</p>"),
        ("Before <div>in</div> after", "<p>Before</p><div>in</div><p>after</p>"),
        (
            "<table>\n<tr>\n<td>\n\n*x*\n\n</td>\n</tr>\n</table>",
            "<table><tbody><tr><td><p><em>x</em></p></td></tr></tbody></table>"
        ),
    ])
    func elementsGoAcrossBlocksOfMarkdown(text: String, expected: String) {
        #expect(line(text) == expected)
    }

    @Test(arguments: [
        ("a <b>b\n\nc", "<p>a <b>b</b></p><p>c</p>"), ("a</b> c", "<p>a c</p>"),
        ("<b>a <i>b</b> c</i>", "<p><b>a <i>b</i></b><i> c</i></p>"),
        ("*a <b>b* c</b>", "<p><em>a <b>b</b></em> c</p>"),
        ("<div>a", "<div>a</div>"), ("</div>\n\na", "<p>a</p>"), ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<p>a<div>b</div>c</p>", "<p>a</p><div>b</div><p>c</p>"), ("<li>a", "<ul><li>a</li></ul>"),
        ("<td>a</td>", "<p>a</p>"),
        ("<table>a<tr>b</table>", "<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>"),
        (
            "<table><tr><td><div>a</td><td>b</table>",
            "<table><tbody><tr><td><div>a</div></td><td>b</td></tr></tbody></table>"
        ),
        ("<ul>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"), ("<figcaption>a</figcaption>", "<p>a</p>"),
        ("<b>\n\nnever closed", "<p>never closed</p>"), ("<div><b>a</div>b", "<div><b>a</b></div><p>b</p>"),
        ("<a href=a>a <a href=b>b</a>", "<p><a href=\"a\">a </a><a href=\"b\">b</a></p>"),
        ("<a href=a>a [b](c) d</a>", "<p><a href=\"a\">a b d</a></p>"),
        ("[a <a href=c>b</a>](d)", "<p><a href=\"d\">a b</a></p>"),
        ("<h2>a<h3>b", "<h2 id=\"a\">a</h2><h3 id=\"b\">b</h3>"), ("## a <div>b</div>", "<h2 id=\"a--b\">a b</h2>"),
        ("<p><ul><li>a</ul></p>b", "<ul><li>a</li></ul><p>b</p>"), ("<br>", ""),
        ("<i></i><div></div><p></p>a", "<p>a</p>"), ("<a id=x></a>\n\na", "<p><a id=\"x\"></a></p><p>a</p>"),
    ])
    func everyElementIsClosed(text: String, expected: String) {
        #expect(line(text) == expected)
    }

    @Test(arguments: [
        ("Write to <your name> here", "<p>Write to &lt;your name&gt; here</p>"),
        ("An Array<Any> and a List<T>", "<p>An Array&lt;Any&gt; and a List&lt;T&gt;</p>"),
        ("<your name>\n**bold** <T>\n\nb", "<p>&lt;your name&gt;<strong>bold</strong> &lt;T&gt;</p><p>b</p>"),
        ("<div>Array<Any></div>", "<div>Array&lt;Any&gt;</div>"), ("</Any> a", "<p>&lt;/Any&gt; a</p>"),
        ("<div>a < b and [c](d) `e` <https://x.y></div>", "<div>a &lt; b and [c](d) `e`</div>"),
    ])
    func aTagOutsideOfHTMLIsTextAsItIsWritten(text: String, expected: String) {
        #expect(line(text) == expected)
    }

    @Test(arguments: [
        (
            "<h1>Law</h1>\n\n## Scope\n\n<h2 id=end class=x>End</h2>",
            "<h1 id=\"law\">Law</h1><h2 id=\"scope\">Scope</h2><h2 id=\"end\" class=\"x\">End</h2>"
        ),
        ("<span id=law>a</span>\n\n## Law", "<p><span id=\"law\">a</span></p><h2 id=\"law-2\">Law</h2>"),
        ("<a name=top></a><b id=x>a</b><i id=x>b</i>", "<p><b id=\"x\">a</b><i>b</i></p>"),
        ("<p id='a b'>a</p><p id='main'>b</p><p id='é'>c</p>", "<p>a</p><p>b</p><p id=\"é\">c</p>"),
    ])
    func noIDIsThereTwice(text: String, expected: String) {
        let page = line(text)
        #expect(page.replacing("id=\"law-1\"", with: "id=\"law-2\"") == expected)
    }

    @Test(arguments: [
        (
            "<iframe width=\"560\" src=\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=30&amp;rel=0\" title=\"The hearing\"></iframe>",
            "<p class=\"embed\"><a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=30\">The hearing</a><small>Video: YouTube</small></p>"
        ),
        (
            "<iframe src=//youtu.be/abc title='YouTube video player'></iframe>",
            "<p class=\"embed\"><a href=\"https://www.youtube.com/watch?v=abc\">Video: YouTube</a></p>"
        ),
        (
            "Text\n<iframe src='https://player.vimeo.com/video/123?h=9f'></iframe>\nmore",
            "<p>Text</p><p class=\"embed\"><a href=\"https://vimeo.com/123/9f\">Video: Vimeo</a></p><p>more</p>"
        ),
        (
            "<iframe src='https://tube.example.org/videos/embed/9c9de5e8-0a1e' title='Talk'></iframe>",
            "<p class=\"embed\"><a href=\"https://tube.example.org/videos/watch/9c9de5e8-0a1e\">Talk</a><small>Video: tube.example.org</small></p>"
        ),
        (
            "<iframe title=\"AI laws\" aria-label=\"Map\" id=\"datawrapper-chart-ab\" src=\"https://datawrapper.dwcdn.net/aBcDe/3/\" scrolling=\"no\"></iframe><script>x()</script>",
            "<p class=\"embed\"><a href=\"https://datawrapper.dwcdn.net/aBcDe/3/\">AI laws</a><small>Chart: Datawrapper</small></p>"
        ),
        (
            "<iframe src=\"https://www.ourworldindata.org/grapher/laws?tab=map\" title=\"Laws by year\"></iframe>",
            "<p class=\"embed\"><a href=\"https://www.ourworldindata.org/grapher/laws?tab=map\">Laws by year</a><small>Chart: ourworldindata.org</small></p>"
        ),
        (
            "<iframe src='//maps.example.org/laws'></iframe>",
            "<p class=\"embed\"><a href=\"https://maps.example.org/laws\">maps.example.org</a></p>"
        ),
        (
            "<script src='https://datawrapper.dwcdn.net/aBcDe/embed.js' defer></script>",
            "<p class=\"embed\"><a href=\"https://datawrapper.dwcdn.net/aBcDe/\">Chart: Datawrapper</a></p>"
        ),
        (
            "<div class='flourish-embed flourish-chart' data-src='visualisation/123'></div>",
            "<div class=\"flourish-embed flourish-chart\"><p class=\"embed\"><a href=\"https://public.flourish.studio/visualisation/123/\">Chart: public.flourish.studio</a></p></div>"
        ),
        (
            "<video controls poster=p.jpg><source src=clip.mp4 type=video/mp4>No video here</video>",
            "<p class=\"embed\"><a href=\"clip.mp4\">Video: clip.mp4</a></p>"
        ),
        (
            "<audio src='https://www.radio.example/a.mp3' title='Interview'></audio>",
            "<p class=\"embed\"><a href=\"https://www.radio.example/a.mp3\">Interview</a><small>Audio: radio.example</small></p>"
        ),
    ])
    func aPlayerIsALinkThatLoadsNothing(text: String, expected: String) {
        #expect(line(text) == expected)
    }

    @Test(arguments: [
        (
            "<div class=\"box\" markdown=\"1\">\n**Key** words\n</div>",
            "<div class=\"box\"><p><strong>Key</strong> words</p></div>"
        ),
        (
            "<figure markdown>\n  ![Hall](h.png)\n  <figcaption markdown>The *hall*</figcaption>\n</figure>",
            "<figure><p><img src=\"h.png\" alt=\"Hall\" /></p><figcaption><p>The <em>hall</em></p></figcaption></figure>"
        ),
        (
            "<details markdown=\"1\"><summary>More</summary>\nA *word*\n</details>",
            "<details><summary>More</summary><p>A <em>word</em></p></details>"
        ),
        (
            "<div markdown=block>\n    - a\n    - b\n</div>\nEnd *it*",
            "<div><ul><li>a</li><li>b</li></ul></div><p>End <em>it</em></p>"
        ),
        ("<div markdown=\"1\">\n| a |\n|---|\n| *b* |\n</div>", "<td><em>b</em></td>"),
        ("<div markdown=\"0\">\n*a*\n</div>", "<div>*a*</div>"),
        ("<div>\n*a* markdown=\n</div>", "<div>*a* markdown=</div>"),
        ("```\n<div markdown=\"1\">\n*a*\n```", "&lt;div markdown=&quot;1&quot;&gt;*a*"),
    ])
    func anElementMaySayThatThereIsMarkdownInIt(text: String, expected: String) {
        #expect(line(text).contains(expected), "\(line(text))")
    }

    @Test(.endsIfStuck) func manySuchElementsInALineAreNoneTooMany() {
        #expect(html("a\n\n" + String(repeating: "<div markdown=1>", count: 20_000) + "*b*").contains("<em>b</em>"))
    }

    @Test func aPlayerSpeaksTheLanguageOfTheSite() {
        var buffer: [UInt8] = []
        let words = Words(language: "vi", phrases: ["Video": "Phim"])
        MarkdownDocument(Array("<video src=a.mp4></video>".utf8), form: .page(words)).render(into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self).contains(">Phim: a.mp4</a>"))
    }

    @Test func linksAndImagesOfHTMLAreLikeThoseOfMarkdown() {
        let text =
            "# A\n\n<div>\n<a href=\"b.md#x\">b</a>\n<img src='c d.png' alt='C'>\n</div>\n\n[e](e.md) <a href=f.md>f</a>"
        var document = MarkdownDocument(Array(text.utf8))
        #expect(document.links.map { "\($0.line) \($0.destination)" } == ["4 b.md#x", "5 c d.png", "8 e.md", "8 f.md"])
        #expect(document.images == [Picture(address: "c d.png", text: "C")])
        let source = SourceText(file: "a.md", text: text)
        #expect(
            MarkdownBody(source, 0..<source.bytes.count, MarkdownRules()).siteLinks.map {
                $0.address.location(in: source)
            }
            .map { "\($0.line):\($0.column)" } == ["4:10", "5:11", "8:5", "8:19"])
        document.resolve(TextLinks { "/x/\($0.utf8.count)" })
        var buffer: [UInt8] = []
        document.render(into: &buffer)
        let page = String(decoding: buffer, as: UTF8.self)
        #expect(page.contains("<a href=\"/x/6\">b</a>"))
        #expect(page.contains("<img src=\"/x/7\" alt=\"C\" decoding=\"async\" />"))
    }

    @Test(arguments: [
        (
            "Uses 10<sup>25</sup> FLOP, x<sup>n+1</sup>, 1<sup>st</sup>, H<sub>2</sub>O",
            "Uses 10²⁵ FLOP, xⁿ⁺¹, 1st, H₂O"
        ),
        ("It was <del>not</del> <ins>all</ins> <q>clear</q>", "It was not all “clear”"),
        ("<div class=lead>One <b>two</b></div>\n\nThree", "One two"),
        ("<figure><img src=a.png><figcaption>A map</figcaption></figure>\n\nText", "Text"),
        ("<table><tr><td>1</table>\n\nText", "Text"), ("<video src=a.mp4></video>\n\nText", "Text"),
    ])
    func theSummaryComesFromTheSameTree(text: String, expected: String) {
        #expect(MarkdownDocument(Array(text.utf8)).firstParagraph == expected)
    }

    @Test(arguments: [
        ("<video>\n\n**a <b>b</b>**\n\n> <i>c</i>\n\n</video>\n\nText", "<p>Text</p>"),
        ("<noscript>*<u>a</u> b*</noscript> Text", "<p> Text</p>"),
    ])
    func whatIsPassedOverIsGoneWithAllInIt(text: String, expected: String) {
        #expect(line(text) == expected)
    }

    /// Shapes of attacks that are publicly known, alone, in a line and in a block.
    @Test(arguments: [
        "<img src=https://x.y/a onerror=alert(1)>", "<a href=\"java&#10;script:alert(1)\">x</a>",
        "<svg/onload=alert(1)>",
        "<a href=\"javascript&colon;alert(1)\">x</a>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<iframe src=\"https://www.youtube.com@x.y/embed/a\"></iframe>",
        "<p title='\"><script>alert(1)</script>'>x</p>",
        "<p class=\"&quot; onclick=alert(1)\">x</p>",
        "<form action=//x.y><button formaction=javascript:alert(1)>x</button></form>",
        "<a href=\"https://a.org\" href=\"javascript:alert(1)\">x</a>",
        "<base href=//x.y><meta http-equiv=refresh content='0;url=//x.y'>",
        "<img srcset='//x.y/s 1x'><picture><source srcset=//x.y/s></picture>",
        "<div style='background:url(//x.y)'>x</div>",
        "<img src=`x`onerror=alert(1)>", "<a href=javascript:alert(1)", "<<script>alert(1)//<</script>",
    ])
    func nothingRuns(attack: String) throws {
        for text in [attack, "a \(attack) b", "<div>\n\(attack)\n</div>"] {
            let page = html(text)
            for piece in page.split(separator: "<").dropFirst(page.hasPrefix("<") ? 0 : 1) {
                let tag = String(piece.prefix { $0 != ">" })
                let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }.drop { $0 == "/" }
                #expect(
                    ["p", "a", "img", "div", "code", "table", "tbody", "tr", "td", "picture"].contains(String(name)),
                    "\(page)")
                // What is between quotes is no attribute.
                let outside = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                    .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
                #expect(
                    !outside.contains(" on") && !outside.contains("style=") && !outside.contains("srcset="), "\(page)")
                #expect(!tag.contains("=\"javascript:"), "\(page)")
            }
        }
    }

    @Test func whatIsDeeplyNestedIsCutOffWithAWarning() {
        let text = String(repeating: "<div>", count: 1_000) + "Words"
        let page = html(text)
        #expect(page.contains("Words") && page.split(separator: "<div>").count < 110)
        let source = SourceText(file: "a.md", text: text)
        #expect(
            MarkdownBody(source, 0..<source.bytes.count, MarkdownRules()).warnings.map(\.identifier) == [.droppedHTML])
    }

    /// Whatever tags are mixed, each that is opened is closed in its turn.
    @Test(.random) func anyMixtureOfTagsIsBalanced() throws {
        var random = SeededRandom()
        let names = [
            "div", "p", "b", "i", "a href=x", "table", "tr", "td", "ul", "li", "dl", "dd", "h2", "details", "summary",
            "figure", "figcaption", "pre", "span", "video", "svg", "x", "T", "q", "br", "img src=y", "hr", "caption",
            "picture",
        ]
        let parts = [
            "\n", "\n\n", " ", "*", "**", "> ", "- ", "# ", "word", "[a](b)", "![a](b)", "`", "<!-- c -->", "&amp;",
            "<", "\"",
        ]
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<random.below(30) {
                switch random.below(3) {
                case 0: text += "<\(random.pick(names) ?? "")>"
                case 1: text += "</\((random.pick(names) ?? "").prefix { $0 != " " })>"
                default: text += random.pick(parts) ?? ""
                }
            }
            #expect(Self.firstUnbalanced(html(text)) == nil, "\(text.debugDescription)")
        }
    }

    @Test func anElementThatGoesOnIsAroundWhatComesOfOtherTags() {
        let found = html("<b><hr>one\n\n<svg></svg>two<i>three</i>\n\n</b>")
        #expect(!found.contains("<!--"))
        #expect(found.contains("two<i>three</i>"))
        let quoted = html("<small>\n\n> one <x></dd> two\n\n</small>")
        #expect(quoted == "<blockquote>\n<p><small>one &lt;x&gt;\n two</small></p>\n</blockquote>\n")
    }

    /// The first end tag that ends another element than the last one opened.
    private static func firstUnbalanced(_ html: String) -> String? {
        var open: [Substring] = []
        for piece in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
            guard let tag = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false).first else {
                return "?"
            }
            let name = tag.prefix { $0 != " " }
            if name.hasPrefix("/") {
                if open.popLast() != name.dropFirst() { return String(name) }
            } else if !["br", "hr", "img"].contains(name) {
                open.append(name)
            }
        }
        return open.last.map(String.init)
    }
}
