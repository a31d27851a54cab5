import DatelineModel

/// A part of a parsed template.
enum Node: Sendable {
    /// Static text.
    case text(SourceSpan)
    /// A value to print.
    case output(ExpressionSyntax)
    case conditional(ConditionalNode)
    case loop(LoopNode)
    case include(IncludeNode)
    /// `{% set %}`: a name for a value.
    case assignment(NameSyntax, ExpressionSyntax)
    case block(BlockNode)
    /// `{% super %}`: the block as the parent template defines it.
    case outerBlock(SourceSpan)
}

/// `{% if %}`, `{% elif %}` and `{% else %}`.
struct ConditionalNode: Sendable {
    struct Branch: Sendable {
        let condition: ConditionSyntax
        let body: [Node]
        /// The word `if` or `elif`.
        let span: SourceSpan
    }

    let branches: [Branch]
    let otherwise: OtherwiseNode?
}

/// `{% for %}` and its `{% else %}`.
struct LoopNode: Sendable {
    let variable: NameSyntax
    /// The list; `nil` if it could not be read.
    let list: ExpressionSyntax?
    let body: [Node]
    let otherwise: OtherwiseNode?
    /// The word `for`.
    let span: SourceSpan
}

/// The part after `{% else %}`.
struct OtherwiseNode: Sendable {
    let body: [Node]
    /// The word `else`.
    let span: SourceSpan
}

/// `{% include %}` with the values given.
struct IncludeNode: Sendable {
    let template: NameSyntax
    let values: [(name: NameSyntax, value: ExpressionSyntax)]
    /// The word `include`.
    let span: SourceSpan
}

/// `{% block %}`.
struct BlockNode: Sendable {
    let name: NameSyntax
    let body: [Node]
}

/// One template file, read but not checked against any page kind.
struct ParsedTemplate: Sendable {
    let name: String
    let source: SourceText
    /// The template it extends.
    let extended: NameSyntax?
    let nodes: [Node]
    /// All blocks by name, also those inside others.
    let blocks: [String: BlockNode]
    /// What is wrong with it.
    let diagnostics: [Diagnostic]
}
