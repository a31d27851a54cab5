import DatelineModel

/// Boxes of Python-Markdown, whose words are indented below a line that names their kind: `!!! note "Who may apply"`; and those
/// of Quarto: `::: {.callout-note}`.
extension NeighbourTags {
    static let marksOfIndentedBoxes = ["!!! ", "??? ", "???+ "]

    /// The line that begins a remark in place of one that begins such a box; `nil` for any other line.
    mutating func indentedBox(_ line: FileLines.Line) -> String? {
        let words = text.bytes[line.range]
        guard boxes.isEmpty, let mark = Self.marksOfIndentedBoxes.first(where: { words.starts(with: $0.utf8) }) else {
            return nil
        }
        let head = String(decoding: words.dropFirst(mark.utf8.count), as: UTF8.self)
        let name = head.prefix { $0.isLetter }.lowercased()
        let known: String? = if case .admonition(let kind)? = TagMeaning.all[name] { kind } else { nil }
        guard let kind = known ?? (Admonitions.isKind(name) ? name.uppercased() : nil),
            let end = endOfIndentedLines(line.next)
        else { return nil }
        indentedEnd = end
        boxes.append(end)
        let title = head.split(separator: "\"", omittingEmptySubsequences: false)
        return "> [!\(kind)]" + (title.count > 2 && !title[1].isEmpty ? " **\(title[1])**" : "")
    }

    /// Where the lines end that are indented by four columns, or blank; `nil` if there is none with words.
    private func endOfIndentedLines(_ start: Int) -> Int? {
        var end: Int?
        for line in FileLines(text.bytes, from: start, to: range.upperBound) where !line.isBlank(in: text.bytes) {
            guard Self.indent(of: text.bytes[line.range]) > 0 else { break }
            end = line.next
        }
        return end
    }

    /// A line without the indent that it has in such a box.
    func withoutIndent(_ line: FileLines.Line) -> FileLines.Line {
        guard line.range.lowerBound < indentedEnd else { return line }
        let indent = Self.indent(of: text.bytes[line.range])
        return FileLines.Line(range: (line.range.lowerBound + indent)..<line.range.upperBound, next: line.next)
    }

    /// The bytes that indent a line by four columns; 0 if it is indented by fewer.
    private static func indent(of line: ArraySlice<UInt8>) -> Int {
        if line.first == UInt8(ascii: "\t") { return 1 }
        return line.prefix(4).allSatisfy { $0 == UInt8(ascii: " ") } && line.count >= 4 ? 4 : 0
    }

    // MARK: - Boxes of Quarto

    /// The kind and the title of a box by what stands behind its colons: `{.callout-note title="Who may apply"}`. The kind is
    /// `nil` if it is a box of no kind; all is `nil` for anything else.
    static func callout(_ written: String) -> (kind: String?, title: String)? {
        guard written.hasPrefix("{"), written.hasSuffix("}") else { return nil }
        let names = written.dropFirst().dropLast().split(separator: " ")
        guard names.first.map({ $0.hasPrefix(".") || $0.hasPrefix("#") }) ?? false else { return nil }
        let kind = names.first { $0.hasPrefix(".callout-") }?.dropFirst(".callout-".count).lowercased()
        let title = written.split(separator: "title=\"", maxSplits: 1).dropFirst().first?.prefix { $0 != "\"" } ?? ""
        return (kind.flatMap { Admonitions.isKind($0) ? $0.uppercased() : nil }, String(title))
    }
}
