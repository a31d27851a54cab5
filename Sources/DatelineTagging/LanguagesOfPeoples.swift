/// Tells a language from the people who speak it: "answers in Spanish and Italian".
///
/// In other languages than English, what languages are called is in their tables.
enum LanguagesOfPeoples {
    /// Whether a people behind "in" or "into" has nothing of its own behind it: "in French courts" is about France.
    static func isLanguage(_ sighting: Sighting, in context: NameContext) -> Bool {
        isBehindPreposition(sighting.first, in: context) && !isBeforeNoun(sighting.last, in: context)
    }

    /// Whether nothing but other peoples is between a word and "in" or "into".
    private static func isBehindPreposition(_ word: Int, in context: NameContext) -> Bool {
        let words = context.text.words
        for index in stride(from: word - 1, through: max(0, word - 8), by: -1) {
            guard words[index + 1].gap == .space || words[index + 1].gap == .comma else { return false }
            if context.text.isWord(index, oneOf: prepositions) { return true }
            guard context.text.isWord(index, oneOf: joints) || context.isKnown(words[index], as: .demonym) else {
                return false
            }
        }
        return false
    }

    /// Whether a word or one of the peoples joined to it has a noun behind it.
    private static func isBeforeNoun(_ word: Int, in context: NameContext) -> Bool {
        let words = context.text.words
        var next = word + 1
        while next < min(words.count, word + 8), words[next].gap <= .comma {
            let isJoint = context.text.isWord(next, oneOf: joints)
            guard isJoint || words[next].gap == .comma else { return !context.text.isWord(next, oneOf: particles) }
            if isJoint { next += 1 }
            guard next < words.count, words[next].gap <= .comma, context.isKnown(words[next], as: .demonym) else {
                return false
            }
            next += 1
        }
        return false
    }

    private static let prepositions: SpelledWords = ["in", "into", "speak"]
    private static let joints: SpelledWords = ["and", "or"]
    /// What may stand behind a language.
    private static let particles: SpelledWords = [
        "on", "for", "by", "at", "with", "from", "as", "but", "than", "to", "when", "who", "only", "too", "first",
    ]
}
