import DatelineReading

/// The lines of a text: blocks of code, lists, and lines that are no text of the author’s.
extension BodyConverter {
    mutating func convert(_ range: Range<Int>) {
        guard depth < Self.mostDepth else {
            find(
                .left, "tags in each other, more of them than are read; they stay as they are", at: range.lowerBound, ""
            )
            return out += text[range]
        }
        depth += 1
        defer { depth -= 1 }
        var index = range.lowerBound
        var isAfterBlank = true
        var isInList = false
        while index < range.upperBound {
            index = behindIndentOfBox(index, range.upperBound)
            let end = endOfLine(index, range.upperBound)
            let start = text[index..<end].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? end
            if start == end {
                out += text[index..<min(end + 1, range.upperBound)]
                index = end + 1
                isAfterBlank = true
                brackets = []
                continue
            }
            let indent = start - index + (text[index] == UInt8(ascii: "\t") ? 3 : 0)
            if indent == 0 { isInList = isListMarker(start, end) }
            if indent < 4, let next = lineOfFranklin(start, end, range.upperBound) {
                index = next
            } else if let next = codeBlock(index, start, range.upperBound) {
                index = next
            } else if indent >= 4, isAfterBlank, !isInList {
                out += text[index..<min(end + 1, range.upperBound)]
                index = end + 1
                continue
            } else if let next = wholeLine(start, end, range.upperBound) {
                index = next
            } else {
                index = line(index, range.upperBound)
            }
            isAfterBlank = false
        }
    }

    func isListMarker(_ start: Int, _ end: Int) -> Bool {
        let digits = text[start..<end].prefix { (48...57).contains($0) }.count
        let mark = start + digits
        guard mark < end else { return false }
        return (digits > 0 ? ".)" : "-*+").utf8.contains(text[mark]) && mark + 1 < end && text[mark + 1] <= 0x20
    }

    /// Copies a block of code between fences; returns where it ends, or `nil` if there is none.
    mutating func codeBlock(_ lineStart: Int, _ start: Int, _ limit: Int) -> Int? {
        var first = start
        while first < limit, text[first] == UInt8(ascii: ">") || text[first] == UInt8(ascii: " ") { first += 1 }
        guard first < limit, text[first] == UInt8(ascii: "`") || text[first] == UInt8(ascii: "~") else { return nil }
        let delimiter = text[first]
        let count = text[first..<limit].prefix { $0 == delimiter }.count
        let end = endOfLine(first, limit)
        guard count >= 3, delimiter != UInt8(ascii: "`") || !text[(first + count)..<end].contains(delimiter) else {
            return nil
        }
        var index = min(end + 1, limit)
        while index < limit {
            let lineEnd = endOfLine(index, limit)
            let line = text[index..<lineEnd].drop {
                $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t")
            }
            let marks = line.prefix { $0 == delimiter }.count
            index = min(lineEnd + 1, limit)
            if marks >= count, line.dropFirst(marks).allSatisfy({ $0 <= 0x20 }) { break }
        }
        if writeCell(words((first + count)..<end), min(end + 1, limit)..<index) { return index }
        copyCode(lineStart..<index)
        return index
    }

    /// Copies code, without what kept the old program from reading it.
    mutating func copyCode(_ range: Range<Int>) {
        if indentOfBox > 0 { return write(withoutIndentOfBox(range)) }
        guard text[range].contains(UInt8(ascii: "{")) else { return out += text[range] }
        var code = words(range)
        for (mark, plain) in [
            ("{{</*", "{{<"), ("*/>}}", ">}}"), ("{{%/*", "{{%"), ("*/%}}", "%}}"),
        ] { code = code.replacing(mark, with: plain) }
        for name in ["raw", "endraw", "verbatim", "endverbatim"] {
            for (open, close) in [("{% ", " %}"), ("{%- ", " -%}"), ("{%- ", " %}"), ("{% ", " -%}"), ("{%", "%}")] {
                code = code.replacing("\(open)\(name)\(close)\n", with: "").replacing(
                    "\(open)\(name)\(close)", with: "")
            }
        }
        write(code)
    }

    /// A line that is no text of the author's, or the address of a link; returns where the next begins, or `nil` for any
    /// other line.
    mutating func wholeLine(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
        let next = min(end + 1, limit)
        switch text[start] {
        case UInt8(ascii: "["):
            if ["[TOC]", "[toc]", "[[toc]]", "[[TOC]]", "[[_TOC_]]"].contains(words(start..<end).trimmingWhitespace()) {
                find(
                    .changed, "a table of contents, which long articles have by themselves", at: start,
                    words(start..<end))
                return next
            }
            return definition(start, end, limit)
        case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "1"):
            // The list that kramdown puts the contents in.
            guard next < limit, begins("{:toc", at: next) || begins("{: toc", at: next) else { return nil }
            find(.changed, "a table of contents, which long articles have by themselves", at: start, "{:toc}")
            return min(endOfLine(next, limit) + 1, limit)
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return indentedBox(start, end, limit)
        case UInt8(ascii: "#"): return headingWithoutBlank(start, end, limit)
        case UInt8(ascii: ":"): return directive(start, end, limit)
        case UInt8(ascii: "{"):
            return lineOfAttributes(start, end, limit)
        case UInt8(ascii: "<"):
            // What stands between the columns of a theme of Hugo.
            guard program == .hugo, words(start..<end).trimmingWhitespace() == "<--->" else { return nil }
            return next
        case UInt8(ascii: "i"), UInt8(ascii: "e"):
            guard isCodeOfMDX(start, end) else { return nil }
            find(.left, "code of MDX", at: start, words(start..<end))
            learnImport(words(start..<end))
            // It goes on while a bracket is open, but not over a blank line.
            var (index, open) = (next, brackets(in: start..<end))
            while open > 0, index < limit, text[index] != newline {
                let lineEnd = endOfLine(index, limit)
                open += brackets(in: index..<lineEnd)
                index = min(lineEnd + 1, limit)
            }
            return index
        default: return nil
        }
    }

    /// Whether a line is one of a script that MDX has in its text. Docusaurus reads every text as MDX.
    private func isCodeOfMDX(_ start: Int, _ end: Int) -> Bool {
        if post.path.hasSuffix(".mdx") { return begins("import ", at: start) || begins("export ", at: start) }
        guard program == .markdown, begins("import ", at: start) else { return false }
        // `import Tabs from "@theme/Tabs";`, `import {one} from 'two'`, `import "three"`, and nothing else.
        var line = words(start..<end).trimmingWhitespace().dropFirst("import ".count)
        if line.last == ";" { line = line.dropLast() }
        guard let quote = line.last, "\"'".contains(quote), let open = line.dropLast().lastIndex(of: quote) else {
            return false
        }
        let source = line[line.index(after: open)...].dropLast()
        let names = line[..<open].trimmingWhitespace()
        guard !source.isEmpty, !source.contains(where: \.isWhitespace) else { return false }
        if names.isEmpty { return true }
        guard names.hasSuffix(" from") || names.hasSuffix("}from") else { return false }
        let given = names.dropLast("from".count).trimmingWhitespace()
        let isOneName = given.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_$".contains($0)) }
        return isOneName || given.hasPrefix("{") && given.hasSuffix("}") && !given.dropFirst().contains("{")
    }

    /// `##Scope` is a heading for kramdown and Python-Markdown; returns where the next line begins, or `nil` for any other line.
    /// A single `#` may be that of a word, unless the text has such headings below it.
    private mutating func headingWithoutBlank(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
        guard [.jekyll, .pelican, .hexo].contains(program), start == 0 || text[start - 1] == newline else { return nil }
        let marks = text[start..<end].prefix { $0 == UInt8(ascii: "#") }.count
        guard marks < 7, start + marks < end, Self.beginsHeading(text[start + marks]) else { return nil }
        if marks == 1 {
            guard !text[(start + 1)..<end].contains(UInt8(ascii: "#")), hasHeadingsWithoutBlank else { return nil }
        }
        out += text[start..<(start + marks)]
        out.append(UInt8(ascii: " "))
        // The signs may stand behind it too.
        var last = end
        while last > start + marks, text[last - 1] == UInt8(ascii: "#") || text[last - 1] <= 0x20 { last -= 1 }
        var index = start + marks
        while index < last { index = line(index, last) }
        if end < limit { out.append(newline) }
        return min(end + 1, limit)
    }

    static func beginsHeading(_ byte: UInt8) -> Bool {
        isLetter(byte) || (48...57).contains(byte) || byte >= 0x80 || "[*`".utf8.contains(byte)
    }

    /// How many more brackets a line opens than it closes.
    func brackets(in range: Range<Int>) -> Int {
        text[range].reduce(0) { open, byte in
            "{([".utf8.contains(byte) ? open + 1 : "})]".utf8.contains(byte) ? open - 1 : open
        }
    }
}
