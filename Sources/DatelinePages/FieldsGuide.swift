import DatelineModel
import DatelineTemplates

/// What templates are given: the fields of every kind of page, then the records that stand in them.
package enum FieldsGuide {
    /// The guide as lines of text.
    package static var lines: [String] {
        var records: [RecordType] = []
        var lines = [
            "What each template is given. A type with ? may be missing; it then prints nothing and is false in an if.",
            "",
        ]
        var settings = SiteSettings(title: "", description: "", baseURL: BaseURL(unset: ()), publisher: "")
        settings.taxonomies = Taxonomy.builtIn
        var known: Set<String> = []
        let kinds = PageKinds.all.flatMap { kind in
            kind.templates(of: settings).filter { known.insert($0).inserted }.map { (template: $0, type: kind.type) }
        }
        for (template, type) in kinds + [(Card.template, CardView.type)] {
            lines.append("\(template)  \(type.summary)")
            lines += rows(of: type, &records) + [""]
        }
        lines += ["The records in them:", ""]
        var next = 0
        while next < records.count {
            lines.append("\(records[next].name)  \(records[next].summary)")
            lines += rows(of: records[next], &records) + [""]
            next += 1
        }
        return lines.dropLast()
    }

    /// A line for each field; record types that were not seen before are added to `records`.
    private static func rows(of type: RecordType, _ records: inout [RecordType]) -> [String] {
        for field in type.fields {
            guard let inner = field.type.recordType, !records.contains(where: { $0.name == inner.name }) else {
                continue
            }
            records.append(inner)
        }
        let names = type.fields.map(\.name.count).max() ?? 0
        let types = type.fields.map { typeName($0).count }.max() ?? 0
        return type.fields.map { field in
            "  \(field.name.padded(to: names))  \(typeName(field).padded(to: types))  \(field.summary)"
        }
    }

    private static func typeName(_ field: RecordType.Field) -> String {
        field.type.name + (field.isOptional ? "?" : "")
    }
}
