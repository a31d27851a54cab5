import DatelineModel

/// Agencies that stand behind the dash of a dateline, and places behind those.
extension DatelineParser {
    /// `SAN FRANCISCO--(BUSINESS WIRE)--`, `МОСКВА, 12 фев - РИА Новости. `, `ACCRA, April 3 – GNA – `, `الدوحة - قنا: `: who
    /// sends the story, behind the dash.
    func takeAgencyBehindDash(_ bytes: [UInt8], _ end: Int, _ dateline: inout Dateline) {
        guard dateline.agency == nil, dateline.end < end else { return }
        let line = String(decoding: bytes[dateline.end..<min(end, dateline.end + 48)], as: UTF8.self)
        let isInParentheses = line.hasPrefix("(")
        let sign = line.firstIndex { isInParentheses ? $0 == ")" : ".:–—\n".contains($0) }
        let hyphen = isInParentheses ? nil : line.firstRange(of: " - ")?.lowerBound
        guard let close = [sign, hyphen].compactMap({ $0 }).min() else { return }
        let name = line[..<close].drop { $0 == "(" }.trimmingWhitespace()
        let rest = line[line.index(after: close)...]
        let story = rest.drop { "-–— ".contains($0) }
        // `ASUNCIÓN.- (IP) El …`: in parentheses any abbreviation is one.
        guard AgencyName.isKnown(name) || isInParentheses && AgencyName.matches(name),
            story.startIndex > rest.startIndex || line[close].isNewline, story.contains(where: \.isLetter)
        else { return }
        dateline.agency = name
        dateline.end = min(end, dateline.end + line.utf8.distance(from: line.startIndex, to: story.startIndex))
    }

    /// `ANKARA (AA) - AYŞE ÖRNEK - `: the reporter in capitals between the dateline of Anadolu and the story. Others have the name
    /// of a series there, `DIGITAL OMNIBUS - `.
    func takeReporterBehindDash(_ bytes: [UInt8], _ end: Int, _ dateline: inout Dateline) {
        guard dateline.authors.isEmpty, dateline.agency == "AA", dateline.end + 8 < end,
            bytes[dateline.end] >= 0xC3 || (65...90).contains(bytes[dateline.end])
        else { return }
        let head = bytes[dateline.end..<min(end, dateline.end + 64)].prefix { $0 != UInt8(ascii: "\n") }
        let line = String(decoding: head, as: UTF8.self)
        guard let dash = line.firstRange(of: " - ") ?? line.firstRange(of: " – "),
            let name = Byline.nameAlone(
                String(line[..<dash.lowerBound]), isTurkish: Self.isTurkish(bytes, dateline.end, end)),
            !knowsPlace(name)
        else { return }
        dateline.authors = [name]
        dateline.end += line.utf8.distance(from: line.startIndex, to: dash.upperBound)
    }

    /// `Ayşe ÖRNEK/İZMİR, (DHA)- `: the reporters before the place, as two agencies of Türkiye write them.
    func takeReportersBeforePlace(_ dateline: inout Dateline) {
        guard dateline.authors.isEmpty, let agency = dateline.agency, ["DHA", "İHA"].contains(agency),
            let words = dateline.place, let slash = words.firstIndex(of: "/"),
            let names = Byline.people(words[..<slash].replacing("-", with: ", ")),
            case let place = String(words[words.index(after: slash)...]),
            knowsPlace(place) || place == place.uppercased()
        else { return }
        (dateline.authors, dateline.place) = (names.map(Byline.withSmallSurname), place)
    }

    /// Whether a story has a letter among its first that only Turkish and its neighbours write.
    private static func isTurkish(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        String(decoding: bytes[start..<min(end, start + 400)], as: UTF8.self).contains { "ığş".contains($0) }
    }

    /// `(ANSA) - ROMA, 12 FEB - `, `(AGI) - Roma, 12 feb. - `, `Andina – Lima, feb. 12. `: the place behind the agency, as those of
    /// Italy and Peru write it.
    func takePlaceBehindAgency(_ bytes: [UInt8], _ end: Int, _ dateline: inout Dateline) {
        guard dateline.agency != nil else { return }
        var found: (words: DatelineWords, story: Int)?
        if let (words, story) = beforeDash(bytes, dateline.end, end, true), let words,
            words.hasDate || words.isInCapitals && knowsPlace(words.place)
        {
            found = (words, story)
        } else if let (words, story) = behindStop(bytes, dateline.end, end, isBehindAgency: true), let words,
            words.hasDate
        {
            found = (words, story)
        }
        guard let found, found.words.agency == nil else { return }
        let agency = dateline.agency
        dateline.take(found.words)
        (dateline.agency, dateline.end) = (agency, found.story)
    }
}
