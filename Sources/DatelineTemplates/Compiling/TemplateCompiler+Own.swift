import DatelineModel

/// What is the site’s own: values that may be missing, and maps that are loops’ lists.
extension TemplateCompiler {
    /// Notes that the template uses a field of one of the site’s own records.
    mutating func noteUse(of field: String, in record: RecordType) {
        guard record.isOwn, let own = OwnRecord.allCases.first(where: { library.own[$0] === record }) else { return }
        ownUses.insert(.field(own, field))
    }

    // MARK: - Missing values

    /// Reports a value that is printed and may be missing, unless the template says what it does then.
    mutating func checkPresence(of value: TypedValue, _ span: SourceSpan) {
        guard value.isUncertain, let type = value.type else { return }
        let condition = "put it between {% if \(value.phrase) %} and {% endif %}"
        let example = type.kind == .number ? "0" : "\"…\""
        let hasDefault = type.kind == .text || type.kind == .number
        report(
            .uncertainValue, span, "“\(value.phrase)” may be missing",
            help: hasDefault ? "add “| default: \(example)”, or \(condition)" : condition)
    }

    /// The values that are there wherever a condition is true, or false.
    func places(in condition: ConditionSyntax, when: Bool) -> Set<TypedValue.Place> {
        switch condition {
        case .broken: []
        case .value(let syntax): when ? places(to: syntax) : []
        case .not(let inner): places(in: inner, when: !when)
        case .and(let parts): when ? union(parts, when) : []
        case .or(let parts): when ? [] : union(parts, when)
        case .comparison(let comparison, let left, let right, _):
            switch comparison {
            // What equals a constant is there, and so is what comes before or behind it.
            case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
                when ? (right.isConstant ? places(to: left) : left.isConstant ? places(to: right) : []) : []
            case .notEqual: []
            }
        }
    }

    private func union(_ parts: [ConditionSyntax], _ when: Bool) -> Set<TypedValue.Place> {
        parts.reduce(into: []) { $0.formUnion(places(in: $1, when: when)) }
    }

    /// A value without filters and all that leads to it; nothing if it is not known. Problems are reported elsewhere.
    private func places(to syntax: ExpressionSyntax) -> Set<TypedValue.Place> {
        guard syntax.filters.isEmpty, case .path(let names) = syntax.origin, let first = names.first,
            case .value(let value) = scope.binding(of: first.text), case .slot(let slot, var path) = value.origin,
            var type = value.type
        else { return [] }
        var places: Set = [TypedValue.Place(slot: slot, path: path)]
        for name in names.dropFirst() {
            guard case .record(let record) = type, let index = record.index(of: name.text) else { return [] }
            path.append(index)
            type = library.resolved(record.fields[index].type)
            places.insert(TypedValue.Place(slot: slot, path: path))
        }
        return places
    }

    // MARK: - Maps

    /// A map of the site’s own as a list of its keys with their values; any other value as it is.
    mutating func asList(_ value: TypedValue, at span: SourceSpan) -> TypedValue {
        guard case .record(let record) = value.type, record.isOwn else { return value }
        for own in OwnRecord.allCases where library.own[own] === record { ownUses.insert(.all(own)) }
        var list = value
        do throws(MapEntries.Mixture) {
            let entries = try MapEntries(of: record)
            list.type = .list(.record(entries.type))
            list.filters.append(
                FilterCall(
                    action: MapEntries.action, takesMissing: false,
                    arguments: FilterArguments([.entries(entries)], site: program.site)))
        } catch {
            report(
                .wrongType, span, "“for” cannot go through “\(value.phrase)”: \(error.words)",
                help: "print its fields by their names")
            list.type = nil
        }
        return list
    }
}

extension ExpressionSyntax {
    /// Whether it is a text or a number.
    fileprivate var isConstant: Bool {
        if !filters.isEmpty { return false }
        if case .path = origin { return false }
        return true
    }
}
