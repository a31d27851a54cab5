import DatelineModel
private import Yams

/// Reads a block of YAML as pairs of keys and values, each with its position.
enum YAMLReader {
    /// The pairs of the YAML in a range of a file, in order; none for an empty block.
    ///
    /// Throws `DiagnosticError` for broken YAML, duplicate keys, anchors and anything that is not a map of keys.
    static func read(_ text: SourceText, in range: Range<Int>) throws -> [YAMLPair] {
        if let pairs = PlainYAMLReader.read(text.bytes, in: range) { return pairs }
        return try readFully(text, in: range)
    }

    /// The same by the full parser alone.
    static func readFully(_ text: SourceText, in range: Range<Int>) throws -> [YAMLPair] {
        try read(text, range) { YAMLAnchors.hide($0) }
    }

    /// The pairs of an object in JSON, which is YAML but for how it escapes characters beyond the first 65,536.
    static func readJSON(_ text: SourceText, in range: Range<Int>) throws -> [YAMLPair] {
        try read(text, range) { YAMLAnchors.hide(joiningSurrogates($0)[...]) }
    }

    /// The value of a file of data, whatever it is; `nil` if the file is empty. Throws as `read` does.
    static func readData(_ text: SourceText) throws -> YAMLNode? {
        let range = 0..<text.bytes.count
        try YAMLBounds.checkData(text)
        return try root(text, range) { YAMLAnchors.hide($0) }
    }

    private static func read(
        _ text: SourceText, _ range: Range<Int>, _ prepare: (ArraySlice<UInt8>) -> String
    ) throws -> [YAMLPair] {
        try YAMLBounds.check(text, range)
        guard let node = try root(text, range, prepare), !node.isNull else { return [] }
        guard case .map(let pairs) = node.content else {
            throw problem(
                .notAMap, text, node.offset, "expected lines of “key: value”, found \(node.kind)",
                help: "write for example “title: Summit closes in Paris”")
        }
        return pairs
    }

    private static func root(
        _ text: SourceText, _ range: Range<Int>, _ prepare: (ArraySlice<UInt8>) -> String
    ) throws -> YAMLNode? {
        let lines = YAMLLines(text, range)
        do {
            let yaml = prepare(text.bytes[range])
            return try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot()
                .map { try convert($0, lines, depth: 0) }
        } catch let error as YamlError {
            throw diagnosis(of: error, lines)
        }
    }

    private static func convert(_ node: Node, _ lines: YAMLLines, depth: Int) throws -> YAMLNode {
        let offset = node.mark.map { lines.offset(line: $0.line, column: $0.column) } ?? lines.range.lowerBound
        guard depth <= YAMLBounds.maxNesting else { throw YAMLBounds.tooDeep(lines.text, offset) }
        switch node {
        case .scalar(let scalar):
            return try convert(scalar, lines, offset)
        case .sequence(let sequence):
            let items = try sequence.map { try convert($0, lines, depth: depth + 1) }
            return YAMLNode(content: .list(items), offset: offset, length: 1)
        case .mapping(let mapping):
            let pairs = try mapping.map { key, value in
                let keyNode = try convert(key, lines, depth: depth + 1)
                guard case .scalar(let name, _) = keyNode.content else {
                    throw problem(
                        .complexKey, lines.text, keyNode.offset, "a key must be a word, not \(keyNode.kind)",
                        help: nil)
                }
                return YAMLPair(key: name, offset: keyNode.offset, value: try convert(value, lines, depth: depth + 1))
            }
            return YAMLNode(content: .map(pairs), offset: offset, length: 1)
        case .alias:
            throw anchorProblem(lines.text, offset)
        }
    }

    private static func convert(_ scalar: Node.Scalar, _ lines: YAMLLines, _ offset: Int) throws -> YAMLNode {
        let isPlain = scalar.style == .plain || scalar.style == .any
        if isPlain, YAMLAnchors.isAnchored(scalar.string) { throw anchorProblem(lines.text, offset) }
        var string = YAMLAnchors.reveal(scalar.string)
        // `"one\r\ntwo"`: other programs write so what they took from a form.
        if string.utf8.contains(0x0D) { string = string.replacing("\r\n", with: "\n") }
        if let control = string.unicodeScalars.first(where: { $0.isControl && $0 != "\n" && $0 != "\t" }) {
            throw problem(
                .controlCharacter, lines.text, offset, "a control character, U+\(control.codePoint)",
                help: "remove it; it cannot be shown on a page")
        }
        let hasQuotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
        let leftOut =
            isPlain ? leftOut(of: string, at: offset, lines) : hasQuotes ? leftOut(behindQuotesAt: offset, lines) : nil
        return YAMLNode(
            content: .scalar(string, isQuoted: !isPlain), offset: offset,
            length: max(1, string.utf8.count + (hasQuotes ? 2 : 0)), leftOut: leftOut)
    }

    /// The tag before a plain text, or the comment behind it; `nil` if there is neither.
    private static func leftOut(of string: String, at offset: Int, _ lines: YAMLLines) -> Range<Int>? {
        let bytes = lines.text.bytes
        let end = lines.range.upperBound
        if offset < end, bytes[offset] == UInt8(ascii: "!") {
            let tag = bytes[offset..<end].prefix { $0 > UInt8(ascii: " ") && !",]}".utf8.contains($0) }
            // `!!str` is a tag that says what YAML says anyway.
            return tag.starts(with: "!!".utf8) ? nil : offset..<tag.endIndex
        }
        // In the file the same characters stand with other white space between them.
        var position = offset
        for byte in string.utf8 where byte > UInt8(ascii: " ") {
            while position < end, bytes[position] <= UInt8(ascii: " ") { position += 1 }
            guard position < end, bytes[position] == byte else { return nil }
            position += 1
        }
        return comment(at: position, lines)
    }

    /// The comment behind a text in quotes; `nil` if there is none.
    private static func leftOut(behindQuotesAt offset: Int, _ lines: YAMLLines) -> Range<Int>? {
        let bytes = lines.text.bytes
        let end = lines.range.upperBound
        guard offset < end, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") else {
            return nil
        }
        var position = offset + 1
        while position < end, bytes[position] != bytes[offset] || bytes[position...].starts(with: "''".utf8) {
            let isEscape = bytes[position] == UInt8(ascii: "\\") && bytes[offset] == UInt8(ascii: "\"")
            position += isEscape || bytes[position] == bytes[offset] ? 2 : 1
        }
        return position < end ? comment(at: position + 1, lines) : nil
    }

    /// The comment that white space parts from a text that ends at an offset; `nil` if there is none. One on the next line
    /// counts if it is indented like the text and `#` has no blank behind it: `#14110` is meant as text.
    private static func comment(at position: Int, _ lines: YAMLLines) -> Range<Int>? {
        let bytes = lines.text.bytes
        let end = lines.range.upperBound
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var hash = position
        var isOnNextLine = false
        while hash < end, bytes[hash] <= UInt8(ascii: " ") {
            isOnNextLine = isOnNextLine || bytes[hash] == UInt8(ascii: "\n")
            hash += 1
        }
        guard hash < end, hash > position, bytes[hash] == UInt8(ascii: "#"), isBlank(bytes[hash - 1]) else {
            return nil
        }
        guard !isOnNextLine || hash + 1 < end && bytes[hash + 1] > UInt8(ascii: " ") && bytes[hash + 1] != bytes[hash]
        else { return nil }
        let comment = bytes[hash..<end].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return position..<comment.endIndex
    }

    /// JSON with `\\ud83d\\ude00` as `\\U0001f600`, which is what YAML has for it.
    private static func joiningSurrogates(_ json: ArraySlice<UInt8>) -> [UInt8] {
        let unit = { (place: Int) -> UInt32? in
            guard json[place...].starts(with: "\\u".utf8), place + 6 <= json.endIndex else { return nil }
            return UInt32(String(decoding: json[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
        }
        var result: [UInt8] = []
        var position = json.startIndex
        while position < json.endIndex {
            if let high = unit(position), (0xD800...0xDBFF).contains(high), let low = unit(position + 6),
                (0xDC00...0xDFFF).contains(low)
            {
                let code = 0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00)
                result.append(text: "\\U" + String(code, digits: 8, radix: 16))
                position += 12
            } else {
                let count = json[position] == UInt8(ascii: "\\") ? min(2, json.endIndex - position) : 1
                result += json[position..<(position + count)]
                position += count
            }
        }
        return result
    }

    private static func diagnosis(of error: YamlError, _ lines: YAMLLines) -> DiagnosticError {
        switch error {
        case .scanner(_, let words, let mark, _), .parser(_, let words, let mark, _),
            .composer(_, let words, let mark, _):
            let offset = lines.offset(line: mark.line, column: mark.column)
            let before = lines.range.lowerBound..<min(offset + 1, lines.range.upperBound)
            if let anchor = YAMLAnchors.firstOffset(in: lines.text, before) { return anchorProblem(lines.text, anchor) }
            return problem(
                .invalidYAML, lines.text, offset, "invalid YAML: \(words)", help: help(for: words, lines, offset))
        case .duplicatedKeysInMapping(let keys, let context):
            let key = YAMLAnchors.reveal(keys.first ?? "")
            let offset = lines.secondOffset(ofKey: key, firstLine: context.mark.line, column: context.mark.column)
            return problem(
                .duplicateKey, lines.text, offset, length: key.utf8.count, "duplicate key “\(key)”",
                help: "keep one of the two lines")
        default:
            return problem(.invalidYAML, lines.text, lines.range.lowerBound, "invalid YAML", help: nil)
        }
    }

    private static func help(for words: String, _ lines: YAMLLines, _ offset: Int) -> String {
        if words.contains("mapping values are not allowed") {
            return "a text with “: ” in it needs quotes: title: \"Paris: the summit\""
        }
        let line = lines.line(around: offset)
        if line.starts(with: "---".utf8) { return "remove the second line “---”" }
        let indent = line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        if indent.contains(UInt8(ascii: "\t")) { return "indent with spaces, not with tabs" }
        if words.contains("cannot start any token") { return "put the text in quotes" }
        return "check the quotes, colons and indentation of this line and the one before"
    }

    private static func anchorProblem(_ text: SourceText, _ offset: Int) -> DiagnosticError {
        problem(
            .yamlAnchor, text, offset, "YAML anchors and aliases are not used here",
            help: "write the value out; a text that begins with “&” or “*” needs quotes")
    }

    /// A reason why a block is refused.
    static func problem(
        _ identifier: DiagnosticID, _ text: SourceText, _ offset: Int, length: Int = 1, _ summary: String, help: String?
    ) -> DiagnosticError {
        DiagnosticError(
            .error(identifier, at: .location(text.location(at: offset, length: length)), summary, help: help))
    }
}
