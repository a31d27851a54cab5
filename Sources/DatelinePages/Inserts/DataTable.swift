import DatelineModel
import DatelineTemplates

/// Data as rows and columns: a list of maps whose values are single.
struct DataTable: Sendable {
    private let columns: [(title: String, isNumeric: Bool)]
    private let rows: [[DataScalar?]]

    private static let columnSchema = RecordSchema<(title: String, isNumeric: Bool)>(
        "column", "A column of a table.",
        [
            .text("title", "Its name, as the data has it.") { $0.title },
            .flag("numeric", "Whether all that is in it is numbers.") { $0.isNumeric },
        ])

    private static let cellSchema = RecordSchema<(value: DataScalar?, isNumeric: Bool)>(
        "cell", "A value in a table.",
        [
            .text("text", "The value as it is written; nothing if it is missing.") { $0.value?.text ?? "" },
            .optionalDate("date", "The same as a date, if it is a day without a time.") {
                if case .date(let date, _) = $0.value, date.secondOfDay == nil { date } else { nil }
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

    /// The most values of a table in a page, which readers could still look through.
    static let mostCells = 100_000

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

    /// The number of rows and of columns of the table of a value of a type; `nil` if it is none.
    static func size(of value: DataValue, _ type: ValueType) -> (rows: Int, columns: Int)? {
        guard let fields = fields(of: type), let items = value.items else { return nil }
        return (items.count, fields.count)
    }

    /// The table of a value of a type; `nil` if it is none.
    init?(_ value: DataValue, of type: ValueType) {
        guard let fields = Self.fields(of: type), let items = value.items else { return nil }
        let indexes = Dictionary(
            zip(fields.map(\.name), fields.indices), uniquingKeysWith: { first, _ in first })
        // Each key is in nearly every row.
        var columnsOfKeys: [String: Int?] = [:]
        rows = items.filter { !$0.isNothing }.map { item in
            var row = [DataScalar?](repeating: nil, count: fields.count)
            for field in item.fields {
                let column = columnsOfKeys[field.key] ?? indexes[DataName.of(field.key)]
                columnsOfKeys[field.key] = .some(column)
                if let column, row[column] == nil, case .scalar(let scalar) = field.value.content {
                    row[column] = scalar
                }
            }
            return row
        }
        let rows = rows
        columns = fields.enumerated().map { index, field in
            let values = rows.lazy.compactMap { $0[index]?.text }.filter { !$0.isEmpty }
            return (field.summary, !values.isEmpty && values.allSatisfy(Self.isNumber))
        }
    }

    /// Whether a text is a number as tables have them: `1,200.50`, `−3 %`; `007` is a code.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.drop { "-−–+ ".contains($0) }
        if digits.first == "0", digits.dropFirst().first?.isNumber == true { return false }
        return text.contains(where: \.isNumber)
            && text.allSatisfy { $0.isNumber || " .,+-−–%€$£¥\u{A0}\u{202F}".contains($0) }
            && !text.dropFirst().contains(where: { "-−–+".contains($0) })
    }

    var record: Record { Self.schema.record(self) }
}
