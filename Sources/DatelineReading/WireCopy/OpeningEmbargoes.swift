import DatelineModel

/// The embargoes in the first lines of a story.
struct OpeningEmbargoes {
    /// The part of a line that is one.
    struct Part {
        let range: Range<Int>
    }

    /// The part of each line that is an embargo or its time.
    private(set) var lines: [Int: Part] = [:]
    /// All of them together; `nil` if there is none.
    private(set) var embargo: WireHead.Embargo?

    /// Looks for them; in Markdown with front matter a line is one only as a whole, and no sentence is.
    init(in lines: [OpeningLine], _ scope: WireHeadParser.Scope) {
        var readings: [EmbargoLine.Reading] = []
        var isOpen = false
        for (index, line) in zip(lines.indices, lines) {
            let found =
                line.mayHaveEmbargo ? EmbargoLine(line.text, isWhole: line.isWhole, isAlone: line.isAlone) : nil
            guard let found, scope == .wireCopy || line.isSlug(found) else {
                // The time may stand below: `EMBARGOED UNTIL:`.
                if isOpen, line.isWhole, let reading = EmbargoLine.timeAlone(line.text) {
                    readings.append(reading)
                    self.lines[index] = Part(range: 0..<line.text.utf8.count)
                }
                isOpen = false
                continue
            }
            readings.append(found.reading)
            self.lines[index] = Part(range: found.range)
            isOpen = found.isOpen
            let start = line.range.lowerBound
            let words = String(Substring(line.text.utf8.dropFirst(found.range.lowerBound).prefix(found.range.count)))
            embargo = WireHead.Embargo(
                words: words.trimmingWhitespace(),
                range: start + found.range.lowerBound..<start + found.range.upperBound,
                time: nil, isDraftMark: false)
        }
        guard let last = embargo else { return }
        let times = Set(readings.compactMap { if case .time(let time) = $0 { time } else { nil } })
        let isUnclear = readings.contains(.unclear) || readings.contains(.draft) || times.count > 1
        embargo = WireHead.Embargo(
            words: last.words, range: last.range, time: isUnclear ? nil : times.first,
            isDraftMark: readings.contains(.draft))
    }
}
