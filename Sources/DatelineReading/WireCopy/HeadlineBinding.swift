/// How closely what follows a place in a sentence belongs to what stands before it, where no comma parts them.
///
/// Behind `opened an inquiry | into chatbots` a reader waits for the rest; behind `fined a maker of chatbots | for failing …` not.
enum HeadlineBinding: Comparable {
    /// A clause or a circumstance that a headline can spare: `| after`, `| by 2030`.
    case loose
    /// What a phrase is about or for, behind one that says something without it.
    case phrase
    /// The same where the phrase says little: `a white paper | on …`.
    case close
    /// What the last words cannot be without: `a law | on …`, `three deals | in which …`.
    case tight

    /// The binding of the words behind a number of words of a sentence.
    static func between(_ words: [String], _ count: Int) -> HeadlineBinding {
        guard count < words.count, count > 1 else { return .loose }
        let next = words[count].lowercased().trimmingEnd(of: ",")
        let after = count + 1 < words.count ? words[count + 1] : ""
        if ",;:".contains(words[count - 1].suffix(1)) { return behindComma(next) }
        if ["—", "–", "-"].contains(next) { return .loose }
        // `up to two months | earlier`
        if HeadlineWords.times.contains(next) { return units.contains(words[count - 1]) ? .tight : .loose }
        if conditions.contains(next) { return isNegated(words[..<count]) || next != "until" ? .tight : .loose }
        if next == "before", isNegated(words[..<count]) { return .tight }
        if ["after", "because", "although", "though", "while", "since", "despite", "amid", "before"].contains(next) {
            return .loose
        }
        if next == "when" { return whens.contains(words[count - 1]) ? .tight : .loose }
        // `but carries no fines`, but not `but only one in ten`
        if next == "so", after == "that" { return .loose }
        if next == "but" { return ["only", "not", "also", "rather"].contains(after) ? .tight : .loose }
        if next == "and" || next == "or" { return bindingOfConjunction(words, count) }
        // `between the use of models | in wards and mistakes`, `reduce its stake | to 22 per cent`
        if let between = words[..<count].suffix(9).lastIndex(of: "between"), !words[between..<count].contains("and") {
            return .tight
        }
        if next == "to" || next == "from", after.first?.isNumber == true, !isYear(after) { return .tight }
        // `sided with a firm | in part of its case`
        if next == "in", ["part", "which"].contains(after) { return .tight }
        if beginsCircumstance(words, count) { return .loose }
        if relatives.contains(next)
            || HeadlineWords.prepositions.contains(next) && ["which", "whom", "whose"].contains(after)
        {
            return bindingOfModifier(words, count)
        }
        // `will be issued | as a regulation`
        if next == "as", HeadlineCut.isBeforeNoun(after), words[count - 1].hasSuffix("ed") { return .tight }
        if next == "as" { return after == "part" || ["it", "they", "he", "she"].contains(after) ? .loose : .phrase }
        // `the Example Institute | for Machine Learning`
        if ["for", "on", "to"].contains(next), words[count - 1].first?.isUppercase == true,
            after.first?.isUppercase == true
        {
            return .tight
        }
        if let need = needs[next], isPending(need, next, words[..<count]) { return .tight }
        if adjuncts.contains(next) { return .phrase }
        if complements.contains(next) || next == "to" || next.hasSuffix("ed") || next.hasSuffix("ing")
            || HeadlineWords.participles.contains(next)
        {
            // `fined a maker of toys | for failing`, but not `the need | for making`
            let binding = bindingOfModifier(words, count)
            return next == "for" && after.hasSuffix("ing") && binding < .tight ? .loose : binding
        }
        return .phrase
    }

    private static func behindComma(_ next: String) -> HeadlineBinding {
        // `, unless the board agrees`
        conditions.contains(next) && next != "until" ? .close : .loose
    }

    /// What says which, on what or what for is close to a noun that has little else.
    private static func bindingOfModifier(_ words: [String], _ count: Int) -> HeadlineBinding {
        let last = words[count - 1]
        let isName = last.first?.isUppercase == true || last.first?.isNumber == true
        var start = count
        while start > 0, !endsPhrase(words, start - 1) { start -= 1 }
        let length = words[start..<count].filter { !HeadlineWords.numbers.contains($0) && !quantities.contains($0) }
            .count
        // A pronoun, an adverb or a verb: `what it can do | to …`
        if length == 0 { return .tight }
        if start > 0, HeadlineWords.determiners.contains(words[start - 1].lowercased()) { start -= 1 }
        let before = start > 0 ? words[start - 1].lowercased() : ""
        let isComplement = HeadlineWords.prepositions.contains(before)
        if isName, length > 1 || isComplement { return .phrase }
        if length > 2 || length == 2 && isComplement { return .phrase }
        if length == 2 || isComplement { return .close }
        return .tight
    }

    private static let pronouns: Set<String> = ["it", "they", "he", "she", "we", "i", "you"]
    private static let quantities: Set<String> = ["any", "all", "every", "no", "several", "many", "other", "such"]

    /// Whether a word stands before a phrase: an article, a preposition, a verb.
    private static func endsPhrase(_ words: [String], _ index: Int) -> Bool {
        let word = words[index]
        if ",;:".contains(word.suffix(1)) || HeadlineWords.isWeak(word) { return true }
        guard word.first?.isLowercase == true else { return false }
        if pronouns.contains(word) { return true }
        // `to protect | children`, `how they measure | harm`
        if index > 0, words[index - 1] == "to" || pronouns.contains(words[index - 1]) { return true }
        // `a talking doll`
        if index > 0, HeadlineCut.isBeforeNoun(words[index - 1]) { return false }
        // `for testing software`, but not `an AI scaling hub`
        let isGerund = word.hasSuffix("ing") && !HeadlineWords.nounsInIng.contains(word)
        return HeadlineWords.isVerb(words[...], index)
            || isGerund
                && (index == 0 || HeadlineWords.isWeak(words[index - 1]) || HeadlineWords.isVerb(words[...], index - 1))
    }

    /// A second verb may be left out, another item of a list not.
    private static func bindingOfConjunction(_ words: [String], _ count: Int) -> HeadlineBinding {
        let after = words[(count + 1)...].prefix(2)
        let verb =
            after.first.map { HeadlineWords.adverbs.contains($0) || $0.hasSuffix("ly") } == true
            ? after.last : after.first
        // `the office allowed | and intends to grant`
        guard let verb, !HeadlineWords.isVerb(words[...], count - 1) else { return .tight }
        // `would regulate models | and require tests`
        let isPlain =
            HeadlineWords.isPlainVerb(verb) || HeadlineWords.beforeObjectAndInfinitive.contains(verb)
        if HeadlineWords.looksLikeVerb(verb) || isPlain || ["that", "to"].contains(verb) { return .loose }
        // `the removal of videos | and the protection of voices`
        return HeadlineWords.determiners.contains(verb) && words[count - 1].first?.isLowercase == true ? .close : .tight
    }

    private static func isNegated(_ words: ArraySlice<String>) -> Bool {
        words.contains { word in
            [
                "not", "no", "never", "cannot", "nor", "refuse", "refused", "refuses", "ban", "banned", "bans",
                "barred", "bar",
            ]
            .contains(word) || word.hasSuffix("n’t") || word.hasSuffix("n't")
        }
    }

    /// A circumstance: `by 2030`, `from January`, `in a statement`, `for the first time`.
    private static func beginsCircumstance(_ words: [String], _ count: Int) -> Bool {
        let next = words[count]
        let after = words[(count + 1)...].prefix(4).map { $0.trimmingEnd(of: ",.") }
        guard let first = after.first else { return false }
        if ["citing", "saying", "according", "following", "including", "starting", "beginning"].contains(next) {
            return true
        }
        let isYear = isYear(first)
        let isMonth = first.first?.isUppercase == true && first != "May" && MonthAndDay.month(first.uppercased()) != nil
        switch next {
        case "in":
            return isYear || isMonth || ["order", "response", "return", "exchange"].contains(first)
                || (first == "a" || first == "the")
                    && after.dropFirst().prefix(2).contains { circumstances.contains($0) }
        case "by":
            return isYear || isMonth || after.starts(with: ["the", "end"]) || first.hasSuffix("ing") && first.count > 5
        case "from", "on", "until": return isYear || isMonth
        case "for": return after.starts(with: ["the", "first", "time"])
        case "at": return after.contains { circumstances.contains($0) }
        case "ahead": return first == "of"
        case "as": return first == "part"
        default: return false
        }
    }

    private static func isYear(_ word: String) -> Bool {
        let bare = word.trimmingEnd(of: ",.")
        return bare.count == 4 && bare.allSatisfy(\.isNumber)
    }

    private static let circumstances: Set<String> = [
        "statement", "report", "letter", "move", "bid", "ruling", "speech", "interview", "first", "case", "decision",
        "summit", "conference", "meeting", "hearing", "forum", "briefing", "ceremony", "session", "event", "end",
        "coming",
        "next", "past", "last", "year", "month", "week", "blow", "sign", "effort", "attempt", "post", "filing", "paper",
    ]
    private static let units: Set<String> = [
        "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade",
        "decades",
    ]
    private static let conditions: Set<String> = ["if", "unless", "until", "without", "whether"]
    private static let whens: Set<String> = ["time", "case", "cases", "moment", "day", "year", "period"]
    private static let relatives: Set<String> = ["that", "which", "who", "whose", "where", "whom"]
    private static let complements: Set<String> = [
        "on", "for", "into", "about", "against", "between", "over", "to", "from", "of", "with", "by", "among",
    ]
    private static let adjuncts: Set<String> = [
        "in", "at", "during", "under", "within", "across", "throughout", "through", "with",
    ]
    /// Nouns and verbs that wait for a preposition.
    private static let needs: [String: Set<String>] = [
        "in": HeadlineWords.changes.union([
            "stakes", "investments", "cuts", "gains", "shares", "engaged", "delays", "prohibiting", "prohibits",
            "prohibit", "prohibited", "bans", "banning", "ban", "restricts", "restricting", "restrict",
        ]),
        "with": [
            "ahead", "along", "forward",
            "agreement", "agreements", "deal", "deals", "talks", "contract", "contracts", "pact", "memorandum",
            "partnership", "cooperation", "comply", "cooperate", "complied", "deal", "dealing", "compete", "work",
            "working",
            "compliance", "ties", "cooperating", "complying", "competing", "interact", "interfere", "align",
            "consistent",
        ],
        "for": ["responsible", "liable", "accountable", "eligible", "ready", "calls", "call", "calling", "called"],
        "under": ["come", "comes", "came", "fall", "falls", "fell", "placed"],
        "through": ["go", "goes", "went", "pass"],
        "at": ["aimed", "aims", "look", "looks", "looked"],
    ]

    private static func isPending(_ needs: Set<String>, _ preposition: String, _ words: ArraySlice<String>) -> Bool {
        let near = words.suffix(7)
        guard let noun = near.lastIndex(where: { needs.contains($0.lowercased()) }) else { return false }
        return !near[noun...].contains(preposition) && !near[noun...].contains(where: HeadlineWords.isFinite)
    }
}
