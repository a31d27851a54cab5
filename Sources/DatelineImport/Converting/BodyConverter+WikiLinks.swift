import DatelineReading

/// Links of Obsidian and other notebooks: `[[rules#scope|the rules]]`, `![[hall.png]]`.
extension BodyConverter {
    /// The longest, in bytes.
    private static var longestWikiLink: Int { 500 }

    /// What two brackets begin, which leads to the post of that name if there is one; returns where the text goes on, or `nil`
    /// if they begin no such link.
    mutating func wikiLink(_ start: Int, _ limit: Int) -> Int? {
        guard start + 4 < limit, text[start + 1] == UInt8(ascii: "[") else { return nil }
        let line = text[(start + 2)..<min(limit, start + Self.longestWikiLink)].prefix { $0 != newline }
        guard let close = line.firstIndex(of: UInt8(ascii: "]")), close + 1 < limit,
            text[close + 1] == UInt8(ascii: "]"), close + 2 == limit || !"([".utf8.contains(text[close + 2])
        else { return nil }
        let inner = words((start + 2)..<close)
        let parts = inner.split(separator: "|", maxSplits: 1).map { $0.trimmingWhitespace() }
        // `[[1]]` is a reference in brackets.
        guard let target = parts.first, target.contains(where: \.isLetter), !target.contains("["),
            !references.contains(target.lowercased())
        else { return nil }
        let page = target.prefix { $0 != "#" }.trimmingWhitespace()
        let part = target.dropFirst(page.count).drop { "# ".contains($0) }
        let name = page.isEmpty ? String(part) : part.isEmpty ? page : "\(page): \(part)"
        let shown = parts.count > 1 ? parts[1] : name
        if out.last == UInt8(ascii: "!") {
            out.removeLast()
            let label = parts.count > 1 && parts[1].contains(where: \.isLetter) ? parts[1] : ""
            write(link: page, label, nil, nil, isImage: true, at: start, isAlone: false)
        } else if page.isEmpty {
            write(shown)
        } else {
            write(link: "{filename}\(page)", shown, nil, nil, isImage: false, at: start, isAlone: false)
        }
        find(.changed, "a link of a notebook in double brackets", at: start, inner)
        return close + 2
    }

    /// A comment of a notebook, `%% not for readers %%`, which may go over blank lines if it begins one. Returns where the text
    /// goes on; `nil` if none begins.
    mutating func commentOfNotebook(_ start: Int, _ limit: Int) -> Int? {
        guard program == .markdown, isOfObsidian, begins("%%", at: start),
            start == 0 || text[start - 1] <= 0x20 || !isLetter(text[start - 1]) && !(48...57).contains(text[start - 1]),
            let end = next("%%", from: start + 2, limit), end.lowerBound > start + 2
        else { return nil }
        let inner = (start + 2)..<end.lowerBound
        let beginsLine = start == 0 || text[start - 1] == newline
        let hasBlankLine = zip(text[inner], text[inner].dropFirst()).contains { $0 == newline && $1 == newline }
        guard beginsLine || !hasBlankLine else { return nil }
        find(.left, "a comment that readers did not see", at: start, words(inner))
        return end.upperBound
    }
}
