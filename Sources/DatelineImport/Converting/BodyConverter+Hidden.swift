import DatelineReading

/// What the old page did not show.
extension BodyConverter {
    /// Leaves out an element that is not shown, `<div style="display:none">`, up to its end; returns where the text goes on, or
    /// `nil` if it is shown. One with an id that the text names elsewhere may be opened by a script, and stays.
    mutating func hiddenElement(_ tag: Range<Int>, _ limit: Int) -> Int? {
        let name = words((tag.lowerBound + 1)..<tag.upperBound).prefix { $0.isLetter || $0.isNumber }.lowercased()
        let element = HTMLTag(name, words(tag))
        guard element.isHidden, !["input", "img", "br", "hr", "iframe"].contains(name),
            text[tag.upperBound - 2] != UInt8(ascii: "/"), !isNamedElsewhere(element["id"]),
            let end = endOfElement(name, from: tag.upperBound, limit)
        else { return nil }
        find(.left, "an element that readers did not see", at: tag.lowerBound, words(tag))
        return end
    }

    private mutating func isNamedElsewhere(_ id: String?) -> Bool {
        guard let id, !id.isEmpty else { return false }
        // Each is looked for in the whole text.
        hiddenIDs += 1
        guard hiddenIDs < 100 else { return true }
        guard let first = text.firstPlace(of: id, in: 0..<text.count) else { return false }
        return text.firstPlace(of: id, in: first.upperBound..<text.count) != nil
    }

    /// Behind the tag that closes an element, in which there may be others of its name; `nil` if nothing closes it.
    private mutating func endOfElement(_ name: String, from start: Int, _ limit: Int) -> Int? {
        var (index, open, number) = (start, 1, 0)
        while let close = next("</\(name)", from: index, limit, isOfAnyCase: true) {
            while let inner = text.firstPlace(ofAnyCase: "<\(name)", in: index..<close.lowerBound) {
                (index, number) = (inner.upperBound, number + 1)
                guard number < 500 else { return nil }
                if index < text.count, !isLetter(text[index]), text[index] != UInt8(ascii: "-") { open += 1 }
            }
            index = close.upperBound
            open -= 1
            if open == 0 { return text[index..<limit].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } }
        }
        return nil
    }

    /// Whether a condition of Liquid is one that no page of the old site met: `{% if false %}`.
    static func isNeverMet(_ tag: TemplateTag) -> Bool {
        guard tag.name == "if", !tag.isOutput, !tag.isShortcode else { return false }
        let condition = tag.inner.dropFirst(2).trimmingWhitespace()
        if ["false", "nil", "0 == 1", "1 == 0"].contains(condition) { return true }
        let words = condition.filter { !$0.isWhitespace && !"\"'".contains($0) }
        return ["jekyll.environment==development", "jekyll.environment!=production"].contains(words)
    }
}
