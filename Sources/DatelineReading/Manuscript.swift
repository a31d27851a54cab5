package import DatelineModel

/// A story as filed: what its author said about it, what its own head and end say, and its words.
package struct Manuscript: Sendable {
    /// The file, relative to the `Content` folder.
    package let path: String
    /// The whole text of the file.
    package let text: SourceText
    /// What front matter or sidecar say.
    package let fields: FrontMatter
    /// What the head of wire copy says.
    package let head: WireHead
    /// The agency that signs at the end.
    package let signedAgency: String?
    /// The reporters that a sign-off names.
    package let signedAuthors: [String]
    /// The headline that opens the text: a heading of Markdown, or the line above a dateline.
    package let openingTitle: String?
    /// Where the story's own words are.
    package let body: Body
    /// Where a second story begins below it, in bytes of the decoded text; `nil` if it is the only one.
    package let secondStoryStart: Int?
    /// The lines that are no part of it and were taken out, in their order: `4 min read`.
    package let removedLines: [String]
    /// The name of its file or of a folder around it that says that it is not for readers yet: `rules DRAFT.txt`, `drafts`;
    /// `nil` if none does.
    package let holdingName: String?
    /// The number of words, for the time that reading takes.
    package let wordCount: Int
    /// Links and images of the text that lead to something of the site.
    package let siteLinks: [SiteLink]
    /// The partials of the theme that the text puts between its paragraphs.
    package let inserts: [PlacedInsert]
    /// Where its images from other hosts come from, as a content policy names it.
    package let imageOrigins: Set<String>
    /// The first image that is a file of the site and can stand for the story elsewhere.
    package let picture: Picture?
    /// The picture that its author wants above the text; `nil` if there is none, or it is on another host.
    package let lead: LeadFigure?
    /// Whether an image of the text has no words for those who do not see it.
    package let hasImageWithoutText: Bool
    /// The first image of the text; `nil` if it has none.
    package let firstImage: Picture?
    /// The picture beside its headline in lists: the one that its author names, or else the first of the text; `nil` if there
    /// is none, or it is on another host.
    package var listPicture: ListPicture? {
        if let named = fields.picture { return named.inLists }
        return firstImage.flatMap { SiteLinks.isOfSite($0.address) ? ListPicture($0, isGiven: false) : nil }
    }
    /// How its Markdown is read.
    let rules: MarkdownRules
    /// What an editor should look at in the file, and what keeps it from being an article.
    package let problems: [Diagnostic]

    /// What forbids publication in its head and in its fields, each with the file that it is in; nothing if the author says
    /// that it is no wire copy.
    package var embargoes: [(embargo: WireHead.Embargo, text: SourceText)] {
        let inFields = fields.isWireCopy == false ? nil : fields.fieldEmbargo
        return [(head.embargo, text), (inFields, fields.text ?? text)].compactMap { embargo, text in
            embargo.map { ($0, text) }
        }
    }

    /// The story's paragraphs as plain text; of one without a text its summary.
    package var paragraphs: [String] {
        if body.range.isEmpty { return fields.summary.map { [$0] } ?? [] }
        switch body.format {
        case .plainText: return PlainTextDocument(text.bytes, in: body.range).paragraphs
        case .markdown:
            var document = MarkdownDocument(text.bytes[body.range], rules: rules, form: .reading)
            if body.beginsWithTitle { document.removeOpeningTitle() }
            return document.paragraphs
        }
    }

    /// The opening paragraph; `nil` if there is none.
    package var lede: String? {
        switch body.format {
        case .plainText: PlainTextDocument(text.bytes, in: body.range).firstParagraph
        case .markdown: MarkdownDocument(text.bytes[body.range], rules: rules, form: .reading).firstParagraph
        }
    }
}
