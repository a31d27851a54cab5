private import Foundation

/// The order in which readers of a language look names up: “Đức” after all names in D, “Österreich” among those in O in
/// German and after Z in Swedish.
///
/// It is the collation of Unicode's CLDR for the language, as the ICU library of Foundation has it: the same on every machine
/// with the same version of Swift. Names that it holds for equal are ordered by what stands beside them, such as a slug.
package struct NameOrder: Sendable {
    private let locale: Locale
    private let keepsPlainLetters: Bool

    /// The order of a language, by its BCP 47 tag; that of no language in particular if it has none of its own.
    package init(language: String) {
        locale = Locale(identifier: language)
        keepsPlainLetters = Self.withPlainLetters.contains(LanguageTag.language(of: language))
    }

    /// Whether a name comes before another; the keys beside them decide where the names do not.
    package func precedes(_ left: (name: String, key: String), _ right: (name: String, key: String)) -> Bool {
        switch compare(left.name, right.name) {
        case ..<0: true
        case 0: left.key < right.key
        default: false
        }
    }

    /// The letter under which a name stands in an index, after those under a letter before; of the first name there is none.
    ///
    /// A letter with a mark stands under the plain one unless that has its place elsewhere: Ö under O in German, and under Ö
    /// in Swedish, where O is long past.
    package func letter(of name: String, after last: String?) -> String {
        guard let first = name.first else { return "" }
        let own = first.uppercased()
        let scalars = String(first).decomposedStringWithCanonicalMapping.unicodeScalars
        guard let plain = scalars.first, scalars.count > 1, scalars.dropFirst().allSatisfy(Self.isMark) else {
            return own
        }
        let letter = String(plain).uppercased()
        guard let last, last != letter, last != own else { return last == own ? own : letter }
        return compare(letter, last) < 0 ? own : letter
    }

    /// Less than 0 if a name comes before another, 0 if neither does, more than 0 if it comes after.
    private func compare(_ left: String, _ right: String) -> Int {
        if keepsPlainLetters, let order = Self.comparePlainly(left, right) { return order }
        return left.compare(right, options: [], range: nil, locale: locale).rawValue
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        [.nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
    }

    // MARK: - Names in plain letters

    /// Languages in which the letters from A to Z have the order that they have in English, and no two of them count as one.
    static let withPlainLetters: Set<String> = ["ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru", "vi", "zh"]

    /// The order of two names that have nothing but letters from A to Z and single spaces between them, which needs no library;
    /// `nil` for others. Letters decide, a space coming before all; where they do not, small letters come first.
    private static func comparePlainly(_ left: String, _ right: String) -> Int? {
        var (left, right) = (left, right)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                guard isPlain(left), isPlain(right) else { return nil }
                for (one, other) in zip(left, right) where one | 0x20 != other | 0x20 {
                    return Int(one | 0x20) - Int(other | 0x20)
                }
                guard left.count == right.count else { return left.count - right.count }
                return zip(left, right).first { $0 != $1 }.map { Int($1) - Int($0) } ?? 0
            }
        }
    }

    private static func isPlain(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in name {
            let isLetter = (97...122).contains(byte | 0x20)
            guard isLetter || byte == UInt8(ascii: " ") && previous != byte else { return false }
            previous = byte
        }
        return previous != UInt8(ascii: " ")
    }
}
