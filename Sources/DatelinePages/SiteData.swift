package import DatelineDigest
import DatelineModel
import DatelineReading
package import DatelineTemplates

/// What a site brings for its own templates: what articles, pages and files of terms have below `extra:`, `site.yml` below `params:`, and the
/// files of `Content/data`.
package struct SiteData: Sendable {
    /// The types against which templates are checked.
    package let types: OwnTypes
    /// `site.params`.
    let params: Record
    /// `data`.
    var files: Record { data.record }
    /// `article.extra` of articles that have nothing of their own.
    private let extraByDefault: Record
    /// The files of data, with their values.
    let data: Files

    /// The files of data as templates see them.
    package struct Files: Sendable {
        fileprivate let type: RecordType
        let record: Record
        /// The values of the files as they are written, by the names that templates have for the files.
        fileprivate let values: [String: DataValue]
        fileprivate let fingerprints: [String: InputFingerprint]
    }

    /// The data of a site; `edited` are the files of all articles, since templates have to be right for those that are held
    /// back, too.
    package init(of site: Site, _ edited: [EditedFile], remembering memory: inout Remembered<Files>) {
        let settings = site.settings
        let inputs =
            site.contentFingerprint == nil
            ? nil
            : InputFingerprint { hasher in
                for file in site.dataFiles {
                    hasher.combine(file.path)
                    hasher.combine(file.fingerprint)
                    hasher.combine(file.value == nil)
                }
            }
        let data = memory.value(from: inputs) { Files(site.dataFiles) }
        let settingsFile = DataSource(file: "\(SiteFolders.contentName)/site.yml")
        let articles = DataShape()
        for file in edited {
            guard let article = file.article else { continue }
            let extra = article.text.given.extra
            articles.addMap(
                extra,
                in: extra.isEmpty
                    ? settingsFile : DataSource(file: "\(SiteFolders.contentName)/\(article.path)"))
        }
        articles.addDefaults(settings.extraByDefault, in: settingsFile)
        let pages = DataShape()
        for page in site.pageFiles { pages.addMap(page.extra, in: DataSource(file: page.body.text.file)) }
        // The page of a term has what the file of the term has.
        for (_, file) in settings.taxonomies.flatMap({ site.termFiles.files[$0.id] ?? [] }) where !file.extra.isEmpty {
            pages.addMap(file.extra, in: DataSource(file: "\(SiteFolders.contentName)/\(file.path)"))
        }
        let params = DataShape()
        params.addMap(settings.params, in: settingsFile)
        types = OwnTypes([
            .article: articles.recordType(of: .article), .page: pages.recordType(of: .page, isPartial: true),
            .params: params.recordType(of: .params), .data: data.type,
        ])
        self.data = data
        self.params = types[.params].record(of: settings.params)
        extraByDefault = settings.extraByDefault.isEmpty ? .empty : types[.article].record(of: settings.extraByDefault)
    }

    /// `article.extra` of an article.
    func extra(of article: Article) -> Record {
        let extra = article.text.given.extra
        guard !extra.isEmpty else { return extraByDefault }
        return types[.article].record(of: extra, defaults: extraByDefault)
    }

    /// `page.extra` of a page.
    func extra(of page: PageFile) -> Record {
        page.extra.isEmpty ? .empty : types[.page].record(of: page.extra)
    }

    /// `page.extra` of the page of a term, whose file it is.
    func extra(of file: TermFile?) -> Record {
        guard let extra = file?.extra, !extra.isEmpty else { return .empty }
        return types[.page].record(of: extra)
    }

    /// A warning for each file of data that can be read and is not used and that no text links to.
    func unusedFiles(besides uses: Set<OwnUse>, _ linked: Set<String>, of site: Site) -> [Diagnostic] {
        guard !uses.contains(.all(.data)) else { return [] }
        return site.dataFiles.filter {
            $0.value != nil && !uses.contains(.field(.data, $0.name)) && !linked.contains($0.path)
        }.map {
            file in
            .warning(
                .unusedFile, at: .file("\(SiteFolders.contentName)/\(file.path)"),
                "no template uses “data.\(file.name)”, and no published page links to this file",
                help: "use it in a template, link to it, or move it out of “\(SiteFolders.contentName)”")
        }
    }

    // MARK: - What a preview needs

    /// Feeds a hasher with all that templates are checked against.
    func feedTypes(into hasher: inout Hasher) {
        for own in OwnRecord.allCases { types[own].feed(into: &hasher) }
    }

    /// Feeds a hasher with all that pages can show of it besides what is in their articles.
    func feed(into hasher: inout Hasher) { feed(Set(OwnRecord.allCases.map { .all($0) }), into: &hasher) }

    /// Feeds a hasher with what some templates use of it. Values of articles, pages and settings are inputs of pages anyhow;
    /// here their types count, which follow from others as well.
    func feed(_ uses: Set<OwnUse>, into hasher: inout Hasher) {
        guard !uses.isEmpty else { return }
        let parts = uses.map { use in
            InputFingerprint { hasher in
                switch use {
                case .field(.data, let file):
                    hasher.combine(file)
                    hasher.combine(data.fingerprints[file])
                case .all(.data):
                    for file in data.fingerprints.keys.sorted() {
                        hasher.combine(file)
                        hasher.combine(data.fingerprints[file])
                    }
                case .field(let own, let field):
                    hasher.combine(own)
                    hasher.combine(field)
                    types[own].feed(field, into: &hasher)
                case .all(let own):
                    hasher.combine(own)
                    types[own].feed(into: &hasher)
                }
            }
        }
        // A set has no order.
        hasher.combine(Set(parts))
    }
}

extension SiteData.Files {
    /// The value that names lead to; `nil` if there is none.
    func value(at names: [String]) -> DataValue? {
        names.dropFirst().reduce(names.first.flatMap { values[$0] }) { value, name in
            value?.fields.first { !$0.value.isNothing && DataName.of($0.key) == name }?.value
        }
    }

    fileprivate init(_ files: [DataFile]) {
        let shape = DataShape()
        for file in files {
            guard let value = file.value else {
                shape.addUnreadable(file.name)
                continue
            }
            let source = DataSource(file: "\(SiteFolders.contentName)/\(file.path)", text: file.text)
            shape.addField(file.name, value, in: source)
        }
        let type = shape.recordType(of: .data)
        self.type = type
        record = type.record(of: files.compactMap { file in file.value.map { DataField(file.name, $0) } })
        values = Dictionary(
            files.compactMap { file in file.value.map { (file.name, $0) } }, uniquingKeysWith: { first, _ in first })
        fingerprints = files.reduce(into: [:]) { $0[$1.name] = $1.fingerprint }
    }
}
