/// The one place where a kind of record is described: its fields, and how each is taken from a source.
///
///     static let schema = RecordSchema<FeedLink>(
///         "feed", "A feed that readers can subscribe to.",
///         [
///             .text("title", "What the feed is called.") { $0.title },
///             .link("path", "Where it is.") { $0.permalink },
///         ])
package struct RecordSchema<Source>: Sendable {
    /// The type of the records, against which templates are checked.
    package let type: RecordType

    /// Where each field's value comes from. The declarations are not needed here, and copying them would cost more.
    private let accessors: [@Sendable (Source) -> TemplateValue]

    /// A kind of record with these fields.
    ///
    /// `isShared` says that all pages of a site are given the same record of this kind.
    package init(_ name: String, _ summary: String, isShared: Bool = false, _ fields: [Field<Source>]) {
        type = RecordType(name: name, summary: summary, fields: fields.map(\.declaration), isShared: isShared)
        accessors = fields.map(\.value)
    }

    /// The record of a source.
    package func record(_ source: Source) -> Record {
        Record(values: values(source, room: accessors.count))
    }

    /// The record of a source that appears on many pages and never changes: partials render it once (`PartialCache`).
    ///
    /// No other record of the kind may have its number.
    package func lastingRecord(_ source: Source, number: Int) -> Record {
        var values = values(source, room: accessors.count + 1)
        values.append(.number(number))
        return Record(values: values)
    }

    /// A record with another value in a field, for one page alone: it is none of those that last.
    package func record(_ record: Record, replacing field: String, by value: TemplateValue) -> Record {
        var values = Array(record.values.prefix(accessors.count))
        if let index = type.index(of: field) { values[index] = value }
        return Record(values: values)
    }

    private func values(_ source: Source, room: Int) -> [TemplateValue] {
        var values: [TemplateValue] = []
        values.reserveCapacity(room)
        for accessor in accessors { values.append(accessor(source)) }
        return values
    }
}
