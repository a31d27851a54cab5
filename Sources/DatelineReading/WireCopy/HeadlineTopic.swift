/// The words by which a headline of this trade says what it is about.
enum HeadlineTopic {
    /// Whether words name it: a headline without it says less than one that has it, if the sentence does.
    static func isNamed(in words: some Sequence<String>) -> Bool {
        words.contains { word in
            let bare = word.lowercased().trimmingEnd(of: ",.;:”’\"'s").trimmingPrefix { "“‘\"'(".contains($0) }
            // In large letters a word such as “Digital” is a part of the name of an office.
            return word.first?.isUppercase == true
                ? names.contains(String(bare)) || parts.contains(where: bare.contains)
                : topics.contains(String(bare)) || parts.contains(where: bare.contains)
        }
    }

    private static let names: Set<String> = ["ai", "a.i", "artificial", "algorithm", "ia", "ki", "ki-"]
    private static let topics: Set<String> = [
        "ai", "a.i", "artificial", "algorithm", "algorithmic", "model", "bot", "chip", "robot", "software", "generator",
        "computing", "machine", "machines", "automated", "autonomou", "biometric", "facial", "deepfake", "processor",
        "semiconductor",
        "ia", "ki", "artificielle", "artificial", "modèle", "faciale", "modelo", "inteligente",
        "künstliche", "künstlicher", "künstlichen", "tuệ", "الاصطناعي", "الذكاء", "خوارزميات", "الخوارزميات",
    ]
    private static let parts = [
        "chatbot", "deepfake", "algorithm", "algorit", "robot", "ki-", "ai-", "-ai", "cyber", "generative",
    ]
}
