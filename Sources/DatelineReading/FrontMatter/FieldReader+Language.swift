import DatelineModel

extension FieldReader {
    /// The tag of the key `language`.
    mutating func language() -> String? {
        guard let tag = text("language") else { return nil }
        let canonical = LanguageTag.canonical(tag.value)
        if canonical == nil {
            add(
                "bad-language", tag.location(in: text), "“language” wants a tag such as en, fr or pt-BR",
                help: "write “language: en”")
        }
        return canonical
    }
}
