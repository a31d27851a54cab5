import DatelineModel

/// Clauses of time and circumstance before what a sentence says.
extension HeadlineShortening {
    /// `A day after its party lost, the opposition renewed …` → `The opposition renewed …`
    static func dropOpeningClause(_ words: [String]) -> [String] {
        guard opensWithClause(words) else { return words }
        for comma in words.indices.prefix(30) where words[comma].hasSuffix(",") {
            let rest = words[(comma + 1)...]
            // `two days after talks in Paris, London and Berlin, the ministers …`
            let isList = rest.prefix(4).contains("and") && rest.prefix(4).contains { $0.hasSuffix(",") }
            guard !isList else { continue }
            guard rest.count > 5, HeadlineWords.hasMainVerb(rest.prefix(16)), let first = rest.first else {
                return words
            }
            return [first.prefix(1).uppercased() + first.dropFirst()] + rest.dropFirst()
        }
        return words
    }

    /// Whether a sentence begins with a clause that has a subject and a verb of its own: `Days after a court stopped …`, `In a
    /// move that …`.
    static func opensWithClause(_ words: [String]) -> Bool {
        // `While ministers were still arguing, the office named …`, `Faced with a wave of false audio, a court ordered …`
        if clauses.contains(words.first?.lowercased() ?? ""), !words[0].hasSuffix(",") { return true }
        if words.count > 1, words[0].lowercased() == "faced", words[1] == "with" { return true }
        if openings.contains(words.prefix(3).map { $0.lowercased() }.joined(separator: " ")) { return true }
        guard let unit = words.prefix(5).firstIndex(where: { units.contains($0.lowercased()) }),
            unit + 1 < words.count, ["after", "before"].contains(words[unit + 1])
        else { return false }
        return words[..<unit].allSatisfy { word in
            word.first?.isNumber == true || HeadlineWords.numbers.contains(word.lowercased())
                || ["a", "an", "just", "only", "some", "about", "nearly", "more", "less", "than", "few", "several"]
                    .contains(word.lowercased())
        }
    }

    private static let clauses: Set<String> = ["while", "although", "though", "amid"]
    private static let openings: Set<String> = ["in a move", "in a bid", "in an effort", "in an attempt"]

    private static let units: Set<String> = [
        "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "minutes", "moments",
    ]
}
