import DatelineModel

/// A line below a headline that is the name of a paper and a day, with a blank between them or without, as pages lose it:
/// `NDTV20-06-2025`, `The Example Times12 Feb 2025`.
struct PaperAndDay {
    /// The paper.
    let paper: String
    /// The day beside it.
    let day: CalendarDay

    /// What a line says; `nil` if it is none.
    init?(_ line: String) {
        guard line.utf8.count < 60, let digit = line.firstIndex(where: { $0.isASCII && $0.isNumber }),
            digit > line.startIndex, let day = DayLine.day(String(line[digit...]))
        else { return nil }
        let isGlued = line[line.index(before: digit)].isLetter
        let name = line[..<digit].trimmingEnd(of: ", -–").trimmingWhitespace()
        // `All News 15:40 March 12, 2026`
        guard !SectionLine.matches(name),
            Self.isHost(name) || AgencyName.isKnown(name) || AgencyName.isPaperOrItsTitle(name)
                || isGlued && Self.mayBePaper(name)
        else {
            return nil
        }
        (paper, self.day) = (name, day)
    }

    /// Whether a paper names itself by its address: `Example.com`.
    private static func isHost(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && !name.contains(" ") && parts.allSatisfy { $0.count > 1 && $0.allSatisfy(\.isLetter) }
            && ["com", "co", "id", "net", "org", "vn"].contains(parts[parts.count - 1].lowercased())
    }

    /// Whether words right before a digit can be the name of a paper: one to four with capitals, and no month.
    private static func mayBePaper(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (1...4).contains(words.count) && name.count > 2 && MonthAndDay.month(name.inPlainCapitals) == nil
            && words.allSatisfy {
                $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "&'’.-".contains($0) }
            }
    }
}
