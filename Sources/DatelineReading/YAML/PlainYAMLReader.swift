/// Reads the YAML that nearly all files consist of: one `key: value` per line, with flow or block lists of scalars,
/// maps of scalars, and comment lines.
///
/// It returns `nil` wherever the result is not beyond doubt, and the block then goes to the full parser. A test
/// compares it with that parser. It exists because the full parser costs as much as the rest of reading an article.
struct PlainYAMLReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var position: Int

    /// More keys, or a longer one, are left to the full parser, which has limits of its own.
    private static let maxKeys = 512
    private static let longestKey = 200

    /// The pairs of a block, or `nil` if the block has anything but plain pairs.
    static func read(_ bytes: [UInt8], in range: Range<Int>) -> [YAMLPair]? {
        guard range.count <= YAMLBounds.largestBlock else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            var reader = PlainYAMLReader(bytes: buffer, end: range.upperBound, position: range.lowerBound)
            return reader.readPairs()
        }
    }

    private mutating func readPairs() -> [YAMLPair]? {
        var pairs: [YAMLPair] = []
        pairs.reserveCapacity(12)
        while position < end {
            if bytes[position] == newline {
                position += 1
                continue
            }
            if bytes[position] == hash {
                guard skipComment() else { return nil }
                continue
            }
            let start = position
            guard let key = readKey(excluding: pairs), let value = readValue() else { return nil }
            pairs.append(YAMLPair(key: key, offset: start, value: value))
        }
        return pairs
    }

    /// Reads a key with its colon.
    private mutating func readKey(excluding pairs: [YAMLPair]) -> String? {
        let start = position
        let key: String
        if isQuote(bytes[position]) {
            guard case .scalar(let text, _)? = readScalar(inFlow: false)?.content else { return nil }
            key = text
        } else {
            guard isKeyByte(bytes[position]), !isSpecial else { return nil }
            while position < end, isKeyByte(bytes[position]) || isInnerKeyByte(bytes[position]), !isSpecial {
                position += 1
            }
            guard bytes[position - 1] != space else { return nil }
            key = text(start..<position)
        }
        guard position < end, bytes[position] == colon, position - start <= Self.longestKey,
            pairs.count < Self.maxKeys
        else { return nil }
        position += 1
        return pairs.contains { $0.key == key } ? nil : key
    }

    /// The value after a key's colon, up to and including the end of its last line.
    private mutating func readValue() -> YAMLNode? {
        let afterColon = position
        skipSpaces()
        guard position < end, bytes[position] != newline else {
            position = min(position + 1, end)
            // A following line that is indented would belong to the value: a list, or something left to the full
            // parser.
            guard position < end, bytes[position] == space || bytes[position] == dash else {
                return YAMLNode(content: .scalar("", isQuoted: false), offset: afterColon, length: 1)
            }
            return readBlockList() ?? readBlockMap()
        }
        guard position > afterColon else { return nil }
        let value = bytes[position] == UInt8(ascii: "[") ? readFlowList() : readScalar(inFlow: false)
        guard let value, finishLine() else { return nil }
        // A plain scalar may continue on an indented line.
        if position < end, bytes[position] == space { return nil }
        return value
    }

    private mutating func readFlowList() -> YAMLNode? {
        let start = position
        position += 1
        var items: [YAMLNode] = []
        skipSpaces()
        if position < end, bytes[position] == UInt8(ascii: "]") {
            position += 1
            return YAMLNode(content: .list([]), offset: start, length: position - start)
        }
        while true {
            skipSpaces()
            guard let item = readScalar(inFlow: true) else { return nil }
            items.append(item)
            skipSpaces()
            guard position < end else { return nil }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "]") { break }
            guard byte == UInt8(ascii: ",") else { return nil }
        }
        return YAMLNode(content: .list(items), offset: start, length: position - start)
    }

    private mutating func readBlockList() -> YAMLNode? {
        var start = position
        var items: [YAMLNode] = []
        var indent: Int?
        while position < end {
            let lineStart = position
            skipSpaces()
            let depth = position - lineStart
            if position < end, bytes[position] == hash {
                guard skipComment() else { return nil }
                if items.isEmpty { start = position }
                continue
            }
            guard position + 1 < end, bytes[position] == dash, bytes[position + 1] == space else {
                // The list ends at the next key; anything else is left to the full parser.
                guard depth == 0, position < end, !items.isEmpty,
                    isKeyByte(bytes[position]) || isQuote(bytes[position])
                else {
                    position = start
                    return nil
                }
                position = lineStart
                break
            }
            guard indent == nil || indent == depth else { return nil }
            indent = depth
            position += 1
            skipSpaces()
            guard let item = readScalar(inFlow: false), finishLine() else { return nil }
            items.append(item)
        }
        guard !items.isEmpty else { return nil }
        return YAMLNode(content: .list(items), offset: start + (indent ?? 0), length: 1)
    }

    /// Reads indented lines, each a key and a text.
    private mutating func readBlockMap() -> YAMLNode? {
        let start = position
        var pairs: [YAMLPair] = []
        var indent = 0
        while position < end, bytes[position] == space {
            let lineStart = position
            skipSpaces()
            if pairs.isEmpty { indent = position - lineStart }
            let offset = position
            guard position - lineStart == indent, position < end, let key = readKey(excluding: pairs),
                position < end, bytes[position] == space
            else { return nil }
            skipSpaces()
            guard let value = readScalar(inFlow: false), finishLine() else { return nil }
            pairs.append(YAMLPair(key: key, offset: offset, value: value))
        }
        return pairs.isEmpty ? nil : YAMLNode(content: .map(pairs), offset: start + indent, length: 1)
    }

    /// Consumes a comment with the end of its line.
    private mutating func skipComment() -> Bool {
        while position < end, bytes[position] != newline {
            if isSpecial { return false }
            position += 1
        }
        position = min(position + 1, end)
        return true
    }

    private mutating func readScalar(inFlow: Bool) -> YAMLNode? {
        guard position < end else { return nil }
        let start = position
        let quote = bytes[position]
        if isQuote(quote) {
            position += 1
            while position < end, bytes[position] != quote {
                if bytes[position] == newline || bytes[position] == UInt8(ascii: "\\") || isSpecial { return nil }
                position += 1
            }
            guard position < end else { return nil }
            position += 1
            // '' inside single quotes is an escape.
            if position < end, bytes[position] == quote { return nil }
            let content = text(start + 1..<position - 1)
            return YAMLNode(content: .scalar(content, isQuoted: true), offset: start, length: position - start)
        }
        guard isSafeStart(bytes[position]), !isSpecial else { return nil }
        while position < end, bytes[position] != newline {
            let byte = bytes[position]
            if byte == colon {
                // `a:b` is one text, `a: b` and `a:` are not.
                guard position + 1 < end, bytes[position + 1] != space, bytes[position + 1] != newline, !inFlow else {
                    return nil
                }
            } else if byte == hash, bytes[position - 1] == space {
                return nil
            } else if isSpecial {
                return nil
            } else if inFlow {
                if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") { break }
                if "[]{}?".utf8.contains(byte) { return nil }
            }
            position += 1
        }
        var last = position
        while last > start, bytes[last - 1] == space { last -= 1 }
        return YAMLNode(content: .scalar(text(start..<last), isQuoted: false), offset: start, length: last - start)
    }

    /// Consumes the rest of a line, which must be blank.
    private mutating func finishLine() -> Bool {
        skipSpaces()
        guard position < end else { return true }
        guard bytes[position] == newline else { return false }
        position += 1
        return true
    }

    private mutating func skipSpaces() {
        while position < end, bytes[position] == space { position += 1 }
    }

    /// Whether a character begins here that is special to the parser: a control character other than the end of a
    /// line, a line separator (U+2028, U+2029), a byte order mark, or a neighbour of theirs.
    private var isSpecial: Bool {
        switch bytes[position] {
        case 0..<0x20, 0x7F: bytes[position] != newline
        case 0xE2:
            position + 2 < end && bytes[position + 1] == 0x80 && (0xA8...0xA9).contains(bytes[position + 2])
        case 0xC2: position + 1 < end && bytes[position + 1] < 0xA0
        case 0xEF: position + 1 < end && (bytes[position + 1] == 0xBB || bytes[position + 1] == 0xBF)
        default: false
        }
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    /// Whether a key may begin with this byte.
    private func isKeyByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
    }

    /// Whether a key may have this byte after its first, in addition to those that it may begin with.
    private func isInnerKeyByte(_ byte: UInt8) -> Bool {
        byte == space || byte == dash || ".,'(){}!?;".utf8.contains(byte)
    }

    /// Whether a plain scalar may begin with this byte whatever follows it.
    private func isSafeStart(_ byte: UInt8) -> Bool {
        isKeyByte(byte) && byte != UInt8(ascii: "_") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
    }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let colon = UInt8(ascii: ":")
private let dash = UInt8(ascii: "-")
private let hash = UInt8(ascii: "#")
