import DatelineReading

/// Tags and shortcodes.
extension BodyConverter {
    // MARK: - Braces

    mutating func brace(_ start: Int, _ limit: Int) -> Int {
        if let end = attributes(start, limit) { return end }
        // Comments of MDX.
        if begins("{/*", at: start), let end = next("*/}", from: start, limit) {
            find(.left, "code of MDX", at: start, words(start..<min(end.upperBound, start + 200)))
            return end.upperBound
        }
        guard let tag = tag(at: start, limit) else {
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
        guard let meaning = TagMeaning(of: tag) else { return keep(tag) }
        if tag.isClosing {
            // What it closes has been read with it, unless it closes nothing, or what stands alone: that has no words.
            return meaning.isBlock ? keep(tag) : tag.range.upperBound
        }
        let block = meaning.isBlock ? block(of: tag, limit) : nil
        let after = block?.after ?? tag.range.upperBound
        switch meaning {
        case .code(let language):
            guard let block else { return keep(tag) }
            if meaning.isTerminal, words(block.inner).contains("```") {
                // The code in it has its own marks.
                endLine()
                convert(block.inner)
                find(.changed, "a frame around words, which stay", at: start, tag.inner)
                break
            }
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
        case .silent:
            guard !tag.isShortcode else { return keep(tag) }
            find(.left, "code of a template, which readers did not see", at: start, tag.inner)
        case .excerptEnd: find(.changed, "the mark where an excerpt ends", at: start, tag.inner)
        case .admonition(let usual):
            guard let block else { return keep(tag) }
            writeAdmonition(usual, tag, block.inner)
            find(.changed, "a box, which is an admonition now", at: start, tag.inner)
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
            guard let converted = meaning.inline(tag) else { return keep(tag) }
            write(converted, tag, at: start, isAlone: isAlone(tag.range.upperBound, limit))
            find(.changed, meaning.cause, at: start, tag.inner)
        }
        return endOfBlankLines(after, limit)
    }

    /// Writes what a tag became. A picture that stands alone is a figure.
    mutating func write(_ converted: TagMeaning.Inline, _ tag: TemplateTag, at start: Int, isAlone: Bool) {
        switch converted {
        case .block(let words): writeBlock(words)
        case .words(let words): write(words)
        case .link(var text, let link, let title, let isImage, let credit):
            if text.isEmpty, !isImage { text = links.title(of: link) ?? tag.values.first ?? link }
            write(link: link, text, title, credit, isImage: isImage, at: start, isAlone: isImage && isAlone)
        }
    }

    /// `{{ youtube(id="x") }}` of Zola and Nunjucks.
    static func isCall(_ tag: TemplateTag) -> Bool {
        tag.isOutput && tag.inner.hasPrefix(tag.inner.prefix { $0.isLetter || $0.isNumber || $0 == "_" } + "(")
            && TagMeaning.all[tag.name] != nil
    }

    /// Leaves a tag as the words that it is, as code, so that nothing is lost and nothing reads it again.
    mutating func keep(_ tag: TemplateTag) -> Int {
        let reason = TagMeaning.all[tag.name] == nil ? "is not known" : "is not complete"
        let name = tag.isClosing || tag.name.isEmpty ? tag.inner.prefix(20) : tag.name.prefix(40)
        find(.left, "“\(name)”, a tag that \(reason); it stays as words", at: tag.range.lowerBound, words(tag.range))
        let shown = words(tag.range).replacing("\n", with: " ")
        write(shown.contains("`") ? "`` \(shown) ``" : "`\(shown)`")
        return tag.range.upperBound
    }

    /// The tag that begins at an offset; `nil` if none does.
    mutating func tag(at start: Int, _ limit: Int) -> TemplateTag? {
        TemplateTag(text, at: start, before: limit) { places.next($0, in: text, $1) }
    }

    /// What is between a tag and the one that closes it; `nil` if none does.
    mutating func block(of tag: TemplateTag, _ limit: Int) -> (inner: Range<Int>, after: Int)? {
        let known = blocks ?? TagBlocks(in: text, &places)
        blocks = known
        return known.block(at: tag.range.lowerBound).flatMap { $0.after <= limit ? $0 : nil }
    }

    /// Whether a line has nothing but what ends at an offset.
    func isAlone(_ end: Int, _ limit: Int) -> Bool {
        guard out.isEmpty || out.last == newline else { return false }
        let rest = text[end..<limit].first { $0 > 0x20 || $0 == newline }
        return rest == nil || rest == newline
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

    mutating func writeAdmonition(_ kind: String, title: String?, _ inner: Range<Int>) {
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
        link: String, _ words: String, _ title: String?, _ credit: String?, isImage: Bool, at place: Int, isAlone: Bool
    ) {
        let plain = words.replacing("[", with: "\\[").replacing("]", with: "\\]")
        guard let address = destination(link, isImage, at: place) else {
            return write([plain, title, credit].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
        }
        let caption = title.map { " \"\($0.replacing("\"", with: "\\\""))\"" } ?? ""
        let markdown = "\(isImage ? "!" : "")[\(plain)](\(WrittenAddress.inMarkdown(address))\(caption))"
        // Only a picture that stands alone is a figure, which has a credit.
        let maker = credit.map { $0.replacing("\"", with: "'").replacing("}", with: ")") }
        if isAlone {
            writeBlock(markdown + (maker.map { "{credit=\"\($0)\"}" } ?? ""))
        } else {
            write(markdown + (maker.map { " (\($0))" } ?? ""))
        }
    }
}
