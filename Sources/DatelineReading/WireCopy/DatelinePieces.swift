import DatelineModel

/// The words of a dateline while they are taken apart: what is left of them, and what was taken.
struct DatelinePieces {
    private(set) var day: CalendarDay?
    /// The day as it is written.
    private(set) var monthAndDay: String?
    private(set) var agency: String?
    /// Whether the time of filing stands before the place.
    private(set) var isFiled = false
    /// The place and what it lies in, once the words are split.
    private(set) var parts: [String] = []

    private var rest: String

    /// The words of a text, of which nothing has been taken.
    init(_ text: String) {
        rest = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        rest = Self.withAgencyLast(rest) ?? rest
    }

    private var hasDay: Bool { day != nil || monthAndDay != nil }

    // MARK: - Before the words are split

    /// `(07-17) 13:09 PDT CITY`: the time of filing. Returns whether the words may be a dateline.
    mutating func takeTimeOfFiling() -> Bool {
        guard rest.hasPrefix("("), let close = rest.firstIndex(of: ")") else { return true }
        let words = rest[rest.index(after: close)...].split(separator: " ")
        if words.count >= 3, words[0].contains(":") {
            rest = words.dropFirst(2).joined(separator: " ")
            isFiled = true
        } else if !words.isEmpty {
            return false
        }
        return true
    }

    /// `Rabat, 12/02/2025 (MAP)`: days and agencies at the end. Returns whether the words may be a dateline.
    mutating func takeParentheses() -> Bool {
        while let open = rest.lastIndex(of: "("), rest.hasSuffix(")") {
            let inner = String(rest[rest.index(after: open)...].dropLast())
            if !hasDay, let date = MonthAndDay(inner) {
                (day, monthAndDay) = (date.day, inner)
            } else {
                let (name, date) = Self.agencyAndDay(inner)
                guard Self.mayBeAgency(name) else { return false }
                agency = name
                if let date, monthAndDay == nil { (day, monthAndDay) = (MonthAndDay(date)?.day, date) }
            }
            rest = rest[..<open].trimmingWhitespace()
        }
        if let agency, AgencyName.writesDayFirst(agency) { rest = MonthAndDay.withDayFirst(rest) }
        return true
    }

    /// `/PRNewswire/` at the end. Returns whether the words may be a dateline.
    mutating func takeSlashes() -> Bool {
        guard rest.hasSuffix("/"), let open = rest.dropLast().lastIndex(of: "/") else { return true }
        var inner = rest[rest.index(after: open)...].dropLast().trimmingWhitespace()
        if inner.hasPrefix("Корр. ") { inner = inner.dropFirst(6).trimmingWhitespace() }
        guard Self.mayBeAgency(inner) || AgencyName.isKnown(inner) else { return false }
        agency = inner
        rest = rest[..<open].trimmingWhitespace()
        return true
    }

    /// `Москва. 12 февраля. INTERFAX.RU`, `أبوظبي في 12 فبراير 2025`, `New Delhi [India]`: other signs than commas.
    mutating func takeSentences() {
        let hasStops = rest.utf8.count { $0 == UInt8(ascii: ".") } > 1
        let sentences = hasStops && rest.ranges(of: ". ").count == 2 ? rest.split(separator: ". ") : []
        if agency == nil, sentences.count == 3, MonthAndDay(String(sentences[1])) != nil {
            agency = sentences[2].trimmingWhitespace()
            rest = "\(sentences[0]), \(sentences[1])"
        }
        if rest.utf8.first.map({ $0 >= 0xD8 }) ?? false, let preposition = rest.firstRange(of: " في ") {
            rest.replaceSubrange(preposition, with: "، ")
        }
        if rest.utf8.contains(UInt8(ascii: "[")) {
            rest = rest.replacing(" [", with: ", ").replacing("]", with: "")
        }
    }

    /// `REUTERS —`: who sends it stands where the place would.
    mutating func takeSenderInPlaceOfPlace() {
        if rest.isEmpty, let agency, AgencyName.isKnown(agency) { rest = "UNDATED" }
        if agency == nil, AgencyName.isKnown(rest) || AgencyName.isPaper(rest) { (agency, rest) = (rest, "UNDATED") }
    }

    /// Splits what is left at its commas, without the days of the week: `PARIS, Wed. Feb. 12, 2025`.
    mutating func split() {
        parts = rest.split(whereSeparator: { ",،，".contains($0) }).map { $0.trimmingWhitespace() }
        // `EXAMPLE.CO, Jakarta`
        if agency == nil, parts.count > 1, let first = parts.first, first.dropFirst().dropLast(2).contains("."),
            !first.contains(" "), !first.hasSuffix(".")
        {
            agency = parts.removeFirst()
        }
        for (index, part) in zip(parts.indices, parts).dropFirst() {
            guard let blank = part.firstIndex(of: " ") else { continue }
            let first = part[..<blank].trimmingEnd(of: ".").inPlainCapitals
            if EmbargoWords.weekdays.contains(first) { parts[index] = part[blank...].trimmingWhitespace() }
        }
        parts.removeAll { EmbargoWords.weekdays.contains($0.inPlainCapitals) && $0.count > 3 }
    }

    // MARK: - Behind that

    /// `RIYADH, Feb. 12, 2025, SPA`, `Feb 12 (Reuters)`, `12 February 2025, Nairobi`, `Herald News, 27 January 2025`, `SEOUL, Feb
    /// 12 AFP`: who sends it, and a day that stands first.
    mutating func takeSender() {
        if agency == nil, parts.count > 2, let last = parts.last, AgencyName.matches(last) {
            agency = parts.removeLast()
        }
        if parts.count > 1, let year = Int(parts[parts.count - 1]), (1900...2999).contains(year) {
            parts.removeLast()
            parts[parts.count - 1] += " \(year)"
        }
        if parts.count == 1, !hasDay, agency.map(AgencyName.isKnown) ?? false, let date = MonthAndDay(parts[0]) {
            (day, monthAndDay, parts[0]) = (date.day, parts[0], "UNDATED")
        }
        if parts.count > 1, !hasDay, let date = MonthAndDay(parts[0]) {
            (day, monthAndDay) = (date.day, parts.removeFirst())
        }
        if agency == nil, parts.count > 1, let first = parts.first, AgencyName.isPaper(first) {
            (agency, parts[0]) = (first, "UNDATED")
        }
        if agency == nil, let last = parts.last, parts.count > 1, MonthAndDay(last) == nil,
            let blank = last.lastIndex(of: " "), AgencyName.isKnown(String(last[last.index(after: blank)...])),
            MonthAndDay(String(last[..<blank])) != nil
        {
            agency = String(last[last.index(after: blank)...])
            parts[parts.count - 1] = String(last[..<blank])
        }
    }

    /// Takes the day from the end.
    mutating func takeDay() {
        guard let last = parts.last else { return }
        guard parts.count > 1 else { return takeDayBehindPlace() }
        if let iso = CalendarDay(iso: last.replacing("/", with: "-")) {
            day = iso
        } else if let date = MonthAndDay(last) {
            (day, monthAndDay) = (date.day, last)
        } else if Self.isDateOfTwoReadings(last) {
            monthAndDay = last
        } else {
            return
        }
        parts.removeLast()
    }

    /// `PARIS Feb. 12`, `HELSINKI 12.3.2025`: the date may follow the place without a comma.
    private mutating func takeDayBehindPlace() {
        let words = parts[0].split(separator: " ")
        // `عمان 23 تشرين الثاني 2025`
        for count in [4, 3, 2, 1] where words.count > count {
            let last = words.suffix(count).joined(separator: " ")
            guard let date = MonthAndDay(last), !OtherCalendars.isWeekday(words.dropLast(count).joined(separator: " "))
            else { continue }
            (day, monthAndDay) = (date.day, last)
            parts[0] = words.dropLast(count).joined(separator: " ")
            return
        }
        takeDayBeforePlace(words)
    }

    /// `27.11.2025 Warszawa`, `27 listopada 2025 Warszawa`: a full day before the place, without a comma.
    private mutating func takeDayBeforePlace(_ words: [Substring]) {
        guard words.count > 1, words[0].first?.isNumber == true else { return }
        for count in [3, 1] where words.count > count {
            let first = words.prefix(count).joined(separator: " ")
            guard let date = MonthAndDay(first)?.day else { continue }
            (day, monthAndDay) = (date, first)
            parts[0] = words.dropFirst(count).joined(separator: " ")
            return
        }
    }

    /// `JAKARTA, EXAMPLE.com`: a paper that names itself by its address; `SYDNEY, AAP`. And `Mumbai (Maharashtra) [India]`.
    mutating func takeSenderAtEnd() {
        if agency == nil, parts.count > 1, let last = parts.last,
            [".com", ".org", ".net"].contains(where: last.lowercased().hasSuffix) || AgencyName.isKnown(last)
        {
            agency = parts.removeLast()
        }
        if let city = parts.first, city.hasSuffix(")"), let open = city.lastIndex(of: "("), open > city.startIndex {
            parts[0...0] = [city[..<open].trimmingWhitespace(), String(city[city.index(after: open)...].dropLast())]
        }
    }

    // MARK: - Agencies and days

    private static func mayBeAgency(_ name: String) -> Bool {
        guard (2...30).contains(name.count), let first = name.unicodeScalars.first else { return false }
        return first.properties.isAlphabetic && !first.properties.isLowercase || AgencyName.isKnown(name)
            || name.contains("/") && AgencyName.isKnown(String(name.prefix { $0 != "/" }))
    }

    /// `12/02/2025`, `03-07-2025`: which number is the month is not known, but that it is a date.
    private static func isDateOfTwoReadings(_ text: String) -> Bool {
        let numbers = text.split(separator: text.contains("/") ? "/" : "-", omittingEmptySubsequences: false)
            .map { Int($0) }
        guard numbers.count == 3, let first = numbers[0], let second = numbers[1], let year = numbers[2] else {
            return false
        }
        return (1...12).contains(first) && (1...12).contains(second) && (1900...2999).contains(year)
    }

    /// The agency and the day beside it: `TTXVN 11/2`, `dpa/bb`, where small letters stand for a desk.
    private static func agencyAndDay(_ inner: String) -> (String, day: String?) {
        if let blank = inner.lastIndex(of: " ") {
            let name = String(inner[..<blank])
            let day = "ngày \(inner[inner.index(after: blank)...])"
            if AgencyName.isKnown(name), MonthAndDay(day) != nil { return (name, day) }
        }
        if AgencyName.isKnown(inner) { return (inner, nil) }
        let name = String(inner.prefix { $0 != "/" })
        let desk = inner.dropFirst(name.count + 1)
        let isDesk = !desk.isEmpty && desk.allSatisfy { $0.isASCII && $0.isLowercase || $0 == "/" }
        return isDesk && AgencyName.isKnown(name) ? (name, nil) : (inner, nil)
    }

    /// The words with the agency behind the day: `RABAT (MAP) 03-07-2025` → `RABAT, 03-07-2025 (MAP)`; `nil` if it stands
    /// there or nowhere.
    private static func withAgencyLast(_ words: String) -> String? {
        guard !words.hasSuffix(")"), let open = words.firstIndex(of: "("), open > words.startIndex,
            let close = words[open...].firstIndex(of: ")")
        else { return nil }
        let day = words[words.index(after: close)...].drop { " ,".contains($0) }
        let name = words[words.index(after: open)..<close]
        let isAgency =
            AgencyName.matches(String(name))
            || name.split(separator: " ").contains { wordsOfAgencies.contains($0.lowercased()) }
        guard isAgency,
            MonthAndDay(String(day)) != nil || isDateOfTwoReadings(String(day)) || CalendarDay(iso: String(day)) != nil
        else { return nil }
        return "\(words[..<open].trimmingWhitespace()), \(day) \(words[open...close])"
    }

    private static let wordsOfAgencies: Set<String> = [
        "agence", "agencia", "agência", "agency", "agenzia", "news", "press",
    ]
}
