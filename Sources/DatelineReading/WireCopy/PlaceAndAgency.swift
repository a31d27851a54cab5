import DatelineModel

/// Lines of nothing but a place and an agency, as agencies in Arabic put them above a story.
enum PlaceAndAgency {
    /// `الرياض 13 شعبان 1446 هـ الموافق 12 فبراير 2025 م واس`: a place, the day by two calendars, and an agency.
    static func arabic(_ line: String, _ knowsPlace: (String) -> Bool) -> (DatelineWords, agency: String)? {
        guard line.utf8.first.map({ $0 >= 0xD8 }) ?? false, let parts = line.firstRange(of: " الموافق ") else {
            return nil
        }
        let place = line[..<parts.lowerBound].prefix { !$0.isNumber }.trimmingWhitespace()
        let words = line[parts.upperBound...].split(separator: " ").map(String.init)
        guard words.count > 3, let agency = words.last, AgencyName.isKnown(agency), knowsPlace(place),
            let found = DatelineWords("\(place)، \(words.prefix(3).joined(separator: " "))"), found.hasDate
        else { return nil }
        return (found, agency)
    }

    /// `دمشق-سانا`, `BEIRUT-NNA`, `Agência Brasil – Brasília`
    static func joined(_ line: String, _ knowsPlace: (String) -> Bool) -> (DatelineWords, agency: String)? {
        guard line.utf8.count < 64, let dash = line.lastIndex(where: { "-–—".contains($0) }) else { return nil }
        let names = [line[..<dash].trimmingWhitespace(), line[line.index(after: dash)...].trimmingWhitespace()]
        for (place, agency) in [(names[0], names[1]), (names[1], names[0])] {
            if AgencyName.isKnown(agency), knowsPlace(place), let found = DatelineWords(place) {
                return (found, agency)
            }
        }
        return nil
    }

    /// `AA / Ankara`, `AA / Ankara / Ayşe Örnek`, `أنقرة / سارة المثال / الأناضول`: the agency, a place and the reporter, as Anadolu has
    /// them in French, Spanish and Arabic.
    static func parted(_ line: String, _ knowsPlace: (String) -> Bool) -> (
        DatelineWords, agency: String, author: String?
    )? {
        guard line.utf8.count < 120, line.contains("/") else { return nil }
        var parts = line.split(separator: "/").map { $0.trimmingWhitespace() }
        guard (2...3).contains(parts.count),
            let agency = [parts[0], parts[parts.count - 1]].first(where: AgencyName.isKnown)
        else { return nil }
        parts.removeAll { $0 == agency }
        guard let place = parts.first, knowsPlace(place), let words = DatelineWords(place), parts.count < 3 else {
            return nil
        }
        let author = parts.count == 2 ? parts[1] : nil
        guard
            author.map({ (2...4).contains($0.split(separator: " ").count) && !$0.contains(where: \.isNumber) }) ?? true
        else { return nil }
        return (words, agency, author)
    }
}
