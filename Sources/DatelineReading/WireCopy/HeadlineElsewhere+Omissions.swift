import DatelineModel

/// What a sentence can spare in languages of which only the little words are known.
extension HeadlineElsewhere {
    /// `Commission nationale de l’informatique et des libertés (Cnil)` → `Cnil`.
    func useAbbreviations(_ sentence: [String]) -> [String] {
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
    func withoutSpeaker(_ sentence: [String]) -> [String] {
        // `…, a annoncé le ministre, Jean Exemple`: the comma may be the last but one.
        let commas = sentence.indices.filter { HeadlineLittleWords.commas.contains(sentence[$0].suffix(1)) }.suffix(4)
        let comma = commas.first { comma in
            comma > 4 && comma + 1 < sentence.count && sentence.count - comma < 20
                // `El ministro de Ciencia, Juan Ejemplo, anunció que`
                && sentence[...comma].contains(where: words.isVerb)
                && !sentence[(comma + 1)...].prefix(5).contains { words.thats.contains(HeadlineLittleWords.bare($0)) }
                && (words.begins(sentence[(comma + 1)...], with: words.speakers)
                    || comma == commas.last
                        && sentence[(comma + 1)...].contains(where: {
                            words.sayings.contains(HeadlineLittleWords.bare($0))
                        }))
        }
        return comma.map { Array(sentence[...$0]) } ?? sentence
    }

    /// Without what stands between commas before the verb: `Cinquante entreprises, dont trois banques, ont demandé`.
    func withoutInsertion(_ sentence: [String]) -> [String] {
        guard let open = sentence.prefix(12).firstIndex(where: { $0.hasSuffix(",") }), open > 0,
            !sentence[...open].contains(where: words.isVerb),
            let close = sentence[(open + 1)...].prefix(16).firstIndex(where: { $0.hasSuffix(",") }),
            close + 4 < sentence.count, words.begins(sentence[(close + 1)...], with: words.verbs),
            !sentence[(open + 1)...close].contains(where: words.isAnd), !isLimit(sentence[(open + 1)...close])
        else { return sentence }
        return Array(sentence[..<open]) + [String(sentence[open].dropLast())] + Array(sentence[(close + 1)...])
    }

    /// Without the day: `a annoncé mercredi la création` → `a annoncé la création`.
    func withoutDays(_ sentence: [String]) -> [String] {
        var result: [String] = []
        var index = 0
        while index < sentence.count {
            let count = index > 0 ? words.lengthOfDay(sentence[index...]) : 0
            // `صلاة الجمعة`: behind a noun with an article a day is none of its own.
            let isOfNoun =
                words.verbIsFirst && words.weekdays.contains(HeadlineLittleWords.bare(sentence[index]))
                && !(result.last?.hasPrefix("ال") ?? false)
            // `có hiệu lực từ ngày 1/5`
            let isOfClause = result.count > 1 && words.verbIsFirst && words.relatives.contains(result[result.count - 2])
            guard count > 0, !isOfNoun, let before = result.last, !HeadlineWords.isWeakElsewhere(before), !isOfClause,
                // `depuis lundi`
                !words.openings.contains(HeadlineLittleWords.bare(before))
            else {
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

    /// Without a name between commas behind its office: `El presidente de Brasil, Luiz Inácio Lula da Silva, afirmó`, `Le ministre
    /// de la Communication, des Télécommunications et du Numérique, Jean Exemple, a plaidé`.
    func withoutName(_ sentence: [String]) -> [String] {
        let commas = sentence.prefix(20).indices.filter { sentence[$0].hasSuffix(",") }
        for (open, close) in zip(commas, commas.dropFirst()) {
            guard open > 0, close - open < 8, close + 4 < sentence.count, sentence[open + 1].first?.isUppercase == true,
                sentence[(open + 1)...close].allSatisfy({
                    $0.first?.isUppercase == true || ["da", "de", "do", "dos", "del"].contains($0)
                }),
                words.begins(sentence[(close + 1)...], with: words.verbs) || words.isVerb(sentence[close + 1])
            else { continue }
            // `La ministre, chargée des médias, Anne Exemple, a présenté`: the comma closes another insertion.
            let before = sentence[..<open].lastIndex { $0.hasSuffix(",") }
            let closes = before.map { !words.ofs.contains(HeadlineLittleWords.bare(sentence[$0 + 1])) } ?? false
            let last = closes ? sentence[open] : String(sentence[open].dropLast())
            return Array(sentence[..<open]) + [last] + Array(sentence[(close + 1)...])
        }
        return sentence
    }

    /// Without clauses of time and place before what the sentence says: `Alors que …, la Suisse a proposé`.
    func withoutOpenings(_ sentence: [String]) -> [String] {
        var sentence = sentence
        while words.begins(sentence[...], with: words.openings) || opensWithParticiple(sentence),
            let comma = sentence.prefix(20).firstIndex(where: { HeadlineLittleWords.commas.contains($0.suffix(1)) }),
            sentence.count - comma > 6, !words.isAnd(sentence[comma + 1]), !isLimit(sentence[...comma]),
            !sentence[(comma + 1)...].prefix(14).contains(where: Self.dependsOnOpening)
        {
            sentence.removeFirst(comma + 1)
            sentence[0] = sentence[0].prefix(1).uppercased() + sentence[0].dropFirst()
        }
        return sentence
    }

    /// The number of words before the subject of a sentence that opens with a circumstance, a source or a limit: none of them is
    /// a headline alone. 0 if there are none.
    func lengthOfOpening(_ sentence: [String]) -> Int {
        guard words.begins(sentence[...], with: words.openings) || words.begins(sentence[...], with: Self.sources),
            let comma = sentence.prefix(30).firstIndex(where: { HeadlineLittleWords.commas.contains($0.suffix(1)) })
        else { return 0 }
        return comma + 1
    }

    private static let sources = [
        "selon", "d’après", "sauf", "según", "de acuerdo con", "con", "salvo", "segundo", "de acordo com", "com",
        "theo",
    ]

    /// `Réclamant un moratoire, les syndicats …`
    func opensWithParticiple(_ sentence: [String]) -> Bool {
        guard let first = sentence.first, first.count > 6, !first.hasSuffix(","), sentence.count > 1,
            // `Fernando Exemplo, ministro da Ciência, anunciou`, `Suivant un avis, …`
            sentence[1].first?.isLowercase == true,
            !["de", "da", "do", "dos", "das", "del", "e", "y"].contains(sentence[1]),
            !["pendant", "suivant", "moyennant", "nonobstant"].contains(first.lowercased())
        else { return false }
        return words.gerundEnds.contains(where: first.hasSuffix)
    }

    /// Without a few words between commas behind a verb: `aprobó, con 78 votos a favor, una ley` → `aprobó una ley`.
    func withoutAside(_ sentence: [String]) -> [String] {
        guard !words.articles.isEmpty,
            let open = sentence.prefix(16).firstIndex(where: { $0.hasSuffix(",") }), open > 1,
            case let length = Self.isOfVotes(sentence[(open + 1)...]) ? 12 : 7,
            let close = sentence[(open + 1)...].prefix(length).firstIndex(where: { $0.hasSuffix(",") }),
            close + 3 < sentence.count
        else { return sentence }
        let verb = String(sentence[open].dropLast())
        let before = sentence[open - 1]
        let isNoun =
            HeadlineWords.isWeakElsewhere(before) || words.articles.contains(HeadlineLittleWords.bare(before))
        guard words.isVerb(verb) && !isNoun || words.isParticiple(verb) && isAuxiliary(before),
            // `a los partidos, los candidatos, las empresas y los medios` is a list.
            !isArticle(sentence[open + 1]), !sentence[(close + 1)...].prefix(6).contains(where: words.isAnd),
            !isLimit(sentence[(open + 1)...close]),
            words.articles.contains(HeadlineLittleWords.bare(sentence[close + 1])),
            !sentence[(open + 1)...close].contains(where: words.isVerb)
        else { return sentence }
        return Array(sentence[..<open]) + [verb] + Array(sentence[(close + 1)...])
    }

    /// `con 190 votos a favor y 148 en contra`
    private static func isOfVotes(_ phrase: ArraySlice<String>) -> Bool {
        guard let first = phrase.first, ["con", "com", "por", "par", "avec"].contains(first) else { return false }
        return phrase.dropFirst().first?.first?.isNumber == true
    }

    private func isArticle(_ word: String) -> Bool {
        words.articles.contains(HeadlineLittleWords.bare(word)) || word.hasPrefix("l’") || word.hasPrefix("l'")
    }

    /// Whether words say under which condition, or of what, something is so or is not: `salvo tres artículos`, `em caso de
    /// guerra`.
    private func isLimit(_ phrase: ArraySlice<String>) -> Bool {
        phrase.contains { Self.limits.contains(HeadlineLittleWords.bare($0)) }
    }

    private static let limits: Set<String> = [
        "salvo", "excepto", "exceto", "excepción", "excepciones", "exceção", "excepção", "exceções", "excepções",
        "sauf",
        "hormis", "exception", "exceptions", "sin", "sem", "sans", "solo", "sólo", "só", "apenas", "seulement",
        "únicamente", "uniquement", "unicamente", "menos", "caso", "cas", "si", "se", "trừ", "hợp", "باستثناء", "حال",
        "حالة", "عدا",
    ]

    /// Whether a word makes of what follows an opening something that is only so under it: `En los colegios, nadie podrá …`,
    /// `Dans les écoles, il faudra …`.
    private static func dependsOnOpening(_ word: String) -> Bool {
        let bare = HeadlineLittleWords.bare(word)
        return ["devr", "pourr", "peuvent", "faudr", "podr", "poder", "deber", "dever"].contains(where: bare.hasPrefix)
            || bare.count > 5 && ["rait", "raient", "ría", "rían", "ria", "riam"].contains(where: bare.hasSuffix)
            || dependent.contains(bare)
    }

    private static let dependent: Set<String> = [
        "doit", "doivent", "peut", "faut", "aucun", "aucune", "debe", "deben", "puede", "pueden", "ningún", "ninguno",
        "ninguna", "nadie", "deve", "devem", "pode", "podem", "nenhum", "nenhuma", "ninguém",
    ]
}
