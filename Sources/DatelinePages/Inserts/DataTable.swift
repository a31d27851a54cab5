import DatelineModel
import DatelineTemplates

/// Data as rows and columns: a list of maps whose values are single.
struct DataTable: Sendable {
    private let columns: [(title: String, isNumeric: Bool)]
    private let rows: [[TemplateValue]]

    private static let columnSchema = RecordSchema<(title: String, isNumeric: Bool)>(
        "column", "A column of a table.",
        [
            .text("title", "Its name, as the data has it.") { $0.title },
            .flag("numeric", "Whether all that is in it is numbers.") { $0.isNumeric },
        ])

    private static let cellSchema = RecordSchema<(value: TemplateValue, isNumeric: Bool)>(
        "cell", "A value in a table.",
        [
            .text("text", "The value as it is written; nothing if it is missing.") { $0.value.words },
            .optionalDate("date", "The same as a date, if it is one.") {
                if case .date(let date) = $0.value { date } else { nil }
            },
            .flag("numeric", "Whether all that is in its column is numbers.") { $0.isNumeric },
        ])

    private static let rowSchema = RecordSchema<[Record]>(
        "row", "A row of a table.",
        [.list("cells", of: cellSchema.type, "A value for each column.") { $0 }])

    static let schema = RecordSchema<DataTable>(
        "table", "Data as rows and columns.",
        [
            .list("columns", of: columnSchema.type, "The columns.") { $0.columns.map(columnSchema.record) },
            .list("rows", of: rowSchema.type, "The rows.") { table in
                table.rows.map { row in
                    rowSchema.record(
                        zip(row, table.columns).map { cellSchema.record((value: $0, isNumeric: $1.isNumeric)) })
                }
            },
        ])

    /// Whether values of a type are tables.
    static func isTable(_ type: ValueType) -> Bool { fields(of: type) != nil }

    private static func fields(of type: ValueType) -> [RecordType.Field]? {
        guard case .list(.record(let row)) = type, !row.fields.isEmpty else { return nil }
        let areSingle = row.fields.allSatisfy { field in
            switch field.type {
            case .text, .number, .flag, .date: field.hasOneType
            default: false
            }
        }
        return areSingle ? row.fields : nil
    }

    /// The table of a value of a type; `nil` if it is none.
    init?(_ value: TemplateValue, of type: ValueType) {
        guard let fields = Self.fields(of: type), case .list(let items) = value else { return nil }
        let rows = items.map { item -> [TemplateValue] in
            if case .record(let record) = item { record.values } else { [] }
        }
        self.rows = rows
        columns = fields.enumerated().map { index, field in
            let values = rows.compactMap { $0.indices.contains(index) ? $0[index].words : nil }.filter { !$0.isEmpty }
            return (field.summary, !values.isEmpty && values.allSatisfy(Self.isNumber))
        }
    }

    /// Whether a text is a number as tables have them: `1,200.50`, `−3 %`.
    private static func isNumber(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || " .,+-−–%€$£¥\u{A0}\u{202F}".contains($0) }
            && !text.dropFirst().contains(where: { "-−–+".contains($0) })
    }

    var record: Record { Self.schema.record(self) }
}

extension TemplateValue {
    /// A single value as it is written.
    fileprivate var words: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .date(let date): date.iso8601
        default: ""
        }
    }
}
