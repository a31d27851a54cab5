import DatelineReading

extension MarkdownWriter {
    /// A table of rows and columns as Markdown; `nil` if it only puts things beside each other.
    mutating func table(_ table: Int) -> String? {
        let range = page.range(table)
        let role = page.tag(table)?["role"]
        guard role != "presentation", role != "none", !range.dropFirst().contains(where: { page.name($0) == "table" })
        else { return nil }
        let rows = rows(of: range)
        let heads = rows.joined().contains { page.name($0) == "th" }
        guard rows.contains(where: { $0.count > 1 }), rows.count > 1 || heads,
            heads || rows.count(where: { $0.count > 1 }) * 2 > rows.count, rows.joined().count <= Self.mostCells,
            rows.allSatisfy({ $0.count <= Self.mostColumns })
        else { return nil }
        let lengths = rows.joined().map { length(page.range($0)) }
        let caption = range.first { page.name($0) == "caption" }
        // Words beside its cells would be lost.
        let all = lengths.reduce(0, +) + (caption.map { length(page.range($0)) } ?? 0)
        guard heads || lengths.allSatisfy({ $0 <= Self.longestCell }), all == length(range) else { return nil }
        guard let cells = cells(of: rows) else { return nil }
        return written(cells, caption: caption, hasHead: rows.first { !$0.isEmpty }.map(isHead) ?? false)
    }

    /// The cells of the rows that browsers show, in their order: what is at the foot may stand above the rest.
    private func rows(of table: Range<Int>) -> [[Int]] {
        let rows = page.all("tr", in: table).filter { !isDropped[$0] }
        let feet = rows.filter { page.name(page.nodes[$0].parent) == "tfoot" }
        let isFoot = Set(feet)
        return (rows.filter { !isFoot.contains($0) } + feet).map { row in
            page.children(row).filter { cell in
                // A cell that is left out leaves its place.
                ["td", "th"].contains(page.name(cell)) && !(page.tag(cell).map(PageFurniture.isHidden) ?? false)
            }
        }
    }

    /// How long the words in a range are that are not left out.
    private func length(_ range: Range<Int>) -> Int {
        var (length, node) = (0, range.lowerBound)
        while node < range.upperBound {
            if case .text(let text) = page.nodes[node].content { length += text.utf8.count { $0 > 0x20 } }
            node = isDropped[node] ? page.nodes[node].end : node + 1
        }
        return length
    }

    private static let longestCell = 2000
    private static let mostCells = 50_000
    private static let mostColumns = 60

    /// Whether a row has the names of columns: all of its cells are such, or it stands in the head.
    private func isHead(_ row: [Int]) -> Bool {
        row.dropFirst().allSatisfy { page.name($0) == "th" }
            || row.first.map { page.ancestors($0).prefix(3).contains { page.name($0) == "thead" } } ?? false
    }

    /// The cells by rows and columns, with `nil` where a cell beside or above reaches; `nil` for more columns than a table has.
    private func cells(of rows: [[Int]]) -> [[Int?]]? {
        var lines: [[Int?]] = []
        // For each column, how many rows below are covered by a cell.
        var covered: [Int] = []
        for row in rows {
            var cells: [Int?] = []
            func skipCovered() {
                while cells.count < covered.count, covered[cells.count] > 0 {
                    covered[cells.count] -= 1
                    cells.append(nil)
                }
            }
            for cell in row {
                skipCovered()
                let tag = page.tag(cell)
                let width = min(max(tag?["colspan"].flatMap { Int($0) } ?? 1, 1), Self.mostColumns)
                // None means all rows below.
                let height = min(max(tag?["rowspan"].flatMap { Int($0) } ?? 1, 0), rows.count)
                guard cells.count + width <= Self.mostColumns else { return nil }
                for column in 0..<width {
                    cells.append(column == 0 ? cell : nil)
                    while covered.count < cells.count { covered.append(0) }
                    covered[cells.count - 1] = height == 0 ? rows.count : height - 1
                }
            }
            skipCovered()
            // What reaches down beyond the end of a short row covers one row less, too.
            for column in covered.indices.dropFirst(cells.count) where covered[column] > 0 { covered[column] -= 1 }
            // Rows that cells above cover alone have no words.
            if !row.isEmpty { lines.append(cells) }
        }
        return lines
    }

    private mutating func written(_ cells: [[Int?]], caption: Int?, hasHead: Bool) -> String {
        let columns = cells.map(\.count).max() ?? 0
        var lines: [[String]] = []
        for row in cells {
            var line: [String] = []
            for cell in row {
                let isThere = cell.map { !isDropped[$0] } ?? false
                line.append(isThere ? text(of: cell) : "")
            }
            lines.append(line)
        }
        if !hasHead { lines.insert([], at: 0) }
        lines.insert(Array(repeating: "---", count: columns), at: 1)
        let table = lines.map { cells in
            let filled = cells + Array(repeating: "", count: columns - cells.count)
            return "| " + filled.joined(separator: " | ") + " |"
        }.joined(separator: "\n")
        guard let caption else { return table }
        let words = oneLine((caption + 1)..<page.nodes[caption].end)
        return words.isEmpty ? table : "Table: \(words.markdown(in: .heading))\n\n\(table)"
    }

    private mutating func text(of cell: Int?) -> String {
        guard let cell else { return "" }
        return oneLine((cell + 1)..<page.nodes[cell].end).markdown(in: .cell)
    }
}
