import DatelineModel

/// Words that a print file has broken at the ends of its lines.
extension CleanCopy {
    /// Whether the hyphen belongs to the word: by the words of the text, or by its parts.
    func keepsHyphen(
        _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, _ words: Set<ArraySlice<UInt8>>
    ) -> Bool {
        if words.contains(first + [hyphen] + second) { return true }
        let isInCapitals = !(first + second).contains { !(65...90).contains($0) }
        if words.contains(first + second) || isInCapitals && first.count > 2 { return false }
        // `US-China`, `mid-February`, `12-year-old`, `GPT-4`, `re-sign`
        guard let begin = second.first, !isDigit(begin), !(65...90).contains(begin), first.count > 2,
            first.allSatisfy(isOfWord)
        else { return true }
        return firstsOfCompounds.contains(String(decoding: first, as: UTF8.self).lowercased())
            || lastsOfCompounds.contains(String(decoding: second, as: UTF8.self))
    }

    var hyphen: UInt8 { UInt8(ascii: "-") }

    /// Words before which a hyphen stands for the end of a word that follows them.
    static let conjunctions: Set<String> = [
        "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "e", "en", "of",
    ]

    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    func isOfWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x80 }
}

/// Words before a hyphen that is written in any line.
private let firstsOfCompounds: Set<String> = [
    "well", "self", "long", "short", "high", "low", "non", "co", "pre", "post", "anti", "multi", "cross", "so", "mid",
    "full", "part", "half", "state", "open", "large", "small", "one", "two", "three", "four", "five", "six", "seven",
    "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty", "hard", "fast", "late", "early", "first", "second",
    "third", "all", "ex", "vice", "year", "month", "week", "far", "near", "new", "old", "risk", "rights", "privacy",
    "human", "data", "machine", "deep", "real", "decision", "policy", "law", "ill", "best", "wide", "land",
]

/// Words behind such a hyphen.
private let lastsOfCompounds: Set<String> = [
    "year", "old", "based", "term", "level", "wide", "making", "led", "free", "related", "driven", "called", "run",
    "owned", "backed", "funded", "scale", "time", "day", "week", "month", "hour", "point", "party", "in", "up", "off",
    "out", "to", "like", "style", "ranking", "profile", "quality", "speed", "ever", "wing", "of", "and", "held",
    "known", "made", "minded", "sector", "generation", "generated", "use", "user", "friendly", "proof",
]
