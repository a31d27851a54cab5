/// Quotes that are remarks to readers, as GitHub has them: a quote whose first line is `[!NOTE]`. Other programs have more
/// kinds, and a heading behind the mark: `[!info] Who may apply`.
enum Admonitions {
    /// The kinds, with what readers are told.
    private static let titles = [
        "note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning", "caution": "Caution",
    ]
    /// Other kinds, as what readers are told of them.
    private static let others = [
        "info": "note", "abstract": "note", "summary": "note", "tldr": "note", "todo": "note", "example": "note",
        "question": "note", "help": "note", "faq": "note", "hint": "tip", "success": "tip", "check": "tip",
        "done": "tip", "attention": "warning", "danger": "caution", "error": "caution", "bug": "caution",
        "failure": "caution",
    ]
    /// Whether a word in small letters names a kind.
    static func isKind(_ word: String) -> Bool { titles[word] != nil || others[word] != nil }

    /// The longest mark.
    private static let longest = 20

    /// Makes remarks of such quotes in a tree.
    static func apply(to root: MarkdownNode, _ form: MarkdownForm) {
        var remarks: [(quote: MarkdownNode, kind: String, title: String?, rest: String)] = []
        root.visit { quote in
            guard quote.kind == .blockQuote, let paragraph = quote.firstChild, paragraph.kind == .paragraph,
                let mark = paragraph.firstChild, mark.kind == .text, let words = mark.literal,
                words.starts(with: "[!".utf8), let close = words.prefix(longest).firstIndex(of: UInt8(ascii: "]"))
            else { return }
            let given = String(decoding: words[..<close].dropFirst(2), as: UTF8.self).lowercased()
            let kind = others[given] ?? given
            let title = titles[kind]
            guard title != nil || ["quote", "cite"].contains(kind) else { return }
            // `[!note]-` is one that is closed at first.
            let rest = words[(close + 1)...].drop { "+- ".utf8.contains($0) }
            remarks.append((quote, kind, title, String(decoding: rest, as: UTF8.self)))
        }
        for (quote, kind, title, rest) in remarks {
            guard let title else {
                // A quote is one already.
                if let paragraph = quote.firstChild { removeMark(from: paragraph, rest) }
                continue
            }
            let heading = takeHeading(outOf: quote, rest)
            let label = form.words(title)
            let name = heading == nil ? "" : " aria-label=\"\(label)\""
            let remark = MarkdownNode(
                .customBlock, from: "<aside class=\"admonition admonition-\(kind)\" role=\"note\"\(name)>",
                to: "</aside>")
            remark.append(element(of: heading, label))
            remark.appendChildren(of: quote)
            quote.insertBefore(remark)
            quote.remove()
        }
    }

    /// What a remark is called: its own heading, or else its kind.
    private static func element(of heading: MarkdownNode?, _ label: String) -> MarkdownNode {
        let tag = "<p class=\"admonition-title\">"
        guard let heading else { return MarkdownNode(.customBlock, from: "\(tag)\(label)</p>", to: "") }
        let line = MarkdownNode(.customBlock)
        let words = MarkdownNode(.customInline, from: tag, to: "</p>")
        // All of it is bold as it is.
        let isStrong = heading.firstChild?.kind == .strong && heading.firstChild?.next == nil
        if isStrong, let strong = heading.firstChild {
            words.appendChildren(of: strong)
        } else {
            words.appendChildren(of: heading)
        }
        heading.remove()
        line.append(words)
        return line
    }

    /// Takes the mark off a quote, and what stands behind it on its line: its heading, if anything comes below it.
    private static func takeHeading(outOf quote: MarkdownNode, _ rest: String) -> MarkdownNode? {
        guard let paragraph = quote.firstChild, let mark = paragraph.firstChild else { return nil }
        var words: [MarkdownNode] = []
        var node = mark.next
        while let next = node, next.kind != .softBreak, next.kind != .lineBreak {
            words.append(next)
            node = next.next
        }
        guard !rest.isEmpty || !words.isEmpty, node?.next != nil || paragraph.next != nil else {
            removeMark(from: paragraph, rest)
            return nil
        }
        if !rest.isEmpty { words.insert(MarkdownNode(text: rest.utf8), at: 0) }
        node?.remove()
        mark.remove()
        let heading = MarkdownNode(.customInline)
        for word in words { heading.append(word) }
        if paragraph.firstChild == nil { paragraph.remove() }
        return heading
    }

    /// Takes the mark off a paragraph, with the end of its line if nothing else is on it; `rest` is what stands behind it.
    private static func removeMark(from paragraph: MarkdownNode, _ rest: String) {
        guard let mark = paragraph.firstChild else { return }
        if !rest.isEmpty {
            mark.insertBefore(MarkdownNode(text: rest.utf8))
        } else if let end = mark.next, end.kind == .softBreak || end.kind == .lineBreak {
            end.remove()
        }
        mark.remove()
        if paragraph.firstChild == nil { paragraph.remove() }
    }
}
