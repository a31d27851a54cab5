/// Quotes that are remarks to readers, as GitHub has them: a quote whose first line is `[!NOTE]`.
enum Admonitions {
    /// The kinds, with what readers are told.
    private static let titles = [
        "note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning", "caution": "Caution",
    ]

    /// Makes remarks of such quotes in a tree.
    static func apply(to root: MarkdownNode, _ form: MarkdownForm) {
        var remarks: [(quote: MarkdownNode, kind: String, title: String)] = []
        root.visit { quote in
            guard quote.kind == .blockQuote, let paragraph = quote.firstChild, paragraph.kind == .paragraph,
                let mark = paragraph.firstChild, mark.kind == .text, let words = mark.literal,
                words.starts(with: "[!".utf8), words.last == UInt8(ascii: "]"), words.count < 20
            else { return }
            let kind = String(decoding: words.dropFirst(2).dropLast(), as: UTF8.self).lowercased()
            let end = mark.next?.kind
            guard let title = titles[kind], end == nil || end == .softBreak || end == .lineBreak else { return }
            remarks.append((quote, kind, title))
        }
        for (quote, kind, title) in remarks {
            let remark = MarkdownNode(
                .customBlock, from: "<aside class=\"admonition admonition-\(kind)\" role=\"note\">", to: "</aside>")
            remark.append(
                MarkdownNode(.customBlock, from: "<p class=\"admonition-title\">\(form.words(title))</p>", to: ""))
            if let paragraph = quote.firstChild {
                for node in paragraph.children.prefix(2) { node.remove() }
                if paragraph.firstChild == nil { paragraph.remove() }
            }
            remark.appendChildren(of: quote)
            quote.insertBefore(remark)
            quote.remove()
        }
    }
}
