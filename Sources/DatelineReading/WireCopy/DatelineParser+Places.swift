import DatelineModel

extension DatelineParser {
    /// Whether words can be those of a place: it is known, or shown by evidence such as a day and capitals.
    func isPlace(_ dateline: DatelineWords, hasEvidence: Bool) -> Bool {
        let cities = dateline.place.split(separator: "/").map { $0.trimmingWhitespace() }
        guard let first = cities.first, !first.isEmpty else { return false }
        if dateline.isUndated || knowsPlace(first) || knowsPlace(dateline.place) { return true }
        if dateline.place.hasPrefix("ABOARD ") { return true }
        // `TORRANCE, Calif.`: what an unknown place lies in is known. Without any evidence it may be a label or a name.
        guard hasEvidence || dateline.area.map({ $0.hasSuffix(".") || knowsPlace($0) }) ?? false else { return false }
        // Scripts without capitals: a full day, or a day and an agency, are evidence enough for a name of one or two words.
        if let letter = dateline.place.unicodeScalars.first, (0x0590...0x0E7F).contains(letter.value),
            dateline.day != nil, dateline.place.split(separator: " ").count < 3,
            dateline.place.unicodeScalars.allSatisfy({ $0.value >= 0x0590 || $0 == " " || $0 == "-" })
        {
            return true
        }
        // `Flussingen (dpa) -`: beside the name of a known agency small letters will do.
        guard dateline.isInCapitals || dateline.agency.map(AgencyName.isKnown) ?? false,
            dateline.place.allSatisfy({ $0.isLetter || " .-'’/".contains($0) })
        else {
            return false
        }
        return !Self.isLabel(dateline.place)
    }

    /// Whether words in capitals say what kind of story follows: `BREAKING NEWS`.
    static func isLabel(_ words: String) -> Bool {
        let first = words.split(separator: " ").first.map(String.init) ?? ""
        return labelWords.contains(first) || labelWords.contains(words)
    }
}

/// Words in capitals before a dash that say what kind of story follows, or whom it is about, not where it comes from.
private let labelWords: Set<String> = [
    "A", "ADVISORY", "ALERT", "AN", "ANALYSIS", "ANTHROPIC", "BREAKING", "BRIEFING", "BY", "CHATGPT", "COMMENT",
    "COMMENTARY", "CORRECTED", "CORRECTION", "DEEPSEEK", "EDITORIAL", "EXCLUSIVE", "EXPLAINED", "EXPLAINER", "FACT",
    "FACTBOX", "FEATURE", "GRAPHIC", "HIGHLIGHTS", "HOW", "INTERVIEW", "MICROSOFT", "NEWS", "OPINION", "PRESS",
    "PROFILE",
    "ROUNDUP", "SPECIAL", "STATEMENT", "SUMMARY", "THE", "TIMELINE", "TOP", "UPDATE", "UPDATED", "URGENT", "VIEWPOINT",
    "WHAT", "WHEN", "WHO", "WHY",
]
