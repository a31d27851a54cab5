package import DatelineModel

/// What readers get of a Markdown text, where that may be less than its author wrote. Most texts need no look at it.
package struct MarkdownBody {
    /// Warnings about what they do not get.
    private(set) var warnings: [Diagnostic] = []
    /// The number of words that they get; `nil` if the text's own words are all there.
    private(set) var wordCount: Int?
    /// Whether they get nothing.
    private(set) var isEmpty = false
    /// The text of the heading of level 1 that the text begins with; `nil` if it begins with anything else.
    private(set) var openingTitle: String?
    /// The images in their order, and behind them those that browsers may choose in their place.
    private(set) var images: [Picture] = []
    /// Whether an image has no words for those who do not see it.
    private(set) var hasImageWithoutText = false
    /// Links and images that lead to something of the site.
    private(set) var siteLinks: [SiteLink] = []
    /// The partials of the theme that it puts between its paragraphs.
    private(set) var inserts: [PlacedInsert] = []

    /// Shorter texts may have nothing for readers, such as a comment or the addresses of links.
    private static let shortest = 400

    /// Looks at a range of a file.
    package init(_ text: SourceText, _ range: Range<Int>, _ rules: MarkdownRules) {
        let marks = MarkdownMarks(in: text.bytes, range)
        let hasOtherWords =
            marks.mayHaveInserts || marks.mayHaveHTML || marks.mayHaveBlocks || marks.mayHaveTasks
            || marks.mayHaveImages
        guard
            hasOtherWords || marks.mayHaveUnsafeLinks || marks.mayHaveSiteLinks || range.count < Self.shortest
                || Self.opensWithHeading(text.bytes, range)
        else { return }
        let document = MarkdownDocument(text.bytes[range], rules: rules, form: .reading)
        isEmpty = document.isEmpty
        openingTitle = document.openingTitle
        if hasOtherWords { wordCount = document.wordCount }
        if marks.mayHaveImages {
            images = document.images
            hasImageWithoutText = document.hasImageWithoutText
            warnings += Self.emptyImages(document.emptyImages, in: text, range)
        }
        if marks.mayHaveSiteLinks { siteLinks = SiteLinks.find(document.links, in: text, range) }
        if let dropped = document.droppedHTML { warnings.append(dropped.warning(in: text, range)) }
        if marks.mayHaveUnsafeLinks || marks.mayHaveHTML {
            warnings += Self.unsafeLinks(document.unsafeLinks, in: text, range)
        }
        if let found = document.inserts {
            let place = { (line: Int) in
                let start = Self.start(ofLine: line, in: text, range)
                let end = lineEnd(text.bytes, start, range.upperBound)
                return text.location(at: start, length: max(1, end - start))
            }
            inserts = found.calls.map { PlacedInsert(call: $0.call, location: place($0.line)) }
            warnings += found.problems.map { line, problem in
                .error(.badInsert, at: .location(place(line)), problem.summary, help: problem.help)
            }
        }
        if let notes = document.notes { warnings += Self.problems(of: notes, in: text, range) }
    }

    /// Whether the first block can be a heading of level 1; the parser then tells for sure.
    private static func opensWithHeading(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let start = skipBlank(bytes, range.lowerBound, range.upperBound)
        guard start < range.upperBound else { return false }
        if bytes[start] == UInt8(ascii: "#") { return true }
        // `Title` underlined with `===`
        guard let newline = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) else { return false }
        return newline + 1 < range.upperBound && bytes[newline + 1] == UInt8(ascii: "=")
    }

    /// One warning for all links that have lost their addresses.
    private static func unsafeLinks(
        _ links: [MarkdownDocument.Link], in text: SourceText, _ range: Range<Int>
    ) -> [Diagnostic] {
        guard let first = links.first else { return [] }
        let others = links.count > 1 ? " and \(DiagnosticPrinter.counted(links.count - 1, "other"))" : ""
        return [
            .warning(
                .unsafeLink, at: .location(text.location(at: start(ofLine: first.line, in: text, range))),
                "a link leads nowhere: “\(first.destination.prefix(40))”\(others) would run a program or open a file of the reader’s",
                help: "link to an address that begins with https://, or to a file of the site")
        ]
    }

    /// One warning for all images without an address.
    private static func emptyImages(_ lines: [Int], in text: SourceText, _ range: Range<Int>) -> [Diagnostic] {
        guard let first = lines.first else { return [] }
        let others = lines.count > 1 ? " and \(DiagnosticPrinter.counted(lines.count - 1, "other"))" : ""
        return [
            .warning(
                .brokenPicture, at: .location(text.location(at: start(ofLine: first, in: text, range))),
                "an image has no address\(others): readers get its words alone",
                help: "write the address of the picture into its parentheses, or only the words")
        ]
    }

    /// Warnings about references to notes that are not there, and about notes of which readers get nothing.
    private static func problems(of notes: Footnotes, in text: SourceText, _ range: Range<Int>) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if let label = notes.unresolved.first {
            let others = notes.unresolved.count - 1
            let mark = Array("[^\(label)]".utf8)
            let offset = text.bytes[range].firstRange(of: mark)?.lowerBound ?? range.lowerBound
            problems.append(
                .warning(
                    .unresolvedNote, at: .location(text.location(at: offset, length: mark.count)),
                    "there is no note “\(label.prefix(40))”; readers see “[^\(label.prefix(40))]”",
                    help:
                        "write a line “[^\(label.prefix(40))]: …”; if it is not a note, write “\\[^\(label.prefix(40))]”",
                    notes: others > 0 ? ["and \(DiagnosticPrinter.counted(others, "other")) in this file"] : []))
        }
        if let note = notes.unused.first {
            let others = notes.unused.count - 1
            problems.append(
                .warning(
                    .unusedNote, at: .location(text.location(at: start(ofLine: note.line, in: text, range))),
                    "the note “\(note.label.prefix(40))” is not shown, as nothing in the text refers to it",
                    help: "write “[^\(note.label.prefix(40))]” where it belongs, or delete it",
                    notes: others > 0 ? ["and \(DiagnosticPrinter.counted(others, "other")) in this file"] : []))
        }
        return problems
    }

    /// Where a line of a text begins.
    private static func start(ofLine line: Int, in text: SourceText, _ range: Range<Int>) -> Int {
        var start = range.lowerBound
        for _ in 1..<max(1, line) {
            start = text.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
        }
        return start
    }
}
