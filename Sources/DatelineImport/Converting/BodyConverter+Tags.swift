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
        // Comments of Nunjucks.
        if isOfNunjucks, start + 2 < limit, text[start + 1] == UInt8(ascii: "#"),
            let end = next("#}", from: start + 2, limit)
        {
            find(.left, "a comment that readers did not see", at: start, words((start + 2)..<end.lowerBound))
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
        if tag.isOutput, tag.inner.hasPrefix("/*"), program != .zola || !tag.inner.hasSuffix("*/") {
            find(.left, "a comment that readers did not see", at: start, tag.inner)
            return tag.range.upperBound
        }
        if tag.inner.hasPrefix("/*") || tag.inner.hasPrefix("#") {
            // A shortcode that is shown as it is written.
            let shown = words(tag.range).replacing("/*", with: "").replacing("*/", with: "")
            write("`\(shown)`")
            return tag.range.upperBound
        }
        let usesHTML = Self.isCall(tag)
        if callOfZola(tag) { return leave(tag, limit) }
        if tag.isOutput, !usesHTML {
            if writeCaptured(tag) { return tag.range.upperBound }
            guard let value = values.value(of: tag.inner) else { return keep(tag) }
            write(value)
            return tag.range.upperBound
        }
        if tagOfTheme(tag) { return tag.range.upperBound }
        let isCode = isCodeNamedText(tag) && block(of: tag, limit) != nil
        let known = isCode ? .code("") : TagMeaning(of: tag)
        if tag.isClosing {
            // What it closes has been read with it, unless it closes nothing, or what stands alone: that has no words.
            return known?.isBlock ?? !tag.isShortcode ? keep(tag) : tag.range.upperBound
        }
        // What stands around words and is not known is a frame.
        let around = known == nil || known?.isBlock == true || known == .button ? block(of: tag, limit) : nil
        guard let meaning = known ?? (around == nil ? nil : .frame) else { return leave(tag, limit) }
        return convert(tag, as: meaning, around: around, limit)
    }

    /// Converts a tag whose meaning is known; `around` is what stands between it and the tag that closes it.
    private mutating func convert(
        _ tag: TemplateTag, as meaning: TagMeaning, around: (inner: Range<Int>, after: Int)?, _ limit: Int
    ) -> Int {
        let start = tag.range.lowerBound
        let block = meaning.isBlock ? around : nil
        let after = block?.after ?? tag.range.upperBound
        switch meaning {
        case .frame:
            if let block, Self.isNeverMet(tag), !hasOtherBranch(block.inner) {
                find(.left, "words that a template showed to nobody", at: start, words(block.inner))
                return endOfBlankLines(block.after, limit)
            }
            guard let block else {
                if writeGallery(tag) || writeShownValue(tag) { return endOfBlankLines(tag.range.upperBound, limit) }
                return tag.isShortcode || tag.isInclude ? leave(tag, limit) : keep(tag)
            }
            writeFrame(tag, block.inner)
        case .quote:
            guard let block else {
                return writeContent(.quote, tag) ? endOfBlankLines(after, limit) : leave(tag, limit)
            }
            writeQuote(TagMeaning.attribution(of: tag), block.inner)
            find(.changed, "a quote", at: start, tag.inner)
        case .loop:
            guard let block else { return keep(tag) }
            find(.left, "what a template repeated for each of its posts", at: start, words(block.inner))
        case .capture:
            guard let block else { return keep(tag) }
            capture(tag, block.inner)
        case .ornament:
            if out.last.map({ $0 > 0x20 }) == true, tag.name.contains("br") || tag.name.contains("line") { write(" ") }
            find(.left, "an icon or a gap without words", at: start, tag.inner)
        case .button where around != nil && !tag.isClosed:
            guard let around, let address = tag.value("href", "link", "url", "relref", "ref") ?? tag.values.first else {
                return keep(tag)
            }
            let label = words(around.inner).onOneLine().trimmingWhitespace()
            write(link: address, label.isEmpty ? address : label, nil, nil, isImage: false, at: start, isAlone: false)
            find(.changed, meaning.cause, at: start, tag.inner)
            return around.after
        case .code(let language):
            guard let block else { return keep(tag) }
            if meaning.isTerminal, words(block.inner).contains("```") {
                // The code in it has its own marks.
                writeFramed(block.inner, by: tag)
            } else {
                writeCode(block.inner, of: tag, language)
            }
        case .raw:
            guard let block else { return keep(tag) }
            writeUnread(block.inner, of: tag)
        case .comment:
            guard let block else { return tag.isInclude ? leave(tag, limit) : keep(tag) }
            find(.left, "a comment that readers did not see", at: start, words(block.inner))
        case .nothing:
            find(.changed, "a table of contents, which long articles have by themselves", at: start, tag.inner)
        case .silent:
            guard !tag.isShortcode else { return keep(tag) }
            find(.left, "code of a template, which readers did not see", at: start, tag.inner)
        case .excerptEnd: find(.changed, "the mark where an excerpt ends", at: start, tag.inner)
        case .admonition(let usual):
            guard let block else {
                return writeContent(meaning, tag) ? endOfBlankLines(after, limit) : leave(tag, limit)
            }
            writeAdmonition(usual, tag, block.inner)
            find(.changed, "a box, which is an admonition now", at: start, tag.inner)
        case .words:
            guard let block else { return leave(tag, limit) }
            endLine()
            if let heading = TagMeaning.headingOfFrame(of: tag) { write("\n**\(heading)**\n\n") }
            writeFramed(block.inner, by: tag)
        default:
            guard let converted = meaning.inline(tag) else { return leave(tag, limit) }
            if writeWithCaption(converted, tag) { return endOfBlankLines(after, limit) }
            write(converted, tag, at: start, isAlone: isAlone(tag.range.upperBound, limit))
            find(.changed, meaning.cause, at: start, tag.inner)
        }
        return endOfBlankLines(after, limit)
    }

    /// Writes what a tag stands around, without the tag.
    private mutating func writeFramed(_ inner: Range<Int>, by tag: TemplateTag) {
        endLine()
        convert(inner)
        find(.changed, "a frame around words, which stay", at: tag.range.lowerBound, tag.inner)
    }

    /// Writes code, with its title if it has one.
    private mutating func writeCode(_ inner: Range<Int>, of tag: TemplateTag, _ usual: String) {
        let (name, title) = Self.language(of: tag)
        if let title { writeBlock("**\(title)**") }
        writeCode(words(inner), name ?? usual)
        find(.changed, "a block of code", at: tag.range.lowerBound, tag.inner)
    }

    /// Writes a text that is shown as it is written.
    private mutating func writeUnread(_ inner: Range<Int>, of tag: TemplateTag) {
        let words = words(inner)
        let isShown = words.contains("{{") || words.contains("{%")
        if isShown, words.contains("\n") {
            writeCode(words, "")
        } else {
            write(isShown ? "`\(words)`" : words)
        }
        find(.changed, "a text that the old program did not read", at: tag.range.lowerBound, tag.inner)
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

    /// `{{< text bash >}}` and `{{< text syntax=yaml >}}`, which some sites of Hugo have for code in a language.
    private func isCodeNamedText(_ tag: TemplateTag) -> Bool {
        guard tag.isShortcode, tag.name == "text", !tag.isClosing else { return false }
        let language = tag.value("syntax") ?? (tag.values.count == 1 ? tag.values.first : nil)
        return language.map { languagesOfText.contains($0.lowercased()) } ?? false
    }

    /// Whether a tag is a call of Zola, which prints none as it is written, and its name says nothing here.
    func callOfZola(_ tag: TemplateTag) -> Bool {
        guard program == .zola, tag.isOutput, TagMeaning.all[tag.name] == nil || TagMeaning.all[tag.name] == .frame
        else {
            return false
        }
        return tag.inner.drop { $0.isLetter || $0.isNumber || $0 == "_" }.first == "(" && !tag.name.isEmpty
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
        var tag = TemplateTag(text, at: start, before: limit) { places.next($0, in: text, $1) }
        if tag?.isOutput == false {
            let values = values
            tag?.fillIn { $0.hasPrefix("page.") || $0.hasPrefix("site.") ? values.value(of: $0) : nil }
        }
        return tag
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
}

/// The languages of code that a tag for text is known to have.
private let languagesOfText: Set<String> = [
    "bash", "sh", "shell", "console", "powershell", "yaml", "yml", "json", "toml", "ini", "xml", "html", "css", "plain",
    "plaintext", "go", "java", "javascript", "js", "typescript", "python", "ruby", "rust", "c", "cpp", "csharp", "php",
    "sql",
    "proto", "protobuf", "dockerfile", "diff", "markdown", "http", "lua",
]
