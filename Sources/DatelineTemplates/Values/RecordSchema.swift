/// The one place where a kind of record is described: its fields, and how each is taken from a source.
///
///     static let schema = RecordSchema<FeedLink>(
///         "feed", "A feed that readers can subscribe to.",
///         [
///             .text("title", "What the feed is called.") { $0.title },
///             .link("path", "Where it is.") { $0.permalink },
///         ])
package struct RecordSchema<Source>: Sendable {
    /// The type of the records, which templates are checked against.
    package let type: RecordType

    private let fields: [Field<Source>]

    /// A kind of record with these fields.
    package init(_ name: String, _ summary: String, _ fields: [Field<Source>]) {
        type = RecordType(name: name, summary: summary, fields: fields.map(\.declaration))
        self.fields = fields
    }

    /// The record of a source.
    package func record(_ source: Source) -> Record {
        Record(values: fields.map { $0.value(source) })
    }

    /// The record of a source that stands in many pages and never changes: partials render it once (`PartialCache`).
    ///
    /// No other record of the kind may have its number.
    package func lastingRecord(_ source: Source, number: Int) -> Record {
        Record(values: fields.map { $0.value(source) } + [.number(number)])
    }
}
