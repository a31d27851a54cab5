/// A part of a template: text that is printed as it is, a tag, or a comment.
struct Piece: Sendable {
    enum Kind: Sendable {
        /// Static text.
        case text
        /// `{{ … }}`
        case output
        /// `{% … %}`
        case tag
        /// `{# … #}`
        case comment
    }

    let kind: Kind
    /// The piece, including its delimiters.
    let span: SourceSpan
    /// The tokens between the delimiters of an output or tag; the last token is the end.
    var tokens: [Token] = []
    /// Whether reading the tokens failed, which was reported.
    var isBroken = false
    var trimsBefore = false
    var trimsAfter = false
}
