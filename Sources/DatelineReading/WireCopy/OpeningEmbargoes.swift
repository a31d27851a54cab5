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
    /// The first line that may withdraw another story, and holds this one if it does not: `No usar`, below a greeting.
    private(set) var kill: WireHead.Embargo?

    /// Looks for them; in Markdown with front matter a line is one only as a whole, and no sentence is.
    init(in lines: [OpeningLine], _ scope: WireHeadParser.Scope) {
        var readings: [EmbargoLine.Reading] = []
        var isOpen = false
        var taken = lines.startIndex
        for (index, line) in zip(lines.indices, lines) where index >= taken {
            guard let found = embargo(line, scope) else {
                if let order = EmbargoOfLines(lines, from: index) {
                    // `Kill this story` is no order to wait: it may withdraw another story.
                    guard !WireNotice.mentionsKill(order.words) else {
                        kill = kill ?? .init(words: order.words, range: order.range, time: nil, isDraftMark: false)
                        isOpen = false
                        continue
                    }
                    readings.append(order.reading)
                    for line in order.lines { self.lines[line] = Part(range: 0..<lines[line].text.utf8.count) }
                    embargo = .init(words: order.words, range: order.range, time: nil, isDraftMark: false)
                    (taken, isOpen) = (order.lines.upperBound, false)
                    continue
                }
                // The time may stand below: `EMBARGOED UNTIL:`.
                if isOpen, line.isWhole, let reading = EmbargoLine.timeAlone(line.text) {
                    // `Date: 12 March 2025` is that of the text.
                    readings.append(DayLine.hasLabel(line.text) ? .unclear : reading)
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

    /// The embargo in a line; `nil` if there is none, or if the line withdraws another story.
    private mutating func embargo(_ line: OpeningLine, _ scope: WireHeadParser.Scope) -> EmbargoLine? {
        guard line.mayHaveEmbargo,
            let found = EmbargoLine(line.text, isWhole: line.isWhole, isAlone: line.isAlone)
        else { return nil }
        let isInCapitals = !line.text.contains(where: \.isLowercase)
        if line.isPiece, !isInCapitals, found.reading == .draft || found.reading == .none { return nil }
        guard scope == .wireCopy else {
            let isKill = line.isOrder && WireNotice(line.text) == .kill
            return line.isSlug(found) && !isKill ? found : nil
        }
        guard found.reading == .draft, WireNotice(line.text) == .kill else { return found }
        kill = kill ?? .init(words: line.text, range: line.range, time: nil, isDraftMark: true)
        return nil
    }
}
