/// A name of a file or a folder that begins with a day: `2025-02-12-summit`, `2025-2-1_summit`, `20250212 summit`,
/// `2025-02-12`.
package struct DatedName {
    /// The day.
    package let day: CalendarDay
    /// What follows the day and the sign behind it.
    package let rest: Substring

    /// Reads a name; `nil` if it does not begin with a day that exists.
    package init?(_ name: Substring) {
        let bytes = name.utf8
        // This is asked of every name of a file, and few others begin with four digits.
        var numbers: [Int] = []
        var position = bytes.startIndex
        let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
        for (length, sign) in [(4...8, true), (1...2, true), (1...2, false)] as [(ClosedRange<Int>, Bool)] {
            let digits = bytes[position...].prefix(while: isDigit)
            guard length.contains(digits.count), let number = Int(Substring(digits)) else { return nil }
            position = digits.endIndex
            if digits.count == 8 {
                numbers = [number / 10_000, number / 100 % 100, number % 100]
                break
            }
            guard length.upperBound == 2 || digits.count == 4 else { return nil }
            numbers.append(number)
            guard sign else { break }
            guard position < bytes.endIndex, "-_.".utf8.contains(bytes[position]) else { return nil }
            position = bytes.index(after: position)
        }
        // A number of eight digits may be anything else; years are none but ours.
        guard numbers.count == 3, numbers[0] > 1600, numbers[0] < 2600,
            let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
        else { return nil }
        self.day = day
        rest = name[position...].drop { "-_. ".contains($0) }
    }

    /// The day in the names of a file and the folders that it is in, the nearest first: `2025-02-12-summit.md`,
    /// `2025-02-12/summit.txt` or `2025/02/12/summit.txt`; `nil` if there is none.
    package static func day(inPath path: String) -> CalendarDay? {
        let names = path.split(separator: "/")
        for (position, name) in names.enumerated().reversed() {
            guard let first = name.utf8.first, (48...57).contains(first) else { continue }
            if let dated = DatedName(name) { return dated.day }
            guard position > 1, position < names.count - 1, name.utf8.count == 2,
                names[position - 1].utf8.count == 2, names[position - 2].utf8.count == 4
            else { continue }
            let parts = names[position - 2...position].compactMap { Int($0) }
            if parts.count == 3, let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2]) { return day }
        }
        return nil
    }
}
