extension MarkdownRenderer {
    mutating func codeBlock(_ node: MarkdownNode) {
        let language = node.fenceInfo?.prefix { $0 != UInt8(ascii: " ") && !(9...13).contains($0) }
        block("<pre")
        if isPage { append(Self.focus) }
        append(">")
        if let language, !language.isEmpty {
            append("<code class=\"")
            if !language.starts(with: "language-".utf8) { append("language-") }
            escape(UnsafeBufferPointer(rebasing: language))
            append("\">")
        } else {
            append("<code>")
        }
        escape(node.literal)
        append("</code></pre>\n")
    }

    /// Appends code within a line. Browsers break lines behind hyphens; on pages a word that begins with one, such as
    /// `--base-url`, has an element that style sheets keep in one piece.
    mutating func code(_ text: UnsafeBufferPointer<UInt8>?) {
        guard isPage, let text, text.contains(UInt8(ascii: "-")) else { return escape(text) }
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: " ")) ?? text.count
            let isOption = end - start > 1 && text[start] == UInt8(ascii: "-")
            if isOption { append("<span class=\"option\">") }
            escape(UnsafeBufferPointer(rebasing: text[start..<end]))
            if isOption { append("</span>") }
            if end < text.count { append(" ") }
            start = end + 1
        }
    }
}
