import DatelineModel
import DatelineTemplates

/// What templates are given: the fields of every kind of page, then the records that stand in them.
package enum FieldsGuide {
    /// A template, or a record that stands in a field.
    package struct Entry: Sendable {
        /// The file of the template, or the name of the kind of record.
        package let name: String
        /// What it is, in a sentence.
        package let summary: String
        /// Its fields.
        package let fields: [Field]
    }

    /// A field.
    package struct Field: Sendable {
        /// Its name in templates.
        package let name: String
        /// What it has, with a `?` if it may be missing.
        package let type: String
        /// What it is, in a sentence.
        package let summary: String
    }

    /// What opens the guide.
    package static let opening =
        "What each template is given. A type with ? may be missing; it then prints nothing and is false in an if."

    /// All templates, and the records that stand in their fields.
    package static var entries: (templates: [Entry], records: [Entry]) {
        var records: [RecordType] = []
        var settings = SiteSettings(title: "", description: "", baseURL: BaseURL(unset: ()), publisher: "")
        settings.taxonomies = Taxonomy.builtIn
        var known: Set<String> = []
        let kinds = PageKinds.all.flatMap { kind in
            kind.templates(of: settings).filter { known.insert($0).inserted }.map { (template: $0, type: kind.type) }
        }
        let templates = (kinds + [(Card.template, CardView.type), (IssueMail.templates[0], IssueMail.type)]).map {
            template, type in
            Entry(name: template, summary: type.summary, fields: fields(of: type, &records))
        }
        var entries: [Entry] = []
        while entries.count < records.count {
            let record = records[entries.count]
            entries.append(Entry(name: record.name, summary: record.summary, fields: fields(of: record, &records)))
        }
        return (templates, entries)
    }

    /// The guide as lines of text.
    package static var lines: [String] {
        let (templates, records) = entries
        return [opening, ""] + templates.flatMap(lines) + ["The records in them:", ""]
            + records.flatMap(lines).dropLast()
    }

    private static func lines(of entry: Entry) -> [String] {
        let names = entry.fields.map(\.name.count).max() ?? 0
        let types = entry.fields.map(\.type.count).max() ?? 0
        let rows = entry.fields.map {
            "  \($0.name.padded(to: names))  \($0.type.padded(to: types))  \($0.summary)"
        }
        return ["\(entry.name)  \(entry.summary)"] + rows + [""]
    }

    /// The fields of a type; record types that were not seen before are added to `records`.
    private static func fields(of type: RecordType, _ records: inout [RecordType]) -> [Field] {
        for field in type.fields {
            guard let inner = field.type.recordType, !records.contains(where: { $0.name == inner.name }) else {
                continue
            }
            records.append(inner)
        }
        return type.fields.map {
            Field(name: $0.name, type: $0.type.name + ($0.isOptional ? "?" : ""), summary: $0.summary)
        }
    }
}
