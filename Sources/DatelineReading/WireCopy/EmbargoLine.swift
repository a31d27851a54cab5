package import DatelineModel

/// Reads the moment in an embargo line: `EMBARGOED UNTIL 00:01 GMT 12 Feb 2025`.
package enum EmbargoLine {
    /// The moment before which the story must not appear; `nil` if the line names none that is certain.
    ///
    /// A line without a year means the year of `day`, the story's own date.
    package static func moment(_ line: String, day: CalendarDay?) -> PublicationDate? {
        var time: Int?
        var offset = 0
        var dateWords: [String] = []
        for word in line.split(whereSeparator: { " ,()".contains($0) }) {
            let upper = word.uppercased()
            if let clock = secondOfDay(word) {
                time = clock
            } else if let zone = zones[upper] {
                offset = zone
            } else if let iso = CalendarDay(iso: word) {
                return PublicationDate(day: iso, secondOfDay: time ?? 0, offset: offset)
            } else if Int(word) != nil || MonthAndDay("1 \(word)") != nil {
                dateWords.append(String(word))
            } else if ["AM", "PM", "NOON", "MIDNIGHT"].contains(upper) {
                return nil
            }
        }
        guard let date = MonthAndDay(dateWords.joined(separator: " ")), let year = date.year ?? day?.year,
            let until = CalendarDay(year: year, month: date.month, day: date.dayOfMonth)
        else { return nil }
        return PublicationDate(day: until, secondOfDay: time ?? 0, offset: offset)
    }

    private static func secondOfDay(_ word: Substring) -> Int? {
        let parts = word.split(separator: ":")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60,
            hour >= 0, minute >= 0
        else { return nil }
        return hour * 3600 + minute * 60
    }

    /// Zones that mean one offset all year round, in seconds east of UTC.
    private static let zones = [
        "GMT": 0, "UTC": 0, "Z": 0, "EST": -18000, "EDT": -14400, "PST": -28800, "PDT": -25200, "BST": 3600,
        "CET": 3600,
        "CEST": 7200, "ICT": 25200, "JST": 32400, "KST": 32400, "SGT": 28800,
    ]
}
