import DatelineReading

/// Lists and tables of AsciiDoc.
extension AsciiDocText {
    /// The list that some lines begin with, and the index of the line behind it.
    mutating func list(_ lines: ArraySlice<Substring>, _ depth: Int) -> ([String], next: Int) {
        let own = above
        above = Above()
        defer { above = own }
        var out: [String] = []
        /// The marks of the items that are open, each with how far its words are from the edge.
        var open: [(mark: String, indent: Int)] = []
        var index = lines.startIndex
        while index < lines.endIndex {
            if lines[index].isEmpty {
                let next = lines[index...].firstIndex { !$0.isEmpty } ?? lines.endIndex
                guard next < lines.endIndex, AsciiDocLine.item(lines[next]) != nil else { return (out, index) }
                index = next
            }
            guard let item = AsciiDocLine.item(lines[index]) else { return (out, index) }
            if let place = open.firstIndex(where: { $0.mark == item.mark }) { open.removeSubrange(place...) }
            let edge = open.last?.indent ?? 0
            let space = String(repeating: " ", count: edge)
            open.append((item.mark, edge + item.written.count))
            index += 1
            var words = [item.words]
            while index < lines.endIndex, !lines[index].isEmpty, lines[index] != "+",
                AsciiDocLine.item(lines[index]) == nil,
                Delimiter(lines[index]) == nil, !lines[index].hasPrefix("[")
            {
                words.append(lines[index].drop { $0 == " " })
                index += 1
            }
            let written = self.words(words[...])
            let inner = String(repeating: " ", count: edge + item.written.count)
            if item.isTerm {
                out += [
                    "\(space)- **\(inline.markdown(item.term))**"
                        + (written.first.map { $0.isEmpty ? "" : " \($0)" } ?? "")
                ]
            } else {
                out.append(space + item.written + (written.first ?? ""))
            }
            out += written.dropFirst().map { inner + $0 }
            // What a line with a plus joins to the item.
            while index < lines.endIndex, lines[index] == "+" {
                let end = endOfJoined(lines[(index + 1)...])
                let block = blocks(lines[(index + 1)..<end], depth + 1)
                out.append("")
                out += block.map { $0.isEmpty ? "" : inner + $0 }
                index = end
            }
        }
        return (out, index)
    }

    /// Where the block ends that is joined to an item: the lines above it and one block.
    private func endOfJoined(_ lines: ArraySlice<Substring>) -> Int {
        var index = lines.startIndex
        while index < lines.endIndex,
            lines[index].hasPrefix("[")
                || lines[index].hasPrefix(".") && lines[index].dropFirst().first?.isLetter == true
        {
            index += 1
        }
        guard index < lines.endIndex else { return index }
        if Delimiter(lines[index]) != nil {
            let close = lines[(index + 1)...].firstIndex { $0 == lines[index] } ?? lines.endIndex
            return min(close + 1, lines.endIndex)
        }
        return lines[index...].firstIndex { $0.isEmpty || $0 == "+" || AsciiDocLine.item($0) != nil } ?? lines.endIndex
    }

    // MARK: - Tables

    mutating func table(_ lines: ArraySlice<Substring>) -> [String] {
        let attributes = above.attributes
        var cells: [String] = []
        var inFirstLine = 0
        let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
        for index in lines.indices where !lines[index].isEmpty {
            let parts = AsciiDocLine.cells(lines[index])
            if let before = parts.before, !cells.isEmpty { cells[cells.count - 1] += " \(before)" }
            cells += parts.cells
            if index == first { inFirstLine = parts.cells.count }
        }
        let columns = max(1, AsciiDocLine.columns(attributes?["cols"]) ?? inFirstLine)
        let rows = stride(from: 0, to: cells.count, by: columns).map { start in
            (0..<columns).map {
                start + $0 < cells.count ? inline.markdown(cells[start + $0].trimmingWhitespace()) : ""
            }
        }
        let options = "\(attributes?["options"] ?? "") \(attributes?["opts"] ?? "") \(attributes?.first ?? "")"
        let hasHead =
            options.contains("header")
            || first + 1 < lines.endIndex && lines[first + 1].isEmpty && inFirstLine == columns && rows.count > 1
        let row = { (cells: [String]) in
            "| \(cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }.joined(separator: " | ")) |"
        }
        let head = hasHead ? rows.first ?? [] : Array(repeating: "", count: columns)
        let line = "|" + String(repeating: " --- |", count: columns)
        return [row(head), line] + rows.dropFirst(hasHead ? 1 : 0).map(row)
    }
}
