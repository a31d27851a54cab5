import DatelineFiles
package import DatelineModel
import DatelineReading
import DatelineTagging
import DatelineTemplates

/// All that a site is made of, read and edited but not yet in any order: what a plan is made from.
///
/// After a change of a few files only those are read again (`SiteSources+Changes.swift`).
package struct SiteSources: Sendable {
    /// Where the files are.
    package let folders: SiteFolders
    /// How they were read.
    package internal(set) var reading: SiteReading
    /// What `site.yml` says; `nil` if there is no usable one.
    package internal(set) var settings: SiteSettings?
    /// What reads and edits single articles; `nil` without settings.
    package internal(set) var newsroom: Newsroom?
    /// What came of each article's file, in the order of the files.
    package internal(set) var outcomes: [Newsroom.Outcome] = []

    var files = ContentFiles.none
    var terms = SiteTerms()
    /// The templates and assets.
    package internal(set) var theme: Theme
    private var zone: SiteSettingsParser.Zone?
    /// The compiled templates, by file; complete if no diagnostic is an error.
    var templates: [String: Template] = [:]
    /// What is wrong with `site.yml`, or the lack of one.
    var settingsDiagnostics: [Diagnostic] = []
    /// What is wrong with the templates.
    var templateDiagnostics: [Diagnostic] = []

    /// Reads a site. What is wrong with it is in `diagnostics`; nothing is thrown but cancellation.
    package init(_ folders: SiteFolders, _ reading: SiteReading) async throws {
        self.folders = folders
        self.reading = reading
        theme = Theme(in: folders.templates)
        try await readContent()
        compileTemplates()
    }

    /// The template of cards; `nil` if there are to be none. A preview shows pages, not how networks show links to them.
    var cardTemplate: Template? {
        settings?.cards == nil || reading.isForPreview ? nil : templates[Card.template]
    }

    /// All that is wrong with the files as such, in no order.
    var diagnostics: [Diagnostic] {
        files.diagnostics + settingsDiagnostics + terms.diagnostics + outcomes.flatMap(\.diagnostics)
            + (settings == nil ? [] : templateDiagnostics)
    }

    /// The files of the articles that have translations.
    var originals: Set<String> { Set(outcomes.compactMap { $0.article?.translationOf }) }

    /// Reads all of `Content`.
    mutating func readContent() async throws {
        (files, terms, outcomes, newsroom) = (.none, SiteTerms(), [], nil)
        (settings, settingsDiagnostics) = (nil, [])
        guard FileSystem.kind(of: folders.content) == .folder else {
            settingsDiagnostics = [
                .error(
                    "missing-content", at: .file(SiteFolders.contentName),
                    "there is no folder “Content” in “\(folders.source)”",
                    help: "say with --source where the site is, or make one with “dateline init DIR”")
            ]
            return
        }
        files = ContentFiles(in: folders.content, named: SiteFolders.contentName)
        guard let (settings, zone) = readSettings() else { return }
        self.settings = settings
        self.zone = zone
        terms = SiteTerms(files, in: folders.content)
        makeNewsroom()
        guard let newsroom else { return }
        outcomes = try await files.articles.concurrentMap { newsroom.outcome(of: $0) }
    }

    private mutating func readSettings() -> (SiteSettings, SiteSettingsParser.Zone)? {
        let (result, diagnostics) = Self.settingsFile(in: folders, reading)
        settingsDiagnostics = diagnostics
        return result.flatMap { result in result.settings.map { ($0, result.zone) } }
    }

    /// What `site.yml` says, without anything else being read: `nil` if there is no usable one, with the reasons.
    package static func settings(in folders: SiteFolders, _ reading: SiteReading) -> (SiteSettings?, [Diagnostic]) {
        let (result, diagnostics) = settingsFile(in: folders, reading)
        return (result?.settings, diagnostics)
    }

    private static func settingsFile(
        in folders: SiteFolders, _ reading: SiteReading
    ) -> (SiteSettingsParser.Result?, [Diagnostic]) {
        let file = "\(SiteFolders.contentName)/site.yml"
        guard FileSystem.kind(of: "\(folders.content)/site.yml") == .file else {
            let help = "make this file with a line “title: The name of your digest”"
            return (nil, [.error("missing-settings", at: .file(file), "the site has no site.yml", help: help)])
        }
        var diagnostics: [Diagnostic] = []
        let result = diagnostics.collecting {
            let text = try TextDecoding.text(of: FileBytes.read("\(folders.content)/site.yml", as: file), file: file)
            return try SiteSettingsParser.parse(text, baseURL: reading.baseURL)
        }
        return (result, diagnostics + (result?.diagnostics ?? []))
    }

    /// Makes readers and editors for the files and terms as they are now.
    mutating func makeNewsroom() {
        guard let settings, let zone else { return newsroom = nil }
        let gazetteer = terms.gazetteer(in: settings.language, theme.words(for: settings.language))
        newsroom = Newsroom(
            reader: ManuscriptReader(
                folder: folders.content, name: SiteFolders.contentName, sidecars: files.sidecars, zone: zone,
                knowsPlace: { gazetteer.place(named: $0) != nil }, keepsTexts: reading.isForPreview),
            editor: Editor(
                settings: settings, gazetteer: gazetteer, topics: terms.topics, now: reading.now,
                showsHeldBack: reading.showsHeldBack),
            gazetteer: gazetteer)
    }

    /// Compiles the templates of all kinds of page.
    mutating func compileTemplates() {
        templates = [:]
        templateDiagnostics = theme.diagnostics
        guard let settings else { return }
        if let problem = theme.problem(withLanguage: settings.language) { templateDiagnostics.append(problem) }
        let library = TemplateLibrary(
            theme.templates, baseURL: settings.baseURL, assets: theme.assetAddresses,
            words: theme.words(for: settings.language), dateNames: DateNames(language: settings.language))
        templateDiagnostics += library.diagnostics
        for kind in PageKinds.all {
            let (template, problems) = library.compile(kind.template, for: kind.type)
            templates[kind.template] = template
            templateDiagnostics += problems
        }
        let (card, problems) = library.compile(Card.template, for: CardView.type)
        templates[Card.template] = card
        templateDiagnostics += problems
        // A template with an error may be the one that would use another.
        guard !templateDiagnostics.containsErrors else { return }
        let used = Set(templates.values.flatMap(\.sources))
        templateDiagnostics += theme.unusedTemplates(besides: used)
    }
}
