import DatelineModel
private import Foundation

/// A character of any script as the search sees it: without case and accents.
///
/// Letters of the Latin script are folded as in names and texts (`LatinLetters`); other scripts lose their case and the
/// marks that writers leave out, such as the vowel signs of Arabic. The search script folds what a reader types by the
/// same rules.
package struct FoldedLetter: Sendable {
    /// What a character does to the word it is in.
    package enum Kind: UInt8, Sendable {
        /// It ends the word.
        case separator
        /// It belongs to the word.
        case letter
        /// It is a character of a script that puts no spaces between words, such as Chinese or Thai.
        case unspaced
        /// It is left out, as if it were not there.
        case mark
        /// It is inside a word or after it.
        case apostrophe
    }

    /// What it does.
    package let kind: Kind
    /// The number of bytes that it folds to, at most 8.
    package let count: UInt8
    /// Those bytes, the first in the lowest bits.
    package let bytes: UInt64

    /// A character that separates words.
    package static var separator: FoldedLetter { FoldedLetter(.separator) }
    /// An apostrophe.
    package static var apostrophe: FoldedLetter { FoldedLetter(.apostrophe) }

    private init(_ kind: Kind) { (self.kind, count, bytes) = (kind, 0, 0) }

    private init(_ kind: Kind, _ text: some Sequence<UInt8>) {
        var (bytes, count): (UInt64, UInt8) = (0, 0)
        for byte in text where count < 8 {
            bytes |= UInt64(byte) << (8 * UInt64(count))
            count += 1
        }
        (self.kind, self.count, self.bytes) = (kind, count, bytes)
    }

    /// A character beyond ASCII. This looks up Unicode properties, so cache the result where many are folded.
    package init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x2018, 0x2019, 0x2BB, 0x2BC: self.init(.apostrophe)
        case let value where Self.isLeftOut(value): self.init(.mark)
        case _ where scalar.isUnspaced: self.init(.unspaced, String(scalar).utf8)
        case 0xAC00...0xD7A3: self.init(.letter, String(scalar).utf8)
        case _ where !scalar.belongsToWords: self.init(.separator)
        case 0x3C2: self.init(.letter, "σ".utf8)
        default: self.init(.letter, Self.folded(scalar).utf8)
        }
    }

    /// Accents, Arabic vowel signs and tatweel, and invisible characters.
    private static func isLeftOut(_ value: UInt32) -> Bool {
        switch value {
        case 0x300...0x36F, 0x640, 0x64B...0x65F, 0x670, 0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// A letter without accents and case: what it is made of, or what the Latin alphabet has for it.
    private static func folded(_ scalar: Unicode.Scalar) -> String {
        if let letters = plain(scalar) { return letters }
        var letters = String.UnicodeScalarView()
        for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars where !isLeftOut(part.value) {
            letters.append(part)
        }
        let lower = String(letters).precomposedStringWithCanonicalMapping.unicodeScalars
            .map(\.properties.lowercaseMapping).joined()
        return lower.unicodeScalars.map { letter in
            // For some letters the table has only the capital.
            plain(letter) ?? letter.properties.uppercaseMapping.unicodeScalars.first.flatMap { plain($0) }
                ?? String(letter)
        }.joined()
    }

    /// The letters that a Latin letter has in ASCII.
    private static func plain(_ scalar: Unicode.Scalar) -> String? {
        guard let letter = LatinLetters.letter(at: scalar.value), letter != UInt8(ascii: "-") else { return nil }
        guard letter < UInt8(ascii: "A") else { return String(Unicode.Scalar(letter | 0x20)) }
        let pair = LatinLetters.pair(letter)
        return String(decoding: [pair.first, pair.second], as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter, a digit, or a mark on one.
    fileprivate var belongsToWords: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            true
        default: false
        }
    }
}
