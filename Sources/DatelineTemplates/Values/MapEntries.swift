import DatelineModel

/// What makes a list of a map: its keys with their values, which then are of one type.
final class MapEntries: Sendable {
    /// A field of the map: its key as it is written, and its type in the map.
    private struct Entry: Sendable {
        let key: String
        let type: ValueType
    }

    private let entries: [Entry]
    private let valueType: ValueType
    /// The type of a key with its value.
    let type: RecordType

    /// Two values of a map of which no list can be made.
    struct Mixture: Error {
        let words: String
    }

    /// Throws if the values of the map have no type in common.
    init(of map: RecordType) throws(Mixture) {
        if let field = map.fields.first(where: { $0.conflict != nil }), let conflict = field.conflict {
            throw Mixture(words: "“\(field.name)” is not of one kind: \(conflict)")
        }
        let types = map.fields.map(\.type)
        let common = ValueType.joined(types)
        if common == nil, let first = map.fields.first {
            let other = map.fields.first { ValueType.joined([first.type, $0.type]) == nil } ?? first
            throw Mixture(
                words: "“\(first.name)” is \(first.type.phrase) and “\(other.name)” \(other.type.phrase)")
        }
        entries = map.fields.map { Entry(key: $0.summary, type: $0.type) }
        let valueType = common ?? .text
        self.valueType = valueType
        type = RecordType(
            name: "entry", summary: "",
            fields: [
                RecordType.Field(name: "key", type: .text, isOptional: false, summary: "key"),
                RecordType.Field(name: "value", type: valueType, isOptional: false, summary: "value"),
            ], isShared: false, isOwn: true, remedy: nil)
    }

    /// The keys of a map that have a value, with it.
    private func list(of record: Record) -> [TemplateValue] {
        zip(entries, record.values).compactMap { entry, value in
            value.isMissing
                ? nil : .record(Record(values: [.text(entry.key), value.converted(from: entry.type, to: valueType)]))
        }
    }

    /// Makes the list while a page is rendered.
    static let action = FilterAction.transform { value, arguments in
        guard case .record(let record) = value, let entries = arguments.entries else { return .none }
        return .list(entries.list(of: record))
    }
}

extension ValueType {
    /// The type as which values of all can be had; `nil` if there is none, or no type is given.
    fileprivate static func joined(_ types: [ValueType]) -> ValueType? {
        guard let first = types.first else { return nil }
        switch first {
        case .list:
            let elements = types.compactMap { if case .list(let element) = $0 { element } else { nil } }
            return elements.count < types.count ? nil : joined(elements).map { .list($0) }
        case .record(let type):
            let records = types.compactMap(\.recordType)
            guard records.count == types.count else { return nil }
            return records.allSatisfy { $0 === type } ? first : .record(RecordType.joined(records))
        default:
            let areSingle = types.allSatisfy {
                switch $0 {
                case .list, .record: false
                default: true
                }
            }
            guard areSingle else { return nil }
            return types.allSatisfy { $0.kind == first.kind } ? first : .text
        }
    }
}

extension RecordType {
    /// A type with the fields of all, in the order in which they first stand.
    fileprivate static func joined(_ types: [RecordType]) -> RecordType {
        var order: [String] = []
        var fields: [String: [Field]] = [:]
        for type in types {
            for field in type.fields {
                if fields[field.name] == nil { order.append(field.name) }
                fields[field.name, default: []].append(field)
            }
        }
        let joined = order.compactMap { name -> Field? in
            guard let alike = fields[name], let first = alike.first else { return nil }
            let type = ValueType.joined(alike.map(\.type))
            let isUncertain = alike.count < types.count || alike.contains(where: \.isUncertain)
            let other = type == nil ? alike.first { ValueType.joined([first.type, $0.type]) == nil } : nil
            let conflict =
                alike.lazy.compactMap(\.conflict).first
                ?? (type == nil
                    ? "it is \(first.type.phrase) here and \((other ?? first).type.phrase) there" : nil)
            return first.with(type ?? .text, isUncertain: isUncertain, conflict: conflict)
        }
        return RecordType(
            name: types.first?.name ?? "", summary: "", fields: joined, isShared: false, isOwn: true, remedy: nil)
    }
}

extension RecordType.Field {
    fileprivate func with(_ type: ValueType, isUncertain: Bool, conflict: String?) -> RecordType.Field {
        RecordType.Field(
            name: name, type: type, isOptional: isUncertain, summary: summary, isUncertain: isUncertain,
            conflict: conflict)
    }
}

extension TemplateValue {
    /// A value of one type as one of a type that joins it with others.
    fileprivate func converted(from type: ValueType, to other: ValueType) -> TemplateValue {
        switch (self, type, other) {
        case (.list(let list), .list(let inner), .list(let outer)):
            .list(list.map { $0.converted(from: inner, to: outer) })
        case (.record(let record), .record(let inner), .record(let outer)):
            inner === outer
                ? self
                : .record(
                    Record(
                        values: outer.fields.map { field in
                            guard let index = inner.index(of: field.name), index < record.values.count else {
                                return .none
                            }
                            return record.values[index].converted(from: inner.fields[index].type, to: field.type)
                        }))
        case (.number(let number), _, .text): .text(String(number))
        case (.flag(let flag), _, .text): .text(flag ? "true" : "false")
        case (.date(let date), _, .text): .text(date.iso8601)
        default: self
        }
    }
}
