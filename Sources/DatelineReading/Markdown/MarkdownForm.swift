package import DatelineModel

/// How what CommonMark does not have is written as HTML: as GFM's specification has it, or as a page needs it.
package struct MarkdownForm: Sendable {
    /// The words for readers; `nil` for the form of GFM.
    private let words: Words?

    /// Whether there is anything besides CommonMark.
    let isExtended: Bool
    /// Whether there is what GFM does not have: figures, and captions of tables.
    let hasFigures: Bool

    /// The form of GFM's specification.
    package static let gfm = MarkdownForm(words: nil)
    /// CommonMark alone.
    package static let commonMark = MarkdownForm(words: nil, isExtended: false)

    /// The form in which an article is read for its words, which are those of its page.
    static let reading = MarkdownForm(words: nil, hasFigures: true)

    private init(words: Words?, isExtended: Bool = true, hasFigures: Bool = false) {
        (self.words, self.isExtended, self.hasFigures) = (words, isExtended, hasFigures)
    }

    /// The form of a page whose own words are `words`.
    package static func page(_ words: Words) -> MarkdownForm { MarkdownForm(words: words, hasFigures: true) }

    /// Whether it is for a page.
    var isPage: Bool { words != nil }

    /// A phrase for readers as plain text.
    func phrase(_ english: String) -> String { (words ?? .english)(english) }

    /// What something is and where it is from, as plain text: “Video: YouTube”.
    func phrase(_ kind: String, from source: String) -> String {
        (words ?? .english)("{}: {} (kind and source)", phrase(kind), source)
    }

    /// A phrase for readers, escaped for HTML.
    func words(_ english: String, _ value: String? = nil) -> String {
        let words = words ?? .english
        var html: [UInt8] = []
        html.append(escaped: value.map { words(english, $0) } ?? words(english))
        return String(decoding: html, as: UTF8.self)
    }
}
