/// The words by which a headline of this trade says what it is about.
enum HeadlineTopic {
    /// Whether words name it: a headline without it says less than one that has it, if the sentence does.
    static func isNamed(in words: [String]) -> Bool { words.contains(where: isName) }

    /// The number of words of a beginning that names it; 0 if the sentence does not either.
    static func length(toFirstIn words: [String]) -> Int { words.firstIndex(where: isName).map { $0 + 1 } ?? 0 }

    private static func isName(_ word: String) -> Bool {
        // The most frequent words name nothing.
        if HeadlineWords.weakWords.contains(word) { return false }
        let bare = String(
            word.lowercased().trimmingEnd(of: ",.;:”’\"'s").trimmingPrefix { "“‘\"'(".contains($0) })
        if beginnings.contains(where: bare.hasPrefix) || bare.hasSuffix("-ai") { return true }
        // In large letters a word such as “Digital” is a part of the name of an office.
        return word.first?.isUppercase == true ? names.contains(bare) : topics.contains(bare)
    }

    private static let names: Set<String> = ["ai", "a.i", "artificial", "algorithm", "ia", "ki", "ki-"]
    private static let topics: Set<String> = [
        "ai", "a.i", "artificial", "algorithm", "algorithmic", "model", "bot", "chip", "robot", "software", "generator",
        "computing", "machine", "machines", "automated", "autonomou", "biometric", "facial", "deepfake", "processor",
        "semiconductor",
        "ia", "ki", "artificielle", "artificial", "modèle", "faciale", "modelo", "inteligente",
        "robô", "robôs", "künstliche", "künstlicher", "künstlichen", "tuệ", "الاصطناعي", "الذكاء", "خوارزميات",
        "الخوارزميات",
    ]
    private static let beginnings = [
        "chatbot", "deepfake", "algorit", "robot", "ki-", "ai-", "cyber", "generative",
    ]
}
