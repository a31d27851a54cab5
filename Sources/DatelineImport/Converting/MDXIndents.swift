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
        var isAfterBlank = true
        // What ends the part that stays as it is written: an element with its own blanks, or the text of a script.
        var kept: StaticString?
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
            } else if let close = kept {
                result += line
                if text.firstPlace(of: close, in: start..<end) != nil { kept = nil }
            } else if rest.isEmpty {
                // It parts blocks, whatever it has.
            } else {
                let isTag = rest.first == UInt8(ascii: "<")
                // A line right below one of a list goes on with it, whatever its indent.
                let endsList = isAfterBlank || isTag || isListMarker(rest)
                if let open = list, indent < open && endsList || indent == open && isTag { list = nil }
                if list == nil, isListMarker(rest) { list = indent }
                let taken = list ?? indent
                let marks = rest.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
                if marks.count > 2 { fence = (taken, marks) }
                result += without(taken, line)
                // A line of words at the indent of a list ends it below a blank line.
                if let open = list, indent == open, isAfterBlank, !isListMarker(rest) { list = nil }
                kept = Self.opened(in: text, start..<end)
            }
            isAfterBlank = rest.isEmpty
            if end < text.count { result.append(newline) }
        }
        return result
    }

    /// What closes an element with blanks of its own, or a text of a script, that a line opens; `nil` if it opens none.
    private static func opened(in text: [UInt8], _ line: Range<Int>) -> StaticString? {
        let marks: [(StaticString, StaticString)] = [("<pre>", "</pre>"), ("<pre ", "</pre>"), ("{`", "`}")]
        for (open, close) in marks {
            guard var place = text.firstPlace(of: open, in: line) else { continue }
            // The last that is opened counts.
            while let next = text.firstPlace(of: open, in: place.upperBound..<line.upperBound) { place = next }
            if text.firstPlace(of: close, in: place.upperBound..<line.upperBound) == nil { return close }
        }
        return nil
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
