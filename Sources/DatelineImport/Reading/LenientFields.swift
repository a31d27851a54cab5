import DatelineReading

/// Reads front matter that is not quite YAML, as many programs do: line by line, and what cannot be understood is taken as it
/// is written.
enum LenientFields {
    /// The fields of some lines.
    static func read(_ bytes: ArraySlice<UInt8>) -> FieldValues {
        var values: [(key: String, value: FieldValue)] = []
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let words = line.trimmingWhitespace()
            guard !words.isEmpty, !words.hasPrefix("#") else { continue }
            // A field that stands behind a blank or a tab by mistake is one.
            let isField = words.firstIndex(of: ":").map { NeighbourKey(String(words[..<$0])) != nil } ?? false
            let isIndented = (line.first == " " || line.first == "\t") && !isField || words.hasPrefix("- ")
            if isIndented, let last = values.popLast() {
                values.append((last.key, goingOn(last.value, words)))
                continue
            }
            guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
            let key = words[..<colon].trimmingWhitespace()
            guard !key.isEmpty, !key.contains(" "), !values.contains(where: { $0.key == key }) else { continue }
            values.append((key, value(of: words[words.index(after: colon)...].trimmingWhitespace())))
        }
        return values.reduce(into: FieldValues()) { $0.add($1.key, $1.value) }
    }

    private static func value(of words: String) -> FieldValue {
        if words.isEmpty || ["|", ">", "|-", ">-"].contains(words) { return .nothing }
        if words.hasPrefix("["), words.hasSuffix("]") {
            return .list(
                words.dropFirst().dropLast().split(separator: ",").map { .text(unquoted($0.trimmingWhitespace())) })
        }
        return .text(unquoted(words))
    }

    private static func goingOn(_ value: FieldValue, _ words: String) -> FieldValue {
        let item = words.hasPrefix("- ") ? FieldValue.text(unquoted(words.dropFirst(2).trimmingWhitespace())) : nil
        switch (value, item) {
        case (.list(let items), let item?): return .list(items + [item])
        case (_, let item?): return .list([item])
        case (.text(let text), nil): return .text("\(text) \(words)")
        case (.nothing, nil): return .text(words)
        case (_, nil): return value
        }
    }

    private static func unquoted(_ words: String) -> String {
        guard words.count > 1, let quote = words.first, quote == "\"" || quote == "'", words.last == quote else {
            return words
        }
        return String(words.dropFirst().dropLast())
    }
}
