import DatelineReading

/// What kramdown adds to Markdown: attributes in braces, and blocks that it does not show.
extension BodyConverter {
    /// Whether braces with a colon are attributes: `{: .wide #hall}`.
    var hasAttributes: Bool { program != .hugo && program != .astro }

    /// Takes attributes or a comment of kramdown within a line. Returns where the text goes on; `nil` if there is none.
    mutating func attributes(_ start: Int, _ limit: Int) -> Int? {
        guard hasAttributes, start + 1 < limit, text[start + 1] == UInt8(ascii: ":") else { return nil }
        if begins("{::comment}", at: start), let end = next("{:/", from: start, limit),
            let close = text[end.upperBound..<limit].firstIndex(of: UInt8(ascii: "}"))
        {
            find(.left, "a comment that readers did not see", at: start, words((start + 11)..<end.lowerBound))
            return close + 1
        }
        guard let end = text[start..<min(limit, start + 300)].firstIndex(of: UInt8(ascii: "}")),
            !text[start..<end].contains(newline)
        else { return nil }
        let whole = words(start..<(end + 1))
        let isLast = text[(end + 1)..<limit].first { $0 > 0x20 || $0 == newline }.map { $0 == newline } ?? true
        if isLast { name(headingAt: out.count, whole) }
        find(.changed, "attributes of kramdown", at: start, whole)
        return end + 1
    }

    /// Whether attributes of a block may stand on a line of their own in braces without a colon: `{.wide #hall}`.
    private var hasPlainAttributes: Bool { [.hugo, .eleventy, .markdown].contains(program) }

    /// Takes a line of nothing but attributes without a colon, below the block that they are of. Returns where the next begins;
    /// `nil` if it is another line.
    private mutating func lineOfPlainAttributes(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
        guard hasPlainAttributes, end - start < 300, out.last == newline, out.suffix(2) != [newline, newline] else {
            return nil
        }
        let line = words(start..<end).trimmingWhitespace()
        guard Self.areAttributes(line) else { return nil }
        find(.changed, "attributes of a block", at: start, line)
        return min(end + 1, limit)
    }

    /// Whether braces have attributes: `{.wide #hall}`, `{width="50%"}`.
    static func areAttributes(_ words: String) -> Bool {
        guard words.hasPrefix("{"), words.hasSuffix("}") else { return false }
        var rest = words.dropFirst().dropLast().drop(while: \.isWhitespace)
        guard !rest.isEmpty else { return false }
        while let first = rest.first {
            let isName = { (character: Character) in
                character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
            }
            let name = "#.".contains(first) ? rest.dropFirst().prefix(while: isName) : rest.prefix(while: isName)
            guard name.first?.isLetter == true else { return false }
            rest = rest[name.endIndex...]
            if !"#.".contains(first) {
                guard rest.hasPrefix("=\""), let close = rest.dropFirst(2).firstIndex(of: "\"") else { return false }
                rest = rest[close...].dropFirst()
            }
            guard rest.isEmpty || rest.first == " " || ".#".contains(rest.prefix(1)) else { return false }
            rest = rest.drop(while: \.isWhitespace)
        }
        return true
    }

    /// Takes a line of nothing but attributes. Returns where the next begins; `nil` if it is another line.
    mutating func lineOfAttributes(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
        if let next = lineOfPlainAttributes(start, end, limit) { return next }
        guard hasAttributes, start + 1 < end, text[start + 1] == UInt8(ascii: ":"), !begins("{::comment}", at: start)
        else { return nil }
        let line = words(start..<end).trimmingWhitespace()
        guard line.hasSuffix("}"), !line.dropLast().contains("}") else { return nil }
        if out.last == newline { name(headingAt: out.count - 1, line) }
        find(.changed, "attributes of kramdown", at: start, line)
        return min(end + 1, limit)
    }

    /// Gives a heading whose line ends at an offset of what is written the id and the classes of attributes, in the form that
    /// stays: `## Scope {#scope .wide}`.
    private mutating func name(headingAt end: Int, _ attributes: String) {
        // No heading is longer, and of a longer line the beginning is not looked for again and again.
        let reach = max(0, end - 1000)
        guard let start = out[reach..<end].lastIndex(of: newline).map({ $0 + 1 }) ?? (reach == 0 ? 0 : nil) else {
            return
        }
        let line = out[start..<end].drop { $0 == UInt8(ascii: " ") }
        guard line.first == UInt8(ascii: "#"), !line.contains(UInt8(ascii: "{")) else { return }
        let names = attributes.dropFirst(2).dropLast().split(separator: " ").filter { name in
            name.count > 1 && (name.hasPrefix("#") || name.hasPrefix("."))
                && name.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
        }
        guard names.contains(where: { $0.hasPrefix("#") }) else { return }
        var last = end
        while last > start, out[last - 1] == UInt8(ascii: " ") { last -= 1 }
        out.replaceSubrange(last..<end, with: Array(" {\(names.joined(separator: " "))}".utf8))
    }

    /// The end of `[words]{.small}`, whose words stay; returns where the text goes on, or `nil` if it is none.
    mutating func endOfSpan(_ start: Int, bracket: Int, _ limit: Int) -> Int? {
        guard program == .markdown || program == .eleventy, start + 3 < limit, text[start + 1] == UInt8(ascii: "{"),
            bracket == 0 || out[bracket - 1] != UInt8(ascii: "!"),
            let close = text[(start + 1)..<min(limit, start + 200)].firstIndex(of: UInt8(ascii: "}")),
            Self.areAttributes(words((start + 1)..<(close + 1)))
        else { return nil }
        out[bracket] = Self.nothing
        find(.changed, "attributes of words", at: start, words((start + 1)..<(close + 1)))
        return close + 1
    }

    // MARK: - Definitions of links

    /// `[name]: address "title"`, also with the address on the next line; `nil` if a line is none.
    mutating func definition(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
        guard let close = text[start..<end].firstIndex(of: UInt8(ascii: "]")), close + 1 < end,
            text[close + 1] == UInt8(ascii: ":"), start + 1 < end, text[start + 1] != UInt8(ascii: "^"),
            let parts = address(ofDefinitionAt: close + 2, end, limit)
        else { return nil }
        return write(definition: start..<(close + 2), parts, limit)
    }

    /// The end of the name of a definition within a quote or a list; returns where the text goes on, or `nil` if it is none.
    mutating func innerDefinition(_ start: Int, bracket: Int, _ limit: Int) -> Int? {
        guard start + 1 < limit, text[start + 1] == UInt8(ascii: ":"), bracket + 1 < out.count,
            out[bracket + 1] != UInt8(ascii: "^")
        else { return nil }
        // Only marks of quotes and lists stand before it. Looked at backwards, a line of names ends the search at once.
        let before = out[..<bracket].reversed().first { $0 == newline || !"> \t-*+.)0123456789".utf8.contains($0) }
        guard before == nil || before == newline else { return nil }
        let end = endOfLine(start, limit)
        guard let parts = address(ofDefinitionAt: start + 2, end, limit), parts.start < end else { return nil }
        return write(definition: start..<(start + 2), parts, limit)
    }

    private typealias Definition = (start: Int, link: String, after: Int, end: Int)

    /// The address of a definition whose colon stands before an offset, with the end of its line; `nil` if words follow that
    /// are no title.
    private mutating func address(ofDefinitionAt offset: Int, _ end: Int, _ limit: Int) -> Definition? {
        var lineEnd = end
        var first = text[offset..<end].firstIndex { $0 > 0x20 }
        if first == nil, end < limit {
            lineEnd = endOfLine(end + 1, limit)
            first = text[(end + 1)..<lineEnd].firstIndex { $0 > 0x20 }
        }
        guard let first, let (link, after) = link(at: first, lineEnd), !link.isEmpty else { return nil }
        let title = words(after..<lineEnd).trimmingWhitespace()
        let pairs: [Character: Character] = ["\"": "\"", "'": "'", "(": ")"]
        guard title.isEmpty || title.count > 1 && title.first.flatMap({ pairs[$0] }) == title.last else { return nil }
        return (first, link, after, lineEnd)
    }

    private mutating func write(definition name: Range<Int>, _ parts: Definition, _ limit: Int) -> Int {
        let address = destination(parts.link, false, at: name.lowerBound)
        // On a line of its own an address that is a fragment alone would be a heading.
        out += text[name] + [UInt8(ascii: " ")]
        // The words that use one that leads nowhere are links still; it leads to their own page.
        write(address.map(WrittenAddress.inMarkdown) ?? "#")
        out += text[parts.after..<min(parts.end + 1, limit)]
        return min(parts.end + 1, limit)
    }
}
