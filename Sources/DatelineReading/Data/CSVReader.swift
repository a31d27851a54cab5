package import DatelineModel

/// Reads comma-separated values as RFC 4180 has them: the first line names the columns, and every other has a field for each.
package struct CSVReader {
    private let text: SourceText
    private let bytes: [UInt8]
    private let zone: SiteTimeZone
    private var position = 0
    private var problems = ProblemList<Diagnostic>()

    /// A field: its words, and where it begins.
    private struct Cell {
        let words: String
        let offset: Int
    }

    private init(_ text: SourceText, _ zone: SiteTimeZone) { (self.text, bytes, self.zone) = (text, text.bytes, zone) }

    /// The rows of a file as maps with the names of the columns for keys. Throws `DiagnosticError` with all problems.
    static func read(_ text: SourceText, zone: SiteTimeZone) throws -> DataValue {
        var reader = CSVReader(text, zone)
        let (columns, rows) = reader.rows()
        let problems = reader.problems.diagnostics(of: text.file)
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        return DataValue(rows.isEmpty ? .emptyTable(columns) : .list(rows))
    }

    /// The rows of a file as texts with their places, under the names of the columns. Throws `DiagnosticError`.
    package static func texts(of text: SourceText) throws -> (columns: [String], rows: [[Located<String>]]) {
        var reader = CSVReader(text, .utc)
        var cells: [[Cell]] = []
        let (columns, _) = reader.rows { cells.append($0) }
        let problems = reader.problems.diagnostics(of: text.file)
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        let rows = cells.map { row in
            row.map { Located(value: $0.words, offset: $0.offset, length: max(1, $0.words.utf8.count)) }
        }
        return (columns, rows)
    }

    /// The names of the columns, and the rows; each is also given to a function as it is written.
    private mutating func rows(_ take: ([Cell]) -> Void = { _ in }) -> (columns: [String], rows: [DataValue]) {
        skipBlankLines()
        guard position < bytes.count else {
            problems.append(
                .error(
                    .invalidCSV, at: .file(text.file), "the file is empty",
                    help: "name the columns in the first line: “country,rate,since”"))
            return ([], [])
        }
        let header = row()
        checkHeader(header)
        var rows: [DataValue] = []
        skipBlankLines()
        while position < bytes.count {
            let start = position
            let cells = row()
            if cells.count == header.count {
                take(cells)
                let fields = zip(header, cells).map { column, cell in
                    let content: DataValue.Content =
                        cell.words.isEmpty ? .nothing : .scalar(DataScalar(plain: cell.words, zone: zone))
                    return DataField(column.words, DataValue(content, at: cell.offset))
                }
                rows.append(DataValue(.map(fields), at: start))
            } else {
                let isLong = cells.count > header.count
                report(
                    .raggedRow, isLong ? cells[header.count].offset : start,
                    "the row has \(DiagnosticPrinter.counted(cells.count, "field")), but the first line names \(DiagnosticPrinter.counted(header.count, "column"))",
                    help: isLong
                        ? "put a field with a comma in it in quotes: \"Paris, France\""
                        : "write a comma for each field that is left empty")
            }
            skipBlankLines()
        }
        return (header.map(\.words), rows)
    }

    // MARK: - The first line

    private mutating func checkHeader(_ header: [Cell]) {
        if header.count == 1, let mark = header[0].words.first(where: { $0 == ";" || $0 == "\t" }) {
            let name = mark == ";" ? "semicolons" : "tabs"
            report(
                .invalidCSV, header[0].offset, "the columns are parted by \(name), not by commas",
                help: "save the table again with commas between the fields")
            return
        }
        var seen: [String: Cell] = [:]
        for (number, column) in header.enumerated() {
            if column.words.isEmpty {
                report(
                    .invalidCSV, column.offset, "column \(number + 1) has no name",
                    help: "give every column a name in the first line, or remove the comma that begins it")
            } else if let other = seen[DataName.of(column.words)] {
                let place = text.location(at: other.offset)
                let name = DataName.of(column.words)
                report(
                    .duplicateKey, column.offset, length: column.words.utf8.count,
                    other.words == column.words
                        ? "two columns are called “\(column.words)”"
                        : "templates would call two columns “\(name)”: “\(other.words)” and “\(column.words)”",
                    help: "give each a name of its own; the other is at \(place.line):\(place.column)")
            }
            seen[DataName.of(column.words)] = column
        }
    }

    // MARK: - Rows

    private mutating func row() -> [Cell] {
        var cells: [Cell] = []
        while true {
            cells.append(cell())
            guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
            position += 1
        }
        skipLineEnd()
        return cells
    }

    /// The next field, up to the comma or the end of the line behind it.
    private mutating func cell() -> Cell {
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        while position < bytes.count, isBlank(bytes[position]) { position += 1 }
        let start = position
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            while position < bytes.count, !Self.ends(bytes[position]) {
                if bytes[position] == UInt8(ascii: "\"") { return brokenCell(start, at: position, isQuoted: false) }
                position += 1
            }
            var end = position
            while end > start, isBlank(bytes[end - 1]) { end -= 1 }
            return Cell(words: String(decoding: bytes[start..<end], as: UTF8.self), offset: start)
        }
        var words: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            guard byte == UInt8(ascii: "\"") else {
                // The end of a line in a field is one byte, whatever the file has.
                if byte != UInt8(ascii: "\r") { words.append(byte) }
                continue
            }
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                while position < bytes.count, isBlank(bytes[position]) { position += 1 }
                guard position == bytes.count || Self.ends(bytes[position]) else {
                    return brokenCell(start, at: position, isQuoted: true)
                }
                return Cell(words: String(decoding: words, as: UTF8.self), offset: start)
            }
            words.append(byte)
            position += 1
        }
        report(
            .invalidCSV, start, "the quotes that begin here are never closed",
            help: "put quotes at the end of the field, and write a quote inside it twice")
        return Cell(words: "", offset: start)
    }

    /// A field with a quote or a text where none can be. What follows is read from the next comma or line on.
    private mutating func brokenCell(_ start: Int, at offset: Int, isQuoted: Bool) -> Cell {
        report(
            .invalidCSV, offset,
            isQuoted ? "text after the quotes that end a field" : "a quote inside a field without quotes",
            help: "put the whole field in quotes, and write a quote inside it twice: \"the \"\"AI Act\"\"\"")
        while position < bytes.count, !Self.ends(bytes[position]) { position += 1 }
        return Cell(words: "?", offset: start)
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func skipLineEnd() {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    }

    private mutating func skipBlankLines() { position = startOfLine(after: skipBlank(bytes, position, bytes.count)) }

    /// Where the line begins that an offset is in, or the position itself if that is behind it.
    private func startOfLine(after offset: Int) -> Int {
        var start = offset
        guard offset < bytes.count else { return offset }
        while start > position, bytes[start - 1] != UInt8(ascii: "\n"), bytes[start - 1] != UInt8(ascii: "\r") {
            start -= 1
        }
        return start
    }

    private mutating func report(
        _ identifier: DiagnosticID, _ offset: Int, length: Int = 1, _ summary: String, help: String
    ) {
        problems.append(
            .error(identifier, at: .location(text.location(at: offset, length: length)), summary, help: help))
    }
}
