private import Foundation

/// The readable end of an address: ASCII lower-case letters and digits in words joined by hyphens, never empty.
package struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The longest slug, in bytes: file systems allow 255 for a name and archives add to it.
    package static let longest = 100

    /// The slug itself.
    package let description: String

    /// A slug that an author wrote; `nil` unless it is of the form `ai-summit-2025`.
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= Self.longest, text.utf8.first != hyphen, text.utf8.last != hyphen,
            text.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == hyphen }),
            !zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == hyphen && $1 == hyphen })
        else { return nil }
        description = text
    }

    /// A slug made from any text; `nil` if the text has no letter and no digit that ASCII has a form of.
    ///
    /// Accents are taken off (`Việt Nam` gives `viet-nam`, in either normal form), other scripts are transliterated,
    /// and a long slug ends at a word.
    package init?(from text: String) {
        let words = Self.words(of: text) ?? Self.words(of: Self.ascii(text)) ?? []
        var slug = ""
        for word in words {
            guard slug.utf8.count + word.utf8.count + 1 <= Self.longest else {
                if slug.isEmpty { slug = String(word.prefix(Self.longest)) }
                break
            }
            slug += slug.isEmpty ? word : "-" + word
        }
        guard !slug.isEmpty else { return nil }
        description = slug
    }

    /// What a slug says if nothing else gives a name: `Labour employment` for `labour-employment`.
    package var inWords: String {
        let words = description.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }

    /// The words of an ASCII text, or `nil` if the text is not ASCII. Apostrophes join, everything else parts.
    private static func words(of text: String) -> [String]? {
        var words: [String] = []
        var word: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x80...: return nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case _ where isLetterOrDigit(byte): word.append(byte)
            case UInt8(ascii: "'"): continue
            case _ where word.isEmpty: continue
            default:
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// The text in ASCII letters as far as there are any for it.
    private static func ascii(_ text: String) -> String {
        var result = ""
        var needsTransliteration = false
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.isASCII {
                result.unicodeScalars.append(scalar)
            } else if let letters = lettersWithoutDecomposition[scalar] {
                result += letters
            } else if scalar.properties.generalCategory == .nonspacingMark || scalar == "’" || scalar == "ʼ" {
                continue
            } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber {
                needsTransliteration = true
            } else {
                result += " "
            }
        }
        guard needsTransliteration else { return result }
        let latin = text.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? result
        return String(latin.unicodeScalars.map { $0.isASCII ? Character($0) : " " })
    }
}

/// Latin letters that Unicode does not take apart into a base letter and a mark.
private let lettersWithoutDecomposition: [Unicode.Scalar: String] = [
    "đ": "d", "Đ": "d", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe",
    "ß": "ss", "ı": "i", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ŋ": "ng", "Ŋ": "ng", "ħ": "h", "Ħ": "h",
]

private let hyphen = UInt8(ascii: "-")

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
