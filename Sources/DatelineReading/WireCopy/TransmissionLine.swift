import DatelineModel

/// Lines that the lines of agencies add above and below a story: its number, its slug, when it went out.
enum TransmissionLine {
    /// Whether a line is nothing else.
    static func matches(_ line: String) -> Bool { isNumber(line) || isSlug(line) || time(line) != nil }

    /// The day on which a story went out, by a line below it; `nil` if the line says none.
    static func day(_ line: String) -> CalendarDay? { time(line) }

    /// `eca062 4 i 211    dpa 061`: the number of a message, its urgency, its desk, its words, its agency.
    private static func isNumber(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        guard (4...8).contains(words.count), let first = words.first, (5...8).contains(first.count) else {
            return false
        }
        let letters = first.prefix(while: \.isLetter)
        return (1...4).contains(letters.count) && first.dropFirst(letters.count).allSatisfy(\.isNumber)
            && first.last?.isNumber == true && words.dropFirst().allSatisfy { $0.count < 6 && !$0.contains(".") }
            && words.dropFirst().contains { Int($0) != nil }
    }

    /// `Canada/AI/`
    static func isSlug(_ line: String) -> Bool {
        let parts = line.split(separator: "/", omittingEmptySubsequences: false)
        // `Copenhagen /Ritzau/` is a place and an agency.
        return parts.count > 2 && parts.last == "" && parts.dropLast().allSatisfy { (1...20).contains($0.count) }
            && parts.dropLast().allSatisfy { $0.first != " " && $0.last != " " }
            && line.utf8.count < 60 && !line.contains(". ") && !line.contains("://")
    }

    /// `AP-WF-02-12-25 1509GMT<`, `121137 GMT Feb 25`
    private static func time(_ line: String) -> CalendarDay? {
        let words = line.trimmingEnd(of: "< ").split(separator: " ").map(String.init)
        guard let first = words.first,
            words.last?.hasSuffix("GMT") ?? false || words.dropFirst().first == "GMT" || words.count == 3
        else {
            return nil
        }
        let parts = first.split(separator: "-")
        if parts.count > 4, parts[0].allSatisfy(\.isUppercase) {
            let numbers = parts.suffix(3).compactMap { $0.count == 2 ? Int($0) : nil }
            guard words.count < 4, numbers.count == 3 else { return nil }
            return CalendarDay(year: 2000 + numbers[2], month: numbers[0], day: numbers[1])
        }
        // `21-GEN-25 17:05 NNNN`
        if parts.count == 3, words.count == 3, words[2] == "NNNN", let day = Int(parts[0]), let year = Int(parts[2]),
            parts[2].count == 2, parts[1].allSatisfy(\.isUppercase),
            let month = MonthAndDay.month(parts[1].inPlainCapitals)
        {
            return CalendarDay(year: 2000 + year, month: month, day: day)
        }
        // `051531 Dez 25`
        if words.count == 3, first.count == 6, let time = Int(first), time % 100 < 60, time / 100 % 100 < 24,
            let month = MonthAndDay.month(words[1].inPlainCapitals), words[2].count == 2, let year = Int(words[2])
        {
            return CalendarDay(year: 2000 + year, month: month, day: time / 10_000)
        }
        guard words.count == 4, first.count == 6, let time = Int(first),
            let month = MonthAndDay.month(words[2].inPlainCapitals),
            words[3].count == 2, let year = Int(words[3])
        else { return nil }
        return CalendarDay(year: 2000 + year, month: month, day: time / 10_000)
    }
}
