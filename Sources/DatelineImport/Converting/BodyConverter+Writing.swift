import DatelineReading

/// What tags become.
extension BodyConverter {
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
        writeAdmonition(kind, title: title, words: converted(inner))
    }

    mutating func writeAdmonition(_ kind: String, title: String?, words: String) {
        var lines = ["> [!\(kind)]"]
        if let title, title.contains(where: \.isLetter) { lines += ["> **\(title)**", ">"] }
        writeBlock((lines + Self.quoted(words)).joined(separator: "\n"))
    }

    /// What a part of the text becomes, by itself.
    private mutating func converted(_ inner: Range<Int>) -> String {
        let (before, openBrackets, place) = (out, brackets, htmlPlace)
        (out, brackets, htmlPlace) = ([], [], HTMLBlockPlace())
        convert(inner)
        let words = String(decoding: out.filter { $0 != Self.nothing }, as: UTF8.self).trimmingWhitespace()
        (out, brackets, htmlPlace) = (before, openBrackets, place)
        return words
    }

    private static func quoted(_ words: String) -> [String] {
        words.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> \($0)" }
    }

    mutating func writeQuote(_ attribution: String?, _ inner: Range<Int>) {
        writeQuote(attribution, words: converted(inner))
    }

    private mutating func writeQuote(_ attribution: String?, words: String) {
        let last = attribution.map { [">", "> — \($0)"] } ?? []
        // One that the text has as a quote already is no quote in a quote.
        let isQuoted = words.split(separator: "\n").allSatisfy { $0.hasPrefix(">") }
        let lines = isQuoted ? words.split(separator: "\n").map(String.init) : Self.quoted(words)
        writeBlock((lines + last).joined(separator: "\n"))
    }

    /// Writes a box or a quote whose words are in its tag. Returns whether it has any.
    mutating func writeContent(_ meaning: TagMeaning, _ tag: TemplateTag) -> Bool {
        guard let words = TagMeaning.content(of: tag) else { return false }
        switch meaning {
        case .admonition(let usual):
            writeAdmonition(kind(usual, tag), title: tag.value("title"), words: words)
            find(.changed, "a box, which is an admonition now", at: tag.range.lowerBound, tag.inner)
        default:
            writeQuote(TagMeaning.attribution(of: tag), words: words)
            find(.changed, "a quote", at: tag.range.lowerBound, tag.inner)
        }
        return true
    }

    /// Leaves the words in a frame: on lines of their own if they have any, and within a sentence where they stand.
    mutating func writeFrame(_ tag: TemplateTag, _ inner: Range<Int>) {
        let given =
            tag.value("title", "header", "heading", "label", "summary") ?? TagMeaning.prose(tag.value("caption"))
        // A phrase behind the name is for readers, where a word may be for the program.
        let phrase = tag.isShortcode && TagMeaning.all[tag.name] == nil ? tag.values.first { $0.contains(" ") } : nil
        let heading = [given ?? TagMeaning.prose(phrase), tag.value("subheader", "subtitle")]
            .compactMap { $0 }.filter { $0.contains(where: \.isLetter) && !$0.contains("{") }.joined(separator: ": ")
        var isInLine = !text[inner].contains(newline)
        let isRemarked = isInLine && !heading.isEmpty && out.last.map { $0 != newline } == true
        if !heading.isEmpty, !isRemarked {
            writeBlock("**\(heading)**")
            isInLine = false
        }
        if !isInLine { endLine() }
        let isRemark = isInLine && ["sidenote", "marginnote", "footnote", "fn", "mn", "sn"].contains(tag.name)
        if isRemark { write(out.last.map { $0 > 0x20 } == true ? " (" : "(") }
        if isInLine { inlineWords(inner) } else { convert(inner) }
        if isRemark { write(")") }
        if isRemarked { write(" (\(heading))") }
        find(.changed, "a frame around words, which stay", at: tag.range.lowerBound, tag.inner)
    }

    /// Words within a line, which begin none.
    private mutating func inlineWords(_ inner: Range<Int>) {
        guard depth < Self.mostDepth else { return out += text[inner] }
        depth += 1
        defer { depth -= 1 }
        var index = inner.lowerBound
        while index < inner.upperBound { index = line(index, inner.upperBound) }
    }

    /// The language that a block of code says, and its title: `{% codeblock Before it lang:go %}`.
    static func language(of tag: TemplateTag) -> (name: String?, title: String?) {
        let marked = tag.values.first { $0.hasPrefix("lang:") }
        guard tag.name == "codeblock" || marked != nil else {
            return (tag.values.first { !$0.isEmpty } ?? tag.value("lang", "language", "type", "syntax"), nil)
        }
        let others = tag.values.filter { !$0.contains(":") }
        // A single word without more is the language, as in other tags.
        guard marked != nil || others.count > 1 else { return (others.first, nil) }
        return (
            marked.map { String($0.dropFirst("lang:".count)) },
            others.isEmpty ? nil : others.joined(separator: " ").withoutMarks()
        )
    }

    // MARK: - Words under a name

    /// Keeps words for the place where the text puts them, or leaves them where they are.
    mutating func capture(_ tag: TemplateTag, _ inner: Range<Int>) {
        find(.changed, "words that a template put elsewhere", at: tag.range.lowerBound, tag.inner)
        let name = tag.values.first ?? ""
        let after = inner.upperBound
        captures += 1
        // Each name is looked for in the whole text.
        if !name.isEmpty, captures < 50,
            next("{{ \(name)", from: after, text.count) != nil || next("{{\(name)", from: after, text.count) != nil
        {
            captured[name] = inner
        } else {
            endLine()
            convert(inner)
        }
    }

    /// Writes words that were kept, the first time that they are asked for. Returns whether there are any.
    mutating func writeCaptured(_ tag: TemplateTag) -> Bool {
        let name = String(tag.inner.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) })
        guard !name.isEmpty, let inner = captured.removeValue(forKey: name) else { return false }
        // In an element of HTML they are Markdown only below a blank line.
        if !out.isEmpty { write("\n\n") }
        convert(inner)
        endLine()
        write("\n")
        return true
    }

    // MARK: - What has no place

    /// Leaves out a tag that means nothing here. An address in it becomes a link, and words in it stay; within a sentence it
    /// may itself be words.
    mutating func leave(_ tag: TemplateTag, _ limit: Int) -> Int {
        let isAlone = isAlone(tag.range.upperBound, limit)
        let words = tag.readableValues
        guard isAlone || tag.isInclude || callOfZola(tag) || !words.isEmpty && tag.isShortcode else { return keep(tag) }
        if callOfZola(tag), ["katex", "math", "latex"].contains(tag.name), let formula = tag.value("body") {
            write("$\(formula)$")
            return tag.range.upperBound
        }
        let cause = words.isEmpty ? "without words" : "but for the words in it"
        find(.left, "“\(tag.name.prefix(40))”, a tag that is not known, \(cause)", at: tag.range.lowerBound, tag.inner)
        let title = tag.value("title", "text", "name", "label", "content")
        if let address = tag.value("link", "href", "url", "to"), !address.contains("{") {
            let rest = tag.value("subtitle", "description", "desc", "bio", "caption")
            let shown = [title, rest].compactMap { $0 }.joined(separator: ": ")
            write(
                link: address, shown.isEmpty ? address : shown, nil, nil, isImage: false, at: tag.range.lowerBound,
                isAlone: false)
        } else if let address = (tag.values + tag.named.values.sorted()).first(where: WebAddress.isValid) {
            let shown = words.filter { $0 != address }.joined(separator: " ")
            write("[\(shown.isEmpty ? address : shown)](\(WrittenAddress.inMarkdown(address)))")
        } else {
            write(words.joined(separator: " "))
        }
        return tag.range.upperBound
    }

    mutating func write(
        link: String, _ words: String, _ title: String?, _ credit: String?, isImage: Bool, at place: Int, isAlone: Bool
    ) {
        let plain = words.replacing("[", with: "\\[").replacing("]", with: "\\]")
        guard let address = destination(link, isImage, at: place) else {
            return write([plain, title, credit].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
        }
        // A figure with a credit, and one below a block, stand by themselves.
        let isFigure = isAlone && (credit != nil || HTMLBlockPlace.isBelowBlock(out))
        if !isFigure, writeInHTML(to: address, words, title, credit, isImage: isImage) { return }
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
