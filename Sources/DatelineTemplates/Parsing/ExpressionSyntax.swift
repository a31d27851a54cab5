/// A value as it is written: where it comes from, and its filters.
struct ExpressionSyntax: Sendable {
    /// Where a value comes from.
    enum Origin: Sendable {
        /// Names separated by dots.
        case path([NameSyntax])
        /// Quoted text.
        case text(String)
        /// A number.
        case number(Int)
    }

    let origin: Origin
    let filters: [FilterSyntax]
    /// The origin, without the filters.
    let span: SourceSpan
}

/// A name and where it is written.
struct NameSyntax: Sendable {
    let text: String
    let span: SourceSpan
}

/// A filter and its arguments: `join: ", ", " and "`.
struct FilterSyntax: Sendable {
    /// An argument, which is always a literal.
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

/// The condition of an `if`. `and` and `or` hold all their operands, so that a long chain of them is not deeply nested.
indirect enum ConditionSyntax: Sendable {
    case value(ExpressionSyntax)
    case not(ConditionSyntax)
    case and([ConditionSyntax])
    case or([ConditionSyntax])
    case comparison(Comparison, ExpressionSyntax, ExpressionSyntax, SourceSpan)
    /// A condition that could not be read, which has been reported.
    case broken
}

/// A comparison operator.
enum Comparison: String, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// Whether it compares order rather than equality.
    var isOrdering: Bool { self != .equal && self != .notEqual }
}
