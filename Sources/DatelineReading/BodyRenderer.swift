import DatelineFiles
package import DatelineModel

/// Renders articles' and other texts as HTML.
package struct BodyRenderer: Sendable {
    private let folder: String
    private let name: String
    private let rules: MarkdownRules
    private let isTypographic: Bool
    private let words: @Sendable (String) -> Words
    private let language: String
    private let style: Style

    /// How texts of a language are written.
    private struct Style: Sendable {
        let typography: Typography?
        let form: MarkdownForm
    }

    /// Ids that pages use themselves, so that no heading may have them.
    package static let reservedIDs: Set<String> = [
        "main", "top", "masthead", "content", "footer", "navigation", "search", "related", "coverage", "list",
        "steps",
    ]

    /// A renderer of files below the `Content` folder, which messages call `name`.
    ///
    /// `language` is that of the site, and `words` gives the words of the pages for a language. Without `isTypographic` signs stay
    /// as they were typed; `rules` are those of Markdown.
    package init(
        folder: String, name: String, language: String = "en", isTypographic: Bool,
        rules: MarkdownRules = MarkdownRules(),
        words: @escaping @Sendable (String) -> Words = { _ in .english }
    ) {
        (self.folder, self.name, self.rules, self.isTypographic) = (folder, name, rules, isTypographic)
        (self.language, self.words) = (language, words)
        style = Style(typography: isTypographic ? Typography(language: language) : nil, form: .page(words(language)))
    }

    private func style(of language: String) -> Style {
        if language == self.language { return style }
        return Style(typography: isTypographic ? Typography(language: language) : nil, form: .page(words(language)))
    }

    /// Appends an article's body as HTML, whose addresses lead where `links` says, and returns its table of contents. Its
    /// signs and labels are those of `language`. Without `hasAnchors` headings are no links to themselves.
    ///
    /// Throws `DiagnosticError` if the file is not what it was when the article was read.
    @discardableResult
    package func render(
        _ body: Body, in language: String, into buffer: inout [UInt8], hasAnchors: Bool = true, _ links: TextLinks
    ) throws -> TableOfContents {
        let style = style(of: language)
        let text = try body.text ?? textAgain(of: body)
        switch body.format {
        case .plainText:
            PlainTextDocument(text, in: body.range).render(into: &buffer, style.typography)
            return TableOfContents()
        case .markdown:
            return renderMarkdown(
                text[body.range], style, removingTitle: body.beginsWithTitle, into: &buffer, hasAnchors: hasAnchors,
                links)
        }
    }

    /// The decoded text of an article's file, which has to be as it was.
    private func textAgain(of body: Body) throws -> [UInt8] {
        let file = "\(name)/\(body.path)"
        let (bytes, stamp) = try FileBytes.readWithStamp("\(folder)/\(body.path)", as: file)
        let isSame = stamp == body.stamp
        let text = body.isDecoded && isSame ? bytes : try TextDecoding.story(of: bytes, file: file).text.bytes
        guard isSame, body.range.upperBound <= text.count else {
            throw DiagnosticError(
                .error(
                    .changedFile, at: .file(file), "the file changed while the site was being built",
                    help: "build again"))
        }
        return body.cleaned.map { CleanCopy(text, in: $0).bytes } ?? text
    }

    /// Appends an introduction or a page's text as HTML, and returns its table of contents. Its signs and labels are those of
    /// `language`, or else of the site’s. Without `hasAnchors` headings are no links to themselves.
    @discardableResult
    package func render(
        _ prose: Prose, in language: String? = nil, into buffer: inout [UInt8], hasAnchors: Bool = false,
        _ links: TextLinks
    ) -> TableOfContents {
        renderMarkdown(
            prose.text.bytes[prose.range], language.map(style) ?? style, removingTitle: false, into: &buffer,
            hasAnchors: hasAnchors, links)
    }

    @discardableResult
    private func renderMarkdown(
        _ bytes: ArraySlice<UInt8>, _ style: Style, removingTitle: Bool, into buffer: inout [UInt8],
        hasAnchors: Bool, _ links: TextLinks
    ) -> TableOfContents {
        var document = MarkdownDocument(bytes, typography: style.typography, rules: rules, form: style.form)
        if removingTitle { document.removeOpeningTitle() }
        document.resolve(links)
        // The page's title is its one heading of level 1.
        document.setHighestHeading(2)
        return document.renderWithHeadingIDs(
            into: &buffer, taken: Self.reservedIDs, anchors: hasAnchors ? style.form : nil)
    }
}
