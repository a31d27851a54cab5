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
        for (index, line) in zip(lines.indices, lines) where line.range.lowerBound >= reading.blockEnd {
            if scope == .wireCopy, embargoes.lines[index] == nil, takeContacts(line, &reading, bytes) { continue }
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
        let isBelowFirst = reading.head.headline != nil || !reading.candidates.isEmpty
        if line.isWhole, next < reading.end, WireExtra.matches(text) || isBelowFirst && WireExtra.isSigned(text),
            datelines.dateline(bytes, start, reading.end) == nil
        {
            reading.head.extras.append(.init(value: text, range: start..<line.range.upperBound))
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if line.isWhole, next < reading.end, let address = Self.address(labelled: text) {
            reading.head.address = reading.head.address ?? address
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if line.isWhole, next < reading.end, reading.head.authors.isEmpty, let byline = Byline(text) {
            reading.head.authors = byline.authors
            reading.head.day = reading.head.day ?? byline.day
            reading.head.agency = reading.head.agency ?? byline.agency
            reading.take(upTo: next)
            return true
        }
        let isBelowHeadline = reading.head.headline != nil
        if line.isWhole, next < reading.end,
            let credit = CreditLine(text, isBelowHeadline: isBelowHeadline, knowsPlace: datelines.knowsPlace)
        {
            reading.head.agency = reading.head.agency ?? credit.agency
            reading.head.day = reading.head.day ?? credit.day
            reading.head.place = reading.head.place ?? credit.place
            if credit.hasOthers {
                reading.head.dropped.append(.init(value: text, range: start..<line.range.upperBound))
            }
            reading.take(upTo: next)
            return true
        }
        if isBelowFirst, line.isWhole, next < reading.end, let line = PaperAndDay(text) {
            reading.head.agency = reading.head.agency ?? line.paper
            reading.head.day = reading.head.day ?? line.day
            reading.take(upTo: next)
            return true
        }
        if line.isWhole, next < reading.end, readOfPage(line, text, next, &reading, bytes) { return true }
        // `Agência Brasil – Brasília`, `BRUSSELS | 2 February 2025`: no dateline of a story.
        if line.isWhole, next < reading.end, text.utf8.count < 64, text.contains(where: { "–—|".contains($0) }),
            let dateline = datelines.alone(text)
        {
            reading.take(dateline, alone: next)
            return true
        }
        let marked = start + VersionMark.end(in: text)
        if let dateline = datelines.dateline(bytes, marked, reading.end) {
            reading.take(upTo: dateline.end)
            reading.take(dateline)
            let story = dateline.end..<lineEnd(bytes, dateline.end, reading.end)
            // `Madrid - 12 FEB 2025 - 14:17 CET`
            if story.count < 16, next < reading.end,
                DayLine.isClock(String(decoding: bytes[story], as: UTF8.self).trimmingWhitespace())
            {
                reading.take(upTo: next)
                return true
            }
            if dateline.end > line.range.upperBound, WireNotice(String(decoding: bytes[story], as: UTF8.self)) == .kill
            {
                reading.head.notice = .init(value: .kill, range: story)
            } else if WireNotice.withdraws(String(decoding: bytes[story], as: UTF8.self)) {
                reading.head.notice = .init(value: .kill, range: story)
            } else if dateline.end > line.range.upperBound, reading.head.authors.isEmpty {
                // `Nairobi, February 12, 2025 (KNA)`, and the byline below it.
                return Byline(String(decoding: bytes[story], as: UTF8.self)) != nil
            }
            return false
        }
        guard line.isWhole else { return false }
        let mayHaveDate = text.utf8.contains(where: mayBeDigit)
        // `Updated - February 12, 2025 10:15 pm IST - HYDERABAD`
        if mayHaveDate, next < reading.end, let (day, place) = placeBehindDay(text) {
            (reading.head.day, reading.head.place) = (reading.head.day ?? day, reading.head.place ?? place)
            reading.take(upTo: next)
            return true
        }
        // Below the day of publication one more is that of an update.
        if mayHaveDate, next < reading.end, reading.head.day == nil || DayLine.hasLabel(text),
            let day = DayLine.day(text)
        {
            reading.head.day = reading.head.day ?? day
            reading.takeOfficeAboveDay()
            reading.takeNameAboveDay()
            reading.take(upTo: next)
            return true
        }
        if mayHaveDate, next < reading.end, DayLine.isUnclear(text) {
            reading.head.dropped.append(.init(value: text, range: start..<line.range.upperBound))
            reading.unclearDays = reading.unclearDays.isEmpty ? DayLine.readings(of: text) : reading.unclearDays
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if next < reading.end, let place = placeAlone(text, next, reading, bytes) {
            reading.head.place = place
            reading.take(upTo: next)
            return true
        }
        // `AP Technology Writer`, below a byline.
        if next < reading.end, !reading.head.authors.isEmpty, let agency = Self.agencyOfDesk(text) {
            reading.head.agency = reading.head.agency ?? agency
            reading.take(upTo: next)
            return true
        }
        // `Reuters`, below a byline or a headline.
        if next < reading.end, reading.head.agency == nil, AgencyName.isKnown(text),
            !reading.head.authors.isEmpty || !reading.candidates.isEmpty || reading.head.headline != nil
                || reading.head.day != nil
        {
            reading.head.agency = text
            reading.take(upTo: next)
            return true
        }
        // `BEIRUT-NNA`, `Copenhagen /Ritzau/` have no day.
        let mayBeDateline = mayHaveDate || text.utf8.count < 40 && text.contains { "-–—)/".contains($0) }
        if mayBeDateline, next < reading.end, let dateline = datelines.alone(text) {
            reading.take(dateline, alone: next)
            return true
        }
        // The bar of a table that a page was.
        if !reading.isMarkdown, text.allSatisfy({ $0 == "|" || $0 == " " }), next < reading.end {
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if WireLabel.matches(text) {
            reading.takeOfficeAboveLabel()
            reading.head.slug = reading.head.slug ?? WireLabel.slug(text)
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if next < reading.end, readAboveDay(text, next, &reading, bytes) { return true }
        // A page has its headline twice.
        if let first = reading.candidates.first, next < reading.end,
            headline(text, isMarkdown: reading.isMarkdown) == first.text
        {
            reading.repeated.append(.init(value: text, range: start..<line.range.upperBound))
            return true
        }
        reading.leaveKickers(above: text)
        guard reading.candidates.count < 2, reading.head.headline == nil,
            mayBeHeadline(VersionMark.removed(from: text), isMarkdown: reading.isMarkdown)
        else {
            return false
        }
        reading.candidates.append((headline(text, isMarkdown: reading.isMarkdown), start))
        return true
    }

    /// Whether a line below a headline is nothing but a name, `Jane Placeholder`, and no standfirst: no word of it is a place
    /// or a verb.
    private func isNameBelowHeadline(_ text: String, _ reading: Reading) -> Bool {
        guard !reading.isMarkdown, reading.candidates.count == 1, let first = reading.candidates.first,
            first.text.split(separator: " ").count > 3, Byline.nameAboveDay(text) != nil
        else { return false }
        return text.split(separator: " ").map(String.init).allSatisfy { word in
            let small = word.lowercased()
            return !datelines.knowsPlace(word) && !HeadlineWords.isWeak(small) && !HeadlineWords.looksLikeVerb(small)
                && !HeadlineWords.plainVerbs.contains(small)
        }
    }

    /// Reads a line that can be a name or a place in capitals if a day, or a dateline, stands below it. Returns whether it is.
    private func readAboveDay(_ text: String, _ next: Int, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        let isPlace = reading.head.place == nil && datelines.knowsPlace(text)
        var name = isPlace || !reading.head.authors.isEmpty ? nil : Byline.nameAlone(text)
        if !isPlace, name == nil, reading.head.authors.isEmpty, isNameBelowHeadline(text, reading),
            datelines.dateline(bytes, next, reading.end)?.hasEvidence ?? false
        {
            name = text
        }
        // `Reuters`, the first line of a page.
        let isAgency = !isPlace && name == nil && reading.head.agency == nil && AgencyName.isKnown(text)
        guard isPlace || name != nil || isAgency else { return false }
        let below = String(decoding: bytes[next..<lineEnd(bytes, next, reading.end)], as: UTF8.self)
        let isAboveDay = below.utf8.count <= EmbargoLine.longest && DayLine.day(below.trimmingWhitespace()) != nil
        guard isAboveDay || !isPlace && datelines.dateline(bytes, next, reading.end) != nil else { return false }
        if isPlace { reading.head.place = text }
        if let name { reading.head.authors = [name] }
        if isAgency { reading.head.agency = text }
        reading.take(upTo: next)
        return true
    }
}
