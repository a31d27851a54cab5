import DatelineModel

/// Single tags: what they stand for, links among them, and those that are left out.
extension NeighbourTags {
    /// Writes what the tag at an offset stands for; returns where the text goes on, and whether anything is to be left out
    /// of it.
    mutating func tag(at start: Int) -> (next: Int, isConverted: Bool) {
        let found = TemplateTag(text.bytes, at: start, before: range.upperBound) { [range] mark, part in
            places.next(mark, in: text.bytes, part.clamped(to: range))
        }
        guard let tag = found, tag.name != "insert" else { return (start + 1, false) }
        let end = tag.range.upperBound
        if closings.contains(start) {
            if borders.contains(start) { write(Self.border) }
            if let words = attributions[start] { write("> — \(words)") }
            return (end, true)
        }
        let isAlone = isAlone(tag.range)
        let lineCount = text.bytes[tag.range].count { $0 == 0x0A }
        guard lineCount == 0 || isAlone else { return (end, false) }
        let (next, isConverted) = convert(tag, isAlone: isAlone)
        if isConverted { for _ in 0..<lineCount { write("\n") } }
        return (next, isConverted)
    }

    mutating func convert(_ tag: TemplateTag, isAlone: Bool) -> (next: Int, isConverted: Bool) {
        let end = tag.range.upperBound
        let isCall = tag.isOutput && tag.inner.hasPrefix("\(tag.name)(") && TagMeaning.all[tag.name] != nil
        if tag.isOutput, !isCall {
            if let value = values.value(of: tag.inner) {
                write(value)
                return (end, true)
            }
            // `[the law]({{ other_site }}/law/)` leads somewhere that is not known here.
            return bytes.suffix(2).elementsEqual("](".utf8) && !tag.isShortcode ? unlink(tag) : (end, false)
        }
        guard let meaning = TagMeaning(of: tag) else { return isAlone ? (leave(tag), true) : (end, false) }
        guard !tag.isClosing else { return isAlone && meaning.isBlock ? (leave(tag), true) : (end, !meaning.isBlock) }
        if meaning.isBlock {
            guard let block = block(of: tag) else {
                return isAlone ? (box(meaning, tag) ?? leave(tag), true) : (end, false)
            }
            return openBlock(meaning, tag, block)
        }
        switch meaning {
        case .nothing, .excerptEnd, .silent: return isAlone ? (end, true) : (end, false)
        case .ornament: return (end, isAlone || tag.isShortcode)
        case .postLink: return bytes.suffix(2).elementsEqual("](".utf8) ? unlink(tag) : name(tag)
        default: break
        }
        guard let inline = meaning.inline(tag) else { return isAlone ? (leave(tag), true) : (end, false) }
        return (write(inline, tag, isAlone: isAlone), true)
    }

    /// Whether nothing stands on the line of a tag besides it.
    func isAlone(_ place: Range<Int>) -> Bool {
        let before = text.bytes[range.lowerBound..<place.lowerBound].reversed().first { $0 > 0x20 || $0 == 0x0A }
        let after = text.bytes[place.upperBound..<range.upperBound].first { $0 > 0x20 || $0 == 0x0A }
        return (before ?? 0x0A) == 0x0A && (after ?? 0x0A) == 0x0A
    }

    /// Whether the line below one is blank, or there is none.
    func isAboveBlank(_ place: Int) -> Bool {
        let end = lineEnd(text.bytes, place, range.upperBound)
        guard end < range.upperBound else { return true }
        return text.bytes[(end + 1)..<lineEnd(text.bytes, end + 1, range.upperBound)].allSatisfy { $0 <= 0x20 }
    }

    func block(of tag: TemplateTag) -> TagBlocks.Block? {
        blocks.block(at: tag.range.lowerBound - range.lowerBound).map { block in
            (
                block.inner.lowerBound + range.lowerBound..<block.inner.upperBound + range.lowerBound,
                block.after + range.lowerBound
            )
        }
    }

    /// Leaves out a tag that means nothing here. An address in it becomes a link, and words in it stay.
    mutating func leave(_ tag: TemplateTag) -> Int {
        let texts = tag.values + tag.named.sorted { $0.key < $1.key }.map(\.value)
        let address = texts.first(where: WebAddress.isValid)
        if let address {
            let link = WrittenAddress.inMarkdown(address)
            let html = Self.escaped(link)
            write(isInHTML ? "<a href=\"\(html)\">\(html)</a>" : "<\(link)>")
        }
        let words = tag.readableValues
        if !words.isEmpty { write((address == nil ? "" : " ") + words.joined(separator: " ")) }
        if warnings.count < Self.mostWarnings, left.insert(tag.name).inserted, !tag.isClosing {
            let name = tag.name.isEmpty ? tag.inner : tag.name
            let what = address == nil && words.isEmpty ? "is left out" : "is left out but for the words in it"
            warnings.append(
                .warning(
                    .shortcode, at: .location(text.location(at: tag.range.lowerBound, length: tag.range.count)),
                    "“\(name)” is a shortcode or a tag of another generator, and \(what)",
                    help: "write in Markdown what it stands for; if it is to be shown, put it between backticks"))
        }
        return tag.range.upperBound
    }

    /// `{% post_link rules All rules %}` is its words, or else those of the name.
    mutating func name(_ tag: TemplateTag) -> (next: Int, isConverted: Bool) {
        let end = tag.range.upperBound
        guard tag.name.hasPrefix("post_"), let page = tag.values.first else { return (end, false) }
        let words = tag.values.dropFirst().joined(separator: " ")
        write(words.isEmpty ? page.replacing("-", with: " ").replacing("_", with: " ") : words)
        warnLink(tag)
        return (end, true)
    }

    /// `[the rules]({{< ref "rules.md" >}})` keeps its words: where they led is not known here.
    mutating func unlink(_ tag: TemplateTag) -> (next: Int, isConverted: Bool) {
        let end = tag.range.upperBound
        let rest = restOfLine(end, upTo: Self.longestLink)
        guard let close = rest.firstIndex(of: UInt8(ascii: ")")), unbracket() else { return (end, false) }
        warnLink(tag)
        return (close + 1, true)
    }

    /// Takes the brackets of a link off what is written, which ends with `](`.
    mutating func unbracket() -> Bool {
        var depth = 0
        var open = bytes.count - 1
        repeat {
            open -= 1
            if bytes[open] == UInt8(ascii: "]") { depth += 1 }
            if bytes[open] == UInt8(ascii: "[") { depth -= 1 }
        } while depth > 0 && open > max(0, bytes.count - Self.longestLink)
        guard depth == 0 else { return false }
        bytes.removeLast(2)
        bytes.remove(at: open)
        if open > 0, bytes[open - 1] == UInt8(ascii: "!") { bytes.remove(at: open - 1) }
        return true
    }

    mutating func warnLink(_ tag: TemplateTag) { warnLink(tag.range) }

    mutating func warnLink(_ place: Range<Int>) {
        if warnings.count < Self.mostWarnings {
            warnings.append(
                .warning(
                    .shortcode, at: .location(text.location(at: place.lowerBound, length: place.count)),
                    "a link of another generator leads to no file that is known here, and is words now",
                    help: "link to a file by its path: [text](../2024/other.md)"))
        }
    }

    /// A text as it stands in HTML, in an attribute too.
    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    mutating func write(_ inline: TagMeaning.Inline, _ tag: TemplateTag, isAlone: Bool) -> Int {
        switch inline {
        case .block(let words):
            // A block of HTML goes on up to a blank line.
            let end = tag.range.upperBound
            if isInHTML || isAlone && isAboveBlank(end) {
                write(words)
            } else if let start = words.firstRange(of: "src=\"")?.upperBound {
                write("<\(words[start...].prefix { $0 != "\"" })>")
            }
        case .words(let words): write(words)
        case .link(let words, let address, let title, let isImage, let credit) where isInHTML:
            let html = Self.escaped
            let isOnlyLink = isAlone && isImage
            if isOnlyLink, title != nil { write("<figure>") }
            write(
                isImage
                    ? "<img src=\"\(html(address))\" alt=\"\(html(words))\">"
                    : "<a href=\"\(html(address))\">\(html(words))</a>")
            if isOnlyLink, let title { write("<figcaption>\(html(title))</figcaption></figure>") }
            if let credit { write(" (\(html(credit)))") }
        case .link(let words, let address, let title, let isImage, let credit):
            let plain = words.replacing("[", with: "\\[").replacing("]", with: "\\]")
            let caption = title.map { " \"\($0.replacing("\"", with: "\\\""))\"" } ?? ""
            write("\(isImage ? "!" : "")[\(plain)](\(WrittenAddress.inMarkdown(address))\(caption))")
            if let credit { write(" (\(credit))") }
        }
        return tag.range.upperBound
    }
}
