/// Tells that a text is about two states together, by its words for them: "the two countries", "hai nước", 两国.
enum TwoStates {
    /// Whether a text speaks of the two countries or of both: “two countries of Africa” are others.
    static func areNamed(in text: TaggedText) -> Bool {
        text.words.indices.dropFirst(2).contains { index in
            text.words[index].gap == .space
                && (text.isWord(index, oneOf: states) && isNumbered(index, in: text)
                    || text.isWord(index, oneOf: arabicDuals))
                && !isPart(index + 1, in: text)
        }
    }

    private static func isNumbered(_ index: Int, in text: TaggedText) -> Bool {
        text.isWord(index - 1, oneOf: both)
            || text.isWord(index - 1, oneOf: two) && text.words[index - 1].gap == .space
                && text.isWord(index - 2, oneOf: articles)
    }

    /// Whether a word says what the states are a part of, or where: “of Africa”, “châu Âu”.
    private static func isPart(_ next: Int, in text: TaggedText) -> Bool {
        next < text.words.count && text.words[next].gap == .space && text.isWord(next, oneOf: parts)
    }

    private static let states: SpelledWords = [
        "countries", "nations", "pays", "países", "nước", "negara", "Länder", "Ländern", "Staaten", "国", "國", "국",
    ]
    private static let both: SpelledWords = [
        "both", "Both", "ambos", "Ambos", "hai", "Hai", "kedua", "Kedua", "beide", "Beide", "beiden", "两", "兩", "両",
        "양",
    ]
    private static let two: SpelledWords = ["two", "deux", "dos", "dois"]
    private static let articles: SpelledWords = ["the", "The", "les", "Les", "des", "los", "Los", "os", "Os", "dos"]
    private static let parts: SpelledWords = ["of", "in", "de", "d", "en", "châu", "di", "集", "技", "国"]
    private static let arabicDuals: SpelledWords = ["البلدين", "البلدان"]
}
