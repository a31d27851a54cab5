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
    /// `{{ story(article) }}`: what a macro prints.
    case call(CallNode)
    /// `{% set %}`: a name for a value; `nil` if that could not be read.
    case assignment(NameSyntax, ExpressionSyntax?)
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

/// `{% macro %}`: a piece of a template with parameters.
struct MacroNode: Sendable {
    /// A parameter, with the text or number that it is where a call gives none.
    struct Parameter: Sendable {
        let name: NameSyntax
        let defaultValue: ExpressionSyntax?
    }

    let name: NameSyntax
    let parameters: [Parameter]
    let body: [Node]

    /// How it is called: `story(article, heading="h3")`.
    var usage: String {
        let all = parameters.map { parameter in
            switch parameter.defaultValue?.origin {
            case .text(let text): "\(parameter.name.text)=\"\(text)\""
            case .number(let number): "\(parameter.name.text)=\(number)"
            case .path, nil: parameter.name.text
            }
        }
        return "\(name.text)(\(all.joined(separator: ", ")))"
    }
}

/// A call of a macro of this file, or of one that the file imports.
struct CallNode: Sendable {
    /// A value given to a macro: by its place, or with a name.
    struct Argument: Sendable {
        let name: NameSyntax?
        let value: ExpressionSyntax
    }

    /// The name of the import; `nil` for a macro of the same file.
    let library: NameSyntax?
    let macro: NameSyntax
    let arguments: [Argument]

    /// Its name as it is written.
    var span: SourceSpan { (library?.span ?? macro.span).through(macro.span) }
}

/// `{% import %}`: the file whose macros have a name in this one.
struct ImportSyntax: Sendable {
    let template: NameSyntax
    let name: NameSyntax
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
    /// Its macros by name.
    let macros: [String: MacroNode]
    /// The files whose macros it uses, in their order.
    let imports: [ImportSyntax]
    /// What is wrong with it.
    let diagnostics: [Diagnostic]

    /// Whether the file has nothing in it, not even a comment.
    var isBlank: Bool { source.bytes.allSatisfy(\.isTemplateSpace) }
}
