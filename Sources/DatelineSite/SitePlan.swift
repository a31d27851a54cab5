package import DatelineModel
import DatelineReading
package import DatelineTemplates

/// A site that is ordered and planned, but not rendered: every page and file is a value that can be made alone.
package struct SitePlan: Sendable {
    /// What it was made from.
    package let sources: SiteSources
    /// All articles that could be read, held back or not, in the order of their files.
    package private(set) var articles: [Article] = []
    /// The published articles in order and in groups.
    package private(set) var digest = Digest.empty
    /// All pages, in the order of their kinds.
    package private(set) var pages: [Page] = []
    /// All other files.
    package private(set) var files: [SiteFile] = []
    /// All that is wrong, in the order of files and lines.
    package private(set) var diagnostics: [Diagnostic] = []

    /// What pages are made from; `nil` if there are no settings.
    private var context: PlanContext?
    private var attachments = Attachments.none
    private var clashes: [Diagnostic] = []
    private var hostProblems: [Diagnostic] = []

    /// What `site.yml` says; `nil` if there is no usable one.
    package var settings: SiteSettings? { sources.settings }
    /// The compiled templates, by file; complete if no diagnostic is an error.
    package var templates: [String: Template] { sources.templates }
    /// What reads and edits single articles, for `explain`.
    package var newsroom: Newsroom? { sources.newsroom }

    /// Reads and plans a site. What is wrong with it is in `diagnostics`; nothing is thrown but cancellation.
    ///
    /// `baseURL` takes the place of the one in `site.yml`; `now` is the only moment that a build knows.
    package init(_ folders: SiteFolders, baseURL: BaseURL? = nil, now: PublicationDate) async throws {
        self.init(try await SiteSources(folders, SiteReading(baseURL: baseURL, now: now)))
    }

    /// Plans a site from its sources. What is wrong with it is in `diagnostics`.
    package init(_ sources: SiteSources) {
        self.sources = sources
        articles = Translations.filed(sources.outcomes.compactMap(\.article))
        if let settings = sources.settings {
            digest = DigestIndexer.index(articles, language: settings.language)
            plan(settings)
        }
        diagnostics = allDiagnostics()
    }

    /// The plan of the same site after single articles were read again; `nil` if one of them has to go elsewhere now, so
    /// that the site must be planned from the start.
    ///
    /// `changes` are the positions of those articles among the sources' outcomes. What the theme is may have changed too.
    package init?(_ sources: SiteSources, after old: SitePlan, changes: Set<Int>) {
        guard let oldContext = old.context, !sources.theme.diagnostics.containsErrors,
            sources.outcomes.count == old.sources.outcomes.count
        else { return nil }
        // What an original is filed under, its translations are too.
        let originals = old.digest.stories.isEmpty ? [] : sources.originals
        var replacements: [ObjectIdentifier: Article] = [:]
        for position in changes {
            let (before, after) = (old.sources.outcomes[position], sources.outcomes[position])
            guard let article = before.article, let new = after.article, new.hasPlace(of: article),
                before.links.map(\.value) == after.links.map(\.value), before.imageOrigins == after.imageOrigins,
                new.translationOf == nil, !originals.contains(new.path)
            else { return nil }
            replacements[ObjectIdentifier(article)] = new
        }
        let articles = old.digest.articles.map { replacements[ObjectIdentifier($0)] ?? $0 }
        self.sources = sources
        self.articles = Translations.filed(sources.outcomes.compactMap(\.article))
        digest = Digest(
            articles: articles, listed: old.digest.listed, stories: old.digest.stories, countries: old.digest.countries,
            blocs: old.digest.blocs, topics: old.digest.topics,
            months: old.digest.months)
        let context = PlanContext(oldContext, with: digest, sources.theme)
        self.context = context
        (attachments, hostProblems) = (old.attachments, old.hostProblems)
        pages = old.pages
        files = siteFiles(context)
        clashes =
            files.elementsEqual(old.files) { $0.permalink == $1.permalink }
            ? old.clashes : AddressClashes.find(pages, files, digest.articles, context.pageFiles)
        diagnostics = allDiagnostics()
    }

    /// Appends a page as its template makes it to a worker's buffer, and collects its words if it is an article's.
    ///
    /// Throws `DiagnosticError` if a file that it needs changed meanwhile.
    func render(_ page: Page, _ worker: inout RenderWorker) throws {
        guard let view = try view(of: page) else { return }
        collectWords(of: page, view, &worker.search)
        sources.templates[page.template]?.render(view, into: &worker.buffer, reusing: &worker.cache)
    }

    /// A page alone. Throws as above.
    package func render(_ page: Page) throws -> [UInt8] {
        var bytes: [UInt8] = []
        if let view = try view(of: page) { sources.templates[page.template]?.render(view, into: &bytes) }
        return bytes
    }

    /// What a page's template is given; `nil` if there are no settings. Throws as `render` does.
    package func view(of page: Page) throws -> Record? { try context.map(page.view) }

    // MARK: - Search

    /// The files of the search, which come after all pages; `nil` if the site has none.
    var searchFiles: SearchFiles? { context.flatMap { SearchFiles($0) } }

    /// Whether a path of a site can be that of a file of its search, which is not among `files`.
    package static func searchMayHaveFile(at path: String) -> Bool {
        path == SearchFiles.manifest.description || path.hasPrefix(SearchFiles.folder)
    }

    /// The files of the search, made from the articles alone; none if the site has no search. Throws as `render` does.
    package func makeSearchFiles() throws -> [SiteFile] {
        guard let searchFiles else { return [] }
        var collector: SearchCollector? = searchFiles.collector()
        for page in pages.reversed() where page.article != nil {
            if let view = try view(of: page) { collectWords(of: page, view, &collector) }
        }
        return collector.map { searchFiles.files($0) } ?? []
    }

    private func collectWords(of page: Page, _ view: Record, _ collector: inout SearchCollector?) {
        guard let position = page.article, let body = ArticlePage.body(in: view), let searchFiles else { return }
        let number = searchFiles.number(ofArticleAt: position)
        collector?.add(digest.articles[position], number: number, body: body)
    }

    // MARK: - Cards

    /// The cards of the site in a fixed order, each drawn when it is asked for; none if the site has none.
    var cards: Cards { Cards(context) }

    // MARK: - Plan

    private mutating func plan(_ settings: SiteSettings) {
        let terms = sources.terms
        var links = LinkTargets()
        for outcome in sources.outcomes { links.add(outcome.path, outcome.target) }
        for page in terms.pages { links.add(page.path, .page(PlanContext.permalink(of: page))) }
        attachments = attach(settings, &links)
        let context = PlanContext(
            digest: digest, settings: settings, countryFiles: terms.countries,
            topicFiles: Dictionary(
                terms.topics.map { (Topic(slug: $0.slug, title: $0.title, summary: $0.summary), $0) },
                uniquingKeysWith: { first, _ in first }),
            pageFiles: terms.pages, theme: sources.theme, cardTemplate: sources.cardTemplate, links: links,
            bodies: BodyRenderer(
                folder: sources.folders.content, name: SiteFolders.contentName, smart: settings.smartPunctuation),
            imageOrigins: imageOrigins, rendersFewPages: sources.reading.isForPreview)
        self.context = context
        pages = PageKinds.all.flatMap { $0.pages(of: context) }
        files = siteFiles(context)
        clashes = AddressClashes.find(pages, files, digest.articles, context.pageFiles)
        hostProblems = HostFileChecks.problems(of: context, pages: pages)
    }

    /// Where images from other hosts come from.
    private var imageOrigins: Set<String> {
        var origins: Set<String> = []
        for outcome in sources.outcomes where !outcome.imageOrigins.isEmpty { origins.formUnion(outcome.imageOrigins) }
        for prose in sources.terms.prose { origins.formUnion(prose.imageOrigins) }
        return origins
    }

    /// All that is wrong with the files, with the links between them, and with their places in the site.
    private func allDiagnostics() -> [Diagnostic] {
        var diagnostics = sources.diagnostics + attachments.diagnostics + clashes + hostProblems
        if let links = context?.links {
            for linker in sources.outcomes where !linker.links.isEmpty {
                if let text = linker.text {
                    diagnostics += links.problems(of: linker.links, from: linker.path, in: text)
                }
            }
            diagnostics += Translations.problems(of: sources.outcomes, links)
            for prose in sources.terms.prose {
                let path = PlanContext.contentPath(prose)
                diagnostics += links.problems(of: prose.relativeLinks, from: path, in: prose.text)
            }
        }
        return diagnostics.merged().sorted()
    }

    private func siteFiles(_ context: PlanContext) -> [SiteFile] {
        let content = sources.folders.content
        let assets = sources.theme.assets.values.sorted { $0.permalink < $1.permalink }
            .map { asset in SiteFile(permalink: asset.permalink) { asset.bytes } }
        let copies = attachments.addresses.sorted { $0.value < $1.value }.map { path, permalink in
            SiteFile(permalink: permalink) {
                try Attachments.bytes(of: path, in: content)
            }
        }
        return SiteFileKinds.all.flatMap { $0.files(of: context, pages: pages) } + assets + copies
    }

    /// Gives attachments their places, and lets links lead to them and to the pages of countries and topics.
    private func attach(_ settings: SiteSettings, _ links: inout LinkTargets) -> Attachments {
        let (terms, files) = (sources.terms, sources.files)
        var linkers = sources.outcomes.compactMap { outcome in
            outcome.article.flatMap { article in
                article.isInSite
                    ? Attachments.Linker(path: outcome.path, permalink: article.permalink, links: outcome.links) : nil
            }
        }
        let articles = linkers
        for page in terms.pages {
            linkers.append(
                .init(path: page.path, permalink: PlanContext.permalink(of: page), links: page.body.relativeLinks))
        }
        let published = Set(digest.topics.map(\.topic))
        for file in terms.topics {
            let topic = Topic(slug: file.slug, title: file.title, summary: nil)
            let path = PlanContext.contentPath(file.introduction)
            guard settings.has(.topics), published.contains(topic) else {
                links.add(path, .missing("a topic that has no page", help: "take the link out until it has one"))
                continue
            }
            links.add(path, .page(PlanContext.permalink(of: topic)))
            linkers.append(
                .init(path: path, permalink: PlanContext.permalink(of: topic), links: file.introduction.relativeLinks))
        }
        let countries = Set(digest.countries.map(\.country))
        for (country, file) in terms.countries.sorted(by: { $0.key.code < $1.key.code }) {
            let path = PlanContext.contentPath(file.introduction)
            guard settings.has(.countries), countries.contains(country) else {
                links.add(path, .missing("a country that has no page", help: "take the link out until it has one"))
                continue
            }
            links.add(path, .page(PlanContext.permalink(of: country)))
            linkers.append(
                .init(path: path, permalink: PlanContext.permalink(of: country), links: file.introduction.relativeLinks)
            )
        }
        let attachments = Attachments(files.attachments, linkers: linkers, articles: articles, targets: links)
        for (path, permalink) in attachments.addresses { links.add(path, .page(permalink)) }
        for path in files.attachments where attachments.addresses[path] == nil {
            links.add(
                path,
                .missing(
                    "a file that no published page uses", help: "use it in an article or a page, or take the link out"))
        }
        return attachments
    }
}
