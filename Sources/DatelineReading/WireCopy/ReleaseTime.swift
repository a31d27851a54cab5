import DatelineModel

/// Reads the moment that a line with a label says: `Publish at: 10 Feb 2025 14:00 GMT`, `Release time: 14:00`.
enum ReleaseTime {
    /// Whether a value seems to have a time of day.
    static func mayHaveClock(_ value: String) -> Bool {
        var reader = EmbargoTimeReader()
        let words = words(of: value)
        var index = words.startIndex
        while index < words.endIndex { index = min(index + max(1, reader.take(words[index...])), words.endIndex) }
        if reader.hasClock { return true }
        // `14.00`, `2:30`
        let characters = Array(value.unicodeScalars)
        return characters.indices.dropFirst().dropLast(2).contains { index in
            (characters[index] == ":" || characters[index] == ".") && characters[index - 1].isDigit
                && characters[index + 1].isDigit && characters[index + 2].isDigit
                && !(index + 3 < characters.count && characters[index + 3].isDigit)
        }
    }

    /// The moment, on the head's own `day` if the value names none; `nil` if it cannot be read with certainty.
    static func read(_ value: String, besides day: CalendarDay?) -> EmbargoTime? {
        guard let reader = reader(of: value), reader.hasClock else { return nil }
        if reader.hasDate || reader.hasDayOfMonth { return reader.time }
        return day.flatMap { Self.reader(of: "\($0) \(value)")?.time }
    }

    private static func reader(of value: String) -> EmbargoTimeReader? {
        EmbargoTimeReader(alone: withNamedOffsets(value))
    }

    private static func words(of value: String) -> ArraySlice<WireWord> {
        WireWord.words(of: withNamedOffsets(value))[...]
    }

    /// `10:00:00 +0000`, as mail has it, as `10:00:00 UTC+0000`.
    private static func withNamedOffsets(_ value: String) -> String {
        value.split(separator: " ").map { word in
            let isOffset = word.utf8.count == 5 && (word.hasPrefix("+") || word.hasPrefix("-"))
            return isOffset && word.dropFirst().utf8.allSatisfy { (48...57).contains($0) } ? "UTC\(word)" : String(word)
        }.joined(separator: " ")
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
