import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct PlainTextDocumentTests {
    private func document(_ text: String) -> PlainTextDocument {
        let bytes = Array(text.utf8)
        return PlainTextDocument(bytes, in: 0..<bytes.count)
    }

    private func html(_ text: String) -> String {
        var buffer: [UInt8] = []
        document(text).render(into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    private static let long = String(repeating: "long words ", count: 9) + "end."

    @Test(arguments: [
        ("", []), (" \n\n ", []), ("One", ["One"]), ("One\n\nTwo", ["One", "Two"]),
        ("One\r\n\r\nTwo\r\n", ["One", "Two"]),
        ("\n\n One\n\n\n\nTwo \n", ["One", "Two"]), ("Hard\nwrapped\n  lines\n\nTwo", ["Hard wrapped lines", "Two"]),
        ("A\tb", ["A b"]),
        ("One\n \t \nTwo", ["One", "Two"]), ("\u{A0}One\u{A0}\n\u{A0}\nTwo", ["One", "Two"]),
        ("\(long)\n\(long)\n\(long)", [long, long, long]), ("\(long)\n\(long)\nshort.", [long, long, "short."]),
        ("\(long)\nshort.\n\(long)", ["\(long) short. \(long)"]),
        ("\(long)\n\(long)\n\n\(long)", ["\(long) \(long)", long]),
        ("\(long)\n\(long)\n\n", [long, long]),
        ("One.\n   Two goes\non.\n   Three.", ["One.", "Two goes on.", "Three."]), ("One.\n\tTwo.", ["One.", "Two."]),
        ("  One\n  and on", ["One and on"]), ("One\n   hard wrapped", ["One hard wrapped"]),
        ("Three:\n\n• one\n• two\n  lines\n• three\n\nEnd", ["Three:", "• one", "• two lines", "• three", "End"]),
        ("Three:\n- one\n- two", ["Three:", "- one", "- two"]), ("A dash\n- and no list", ["A dash - and no list"]),
        ("One\n___\nTwo\n\n* * *\n\nThree", ["One", "Two", "Three"]),
    ])
    func findsParagraphs(text: String, paragraphs: [String]) {
        #expect(document(text).paragraphs == paragraphs)
        #expect(document(text).firstParagraph == paragraphs.first)
    }

    @Test(arguments: [
        ("One\n\nTwo", "<p>One</p>\n<p>Two</p>\n"), ("", ""),
        ("a<b> & \"c\" 'd'", "<p>a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>\n"),
        ("# No *Markdown* [here](x)\n- and `no` list", "<p># No *Markdown* [here](x)\n- and `no` list</p>\n"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("One\r\ntwo", "<p>One\r\ntwo</p>\n"),
    ])
    func rendersEscapedParagraphs(text: String, expected: String) {
        #expect(html(text) == expected)
    }

    @Test(arguments: [
        ("See https://example.org/a.", "https://example.org/a"), ("(https://example.org/a)", "https://example.org/a"),
        ("https://example.org/a_(b), so", "https://example.org/a_(b)"),
        ("https://example.org/?a=b&c=d!", "https://example.org/?a=b&c=d"),
        ("“https://example.org”", "https://example.org"), ("<https://example.org>", "https://example.org"),
        ("https://example.org/a…", "https://example.org/a"),
        ("http://localhost:8080/x;", "http://localhost:8080/x"),
        ("网址：https://example.org/a。好", "https://example.org/a"), ("见https://example.org，好", "https://example.org"),
        ("[https://example.org/a]", "https://example.org/a"), ("'https://example.org/a'", "https://example.org/a"),
        ("https://example.org/a—b", "https://example.org/a"),
        ("a\nhttps://example.org\nb", "https://example.org"), ("*https://example.org*", "https://example.org"),
        ("https://việtnam.vn/hà-nội", "https://việtnam.vn/hà-nội"),
        ("https://example.org\u{A0}x", "https://example.org"),
    ])
    func linksABareAddress(text: String, url: String) {
        let escaped = url.replacing("&", with: "&amp;")
        #expect(html(text).contains("<a href=\"\(escaped)\">\(escaped)</a>"), "\(html(text))")
    }

    @Test(arguments: [
        "https://", "http:///x", "xhttps://example.org", "éhttps://example.org", "9https://example.org", "https://)",
        "ftp://example.org", "https://-", "javascript:alert(1)",
        "www.example.org", "h", "https:/", "HTTPS", "hhhhhttps:",
    ])
    func linksNothingElse(text: String) {
        #expect(!html(text).contains("<a"), "\(html(text))")
    }

    @Test func linksEveryAddress() {
        #expect(
            html("https://a.org https://b.org/\n\nhttps://c.org")
                == "<p><a href=\"https://a.org\">https://a.org</a> <a href=\"https://b.org/\">https://b.org/</a></p>\n"
                + "<p><a href=\"https://c.org\">https://c.org</a></p>\n")
    }

    @Test func readsOnlyItsRange() {
        let bytes = Array("dateline — One\n\nTwo. VNS".utf8)
        let document = PlainTextDocument(bytes, in: 13..<22)
        #expect(document.paragraphs == ["One", "Two."])
    }

    @Test(.random) func neverTraps() {
        var random = SeededRandom()
        let pieces = [
            "https://", "http://", "a.org", "(", ")", "\n", "\r\n", " ", "\u{A0}", "<", "“", "。", "é", ".", "h", "[",
            "]", "&",
        ]
        for _ in 0..<3_000 {
            let text = (0..<random.below(10)).map { _ in random.pick(pieces) ?? "" }.joined()
            let html = html(text)
            #expect(html.count(where: { $0 == "<" }) == html.count(where: { $0 == ">" }))
        }
        for _ in 0..<1_000 {
            let bytes = random.bytes(random.below(60))
            var buffer: [UInt8] = []
            PlainTextDocument(bytes, in: 0..<bytes.count).render(into: &buffer)
        }
    }
}
