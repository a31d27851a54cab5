import DatelineModel
import DatelineReading

/// Heads of Markdown that are neither YAML nor TOML: lines `@def title = "…"` and Julia between `+++` as Franklin has them,
/// and lines `title=…` above a line of tildes as JBake has them.
struct ScriptHead {
    /// The fields.
    private(set) var fields = FieldValues()
    /// Where the words begin, in bytes.
    let end: Int
    /// Whether it is one of Franklin, whose words have marks of their own.
    let isOfFranklin: Bool
    /// What may hold the text back and is none of the fields that are known; `nil` if nothing is.
    private(set) var doubt: String?

    /// The head that a text begins with; `nil` if it has none of these, or one with a line that is no plain field: whoever
    /// reads what is left of it is in doubt.
    init?(of bytes: [UInt8]) {
        let lines = Self.lines(bytes)
        guard let first = lines.first(where: { !$0.words.isEmpty })?.words else { return nil }
        if first.hasPrefix("@def ") {
            (isOfFranklin, end) = (true, Self.end(ofDefinitions: lines))
            let head = lines.prefix { $0.next <= end }.map(\.words).joined(separator: "\n")
            guard read(julia: head.components(behind: "@def ")) else { return nil }
        } else if first == "+++" {
            let inner = lines.drop { $0.words.isEmpty }.dropFirst()
            guard let close = inner.first(where: { $0.words == "+++" }) else { return nil }
            (isOfFranklin, end) = (true, close.next)
            guard read(julia: inner.prefix { $0.words != "+++" }.map(\.words)) else { return nil }
        } else {
            let head = lines.drop { $0.words.isEmpty }.prefix { !$0.words.isEmpty }
            guard let close = head.first(where: { $0.words == "~~~~~~" }) else { return nil }
            (isOfFranklin, end) = (false, close.next)
            for line in head.prefix(while: { $0.next < close.next }).map(\.words) {
                guard let sign = line.firstIndex(of: "=") else { return nil }
                let key = line[..<sign].trimmingWhitespace()
                let value = line[line.index(after: sign)...].trimmingWhitespace()
                guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || "._-".contains($0) }) else {
                    return nil
                }
                add(key, value.isEmpty ? .nothing : .text(value), line)
            }
            // Every text of JBake says what it is and how far it is.
            guard fields["type"] != nil || fields["status"] != nil else { return nil }
        }
        guard fields["title"] != nil || fields["date"] != nil || fields["published"] != nil else { return nil }
        // Franklin takes definitions anywhere.
        if isOfFranklin, let mark = ["@def ", "\n+++"].first(where: { bytes.contains($0, from: max(0, end - 1)) }) {
            doubt = doubt ?? mark.trimmingWhitespace()
        }
    }

    /// Adds a field. What the key of one that is not known may say is in doubt.
    private mutating func add(_ key: String, _ value: FieldValue, _ line: String) {
        if NeighbourKey(key) == nil { doubt = doubt ?? HoldingDoubt.doubtfulWord(in: line) }
        fields.add(key, value)
    }

    private static func lines(_ bytes: [UInt8]) -> [(words: String, next: Int)] {
        var lines: [(words: String, next: Int)] = []
        var start = 0
        while start < bytes.count, lines.count < 300 {
            let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let words = String(decoding: bytes[start..<lineEnd], as: UTF8.self).trimmingWhitespace()
            start = min(lineEnd + 1, bytes.count)
            lines.append((words, start))
        }
        return lines
    }

    /// Where the definitions end: at the first line that begins none and is in no text of several lines.
    private static func end(ofDefinitions lines: [(words: String, next: Int)]) -> Int {
        var (end, isInText) = (0, false)
        for line in lines {
            guard isInText || line.words.isEmpty || line.words.hasPrefix("@def ") else { break }
            if line.words.ranges(of: "\"\"\"").count % 2 == 1 { isInText.toggle() }
            end = line.next
        }
        return end
    }

    /// Reads `key = value`. Returns whether each line is one.
    private mutating func read(julia lines: [String]) -> Bool {
        for line in lines where !line.isEmpty {
            guard let sign = line.firstIndex(of: "=") else { return false }
            let key = line[..<sign].trimmingWhitespace()
            guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
                let value = Self.value(of: line[line.index(after: sign)...].trimmingWhitespace())
            else { return false }
            add(key == "rss_pubdate" ? "pubdate" : key == "rss" ? "description" : key, value, line)
        }
        return true
    }

    /// The value of an expression: a text, a number, `true`, a list of texts, `Date(2024, 1, 5)`; `nil` for any other.
    private static func value(of text: String) -> FieldValue? {
        if text.hasPrefix("\"") { return string(text).map(FieldValue.text) }
        for name in ["Date(", "DateTime("] where text.hasPrefix(name) && text.hasSuffix(")") {
            let parts = text.dropFirst(name.count).dropLast().split(separator: ",")
            let numbers = parts.compactMap { Int($0.trimmingWhitespace()) }
            guard numbers.count == parts.count, numbers.count >= 3, numbers.allSatisfy({ (0...9_999).contains($0) })
            else { return nil }
            let day = (0..<3).map { String(numbers[$0], digits: $0 == 0 ? 4 : 2) }.joined(separator: "-")
            guard numbers.count > 3 else { return .text(day) }
            let clock = (numbers.dropFirst(3) + [0, 0]).prefix(3).map { String($0, digits: 2) }
            return .text("\(day)T\(clock.joined(separator: ":"))")
        }
        if text.hasPrefix("["), text.hasSuffix("]") { return list(text.dropFirst().dropLast()) }
        let isPlain =
            ["true", "false", "nothing"].contains(text) || text.allSatisfy { $0.isNumber || ".-_".contains($0) }
        return isPlain && !text.isEmpty ? .text(text) : nil
    }

    /// The words of a text between quotation marks, with the signs that a backslash stands before; `nil` if more stands behind it.
    private static func string(_ text: String) -> String? {
        let mark = text.hasPrefix("\"\"\"") && text.count >= 6 ? "\"\"\"" : "\""
        guard text.count >= 2 * mark.count, text.hasSuffix(mark) else { return nil }
        var words = ""
        var isEscaped = false
        for character in text.dropFirst(mark.count).dropLast(mark.count) {
            if isEscaped {
                words.append(character == "n" || character == "t" ? " " : character)
            } else if character == "\"", mark.count == 1 {
                return nil
            } else if character != "\\" {
                words.append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return isEscaped ? nil : words.trimmingWhitespace()
    }

    /// The texts of a list, which may have commas themselves; `nil` if anything else is in it.
    private static func list(_ text: Substring) -> FieldValue? {
        var parts: [String] = [""]
        var (isInText, isEscaped) = (false, false)
        for character in text {
            if character == "\"", !isEscaped { isInText.toggle() }
            isEscaped = character == "\\" && !isEscaped
            if character == ",", !isInText { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        let items = parts.map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
        let texts = items.compactMap { item -> String? in
            if item.hasPrefix("\"") { return string(item) }
            return item.allSatisfy { $0.isLetter || $0.isNumber || ".-_ ".contains($0) } ? item : nil
        }
        return texts.count == items.count ? .list(texts.map(FieldValue.text)) : nil
    }
}

extension [UInt8] {
    /// Whether some words stand anywhere behind a place.
    fileprivate func contains(_ words: String, from start: Int) -> Bool {
        firstPlace(of: words, in: start..<count) != nil
    }
}

extension String {
    /// The parts that stand behind each of some words at the beginning of a line.
    fileprivate func components(behind words: String) -> [String] {
        var parts: [String] = []
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(words) {
                parts.append(String(line.dropFirst(words.count)))
            } else if let last = parts.popLast() {
                parts.append(line.isEmpty ? last : "\(last) \(line)")
            }
        }
        return parts
    }
}
