import DatelineModel

/// Finds the links of a Markdown text that point to other files of the site.
package enum RelativeLinks {
    /// How many bytes from the start of its line a link is searched for, so that a text of nothing but links stays
    /// cheap.
    private static let searchLimit = 2 << 10

    /// The links without a scheme or a leading slash, with their positions in the file.
    static func find(in text: SourceText, _ range: Range<Int>) -> [Located<String>] {
        guard mayHaveAny(text.bytes, range) else { return [] }
        var lineStarts = [range.lowerBound]
        for offset in range where text.bytes[offset] == UInt8(ascii: "\n") { lineStarts.append(offset + 1) }
        return MarkdownDocument(text.bytes[range]).links.compactMap { link in
            guard isRelative(link.destination) else { return nil }
            let start = lineStarts.indices.contains(link.line - 1) ? lineStarts[link.line - 1] : range.lowerBound
            let lines = text.bytes[start..<min(start + searchLimit, range.upperBound)]
            let destination = Array(link.destination.utf8)
            // `[text](data.md)` contains “a.md”, which may be another link.
            let offset =
                lines.firstOffset(of: [UInt8(ascii: "(")] + destination).map { $0 + 1 }
                ?? lines.firstOffset(of: destination) ?? start
            return Located(value: link.destination, offset: offset, length: link.destination.utf8.count)
        }
    }

    /// Whether an address is a path relative to the file that it is in.
    package static func isRelative(_ destination: String) -> Bool {
        guard let first = destination.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "#"),
            first != UInt8(ascii: "?")
        else { return false }
        let scheme = destination.utf8.prefix { isLetter($0) || (48...57).contains($0) || "+-.".utf8.contains($0) }
        return !(scheme.count > 1 && destination.utf8.dropFirst(scheme.count).first == UInt8(ascii: ":"))
    }

    /// A quick check that saves parsing most texts again: is there a link that does not begin with a scheme?
    private static func mayHaveAny(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var position = range.lowerBound
            while position + 1 < range.upperBound {
                if buffer[position] == UInt8(ascii: "]") {
                    let next = buffer[position + 1]
                    if next == UInt8(ascii: ":") { return true }
                    if next == UInt8(ascii: "(") {
                        let rest = buffer[(position + 2)..<range.upperBound]
                        if !rest.starts(with: "https://".utf8), !rest.starts(with: "http://".utf8) { return true }
                    }
                }
                position += 1
            }
            return false
        }
    }
}

extension ArraySlice<UInt8> {
    /// The offset where these bytes first occur.
    fileprivate func firstOffset(of needle: [UInt8]) -> Int? {
        guard let first = needle.first, needle.count <= count else { return nil }
        return withUnsafeBufferPointer { buffer in
            for place in 0...(buffer.count - needle.count)
            where buffer[place] == first && buffer[place...].starts(with: needle) {
                return startIndex + place
            }
            return nil
        }
    }
}
