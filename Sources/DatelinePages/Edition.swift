package import DatelineDigest
package import DatelineModel
import DatelineReading
import DatelineTemplates

/// All that pages and files are made from: plain values, and what is computed once for many pages.
package struct Edition: Sendable {
    /// Settings, theme, words, files about terms.
    package let site: Site
    /// The articles in order and filed.
    package let digest: Digest
    /// What all pages share.
    package let layout: Layout
    /// The records of the articles, in the digest's order.
    let articles: ArticleRecords
    /// Turns texts into HTML.
    let bodies: BodyRenderer
    /// The texts of articles as feeds have them.
    let feedTexts = FeedTexts()
    /// Which articles belong together.
    let related: Lazy<RelatedArticles>
    /// The pages of countries’ articles on topics, as terms with counts.
    let crossings: Lazy<Crossings>
    /// The events of all articles.
    let keyDates: Lazy<KeyDates>
    /// The instruments of the site as templates have them.
    let instruments: Lazy<InstrumentShelf>
    /// For each topic those that are often together with it.
    let companions: Lazy<[[Record]]>
    /// Which articles the front page has, and where.
    let front: Lazy<FrontSelection>
    /// The positions of articles by their addresses.
    let positionsByPermalink: Lazy<[Permalink: Int]>
    /// The stories of each edition that is out, by their positions in their order.
    let issueStories: Lazy<[[Int]]>
    /// What the site brings for its own templates.
    let data: SiteData
    /// The templates of pages, by which it is known what of it a page uses; `nil` if one of them has an error.
    private let templates: Templates?
    /// The HTML of the partials that texts insert, or what is wrong with it.
    private let inserted: Result<[InsertCall: String], DiagnosticError>
    /// What texts that insert partials use of the site’s own values, by the paths of their files below `Content`.
    private let usesOfTexts: [String: Set<OwnUse>]
    /// The template of cards; `nil` if the site has none.
    let cardTemplate: Template?
    /// The card of all pages but articles; `nil` if the site has none.
    let siteCard: Card?
    /// Stands for what it is made from; `nil` unless it is for a preview.
    private let inputs: EditionInputs?

    /// Stands for what layout and plan were made from; `nil` unless the edition is for a preview.
    package var layoutFingerprint: InputFingerprint? { inputs?.layout }
    /// Stands for all that pages and files are made from; `nil` unless the edition is for a preview.
    package var fingerprint: InputFingerprint? {
        inputs.map { inputs in
            InputFingerprint { hasher in
                hasher.combine(inputs.layout)
                hasher.combine(inputs.articles)
                hasher.combine(inputs.data)
            }
        }
    }

    /// Whether it can differ from another edition by the theme alone. Both have to be for a preview.
    package func differsByThemeAlone(from other: Edition) -> Bool {
        guard let inputs, let others = other.inputs else { return false }
        return inputs.withoutTheme == others.withoutTheme && inputs.articles == others.articles
            && inputs.data == others.data
    }

    /// What a preview remembers of an edition.
    package struct Memory: Sendable {
        fileprivate var layout = Remembered<Layout>()
        fileprivate var related = Remembered<Lazy<RelatedArticles>>()

        /// Nothing yet.
        package init() {}
    }

    /// The edition of a digest. `files` are those of all articles; without `templates` none of its pages can be made.
    package init(
        _ digest: Digest, _ files: [EditedFile], in site: Site, _ data: SiteData, _ templates: Templates?,
        remembering memory: inout Memory
    ) {
        self.site = site
        self.digest = digest
        (self.data, self.templates) = (data, templates)
        let inputs = EditionInputs(digest, files, site, data)
        let layout = memory.layout.value(from: inputs?.layout) { Layout(digest, files, in: site, data) }
        self.layout = layout
        let inserts = templates?.inserts ?? CompiledInserts()
        inserted = Result { () throws(DiagnosticError) in
            try inserts.html(CompiledInserts.Source(site: layout.site, data: data.data))
        }
        var usesOfTexts: [String: Set<OwnUse>] = [:]
        for file in files where !file.inserts.isEmpty {
            usesOfTexts[file.path] = inserts.uses(of: file.inserts)
        }
        for prose in site.prose where !prose.inserts.isEmpty {
            usesOfTexts[SiteFolders.path(of: prose)] = inserts.uses(of: prose.inserts)
        }
        self.usesOfTexts = usesOfTexts
        articles = ArticleRecords(
            digest.articles, site.settings, layout.words, layout.recordsOfTerms, data, layout.attachments,
            areMadeAtOnce: !site.reading.isForPreview)
        bodies = BodyRenderer(
            folder: site.folders.content, name: SiteFolders.contentName, language: site.settings.language,
            isTypographic: site.settings.isTypographic, rules: site.settings.markdown,
            words: { [theme = site.theme, words = layout.words] in theme.words(for: $0, or: words) })
        let keywords = files.compactMap { $0.article == nil ? nil : $0.keywords }
        related = memory.related.value(from: inputs?.keywords) {
            Lazy { RelatedArticles(digest, words: digest.outline.order.map { keywords[$0] }) }
        }
        front = Lazy { FrontSelection(digest, in: site) }
        positionsByPermalink = Lazy {
            Dictionary(
                zip(digest.articles.map(\.permalink), digest.articles.indices), uniquingKeysWith: { first, _ in first })
        }
        issueStories = Lazy { layout.issues.out.map { $0.stories(of: digest) } }
        crossings = Lazy { [settings = site.settings] in Crossings(digest, settings) }
        keyDates = Lazy { KeyDates(digest, in: site) }
        instruments = Lazy { InstrumentShelf(digest, site, layout) }
        companions = Lazy { [settings = site.settings] in Companions.records(digest, settings) }
        let cardTemplate = Self.cardTemplate(of: site, templates)
        self.cardTemplate = cardTemplate
        siteCard = cardTemplate.map { Card(site.settings, site.theme.colours, $0) }
        self.inputs = inputs
    }

    /// What `site.yml` says.
    package var settings: SiteSettings { site.settings }
    /// The words of the pages.
    var words: Words { layout.words }
    /// Whether the site has feeds.
    var hasFeeds: Bool { !layout.siteFeeds.isEmpty }

    /// The template of cards that a site wants; `nil` if there are to be none. A preview shows pages, not how networks show
    /// links to them.
    private static func cardTemplate(of site: Site, _ templates: Templates?) -> Template? {
        site.settings.cards == nil || site.reading.isForPreview ? nil : templates?[Card.template]
    }

    /// Stands for everything that a page is made from: as long as it is the same, so are the bytes of the page. `nil`
    /// unless the edition is for a preview.
    package func fingerprint(of page: Page) -> InputFingerprint? {
        inputs.map { inputs in
            InputFingerprint { hasher in
                hasher.combine(inputs.layout)
                hasher.combine(page.template)
                hasher.combine(page.key)
                for position in page.kind.articles(on: page, in: self) { hasher.combine(inputs.articles[position]) }
                data.feed((templates?.ownUses(of: page.template) ?? []).union(insertUses(on: page)), into: &hasher)
            }
        }
    }

    /// What the texts on a page use of the site’s own values where they insert partials.
    private func insertUses(on page: Page) -> Set<OwnUse> {
        guard !usesOfTexts.isEmpty else { return [] }
        if let position = page.article { return usesOfTexts[digest.articles[position].path] ?? [] }
        guard case .number(let position) = page.key, page.kind == CustomPage.self else {
            // Which introduction a page has is known to its kind.
            let introductions = site.prose.dropFirst(site.pageFiles.count)
            return introductions.reduce(into: []) { $0.formUnion(usesOfTexts[SiteFolders.path(of: $1)] ?? []) }
        }
        return usesOfTexts[site.pageFiles[position].path] ?? []
    }

    /// Whether a template uses a field of its pages, so that it need not be made for those that do not.
    func uses(_ field: String, in template: String) -> Bool {
        templates?[template]?.usedNames.contains(field) ?? false
    }

    /// What is wrong with the partials that texts insert, once they are made.
    package var insertProblems: [Diagnostic] {
        switch inserted {
        case .success: []
        case .failure(let error): error.diagnostics
        }
    }

    /// A warning for each file of data that no template uses and no text links to.
    package func unusedData() -> [Diagnostic] {
        guard let templates, let linked = layout.attachments.linked else { return [] }
        return data.unusedFiles(besides: templates.ownUses, linked, of: site)
    }

    // MARK: - What several kinds of page need

    /// A page's own view, filled with what is the same for all.
    func page(
        _ kind: String, _ title: String, at permalink: Permalink, heading: String? = nil, description: String,
        section: String = "", above: [NavigationItem] = []
    ) -> PageView {
        PageView(
            kind: kind, title: title, heading: heading ?? title, description: description, permalink: permalink,
            language: settings.language, section: section, image: sitePreviewImage, feeds: layout.siteFeeds,
            breadcrumbs: permalink.description == "/" ? [] : [layout.home] + above.map(\.record),
            baseURL: settings.baseURL, data: data.files)
    }

    /// The index page of a taxonomy, as a link.
    func link(to taxonomy: Taxonomy) -> NavigationItem {
        NavigationItem(title: words.text(taxonomy.title), permalink: taxonomy.permalink)
    }

    /// The records of a taxonomy's terms, in the digest's order.
    func records(in taxonomy: Taxonomy.ID) -> [Record] { layout.terms[taxonomy] ?? [] }

    /// The records of some articles, by position.
    func records(of positions: some Sequence<Int>) -> [Record] { positions.map { articles[$0] } }

    /// When the newest of some articles last changed.
    func lastChanged(_ positions: some Sequence<Int>) -> PublicationDate? {
        positions.lazy.map { [digest] in digest.articles[$0].lastChanged }.max()
    }

    /// An article's text as HTML with its table of contents. Without `hasAnchors` headings are no links to themselves.
    ///
    /// Throws `DiagnosticError` if the file of the article changed since it was read.
    func html(of article: Article, hasAnchors: Bool = true) throws -> (HTML, TableOfContents) {
        let body = article.text.body
        var html: [UInt8] = []
        html.reserveCapacity(body.range.count + body.range.count / 8 + 256)
        let contents = try bodies.render(
            body, in: article.language, into: &html, hasAnchors: hasAnchors,
            links(in: article.path, isBelowPicture: article.text.lead != nil))
        return (HTML(bytes: html), contents)
    }

    /// The picture above an article’s text; `nil` if it has none.
    func lead(of article: Article) -> HTML? { article.text.lead.map { $0.html(links(in: article.path)) } }

    /// Where the addresses lead that stand in a file, whose path is as seen from `Content`.
    private func links(in path: String, isBelowPicture: Bool = false) -> TextLinks {
        let (targets, attachments, baseURL) = (layout.links, layout.attachments, settings.baseURL)
        let sizes = settings.images?.sizes ?? ""
        // With a failure nothing is made.
        let inserted = if case .success(let html) = self.inserted { html } else { [InsertCall: String]() }
        return TextLinks(isBelowPicture: isBelowPicture) {
            targets.address($0, from: path, baseURL)
        } picture: {
            attachments.picture($0, from: path).map { size, copies in
                let copies = copies.map { (baseURL.href($0.permalink.description), $0.width) }
                return ShownPicture(size, copies: copies, sizes: sizes)
            }
        } insert: {
            inserted[$0]
        }
    }

    /// A text of an editor as HTML; `nil` if there is nothing to read.
    func html(of prose: Prose?, in language: String? = nil) -> HTML? {
        guard let prose, !prose.isEmpty else { return nil }
        var html: [UInt8] = []
        bodies.render(prose, in: language, into: &html, links(in: SiteFolders.path(of: prose)))
        return HTML(bytes: html)
    }

    /// The text of a page as HTML with its table of contents, which is missing if the page is short and does not ask for one.
    /// Headings that the table leads to are links to themselves.
    func html(of page: PageFile) -> (body: HTML, contents: HTML?) {
        var html: [UInt8] = []
        let links = links(in: page.path)
        guard let table = bodies.render(page.body, into: &html, links).html(isWanted: page.wantsContents) else {
            return (HTML(bytes: html), nil)
        }
        html = []
        bodies.render(page.body, into: &html, hasAnchors: true, links)
        return (HTML(bytes: html), table)
    }
}
