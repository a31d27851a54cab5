import DatelineModel

/// Days as Thailand, Iran and Afghanistan write them, by their calendars: `12 กุมภาพันธ์ 2568`, `۲۴ بهمن ۱۴۰۳`.
enum OtherCalendars {
    /// A text whose day is by one of these calendars, with that day by the Gregorian one, `12 February 2025`, and without the words
    /// beside it that name it; with digits of other scripts as plain ones. `nil` if there is nothing of these in it.
    static func plain(_ text: String) -> String? {
        // Letters of Thai begin with 0xE0, those of Arabic with 0xD8 to 0xDB: nearly no text is looked at twice.
        guard text.utf8.contains(where: { $0 == 0xE0 || (0xD8...0xDB).contains($0) }) else {
            return text.contains("/25") ? buddhistNumbers(text) : nil
        }
        let digits = ArabicDays.withPlainMonths(withPlainDigits(text))
        guard digits.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
        let isThai = text.utf8.contains(0xE0)
        if let written = isThai ? thai(digits) : persian(digits) { return written }
        return digits == text ? nil : digits
    }

    /// The Gregorian year of a year of the Buddhist era, 543 ahead of it; other years as they are.
    static func gregorian(_ year: Int) -> Int { buddhistYears.contains(year) ? year - 543 : year }

    /// Of the years from 1900 to 2100: no story is of a Gregorian year that late.
    static let buddhistYears = 2443...2643

    /// `12/02/2568`: Thailand writes the day first.
    private static func buddhistNumbers(_ text: String) -> String? {
        let words = text.split(separator: " ").map(String.init)
        for (index, word) in words.enumerated() {
            let numbers = word.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
            guard numbers.count == 3, let day = numbers[0], let month = numbers[1], let year = numbers[2],
                buddhistYears.contains(year), let found = CalendarDay(year: gregorian(year), month: month, day: day)
            else { continue }
            return (words[..<index] + [name(found)] + words[(index + 1)...]).joined(separator: " ")
        }
        return nil
    }

    // MARK: - Digits

    private static func withPlainDigits(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { digit($0) != nil || $0 == joiner }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == joiner ? " " : digit($0) ?? $0 }))
    }

    /// The mark without a width that parts the words of `بهمن‌ماه` in Persian.
    private static let joiner: Unicode.Scalar = "\u{200C}"

    /// The plain digit for one of Persian, Arabic or Thai; `nil` for any other sign.
    private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        for zero in [0x6F0, 0x660, 0xE50] as [UInt32] where (zero..<zero + 10).contains(scalar.value) {
            return Unicode.Scalar(UInt8(48 + scalar.value - zero))
        }
        return nil
    }

    // MARK: - Thailand

    private static func thai(_ text: String) -> String? {
        for (index, names) in monthsOfThailand.enumerated() {
            for name in names {
                guard let place = text.firstRange(of: name), let (before, day) = number(before: place.lowerBound, text)
                else { continue }
                var rest = text[place.upperBound...].drop { " ,.".contains($0) }
                for era in ["พ.ศ.", "พ.ศ", "ค.ศ."] where rest.hasPrefix(era) {
                    rest = rest.dropFirst(era.count).drop { $0 == " " }
                }
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                // `12 ก.พ. 68`
                let isClock = rest.dropFirst(digits.count).first == ":"
                let year = isClock ? nil : year(digits)
                let behind = year == nil ? rest : rest.dropFirst(digits.count)
                guard let written = written(day, index + 1, year) else { return nil }
                return joined(before, written, behind, labelsOfThailand)
            }
        }
        return nil
    }

    private static func year(_ digits: Substring) -> Int? {
        guard let number = Int(digits) else { return nil }
        if digits.count == 4 { return gregorian(number) }
        // `12 ก.พ. 14 น.` has an hour there.
        return digits.count == 2 && (60...80).contains(number) ? gregorian(2500 + number) : nil
    }

    private static let monthsOfThailand = [
        ["มกราคม", "ม.ค."], ["กุมภาพันธ์", "ก.พ."], ["มีนาคม", "มี.ค."], ["เมษายน", "เม.ย."], ["พฤษภาคม", "พ.ค."],
        ["มิถุนายน", "มิ.ย."], ["กรกฎาคม", "ก.ค."], ["สิงหาคม", "ส.ค."], ["กันยายน", "ก.ย."], ["ตุลาคม", "ต.ค."],
        ["พฤศจิกายน", "พ.ย."], ["ธันวาคม", "ธ.ค."],
    ]

    /// What stands beside a day, the longest first.
    private static let labelsOfThailand = [
        "วันอาทิตย์ที่", "วันจันทร์ที่", "วันอังคารที่", "วันพุธที่", "วันพฤหัสบดีที่", "วันศุกร์ที่", "วันเสาร์ที่", "เผยแพร่เมื่อ", "เผยแพร่วันที่",
        "เผยแพร่",
        "โพสต์เมื่อ", "ลงวันที่", "วันที่", "เวลา",
    ]

    // MARK: - Iran and Afghanistan

    private static func persian(_ text: String) -> String? {
        if let (range, day) = numbers(in: text) {
            return joined(text[..<range.lowerBound], name(day), text[range.upperBound...], labelsOfIran)
        }
        for (index, names) in monthsOfIran.enumerated() {
            for name in names {
                guard let place = text.firstRange(of: name), let (before, day) = number(before: place.lowerBound, text)
                else { continue }
                var rest = text[place.upperBound...].drop { " ،,".contains($0) }
                if rest.hasPrefix("ماه") { rest = rest.dropFirst(3).drop { " ،,".contains($0) } }
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                guard let year = Int(digits), let found = gregorian(year, index + 1, day) else { continue }
                return joined(before, Self.name(found), rest.dropFirst(digits.count), labelsOfIran)
            }
        }
        return nil
    }

    /// `1403/11/24`, `24-11-1403`
    private static func numbers(in text: String) -> (Range<String.Index>, CalendarDay)? {
        var start = text.startIndex
        while let first = text[start...].firstIndex(where: { $0.isASCII && $0.isNumber }) {
            let end =
                text[first...].firstIndex { !($0.isASCII && ($0.isNumber || "/-.".contains($0))) } ?? text.endIndex
            let numbers = text[first..<end].split(omittingEmptySubsequences: false) { "/-.".contains($0) }.map {
                Int($0)
            }
            if numbers.count == 3, let one = numbers[0], let month = numbers[1], let other = numbers[2],
                let day = one > 31 ? gregorian(one, month, other) : gregorian(other, month, one)
            {
                return (first..<end, day)
            }
            start = end
        }
        return nil
    }

    /// The Gregorian day of one by the solar calendar, whose year begins in March; `nil` if it has none.
    private static func gregorian(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
        // By the lunar calendar such a year was long ago.
        guard (1370...1430).contains(year), (1...12).contains(month), let start = CalendarDay(iso: "1991-03-21"),
            (1...(month < 7 ? 31 : month < 12 || isLeap(year) ? 30 : 29)).contains(day)
        else { return nil }
        let years = (1370..<year).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
        let months = (month - 1) * 30 + min(month - 1, 6)
        return CalendarDay(daysSinceEpoch: start.daysSinceEpoch + years + months + day - 1)
    }

    /// Of 33 years eight have a day more.
    private static func isLeap(_ year: Int) -> Bool { [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33) }

    /// The months in Iran and in Afghanistan.
    private static let monthsOfIran = [
        ["فروردین", "حمل"], ["اردیبهشت", "ثور"], ["خرداد", "جوزا"], ["تیر", "سرطان"], ["مرداد", "اسد"],
        ["شهریور", "سنبله"], ["مهر", "میزان"], ["آبان", "عقرب"], ["آذر", "قوس"], ["دی", "جدی"], ["بهمن", "دلو"],
        ["اسفند", "حوت"],
    ]

    private static let labelsOfIran = [
        "سه شنبه", "یک شنبه", "یکشنبه", "دو شنبه", "دوشنبه", "چهار شنبه", "چهارشنبه", "پنج شنبه", "پنجشنبه", "شنبه",
        "جمعه",
        "تاریخ انتشار", "تاریخ خبر", "زمان انتشار", "انتشار", "منتشر شده در", "تاریخ", "ساعت",
    ]

    /// Whether words are the name of a day of the week in Persian, which stands before a day and is no place.
    static func isWeekday(_ words: String) -> Bool {
        words.utf8.first.map { (0xD8...0xDB).contains($0) } ?? false
            && labelsOfIran.contains(withPlainDigits(words))
    }

    // MARK: - Days

    /// The number of a day that stands before an offset, and what stands before it.
    private static func number(before end: String.Index, _ text: String) -> (before: Substring, Int)? {
        let head = text[..<end].trimmingSuffix { $0 == " " }
        let before = head.trimmingSuffix { $0.isASCII && $0.isNumber }
        guard let day = Int(head[before.endIndex...]), (1...31).contains(day) else { return nil }
        return (before, day)
    }

    private static func written(_ day: Int, _ month: Int, _ year: Int?) -> String? {
        guard let year else { return "\(day) \(monthsInEnglish[month - 1])" }
        return CalendarDay(year: year, month: month, day: day).map(name)
    }

    private static func name(_ day: CalendarDay) -> String {
        "\(day.day) \(monthsInEnglish[day.month - 1]) \(day.year)"
    }

    private static let monthsInEnglish = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// A day and what stands around it, without the words that name it there.
    private static func joined(_ before: Substring, _ day: String, _ behind: Substring, _ labels: [String]) -> String {
        var (head, tail) = (String(before), String(behind))
        for label in labels {
            if let place = head.firstRange(of: label) { head.removeSubrange(place) }
            if let place = tail.firstRange(of: label) { tail.removeSubrange(place) }
        }
        if head.allSatisfy({ " :،,-|".contains($0) }) { head = "" }
        // `14.05 น.`
        if let hour = tail.firstRange(of: " น.") {
            tail.removeSubrange(hour)
            tail = tail.replacing(".", with: ":")
        }
        tail = tail.replacing("،", with: ",").trimmingWhitespace()
        let clock = tail.drop { "-–,| ".contains($0) }
        return head + day + (clock.isEmpty ? "" : clock.first?.isNumber == true ? " " + clock : tail)
    }
}

extension Substring {
    /// The text without the characters at its end that are of a kind.
    fileprivate func trimmingSuffix(while isSuch: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, case let before = index(before: end), isSuch(self[before]) { end = before }
        return self[..<end]
    }
}
