/// A value in the site’s data, by the names that lead to it: `rates`, `banks.ecb`.
package struct DataPath: Sendable {
    /// The type of the value.
    package let type: ValueType
    private let indexes: [Int]

    /// Why names lead to no value.
    package enum Failure: Error {
        /// There is no such name among those of the value before.
        case unknown(String, among: [String])
        /// The value has no one type, for a reason.
        case mixed(String)
        /// The file cannot be read, which was reported.
        case unreadable
    }

    /// The value that names lead to from the record of all data. Throws if there is none.
    package init(_ names: [String], in data: RecordType) throws(Failure) {
        var type = ValueType.record(data)
        var indexes: [Int] = []
        for name in names {
            guard case .record(let record) = type, let index = record.index(of: name) else {
                throw .unknown(name, among: type.recordType?.fields.map(\.name) ?? [])
            }
            let field = record.fields[index]
            if field.isUnreadable { throw .unreadable }
            if let conflict = field.conflict { throw .mixed(conflict) }
            indexes.append(index)
            type = field.type
        }
        (self.type, self.indexes) = (type, indexes)
    }

    /// The value in a record of all data.
    package func value(in data: Record) -> TemplateValue {
        var value = TemplateValue.record(data)
        for index in indexes {
            guard case .record(let record) = value, record.values.indices.contains(index) else { return .none }
            value = record.values[index]
        }
        return value
    }
}
