import DatelineModel

/// From the tree to HTML.
extension MarkdownDocument {
    /// Appends the document as HTML, as libcmark renders it. Raw HTML is left out unless `allowsRawHTML`.
    package func render(into buffer: inout [UInt8], allowsRawHTML: Bool = false) {
        render(
            MarkdownRenderer(
                allowsRawHTML: allowsRawHTML, headingIDs: nil, parts.headingAttributes, parts.html,
                isPage: parts.isPage),
            into: &buffer)
    }

    /// Appends the document as HTML whose headings have ids made from their words: `<h2 id="what-is-new">`.
    ///
    /// Repeated ids get a number, and no id is one of `taken`. With `anchors`, which has the words for it, each heading ends
    /// in a link to itself.
    @discardableResult
    package func renderWithHeadingIDs(
        into buffer: inout [UInt8], taken: Set<String> = [], anchors: MarkdownForm? = nil
    ) -> TableOfContents {
        let ids = HeadingIDs(
            taken: taken.union(notes?.ids ?? []).union(parts.html?.ids ?? []), typedWords: parts.typedHeadings)
        return render(
            MarkdownRenderer(
                allowsRawHTML: false, headingIDs: ids, parts.headingAttributes, parts.html,
                isPage: parts.isPage, anchors: anchors),
            into: &buffer)
    }

    @discardableResult
    private func render(_ renderer: consuming MarkdownRenderer, into buffer: inout [UInt8]) -> TableOfContents {
        renderer.render(root)
        buffer.append(contentsOf: renderer.html)
        return renderer.contents
    }
}
