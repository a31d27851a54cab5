import DatelineFiles
package import DatelineModel

/// Renders articles' and other texts as HTML.
package struct BodyRenderer: Sendable {
    private let folder: String
    private let name: String
    private let smart: Bool
    private let html: RawHTML
    private let form: MarkdownForm

    /// Ids that pages use themselves, so that no heading may have them.
    package static let reservedIDs: Set<String> = [
        "main", "top", "masthead", "content", "footer", "navigation", "search", "related", "coverage", "list",
    ]

    /// A renderer of files below the `Content` folder, which messages call `name`.
    ///
    /// `html` is what stays of HTML in Markdown, `words` are those of the pages.
    package init(folder: String, name: String, smart: Bool, html: RawHTML = .safe, words: Words = .english) {
        self.folder = folder
        self.name = name
        self.smart = smart
        self.html = html
        form = .page(words)
    }

    /// Appends an article's body as HTML and returns its table of contents. `resolve` gives the address for a link, `nil` to
    /// leave it as it is. Without `hasAnchors` headings are no links to themselves.
    ///
    /// Throws `DiagnosticError` if the file is not what it was when the article was read.
    @discardableResult
    package func render(
        _ body: Body, into buffer: inout [UInt8], hasAnchors: Bool = true, resolve: (String) -> String?
    ) throws -> TableOfContents {
        let text = try body.text ?? textAgain(of: body)
        switch body.format {
        case .plainText:
            PlainTextDocument(text, in: body.range).render(into: &buffer)
            return TableOfContents()
        case .markdown:
            return renderMarkdown(
                text[body.range], removingTitle: body.beginsWithTitle, into: &buffer, hasAnchors: hasAnchors, resolve)
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
        return text
    }

    /// Appends an introduction or a page's text as HTML.
    package func render(_ prose: Prose, into buffer: inout [UInt8], resolve: (String) -> String?) {
        renderMarkdown(prose.text.bytes[prose.range], removingTitle: false, into: &buffer, hasAnchors: false, resolve)
    }

    @discardableResult
    private func renderMarkdown(
        _ bytes: ArraySlice<UInt8>, removingTitle: Bool, into buffer: inout [UInt8], hasAnchors: Bool,
        _ resolve: (String) -> String?
    ) -> TableOfContents {
        var document = MarkdownDocument(bytes, smart: smart, html: html, form: form)
        if removingTitle { document.removeOpeningTitle() }
        document.resolveLinks(resolve)
        // The page's title is its one heading of level 1.
        document.setHighestHeading(2)
        return document.renderWithHeadingIDs(
            into: &buffer, taken: Self.reservedIDs, anchors: hasAnchors ? form : nil)
    }
}
