import DatelineModel

/// What a verb or a noun at the end of a headline still waits for.
enum HeadlineComplements {
    /// The prepositions that verbs have behind their object: `named her | as minister`, `hold it | in contempt`.
    private static let prepositions: [String: Set<String>] = [
        "named": ["as"], "names": ["as"], "appointed": ["as", "to"], "appoints": ["as", "to"], "elected": ["as", "to"],
        "given": ["until"], "gave": ["until"], "gives": ["until"],
        "chosen": ["as", "for"], "chose": ["as", "for"], "nominated": ["as", "for", "to"], "described": ["as"],
        "describes": ["as"], "describe": ["as"], "regards": ["as"], "regarded": ["as"], "treats": ["as"],
        "treated": ["as"], "treat": ["as"], "declared": ["as"], "recognised": ["as"], "recognized": ["as"],
        "listed": ["as"], "hold": ["in", "to"], "held": ["in"], "exempt": ["from"], "exempts": ["from"],
        "exempted": ["from"], "accused": ["of"], "accuses": ["of"], "accuse": ["of"], "charged": ["with"],
        "diagnosed": ["with"], "tasked": ["with"],
        "prevent": ["from"], "prevents": ["from"], "prevented": ["from"], "ban": ["from"], "bars": ["from"],
        "barred": ["from"], "protect": ["from", "against"], "replace": ["with", "by"], "replaced": ["with", "by"],
        "turn": ["into"], "turned": ["into"], "turns": ["into"], "transfer": ["to"], "transferred": ["to"],
        "compare": ["with", "to"], "compared": ["with", "to"], "provide": ["with"], "provided": ["with"],
        "supply": ["with"], "equip": ["with"], "equipped": ["with"], "link": ["to", "with"], "attribute": ["to"],
        "attributed": ["to"], "devote": ["to"], "devoted": ["to"], "limit": ["to"], "limits": ["to"],
        "expose": ["to"], "exposed": ["to"], "subject": ["to"], "force": ["into"], "take": ["to"], "takes": ["to"],
        "taken": ["to"], "took": ["to"],
        "invest": ["in"], "invests": ["in"], "invested": ["in"], "investing": ["in"],
        "put": ["in", "on", "into", "at", "to"],
        "bring": ["into", "under", "to"], "brought": ["into", "under", "to"], "raise": ["to", "from"],
        "raised": ["to", "from"], "cut": ["to", "from"], "lowered": ["to", "from"], "increased": ["to", "from"],
        "divided": ["into"], "split": ["into"], "translate": ["into"], "translated": ["into"], "base": ["on"],
        "bases": ["on"], "swap": ["for"], "blame": ["for", "on"], "blamed": ["for", "on"],
    ]

    /// Whether what the last words need begins behind a number of words. With `sparesNouns` a noun needs no clause.
    static func follow(_ words: [String], _ count: Int, sparesNouns: Bool = false) -> Bool {
        let next = words[count]
        if opensRelative(next) { return isVerbOfClause(words, count) || !sparesNouns && isBareNoun(words, count) }
        // `that will watch | over the systems`
        if count > 1, HeadlineWords.auxiliaries.contains(words[count - 2]),
            ["over", "into", "at", "after", "for"].contains(next)
        {
            return HeadlineWords.isBareVerb(words[count - 1])
        }
        guard !",;:".contains(words[count - 1].suffix(1)) else {
            // `named an engineer, Ann Example, | as its head`
            let close = words[count...].prefix(5).firstIndex { $0.hasSuffix(",") }.map { $0 + 1 } ?? count
            return close < words.count && words[close] == "as" && namesRole(words[..<count])
        }
        let near = words[count...].prefix(5).prefix { !HeadlineWords.isFinite($0) }
        return words[..<count].suffix(9).indices.contains { index in
            guard let needed = prepositions[words[index]],
                !words[(index + 1)..<count].contains(where: { prepositions[$0] != nil || needed.contains($0) })
            else { return false }
            // `exempt imports | for training from duty`
            // `put a bill | backed by artists to a vote`
            if words[index] == "put", near.contains("to") { return true }
            return needed.contains(next) || near.contains { strong.contains($0) && needed.contains($0) }
        }
    }

    /// Whether words have a verb behind which `as` names what somebody becomes.
    static func namesRole(_ words: ArraySlice<String>) -> Bool {
        words.suffix(9).lastIndex { prepositions[$0]?.contains("as") ?? false }.map { !words[$0...].contains("as") }
            ?? false
    }

    /// Those that are looked for behind another phrase, too.
    private static let strong: Set<String> = ["as", "from", "into"]

    private static func opensRelative(_ word: String) -> Bool {
        word == "that" || word == "who" || word == "whose" || word == "which"
    }

    /// Whether the last word is a verb of saying or finding: `warned | that`, `after finding | that`.
    private static func isVerbOfClause(_ words: [String], _ count: Int) -> Bool {
        let last = words[count - 1]
        if ",;:".contains(last.suffix(1)) { return false }
        if last.hasSuffix("ing"), last == "finding" || !HeadlineWords.nounsInIng.contains(last) { return true }
        if HeadlineWords.reports.contains(last) || HeadlineWords.sayings.contains(last) || last == "ask" { return true }
        return words[count] == "that" && HeadlineWords.looksLikeVerb(last) && count > 1
            && !HeadlineWords.isWeak(words[count - 2])
    }

    /// Whether the last word says little without the clause that follows, a noun that has no adjective and nothing that it is
    /// for: `a tool | that reads speeches`, but not `a national strategy for AI | that …`.
    private static func isBareNoun(_ words: [String], _ count: Int) -> Bool {
        let last = words[count - 1]
        if ",;:".contains(last.suffix(1)) { return false }
        guard count > 2, last.first?.isLowercase == true else { return false }
        let before = words[count - 2]
        let third = words[count - 3]
        if HeadlineWords.determiners.contains(before) {
            return !HeadlineWords.prepositions.contains(third) && third != "than"
        }
        if HeadlineWords.prepositions.contains(before) { return HeadlineWords.isVerb(words[..<count], count - 3) }
        return HeadlineWords.isVerb(words[..<count], count - 2) || third == "to"
            || HeadlineWords.auxiliaries.contains(third)
    }

    /// Whether a clause behind `said that`, or the whole, has a subject with a clause of its own, and no verb for itself:
    /// `said that a law that obliges makers`, `warned that chatbots that give advice`.
    static func hasSubjectWithoutVerb(_ words: ArraySlice<String>) -> Bool {
        let start =
            words.indices.dropFirst().last {
                words[$0] == "that" && HeadlineWords.takesClause(words[$0 - 1]) || words[$0 - 1] == "said"
            } ?? words.startIndex
        let clause = words[start...].dropFirst(words[start] == "that" ? 1 : 0)
        guard clause.count > 2,
            let relative = clause.dropFirst().prefix(8).firstIndex(where: opensRelative),
            !clause[..<relative].contains(where: {
                HeadlineWords.looksLikeVerb($0) || HeadlineWords.plainVerbs.contains($0)
            }),
            !clause[..<relative].contains(where: { $0.hasSuffix(",") })
        else { return false }
        let rest = clause[(relative + 1)...]
        let verbs = rest.indices.filter { index in
            HeadlineWords.isVerb(rest, index) && !(words[index].hasSuffix("ed") && isAuxiliary(words[index - 1]))
                && !isAuxiliary(words[index - 1])
        }
        // The first verb, or the first word of the clause, is that of the clause.
        let own = HeadlineWords.looksLikeVerb(rest.first ?? "") ? verbs.count : verbs.count + 1
        return own < 2 || verbs.isEmpty
    }

    private static func isAuxiliary(_ word: String) -> Bool {
        [
            "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may",
            "might",
            "must", "should", "to", "not",
        ].contains(word)
    }
}

extension HeadlineWords {
    /// Whether a word behind `will` and the like is their verb: not `closed`, and not `not`.
    static func isBareVerb(_ word: String) -> Bool {
        word.first?.isLowercase == true && !word.hasSuffix("ed") && !word.hasSuffix("ing") && !isWeak(word)
    }

    /// Whether a clause with `that` is what a verb says.
    static func takesClause(_ word: String) -> Bool {
        reports.contains(word) || sayings.contains(word)
            || ["ruled", "decided", "agreed", "ministers", "demanded", "asked", "insisted", "noted"].contains(word)
    }
}
