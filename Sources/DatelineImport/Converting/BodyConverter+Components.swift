import DatelineReading

/// Components of MDX and directives: `<Callout type="info">`, `:::tip[Title]`.
extension BodyConverter {
    // MARK: - Components

    /// How many kinds of components of one text are known. Each is looked for in the whole of it.
    private static var mostComponents: Int { 100 }

    /// The name of a component in a tag at an offset: its first letter is large, and it is no element of HTML.
    func componentName(at start: Int) -> String? {
        let name = text[start...].prefix(60).prefix {
            isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: ".")
        }
        guard let first = name.first, (65...90).contains(first), name.contains(where: { (97...122).contains($0) })
        else { return nil }
        let words = String(decoding: name, as: UTF8.self)
        // In MDX whatever begins with a large letter is one.
        return !post.path.hasSuffix(".mdx") && ShownHTML.isElement(words.lowercased()) ? nil : words
    }

    /// Takes the tag of a component; returns where the text goes on, or `nil` if it is none.
    mutating func component(_ name: String, _ tag: Range<Int>, _ limit: Int) -> Int? {
        let inner = words((tag.lowerBound + 1)..<(tag.upperBound - 1))
        let isClosed = inner.hasSuffix("/")
        guard components.contains(name) || components.count < Self.mostComponents else { return nil }
        let close = isClosed ? nil : next("</\(name)>", from: tag.upperBound, limit)
        guard isClosed || close != nil || post.path.hasSuffix(".mdx") else { return nil }
        components.insert(name)
        let meaning = TagMeaning.all[name.lowercased()]
        let bytes = Array("{{< \(inner) >}}".utf8)
        guard var shortcode = TemplateTag(bytes, at: 0, before: bytes.count) else { return nil }
        shortcode.fillIn { importedFile($0) }
        if let close, meaning == .quote {
            writeQuote(TagMeaning.attribution(of: shortcode), tag.upperBound..<close.lowerBound)
            find(.changed, "a quote", at: tag.lowerBound, inner)
            return endOfBlankLines(close.upperBound, limit)
        }
        if let close, meaning == .button, let address = shortcode.value("href", "link", "url", "to") {
            let label = words(tag.upperBound..<close.lowerBound).onOneLine().trimmingWhitespace()
            let isPlain = !label.isEmpty && !label.contains("<")
            write(
                link: address, isPlain ? label : address, nil, nil, isImage: false, at: tag.lowerBound, isAlone: false)
            find(.changed, TagMeaning.button.cause, at: tag.lowerBound, inner)
            return isPlain ? close.upperBound : tag.upperBound
        }
        if let close, case .admonition(let usual)? = meaning {
            writeAdmonition(usual, shortcode, tag.upperBound..<close.lowerBound)
            find(.changed, "a box, which is an admonition now", at: tag.lowerBound, inner)
            return endOfBlankLines(close.upperBound, limit)
        }
        if isClosed, let meaning, !meaning.isBlock, let converted = meaning.inline(shortcode) {
            write(converted, shortcode, at: tag.lowerBound, isAlone: isAlone(tag.upperBound, limit))
            find(.changed, meaning.cause, at: tag.lowerBound, inner)
            return endOfBlankLines(tag.upperBound, limit)
        }
        if name == "Code", let open = inner.firstRange(of: "code={`"),
            let close = inner[open.upperBound...].firstRange(of: "`}")
        {
            let code = String(inner[open.upperBound..<close.lowerBound])
            writeCode(code, shortcode.value("lang", "language") ?? "")
            find(.changed, "a block of code", at: tag.lowerBound, inner)
            return endOfBlankLines(tag.upperBound, limit)
        }
        let title = shortcode.value("title", "label", "summary", "header", "caption", "alt")
        if let title, title.contains(where: \.isLetter), !title.hasPrefix("{") { writeBlock("**\(title)**") }
        find(
            isClosed ? .left : .changed,
            isClosed ? "a component of MDX without words" : "a component around words, which stay", at: tag.lowerBound,
            inner)
        return endOfBlankLines(tag.upperBound, limit)
    }

    /// Takes the tag of an element that a script defines, `<is-land>`, whose words stay; a video becomes one. Returns where the
    /// text goes on; `nil` if it is another.
    mutating func elementOfScript(_ tag: Range<Int>, _ limit: Int) -> Int? {
        let inner = words((tag.lowerBound + 1)..<(tag.upperBound - 1))
        let name = inner.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        guard name.contains("-"), name.first?.isLetter == true, name.allSatisfy(\.isASCII) else { return nil }
        // `<your-name>` is a place for words, and has no end.
        let key = String(name)
        if inner.hasPrefix("/") {
            guard components.contains(key) else { return nil }
        } else if !components.contains(key) {
            // Each name is looked for in the whole text.
            guard elementNames.count < Self.mostComponents || elementNames.contains(key) else { return nil }
            elementNames.insert(key)
            guard next("</\(key)>", from: tag.upperBound, limit) != nil else { return nil }
            components.insert(key)
        }
        let bytes = Array("{{< \(inner) >}}".utf8)
        if let meaning = TagMeaning.all[name.lowercased()], !meaning.isBlock,
            let shortcode = TemplateTag(bytes, at: 0, before: bytes.count), !shortcode.isClosing,
            let converted = meaning.inline(shortcode)
        {
            write(converted, shortcode, at: tag.lowerBound, isAlone: isAlone(tag.upperBound, limit))
        }
        find(.changed, "an element that a script defines; its words stay", at: tag.lowerBound, inner)
        return tag.upperBound
    }

    /// The end of a component that was taken; returns where the text goes on, or `nil` if it is none.
    mutating func endOfComponent(_ start: Int, _ limit: Int) -> Int? {
        guard start + 2 < limit, text[start + 1] == UInt8(ascii: "/"), let name = componentName(at: start + 2),
            components.contains(name), let end = endOfTag(start, limit)
        else { return nil }
        return end
    }

    /// An admonition of the kind that a tag or an attribute of it says.
    mutating func writeAdmonition(_ usual: String, _ tag: TemplateTag, _ inner: Range<Int>) {
        writeAdmonition(kind(usual, tag), title: TagMeaning.heading(of: tag), inner)
    }

    /// The kind that a tag says: `{{< notice warning "Title" >}}`.
    func kind(_ usual: String, _ tag: TemplateTag) -> String {
        let named = tag.value("type", "kind", "level", "variant") ?? tag.values.first ?? ""
        if case .admonition(let other)? = TagMeaning.all[named.lowercased()] { return other }
        return usual
    }

    // MARK: - Files that MDX imports

    /// Learns the name of a file: `import hall from './hall.png'`.
    mutating func learnImport(_ line: String) {
        guard imported.count < Self.mostComponents, let from = line.firstRange(of: " from ") else { return }
        let name = line[..<from.lowerBound].dropFirst("import".count).trimmingWhitespace()
        let path = line[from.upperBound...].trimmingWhitespace().drop { "\"'".contains($0) }
            .prefix { !"\"'".contains($0) }
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }), path.contains(".") else { return }
        imported[name] = String(path.prefix { $0 != "?" })
    }

    /// The file that a value of MDX stands for: `{hall}` and `{hall.src}`; `nil` if it is none.
    func importedFile(_ value: String) -> String? {
        guard value.hasPrefix("{"), value.hasSuffix("}"), !imported.isEmpty else { return nil }
        let name = value.dropFirst().dropLast().trimmingWhitespace()
        return imported[name.hasSuffix(".src") ? String(name.dropLast(4)) : String(name)]
    }

    // MARK: - Directives

    /// A block between lines of colons; returns where the text goes on, or `nil` if a line begins none.
    mutating func directive(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
        let colons = text[start..<end].prefix { $0 == UInt8(ascii: ":") }.count
        guard colons > 2, unclosedColons[colons].map({ limit > $0 }) ?? true else { return nil }
        let words = words((start + colons)..<end).trimmingWhitespace()
        guard let (meaning, title) = Self.box(words) else { return nil }
        guard let last = endOfDirective(min(end + 1, limit), colons, limit) else {
            unclosedColons[colons] = limit
            return nil
        }
        let inner = min(end + 1, limit)..<last.start
        if case .admonition(let kind) = meaning {
            writeAdmonition(kind, title: title.isEmpty ? nil : title, inner)
        } else {
            if !title.isEmpty { writeBlock("**\(title)**") }
            convert(inner)
        }
        find(.changed, "a box, which is an admonition now", at: start, words)
        return endOfBlankLines(last.end, limit)
    }

    /// What the words behind the colons say, and the title among them: `note Read it`, `tip[Read it]`, `{.warning}`; `nil` if they
    /// say no box or frame.
    private static func box(_ words: String) -> (meaning: TagMeaning, title: String)? {
        if words.hasPrefix("{."), words.hasSuffix("}") {
            let name = words.dropFirst(2).dropLast()
            guard let meaning = TagMeaning.all[name.lowercased()], case .admonition = meaning else { return nil }
            return (meaning, "")
        }
        let name = words.prefix { $0.isLetter }
        guard let meaning = TagMeaning.all[name.lowercased()] else { return nil }
        if meaning != .words { guard case .admonition = meaning else { return nil } }
        let rest = words.dropFirst(name.count)
        let title = rest.trimmingWhitespace()
        guard title.isEmpty || rest.first == " " || "[{".contains(title.prefix(1)) else { return nil }
        if title.hasPrefix("["), title.hasSuffix("]") { return (meaning, String(title.dropFirst().dropLast())) }
        return (meaning, title.hasPrefix("{") && title.hasSuffix("}") ? "" : title)
    }

    /// The first line of as many colons alone, which closes a block, with where the next line begins; `nil` if there is none.
    private func endOfDirective(_ first: Int, _ colons: Int, _ limit: Int) -> (start: Int, end: Int)? {
        var line = first
        while line < limit {
            let lineEnd = endOfLine(line, limit)
            let inLine = text[line..<lineEnd].drop { $0 <= 0x20 }
            let count = inLine.prefix { $0 == UInt8(ascii: ":") }.count
            if count == colons, inLine.dropFirst(count).allSatisfy({ $0 <= 0x20 }) {
                return (line, min(lineEnd + 1, limit))
            }
            line = lineEnd + 1
        }
        return nil
    }

    // MARK: - Boxes of Python-Markdown

    /// `!!! note "Title"` with indented lines below it; returns where the text goes on, or `nil` if a line begins none.
    mutating func indentedBox(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
        guard program == .pelican || program == .markdown, start + 4 < end,
            ["!!! ", "??? ", "???+ "].contains(where: { begins($0, at: start) })
        else { return nil }
        let head = words(start..<end).drop { "!?+ ".contains($0) }
        let name = head.prefix { $0.isLetter }
        let meaning = TagMeaning.all[name.lowercased()]
        var kind = "NOTE"
        if case .admonition(let known)? = meaning { kind = known } else if meaning != .quote { return nil }
        let title = head[name.endIndex...].split(separator: "\"", omittingEmptySubsequences: false)
        let first = min(end + 1, limit)
        let inner = indentOfBox + 4
        var (line, last) = (first, first)
        while line < limit {
            let lineEnd = endOfLine(line, limit)
            let isBlank = text[line..<lineEnd].allSatisfy { $0 <= 0x20 }
            let isTab = text[line] == UInt8(ascii: "\t")
            let indent = text[line..<lineEnd].prefix { $0 == UInt8(ascii: " ") }.count
            guard isBlank || isTab || indent >= inner else { break }
            line = min(lineEnd + 1, limit)
            if !isBlank { last = line }
        }
        guard last > first else { return nil }
        indentOfBox += 4
        let words = title.count > 2 ? String(title[1]) : nil
        if meaning == .quote {
            writeQuote(words, first..<last)
        } else {
            writeAdmonition(kind, title: words, first..<last)
        }
        indentOfBox -= 4
        find(.changed, "a box, which is an admonition now", at: start, String(head))
        return endOfBlankLines(last, limit)
    }

    /// Where a line begins within the box that it is in.
    func behindIndentOfBox(_ start: Int, _ limit: Int) -> Int {
        guard indentOfBox > 0, start < limit else { return start }
        if text[start] == UInt8(ascii: "\t") { return min(start + indentOfBox / 4, limit) }
        return start + text[start..<limit].prefix(indentOfBox).prefix { $0 == UInt8(ascii: " ") }.count
    }

    /// Code without the indents of the box that it is in.
    func withoutIndentOfBox(_ range: Range<Int>) -> String {
        var code: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let end = min(endOfLine(index, range.upperBound) + 1, range.upperBound)
            let start = index == range.lowerBound ? index : behindIndentOfBox(index, end)
            code += text[start..<end]
            index = end
        }
        return String(decoding: code, as: UTF8.self)
    }
}
