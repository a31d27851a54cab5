/// A word, number, quoted text or symbol inside a tag.
struct Token: Sendable {
    enum Kind: Sendable, Equatable {
        case word(String)
        case number(Int)
        case text(String)
        case symbol(String)
        /// The end of the tag.
        case end
    }

    let kind: Kind
    let span: SourceSpan

    /// The token as it is written in a template, without the way in which a text is escaped.
    var written: String {
        switch kind {
        case .word(let text), .symbol(let text): text
        case .number(let number): "\(number)"
        case .text(let text): "\"\(text)\""
        case .end: ""
        }
    }

    /// The token as it is described in messages.
    var phrase: String {
        switch kind {
        case .word(let word): "“\(word)”"
        case .number(let number): "the number \(number)"
        case .text(let text): "the text “\(text)”"
        case .symbol(let symbol): "“\(symbol)”"
        case .end: "the end of the tag"
        }
    }
}

/// A range of a template's bytes.
struct SourceSpan: Sendable, Hashable {
    /// Where it starts.
    let offset: Int
    /// Its length in bytes.
    let length: Int

    /// Where it ends.
    var end: Int { offset + length }

    /// From the start of one span to the end of another.
    func through(_ last: SourceSpan) -> SourceSpan {
        SourceSpan(offset: offset, length: max(length, last.end - offset))
    }
}
