import DatelineReading

/// What stands in the head of a text and was not read as a field, in doubt because it is code.
enum UnreadHead {
    /// What may hold a post back in an object of a script, but for the lines that are a field with a plain value: `draft: false,`.
    static func doubt(inObject bytes: ArraySlice<UInt8>) -> String? {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        return doubt(in: lines.filter { !isField($0) }.joined(separator: "\n"))
    }

    /// What may hold a post back in some bytes outside of some ranges.
    static func doubt(in bytes: ArraySlice<UInt8>, but read: [Range<Int>]) -> String? {
        var (words, index) = ("", bytes.startIndex)
        for range in read.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > index {
            words += String(decoding: bytes[index..<max(index, range.lowerBound)], as: UTF8.self) + "\n"
            index = range.upperBound
        }
        return doubt(in: words + String(decoding: bytes[index...], as: UTF8.self))
    }

    /// A word of doubt, or a sign that words come from elsewhere: `...hidden`, `require("./held")`, `[key]: true`.
    private static func doubt(in words: String) -> String? {
        HoldingDoubt.doubtfulWord(in: words) ?? ["...", "require(", "\\", "]:"].first(where: words.contains)
    }

    /// Whether a line is one field whose value is a plain text, a number, “true” or “false”.
    private static func isField(_ line: Substring) -> Bool {
        var words = line.trimmingWhitespace()[...]
        if words.hasSuffix(",") { words = words.dropLast() }
        if words.hasPrefix("{") { words = words.dropFirst().drop(while: \.isWhitespace) }
        guard let colon = words.firstIndex(of: ":") else { return false }
        let key = words[..<colon].trimmingWhitespace()
        let name = isQuoted(key) ? key.dropFirst().dropLast() : key[...]
        guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "_-$".contains($0) }) else { return false }
        let value = words[words.index(after: colon)...].trimmingWhitespace()
        return isQuoted(value) || ["true", "false"].contains(value)
            || !value.isEmpty && value.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// Whether words are between quotation marks that do not stand within them.
    private static func isQuoted(_ words: String) -> Bool {
        guard words.count > 1, let quote = words.first, "\"'".contains(quote), words.last == quote else { return false }
        return !words.dropFirst().dropLast().contains { $0 == quote || $0 == "\\" }
    }

    /// Whether attributes are a name and its content, and nothing else: `name="status" content="published"`.
    static func isPlain(_ attributes: String) -> Bool {
        let parts = attributes.split(separator: "\"", omittingEmptySubsequences: false).map { $0.trimmingWhitespace() }
        guard parts.count == 5, parts[4].isEmpty || parts[4] == "/", !parts[1].contains("&") else { return false }
        return parts[0] == "name=" && ["content=", "contents="].contains(parts[2])
    }
}
