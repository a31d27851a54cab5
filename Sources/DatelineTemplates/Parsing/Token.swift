/// A word, number, text or sign inside a tag.
struct Token: Sendable {
    enum Kind: Sendable, Equatable {
        case word(String)
        case number(Int)
        case text(String)
        case sign(String)
        /// Where the tag closes.
        case end
    }

    let kind: Kind
    let span: SourceSpan

    /// The token as messages name it.
    var phrase: String {
        switch kind {
        case .word(let word): "“\(word)”"
        case .number(let number): "the number \(number)"
        case .text(let text): "the text “\(text)”"
        case .sign(let sign): "“\(sign)”"
        case .end: "the end of the tag"
        }
    }
}

/// A stretch of a template's bytes.
struct SourceSpan: Sendable, Hashable {
    /// Where it begins.
    let offset: Int
    /// How many bytes it has.
    let length: Int

    /// Where it ends.
    var end: Int { offset + length }

    /// From the start of one span to the end of another.
    func through(_ last: SourceSpan) -> SourceSpan {
        SourceSpan(offset: offset, length: max(length, last.end - offset))
    }
}
