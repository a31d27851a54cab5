package import DatelineModel

/// Derives a headline and a summary for a story that has none, from the words of its lede, in order.
///
/// Nothing is added and no word is changed: words are only left out, as by a sub-editor who has no time to rewrite. Who said it
/// and on which day are left out first.
package enum HeadlineDeriver {
    /// The length that a headline should have at most, in characters.
    package static let longestHeadline = 90
    /// The longest headline, in characters, where more than that makes it whole. Where no end within it is known, the first clause
    /// whole may be longer.
    package static let longestWholeHeadline = 110
    /// The longest summary, in characters.
    package static let longestSummary = 280

    /// No headline is made of more of a lede than this, in characters and in words: it takes bounded time.
    private static let longestLede = 4_000
    private static let mostWords = 300

    /// A headline of at most 110 characters, or of at most 170 if less would not be whole; `nil` if the lede has no word that fits.
    ///
    /// Words are left out of the middle in languages whose little words are known: English, French, Spanish, Vietnamese and
    /// Arabic. Elsewhere, and if `language` is `nil`, it is the first clause of the lede.
    package static func headline(from lede: String, in language: TextLanguage? = .english) -> String? {
        guard let sentence = Sentences.of(beginning(of: lede)).first else { return nil }
        let words = Array(words(of: sentence, upTo: longestHeadline).prefix(mostWords))
        guard !words.isEmpty else { return nil }
        guard language == .english else {
            return language.flatMap { HeadlineElsewhere($0)?.headline(words) } ?? headlineElsewhere(words, language)
        }
        return headlineInEnglish(words).map(withoutLastPlace)
    }

    private static func headlineInEnglish(_ sentence: [String]) -> String? {
        var words = sentence
        for (index, shorten) in HeadlineShortening.steps.enumerated() {
            let before = words
            words = shorten(words)
            // What was too long before is too long still.
            guard index == 0 || words.count != before.count else { continue }
            let headline = finished(words)
            if headline.count <= longestHeadline { return headline.isEmpty ? nil : headline }
            if let clause = HeadlineCut.firstClauses(words) { return clause }
        }
        let whole = finished(words)
        if whole.count <= longestWholeHeadline { return whole }
        // What fits may be loose punctuation only.
        if let clause = HeadlineCut.firstClauses(words, upTo: longestWholeHeadline) { return clause }
        if HeadlineShortening.opensWithBareOffice(words), let said = whatIsSaid(words) { return said }
        if let cut = HeadlineCut.complete(words) { return cut }
        let headline = HeadlineShortening.withoutOpeningPhrase(words).flatMap(mainClause) ?? longHeadline(words)
        return headline.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A headline that is too long without the place, and the days, at its end where a name stands before them: `a delegation to
    /// the Example Summit in Paris from February 10-11`.
    private static func withoutLastPlace(_ headline: String) -> String {
        guard headline.count > longestHeadline else { return headline }
        let words = headline.split(separator: " ").map(String.init)
        guard let place = words.lastIndex(of: "in"), place > 5, words.count - place < 7,
            words[place - 1].first?.isUppercase == true, words[place - 1].last?.isLetter == true,
            // A ban may be one of that place.
            !words.contains(where: { word in
                ["ban", "bar", "prohib", "forb", "restrict", "outlaw"].contains(where: word.hasPrefix)
            })
        else { return headline }
        let name = words[(place + 1)...].prefix { $0.first?.isUppercase == true }
        let days = words[name.endIndex...]
        let areDays =
            days.count == 3 && ["from", "on"].contains(days[name.endIndex])
            && MonthAndDay.month(days[name.endIndex + 1].uppercased()) != nil
        guard !name.isEmpty, days.isEmpty || areDays else { return headline }
        for end in [name.endIndex, place] where end < words.count && HeadlineCut.canEndHere(words, end) {
            let shorter = finished(Array(words[..<end]))
            if shorter.count <= longestHeadline, HeadlineBinding.between(words, end) < .close { return shorter }
        }
        return headline
    }

    /// The headline of a sentence whose opening clause is left out.
    private static func mainClause(_ words: [String]) -> String? {
        let whole = finished(words)
        if whole.count <= longestWholeHeadline, HeadlineCut.isBalanced(words[...]) { return whole }
        return HeadlineCut.firstClauses(words, upTo: longestWholeHeadline) ?? HeadlineCut.complete(words)
            ?? firstClauseWhole(words)
    }

    /// The headline of a sentence of which no beginning is short enough and has what it is about.
    private static func longHeadline(_ words: [String]) -> String? {
        // A few words more than fit are better than a subject without what it is about.
        let longestSubject = 130
        let whole = firstClauseWhole(words)
        let hasTopic = HeadlineTopic.isNamed(in: words)
        if let subject = shortenedSubject(words, namesTopic: hasTopic) { return subject }
        if let said = whatIsSaid(words) { return said }
        if let whole, whole.count <= longestSubject { return whole }
        if let subject = shortenedSubject(words, namesTopic: false) { return subject }
        if let said = HeadlineShortening.withoutSpeaker(words).flatMap(firstClauseWhole), said.count <= longestSubject {
            return said
        }
        if let rest = quotationAlone(words) ?? whole { return rest }
        if let said = HeadlineShortening.withoutSpeaker(words), let whole = firstClauseWhole(said) { return whole }
        for limit in [longestWholeHeadline, HeadlineCut.longestClause] {
            if let cut = HeadlineCut.complete(words, upTo: limit, mustNameTopic: false) { return cut }
        }
        return HeadlineCut.lastResort(words)
    }

    /// The quotation that a sentence opens with, where there is no room for whom it quotes: `“We do not want to wait,” the minister
    /// for digital affairs said as …`.
    private static func quotationAlone(_ words: [String]) -> String? {
        guard words[0].hasPrefix("“"), let end = words.firstIndex(where: { $0.hasSuffix("”") }), end > 4,
            [",”", "!”", "?”"].contains(where: words[end].hasSuffix)
        else { return nil }
        let quotation = finished(Array(words[...end]))
        return (40...longestWholeHeadline).contains(quotation.count) && HeadlineCut.isBalanced(words[...end])
            ? quotation : nil
    }

    /// The shortest of what is whole where no part that is short enough is: the first clauses, the sentence, or its beginning.
    private static func firstClauseWhole(_ words: [String]) -> String? {
        let limit = HeadlineCut.longestClause
        let whole = finished(words)
        let isWhole =
            whole.count <= limit && HeadlineCut.isBalanced(words[...]) && HeadlineWords.hasMainVerb(words[...])
        return [
            HeadlineCut.shortestClauses(words, upTo: limit), HeadlineCut.complete(words, upTo: limit),
            isWhole ? whole : nil,
        ].compactMap { $0 }.min { $0.count < $1.count }
    }

    /// The headline of a sentence whose verb stands too far behind its subject: without what stands between them.
    private static func shortenedSubject(_ words: [String], namesTopic: Bool) -> String? {
        for shorter in HeadlineShortening.withoutPostmodifiers(words)
        where !namesTopic || HeadlineTopic.isNamed(in: shorter) {
            let whole = finished(shorter)
            if whole.count <= longestWholeHeadline { return whole }
            if let headline = HeadlineCut.complete(shorter) { return headline }
        }
        return nil
    }

    /// The headline of what a sentence says that somebody said, where there is no room for both: `The ministry said that a law
    /// that obliges makers of models … will apply from January` → `A law that obliges … will apply from January`.
    private static func whatIsSaid(_ words: [String]) -> String? {
        guard let rest = HeadlineShortening.withoutSpeaker(words) else { return nil }
        let whole = finished(rest)
        if whole.count <= longestWholeHeadline, HeadlineCut.isBalanced(rest[...]) { return whole }
        return HeadlineCut.firstClauses(rest, upTo: longestWholeHeadline) ?? HeadlineCut.complete(rest)
    }

    private static func headlineElsewhere(_ words: [String], _ language: TextLanguage?) -> String? {
        var words = HeadlineShortening.useAbbreviations(words)
        if finished(words).count > longestWholeHeadline { words = HeadlineElsewhere.withoutDays(words) }
        let whole = finished(words)
        let isUnspaced = words.contains(where: isUnspaced)
        if whole.count <= longestWholeHeadline, !isUnspaced { return whole.isEmpty ? nil : whole }
        if language == .german {
            words = GermanClause.withoutSpeaker(words)
            if let whole = germanWhole(&words) { return whole }
        }
        let headline = HeadlineCut.elsewhere(words) { language != .german || GermanClause.isComplete($0) }
        return headline.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A German sentence whole, where no beginning of it has the whole of its verb; what stands between its two halves is left out
    /// if the rest says what it is about.
    private static func germanWhole(_ words: inout [String]) -> String? {
        if finished(words).count > HeadlineCut.longestClause {
            let shorter = GermanClause.withoutInnerClauses(words)
            let isAboutTopic = HeadlineTopic.isNamed(in: shorter) || !HeadlineTopic.isNamed(in: words)
            if shorter.count < words.count, isAboutTopic { words = shorter }
        }
        let whole = finished(words)
        guard whole.count > longestWholeHeadline else { return whole }
        return whole.count <= longestGerman && !GermanClause.hasBeginning(words, upTo: HeadlineCut.longestClause)
            ? whole : nil
    }

    /// In characters, where the verb is at the end.
    private static let longestGerman = 200

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
            while words.count > 4, let last = words.last, HeadlineWords.isWeak(last) { words.removeLast() }
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
    static func fitting(_ words: [String], _ limit: Int) -> [String] {
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

    /// Words as a headline: no full stop or loose punctuation at the end.
    static func finished(_ words: [String]) -> String {
        var text = words.joined(separator: " ")
        if text.hasSuffix(",”") { text = text.dropLast(2) + "”" }
        let last = words.last ?? ""
        // The full stop of an abbreviation stays: `U.S.`
        let isAbbreviation =
            last.hasSuffix(".") && last.dropLast().contains(".") && last.contains(where: \.isLetter)
            || HeadlineWords.abbreviations.contains(last)
        return text.trimmingEnd(of: isAbbreviation ? ",;:—–" : ".。,;:—– ،؛，；")
    }
}

extension StringProtocol {
    /// The text without these characters at its end.
    func trimmingEnd(of characters: String) -> String {
        // Nearly every word ends in a letter of ASCII.
        guard let last = unicodeScalars.last, !last.isASCII || characters.unicodeScalars.contains(last) else {
            return String(self)
        }
        var end = endIndex
        while end > startIndex, characters.contains(self[index(before: end)]) { end = index(before: end) }
        return String(self[..<end])
    }
}
