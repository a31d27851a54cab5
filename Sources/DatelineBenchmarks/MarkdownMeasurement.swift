import DatelineModel
import DatelineReading

/// What Markdown costs an article of 450 words that has nothing besides CommonMark: paragraphs, stress, a link, a list.
///
/// The difference of the two lines is what all that CommonMark does not have costs an article that uses none of it.
enum MarkdownMeasurement {
    /// `markdown-commonmark` parses and renders the text as CommonMark has it. `markdown-page` does all that a build does of
    /// Markdown for it: the bounds, the tags of other generators,
    /// the look for what it may have besides, and the page with its typography.
    static func all() throws -> [(String, () throws -> Void)] {
        let text = SourceText(file: "article.md", bytes: Array(article.utf8))
        let range = 0..<text.bytes.count
        let typography = Typography(language: "en")
        let form = MarkdownForm.page(.english)
        var buffer: [UInt8] = []
        buffer.reserveCapacity(1 << 16)
        return [
            (
                "markdown-commonmark",
                {
                    buffer.removeAll(keepingCapacity: true)
                    MarkdownDocument(text.bytes[range], rules: nil, form: .commonMark).render(into: &buffer)
                }
            ),
            (
                "markdown-page",
                {
                    buffer.removeAll(keepingCapacity: true)
                    try MarkdownBounds.check(text, range)
                    _ = NeighbourTags(text, in: range, title: nil)
                    _ = MarkdownBody(text, range, MarkdownRules())
                    MarkdownDocument(text.bytes[range], typography: typography, form: form)
                        .renderWithHeadingIDs(into: &buffer, taken: BodyRenderer.reservedIDs, anchors: form)
                }
            ),
        ]
    }

    private static let article = SyntheticDigest.text(0).replacing("draft law", with: "*draft law*")
        .replacing("safety institute", with: "[safety institute](https://example.org/institute)")
}
