import DatelineModel

/// What the words around a country's name show: whether it is a person, a newspaper, a company, a currency, a language.
struct NameContext {
    let tables: Tagger.Tables
    let text: TaggedText
    /// Whether the language has the home of a company behind it: "une entreprise française".
    var hasHomesBehind = false

    var gazetteer: Gazetteer { tables.gazetteer }

    /// What a name is instead of the country; `nil` if nothing shows that it is anything else. `previous` is the sighting before
    /// it, already judged.
    func misreading(
        _ sighting: Sighting, _ meaning: Meaning, after previous: Sighting? = nil
    ) -> CountryTag.Doubt? {
        let words = text.words
        let next = sighting.last + 1 < words.count ? words[sighting.last + 1] : nil
        if meaning.role == .prefix { return next?.gap == .hyphen ? nil : .word }
        if isShouted(sighting, meaning) || isModelNumber(sighting, meaning) { return .word }
        if let next, next.gap.joins {
            if meaning.role == .demonym, isKnown(next, as: .language) { return .language }
            if meaning.role == .demonym || meaning.role == .name, isKnown(next, as: .currency) { return .currency }
            if next.gap == .space, next.form.contains(.capital), !isPossessive(sighting) {
                if isPaper(sighting.last + 1) { return .publication }
                let isSurname =
                    !next.form.contains(.capitals) && !isKnown(next, as: .noun) && !startsPlace(next)
                if meaning.marks.contains(.givenName) || isAfterCalling(sighting, meaning)
                    || isBeforeCalling(sighting, meaning), isSurname
                {
                    return .person
                }
            }
        }
        if hasHomesBehind || meaning.role == .demonym,
            SpokenLanguages.isOne(sighting, meaning.role, after: previous, in: self)
        {
            return .language
        }
        if meaning.marks.contains(.surname), let before = before(sighting), before.form.contains(.capital),
            !isKnown(before, as: .title), !isNumbered(before)
        {
            return .person
        }
        if sighting.first == sighting.last, let before = before(sighting), isKnown(before, as: .courtesy) {
            return .person
        }
        if meaning.role.isWithin, isFamilyName(sighting) { return .person }
        if isOtherCongress(sighting, meaning) { return .word }
        return isInCompanyName(sighting, meaning) ? .company : nil
    }

    /// Whether a name only says where a company comes from: "Israeli AI startup", "Dubai-based firm", "US facial recognition
    /// company". A few words further on, companies in the plural may be those that somebody told something.
    func isOrigin(_ sighting: Sighting) -> Bool {
        if hasHomesBehind {
            if isMadeThere(sighting) || isBehindBusiness(sighting) || UnspacedHomes.isBeforeCompany(sighting, in: text)
                || isBeforeItsName(sighting) || isBeforeGermanCompany(sighting)
            {
                return true
            }
        }
        let words = text.words
        for index in sighting.last + 1..<min(sighting.last + 5, words.count) {
            guard words[index].gap.joins || isAtParenthesis(index) else { return false }
            let isFar = index > sighting.last + 2
            if isFar, text.bytes[Int(words[index].end) - 1] == UInt8(ascii: "s") { continue }
            if isKnown(words[index], as: .business) { return !isPossessive(sighting) }
            if isVerbOrArticle(words[index]) { return false }
        }
        return false
    }

    /// "The Italian regulator fines a company" and "Norway has told an app": what they do comes between, and they are not where
    /// the company is from.
    private func isVerbOrArticle(_ word: Word) -> Bool {
        guard word.gap == .space, text.bytes[Int(word.start)] >= UInt8(ascii: "a") else { return false }
        let length = word.end - word.start
        // "told an app", but "US and UK-based", "Chinese car company"
        guard length > 3 else { return Self.littleWords.contains(word.fingerprint) }
        let (before, last) = (text.bytes[Int(word.end) - 2], text.bytes[Int(word.end) - 1])
        // "electronics", "business"
        if last == UInt8(ascii: "s") { return before != UInt8(ascii: "c") && before != last }
        return before == UInt8(ascii: "e") && last == UInt8(ascii: "d")
    }

    /// Articles, prepositions and verbs of at most three letters.
    private static let littleWords = folded([
        "a", "an", "the", "in", "on", "to", "of", "for", "by", "at", "has", "had", "is", "was", "let", "bid", "may",
        "can",
        "its", "it", "as", "or", "but",
    ])

    /// Whether a word is in parentheses or behind them: "artificial intelligence (AI) chatbot".
    private func isAtParenthesis(_ index: Int) -> Bool {
        let (end, start) = (Int(text.words[index - 1].end), Int(text.words[index].start))
        guard text.words[index].gap == .comma, start - end == 2 else { return false }
        return text.bytes[end] == UInt8(ascii: ")") || text.bytes[start - 1] == UInt8(ascii: "(")
    }

    /// Whether a country is only an example of others: "member states, including Nigeria", "countries such as Chad".
    func isExample(_ sighting: Sighting) -> Bool {
        let words = text.words
        guard sighting.first > 0, words[sighting.first].gap <= .comma else { return false }
        if isBehindAmongThem(sighting) { return true }
        var index = sighting.first - 1
        // "including the Philippines", with a colon perhaps
        if index > 0, words[index].end - words[index].start <= 3, words[index].gap.joins { index -= 1 }
        for index in index..<sighting.first where Self.examples.contains(words[index].fingerprint) {
            let isAs = words[index].end - words[index].start == 2
            guard isAs else { return true }
            if index > 0, words[index].gap == .space, text.isWord(index - 1, "such") { return true }
        }
        return false
    }

    /// "hơn 80 nước, trong đó có Mỹ", 包括美国在内.
    private func isBehindAmongThem(_ sighting: Sighting) -> Bool {
        let start = Int(text.words[sighting.first].start)
        if text.bytes[start] >= 0xE3, start >= 6 { return text.bytes[start - 6..<start].elementsEqual("包括".utf8) }
        guard hasHomesBehind, sighting.first > 2 else { return false }
        return text.isWord(sighting.first - 1, "có") && text.isWord(sighting.first - 2, "đó")
            && text.isWord(sighting.first - 3, "trong")
    }

    /// What stands before examples, in several languages; "as" only behind "such".
    private static let examples = folded([
        "including", "as", "notamment", "comme", "como", "incluidos", "incluidas", "incluindo", "darunter", "như",
        "seperti", "termasuk", "مثل", "بينها", "بينهم", "ellos", "ellas",
    ])

    /// The words in every folding in which a text may have them.
    static func folded(_ words: [String]) -> PhraseTable {
        var table = PhraseTable()
        for rules in [ScanRules(), TextLanguage.vietnamese.rules, TextLanguage.arabic.rules] {
            for word in words.flatMap({ WordScanner.words(of: $0, rules) }) { _ = table.add([word.fingerprint]) }
        }
        return table
    }

    /// Whether a preposition or an article before a name shows that it is the place, whoever else has that name: "in
    /// Jordan".
    func isCertainlyPlace(_ sighting: Sighting) -> Bool { before(sighting).map { isKnown($0, as: .title) } ?? false }

    /// "A lawyer named Kenya" and "researcher Sofia", before a word that may be a surname.
    private func isAfterCalling(_ sighting: Sighting, _ meaning: Meaning) -> Bool {
        guard meaning.role == .name || meaning.role.isWithin, sighting.first == sighting.last,
            let before = before(sighting)
        else { return false }
        return isKnown(before, as: .calling)
    }

    /// "India Thompson, a researcher".
    private func isBeforeCalling(_ sighting: Sighting, _ meaning: Meaning) -> Bool {
        let words = text.words
        guard meaning.role == .name || meaning.role.isWithin, sighting.first == sighting.last,
            sighting.last + 2 < words.count, words[sighting.last + 2].gap == .comma
        else { return false }
        let isArticle = words[sighting.last + 2].end - words[sighting.last + 2].start <= 3
        let calling = sighting.last + (isArticle ? 3 : 2)
        return calling < words.count && words[calling].gap <= .comma && isKnown(words[calling], as: .calling)
    }

    /// "World AI Congress", but not "the US Congress": what many hold is the parliament only without a name of its own.
    ///
    /// In a headline all words may have capitals, and so has the first word of a sentence.
    private func isOtherCongress(_ sighting: Sighting, _ meaning: Meaning) -> Bool {
        guard meaning.role == .institution, meaning.marks.isSuperset(of: [.shared, .likeliest]), meaning.capitals == 0,
            sighting.first == sighting.last, text.words[sighting.first].paragraph > 0, let before = before(sighting)
        else { return false }
        let isWithinSentence = sighting.first > 1 && before.gap.joins
        return before.form.contains(.capital) && isWithinSentence && !before.form.contains(.possessive)
            && before.paragraph == text.words[sighting.first - 2].paragraph
            && !gazetteer.hasMeaning(of: before.fingerprint) { $0.role.isEvidence }
    }

    /// "Laura Palermo", "Sheikh Ali al-Sabah".
    private func isFamilyName(_ sighting: Sighting) -> Bool {
        guard sighting.first > 0 else { return false }
        let before = text.words[sighting.first - 1]
        switch text.words[sighting.first].gap {
        case .space:
            return before.form.contains(.capital) && !before.form.contains(.possessive) && isKnown(before, as: .given)
        case .hyphen:
            return text.isWord(sighting.first - 1, oneOf: Self.articles)
        default: return false
        }
    }

    private static let articles: SpelledWords = ["al", "Al", "el"]

    // MARK: - Companies

    /// "SDC Sydney Development Corp", "Swiss Bank Corp", "Morgan (Switzerland) AG", "Trust Co of New York".
    ///
    /// In a headline all words may have capitals, so there a run of them proves nothing.
    private func isInCompanyName(_ sighting: Sighting, _ meaning: Meaning) -> Bool {
        let words = text.words
        guard words[sighting.first].paragraph > 0, meaning.role != .institution, meaning.role != .house,
            !isPossessive(sighting)
        else { return false }
        for index in sighting.last + 1..<min(sighting.last + 6, words.count) {
            let word = words[index]
            let isAfterParenthesis = index == sighting.last + 1 && word.gap == .comma && isInParentheses(sighting)
            guard word.gap.joins || isAfterParenthesis else { break }
            // "Construction and Development Co", but not "China and Alibaba Group Ltd".
            let isJoining = index > sighting.last + 1 && word.end - word.start <= 3
            guard word.form.contains(.capital) || isJoining else { break }
            if word.form.contains(.capital), isKnown(word, as: .suffix) { return true }
            if word.form.contains(.possessive) { break }
        }
        // "Trust Co of New York"
        guard sighting.first > 1, words[sighting.first].gap == .space, words[sighting.first - 1].gap == .space else {
            return false
        }
        let (suffix, of) = (words[sighting.first - 2], words[sighting.first - 1])
        return of.end - of.start == 2 && text.bytes[Int(of.start)] == UInt8(ascii: "o")
            && suffix.form.contains(.capital) && isKnown(suffix, as: .suffix)
    }

    private func isInParentheses(_ sighting: Sighting) -> Bool {
        let start = Int(text.words[sighting.first].start)
        return start > 0 && text.bytes[start - 1] == UInt8(ascii: "(")
    }

    // MARK: - Words

    /// "LET US KNOW", but not "THE US AND CHINA": where everything is in capitals, capitals do not make it a name.
    private func isShouted(_ sighting: Sighting, _ meaning: Meaning) -> Bool {
        let words = text.words
        guard meaning.capitals == 1, sighting.first == sighting.last, !words[sighting.first].form.contains(.dotted),
            let before = before(sighting), isShouted(before), sighting.last + 1 < words.count,
            words[sighting.last + 1].gap == .space, isShouted(words[sighting.last + 1])
        else { return false }
        return !text.isWord(sighting.first - 1, "THE")
    }

    /// "DC-10": a model number, not the District of Columbia.
    private func isModelNumber(_ sighting: Sighting, _ meaning: Meaning) -> Bool {
        guard meaning.capitals != 0, sighting.last + 1 < text.words.count else { return false }
        let next = text.words[sighting.last + 1]
        return next.gap == .hyphen && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text.bytes[Int(next.start)])
    }

    /// "U23 Lào", "G7": a word that ends in a figure is no given name.
    private func isNumbered(_ word: Word) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text.bytes[Int(word.end) - 1])
    }

    private func isShouted(_ word: Word) -> Bool { word.form.contains(.capitals) && word.end - word.start > 2 }

    private func isPossessive(_ sighting: Sighting) -> Bool { text.words[sighting.last].form.contains(.possessive) }

    /// The word before, if only a space separates them.
    private func before(_ sighting: Sighting) -> Word? {
        sighting.first > 0 && text.words[sighting.first].gap == .space ? text.words[sighting.first - 1] : nil
    }

    private func isPaper(_ first: Int) -> Bool {
        let words = text.words
        if isKnown(words[first], as: .paper) { return true }
        guard first + 1 < words.count else { return false }
        return gazetteer.hasMeaning(of: [words[first].fingerprint, words[first + 1].fingerprint]) { $0.role == .paper }
    }

    private func startsPlace(_ word: Word) -> Bool {
        gazetteer.hasMeaning(of: word.fingerprint) { $0.role.isEvidence && $0.marks.isEmpty }
    }

    /// Whether a word alone has a meaning of a role.
    func isKnown(_ word: Word, as role: Meaning.Role) -> Bool {
        gazetteer.hasMeaning(of: word.fingerprint) { $0.role == role }
    }
}
