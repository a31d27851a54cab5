/// A day of the Gregorian calendar: a year, a month and a day, and no time zone.
///
/// `2025-02-12` is that day wherever the site is built. A value always names a day that exists.
package struct CalendarDay: Sendable, Hashable, Comparable {
    /// Year, month and day in one number, so that a day is small and days compare as numbers do.
    private let packed: Int32

    /// The year, 1 to 9999.
    package var year: Int { Int(packed >> 9) }
    /// The month, 1 to 12.
    package var month: Int { Int(packed >> 5 & 15) }
    /// The day of the month, 1 to 31.
    package var day: Int { Int(packed & 31) }

    /// Makes a day, or `nil` if the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
        packed = Int32(year << 9 | month << 5 | day)
    }

    /// Reads the ISO 8601 form `2025-02-12`; `nil` for every other text and for days that do not exist.
    package init?(iso text: some StringProtocol) {
        // All three parts as one number, `20250212`: this is asked of nearly every name of a file.
        var (digits, position) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): guard position == 4 || position == 7 else { return nil }
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard position != 4, position != 7, position < 10 else { return nil }
                digits = 10 * digits + Int(byte - 48)
            default: return nil
            }
            position += 1
        }
        guard position == 10 else { return nil }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// The number of days in a month.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01, negative before it.
    package var daysSinceEpoch: Int {
        // Counts in eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day that is this number of days after 1970-01-01, or `nil` outside the years 1 to 9999.
    package init?(daysSinceEpoch days: Int) {
        guard (-719_162...2_932_896).contains(days) else { return nil }
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
    package var weekday: Int {
        let remainder = (daysSinceEpoch + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    package static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

extension CalendarDay: CustomStringConvertible {
    /// The ISO 8601 form, `2025-02-12`.
    package var description: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            var digits = DigitWriter(buffer: buffer)
            digits.write(self)
            return digits.count
        }
    }
}
