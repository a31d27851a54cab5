extension HeadlineWords {
    /// Verbs in -s that are no nouns, as laws and news in the present have them.
    static let presentVerbs: Set<String> = [
        "requires", "imposes", "establishes", "directs", "mandates", "prohibits", "creates", "promotes", "defines",
        "amends", "instructs", "encourages", "authorizes", "allows", "introduces", "proposes", "publishes", "adopts",
        "announces", "appoints", "urges", "accuses", "sues", "fines", "investigates", "expands", "extends", "limits",
        "regulates", "restricts", "criminalizes", "seeks", "considers", "rejects", "accepts", "agrees", "begins",
        "continues", "delays", "drafts", "enacts", "issues", "invites", "becomes", "remains", "provides", "includes",
        "opposes", "prepares", "pledges", "promises", "reveals", "suspends", "tightens", "unveils", "vows", "weighs",
        "overhauls", "eases", "lifts", "scraps", "repeals", "strengthens", "protects", "raises", "features", "follows",
        "carries", "contains", "covers", "leaves", "brings", "lets", "argues", "insists", "denies", "admits",
        "acknowledges", "criticizes", "criticises", "praises", "condemns", "resists", "pushes", "presses", "accounts",
        "recommends", "proves", "obliges", "commits", "binds", "empowers", "enables", "ensures", "lacks", "belongs",
        "withdrew", "upheld", "swore", "laid", "dealt", "forbade", "froze", "knew", "overcame", "overthrew", "sank",
        "shook", "shrank", "slid", "swept", "tore", "undertook", "withheld", "bore", "understood", "oversaw",
        "undercut",
        "stole", "lent", "beat", "overtook", "foresaw", "mulls", "eyes", "hails", "slams", "probes", "moots",
        "tells", "reads", "gives", "finds", "predicts", "decides", "scans", "searches", "sends", "tracks", "writes",
    ]

    /// Whether a word can only be the verb of a sentence, or opens a clause with one: no participle.
    static func isFinite(_ word: String) -> Bool {
        looksLikeVerb(word) && !word.hasSuffix("ed") || clauseWords.contains(word) && word != "as" || word == "but"
    }

    /// Whether a word may be a verb without an ending: `that the government create a registry`.
    static func isPlainVerb(_ word: String) -> Bool {
        plainVerbs.contains(word) || presentVerbs.contains(word + "s") || verbs.contains(word + "s")
    }

    /// Whether words have a verb outside of a relative clause: not `The minister, who was sworn in`.
    static func hasMainVerb(_ words: ArraySlice<String>) -> Bool {
        var isInRelative = false
        for (before, word) in zip([""] + words, words) {
            if before.isEmpty || before.hasSuffix(",") {
                isInRelative = ["who", "which", "whose", "where"].contains(word)
            }
            if !isInRelative, looksLikeVerb(word) || before.isEmpty && presentVerbs.contains(word.lowercased()) {
                return true
            }
        }
        return words.indices.contains { isVerb(words, $0) && !looksLikeVerb(words[$0]) }
    }

    /// Whether a word can be the verb of a sentence, or is one in -s before its object: `conducts an event`.
    static func isVerb(_ words: ArraySlice<String>, _ index: Int) -> Bool {
        let word = words[index]
        // `its modified car`
        let isAdjective = word.hasSuffix("ed") && index > words.startIndex && determiners.contains(words[index - 1])
        if looksLikeVerb(word) { return !isAdjective }
        guard index > words.startIndex, index + 1 < words.endIndex, word.count > 4, word.first?.isLowercase == true,
            word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("'s"), !word.hasSuffix("’s"),
            determiners.contains(words[index + 1])
        else { return false }
        return !isWeak(words[index - 1])
    }
}
