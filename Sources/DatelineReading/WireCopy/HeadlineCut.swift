import DatelineModel

/// Where a sentence that is too long for a headline may end.
///
/// What is left has to have a verb, and to end where a reader expects nothing more.
enum HeadlineCut {
    /// A sentence is not cut to less than this, in characters: too little would be left to make sense.
    private static let shortest = 40
    private static let longest = HeadlineDeriver.longestHeadline
    private static let longestWhole = HeadlineDeriver.longestWholeHeadline

    /// The clauses before the last comma that fits into `limit` characters, if they can stand alone: `Peru has published Law
    /// 31814, naming …`.
    static func firstClauses(_ words: [String], upTo limit: Int = longest) -> String? {
        clauses(words, upTo: limit).reversed().lazy.compactMap { clause(words, $0, shortest...limit) }.first
    }

    /// The clauses before the first comma behind the longest headline.
    static func shortestClauses(_ words: [String], upTo limit: Int) -> String? {
        clauses(words, upTo: limit).lazy.compactMap { clause(words, $0, longestWhole...limit) }.first
    }

    /// The numbers of words of the beginnings that end at a comma.
    private static func clauses(_ words: [String], upTo limit: Int) -> ArraySlice<Int> {
        // What ends behind the longest headline is no candidate.
        let near = HeadlineDeriver.fitting(words, limit + 2).count
        guard near > 0 else { return [] }
        let ends = (1...near).filter { [",", ";", ":"].contains(words[$0 - 1].suffix(1)) || endsQuotation(words, $0) }
        return ends.isEmpty || !HeadlineShortening.opensWithPhrase(words) ? ends[...] : ends.dropFirst()
    }

    /// A beginning of so many characters, if it can stand alone.
    private static func clause(_ words: [String], _ count: Int, _ lengths: ClosedRange<Int>) -> String? {
        let text = HeadlineDeriver.finished(Array(words[..<count]))
        return lengths.contains(text.count) && canEndHere(words, count) && !opensClause(words, count) ? text : nil
    }

    /// Whether the last words only open a clause behind a semicolon: `…; now, | a program does it`.
    private static func opensClause(_ words: [String], _ count: Int) -> Bool {
        // `The ministry plans, | as part of a reform, to require`
        let last = words[count - 1].trimmingEnd(of: ",")
        if beforeInsertions.contains(last) { return true }
        guard let semicolon = words[..<(count - 1)].suffix(4).lastIndex(where: { $0.hasSuffix(";") }) else {
            return false
        }
        return !words[(semicolon + 1)..<count].contains(where: HeadlineWords.looksLikeVerb)
    }

    private static let beforeInsertions: Set<String> = [
        "plans", "plan", "intends", "wants", "want", "seeks", "aims", "hopes", "agreed", "decided", "vowed", "expects",
        "has",
        "have", "is", "are", "was", "were", "will",
    ]

    /// Whether a comma in a quotation that is a part of the sentence parts it from its speaker: `raise “serious concerns,” the
    /// chief says`.
    private static func endsQuotation(_ words: [String], _ count: Int) -> Bool {
        words[count - 1].hasSuffix(",”") && words[0].first != "“"
    }

    /// The beginning of at most `limit` characters that ends best: where a phrase ends, with what its last words need, a verb, and
    /// what it is about; `nil` if there is none.
    static func complete(_ words: [String], upTo limit: Int = longestWhole, mustNameTopic: Bool = true) -> String? {
        let near = HeadlineDeriver.fitting(words, limit + moreWords + 2).count
        guard near > 5 else { return nil }
        let first = HeadlineShortening.opensWithPhrase(words) ? firstWordOfSubject(words) + 4 : 6
        guard first <= near else { return nil }
        let lengthToTopic = HeadlineTopic.length(toFirstIn: words)
        let ends = (max(first, 6)...near).compactMap { count -> HeadlineEnd? in
            guard beginsPhrase(words, count), canEnd(words[..<count]) else { return nil }
            let binding = HeadlineBinding.between(words, count)
            guard binding < .tight, binding == .loose || !mustNameTopic || count >= lengthToTopic else { return nil }
            let text = HeadlineDeriver.finished(Array(words[..<count]))
            guard text.count >= shortest, canEndHere(words, count) else { return nil }
            return HeadlineEnd(text: text, binding: binding, isAboutTopic: count >= lengthToTopic)
        }
        let short = ends.filter { $0.text.count <= limit }
        let best = HeadlineEnd.best(of: short, mustNameTopic: mustNameTopic)
        // A few words more than fit are better than a headline without what it is about.
        guard best != nil, !short.contains(where: { $0.isAboutTopic && $0.isGood }) else { return best }
        return ends.first { $0.isAboutTopic && $0.isGood && $0.text.count <= min(limit + moreWords, longestClause) }?
            .text ?? best
    }

    /// How many characters more than fit a headline may have for what it is about.
    private static let moreWords = 15

    /// The index of the subject of a sentence that opens with a phrase: behind its first comma.
    private static func firstWordOfSubject(_ words: [String]) -> Int {
        words.firstIndex { $0.hasSuffix(",") }.map { $0 + 1 } ?? 0
    }

    /// The longest beginning that fits and ends where a phrase ends.
    static func lastResort(_ words: [String]) -> String? {
        let fits = HeadlineDeriver.fitting(words, longest)
        guard fits.count > 1, fits.last == words[fits.count - 1] else {
            return fits.isEmpty ? nil : HeadlineDeriver.finished(fits)
        }
        let subject = HeadlineShortening.opensWithPhrase(words) ? firstWordOfSubject(words) : 0
        let ends = (1...HeadlineDeriver.fitting(words, longestWhole).count).filter { count in
            beginsPhrase(words, count) && count >= max(6, subject + 2) && canEnd(words[..<count])
                && !isParticiple(words[count])
                && HeadlineDeriver.finished(Array(words[..<count])).count >= shortest
        }
        let short = ends.prefix { $0 <= fits.count }
        let isGood = { (count: Int) in
            isBalanced(words[..<count]) && hasVerbs(words[..<count]) && !isInList(words, count)
                && !isWithoutItsVerb(words, count) && !isCount(words, count)
                && !HeadlineWords.transitive.contains(words[count - 1]) && !needsPair(words, count)
                && !HeadlineComplements.follow(words, count, sparesNouns: true)
        }
        let free = ends.last { isGood($0) && HeadlineBinding.between(words, $0) < .tight }
        if let end = free ?? short.last(where: isGood) ?? ends.first(where: isGood) {
            return HeadlineDeriver.finished(Array(words[..<end]))
        }
        let hasVerb = { (count: Int) in HeadlineWords.hasMainVerb(words[..<count]) && isBalanced(words[..<count]) }
        if let end = short.last(where: hasVerb) ?? ends.first(where: hasVerb) ?? short.last {
            return HeadlineDeriver.finished(Array(words[..<end]))
        }
        var count = fits.count
        while count > 3, !canEnd(words[..<count]) || isCount(words, count) { count -= 1 }
        return HeadlineDeriver.finished(Array(words[..<count]))
    }

    // MARK: - What follows

    /// Words that begin an addition.
    private static let openings: Set<String> = [
        "starting", "including", "following", "citing", "saying", "calling", "like", "again",
        "payable", "available", "worth", "effective", "aimed", "unless",
    ]

    /// Whether a phrase begins behind a number of words.
    private static func beginsPhrase(_ words: [String], _ count: Int) -> Bool {
        guard count < words.count else { return false }
        let next = words[count]
        if ["—", "–", "-"].contains(next) || [";", ":", ","].contains(words[count - 1].suffix(1)) { return true }
        if HeadlineWords.times.contains(next.trimmingEnd(of: ",")) || openings.contains(next) { return true }
        if next == "so", count + 1 < words.count, words[count + 1] == "that" { return true }
        if isParticiple(next), !isBeforeNoun(words[count - 1]), count + 1 < words.count,
            HeadlineWords.isWeak(words[count + 1])
        {
            return true
        }
        return HeadlineWords.isWeak(next) && !HeadlineWords.auxiliaries.contains(next)
            // Before an article stands what it is the object of: `moves in addressing | the risks`.
            && !HeadlineWords.determiners.contains(next)
            // `a statement on inclusive | and sustainable AI`
            && !(["and", "or"].contains(next) && count > 1 && HeadlineWords.isWeak(words[count - 2])
                && !["more", "most"].contains(words[count - 2])
                && !(count + 1 < words.count
                    && (HeadlineWords.looksLikeVerb(words[count + 1]) || HeadlineWords.isPlainVerb(words[count + 1]))))
    }

    /// Whether a headline of a number of words says something, and lacks nothing.
    static func canEndHere(_ words: [String], _ count: Int) -> Bool {
        let beginning = words[..<count]
        guard canEnd(beginning), isBalanced(beginning), !isCount(words, count), hasVerbs(beginning) else {
            return false
        }
        return count == words.count
            || !needs(words, count) && !isBeforeObject(words, count) && !isInList(words, count)
                && !isWithoutItsVerb(words, count)
                && !(beginning.suffix(5).contains(where: ["as", "after", "before", "since"].contains)
                    && isSubject(words, count))
    }

    /// Whether an insertion ends between a verb and its object: `passed, with an exception for the police, | a ban`.
    private static func isBeforeObject(_ words: [String], _ count: Int) -> Bool {
        guard words[count - 1].hasSuffix(","), HeadlineWords.determiners.contains(words[count]),
            let comma = words[..<(count - 1)].lastIndex(where: { $0.hasSuffix(",") })
        else { return false }
        return HeadlineWords.looksLikeVerb(words[comma]) && HeadlineWords.isWeak(words[comma + 1])
    }

    /// Whether the verb of the last words follows, or another subject: `as the U.S. | and Europe feel`.
    private static func isSubject(_ words: [String], _ count: Int) -> Bool {
        let verb = beginningsOfClauses(words, count)
        return HeadlineWords.looksLikeVerb(words[count]) || verb && words[count].lowercased() == "and"
    }

    private static func beginningsOfClauses(_ words: [String], _ count: Int) -> Bool {
        words[..<count].suffix(5).contains("as")
    }

    /// Whether the last of a number of words needs what follows it.
    private static func needs(_ words: [String], _ count: Int) -> Bool {
        let last = words[count - 1].lowercased()
        let next = words[count]
        if HeadlineComplements.follow(words, count) { return true }
        guard !",;:".contains(last.suffix(1)) else {
            // `a four billion crown, seven-year bond`, `April 7, 1997`
            if last.dropLast().allSatisfy(\.isNumber) && next.prefix(4).allSatisfy(\.isNumber) { return true }
            if isCounted(words[..<count]),
                next.first?.isNumber == true || next.contains("-") || HeadlineWords.numbers.contains(next)
            {
                return true
            }
            // Behind an insertion: `The paper, launched in February, | said`.
            return next.contains(where: \.isNumber) && next.contains("-") || HeadlineWords.looksLikeVerb(next)
        }
        if last.hasSuffix("ly"), HeadlineWords.looksLikeVerb(next) || isParticiple(next) { return true }
        // `content | made by models`, `companies that use such content | without a label`
        if next == "without"
            || makings.contains(next) && count + 1 < words.count && HeadlineWords.isWeak(words[count + 1])
        {
            return true
        }
        if needsPair(words, count) { return true }
        // `due in large part | to`
        if next == "to", HeadlineWords.beforeTo.contains(last) { return true }
        // `agreed early | to set up an agency`
        if next == "to", HeadlineWords.times.contains(last), count > 1,
            HeadlineWords.hangingWords.contains(words[count - 2])
        {
            return true
        }
        // `with an intensity | approaching that of …`
        if isParticiple(next), count > 2, ["a", "an"].contains(words[count - 2]),
            HeadlineWords.prepositions.contains(words[count - 3])
        {
            return true
        }
        // `has charged a state | with breaking rules`
        if next == "with", words[..<count].suffix(6).contains("charged") { return true }
        // `despite a fall | in turnover`
        if next == "in", HeadlineWords.changes.contains(last) { return true }
        // `in connection | with`
        if count > 1, words[count - 2] == "in", HeadlineWords.partsOfPrepositions.contains(last) { return true }
        if needsInfinitive(words, count) { return true }
        // `between one | and another`, `Standard | and Poor’s`
        if next == "and" || next == "or" {
            if words[..<count].suffix(4).contains("between") || words[..<count].suffix(3).contains("both") {
                return true
            }
            let isName = words[count - 1].first?.isUppercase == true
            if isName, count + 1 < words.count, words[count + 1].first?.isUppercase == true { return true }
            // `risks to rights | and freedoms`, but not `to protect rights | and to …`
            return count > 1 && HeadlineWords.determiners.contains(words[count - 2])
        }
        // `plans | to open`, `is expected | to rise`, `included | in the list`
        let isTime = HeadlineWords.times.contains(next.trimmingEnd(of: ","))
        if HeadlineWords.isWeak(next), !isTime {
            if HeadlineWords.transitive.contains(last) { return true }
            if last.count > 4, count < 2 || !isBeforeNoun(words[count - 2]),
                last.hasSuffix("ed") || last.hasSuffix("ing"), !HeadlineWords.nounsInIng.contains(last),
                !HeadlineWords.intransitive.contains(last)
            {
                return true
            }
            if next == "to", HeadlineWords.beforeInfinitives.contains(last) { return true }
        }
        return false
    }

    /// Participles that say which of something is meant.
    private static let makings: Set<String> = [
        "made", "created", "generated", "produced", "written", "caused", "posed",
    ]

    /// Whether the next word is the other half of what the last words began: what something is a part, the end, a kind of,
    /// `from the pilot stage | to installation`.
    private static func needsPair(_ words: [String], _ count: Int) -> Bool {
        ["of", "than"].contains(words[count]) || words[count] == "to" && words[..<count].suffix(5).contains("from")
    }

    /// Whether what someone expects, wants or is asked follows: `expects earnings for its fourth quarter | to be`.
    private static func needsInfinitive(_ words: [String], _ count: Int) -> Bool {
        guard let verb = words[..<count].lastIndex(where: HeadlineWords.beforeObjectAndInfinitive.contains),
            !words[verb..<count].contains("to"), count - verb < 12
        else { return false }
        let rest = words[count...].prefix(6).prefix { !$0.hasSuffix(",") }
        return rest.contains("to")
    }

    /// Whether a beginning ends in a phrase with a number before its noun, which an adjective follows.
    private static func isCounted(_ words: ArraySlice<String>) -> Bool {
        words.suffix(4).contains { $0.first?.isNumber == true || HeadlineWords.numbers.contains($0) }
    }

    /// Whether a noun follows a word for certain: `his country’s | backing`.
    static func isBeforeNoun(_ word: String) -> Bool {
        word.hasSuffix("'s") || word.hasSuffix("’s") || HeadlineWords.determiners.contains(word.lowercased())
    }

    /// Whether a word may be a participle that describes the noun before it: `a plan | designed to …`.
    private static func isParticiple(_ word: String) -> Bool {
        guard word.first?.isLowercase == true else { return false }
        return word.count > 4 && (word.hasSuffix("ed") || word.hasSuffix("ing"))
            && !HeadlineWords.nounsInIng.contains(word)
            || HeadlineWords.participles.contains(word)
    }
}
