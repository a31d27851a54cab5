/// Reads words that are times of a day and zones, in capitals: `18:00`, `6 PM`, `UTC+7`.
enum ClockWords {
    /// `18:00`, `18:00:30`, `18.00`, `18H30`, `18H`
    static func clock(_ word: String) -> Int? {
        let parts = word.split(omittingEmptySubsequences: false) { ":.H".contains($0) }
        guard (2...3).contains(parts.count), let hour = hour(String(parts[0])) else { return nil }
        if parts.count == 2, parts[1].isEmpty, word.hasSuffix("H") { return hour }
        var second = hour
        for (part, unit) in zip(parts.dropFirst(), [60, 1]) {
            guard part.utf8.count == 2, let number = UInt8(part), number < 60 else { return nil }
            second += Int(number) * unit
        }
        return second
    }

    /// A time with its unit in the same word: `9:30AM`, `00.01HRS`, `0001HRS`, `10UHR`.
    static func clockWithUnit(_ word: String) -> Int? {
        let digits = String(word.prefix { $0.isNumber || $0 == ":" || $0 == "." })
        let unit = String(word.dropFirst(digits.count))
        guard !unit.isEmpty else { return nil }
        if let second = clock(digits), let time = meridiem(unit, second) { return time }
        guard unit != "H", EmbargoWords.afterHours.contains(unit) else { return nil }
        return clock(digits) ?? fourDigits(digits) ?? hour(digits)
    }

    static func hour(_ word: String) -> Int? {
        guard (1...2).contains(word.utf8.count), let hour = UInt8(word), hour < 24 else { return nil }
        return Int(hour) * 3600
    }

    static func fourDigits(_ word: String) -> Int? {
        guard let number = UInt16(word), number / 100 < 24, number % 100 < 60 else { return nil }
        return Int(number / 100) * 3600 + Int(number % 100) * 60
    }

    /// A time of twelve hours in seconds after midnight; `nil` if the word is not `AM` or `PM`.
    static func meridiem(_ word: String, _ second: Int) -> Int? {
        guard second < 13 * 3600, second >= 3600 else { return nil }
        switch word {
        case "AM", "A.M": return second % 43_200
        case "PM", "P.M": return second % 43_200 + 43_200
        default: return nil
        }
    }

    /// The zone that words begin with, and how many words name it: `GMT`, `UTC+7`, `UTC +7`.
    static func zone(_ word: String, _ next: String) -> (zone: EmbargoTime.Zone, count: Int)? {
        for name in ["UTC", "GMT"] where word.hasPrefix(name) {
            if word == name {
                if let offset = offset(next) { return (.offset(offset), 2) }
                return (.offset(0), 1)
            }
            return offset(String(word.dropFirst(3))).map { (.offset($0), 1) }
        }
        if let offset = EmbargoWords.zones[word] { return (.offset(offset), 1) }
        return EmbargoWords.namedZones[word].map { (.named($0), 1) }
    }

    /// `+7`, `-05:30`, `+0530`
    static func offset(_ word: String) -> Int? {
        guard let sign = word.first, sign == "+" || sign == "-" else { return nil }
        let digits = word.dropFirst().filter { $0 != ":" }
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), (1...4).contains(digits.count), let number = Int(digits)
        else { return nil }
        let (hours, minutes) = digits.count > 2 ? (number / 100, number % 100) : (number, 0)
        guard hours < 15, minutes < 60 else { return nil }
        return (hours * 3600 + minutes * 60) * (sign == "+" ? 1 : -1)
    }
}
