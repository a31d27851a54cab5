/// The name and the fields of a kind of record.
package final class RecordType: Sendable {
    /// One field of a record type.
    package struct Field: Sendable {
        /// What templates call it.
        package let name: String
        /// The type of its values.
        package let type: ValueType
        /// Whether it may be without a value.
        package let isOptional: Bool
        /// A sentence that says what it is.
        package let summary: String
    }

    /// What the kind of record is called: `article`.
    package let name: String
    /// A sentence that says what it is.
    package let summary: String
    /// Its fields, in the order of a record's values.
    package let fields: [Field]

    /// Whether all pages of a site are given the same record of this type.
    package let isShared: Bool

    private let indexes: [String: Int]

    /// A type with these fields. If several fields have the same name, the first one counts.
    package init(name: String, summary: String, fields: [Field], isShared: Bool = false) {
        self.name = name
        self.isShared = isShared
        self.summary = summary
        self.fields = fields
        indexes = Dictionary(zip(fields.map(\.name), fields.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The index of a field; `nil` if there is no such field.
    func index(of name: String) -> Int? { indexes[name] }
}
