import DatelineReading

extension MarkdownWriter {
    // MARK: - Pictures

    /// Takes in an image: one that was saved with the page stays; of one elsewhere its description does.
    mutating func addImage(_ tag: HTMLTag, _ node: Int) {
        guard tag.name != "input" else { return }
        let alt = tag.text("alt") ?? ""
        guard let source = Self.source(of: tag) else { return addDescription(alt, tag) }
        if isLocal(source) { return line.add(markdown: Self.image(source, alt: alt, title: nil)) }
        let isSmall = [tag["width"], tag["height"]].contains { $0.flatMap { Int($0) }.map { $0 < 4 } ?? false }
        guard !isSmall, !isEmoji(tag, alt) else { return addDescription(alt, tag) }
        let address = addresses.absolute(source) ?? source
        lost.append((node, "an image" + (alt.isEmpty ? "" : " (\(alt.prefix(80)))") + ": \(address.prefix(200))"))
        if node >= captionEnd { addDescription(alt, tag) }
    }

    private func isEmoji(_ tag: HTMLTag, _ alt: String) -> Bool {
        tag["class"]?.contains("emoji") == true || alt.count == 1 && alt.utf8.count > 2
    }

    /// The description of a picture, if it is one for readers and no name.
    private mutating func addDescription(_ alt: String, _ tag: HTMLTag) {
        let words = alt.split(separator: " ")
        guard isEmoji(tag, alt) || words.count > 2 || PageProse.Letters(alt).count > 3 * alt.count / 2 && alt.count > 5
        else { return }
        line.add(alt, [])
    }

    /// Where an image is; `nil` if it is only a place that a script fills.
    private static func source(of tag: HTMLTag) -> String? {
        let sets = ["srcset", "data-srcset"].compactMap { tag.text($0)?.split(separator: " ").first.map(String.init) }
        let all = ["data-src", "data-original", "data-lazy-src", "src"].compactMap { tag.text($0) } + sets
        return all.first { !$0.hasPrefix("data:") && !$0.hasPrefix("blob:") }
    }

    /// Whether an image was saved beside the page.
    private func isLocal(_ source: String) -> Bool {
        guard !source.hasPrefix("/"), !source.contains(":"), !source.hasPrefix("#"), !source.hasPrefix("?") else {
            return false
        }
        return addresses.page == nil || source.split(separator: "/").dropLast().contains { $0.hasSuffix("_files") }
    }

    private static func image(_ source: String, alt: String, title: String?) -> String {
        let text = MarkdownEscaping.escaped(alt, before: nil, after: nil, startsLine: false)
        let caption = title.map { " \"\($0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" } ?? ""
        return "![\(text)](\(MarkdownEscaping.address(source))\(caption))"
    }

    /// A figure with one image that was saved with the page, and its caption.
    func localFigure(_ figure: Int) -> String? {
        guard page.range(figure).count < 100 else { return nil }
        let images = page.range(figure).filter { page.name($0) == "img" && !isDropped[$0] }
        let captions = page.range(figure).filter { page.name($0) == "figcaption" }
        guard images.count == 1, captions.count == 1, let tag = page.tag(images[0]), let source = Self.source(of: tag),
            isLocal(source), page.text(figure) == page.text(captions[0])
        else { return nil }
        return Self.image(source, alt: tag.text("alt") ?? "", title: page.text(captions[0]))
    }

    // MARK: - Tables

    /// A table of rows and columns as Markdown; `nil` if it only puts things beside each other.
    mutating func table(_ table: Int) -> String? {
        let range = page.range(table)
        let role = page.tag(table)?["role"]
        guard role != "presentation", role != "none", !range.dropFirst().contains(where: { page.name($0) == "table" })
        else { return nil }
        let rows = page.all("tr", in: range).filter { !isDropped[$0] }.map { row in
            page.children(row).filter { ["td", "th"].contains(page.name($0)) && !isDropped[$0] }
        }.filter { !$0.isEmpty }
        let heads = rows.joined().contains { page.name($0) == "th" }
        guard rows.contains(where: { $0.count > 1 }), rows.count > 1 || heads,
            heads || rows.count(where: { $0.count > 1 }) * 2 > rows.count, rows.joined().count <= Self.mostCells,
            rows.allSatisfy({ $0.count <= Self.mostColumns })
        else { return nil }
        let lengths = rows.joined().map { length(page.range($0)) }
        let caption = range.first { page.name($0) == "caption" }
        // Words beside its cells would be lost.
        let all = lengths.reduce(0, +) + (caption.map { length(page.range($0)) } ?? 0)
        guard lengths.allSatisfy({ $0 <= Self.longestCell }), all == length(range) else { return nil }
        return written(rows, caption: caption, hasHead: rows.first.map(isHead) ?? false)
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

    private mutating func written(_ rows: [[Int]], caption: Int?, hasHead: Bool) -> String {
        var lines: [[String]] = []
        // For each column, how many rows below are covered by a cell.
        var covered: [Int] = []
        for row in rows {
            var cells: [String] = []
            func skipCovered() {
                while cells.count < covered.count, covered[cells.count] > 0 {
                    covered[cells.count] -= 1
                    cells.append("")
                }
            }
            for cell in row {
                skipCovered()
                let text = oneLine((cell + 1)..<page.nodes[cell].end).markdown(in: .cell)
                let tag = page.tag(cell)
                let width = min(max(tag?["colspan"].flatMap { Int($0) } ?? 1, 1), Self.mostColumns)
                let height = min(max(tag?["rowspan"].flatMap { Int($0) } ?? 1, 1), rows.count)
                for column in 0..<width {
                    cells.append(column == 0 ? text : "")
                    while covered.count < cells.count { covered.append(0) }
                    covered[cells.count - 1] = height - 1
                }
            }
            skipCovered()
            lines.append(cells)
        }
        let columns = lines.map(\.count).max() ?? 0
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
}
