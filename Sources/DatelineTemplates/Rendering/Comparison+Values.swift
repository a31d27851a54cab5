extension Comparison {
    /// Whether the comparison of two values of one type is true. A missing value equals only a missing value, and is
    /// neither less nor greater than anything.
    func holds(_ left: TemplateValue, _ right: TemplateValue) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): holds(left, right)
        case (.date(let left), .date(let right)): holds(left, right)
        case (.text(let left), .text(let right)), (.url(let left), .url(let right)): same(left == right)
        case (.link(let left), .link(let right)): same(left == right)
        case (.flag(let left), .flag(let right)): same(left == right)
        default: same(left.isMissing && right.isMissing)
        }
    }

    private func same(_ isSame: Bool) -> Bool {
        switch self {
        case .equal: isSame
        case .notEqual: !isSame
        case .less, .lessOrEqual, .greater, .greaterOrEqual: false
        }
    }

    private func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}
