import DatelineModel

/// Collects the parts of a time from the words of a line, one or several words at once.
struct EmbargoTimeReader {
    private var year: Int?
    private var month: Int?
    private var dayOfMonth: Int?
    private var clocks: [(second: Int, zone: EmbargoTime.Zone?)] = []
    private var dayZone: EmbargoTime.Zone?
    private var needsYear = false
    /// Whether parts contradict each other, so that no time can be told.
    private(set) var isUnclear = false

    /// Whether no part of a time was found.
    var isEmpty: Bool { year == nil && month == nil && dayOfMonth == nil && clocks.isEmpty && dayZone == nil }

    /// Nothing yet.
    init() {}

    /// The time that a line consists of; `nil` if it has any other word.
    init?(alone line: String) {
        let words = WireWord.words(of: line)[...]
        guard (1...16).contains(words.count) else { return nil }
        var index = 0
        while index < words.endIndex {
            let count = take(words[index...])
            guard count > 0 || EmbargoWords.fillers.contains(words[index].text) else { return nil }
            index += max(1, count)
        }
    }

    /// Whether a time of day was found.
    var hasClock: Bool { !clocks.isEmpty }

    /// Whether a date was found, with or without a year.
    var hasDate: Bool { month != nil && dayOfMonth != nil }

    /// Whether a year was found, and nothing else.
    var hasOnlyYear: Bool { year != nil && month == nil && dayOfMonth == nil && clocks.isEmpty }

    /// Whether a day of a month was found, with or without the month.
    var hasDayOfMonth: Bool { dayOfMonth != nil }

    /// The full day, if the words name its year.
    var day: CalendarDay? {
        guard !isUnclear, let year, let month, let dayOfMonth else { return nil }
        return CalendarDay(year: year, month: month, day: dayOfMonth)
    }

    /// The time; `nil` if the words do not name one, and only one.
    var time: EmbargoTime? {
        guard !isUnclear, let month, let dayOfMonth, (1...12).contains(month), year != nil || !needsYear else {
            return nil
        }
        if let year, year < 2000 || CalendarDay(year: year, month: month, day: dayOfMonth) == nil { return nil }
        guard let first = clocks.first else {
            return EmbargoTime(year: year, month: month, dayOfMonth: dayOfMonth, second: 0, zone: dayZone ?? .site)
        }
        // `10:00 CET / 09:00 GMT` is one moment said twice; anything else with two times is in doubt.
        let isOneMoment = clocks.dropFirst().allSatisfy { clock in
            guard case .offset(let one)? = first.zone, case .offset(let other)? = clock.zone else { return false }
            return first.second - one == clock.second - other
        }
        guard isOneMoment else { return nil }
        return EmbargoTime(
            year: year, month: month, dayOfMonth: dayOfMonth, second: first.second,
            zone: first.zone ?? dayZone ?? .site)
    }

    /// Takes the part of a time that words begin with: the number of words taken, 0 if there is none.
    mutating func take(_ words: ArraySlice<WireWord>) -> Int {
        guard let word = words.first?.text else { return 0 }
        let next = words.dropFirst().first?.text ?? ""
        if word.first?.isNumber == true { return takeNumber(word, next, words) }
        if let noon = EmbargoWords.noon.contains(word) ? 43_200 : nil { return take(clock: noon) }
        if EmbargoWords.beforeHours.contains(word), let second = ClockWords.clock(next) ?? ClockWords.hour(next) {
            let meridiem = words.dropFirst(2).first.map { EmbargoWords.afterHours.contains($0.text) } ?? false
            return take(clock: second) + 1 + (meridiem ? 1 : 0)
        }
        if let isAfternoon = EmbargoWords.halvesOfDay[word], next.first?.isNumber == true {
            return takeEastAsian((isAfternoon ? "後" : "前") + next).map { $0 + 1 } ?? 0
        }
        // `午前5時` in one word.
        if let first = word.first, "午上下오".contains(first),
            let half = EmbargoWords.beginningsOfHalves.first(where: { word.hasPrefix($0.name) }),
            word.dropFirst(half.name.count).first?.isNumber == true
        {
            return takeEastAsian((half.isAfternoon ? "後" : "前") + word.dropFirst(half.name.count)) ?? 0
        }
        if let zone = ClockWords.zone(word, next) { return take(zone.zone, zone.count) }
        if word == "THANG", let number = Int(next) { return take(month: number) + 1 }
        if word == "NAM", let number = Int(next) { return take(year: number) + 1 }
        // A month without a number beside it may be a word: “may”.
        if dayOfMonth != nil || next.first?.isNumber ?? false, let number = MonthAndDay.month(word) {
            return take(month: number)
        }
        return 0
    }

    private mutating func takeNumber(_ word: String, _ next: String, _ words: ArraySlice<WireWord>) -> Int {
        if let count = takeISO(word) ?? takeNumericDate(word) ?? takeParts(words) ?? takeEastAsian(word) {
            return count
        }
        if let second = ClockWords.clock(word) {
            if let hour = ClockWords.meridiem(next, second) { return take(clock: hour) + 1 }
            return take(clock: second) + (EmbargoWords.afterHours.contains(next) ? 1 : 0)
        }
        // `0001 GMT`, `1930 HRS`
        if word.utf8.count == 4, let second = ClockWords.fourDigits(word) {
            let isYear = (1900...2999).contains(Int(word) ?? 0)
            // `2040, ora 10`
            if EmbargoWords.afterHours.contains(next), !(isYear && next == "ORA") { return take(clock: second) + 1 }
            if !isYear || ClockWords.zone(next, "") != nil {
                needsYear = needsYear || isYear
                return take(clock: second)
            }
        }
        // `10AM`, `10H30`
        let digits = word.prefix { $0.isNumber }
        let rest = String(word.dropFirst(digits.count))
        if !rest.isEmpty, let hour = ClockWords.hour(String(digits)), let second = ClockWords.meridiem(rest, hour) {
            return take(clock: second)
        }
        if let second = ClockWords.clockWithUnit(word) { return take(clock: second) }
        if let day = MonthAndDay.ordinal(word) { return take(dayOfMonth: day) }
        guard rest.isEmpty, let number = Int(word) else { return 0 }
        if let hour = ClockWords.hour(word) {
            if let second = ClockWords.meridiem(next, hour) { return take(clock: second) + 1 }
            if EmbargoWords.afterHours.contains(next) {
                // `10 giờ 30`, `10 Uhr 30`: the minutes follow, unless they are a day, `10 Uhr 25 Februar`.
                let minutes = words.dropFirst(2).first.flatMap { $0.text.utf8.count == 2 ? Int($0.text) : nil }
                let after = words.dropFirst(3).first?.text ?? ""
                if let minutes, minutes < 60, MonthAndDay.month(after) == nil, after != "THANG" {
                    return take(clock: hour + minutes * 60) + 2 + (EmbargoWords.minutes.contains(after) ? 1 : 0)
                }
                return take(clock: hour) + 1
            }
        }
        if (1900...2999).contains(number) { return take(year: number) }
        isUnclear = isUnclear || !(1...31).contains(number)
        return take(dayOfMonth: number)
    }

    private mutating func takeISO(_ word: String) -> Int? {
        guard let date = PublicationDate(word) else { return nil }
        _ = take(date.day)
        let hasZone = word.dropFirst(10).contains { "Z+-".contains($0) }
        if let second = date.secondOfDay { clocks.append((second, hasZone ? .offset(date.offset) : nil)) }
        return 1
    }

    /// `2040. 2. 25.`, `25. 2. 2040`: a date of three words.
    private mutating func takeParts(_ words: ArraySlice<WireWord>) -> Int? {
        let numbers = words.prefix(3).compactMap { $0.text.utf8.count < 5 ? Int($0.text) : nil }
        guard numbers.count == 3, (1...12).contains(numbers[1]) else { return nil }
        let (first, last) = (numbers[0], numbers[2])
        let isYearFirst = first > 1900
        guard isYearFirst ? (1...31).contains(last) : (1...31).contains(first) && (1900...2999).contains(last) else {
            return nil
        }
        // `03 02 2040` may be in February or March.
        isUnclear = isUnclear || !isYearFirst && first < 13 && first != numbers[1]
        _ = (take(year: isYearFirst ? first : last), take(month: numbers[1]))
        return take(dayOfMonth: isYearFirst ? last : first) + 2
    }

    /// `25.02.2040`, `25/2/2040`, `2040/02/25`; which of two small numbers is the month is unclear but for dots.
    private mutating func takeNumericDate(_ word: String) -> Int? {
        for separator: Character in [".", "/", "-"] {
            let parts = word.split(separator: separator, omittingEmptySubsequences: false).map { Int($0) }
            if separator == "/", parts.count == 2, let first = parts[0], let second = parts[1],
                (1...31).contains(first), (1...12).contains(second)
            {
                _ = (take(dayOfMonth: first), take(month: second))
                isUnclear = isUnclear || first < 13 && first != second
                return 1
            }
            // `12.2.`, but `10.10` is a time of day.
            if separator == ".", parts.count == 2, let first = parts[0], let second = parts[1],
                (1...31).contains(first),
                (1...9).contains(second), !word.contains(".0")
            {
                _ = (take(dayOfMonth: first), take(month: second))
                return 1
            }
            guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] else { continue }
            let isDayKnown = separator == "." || first > 12 || second > 12
            if first > 1900 {
                _ = (take(year: first), take(month: second), take(dayOfMonth: third))
            } else if third > 1900, isDayKnown {
                let isDayFirst = separator == "." || first > 12
                _ = (take(year: third), take(month: isDayFirst ? second : first))
                _ = take(dayOfMonth: isDayFirst ? first : second)
            } else if separator == ".", third < 100, parts[2] == third, word.utf8.suffix(3).first == UInt8(ascii: ".") {
                // `25.2.40`; in `26.12.15` either number may be the year, as Koreans and Hungarians write it first.
                _ = (take(year: 2000 + third), take(month: second), take(dayOfMonth: first))
                isUnclear = isUnclear || first > 23 && third < 32
            } else {
                isUnclear = true
            }
            return 1
        }
        return nil
    }

    /// `2040年2月25日10時30分`, `2月25日午後3時`, `2040년`, `25일까지`
    private mutating func takeEastAsian(_ word: String) -> Int? {
        if let day = word.lastIndex(where: { "日号號일".contains($0) }),
            let second = ClockWords.clock(String(word[word.index(after: day)...]))
        {
            guard takeEastAsian(String(word[...day])) != nil else { return nil }
            return take(clock: second)
        }
        var digits = ""
        var second: Int?
        var noon = 0
        for character in word {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            let number = Int(digits) ?? 0
            switch character {
            case "年", "년": year = number
            case "月", "월": month = number
            case "日", "号", "號", "일": dayOfMonth = number
            case "時", "时", "点", "點", "시":
                guard number < 24 else { return nil }
                second = (number < 13 ? number % (noon > 0 ? 12 : 24) : number) * 3600 + noon
            case "分", "분":
                guard number < 60 else { return nil }
                second = second.map { $0 + number * 60 }
            case "半": second = second.map { $0 + 1800 }
            case "午", "上", "前", "以", "后", "ま", "で", "に", "至", "到", "于", "在", "까", "지", "부", "터": break
            // `午後`, `下午`; behind the hour it is “after”.
            case "後", "下": noon = second == nil ? 43_200 : noon
            default: return nil
            }
            guard digits.isEmpty != "年月日号號時时点點分년월일시분".contains(character) else { return nil }
            digits = ""
        }
        guard digits.isEmpty else { return nil }
        if let second { clocks.append((second, nil)) }
        return 1
    }

    private mutating func take(clock second: Int) -> Int {
        clocks.append((second, nil))
        return 1
    }

    private mutating func take(_ zone: EmbargoTime.Zone, _ count: Int) -> Int {
        if clocks.isEmpty {
            isUnclear = isUnclear || dayZone != nil
            dayZone = zone
        } else if clocks[clocks.count - 1].zone == nil {
            clocks[clocks.count - 1].zone = zone
        } else {
            isUnclear = true
        }
        return count
    }

    private mutating func take(_ day: CalendarDay) -> Int {
        _ = (take(year: day.year), take(month: day.month), take(dayOfMonth: day.day))
        return 1
    }

    private mutating func take(year number: Int) -> Int { set(\.year, number) }
    private mutating func take(month number: Int) -> Int { set(\.month, number) }
    private mutating func take(dayOfMonth number: Int) -> Int { set(\.dayOfMonth, number) }

    private mutating func set(_ part: WritableKeyPath<Self, Int?>, _ number: Int) -> Int {
        isUnclear = isUnclear || self[keyPath: part] != nil && self[keyPath: part] != number
        self[keyPath: part] = number
        return 1
    }
}
