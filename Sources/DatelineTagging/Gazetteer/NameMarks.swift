/// The marks after a name in a table; the head of `countries.tsv` explains them.
struct NameMarks: OptionSet {
    let rawValue: UInt8

    /// `~`
    static let shared = NameMarks(rawValue: 1)
    /// `!`
    static let likeliest = NameMarks(rawValue: 2)
    /// `>`
    static let givenName = NameMarks(rawValue: 4)
    /// `<`
    static let surname = NameMarks(rawValue: 8)
    /// `@`
    static let venue = NameMarks(rawValue: 16)
    /// `#`
    static let lookupOnly = NameMarks(rawValue: 32)
    /// `^`
    static let accented = NameMarks(rawValue: 64)

    /// Each word of the name is a country, in the order of the meanings: `日韩`. No character stands for it.
    static let together = NameMarks(rawValue: 128)

    /// The mark that a character is, or `nil`.
    init?(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "~"): self = .shared
        case UInt8(ascii: "!"): self = .likeliest
        case UInt8(ascii: ">"): self = .givenName
        case UInt8(ascii: "<"): self = .surname
        case UInt8(ascii: "@"): self = .venue
        case UInt8(ascii: "#"): self = .lookupOnly
        case UInt8(ascii: "^"): self = .accented
        default: return nil
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}
