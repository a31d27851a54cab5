import DatelineModel

/// A text in which the tags and shortcodes of other generators are what they stand for: code, a picture, a box. What the tag
/// alone stands on its line and means nothing here is left out, with a warning; one within a sentence stays as it is.
///
/// Lines stay where they are, so that all that is said of a line is true of the file.
struct NeighbourTags {
    /// The whole text of the file.
    private(set) var bytes: [UInt8]
    /// Where the range ends now in which tags were looked for.
    var end: Int { bytes.count - (text.bytes.count - range.upperBound) }
    /// Warnings about what readers do not get.
    private(set) var warnings: [Diagnostic] = []

    private let text: SourceText
    private let range: Range<Int>
    private let title: String?
    private var places = NextPlaces()
    private let blocks: TagBlocks
    /// Where the tags and lines are that close what was opened.
    private var closings: Set<Int> = []
    /// Those of boxes below which words go on, which are to be no part of the box.
    private var borders: Set<Int> = []
    /// The numbers of colons that nothing closes any more.
    private var unclosed: Set<Int> = []
    /// Where the boxes end that a line is in.
    private var boxes: [Int] = []
    private var left: Set<String> = []

    /// What readers do not get, and what no quote goes on behind.
    private static let border = "<!-- -->"
    /// The words and the title of a link are looked for no further, in bytes.
    private static let longestLink = 1_000
    /// What kramdown and Pelican are told in braces is no longer, in bytes.
    private static let longestMark = 300
    /// The most warnings of one file.
    private static let mostWarnings = 20

    /// The text of a Markdown file; `nil` if nothing in the range is of other generators. `title` is that of the article.
    init?(_ text: SourceText, in range: Range<Int>, title: String?) {
        let mayHaveMarks = { (marks: [String]) in
            marks.contains { text.bytes.firstPlace(of: $0, in: range) != nil }
        }
        guard
            Shortcodes.mayHaveAny(text.bytes, range) || Self.mayHaveDirectives(text.bytes, range)
                || mayHaveMarks(["{"]) && mayHaveMarks(["{:"] + Self.marksOfPelican)
        else { return nil }
        (self.text, self.range, self.title) = (text, range, title)
        blocks = TagBlocks(in: Array(text.bytes[range]), &places)
        places = NextPlaces()
        bytes = Array(text.bytes[..<range.lowerBound])
        bytes.reserveCapacity(text.bytes.count + 100)
        convert()
        bytes += text.bytes[range.upperBound...]
        if bytes == text.bytes { return nil }
    }

    /// Whether a line may begin with three colons.
    private static func mayHaveDirectives(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes.firstPlace(of: "\n:::", in: range) != nil || bytes[range].starts(with: ":::".utf8)
    }

    // MARK: - Lines

    private mutating func convert() {
        var fence: ArraySlice<UInt8>?
        var lines = FileLines(text.bytes, from: range.lowerBound, to: range.upperBound).makeIterator()
        var skipped = range.lowerBound
        var isInList = false
        var isBelowBlank = true
        while let line = lines.next() {
            guard line.range.lowerBound >= skipped else { continue }
            boxes.removeAll { $0 <= line.range.lowerBound }
            for _ in boxes { write("> ") }
            let words = text.bytes[line.range]
            let marks = words.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }.prefix {
                "`~".utf8.contains($0)
            }
            if marks.count > 2 {
                if let open = fence { fence = marks.starts(with: open) ? nil : open } else { fence = marks }
            }
            let isWide = words.starts(with: "    ".utf8) || words.first == UInt8(ascii: "\t")
            if Self.isItem(words) {
                isInList = true
            } else if isBelowBlank, let first = words.first, first > 0x20 {
                isInList = false
            }
            isBelowBlank = line.isBlank(in: text.bytes)
            // In a list it is what an item goes on with.
            let isIndented = isWide && !isInList
            if fence != nil || marks.count > 2 || isIndented {
                bytes += text.bytes[line.range.lowerBound..<line.next]
            } else if let below = listForContents(line) {
                write("\n\n")
                skipped = below
            } else if let directive = directive(line) {
                write(directive)
                bytes += text.bytes[line.range.upperBound..<line.next]
            } else {
                skipped = convertLine(line)
            }
        }
    }

    /// Whether a line begins an item of a list.
    private static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let first = words.first else { return false }
        if "-*+".utf8.contains(first) { return words.dropFirst().first == UInt8(ascii: " ") }
        let number = words.prefix { (48...57).contains($0) }
        return !number.isEmpty && words[number.endIndex...].first.map { ".)".utf8.contains($0) } ?? false
    }

    /// Copies a part of the text into the boxes that it is in.
    private mutating func copy(_ part: Range<Int>) {
        for byte in text.bytes[part] {
            bytes.append(byte)
            if byte == UInt8(ascii: "\n") { for _ in boxes { write("> ") } }
        }
    }

    /// Writes a line, and what goes on below it; returns where the next begins.
    private mutating func convertLine(_ line: FileLines.Line) -> Int {
        var index = line.range.lowerBound
        while index < range.upperBound {
            let byte = text.bytes[index]
            switch byte {
            case UInt8(ascii: "\n"):
                bytes.append(byte)
                return index + 1
            case UInt8(ascii: "`"): index = copyCode(index)
            case UInt8(ascii: "{"):
                if let end = attributes(at: index, line) ?? linkOfPelican(at: index) {
                    index = end
                    continue
                }
                let (next, isConverted) = tag(at: index)
                if !isConverted { bytes += text.bytes[index..<next] }
                index = next
            default:
                bytes.append(byte)
                index += 1
            }
        }
        return index
    }

    /// Copies code between backticks, up to the end of its paragraph.
    private mutating func copyCode(_ start: Int) -> Int {
        let marks = text.bytes[start..<range.upperBound].prefix { $0 == UInt8(ascii: "`") }
        var index = marks.endIndex
        while index < range.upperBound, text.bytes[index] != UInt8(ascii: "\n") {
            let run = text.bytes[index..<range.upperBound].prefix { $0 == UInt8(ascii: "`") }
            if run.count == marks.count {
                bytes += text.bytes[start..<run.endIndex]
                return run.endIndex
            }
            index = run.isEmpty ? index + 1 : run.endIndex
        }
        bytes += marks
        return marks.endIndex
    }

    /// The text from an offset to the end of its line, or as much of it as is looked at: each mark of a line asks.
    private func restOfLine(_ start: Int, upTo length: Int = longestMark) -> ArraySlice<UInt8> {
        text.bytes[start..<min(start + length, range.upperBound)].prefix { $0 != 0x0A }
    }

    private mutating func write(_ words: String) { bytes += Array(words.utf8) }

    // MARK: - Tags

    /// Writes what the tag at an offset stands for; returns where the text goes on, and whether anything is to be left out
    /// of it.
    private mutating func tag(at start: Int) -> (next: Int, isConverted: Bool) {
        let found = TemplateTag(text.bytes, at: start, before: range.upperBound) { [range] mark, part in
            places.next(mark, in: text.bytes, part.clamped(to: range))
        }
        guard let tag = found, tag.name != "insert" else { return (start + 1, false) }
        let end = tag.range.upperBound
        if closings.contains(start) {
            if borders.contains(start) { write(Self.border) }
            return (end, true)
        }
        let isAlone = isAlone(tag.range)
        let lineCount = text.bytes[tag.range].count { $0 == 0x0A }
        guard lineCount == 0 || isAlone else { return (end, false) }
        let (next, isConverted) = convert(tag, isAlone: isAlone)
        if isConverted { for _ in 0..<lineCount { write("\n") } }
        return (next, isConverted)
    }

    private mutating func convert(_ tag: TemplateTag, isAlone: Bool) -> (next: Int, isConverted: Bool) {
        let end = tag.range.upperBound
        let isCall = tag.isOutput && tag.inner.hasPrefix("\(tag.name)(") && TagMeaning.all[tag.name] != nil
        if tag.isOutput, !isCall {
            guard let value = value(of: tag.inner) else { return (end, false) }
            write(value)
            return (end, true)
        }
        guard let meaning = TagMeaning(of: tag) else { return isAlone ? (leave(tag), true) : (end, false) }
        guard !tag.isClosing else { return isAlone && meaning.isBlock ? (leave(tag), true) : (end, !meaning.isBlock) }
        if meaning.isBlock {
            guard let block = block(of: tag) else { return isAlone ? (leave(tag), true) : (end, false) }
            return openBlock(meaning, tag, block)
        }
        switch meaning {
        case .nothing, .excerptEnd, .silent: return isAlone ? (end, true) : (end, false)
        case .postLink: return bytes.suffix(2).elementsEqual("](".utf8) ? unlink(tag) : name(tag)
        default: break
        }
        guard let inline = meaning.inline(tag) else { return isAlone ? (leave(tag), true) : (end, false) }
        return (write(inline, tag, isAlone: isAlone), true)
    }

    /// What an expression prints that needs no other program: `site.baseurl`, `"/a.png" | relative_url`, `page.title`.
    private func value(of expression: String) -> String? {
        let parts = expression.split(separator: "|").map { $0.trimmingWhitespace() }
        let filters: Set<String> = [
            "relative_url", "absolute_url", "url", "prepend: site.baseurl", "prepend:site.baseurl", "prepend: site.url",
            "safe", "escape",
        ]
        guard let first = parts.first, parts.dropFirst().allSatisfy(filters.contains) else { return nil }
        switch first {
        case "site.baseurl", "site.url", "site.github.url", "baseurl", "base_url", "config.base_url", "SITEURL":
            return ""
        case "page.title", "title": return title
        default:
            guard let quote = first.first, "\"'".contains(quote), first.count > 1, first.last == quote else {
                return nil
            }
            let words = first.dropFirst().dropLast()
            return words.contains(quote) ? nil : String(words)
        }
    }

    /// Whether nothing stands on the line of a tag besides it.
    private func isAlone(_ place: Range<Int>) -> Bool {
        let before = text.bytes[range.lowerBound..<place.lowerBound].reversed().first { $0 > 0x20 || $0 == 0x0A }
        let after = text.bytes[place.upperBound..<range.upperBound].first { $0 > 0x20 || $0 == 0x0A }
        return (before ?? 0x0A) == 0x0A && (after ?? 0x0A) == 0x0A
    }

    /// Whether the line below one is blank, or there is none.
    private func isAboveBlank(_ place: Int) -> Bool {
        let end = lineEnd(text.bytes, place, range.upperBound)
        guard end < range.upperBound else { return true }
        return text.bytes[(end + 1)..<lineEnd(text.bytes, end + 1, range.upperBound)].allSatisfy { $0 <= 0x20 }
    }

    private func block(of tag: TemplateTag) -> TagBlocks.Block? {
        blocks.block(at: tag.range.lowerBound - range.lowerBound).map { block in
            (
                block.inner.lowerBound + range.lowerBound..<block.inner.upperBound + range.lowerBound,
                block.after + range.lowerBound
            )
        }
    }

    /// Leaves out a tag that means nothing here. An address in it becomes a link, and words in it stay.
    private mutating func leave(_ tag: TemplateTag) -> Int {
        let texts = tag.values + tag.named.sorted { $0.key < $1.key }.map(\.value)
        let address = texts.first(where: WebAddress.isValid)
        if let address { write("<\(WrittenAddress.inMarkdown(address))>") }
        let words = texts.filter { $0.contains(" ") && !$0.contains("{") }
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
    private mutating func name(_ tag: TemplateTag) -> (next: Int, isConverted: Bool) {
        let end = tag.range.upperBound
        guard tag.name.hasPrefix("post_"), let page = tag.values.first else { return (end, false) }
        let words = tag.values.dropFirst().joined(separator: " ")
        write(words.isEmpty ? page.replacing("-", with: " ").replacing("_", with: " ") : words)
        warnLink(tag)
        return (end, true)
    }

    /// `[the rules]({{< ref "rules.md" >}})` keeps its words: where they led is not known here.
    private mutating func unlink(_ tag: TemplateTag) -> (next: Int, isConverted: Bool) {
        let end = tag.range.upperBound
        let rest = restOfLine(end, upTo: Self.longestLink)
        guard let close = rest.firstIndex(of: UInt8(ascii: ")")), unbracket() else { return (end, false) }
        warnLink(tag)
        return (close + 1, true)
    }

    /// Takes the brackets of a link off what is written, which ends with `](`.
    private mutating func unbracket() -> Bool {
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

    private mutating func warnLink(_ tag: TemplateTag) { warnLink(tag.range) }

    private mutating func warnLink(_ place: Range<Int>) {
        if warnings.count < Self.mostWarnings {
            warnings.append(
                .warning(
                    .shortcode, at: .location(text.location(at: place.lowerBound, length: place.count)),
                    "a link of another generator leads to no file that is known here, and is words now",
                    help: "link to a file by its path: [text](../2024/other.md)"))
        }
    }

    private mutating func write(_ inline: TagMeaning.Inline, _ tag: TemplateTag, isAlone: Bool) -> Int {
        switch inline {
        case .block(let words):
            // A block of HTML goes on up to a blank line.
            let end = tag.range.upperBound
            if isAlone, isAboveBlank(end) {
                write(words)
            } else if let start = words.firstRange(of: "src=\"")?.upperBound {
                write("<\(words[start...].prefix { $0 != "\"" })>")
            }
        case .words(let words): write(words)
        case .link(let words, let address, let title, let isImage, let credit):
            let plain = words.replacing("[", with: "\\[").replacing("]", with: "\\]")
            let caption = title.map { " \"\($0.replacing("\"", with: "\\\""))\"" } ?? ""
            write("\(isImage ? "!" : "")[\(plain)](\(WrittenAddress.inMarkdown(address))\(caption))")
            if let credit { write(" (\(credit))") }
        }
        return tag.range.upperBound
    }

    /// `{static}/images/a.png` is the path behind it, and so is `{filename}` before one that is no text; a link to another
    /// text keeps its words. Returns where the text goes on; `nil` if there is none.
    private mutating func linkOfPelican(at start: Int) -> Int? {
        guard start + 1 < range.upperBound, isLetter(text.bytes[start + 1]) else { return nil }
        let rest = restOfLine(start)
        guard let mark = Self.marksOfPelican.first(where: { rest.starts(with: $0.utf8) }) else { return nil }
        let isLink = bytes.suffix(2).elementsEqual("](".utf8)
        guard
            isLink || bytes.last.map({ "(\"'".utf8.contains($0) }) ?? false || bytes.suffix(3).elementsEqual("]: ".utf8)
        else { return nil }
        let path = rest.dropFirst(mark.utf8.count).prefix { $0 > 0x20 && !")\"'>".utf8.contains($0) }
        let isFile = mark == "{static}" || mark == "{attach}"
        let name = path.prefix { $0 != UInt8(ascii: "#") }
        let isText = [".md", ".rst", ".markdown", ".html", ".txt"].contains {
            name.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
        guard isLink, !isFile, isText || mark != "{filename}",
            let close = rest[path.endIndex...].firstIndex(of: UInt8(ascii: ")")), unbracket()
        else { return start + mark.utf8.count }
        warnLink(start..<path.endIndex)
        return close + 1
    }

    private static let marksOfPelican = [
        "{filename}", "{static}", "{attach}", "{author}", "{category}", "{tag}", "{index}",
    ]

    // MARK: - Blocks

    private mutating func openBlock(
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
        default: return (leaveFrame(tag, block), true)
        }
    }

    /// Leaves out the tags around words, which stay.
    private mutating func leaveFrame(_ tag: TemplateTag, _ block: TagBlocks.Block) -> Int {
        closings.insert(block.inner.upperBound)
        let title = [tag.value("title", "summary", "name", "header"), tag.values.first].lazy.compactMap { $0 }.first {
            $0.contains(where: \.isLetter)
        }
        if let title { write("**\(title)**") }
        return tag.range.upperBound
    }

    private static func longestRun(_ bytes: ArraySlice<UInt8>) -> Int {
        var (run, longest) = (0, 0)
        for byte in bytes {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    // MARK: - Attributes

    /// Leaves out what kramdown is told of a block or a link: `{: .wide #hall}`, `{:target="_blank"}`. A heading keeps its id,
    /// and a picture all that stands behind it. Returns where the text goes on; `nil` if there is none.
    private mutating func attributes(at start: Int, _ line: FileLines.Line) -> Int? {
        guard start + 1 < range.upperBound, text.bytes[start + 1] == UInt8(ascii: ":") else { return nil }
        let rest = restOfLine(start)
        guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let end = close + 1
        let isAlone = isAlone(start..<end)
        guard isAlone || start > line.range.lowerBound && text.bytes[start - 1] > 0x20 else { return nil }
        let written = String(decoding: rest[start + 2..<close], as: UTF8.self)
        guard let names = Self.names(in: written, isAlone: isAlone) else { return nil }
        let above = bytes.suffix(Self.longestLink).dropLast(isAlone && bytes.last == 0x0A ? 1 : 0)
        let heading = above[(above.lastIndex(of: 0x0A).map { $0 + 1 } ?? above.startIndex)...]
        // What begins so far before is no heading.
        guard heading.startIndex == 0 || bytes[heading.startIndex - 1] == 0x0A else { return end }
        let words = heading.drop { $0 == UInt8(ascii: " ") }
        // Of a picture it says how it is to be shown.
        if words.starts(with: "![".utf8) { return nil }
        if words.first == UInt8(ascii: "#"), words.last != UInt8(ascii: "}"), let id = names.first {
            bytes.insert(contentsOf: " {\(id)}".utf8, at: heading.endIndex)
        }
        return end
    }

    /// Where the text goes on behind `* TOC` above `{:toc}`, in whose place kramdown shows the headings; `nil` for any other
    /// line.
    private func listForContents(_ line: FileLines.Line) -> Int? {
        let words = text.bytes[line.range]
        guard let first = words.first, "*-+1".utf8.contains(first), line.next < range.upperBound else { return nil }
        let next = text.bytes[line.next..<lineEnd(text.bytes, line.next, range.upperBound)]
        let below = next.filter { $0 > 0x20 }
        guard below.starts(with: "{:toc".utf8), below.last == UInt8(ascii: "}") else { return nil }
        return min(next.endIndex + 1, range.upperBound)
    }

    /// The ids among attributes, `#hall`; `nil` if it is anything else.
    private static func names(in attributes: String, isAlone: Bool) -> [String]? {
        var names: [String] = []
        var rest = attributes[...]
        var isAny = false
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard let first = rest.first else { return isAny ? names : nil }
            isAny = true
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" }
            rest = rest[name.endIndex...]
            let isPlain = name.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || "-_:".contains($0) }
            guard isPlain, first == "#" || first == "." || first.isLetter else { return nil }
            if rest.first == "=" {
                guard let quote = rest.dropFirst().first, "\"'".contains(quote),
                    let end = rest.dropFirst(2).firstIndex(of: quote)
                else { return nil }
                rest = rest[rest.index(after: end)...]
            } else if first == "#" {
                names.append(String(name))
            } else if first != ".", !isAlone {
                // Only a line of its own may name attributes that stand elsewhere.
                return nil
            }
        }
    }

    // MARK: - Directives

    /// What stands in place of a line `:::tip Title` or `:::`; `nil` for any other line.
    private mutating func directive(_ line: FileLines.Line) -> String? {
        let words = text.bytes[line.range]
        let colons = words.prefix { $0 == UInt8(ascii: ":") }.count
        guard colons > 2 else { return nil }
        if closings.contains(line.range.lowerBound) {
            return borders.contains(line.range.lowerBound) ? Self.border : ""
        }
        let rest = String(decoding: words.dropFirst(colons), as: UTF8.self).trimmingWhitespace()
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
    private mutating func closing(_ colons: Int, below start: Int) -> Int? {
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
