package import DatelineDigest
import DatelineModel
import DatelineReading
package import DatelineTemplates
import Synchronization

/// The templates of a site, compiled for the kinds of page that use them.
package struct Templates: Sendable {
    private let byFile: [String: Template]
    /// Those of the default theme, if a site has no other.
    private let byDefault: DefaultTemplates?
    /// The partials that texts insert.
    let inserts: CompiledInserts

    /// The template of a file below `Templates`; `nil` if no page of the site uses one of that name.
    package subscript(file: String) -> Template? { byFile[file] ?? byDefault?[file] }

    /// What they use of the site’s own values.
    var ownUses: Set<OwnUse> { byFile.values.reduce(into: inserts.uses) { $0.formUnion($1.ownUses) } }

    /// What one of them uses of these; the default theme knows nothing of them.
    func ownUses(of file: String) -> Set<OwnUse> { byFile[file]?.ownUses ?? [] }

    /// Compiles the templates of all kinds of page, unless they are remembered; those of the default theme alone are compiled when
    /// a page needs them. It fails if one of them has an error.
    package static func compile(
        of site: Site, _ edited: [EditedFile], _ data: SiteData,
        remembering memory: inout Remembered<StageResult<Templates>>
    ) -> StageResult<Templates> {
        let inserts = edited.flatMap(\.inserts) + site.prose.flatMap(\.inserts)
        let inputs = site.templatesFingerprint.map { templates in
            InputFingerprint { hasher in
                hasher.combine(templates)
                data.feedTypes(into: &hasher)
                for page in site.pageFiles {
                    guard let template = page.template else { continue }
                    hasher.combine(template.value)
                    hasher.combine(template.location(in: page.body.text))
                }
                for insert in inserts {
                    hasher.combine(insert.call)
                    hasher.combine(insert.location)
                }
            }
        }
        return memory.value(from: inputs) { compile(of: site, data, inserts) }
    }

    private static func compile(
        of site: Site, _ data: SiteData, _ inserts: [PlacedInsert]
    ) -> StageResult<Templates> {
        let (theme, settings) = (site.theme, site.settings)
        var diagnostics = theme.diagnostics
        if let problem = theme.problem(withLanguage: settings.language) { diagnostics.append(problem) }
        let library = TemplateLibrary(
            theme.templates, baseURL: settings.baseURL, assets: theme.assetAddresses, words: site.words,
            dateNames: DateNames(language: settings.language), own: data.types)
        diagnostics += library.diagnostics
        let kinds = PageKinds.all.flatMap { kind in kind.templates(of: settings).map { (file: $0, type: kind.type) } }
        let ofArticles = ArticlePage.ownTemplates(in: Set(library.names)).values.sorted()
            .map { (file: $0, type: ArticlePage.type) }
        var wanted = kinds + ofArticles + [(Card.template, CardView.type)]
        var byDefault: DefaultTemplates?
        if theme.ownFiles.isEmpty {
            byDefault = DefaultTemplates(library, wanted)
            wanted = []
        }
        // Mail is made when it is asked for. What the site itself says of it is checked with all else.
        let own = Set(theme.templates.filter(theme.isOwn).map(\.name))
        wanted += IssueMail.templates.filter(own.contains).map { (file: $0, type: IssueMail.type) }
        let (ofPages, missing) = templatesOfPages(site, library)
        diagnostics += missing
        var byFile: [String: Template] = [:]
        for (file, type) in wanted + ofPages where byFile[file] == nil && !(byDefault?.has(file) ?? false) {
            let (template, problems) = library.compile(file, for: type)
            byFile[file] = template
            diagnostics += problems
            // What is too large for one kind of page is likely part of all: to find that out each time takes long.
            if problems.contains(where: { $0.identifier == .templateTooLarge }) { break }
        }
        let inserts = inserts.isEmpty ? CompiledInserts() : CompiledInserts(inserts, library, data.types)
        diagnostics += inserts.diagnostics
        guard !diagnostics.containsErrors else { return .failed(diagnostics) }
        // A template with an error might be the one that uses another, so this is known only when there is none.
        let used = Set(byFile.values.flatMap(\.sources)).union(PageKinds.templates).union(inserts.sources)
        return StageResult(
            Templates(byFile: byFile, byDefault: byDefault, inserts: inserts),
            diagnostics + theme.unusedTemplates(besides: used))
    }

    /// The templates that pages of editors name, and an error for each that is not there.
    private static func templatesOfPages(
        _ site: Site, _ library: TemplateLibrary
    ) -> (files: [(file: String, type: RecordType)], problems: [Diagnostic]) {
        var files: [(file: String, type: RecordType)] = []
        var problems: [Diagnostic] = []
        for page in site.pageFiles {
            guard let template = page.template, let file = page.templateFile else { continue }
            guard !library.names.contains(file) else {
                files.append((file, CustomPage.type))
                continue
            }
            let names = library.names.filter { $0.hasSuffix(".html") && !$0.hasPrefix("partials/") }
            problems.append(
                .error(
                    .missingTemplate, at: .location(template.location(in: page.body.text)),
                    "there is no template “\(file)”",
                    help: Suggestion.didYouMean(file, among: names)
                        ?? "write it as \(SiteFolders.templatesName)/\(file)"))
        }
        return (files, problems)
    }
}

/// The templates of the default theme, each compiled when a page needs it first. Nothing can be wrong with them: tests compile
/// all.
private final class DefaultTemplates: Sendable {
    private let library: TemplateLibrary
    /// The kinds of record that they are given, by their files.
    private let types: [String: RecordType]
    private let compiled = Mutex<[String: Template]>([:])

    /// Those of some files, which pages give records of these types.
    init(_ library: TemplateLibrary, _ files: [(file: String, type: RecordType)]) {
        self.library = library
        types = Dictionary(files.map { ($0.file, $0.type) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a file is one of them.
    func has(_ file: String) -> Bool { types[file] != nil }

    /// The template of a file; `nil` if it is none of them.
    subscript(file: String) -> Template? {
        guard let type = types[file] else { return nil }
        return compiled.withLock { compiled in
            if let template = compiled[file] { return template }
            let template = library.compile(file, for: type).template
            compiled[file] = template
            return template
        }
    }
}
