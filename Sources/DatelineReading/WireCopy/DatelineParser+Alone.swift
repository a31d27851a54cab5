import DatelineModel

/// Datelines that are lines of their own.
extension DatelineParser {
    /// A line that is a dateline and nothing more: `MONTREAL, Feb. 12, 2025`.
    func alone(_ line: String) -> Dateline? {
        var line = line
        // `16:42 | Lima, feb. 12.`
        if let bar = line.firstRange(of: " | "), ClockWords.clock(String(line[..<bar.lowerBound])) != nil {
            line = String(line[bar.upperBound...]).trimmingEnd(of: ".")
        }
        // `ROMA, 18 febbraio 2025, 12:05`
        if let comma = line.ranges(of: ", ").last, ClockWords.clock(String(line[comma.upperBound...])) != nil,
            line[..<comma.lowerBound].contains(where: \.isNumber)
        {
            line = String(line[..<comma.lowerBound])
        }
        // `София, 20 февруари 2026 16:04`
        if line.utf8.count < 64, let blank = line.lastIndex(of: " "), line[..<blank].last?.isNumber == true,
            line[blank...].contains(":"), ClockWords.clock(String(line[blank...].dropFirst())) != nil
        {
            line = String(line[..<blank])
        }
        // `Madrid - 12 FEB 2025 - 05:40 CET`
        let parts = line.split(separator: " - ").map(String.init)
        if parts.count == 3, knowsPlace(parts[0]), MonthAndDay(parts[1])?.day != nil,
            parts[2].prefix(1).allSatisfy(\.isNumber)
        {
            line = "\(parts[0]), \(parts[1])"
        }
        // `BRUXELLES 12/02 (BELGA)`
        if line.hasSuffix(")"), line.contains("/"), case let bytes = Array("\(line) = X".utf8),
            let found = behindEqualsSign(bytes, 0, bytes.count)?.words
        {
            var dateline = Dateline(end: 0)
            dateline.take(found)
            return dateline
        }
        if let (words, agency) = PlaceAndAgency.arabic(line, knowsPlace) ?? PlaceAndAgency.joined(line, knowsPlace) {
            var dateline = Dateline(end: 0)
            dateline.take(words)
            (dateline.agency, dateline.hasEvidence) = (agency, true)
            return dateline
        }
        if let (words, agency, author) = PlaceAndAgency.parted(line, knowsPlace) {
            var dateline = Dateline(end: 0)
            dateline.take(words)
            (dateline.agency, dateline.authors, dateline.hasEvidence) = (agency, author.map { [$0] } ?? [], true)
            return dateline
        }
        // No more words than a place, what it lies in, a day and an agency have.
        guard line.utf8.count(where: { $0 == UInt8(ascii: " ") }) < 12,
            // `BRUSSELS | 2 February 2025`
            let found = DatelineWords(line.replacing(" | ", with: ", ")),
            // `Copenhagen /Ritzau/`
            found.hasDate || knowsPlace(found.place) && found.agency.map(AgencyName.isKnown) ?? false,
            isPlace(found, hasEvidence: true)
        else { return nil }
        // `CHIP BAN FROM 12 FEBRUARY 2026` is a headline: nothing but its day shows what a line alone is.
        let cities = found.place.split(separator: "/").map { $0.trimmingWhitespace() }
        guard
            found.isUndated || cities.contains(where: knowsPlace) || knowsPlace(found.place)
                || found.area.map({ $0.hasSuffix(".") || knowsPlace($0) }) ?? false
                || found.agency.map(AgencyName.isKnown) ?? false
        else { return nil }
        var dateline = Dateline(end: 0)
        dateline.take(found)
        return dateline
    }

    /// `June 2, 2026 – Ottawa, Ontario – Example Department`: a full day, a known place, and who sends the text, with nothing else on
    /// the line; `nil` if it is anything else.
    func behindDay(_ line: String) -> (dateline: Dateline, office: String?)? {
        guard line.utf8.count < 140 else { return nil }
        let parts = line.replacing(" — ", with: " – ").replacing(" - ", with: " – ").split(separator: " – ")
            .map { $0.trimmingWhitespace() }
        guard (2...3).contains(parts.count), let day = MonthAndDay(parts[0])?.day,
            !parts[1].contains(where: \.isNumber),
            let words = DatelineWords(parts[1]), !words.hasDate, words.agency == nil,
            knowsPlace(words.place) || words.area.map(knowsPlace) ?? false,
            parts.count < 3 || Letterhead.isName(parts[2]) || AgencyName.isOffice(parts[2])
        else { return nil }
        var dateline = Dateline(end: 0)
        dateline.take(words)
        dateline.take(day, nil)
        return (dateline, parts.count == 3 ? parts[2] : nil)
    }

    /// The place of words that a head calls its dateline, and what stands beside it; `nil` if they are none.
    func labelled(_ words: String) -> Dateline? {
        DatelineWords(words).map { found in
            var dateline = Dateline(end: 0)
            dateline.take(found)
            return dateline
        }
    }
}
