import DatelineModel

/// What a line of the head of wire copy can be, the surest first. Each step takes the line if it is of its kind, and returns whether
/// it is; where a kind ends the head, whether the head may go on behind it, and `nil` if the line is of another kind.
extension WireHeadParser {
    /// A line of a head, and what stands below it.
    private struct HeadLine {
        let text: String
        /// Where it stands, in bytes.
        let range: Range<Int>
        /// Where the next words begin.
        let next: Int
        /// Whether any words stand below it.
        let isFollowed: Bool
        /// Whether `text` is all of the line.
        let isWhole: Bool
        let mayHaveDate: Bool
        /// The line among the first of the text.
        let opening: OpeningLine

        init(_ line: OpeningLine, from start: Int, _ reading: Reading, _ bytes: [UInt8]) {
            let text =
                start == line.range.lowerBound
                ? line.text : String(decoding: bytes[start..<line.range.upperBound], as: UTF8.self)
            // `^By JANE DOE=`, `^Eds: With photos.<`: the marks of lines in copy of The Associated Press.
            self.text = text.hasPrefix("^") ? String(text.dropFirst()).trimmingEnd(of: "<= ") : text
            (opening, range, isWhole) = (line, start..<line.range.upperBound, line.isWhole)
            next = skipBlank(bytes, line.range.upperBound, reading.end)
            isFollowed = next < reading.end
            mayHaveDate = self.text.utf8.contains(where: mayBeDigit)
        }
    }

    /// Reads a line of wire copy. Returns whether the head may go on behind it.
    func readWire(_ line: OpeningLine, from start: Int, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        let line = HeadLine(line, from: start, reading, bytes)
        if let goesOn = takeNotice(line, &reading) { return goesOn }
        if line.isWhole, line.isFollowed {
            let isTaken =
                takeExtra(line, &reading, bytes) || takeAddress(line, &reading) || takeByline(line, &reading, bytes)
                || takeCredit(line, &reading) || takePaperAndDay(line, &reading)
                || readOfPage(line.opening, line.text, line.next, &reading, bytes) || takePlaceAndDash(line, &reading)
            if isTaken { return true }
        }
        if let goesOn = takeDateline(line, &reading, bytes) { return goesOn }
        guard line.isWhole else { return false }
        if line.isFollowed {
            let isTaken =
                takePlaceBehindDay(line, &reading) || takeDay(line, &reading) || takeUnclearDay(line, &reading)
                || takePlaceAlone(line, &reading, bytes) || takeDesk(line, &reading) || takeAgency(line, &reading)
                || takeDatelineAlone(line, &reading) || takeBars(line, &reading)
            if isTaken { return true }
        }
        if takeLabel(line, &reading) { return true }
        if line.isFollowed, takeNameAboveDay(line.text, line.next, &reading, bytes) || takeRepeated(line, &reading) {
            return true
        }
        if line.isFollowed, !reading.isMarkdown, isOfTimes(line.text) {
            reading.leaveOut(line.opening, above: line.next)
            return true
        }
        return takeCandidate(line, &reading, bytes)
    }

    // MARK: - Above all

    /// `ADVISORY`, `MANDATORY KILL`, `EDITORS' NOTE: …`
    private func takeNotice(_ line: HeadLine, _ reading: inout Reading) -> Bool? {
        guard let notice = WireNotice(line.text) else { return nil }
        guard notice == .note, reading.head.notice == nil else {
            reading.head.notice = .init(value: notice, range: line.range)
            return false
        }
        reading.head.notes.append(.init(value: line.text, range: line.range))
        reading.take(upTo: line.next, provesHeadline: false)
        return true
    }

    /// A caption, or whom to ask.
    private func takeExtra(_ line: HeadLine, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        let isBelowFirst = reading.head.headline != nil || !reading.candidates.isEmpty
        guard WireExtra.matches(line.text) || isBelowFirst && WireExtra.isSigned(line.text),
            datelines.dateline(bytes, line.range.lowerBound, reading.end) == nil,
            !(reading.isBelowHeadline && StaffLine(line.text) != nil)
        else { return false }
        reading.head.extras.append(.init(value: line.text, range: line.range))
        var next = line.next
        if let caption = caption(below: line.opening, reading, bytes) {
            reading.head.extras.append(caption)
            (next, reading.blockEnd) = (
                skipBlank(bytes, caption.range.upperBound, reading.end), caption.range.upperBound
            )
        }
        reading.take(upTo: next, provesHeadline: false)
        return true
    }

    private func takeAddress(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        guard let address = Self.address(labelled: line.text) else { return false }
        reading.head.address = reading.head.address ?? address
        reading.take(upTo: line.next, provesHeadline: false)
        return true
    }

    private func takeByline(_ line: HeadLine, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        if reading.isBelowHeadline, let staff = StaffLine(line.text) {
            reading.head.authors = staff.authors
            if staff.hasOthers { reading.head.dropped.append(.init(value: line.text, range: line.range)) }
            reading.take(upTo: line.next)
            return true
        }
        if readsLabelOfName(line.text, line.opening, line.next, &reading, bytes) { return true }
        guard reading.head.authors.isEmpty, let byline = Byline(line.text) else { return false }
        reading.head.authors = byline.authors
        reading.head.day = reading.head.day ?? byline.day
        reading.head.agency = reading.head.agency ?? byline.agency
        reading.take(upTo: line.next)
        return true
    }

    private func takeCredit(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        let isBelowHeadline = reading.head.headline != nil
        guard let credit = CreditLine(line.text, isBelowHeadline: isBelowHeadline, knowsPlace: datelines.knowsPlace)
        else { return false }
        reading.head.agency = reading.head.agency ?? credit.agency
        reading.head.day = reading.head.day ?? credit.day
        reading.head.place = reading.head.place ?? credit.place
        if credit.hasOthers { reading.head.dropped.append(.init(value: line.text, range: line.range)) }
        reading.take(upTo: line.next)
        return true
    }

    private func takePaperAndDay(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        guard reading.head.headline != nil || !reading.candidates.isEmpty, let found = PaperAndDay(line.text) else {
            return false
        }
        reading.head.agency = reading.head.agency ?? found.paper
        reading.head.day = reading.head.day ?? found.day
        reading.take(upTo: line.next)
        return true
    }

    // MARK: - Datelines

    /// `Agência Brasil – Brasília`, `BRUSSELS | 2 February 2025`: no dateline of a story.
    private func takePlaceAndDash(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        if line.mayHaveDate, let found = datelines.behindDay(line.text) {
            if let office = found.office { reading.head.dropped.append(.init(value: office, range: line.range)) }
            reading.take(found.dateline, alone: line.next)
            return true
        }
        guard reading.head.place == nil, line.text.utf8.count < 64, line.text.contains(where: { "–—|".contains($0) }),
            let dateline = datelines.alone(line.text)
        else { return false }
        reading.take(dateline, alone: line.next)
        return true
    }

    /// The dateline, with which the story begins.
    private func takeDateline(_ line: HeadLine, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool? {
        let start = line.range.lowerBound + VersionMark.end(in: line.text)
        guard let dateline = datelines.dateline(bytes, start, reading.end), !reading.isScene(dateline) else {
            return nil
        }
        reading.take(upTo: dateline.end)
        reading.take(dateline)
        let range = dateline.end..<lineEnd(bytes, dateline.end, reading.end)
        let story = String(decoding: bytes[range], as: UTF8.self)
        // `Madrid - 12 FEB 2025 - 14:17 CET`
        if range.count < 16, line.isFollowed, DayLine.isClock(story.trimmingWhitespace()) {
            reading.take(upTo: line.next)
            return true
        }
        let isBelow = dateline.end > line.range.upperBound
        if isBelow && WireNotice(story) == .kill || WireNotice.withdraws(story) {
            reading.head.notice = .init(value: .kill, range: range)
            return false
        }
        // `Nairobi, February 12, 2025 (KNA)`, and the byline below it.
        return isBelow && reading.head.authors.isEmpty && Byline(story) != nil
    }

    /// `BEIRUT-NNA`, `Copenhagen /Ritzau/` have no day.
    private func takeDatelineAlone(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        let mayBeDateline =
            line.mayHaveDate || line.text.utf8.count < 48 && line.text.contains { "-–—)/".contains($0) }
        // Of days and places one below the other each is an item of a list.
        guard mayBeDateline, reading.head.place == nil || reading.head.day == nil,
            let dateline = datelines.alone(line.text)
        else { return false }
        reading.take(dateline, alone: line.next)
        return true
    }

    // MARK: - Days, places and names alone

    /// `Updated - February 12, 2025 10:15 pm IST - HYDERABAD`
    private func takePlaceBehindDay(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        guard line.mayHaveDate, let (day, place) = placeBehindDay(line.text) else { return false }
        (reading.head.day, reading.head.place) = (reading.head.day ?? day, reading.head.place ?? place)
        reading.take(upTo: line.next)
        return true
    }

    /// Below the day of publication one more is that of an update.
    private func takeDay(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        guard line.mayHaveDate, reading.head.day == nil || DayLine.hasLabel(line.text), let day = DayLine.day(line.text)
        else { return false }
        reading.head.day = reading.head.day ?? day
        reading.takeOfficeAboveDay()
        reading.takeNameAboveDay()
        takeLinesAboveDay(line.text, &reading)
        reading.take(upTo: line.next)
        return true
    }

    private func takeUnclearDay(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        guard line.mayHaveDate, DayLine.isUnclear(line.text) else { return false }
        reading.head.dropped.append(.init(value: line.text, range: line.range))
        if reading.unclearDays.isEmpty { reading.unclearDays = DayLine.readings(of: line.text) }
        reading.take(upTo: line.next, provesHeadline: false)
        return true
    }

    private func takePlaceAlone(_ line: HeadLine, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        guard let place = placeAlone(line.text, line.next, reading, bytes) else { return false }
        reading.head.place = place
        reading.take(upTo: line.next)
        return true
    }

    /// `AP Technology Writer`, below a byline.
    private func takeDesk(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        guard !reading.head.authors.isEmpty, let agency = Self.agencyOfDesk(line.text) else { return false }
        reading.head.agency = reading.head.agency ?? agency
        reading.take(upTo: line.next)
        return true
    }

    /// `Reuters`, below a byline or a headline.
    private func takeAgency(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        // What changes the size of the letters.
        if line.text == "AA", reading.isBelowHeadline, let agency = reading.head.agency, agency != "AA" {
            reading.leaveOut(line.opening, above: line.next)
            return true
        }
        // `(БТА)`
        let isInBrackets = line.text.hasPrefix("(") && line.text.hasSuffix(")")
        let name = isInBrackets ? String(line.text.dropFirst().dropLast()) : line.text
        guard reading.head.agency == nil, AgencyName.isKnown(name),
            !reading.head.authors.isEmpty || !reading.candidates.isEmpty || reading.head.headline != nil
                || reading.head.day != nil
        else { return false }
        reading.head.agency = name
        reading.take(upTo: line.next)
        return true
    }

    /// The bar of a table that a page was.
    private func takeBars(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        guard !reading.isMarkdown, line.text.allSatisfy({ $0 == "|" || $0 == " " }) else { return false }
        reading.take(upTo: line.next, provesHeadline: false)
        return true
    }

    private func takeLabel(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        guard WireLabel.matches(line.text) else { return false }
        reading.takeOfficeAboveLabel()
        reading.head.slug = reading.head.slug ?? WireLabel.slug(line.text)
        reading.take(upTo: line.next, provesHeadline: false)
        return true
    }

    // MARK: - Headlines

    /// A page has its headline twice.
    private func takeRepeated(_ line: HeadLine, _ reading: inout Reading) -> Bool {
        guard let first = reading.candidates.first,
            headline(line.text, isMarkdown: reading.isMarkdown) == first.text
        else { return false }
        reading.repeated.append(.init(value: line.text, range: line.range))
        return true
    }

    /// A line that is a headline if what stands below it shows it, with the lines right below it in which it goes on.
    private func takeCandidate(_ line: HeadLine, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        let isMarkdown = reading.isMarkdown
        let whole = wholeHeadline(line.text, line.range, reading, bytes)
        reading.leaveKickers(above: whole.text)
        guard reading.candidates.count < 2, reading.head.headline == nil,
            mayBeHeadline(VersionMark.removed(from: whole.text), isMarkdown: isMarkdown)
        else { return false }
        reading.candidates.append((headline(whole.text, isMarkdown: isMarkdown), line.range.lowerBound))
        if whole.lines > 1 {
            reading.blockEnd = whole.end
            reading.linesGoingOn += whole.lines - 1
        }
        return true
    }
}
