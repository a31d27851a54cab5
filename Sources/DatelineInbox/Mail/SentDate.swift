import DatelineModel
import DatelineReading

/// Dates as mail and feeds have them (RFC 822 and 5322), and as mail programs write them above mail that is passed on.
enum SentDate {
    /// The date of a text; `nil` if it is none beyond doubt.
    static func date(_ text: String) -> PublicationDate? {
        let text = text.onOneLine()
        guard text.utf8.count <= 150 else { return nil }
        if let date = written(text) { return date }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        return obsolete(words) ?? ofProgram(words)
    }

    private static func written(_ text: String) -> PublicationDate? {
        if case .date(let date)? = WrittenDate(text) { date } else { nil }
    }

    /// A date with a year of two or three digits, or a zone of America that has other meanings elsewhere.
    private static func obsolete(_ words: [String]) -> PublicationDate? {
        var words = words
        if let last = words.last, let zone = zones[last] { words[words.count - 1] = zone }
        for place in words.indices.dropFirst(2) {
            guard (2...3).contains(words[place].count), words[place - 1].count == 3,
                words[place - 1].allSatisfy(\.isLetter), let year = Int(words[place]), Int(words[place - 2]) != nil
            else { continue }
            words[place] = String(year + (year < 50 ? 2000 : 1900))
            break
        }
        return written(words.joined(separator: " "))
    }

    /// RFC 5322, section 4.3.
    private static let zones = ["CST": "-0600", "MST": "-0700"]

    /// `Mo., 6. Jan. 2025 um 10:15 Uhr`, `lun, 6 ene 2025 a las 10:15`, `Th 2, 6 thg 1, 2025 vào lúc 10:15`: without the name of
    /// the day, and the words around the time.
    private static func ofProgram(_ words: [String]) -> PublicationDate? {
        let isNumber = { (word: String) in word.first?.isNumber ?? false }
        let words = withNumberOfMonth(words)
        guard let year = words.firstIndex(where: endsWithYear) else { return nil }
        let isWhole = words[year].utf8.count > 6
        let first = isWhole ? year : words[..<year].lastIndex(where: isNumber) ?? year
        let isClock = { (word: String) in isNumber(word) && word.contains(":") }
        var time: [String] = []
        if let clock = words[(year + 1)...].firstIndex(where: isClock) {
            guard clock - year <= 4, !words[(year + 1)..<clock].contains(where: isNumber) else { return nil }
            time = [words[clock]] + words[(clock + 1)...].filter { $0 != "Uhr" }
        } else {
            guard year == words.count - 1 else { return nil }
            // `10:15:00 GMT+7 6 thg 1, 2025`
            time = words[..<first].firstIndex(where: isClock).map { Array(words[$0..<first]) } ?? []
        }
        // `6. Jan. 2025`, or `Jan. 6, 2025`.
        for start in [first, first - 1] where start >= 0 {
            if let date = written((words[start...year] + time).joined(separator: " ")) { return date }
        }
        return nil
    }

    private static func endsWithYear(_ word: String) -> Bool {
        let digits = word.trimming(",.")
        return digits.count == 4 && digits.allSatisfy(\.isNumber) || word.count >= 8 && word.contains(".20")
    }

    /// `6.1.2025` in place of `6 thg 1, 2025` and `6 tháng 1 năm 2025`.
    private static func withNumberOfMonth(_ words: [String]) -> [String] {
        guard let month = words.firstIndex(where: { ["thg", "tháng"].contains($0.lowercased()) }), month > 0,
            month + 2 < words.count
        else { return words }
        let year = words[month + 2].lowercased() == "năm" ? month + 3 : month + 2
        guard year < words.count else { return words }
        let date = [words[month - 1], words[month + 1], words[year]].map { $0.trimming(",.") }.joined(separator: ".")
        return words[..<(month - 1)] + [date] + words[(year + 1)...]
    }
}
