/// Days in Arabic, whose months have other names from country to country: `23 تشرين الثاني 2025`, `09/فبراير/2026 - 02:14 م`.
enum ArabicDays {
    /// A text with the months that have a name of two words or two letters in one that readers of words find: `23 تشرين الثاني
    /// 2025` as `23 نوفمبر 2025`. Only behind a number, or behind another name of the month, do such words name one.
    static func withPlainMonths(_ text: String) -> String {
        guard text.utf8.contains(where: { (0xD8...0xDB).contains($0) }) else { return text }
        var text = text
        for (name, month) in months {
            while let place = text.firstRange(of: name), isBehindNumber(text[..<place.lowerBound]),
                text[place.upperBound...].first.map({ !$0.isLetter }) ?? true
            {
                text.replaceSubrange(place, with: month)
            }
        }
        return text
    }

    /// A line of times in Arabic in the signs that other lines have: `الإثنين 09/فبراير/2026` as `09 فبراير 2026`, and `05/03/2026`
    /// with the day before the month where a weekday or the half of the day shows that the line is Arabic.
    static func withPlainDay(_ line: String) -> String {
        guard line.utf8.contains(where: { (0xD8...0xDB).contains($0) }) else { return line }
        var text = line
        if line.utf8.contains(UInt8(ascii: "/")) {
            text = line.replacing(/(\d{1,2})\/(\p{L}+)\/(\d{4})/) {
                "\($0.output.1) \($0.output.2) \($0.output.3)"
            }
        }
        if text.split(whereSeparator: { " ،,:".contains($0) }).contains(where: { isWordOfTime($0) }) {
            text = DayWords.dayBeforeMonth(text)
        }
        let isWeekday = { (word: Substring) in weekdays.contains(word.trimmingEnd(of: "،,:")) }
        return text.split(separator: " ").filter { !isWeekday($0) }.joined(separator: " ")
    }

    /// Whether a weekday, or what stands behind a time of twelve hours.
    private static func isWordOfTime(_ word: Substring) -> Bool {
        weekdays.contains(String(word)) || halves.contains(String(word))
    }

    private static func isBehindNumber(_ before: Substring) -> Bool {
        guard let sign = before.last else { return false }
        if sign == "/" { return true }
        let words = before.drop { $0 == " " }.trimmingEnd(of: " ")
        return sign == " " && words.last.map { $0.isNumber } ?? false
    }

    private static let weekdays: Set<String> = [
        "الأحد", "الاحد", "الإثنين", "الاثنين", "الأثنين", "الثلاثاء", "الأربعاء", "الاربعاء", "الخميس", "الجمعة",
        "السبت",
    ]

    private static let halves: Set<String> = ["ص", "م", "صباحا", "صباحاً", "مساء", "مساءً"]

    /// The names of the Levant and Iraq, with the letters that some leave off, and the common ones of the same months.
    private static let months = [
        ("كانون الثاني", "يناير"), ("كانون ثاني", "يناير"), ("آب", "أغسطس"), ("تشرين الأول", "أكتوبر"),
        ("تشرين الاول", "أكتوبر"), ("تشرين أول", "أكتوبر"), ("تشرين الثاني", "نوفمبر"), ("تشرين ثاني", "نوفمبر"),
        ("كانون الأول", "ديسمبر"), ("كانون الاول", "ديسمبر"), ("كانون أول", "ديسمبر"),
    ]
}
