import DatelineReading

/// A text of AsciiDoc as Markdown, block by block. What has no form of its own there keeps its words.
struct AsciiDocText {
    var inline = AsciiDocInline()
    /// What the lines above a block say of it.
    var above = Above()

    /// How many blocks may stand in each other.
    private static let mostDepth = 10

    /// The Markdown of the words below a head whose attributes are given.
    static func markdown(of text: String, attributes: [(name: String, value: String)]) -> String {
        var document = AsciiDocText()
        for (name, value) in attributes { document.inline.attributes[name.lowercased()] = value }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.withoutEnd)
        var out = document.blocks(lines[...], 0)
        while out.last == "" { out.removeLast() }
        if !document.inline.footnotes.isEmpty {
            out.append("")
            for (number, note) in document.inline.footnotes.enumerated() { out.append("[^\(number + 1)]: \(note)") }
        }
        return out.joined(separator: "\n") + "\n"
    }

    private static func withoutEnd(_ line: Substring) -> Substring {
        line.lastIndex { !$0.isWhitespace }.map { line[...$0] } ?? ""
    }

    /// Lines above a block: `[source,java]`, `.Title`.
    struct Above {
        var attributes: AsciiDocAttributes?
        var title: String?

        var style: String { attributes.map { String($0.first.prefix { !"#.%".contains($0) }).lowercased() } ?? "" }
    }

    // MARK: - Blocks

    mutating func blocks(_ lines: ArraySlice<Substring>, _ depth: Int) -> [String] {
        guard depth < Self.mostDepth else { return lines.map(String.init) }
        var out: [String] = []
        var index = lines.startIndex
        while index < lines.endIndex {
            let line = lines[index]
            if line.isEmpty {
                if out.last != "" { out.append("") }
                index += 1
            } else if let next = note(line, index) {
                index = next
            } else if let mark = Delimiter(line) {
                let start = index + 1
                let end = lines[start...].firstIndex { $0 == line } ?? lines.endIndex
                add(delimited(mark, lines[start..<end], depth), to: &out)
                index = min(end + 1, lines.endIndex)
            } else if AsciiDocLine.item(line) != nil {
                let (list, next) = list(lines[index...], depth)
                add(list, to: &out)
                index = next
            } else {
                let end =
                    lines[index...].firstIndex { $0.isEmpty || Delimiter($0) != nil && $0 != line } ?? lines.endIndex
                // A title may have a line of punctuation below it.
                let heading = end == index + 1 && end < lines.endIndex ? AsciiDocLine.underline(line, lines[end]) : nil
                if let heading {
                    add(["\(String(repeating: "#", count: heading)) \(inline.markdown(String(line)))"], to: &out)
                    index = end + 1
                } else {
                    add(paragraph(lines[index..<end]), to: &out)
                    index = end
                }
            }
        }
        return out
    }

    /// Adds a block, with blank lines around it, below its title.
    private mutating func add(_ block: [String], to out: inout [String]) {
        if let last = out.last, !last.isEmpty { out.append("") }
        if let title = above.title { out += ["**\(inline.markdown(title))**", ""] }
        above = Above()
        if !block.isEmpty { out += block + [""] }
    }

    /// A line that readers do not see: a comment, an attribute, what says something of the next block. Returns where the next
    /// line is.
    private mutating func note(_ line: Substring, _ index: Int) -> Int? {
        if line.hasPrefix("//"), !line.hasPrefix("////") { return index + 1 }
        if let (name, value) = AsciiDocLine.attribute(line) {
            inline.attributes[name.lowercased()] = inline.withValues(value)
            return index + 1
        }
        if line.hasPrefix("["), line.hasSuffix("]"), !line.dropLast().dropFirst().contains("](") {
            if !line.hasPrefix("[[") { above.attributes = AsciiDocAttributes(String(line.dropFirst().dropLast())) }
            return index + 1
        }
        if line.hasPrefix("."), let second = line.dropFirst().first, second != ".", second != " ", !second.isNumber {
            above.title = String(line.dropFirst())
            return index + 1
        }
        for name in ["toc::", "include::", "ifdef::", "ifndef::", "ifeval::", "endif::"] where line.hasPrefix(name) {
            return index + 1
        }
        return nil
    }

    private mutating func paragraph(_ lines: ArraySlice<Substring>) -> [String] {
        guard let first = lines.first else { return [] }
        // It takes the headings of Markdown too.
        let marks = first.prefix { $0 == first.first && ($0 == "=" || $0 == "#") }.count
        if marks > 0, marks < 7, first.dropFirst(marks).first == " " {
            let words = inline.markdown(first.dropFirst(marks).trimmingWhitespace())
            let heading = "\(String(repeating: "#", count: marks)) \(words)"
            let rest = lines.dropFirst()
            above.title = nil
            return rest.isEmpty ? [heading] : [heading, ""] + paragraph(rest)
        }
        if ["'''", "---", "***", "- - -", "* * *", "<<<"].contains(first) {
            return (first == "<<<" ? [] : ["---"]) + (lines.count > 1 ? [""] + paragraph(lines.dropFirst()) : [])
        }
        if let block = AsciiDocLine.macro(first), lines.count == 1 { return media(block) }
        if first.first == " " || first.first == "\t" || ["source", "listing", "literal"].contains(above.style) {
            return code(lines)
        }
        if let kind = AsciiDocLine.admonition(first) {
            let words =
                [first[first.index(first.startIndex, offsetBy: kind.count + 1)...].trimmingWhitespace()[...]]
                + lines.dropFirst()
            return quoted(["[!\(kind)]"] + self.words(words[...]))
        }
        if above.style == "quote" || above.style == "verse" { return quotation(words(lines)) }
        if AsciiDocLine.admonitions.contains(above.style.uppercased()) {
            return quoted(["[!\(above.style.uppercased())]"] + words(lines))
        }
        return words(lines)
    }

    /// The lines of a paragraph; ` +` at the end of one breaks it there.
    mutating func words(_ lines: ArraySlice<Substring>) -> [String] {
        let text = lines.filter { !$0.hasPrefix("//") && $0 != "+" }.map { line in
            line.hasSuffix(" +") ? "\(line.dropLast(2))\u{0}" : String(line)
        }.joined(separator: "\n")
        return inline.markdown(text).split(separator: "\n", omittingEmptySubsequences: false).map {
            let isBroken = $0.hasSuffix("\u{0}")
            let line = isBroken ? "\($0.dropLast())\\" : String($0)
            return AsciiDocLine.isMarkdownBlock(line) ? "\\\(line)" : line
        }.withoutLastBreak()
    }

    private func quoted(_ lines: [String]) -> [String] { lines.map { $0.isEmpty ? ">" : "> \($0)" } }

    /// A quotation with those who said it.
    private mutating func quotation(_ lines: [String]) -> [String] {
        let sources = (above.attributes?.values.dropFirst() ?? []).filter { !$0.isEmpty }
        let maker = sources.isEmpty ? [] : ["", "— " + inline.markdown(sources.joined(separator: ", "))]
        return quoted(lines + maker)
    }

    private func code(_ lines: ArraySlice<Substring>) -> [String] {
        let attributes = above.attributes
        let isSource = ["source", ""].contains(above.style)
        let named = attributes?["language"] ?? attributes?.values.dropFirst().first ?? ""
        let language = isSource ? named.filter { $0.isLetter || $0.isNumber || "+-#_".contains($0) } : ""
        let longest = lines.map { line in line.prefix { $0 == "`" }.count }.max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return ["\(fence)\(language)"] + lines.map(String.init) + [fence]
    }

    private mutating func media(_ block: (name: String, target: String, attributes: AsciiDocAttributes)) -> [String] {
        let target = inline.withValues(block.target)
        switch block.name {
        case "image":
            let folder = inline.attributes["imagesdir"].map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
            let isWhole = target.hasPrefix("/") || target.contains("://")
            let title = above.title.map { $0.replacing("*", with: "").replacing("_", with: "") }
            above.title = nil
            return [AsciiDocInline.image(isWhole ? target : folder + target, block.attributes, title: title)]
        case "video" where ["youtube", "vimeo"].contains(block.attributes.first):
            return ["{{< \(block.attributes.first) \(target) >}}"]
        default: return [AsciiDocInline.link(above.title ?? target, to: target)]
        }
    }

    // MARK: - Blocks between two lines of signs

    enum Delimiter {
        case code, literal, example, sidebar, quote, open, passed, comment, fence, table

        init?(_ line: Substring) {
            guard let first = line.first, line.count >= 2 else { return nil }
            if line == "--" { self = .open; return }
            if ["|===", "!==="].contains(line) { self = .table; return }
            if line.hasPrefix("```") { self = .fence; return }
            guard line.count >= 4, line.allSatisfy({ $0 == first }) else { return nil }
            switch first {
            case "-": self = .code
            case ".": self = .literal
            case "=": self = .example
            case "*": self = .sidebar
            case "_": self = .quote
            case "+": self = .passed
            case "/": self = .comment
            default: return nil
            }
        }
    }

    private mutating func delimited(_ mark: Delimiter, _ lines: ArraySlice<Substring>, _ depth: Int) -> [String] {
        let own = above
        switch mark {
        case .code, .literal, .fence: return code(lines)
        case .comment:
            above = Above()
            return []
        case .passed: return lines.map(String.init)
        case .table: return table(lines)
        case .open where ["source", "listing"].contains(own.style): return code(lines)
        case .quote where own.style == "verse": return quotation(words(lines))
        default: break
        }
        above = Above()
        var inner = blocks(lines, depth + 1)
        while inner.last == "" { inner.removeLast() }
        above = own
        if AsciiDocLine.admonitions.contains(own.style.uppercased()) {
            let title = own.title.map { ["**\(inline.markdown($0))**", ""] } ?? []
            above.title = nil
            return quoted(["[!\(own.style.uppercased())]"] + title + inner)
        }
        switch mark {
        case .quote: return quotation(inner)
        case .open where own.style == "quote": return quotation(inner)
        default: return inner
        }
    }
}

extension [String] {
    /// Lines of which the last does not end in a break.
    fileprivate func withoutLastBreak() -> [String] {
        guard let last, last.hasSuffix("\\"), !last.hasSuffix("\\\\") else { return self }
        return dropLast() + [String(last.dropLast())]
    }
}
