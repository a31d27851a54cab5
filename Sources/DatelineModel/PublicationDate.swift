/// When an article was published: a calendar day and, if the author gave one, a time of that day with its zone.
///
/// Ordered by day and then by instant; a date without a time comes before every time of its day.
package struct PublicationDate: Sendable, Hashable, Comparable {
    /// The day as the author wrote it, whatever the zone of the time.
    package let day: CalendarDay
    /// Seconds after midnight, -1 for none: small, because every article and template value holds one.
    private let second: Int32
    private let secondsEast: Int32

    /// Seconds after midnight as written, or `nil` if only the day is known.
    package var secondOfDay: Int? { second < 0 ? nil : Int(second) }
    /// Seconds east of UTC of the written time; 0 when there is none.
    package var offset: Int { Int(secondsEast) }

    /// A day without a time.
    package init(day: CalendarDay) {
        self.init(day: day, secondOfDay: nil, offset: 0)
    }

    /// A time of a day. `secondOfDay` is local to `offset`, which is in seconds east of UTC.
    package init(day: CalendarDay, secondOfDay: Int?, offset: Int) {
        self.day = day
        second = Int32(secondOfDay ?? -1)
        secondsEast = Int32(offset)
    }

    /// Reads `2025-02-12`, `2025-02-12 14:30`, `2025-02-12T14:30:05Z` or `2025-02-12T14:30+07:00`.
    ///
    /// A time that names no zone is one of `zone`, and the second of the two that clocks show twice. `nil` for every other
    /// text, and for days and times that do not exist.
    package init?(_ text: String, zone: SiteTimeZone = .utc) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let day = CalendarDay(iso: text.prefix(10)) else { return nil }
        guard bytes.count > 10 else {
            self.init(day: day)
            return
        }
        var rest = bytes[10...]
        guard let separator = rest.popFirst(), separator == UInt8(ascii: "T") || separator == UInt8(ascii: " "),
            let hour = rest.takeNumber(), hour < 24, rest.take(":"), let minute = rest.takeNumber(), minute < 60
        else { return nil }
        var second = 0
        if rest.take(":") {
            guard let seconds = rest.takeNumber(), seconds < 60 else { return nil }
            second = seconds
            if rest.take(".") {
                let afterFraction = rest.drop { (48...57).contains($0) }
                guard afterFraction.count < rest.count else { return nil }
                rest = afterFraction
            }
        }
        let secondOfDay = hour * 3600 + minute * 60 + second
        _ = rest.take(" ")
        if rest.isEmpty {
            self.init(day: day, secondOfDay: secondOfDay, offset: zone.lastOffset(day, secondOfDay))
        } else if rest.elementsEqual("Z".utf8) {
            self.init(day: day, secondOfDay: secondOfDay, offset: 0)
        } else {
            guard let sign = rest.popFirst(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
                let hours = rest.takeNumber(), hours < 15
            else { return nil }
            _ = rest.take(":")
            guard let minutes = rest.takeNumber(), minutes < 60, rest.isEmpty else { return nil }
            let east = hours * 3600 + minutes * 60
            self.init(day: day, secondOfDay: secondOfDay, offset: sign == UInt8(ascii: "+") ? east : -east)
        }
    }

    /// Seconds since 1970-01-01T00:00:00Z; a date without a time counts from midnight UTC.
    package var secondsSinceEpoch: Int { day.daysSinceEpoch * 86_400 + (secondOfDay ?? 0) - offset }

    /// The RFC 3339 form that feeds need: `2025-02-12T00:00:00Z` for a day without a time.
    package var rfc3339: String {
        String(unsafeUninitializedCapacity: DigitWriter.longestDate) { buffer in
            var digits = DigitWriter(buffer: buffer)
            digits.write(self)
            return digits.count
        }
    }

    /// The shortest ISO 8601 form: the day alone, or the day and the time with its zone.
    package var iso8601: String { secondOfDay == nil ? day.description : rfc3339 }

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    /// A number that orders dates as `<` does: lists of thousands are sorted by it.
    package var rank: Int {
        let day = (day.year * 16 + day.month) * 32 + day.day
        // A day has fewer than 2^20 instants, even with those that belong to the days beside it in other zones.
        let instant = secondOfDay.map { 1 << 19 + $0 - offset } ?? 0
        return day << 20 + instant
    }
}

extension ArraySlice<UInt8> {
    /// Takes two digits off the front.
    fileprivate mutating func takeNumber() -> Int? {
        guard count >= 2, let tens = first, let ones = dropFirst().first,
            (48...57).contains(tens), (48...57).contains(ones)
        else { return nil }
        removeFirst(2)
        return Int(tens - 48) * 10 + Int(ones - 48)
    }

    /// Takes one ASCII character off the front if it is there.
    fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard first == UInt8(ascii: character) else { return false }
        removeFirst()
        return true
    }
}

extension PublicationDate {
    /// `Wed, 12 Feb 2025 00:00:00 +0000`, as mail has it (RFC 5322, section 3.3).
    package var rfc5322: String {
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let two = { (number: Int) in String(number, digits: 2) }
        let second = secondOfDay ?? 0
        let minutes = abs(offset) / 60
        let zone = "\(offset < 0 ? "-" : "+")\(two(minutes / 60))\(two(minutes % 60))"
        let time = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        return "\(weekday), \(two(day.day)) \(months[day.month - 1]) \(String(day.year, digits: 4)) \(time) \(zone)"
    }
}
