package import DatelineModel

/// How what CommonMark does not have is written as HTML: as GFM's specification has it, or as a page needs it.
package struct MarkdownForm: Sendable {
    /// The words for readers; `nil` for the form of GFM.
    private let words: Words?
    /// What ids begin with, so that those of several texts on a page differ.
    let idPrefix: String

    /// Whether there is anything besides CommonMark.
    let isExtended: Bool

    /// The form of GFM's specification.
    package static let gfm = MarkdownForm(words: nil, idPrefix: "")
    /// CommonMark alone.
    package static let commonMark = MarkdownForm(words: nil, idPrefix: "", isExtended: false)

    private init(words: Words?, idPrefix: String, isExtended: Bool = true) {
        (self.words, self.idPrefix, self.isExtended) = (words, idPrefix, isExtended)
    }

    /// The form of a page whose own words are `words`, for the text whose ids begin with `idPrefix`.
    package static func page(_ words: Words, idPrefix: String = "") -> MarkdownForm {
        MarkdownForm(words: words, idPrefix: idPrefix)
    }

    /// Whether it is for a page.
    var isPage: Bool { words != nil }

    /// A phrase for readers, escaped for HTML.
    func words(_ english: String, _ value: String? = nil) -> String {
        let words = words ?? .english
        var html: [UInt8] = []
        html.append(escaped: value.map { words(english, $0) } ?? words(english))
        return String(decoding: html, as: UTF8.self)
    }
}
