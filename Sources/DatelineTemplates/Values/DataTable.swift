package import DatelineModel

/// Data as rows and columns: a list of maps whose values are single.
package struct DataTable: Sendable {
    private let columns: [(title: String, isNumeric: Bool)]
    private let rows: [[Cell?]]

    /// A value in a table.
    fileprivate struct Cell: Sendable {
        let text: String
        let day: PublicationDate?
    }

    private static let columnSchema = RecordSchema<(title: String, isNumeric: Bool)>(
        "column", "A column of a table.",
        [
            .text("title", "Its name, as the data has it.") { $0.title },
            .flag("numeric", "Whether all that is in it is numbers.") { $0.isNumeric },
        ])

    private static let cellSchema = RecordSchema<(value: Cell?, isNumeric: Bool)>(
        "cell", "A value in a table.",
        [
            .text("text", "The value as it is written; nothing if it is missing.") { $0.value?.text ?? "" },
            .optionalDate("date", "The same as a date, if it is a day without a time.") { $0.value?.day },
            .flag("numeric", "Whether all that is in its column is numbers.") { $0.isNumeric },
        ])

    private static let rowSchema = RecordSchema<[Record]>(
        "row", "A row of a table.",
        [.list("cells", of: cellSchema.type, "A value for each column.") { $0 }])

    /// What templates are given of a table.
    package static let schema = RecordSchema<DataTable>(
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

    /// The most values of a table that a text inserts, which readers could still look through. Templates choose with `limit`.
    package static let mostCells = 100_000

    /// Whether values of a type are tables.
    package static func isTable(_ type: ValueType) -> Bool { fields(of: type) != nil }

    /// What the columns of tables of a type are called, as the data has it; `nil` if they are none.
    static func titles(of type: ValueType) -> [String]? { fields(of: type)?.map(\.summary) }

    private static func fields(of type: ValueType) -> [RecordType.Field]? {
        guard case .list(.record(let row)) = type, row.isOwn, !row.fields.isEmpty else { return nil }
        let areSingle = row.fields.allSatisfy { field in
            switch field.type {
            case .text, .number, .flag, .date: field.hasOneType
            default: false
            }
        }
        return areSingle ? row.fields : nil
    }

    /// The number of rows and of columns of the table of a value of a type; `nil` if it is none.
    package static func size(of value: DataValue, _ type: ValueType) -> (rows: Int, columns: Int)? {
        guard let fields = fields(of: type), let items = value.items else { return nil }
        return (items.count, fields.count)
    }

    /// The table of a value of a type; `nil` if it is none.
    package init?(_ value: DataValue, of type: ValueType) {
        guard let fields = Self.fields(of: type), let items = value.items else { return nil }
        let indexes = Dictionary(
            zip(fields.map(\.name), fields.indices), uniquingKeysWith: { first, _ in first })
        // Each key is in nearly every row.
        var columnsOfKeys: [String: Int?] = [:]
        let rows = items.filter { !$0.isNothing }.map { item in
            var row = [Cell?](repeating: nil, count: fields.count)
            for field in item.fields {
                let column = columnsOfKeys[field.key] ?? indexes[DataName.of(field.key)]
                columnsOfKeys[field.key] = .some(column)
                if let column, row[column] == nil, case .scalar(let scalar) = field.value.content {
                    row[column] = Cell(scalar)
                }
            }
            return row
        }
        self.init(rows, titles: fields.map(\.summary))
    }

    /// The table of a list of records whose fields are called so.
    init(_ records: [TemplateValue], titles: [String]) {
        let rows = records.map { record in titles.indices.map { Cell(record.field([$0])) } }
        self.init(rows, titles: titles)
    }

    private init(_ rows: [[Cell?]], titles: [String]) {
        self.rows = rows
        columns = titles.enumerated().map { index, title in
            let values = rows.lazy.compactMap { $0[index]?.text }.filter { !$0.isEmpty }
            return (title, !values.isEmpty && values.allSatisfy(Self.isNumber))
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

    /// What templates are given of it.
    package var record: Record { Self.schema.record(self) }
}

extension DataTable.Cell {
    fileprivate init(_ scalar: DataScalar) {
        text = scalar.text
        day = if case .date(let date, _) = scalar, date.secondOfDay == nil { date } else { nil }
    }

    /// A value of a record; `nil` if it is missing, or not single.
    fileprivate init?(_ value: TemplateValue) {
        switch value {
        case .text(let text): self.init(text: text, day: nil)
        case .number(let number): self.init(text: String(number), day: nil)
        case .flag(let flag): self.init(text: flag ? "true" : "false", day: nil)
        case .date(let date): self.init(text: date.iso8601, day: date.secondOfDay == nil ? date : nil)
        case .none, .html, .link, .url, .json, .record, .list: return nil
        }
    }
}
