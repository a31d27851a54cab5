/// Tells that a text is about two states together, by its words for them: "the two countries", "hai nước", 两国.
enum TwoStates {
    /// Whether a text speaks of two countries or of both.
    static func areNamed(in text: TaggedText) -> Bool {
        text.words.indices.dropFirst().contains { index in
            text.words[index].gap == .space
                && (text.isWord(index, oneOf: states) && text.isWord(index - 1, oneOf: numbers)
                    || text.isWord(index, oneOf: arabicDuals))
        }
    }

    private static let states: SpelledWords = [
        "countries", "nations", "pays", "países", "nước", "negara", "Länder", "Ländern", "Staaten", "国", "國", "국",
    ]
    private static let numbers: SpelledWords = [
        "two", "both", "Two", "Both", "deux", "dos", "ambos", "Ambos", "dois", "os", "hai", "Hai", "kedua", "Kedua",
        "beide", "Beide", "beiden", "两", "兩", "両", "양",
    ]
    private static let arabicDuals: SpelledWords = ["البلدين", "البلدان"]
}
