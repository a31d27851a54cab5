/// Markdown in elements of HTML that say so, as kramdown, Python-Markdown and MkDocs have it: `<div markdown="1">`. To
/// CommonMark it is HTML up to the next blank line, so blank lines are put where the Markdown begins.
struct MarkdownInHTML {
    /// The elements that may have blocks inside and end a paragraph of CommonMark.
    private static let names: Set<String> = [
        "article", "aside", "blockquote", "center", "dd", "details", "div", "fieldset", "figcaption", "figure",
        "footer",
        "header", "li", "main", "nav", "section", "summary", "td", "th",
    ]

    private var lines: [MarkdownSource.Line] = []
    /// The elements that are open, up to a blank line.
    private var open: [String] = []
    /// How far the lines in them are indented; `nil` before the first.
    private var indent: Int?
    /// Whether the line before is one of HTML.
    private var isBelowTag = false

    /// Whether there may be any.
    static func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = bytes.startIndex
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "m")) {
            if end > 0, bytes[end - 1] <= UInt8(ascii: " "), bytes[end...].starts(with: "markdown".utf8) {
                let next = bytes[end...].dropFirst("markdown".utf8.count).first
                if next == UInt8(ascii: "=") || next == UInt8(ascii: ">") { return true }
            }
            start = end + 1
        }
        return false
    }

    /// Puts blank lines around it. `isCode` tells which lines are in blocks of code.
    static func separate(in source: inout MarkdownSource, isCode: [Bool]) {
        var separated = MarkdownInHTML()
        separated.lines.reserveCapacity(source.lines.count + 16)
        for (line, isCode) in zip(source.lines, isCode) {
            if isCode { separated.lines.append(line) } else { separated.add(line) }
        }
        source.lines = separated.lines
    }

    private mutating func add(_ line: MarkdownSource.Line) {
        let words = line.text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let first = words.first else {
            (open, indent, isBelowTag) = ([], nil, false)
            return lines.append(line)
        }
        let isTag = first == UInt8(ascii: "<")
        if isTag, let end = Self.endOfOpeningTag(words) { return add(tagsOf: words, end, line) }
        if isBelowTag, !isTag { append([], line) }
        isBelowTag = false
        guard !open.isEmpty else { return lines.append(line) }
        if !isTag {
            let own = words.startIndex - line.text.startIndex
            let most = indent ?? own
            indent = most
            return append(line.text.dropFirst(min(own, most)), line)
        }
        append(words, line)
        isBelowTag = true
        if let name = Self.nameOfClosingTag(words), let index = open.lastIndex(of: name) {
            open.removeSubrange(index...)
        }
    }

    /// Adds tags that say that there is Markdown in their elements, and what is behind them on their line; the first ends at
    /// `end`.
    private mutating func add(tagsOf text: ArraySlice<UInt8>, _ end: Int, _ line: MarkdownSource.Line) {
        var (words, name, end) = (text, "", Int?.some(end))
        while let tagEnd = end {
            name = Self.name(of: words.dropFirst())
            open.append(name)
            append(words[..<tagEnd], line)
            append([], line)
            words = words[tagEnd...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            end = words.first == UInt8(ascii: "<") ? Self.endOfOpeningTag(words) : nil
        }
        (indent, isBelowTag) = (nil, false)
        guard !words.isEmpty else { return }
        guard let close = words.lastIndex(of: UInt8(ascii: "<")), Self.nameOfClosingTag(words[close...]) == name else {
            isBelowTag = words.first == UInt8(ascii: "<")
            return append(words, line)
        }
        open.removeLast()
        append(words[..<close], line)
        append(words[close...], line)
        isBelowTag = true
    }

    private mutating func append(_ text: ArraySlice<UInt8>, _ line: MarkdownSource.Line) {
        lines.append(MarkdownSource.Line(text: text, number: line.number))
    }

    // MARK: - Tags

    private static func name(of tag: ArraySlice<UInt8>) -> String {
        String(decoding: tag.prefix { isLetter($0) }, as: UTF8.self).lowercased()
    }

    private static func nameOfClosingTag(_ text: ArraySlice<UInt8>) -> String? {
        text.starts(with: "</".utf8) ? name(of: text.dropFirst(2)) : nil
    }

    /// Where a tag ends that a text begins with; `nil` if there is none, or it does not say that there is Markdown.
    private static func endOfOpeningTag(_ text: ArraySlice<UInt8>) -> Int? {
        guard names.contains(name(of: text.dropFirst())) else { return nil }
        var quote: UInt8?
        for index in text.indices {
            let byte = text[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                let tag = HTMLTag(name(of: text.dropFirst()), String(decoding: text[...index], as: UTF8.self))
                // `markdown="0"` says that there is none.
                return tag["markdown"].map { $0 != "0" } ?? false ? index + 1 : nil
            }
        }
        return nil
    }
}
