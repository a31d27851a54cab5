import DatelineReading

/// HTML that only says how things look, which the theme of the new site does.
extension BodyConverter {
    /// Takes an element whose tags the new site would leave out, and keeps its words. Returns where the text goes on; `nil` if
    /// it is another.
    mutating func shape(_ tag: Range<Int>, isEnd: Bool) -> Int? {
        let start = tag.lowerBound + (isEnd ? 2 : 1)
        let name = words(start..<text[start..<tag.upperBound].endIndexOfName).lowercased()
        guard ShapeElements.all.contains(name) else { return nil }
        if !isEnd { find(.changed, "HTML that only says how things look", at: tag.lowerBound, words(tag)) }
        // Words in a block of their own stay apart from those around it.
        if ShapeElements.blocks.contains(name), let last = out.last, last != newline { out.append(newline) }
        return tag.upperBound
    }

    /// A tag without the attributes that the new site leaves out.
    mutating func withoutShape(_ tag: String, at start: Int) -> String {
        let name = String(tag.dropFirst().prefix { $0.isLetter || $0.isNumber })
        let lost = ShownHTML.attributesLeftOut(of: name, tag)
        guard !lost.isEmpty else { return tag }
        find(.changed, "HTML that only says how things look", at: start, tag)
        return ShownHTML.tag(tag, named: name, without: Set(lost))
    }
}

/// The elements that only say how their words look, or what they are on a page that the theme now makes.
private enum ShapeElements {
    static let blocks: Set<String> = [
        "center", "header", "footer", "section", "article", "aside", "main", "hgroup", "address",
    ]
    static let all = blocks.union(["font", "big", "u", "tt", "nobr", "blink", "marquee", "basefont", "dfn", "acronym"])
}

extension ArraySlice<UInt8> {
    /// Where the letters and digits end that it begins with.
    fileprivate var endIndexOfName: Int { firstIndex { !isLetter($0) && !(48...57).contains($0) } ?? endIndex }
}
