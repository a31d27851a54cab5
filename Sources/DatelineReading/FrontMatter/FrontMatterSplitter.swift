import DatelineModel

/// Finds the `---` block at the head of a file.
enum FrontMatterSplitter {
    /// The ranges of a file's front matter and body in bytes; the first is `nil` if the file has none.
    struct Parts {
        let frontMatter: Range<Int>?
        let body: Range<Int>
    }

    /// Splits a file. Throws `DiagnosticError` if the block is opened and never closed.
    static func split(_ text: SourceText) throws -> Parts {
        let bytes = text.bytes
        guard bytes.starts(with: "---".utf8), let firstEnd = endOfMarker(bytes, at: 0) else {
            return Parts(frontMatter: nil, body: 0..<bytes.count)
        }
        var lineStart = firstEnd
        while lineStart < bytes.count {
            if let bodyStart = endOfMarker(bytes, at: lineStart) {
                return Parts(frontMatter: firstEnd..<lineStart, body: bodyStart..<bytes.count)
            }
            guard let newline = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) else { break }
            lineStart = newline + 1
        }
        throw DiagnosticError(
            .error(
                .unclosedFrontMatter, at: .location(text.location(at: 0, length: 3)),
                "the front matter that begins here has no end", help: "put a line “---” after its last line"))
    }

    /// The offset after a line that is `---` and nothing more, or `nil` if another line begins here.
    private static func endOfMarker(_ bytes: [UInt8], at start: Int) -> Int? {
        guard start + 3 <= bytes.count, bytes[start] == UInt8(ascii: "-"), bytes[start + 1] == UInt8(ascii: "-"),
            bytes[start + 2] == UInt8(ascii: "-")
        else { return nil }
        var position = start + 3
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\r") {
            position += 1
        }
        if position == bytes.count { return position }
        return bytes[position] == UInt8(ascii: "\n") ? position + 1 : nil
    }
}
