/// The ids of a page's headings, as GitHub makes them of their words. Repeated ones get a number.
struct HeadingIDs {
    private var used: Set<String>
    private var numbers: [String: Int] = [:]
    private let typedWords: [MarkdownNode: String]

    /// Ids of which none is one of `taken`. Headings whose words were typed otherwise than they are now have ids of what was
    /// typed, so that links to them need no typographic signs.
    init(taken: Set<String>, typedWords: [MarkdownNode: String]) { (used, self.typedWords) = (taken, typedWords) }

    /// The id of the next heading: the one that it asks for, or what its words make.
    mutating func next(for heading: MarkdownNode, _ words: String, asking wanted: String?) -> String {
        let base = wanted ?? Self.id(of: typedWords[heading] ?? words)
        var id = base
        while !used.insert(id).inserted {
            let number = numbers[base, default: 0] + 1
            numbers[base] = number
            id = "\(base)-\(number)"
        }
        return id
    }

    /// Letters and digits in small letters, and a hyphen for each blank: “1.2 Scope” makes `12-scope`.
    private static func id(of words: String) -> String {
        var id = ""
        for scalar in words.lowercased().unicodeScalars {
            if scalar == " " {
                id += "-"
            } else if scalar == "-" || scalar == "_" || isOfWord(scalar) {
                id.unicodeScalars.append(scalar)
            }
        }
        return id.allSatisfy { $0 == "-" } ? "section" : id
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
            true
        default: false
        }
    }
}
