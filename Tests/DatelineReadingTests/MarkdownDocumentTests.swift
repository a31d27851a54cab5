import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct MarkdownDocumentTests {
    private func html(_ text: String, allowsRawHTML: Bool = false, smart: Bool = false) -> String {
        var buffer: [UInt8] = []
        MarkdownDocument(Array(text.utf8), typography: smart ? Typography(language: "en") : nil, rules: nil).render(
            into: &buffer, allowsRawHTML: allowsRawHTML)
        return String(decoding: buffer, as: UTF8.self)
    }

    private func page(_ text: String) -> String {
        var buffer: [UInt8] = []
        var document = MarkdownDocument(Array(text.utf8))
        document.setHighestHeading(2)
        document.renderWithHeadingIDs(into: &buffer, taken: ["main", "top"])
        return String(decoding: buffer, as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""), ("One *two*\n", "<p>One <em>two</em></p>\n"), ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("![Alt](a.png \"T\")", "<p><img src=\"a.png\" alt=\"Alt\" title=\"T\" /></p>\n"),
        ("a\r\nb\r\n", "<p>a\nb</p>\n"),
        ("a\0b", "<p>a\u{FFFD}b</p>\n"), ("“Việt” 中国", "<p>“Việt” 中国</p>\n"),
    ])
    func rendersAsLibcmarkDoes(text: String, expected: String) {
        #expect(html(text) == expected)
    }

    @Test func leavesOutRawHTMLUnlessAllowed() {
        #expect(
            html("<div>x</div>\n\na <b>c</b>\n")
                == "<!-- raw HTML omitted -->\n<p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>\n")
        #expect(html("<div>x</div>\n\na <b>c</b>\n", allowsRawHTML: true) == "<div>x</div>\n<p>a <b>c</b></p>\n")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "file:///etc/passwd", "data:text/html,x",
        "&#106;avascript:x", "java\\script:x",
    ])
    func makesHarmfulLinksHarmless(url: String) {
        for text in ["[x](\(url))", "![x](\(url))", "[x](<\(url)>)", "[x]\n\n[x]: \(url)"] {
            let result = html(text).lowercased()
            #expect(
                !result.contains("\"javascript:") && !result.contains("\"vbscript:") && !result.contains("\"file:")
                    && !result.contains("\"data:"))
        }
    }

    /// Each number from 128 to 159 with what the table of HTML (13.2.5.84) makes of it.
    @Test func givesCharactersWrittenAsNumbersTheMeaningOfHTML() {
        let table = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
        for (number, character) in zip(128...159, table) {
            #expect(page("a&#\(number);b&#x\(String(number, radix: 16));") == "<p>a\(character)b\(character)</p>\n")
        }
    }

    @Test(arguments: [
        ("a&#1;b &#x1b; &#127;", "<p>a\u{FFFD}b \u{FFFD} \u{FFFD}</p>\n"),
        ("&#0;&#xD800;&#x110000;", "<p>\u{FFFD}\u{FFFD}\u{FFFD}</p>\n"),
        ("&#xFFFE;&#xFFFF;&#x1FFFF;&#xFDD0;", "<p>\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}</p>\n"),
        ("a&#12;b&#13;c", "<p>a b c</p>\n"),
        ("&#65;&#x1F600;&eacute;&#9;x", "<p>A😀é\tx</p>\n"),
        ("`&#1;` \\&#1;", "<p><code>&amp;#1;</code> &amp;#1;</p>\n"),
        ("[&#150;](/a&#128; \"&#147;\")", "<p><a href=\"/a%E2%82%AC\" title=\"“\">–</a></p>\n"),
        ("# 2024&#150;2026", "<h2 id=\"20242026\">2024–2026</h2>\n"),
        ("**&#150;** &#8211;", "<p><strong>–</strong> –</p>\n"),
        ("```a&#1;\n&#1;\n```", "<pre><code class=\"language-a\u{FFFD}\">&amp;#1;\n</code></pre>\n"),
    ])
    func noCharacterThatAPageCannotHaveComesFromAReference(text: String, expected: String) {
        #expect(page(text) == expected)
    }

    @Test func makesPunctuationTypographicIfAsked() {
        #expect(html("\"It's\" -- a...") == "<p>&quot;It's&quot; -- a...</p>\n")
        #expect(html("\"It's\" -- a...", smart: true) == "<p>“It’s” – a…</p>\n")
    }

    @Test(arguments: [
        ("# What is new?", "<h2 id=\"what-is-new\">What is new?</h2>\n"),
        ("## A\n\n## A\n\n## A", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-1\">A</h2>\n<h2 id=\"a-2\">A</h2>\n"),
        ("## A\n\n## A-1\n\n## A", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-1\">A-1</h2>\n<h2 id=\"a-2\">A</h2>\n"),
        (
            "## 1.2 Scope\n\n## What’s new?",
            "<h2 id=\"12-scope\">1.2 Scope</h2>\n<h2 id=\"whats-new\">What’s new?</h2>\n"
        ),
        (
            "## Việt Nam\n\n## 中国\n\n## 🎉\n\n##",
            "<h2 id=\"việt-nam\">Việt Nam</h2>\n<h2 id=\"中国\">中国</h2>\n<h2 id=\"section\">🎉</h2>\n<h2 id=\"section-1\"></h2>\n"
        ),
        ("## Main\n\n## Top", "<h2 id=\"main-1\">Main</h2>\n<h2 id=\"top-1\">Top</h2>\n"),
        ("## `code` & *more*", "<h2 id=\"code--more\"><code>code</code> &amp; <em>more</em></h2>\n"),
        ("Text &lt;h1&gt;\n\n## B", "<p>Text &lt;h1&gt;</p>\n<h2 id=\"b\">B</h2>\n"),
        ("<h1>Raw</h1>\n\n## B", "<h2 id=\"raw\">Raw</h2>\n<h3 id=\"b\">B</h3>\n"),
        ("    <h1>\n\n## B", "<pre><code>&lt;h1&gt;\n</code></pre>\n<h2 id=\"b\">B</h2>\n"),
        ("> # In a quote", "<blockquote>\n<h2 id=\"in-a-quote\">In a quote</h2>\n</blockquote>\n"),
        ("Title\n===\n", "<h2 id=\"title\">Title</h2>\n"),
    ])
    func givesHeadingsIDs(text: String, expected: String) {
        #expect(page(text) == expected)
    }

    @Test(arguments: [
        ("# A\n## B\n### C", [2, 3, 4]), ("### A\n#### B", [2, 3]), ("## A\n# B", [3, 2]), ("###### A", [2]),
        ("# A\n###### B", [2, 6]), ("text", []),
    ])
    func movesHeadingsBelowThePagesTitle(text: String, levels: [Int]) {
        #expect(
            page(text).split(separator: "<h").dropFirst(levels.isEmpty ? 1 : 0).compactMap {
                $0.first?.wholeNumberValue
            } == levels)
    }

    @Test(.endsIfStuck) func manyEqualHeadingsCostLittle() {
        #expect(page(String(repeating: "# a\n", count: 20_000)).contains("id=\"a-19999\""))
    }

    @Test(arguments: [
        ("# A *b* `c`\n\nText", "A b c"), ("Title\n=====\nText", "Title"), ("## A", nil), ("Text\n\n# A", nil),
        ("", nil), ("#\n\nText", nil), ("# ![alt](a.png)", "alt"),
        ("#A", nil), ("# A #", "A"), ("> # A", nil),
    ])
    func findsTheOpeningTitle(text: String, title: String?) {
        #expect(MarkdownDocument(Array(text.utf8)).openingTitle == title)
    }

    @Test func removesTheOpeningTitle() {
        var document = MarkdownDocument(Array("# A\n\nText\n\n# B".utf8))
        document.removeOpeningTitle()
        #expect(document.paragraphs == ["Text", "B"])
        document.removeOpeningTitle()
        #expect(document.paragraphs == ["Text", "B"])
    }

    @Test func findsLinksAndImagesWithTheirLines() {
        let text = "[a](one.md) and\n![b](two.png)\n\n- [c](<three four.md>)\n- [d]\n\n[d]: five.md#x\n"
        let links = MarkdownDocument(Array(text.utf8)).links
        #expect(links.map(\.destination) == ["one.md", "two.png", "three four.md", "five.md#x"])
        #expect(links.map(\.line) == [1, 2, 4, 5])
    }

    @Test func givesLinksTheirAddresses() {
        var document = MarkdownDocument(Array("[a](one.md) ![b](two.png) [c](https://example.org)".utf8))
        document.resolve(TextLinks { ["one.md": "/one/", "two.png": "/img/two.png?a=\"b\""][$0] })
        var buffer: [UInt8] = []
        document.render(into: &buffer)
        #expect(
            String(decoding: buffer, as: UTF8.self)
                == "<p><a href=\"/one/\">a</a> <img src=\"/img/two.png?a=%22b%22\" alt=\"b\" decoding=\"async\" /> <a href=\"https://example.org\">c</a></p>\n"
        )
    }

    @Test func readsParagraphsWithoutMarkup() {
        let text = "# Head\n\nOne *two*\n[three](x) `four`\n\n- item\n\n> quote\n\n```\ncode\n```\n\n<b>raw</b>"
        let document = MarkdownDocument(Array(text.utf8))
        #expect(document.paragraphs == ["Head", "One two three four", "item", "quote", "raw"])
        #expect(document.firstParagraph == "One two three four")
    }

    @Test(arguments: [
        "[", "![", "*", "> ", "- ", "`", "<", "[a](", "&", "**a ", "_", "#", "\\", "[x]: ", "\t", "a\n=\n",
    ])
    func odditiesNeverTrap(piece: String) {
        let text = String(repeating: piece, count: 5_000)
        #expect(!page(text).contains("\0"))
    }

    @Test(.random) func randomBytesNeverTrap() {
        var random = SeededRandom()
        let signs = Array("#*_`[]()<>!&-=+|~:\\\"' \n\n\tab1.".utf8)
        for _ in 0..<2_000 {
            let bytes =
                random.below(2) == 0
                ? random.bytes(random.below(80)) : (0..<random.below(80)).map { _ in random.pick(signs) ?? 0 }
            var document = MarkdownDocument(bytes)
            document.setHighestHeading(2)
            document.removeOpeningTitle()
            document.resolve(TextLinks { $0 + "x" })
            var buffer: [UInt8] = []
            document.renderWithHeadingIDs(into: &buffer)
            #expect(document.paragraphs.allSatisfy { !$0.isEmpty })
        }
    }
}
