import DatelineModel
package import DatelineReading
package import DatelineTagging

/// What turns the file of an article into an article: the reader makes a manuscript of it, the editor an article.
package struct Newsroom: Sendable {
    /// Reads a file.
    package let reader: ManuscriptReader
    /// Edits what was read.
    package internal(set) var editor: Editor
    /// Names of countries and places.
    package let gazetteer: Gazetteer
    /// Stands for all that it was made from; `nil` unless it is for a preview.
    let fingerprint: InputFingerprint?

    /// The newsroom of a site with these settings, words of pages, files about terms, and sidecars.
    init(
        settings: SiteSettings, words: Words, _ gazetteer: Gazetteer, _ terms: TermFiles, _ instruments: Instruments,
        _ sidecars: Set<String>, in folders: SiteFolders, _ reading: SiteReading
    ) {
        self.gazetteer = gazetteer
        reader = ManuscriptReader(
            folder: folders.content, name: SiteFolders.contentName, sidecars: sidecars,
            taxonomies: settings.taxonomies.filter(\.isFrontMatterKey).map(\.id), zone: settings.timeZone,
            rules: settings.markdown,
            knowsPlace: { gazetteer.place(named: $0) != nil }, keepsTexts: reading.isForPreview)
        editor = Editor(
            settings: settings, words: words, gazetteer: gazetteer, terms: terms, instruments: instruments,
            now: reading.now, showsHeldBack: reading.showsHeldBack)
        fingerprint =
            !reading.isForPreview
            ? nil
            : InputFingerprint { hasher in
                hasher.combine(words)
                hasher.combine(settings.language)
                hasher.combine(settings.isTypographic)
                hasher.combine(settings.markdown)
                hasher.combine(settings.timeZone.name)
                hasher.combine(reading.showsHeldBack)
                hasher.combine(instruments.leftOutKeys)
                for taxonomy in settings.taxonomies {
                    hasher.combine(taxonomy.id)
                    hasher.combine(taxonomy.source)
                    for (key, file) in terms.files[taxonomy.id] ?? [] {
                        hasher.combine(key)
                        hasher.combine(file.path)
                        hasher.combine(content: file.introduction.text.bytes)
                    }
                }
            }
    }

    /// The names of countries and places in a site: those of the program, in the site’s language, and those that its files add.
    static func gazetteer(_ settings: SiteSettings, _ words: Words, _ terms: TermFiles) -> Gazetteer {
        let countries = terms.files[.countries] ?? []
        return Gazetteer(
            additions: countries.filter { !$0.file.names.isEmpty }.map {
                (names: $0.file.names.map(\.value), code: $0.key)
            },
            names: CountryNames.names(in: settings.language, words))
    }

    /// What comes of the file of an article, by its path below `Content`.
    package func edit(_ path: String) -> EditedFile {
        do {
            return try edit(try reader.readAsFarAsPossible(path))
        } catch let error as DiagnosticError {
            var file = EditedFile(path: path, error.diagnostics)
            if error.diagnostics.contains(where: { $0.identifier == .wireKill }) {
                // Without its words the message remains the error that it is.
                do { file.withdrawal = try reader.withdrawal(path) } catch {}
            }
            return file
        } catch {
            return EditedFile(
                path: path, [.error(.internalError, at: .file("\(SiteFolders.contentName)/\(path)"), "\(error)")])
        }
    }

    /// What comes of a manuscript, whose file may not be there yet.
    package func edit(_ manuscript: Manuscript) throws -> EditedFile {
        let isForPreview = fingerprint != nil
        var file: EditedFile
        do {
            let (article, tags, warnings, unused) = try editor.edit(manuscript)
            file = EditedFile(
                manuscript, typed: article, editor.typeset(article), tags, warnings, unused,
                editor: editor, isForPreview: isForPreview)
        } catch let error as DiagnosticError {
            file = EditedFile(manuscript, error.diagnostics)
        }
        if isForPreview { file.comingMoments = editor.comingMoments(of: manuscript) }
        return file
    }
}
