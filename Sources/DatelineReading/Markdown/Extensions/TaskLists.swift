/// Items of lists that are tasks, as GFM has them: `- [ ] to do`, `- [x] done`.
enum TaskLists {
    /// Makes boxes of the marks in a tree.
    static func apply(to root: MarkdownNode, _ form: MarkdownForm) {
        var marks: [(text: MarkdownNode, isDone: Bool)] = []
        root.visit { item in
            guard item.kind == .item, let paragraph = item.firstChild, paragraph.kind == .paragraph,
                let text = paragraph.firstChild, text.kind == .text, let words = text.literal, words.count > 3,
                words[0] == UInt8(ascii: "["), words[2] == UInt8(ascii: "]"), isBlank(words[3])
            else { return }
            let isDone = words[1] | 0x20 == UInt8(ascii: "x")
            if isDone || isBlank(words[1]) { marks.append((text, isDone)) }
        }
        for (text, isDone) in marks {
            var tag = "<input type=\"checkbox\"\(isDone ? " checked=\"\"" : "") disabled=\"\""
            if form.isPage { tag += " aria-label=\"\(form.words(isDone ? "Done" : "To do"))\"" }
            text.insertBefore(MarkdownNode(.customInline, from: tag + " />"))
            text.setLiteral(bytes: Array((text.literal ?? .init(start: nil, count: 0)).dropFirst(3)))
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
