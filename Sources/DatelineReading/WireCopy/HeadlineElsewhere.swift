import DatelineModel

/// Derives headlines in languages of which only the little words are known: where clauses and phrases begin, what needs another
/// word, who said it, and on which day.
struct HeadlineElsewhere {
    let words: HeadlineLittleWords
    /// Headlines of a language; `nil` if its little words are not known.
    init?(_ language: TextLanguage) {
        guard let words = HeadlineLittleWords.of[language] else { return nil }
        self.words = words
    }

    /// The headline of a sentence that is too long; `nil` if it has no end that is known to be one.
    func headline(_ sentence: [String]) -> String? {
        let steps = [
            useAbbreviations, withoutSpeaker, withoutDays, withoutRemnant, withoutOpenings, withoutAside, withoutName,
            withoutInsertion,
        ]
        var sentence = sentence
        if let whole = whole(sentence) { return whole }
        for step in steps {
            sentence = step(sentence)
            if let whole = whole(sentence) { return whole }
        }
        guard sentence.count > 4 else { return nil }
        for limit in [HeadlineDeriver.longestWholeHeadline, HeadlineCut.longestClause] {
            if let cut = cut(sentence, upTo: limit) { return cut }
            let all = HeadlineDeriver.finished(sentence)
            if all.count <= limit, !all.isEmpty { return all }
        }
        return cut(sentence, upTo: HeadlineDeriver.longestWholeHeadline, mustNameTopic: false)
            ?? cut(sentence, upTo: HeadlineCut.longestClause, mustNameTopic: false)
            ?? HeadlineCut.elsewhere(sentence) { [opening = lengthOfOpening(sentence)] clause in
                clause.count > opening && clause.contains(where: words.isVerb)
            }
    }

    /// The beginning of at most `limit` characters that ends best.
    private func cut(_ sentence: [String], upTo limit: Int, mustNameTopic: Bool = true) -> String? {
        let count = HeadlineDeriver.fitting(sentence, limit + 2).count
        guard count > 4 else { return nil }
        let lengthToTopic = HeadlineTopic.length(toFirstIn: sentence)
        let first = max(4, lengthOfOpening(sentence) + 2)
        guard first <= count else { return nil }
        let ends = (first...count).compactMap { count -> HeadlineEnd? in
            guard count < sentence.count, let binding = binding(sentence, count), binding < .tight,
                canEnd(sentence, count)
            else { return nil }
            return HeadlineEnd(
                text: HeadlineDeriver.finished(Array(sentence[..<count])), binding: binding,
                isAboutTopic: count >= lengthToTopic)
        }
        // Where the verb stands first, the names of its subject may end at a comma before its object.
        let longest = words.verbIsFirst ? HeadlineDeriver.longestWholeHeadline : HeadlineDeriver.longestHeadline
        return HeadlineEnd.best(
            of: ends.filter { $0.text.count <= limit }, mustNameTopic: mustNameTopic, preferring: longest)
    }

    /// How closely what follows a number of words belongs to them; `nil` if no phrase begins there.
    private func binding(_ sentence: [String], _ count: Int) -> HeadlineBinding? {
        let next = HeadlineLittleWords.bare(sentence[count])
        let isMarked = HeadlineLittleWords.commas.contains(sentence[count - 1].suffix(1))
        // `una iniciativa | para castigar`
        let isPurpose = !isMarked && words.purposes.contains(next)
        let isModifier = words.relatives.contains(next) || words.isParticiple(sentence[count]) || isPurpose
        // `obrigam operadoras a avisar o cliente | quando`: a duty is only one under what follows.
        if !isMarked, Self.whens.contains(next), sentence[..<count].contains(where: Self.isDuty),
            lengthOfClause(sentence, count) <= HeadlineCut.longestToBeWhole
        {
            return .tight
        }
        if Self.withouts.contains(next), sentence[..<count].contains(where: Self.isBan) { return .tight }
        // `không dùng phần mềm | để chấm bài`
        if words.clauses.contains("để"), ["để", "khi", "trong"].contains(next),
            zip(sentence[..<count], sentence[1...]).contains(where: {
                $0 == "cấm" || $0 == "không" && ["dùng", "sử", "được"].contains($1)
            })
        {
            return .tight
        }
        if endsClause(sentence, count), !isPurpose || !isBareNoun(sentence, count) { return .loose }
        guard isModifier || words.begins(sentence[count...], with: words.phrases) else { return nil }
        // `a mis | en avant`
        if !isMarked, isAuxiliary(sentence[count - 2]) { return .tight }
        // `proibiu o uso de um programa | na elaboração de petições`
        if !isMarked, !isModifier, let ban = sentence[..<count].firstIndex(where: Self.isBan) {
            let isLong = HeadlineDeriver.finished(sentence).count > HeadlineCut.longestClause
            return isLong && hasPhrase(sentence[(ban + 1)..<count]) ? .close : .tight
        }
        // `ha multado con dos millones | a una cadena`
        if !isMarked, Self.persons.contains(next), let verb = sentence[..<count].firstIndex(where: Self.isSanction),
            !sentence[verb..<count].contains(where: { Self.persons.contains(HeadlineLittleWords.bare($0)) })
        {
            return .tight
        }
        if isMarked { return isAside(sentence, count) ? nil : .phrase }
        // `el uso exclusivamente | por …`
        if ["ment", "mente"].contains(where: sentence[count - 1].hasSuffix), sentence[count - 1].count > 8 {
            return .tight
        }
        guard isModifier || words.begins(sentence[count...], with: words.complements) else { return .phrase }
        // `una ley | sobre`, `un projet de loi | qui`, but not `reglas europeas | sobre`
        if words.articles.isEmpty { return .close }
        let before = HeadlineLittleWords.bare(sentence[count - 2])
        if isBareNoun(sentence, count) {
            let isInPhrase = count > 2 && words.begins(sentence[(count - 3)...], with: words.phrases)
            return isInPhrase ? .close : .tight
        }
        return words.ofs.contains(before) ? .close : .phrase
    }

    /// Whether a participle follows a word: French `a`, which is a preposition in Spanish.
    func isAuxiliary(_ word: String) -> Bool {
        let bare = HeadlineLittleWords.bare(word)
        return Self.auxiliaries.contains(bare) && !words.phrases.contains(bare)
            && !words.articles.contains(bare)
    }

    private static let auxiliaries: Set<String> = [
        "a", "ont", "est", "sont", "n’a", "n’ont", "ha", "han", "foi", "foram", "tem", "têm", "fue", "fueron",
    ]

    /// Whether a word is a form of “prohibit”, behind which a place says what is prohibited.
    private static func isBan(_ word: String) -> Bool {
        ["proib", "proíb", "prohib", "prohíb", "interdi"].contains(where: word.lowercased().hasPrefix)
    }

    /// Whether a phrase of two words and more, besides whom it is about, is among words and ends them.
    private func hasPhrase(_ part: ArraySlice<String>) -> Bool {
        part.indices.dropLast().contains { index in
            words.begins(part[index...], with: words.phrases)
                && !["a", "al", "ao", "aos", "au", "aux"].contains(HeadlineLittleWords.bare(part[index]))
        }
    }

    /// The number of characters up to the end of the clause at an index.
    private func lengthOfClause(_ sentence: [String], _ index: Int) -> Int {
        let end = sentence[index...].firstIndex { HeadlineLittleWords.commas.contains($0.suffix(1)) }
        return HeadlineDeriver.finished(Array(sentence[...(end ?? sentence.count - 1)])).count
    }

    private static func isDuty(_ word: String) -> Bool {
        let small = word.lowercased()
        return ["obrig", "oblig", "exig"].contains(where: small.hasPrefix) || isBan(word)
            || duties.contains(small)
    }

    private static let duties: Set<String> = [
        "deve", "devem", "deverá", "deverão", "debe", "deben", "deberá", "deberán", "doit", "doivent", "devra",
        "devront",
    ]
    private static let withouts: Set<String> = ["sin", "sem", "sans", "salvo", "sauf", "excepto", "exceto"]
    private static let whens: Set<String> = ["quando", "cuando", "quand", "lorsque"]

    /// `multó`, `multou`, `ha sancionado`, `condenó`
    private static func isSanction(_ word: String) -> Bool {
        ["mult", "sancion", "conden"].contains(where: word.hasPrefix) && word.count > 4
            && ["ó", "ou", "ado", "aron", "aram"].contains(where: word.hasSuffix)
    }

    private static let persons: Set<String> = ["a", "al", "ao", "aos", "à", "às"]

    /// Whether the last word is a noun of which nothing more is said: `una ley`, `l’usage`.
    private func isBareNoun(_ sentence: [String], _ count: Int) -> Bool {
        guard count > 2, !words.articles.isEmpty else { return false }
        return words.articles.contains(HeadlineLittleWords.bare(sentence[count - 2]))
            || words.isVerb(sentence[count - 2])
            || sentence[count - 1].contains("’") || sentence[count - 1].contains("'")
    }

    private func whole(_ sentence: [String]) -> String? {
        let text = HeadlineDeriver.finished(sentence)
        return text.count <= HeadlineDeriver.longestWholeHeadline && !text.isEmpty ? text : nil
    }

    /// A sentence of German or Portuguese without its day: `hat am Mittwoch beschlossen`, `suspendeu nesta quarta-feira`.
    static func withoutDays(_ sentence: [String]) -> [String] {
        var result: [String] = []
        var index = 0
        while index < sentence.count {
            let next = index + 1 < sentence.count ? sentence[index + 1] : ""
            let isDay =
                sentence[index] == "am" && germanDays.contains(next)
                || ["nesta", "neste", "na", "no"].contains(sentence[index]) && portugueseDays.contains(next)
            // `nesta terça-feira (12)`
            let hasNumber = isDay && index + 2 < sentence.count && isDayInParentheses(sentence[index + 2])
            let after = index + (hasNumber ? 3 : 2)
            let goesOn =
                after < sentence.count
                && (behindDays.contains(sentence[after].lowercased()) || sentence[after].hasPrefix("("))
            // At the beginning the verb would stand first.
            if index > 0, isDay, !goesOn { index = after } else { result.append(sentence[index]); index += 1 }
        }
        return result
    }

    /// `(12)`, `(12/2)`
    private static func isDayInParentheses(_ word: String) -> Bool {
        word.count > 2 && word.hasPrefix("(") && word.hasSuffix(")")
            && word.dropFirst().dropLast().allSatisfy { $0.isNumber || $0 == "/" }
    }

    /// Words with which the phrase of a day goes on, `am Mittwoch und Donnerstag`, `no sábado passado`: it stays whole.
    private static let behindDays: Set<String> = [
        "und", "oder", "bis", "dieser", "vergangener", "letzter", "nächster", "kommender", "früh", "abend", "morgen",
        "mittag", "nachmittag", "vormittag", "e", "ou", "à", "de", "pela", "passado", "passada", "próximo",
        "próxima",
    ]

    private static let germanDays: Set<String> = [
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag",
    ]
    private static let portugueseDays: Set<String> = [
        "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo",
    ]

    /// Without the last clause if nothing but its beginning is left of it: `…, en un fallo divulgado`.
    private func withoutRemnant(_ sentence: [String]) -> [String] {
        guard let comma = sentence.lastIndex(where: { HeadlineLittleWords.commas.contains($0.suffix(1)) }), comma > 5,
            let last = sentence.last, words.isParticiple(last.trimmingEnd(of: ".")),
            (3...5).contains(sentence.count - comma - 1), HeadlineWords.isWeakElsewhere(sentence[comma + 1])
        else { return sentence }
        return Array(sentence[...comma])
    }

    // MARK: - Ends

    /// Whether a comma opens or closes a few words between a verb and its object: `va a presentar, este año, | un proyecto`.
    private func isAside(_ sentence: [String], _ count: Int) -> Bool {
        guard !words.articles.isEmpty else { return false }
        let isComma = { (word: String) in HeadlineLittleWords.commas.contains(word.suffix(1)) }
        let isArticle = { (word: String) in words.articles.contains(HeadlineLittleWords.bare(word)) }
        if let close = sentence[count...].prefix(5).firstIndex(where: isComma),
            !sentence[count...close].contains(where: words.isVerb), close + 1 < sentence.count,
            isArticle(sentence[close + 1])
        {
            return true
        }
        return isArticle(sentence[count]) && sentence[..<(count - 1)].suffix(6).contains(where: isComma)
    }

    /// Whether a clause ends behind a number of words: at a comma that is not one of a list, or before a word such as “after”.
    private func endsClause(_ sentence: [String], _ count: Int) -> Bool {
        if words.begins(sentence[count...], with: words.clauses) { return true }
        guard HeadlineLittleWords.commas.contains(sentence[count - 1].suffix(1)) else { return false }
        guard !isAside(sentence, count) else { return false }
        // `research, development and use`, and a subject whose verb follows: `the minister, Ann Example, said`
        return !sentence[count...].prefix(4).contains(where: words.isAnd)
            && (words.articles.isEmpty || !words.begins(sentence[count...], with: words.verbs))
            && sentence[count].first?.isUppercase != true
            && sentence[..<count].contains(where: words.isVerb)
    }

    private func canEnd(_ sentence: [String], _ count: Int) -> Bool {
        let last = sentence[count - 1]
        let bare = HeadlineLittleWords.bare(last)
        guard !HeadlineWords.isWeakElsewhere(bare), !words.hanging.contains(bare), !words.isAnd(last),
            HeadlineCut.isBalanced(sentence[..<count]), sentence[..<count].contains(where: words.isVerb)
        else { return false }
        // `resolvió que las obras creadas por un programa | no pueden`
        if let that = sentence[..<count].lastIndex(where: { words.thats.contains(HeadlineLittleWords.bare($0)) }),
            that > 0,
            words.isVerb(sentence[that - 1]) || words.isParticiple(sentence[that - 1])
                || that > 1 && isAuxiliary(sentence[that - 2]),
            !sentence[(that + 1)..<count].contains(where: words.isVerb)
        {
            return false
        }
        let isMarked = HeadlineLittleWords.commas.contains(last.suffix(1))
        // `, que va | hasta`
        if count > 1, words.relatives.contains(HeadlineLittleWords.bare(sentence[count - 2])) { return false }
        // `pour demander`, `de prolonger`, `a suspender`
        if count > 1, !isMarked, words.isInfinitive(last), HeadlineWords.isWeakElsewhere(sentence[count - 2]) {
            return false
        }
        // `chargée | de`, `utilisés | par`, `permettait | aux préfets`
        if !isMarked, words.isParticiple(last) || words.isVerb(last) && !words.verbIsFirst { return false }
        // `từ 5 | đến 12`, `entre Paris | et Berlin`
        let pair = words.pairs.contains { first, second in
            HeadlineLittleWords.bare(sentence[count]) == second
                && sentence[..<count].suffix(5).contains { HeadlineLittleWords.bare($0) == first }
        }
        return !pair
            && !(last.last?.isNumber == true && !isMarked && sentence[count].first?.isLowercase == true
                && !words.begins(sentence[count...], with: words.clauses + words.phrases))
    }
}
