import DatelineModel
import DatelineReading

/// The marks of Franklin.
extension BodyConverter {
    /// A line `~~~` around HTML, `@@note` or `@@` around a box, or `\\toc`, of which the words stay; returns where the next line
    /// begins, or `nil` for any other line.
    mutating func lineOfFranklin(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
        guard post.isOfFranklin, [UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: "\\")].contains(text[start]) else {
            return nil
        }
        let line = words(start..<end).trimmingWhitespace()
        guard
            line == "~~~" || line.hasPrefix("@@") && !line.contains(" ")
                || ["\\toc", "\\tableofcontents"].contains(line)
        else { return nil }
        find(.changed, "a mark of Franklin around words, which stay", at: start, line)
        return min(end + 1, limit)
    }
}
