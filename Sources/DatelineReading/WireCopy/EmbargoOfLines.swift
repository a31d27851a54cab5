import DatelineModel

/// An order that is broken over lines right below each other, `Embargoed for release in the` and `morning papers of 12 March`:
/// none of them alone forbids publication, and all of them together do.
struct EmbargoOfLines {
    /// What they say of its time.
    let reading: EmbargoLine.Reading
    /// Which of the lines they are.
    let lines: Range<Int>
    /// Where they stand, in bytes.
    let range: Range<Int>
    /// What they say, as one line.
    let words: String

    /// The longest order that begins with one of the first lines of a text; `nil` if none does.
    init?(_ lines: [OpeningLine], from first: Int) {
        var (end, length) = (first, 0)
        while end < lines.count, end - first < Self.most, end == first || lines[end].isBelowLine,
            Self.mayBeOfOrder(lines[end]), length + lines[end].range.count < EmbargoLine.longest
        {
            length += lines[end].range.count + 1
            end += 1
        }
        while end > first + 1 {
            let words = lines[first..<end].map(\.text).joined(separator: " ")
            if let reading = Self.reading(words, first, end, lines) {
                (self.reading, self.lines, self.words) = (reading, first..<end, words)
                range = lines[first].range.lowerBound..<lines[end - 1].range.upperBound
                return
            }
            end -= 1
        }
        return nil
    }

    /// What the words of some lines say of the time until which they forbid publication; `nil` if they forbid nothing, or if the
    /// lines may be of a paragraph that goes on above or below them.
    private static func reading(_ words: String, _ first: Int, _ end: Int, _ lines: [OpeningLine])
        -> EmbargoLine.Reading?
    {
        guard OpeningLine.mayHaveEmbargo(words), let found = EmbargoLine(words), found.range.lowerBound == 0,
            found.isAll(of: words)
        else { return nil }
        let isLast = end == lines.count || !lines[end].isBelowLine
        let isBelowHeadline = first == 1 && isLast && !".,;".contains(words.last ?? " ")
        guard !lines[first].beginsSmall || isBelowHeadline, isLast || !lines[end].beginsSmall else { return nil }
        return isLast || EmbargoLine.isOrder(words) || EmbargoLine.isHoldingOrder(words) ? found.reading : nil
    }

    /// Whether a line can be a part of such an order: it is short, and no sign of another kind of line opens it.
    private static func mayBeOfOrder(_ line: OpeningLine) -> Bool {
        line.isWhole && line.range.count <= longestLine && !">|#\"“„«".contains(line.text.first ?? " ")
    }

    /// How many lines an order may have, and the longest of them in bytes.
    static let (most, longestLine) = (4, 100)
}
