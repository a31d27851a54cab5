package import DatelineModel
private import Foundation

/// A date in one of the forms in which people write one: `2024-1-5`, `2024/01/05`, `January 5, 2024`, `5. Mai 2024`,
/// `Fri, 05 Jan 2024 10:00:00 GMT`, `2024-01-05 9:05 -0400`.
package enum WrittenDate: Sendable, Hashable {
    /// The date, beyond doubt.
    case date(PublicationDate)
    /// The first number may be the day or the month, as in `01/05/2024`.
    case ambiguous(dayFirst: CalendarDay, monthFirst: CalendarDay)

    /// Reads a date; `nil` if a text is none, has no year of four digits, or names a day that does not exist.
    ///
    /// A time that names no zone is one of `zone`.
    package init?(_ text: String, zone: SiteTimeZone = .utc) {
        // The form of nearly all, and the only one that must be fast.
        if let date = PublicationDate(text, zone: zone) {
            self = .date(date)
            return
        }
        guard text.utf8.count <= Self.longest else { return nil }
        var words = DateWords(OtherCalendars.plain(text) ?? text)
        guard let day = words.takeDay() else { return nil }
        guard !words.isAtEnd else {
            self = day
            return
        }
        if case .date(let date) = day, let rest = words.restBehindHyphen {
            guard case .clock(let second) = rest else {
                self = .date(date)
                return
            }
            self = .date(
                PublicationDate(day: date.day, secondOfDay: second, offset: zone.lastOffset(date.day, second)))
            return
        }
        guard let second = words.takeClock() else { return nil }
        var offset: Int?
        if !words.isAtEnd {
            offset = words.takeOffset()
            guard offset != nil, words.isAtEnd || words.isAtNote else { return nil }
        }
        switch day {
        case .date(let date):
            let east = offset ?? zone.lastOffset(date.day, second)
            self = .date(PublicationDate(day: date.day, secondOfDay: second, offset: east))
        case .ambiguous: self = day
        }
    }

    /// No date is longer.
    private static let longest = 100
}

/// The words, numbers and signs of a date, which are taken from its start.
private struct DateWords {
    enum Token: Equatable {
        case number(Int, digits: Int)
        /// In capitals without accents.
        case word(String)
        case sign(Unicode.Scalar)
    }

    private var tokens: ArraySlice<Token>

    init(_ text: String) {
        // Syllables of Korean come apart with the accents.
        let capitals = text.inPlainCapitals.precomposedStringWithCanonicalMapping
            .replacing("A.M.", with: "AM").replacing("P.M.", with: "PM")
        var tokens: [Token] = []
        var rest = capitals.unicodeScalars[...]
        while let first = rest.first {
            let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
            if isDigit(first) {
                let digits = rest.prefix(while: isDigit)
                tokens.append(.number(Int(String(digits)) ?? Int.max, digits: digits.count))
                rest = rest[digits.endIndex...]
            } else if Self.numberSigns.contains(first) {
                tokens.append(.word(String(first)))
                rest.removeFirst()
            } else if first.properties.isAlphabetic {
                let letters = rest.prefix { $0.properties.isAlphabetic && !Self.numberSigns.contains($0) }
                tokens.append(.word(String(letters)))
                rest = rest[letters.endIndex...]
            } else {
                if !first.properties.isWhitespace { tokens.append(.sign(first)) }
                rest.removeFirst()
            }
        }
        self.tokens = tokens[...]
    }

    /// What stands behind the numbers of a date in Chinese, Japanese and Korean.
    private static let numberSigns = Set("年月日년월일".unicodeScalars)

    var isAtEnd: Bool { tokens.isEmpty }

    /// Whether the rest is a note, such as the zone that an offset belongs to: `(EST)`, `[Europe/Paris]`.
    var isAtNote: Bool { tokens.first == .sign("(") || tokens.first == .sign("[") }

    // MARK: - The day

    mutating func takeDay() -> WrittenDate? {
        skipWords(Self.lead, ",.")
        return switch tokens.popFirst() {
        case .word(let word): MonthAndDay.month(word).flatMap { takeDay(inMonth: $0) }
        case .number(let number, digits: 8):
            Self.day(number / 10_000, number / 100 % 100, number % 100)
        case .number(let year, digits: 4): takeMonthAndDay(in: year)
        case .number(let first, digits: 1...2): takeMonthAndYear(after: first)
        default: nil
        }
    }

    /// What may stand before a date.
    private static let lead: Set<String> = EmbargoWords.weekdays.union([
        "ON", "THE", "LE", "EL", "DER", "DEN", "AM", "IL",
    ])

    /// `5, 2024` after the name of a month.
    private mutating func takeDay(inMonth month: Int) -> WrittenDate? {
        skipSigns(".-/")
        guard let day = takeNumber(1...2) else { return nil }
        skipWords(Self.ordinals, ",.-/")
        return takeNumber(4...4).flatMap { Self.day($0, month, day) }
    }

    /// `-1-5`, `/Jan/05` or `年1月5日` after a year.
    private mutating func takeMonthAndDay(in year: Int) -> WrittenDate? {
        skipWords(["年", "년"], "-/.,")
        let month = takeMonthName() ?? takeNumber(1...2)
        guard let month else { return nil }
        skipWords(["月", "월"], "-/.,")
        guard let day = takeNumber(1...2) else { return nil }
        skipWords(["日", "일"], ".")
        return Self.day(year, month, day)
    }

    /// ` January 2024`, `th of May, 2024`, `.5.2024` or `/05/2024` after a number.
    private mutating func takeMonthAndYear(after first: Int) -> WrittenDate? {
        let sign = tokens.first
        skipWords(Self.ordinals, ".-/,")
        if let month = takeMonthName() {
            skipWords(["DE", "DEL"], ".,-/")
            return takeNumber(4...4).flatMap { Self.day($0, month, first) }
        }
        guard let sign, [.sign("."), .sign("-"), .sign("/")].contains(sign), let second = takeNumber(1...2),
            tokens.popFirst() == sign, let year = takeNumber(4...4)
        else { return nil }
        let dayFirst = CalendarDay(year: year, month: second, day: first)
        // Where dates are written with full stops, the day comes first.
        let monthFirst = sign == .sign(".") ? nil : CalendarDay(year: year, month: first, day: second)
        if let dayFirst, let monthFirst, dayFirst != monthFirst {
            return .ambiguous(dayFirst: dayFirst, monthFirst: monthFirst)
        }
        return (dayFirst ?? monthFirst).map { .date(PublicationDate(day: $0)) }
    }

    /// What stands behind the number of a day, and before its month.
    private static let ordinals: Set<String> = ["ST", "ND", "RD", "TH", "ER", "OF", "DE", "DI"]

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> WrittenDate? {
        CalendarDay(year: year, month: month, day: day).map { .date(PublicationDate(day: $0)) }
    }

    // MARK: - The time

    /// `T9:05`, `, 14:30:05.25`, ` 9:05 p.m.` or ` 14h30` as seconds after midnight.
    mutating func takeClock() -> Int? {
        skipWords(["T", "AT", "UM", "A", "KL"], ",|")
        guard var hour = takeNumber(1...2) else { return nil }
        var seconds = 0
        if let next = tokens.first, [.sign(":"), .sign("."), .word("H")].contains(next) {
            tokens.removeFirst()
            // `9:5`, as programs write it that fill up nothing.
            let minute = takeNumber(next == .sign(":") ? 1...2 : 2...2)
            guard next == .word("H") || minute != nil, minute ?? 0 < 60 else { return nil }
            seconds = (minute ?? 0) * 60
            if minute != nil, tokens.first == .sign(":") {
                tokens.removeFirst()
                guard let second = takeNumber(1...2), second < 60 else { return nil }
                seconds += second
                if tokens.first == .sign(".") || tokens.first == .sign(",") {
                    tokens.removeFirst()
                    guard takeNumber(1...Int.max) != nil else { return nil }
                }
            }
        } else if tokens.first != .word("AM"), tokens.first != .word("PM") {
            return nil
        }
        switch tokens.first {
        case .word("AM"), .word("PM"):
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (tokens.popFirst() == .word("PM") ? 12 : 0)
        case .word("UHR"), .word("H"): tokens.removeFirst()
        default: break
        }
        return hour < 24 ? hour * 3600 + seconds : nil
    }

    /// What may stand behind a day and a hyphen.
    enum RestBehindHyphen {
        /// A time, in seconds after midnight: `-16:49`.
        case clock(Int)
        /// What may also be how far a zone is from UTC, as XML writes a day: `-05:00`.
        case clockOrOffset
    }

    /// What all the rest is if a hyphen and four digits are all; `nil` for any other rest.
    var restBehindHyphen: RestBehindHyphen? {
        guard tokens.count == 4, tokens.first == .sign("-"),
            case .number(let hour, digits: 1...2) = tokens[tokens.startIndex + 1], hour < 24,
            tokens[tokens.startIndex + 2] == .sign(":"),
            case .number(let minute, digits: 2) = tokens[tokens.startIndex + 3], minute < 60
        else { return nil }
        return hour < 15 && minute % 15 == 0 ? .clockOrOffset : .clock(hour * 3600 + minute * 60)
    }

    /// `Z`, `GMT`, `+07:00`, `-0400`, `UTC+2` or `EST` as seconds east of UTC.
    mutating func takeOffset() -> Int? {
        var named: Int?
        if case .word(let word)? = tokens.first {
            if let offset = EmbargoWords.zones[word] {
                tokens.removeFirst()
                return offset
            }
            guard ["UTC", "GMT", "UT"].contains(word) else { return nil }
            tokens.removeFirst()
            named = 0
        }
        let sign = tokens.first
        guard sign == .sign("+") || sign == .sign("-") || sign == .sign("\u{2212}") else { return named }
        tokens.removeFirst()
        var (hours, minutes) = (0, 0)
        switch tokens.popFirst() {
        case .number(let number, digits: 3...4): (hours, minutes) = (number / 100, number % 100)
        case .number(let number, digits: 1...2):
            hours = number
            if tokens.first == .sign(":") {
                tokens.removeFirst()
                guard let number = takeNumber(2...2) else { return nil }
                minutes = number
            }
        default: return nil
        }
        guard hours < 15, minutes < 60 else { return nil }
        return (hours * 3600 + minutes * 60) * (sign == .sign("+") ? 1 : -1)
    }

    // MARK: - Single tokens

    private mutating func takeNumber(_ length: ClosedRange<Int>) -> Int? {
        guard case .number(let number, let digits)? = tokens.first, length.contains(digits) else { return nil }
        tokens.removeFirst()
        return number
    }

    private mutating func takeMonthName() -> Int? {
        guard case .word(let word)? = tokens.first, let month = MonthAndDay.month(word) else { return nil }
        tokens.removeFirst()
        return month
    }

    /// Leaves out words and the signs around them.
    private mutating func skipWords(_ words: Set<String>, _ signs: String) {
        skipSigns(signs)
        while case .word(let word)? = tokens.first, words.contains(word) {
            tokens.removeFirst()
            skipSigns(signs)
        }
    }

    private mutating func skipSigns(_ signs: String) {
        while case .sign(let sign)? = tokens.first, signs.unicodeScalars.contains(sign) { tokens.removeFirst() }
    }
}
