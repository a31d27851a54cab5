import DatelineModel
import DatelineReading

/// The indents of MDX, whose authors write words in components as they write code: they never make a block of code of them, but
/// those of lists count.
enum MDXIndents {
    /// A text without the blanks that its lines begin with, but for those of lists beyond the indent of their first line. Its lines
    /// stay, so that places are known.
    static func taken(from text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        // The indent of the list that is open, and of the fence of code that is.
        var list: Int?
        var fence: (indent: Int, marks: ArraySlice<UInt8>)?
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: newline) ?? text.count
            let line = text[start..<end]
            let rest = line.drop { isBlank($0) }
            let indent = columns(line[..<rest.startIndex])
            defer { start = end + 1 }
            if let open = fence {
                result += without(open.indent, line)
                if rest.starts(with: open.marks), rest.allSatisfy({ $0 == open.marks.first || $0 <= 0x20 }) {
                    fence = nil
                }
            } else if rest.isEmpty {
                // It parts blocks, whatever it has.
            } else {
                if let open = list, indent < open || indent == open && rest.first == UInt8(ascii: "<") { list = nil }
                if list == nil, isListMarker(rest) { list = indent }
                let taken = list ?? indent
                let marks = rest.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
                if marks.count > 2 { fence = (taken, marks) }
                result += without(taken, line)
                // A line of words at the indent of a list ends it.
                if let open = list, indent == open, !isListMarker(rest) { list = nil }
            }
            if end < text.count { result.append(newline) }
        }
        return result
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// The width of some blanks, with tabs as Markdown counts them.
    private static func columns(_ blanks: ArraySlice<UInt8>) -> Int {
        blanks.reduce(0) { $1 == UInt8(ascii: "\t") ? $0 / 4 * 4 + 4 : $0 + 1 }
    }

    /// A line without so many columns of blanks; those that are left are blanks.
    private static func without(_ indent: Int, _ line: ArraySlice<UInt8>) -> [UInt8] {
        let rest = line.drop { isBlank($0) }
        let left = columns(line[..<rest.startIndex]) - indent
        return Array(repeating: UInt8(ascii: " "), count: max(0, left)) + rest
    }

    private static func isListMarker(_ line: ArraySlice<UInt8>) -> Bool {
        let digits = line.prefix { (48...57).contains($0) }.count
        let marker = line.dropFirst(digits)
        guard let mark = marker.first, let after = marker.dropFirst().first, isBlank(after) else { return false }
        return (digits > 0 ? ".)" : "-*+").utf8.contains(mark)
    }
}
