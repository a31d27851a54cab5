import DatelineModel

/// Reads the head of wire copy: embargo lines, notices, version marks, the headline, the byline, the date, the dateline.
///
/// A first line is a headline only if something follows that only wire copy has, such as a dateline.
struct WireHeadParser {
    /// What is looked for in a text.
    enum Scope {
        /// All that a head of wire copy can have.
        case wireCopy
        /// Only what forbids publication: the rest is an author's own words.
        case embargo
        /// Nothing.
        case nothing
    }

    /// What finds the dateline.
    let datelines: DatelineParser

    /// A parser that asks whether a name is a place of the gazetteer.
    init(knowsPlace: @escaping @Sendable (String) -> Bool) { datelines = DatelineParser(knowsPlace: knowsPlace) }

    /// The head of a body that begins at `range.lowerBound`; its `bodyStart` is that offset if there is no head.
    func parse(_ bytes: [UInt8], in range: Range<Int>, _ scope: Scope = .wireCopy, isMarkdown: Bool = false) -> WireHead
    {
        guard scope != .nothing else { return WireHead(bodyStart: range.lowerBound) }
        let opening = OpeningLine.lines(bytes, in: range)
        var reading = Reading(bytes, range, isMarkdown: isMarkdown)
        let labelled = scope == .wireCopy && !isMarkdown ? LabelledHead(bytes, in: range) : nil
        if let labelled { reading.take(labelled, datelines) }
        var lines = labelled.map { OpeningLine.lines(bytes, in: $0.end..<range.upperBound) } ?? opening
        if labelled == nil, scope == .wireCopy, let rest = behindDate(&reading, lines, bytes, range) { lines = rest }
        let embargoes = OpeningEmbargoes(in: lines, scope)
        // What may hold back this story or another is read with all that stands around it.
        let mayHold = embargoes.kill != nil || embargoes.embargo.map { $0.time == nil } ?? false
        let furniture = scope == .wireCopy && !isMarkdown && !mayHold ? HeadFurniture(in: lines) : HeadFurniture()
        for (index, line) in zip(lines.indices, lines) where line.range.lowerBound >= reading.blockEnd {
            if scope == .wireCopy, embargoes.lines[index] == nil {
                if takeContacts(line, &reading, bytes) { continue }
                if furniture.indices.contains(index) {
                    reading.leaveOut(line, above: skipBlank(bytes, line.range.upperBound, reading.end))
                    if reading.unclearDays.isEmpty {
                        reading.unclearDays = DayLine.readings(of: String(decoding: bytes[line.range], as: UTF8.self))
                    }
                    continue
                }
            }
            if read(line, embargoes.lines[index], scope, &reading, bytes) { continue }
            guard scope == .wireCopy, embargoes.lines[index] == nil,
                readAboveHead(index, lines, &reading, bytes)
            else { break }
        }
        if scope == .wireCopy { reading.takeHeadlineAlone(lines, bytes) }
        reading.head.embargo =
            embargoes.embargo ?? (labelled == nil ? nil : OpeningEmbargoes(in: opening, scope).embargo)
        if let labelled { reading.takeRelease(labelled) }
        reading.takeDayOfEmbargo()
        var head = reading.finished(lines)
        if head.notice == nil, head.embargo == nil { head.embargo = embargoes.kill }
        return head
    }

    /// Reads one line. Returns whether the head may go on behind it.
    private func read(
        _ line: OpeningLine, _ embargo: OpeningEmbargoes.Part?, _ scope: Scope, _ reading: inout Reading,
        _ bytes: [UInt8]
    ) -> Bool {
        var start = line.range.lowerBound
        if let embargo {
            // A line of a box or a table cannot be taken out of it.
            if scope == .embargo, !line.isAlone { return false }
            let before = trimmedEnd(line.text.utf8.prefix(embargo.range.lowerBound))
            // A single word is the sender, `PA: EMBARGOED`.
            let isSender = !before.contains { $0 == " " || $0.unicodeScalars.contains(where: \.isUnspaced) }
            if !isSender, !WireLabel.matches(before) {
                guard scope == .wireCopy, reading.candidates.isEmpty, reading.head.headline == nil else { return false }
                reading.candidates.append((headline(before, isMarkdown: reading.isMarkdown), start))
            }
            let isRest = embargo.range.upperBound < line.text.utf8.count
            start =
                isRest
                ? line.range.lowerBound + embargo.range.upperBound
                : skipBlank(bytes, line.range.upperBound, reading.end)
            reading.take(upTo: start)
            guard isRest else { return true }
        }
        guard scope == .wireCopy else {
            // `KILL` alone may be an author’s word.
            if line.isOrder, line.text.contains(" "), start == line.range.lowerBound, WireNotice(line.text) == .kill {
                reading.head.notice = .init(value: .kill, range: line.range)
            }
            return false
        }
        return readWire(line, from: start, &reading, bytes)
    }
}
