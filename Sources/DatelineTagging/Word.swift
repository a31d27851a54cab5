/// A word of a text, folded: case, accents and apostrophes are gone, the possessive `’s` is dropped.
struct Word {
    /// A fingerprint of the folded letters; 0 for what no phrase may match (`US` in `US$`).
    ///
    /// The chance that two of the tables' few thousand words share one is below 10^-12, so letters are not compared.
    var fingerprint: UInt64
    /// A fingerprint of the word's stem (`EnglishStem`), or of the word if stems were not asked for.
    var stem: UInt64
    /// The word's range in the text, in bytes.
    var start: Int32
    var end: Int32
    /// The paragraph: 0 for the headline, 1 for the lede.
    var paragraph: Int16
    /// What separates the word from the one before it.
    var gap: Gap
    var form: Form

    /// What is between two words, weakest first.
    enum Gap: UInt8, Comparable {
        case space, hyphen, comma, sentence

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

        /// Whether one phrase can span it: "Guinea-Bissau" is "Guinea Bissau".
        var joins: Bool { self <= .hyphen }
    }

    /// How a word is written.
    struct Form: OptionSet {
        let rawValue: UInt8
        /// Its first letter is a capital.
        static let capital = Form(rawValue: 1)
        /// It has two capitals or more and no lowercase letter.
        static let capitals = Form(rawValue: 2)
        /// It has the full stops of an abbreviation: `U.S.`
        static let dotted = Form(rawValue: 4)
        /// A possessive `’s` followed.
        static let possessive = Form(rawValue: 8)
    }
}
