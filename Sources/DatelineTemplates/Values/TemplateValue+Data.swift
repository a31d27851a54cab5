package import DatelineModel

extension ValueType {
    /// A value of the site’s data as one of this type, which follows from all values in its place (`DataShape`).
    func value(of data: DataValue) -> TemplateValue {
        switch (self, data.content) {
        case (_, .nothing): .none
        case (.list(let element), .list(let items)):
            .list(items.compactMap { $0.isNothing ? nil : element.value(of: $0) })
        case (.list, .emptyTable): .list([])
        case (.list(let element), _): .list([element.value(of: data)])
        case (.record(let type), .map(let fields)): .record(type.record(of: fields))
        case (.text, .scalar(let scalar)): .text(scalar.text)
        case (.number, .scalar(.number(let number))): .number(number)
        case (.flag, .scalar(.flag(let flag, _))): .flag(flag)
        case (.date, .scalar(.date(let date, _))): .date(date)
        default: .none
        }
    }
}

extension RecordType {
    /// The record of a map, with the values of `defaults` for what it does not have.
    package func record(of fields: [DataField], defaults: Record? = nil) -> Record {
        var values = defaults?.values ?? []
        // The empty record has none of its type’s values.
        while values.count < self.fields.count { values.append(.none) }
        var given = Set<Int>()
        for field in fields where !field.value.isNothing {
            // Of two keys with one name the first counts, as in the type.
            guard let index = index(of: DataName.of(field.key)), given.insert(index).inserted else { continue }
            values[index] = self.fields[index].type.value(of: field.value)
        }
        return Record(values: values)
    }

    /// The value of one field of a record.
    package func value(of field: String, in record: Record) -> TemplateValue {
        guard let index = index(of: field), record.values.indices.contains(index) else { return .none }
        return record.values[index]
    }

    /// Feeds a hasher with all that templates are checked against.
    package func feed(into hasher: inout Hasher) {
        for field in fields {
            hasher.combine(field.name)
            hasher.combine(field.summary)
            hasher.combine(field.isUncertain)
            hasher.combine(field.conflict)
            field.type.feed(into: &hasher)
        }
        hasher.combine(fields.count)
    }

    /// Feeds a hasher with the type of one field.
    package func feed(_ field: String, into hasher: inout Hasher) {
        if let index = index(of: field) { fields[index].type.feed(into: &hasher) }
    }
}

extension ValueType {
    fileprivate func feed(into hasher: inout Hasher) {
        hasher.combine(kind)
        switch self {
        case .list(let element): element.feed(into: &hasher)
        case .record(let type): type.feed(into: &hasher)
        default: break
        }
    }
}
