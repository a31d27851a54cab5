import DatelineModel

/// What readers get of a Markdown text, where that may be less than its author wrote. Most texts need no look at it.
struct MarkdownBody {
    /// Warnings about what they do not get.
    private(set) var warnings: [Diagnostic] = []
    /// The number of words that they get; `nil` if the text's own words are all there.
    private(set) var wordCount: Int?
    /// Whether they get nothing.
    private(set) var isEmpty = false

    /// Shorter texts may have nothing for readers, such as a comment or the addresses of links.
    private static let shortest = 400

    /// Looks at a range of a file.
    init(_ text: SourceText, _ range: Range<Int>) {
        let marks = text.bytes.withUnsafeBufferPointer { MarkdownMarks(in: UnsafeBufferPointer(rebasing: $0[range])) }
        guard marks.mayHaveHTML || marks.mayHaveUnsafeLinks || range.count < Self.shortest else { return }
        let document = MarkdownDocument(text.bytes[range])
        isEmpty = document.isEmpty
        if marks.mayHaveHTML { wordCount = document.wordCount }
        if let dropped = document.droppedHTML { warnings.append(dropped.warning(in: text, range)) }
        if marks.mayHaveUnsafeLinks { warnings += Self.unsafeLinks(document.unsafeLinks, in: text, range) }
    }

    /// One warning for all links that have lost their addresses.
    private static func unsafeLinks(
        _ links: [MarkdownDocument.Link], in text: SourceText, _ range: Range<Int>
    ) -> [Diagnostic] {
        guard let first = links.first else { return [] }
        let others = links.count > 1 ? " and \(DiagnosticPrinter.counted(links.count - 1, "other"))" : ""
        var start = range.lowerBound
        for _ in 1..<max(1, first.line) {
            start = text.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
        }
        return [
            .warning(
                .unsafeLink, at: .location(text.location(at: start)),
                "a link leads nowhere: “\(first.destination.prefix(40))”\(others) would run a program or open a file of the reader’s",
                help: "link to an address that begins with https://, or to a file of the site")
        ]
    }
}
