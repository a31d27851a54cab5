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
