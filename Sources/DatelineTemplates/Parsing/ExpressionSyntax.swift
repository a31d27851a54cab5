/// A value as it is written: where it comes from, and the filters it passes.
struct ExpressionSyntax: Sendable {
    /// Where a value comes from.
    enum Origin: Sendable {
        /// Names with dots between them.
        case path([NameSyntax])
        /// A text in quotes.
        case text(String)
        /// A number.
        case number(Int)
    }

    let origin: Origin
    let filters: [FilterSyntax]
    /// The origin, without the filters.
    let span: SourceSpan
}

/// A name and where it stands.
struct NameSyntax: Sendable {
    let text: String
    let span: SourceSpan
}

/// A filter and its arguments: `join: ", ", " and "`.
struct FilterSyntax: Sendable {
    /// An argument, which is always known when the template is read.
    enum Argument: Sendable {
        case text(String, SourceSpan)
        case number(Int, SourceSpan)

        var span: SourceSpan {
            switch self {
            case .text(_, let span), .number(_, let span): span
            }
        }
    }

    let name: NameSyntax
    let arguments: [Argument]
}

/// What an `if` asks. `and` and `or` hold all their parts, so that a long row of them is not deeply nested.
indirect enum ConditionSyntax: Sendable {
    case value(ExpressionSyntax)
    case not(ConditionSyntax)
    case and([ConditionSyntax])
    case or([ConditionSyntax])
    case comparison(Comparison, ExpressionSyntax, ExpressionSyntax, SourceSpan)
    /// Something that could not be read, which was reported.
    case broken
}

/// A sign between two values.
enum Comparison: String, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// Whether it asks for an order and not only for sameness.
    var isOrdering: Bool { self != .equal && self != .notEqual }
}
