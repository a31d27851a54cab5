package import DatelineModel

/// The headings of a text that lead a reader through it.
package struct TableOfContents: Sendable, Hashable {
    /// A heading.
    struct Entry: Sendable, Hashable {
        /// Its level: 2 for the parts of a text.
        let level: Int
        /// Its id in the page.
        let id: String
        /// Its words.
        let words: String
    }

    /// The headings in their order; those of lower levels would only hide the others.
    private(set) var entries: [Entry] = []

    /// The lowest level that is in a table.
    private static let lowestLevel = 3
    /// Texts with fewer headings are seen at a glance.
    private static let fewestEntries = 3

    /// A table without headings.
    package init() {}

    /// Adds a heading, which has to be one of the text itself and not of a quotation in it.
    mutating func add(_ heading: MarkdownNode, id: String, words: String) {
        guard heading.level <= Self.lowestLevel, !id.isEmpty, !words.isEmpty, Self.isOfText(heading) else { return }
        entries.append(Entry(level: heading.level, id: id, words: words))
    }

    private static func isOfText(_ heading: MarkdownNode) -> Bool {
        var parent = heading.parent
        while let node = parent, node.kind != .document {
            // Elements that only group blocks.
            guard node.kind == .customBlock, let start = node.start, start.starts(with: "<div".utf8) else {
                return false
            }
            parent = node.parent
        }
        return true
    }

    /// The table as nested lists of links; `nil` if the text is too short for one. `isWanted` is what the author says, if
    /// anything.
    package func html(isWanted: Bool?) -> HTML? {
        guard isWanted ?? (entries.count >= Self.fewestEntries), let first = entries.first else { return nil }
        var html = Array("<ol>\n".utf8)
        var isInside = false
        for (position, entry) in entries.enumerated() {
            let isBelow = entry.level > first.level
            if position > 0 {
                let between = isBelow ? "\n<ol>\n" : "</li>\n</ol>\n</li>\n"
                html.append(text: isBelow == isInside ? "</li>\n" : between)
            }
            isInside = isBelow
            html.append(text: "<li><a href=\"#")
            html.append(escaped: entry.id)
            html.append(text: "\">")
            html.append(escaped: entry.words)
            html.append(text: "</a>")
        }
        html.append(text: isInside ? "</li>\n</ol>\n</li>\n</ol>" : "</li>\n</ol>")
        return HTML(bytes: html)
    }
}
