import DatelineModel

/// Clauses of time and circumstance before what a sentence says.
extension HeadlineShortening {
    /// `A day after its party lost, the opposition renewed …` → `The opposition renewed …`
    static func dropOpeningClause(_ words: [String]) -> [String] {
        guard opensWithClause(words), sparesOpening(words) else { return words }
        for comma in words.indices.prefix(30) where words[comma].hasSuffix(",") {
            let rest = words[(comma + 1)...]
            // `two days after talks in Paris, London and Berlin, the ministers …`
            let isList = rest.prefix(4).contains("and") && rest.prefix(4).contains { $0.hasSuffix(",") }
            guard !isList else { continue }
            guard rest.count > 5, HeadlineWords.hasMainVerb(rest.prefix(16)), !dependsOnOpening(rest, of: words),
                let first = rest.first
            else { return words }
            return [first.prefix(1).uppercased() + first.dropFirst()] + rest.dropFirst()
        }
        return words
    }

    /// `As governments prepare for the summit, civil groups warn …` → `Civil groups warn …`; `nil` if no such clause opens it, or its
    /// subject is only a pronoun for one in the clause.
    static func withoutOpeningPhrase(_ words: [String]) -> [String]? {
        guard opensWithPhrase(words), sparesOpening(words),
            let comma = words.prefix(30).firstIndex(where: { $0.hasSuffix(",") })
        else {
            return nil
        }
        let rest = words[(comma + 1)...]
        // `In Paris, London and Berlin, ministers …`
        let isList = rest.prefix(4).contains("and") && rest.prefix(4).contains { $0.hasSuffix(",") }
        guard !isList, rest.count > 5, HeadlineWords.hasMainVerb(rest.prefix(16)), let first = rest.first,
            !dependsOnOpening(rest, of: words),
            !["it", "he", "she", "they", "its", "his", "her", "their", "who", "which", "and", "but", "or", "that"]
                .contains(first),
            // `Asked whether the bill would pass, the minister said he would change it`
            !rest.prefix(16).contains(where: { ["it", "them", "him"].contains($0.trimmingEnd(of: ",.")) })
        else { return nil }
        return [first.prefix(1).uppercased() + first.dropFirst()] + rest.dropFirst()
    }

    /// Whether the opening of a sentence says when or why, and no condition, limit or source of what follows: not `If parliament
    /// passes the bill, …`, `Under a proposal of the ministry, …`, `In a report, two economists say …`.
    static func sparesOpening(_ words: [String]) -> Bool {
        spareOpenings.contains(words.first?.lowercased() ?? "") || opensWithClause(words)
            // `In what may be the largest sale of the year, …`
            || words.first == "In" && words.dropFirst().first == "what"
    }

    private static let spareOpenings: Set<String> = [
        "after", "although", "though", "amid", "as", "because", "despite", "following", "since", "while", "speaking",
    ]

    /// Whether what follows an opening is only so under it: `To sell models in the country, makers must register`.
    private static func dependsOnOpening(_ rest: ArraySlice<String>, of words: [String]) -> Bool {
        guard let verb = rest.first(where: HeadlineWords.looksLikeVerb) ?? rest.first(where: modals.contains) else {
            return false
        }
        if ["would", "could", "might"].contains(verb) { return true }
        let isWhile = ["as", "while", "although", "though"].contains(words[0].lowercased())
        return !isWhile && modals.contains(verb)
    }

    /// Verbs of what is not so yet, or not everywhere.
    static let modals: Set<String> = [
        "will", "would", "can", "could", "may", "might", "must", "should", "shall", "cannot",
    ]

    /// Whether a sentence begins with a clause that has a subject and a verb of its own: `Days after a court stopped …`, `In a
    /// move that …`.
    static func opensWithClause(_ words: [String]) -> Bool {
        // `While ministers were still arguing, the office named …`, `Faced with a wave of false audio, a court ordered …`
        if clauses.contains(words.first?.lowercased() ?? ""), !words[0].hasSuffix(",") { return true }
        if opensWithParticiple(words) { return true }
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

    /// `Faced with a wave of false audio, a court ordered …`, `Citing risks to security, the board …`, `To protect children,
    /// Denmark …`: its subject is that of what follows.
    private static func opensWithParticiple(_ words: [String]) -> Bool {
        guard words.count > 6, let first = words.first, !first.hasSuffix(","),
            !HeadlineWords.isFinite(words[1]) || words[1] == "that"
        else {
            return false
        }
        let next = words[1]
        if first.hasSuffix("ed"), first.count > 4 {
            return ["with", "by", "about", "at", "on", "whether", "if", "why", "how", "that"].contains(next)
        }
        guard
            first == "To"
                || first.count > 5 && first.hasSuffix("ing") && openingParticiples.contains(first.lowercased())
        else { return false }
        guard let comma = words.prefix(20).firstIndex(where: { $0.hasSuffix(",") }) else { return false }
        return !words[1...comma].prefix(4).contains(where: HeadlineWords.finiteVerbs.contains)
    }

    private static let openingParticiples: Set<String> = [
        "citing", "seeking", "saying", "responding", "acting", "warning", "addressing", "speaking", "facing", "hoping",
        "calling", "arguing", "marking", "using", "invoking", "describing", "noting", "stressing", "breaking",
        "joining", "ending", "bowing", "building", "echoing", "rejecting", "reversing", "fearing", "pointing",
        "underscoring", "highlighting", "following", "quoting", "vowing", "wrapping", "capping", "kicking", "trying",
    ]

    private static let clauses: Set<String> = ["while", "although", "though", "amid"]
    private static let openings: Set<String> = ["in a move", "in a bid", "in an effort", "in an attempt"]

    private static let units: Set<String> = [
        "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "minutes", "moments",
    ]
}
