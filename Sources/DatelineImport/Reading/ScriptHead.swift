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

    /// The head that a text begins with; `nil` if it has none of these, or one with a line that is no field.
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
            guard let close = lines.prefix(60).first(where: { $0.words.hasPrefix("~~~~~~") }) else { return nil }
            (isOfFranklin, end) = (false, close.next)
            for line in lines.prefix(while: { $0.next < close.next }).map(\.words) where !line.isEmpty {
                guard let sign = line.firstIndex(where: { $0 == "=" || $0 == ":" }) else { return nil }
                let key = line[..<sign].trimmingWhitespace()
                let value = line[line.index(after: sign)...].trimmingWhitespace()
                guard !key.isEmpty, !key.contains(" ") else { return nil }
                fields.add(key, value.isEmpty ? .nothing : .text(value))
            }
        }
        guard fields["title"] != nil || fields["date"] != nil || fields["published"] != nil else { return nil }
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
        for line in lines where !line.isEmpty && !line.hasPrefix("#") {
            guard let sign = line.firstIndex(of: "=") else { return false }
            let key = line[..<sign].trimmingWhitespace()
            guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
                let value = Self.value(of: line[line.index(after: sign)...].trimmingWhitespace())
            else { return false }
            fields.add(key == "rss_pubdate" ? "pubdate" : key == "rss" ? "description" : key, value)
        }
        return true
    }

    /// The value of an expression: a text, a number, `true`, a list of texts, `Date(2024, 1, 5)`; `nil` for any other.
    private static func value(of text: String) -> FieldValue? {
        for quote in ["\"\"\"", "\""]
        where text.hasPrefix(quote) && text.hasSuffix(quote) && text.count >= 2 * quote.count {
            return .text(text.dropFirst(quote.count).dropLast(quote.count).trimmingWhitespace())
        }
        for name in ["Date(", "DateTime("] where text.hasPrefix(name) && text.hasSuffix(")") {
            let numbers = text.dropFirst(name.count).dropLast().split(separator: ",").map {
                Int($0.trimmingWhitespace())
            }
            guard numbers.count >= 3, let year = numbers[0], let month = numbers[1], let day = numbers[2] else {
                return nil
            }
            return .text("\(String(year, digits: 4))-\(String(month, digits: 2))-\(String(day, digits: 2))")
        }
        if text.hasPrefix("["), text.hasSuffix("]") {
            let items = text.dropFirst().dropLast().split(separator: ",").map { $0.filter { $0 != "\"" } }
            return .list(items.map { .text($0.trimmingWhitespace()) })
        }
        let isPlain =
            ["true", "false", "nothing"].contains(text) || text.allSatisfy { $0.isNumber || ".-_".contains($0) }
        return isPlain && !text.isEmpty ? .text(text) : nil
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
