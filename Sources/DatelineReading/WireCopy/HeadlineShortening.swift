import DatelineModel

/// Ways to shorten a sentence of English by leaving words out, the mildest first.
enum HeadlineShortening {
    /// They are taken one behind the other, until the sentence fits.
    static var steps: [([String]) -> [String]] {
        [
            { dropDay(dropAttribution(dropVotes(dropParties(dropCodes($0))))) }, dropInsertion, dropCircumstance,
            dropSaying,
            useAbbreviations,
            dropAbbreviations, dropOffice, dropExamples, dropName, dropOpening,
            dropOpeningClause,
        ]
    }

    /// `Fiat SpA <FIAT.MI> said` → `Fiat SpA said`: the codes of stock exchanges, as agencies have them for machines.
    private static func dropCodes(_ words: [String]) -> [String] {
        guard words.contains(where: { $0.hasPrefix("<") || $0.hasPrefix("(") }) else { return words }
        var result: [String] = []
        for word in words {
            let bare = word.trimmingEnd(of: ",;:")
            let code = bare.dropFirst().dropLast()
            guard bare.hasPrefix("<") && bare.hasSuffix(">") || bare.hasPrefix("(") && bare.hasSuffix(")"),
                bare.hasPrefix("<") || code.contains("."), code.count > 1,
                code.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "." || $0 == "^" }), !result.isEmpty
            else {
                result.append(word)
                continue
            }
            result[result.count - 1] += word.dropFirst(bare.count)
        }
        return result
    }

    /// `Sen. Ann Example, D-N.M., said` → `Sen. Ann Example said`: parties and places as American agencies have them.
    private static func dropParties(_ words: [String]) -> [String] {
        guard words.contains(where: { $0.hasPrefix("D-") || $0.hasPrefix("R-") || $0.hasPrefix("I-") }) else {
            return words
        }
        var result: [String] = []
        var isList = false
        for (index, word) in words.enumerated() {
            let isParty =
                ["D-", "R-", "I-"].contains(where: word.hasPrefix) && word.hasSuffix(",")
                && word.dropFirst(2).first?.isUppercase == true
            guard isParty, index > 1, let before = result.last, before.hasSuffix(",") else {
                result.append(word)
                continue
            }
            // `Rep. Ann Example, D-N.M., Rep. Bob Sample, R-Texas, and Rep. Carol Test` is a list.
            let next = index + 1 < words.count ? words[index + 1] : ""
            if next.first?.isUppercase == true { isList = true }
            if next.first?.isUppercase == true || isList && next == "and" { continue }
            result[result.count - 1] = String(before.dropLast())
        }
        return result
    }

    /// Headlines omit who said it: `Canada will open an office, the ministry said` → `Canada will open an office`.
    private static func dropAttribution(_ words: [String]) -> [String] {
        guard let comma = words.lastIndex(where: { $0.hasSuffix(",") || $0.hasSuffix(",”") || $0.hasSuffix(",\"") }),
            comma >= 4,
            HeadlineWords.hasMainVerb(words[...comma]) || words[(comma + 1)...].starts(with: ["according", "to"])
        else { return words }
        let source = words[(comma + 1)...].map { $0.trimmingEnd(of: ".,") }
        guard (2...16).contains(source.count), let first = source.first,
            !HeadlineWords.clauseWords.contains(first), !["and", "but", "or"].contains(first),
            // `The paper, launched in February, said it is …`
            !(HeadlineWords.sayings.contains(first) && source.dropFirst().contains(where: HeadlineWords.looksLikeVerb)),
            source[0] == "according" && source[1] == "to"
                || source.contains(where: { HeadlineWords.sayings.contains($0) || attributions.contains($0) })
                    && !source.contains("that")
        else { return words }
        // A quotation stays with whom it quotes.
        guard !words[...comma].joined().contains(where: { "“”\"".contains($0) }) else { return words }
        return Array(words[...comma])
    }

    /// Other verbs that name a source behind what it says.
    private static let attributions: Set<String> = ["ruled", "argued", "wrote", "found"]

    /// `Example Corp said it plans to open an office` → `Example Corp plans to open an office`: what an office or a firm says
    /// of itself.
    private static func dropSaying(_ words: [String]) -> [String] {
        guard let said = words.prefix(16).firstIndex(where: { ["said", "says", "announced"].contains($0) }), said > 0
        else { return words }
        var pronoun = said + 1
        if pronoun < words.count, words[pronoun] == "that" { pronoun += 1 }
        // `said it had raised the money` is about something that is over.
        // nor is `said he would` a promise without its first words.
        guard pronoun + 2 < words.count, !["had", "would", "could", "might"].contains(words[pronoun + 1]),
            ["it", "he", "she", "they"].contains(words[pronoun]),
            !words[..<said].contains(where: HeadlineWords.looksLikeVerb),
            words[pronoun] != "it" || isOrganization(words[..<said]) && isOfItself(words[(pronoun + 1)...])
        else { return words }
        let subject = words[said - 1].trimmingEnd(of: ",")
        return Array(words[..<(said - 1)] + [subject] + words[(pronoun + 1)...])
    }

    /// Whether words before `said it` may name a firm or an office: not `The minister`, `officials`, `President Example`.
    private static func isOrganization(_ words: ArraySlice<String>) -> Bool {
        guard let last = words.last?.trimmingEnd(of: ",").lowercased() else { return false }
        if words.contains(where: {
            HeadlineWords.offices.contains($0)
                || HeadlineWords.offices.contains($0.prefix(1).uppercased() + $0.dropFirst())
        }) {
            return false
        }
        let isPlural = words.last?.first?.isLowercase == true && last.hasSuffix("s")
        return !isPlural && !HeadlineWords.roles.contains(last)
            && !["er", "man", "woman", "ist", "ian"].contains {
                words.last?.first?.isLowercase == true && last.hasSuffix($0)
            }
    }

    /// Whether what follows `it` is said of the speaker, as `it is issuing` is, and `it is too early` is not.
    private static func isOfItself(_ words: ArraySlice<String>) -> Bool {
        let words = words.drop { HeadlineWords.adverbs.contains($0) }
        guard let verb = words.first, let next = words.dropFirst().first else { return false }
        if ["is", "was", "were", "are"].contains(verb) { return next.hasSuffix("ing") }
        if ["will", "would", "may", "might", "could", "can"].contains(verb) {
            return !["be", "take", "cost", "depend", "seem", "appear", "not"].contains(next)
        }
        if ["has", "had", "have"].contains(verb) { return !["been", "become", "taken"].contains(next) }
        return !["seems", "seemed", "appears", "appeared", "takes", "took", "depends", "remains"].contains(verb)
            && (HeadlineWords.looksLikeVerb(verb) || HeadlineWords.intentions.contains(verb))
    }

    /// `Artificial Intelligence (AI) Action Summit` → `AI Action Summit`.
    static func useAbbreviations(_ words: [String]) -> [String] {
        var result: [String] = []
        for word in words {
            let bare = word.trimmingEnd(of: ",.;:")
            guard bare.hasPrefix("("), bare.hasSuffix(")"), bare.count > 3 else {
                result.append(word)
                continue
            }
            let abbreviation = String(bare.dropFirst().dropLast())
            let letters = abbreviation.filter(\.isUppercase)
            guard letters.count == abbreviation.count, let start = spelledOut(letters, result) else {
                result.append(word)
                continue
            }
            result.removeSubrange(start...)
            result.append(abbreviation + word.dropFirst(bare.count))
        }
        return result
    }

    /// `orange juice (FCOJ) is` → `orange juice is`: abbreviations that are explained and not used.
    private static func dropAbbreviations(_ words: [String]) -> [String] {
        guard words.contains(where: { $0.hasPrefix("(") }) else { return words }
        var result: [String] = []
        for (index, word) in words.enumerated() {
            let bare = word.trimmingEnd(of: ",.;:")
            let name = bare.dropFirst().dropLast()
            guard bare.hasPrefix("("), bare.hasSuffix(")"), (2...8).contains(name.count), let before = result.last,
                name.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "-" }), name.contains(where: \.isLetter),
                !words[(index + 1)...].contains(where: { $0.contains(name) })
            else {
                result.append(word)
                continue
            }
            result[result.count - 1] = before + word.dropFirst(bare.count)
        }
        return result
    }

    /// The index of the first of the words whose initials are these letters.
    private static func spelledOut(_ letters: String, _ words: [String]) -> Int? {
        var remaining = Array(letters)
        var index = words.count
        while let letter = remaining.last, index > 0 {
            index -= 1
            guard let first = words[index].first else { return nil }
            if first == letter {
                remaining.removeLast()
            } else if ![
                "of", "and", "for", "the", "on", "in", "&", "de", "da", "do", "das", "dos", "e", "für", "und", "der",
                "des", "di",
            ].contains(words[index]) {
                return nil
            }
        }
        return remaining.isEmpty ? index : nil
    }

    /// `Deputy Minister of Information and Communications Bùi Hoàng Phương` → `Deputy Minister Bùi Hoàng Phương`.
    private static func dropOffice(_ words: [String]) -> [String] {
        guard let title = words.prefix(6).firstIndex(where: { HeadlineWords.offices.contains($0) }),
            title + 1 < words.count,
            words[title + 1] == "of" || words[title + 1] == "for",
            // `Mr Kofi Example, Director of the Example Office, has …`
            !words[..<title].contains(where: { $0.hasSuffix(",") })
        else { return words }
        var end = title + 2
        while end < words.count,
            words[end].first?.isUppercase == true || ["and", "of", "for", "the"].contains(words[end])
        {
            end += 1
        }
        // The name follows the field of the office: a word after each conjunction, and known words of fields.
        let run = words[(title + 2)..<end]
        let lastConjunction = run.lastIndex { ["and", "of", "for", "the"].contains($0) } ?? title + 1
        var nameStart = lastConjunction + 2
        while nameStart < end, HeadlineWords.fields.contains(words[nameStart]) { nameStart += 1 }
        guard (2...4).contains(end - nameStart) else { return words }
        return Array(words[...title] + words[nameStart...])
    }

    /// `told platforms like Example, Sample, and Probe to remove` → `told platforms to remove`.
    private static func dropExamples(_ words: [String]) -> [String] {
        guard let start = words.firstIndex(where: { $0 == "like" || $0 == "including" || $0 == "such" }), start > 2,
            words[start - 1].hasSuffix("s"), words[start] != "such" || words[start...].dropFirst().first == "as"
        else { return words }
        let items = words[(start + (words[start] == "such" ? 2 : 1))...].prefix {
            $0.first?.isUppercase == true || $0 == "and" || $0 == "or"
        }
        guard items.count > 1, items.endIndex < words.count, !items.dropLast().isEmpty,
            items.last.map({ $0.first?.isUppercase == true && !$0.hasSuffix(".") }) ?? false
        else { return words }
        return Array(words[..<start] + words[items.endIndex...])
    }

    /// `In Bogotá, police have …`, `In a statement on Monday, the ministry …`: a few words before the subject.
    private static func dropOpening(_ words: [String]) -> [String] {
        guard opensWithPhrase(words), let comma = words.prefix(6).firstIndex(where: { $0.hasSuffix(",") }),
            comma + 4 < words.count, let first = words[comma + 1].first, first.isUppercase,
            ["in", "on", "at", "from", "during"].contains(words[0].lowercased()),
            // `In an emergency, Kenya may …`, `In case of war, Estonia will …`
            words[1].first?.isUppercase == true || words[1].first?.isNumber == true
                || words[1] != "case"
                    && !(words[(comma + 1)...].first(where: HeadlineWords.looksLikeVerb).map(modals.contains) ?? false)
        else { return words }
        // `In Paris, London and Berlin, police …`
        let close = words[(comma + 1)...].prefix(4).contains { $0 == "and" && !words[comma + 1].hasSuffix("S.") }
        return close && words[(comma + 1)...].prefix(4).contains { $0.hasSuffix(",") }
            ? words : Array(words[(comma + 1)...])
    }

    /// Whether the sentence begins with a phrase of time or circumstance, which has no subject.
    static func opensWithPhrase(_ words: [String]) -> Bool {
        HeadlineWords.openers.contains(words.first?.lowercased() ?? "") || opensWithClause(words)
    }
}
