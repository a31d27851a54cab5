import DatelineModel

/// Lines of a sign-off that only what stands above them shows to be such.
extension SignOff {
    /// Whether a line is staff right below an agency: `Ado/Bri`, below `… too small. (AGI)`.
    static func isStaffBelowAgency(_ line: String, _ bytes: [UInt8], _ lower: Int, _ start: Int) -> Bool {
        line.utf8.count < 32 && line.contains("/") && start > lower && SignOffPiece.isStaffOfAgency(line)
            && isBelowAgency(bytes, lower, start)
    }

    /// The day of a line that is nothing but the time of sending, `18-FEB-26 12:44`, or below Arabic `23/11/2025 16:12:45`; `nil` if it
    /// is anything else.
    static func dayBelowArabic(_ line: String, _ bytes: [UInt8], _ lower: Int, _ start: Int) -> CalendarDay? {
        if start > lower, let day = stampInLetters(line) { return day }
        guard start > lower, let day = stamp(line), above(start, bytes, lower).contains(where: isArabic) else {
            return nil
        }
        return day
    }

    /// The day of `23/11/2025 16:12:45`, which stands before the month.
    private static func stamp(_ line: String) -> CalendarDay? {
        guard (16...19).contains(line.utf8.count),
            let match = line.wholeMatch(of: /(\d{1,2})\/(\d{1,2})\/(\d{4}) \d{1,2}:\d\d:\d\d/),
            let day = Int(match.output.1),
            let month = Int(match.output.2), let year = Int(match.output.3)
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// The day of `18-FEB-26 12:44`, as agencies in Italy stamp a text.
    static func stampInLetters(_ line: String) -> CalendarDay? {
        guard (14...16).contains(line.utf8.count), line.utf8.dropFirst(2).first == UInt8(ascii: "-"),
            let match = line.wholeMatch(of: /(\d\d)-([A-Z]{3})-(\d\d) \d\d:\d\d/), let day = Int(match.output.1),
            let month = MonthAndDay.month(String(match.output.2)), let year = Int(match.output.3)
        else { return nil }
        return CalendarDay(year: 2000 + year, month: month, day: day)
    }

    /// The last words above an offset.
    private static func above(_ start: Int, _ bytes: [UInt8], _ lower: Int) -> String {
        let end = trimBlankEnd(bytes, lower, start)
        return String(decoding: bytes[max(lower, end - 240)..<end], as: UTF8.self)
    }

    private static func isArabic(_ letter: Character) -> Bool {
        letter.unicodeScalars.first.map { (0x620...0x64A).contains($0.value) } ?? false
    }

    /// Whether the line above ends with an agency in a parenthesis, behind a sentence.
    static func isBelowAgency(_ bytes: [UInt8], _ lower: Int, _ start: Int) -> Bool {
        let end = trimBlankEnd(bytes, lower, start)
        guard end > lower, bytes[end - 1] == UInt8(ascii: ")"),
            let open = bytes[max(lower, end - longestName)..<end].lastIndex(of: UInt8(ascii: "("))
        else { return false }
        return AgencyName.isKnown(String(decoding: bytes[(open + 1)..<(end - 1)], as: UTF8.self))
            && isBelowSentence(bytes, lower, open)
    }
}
