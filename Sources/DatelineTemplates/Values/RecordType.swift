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
        /// A sentence that says what it is; for a field of the site’s own, its key as it is written.
        package let summary: String
        /// Whether a template has to say what it does if there is no value: some records of the site have none.
        var isUncertain = false
        /// Why it has no one type: what two values of it are; `nil` if it has one.
        var conflict: String?
        /// Whether its type is not known, because its file cannot be read, which was reported.
        var isUnreadable = false

        /// Whether all values of it are of its type.
        package var hasOneType: Bool { conflict == nil && !isUnreadable }
    }

    /// What the kind of record is called: `article`.
    package let name: String
    /// A sentence that says what it is.
    package let summary: String
    /// Its fields, in the order of a record's values.
    package let fields: [Field]

    /// Whether all pages of a site are given the same record of this type.
    package let isShared: Bool

    /// Whether its fields are the site’s own: what stands below `extra:` or `params:`, or in a file of data.
    let isOwn: Bool
    /// How the site gets a field that is not there; `nil` if it cannot.
    let remedy: String?

    private let indexes: [String: Int]

    /// A type with these fields. If several fields have the same name, the first one counts.
    package convenience init(name: String, summary: String, fields: [Field], isShared: Bool = false) {
        self.init(name: name, summary: summary, fields: fields, isShared: isShared, isOwn: false, remedy: nil)
    }

    /// A type whose fields may be the site’s own.
    init(name: String, summary: String, fields: [Field], isShared: Bool, isOwn: Bool, remedy: String?) {
        self.name = name
        self.isShared = isShared
        (self.isOwn, self.remedy) = (isOwn, remedy)
        self.summary = summary
        self.fields = fields
        indexes = Dictionary(zip(fields.map(\.name), fields.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The index of a field; `nil` if there is no such field.
    func index(of name: String) -> Int? { indexes[name] }
}
