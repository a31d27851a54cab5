import DatelineModel

/// Finds the day that words name, whatever stands beside it: `Wed, 12 Feb 2025 10:00:00 +0000`, `February 12, 2025 Wednesday`.
enum DayInWords {
    /// The one day with its year; `nil` if there is none, or more than one.
    static func day(in text: String) -> CalendarDay? {
        let words = text.split { $0.isWhitespace || ",;|•·()".contains($0) }.map(String.init)
        var days: Set<CalendarDay> = []
        for (index, word) in zip(0..., words.prefix(24)) {
            if let day = CalendarDay(iso: word.prefix(10).replacing("/", with: "-")) ?? MonthAndDay(word)?.day {
                days.insert(day)
            } else if index + 2 < words.count,
                let day = MonthAndDay(words[index...(index + 2)].joined(separator: " "))?.day
            {
                days.insert(day)
            }
        }
        return days.count == 1 ? days.first : nil
    }

    /// The day in the path of a web address: `/2025/02/12/`, `/2025-02-12-title`; `nil` if it has none.
    static func day(inAddress address: String) -> CalendarDay? {
        let parts = address.split { "/-_.?".contains($0) }
        for index in parts.indices.dropLast(2) where parts[index].count == 4 {
            let numbers = parts[index...(index + 2)].compactMap { Int($0) }
            if numbers.count == 3, (1990...2100).contains(numbers[0]), parts[index + 1].count < 3,
                parts[index + 2].count < 3,
                let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
            {
                return day
            }
        }
        return nil
    }
}
