import DatelineFiles
package import DatelineModel
package import DatelineReading
import DatelineTagging

/// What a site is made from besides its articles: the first stage of a build, which all others need.
package struct Site: Sendable {
    /// Where the files are.
    package let folders: SiteFolders
    /// How they are read.
    package private(set) var reading: SiteReading
    /// What `site.yml` says.
    package let settings: SiteSettings
    /// The templates, assets and words.
    package let theme: Theme
    /// The files of `Content` by what they are for.
    package let files: ContentFiles
    /// What editors say about terms.
    package let termFiles: TermFiles
    /// The laws, treaties and the like that it has files about.
    package let instruments: Instruments
    /// The pages that editors wrote.
    package let pageFiles: [PageFile]
    /// What editors say about editions, in the order of the paths; none if the site has none.
    package let issueFiles: [IssueFile]
    /// The files of data, in the order of their names.
    package let dataFiles: [DataFile]
    /// What reads and edits single articles.
    package private(set) var newsroom: Newsroom
    private let fingerprints: SiteFingerprints?

    /// Stands for all that it was made from; `nil` unless it is for a preview.
    package var fingerprint: InputFingerprint? { fingerprints?.whole }
    /// The same without the theme.
    package var contentFingerprint: InputFingerprint? { fingerprints?.content }
    /// Stands for what its templates are compiled from: theme and settings.
    package var templatesFingerprint: InputFingerprint? { fingerprints?.templates }

    /// The texts of editors: pages, introductions of terms, and notes of editions.
    package var prose: [Prose] {
        pageFiles.map(\.body) + settings.taxonomies.flatMap { (termFiles.files[$0.id] ?? []).map(\.file.introduction) }
            + issueFiles.map(\.note)
    }

    /// The day that it is where the site is.
    package var today: CalendarDay { settings.timeZone.date(at: reading.now).day }

    /// The words of the pages, in the site's language.
    package var words: Words { theme.words(for: settings.language) }

    /// Reads a site, but for what is remembered of it.
    ///
    /// It fails without a `Content` folder or a usable `site.yml`.
    package static func read(
        _ folders: SiteFolders, _ reading: SiteReading, remembering memory: inout SiteMemory
    ) -> StageResult<Site> {
        let last = memory.lastResult.flatMap { $0.value?.mayBeAnother(at: reading.now) == true ? nil : $0 }
        let result = last ?? readAgain(folders, reading, &memory)
        if reading.isForPreview { memory.lastResult = result }
        return result.value.map { StageResult($0.at(reading.now), result.diagnostics) } ?? result
    }

    /// The site as of a moment, or as of the end of a day: what is dated or embargoed later is held back.
    private func at(_ moment: PublicationDate) -> Site {
        let now = settings.timeZone.end(of: moment)
        var site = self
        site.reading.now = now
        site.newsroom.editor.now = now
        return site
    }

    /// Whether the time alone makes another site of it: an instrument that was held back may be in the site by now, and
    /// what is said of the others goes by the day.
    private func mayBeAnother(at moment: PublicationDate) -> Bool {
        let (zone, now) = (settings.timeZone, settings.timeZone.end(of: moment))
        return instruments.mayChange(by: now, zone) || !instruments.all.isEmpty && zone.date(at: now).day != today
    }

    /// When the time alone makes other pages of it after a moment, articles aside: in seconds since 1970-01-01T00:00:00Z. At
    /// midnight at the latest, since key dates, members of blocs, instruments and editions go by the day.
    package func nextChange(after moment: PublicationDate) -> Int {
        let (zone, now) = (settings.timeZone, settings.timeZone.end(of: moment))
        let midnight = CalendarDay(daysSinceEpoch: zone.date(at: now).day.daysSinceEpoch + 1)
        let dates = [midnight.map(PublicationDate.init)] + instruments.moments + issueFiles.map(\.date)
        return dates.lazy.compactMap { $0 }.filter { zone.begins($0, after: now) }.map(zone.beginning).min() ?? .max
    }

    private static func readAgain(
        _ folders: SiteFolders, _ reading: SiteReading, _ memory: inout SiteMemory
    ) -> StageResult<Site> {
        if let problem = missingContent(folders) { return .failed([problem]) }
        let (settings, settingsText, settingsDiagnostics) = settingsFile(in: folders, reading)
        let taxonomies = settings?.taxonomies ?? Taxonomy.builtIn.filter(\.isOnByDefault)
        let speaksOfEditions = settings.map { $0.editions != nil || $0.hasUnclearEditions } ?? false
        let files = memory.files(
            in: folders, taxonomies.filter(\.hasFolder).map(\.id) + (speaksOfEditions ? [IssueFile.folder] : []))
        // Of a folder that may not be read it is not known what it lacks.
        let unreadable = files.diagnostics.filter { $0.file == SiteFolders.contentName && $0.severity == .error }
        guard unreadable.isEmpty else { return .failed(unreadable) }
        var diagnostics = files.diagnostics + settingsDiagnostics
        guard var settings else { return .failed(diagnostics) }
        settings.taxonomies.removeAll { $0.needsFiles && (files.terms[$0.id] ?? []).isEmpty }

        let badFolder = settings.theme?.problem(in: folders)
        if let badFolder { diagnostics.append(badFolder) }
        let theme = memory.theme(in: folders, badFolder == nil ? settings.theme : nil)
        var termFiles = TermFiles(files, of: settings, in: folders.content, &diagnostics)
        let pages = TermFileReader(
            folder: folders.content, name: SiteFolders.contentName, rules: settings.markdown,
            typography: settings.typography(of: settings.language), zone: settings.timeZone)
        let pageFiles = files.pages.compactMap { path in diagnostics.collecting { try pages.page(path) } }
        diagnostics += pageFiles.flatMap(\.warnings)
        let issueFiles =
            settings.editions.map { editions in
                (files.terms[IssueFile.folder] ?? []).compactMap { path in
                    diagnostics.collecting { try pages.issue(path, editions.rhythm) }
                }
            } ?? []
        diagnostics += issueFiles.flatMap(\.warnings) + issueFiles.flatMap(\.note.warnings)
        if !speaksOfEditions { diagnostics += editionsReadAsArticles(files) }
        let dataFiles = memory.dataFiles(files.data, in: folders, settings.timeZone, reading, &diagnostics)
        let words = theme.words(for: settings.language)
        let gazetteer = Newsroom.gazetteer(settings, words, termFiles)
        let instruments = instruments(&termFiles, settings, gazetteer, reading, &diagnostics)
        let newsroom = Newsroom(
            settings: settings, words: words, gazetteer, termFiles, instruments, files.sidecars, in: folders, reading)
        diagnostics += CountryNames.problems(of: termFiles.files[.countries] ?? [], in: newsroom.gazetteer)
        diagnostics += pageFiles.flatMap(\.body.warnings)
        let fingerprints =
            reading.isForPreview
            ? SiteFingerprints(newsroom, theme, settings, settingsText, files, pageFiles, issueFiles, in: folders) : nil
        return StageResult(
            Site(
                folders: folders, reading: reading, settings: settings, theme: theme, files: files,
                termFiles: termFiles, instruments: instruments, pageFiles: pageFiles, issueFiles: issueFiles,
                dataFiles: dataFiles, newsroom: newsroom, fingerprints: fingerprints),
            diagnostics)
    }

    /// A warning where the site has a folder of editions and its settings say nothing of them.
    private static func editionsReadAsArticles(_ files: ContentFiles) -> [Diagnostic] {
        let folder = "\(IssueFile.folder)/"
        guard let first = files.articles.first(where: { $0.hasPrefix(folder) }) else { return [] }
        return [
            .warning(
                .badEdition, at: .file("\(SiteFolders.contentName)/\(first)"),
                "what is in Content/\(folder) is read as articles, since the site has no editions",
                help:
                    "for editions add a line “editions: weekly” to Content/site.yml; for articles call the folder something else"
            )
        ]
    }

    /// The instruments of a site that has a tracker; the files of those that are held back are taken out of `termFiles`.
    private static func instruments(
        _ termFiles: inout TermFiles, _ settings: SiteSettings, _ gazetteer: Gazetteer, _ reading: SiteReading,
        _ diagnostics: inout [Diagnostic]
    ) -> Instruments {
        guard settings.taxonomy(.instruments)?.source == .files else { return Instruments() }
        let instruments = Instruments(
            termFiles.files[.instruments] ?? [], failedKeys: termFiles.failedKeys(in: .instruments), gazetteer,
            now: settings.timeZone.end(of: reading.now), zone: settings.timeZone,
            showsHeldBack: reading.showsHeldBack, &diagnostics)
        termFiles.leaveOut(instruments.hiddenKeys, in: .instruments)
        diagnostics += termFiles.sharedTitles(in: .instruments)
        return instruments
    }

    /// What `site.yml` says, without anything else being read: `nil` if there is no usable one, with the reasons.
    package static func settings(in folders: SiteFolders, _ reading: SiteReading) -> StageResult<SiteSettings> {
        if let problem = missingContent(folders) { return .failed([problem]) }
        let (settings, _, diagnostics) = settingsFile(in: folders, reading)
        return settings.map { StageResult($0, diagnostics) } ?? .failed(diagnostics)
    }

    private static func missingContent(_ folders: SiteFolders) -> Diagnostic? {
        guard FileSystem.kind(of: folders.content) != .folder else { return nil }
        let missing =
            FileSystem.kind(of: folders.source) == .folder
            ? "“Content” in “\(folders.source)”" : "“\(folders.source)”"
        return .error(
            .missingContent, at: .file(SiteFolders.contentName), "there is no folder \(missing)",
            help: "use --source to say where the site is, or create one with “dateline init DIR”")
    }

    /// What `site.yml` says, and `redirects.yml` beside it; `text` has the bytes of both.
    private static func settingsFile(
        in folders: SiteFolders, _ reading: SiteReading
    ) -> (SiteSettings?, text: [UInt8], [Diagnostic]) {
        let file = "\(SiteFolders.contentName)/site.yml"
        guard FileSystem.kind(of: "\(folders.content)/site.yml") != .nothing else {
            let help = "make this file with a line “title: The name of your digest”"
            return (nil, [], [.error(.missingSettings, at: .file(file), "the site has no site.yml", help: help)])
        }
        var diagnostics: [Diagnostic] = []
        var text: [UInt8] = []
        let result = diagnostics.collecting {
            let source = try TextDecoding.text(of: FileBytes.read("\(folders.content)/site.yml", as: file), file: file)
            text = source.bytes
            return try SiteSettingsParser.parse(source, baseURL: reading.baseURL)
        }
        diagnostics += result?.diagnostics ?? []
        guard var settings = result?.settings else { return (nil, text, diagnostics) }
        if let moved = diagnostics.collecting({ try movedAddresses(in: folders) }) {
            settings.movedAddresses = moved.addresses
            text += moved.text
            diagnostics += moved.problems
        }
        return (settings, text, diagnostics)
    }

    /// What `redirects.yml` says, if there is one.
    private static func movedAddresses(
        in folders: SiteFolders
    ) throws -> (addresses: [MovedAddress], text: [UInt8], problems: [Diagnostic]) {
        let name = MovedAddressesParser.fileName
        let (path, file) = ("\(folders.content)/\(name)", "\(SiteFolders.contentName)/\(name)")
        guard FileSystem.kind(of: path) != .nothing else { return ([], [], []) }
        let source = try TextDecoding.text(of: FileBytes.read(path, as: file), file: file)
        let (addresses, problems) = try MovedAddressesParser.parse(source)
        return (addresses, source.bytes, problems)
    }
}

extension Site {
    /// The name that readers see of the country with a code; the code if there is none.
    package func countryName(_ code: String) -> String { newsroom.gazetteer.country(code: code)?.name ?? code }
}
