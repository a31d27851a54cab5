import DatelineModel

/// The last line of a story that says when it was sent.
extension SignOffPiece {
    /// The agency and the day of a line of nothing but a time with its agency, `APA 2025-02-12/14:05`, or as a paragraph of its own
    /// without: `12 February 2025`, `Published: 12 February 2025`, `2025/02/12 15:30 송고`, `© dpa, dpa:250212-930-000000/1`; `nil` if
    /// it is none.
    static func sending(_ line: String, isParagraph: Bool) -> (agency: String?, day: CalendarDay)? {
        guard line.utf8.count < 100, line.utf8.contains(where: mayBeDigit) else { return nil }
        if isParagraph, let day = numberOfDPA(line) { return ("dpa", day) }
        if let found = transmission(line) { return found }
        let name = line.prefix { !$0.isNumber }.trimmingEnd(of: ",: ")
        let isSent = isParagraph || line.hasSuffix("송고")
        guard AgencyName.isKnown(name) else { return isSent ? DayLine.day(line).map { (nil, $0) } : nil }
        var time = line.drop { !$0.isNumber }.trimmingWhitespace()
        // `APA0312    2025-02-12/11:40`
        let number = time.prefix { $0 != " " }
        if name == "APA", number.count == 4, number.allSatisfy(\.isNumber), number.endIndex < time.endIndex {
            time = time.dropFirst(4).trimmingWhitespace()
        }
        // `2025-02-12/14:05`
        if time.dropFirst(10).first == "/" { time = "\(time.prefix(10)) \(time.dropFirst(11))" }
        return DayLine.day(time).map { (name, $0) }
    }

    /// `MAP 121530 GMT fév 2025`: the day and the time in one number, and the month behind it.
    private static func transmission(_ line: String) -> (agency: String?, day: CalendarDay)? {
        let words = line.split(separator: " ")
        guard words.count == 5, words[1].count == 6, Int(words[1]) != nil, words[2] == "GMT", let year = Int(words[4]),
            AgencyName.isKnown(String(words[0])), let month = MonthAndDay.month(words[3].inPlainCapitals),
            let number = Int(words[1].prefix(2)), let day = CalendarDay(year: year, month: month, day: number)
        else { return nil }
        return (String(words[0]), day)
    }

    /// The day in the number of a message of dpa that ends a line: `dpa:250212-930-000000/1`.
    static func numberOfDPA(_ line: String) -> CalendarDay? {
        guard let label = line.ranges(of: "dpa:").last else { return nil }
        let parts = line[label.upperBound...].split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 6, let date = Int(parts[0]),
            parts.dropFirst().allSatisfy({ $0.allSatisfy { $0.isNumber || $0 == "/" } })
        else { return nil }
        return CalendarDay(year: 2000 + date / 10_000, month: date / 100 % 100, day: date % 100)
    }
}
