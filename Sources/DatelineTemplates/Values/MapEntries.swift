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
        var common: ValueType?
        for field in map.fields {
            if let conflict = field.conflict { throw Mixture(words: "“\(field.name)” is not of one kind: \(conflict)") }
            guard let last = common else {
                common = field.type
                continue
            }
            guard let both = last.joined(with: field.type) else {
                throw Mixture(
                    words:
                        "“\(map.fields[0].name)” is \(map.fields[0].type.phrase) and “\(field.name)” \(field.type.phrase)"
                )
            }
            common = both
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
    /// The type as which values of both can be had; `nil` if there is none.
    fileprivate func joined(with other: ValueType) -> ValueType? {
        switch (self, other) {
        case (.list(let left), .list(let right)): left.joined(with: right).map { .list($0) }
        case (.record(let left), .record(let right)):
            left === right ? self : left.joined(with: right).map { .record($0) }
        case (.list, _), (_, .list), (.record, _), (_, .record): nil
        default: kind == other.kind ? self : .text
        }
    }
}

extension RecordType {
    /// A type with the fields of both.
    fileprivate func joined(with other: RecordType) -> RecordType? {
        var joined: [Field] = []
        for field in fields {
            guard let index = other.index(of: field.name) else {
                joined.append(field.with(field.type, isUncertain: true, conflict: field.conflict))
                continue
            }
            let twin = other.fields[index]
            let type = field.type.joined(with: twin.type)
            let conflict =
                field.conflict ?? twin.conflict
                ?? (type == nil ? "it is \(field.type.phrase) here and \(twin.type.phrase) there" : nil)
            joined.append(
                field.with(
                    type ?? .text, isUncertain: field.isUncertain || twin.isUncertain, conflict: conflict))
        }
        for field in other.fields where index(of: field.name) == nil {
            joined.append(field.with(field.type, isUncertain: true, conflict: field.conflict))
        }
        return RecordType(name: name, summary: "", fields: joined, isShared: false, isOwn: true, remedy: nil)
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
