/// Clauses of German, whose verb has its second half at their end.
enum GermanClause {
    /// Whether the words before a comma are a clause with the whole of its verb, and with what that needs: `hat … beschlossen,`, but
    /// not `hat den Test einer Software, | die …, gestoppt` nor `will Firmen verpflichten, | den Test zu melden`.
    static func isComplete(_ words: [String]) -> Bool {
        let parts = parts(words)
        // Where the two halves of the verb of the main clause stand.
        guard
            let open = parts.indices.first(where: { index in
                !isSubordinate(parts[index], isFirst: index == 0) && parts[index].contains(where: auxiliaries.contains)
            })
        else { return true }
        let close = parts.indices[open...].first { index in
            let part = parts[index]
            guard let last = part.last.map(bare), last.first?.isLowercase == true else { return false }
            if auxiliaries.contains(last) || pasts.contains(last) { return false }
            return index == open || !isSubordinate(part, isFirst: false) && !isInfinitive(part)
        }
        guard let close, let verb = parts[close].last.map(bare) else { return false }
        return !beforeInfinitives.contains(verb) || parts[(close + 1)...].contains(where: isInfinitive)
    }

    /// The words between the commas.
    private static func parts(_ words: [String]) -> [ArraySlice<String>] {
        var parts: [ArraySlice<String>] = []
        var start = words.startIndex
        for index in words.indices where words[index].hasSuffix(",") {
            parts.append(words[start...index])
            start = index + 1
        }
        if start < words.endIndex { parts.append(words[start...]) }
        return parts
    }

    private static func bare(_ word: String) -> String { word.trimmingEnd(of: ",;:.") }

    /// Whether a part is a clause with a relative pronoun or a conjunction, whose verb is its own.
    private static func isSubordinate(_ part: ArraySlice<String>, isFirst: Bool) -> Bool {
        guard let first = part.first else { return false }
        // `Die Regierung hat …` begins as `die …` does.
        if isFirst { return conjunctions.contains(first.lowercased()) }
        let next = part.dropFirst().first ?? ""
        return conjunctions.contains(first) || pronouns.contains(first)
            || prepositions.contains(first) && pronouns.contains(next) && part.count > 3
                // `auf den Weg gebracht` is no clause, `mit der eine Firma wirbt` is one.
                && part.dropFirst(2).first?.first?.isLowercase == true
    }

    /// `den Test zu melden`, `den Test anzumelden`
    private static func isInfinitive(_ part: ArraySlice<String>) -> Bool {
        guard let last = part.last.map(bare), last.hasSuffix("n"), last.first?.isLowercase == true else { return false }
        return part.dropLast().last == "zu" || prefixes.contains { last.hasPrefix($0 + "zu") }
    }

    private static let auxiliaries: Set<String> = [
        "hat", "haben", "hatte", "hatten", "habe", "wird", "werden", "wurde", "wurden", "will", "wollen", "wolle",
        "soll",
        "sollen", "solle", "kann", "können", "könne", "muss", "müssen", "müsse", "darf", "dürfen", "dürfe",
    ]

    /// Other forms of them, with which a clause ends whose verb is its own.
    private static let pasts: Set<String> = [
        "wollte", "wollten", "sollte", "sollten", "konnte", "konnten", "musste", "mussten", "durfte", "durften",
        "könnte", "könnten", "würde", "würden", "ist", "sind", "war", "waren", "sei", "seien",
    ]

    private static let conjunctions: Set<String> = [
        "dass", "ob", "weil", "wenn", "wie", "wo", "was", "wer", "um", "ohne", "damit", "obwohl", "nachdem", "bevor",
        "sobald", "falls", "sofern", "während", "solange", "indem", "sodass",
    ]
    private static let pronouns: Set<String> = [
        "der", "die", "das", "den", "dem", "deren", "dessen", "denen", "welche", "welcher", "welches", "welchen",
    ]
    private static let prepositions: Set<String> = [
        "an", "auf", "aus", "bei", "durch", "für", "gegen", "in", "mit", "nach", "über", "unter", "von", "vor", "zu",
    ]
    private static let prefixes = [
        "ab", "an", "auf", "aus", "ein", "fest", "frei", "her", "hin", "mit", "nach", "offen", "vor", "weiter", "zu",
        "zurück",
    ]
    /// A sentence without the clauses that stand between the two halves of its verb: `hat eine Klage, mit der …, zurückgewiesen`.
    static func withoutInnerClauses(_ words: [String]) -> [String] {
        let parts = parts(words)
        guard let first = parts.first, !isSubordinate(first, isFirst: true),
            first.contains(where: auxiliaries.contains),
            let last = first.last, last.first?.isUppercase == true,
            let close = parts.indices.dropFirst().first(where: { index in
                !isSubordinate(parts[index], isFirst: false) && !isInfinitive(parts[index])
            }), close > 1,
            parts[1..<close].allSatisfy({ isSubordinate($0, isFirst: false) || isInfinitive($0) })
        else { return words }
        return Array(first.dropLast()) + [bare(last)] + parts[close...].joined()
    }

    /// A sentence without who said it at its end: `…, sagte die Ministerin am Montag`, `…, wie das Amt mitteilte`.
    static func withoutSpeaker(_ words: [String]) -> [String] {
        let parts = parts(words)
        let speaker = parts.indices.dropFirst().first { index in
            guard let first = parts[index].first, let last = parts[index].last.map(bare) else { return false }
            return sayings.contains(first)
                || ["wie", "so"].contains(first) && (sayings.contains(last) || first == "so")
        }
        guard let speaker, case let rest = parts[..<speaker].flatMap({ $0 }), rest.count > 6, isComplete(rest) else {
            return words
        }
        return rest
    }

    /// Whether a beginning of at most so many characters, up to a comma, is complete.
    static func hasBeginning(_ words: [String], upTo limit: Int) -> Bool {
        let near = HeadlineDeriver.fitting(words, limit).count
        return words.indices.prefix(near).contains { words[$0].hasSuffix(",") && isComplete(Array(words[...$0])) }
    }

    private static let sayings: Set<String> = [
        "sagte", "teilte", "erklärte", "berichtete", "kündigte", "hieß", "mitteilte", "ankündigte", "bestätigte",
    ]

    /// Verbs behind which another says to what.
    private static let beforeInfinitives: Set<String> = [
        "verpflichten", "verpflichtet", "zwingen", "gezwungen", "auffordern", "aufgefordert", "bitten", "gebeten",
        "drängen", "gedrängt", "anweisen", "angewiesen", "beauftragen", "beauftragt", "ermächtigen", "ermächtigt",
    ]
}
