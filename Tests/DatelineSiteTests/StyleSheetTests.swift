import Testing

@testable import DatelineDigest

/// The style sheets of the default theme: their sizes and spaces come from a few tokens, and all of it gives way to a
/// site's own.
@Suite struct StyleSheetTests {
    private let sheet: String
    private let instruments: String
    private var all: String { sheet + instruments }

    init() throws {
        let read = { (path: String) in
            try #require(DefaultTheme.files.first { $0.path == path }).text
                .replacing(#/\/\*(?s:.)*?\*\//#, with: "")
        }
        (sheet, instruments) = (try read("assets/style.css"), try read("assets/instruments.css"))
    }

    @Test func everyFontSizeIsAToken() {
        let sizes = all.matches(of: #/[\s{;](font(?:-size)?: *[^;}]+)/#).map { String($0.output.1) }
        #expect(sizes.count > 60)
        // The words of a map are as large as its tiles, and the size of paper is that of the root.
        let drawn: Set = ["font: 600 12px var(--sans)", "font-size: 11px", "font-size: 10pt", "font-size: 1em"]
        #expect(sizes.filter { $0.contains(#/\d(rem|em|px|pt|vw|%)/#) && !drawn.contains($0) } == [])
    }

    @Test func everySpaceIsATokenOrGoesByTheSizeOfTheText() {
        let spaces = all.matches(of: #/[\s{;]((?:padding|margin|gap|column-gap|row-gap)[a-z-]*: *[^;}]+)/#)
            .map { String($0.output.1) }
        #expect(spaces.count > 200)
        #expect(spaces.filter { $0.contains(#/[\d.](rem|pt|vw)/#) || $0.contains(#/[2-9]px/#) } == [])
    }

    @Test func thereAreFewTokensOfSizeAndOfSpace() {
        #expect(Set(sheet.matches(of: #/--(?:text|space)[\w-]*:/#).map(\.output)).count <= 22)
    }

    /// The foot of a table is on each of its sheets; a block at the end may have a sheet for itself.
    @Test func `on paper the foot of the site is that of a table, so that no sheet has nothing else`() throws {
        let paper = try #require(sheet.firstRange(of: "@media print {\n@layer")).upperBound
        #expect(sheet[paper...].contains("body { display: table; table-layout: fixed; inline-size: 100%;"))
        #expect(sheet[paper...].contains(".colophon { display: table-footer-group;"))
        #expect(sheet[paper...].contains(", .colophon .more { display: none; }"))
    }

    @Test func `a table of data looks the same in a text and outside of any`() {
        for rule in ["table", "caption", ":is(th, td)", "thead th", ".align-right"] {
            #expect(sheet.contains("\n:is(.prose, .table-scroll) \(rule) {"), "\(rule)")
        }
    }

    @Test func allOfItIsInALayer() {
        var depth = 0
        var outermost = ""
        for character in all {
            if character == "}" { depth -= 1 }
            if depth == 0, character != "}" { outermost.append(character) }
            if character == "{" { depth += 1 }
        }
        let layers = outermost.split(separator: #/[{;]/#).map { $0.trimmingPrefix(while: \.isWhitespace) }
        #expect(depth == 0)
        #expect(layers.filter { !$0.isEmpty && !$0.hasPrefix("@layer dateline.") } == ["@media print "])
        #expect(sheet.contains("\n@media print {\n@layer dateline.parts {\n"))
        #expect(layers.count { $0.hasPrefix("@layer") } == 4)
    }
}
