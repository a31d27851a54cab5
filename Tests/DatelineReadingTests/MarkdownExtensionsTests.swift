import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct MarkdownExtensionsTests {
    private func html(_ text: String, smart: Bool = false, form: MarkdownForm = .gfm) -> String {
        var buffer: [UInt8] = []
        MarkdownDocument(Array(text.utf8), typography: smart ? Typography(language: "en") : nil, form: form).render(
            into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    private func page(_ text: String, _ words: Words = .english) -> String {
        var buffer: [UInt8] = []
        MarkdownDocument(Array(text.utf8), form: .page(words)).renderWithHeadingIDs(into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    /// Rows of cells of the tables in a text, with `#` before the cells of heads.
    private func rows(_ text: String) -> [String] {
        html(text).split(separator: "<tr>").dropFirst().map { row in
            row[..<(row.firstRange(of: "</tr>")?.lowerBound ?? row.endIndex)].split(separator: "\n").map { cell in
                (cell.hasPrefix("<th") ? "#" : "")
                    + cell.drop { $0 != ">" }.dropFirst().dropLast("</td>".count)
            }
            .joined(separator: " / ")
        }
    }

    // MARK: - Tables

    @Test func aTableHasAHeadAlignmentsAndRows() {
        #expect(
            html("| Country | Law |\n|:--|--:|\n| VN | *71/2025* |\n")
                == """
                <table>
                <thead>
                <tr>
                <th align="left">Country</th>
                <th align="right">Law</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td align="left">VN</td>
                <td align="right"><em>71/2025</em></td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test(arguments: [
        ("a | b\n-|-\nc", ["#a / #b", "c / "]),
        ("| a |\n|-|\n| b | c |", ["#a", "b"]),
        ("| a\\|b | `c\\|d` |\n|--|--|\n| `e|f` |", ["#a|b / #<code>c|d</code>", "`e / f`"]),
        ("| *a | b* |\n|--|--|", ["#*a / #b*"]),
        ("| # a | - b |\n|--|--|\n| > c | 1. d |", ["#\\# a / #- b", "&gt; c / 1. d"]),
        ("| [a][r] |\n|--|\n\n[r]: /x", ["#<a href=\"/x\">a</a>"]),
        ("Words\n| a |\n|--|\n| b |\n\nWords", ["#a", "b"]),
        ("| a |\n|--|\n| b |\n> c", ["#a", "b"]), ("| a |\n|--|\n| b |\n- c", ["#a", "b"]),
        ("| a |\n|--|\n| b |\n---", ["#a", "b"]), ("| a |\n|--|\n    b", ["#a"]),
        ("> | a |\n> |--|\n> | b |\n| c |", ["#a", "b"]),
        ("- | a |\n  |--|\n  | b |\n- c", ["#a", "b"]), ("1. x\n\n   > | a |\n   > |--|\n   > | b |", ["#a", "b"]),
        ("> | a |\n> |--|\n| b |\n|--|\n| c |", ["#a", "#b", "c"]),
        ("| a |\r\n|--|\r\n| b |\r\n", ["#a", "b"]), ("|\ta\t|\n|\t-\t|", ["#a"]),
    ])
    func cellsAreWhatGFMMakesThem(text: String, cells: [String]) {
        #expect(rows(text) == cells.map { $0.replacing("#\\#", with: "##") })
    }

    @Test(arguments: [
        "| a | b |\n|---|\n| c |", "| a |\n| b |", "a\n---", "    | a |\n    |---|", "```\n| a |\n|---|\n```",
        "> | a |\n|---|", "| a |\n|-x-|", "a | b", "\\|\n", "| a |\n\n|---|",
    ])
    func whatIsNoTableStaysText(text: String) {
        #expect(!html(text).contains("<table>"))
    }

    @Test func onAPageATableScrollsInARegionWithAName() {
        let words = Words(language: "fr", phrases: ["Table {}": "Tableau {}"])
        let html = page("| a |\n|:-:|\n\n| b |\n|---|\n", words)
        #expect(
            html.contains(
                "<section class=\"table-scroll\" aria-label=\"Tableau 1\" tabindex=\"0\">\n<table>"))
        #expect(html.contains("Tableau 2") && html.contains("<th scope=\"col\" class=\"align-center\">a</th>"))
        #expect(!html.contains(" align="))
    }

    @Test(arguments: [
        ("    editions: weekly", "<pre tabindex=\"0\"><code>editions: weekly\n</code></pre>\n"),
        ("```yaml\na: b\n```", "<pre tabindex=\"0\"><code class=\"language-yaml\">a: b\n</code></pre>\n"),
        ("<pre>a</pre>", "<pre tabindex=\"0\">\na\n</pre>\n"),
        ("<pre class=\"log\">a</pre>", "<pre tabindex=\"0\" class=\"log\">\na\n</pre>\n"),
    ])
    func onAPageCodeCanBeScrolledWithTheKeyboard(text: String, expected: String) {
        #expect(page(text) == expected)
        #expect(!html(text).contains("tabindex"))
    }

    @Test(arguments: [
        ("`--base-url`", "<code><span class=\"option\">--base-url</span></code>"),
        (
            "`dateline check --external -v <a> -`",
            "<code>dateline check <span class=\"option\">--external</span> <span class=\"option\">-v</span> &lt;a&gt; -</code>"
        ),
        ("`base-url`  `a - b`", "<code>base-url</code>  <code>a - b</code>"),
        ("` --x  --y `", "<code><span class=\"option\">--x</span>  <span class=\"option\">--y</span></code>"),
    ])
    func onAPageTheNameOfAnOptionIsAPieceOfItsOwn(text: String, expected: String) {
        #expect(page(text) == "<p>\(expected)</p>\n")
        #expect(!html(text).contains("span"))
    }

    @Test(arguments: [1, 2, 4])
    func cellsThatNobodyWroteGrowWithTheTextAndNotWithItsSquare(size: Int) {
        let head = String(repeating: "|a", count: 60 * size) + "|\n" + String(repeating: "|-", count: 60 * size) + "|\n"
        let text = head + String(repeating: "|b\n", count: 600 * size)
        #expect(html(text).ranges(of: "<td></td>").count < 10_000 + 4 * text.utf8.count)
    }

    @Test(.endsIfStuck) func manyColumnsAndShortRowsCostLittle() {
        let wide = String(repeating: "|a", count: 10_000) + "|\n" + String(repeating: "|-", count: 10_000) + "|\n"
        #expect(html(wide + String(repeating: "|b\n", count: 20_000)).utf8.count < 8_000_000)
    }

    // MARK: - Inside lines

    @Test(arguments: [
        ("~~a~~ ~b~", "<del>a</del> <del>b</del>"), ("b~~~a~~~", nil), ("~~a~", nil), ("~~ a ~~", nil),
        ("~10 and ~20", nil), ("\\~~a~~", nil), ("~\\~a~~", nil), ("`~~a~~`", "<code>~~a~~</code>"),
        ("**~~a~~**", "<strong><del>a</del></strong>"),
        ("~~a *b* [c](d)~~", "<del>a <em>b</em> <a href=\"d\">c</a></del>"),
        ("~~a ~b~ c~~", "<del>a <del>b</del> c</del>"), ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
    ])
    func strikesWords(text: String, expected: String?) {
        #expect(html(text).dropFirst(3).dropLast(5) == expected ?? text.replacing("\\", with: ""))
    }

    @Test(arguments: [
        ("See https://a.org/b, then.", ["https://a.org/b"]), ("(https://a.org/(b))", ["https://a.org/(b)"]),
        ("[https://a.org]", ["https://a.org"]), ("见https://a.org/b，又", ["https://a.org/b"]),
        ("“https://a.org”", ["https://a.org"]), ("HTTP://A.ORG!", ["HTTP://A.ORG"]),
        ("http://localhost:8080", ["http://localhost:8080"]),
        ("www.a.org. *www.b.org*", ["http://www.a.org", "http://www.b.org"]), ("xwww.a.org www. www.-.", []),
        ("a.b+c@d.org, e@f", ["mailto:a.b+c@d.org"]), ("mailto:a@b.org", ["mailto:a@b.org"]), ("a@b.c_", []),
        ("https://a.org/?b=c&d=e", ["https://a.org/?b=c&amp;d=e"]),
        ("https://a.org/b_c_d~e~", ["https://a.org/b_c_d~e"]),
        ("`https://a.org` \\https://a", ["https://a"]), ("http\\://a.org www\\.a.org a\\@b.org", []),
        ("[https://a.org](/b)", ["/b"]), ("![https://a.org](/b)", []), ("<https://a.org>", ["https://a.org"]),
        ("    https://a.org", []), ("ssh://a.org http:// http://. http://-a", []),
        ("https://a.org<br>", ["https://a.org"]),
    ])
    func bareAddressesAreLinks(text: String, addresses: [String]) {
        let links = html(text).split(separator: "<a href=\"").dropFirst(html(text).hasPrefix("<a") ? 0 : 1)
        #expect(links.map { String($0.prefix { $0 != "\"" }) } == addresses)
    }

    @Test func typographicSignsAreNoPartOfAnAddress() {
        #expect(
            html("\"https://a.org/b--c\"...", smart: true)
                == "<p>“<a href=\"https://a.org/b--c\">https://a.org/b--c</a>”…</p>\n")
    }

    @Test func starsBesideEastAsianPunctuationAreThoseOfCommonMarkIfASiteSaysSo() {
        var buffer: [UInt8] = []
        MarkdownDocument(Array("**注意：**正文".utf8), rules: MarkdownRules(readsEastAsianEmphasis: false))
            .render(into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "<p>**注意：**正文</p>\n")
    }

    @Test(arguments: [
        ("**注意：**正文", "<strong>注意：</strong>正文"), ("前**「中文」**后", "前<strong>「中文」</strong>后"), ("*他。*她说", "<em>他。</em>她说"),
        ("**한국어(Korean)**은", "<strong>한국어(Korean)</strong>은"), ("中**“AI”**文", "中<strong>“AI”</strong>文"),
        ("**重要。**AI法", "<strong>重要。</strong>AI法"), ("**一。**二。**三**", "<strong>一。</strong>二。<strong>三</strong>"),
        ("~~删~~**注：**https://a.org", "<del>删</del><strong>注：</strong><a href=\"https://a.org\">https://a.org</a>"),
        ("`**注：**正`", "<code>**注：**正</code>"),
        ("[**注：**正](/注*：b)", "<a href=\"/%E6%B3%A8*%EF%BC%9Ab\"><strong>注：</strong>正</a>"),
        ("[^1]**注：**正~", "[^1]<strong>注：</strong>正~"), ("**注：** 正", "<strong>注：</strong> 正"),
        ("a**(b)**c", "a**(b)**c"),
    ])
    func emphasisEndsBesidePunctuationWhereWordsHaveNoBlanks(text: String, words: String) {
        #expect(html(text) == "<p>\(words)</p>\n")
    }

    // MARK: - Notes

    @Test func notesStandInTheOrderOfTheirFirstReferences() {
        #expect(
            html("One[^b], two[^1], one[^B].\n\n[^1]: https://a.org\n[^b]: Words\n    of it.\n\n    More.\n\nEnd.")
                == """
                <p>One<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup>, \
                two<sup class="footnote-ref"><a href="#fn-2" id="fnref-2" data-footnote-ref>2</a></sup>, \
                one<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2" data-footnote-ref>1</a></sup>.</p>
                <p>End.</p>
                <section class="footnotes" data-footnotes>
                <ol>
                <li id="fn-1">
                <p>Words
                of it.</p>
                <p>More. <a href="#fnref-1" class="footnote-backref" data-footnote-backref data-footnote-backref-idx="1" \
                aria-label="Back to reference 1">↩</a> <a href="#fnref-1-2" class="footnote-backref" \
                data-footnote-backref data-footnote-backref-idx="1-2" aria-label="Back to reference 1-2">\
                ↩<sup class="footnote-ref">2</sup></a></p>
                </li>
                <li id="fn-2">
                <p><a href="https://a.org">https://a.org</a> <a href="#fnref-2" class="footnote-backref" \
                data-footnote-backref data-footnote-backref-idx="2" aria-label="Back to reference 2">↩</a></p>
                </li>
                </ol>
                </section>

                """)
    }

    @Test(arguments: [
        "`[^1]` \\[^1]\n\n[^1]: a", "[^2]", "[^1]: a", "```\n[^1]: a\n```\n\n[^1]", "[^ 1]\n\n[^1]: a",
        "[a [^1]](b)\n\n[^1]: c",
    ])
    func whatIsNoReferenceStaysText(text: String) {
        #expect(!html(text).contains("footnote"))
    }

    @Test func aNoteMayReferToAnother() {
        let notes = html("a[^1]\n\n[^2]: two\n[^1]: one[^2]").split(separator: "<li id=").dropFirst()
        #expect(notes.map { $0.contains("one") } == [true, false])
    }

    @Test func notesInTablesQuotesAndListsAreNotes() {
        let html = html("> q[^1]\n>\n> [^1]: one\n\n- i[^2]\n\n  [^2]: two\n\n| t[^3] |\n|---|\n\n[^3]:\n        code")
        #expect(html.contains("<li id=\"fn-3\">\n<pre><code>code\n</code></pre>\n<a href=\"#fnref-3\""))
        #expect(html.contains("<blockquote>\n<p>q<sup") && html.contains("<th>t<sup"))
    }

    @Test func onAPageNotesHaveNamesInItsLanguage() {
        let words = Words(language: "fr", phrases: ["Notes": "Les notes", "Back to reference {}": "Retour à {}"])
        let html = page("## fn-1\n\na[^1]\n\n[^1]: b", words)
        #expect(
            html.contains("role=\"doc-endnotes\" aria-label=\"Les notes\"")
                && html.contains("aria-label=\"Retour à 1\""))
        #expect(html.contains("<h2 id=\"fn-1-1\">"))
    }

    @Test func warnsOfNotesThatReadersDoNotGet() {
        let text = SourceText(file: "a.md", text: "One[^1],\ntwo[^x].\n\n[^2]: a\n\n[^1]: b\n[^1]: c\n")
        let warnings = MarkdownBody(text, 0..<text.bytes.count, MarkdownRules()).warnings
        #expect(warnings.map(\.mark) == ["a.md:2:4 unresolved-note", "a.md:4:1 unused-note"])
        #expect(warnings.map(\.summary).first == "there is no note “x”; readers see “[^x]”")
        #expect(warnings.last?.notes == ["and 1 other in this file"])
    }

    // MARK: - Tasks, remarks, definitions, headings

    @Test(arguments: [
        ("- [ ] a\n- [x] *b*\n- [X] c", "- - -"), ("1. [ ] a", "-"), ("- a\n  - [x] b", "-"), ("- [x] a\n\n  b", "-"),
        ("- [ ]a", ""), ("- [y] a", ""), ("- \\[ ] a", ""), ("- [x](b) a", ""), ("[x] a", ""), ("- `[x]` a", ""),
    ])
    func tasksHaveBoxes(text: String, boxes: String) {
        let count = html(text).split(separator: "<input type=\"checkbox\"").count - 1
        #expect(count == boxes.split(separator: " ").count)
    }

    @Test func onAPageABoxSaysWhetherTheTaskIsDone() {
        let words = Words(language: "fr", phrases: ["Done": "Fait", "To do": "À faire"])
        #expect(
            page("- [ ] a\n- [x] b", words) == """
                <ul>
                <li><input type="checkbox" disabled="" aria-label="À faire" /> a</li>
                <li><input type="checkbox" checked="" disabled="" aria-label="Fait" /> b</li>
                </ul>

                """)
    }

    @Test func anUnderscoreBehindAnEscapedBracketIsEmphasis() {
        #expect(html(#"_a_\[_b_] ~~c~~"#) == "<p><em>a</em>[<em>b</em>] <del>c</del></p>\n")
    }

    @Test func aQuoteThatBeginsWithItsKindIsARemark() {
        let words = Words(language: "fr", phrases: ["Warning": "Attention"])
        #expect(
            page("> [!WARNING]\n> Words.\n>\n> - more", words) == """
                <aside class="admonition admonition-warning" role="note">
                <p class="admonition-title">Attention</p>
                <p>Words.</p>
                <ul>
                <li>more</li>
                </ul>
                </aside>

                """)
        for text in ["> \\[!NOTE]\n> a", "> [!OTHER]\n> a", "[!NOTE]\na"] {
            #expect(!page(text).contains("<aside"), "\(text)")
        }
    }

    @Test func aRemarkMayHaveOtherKindsAndAHeadingBehindItsMark() {
        #expect(
            html("> [!info] Who *may* apply\n> All.") == """
                <aside class="admonition admonition-note" role="note" aria-label="Note">
                <p class="admonition-title">Who <em>may</em> apply</p>
                <p>All.</p>
                </aside>

                """)
        #expect(html("> [!danger]-\n> Stop.").contains("admonition-caution"))
        #expect(html("> [!quote] Ann\n> Stop.") == "<blockquote>\n<p>Ann\nStop.</p>\n</blockquote>\n")
        #expect(html("> [!NOTE]").contains("<aside"))
    }

    @Test(arguments: [
        ("> [!tip] **Take care**\n>\n> Do.", "<p class=\"admonition-title\">Take care</p>\n<p>Do.</p>\n"),
        ("> [!tip] Only this.", "<p class=\"admonition-title\">Tip</p>\n<p>Only this.</p>\n"),
        ("> [!tip]+ A & b\n> - c", "<p class=\"admonition-title\">A &amp; b</p>\n<ul>\n<li>c</li>\n</ul>\n"),
    ])
    func whatIsBehindTheMarkOfARemarkIsItsHeadingIfWordsComeBelow(text: String, expected: String) {
        let remark = html(text)
        #expect(remark[(remark.firstIndex(of: "\n") ?? remark.startIndex)...].dropFirst() == expected + "</aside>\n")
    }

    @Test(arguments: [
        ("A\n: b *c*\n", "<dl>\n<dt>A</dt>\n<dd>b <em>c</em></dd>\n</dl>\n"),
        ("A\nB\n: c\n: d\n", "<dl>\n<dt>A</dt>\n<dt>B</dt>\n<dd>c</dd>\n<dd>d</dd>\n</dl>\n"),
        ("A\n: b\n\nC\n:   d\n    e\n", "<dl>\n<dt>A</dt>\n<dd>b</dd>\n<dt>C</dt>\n<dd>d\ne</dd>\n</dl>\n"),
        ("A\n\n: b\n\n  c\n", "<dl>\n<dt>A</dt>\n<dd>\n<p>b</p>\n<p>c</p>\n</dd>\n</dl>\n"),
        ("> A\n> : b\n", "<blockquote>\n<dl>\n<dt>A</dt>\n<dd>b</dd>\n</dl>\n</blockquote>\n"),
        (": b\n", "<p>: b</p>\n"), ("A\n:b\n", "<p>A\n:b</p>\n"), ("A\n\\: b\n", "<p>A\n: b</p>\n"),
        (":tada: A\n", "<p>:tada: A</p>\n"),
    ])
    func termsHaveDefinitions(text: String, expected: String) {
        #expect(html(text) == expected)
    }

    @Test(arguments: [
        ("## A {#b .c .d}", "<h2 id=\"b\" class=\"c d\">A</h2>\n"),
        ("## A {.c} ##", "<h2 id=\"a\" class=\"c\">A</h2>\n"),
        ("A {#b-C_d}\n===", "<h1 id=\"b-C_d\">A</h1>\n"),
        ("## A {#b}\n\n## B", "<h2 id=\"b\">A</h2>\n<h2 id=\"b-1\">B</h2>\n"),
        ("## A {b}", "<h2 id=\"a-b\">A {b}</h2>\n"), ("## A \\{#b}", "<h2 id=\"a-b\">A {#b}</h2>\n"),
        ("## A {#b onclick=c}", "<h2 id=\"b\">A</h2>\n"), ("A {#b}", "<p>A {#b}</p>\n"),
        ("## A ## {#b}", "<h2 id=\"b\">A</h2>\n"), ("## C# {#b}", "<h2 id=\"b\">C#</h2>\n"),
        ("## A { #b .c data-d=\"e f\" }", "<h2 id=\"b\" class=\"c\">A</h2>\n"), ("## A {-}", "<h2 id=\"a\">A</h2>\n"),
        ("## A {.unnumbered lang=fr}", "<h2 id=\"a\" class=\"unnumbered\">A</h2>\n"),
        ("## A {b=}", "<h2 id=\"a-b\">A {b=}</h2>\n"), ("## A {}", "<h2 id=\"a-\">A {}</h2>\n"),
    ])
    func headingsHaveAttributes(text: String, expected: String) {
        #expect(page(text) == expected)
    }

    // MARK: - What is read of a document

    private let all = """
        # T {#t}

        A ~~b~~ https://a.org[^1] c.

        | d | [e](f.md) |
        |---|---|
        | ![g](h.png) | i |

        - [x] j

        > [!NOTE]
        > k

        L
        : m

        [^1]: n [o](p.md).
        """

    @Test func allThatIsReadOfADocumentHasTheSameWords() {
        let document = MarkdownDocument(Array(all.utf8))
        #expect(
            document.paragraphs == ["T", "A b https://a.org c.", "d e", "g i", "j", "k", "L", "m", "n o."])
        #expect(document.openingTitle == "T" && document.firstParagraph == "A b https://a.org c.")
        #expect(document.wordCount == 15)
        #expect(document.links.map(\.destination) == ["https://a.org", "f.md", "h.png", "p.md"])
        #expect(document.links.map(\.line).dropFirst() == [5, 7, 17])
        #expect(document.images.map(\.address) == ["h.png"])
    }

    @Test func commonMarkAloneHasNothingOfThis() {
        let html = html(all, form: .commonMark)
        for tag in ["<del", "<table", "<input", "<aside", "<dl", "<sup", "href=\"https://a.org"] {
            #expect(!html.contains(tag), "\(tag)")
        }
    }

    @Test(.random) func randomTextsNeverTrapAndLoseNoWord() {
        var random = SeededRandom()
        let parts = [
            "| a | b |\n", "|---|:-:|\n", "> ", "- ", "  ", "    ", "\t", "\n", "[^1]", "[^1]: n\n", ": d\n", "word ",
            "~~", "~",
            "http://a.b/c", "www.a.b", "a@b.cd", "[ ] ", "[!NOTE]\n", "{#a}", "# ", "```\n", "\\", "[", "]", "*", "é",
            "中", "\n\n",
            "===\n", "1. ", "+ ", "|", "`", "<b>", "&#1;",
        ]
        for _ in 0..<3_000 {
            let text = (0..<random.below(30)).map { _ in random.pick(parts) ?? "" }.joined()
            let html = page(text)
            #expect(!html.utf8.contains(Escapes.mark), "\(text)")
            // A definition of a link or a note may not be shown, nor cells that are too many, nor what follows a fence.
            guard !["]", "|", "~~~", "```"].contains(where: text.contains) else { continue }
            #expect(html.ranges(of: "word").count >= text.ranges(of: "word").count, "\(text)")
        }
    }
}
