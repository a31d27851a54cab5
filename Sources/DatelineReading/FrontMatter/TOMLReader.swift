import DatelineModel
private import TOMLKit

/// Reads a block of TOML as pairs of keys and values, each with its position.
///
/// The parser gives no positions, so that keys and values are looked for in the lines of the block.
enum TOMLReader {
    /// The pairs of the TOML in a range of a file. Throws `DiagnosticError` if it is not TOML.
    static func read(_ text: SourceText, in range: Range<Int>) throws -> [YAMLPair] {
        try YAMLBounds.check(text, range)
        let places = try TOMLPlaces(text, range)
        do {
            let table = try TOMLTable(string: String(decoding: text.bytes[range], as: UTF8.self))
            // JSON is YAML, so that every value becomes what it would be there.
            let json = SourceText(file: text.file, text: table.convert(to: .json))
            let pairs = try YAMLReader.readJSON(json, in: 0..<json.bytes.count)
            return places.placed(pairs, below: [], within: range)
        } catch let error as TOMLParseError {
            let begin = error.source.begin
            throw YAMLReader.problem(
                .invalidTOML, text, YAMLLines(text, range).offset(line: begin.line, column: begin.column),
                "invalid TOML: \(error.description)", help: "write for example: title = \"Summit closes in Paris\"")
        } catch let error as DiagnosticError {
            // What is said of the JSON is true of the block.
            throw DiagnosticError(
                error.diagnostics.map {
                    .error($0.identifier, at: .location(text.location(at: range.lowerBound)), $0.summary, help: $0.help)
                })
        }
    }
}

/// Where the keys of a block of TOML are.
private struct TOMLPlaces {
    private struct Place {
        let key: Int
        var value: Range<Int>
    }

    private let text: SourceText
    private var places: [[String]: Place] = [:]

    init(_ text: SourceText, _ range: Range<Int>) throws {
        self.text = text
        var table: [String] = []
        var last: [String]?
        // What goes on from the line before: a text in three quotes, or lists.
        var quote: String?
        var depth = 0
        for line in FileLines(text.bytes, from: range.lowerBound, to: range.upperBound) {
            let words = String(decoding: text.bytes[line.range], as: UTF8.self)
            let bare = words.trimmingWhitespace()
            if let open = quote {
                if bare.contains(open) { quote = nil }
            } else if depth > 0 {
                depth += openBrackets(in: line.range)
            } else if bare.hasPrefix("["), let end = bare.firstIndex(of: "]") {
                table = try path(bare[..<end].drop { $0 == "[" || $0 == " " }, line.range.lowerBound)
                last = nil
            } else if let equals = words.firstIndex(of: "=") {
                let key = table + (try path(words[..<equals], line.range.lowerBound))
                let start = line.range.lowerBound + words.utf8.distance(from: words.startIndex, to: equals) + 1
                let value = skipBlank(text.bytes, start, line.range.upperBound)..<line.range.upperBound
                let indent = skipBlank(text.bytes, line.range.lowerBound, line.range.upperBound)
                places[key] = places[key] ?? Place(key: indent, value: value)
                last = key
                quote = ["\"\"\"", "'''"].first { words[equals...].ranges(of: $0).count == 1 }
                if quote == nil, text.bytes[value].first == UInt8(ascii: "[") { depth = openBrackets(in: value) }
            }
            if let last, let place = places[last] {
                places[last]?.value = place.value.lowerBound..<max(place.value.lowerBound, line.range.upperBound)
            }
        }
    }

    /// How many brackets outside texts are opened in a range and not closed.
    private func openBrackets(in range: Range<Int>) -> Int {
        var count = 0
        var quote: UInt8?
        for byte in text.bytes[range] {
            if byte == quote {
                quote = nil
            } else if quote == nil {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
                case UInt8(ascii: "["): count += 1
                case UInt8(ascii: "]"): count -= 1
                case UInt8(ascii: "#"): return count
                default: break
                }
            }
        }
        return count
    }

    /// The names in a key with dots.
    private func path(_ key: some StringProtocol, _ offset: Int) throws -> [String] {
        let names = key.split(separator: ".").map { String($0.trimmingWhitespace().filter { !"\"'".contains($0) }) }
        guard names.count <= YAMLBounds.maxNesting else { throw YAMLBounds.tooDeep(text, offset) }
        return names
    }

    /// Some pairs at their places in the file; those that are not found stand where what is around them does.
    func placed(_ pairs: [YAMLPair], below path: [String], within range: Range<Int>) -> [YAMLPair] {
        pairs.map { pair in
            let path = path + [pair.key]
            let place = places[path]
            let found = offset(of: pair.key, in: range)
            // In a table on one line the value follows its key.
            let rest = found.map { min($0 + pair.key.utf8.count, range.upperBound)..<range.upperBound } ?? range
            return YAMLPair(
                key: pair.key, offset: place?.key ?? found ?? range.lowerBound,
                value: placed(pair.value, path, place?.value ?? rest))
        }
    }

    private func placed(_ node: YAMLNode, _ path: [String], _ range: Range<Int>) -> YAMLNode {
        switch node.content {
        case .scalar(let words, let isQuoted):
            let quotes = isQuoted && words.isEmpty ? offset(of: "\"\"", in: range) : nil
            guard let start = quotes ?? offset(of: words, in: range) else {
                return YAMLNode(content: node.content, offset: range.lowerBound, length: 1)
            }
            let quote = isQuoted && start > range.lowerBound && "\"'".utf8.contains(text.bytes[start - 1]) ? 1 : 0
            return YAMLNode(
                content: node.content, offset: start - quote, length: max(1, words.utf8.count + 2 * quote))
        case .list(let items):
            var start = range.lowerBound
            let placedItems = items.map { item in
                let item = placed(item, path, start..<range.upperBound)
                start = min(item.offset + item.length, range.upperBound)
                return item
            }
            return YAMLNode(content: .list(placedItems), offset: range.lowerBound, length: 1)
        case .map(let pairs):
            return YAMLNode(
                content: .map(placed(pairs, below: path, within: range)), offset: range.lowerBound, length: 1)
        }
    }

    /// How far a word is looked for that may stand there in another form.
    private static let searchLimit = 4 << 10

    private func offset(of words: String, in range: Range<Int>) -> Int? {
        words.isEmpty ? nil : text.bytes[range].prefix(Self.searchLimit).firstRange(of: words.utf8)?.lowerBound
    }
}
