private import Foundation

/// Words that a line may begin with, of many languages, found by their first byte: a search through all of them compares
/// letter by letter whatever has an accent.
struct Beginnings: Sendable {
    /// The words by the first byte of their letters, composed or not, in the order in which they were given.
    private var byFirstByte = [[String]](repeating: [], count: 256)

    init(_ words: some Sequence<String>) {
        for word in words {
            // Letters with accents may be written in two ways.
            let forms = [word, word.precomposedStringWithCanonicalMapping, word.decomposedStringWithCanonicalMapping]
            for byte in Set(forms.compactMap(\.utf8.first)) { byFirstByte[Int(byte)].append(word) }
        }
    }

    /// The first of the words with which a text begins; `nil` if it begins with none.
    func first(of text: some StringProtocol) -> String? {
        guard let byte = text.utf8.first else { return nil }
        return byFirstByte[Int(byte)].first { text.hasPrefix($0) }
    }

    /// Whether a text begins with one of the words.
    func open(_ text: some StringProtocol) -> Bool { first(of: text) != nil }
}
