import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

/// Pictures, and tables with captions, as articles show them.
@Suite struct FiguresTests {
    /// The HTML of an article on one line; `h.jpg` has 800 × 600 pixels, `w.jpg` 800 × 100, and every address leads to `/a/`.
    private func page(_ text: String, smart: Bool = false) -> String {
        var buffer: [UInt8] = []
        var document = MarkdownDocument(
            Array(text.utf8), typography: smart ? Typography(language: "en") : nil, form: .page(.english))
        document.resolve(
            TextLinks {
                $0.contains(":") ? nil : "/a/\($0)"
            } picture: {
                ["h.jpg": 600, "w.jpg": 100][$0].map { ShownPicture(PictureSize(width: 800, height: $0)) }
            })
        document.renderWithHeadingIDs(into: &buffer)
        return String(decoding: buffer, as: UTF8.self).replacing("\n", with: "")
            .replacing(" decoding=\"async\"", with: "")
    }

    private func warnings(_ text: String) -> [String] {
        let source = SourceText(file: "a.md", text: text)
        return MarkdownBody(source, 0..<source.bytes.count, MarkdownRules()).warnings.map(\.summary)
    }

    private static let image = "<img src=\"/a/h.png\" alt=\"Hall\" />"

    // MARK: - Figures

    @Test(arguments: [
        ("![Hall](h.png)", "<figure>\(image)</figure>"),
        ("![Hall](h.png \"On *day* one\")", "<figure>\(image)<figcaption>On *day* one</figcaption></figure>"),
        (
            "![Hall](h.png \"Day one\"){credit=\"Ann Lee\"}",
            "<figure>\(image)<figcaption>Day one<small class=\"credit\">Ann Lee</small></figcaption></figure>"
        ),
        (
            "![Hall](h.png) {: credit='AP/Ann’s' #hall .wide }",
            "<figure id=\"hall\" class=\"wide\">\(image)<figcaption><small class=\"credit\">AP/Ann’s</small></figcaption></figure>"
        ),
        (
            "![Hall](h.png)\n{credit=AFP}",
            "<figure>\(image)<figcaption><small class=\"credit\">AFP</small></figcaption></figure>"
        ),
        (
            "![Hall](h.png){credit=\"[Ann](https://a.org), *CC BY*\"}",
            "<figure>\(image)<figcaption><small class=\"credit\"><a href=\"https://a.org\">Ann</a>, <em>CC BY</em></small></figcaption></figure>"
        ),
        (
            "![Hall](h.png){width=40 height=30px}",
            "<figure>\(image.dropLast(2))width=\"40\" height=\"30\" /></figure>"
        ),
        ("[![Hall](h.png)](https://a.org)", "<figure><a href=\"https://a.org\">\(image)</a></figure>"),
        ("![Hall][h]\n\n[h]: h.png 'One'", "<figure>\(image)<figcaption>One</figcaption></figure>"),
        ("> ![Hall](h.png)", "<blockquote><figure>\(image)</figure></blockquote>"),
        ("<div>\n\n![Hall](h.png)\n\n</div>", "<div><figure>\(image)</figure></div>"),
        ("<img src=h.png alt=Hall title=One>", "<figure>\(image)<figcaption>One</figcaption></figure>"),
        ("- a\n\n- ![Hall](h.png)", "<ul><li><p>a</p></li><li><figure>\(image)</figure></li></ul>"),
        (
            "- ![Hall](h.png){credit=\"<b>A</b>\"}",
            "<ul><li><figure>\(image)<figcaption><small class=\"credit\"><b>A</b></small></figcaption></figure></li></ul>"
        ),
        // In a figure of the author's own.
        (
            "<figure>\n\n![Hall](h.png \"T\"){credit=AFP .wide}\n\n<figcaption>One</figcaption>\n</figure>",
            "<figure><img src=\"/a/h.png\" alt=\"Hall\" title=\"T\" class=\"wide\" /><figcaption>One<small class=\"credit\">AFP</small></figcaption></figure>"
        ),
        (
            "<figure>\n\n![Hall](h.png \"One\")\n\n</figure>",
            "<figure>\(image)<figcaption>One</figcaption></figure>"
        ),
        (
            "<figure><img src=h.png alt=Hall><figcaption>One <small class=credit>AFP</small></figcaption></figure>",
            "<figure>\(image)<figcaption>One <small class=\"credit\">AFP</small></figcaption></figure>"
        ),
    ])
    func anImageAloneInItsParagraphIsAFigure(text: String, expected: String) {
        #expect(page(text) == expected)
    }

    @Test(arguments: [
        ("![Hall](h.png)\n*On **day** one*", "<figcaption>On <strong>day</strong> one</figcaption>"),
        ("![Hall](h.png)  \n_Day one_", "<figcaption>Day one</figcaption>"),
        ("![Hall](h.png)<br><em>Day one</em>", "<figcaption>Day one</figcaption>"),
        ("- ![Hall](h.png)\n  *Day one*", "<figcaption>Day one</figcaption>"),
        (
            "![Hall](h.png){credit=AFP}\n*Day one*",
            "<figcaption>Day one<small class=\"credit\">AFP</small></figcaption>"
        ),
    ])
    func wordsInEmphasisBelowAnImageAreItsCaption(text: String, caption: String) {
        #expect(page(text).contains("<figure>\(Self.image)\(caption)</figure>"), "\(page(text))")
    }

    @Test func aFigureKeepsItsClassAboveItsCaption() {
        #expect(
            page("![Hall](h.png){:.wide}\n*Day one*")
                == "<figure class=\"wide\">\(Self.image)<figcaption>Day one</figcaption></figure>")
    }

    /// Programs that make Markdown of office documents put the same words on each image.
    @Test func wordsThatNobodyWroteAreNoCaption() {
        #expect(page("![alt_text](h.png \"image_tooltip\")") == "<figure><img src=\"/a/h.png\" alt=\"\" /></figure>")
        #expect(page("![alt_text of it](h.png \"an image_tooltip\")").contains("<figcaption>an image_tooltip"))
    }

    @Test(arguments: [
        "![Hall](h.png)\n*Day* one", "![Hall](h.png)\nOn\n*day one*", "![Hall](h.png) *Day one*",
        "![Hall](h.png)\n**Day one**",
        "![Hall](h.png) Words", "Words ![Hall](h.png)", "![Hall](h.png) ![Hall](h.png)", "- ![Hall](h.png)",
        "![Hall](h.png)\\{credit=a}", "![Hall](h.png){credit=\"a\" b}", "![Hall](h.png){credit}", "![Hall](h.png){}",
        "![Hall](h.png) {credit=\"a\"} b", "<figure><figcaption>\n\n![Hall](h.png)\n\n</figcaption></figure>",
    ])
    func anyOtherImageIsAPartOfItsLine(text: String) {
        #expect(!page(text).contains("<figure>\(Self.image)") && !page(text).contains("class=\"credit\""))
        #expect(warnings(text) == [])
    }

    @Test(arguments: [("\"Ann O'Hara\"", "Ann O’Hara"), ("'Ann \"A\" Lee'", "Ann “A” Lee"), ("“Ann”", "Ann")])
    func typographicQuotesAreQuotes(value: String, credit: String) {
        #expect(page("![](h.png){credit=\(value)}", smart: true).contains("<small class=\"credit\">\(credit)</small>"))
    }

    @Test(arguments: [
        ("![](h.png){align=left}", "align="), ("![](h.png){width=50%}", "width="),
        ("<picture><source media=print><img src=h.png></picture>", "<source>"), ("<source srcset=h.png>", "<source>"),
        ("<picture><source srcset=h.png></picture>", "<picture>"),
        ("<picture>\n\n<source srcset=h.png>\n\nWords", "<picture>"),
        ("<img src=h.png srcset='b.png 2y'>", "srcset="),
        ("<picture><source srcset='b.png 2x 3w'><img src=h.png></picture>", "srcset="),
    ])
    func whatCannotBeKeptIsAWarning(text: String, name: String) {
        #expect(warnings(text).count == 1)
        #expect(warnings(text).first?.hasPrefix("HTML is left out: \(name)") == true, "\(warnings(text))")
    }

    // MARK: - Sizes and loading

    @Test(arguments: [
        ("![](h.jpg)", "width=\"800\" height=\"600\""), ("![](h.jpg){width=400}", "width=\"400\" height=\"300\""),
        ("<img src=h.jpg height=60>", "height=\"60\" width=\"80\""),
        ("<img src=h.jpg height=60 width=60>", "height=\"60\" width=\"60\""),
    ])
    func anImageHasTheSizeOfItsFileOrOfItsAuthor(text: String, expected: String) {
        #expect(page(text) == "<figure><img src=\"/a/h.jpg\" alt=\"\" \(expected) /></figure>")
    }

    @Test func allButTheFirstImageOfAPageAreLoadedLate() {
        let html = page("a ![](a.png) <img src=b.png>\n\n- ![](c.png)")
        #expect(
            html.split(separator: "<img").dropFirst().map { $0.contains("loading=\"lazy\"") } == [false, true, true])
    }

    // MARK: - Pictures with sources

    @Test(arguments: [
        "<picture><source media='(min-width: 40em)' type=image/webp srcset='a.webp 480w, b.webp 1.5x' sizes=50vw onload=x><img src=h.jpg alt=H></picture>",
        "<picture>\n<source srcset='a.webp 480w,\n b.webp 1.5x' media='(min-width: 40em)' type=image/webp sizes=50vw>\n<img src=h.jpg alt=H>\n</picture>",
        "<picture>\n\n<source media='(min-width: 40em)' srcset='a.webp 480w, b.webp 1.5x' type=image/webp sizes=50vw>\n\n<img src=h.jpg alt=H>\n\n</picture>",
        "<picture>\n<source media='(min-width: 40em)' srcset='a.webp 480w, b.webp 1.5x' type=image/webp sizes=50vw>\n\n![H](h.jpg)\n\n</picture>",
        "<figure><picture><source media='(min-width: 40em)' type=image/webp srcset='a.webp 480w, b.webp 1.5x' sizes=50vw><img src=h.jpg alt=H></picture></figure>",
    ])
    func aPictureKeepsItsSources(text: String) {
        let html = page(text)
        let tag = html.split(separator: "<source ").last?.prefix { $0 != ">" } ?? ""
        #expect(tag.contains("srcset=\"/a/a.webp 480w, /a/b.webp 1.5x\""))
        for attribute in ["media=\"(min-width: 40em)\"", "type=\"image/webp\"", "sizes=\"50vw\""] {
            #expect(tag.contains(attribute), "\(html)")
        }
        #expect(html.hasPrefix("<figure><picture><source "))
        #expect(
            html.hasSuffix(
                " /><img src=\"/a/h.jpg\" alt=\"H\" width=\"800\" height=\"600\" /></picture></figure>"))
    }

    /// Older validators do not know these attributes, which make a difference only where a page is shown with another picture.
    @Test(arguments: [("h.jpg", ""), ("w.jpg", " width=\"800\" height=\"100\""), ("h.png", "")])
    func aSourceOfOtherProportionsHasItsSize(source: String, size: String) {
        let html = page("<picture><source srcset=\(source)><img src=h.jpg></picture>")
        #expect(html.contains("<source\(size) srcset=\"/a/\(source)\" />"))
    }

    @Test func theAddressesOfSourcesAreLinksAndImages() {
        let text = "<picture><source srcset='a.webp, https://x.org/b.webp 2x'><img src=h.png srcset=c.png></picture>"
        let source = SourceText(file: "a.md", text: text)
        let body = MarkdownBody(source, 0..<source.bytes.count, MarkdownRules())
        #expect(Set(body.siteLinks.map(\.address.value)) == ["a.webp", "h.png", "c.png"])
        #expect(body.siteLinks.count { $0.isImage } == 3)
        #expect(body.images.map(\.address) == ["h.png", "a.webp", "https://x.org/b.webp", "c.png"])
        #expect(ImageOrigins.of(body.images) == ["https://x.org"])
        #expect(warnings("<img src=h.png srcset='javascript:x 2x'>").first?.contains("leads nowhere") == true)
    }

    @Test(arguments: [
        ("See ![the *hall*]() here.", "<p>See the <em>hall</em> here.</p>"),
        ("![The hall]()", "<p>The hall</p>"), ("[![Hall](< >)](b.md) ok", "<p><a href=\"/a/b.md\">Hall</a> ok</p>"),
        ("![one ![two]() three]()", "<p>one two three</p>"),
    ])
    func anImageWithoutAnAddressIsItsWords(text: String, html: String) {
        #expect(page(text) == html)
        #expect(warnings(text).first?.contains("an image has no address") == true)
        #expect(page("![Hall](h.png)").contains("<img") && warnings("![Hall](h.png)").isEmpty)
    }

    @Test(arguments: [
        ("a.png", ["a.png "]), ("a.png 1x, b.png 2x", ["a.png 1x", "b.png 2x"]),
        ("a.png,b.png 2x", ["a.png,b.png 2x"]), ("a.png, b.png", ["a.png ", "b.png "]),
        (" , a.png  480w ,\n b.png 960w,", ["a.png 480w", "b.png 960w"]),
        ("data:image/png;base64,AA== 1x", ["data:image/png;base64,AA== 1x"]),
        ("a.png 2y, b.png 0x, c.png -1w, d.png 1w 2h, e.png 1.5x, f.png infx, g.png +1w", ["e.png 1.5x"]), ("", []),
    ])
    func aSourceSetIsReadAsBrowsersDo(list: String, expected: [String]) {
        var lost = 0
        let found = ImageCandidate.all(in: list) { lost += 1 }
        #expect(found.map { "\($0.address) \($0.descriptor)" } == expected)
        #expect(lost == (list.contains("2y") ? 6 : 0))
    }

    // MARK: - Captions of tables

    private static let rows = "| a |\n|---|\n| b |"

    @Test(arguments: [
        "Table: *New* laws\n\n\(rows)", "\(rows)\n\nTable: *New* laws", "table: *New* laws\n\(rows)",
        "\(rows)\nTable: *New* laws\n\nWords", "> \(rows.replacing("\n", with: "\n> "))\n>\n> Table: *New* laws",
        "<table><tr><td>b</td></tr></table>\n\nTable: *New* laws",
        "<table><caption><i>New</i> laws</caption><tr><td>b</td></tr></table>",
    ])
    func aLineBesideATableIsItsCaption(text: String) {
        let html = page(text).replacing("i>", with: "em>")
        let start = "<section class=\"table-scroll\" aria-label=\"New laws\" tabindex=\"0\"><table><caption>"
        #expect(html.contains("\(start)<em>New</em> laws</caption>"), "\(html)")
        #expect(!html.contains("able:"))
    }

    @Test func aCaptionBelongsToOneTable() {
        let after = page("\(Self.rows)\n\nTable: One\n\n\(Self.rows)\n\nTable: Two\n\nTable: Three")
        #expect(after.split(separator: "<caption>").dropFirst().map { $0.prefix(3) } == ["One", "Two"])
        #expect(after.hasSuffix("<p>Table: Three</p>"))
        let before = page("Table: One\n\n\(Self.rows)\n\nTable: Two\n\n\(Self.rows)\n\n\(Self.rows)")
        #expect(before.split(separator: "<caption>").dropFirst().map { $0.prefix(3) } == ["One", "Two"])
        #expect(before.contains("aria-label=\"Table 3\""))
    }

    @Test(arguments: ["Table\\: Laws", "Tables: Laws", "Table:Laws", "Table:", "- Table: Laws", "# Table: Laws"])
    func otherWordsBesideATableAreNoCaption(line: String) {
        #expect(!page("\(line)\n\n\(Self.rows)\n\n\(line)").contains("<caption>"))
    }

    @Test func notesHaveFiguresAndTablesToo() {
        let note = page("a[^1]\n\n[^1]: b\n\n    ![Hall](h.png \"One\")\n\n    Table: Laws\n\n    | a |\n    |---|\n")
        #expect(note.contains("<figure>\(Self.image)<figcaption>One</figcaption></figure>"))
        #expect(note.contains("<section class=\"table-scroll\" aria-label=\"Laws\""))
    }

    // MARK: - The words

    /// Summaries, word counts and the search have the words of captions; descriptions of images open no text.
    @Test func captionsAreWordsOfTheText() {
        let text = "![Hall](h.png \"Day one\"){credit=\"Ann\"}\n\nFirst words."
        let document = MarkdownDocument(Array(text.utf8), form: .reading)
        #expect(document.firstParagraph == "First words.")
        #expect(document.paragraphs == ["Hall", "Day one Ann", "First words."])
    }
}
