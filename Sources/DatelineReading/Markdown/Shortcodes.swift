import DatelineModel

/// Finds shortcodes and tags of other generators, which would be shown as they are written: `{{< figure >}}`,
/// `{% include x %}`, `{{ page.title }}`.
enum Shortcodes {
    /// A warning for each name that a text has in one outside code, at the first that has it.
    ///
    /// Those that only close another are left out.
    static func warnings(in text: SourceText, _ range: Range<Int>, as format: TextFormat) -> [Diagnostic] {
        guard mayHaveAny(text.bytes, range) else { return [] }
        let blocks: [MarkdownDocument.Block]
        switch format {
        case .markdown: blocks = MarkdownDocument(text.bytes[range], rules: nil).blocks
        case .plainText: blocks = [.init(words: Array(text.bytes[range]), line: 1)]
        }
        var lineStarts = [range.lowerBound]
        for offset in range where text.bytes[offset] == UInt8(ascii: "\n") { lineStarts.append(offset + 1) }
        var position = range.lowerBound
        var found: [(tag: Tag, place: Range<Int>, count: Int)] = []
        for block in blocks {
            if lineStarts.indices.contains(block.line - 1) { position = max(position, lineStarts[block.line - 1]) }
            // An insert that begins a paragraph is none of other generators.
            let isHeading =
                text.bytes[position..<range.upperBound].first { $0 > UInt8(ascii: " ") } == UInt8(ascii: "#")
            let start = isHeading ? -1 : block.words.firstIndex { $0 > UInt8(ascii: " ") } ?? 0
            for tag in tags(in: block.words)
            where format != .markdown || tag.words.startIndex != start || !InsertParser.mayBegin(tag.words) {
                let limit = format == .markdown ? min(position + searchLimit, range.upperBound) : range.upperBound
                let place = text.bytes[position..<limit].firstRange(of: tag.words)
                position = place?.upperBound ?? position
                if let index = found.firstIndex(where: { $0.tag.name == tag.name && $0.tag.isCut == tag.isCut }) {
                    found[index].count += 1
                } else if found.count < mostNames {
                    found.append((tag, place ?? position..<position, 1))
                }
            }
        }
        return found.map { tag, place, count in
            let (summary, help) = words(about: tag, as: format)
            return .warning(
                .shortcode, at: .location(text.location(at: place.lowerBound, length: place.count)), summary,
                help: help, notes: count > 1 ? ["and \(count - 1) more in this file"] : [])
        }
    }

    private static func words(about tag: Tag, as format: TextFormat) -> (summary: String, help: String) {
        if tag.isCut {
            return (
                "the tag “\(tag.name)” is not closed; readers see it as it is written",
                "write the rest of it, or take it out; if it is to be shown, put it between backticks"
            )
        }
        if tag.name == "insert", format == .markdown {
            return (
                "an insert stands alone between blank lines; readers see this one as it is written",
                "put it on a line of its own, with a blank line before and after it"
            )
        }
        return (
            "“\(tag.name)” is a shortcode or a tag of another generator; readers see it as it is written",
            "write in Markdown what it stands for; if it is to be shown, put it between backticks"
        )
    }

    /// How many names of one file are reported.
    private static let mostNames = 20
    /// How far from the last a tag is looked for that Markdown may have changed.
    private static let searchLimit = 4 << 10

    private struct Tag {
        let name: String
        let words: ArraySlice<UInt8>
        /// Whether it has no end.
        let isCut: Bool
    }

    /// The tags of a paragraph.
    private static func tags(in words: [UInt8]) -> [Tag] {
        var tags: [Tag] = []
        var kinds = [Array("{{}}".utf8), Array("{%%}".utf8)]
        var position = 0
        while let start = words[position...].firstIndex(of: UInt8(ascii: "{")) {
            position = start + 1
            guard let kind = kinds.firstIndex(where: { words[start...].starts(with: $0[..<2]) }) else { continue }
            guard let close = words[(start + 2)...].firstRange(of: kinds[kind][2...]) else {
                // What is not closed from here is not closed from further on.
                kinds.remove(at: kind)
                if let tag = cutTag(words[start...]) {
                    tags.append(tag)
                    position = start + 2
                }
                continue
            }
            let inner = words[(start + 2)..<close.lowerBound].drop { "{<%-# \n".utf8.contains($0) }
            let name = inner.prefix { $0 > UInt8(ascii: " ") && !">%}|(".utf8.contains($0) }
            // `{{a}{b}}` is mathematics.
            if !inner.contains(UInt8(ascii: "}")), !name.isEmpty, name.first != UInt8(ascii: "/"),
                !name.starts(with: "end".utf8)
            {
                tags.append(
                    Tag(
                        name: String(decoding: name.prefix(60), as: UTF8.self), words: words[start..<close.upperBound],
                        isCut: false))
            }
            position = close.upperBound
        }
        return tags
    }

    /// A tag that begins and does not end: `{% figure`, `{{< figure`. Two braces alone are no sign of one.
    private static func cutTag(_ words: ArraySlice<UInt8>) -> Tag? {
        let line = words.prefix { $0 != UInt8(ascii: "\n") }
        let opening = line.starts(with: "{%".utf8) ? 2 : 3
        guard opening == 2 || line.starts(with: "{{<".utf8) || line.starts(with: "{{%".utf8) else { return nil }
        let name = line.dropFirst(opening).drop { "- ".utf8.contains($0) }.prefix { $0 > UInt8(ascii: " ") }
        guard let first = name.first, (97...122).contains(first | 0x20) else { return nil }
        return Tag(name: String(decoding: name.prefix(60), as: UTF8.self), words: line, isCut: true)
    }

    /// Whether there is a brace followed by another or by a percent sign.
    static func mayHaveAny(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var position = range.lowerBound
            while position + 1 < range.upperBound {
                if position + 8 <= range.upperBound {
                    let count = EightBytes(bytes, at: position).equal(to: UInt8(ascii: "{")).countBefore
                    position += count
                    if count == 8 || position + 1 >= range.upperBound { continue }
                }
                if bytes[position] == UInt8(ascii: "{"),
                    bytes[position + 1] == UInt8(ascii: "{") || bytes[position + 1] == UInt8(ascii: "%")
                {
                    return true
                }
                position += 1
            }
            return false
        }
    }
}
