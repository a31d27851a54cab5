/// Clauses of German, whose verb has its second half at their end.
enum GermanClause {
    /// Whether the words before a comma are a clause with the whole of its verb: `hat … beschlossen,`, but not `hat den Test einer
    /// Software, | die …, gestoppt`.
    static func isComplete(_ words: [String]) -> Bool {
        guard words.contains(where: auxiliaries.contains), let last = words.last else { return true }
        return last.first?.isLowercase == true
    }

    private static let auxiliaries: Set<String> = [
        "hat", "haben", "hatte", "hatten", "habe", "wird", "werden", "wurde", "wurden", "will", "wollen", "wolle",
        "soll",
        "sollen", "solle", "kann", "können", "könne", "muss", "müssen", "müsse", "darf", "dürfen", "dürfe",
    ]
}
