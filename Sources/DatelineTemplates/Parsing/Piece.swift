/// A part of a template: text that is printed as it stands, a tag, or a comment.
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
    /// The piece with its opening and closing signs.
    let span: SourceSpan
    /// What stands between the signs of an output or tag; the last token is the end.
    var tokens: [Token] = []
    /// Whether reading the tokens failed, which was reported.
    var isBroken = false
    var trimsBefore = false
    var trimsAfter = false
}
