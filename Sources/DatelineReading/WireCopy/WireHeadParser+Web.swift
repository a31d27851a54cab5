import DatelineModel

/// The heads of pages: more lines above a story than an agency sends, and sentences among them.
extension WireHeadParser {
    /// The lines behind `date 2025-02-12` if the first of them goes on as the head of a page does, with a headline, a place or a
    /// caption; `nil` if it is a dateline or the story itself.
    func behindDate(
        _ reading: inout Reading, _ lines: [OpeningLine], _ bytes: [UInt8], _ range: Range<Int>
    ) -> [OpeningLine]? {
        guard let first = lines.first, first.isWhole, !reading.isMarkdown,
            let prefix = DatePrefix(bytes, first.range.lowerBound, range.upperBound),
            prefix.end < first.range.upperBound
        else { return nil }
        let rest = OpeningLine.lines(bytes, in: prefix.end..<range.upperBound)
        guard let line = rest.first, rest.count > 1, datelines.dateline(bytes, prefix.end, range.upperBound) == nil,
            datelines.dateline(bytes, first.range.lowerBound, range.upperBound)?.end == prefix.end,
            mayBeHeadline(line.text, isMarkdown: false) || WireExtra.matches(line.text),
            !line.isPiece, !rest[1].isPiece, !(line.text.last.map { "?!".contains($0) } ?? true)
        else { return nil }
        (reading.head.day, reading.head.month) = (prefix.day, prefix.month)
        reading.head.bodyStart = prefix.end
        return rest
    }

    /// Reads a line that is no part of a plain head, such as a sentence below the headline, if what shows where the story begins
    /// stands a few lines below it. Returns whether it is part of the head.
    func readAboveHead(
        _ index: Int, _ lines: [OpeningLine], _ reading: inout Reading, _ bytes: [UInt8]
    ) -> Bool {
        let line = lines[index]
        guard !reading.isMarkdown, reading.head.notice == nil, reading.head.place == nil,
            reading.head.headline != nil || !reading.candidates.isEmpty, !line.isPiece,
            line.range.count <= Self.longestStandfirst,
            reading.head.headline == nil || line.range.lowerBound >= reading.head.bodyStart,
            let next = lines.indices.dropFirst(index + 1).prefix(4).first(where: {
                beginsStory(lines[$0], reading, bytes)
            }),
            lines[index..<next].allSatisfy({ $0.range.count <= Self.longestStandfirst && !$0.isPiece })
        else { return false }
        // In a round-up every paragraph has its place; a byline may stand above the first of them.
        let story = lines[next...].prefix(3).firstIndex { hasDateline($0, bytes) } ?? next
        guard !lines[(story + 1)...].contains(where: { hasDateline($0, bytes) }) else { return false }
        // `* Report due in October`
        let text = String(decoding: bytes[line.range], as: UTF8.self).withoutMark
        reading.leaveKicker()
        let isRepetition = reading.candidates.contains { $0.text.hasPrefix(text) || text.hasPrefix($0.text) }
        if !isRepetition, reading.hasStandfirst, Self.isSentence(text), !reading.lengthenStandfirst(by: text) {
            // A sentence of the story is nothing that a head has.
            return false
        }
        if ClosingLine.matches(text) {
            reading.repeated.append(.init(value: text, range: line.range))
        } else if reading.candidates.count == 1, !isRepetition, !WireExtra.isSigned(text) {
            reading.candidates.append((text, line.range.lowerBound))
        } else if reading.head.headline != nil, reading.head.standfirst == nil, !isRepetition {
            reading.head.standfirst = text
            reading.head.bodyStart = skipBlank(bytes, line.range.upperBound, reading.end)
        } else if isRepetition || WireExtra.isSigned(text) || !line.isItem
            || !reading.lengthenStandfirst(by: text)
        {
            reading.repeated.append(.init(value: text, range: line.range))
        }
        return true
    }

    /// Whether a line is a sentence, such as a story is made of.
    private static func isSentence(_ line: String) -> Bool {
        line.utf8.count > 60 && (line.last.map { ".!?…\"”»。！？।؟".contains($0) } ?? false)
    }

    /// In bytes: two sentences.
    private static let longestStandfirst = 320

    /// Whether a line shows that the story begins at it or below it: a dateline, or a byline or a line of nothing but times that the
    /// head does not have yet.
    private func beginsStory(_ line: OpeningLine, _ reading: Reading, _ bytes: [UInt8]) -> Bool {
        if hasDateline(line, bytes) { return true }
        guard line.isWhole else { return false }
        let text = line.text
        if text.hasSuffix(":"), datelines.knowsPlace(String(text.dropLast())) { return true }
        if text.contains(" - "), text.utf8.contains(where: mayBeDigit), datelines.alone(text) != nil { return true }
        // `记者：王小明` may as well stand below a story.
        let isBelowToo = text.utf8.contains { $0 >= 0xE3 }
        return !isBelowToo && reading.head.authors.isEmpty && Byline(text) != nil
            || (reading.head.day == nil || DayLine.hasLabel(text)) && text.utf8.contains(where: mayBeDigit)
                && (DayLine.day(text) != nil || DayLine.isUnclear(text))
    }

    /// The day and the known place that a line of times ends with: `Published - February 12, 2025 14:05 IST - LEEDS`.
    func placeBehindDay(_ text: String) -> (CalendarDay, place: String)? {
        guard text.utf8.count < 80, let dash = text.ranges(of: " - ").last else { return nil }
        let place = String(text[dash.upperBound...])
        guard place.first?.isUppercase == true, datelines.knowsPlace(place) else { return nil }
        return DayLine.day(String(text[..<dash.lowerBound]).replacing(" - ", with: ": ")).map { ($0, place) }
    }

    /// The agency in a line of nothing but what an author is there: `AP Technology Writer`; `nil` if it is none.
    static func agencyOfDesk(_ text: String) -> String? {
        let words = text.split(separator: " ").map(String.init)
        guard (2...5).contains(words.count), AgencyName.isKnown(words[0]),
            ["Writer", "Writers", "Reporter", "Correspondent", "Editor"].contains(words[words.count - 1]),
            words.allSatisfy({ $0.first?.isUppercase == true })
        else { return nil }
        return words[0]
    }

    /// `Bruxelles, Belgique | AFP | mardi 03/06/2025 - 16:12 UTC+2 | 310 mots`: a place, an agency and a day, as AFP has them.
    func readsBars(_ text: String, _ reading: inout Reading) -> Bool {
        let parts = text.split(separator: " | ").map { $0.trimmingWhitespace() }
        guard (3...5).contains(parts.count), let agency = parts.first(where: AgencyName.isKnown),
            let place = parts.first.flatMap(datelines.labelled), place.day == nil, place.agency == nil,
            place.place.map(datelines.knowsPlace) ?? false,
            let day = parts.lazy.compactMap({ DayLine.day($0) ?? DayLine.day(Self.withoutZone($0)) }).first
        else { return false }
        reading.take(place)
        (reading.head.agency, reading.head.day) = (reading.head.agency ?? agency, reading.head.day ?? day)
        return true
    }

    /// Takes a line that can be a name or a place in capitals if a day, or a dateline, stands below it. Returns whether it is.
    func takeNameAboveDay(_ text: String, _ next: Int, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        guard text.utf8.count <= Self.longestName else { return false }
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
        if isPlace {
            reading.head.place = text
            takeLinesAboveDay(below, &reading)
        }
        if let name { reading.head.authors = [name] }
        if isAgency { reading.head.agency = text }
        reading.take(upTo: next)
        return true
    }

    /// In bytes: no name of a place, a person or an agency is longer.
    private static let longestName = 120

    /// Takes the name and the place that stand between the lines above a story and its day, each a line of its own: `Jane Doe`,
    /// `Mombasa`, `6 March 2025 - 07:30`.
    func takeLinesAboveDay(_ day: String, _ reading: inout Reading) {
        // Between a name and a time of day, a word alone is where it was written or a section, and no part of the story.
        if Self.hasClock(day), reading.repeated.count > 1, reading.head.authors.isEmpty,
            let last = reading.repeated.last?.value, last.split(separator: " ").count == 1, !datelines.knowsPlace(last),
            let names = names(alone: reading.repeated[reading.repeated.count - 2].value)
        {
            reading.head.authors = names
            reading.repeated.remove(at: reading.repeated.count - 2)
            return
        }
        while let above = reading.repeated.last {
            let names = reading.head.authors.isEmpty ? names(alone: above.value) : nil
            if reading.head.place == nil, datelines.knowsPlace(above.value) {
                reading.head.place = above.value
            } else if let names, names != Byline.people(above.value) || Self.hasClock(day) {
                reading.head.authors = names
            } else {
                return
            }
            reading.repeated.removeLast()
        }
    }

    /// The caption right below a line that names who made a picture, `© Jane Doe/Example Agency`; `nil` if there is none.
    func caption(below credit: OpeningLine, _ reading: Reading, _ bytes: [UInt8]) -> WireHead.Noted<String>? {
        guard CaptionCredit.isAlone(credit.text),
            let caption = lineRightBelow(credit.range.upperBound, reading, bytes), caption.count < 200,
            lineRightBelow(caption.upperBound, reading, bytes) == nil,
            case let text = String(decoding: bytes[caption], as: UTF8.self), DayLine.day(text) == nil,
            Byline(text) == nil
        else { return nil }
        return .init(value: text, range: caption)
    }

    /// Whether a line has nothing but places and what is of a time, though nobody can read it: `Di., 12.5., Berlin`.
    func isOfTimes(_ text: String) -> Bool {
        guard text.utf8.count < 64, text.utf8.contains(where: mayBeDigit) else { return false }
        let words = text.split { " ,.|-–—/:·•()".contains($0) }
        // `Paris 2024` and `10:00 Berlin` may be of the story.
        let namesDay = words.contains { word in
            let capitals = String(word).inPlainCapitals
            return MonthAndDay.month(capitals) != nil || EmbargoWords.weekdays.contains(capitals)
                || ["MO", "DI", "MI", "DO", "FR", "SA", "SO", "MA", "WO", "VR", "ZA", "ZO"].contains(capitals)
        }
        return words.count > 2 && namesDay
            && words.allSatisfy { word in
                word.contains(where: \.isNumber) && word.count < 6 || datelines.knowsPlace(String(word))
                    || MonthAndDay.month(String(word).inPlainCapitals) != nil
                    || EmbargoWords.weekdays.contains(String(word).inPlainCapitals)
                    || ["le", "de", "of", "am", "um", "à", "às", "at", "uhr", "gmt", "utc", "et", "cet", "cest"]
                        .contains(word.lowercased())
            }
    }

    /// A time without the offset of its zone: `3 juin 2025 - 16:12 UTC+2`.
    private static func withoutZone(_ time: String) -> String {
        time.firstRange(of: " UTC").map { String(time[..<$0.lowerBound]) } ?? time
    }

    private func hasDateline(_ line: OpeningLine, _ bytes: [UInt8]) -> Bool {
        line.range.count > 60 && datelines.dateline(bytes, line.range.lowerBound, bytes.count) != nil
    }

    /// The place that a line between the head and the story is, `ANKARA`, `London:`; `nil` if it is none.
    func placeAlone(_ text: String, _ next: Int, _ reading: Reading, _ bytes: [UInt8]) -> String? {
        guard reading.head.place == nil, !reading.isMarkdown, text.utf8.count < 60 else { return nil }
        let isLabel = text.hasSuffix(":")
        let name = isLabel ? String(text.dropLast()) : text
        let isBelowHeadline = reading.head.headline != nil || !reading.candidates.isEmpty
        let isInCapitals = !name.contains(where: \.isLowercase)
        guard isLabel || isInCapitals && isBelowHeadline || reading.head.day != nil,
            datelines.knowsPlace(name)
        else { return nil }
        var start = next
        // The credit of a picture may stand between them.
        let credit = String(decoding: bytes[start..<lineEnd(bytes, start, reading.end)].prefix(400), as: UTF8.self)
        if WireExtra.matches(credit) || WireExtra.isSigned(credit) {
            start = skipBlank(bytes, lineEnd(bytes, start, reading.end), reading.end)
        }
        let story = bytes[start..<lineEnd(bytes, start, reading.end)]
        return story.count > 60 && story.contains { ".!?".utf8.contains($0) || $0 >= 0xD8 } ? name : nil
    }
}

extension String {
    /// The text without the mark of an item of a list.
    fileprivate var withoutMark: String {
        ["* ", "• ", "- ", "– "].contains(where: hasPrefix) ? dropFirst(2).trimmingWhitespace() : self
    }
}
