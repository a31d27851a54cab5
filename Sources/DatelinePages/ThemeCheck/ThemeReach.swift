import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// Which templates of a theme pages reach, by what they extend, include and import.
struct ThemeReach {
    /// The templates that mail has and no page.
    let ofMailAlone: Set<String>
    private let library: TemplateLibrary
    private let reached: Set<String>
    /// Templates that wait for texts to insert them, or for sites of another kind.
    private let waiting: Set<String>
    /// The words before a bracket in templates that cannot be read: each may be the call of a macro.
    private let mayBeCalled: Set<String>

    /// The reach of the templates of a site and the texts in it.
    init(_ library: TemplateLibrary, _ site: Site, _ edited: [EditedFile]) {
        self.library = library
        let failing = Set(library.diagnostics.filter { $0.severity == .error }.compactMap(\.file))
        let unread = Dictionary(
            site.theme.templates.filter { failing.contains($0.text.file) }.map {
                ($0.name, String(decoding: $0.text.bytes, as: UTF8.self))
            }, uniquingKeysWith: { first, _ in first })
        // What the default theme does not reach itself is there for texts to insert, or for sites of another kind.
        let pages = Self.pages(site.settings)
        let defaults = TemplateLibrary(Theme.defaultTemplates, baseURL: site.settings.baseURL, assets: [:])
        waiting = Set(defaults.names).subtracting(defaults.reached(from: pages + IssueMail.templates))
        let inserts = (edited.flatMap(\.inserts) + site.prose.flatMap(\.inserts)).map { "partials/\($0.call.partial)" }
        let ofPages = Self.reached(from: pages + site.pageFiles.compactMap(\.templateFile), library, unread)
        let ofMail = Self.reached(from: IssueMail.templates, library, unread)
        ofMailAlone = ofMail.subtracting(ofPages)
        reached = ofPages.union(ofMail).union(Self.reached(from: inserts, library, unread))
        mayBeCalled = Set(
            unread.filter { [reached] in reached.contains($0.key) }.flatMap { _, text in
                text.split(separator: "(", omittingEmptySubsequences: false).dropLast().map { before in
                    String(before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
                }
            })
    }

    private static func pages(_ settings: SiteSettings) -> [String] {
        PageKinds.all.flatMap { $0.templates(of: settings) } + [Card.template, StyleGuide.template]
            + ArticleKind.allCases.map(ArticlePage.template)
    }

    /// What templates reach. One with an error may use all that it names between quotation marks: what it does is seen when it
    /// can be read.
    private static func reached(
        from names: [String], _ library: TemplateLibrary, _ unread: [String: String]
    ) -> Set<String> {
        var reached = library.reached(from: names)
        var open = unread.keys.filter(reached.contains)
        var seen = Set(open)
        while !open.isEmpty {
            let named = open.compactMap { unread[$0] }.flatMap(QuotedTexts.all)
            reached.formUnion(library.reached(from: named))
            open = unread.keys.filter { reached.contains($0) && seen.insert($0).inserted }
        }
        return reached
    }

    // MARK: - Problems

    /// Warnings for those of these templates that no page reaches, and for macros that nothing calls.
    func problems(of own: [TemplateSource]) -> [Diagnostic] {
        let uncalled = library.uncalledMacros(of: own.map(\.name).filter(reached.contains), callers: reached)
            .filter { !mayBeCalled.contains($0.name) }
            .map {
                Diagnostic.warning(
                    .unusedMacro, at: .location($0.location), "nothing calls the macro “\($0.name)”",
                    help: "call it, so that it is checked, or remove it")
            }
        return uncalled
            + own.filter { !reached.contains($0.name) && !waiting.contains($0.name) }
            .map { unused($0, hasMacros: library.hasMacros($0.name)) }
    }

    private func unused(_ template: TemplateSource, hasMacros: Bool) -> Diagnostic {
        let (name, place) = (template.name, Diagnostic.Place.location(template.text.location(at: 0)))
        guard !hasMacros else {
            return .warning(
                .unusedTemplate, at: place, "no template that a page reaches imports these macros",
                help: "write {% import \"\(name)\" as m %} where they are called, or remove the file")
        }
        return .warning(
            .unusedTemplate, at: place, "no page reaches this template",
            help: Suggestion.didYouMean(name, among: PageKinds.templates.sorted())
                ?? (name.hasSuffix(".svg")
                    ? "use it with “include”; a picture of its own is an asset: put it into assets"
                    : "use it with “include”, or remove it"))
    }
}

/// What stands between quotation marks in a template.
enum QuotedTexts {
    /// The texts between each mark and the next, as tags stand inside attributes and have marks of their own.
    static func all(in text: String) -> [String] {
        text.utf8.split { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
