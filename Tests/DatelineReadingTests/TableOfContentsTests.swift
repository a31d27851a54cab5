import DatelineModel
import Testing

@testable import DatelineReading

@Suite struct TableOfContentsTests {
    private func page(_ text: String, _ form: MarkdownForm? = nil) -> (html: String, contents: TableOfContents) {
        var buffer: [UInt8] = []
        var document = MarkdownDocument(Array(text.utf8), form: form ?? .gfm)
        document.setHighestHeading(2)
        let contents = document.renderWithHeadingIDs(into: &buffer, anchors: form)
        return (String(decoding: buffer, as: UTF8.self), contents)
    }

    private func table(_ text: String, isWanted: Bool? = nil) -> String? {
        page(text).contents.html(isWanted: isWanted).map {
            String(decoding: $0.bytes, as: UTF8.self).replacing("\n", with: "")
        }
    }

    @Test(arguments: [
        (
            "# A\n\n# B\n\n# C",
            "<ol><li><a href=\"#a\">A</a></li><li><a href=\"#b\">B</a></li><li><a href=\"#c\">C</a></li></ol>"
        ),
        (
            "## A\n\n### B\n\n### B\n\n## C",
            """
            <ol><li><a href="#a">A</a><ol><li><a href="#b">B</a></li><li><a href="#b-1">B</a></li></ol></li>\
            <li><a href="#c">C</a></li></ol>
            """
        ),
        (
            "## A\n\n## *B* & `c` [d](https://e.org)\n\n### E",
            """
            <ol><li><a href="#a">A</a></li><li><a href="#b--c-d">B &amp; c d</a>\
            <ol><li><a href="#e">E</a></li></ol></li></ol>
            """
        ),
        // What stands first decides what is below; a heading above it is beside it.
        (
            "### A\n\n## B\n\n### C {#see}",
            "<ol><li><a href=\"#a\">A</a></li><li><a href=\"#b\">B</a></li><li><a href=\"#see\">C</a></li></ol>"
        ),
        (
            "<h2 id=\"x\">A</h2>\n\n<div>\n\n## B\n\n</div>\n\n## C",
            "<ol><li><a href=\"#x\">A</a></li><li><a href=\"#b\">B</a></li><li><a href=\"#c\">C</a></li></ol>"
        ),
    ])
    func headingsOfTheTextMakeATable(text: String, html: String) { #expect(table(text) == html) }

    @Test(arguments: [
        "Text", "# A\n\n# B", "# A\n\n# B\n\n> # C", "# A\n\n# B\n\n- # C", "# A\n\n# B\n\n#",
        "# A\n\n## B\n\n### C\n\n#### D",
        "# A\n\n# B[^1]\n\n[^1]: # C", "# A\n\n# B\n\n```\n# C\n```",
    ])
    func fewerThanThreeHeadingsMakeNone(text: String) {
        let count = page(text).contents.entries.count
        #expect((table(text) == nil) == (count < 3))
        if !text.contains("###") { #expect(table(text) == nil) }
    }

    @Test func theAuthorDecidesOtherwise() {
        #expect(table("# A\n\n# B\n\n# C", isWanted: false) == nil)
        #expect(table("# A", isWanted: true) == "<ol><li><a href=\"#a\">A</a></li></ol>")
        #expect(table("Text", isWanted: true) == nil)
    }

    @Test(arguments: [
        (
            "# Scope",
            "<h2 id=\"scope\">Scope <a class=\"anchor\" href=\"#scope\" aria-label=\"Aller à Scope\"></a></h2>\n"
        ),
        (
            "# A \"b\" [c](https://d.org)",
            """
            <h2 id="a-b-c">A &quot;b&quot; <a href="https://d.org">c</a> \
            <a class="anchor" href="#a-b-c" aria-label="Aller à A &quot;b&quot; c"></a></h2>\n
            """
        ),
        ("# A {#b}", "<h2 id=\"b\">A <a class=\"anchor\" href=\"#b\" aria-label=\"Aller à A\"></a></h2>\n"),
        (
            "<h2 id=\"x\">A</h2>", "<h2 id=\"x\">A <a class=\"anchor\" href=\"#x\" aria-label=\"Aller à A\"></a></h2>\n"
        ),
        ("#", "<h2 id=\"section\"></h2>\n"),
    ])
    func headingsOfAPageEndInALinkToThemselvesThatIsNoWordOfThem(text: String, html: String) {
        let words = Words(language: "fr", phrases: ["Link to “{}”": "Aller à {}"])
        #expect(page(text, .page(words)).html == html)
    }
}
