package import DatelineModel
package import DatelineReading
package import DatelineTagging
package import DatelineTemplates

/// A site that is read, ordered and planned, but not rendered: every page and file is a value that can be made alone.
package struct SitePlan: Sendable {
    /// What `site.yml` says; `nil` if there is no usable one.
    package var settings: SiteSettings?
    /// All articles that could be read, held back or not, in the order of their files.
    package var articles: [Article] = []
    /// The published articles in order and in groups.
    package var digest = Digest(articles: [], countries: [], topics: [], months: [])
    /// All pages, in the order of their kinds.
    package var pages: [Page] = []
    /// All other files.
    package var files: [SiteFile] = []
    /// The compiled templates, by file; complete if no diagnostic is an error.
    package var templates: [String: Template] = [:]
    /// All that is wrong, in the order of files and lines.
    package var diagnostics: [Diagnostic] = []
    /// What reads and edits single articles, for `explain`.
    package var newsroom: Newsroom?

    /// What turns a file into an article.
    package struct Newsroom: Sendable {
        /// Reads a file.
        package let reader: ManuscriptReader
        /// Edits what was read.
        package let editor: Editor
        /// Names of countries and places.
        package let gazetteer: Gazetteer
    }

    /// Reads and plans a site. What is wrong with it is in `diagnostics`; nothing is thrown but cancellation.
    ///
    /// `baseURL` takes the place of the one in `site.yml`; `now` is the only moment that a build knows.
    package init(_ folders: SiteFolders, baseURL: BaseURL? = nil, now: PublicationDate) async throws {
        let files = discover(folders)
        guard let settings = readSettings(folders, files, baseURL) else {
            finish()
            return
        }
        self.settings = settings.settings

        let terms = readTerms(folders, files)
        let gazetteer = Gazetteer(
            additions: terms.countries.compactMap { country, file in
                file.names.isEmpty ? nil : (names: file.names, code: country.code)
            })
        let newsroom = Newsroom(
            reader: ManuscriptReader(
                folder: folders.content, name: SiteFolders.contentName, sidecars: files.sidecars, zone: settings.zone,
                knowsPlace: { gazetteer.place(named: $0) != nil }),
            editor: Editor(settings: settings.settings, gazetteer: gazetteer, topics: terms.topics, now: now),
            gazetteer: gazetteer)
        self.newsroom = newsroom

        let outcomes = try await files.articles.concurrentMap { newsroom.outcome(of: $0) }
        articles = outcomes.compactMap(\.article)
        diagnostics += outcomes.flatMap(\.diagnostics)
        digest = DigestIndexer.index(articles)

        let theme = Theme(in: folders.templates)
        diagnostics += theme.diagnostics
        plan(folders, settings.settings, files, terms, outcomes, theme)
        compile(theme, settings.settings.baseURL)
        finish()
    }

    private mutating func finish() { diagnostics = diagnostics.merged().sorted() }

    // MARK: - Discover

    private mutating func discover(_ folders: SiteFolders) -> ContentFiles {
        guard FileSystem.kind(of: folders.content) == .folder else {
            diagnostics.append(
                .error(
                    "missing-content", at: .file(SiteFolders.contentName),
                    "there is no folder “Content” in “\(folders.source)”",
                    help: "say with --source where the site is, or make one with “dateline init DIR”"))
            return ContentFiles.none
        }
        let files = ContentFiles(in: folders.content, named: SiteFolders.contentName)
        diagnostics += files.diagnostics
        return files
    }

    // MARK: - Read

    private mutating func readSettings(
        _ folders: SiteFolders, _ files: ContentFiles, _ baseURL: BaseURL?
    ) -> (settings: SiteSettings, zone: @Sendable (CalendarDay, Int) -> Int)? {
        let file = "\(SiteFolders.contentName)/site.yml"
        guard files.hasSettings else {
            if !diagnostics.contains(where: { $0.identifier == "missing-content" }) {
                diagnostics.append(
                    .error(
                        "missing-settings", at: .file(file), "the site has no site.yml",
                        help: "make this file with a line “title: The name of your digest”"))
            }
            return nil
        }
        let result = collecting {
            let text = try TextDecoding.text(of: FileBytes.read("\(folders.content)/site.yml", as: file), file: file)
            return try SiteSettingsParser.parse(text, baseURL: baseURL)
        }
        guard let result else { return nil }
        diagnostics += result.diagnostics
        return result.settings.map { ($0, result.zone) }
    }

    /// What editors say about topics, countries and pages.
    private struct Terms {
        var topics: [TopicFile] = []
        var countries: [Country: CountryFile] = [:]
        var pages: [PageFile] = []
    }

    private mutating func readTerms(_ folders: SiteFolders, _ files: ContentFiles) -> Terms {
        let reader = TermFileReader(folder: folders.content, name: SiteFolders.contentName)
        var terms = Terms()
        terms.topics = files.topics.compactMap { path in collecting { try reader.topic(path) } }
        terms.pages = files.pages.compactMap { path in collecting { try reader.page(path) } }
        let builtIn = Gazetteer()
        for path in files.countries {
            guard let file = collecting({ try reader.country(path) }) else { continue }
            guard let country = builtIn.country(named: file.country) else {
                let help = Suggestion.didYouMean(file.country, among: builtIn.suggestions)
                diagnostics.append(
                    .error(
                        "unknown-country", at: file.place, "unknown country “\(file.country)”",
                        help: help ?? "add a line “country: VN” with its ISO 3166-1 code"))
                continue
            }
            if let other = terms.countries[country] {
                diagnostics.append(
                    .error(
                        "two-country-files", at: file.place,
                        "\(country.name) has two files: \(other.introduction.text.file) and \(file.introduction.text.file)",
                        help: "keep one of them"))
            }
            terms.countries[country] = file
        }
        return terms
    }

    /// The value of a step that may throw diagnostics, which are kept.
    private mutating func collecting<Value>(_ step: () throws -> Value) -> Value? {
        do {
            return try step()
        } catch let error as DiagnosticError {
            diagnostics += error.diagnostics
        } catch {
            diagnostics.append(.error("internal", at: .none, "\(error)"))
        }
        return nil
    }

    // MARK: - Plan

    private mutating func plan(
        _ folders: SiteFolders, _ settings: SiteSettings, _ files: ContentFiles, _ terms: Terms,
        _ outcomes: [Newsroom.Outcome],
        _ theme: Theme
    ) {
        var links = LinkTargets()
        for outcome in outcomes { links.add(outcome.path, outcome.target) }
        for page in terms.pages { links.add(page.path, .page(PlanContext.permalink(of: page))) }
        let attachments = attach(files, settings, terms, outcomes, &links)
        for linker in outcomes where !linker.links.isEmpty {
            if let text = linker.text { diagnostics += links.problems(of: linker.links, from: linker.path, in: text) }
        }
        for prose in terms.topics.map(\.introduction) + terms.countries.values.map(\.introduction)
            + terms.pages.map(\.body)
        {
            let path = PlanContext.contentPath(prose)
            diagnostics += links.problems(of: prose.relativeLinks, from: path, in: prose.text)
        }
        let context = PlanContext(
            digest: digest, settings: settings, countryFiles: terms.countries,
            topicFiles: Dictionary(
                terms.topics.map { (Topic(slug: $0.slug, title: $0.title, summary: $0.summary), $0) },
                uniquingKeysWith: { first, _ in first }),
            pageFiles: terms.pages, links: links,
            bodies: BodyRenderer(
                folder: folders.content, name: SiteFolders.contentName, smart: settings.smartPunctuation))
        pages = PageKinds.all.flatMap { $0.pages(of: context) }
        let assets = theme.assets.values.sorted { $0.permalink < $1.permalink }
            .map { asset in SiteFile(permalink: asset.permalink) { asset.bytes } }
        let copies = attachments.addresses.sorted { $0.value < $1.value }.map { path, permalink in
            SiteFile(permalink: permalink) {
                try FileBytes.read(
                    "\(folders.content)/\(path)", as: "\(SiteFolders.contentName)/\(path)", limit: 1 << 30)
            }
        }
        self.files = SiteFileKinds.all.flatMap { $0.files(of: context, pages: pages) } + assets + copies
        diagnostics += AddressClashes.find(pages, self.files, digest.articles)
    }

    /// Gives attachments their places, and lets links lead to them and to the pages of countries and topics.
    private mutating func attach(
        _ files: ContentFiles, _ settings: SiteSettings, _ terms: Terms, _ outcomes: [Newsroom.Outcome],
        _ links: inout LinkTargets
    ) -> Attachments {
        var linkers = outcomes.compactMap { outcome in
            outcome.article.flatMap { article in
                article.heldBack == nil
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
                links.add(path, .missing("a topic that has no page"))
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
                links.add(path, .missing("a country that has no page"))
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
            links.add(path, .missing("a file that no published page uses"))
        }
        diagnostics += attachments.diagnostics
        return attachments
    }

    private mutating func compile(_ theme: Theme, _ baseURL: BaseURL) {
        let library = TemplateLibrary(theme.templates, baseURL: baseURL, assets: theme.assetAddresses)
        diagnostics += library.diagnostics
        for kind in PageKinds.all {
            let (template, problems) = library.compile(kind.template, for: kind.type)
            templates[kind.template] = template
            diagnostics += problems
        }
    }
}

extension SitePlan.Newsroom {
    /// What came of a file.
    package struct Outcome: Sendable {
        /// The file, below `Content`.
        let path: String
        /// The article; `nil` if something is wrong with it.
        let article: Article?
        /// What is wrong.
        let diagnostics: [Diagnostic]
        /// Its links to other files of the site, and the text that they stand in if there are any.
        let links: [Located<String>]
        let text: SourceText?

        /// Where links to the file lead.
        var target: LinkTargets.Target {
            // The build stops for its own errors; one more for each link to it would only hide them.
            guard let article else { return .page(Permalink("/")) }
            return article.heldBack == nil ? .page(article.permalink) : .missing("an article that is held back")
        }
    }

    /// Reads and edits a file.
    func outcome(of path: String) -> Outcome {
        do {
            let manuscript = try reader.read(path)
            let article = try editor.edit(manuscript)
            let links = article.heldBack == nil ? manuscript.relativeLinks : []
            return Outcome(
                path: path, article: article, diagnostics: [], links: links, text: links.isEmpty ? nil : manuscript.text
            )
        } catch let error as DiagnosticError {
            return Outcome(path: path, article: nil, diagnostics: error.diagnostics, links: [], text: nil)
        } catch {
            let file = "\(SiteFolders.contentName)/\(path)"
            return Outcome(
                path: path, article: nil, diagnostics: [.error("internal", at: .file(file), "\(error)")], links: [],
                text: nil)
        }
    }
}
