import DatelineModel

/// Derives headlines in languages of which only the little words are known: where clauses and phrases begin, what needs another
/// word, who said it, and on which day.
struct HeadlineElsewhere {
    private let words: HeadlineLittleWords
    /// A headline is not cut to less than this, in characters, and one of fewer than `good` says little.
    private static let (shortest, good) = (38, 60)

    /// Headlines of a language; `nil` if its little words are not known.
    init?(_ language: TextLanguage) {
        guard let words = HeadlineLittleWords.of[language] else { return nil }
        self.words = words
    }

    /// The headline of a sentence that is too long; `nil` if it has no end that is known to be one.
    func headline(_ sentence: [String]) -> String? {
        let steps = [
            useAbbreviations, withoutSpeaker, withoutDays, withoutRemnant, withoutName, withoutInsertion,
            withoutOpenings,
        ]
        var sentence = sentence
        if let whole = whole(sentence) { return whole }
        for step in steps {
            sentence = step(sentence)
            if let whole = whole(sentence) { return whole }
        }
        let count = HeadlineDeriver.fitting(sentence, HeadlineDeriver.longestWholeHeadline).count
        guard count > 4 else { return nil }
        let ends = (4...count).filter { $0 < sentence.count && canEnd(sentence, $0) }
            .map { (count: $0, text: HeadlineDeriver.finished(Array(sentence[..<$0]))) }
            .filter { $0.text.count >= Self.shortest }
        let clauses = ends.filter { endsClause(sentence, $0.count) }
        let phrases = ends.filter { beginsPhrase(sentence, $0.count) }
        if let good = clauses.last(where: { $0.text.count >= Self.good }) { return good.text }
        let phrase = phrases.last { $0.text.count >= Self.good }
        // A few words more make it whole: `des jugements | inventés par un robot`.
        let all = HeadlineDeriver.finished(sentence)
        if let phrase, all.count <= Self.longestToBeWhole, needsRest(sentence, phrase.count) { return all }
        return (phrase ?? clauses.last ?? phrases.last)?.text
            ?? HeadlineCut.elsewhere(sentence) { $0.contains(where: words.isVerb) }
    }

    /// A sentence of at most this many characters is not cut before what says which, or by whom.
    private static let longestToBeWhole = 140

    private func needsRest(_ sentence: [String], _ count: Int) -> Bool {
        words.isParticiple(sentence[count]) || ["par", "por"].contains(HeadlineLittleWords.bare(sentence[count]))
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

    /// Whether a clause ends behind a number of words: at a comma that is not one of a list, or before a word such as “after”.
    private func endsClause(_ sentence: [String], _ count: Int) -> Bool {
        if words.begins(sentence[count...], with: words.clauses) { return true }
        guard HeadlineLittleWords.commas.contains(sentence[count - 1].suffix(1)) else { return false }
        // `research, development and use`, and a subject whose verb follows: `the minister, Ann Example, said`
        return !sentence[count...].prefix(4).contains(where: words.isAnd)
            && !words.begins(sentence[count...], with: words.verbs) && sentence[count].first?.isUppercase != true
            && sentence[..<count].contains(where: words.isVerb)
    }

    /// Whether a phrase begins behind a number of words that a headline can spare.
    private func beginsPhrase(_ sentence: [String], _ count: Int) -> Bool {
        if words.begins(sentence[count...], with: words.phrases) || words.isParticiple(sentence[count]) { return true }
        // `reglas sobre inteligencia artificial | que`, but not `reglas | que`
        return words.relatives.contains(HeadlineLittleWords.bare(sentence[count]))
            && sentence[..<count].suffix(3).dropLast().contains { word in
                words.phrases.contains(HeadlineLittleWords.bare(word)) || ["de", "du", "del", "des"].contains(word)
            }
    }

    private func canEnd(_ sentence: [String], _ count: Int) -> Bool {
        let last = sentence[count - 1]
        let bare = HeadlineLittleWords.bare(last)
        guard !HeadlineWords.isWeakElsewhere(bare), !words.hanging.contains(bare), !words.isAnd(last),
            HeadlineCut.isBalanced(sentence[..<count]), sentence[..<count].contains(where: words.isVerb)
        else { return false }
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

    // MARK: - What can be left out

    /// `Commission nationale de l’informatique et des libertés (Cnil)` → `Cnil`.
    private func useAbbreviations(_ sentence: [String]) -> [String] {
        guard
            let place = sentence.prefix(14).firstIndex(where: {
                $0.hasPrefix("(") && HeadlineLittleWords.bare($0).hasSuffix(")")
            }),
            place > 2
        else { return sentence }
        let name = sentence[place].trimmingEnd(of: ",.;:،؛").dropFirst().dropLast()
        var letters = name.map { HeadlineLittleWords.folded($0) }[...]
        guard (2...8).contains(letters.count), name.first?.isUppercase == true else { return sentence }
        var start = place
        while start > 0, let letter = letters.last {
            start -= 1
            let word = sentence[start].split { $0 == "'" || $0 == "’" }.last ?? ""
            if word.first.map({ HeadlineLittleWords.folded($0) }) == letter,
                word.count > 3 || word.first?.isUppercase == true
            {
                letters.removeLast()
            } else if !HeadlineWords.isWeakElsewhere(sentence[start]), !words.isAnd(sentence[start]) {
                return sentence
            }
        }
        guard letters.isEmpty, sentence[start].first?.isUppercase == true else { return sentence }
        let abbreviation = String(name) + sentence[place].dropFirst(name.count + 2)
        return Array(sentence[..<start]) + [abbreviation] + Array(sentence[(place + 1)...])
    }

    /// Without who said it at the end: `…, a déclaré le ministre`, `…, según un comunicado`.
    private func withoutSpeaker(_ sentence: [String]) -> [String] {
        // `…, a annoncé le ministre, Jean Exemple`: the comma may be the last but one.
        let commas = sentence.indices.filter { HeadlineLittleWords.commas.contains(sentence[$0].suffix(1)) }.suffix(2)
        let comma = commas.first { comma in
            comma > 4 && comma + 1 < sentence.count && sentence.count - comma < 18
                && (words.begins(sentence[(comma + 1)...], with: words.speakers)
                    || comma == commas.last
                        && sentence[(comma + 1)...].contains(where: {
                            words.sayings.contains(HeadlineLittleWords.bare($0))
                        }))
        }
        return comma.map { Array(sentence[...$0]) } ?? sentence
    }

    /// Without what stands between commas before the verb: `Cinquante entreprises, dont trois banques, ont demandé`.
    private func withoutInsertion(_ sentence: [String]) -> [String] {
        guard let open = sentence.prefix(12).firstIndex(where: { $0.hasSuffix(",") }), open > 0,
            !sentence[...open].contains(where: words.isVerb),
            let close = sentence[(open + 1)...].prefix(16).firstIndex(where: { $0.hasSuffix(",") }),
            close + 4 < sentence.count, words.begins(sentence[(close + 1)...], with: words.verbs)
        else { return sentence }
        return Array(sentence[..<open]) + [String(sentence[open].dropLast())] + Array(sentence[(close + 1)...])
    }

    /// Without the day: `a annoncé mercredi la création` → `a annoncé la création`.
    private func withoutDays(_ sentence: [String]) -> [String] {
        var result: [String] = []
        var index = 0
        while index < sentence.count {
            let count = index > 0 ? words.lengthOfDay(sentence[index...]) : 0
            guard count > 0, let before = result.last else {
                result.append(sentence[index])
                index += 1
                continue
            }
            index += count
            let mark = sentence[index - 1].suffix(1)
            if HeadlineLittleWords.commas.contains(mark) || mark == ".",
                !HeadlineLittleWords.commas.contains(before.suffix(1))
            {
                result[result.count - 1] += mark
            }
        }
        return result
    }

    /// Without a name between commas behind its office: `El presidente de Brasil, Luiz Inácio Lula da Silva, afirmó`.
    private func withoutName(_ sentence: [String]) -> [String] {
        guard let open = sentence.prefix(9).firstIndex(where: { $0.hasSuffix(",") }), open > 0,
            let close = sentence[(open + 1)...].prefix(7).firstIndex(where: { $0.hasSuffix(",") }),
            close + 4 < sentence.count,
            sentence[open + 1].first?.isUppercase == true,
            sentence[(open + 1)...close].allSatisfy({
                $0.first?.isUppercase == true || ["da", "de", "do", "dos", "del"].contains($0)
            }),
            words.begins(sentence[(close + 1)...], with: words.verbs) || words.isVerb(sentence[close + 1])
        else { return sentence }
        return Array(sentence[..<open]) + [String(sentence[open].dropLast())] + Array(sentence[(close + 1)...])
    }

    /// Without clauses of time and place before what the sentence says: `Alors que …, la Suisse a proposé`.
    private func withoutOpenings(_ sentence: [String]) -> [String] {
        var sentence = sentence
        while words.begins(sentence[...], with: words.openings),
            let comma = sentence.prefix(20).firstIndex(where: { HeadlineLittleWords.commas.contains($0.suffix(1)) }),
            sentence.count - comma > 6, !words.isAnd(sentence[comma + 1])
        {
            sentence.removeFirst(comma + 1)
            sentence[0] = sentence[0].prefix(1).uppercased() + sentence[0].dropFirst()
        }
        return sentence
    }
}
