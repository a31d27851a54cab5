import DatelineModel

/// `Feb. 12`, `12 February`, `February 12 2025`, `12 févr.`, `1er mars`, `12 de febrero de 2025`, `12th February`, `le 12
/// février 2025`, `ngày 12 tháng 2 năm 2025`.
struct MonthAndDay {
    let month: Int
    let dayOfMonth: Int
    let year: Int?

    /// The full day, if there is a year.
    var day: CalendarDay? { year.flatMap { CalendarDay(year: $0, month: month, day: dayOfMonth) } }

    init?(_ text: String) {
        let text = OtherCalendars.plain(text) ?? text
        if let numbers = Self.numbers(text) ?? Self.eastAsian(text) {
            (dayOfMonth, month, year) = (numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : nil)
            return
        }
        var month: Int?
        var numbers: [Int] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "." || $0 == "," })
        where !Self.littleWords.contains(word) {
            if let number = Int(word) ?? Self.ordinal(word.inPlainCapitals) {
                numbers.append(number)
            } else if month == nil, let found = Self.month(word.inPlainCapitals) ?? Self.monthInTwoNames(word) {
                month = found
            } else {
                return nil
            }
        }
        guard let month, let dayOfMonth = numbers.first(where: { (1...31).contains($0) }), numbers.count <= 2 else {
            return nil
        }
        self.month = month
        self.dayOfMonth = dayOfMonth
        year = numbers.first { (1900...2999).contains($0) }.map(OtherCalendars.gregorian)
        if numbers.count == 2, year == nil { return nil }
    }

    /// What stands before days and between their parts, and behind their year: `le 12 février`, `den 12. Februar`, `12 de febrero`, `12
    /// lutego 2025 r.`
    private static let littleWords: Set<Substring> = [
        "a", "de", "del", "den", "dne", "dnia", "el", "em", "il", "le", "li", "lì", "r", "roku", "г", "года", "р",
        "року",
    ]

    /// The day, the month and the year of a date in numbers that can be read in one way: `12.2.2025`, `ngày 12/2`; `nil` if
    /// the text is none.
    private static func numbers(_ text: String) -> [Int]? {
        let isVietnamese = text.lowercased().hasPrefix("ngày ")
        var date = isVietnamese ? text.dropFirst(5) : text[...]
        // `den 05.10.2026`
        if let word = ["den ", "dne ", "dnia ", "le ", "el "].first(where: date.hasPrefix) {
            date = date.dropFirst(word.count)
        }
        // `ngày 12 tháng 2 năm 2025`
        if isVietnamese, date.contains(" tháng ") {
            date = date.replacing(" tháng ", with: "/").replacing(" năm ", with: "/")[...]
        }
        // `25-02-2025`
        if date.utf8.count == 10, date.utf8.count(where: { $0 == UInt8(ascii: "-") }) == 2, date.first != "-" {
            date = date.replacing("-", with: "/")[...]
        }
        let hasSlashes = date.utf8.contains(UInt8(ascii: "/"))
        let parts = date.split(separator: hasSlashes ? "/" : ".", omittingEmptySubsequences: false)
        var numbers = parts.compactMap { Int($0) }
        // `12/02/2568`: Thailand writes the day first.
        if numbers.count == 3, OtherCalendars.buddhistYears.contains(numbers[2]) {
            numbers[2] = OtherCalendars.gregorian(numbers[2])
        } else if hasSlashes, !isVietnamese, numbers.count == 3 {
            // `25/02/2025` can be read in one way, `12/02/2025` in two.
            guard numbers[0] > 12 || numbers[1] > 12 || numbers[0] == numbers[1] else { return nil }
            if numbers[1] > 12 { numbers.swapAt(0, 1) }
        }
        guard numbers.count == parts.count, numbers.count == 3 || isVietnamese && numbers.count == 2,
            (1...31).contains(numbers[0]), (1...12).contains(numbers[1]),
            numbers.count == 2 || (1900...2999).contains(numbers[2])
        else { return nil }
        return numbers
    }

    /// The day, the month and the year of `2025年2月12日`, `2월 12일`; `nil` if the text is none.
    private static func eastAsian(_ text: String) -> [Int]? {
        guard let last = text.last, "日일号號".contains(last) else { return nil }
        var numbers: [Int] = []
        var digits = ""
        for character in text {
            if character.isASCII, character.isNumber, digits.count < 4 {
                digits.append(character)
            } else if "年月日号號년월일".contains(character), let number = Int(digits) {
                numbers.append(number)
                digits = ""
            } else if character != " " {
                return nil
            }
        }
        guard digits.isEmpty, (2...3).contains(numbers.count) else { return nil }
        let date = Array(numbers.reversed())
        return (1...31).contains(date[0]) && (1...12).contains(date[1]) && (date.count == 2 || date[2] >= 1900)
            ? date : nil
    }

    /// A text whose last word is a date that can be read in two ways, as those read it who write the day first: `12/02/2025` as
    /// `12.02.2025`.
    static func withDayFirst(_ text: String) -> String {
        let start = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
        let numbers = text[start...].split(omittingEmptySubsequences: false) { "/-".contains($0) }
        guard numbers.count == 3, numbers[2].utf8.count == 4, numbers[0].utf8.count < 3, numbers[1].utf8.count < 3,
            numbers.allSatisfy({ Int($0) != nil })
        else { return text }
        return text[..<start] + numbers.joined(separator: ".")
    }

    /// The number of an ordinal in plain capitals: `12TH`, `1ER`.
    static func ordinal(_ word: String) -> Int? {
        guard ["ST", "ND", "RD", "TH", "ER", "º", "."].contains(where: word.hasSuffix) else { return nil }
        let digits = word.prefix { $0.isNumber }
        return (1...2).contains(digits.count) && word.count - digits.count <= 2 ? Int(digits) : nil
    }

    /// The number of a month by its name in plain capitals.
    static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        if let number = abbreviated.firstIndex(where: { names in
            names.contains { $0 == word || $0.hasPrefix(word) && word.count <= 4 }
        }) {
            return number + 1
        }
        let isCyrillic = word.unicodeScalars.allSatisfy { (0x400...0x4FF).contains($0.value) }
        return unabbreviated.firstIndex { names in
            names.contains(word) || isCyrillic && word.count < 5 && names.contains { $0.hasPrefix(word) }
        }.map { $0 + 1 }
    }

    /// The number of a month by its two names in Arabic: `شباط/فبراير`.
    private static func monthInTwoNames(_ word: Substring) -> Int? {
        let names = word.split(separator: "/")
        guard names.count == 2, let month = month(names[0].inPlainCapitals),
            month == Self.month(names[1].inPlainCapitals)
        else { return nil }
        return month
    }

    /// The months in English, French, Spanish, Portuguese, Italian and German, which agencies abbreviate.
    private static let abbreviated = [
        ["JANUARY", "JANVIER", "ENERO", "JANEIRO", "GENNAIO", "JANUAR"],
        ["FEBRUARY", "FEVRIER", "FEBRERO", "FEVEREIRO", "FEBBRAIO", "FEBRUAR"],
        ["MARCH", "MARS", "MARZO", "MARCO", "MARZ", "MAERZ", "MRZ"],
        ["APRIL", "AVRIL", "ABRIL", "APRILE"],
        ["MAY", "MAI", "MAYO", "MAIO", "MAGGIO"],
        ["JUNE", "JUIN", "JUNIO", "JUNHO", "GIUGNO", "JUNI"],
        ["JULY", "JUILLET", "JULIO", "JULHO", "LUGLIO", "JULI"],
        ["AUGUST", "AOUT", "AGOSTO"],
        ["SEPTEMBER", "SEPTEMBRE", "SEPTIEMBRE", "SETEMBRO", "SETTEMBRE"],
        ["OCTOBER", "OCTOBRE", "OCTUBRE", "OUTUBRO", "OTTOBRE", "OKTOBER"],
        ["NOVEMBER", "NOVEMBRE", "NOVIEMBRE", "NOVEMBRO"],
        ["DECEMBER", "DECEMBRE", "DICIEMBRE", "DEZEMBRO", "DICEMBRE", "DEZEMBER"],
    ]

    /// The months in other languages, in full.
    private static let unabbreviated: [Set<String>] = MonthNames.inOtherLanguages
}
