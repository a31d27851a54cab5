import DatelineModel

/// Tags and lines that stand around words: code, boxes, remarks.
extension NeighbourTags {
    mutating func openBlock(
        _ meaning: TagMeaning, _ tag: TemplateTag, _ block: TagBlocks.Block
    ) -> (next: Int, isConverted: Bool) {
        let end = tag.range.upperBound
        let inner = text.bytes[block.inner]
        let areAlone = isAlone(tag.range) && isAlone(block.inner.upperBound..<block.after)
        switch meaning {
        case .code(let usual):
            guard areAlone else { return (block.after, false) }
            // The code in it has its own marks.
            if meaning.isTerminal, Self.longestRun(inner) > 2 { return (leaveFrame(tag, block), true) }
            let name = tag.values.first { !$0.isEmpty } ?? tag.value("lang", "language", "type") ?? usual
            if isInHTML {
                writeCodeInHTML(block.inner, language: name)
                return (block.after, true)
            }
            let fence = String(repeating: "`", count: max(3, Self.longestRun(inner) + 1))
            write(fence + name.filter { !" ,`".contains($0) })
            copy(block.inner)
            write(fence)
            return (block.after, true)
        case .raw:
            copy(block.inner)
            return (block.after, true)
        case .comment:
            for byte in inner where byte == 0x0A { bytes.append(byte) }
            return (block.after, true)
        case .admonition(let usual):
            guard areAlone, boxes.isEmpty else { return (leaveFrame(tag, block), true) }
            var kind = usual
            let named = tag.value("type", "kind", "level", "variant", "style") ?? tag.values.first ?? ""
            if case .admonition(let other)? = TagMeaning.all[named.lowercased()] { kind = other }
            let title = TagMeaning.heading(of: tag)
            write("> [!\(kind)]" + (title.map { " **\($0)**" } ?? ""))
            boxes.append(block.inner.upperBound)
            closings.insert(block.inner.upperBound)
            if !isAboveBlank(block.after) { borders.insert(block.inner.upperBound) }
            return (end, true)
        case .quote:
            guard areAlone, boxes.isEmpty, isAboveBlank(block.after) else { return (leaveFrame(tag, block), true) }
            boxes.append(block.inner.upperBound)
            closings.insert(block.inner.upperBound)
            if let words = TagMeaning.attribution(of: tag) { attributions[block.inner.upperBound] = words }
            return (end, true)
        case .frame where !areAlone && !tag.isShortcode:
            // It may be what a sentence is about.
            return (end, false)
        case .loop:
            guard areAlone else { return (block.after, false) }
            _ = leave(tag)
            for byte in inner where byte == 0x0A { bytes.append(byte) }
            return (block.after, true)
        default: return (leaveFrame(tag, block), true)
        }
    }

    /// Writes code in a block of HTML, in which fences mean nothing and which ends at a blank line: none is left in the code.
    private mutating func writeCodeInHTML(_ inner: Range<Int>, language: String) {
        // The first line break in the element is not shown.
        write("<pre>")
        let name = language.filter { $0.isLetter || $0.isNumber || "+#-_".contains($0) }
        var opening = "<code" + (name.isEmpty ? ">" : " class=\"language-\(name)\">")
        var isBlank = false
        for byte in text.bytes[inner] {
            switch byte {
            case UInt8(ascii: "\n"):
                if isBlank { write("<!-- -->") }
                isBlank = true
                bytes.append(byte)
                for _ in boxes { write("> ") }
                write(opening)
                if !opening.isEmpty { (opening, isBlank) = ("", false) }
                continue
            case UInt8(ascii: "<"): write("&lt;")
            case UInt8(ascii: ">"): write("&gt;")
            case UInt8(ascii: "&"): write("&amp;")
            default: bytes.append(byte)
            }
            if byte > UInt8(ascii: " ") { isBlank = false }
        }
        write(opening + "</code></pre>")
    }

    /// Writes a box or a quote whose words are in its tag; returns where the text goes on, or `nil` if it has none.
    mutating func box(_ meaning: TagMeaning, _ tag: TemplateTag) -> Int? {
        guard let words = TagMeaning.content(of: tag)?.onOneLine(), isAboveBlank(tag.range.upperBound) else {
            return nil
        }
        switch meaning {
        case .admonition(let usual):
            var kind = usual
            let named = tag.value("type", "kind", "level", "variant", "style")?.lowercased() ?? ""
            if case .admonition(let other)? = TagMeaning.all[named] { kind = other }
            write("> [!\(kind)] " + (tag.value("title").map { "**\($0)** " } ?? "") + words)
        case .quote: write("> \(words)" + (TagMeaning.attribution(of: tag).map { " — \($0)" } ?? ""))
        default: return nil
        }
        return tag.range.upperBound
    }

    /// Leaves out the tags around words, which stay.
    mutating func leaveFrame(_ tag: TemplateTag, _ block: TagBlocks.Block) -> Int {
        closings.insert(block.inner.upperBound)
        if let title = TagMeaning.headingOfFrame(of: tag) { write("**\(title)**") }
        return tag.range.upperBound
    }

    static func longestRun(_ bytes: ArraySlice<UInt8>) -> Int {
        var (run, longest) = (0, 0)
        for byte in bytes {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    // MARK: - Lines with colons

    /// What stands in place of a line `:::tip Title` or `:::`; `nil` for any other line.
    mutating func directive(_ line: FileLines.Line) -> String? {
        let words = text.bytes[line.range]
        let colons = words.prefix { $0 == UInt8(ascii: ":") }.count
        guard colons > 2 else { return nil }
        if closings.contains(line.range.lowerBound) {
            return borders.contains(line.range.lowerBound) ? Self.border : ""
        }
        let rest = String(decoding: words.dropFirst(colons), as: UTF8.self).trimmingWhitespace()
        if let (kind, title) = Self.callout(rest), boxes.isEmpty, let close = closing(colons, below: line.next) {
            closings.insert(close)
            guard let kind else { return "" }
            if !isAboveBlank(close) { borders.insert(close) }
            boxes.append(close)
            return "> [!\(kind)]" + (title.isEmpty ? "" : " **\(title)**")
        }
        let name = rest.prefix { $0.isLetter }
        guard case .admonition(let kind)? = TagMeaning.all[name.lowercased()], boxes.isEmpty,
            let close = closing(colons, below: line.next)
        else { return nil }
        closings.insert(close)
        if !isAboveBlank(close) { borders.insert(close) }
        boxes.append(close)
        let title = rest.dropFirst(name.count).trimmingWhitespace()
        let shown = title.hasPrefix("[") && title.hasSuffix("]") ? String(title.dropFirst().dropLast()) : title
        return "> [!\(kind)]" + (shown.contains(where: \.isLetter) ? " **\(shown)**" : "")
    }

    /// Where the line begins that closes a box; `nil` if none does.
    mutating func closing(_ colons: Int, below start: Int) -> Int? {
        guard !unclosed.contains(colons) else { return nil }
        for line in FileLines(text.bytes, from: start, to: range.upperBound) {
            let words = text.bytes[line.range]
            if words.prefix(while: { $0 == UInt8(ascii: ":") }).count == colons,
                words.dropFirst(colons).allSatisfy({ $0 <= 0x20 })
            {
                return line.range.lowerBound
            }
        }
        unclosed.insert(colons)
        return nil
    }
}
