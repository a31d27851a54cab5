package import DatelineModel

/// A line that forbids publication before a certain time: `EMBARGOED UNTIL 00:01 GMT 12 Feb 2025`.
package enum EmbargoLine {
    /// The time before which the story must not appear; `nil` if the line does not name one unambiguously.
    ///
    /// A line without a year means the year of `day`, the story's own date, or the next if that day would be long past. One
    /// without a zone means `zone`, the site's.
    package static func moment(_ line: String, day: CalendarDay?, zone: SiteTimeZone = .utc) -> PublicationDate? {
        var time: Int?
        var offset: Int?
        var date: CalendarDay?
        var dateWords: [String] = []
        for word in words(of: line) {
            let upper = word.uppercased()
            if let moment = PublicationDate(word, zone: zone), moment.secondOfDay != nil { return moment }
            if let clock = secondOfDay(word) {
                time = clock
            } else if let named = zones[upper] {
                // `1930 GMT` may be a time or a year.
                guard time != nil || Int(dateWords.last ?? "") ?? 0 < 100 else { return nil }
                offset = named
            } else if let iso = CalendarDay(iso: word) {
                date = iso
            } else if Int(word) != nil || MonthAndDay("1 \(word)") != nil {
                dateWords.append(word)
            } else if !fillers.contains(upper) {
                // An unknown word may change what the others mean.
                return nil
            }
        }
        guard let until = date ?? fullDate(dateWords, day) else { return nil }
        let second = time ?? 0
        return PublicationDate(day: until, secondOfDay: second, offset: offset ?? zone.offset(until, second))
    }

    /// Whether a line of a story's head is an embargo line, not a sentence that begins like one.
    static func matches(_ line: String) -> Bool {
        var words = words(of: line.uppercased())[...]
        guard (1...14).contains(words.count) else { return false }
        if words.first == "STRICTLY" || words.first == "UNDER" || words.first == "HOLD" { words.removeFirst() }
        for opening in openings where words.starts(with: opening) {
            guard let next = words.dropFirst(opening.count).first else { return opening != ["FOR", "RELEASE"] }
            let isNamed = opening.count == 1 && line.uppercased().contains("\(opening[0]):")
            if next == "ON" { return opening != ["EMBARGO"] }
            return isNamed || nextWords.contains(next) || weekdays.contains { next.hasPrefix($0) }
                || next.first?.isNumber == true || MonthAndDay("1 \(next)") != nil
        }
        return false
    }

    /// The words without the punctuation around them.
    private static func words(of line: String) -> [String] {
        line.split { " \t\u{A0},;()[]*=#".contains($0) }.compactMap { word in
            let bare = word.trimmingEnd(of: ":.!-–—").drop { "-–—".contains($0) }
            return bare.isEmpty ? nil : String(bare)
        }
    }

    private static func fullDate(_ words: [String], _ day: CalendarDay?) -> CalendarDay? {
        guard let date = MonthAndDay(words.joined(separator: " ")) else { return nil }
        if let year = date.year {
            guard words.last == String(year), year >= 2000 else { return nil }
            return date.day
        }
        guard let day, let until = CalendarDay(year: day.year, month: date.month, day: date.dayOfMonth) else {
            return nil
        }
        guard until.daysSinceEpoch < day.daysSinceEpoch - 180 else { return until }
        return CalendarDay(year: day.year + 1, month: date.month, day: date.dayOfMonth)
    }

    private static func secondOfDay(_ word: String) -> Int? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }), let hour = UInt8(parts[0]),
            let minute = UInt8(parts[1]), hour < 24, minute < 60
        else { return nil }
        return Int(hour) * 3600 + Int(minute) * 60
    }

    /// The longest embargo line in bytes.
    static let longest = 200

    private static let openings: [[String]] = [
        ["EMBARGOED"], ["EMBARGO"], ["NOT", "FOR", "RELEASE"], ["NOT", "FOR", "PUBLICATION"],
        ["NOT", "FOR", "BROADCAST"], ["NOT", "TO", "BE", "PUBLISHED"], ["NOT", "TO", "BE", "RELEASED"],
        ["FOR", "RELEASE"],
    ]
    private static let nextWords: Set<String> = ["UNTIL", "TILL", "BEFORE", "PRIOR", "FOR", "TO", "AT", "AFTER"]
    private static let weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]

    /// Words of an embargo line that do not affect its time.
    private static let fillers: Set<String> = [
        "EMBARGO", "EMBARGOED", "STRICTLY", "UNDER", "HOLD", "NOT", "FOR", "TO", "BE", "PUBLISHED", "RELEASED",
        "RELEASE", "PUBLICATION", "BROADCAST", "UNTIL", "TILL", "BEFORE", "PRIOR", "AT", "ON", "THE", "OF", "HRS",
        "HOURS", "MON", "MONDAY", "TUE", "TUES", "TUESDAY", "WED", "WEDNESDAY", "THU", "THUR", "THURS", "THURSDAY",
        "FRI", "FRIDAY", "SAT", "SATURDAY", "SUN", "SUNDAY",
    ]

    /// Zones that have the same offset all year round, in seconds east of UTC.
    private static let zones = [
        "GMT": 0, "UTC": 0, "Z": 0, "EST": -18000, "EDT": -14400, "PST": -28800, "PDT": -25200, "BST": 3600,
        "CET": 3600, "CEST": 7200, "ICT": 25200, "JST": 32400, "KST": 32400, "SGT": 28800,
    ]
}
