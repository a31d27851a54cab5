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

    /// The language alone of a tag that may have a script or a region: `pt` of `pt-BR`.
    package static func language(of tag: some StringProtocol) -> String { tag.prefix { $0 != "-" }.lowercased() }

    /// Whether the language is written from right to left.
    package static func isRightToLeft(_ tag: String) -> Bool {
        ["ar", "arc", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"].contains(language(of: tag))
    }

    /// The direction of the language as HTML and SVG call it, `ltr` or `rtl`.
    package static func direction(of tag: String) -> String { isRightToLeft(tag) ? "rtl" : "ltr" }

    private static func isASCIILetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}
