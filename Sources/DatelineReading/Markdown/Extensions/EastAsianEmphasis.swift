import DatelineModel

/// Emphasis beside punctuation in a text without blanks between words: `**注意：**正文`.
///
/// By the rules of CommonMark those stars are no end, since punctuation stands before them and a letter behind them, and writers
/// of Chinese, Japanese and Korean have to put a blank where there is none. A mark between the punctuation and the stars makes
/// libcmark take the punctuation for a letter.
enum EastAsianEmphasis {
    /// The mark. It is out of the tree before anything else looks at it.
    static let mark: UInt8 = 3

    /// On which side of stars the punctuation is.
    enum Side { case before, behind }

    /// Whether stars at a place may stand beside a letter or a sign of such a text, by a quick look.
    static func mayMatter(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if index + 1 < bytes.count, isLead(bytes[index + 1]) { return true }
        return index >= 3 && bytes[index - 1] & 0xC0 == 0x80 && isLead(bytes[index - 3])
    }

    /// The first byte of a character of Thai or Lao, or of one from U+3000 up.
    private static func isLead(_ byte: UInt8) -> Bool { byte == 0xE0 || byte >= 0xE3 }

    /// The side of stars on which a mark belongs; `nil` if they mean what they should.
    static func side(of stars: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Side? {
        let start = bytes[max(0, stars.lowerBound - 4)..<stars.lowerBound]
        let end = bytes[stars.upperBound..<min(bytes.count, stars.upperBound + 4)]
        guard let before = String(decoding: start, as: UTF8.self).unicodeScalars.last,
            let after = String(decoding: end, as: UTF8.self).unicodeScalars.first,
            isEastAsian(before) || isEastAsian(after)
        else { return nil }
        switch (kind(of: before), kind(of: after)) {
        case (.punctuation, .letter): return .before
        case (.letter, .punctuation): return .behind
        default: return nil
        }
    }

    private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3000...0x303F, 0xAC00...0xD7A3, 0xFF00...0xFFEF: true
        default: scalar.isUnspaced
        }
    }

    private enum Kind { case blank, punctuation, letter }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            .punctuation
        case .mathSymbol, .currencySymbol, .modifierSymbol: scalar.isASCII ? .punctuation : .letter
        case .control: .blank
        default: scalar.properties.isWhitespace ? .blank : .letter
        }
    }
}
