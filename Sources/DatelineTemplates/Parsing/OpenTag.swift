/// A tag that has not been closed yet while a template is parsed.
struct OpenTag {
    /// What the tag opens.
    enum Kind: String, Sendable {
        case conditional = "if"
        case loop = "for"
        case block = "block"
        case macro = "macro"

        /// The tag that closes it.
        var end: String { "end" + rawValue }
    }

    let kind: Kind
    /// The word that opens it.
    let span: SourceSpan
    /// The nodes before it, on the same level.
    var outer: [Node]
    /// The condition of the current branch, and its word `if` or `elif`.
    var condition = ConditionSyntax.broken
    var branchSpan: SourceSpan
    /// The branches that are complete.
    var branches: [ConditionalNode.Branch] = []
    /// The body before `else`, for loops.
    var body: [Node]?
    /// The word `else`, once it has been read.
    var otherwise: SourceSpan?
    /// The loop's variable, or the name of the block or macro.
    var name: NameSyntax?
    /// The loop's list.
    var list: ExpressionSyntax?
    /// The macro's parameters.
    var parameters: [MacroNode.Parameter] = []

    init(_ kind: Kind, at span: SourceSpan, outer: [Node]) {
        self.kind = kind
        self.span = span
        self.outer = outer
        branchSpan = span
    }
}
