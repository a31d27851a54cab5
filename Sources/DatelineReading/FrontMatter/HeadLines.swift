import DatelineModel

/// Fields without lines around them: `Title: Summit closes` and the like at the very start of a file, up to a blank line,
/// as Pelican and MultiMarkdown have them.
enum HeadLines {
    /// The fields that a file begins with, and their form; `nil` if it begins with text.
    ///
    /// All lines must be fields, and one a title, a status or a date. Wire copy begins with lines of many kinds, so that in
    /// plain text a title or a status is needed and every key must be known.
    static func find(in bytes: [UInt8], from start: Int, as format: TextFormat) -> FrontMatterBlock? {
        guard start < bytes.count, isLetter(bytes[start]) || bytes[start] == UInt8(ascii: "\"") else { return nil }
        var form = FrontMatterBlock.Form.lines
        var isHead = false
        var end = start
        for line in FileLines(bytes, from: start) {
            if line.isBlank(in: bytes) { break }
            if end > start, isContinuation(bytes[line.range]) {
                let first = skipBlank(bytes, line.range.lowerBound, line.range.upperBound)
                if bytes[first] == UInt8(ascii: "-") { form = .yaml }
            } else {
                guard let field = FieldLine(bytes[line.range]), field.hasColon else { return nil }
                let key = names[field.key] ?? field.key
                if format == .plainText, !filingKeys.contains(key), !FrontMatterParser.reservedKeys.contains(key),
                    key != "status", key != "published"
                {
                    return nil
                }
                switch key {
                case "title": isHead = true
                // `Status: draft law goes to parliament` is a line of a story.
                case "status": isHead = isHead || bytes[field.value].count { $0 == UInt8(ascii: " ") } < 3
                case "date": isHead = isHead || format == .markdown
                case "draft", "published": isHead = isHead || flags.contains(field.word)
                default: break
                }
                if let mark = bytes[field.value].first, "|>{".utf8.contains(mark) { form = .yaml }
            }
            end = line.next
        }
        return isHead ? FrontMatterBlock(form: form, range: start..<end) : nil
    }

    /// The pairs of a block, each value as it is written but for quotes and brackets around all of it.
    static func read(_ text: SourceText, in range: Range<Int>) throws -> [YAMLPair] {
        try YAMLBounds.check(text, range)
        var pairs: [YAMLPair] = []
        var keys: Set<String> = []
        for line in FileLines(text.bytes, from: range.lowerBound, to: range.upperBound) {
            if !pairs.isEmpty, isContinuation(text.bytes[line.range]) {
                pairs.goOn(with: String(decoding: text.bytes[line.range], as: UTF8.self).trimmingWhitespace())
            } else if let field = FieldLine(text.bytes[line.range]) {
                let key = field.key
                guard keys.insert(key).inserted else {
                    throw YAMLReader.problem(
                        .duplicateKey, text, field.keyRange.lowerBound, length: field.keyRange.count,
                        "duplicate key “\(key)”", help: "keep one of the two lines")
                }
                pairs.append(YAMLPair(key: key, offset: field.keyRange.lowerBound, value: value(of: field, text)))
            }
        }
        return pairs
    }

    private static func value(of field: FieldLine, _ text: SourceText) -> YAMLNode {
        let words = String(decoding: text.bytes[field.value], as: UTF8.self)
        let offset = field.value.isEmpty ? field.keyRange.upperBound : field.value.lowerBound
        let content: YAMLNode.Content =
            if words.count > 1, words.hasPrefix("["), words.hasSuffix("]") {
                .list(
                    words.dropFirst().dropLast().split(separator: ",").map {
                        let item = withoutQuotes($0.trimmingWhitespace())
                        return YAMLNode(
                            content: .scalar(item ?? $0.trimmingWhitespace(), isQuoted: item != nil), offset: offset,
                            length: max(1, field.value.count))
                    })
            } else {
                .scalar(withoutQuotes(words) ?? words, isQuoted: withoutQuotes(words) != nil)
            }
        return YAMLNode(content: content, offset: offset, length: max(1, field.value.count))
    }

    /// What is between quotes; `nil` if they are not around all of a text.
    private static func withoutQuotes(_ words: String) -> String? {
        guard words.count > 1, let quote = words.first, quote == "\"" || quote == "'", words.last == quote else {
            return nil
        }
        let inner = words.dropFirst().dropLast()
        return inner.contains(quote) ? nil : String(inner)
    }

    /// Whether a line goes on with the value of the line before. A block may be indented as a whole.
    private static func isContinuation(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") else { return false }
        return !(FieldLine(line).map { $0.hasColon && $0.isTelling } ?? false)
    }

    private static let flags: Set<String> = ["true", "false", "yes", "no"]

    /// What other generators call the fields in plain text, with the names that they have here.
    private static let names = [
        "modified": "updated", "author": "authors", "lang": "language", "description": "summary",
    ]

    /// Keys of other generators that file an article under terms, where the site may have none of the kind.
    private static let filingKeys = ["category", "categories", "tags", "keywords"]
}

extension [YAMLPair] {
    /// The text of the last pair goes on in another line.
    fileprivate mutating func goOn(with more: String) {
        guard let pair = popLast() else { return }
        guard case .scalar(let words, let isQuoted) = pair.value.content else { return append(pair) }
        let node = YAMLNode(
            content: .scalar(words.isEmpty ? more : "\(words) \(more)", isQuoted: isQuoted), offset: pair.value.offset,
            length: pair.value.length)
        append(YAMLPair(key: pair.key, offset: pair.offset, value: node))
    }
}
