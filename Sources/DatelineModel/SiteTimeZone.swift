private import Foundation

/// The time zone of a site: its days begin at midnight there, and a time without a zone is a time there.
package struct SiteTimeZone: Sendable {
    /// Its name, as IANA has it.
    package let name: String
    /// `nil` for UTC, which needs no rules.
    private let rules: TimeZone?

    /// Coordinated universal time.
    package static let utc = SiteTimeZone()

    private init() { (name, rules) = ("UTC", nil) }

    /// The zone of a name, such as `Asia/Ho_Chi_Minh`; `nil` if there is none.
    package init?(named name: String) {
        guard name != "UTC" else {
            self = .utc
            return
        }
        guard let rules = TimeZone(identifier: name) else { return nil }
        (self.name, self.rules) = (name, rules)
    }

    /// Seconds east of UTC when clocks there show a second of a day.
    ///
    /// Of a time that clocks show twice the first is meant. One that they skip counts on from the time before, so that a day
    /// whose midnight is skipped begins when its first clock time does.
    package func offset(_ day: CalendarDay, _ second: Int) -> Int {
        let local = day.daysSinceEpoch * 86_400 + second
        let before = offset(at: local - 86_400)
        let after = offset(at: local + 86_400)
        guard before != after, offset(at: local - before) != before, offset(at: local - after) == after else {
            return before
        }
        return after
    }

    /// The same for a time before which nothing may be read: of a time that clocks show twice the second is meant.
    package func lastOffset(_ day: CalendarDay, _ second: Int) -> Int {
        let local = day.daysSinceEpoch * 86_400 + second
        let after = offset(at: local + 86_400)
        return offset(at: local - after) == after ? after : offset(day, second)
    }

    /// What calendar and clock show there at a moment.
    package func date(at moment: PublicationDate) -> PublicationDate {
        let offset = offset(at: moment.secondsSinceEpoch)
        let local = moment.secondsSinceEpoch + offset
        let second = (local % 86_400 + 86_400) % 86_400
        let day = CalendarDay(daysSinceEpoch: (local - second) / 86_400)
        return day.map { PublicationDate(day: $0, secondOfDay: second, offset: offset) } ?? moment
    }

    /// Whether a date begins after a moment: a day without a time begins at midnight there.
    package func begins(_ date: PublicationDate, after moment: PublicationDate) -> Bool {
        let difference = date.secondsSinceEpoch - moment.secondsSinceEpoch
        // No clock is a day ahead of UTC or behind it, so that the rules are seldom needed.
        guard date.secondOfDay == nil, abs(difference) <= 86_400 else { return difference > 0 }
        return difference > offset(date.day, 0)
    }

    /// When a date begins there, in seconds since 1970-01-01T00:00:00Z: a day without a time begins at midnight.
    package func beginning(of date: PublicationDate) -> Int {
        date.secondsSinceEpoch - (date.secondOfDay == nil ? offset(date.day, 0) : 0)
    }

    /// The moment itself, or of a day without a time its last second there.
    package func end(of date: PublicationDate) -> PublicationDate {
        guard date.secondOfDay == nil else { return date }
        return PublicationDate(day: date.day, secondOfDay: 86_399, offset: offset(date.day, 86_399))
    }

    private func offset(at second: Int) -> Int {
        rules?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))) ?? 0
    }
}
