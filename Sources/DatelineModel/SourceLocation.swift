/// A place in a file of the site, with the line that stands there.
package struct SourceLocation: Sendable, Hashable {
    /// The file's path, relative to the site's folder.
    package let file: String
    /// The line, counted from 1.
    package let line: Int
    /// The column, counted in characters from 1.
    package let column: Int
    /// The number of characters that the caret underlines, at least 1.
    package let length: Int
    /// The text of the line.
    package let excerpt: String

    /// A place whose line is known already.
    package init(file: String, line: Int, column: Int, length: Int = 1, excerpt: String) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
        self.excerpt = excerpt
    }
}

/// A file's bytes with its path: what positions in it are counted against.
package struct SourceText: Sendable {
    /// The file's path, relative to the site's folder.
    package let file: String
    /// The file's content, UTF-8.
    package let bytes: [UInt8]

    /// A file's content under its path.
    package init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    /// A text under a path.
    package init(file: String, text: String) {
        self.init(file: file, bytes: Array(text.utf8))
    }

    /// The place of a byte. An offset beyond the end means the end; `length` is in bytes and stops at the line's end.
    package func location(at offset: Int, length: Int = 1) -> SourceLocation {
        let newline = UInt8(ascii: "\n")
        let offset = min(max(offset, 0), bytes.count)
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
        var lineEnd = bytes[offset...].firstIndex(of: newline) ?? bytes.count
        if lineEnd > lineStart, bytes[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
        let marked = bytes[min(offset, lineEnd)..<max(min(offset + max(length, 1), lineEnd), min(offset, lineEnd))]
        return SourceLocation(
            file: file,
            line: before.reduce(1) { $1 == newline ? $0 + 1 : $0 },
            column: String(decoding: bytes[lineStart..<max(lineStart, min(offset, lineEnd))], as: UTF8.self).count + 1,
            length: max(1, String(decoding: marked, as: UTF8.self).count),
            excerpt: String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self))
    }

    /// The place of a line and a column (both from 1, the column in characters).
    package func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
        var start = 0
        var current = 1
        while current < line, let next = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            start = next + 1
            current += 1
        }
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        var excerpt = String(decoding: bytes[start..<end], as: UTF8.self)
        if excerpt.hasSuffix("\r") { excerpt.removeLast() }
        return SourceLocation(file: file, line: current, column: column, length: length, excerpt: excerpt)
    }
}
