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
        let lines = labelled.map { OpeningLine.lines(bytes, in: $0.end..<range.upperBound) } ?? opening
        let embargoes = OpeningEmbargoes(in: lines, scope)
        for (index, line) in zip(lines.indices, lines) {
            guard read(line, embargoes.lines[index], scope, &reading, bytes) else { break }
        }
        if scope == .wireCopy { reading.takeHeadlineAlone(lines, bytes) }
        reading.head.embargo =
            embargoes.embargo ?? (labelled == nil ? nil : OpeningEmbargoes(in: opening, scope).embargo)
        if let labelled { reading.takeRelease(labelled) }
        var head = reading.finished(lines)
        if head.notice == nil, head.embargo == nil { head.embargo = embargoes.kill }
        return head
    }

    /// What has been read of a head.
    private struct Reading {
        var head: WireHead
        /// Lines that may be a headline and a standfirst.
        var candidates: [(text: String, start: Int)] = []
        /// Where the text ends.
        let end: Int
        let isMarkdown: Bool

        init(_ bytes: [UInt8], _ range: Range<Int>, isMarkdown: Bool) {
            head = WireHead(bodyStart: range.lowerBound)
            (end, self.isMarkdown) = (range.upperBound, isMarkdown)
        }

        /// The head: notes for editors without a story below them are an advisory, or a kill if any line has words of one.
        func finished(_ lines: [OpeningLine]) -> WireHead {
            var head = head
            let isStory = head.day != nil || head.place != nil || head.agency != nil || head.dayWithoutYear != nil
            if let note = head.notes.first, head.notice == nil, !isStory {
                let kill = lines.first { WireNotice.mentionsKill($0.text) }
                head.notice = .init(value: kill == nil ? .advisory : .kill, range: kill?.range ?? note.range)
            }
            return head
        }

        /// Takes a head whose lines say what they are.
        mutating func take(_ labelled: LabelledHead, _ datelines: DatelineParser) {
            head.headline = labelled.headline.map(VersionMark.removed)
            (head.day, head.agency, head.authors) = (labelled.day, labelled.agency, labelled.authors)
            (head.address, head.extras, head.bodyStart) = (labelled.address, labelled.extras, labelled.end)
            (head.dropped, head.slug) = (labelled.dropped, labelled.slug)
            guard let dateline = labelled.place.flatMap(datelines.labelled) else { return }
            (head.place, head.area, head.day) = (dateline.place, dateline.area, head.day ?? dateline.day)
            head.dayWithoutYear = head.day == nil ? dateline.dayWithoutYear : nil
        }

        /// Takes what the lines of such a head say of the moment of publication. Where another line says another, none is read.
        mutating func takeRelease(_ labelled: LabelledHead) {
            if head.embargo == nil, let hold = labelled.hold {
                head.embargo = .init(words: hold.value, range: hold.range, time: nil, isDraftMark: false)
            }
            guard let release = labelled.release, head.embargo?.isDraftMark != true else { return }
            if let other = head.embargo, !other.range.overlaps(release.line.range) {
                guard other.time != release.time else { return }
                head.embargo = .init(words: other.words, range: other.range, time: nil, isDraftMark: false)
                return
            }
            head.embargo = .init(
                words: release.line.value, range: release.line.range, time: release.time, isDraftMark: false)
        }

        /// Takes a line as the headline that stands alone above a paragraph, though nothing else shows what it is: no sentence,
        /// and much shorter than what follows.
        mutating func takeHeadlineAlone(_ lines: [OpeningLine], _ bytes: [UInt8]) {
            guard !isMarkdown, head.headline == nil, let first = candidates.first,
                let index = lines.firstIndex(where: { $0.range.lowerBound >= first.start }),
                index + candidates.count < lines.count, lines[index].isAlone
            else { return }
            let story = lines[index + candidates.count]
            let last = lines[index + candidates.count - 1]
            let words = first.text.split(separator: " ").count
            guard last.isAlone, first.text.count <= Self.longestHeadline, words > 3, story.range.count > 120,
                story.range.count > first.text.utf8.count, Self.hasSentence(bytes[story.range])
            else { return }
            take(upTo: story.range.lowerBound)
        }

        /// Takes the name that stands between a headline and a day as that of the author.
        mutating func takeNameAboveDay() {
            guard candidates.count > 1, head.authors.isEmpty, let name = Byline.nameAboveDay(candidates[1].text),
                candidates[0].text.split(separator: " ").count > 3
            else { return }
            head.authors = [name]
            candidates.remove(at: 1)
        }

        /// Takes what a dateline says.
        mutating func take(_ dateline: Dateline) {
            if let place = dateline.place { (head.place, head.area) = (place, dateline.area) }
            head.agency = dateline.agency ?? head.agency
            // Of a day above the dateline and its own the later is that of publication.
            if head.authors.isEmpty { head.authors = dateline.authors }
            head.month = head.month ?? dateline.month
            head.day = [dateline.day, head.day].compactMap { $0 }.max { $0.daysSinceEpoch < $1.daysSinceEpoch }
            head.dayWithoutYear = head.day == nil ? dateline.dayWithoutYear : nil
        }

        private static let longestHeadline = 140

        private static func hasSentence(_ line: ArraySlice<UInt8>) -> Bool {
            line.contains { ".!?".utf8.contains($0) } || line.contains { $0 >= 0xD8 }
        }

        /// Takes all that was read up to an offset as the head; `provesHeadline` if it shows what the lines before are.
        mutating func take(upTo offset: Int, provesHeadline: Bool = true) {
            guard provesHeadline || candidates.isEmpty else { return }
            head.bodyStart = offset
            // `Status of the nation`, and the headline below it.
            if candidates.count > 1, WireHeadParser.isKicker(candidates[0].text, above: candidates[1].text) {
                let kicker = candidates.removeFirst()
                head.extras.append(
                    .init(value: kicker.text, range: kicker.start..<kicker.start + kicker.text.utf8.count))
            }
            // A headline of two lines goes on in small letters.
            if candidates.count > 1, candidates[1].text.first?.isLowercase == true {
                candidates[0].text += " " + candidates.remove(at: 1).text
            }
            if let headline = candidates.first { head.headline = headline.text }
            if candidates.count > 1 { head.standfirst = candidates[1].text }
            candidates = []
        }
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

    private func readWire(_ line: OpeningLine, from start: Int, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        var text =
            start == line.range.lowerBound
            ? line.text : String(decoding: bytes[start..<line.range.upperBound], as: UTF8.self)
        let next = skipBlank(bytes, line.range.upperBound, reading.end)
        // `^By JANE DOE=`, `^Eds: With photos.<`: the marks of lines in copy of The Associated Press.
        if text.hasPrefix("^") { text = String(text.dropFirst()).trimmingEnd(of: "<= ") }
        if let notice = WireNotice(text) {
            let noted = start..<line.range.upperBound
            if notice == .note, reading.head.notice == nil {
                reading.head.notes.append(.init(value: text, range: noted))
                reading.take(upTo: next, provesHeadline: false)
                return true
            }
            reading.head.notice = .init(value: notice, range: noted)
            return false
        }
        if line.isWhole, next < reading.end, WireExtra.matches(text) {
            reading.head.extras.append(.init(value: text, range: start..<line.range.upperBound))
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if line.isWhole, next < reading.end, let address = Self.address(text) {
            reading.head.address = reading.head.address ?? address
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if line.isWhole, next < reading.end, reading.head.authors.isEmpty, let byline = Byline(text) {
            reading.head.authors = byline.authors
            reading.head.day = reading.head.day ?? byline.day
            reading.take(upTo: next)
            return true
        }
        let isBelowHeadline = reading.head.headline != nil
        if line.isWhole, next < reading.end,
            let credit = CreditLine(text, isBelowHeadline: isBelowHeadline, knowsPlace: datelines.knowsPlace)
        {
            reading.head.agency = reading.head.agency ?? credit.agency
            reading.head.day = reading.head.day ?? credit.day
            if credit.hasOthers {
                reading.head.dropped.append(.init(value: text, range: start..<line.range.upperBound))
            }
            reading.take(upTo: next)
            return true
        }
        let marked = start + VersionMark.end(in: text)
        if let dateline = datelines.dateline(bytes, marked, reading.end) {
            reading.take(upTo: dateline.end)
            reading.take(dateline)
            let story = dateline.end..<lineEnd(bytes, dateline.end, reading.end)
            if dateline.end > line.range.upperBound, WireNotice(String(decoding: bytes[story], as: UTF8.self)) == .kill
            {
                reading.head.notice = .init(value: .kill, range: story)
            } else if WireNotice.withdraws(String(decoding: bytes[story], as: UTF8.self)) {
                reading.head.notice = .init(value: .kill, range: story)
            }
            return false
        }
        guard line.isWhole else { return false }
        let mayHaveDate = text.utf8.contains(where: mayBeDigit)
        if mayHaveDate, next < reading.end, reading.head.day == nil, let day = DayLine.day(text) {
            reading.head.day = day
            reading.takeNameAboveDay()
            reading.take(upTo: next)
            return true
        }
        // `ANKARA` alone between the head and the story.
        if next < reading.end, reading.head.place == nil, reading.head.day != nil, reading.head.headline != nil,
            !text.contains(where: \.isLowercase), datelines.knowsPlace(text)
        {
            reading.head.place = text
            reading.take(upTo: next)
            return true
        }
        // `BEIRUT-NNA` has no day.
        let mayBeDateline = mayHaveDate || text.utf8.count < 40 && text.utf8.contains(UInt8(ascii: "-"))
        if mayBeDateline, next < reading.end, let dateline = datelines.alone(text) {
            reading.take(upTo: next)
            reading.take(dateline)
            let story = next..<lineEnd(bytes, next, reading.end)
            if WireNotice(String(decoding: bytes[story], as: UTF8.self)) == .kill {
                reading.head.notice = .init(value: .kill, range: story)
            }
            return false
        }
        // The bar of a table that a page was.
        if !reading.isMarkdown, text.allSatisfy({ $0 == "|" || $0 == " " }), next < reading.end {
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if WireLabel.matches(text) {
            reading.head.slug = reading.head.slug ?? WireLabel.slug(text)
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if next < reading.end, readAboveDay(text, next, &reading, bytes) { return true }
        guard reading.candidates.count < 2, reading.head.headline == nil,
            mayBeHeadline(VersionMark.removed(from: text), isMarkdown: reading.isMarkdown)
        else {
            return false
        }
        reading.candidates.append((headline(text, isMarkdown: reading.isMarkdown), start))
        return true
    }

    /// Reads a line that can be a name or a place in capitals if a day, or a dateline, stands below it. Returns whether it is.
    private func readAboveDay(_ text: String, _ next: Int, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        let isPlace = reading.head.place == nil && datelines.knowsPlace(text)
        let name = isPlace || !reading.head.authors.isEmpty ? nil : Byline.nameAlone(text)
        guard isPlace || name != nil else { return false }
        let below = String(decoding: bytes[next..<lineEnd(bytes, next, reading.end)], as: UTF8.self)
        let isAboveDay = below.utf8.count <= EmbargoLine.longest && DayLine.day(below.trimmingWhitespace()) != nil
        guard isAboveDay || !isPlace && datelines.dateline(bytes, next, reading.end) != nil else { return false }
        if isPlace { reading.head.place = text }
        if let name { reading.head.authors = [name] }
        reading.take(upTo: next)
        return true
    }
}
