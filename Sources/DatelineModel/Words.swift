/// The words that pages say of themselves, in one language: “Older articles”, “12 articles”, the order of a date.
///
/// A phrase is called by its English words. One that has no translation stays English.
package struct Words: Sendable, Hashable {
    /// The language, as a tag of BCP 47.
    package let language: String
    private var phrases: [String: String]
    private var counted: [String: [PluralForm: String]]

    /// The words of a language. In the texts of `counted`, and of phrases that take values, `{}` stands for a value.
    package init(
        language: String, phrases: [String: String] = [:], counted: [String: [PluralForm: String]] = [:]
    ) {
        self.language = language
        self.phrases = phrases
        self.counted = counted
    }

    /// English words, each phrase meaning itself.
    package static let english = Words(language: "en")

    /// All phrases that have a translation, and all that count, in order.
    package var all: [String] { (Array(phrases.keys) + Array(counted.keys)).sorted() }

    /// Whether nothing is translated.
    package var isEmpty: Bool { phrases.isEmpty && counted.isEmpty }

    /// A phrase in the language, with values in its places, from left to right. What stands in parentheses at the end of a
    /// phrase, `{} {} (month and year)`, tells it from others and is not said.
    package func callAsFunction(_ english: String, _ values: String...) -> String {
        Self.filled(phrases[english] ?? Self.withoutNote(english), values)
    }

    /// A phrase that a site may have given itself, with values in its places: translated if there is a translation, or else
    /// as it is.
    package func text(_ given: String, _ values: String...) -> String { Self.filled(phrases[given] ?? given, values) }

    private static func filled(_ phrase: String, _ values: [String]) -> String {
        var text = ""
        var rest = phrase.utf8[...]
        for value in values {
            guard let place = rest.indices.first(where: { rest[$0...].starts(with: "{}".utf8) }) else { break }
            text += Substring(rest[..<place])
            text += value
            rest = rest[place...].dropFirst(2)
        }
        return text + Substring(rest)
    }

    private static func withoutNote(_ english: String) -> String {
        guard english.hasSuffix(")"), let note = english.firstRange(of: " ("), note.lowerBound > english.startIndex
        else { return english }
        return String(english[..<note.lowerBound])
    }

    /// The translation of a phrase; `nil` if it has none.
    package func translation(of english: String) -> String? { phrases[english] }

    /// What stands between groups of three digits of a number: `1,200`.
    package var groupingSeparator: String { translation(of: "thousands") ?? "," }

    /// The texts for numbers of something, by the form that a number wants; `nil` if there are none.
    package func forms(of noun: String) -> [PluralForm: String]? { counted[noun] }

    /// These words, with others in their place where there are any.
    package func overridden(by other: Words) -> Words {
        Words(
            language: other.language, phrases: phrases.merging(other.phrases) { $1 },
            counted: counted.merging(other.counted) { $1 })
    }
}
