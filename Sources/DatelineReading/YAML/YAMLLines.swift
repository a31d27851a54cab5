import DatelineModel

/// Converts the parser's lines and columns to offsets in the file.
struct YAMLLines {
    let text: SourceText
    let range: Range<Int>
    private let starts: [Int]
    /// The last place that was asked for: the next is mostly behind it, on the same line.
    private let last = Place()

    private final class Place {
        var (line, column, offset) = (0, 1, 0)
    }

    init(_ text: SourceText, _ range: Range<Int>) {
        self.text = text
        self.range = range
        starts = [range.lowerBound] + range.filter { Self.endsLine(text.bytes, $0) }.map { $0 + 1 }
    }

    /// Whether a byte is the last of a line break as YAML 1.1 has them: LF, CR, CR LF, NEL, LS or PS.
    private static func endsLine(_ bytes: [UInt8], _ offset: Int) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
        case 0x85: offset >= 1 && bytes[offset - 1] == 0xC2
        case 0xA8, 0xA9: offset >= 2 && bytes[offset - 2] == 0xE2 && bytes[offset - 1] == 0x80
        default: false
        }
    }

    /// The offset of a line and a column, both from 1, the column in Unicode scalars.
    func offset(line: Int, column: Int) -> Int {
        guard starts.indices.contains(line - 1) else { return range.upperBound }
        let isBehind = line == last.line && column >= last.column
        var offset = isBehind ? last.offset : starts[line - 1]
        let end = starts.indices.contains(line) ? starts[line] - 1 : range.upperBound
        var remaining = isBehind ? column - last.column : column - 1
        while remaining > 0, offset < end {
            offset += 1
            while offset < end, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            remaining -= 1
        }
        (last.line, last.column, last.offset) = (line, column - remaining, offset)
        return offset
    }

    /// The bytes from the start of the line that an offset is in.
    func line(around offset: Int) -> ArraySlice<UInt8> {
        let start = starts.last { $0 <= offset } ?? range.lowerBound
        return text.bytes[min(start, range.upperBound)..<range.upperBound]
    }

    /// The offset of the duplicate of a key at a position, or the offset of that position if there is none.
    func secondOffset(ofKey key: String, firstLine: Int, column: Int) -> Int {
        let first = offset(line: firstLine, column: column)
        let indent = first - (starts.indices.contains(firstLine - 1) ? starts[firstLine - 1] : first)
        let second = starts.dropFirst(max(0, firstLine)).lazy.map { $0 + indent }.first { place in
            guard place < range.upperBound else { return false }
            let rest = text.bytes[place..<range.upperBound].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            return rest.starts(with: key.utf8)
                && rest.dropFirst(key.utf8.count).first.map(":\"' ".utf8.contains) == true
        }
        return second ?? first
    }
}
