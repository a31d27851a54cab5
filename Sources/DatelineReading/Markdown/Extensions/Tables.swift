/// Tables as GFM has them.
struct Tables {
    private enum Alignment: String {
        case left, center, right
    }

    private struct Table {
        let alignments: [Alignment?]
        var rowCount = 0
    }

    private var tables: [Table] = []
    /// Whether a line that says that it is a caption ends a table.
    private let haveCaptions: Bool
    /// How many cells that nobody wrote are still put into rows that are too short: more than any table has that people
    /// write, and no more than the length of the text allows, since rows times columns grow with its square.
    private var missingCells: Int

    /// Writes each cell of the text's tables as a heading, in a line of its own.
    ///
    /// `nil` if there are none.
    init?(in source: inout MarkdownSource, _ form: MarkdownForm) {
        haveCaptions = form.hasFigures
        missingCells = min(200_000, 10_000 + 4 * source.lines.reduce(0) { $0 + $1.text.count })
        // Where a table ends before its paragraph does, another may begin.
        for _ in 0..<Self.mostReadings where find(in: &source) == false { break }
        if tables.isEmpty { return nil }
    }

    /// How often a text is read for tables, each of which begins in the paragraph that another one ends in.
    private static let mostReadings = 4

    /// Finds the first table of each paragraph; tells whether there may be more.
    private mutating func find(in source: inout MarkdownSource) -> Bool {
        let marks = source.lines.indices.filter { index in
            let line = source.lines[index].text
            return source.lines[index].role == .text
                && Self.alignments(of: line[MarkdownSource.start(of: line)...]) != nil
        }
        guard !marks.isEmpty else { return false }
        let root = source.document()
        defer { root.remove() }
        var lines: [MarkdownSource.Line] = []
        let count = tables.count
        var (next, copied, mayHaveMore) = (0, 0, false)
        root.visit { node in
            guard node.kind == .paragraph || node.kind == .heading else { return }
            let first = node.startLine - 1
            let last = Self.lastLine(of: node, source.lines)
            while next < marks.count, marks[next] <= first { next += 1 }
            guard next < marks.count, marks[next] < last else { return }
            // A paragraph whose first such line has no head to it is none.
            let mark = marks[next]
            let table = read(at: mark, in: node, upTo: last, source.lines)
            if let table {
                lines += source.lines[copied..<(mark - 1)] + table.cells
                copied = table.end
            }
            while next < marks.count, marks[next] < last {
                if let table, marks[next] > table.end { mayHaveMore = true }
                next += 1
            }
        }
        guard tables.count > count else { return false }
        lines += source.lines[copied...]
        source.lines = lines
        return mayHaveMore
    }

    /// The last line of a paragraph, or of a heading that is underlined, counted from 1.
    private static func lastLine(of node: MarkdownNode, _ lines: [MarkdownSource.Line]) -> Int {
        let end = min(node.endLine, lines.count)
        guard node.kind == .heading, end > node.startLine else { return end }
        // libcmark counts the line behind the underline to a heading if it is no end of a block.
        let text = trimmed(lines[end - 1].text[MarkdownSource.start(of: lines[end - 1].text)...])
        let isUnderline = text.first.map { first in "=-".utf8.contains(first) && text.allSatisfy { $0 == first } }
        return isUnderline ?? false ? end : end - 1
    }

    /// The cells of a table as headings, and the line behind it. `mark` is the line below the head, which is in `block`.
    private mutating func read(
        at mark: Int, in block: MarkdownNode, upTo last: Int, _ lines: [MarkdownSource.Line]
    ) -> (cells: [MarkdownSource.Line], end: Int)? {
        let containers = MarkdownContainers(of: block, lines)
        let isFirst = mark - 1 == block.startLine - 1
        guard let cursor = containers.cursor(behind: lines[mark].text), cursor.indent < 4,
            let alignments = Self.alignments(of: cursor.rest)
        else { return nil }
        let headText: ArraySlice<UInt8>
        let firstPrefix: [UInt8]
        if isFirst {
            let start = lines[mark - 1].text.startIndex + block.startColumn - 1
            guard start <= lines[mark - 1].text.endIndex else { return nil }
            headText = lines[mark - 1].text[start...]
            firstPrefix = Array(lines[mark - 1].text[..<start])
        } else {
            guard let head = containers.cursor(behind: lines[mark - 1].text) else { return nil }
            headText = head.rest
            firstPrefix = containers.prefix
        }
        let head = Self.cells(of: headText)
        guard head.count == alignments.count else { return nil }

        let prefix = containers.prefix
        var table = Table(alignments: alignments)
        var cells: [MarkdownSource.Line] = []
        func add(_ row: [[UInt8]], _ number: Int) {
            for (column, text) in row.prefix(alignments.count).enumerated() where !text.isEmpty || cells.isEmpty {
                let line = (cells.isEmpty ? firstPrefix : prefix) + Array("# ".utf8) + text + Array(" #".utf8)
                let role = MarkdownSource.Role.cell(table: tables.count, row: table.rowCount, column: column)
                cells.append(.init(text: line[...], number: number, role: role))
            }
            table.rowCount += 1
        }
        add(head, lines[mark - 1].number)
        var end = mark + 1
        while end < last, let cursor = containers.cursor(behind: lines[end].text), cursor.indent < 4,
            !Self.beginsBlock(cursor.rest), !(haveCaptions && TableRegions.isCaption(cursor.rest))
        {
            let row = Self.cells(of: cursor.rest)
            missingCells -= max(0, alignments.count - row.count)
            guard !row.isEmpty, missingCells >= 0 else { break }
            add(row, lines[end].number)
            end += 1
        }
        tables.append(table)
        return (cells, end)
    }

    // MARK: - Rows

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return text
    }

    /// The alignments that the line below a head gives its columns; `nil` if it is no such line.
    private static func alignments(of line: ArraySlice<UInt8>) -> [Alignment?]? {
        guard let first = line.first,
            first == UInt8(ascii: "|") || first == UInt8(ascii: ":")
                || first == UInt8(ascii: "-") || isBlank(first),
            line.allSatisfy({ isBlank($0) || "|:-".utf8.contains($0) }),
            line.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") })
        else { return nil }
        var alignments: [Alignment?] = []
        for cell in cells(of: line) {
            let dashes = cell.drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
            let before = dashes.startIndex - cell.startIndex
            let after = cell.endIndex - dashes.endIndex
            guard !dashes.isEmpty, before <= 1, after <= 1, after == 0 || cell.last == UInt8(ascii: ":") else {
                return nil
            }
            alignments.append(before == 1 ? (after == 1 ? .center : .left) : (after == 1 ? .right : nil))
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// The cells of a row, in which `\|` is a bar.
    private static func cells(of line: ArraySlice<UInt8>) -> [[UInt8]] {
        var rest = trimmed(line)
        if rest.first == UInt8(ascii: "|") { rest = rest.dropFirst().drop(while: isBlank) }
        var cells: [[UInt8]] = []
        while !rest.isEmpty {
            var cell: [UInt8] = []
            while var byte = rest.popFirst(), byte != UInt8(ascii: "|") {
                if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "|") { byte = rest.removeFirst() }
                cell.append(byte)
            }
            cells.append(Array(trimmed(cell[...])))
            rest = rest.drop(while: isBlank)
        }
        return cells
    }

    /// Whether a line begins a block that ends a table, though it would go on a paragraph: a list, a rule.
    private static func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
        let text = trimmed(line)
        guard let first = text.first else { return true }
        if first == UInt8(ascii: "-"), text.allSatisfy({ $0 == first || isBlank($0) }) { return true }
        let digits = text.prefix { (48...57).contains($0) }
        let marker = text[digits.endIndex...]
        guard let sign = marker.first, marker.dropFirst().first.map(isBlank) ?? true else { return false }
        return digits.isEmpty ? "-+*".utf8.contains(sign) : digits.count < 10 && ".)".utf8.contains(sign)
    }

    // MARK: - Building

    /// Makes tables of the headings that stand for their cells.
    func build(in root: MarkdownNode, _ source: MarkdownSource, _ form: MarkdownForm) {
        var builder: Builder?
        var cells: [(MarkdownNode, table: Int, row: Int, column: Int)] = []
        root.visit { node in
            guard node.kind == .heading, case .cell(let table, let row, let column) = source.role(of: node) else {
                return
            }
            cells.append((node, table, row, column))
        }
        for (node, table, row, column) in cells {
            if builder?.position != table {
                builder?.finish()
                builder = Builder(tables[table], at: table, before: node, form)
            }
            builder?.add(node, row, column)
        }
        builder?.finish()
    }

    /// Makes a table of its cells in their order.
    private struct Builder {
        let position: Int
        private let table: Table
        private let form: MarkdownForm
        private let node: MarkdownNode
        private var section: MarkdownNode
        private var tableRow: MarkdownNode
        private var row = 0
        private var column = 0

        init(_ table: Table, at position: Int, before cell: MarkdownNode, _ form: MarkdownForm) {
            (self.table, self.position, self.form) = (table, position, form)
            node = MarkdownNode(.customBlock, from: "<table>", to: "</table>")
            section = MarkdownNode(.customBlock, from: "<thead>", to: "</thead>")
            tableRow = MarkdownNode(.customBlock, from: "<tr>", to: "</tr>")
            node.append(section)
            section.append(tableRow)
            cell.insertBefore(node)
        }

        mutating func add(_ heading: MarkdownNode, _ row: Int, _ column: Int) {
            fill(row, column)
            let cell = emptyCell()
            cell.appendChildren(of: heading)
            heading.remove()
        }

        mutating func finish() {
            fill(table.rowCount - 1, table.alignments.count)
        }

        /// Puts empty cells up to a place.
        private mutating func fill(_ row: Int, _ column: Int) {
            while self.row < row {
                while self.column < table.alignments.count { _ = emptyCell() }
                if self.row == 0 {
                    section = MarkdownNode(.customBlock, from: "<tbody>", to: "</tbody>")
                    node.append(section)
                }
                tableRow = MarkdownNode(.customBlock, from: "<tr>", to: "</tr>")
                section.append(tableRow)
                (self.row, self.column) = (self.row + 1, 0)
            }
            while self.column < column { _ = emptyCell() }
        }

        private mutating func emptyCell() -> MarkdownNode {
            let name = row == 0 ? "th" : "td"
            var tag = "<\(name)"
            if form.isPage, row == 0 { tag += " scope=\"col\"" }
            if let alignment = table.alignments[column] {
                tag += form.isPage ? " class=\"align-\(alignment)\"" : " align=\"\(alignment)\""
            }
            let cell = MarkdownNode(.customInline, from: tag + ">", to: "</\(name)>")
            // Words in two cells are not one word.
            if column > 0 { tableRow.append(MarkdownNode(.softBreak)) }
            tableRow.append(cell)
            column += 1
            return cell
        }
    }
}
