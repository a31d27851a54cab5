/// What the beginning of a sentence has to have to stand alone.
extension HeadlineCut {
    /// Whether there is a verb, and one more in the last clause that begins with words such as `said` and `as`.
    static func hasVerbs(_ words: ArraySlice<String>) -> Bool {
        guard HeadlineWords.hasMainVerb(words), !HeadlineComplements.hasSubjectWithoutVerb(words) else { return false }
        guard !endsBehindInsertion(words) else { return false }
        // `ruled that a lawsuit brought by moderators | can proceed`
        let that = words.indices.dropFirst().last { words[$0] == "that" && HeadlineWords.takesClause(words[$0 - 1]) }
        if let that, that + 1 < words.endIndex {
            let verbs = words[(that + 1)...].indices.filter { index in
                HeadlineWords.isVerb(words, index) || HeadlineWords.isPlainVerb(words[index])
            }
            guard verbs.contains(where: { $0 + 1 == words.endIndex || words[$0 + 1] != "by" }) else { return false }
        }
        // `“…,” the minister told members of Parliament`
        let isQuotation = words.first.map { $0.hasPrefix("“") || $0.hasPrefix("\"") } ?? false
        let quotationEnd = isQuotation ? words.firstIndex { $0.hasSuffix("”") || $0.hasSuffix("\"") } : nil
        let opening = words.indices.last { index in
            let word = words[index].trimmingEnd(of: ",")
            if let quotationEnd, index > quotationEnd, HeadlineWords.sayings.contains(word) { return false }
            return HeadlineWords.reports.contains(word) && !HeadlineWords.findings.contains(word)
                || HeadlineWords.clauseWords.contains(word)
        }
        guard let opening else { return true }
        // `that Brazil, which suspended payments,`
        if opening > words.startIndex, words[opening - 1].hasSuffix(","),
            let before = words[..<opening].lastIndex(where: HeadlineWords.clauseWords.contains),
            !words[before..<opening].contains(where: HeadlineWords.looksLikeVerb)
        {
            return false
        }
        let clause = words[(opening + 1)...]
        // `how to fix the law`
        if ["how", "whether"].contains(words[opening]), clause.first == "to", clause.count > 2 { return true }
        // `customers who train large models`
        if clause.count > 1, let first = clause.first, ["who", "which", "that"].contains(words[opening]),
            opening > words.startIndex, words[opening - 1].hasSuffix("s"), first.first?.isLowercase == true,
            !HeadlineWords.isWeak(first), !first.hasSuffix("s"),
            words[opening] != "that"
                || !HeadlineWords.takesClause(words[opening - 1])
        {
            return true
        }
        // `named her as its head` has no clause, nor `will retire as chairman`.
        if words[opening] == "as", HeadlineComplements.namesRole(words[..<opening]) { return true }
        // `will be issued as a regulation`
        if words[opening] == "as", opening > words.startIndex, words[opening - 1].hasSuffix("ed") { return true }
        if words[opening] == "as", clause.count < 4, let first = clause.first, !isBeforeNoun(first) {
            return clause.contains { !HeadlineWords.isWeak($0) }
        }
        // `said it repaid the debt`
        if clause.count > 2, let first = clause.first, ["it", "he", "she", "they"].contains(first) { return true }
        return clause.indices.contains { index in
            let word = clause[index]
            guard
                HeadlineWords.isVerb(words, index) || HeadlineWords.plainVerbs.contains(word)
                    || words[opening] == "that" && HeadlineWords.isPlainVerb(word)
            else { return false }
            // `that could, in fact`
            let isBare = HeadlineWords.auxiliaries.contains(word.trimmingEnd(of: ",")) && index + 1 == clause.endIndex
            return !isBare && !(word.hasSuffix(",") && HeadlineWords.auxiliaries.contains(String(word.dropLast())))
        }
    }

    /// Whether words are a subject and a participle between commas, whose verb follows: `The authority, represented by its
    /// president, | Ann Example, signed`.
    private static func endsBehindInsertion(_ words: ArraySlice<String>) -> Bool {
        guard let open = words.prefix(14).firstIndex(where: { $0.hasSuffix(",") }), open + 2 < words.endIndex,
            words[open + 1].hasSuffix("ed"), HeadlineWords.isWeak(words[open + 2]),
            !words[...open].contains(where: HeadlineWords.looksLikeVerb)
        else { return false }
        return !words[(open + 2)...].contains(where: HeadlineWords.looksLikeVerb)
    }

    /// Whether quotation marks and brackets are closed.
    static func isBalanced(_ words: ArraySlice<String>) -> Bool {
        // Nearly no word has one: typographic ones begin with C2 or E2.
        let hasAny = words.contains { word in
            word.utf8.contains { $0 == 0xE2 || $0 == 0xC2 || "()[]<>\"".utf8.contains($0) }
        }
        guard hasAny else { return true }
        var depth = 0
        var quotes = 0
        for character in words.joined(separator: " ") {
            switch character {
            case "(", "[", "<", "“", "«": depth += 1
            case ")", "]", ">", "”", "»": depth -= 1
            case "\"": quotes += 1
            default: break
            }
        }
        guard depth == 0, quotes % 2 == 0 else { return false }
        guard let open = words.lastIndex(where: { $0.hasPrefix("‘") }) else { return true }
        return words[open...].contains { $0.trimmingEnd(of: ".,;:").hasSuffix("’") }
    }

    /// Whether a cut here would separate the items of a list: `economic, | social and cultural rights`, `Instagram, X, | and`.
    static func isInList(_ words: [String], _ count: Int) -> Bool {
        let following = words[count...].prefix(4)
        let isBehindComma = words[count - 1].hasSuffix(",")
        if let first = following.first, first == "and" || first == "or" {
            let before = words[..<(count - 1)].suffix(5)
            guard let comma = before.lastIndex(where: { $0.hasSuffix(",") }) else { return false }
            return !words[(comma + 1)..<count].contains(where: HeadlineWords.looksLikeVerb)
        }
        guard isBehindComma, following.first?.hasSuffix("ing") == false else { return false }
        guard let conjunction = following.firstIndex(where: { $0 == "and" || $0 == "or" }) else { return false }
        return !words[count..<conjunction].contains(where: HeadlineWords.looksLikeVerb)
    }

    /// Whether a cut here would separate a number from what it counts: `1,500 | delegates`.
    static func isCount(_ words: [String], _ count: Int) -> Bool {
        // `May 6, | 1990`
        let last = words[count - 1]
        if last.hasSuffix(","), last.count < 4, last.dropLast().allSatisfy(\.isNumber), count < words.count,
            words[count].prefix(4).count == 4, words[count].prefix(4).allSatisfy(\.isNumber)
        {
            return true
        }
        guard !last.hasSuffix(",") else { return false }
        if count < words.count,
            ["million", "billion", "trillion", "percent", "per", "crore", "lakh", "mln"].contains(words[count]),
            last.contains(where: \.isNumber)
        {
            return true
        }
        let isNumber = words[count - 1].first?.isNumber == true || HeadlineWords.numbers.contains(words[count - 1])
        return isNumber && count < words.count && words[count].first?.isLowercase == true
            && !HeadlineWords.isWeak(words[count])
    }

    /// Whether a headline can end here: not on a word that needs another, and not on the first word of a clause.
    static func canEnd(_ words: ArraySlice<String>) -> Bool {
        guard let last = words.last, !HeadlineWords.isWeak(last) else { return false }
        // `fined the firm £1.4 million`
        let isSum =
            ["million", "billion", "trillion"].contains(last)
            && words.dropLast().last.map { word in "£$€¥".contains { word.contains($0) } } ?? false
        guard isSum || !HeadlineWords.hangingWords.contains(last) else { return false }
        if last.hasSuffix("'s") || last.hasSuffix("’s"), last.first?.isLowercase == true { return false }
        let isPassive = words.dropLast().last.map(HeadlineWords.auxiliaries.contains) ?? false
        guard isPassive || !HeadlineWords.sayings.contains(last) else { return false }
        // `with efforts to protect`
        if words.dropLast().last == "to", last.first?.isLowercase == true { return false }
        return words.dropLast().last.map { !HeadlineWords.clauseWords.contains($0) } ?? true
    }

    /// Whether the only verb of a beginning is a participle, because the verb of its subject follows: `The bond issued in May |
    /// has been increased`.
    static func isWithoutItsVerb(_ words: [String], _ count: Int) -> Bool {
        let start = words[..<count].lastIndex { HeadlineWords.reports.contains($0) || $0 == "that" }.map { $0 + 1 } ?? 0
        let verbs = words[start..<count].filter(HeadlineWords.looksLikeVerb)
        guard verbs.allSatisfy({ $0.hasSuffix("ed") || HeadlineWords.participles.contains($0) }) else { return false }
        // `councils now use models`
        let hasPlainVerb = words[start..<count].indices.dropFirst().contains { index in
            HeadlineWords.plainVerbs.contains(words[index])
                && (HeadlineWords.adverbs.contains(words[index - 1])
                    || words[index - 1].hasSuffix("s") && !words[index - 1].hasSuffix("’s"))
        }
        if hasPlainVerb { return false }
        // The verb of `before they are released` is not that of the subject.
        let near = words[count...].prefix(12)
        let end = near.indices.first { index in
            let word = words[index]
            // `a suit brought by moderators | against a firm and its contractor can proceed`
            let isItem = index + 1 < words.count && HeadlineWords.determiners.contains(words[index + 1])
            return HeadlineWords.clauseWords.contains(word) || beginningsOfAdverbs.contains(word)
                || word == "and" && !isItem
        }
        let rest = near[..<(end ?? near.endIndex)]
        return rest.contains { HeadlineWords.finiteVerbs.contains($0) || $0 == "said" }
            && !rest.contains { ",;".contains($0.suffix(1)) }
    }

    private static let beginningsOfAdverbs: Set<String> = [
        "before", "after", "until", "because", "unless", "although", "since",
    ]
}
