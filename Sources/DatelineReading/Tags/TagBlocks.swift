import DatelineModel

/// Which tags of a text stand around something, and what.
package struct TagBlocks {
    /// What is between a tag and the one that closes it, and where the text goes on behind that.
    package typealias Block = (inner: Range<Int>, after: Int)

    /// A tag that waits for the one that closes it.
    private struct Opening {
        let key: String
        let range: Range<Int>
        /// Whether it is written as Zola writes one.
        let hasParentheses: Bool
    }

    private var blocks: [Int: Block] = [:]
    private var open: [Opening] = []
    /// The positions in `open` by the kind and name of the tag, and of all that are written as Zola writes them.
    private var positions: [String: [Int]] = [:]
    private static let withParentheses = "("
    /// The tags that nothing closes from here on.
    private var unclosed: Set<String> = []

    /// The block that begins with a tag at an offset; `nil` if none does.
    package func block(at start: Int) -> Block? { blocks[start] }

    /// Finds all blocks of a text. A tag that closes belongs to the last open one of its name, so that one without an end takes
    /// none from others.
    package init(in text: [UInt8], _ places: inout NextPlaces) {
        var index = 0
        while let brace = text[index...].firstIndex(of: UInt8(ascii: "{")) {
            guard let tag = Self.tag(text, brace, &places) else {
                index = brace + 1
                continue
            }
            index = tag.range.upperBound
            if tag.isClosing {
                close(tag)
            } else if let name = Self.ended(by: tag), positions["%\(name)"]?.isEmpty == false {
                close(tag, named: "%\(name)")
            } else if !tag.isOutput, !tag.isClosed {
                let meaning = TagMeaning.all[tag.name]
                if let meaning, meaning.isBlock, !meaning.canNest {
                    // Nothing in it is read but the tag that closes it.
                    if let end = end(of: tag, in: text, &places) {
                        blocks[brace] = (index..<end.lowerBound, end.upperBound)
                        index = end.upperBound
                    }
                } else if tag.isShortcode || meaning?.isBlock ?? true {
                    // One that is not known may have an end or not, and Zola closes with `{% end %}` whatever has parentheses.
                    let hasParentheses = !tag.isShortcode && tag.inner.contains("(")
                    positions[Self.key(tag), default: []].append(open.count)
                    if hasParentheses { positions[Self.withParentheses, default: []].append(open.count) }
                    open.append(Opening(key: Self.key(tag), range: tag.range, hasParentheses: hasParentheses))
                }
            }
        }
    }

    private static func tag(_ text: [UInt8], _ start: Int, _ places: inout NextPlaces) -> TemplateTag? {
        TemplateTag(text, at: start, before: text.count) { places.next($0, in: text, $1) }
    }

    private static func key(_ tag: TemplateTag) -> String { (tag.isShortcode ? "<" : "%") + tag.name }

    /// The name of the tag that one ends by its name: `endaside`; `nil` if it ends none.
    private static func ended(by tag: TemplateTag) -> String? {
        guard !tag.isShortcode, !tag.isOutput, tag.name.hasPrefix("end") else { return nil }
        return String(tag.name.dropFirst(3))
    }

    private mutating func close(_ tag: TemplateTag, named key: String? = nil) {
        let ended = tag.name.isEmpty ? Self.withParentheses : key ?? Self.key(tag)
        guard let position = positions[ended]?.last else { return }
        let start = open[position].range
        blocks[start.lowerBound] = (start.upperBound..<tag.range.lowerBound, tag.range.upperBound)
        // Those that are open within it have no end.
        for inner in open[position...] {
            positions[inner.key]?.removeLast()
            if inner.hasParentheses { positions[Self.withParentheses]?.removeLast() }
        }
        open.removeSubrange(position...)
    }

    /// The first tag that closes another, whatever stands between them.
    private mutating func end(of tag: TemplateTag, in text: [UInt8], _ places: inout NextPlaces) -> Range<Int>? {
        guard !unclosed.contains(Self.key(tag)) else { return nil }
        let mark = tag.isShortcode ? tag.name : "end"
        var index = tag.range.upperBound
        while let place = places.next(mark, in: text, index..<text.count) {
            index = place.upperBound
            // `{%- endraw -%}` and `{{< / highlight >}}`
            let braces = text[tag.range.upperBound..<place.lowerBound].lastIndex { !" -<%{/".utf8.contains($0) }
            let start = text[(braces.map { $0 + 1 } ?? tag.range.upperBound)..<place.lowerBound]
                .firstIndex(of: UInt8(ascii: "{"))
            guard let start, let other = Self.tag(text, start, &places) else { continue }
            if other.isClosing, other.isShortcode == tag.isShortcode, other.name == tag.name || other.name.isEmpty {
                return other.range
            }
        }
        unclosed.insert(Self.key(tag))
        return nil
    }
}
