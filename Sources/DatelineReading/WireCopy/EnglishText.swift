/// Tells English from other languages by its little words.
package enum EnglishText {
    /// Whether a text is clearly English.
    ///
    /// In doubt it is not: then no word is left out of a headline because it would be one that English can spare.
    package static func isLikely(_ text: String) -> Bool {
        var english = 0
        var other = 0
        var count = 0
        for word in text.unicodeScalars.prefix(longest).split(whereSeparator: { !$0.properties.isAlphabetic }) {
            let word = String(word).lowercased()
            count += 1
            if englishWords.contains(word) { english += 1 }
            if otherWords.contains(word) { other += 1 }
        }
        return english > 1 && english > other * 2 && english * 12 >= count
    }

    private static let longest = 2000

    /// Frequent words of English that others do not have.
    private static let englishWords: Set<String> = [
        "the", "of", "and", "that", "with", "said", "has", "have", "from", "which", "would", "its", "is", "are", "were",
        "to", "will", "was", "for", "by", "on", "at", "it", "be", "as", "after", "who",
    ]

    /// Frequent words of French, Spanish, Portuguese, Italian, German, Dutch, Vietnamese, Indonesian and the Nordic
    /// languages that English does not have.
    private static let otherWords: Set<String> = [
        "le", "la", "les", "des", "du", "une", "est", "et", "dans", "pour", "que", "qui", "sur", "au", "aux", "de",
        "el", "los", "las", "del", "y", "una", "por", "para", "con", "su", "il", "lo", "gli", "di", "che", "della",
        "do", "da", "dos", "em", "um", "uma", "ao", "der", "die", "das", "und", "den", "von", "zu", "mit", "ist", "ein",
        "eine", "het", "een", "van", "của", "và", "các", "cho", "trong", "được", "yang", "dan", "untuk", "og", "att",
        "och", "det", "som", "är", "er", "af", "av",
    ]
}
