/// The names that are visible at a place in a template, innermost last.
struct Scope {
    /// What a name stands for.
    enum Binding {
        /// A value.
        case value(TypedValue)
        /// The counters of a loop.
        case loop(Int32)
    }

    private var bindings: [(name: String, binding: Binding)] = []

    /// How many names there are, for `forget(to:)`.
    var count: Int { bindings.count }

    /// The names, each once.
    var names: [String] {
        var seen: Set<String> = []
        return bindings.reversed().map(\.name).filter { seen.insert($0).inserted }.reversed()
    }

    /// Whether any name stands for a constant.
    var hasConstants: Bool {
        bindings.contains {
            if case .value(let value) = $0.binding, case .constant = value.origin { true } else { false }
        }
    }

    /// Adds a name, which hides the same name in outer scopes.
    mutating func add(_ name: String, _ binding: Binding) { bindings.append((name, binding)) }

    /// Removes the names that were added last.
    mutating func forget(to count: Int) { bindings.removeLast(max(0, bindings.count - count)) }

    /// What a name stands for.
    func binding(of name: String) -> Binding? { bindings.last { $0.name == name }?.binding }
}

/// A value as the compiler knows it: where it will be, and its type.
struct TypedValue {
    /// Where it will be.
    enum Origin {
        /// In a slot, or in a field of a field … of the record there.
        case slot(Int32, path: [Int])
        case loop(Int32, LoopField)
        /// Known at compile time.
        case constant(TemplateValue)
    }

    let origin: Origin
    /// The type; `nil` after a problem, so that one mistake gives only one message.
    var type: ValueType?
    var filters: [FilterCall] = []
    /// Whether there may be no value where the template has to say what it does then.
    var isUncertain = false
    /// What the value is called in messages: `article.title`.
    var phrase: String

    /// Where a value without filters is found.
    struct Place: Hashable {
        let slot: Int32
        let path: [Int]
    }

    /// Where it is found; `nil` if it is made by filters, constant or a counter.
    var place: Place? {
        if case .slot(let slot, let path) = origin, filters.isEmpty { Place(slot: slot, path: path) } else { nil }
    }

    /// The value after a problem.
    static func unknown(_ phrase: String) -> TypedValue {
        TypedValue(origin: .constant(.none), type: nil, phrase: phrase)
    }
}
