package import DatelineModel
package import DatelineReading
import DatelineTagging

/// What a site is made from besides its articles: the first stage of a build, which all others need.
package struct Site: Sendable {
    /// Where the files are.
    package let folders: SiteFolders
    /// How they are read.
    package let reading: SiteReading
    /// What `site.yml` says.
    package let settings: SiteSettings
    /// The templates, assets and words.
    package let theme: Theme
    /// The files of `Content` by what they are for.
    package let files: ContentFiles
    /// What editors say about terms.
    package let termFiles: TermFiles
    /// The pages that editors wrote.
    package let pageFiles: [PageFile]
    /// What reads and edits single articles.
    package let newsroom: Newsroom
    /// Stands for all that it was made from; `nil` unless it is for a preview.
    package let fingerprint: InputFingerprint?

    /// The words of the pages, in the site's language.
    package var words: Words { theme.words(for: settings.language) }

    /// Reads a site, but for what is remembered of it.
    ///
    /// It fails without a `Content` folder or a usable `site.yml`.
    package static func read(
        _ folders: SiteFolders, _ reading: SiteReading, remembering memory: inout SiteMemory
    ) -> StageResult<Site> {
        guard FileSystem.kind(of: folders.content) == .folder else {
            return .failed([
                .error(
                    "missing-content", at: .file(SiteFolders.contentName),
                    "there is no folder “Content” in “\(folders.source)”",
                    help: "say with --source where the site is, or make one with “dateline init DIR”")
            ])
        }
        let (settings, settingsText, settingsDiagnostics) = settingsFile(in: folders, reading)
        let taxonomies = settings?.settings?.taxonomies ?? Taxonomy.builtIn.filter(\.isOnByDefault)
        let files = memory.files(in: folders, taxonomies.filter(\.hasFolder).map(\.id))
        var diagnostics = files.diagnostics + settingsDiagnostics
        guard let zone = settings?.zone, let settings = settings?.settings else { return .failed(diagnostics) }

        let theme = memory.theme(in: folders)
        let termFiles = TermFiles(files, of: settings.taxonomies, in: folders.content, &diagnostics)
        let pages = TermFileReader(folder: folders.content, name: SiteFolders.contentName)
        let pageFiles = files.pages.compactMap { path in diagnostics.collecting { try pages.page(path) } }
        let words = theme.words(for: settings.language)
        let newsroom = Newsroom(
            settings: settings, zone: zone, words: words, termFiles, files.sidecars, in: folders, reading)
        let fingerprint =
            !reading.isForPreview
            ? nil
            : InputFingerprint { hasher in
                hasher.combine(newsroom.fingerprint)
                hasher.combine(theme.fingerprint)
                hasher.combine(content: settingsText)
                for page in pageFiles {
                    hasher.combine(page.path)
                    hasher.combine(content: page.body.text.bytes)
                }
            }
        return StageResult(
            Site(
                folders: folders, reading: reading, settings: settings, theme: theme, files: files,
                termFiles: termFiles, pageFiles: pageFiles, newsroom: newsroom, fingerprint: fingerprint),
            diagnostics)
    }

    /// What `site.yml` says, without anything else being read: `nil` if there is no usable one, with the reasons.
    package static func settings(in folders: SiteFolders, _ reading: SiteReading) -> StageResult<SiteSettings> {
        let (result, _, diagnostics) = settingsFile(in: folders, reading)
        return result?.settings.map { StageResult($0, diagnostics) } ?? .failed(diagnostics)
    }

    private static func settingsFile(
        in folders: SiteFolders, _ reading: SiteReading
    ) -> (SiteSettingsParser.Result?, text: [UInt8], [Diagnostic]) {
        let file = "\(SiteFolders.contentName)/site.yml"
        guard FileSystem.kind(of: "\(folders.content)/site.yml") == .file else {
            let help = "make this file with a line “title: The name of your digest”"
            return (nil, [], [.error("missing-settings", at: .file(file), "the site has no site.yml", help: help)])
        }
        var diagnostics: [Diagnostic] = []
        var text: [UInt8] = []
        let result = diagnostics.collecting {
            let source = try TextDecoding.text(of: FileBytes.read("\(folders.content)/site.yml", as: file), file: file)
            text = source.bytes
            return try SiteSettingsParser.parse(source, baseURL: reading.baseURL)
        }
        return (result, text, diagnostics + (result?.diagnostics ?? []))
    }
}

/// What a preview remembers of the files of a site besides those of articles: what was read, until it changes.
package struct SiteMemory: Sendable {
    private var theme: Theme?
    private var files: (list: ContentFiles, taxonomies: [Taxonomy.ID])?

    /// Nothing yet.
    package init() {}

    /// Forgets the templates, assets and words.
    package mutating func forgetTheme() { theme = nil }

    /// Forgets which files there are.
    package mutating func forgetFiles() { files = nil }

    /// The files that there are; `nil` if they are not known.
    package var knownFiles: ContentFiles? { files?.list }

    fileprivate mutating func theme(in folders: SiteFolders) -> Theme {
        let theme = theme ?? Theme(in: folders.templates)
        self.theme = theme
        return theme
    }

    fileprivate mutating func files(in folders: SiteFolders, _ taxonomies: [Taxonomy.ID]) -> ContentFiles {
        if let files, files.taxonomies == taxonomies { return files.list }
        let list = ContentFiles(in: folders.content, named: SiteFolders.contentName, taxonomies: taxonomies)
        files = (list, taxonomies)
        return list
    }
}
