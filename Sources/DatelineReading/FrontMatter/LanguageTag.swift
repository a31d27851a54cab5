/// Language tags of BCP 47.
package enum LanguageTag {
    /// A tag in its usual capitals: `en`, `pt-BR`, `zh-Hant`; `nil` if a text has not the form of one.
    package static func canonical(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(isASCIILetter),
            parts.dropFirst().allSatisfy({ part in
                (1...8).contains(part.utf8.count)
                    && part.utf8.allSatisfy { isASCIILetter($0) || (48...57).contains($0) }
            })
        else { return nil }
        let others = parts.dropFirst().map { part in
            switch part.utf8.count {
            case 2: part.uppercased()
            case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
            default: part.lowercased()
            }
        }
        return ([first.lowercased()] + others).joined(separator: "-")
    }

    /// Whether the language is written from right to left.
    package static func isRightToLeft(_ tag: String) -> Bool {
        ["ar", "arc", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"]
            .contains(tag.prefix { $0 != "-" })
    }

    private static func isASCIILetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}

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
