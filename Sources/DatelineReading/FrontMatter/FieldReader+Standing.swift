import DatelineModel

/// What an editor says of a story’s place on the front page.
extension FieldReader {
    /// `kind: analysis`, in capitals or not.
    mutating func kind() -> ArticleKind? {
        guard let given = text("kind") else { return nil }
        if let kind = ArticleKind(rawValue: given.value.lowercased()) { return kind }
        let names = ArticleKind.allCases.map(\.rawValue)
        add(
            .wrongType, given.location(in: text), "“\(given.value)” is not a kind of article",
            help: Suggestion.didYouMean(given.value, among: names)
                ?? "kinds are: \(names.joined(separator: ", ")); what the site itself calls it can stand below “extra:”"
        )
        return nil
    }

    /// `lead: true`. Other generators have the first words of a text there, which are no choice of an editor.
    mutating func placeOfLead() -> SourceLocation? {
        if let words = peekText("lead"), words.contains(" ") {
            leaveOut(
                "lead", help: "“lead: true” makes a story lead the front page; write its first words as “summary: …”")
            return nil
        }
        return placeOfTrue("lead", mayBeEmpty: false)
    }
}
