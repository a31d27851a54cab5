import DatelineReading

/// Tags and shortcodes.
extension BodyConverter {
    // MARK: - Braces

    mutating func brace(_ start: Int, _ limit: Int) -> Int {
        if start + 1 < limit, text[start + 1] == UInt8(ascii: ":"), program == .jekyll,
            let end = text[start..<min(limit, start + 300)].firstIndex(of: UInt8(ascii: "}")),
            !text[start..<end].contains(newline)
        {
            find(.changed, "attributes of kramdown", at: start, words(start..<(end + 1)))
            return end + 1
        }
        // Comments of MDX.
        if begins("{/*", at: start), let end = next("*/}", from: start, limit) {
            find(.left, "code of MDX", at: start, words(start..<min(end.upperBound, start + 200)))
            return end.upperBound
        }
        guard let tag = TemplateTag(text, at: start, before: limit) else {
            out.append(text[start])
            return start + 1
        }
        return convert(tag, limit)
    }

    mutating func convert(_ tag: TemplateTag, _ limit: Int) -> Int {
        let start = tag.range.lowerBound
        if tag.inner.hasPrefix("/*") || tag.inner.hasPrefix("#") {
            // A shortcode that is shown as it is written.
            let shown = words(tag.range).replacing("/*", with: "").replacing("*/", with: "")
            write("`\(shown)`")
            return tag.range.upperBound
        }
        let usesHTML = Self.isCall(tag)
        if tag.isOutput, !usesHTML {
            guard let value = values.value(of: tag.inner) else { return keep(tag) }
            write(value)
            return tag.range.upperBound
        }
        if tag.isClosing { return tag.range.upperBound }
        guard let meaning = TagMeaning.all[tag.name] else { return keep(tag) }
        let block = meaning.isBlock ? self.block(of: tag, limit) : nil
        let after = block?.after ?? tag.range.upperBound
        switch meaning {
        case .code(let language):
            guard let block else { return keep(tag) }
            let name = tag.values.first { !$0.isEmpty } ?? tag.value("lang", "language", "type") ?? language
            writeCode(words(block.inner), name)
            find(.changed, "a block of code", at: start, tag.inner)
        case .raw:
            guard let block else { return keep(tag) }
            let words = words(block.inner)
            let isShown = words.contains("{{") || words.contains("{%")
            if isShown, words.contains("\n") {
                writeCode(words, "")
            } else {
                write(isShown ? "`\(words)`" : words)
            }
            find(.changed, "a text that the old program did not read", at: start, tag.inner)
        case .comment:
            guard let block else { return keep(tag) }
            find(.left, "a comment that readers did not see", at: start, words(block.inner))
        case .nothing:
            find(.changed, "a table of contents, which long articles have by themselves", at: start, tag.inner)
        case .excerptEnd: find(.changed, "the mark where an excerpt ends", at: start, tag.inner)
        case .remark(let usual):
            guard let block else { return keep(tag) }
            var kind = usual
            // `{{< notice warning "Title" >}}`
            let named = tag.value("type", "kind", "level") ?? tag.values.first ?? ""
            if case .remark(let other)? = TagMeaning.all[named.lowercased()] { kind = other }
            let title = tag.value("title") ?? tag.values.first { $0.contains(" ") }
            writeRemark(kind, title: title, block.inner)
            find(.changed, "a box, which is a remark now", at: start, tag.inner)
        case .words:
            guard let block else { return keep(tag) }
            endLine()
            for words in [tag.value("title", "summary", "name", "header"), tag.values.first].compactMap({ $0 }).prefix(
                1)
            where words.contains(where: \.isLetter) {
                write("\n**\(words)**\n\n")
            }
            convert(block.inner)
            find(.changed, "a frame around words, which stay", at: start, tag.inner)
        default:
            guard let converted = Self.inline(meaning, tag, values.title) else { return keep(tag) }
            switch converted {
            case .block(let words): writeBlock(words)
            case .words(let words): write(words)
            case .link(let text, let link, let title, let isImage):
                write(link: link, text, title, isImage: isImage, at: start, isAlone: isImage && isAlone(tag, limit))
            }
            find(.changed, meaning.cause, at: start, tag.inner)
        }
        return endOfBlankLines(after, limit)
    }

    /// `{{ youtube(id="x") }}` of Zola and Nunjucks.
    static func isCall(_ tag: TemplateTag) -> Bool {
        tag.isOutput && tag.inner.hasPrefix(tag.inner.prefix { $0.isLetter || $0.isNumber || $0 == "_" } + "(")
            && TagMeaning.all[tag.name] != nil
    }

    /// Leaves a tag as the words that it is, as code, so that nothing is lost and nothing reads it again.
    mutating func keep(_ tag: TemplateTag) -> Int {
        find(
            .left,
            "“\(tag.name.isEmpty ? tag.inner.prefix(20)[...] : tag.name.prefix(40)[...])”, a tag that is not known; it stays as words",
            at: tag.range.lowerBound, words(tag.range))
        let shown = words(tag.range).replacing("\n", with: " ")
        write(shown.contains("`") ? "`` \(shown) ``" : "`\(shown)`")
        return tag.range.upperBound
    }

    /// What is between a tag and the one that closes it.
    mutating func block(of tag: TemplateTag, _ limit: Int) -> (inner: Range<Int>, after: Int)? {
        let start = tag.range.upperBound
        let key = "end \(tag.name)"
        if let known = absent[key], start >= known { return nil }
        var index = start
        var open = 1
        while let brace = text[index..<limit].firstIndex(of: UInt8(ascii: "{")) {
            guard let other = TemplateTag(text, at: brace, before: limit) else {
                index = brace + 1
                continue
            }
            index = other.range.upperBound
            let isSame = other.name == tag.name || other.isClosing && other.name.isEmpty
            if isSame, other.isClosing {
                open -= 1
                if open == 0 { return (start..<brace, index) }
            } else if other.name == tag.name, TagMeaning.all[tag.name]?.canNest == true {
                open += 1
            }
        }
        if limit == text.count { absent[key] = start }
        return nil
    }

    func isAlone(_ tag: TemplateTag, _ limit: Int) -> Bool {
        (out.isEmpty || out.last == newline)
            && text[tag.range.upperBound..<endOfLine(tag.range.upperBound, limit)].allSatisfy { $0 <= 0x20 }
    }

    // MARK: - What tags become

    mutating func writeCode(_ code: String, _ language: String) {
        var code = code[...]
        while code.first == "\n" { code = code.dropFirst() }
        while let last = code.last, last.isWhitespace { code = code.dropLast() }
        // One more than the longest run in the code.
        var (run, longest) = (0, 2)
        for byte in code.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let name = language.prefix { !$0.isWhitespace && $0 != "," }.filter { $0 != "`" }
        writeBlock("\(fence)\(name)\n\(code)\n\(fence)")
    }

    mutating func writeRemark(_ kind: String, title: String?, _ inner: Range<Int>) {
        let (before, openBrackets) = (out, brackets)
        (out, brackets) = ([], [])
        convert(inner)
        let words = String(decoding: out.filter { $0 != Self.nothing }, as: UTF8.self).trimmingWhitespace()
        (out, brackets) = (before, openBrackets)
        var lines = ["> [!\(kind)]"]
        if let title, title.contains(where: \.isLetter) { lines += ["> **\(title)**", ">"] }
        lines += words.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> \($0)" }
        writeBlock(lines.joined(separator: "\n"))
    }

    mutating func write(
        link: String, _ words: String, _ title: String?, isImage: Bool, at place: Int, isAlone: Bool
    ) {
        let plain = words.replacing("[", with: "\\[").replacing("]", with: "\\]")
        switch destination(link, isImage, at: place) {
        case .address(let address), .doubtful(let address, _):
            let caption = title.map { " \"\($0.replacing("\"", with: "\\\""))\"" } ?? ""
            let link = "\(isImage ? "!" : "")[\(plain)](\(Self.escaped(address))\(caption))"
            if isAlone { writeBlock(link) } else { write(link) }
        case .none(let reason):
            find(.left, reason, at: place, link)
            write([plain, title].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
        }
    }
}
