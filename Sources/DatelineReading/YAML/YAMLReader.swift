import DatelineModel
private import Yams

/// Reads a block of YAML as pairs of keys and values, each with its place.
enum YAMLReader {
    /// The largest block, in bytes, and the deepest nesting: more is not front matter.
    static let largestBlock = 64 << 10
    static let deepestNesting = 16

    /// The pairs of the YAML in a range of a file, in their order; none for an empty block.
    ///
    /// Throws `DiagnosticError` for broken YAML, duplicate keys, anchors and anything that is not a map of keys.
    static func read(_ text: SourceText, in range: Range<Int>) throws -> [YAMLPair] {
        if let pairs = PlainYAMLReader.read(text.bytes, in: range) { return pairs }
        return try readFully(text, in: range)
    }

    /// The same by the full parser alone.
    static func readFully(_ text: SourceText, in range: Range<Int>) throws -> [YAMLPair] {
        let lines = LineTable(text, range)
        guard range.count <= largestBlock else {
            throw problem(
                "yaml-too-large", text, range.lowerBound, "the YAML has \(range.count >> 10) KiB",
                help: "front matter may have \(largestBlock >> 10) KiB; is its end, a line “---”, missing?")
        }
        try checkTokens(text, range)
        do {
            let yaml = String(decoding: text.bytes[range], as: UTF8.self)
            guard let root = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot() else { return [] }
            let node = try convert(root, lines)
            if node.isNull { return [] }
            guard case .map(let pairs) = node.content else {
                throw problem(
                    "not-a-map", text, node.offset, "here must be lines of “key: value”, not \(node.kind)",
                    help: "write for example “title: Summit closes in Paris”")
            }
            return pairs
        } catch let error as YamlError {
            throw diagnosis(of: error, text, lines)
        }
    }

    private static func convert(_ node: Node, _ lines: LineTable) throws -> YAMLNode {
        let offset = node.mark.map { lines.offset(line: $0.line, column: $0.column) } ?? lines.range.lowerBound
        switch node {
        case .scalar(let scalar):
            let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
            let content = YAMLNode.Content.scalar(
                scalar.string, isQuoted: isQuoted || scalar.style == .literal || scalar.style == .folded)
            return YAMLNode(
                content: content, offset: offset, length: max(1, scalar.string.utf8.count + (isQuoted ? 2 : 0)))
        case .sequence(let sequence):
            return YAMLNode(content: .list(try sequence.map { try convert($0, lines) }), offset: offset, length: 1)
        case .mapping(let mapping):
            let pairs = try mapping.map { key, value in
                let keyNode = try convert(key, lines)
                guard case .scalar(let name, _) = keyNode.content else {
                    throw problem(
                        "complex-key", lines.text, keyNode.offset, "a key must be a word, not \(keyNode.kind)",
                        help: nil)
                }
                return YAMLPair(key: name, offset: keyNode.offset, value: try convert(value, lines))
            }
            return YAMLNode(content: .map(pairs), offset: offset, length: 1)
        case .alias:
            throw problem(
                "yaml-anchor", lines.text, offset, "YAML anchors and aliases are not used here", help: anchorHelp)
        }
    }

    /// Refuses anchors, which can make a small file unfold into a huge value, and nesting deeper than the parser's stack.
    private static func checkTokens(_ text: SourceText, _ range: Range<Int>) throws {
        var depth = 0
        var mayStartToken = true
        var dashes = 0
        var quote: UInt8?
        for offset in range {
            let byte = text.bytes[offset]
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\n"):
                mayStartToken = true
                dashes = 0
                continue
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if mayStartToken { quote = byte }
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if mayStartToken { depth += 1 }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= depth > 0 ? 1 : 0
            case UInt8(ascii: "&"), UInt8(ascii: "*"):
                let next = offset + 1 < range.upperBound ? text.bytes[offset + 1] : UInt8(ascii: " ")
                if mayStartToken, next > UInt8(ascii: " "), next != UInt8(ascii: "*") {
                    throw problem(
                        "yaml-anchor", text, offset, "YAML anchors and aliases are not used here", help: anchorHelp)
                }
            default: break
            }
            if byte == UInt8(ascii: "-") && mayStartToken { dashes += 1 }
            guard depth <= deepestNesting, dashes <= deepestNesting else {
                throw problem(
                    "yaml-too-deep", text, offset, "more than \(deepestNesting) values inside each other", help: nil)
            }
            // A token may begin after an indentation, a list's dash, a key's colon or inside a flow list.
            switch byte {
            case UInt8(ascii: " "): break
            case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "?"):
                let next = offset + 1 < range.upperBound ? text.bytes[offset + 1] : UInt8(ascii: " ")
                mayStartToken = next == UInt8(ascii: " ") || next == UInt8(ascii: "\n")
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"): mayStartToken = depth > 0
            default: mayStartToken = false
            }
        }
    }

    private static func diagnosis(of error: YamlError, _ text: SourceText, _ lines: LineTable) -> DiagnosticError {
        switch error {
        case .scanner(_, let words, let mark, _), .parser(_, let words, let mark, _),
            .composer(_, let words, let mark, _):
            var help = "check the quotes, colons and indentation of this line and the one before"
            if words.contains("mapping values are not allowed") {
                help = "a text with “: ” in it needs quotes: title: \"Paris: the summit\""
            } else if words.contains("cannot start any token") {
                help =
                    words.contains("\\t") || words.contains("'\t'")
                    ? "indent with spaces, not with tabs" : "put the text into quotes"
            }
            let offset = lines.offset(line: mark.line, column: mark.column)
            return problem("invalid-yaml", text, offset, "this is not YAML: \(words)", help: help)
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            let offset = lines.secondOffset(ofKey: key, fromLine: context.mark.line)
            return problem(
                "duplicate-key", text, offset, length: key.utf8.count, "the key “\(key)” is here twice",
                help: "keep one of the two lines")
        default:
            return problem("invalid-yaml", text, lines.range.lowerBound, "this is not YAML", help: nil)
        }
    }

    private static let anchorHelp = "write the value out; a text that begins with “&” or “*” needs quotes"

    private static func problem(
        _ identifier: String, _ text: SourceText, _ offset: Int, length: Int = 1, _ summary: String, help: String?
    ) -> DiagnosticError {
        DiagnosticError(
            .error(identifier, at: .location(text.location(at: offset, length: length)), summary, help: help))
    }
}

/// Turns the parser's lines and columns into offsets of the file.
private struct LineTable {
    let text: SourceText
    let range: Range<Int>
    private let starts: [Int]

    init(_ text: SourceText, _ range: Range<Int>) {
        self.text = text
        self.range = range
        starts = [range.lowerBound] + range.filter { text.bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// The offset of a line and a column, both from 1, the column in Unicode scalars.
    func offset(line: Int, column: Int) -> Int {
        guard starts.indices.contains(line - 1) else { return range.upperBound }
        var offset = starts[line - 1]
        var remaining = column - 1
        while remaining > 0, offset < range.upperBound, text.bytes[offset] != UInt8(ascii: "\n") {
            offset += 1
            while offset < range.upperBound, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            remaining -= 1
        }
        return offset
    }

    /// Where a key stands the second time; where it stands first if it is not at the start of lines.
    func secondOffset(ofKey key: String, fromLine line: Int) -> Int {
        let places = starts.dropFirst(max(0, line - 1)).compactMap { start -> Int? in
            let rest = text.bytes[start..<range.upperBound]
            let trimmed = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            guard trimmed.starts(with: key.utf8) else { return nil }
            let after = trimmed.dropFirst(key.utf8.count).first
            return after.map { ":\"' ".utf8.contains($0) } == true ? trimmed.startIndex : nil
        }
        return places.dropFirst().first ?? places.first ?? offset(line: line, column: 1)
    }
}
