import DatelineReading

/// Reads front matter that is not quite YAML, as many programs do: line by line, and what cannot be understood is taken as it
/// is written.
enum LenientFields {
    /// The fields of some lines.
    static func read(_ bytes: ArraySlice<UInt8>) -> FieldValues {
        var fields = FieldValues()
        var keys: Set<String> = []
        var last: Field?
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let words = line.trimmingWhitespace()
            guard !words.isEmpty, !words.hasPrefix("#") else { continue }
            // A field that stands behind a blank or a tab by mistake is one.
            let isField = words.firstIndex(of: ":").map { NeighbourKey(String(words[..<$0])) != nil } ?? false
            let isIndented = (line.first == " " || line.first == "\t") && !isField || words.hasPrefix("- ")
            if isIndented, last != nil {
                last?.goOn(words)
                continue
            }
            guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
            let key = words[..<colon].trimmingWhitespace()
            guard !key.isEmpty, !key.contains(" "), keys.insert(key).inserted else {
                // What only looks like a field is a line of the text above it.
                if key.contains(" ") { last?.goOn(words) }
                continue
            }
            if let last { fields.add(last.key, last.value) }
            last = Field(key: key, first: value(of: words[words.index(after: colon)...].trimmingWhitespace()))
        }
        if let last { fields.add(last.key, last.value) }
        return fields
    }

    /// The fields of an object of JSON or of a script with one to a line, in which anything may be wrong. Of a key that is given twice the
    /// last counts that says something.
    static func read(object bytes: ArraySlice<UInt8>) -> FieldValues {
        var given: [(key: String, value: FieldValue)] = []
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            var words = line.trimmingWhitespace()
            if words.hasSuffix(",") { words = words.dropLast().trimmingWhitespace() }
            if words.hasPrefix("{") { words = words.dropFirst().trimmingWhitespace() }
            guard let (key, rest) = key(ofObjectIn: words) else { continue }
            let value = value(of: rest)
            if let index = given.firstIndex(where: { $0.key == key }), !isYesAndNo(given[index].value, value) {
                if value != .text("") { given[index].value = value }
            } else {
                given.append((key, value))
            }
        }
        var fields = FieldValues()
        for (key, value) in given { fields.add(key, value) }
        return fields
    }

    /// The key that a line of an object begins with, and what stands behind its colon. In a script it may have no quotation
    /// marks, and a date may be made of its text: `date: new Date("2024-01-05")`.
    private static func key(ofObjectIn line: String) -> (String, String)? {
        let quote = line.first.flatMap { "\"'".contains($0) ? $0 : nil }
        let body = quote == nil ? line[...] : line.dropFirst()
        let key = body.prefix { $0 == quote ? false : quote != nil || $0.isLetter || $0.isNumber || "_-$".contains($0) }
        let rest = body[key.endIndex...].dropFirst(quote == nil ? 0 : 1).trimmingWhitespace()
        guard !key.isEmpty, rest.hasPrefix(":") else { return nil }
        let value = rest.dropFirst().trimmingWhitespace()
        let isDate = value.hasPrefix("new Date(") && value.hasSuffix(")")
        return (String(key), isDate ? String(value.dropFirst(9).dropLast()) : value)
    }

    /// Whether a key that is given twice is so once with “true” and once with “false”, which both count.
    private static func isYesAndNo(_ one: FieldValue, _ other: FieldValue) -> Bool {
        Set([one.text, other.text]) == ["true", "false"]
    }

    /// A field whose value may go on in more lines.
    private struct Field {
        let key: String
        private var first: FieldValue
        private var items: [FieldValue] = []
        private var lines: [String] = []

        init(key: String, first: FieldValue) {
            self.key = key
            switch first {
            case .list(let items): (self.first, self.items) = (.nothing, items)
            case .text(let text): (self.first, lines) = (.nothing, [text])
            default: self.first = first
            }
        }

        var value: FieldValue {
            // A text that goes on with hyphens is one all the same.
            if !items.isEmpty {
                return lines.isEmpty ? .list(items) : .text((lines + items.compactMap(\.text)).joined(separator: " "))
            }
            return lines.isEmpty ? first : .text(lines.joined(separator: " "))
        }

        /// Adds a line: an item of a list, or more words of a text.
        mutating func goOn(_ words: String) {
            if words.hasPrefix("- ") {
                items.append(.text(unquoted(words.dropFirst(2).trimmingWhitespace())))
            } else if items.isEmpty {
                lines.append(words)
            }
        }
    }

    private static func value(of words: String) -> FieldValue {
        if words.isEmpty || ["|", ">", "|-", ">-"].contains(words) { return .nothing }
        if words.hasPrefix("["), words.hasSuffix("]") {
            return .list(
                words.dropFirst().dropLast().split(separator: ",").map { .text(unquoted($0.trimmingWhitespace())) })
        }
        return .text(unquoted(words))
    }

    private static func unquoted(_ words: String) -> String {
        guard words.count > 1, let quote = words.first, quote == "\"" || quote == "'", words.last == quote else {
            return words
        }
        return String(words.dropFirst().dropLast())
    }
}
