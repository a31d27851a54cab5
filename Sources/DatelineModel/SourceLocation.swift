/// A place in a file of the site, with what stands around it.
package struct SourceLocation: Sendable, Hashable {
    /// The file's path, relative to the site's folder.
    package let file: String
    /// The line, counted from 1.
    package let line: Int
    /// The column, counted in characters from 1.
    package let column: Int
    /// The number of characters that the caret underlines, at least 1.
    package let length: Int
    /// The text of the line; of a long line only what is around the place.
    package let excerpt: String
    /// The place in the excerpt, counted in characters from 1: the column, unless the line is long.
    package let caret: Int

    /// A place whose line is known already; `caret` is where it is in the excerpt if that is not the whole line.
    package init(file: String, line: Int, column: Int, length: Int = 1, excerpt: String, caret: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
        self.excerpt = excerpt
        self.caret = caret ?? column
    }

    /// The same place in a file that is called otherwise.
    package func inFile(_ file: String) -> SourceLocation {
        SourceLocation(file: file, line: line, column: column, length: length, excerpt: excerpt, caret: caret)
    }
}

/// A file's bytes with its path: what positions in it are counted against.
package struct SourceText: Sendable {
    /// The file's path, relative to the site's folder.
    package let file: String
    /// The file's content, UTF-8.
    package let bytes: [UInt8]
    /// Only texts with a problem have one.
    private let table: Lazy<LineTable>

    /// How many bytes of a line an excerpt has on each side of its place.
    private static let excerptReach = 240

    /// A file's content under its path.
    package init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        table = Lazy { LineTable(bytes) }
    }

    /// A text under a path.
    package init(file: String, text: String) {
        self.init(file: file, bytes: Array(text.utf8))
    }

    /// The place of a byte. An offset beyond the end means the end; `length` is in bytes and stops at the line's end.
    package func location(at offset: Int, length: Int = 1) -> SourceLocation {
        let offset = min(max(offset, 0), bytes.count)
        let table = table()
        let line = table.line(at: offset)
        let range = range(ofLine: line, table)
        let start = min(offset, range.upperBound)
        let mark = table.mark(before: start, in: range)
        let marked = start..<max(start, min(range.upperBound, start + min(max(length, 1), Self.excerptReach)))
        return location(
            line + 1, column: mark.column + count(mark.offset..<max(mark.offset, start)), length: max(1, count(marked)),
            at: start, in: range)
    }

    /// The place of a line and a column (both from 1, the column in characters).
    package func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
        let table = table()
        let line = min(max(line - 1, 0), table.lineStarts.count - 1)
        let range = range(ofLine: line, table)
        let mark = table.mark(beforeColumn: column, in: range)
        let rest = String(decoding: bytes[mark.offset..<range.upperBound], as: UTF8.self)
        let skipped = rest.prefix(max(0, column - mark.column)).utf8.count
        return location(line + 1, column: column, length: length, at: mark.offset + skipped, in: range)
    }

    private func location(
        _ line: Int, column: Int, length: Int, at offset: Int, in range: Range<Int>
    ) -> SourceLocation {
        let isInCharacter = { (offset: Int) in offset < range.upperBound && bytes[offset] & 0xC0 == 0x80 }
        var start = max(range.lowerBound, offset - Self.excerptReach)
        while start < offset, isInCharacter(start) { start += 1 }
        var end = min(range.upperBound, offset + Self.excerptReach)
        while end > offset, isInCharacter(end) { end -= 1 }
        return SourceLocation(
            file: file, line: line, column: column, length: length,
            excerpt: String(decoding: bytes[start..<max(start, end)], as: UTF8.self),
            caret: start == range.lowerBound ? column : count(start..<max(start, offset)) + 1)
    }

    /// A line, counted from 0, without its end.
    private func range(ofLine line: Int, _ table: LineTable) -> Range<Int> {
        let start = table.lineStarts[line]
        var end = line + 1 < table.lineStarts.count ? table.lineStarts[line + 1] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The number of characters in some bytes.
    private func count(_ range: Range<Int>) -> Int { String(decoding: bytes[range], as: UTF8.self).count }
}

/// Where the lines of a text begin, and how many characters of a long line are before some of its bytes: no place is
/// looked for from the start, however many there are.
private struct LineTable: Sendable {
    /// The offset of each line.
    let lineStarts: [Int]
    private let marks: [Mark]

    /// A byte in a long line that begins a character, and its column.
    struct Mark: Sendable {
        let offset: Int
        let column: Int
    }

    /// How far marks are apart, in bytes.
    private static let distance = 512

    init(_ bytes: [UInt8]) {
        var starts = [0]
        var marks: [Mark] = []
        for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") {
            Self.addMarks(in: bytes[starts[starts.count - 1]..<offset], to: &marks)
            starts.append(offset + 1)
        }
        Self.addMarks(in: bytes[starts[starts.count - 1]...], to: &marks)
        (lineStarts, self.marks) = (starts, marks)
    }

    private static func addMarks(in line: ArraySlice<UInt8>, to marks: inout [Mark]) {
        // Bytes that are not UTF-8 are shown as others, and only their first place is ever asked for.
        guard line.count > distance, let text = String(validating: line, as: UTF8.self) else { return }
        var (offset, column, next) = (line.startIndex, 1, line.startIndex + distance)
        for character in text {
            if offset >= next {
                marks.append(Mark(offset: offset, column: column))
                next = offset + distance
            }
            offset += character.utf8.count
            column += 1
        }
    }

    /// The line, counted from 0, that a byte is in.
    func line(at offset: Int) -> Int { lineStarts.partitioningIndex { $0 > offset } - 1 }

    /// The last mark in a line that is not after a byte; the line's start if there is none.
    func mark(before offset: Int, in line: Range<Int>) -> Mark {
        last(marks.partitioningIndex { $0.offset > offset }, line)
    }

    /// The last mark in a line that is not after a column; the line's start if there is none.
    func mark(beforeColumn column: Int, in line: Range<Int>) -> Mark {
        last(
            marks.partitioningIndex {
                $0.offset >= line.upperBound || $0.offset > line.lowerBound && $0.column > column
            }, line)
    }

    private func last(_ end: Int, _ line: Range<Int>) -> Mark {
        guard end > 0, marks[end - 1].offset > line.lowerBound else {
            return Mark(offset: line.lowerBound, column: 1)
        }
        return marks[end - 1]
    }
}

extension Array {
    /// The first position whose element, like all after it, fulfils a condition; the end if none does.
    func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
        var range = 0..<count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = isAfter(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
