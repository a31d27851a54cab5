package import DatelineModel
package import DatelineReading
import DatelineTagging

/// What came of the file of an article.
package struct EditedFile: Sendable {
    /// The file, below `Content`.
    package let path: String
    /// The article; `nil` if something is wrong with it.
    package private(set) var article: Article?
    /// Where an editor says that its story leads the front page; `nil` if nobody does, or it is not in the site.
    let leadPlace: SourceLocation?
    /// Whether its author gave the end of its address.
    let hasOwnSlug: Bool
    /// What is in its front matter and nothing uses.
    let unused: [UnusedValue]
    /// What is wrong; with an article, warnings only.
    package private(set) var diagnostics: [Diagnostic]
    /// Its links to what is in the site.
    package let links: [SiteLink]
    /// The links of a text that readers no longer get, as it is retracted.
    package let takenLinks: [SiteLink]
    /// The text that the links are in; `nil` if there are none.
    package let text: SourceText?
    /// The partials of the theme that its text puts between its paragraphs; none if it is not in the site.
    package private(set) var inserts: [PlacedInsert]
    /// Where its images from other hosts come from.
    package private(set) var imageOrigins: Set<String>
    /// What it says of another story that an agency withdraws; `nil` if it does not.
    var withdrawal: Withdrawal?
    /// The short name under which an agency sent it; `nil` if none is known.
    let slug: String?
    /// What an editor should look at; `nil` if there is nothing.
    package let review: Review?
    /// Its link to the article that it is a translation of, with the file that the link is in; `nil` if it is none.
    package private(set) var translation: (link: Located<String>, text: SourceText)?
    /// The words by which its article is seen to be about the same thing as others: those of the headline and of a summary
    /// that its author gave, each once.
    package let keywords: [UInt64]
    /// Stands for the headline and the words of its article, however the lines are broken; `nil` if there is none, or it is
    /// for a preview.
    package let textFingerprint: String?
    /// Stands for what it says, how it is filed, and what it links to; `nil` unless it is for a preview.
    package private(set) var fingerprints: Fingerprints?

    /// The moments to come from which something else may come of the file, though nobody changes it; none unless it is for a
    /// preview.
    var comingMoments: [PublicationDate] = []

    /// What a file and a page that shows it depend on.
    package struct Fingerprints: Sendable {
        /// All that the file says.
        package fileprivate(set) var content: InputFingerprint
        /// How its article is filed.
        package fileprivate(set) var filing: InputFingerprint
        /// The words by which related articles are found.
        package let keywords: InputFingerprint
        /// What it links to, also in a text that readers no longer get.
        package let links: InputFingerprint
    }

    private static func kept(_ diagnostics: [Diagnostic], of path: String) -> [Diagnostic] {
        diagnostics.asProblems(of: "\(SiteFolders.contentName)/\(path)")
    }

    /// A file of which no article came.
    init(path: String, _ diagnostics: [Diagnostic]) {
        self.init(path: path, links: [], text: nil, diagnostics)
    }

    /// A file that could be read, but of which no article came: its links are checked all the same.
    init(_ manuscript: Manuscript, _ diagnostics: [Diagnostic]) {
        // What is not in the site yet may link to what is not there yet.
        let isHeldBack = manuscript.fields.isDraft || manuscript.fields.embargo != nil
        let links = isHeldBack ? [] : manuscript.siteLinks
        self.init(path: manuscript.path, links: links, text: links.isEmpty ? nil : manuscript.text, diagnostics)
    }

    private init(path: String, links: [SiteLink], text: SourceText?, _ diagnostics: [Diagnostic]) {
        self.diagnostics = Self.kept(diagnostics, of: path)
        (self.path, self.links, self.text) = (path, links, text)
        (article, inserts, imageOrigins, review, translation) = (nil, [], [], nil, nil)
        (keywords, fingerprints, hasOwnSlug, unused, slug, takenLinks) = ([], nil, false, [], nil, [])
        textFingerprint = nil
        leadPlace = nil
    }

    init(
        _ manuscript: Manuscript, typed: Article, _ article: Article, _ tags: Tags?, _ warnings: [Diagnostic],
        _ unused: [UnusedValue], editor: Editor, isForPreview: Bool
    ) {
        path = manuscript.path
        self.article = article
        leadPlace = article.isInSite ? manuscript.fields.leadPlace : nil
        hasOwnSlug = manuscript.fields.slug != nil
        slug = manuscript.head.slug
        self.unused = unused
        diagnostics = Self.kept(warnings + Self.warnings(manuscript, article), of: path)
        // What readers no longer get needs no files.
        let isEmptied = article.text.amendments.retraction?.keepsText == false
        (links, takenLinks) = isEmptied ? ([], manuscript.siteLinks) : (manuscript.siteLinks, [])
        text = links.isEmpty ? nil : manuscript.text
        inserts = article.isInSite && !isEmptied ? manuscript.inserts : []
        imageOrigins = article.isInSite && !isEmptied ? manuscript.imageOrigins : []
        let concerns = Concern.all(in: article, tags, siteHasTopics: editor.hasTopics)
        review =
            concerns.isEmpty
            ? nil
            : Review(
                article: typed, concerns: concerns, place: FrontMatterPlace(of: manuscript),
                language: ManuscriptLanguage(of: manuscript, in: editor.settings))
        if let link = manuscript.fields.translationOf, let text = manuscript.fields.text, article.isInSite {
            translation = (link, text)
        } else {
            translation = nil
        }
        keywords = TitleWords.fingerprints(
            of: [typed.title.value] + (typed.summary.isDerived ? [] : [typed.summary.value]))
        fingerprints =
            isForPreview ? Fingerprints(manuscript, article, keywords, links + takenLinks, imageOrigins) : nil
        textFingerprint = isForPreview || !article.isInSite ? nil : Self.fingerprint(of: typed.title.value, manuscript)
    }

    /// A warning for words that keep the article back until an editor says when it may appear.
    private static func warnings(_ manuscript: Manuscript, _ article: Article) -> [Diagnostic] {
        let isDraft = article.heldBack == .draftMark
        if isDraft, let name = manuscript.holdingName, manuscript.embargoes.isEmpty {
            return [
                .warning(
                    .unclearEmbargo, at: .file(manuscript.text.file),
                    "held back: the name “\(name)” says that the text is not for readers yet",
                    help:
                        "rename or move the file when the article is ready; if the words are those of the story, write “wire: false” \(FrontMatterPlace(of: manuscript).words())"
                )
            ]
        }
        if article.heldBack == nil, manuscript.fields.isWireCopy != false,
            let word = FileNameMark.doubt(
                String(FileNameMark.name(in: manuscript.path)), besides: article.title.value)
        {
            return [
                .warning(
                    .unfinishedText, at: .file(manuscript.text.file),
                    "“\(word)” in the name of the file may mark a text that is not ready; it is in the site all the same",
                    help: "write “draft: true” to hold the article back, or give the file another name")
            ]
        }
        guard isDraft || article.heldBack == .embargo(nil),
            let (embargo, text) = manuscript.embargoes.first(where: { $0.embargo.isDraftMark == isDraft })
                ?? manuscript.embargoes.first
        else { return [] }
        let place = text.location(at: embargo.range.lowerBound, length: embargo.range.count)
        let way = FrontMatterPlace(of: manuscript).words()
        return [
            isDraft
                ? .warning(
                    .unclearEmbargo, at: .location(place),
                    "held back: this looks like the mark of a draft, or a note that the text must not be used",
                    help: "remove it when the article is ready; if it is none, write “wire: false” \(way)")
                : .warning(
                    .unclearEmbargo, at: .location(place),
                    "held back: this looks like an embargo, and its time is not clear",
                    help: "write the time, “embargo: 2025-02-12T00:01Z”, \(way); if there is none, “wire: false”")
        ]
    }

    /// Gives its article another address.
    mutating func move(to permalink: Permalink) {
        article = article?.moved(to: permalink)
        if let filing = fingerprints?.filing {
            fingerprints?.filing = InputFingerprint { hasher in
                hasher.combine(filing)
                hasher.combine(permalink)
            }
        }
    }

    /// Holds its article back for another reason than its own.
    mutating func hold(_ reason: HoldReason, isShown: Bool) {
        guard let held = article?.heldBack(reason, isInSite: isShown) else { return }
        article = held
        if !held.isInSite { (inserts, imageOrigins, translation) = ([], [], nil) }
        for part in [\Fingerprints.content, \Fingerprints.filing] {
            guard let before = fingerprints?[keyPath: part] else { continue }
            fingerprints?[keyPath: part] = InputFingerprint { hasher in
                hasher.combine(before)
                hasher.combine(reason)
            }
        }
    }

    /// Says something else of a file of which no article came.
    mutating func replace(_ identifier: DiagnosticID, with diagnostic: Diagnostic) {
        diagnostics = diagnostics.map { $0.identifier == identifier ? diagnostic : $0 }
    }

    /// Where links to the file lead.
    package var target: LinkTargets.Target {
        guard let article else {
            // The build stops for its own errors; one more for each link to it would only hide them.
            guard !diagnostics.containsErrors else { return .page(Permalink("/")) }
            return .missing("a message to editors", help: "remove the link")
        }
        return article.isInSite
            ? .page(article.permalink)
            : .missing(
                "an article that is held back",
                help: "hold this one back too, or remove the link until the other is published")
    }
}

extension EditedFile.Fingerprints {
    init(
        _ manuscript: Manuscript, _ article: Article, _ keywords: [UInt64], _ links: [SiteLink],
        _ imageOrigins: Set<String>
    ) {
        content = InputFingerprint { hasher in
            hasher.combine(content: manuscript.text.bytes)
            hasher.combine(content: manuscript.fields.text?.bytes ?? [])
            hasher.combine(article.status)
        }
        filing = InputFingerprint { hasher in
            hasher.combine(article.path)
            hasher.combine(article.filing)
            // Which calendars there are follows from them.
            hasher.combine(article.text.events)
            // Whether it is on the page of corrections follows from them.
            hasher.combine(article.text.amendments)
            // Equal terms may be written differently.
            for term in article.filing.allTerms { hasher.combine(term.name) }
            hasher.combine(article.status)
        }
        self.keywords = InputFingerprint { hasher in hasher.combine(keywords) }
        self.links = InputFingerprint { hasher in
            for link in links {
                hasher.combine(link.address.value)
                hasher.combine(link.isImage)
            }
            hasher.combine(imageOrigins)
        }
    }
}
