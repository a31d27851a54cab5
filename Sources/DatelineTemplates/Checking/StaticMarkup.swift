package import DatelineModel

/// The tags that stand in a template file as they are, apart from what its expressions print: enough to see scripts, styles and
/// addresses in it, whatever page it is for and whether it can be compiled or not.
package struct StaticMarkup {
    /// A tag that opens an element.
    package struct Tag {
        /// The element, in small letters.
        package let name: String
        /// Its attributes, in their order.
        package let attributes: [Attribute]
        /// Where it is.
        package let location: SourceLocation
        /// Whether a script or style sheet stands between it and its end.
        package let hasText: Bool

        /// An attribute; `nil` if there is none of that name.
        package subscript(_ name: String) -> Attribute? { attributes.first { $0.name == name } }
    }

    /// An attribute of a tag.
    package struct Attribute {
        /// The name, in small letters.
        package let name: String
        /// The value without what expressions print.
        package let value: String
        /// The value as it is written, with its expressions.
        package let written: String
        /// Whether the whole value stands in the file.
        package let isStatic: Bool
        /// Where it is.
        package let location: SourceLocation
    }

    /// The tags, in their order.
    package private(set) var tags: [Tag] = []

    private let source: SourceText
    /// The file with blanks in the place of tags, comments and outputs of the template.
    private var bytes: [UInt8]
    /// Where something is printed.
    private var isPrinted: [Bool]
    private var position = 0

    /// The tags of a template.
    package init(_ template: TemplateSource) {
        source = template.text
        bytes = source.bytes
        isPrinted = Array(repeating: false, count: bytes.count)
        var scanner = PieceScanner(source)
        for piece in scanner.scan() where piece.kind != .text {
            for index in piece.span.offset..<min(piece.span.end, bytes.count) {
                bytes[index] = UInt8(ascii: " ")
                isPrinted[index] = piece.kind != .comment
            }
        }
        read()
    }

    // MARK: - Reading

    private mutating func read() {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                position += 1
                continue
            }
            if bytes[position...].starts(with: "<!--".utf8) {
                position = skip(past: "-->", from: position + 4)
            } else if position + 1 < bytes.count, Self.isLetter(bytes[position + 1]) {
                readTag()
            } else {
                position += 1
            }
        }
    }

    private mutating func readTag() {
        let start = position
        position += 1
        let name = word { !Self.isBlank($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
        var attributes: [Attribute] = []
        while true {
            while position < bytes.count, Self.isBlank(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
                position += 1
            }
            guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else { break }
            attributes.append(attribute())
        }
        position = min(position + 1, bytes.count)
        var hasText = false
        if ["script", "style", "textarea", "title"].contains(name) {
            let text = position
            position = skip(past: "</\(name)", from: position)
            let end = max(text, position - name.utf8.count - 2)
            hasText = (text..<end).contains { !Self.isBlank(bytes[$0]) || isPrinted[$0] }
        }
        let location = source.location(at: start, length: name.utf8.count + 1)
        tags.append(Tag(name: name, attributes: attributes, location: location, hasText: hasText))
    }

    private mutating func attribute() -> Attribute {
        let start = position
        position += 1  // an equals sign at the beginning belongs to the name
        let rest = word { !Self.isBlank($0) && !"/=>".utf8.contains($0) }
        let name = String(decoding: bytes[start..<start + 1], as: UTF8.self).lowercased() + rest
        let end = position
        skipBlanks()
        var range = position..<position
        if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
            position += 1
            // What expressions print is a value without quotes.
            while position < bytes.count, Self.isBlank(bytes[position]), !isPrinted[position] { position += 1 }
            if position < bytes.count, let quote = "\"'".utf8.first(where: { $0 == bytes[position] }) {
                let first = position + 1
                let last = bytes[first...].firstIndex(of: quote) ?? bytes.count
                (range, position) = (first..<last, min(last + 1, bytes.count))
            } else {
                let first = position
                while position < bytes.count, isPrinted[position] || !Self.isBlank(bytes[position]),
                    bytes[position] != UInt8(ascii: ">")
                {
                    position += 1
                }
                range = first..<position
            }
        } else {
            position = end
        }
        return Attribute(
            name: name, value: Self.trimmed(bytes[range]), written: Self.trimmed(source.bytes[range]),
            isStatic: !range.contains { isPrinted[$0] }, location: source.location(at: start, length: end - start))
    }

    private mutating func skipBlanks() {
        while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    }

    /// The bytes up to the first that does not belong to a word, in small letters.
    private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
        let start = position
        while position < bytes.count, belongs(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    }

    /// The place after a text, in whatever case; the end of the file if it is not there.
    private func skip(past text: String, from start: Int) -> Int {
        let wanted = Array(text.utf8)
        var index = start
        while index + wanted.count <= bytes.count {
            if wanted.indices.allSatisfy({ bytes[index + $0] | 0x20 == wanted[$0] | 0x20 }) {
                return index + wanted.count
            }
            index += 1
        }
        return bytes.count
    }

    private static func trimmed(_ value: ArraySlice<UInt8>) -> String {
        let start = value.drop(while: isBlank)
        let end = start.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start.startIndex
        return String(decoding: start[..<end], as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}
