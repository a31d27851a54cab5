import DatelineModel

/// Tables with their captions, each in a part of the page that scrolls where it is too narrow for the table.
///
/// A caption is a paragraph before or after the table that says it is one, as Pandoc has it: `Table: Dates of entry`.
enum TableRegions {
    /// Makes them of all tables in some trees, in Markdown or HTML, but for those that are in another one.
    static func apply(to roots: [MarkdownNode], _ form: MarkdownForm) {
        var tables: [MarkdownNode] = []
        var depth = 0
        for root in roots {
            root.walk { node, isEntering in
                guard node.kind == .customBlock, node.begins(with: "<table") else { return }
                if isEntering, depth == 0 { tables.append(node) }
                depth += isEntering ? 1 : -1
            }
        }
        for (number, table) in tables.enumerated() {
            let caption = caption(of: table)
            guard form.isPage else { continue }
            let label =
                caption.map { HTMLTag.canonical("aria-label", $0) }
                ?? " aria-label=\"\(form.words("Table {}", String(number + 1)))\""
            let region = MarkdownNode(
                .customBlock, from: "<section class=\"table-scroll\"\(label) tabindex=\"0\">", to: "</section>")
            table.insertBefore(region)
            region.append(table)
        }
    }

    /// The words of the caption, which is made of a paragraph beside the table if the table has none.
    private static func caption(of table: MarkdownNode) -> String? {
        var caption = table.firstChild.flatMap { $0.begins(with: "<caption") ? $0 : nil }
        for paragraph in [table.previous, table.next] {
            guard caption == nil, let paragraph, paragraph.kind == .paragraph, let words = paragraph.firstChild,
                words.kind == .text, let text = words.literal, isCaption(text)
            else { continue }
            words.setLiteral(bytes: Array(text.dropFirst(mark.count)))
            let new = MarkdownNode(.customBlock, from: "<caption>", to: "</caption>")
            new.appendChildren(of: paragraph)
            paragraph.remove()
            if let first = table.firstChild { first.insertBefore(new) } else { table.append(new) }
            caption = new
        }
        // Escaped characters have marks until all extensions are done.
        let text = caption?.plainText.filter { $0.utf8.first != Escapes.mark }
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static let mark = Array("Table: ".utf8)

    /// Whether a line says that it is a caption.
    static func isCaption(_ line: some Collection<UInt8>) -> Bool {
        line.count >= mark.count && line.dropFirst().starts(with: mark.dropFirst())
            && line.first.map { $0 | 0x20 } == mark[0] | 0x20
    }
}
