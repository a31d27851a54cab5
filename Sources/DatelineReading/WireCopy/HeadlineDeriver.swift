import DatelineModel

/// Derives a headline and a summary for a story that has none, from the words of its lede, in order.
///
/// Nothing is added and no word is changed: words are only left out, as by a sub-editor who has no time to rewrite. Who said it
/// and on which day are left out first.
package enum HeadlineDeriver {
    /// The length that a headline should have at most, in characters.
    package static let longestHeadline = 90
    /// The longest headline, in characters, where more than that makes it whole.
    package static let longestWholeHeadline = 110
    /// The longest summary, in characters.
    package static let longestSummary = 280

    /// A sentence is not cut to less than this, in characters: too little would be left to make sense.
    private static let shortestCut = 40

    /// No headline is made of more of a lede than this, in characters and in words: it takes bounded time.
    private static let longestLede = 4_000
    private static let mostWords = 300

    /// A headline of at most 110 characters; `nil` if the lede has no word that fits.
    ///
    /// Only `inEnglish` are words left out of the middle: in other languages they are not what they are here.
    package static func headline(from lede: String, inEnglish: Bool = true) -> String? {
        guard let sentence = Sentences.of(beginning(of: lede)).first else { return nil }
        var words = Array(words(of: sentence, upTo: longestHeadline).prefix(mostWords))
        guard !words.isEmpty else { return nil }
        for shorten in inEnglish ? inEnglishSteps : [keepAsIs, useAbbreviations] {
            words = shorten(words)
            let headline = finished(words)
            if headline.count <= longestHeadline { return headline.isEmpty ? nil : headline }
            if inEnglish, let clause = firstClauses(words) { return clause }
        }
        let whole = finished(words)
        if whole.count <= longestWholeHeadline { return whole }
        // What fits may be loose punctuation only.
        return cut(words, inEnglish: inEnglish).flatMap { $0.isEmpty ? nil : $0 }
    }

    private static var inEnglishSteps: [([String]) -> [String]] {
        [{ dropWeekday(dropAttribution($0)) }, useAbbreviations, dropInsertion, dropOffice]
    }

    private static func beginning(of lede: String) -> String {
        let beginning = lede.utf8.count <= longestLede ? lede : String(lede.unicodeScalars.prefix(longestLede))
        guard beginning.unicodeScalars.contains(where: isInvisible) else { return beginning }
        return String(String.UnicodeScalarView(beginning.unicodeScalars.filter { !isInvisible($0) }))
    }

    /// Whether a character only says where a word may be parted: the soft hyphen, a space without a width.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{FEFF}"
    }

    /// A summary of at most 280 characters: as many whole sentences of the lede as fit, or the beginning of the first.
    ///
    /// `nil` if the lede has no word that fits.
    package static func summary(from lede: String) -> String? {
        let sentences = Sentences.of(beginning(of: lede))
        guard let first = sentences.first else { return nil }
        guard first.count <= longestSummary else {
            var words = fitting(words(of: first, upTo: longestSummary - 1), longestSummary - 1)
            while words.count > 4, let last = words.last, isWeak(last) { words.removeLast() }
            return words.isEmpty ? nil : words.joined(separator: " ").trimmingEnd(of: ".,;:—–-") + "…"
        }
        var summary = first
        for sentence in sentences.dropFirst() {
            let isUnspaced = summary.unicodeScalars.last.map { "。！？」』）》".unicodeScalars.contains($0) } ?? false
            let longer = summary + (isUnspaced ? "" : " ") + sentence
            guard longer.count <= longestSummary else { break }
            summary = longer
        }
        return summary
    }

    // MARK: - Words

    /// The usable words: one that is longer than the limit is not natural language, unless its script has no spaces.
    private static func words(of sentence: String, upTo limit: Int) -> [String] {
        sentence.split { $0.isWhitespace }.map(String.init).filter { $0.count <= limit || isUnspaced($0) }
    }

    /// The first words that fit, and as many characters as fit of a word in a script without spaces.
    private static func fitting(_ words: [String], _ limit: Int) -> [String] {
        var result: [String] = []
        var length = 0
        for word in words {
            let start = length + (result.isEmpty ? 0 : 1)
            guard start + word.count <= limit else {
                if isUnspaced(word), start + 2 <= limit { result.append(String(word.prefix(limit - start))) }
                break
            }
            length = start + word.count
            result.append(word)
        }
        return result
    }

    private static func isUnspaced(_ word: String) -> Bool { word.unicodeScalars.contains(where: \.isUnspaced) }

    // MARK: - Ways to shorten, the mildest first

    private static func keepAsIs(_ words: [String]) -> [String] { words }

    /// `Artificial Intelligence (AI) Action Summit` → `AI Action Summit`.
    private static func useAbbreviations(_ words: [String]) -> [String] {
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

    /// The index of the first of the words whose initials are these letters.
    private static func spelledOut(_ letters: String, _ words: [String]) -> Int? {
        var remaining = Array(letters)
        var index = words.count
        while let letter = remaining.last, index > 0 {
            index -= 1
            guard let first = words[index].first else { return nil }
            if first == letter {
                remaining.removeLast()
            } else if !["of", "and", "for", "the", "on", "in", "&"].contains(words[index]) {
                return nil
            }
        }
        return remaining.isEmpty ? index : nil
    }

    /// Headlines omit the day: `passed a law on Thursday` → `passed a law`.
    private static func dropWeekday(_ words: [String]) -> [String] {
        var result: [String] = []
        var index = 0
        while index < words.count {
            if words[index] == "on", index + 1 < words.count, index > 0,
                HeadlineWords.weekdays.contains(words[index + 1].trimmingEnd(of: ",."))
            {
                // Punctuation after the day moves to the word before.
                let mark = words[index + 1].last.flatMap { ",.".contains($0) ? String($0) : nil } ?? ""
                if !",.;:".contains(result[result.count - 1].suffix(1)) { result[result.count - 1] += mark }
                index += 2
                let isPartOfDay =
                    index < words.count && HeadlineWords.partsOfDay.contains(words[index].trimmingEnd(of: ",."))
                index += mark.isEmpty && isPartOfDay ? 1 : 0
            } else {
                result.append(words[index])
                index += 1
            }
        }
        return result
    }

    /// Headlines omit who said it: `Canada will open an office, the ministry said` → `Canada will open an office`.
    private static func dropAttribution(_ words: [String]) -> [String] {
        guard let comma = words.lastIndex(where: { $0.hasSuffix(",") || $0.hasSuffix(",”") || $0.hasSuffix(",\"") }),
            comma >= 4, hasMainVerb(words[...comma])
        else { return words }
        let source = words[(comma + 1)...].map { $0.trimmingEnd(of: ".,") }
        guard (2...14).contains(source.count), let first = source.first,
            !HeadlineWords.clauseWords.contains(first), !["and", "but", "or"].contains(first),
            source[0] == "according" && source[1] == "to"
                || source.contains(where: HeadlineWords.sayings.contains) && !source.contains("that")
        else { return words }
        // A quotation stays with whom it quotes.
        guard !words[...comma].joined().contains(where: { "“”\"".contains($0) }) else { return words }
        return Array(words[...comma])
    }

    /// `The summit, co-chaired by France and India, closed …` → `The summit closed …`.
    private static func dropInsertion(_ words: [String]) -> [String] {
        guard let open = words.firstIndex(where: { $0.hasSuffix(",") }), (1...10).contains(open),
            !opensWithPhrase(words),
            let close = words[(open + 1)...].firstIndex(where: { $0.hasSuffix(",") }), close - open <= 14,
            close + 2 < words.count,
            looksLikeVerb(words[close + 1]), !words[...open].contains(where: looksLikeVerb)
        else { return words }
        var result = words
        result.removeSubrange((open + 1)...close)
        result[open] = result[open].trimmingEnd(of: ",")
        return result
    }

    /// The clauses before the last comma that fits, if they can stand alone: `Peru has published Law 31814, naming …`.
    private static func firstClauses(_ words: [String]) -> String? {
        // What ends behind the longest headline is no candidate.
        let near = words.prefix(fitting(words, longestHeadline + 2).count)
        let ends = near.indices.filter { [",", ";", ":"].contains(words[$0].suffix(1)) && !isInList(words, $0) }
        let candidates = opensWithPhrase(words) ? ends.dropFirst() : ends[...]
        return candidates.reversed().lazy.filter { hasMainVerb(words[...$0]) }
            .map { finished(Array(words[...$0])) }
            .first { (shortestCut...longestHeadline).contains($0.count) }
    }

    /// Whether the comma at the end of a word separates the items of a list: `economic, social and cultural rights`.
    private static func isInList(_ words: [String], _ index: Int) -> Bool {
        let following = words[(index + 1)...].prefix(4)
        guard following.first?.hasSuffix("ing") == false else { return false }
        guard let conjunction = following.firstIndex(where: { $0 == "and" || $0 == "or" }) else { return false }
        return conjunction > index + 1 && !words[(index + 1)..<conjunction].contains(where: looksLikeVerb)
    }

    /// Whether the sentence begins with a phrase of time or circumstance, which has no subject.
    private static func opensWithPhrase(_ words: [String]) -> Bool {
        HeadlineWords.openers.contains(words.first?.lowercased() ?? "")
    }

    /// Whether words have a verb outside of a relative clause: not `The minister, who was sworn in`.
    private static func hasMainVerb(_ words: ArraySlice<String>) -> Bool {
        var isInRelative = false
        for (before, word) in zip([""] + words, words) {
            if before.isEmpty || before.hasSuffix(",") {
                isInRelative = ["who", "which", "whose", "where"].contains(word)
            }
            if !isInRelative, looksLikeVerb(word) { return true }
        }
        return false
    }

    private static func looksLikeVerb(_ word: String) -> Bool {
        let bare = word.lowercased().trimmingEnd(of: ",;:")
        return word.first?.isUppercase == false
            && (HeadlineWords.verbs.contains(bare) || bare.count > 4 && bare.hasSuffix("ed"))
    }

    /// `Deputy Minister of Information and Communications Bùi Hoàng Phương` → `Deputy Minister Bùi Hoàng Phương`.
    private static func dropOffice(_ words: [String]) -> [String] {
        guard let title = words.prefix(6).firstIndex(where: { HeadlineWords.offices.contains($0) }),
            title + 1 < words.count,
            words[title + 1] == "of" || words[title + 1] == "for"
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

    /// The longest beginning that fits and ends where a phrase ends.
    private static func cut(_ words: [String], inEnglish: Bool) -> String? {
        let fits = fitting(words, longestHeadline)
        guard fits.count > 1, fits.last == words[fits.count - 1] else {
            return fits.isEmpty ? nil : finished(fits)
        }
        guard inEnglish else {
            var count = fits.count
            while count > 3, isWeakElsewhere(words[count - 1]) { count -= 1 }
            return finished(Array(words[..<count]))
        }
        let isFit = { (count: Int) in canEnd(words[..<count]) && finished(Array(words[..<count])).count >= shortestCut
        }
        let beginsPhrase = { (count: Int) in
            count < words.count
                && (isWeak(words[count]) && !HeadlineWords.auxiliaries.contains(words[count])
                    // Before an article stands what it is the object of: `moves in addressing | the risks`.
                    && !HeadlineWords.determiners.contains(words[count])
                    // `a statement on inclusive | and sustainable AI`
                    && !(["and", "or"].contains(words[count]) && count > 1 && isWeak(words[count - 2]))
                    || ["—", "–"].contains(words[count]))
        }
        // A few words more may have the verb.
        let ends = (1...fitting(words, longestWholeHeadline).count).filter { beginsPhrase($0) && $0 >= 6 && isFit($0) }
        let short = ends.prefix { $0 <= fits.count }
        let hasVerb = { (count: Int) in hasMainVerb(words[..<count]) }
        if let end = short.last(where: hasVerb) ?? ends.first(where: hasVerb) ?? short.last {
            return finished(Array(words[..<end]))
        }
        var count = fits.count
        while count > 3, !canEnd(words[..<count]) || isCount(words, count) { count -= 1 }
        return finished(Array(words[..<count]))
    }

    /// Whether a cut here would separate a number from what it counts: `1,500 | delegates`.
    private static func isCount(_ words: [String], _ count: Int) -> Bool {
        words[count - 1].first?.isNumber == true && count < words.count && words[count].first?.isLowercase == true
            && !isWeak(words[count])
    }

    /// Whether a headline can end here: not on a word that needs another, and not on the first word of a clause.
    private static func canEnd(_ words: ArraySlice<String>) -> Bool {
        guard let last = words.last, !isWeak(last), !HeadlineWords.hangingWords.contains(last) else { return false }
        // `with efforts to protect`
        if words.dropLast().last == "to", last.first?.isLowercase == true { return false }
        return words.dropLast().last.map { !HeadlineWords.clauseWords.contains($0) } ?? true
    }

    /// Words as a headline: no full stop or loose punctuation at the end.
    private static func finished(_ words: [String]) -> String {
        let text = words.joined(separator: " ")
        let last = words.last ?? ""
        // The full stop of an abbreviation stays: `U.S.`
        let isAbbreviation = last.hasSuffix(".") && last.dropLast().contains(".") && last.contains(where: \.isLetter)
        return text.trimmingEnd(of: isAbbreviation ? ",;:—–" : ".。,;:—– ")
    }

    private static func isWeakElsewhere(_ word: String) -> Bool {
        HeadlineWords.weakWordsElsewhere.contains(word.lowercased().trimmingEnd(of: ",;:"))
    }

    private static func isWeak(_ word: String) -> Bool {
        HeadlineWords.weakWords.contains(word.lowercased().trimmingEnd(of: ",;:"))
    }
}

extension StringProtocol {
    /// The text without these characters at its end.
    func trimmingEnd(of characters: String) -> String {
        var end = endIndex
        while end > startIndex, characters.contains(self[index(before: end)]) { end = index(before: end) }
        return String(self[..<end])
    }
}
