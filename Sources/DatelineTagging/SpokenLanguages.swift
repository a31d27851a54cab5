/// Tells a language from the people who speak it: "en russe", "tiếng Lào", "西班牙语", "in French and Italian".
///
/// Only what stands beside a name decides, so that "in French courts" and 西班牙文化部 stay what they are.
enum SpokenLanguages {
    /// Whether a name is a language; `previous` is the sighting before it, already judged.
    static func isOne(_ sighting: Sighting, _ role: Meaning.Role, after previous: Sighting?, in context: NameContext)
        -> Bool
    {
        guard context.hasHomesBehind else { return role == .demonym && isEnglish(sighting, in: context) }
        guard role == .demonym || role == .name else { return false }
        let text = context.text
        let start = Int(text.words[sighting.first].start)
        if text.bytes[start] >= 0xE3 { return isBeforeSign(sighting, in: text) }
        let isBehindSpace = sighting.first > 0 && text.words[sighting.first].gap == .space
        if isBehindSpace, text.isWord(sighting.first - 1, oneOf: tongues) { return true }
        guard role == .demonym, mayBeLanguage(sighting, in: text) else { return false }
        return isBehindSpace && isBehindPreposition(sighting.first, in: text)
            || isTranslated(sighting, after: previous, in: context)
            || previous.map { goesOn($0, to: sighting, in: text) } ?? false
    }

    /// "tiếng Lào", "bahasa Jepang".
    private static let tongues: SpelledWords = ["tiếng", "Tiếng", "bahasa", "Bahasa"]

    // MARK: - Languages with inflected adjectives

    /// "en russe", "em turco", "auf Italienisch", "باللغة الروسية".
    private static func isBehindPreposition(_ first: Int, in text: TaggedText) -> Bool {
        if text.isWord(first - 1, oneOf: germanPrepositions) { return text.words[first].form.contains(.capital) }
        if text.isWord(first - 1, oneOf: prepositions) { return true }
        // "نماذج اللغة الصينية" are Chinese models.
        return text.isWord(first - 1, oneOf: arabicTongues)
            && !(first > 1 && text.isWord(first - 2, oneOf: models))
    }

    /// Whether a people may be a language by its form: small letters in Romance languages, "-isch" in German, the feminine in
    /// Arabic.
    private static func mayBeLanguage(_ sighting: Sighting, in text: TaggedText) -> Bool {
        let letters = text.letters(of: sighting.last)
        guard let first = letters.first else { return false }
        if first >= 0xD8 { return first < 0xDC && letters.suffix(2).elementsEqual([0xD8, 0xA9]) }
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
        return !isCapital || letters.suffix(4).elementsEqual("isch".utf8)
    }

    /// "del ruso al español": from one language into another, with nothing else between them.
    private static func isTranslated(_ sighting: Sighting, after previous: Sighting?, in context: NameContext) -> Bool {
        let text = context.text
        let words = text.words
        let (before, next) = (sighting.first - 1, sighting.last + 1)
        guard before >= 0, words[sighting.first].gap == .space else { return false }
        if let previous, previous.missed?.doubt == .language, previous.last == before - 1 {
            return words[before].gap == .space && text.isWord(before, oneOf: into)
        }
        return text.isWord(before, oneOf: from) && next + 1 < words.count && words[next].gap == .space
            && words[next + 1].gap == .space && text.isWord(next, oneOf: into)
            && (context.isKnown(words[next + 1], as: .demonym) || text.isWord(next + 1, oneOf: ownLanguages))
    }

    private static let from: SpelledWords = ["del", "du", "do"]
    /// Languages that are the people of no country in the tables.
    private static let ownLanguages: SpelledWords = [
        "español", "castellano", "inglés", "anglais", "inglês", "français", "português",
    ]
    private static let into: SpelledWords = ["al", "au", "ao"]

    /// "en español, portugués y ruso": what is joined to a language is one too.
    private static func goesOn(_ previous: Sighting, to sighting: Sighting, in text: TaggedText) -> Bool {
        let words = text.words
        // "en español" is a phrase of the tables, which has no verdict.
        let isBehindLanguage =
            previous.missed?.doubt == .language
            || previous.verdict == nil && previous.missed == nil
                && (text.isWord(previous.first, oneOf: prepositions)
                    || text.isWord(previous.first, oneOf: germanPrepositions)
                    || text.isWord(previous.first, oneOf: arabicTongues))
        guard isBehindLanguage, words[sighting.first].paragraph == words[previous.last].paragraph else { return false }
        if sighting.first == previous.last + 1 {
            // The Arabic "and" is part of the word.
            return words[sighting.first].gap == .comma || text.letters(of: sighting.first).starts(with: [0xD9, 0x88])
        }
        return sighting.first == previous.last + 2 && words[sighting.first].gap == .space
            && words[sighting.first - 1].gap == .space && text.isWord(sighting.first - 1, oneOf: joints)
    }

    private static let prepositions: SpelledWords = ["en", "En", "em", "Em"]
    /// “auf russisch kontrolliertes Gebiet” is no language.
    private static let germanPrepositions: SpelledWords = ["auf", "Auf", "ins"]
    private static let joints: SpelledWords = ["y", "e", "o", "u", "et", "ou", "und", "oder"]
    private static let arabicTongues: SpelledWords = [
        "اللغة", "باللغة", "للغة", "واللغة", "لغة", "اللغتين", "باللغتين", "اللغات", "باللغات",
    ]
    private static let models: SpelledWords = ["نماذج", "نموذج", "ونماذج", "لنماذج", "بنماذج"]

    // MARK: - Chinese, Japanese and Korean

    /// 西班牙语, スペイン語, 스페인어: the sign for a language directly behind the country, and no other word with that sign.
    private static func isBeforeSign(_ sighting: Sighting, in text: TaggedText) -> Bool {
        let end = Int(text.words[sighting.last].end)
        let sign = text.character(at: end)
        guard sign == Self.sign || sign == traditionalSign || sign == koreanSign else { return false }
        let next = text.bytes[(end + 3)..<min(end + 6, text.bytes.count)]
        return !isWord(next, of: sign == koreanSign ? otherKoreanSigns : otherSigns)
    }

    private static func isWord(_ next: Slice<UnsafeBufferPointer<UInt8>>, of words: [[UInt8]]) -> Bool {
        words.contains { $0.elementsEqual(next) }
    }

    /// 语, 語 and 어.
    private static let (sign, traditionalSign, koreanSign): (UInt32, UInt32, UInt32) = (0xE8AFAD, 0xE8AA9E, 0xEC96B4)
    /// What makes another word of it: 语言, 语音, 语料.
    private static let otherSigns = ["言", "音", "料", "境", "义", "義", "气", "種", "种", "句", "汇", "彙", "り", "出", "文", "委"].map
    {
        Array($0.utf8)
    }
    /// "한국어선" are Korean fishing boats.
    private static let otherKoreanSigns = ["선", "민", "업", "촌", "장", "획", "류", "떤", "려", "린", "머", "르"].map {
        Array($0.utf8)
    }

    // MARK: - English

    /// Whether a people that is also a language stands behind "in" or "into", and nothing of its own behind it: "in French courts"
    /// is about France.
    private static func isEnglish(_ sighting: Sighting, in context: NameContext) -> Bool {
        let words = context.text.words
        // "in", "into", "and", "or", or a comma.
        guard sighting.first > 0, sighting.first == sighting.last,
            words[sighting.first].gap == .comma || words[sighting.first - 1].end - words[sighting.first - 1].start <= 4
        else { return false }
        return isBehindIn(sighting.first, in: context.text)
            && context.text.isWord(sighting.first, oneOf: englishNames)
            && !isBeforeNoun(sighting.last, in: context)
    }

    /// Whether nothing but other languages is between a word and "in" or "into".
    private static func isBehindIn(_ word: Int, in text: TaggedText) -> Bool {
        for index in stride(from: word - 1, through: max(0, word - 8), by: -1) {
            guard text.words[index + 1].gap == .space || text.words[index + 1].gap == .comma else { return false }
            if text.isWord(index, oneOf: englishPrepositions) { return text.words[index + 1].gap == .space }
            guard text.isWord(index, oneOf: englishJoints) || text.isWord(index, oneOf: englishNames) else {
                return false
            }
        }
        return false
    }

    /// Whether a word or one of the languages joined to it has a noun behind it, or a people that is no language.
    private static func isBeforeNoun(_ word: Int, in context: NameContext) -> Bool {
        let (text, words) = (context.text, context.text.words)
        var next = word + 1
        while next < words.count, words[next].gap <= .comma {
            let isJoint = text.isWord(next, oneOf: englishJoints)
            guard isJoint || words[next].gap == .comma else { return !text.isWord(next, oneOf: particles) }
            if isJoint { next += 1 }
            guard next < words.count, words[next].gap <= .comma else { return false }
            guard text.isWord(next, oneOf: englishNames) else {
                return words[next].form.contains(.capital) && context.isKnown(words[next], as: .demonym)
            }
            next += 1
        }
        return false
    }

    private static let englishPrepositions: SpelledWords = ["in", "into"]
    private static let englishJoints: SpelledWords = ["and", "or"]
    /// What may stand behind a language.
    private static let particles: SpelledWords = [
        "on", "for", "by", "at", "with", "from", "as", "but", "than", "to", "when", "while", "who", "only", "too", "is",
        "was", "are", "were", "if", "because",
    ]
    /// Peoples whose name is that of a language. "English" is no country in the tables.
    private static let englishNames: SpelledWords = [
        "English", "French", "Spanish", "Italian", "German", "Russian", "Chinese", "Japanese", "Korean", "Portuguese",
        "Dutch", "Turkish", "Polish", "Vietnamese", "Thai", "Greek", "Swedish", "Norwegian", "Danish", "Finnish",
        "Czech", "Hungarian", "Romanian", "Ukrainian", "Bulgarian", "Mongolian", "Indonesian", "Icelandic", "Estonian",
        "Latvian", "Lithuanian", "Croatian", "Serbian", "Slovak", "Slovenian", "Albanian", "Georgian", "Armenian",
        "Arabic", "Hindi", "Swahili", "Mandarin",
    ]
}
