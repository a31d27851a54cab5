import DatelineDigest
import DatelineModel
import DatelineReading

/// The links of the masthead and the footer: those that `menu:` in `site.yml` names, or else those of all parts of the site.
struct Menus: Sendable {
    /// The links of the masthead.
    let masthead: [MenuItem]
    /// The links of the footer.
    let footer: [MenuItem]
    /// What is wrong with the names in `menu:`.
    let problems: [Diagnostic]

    /// How many links a masthead has, as far as that is left to the program: they fit on two lines of a wide page.
    private static let mostInMasthead = 8

    /// The menus of a digest.
    init(_ digest: Digest, _ site: Site, _ indexes: IndexPages, _ tree: PageTree) {
        let menu = site.settings.menu
        let pages = tree.inOrder.filter { tree.parents[$0] == nil && site.pageFiles[$0].isInMenu }
            .map { MenuItem(site.pageFiles[$0]) }
        var problems: [Diagnostic] = []
        var names = MenuNames(digest, site, indexes)
        let given = [menu.masthead, menu.footer].map { entries in
            entries.map { entries in entries.compactMap { names.item($0, &problems) } }
        }
        self.problems = problems
        let standing = Self.parts(of: indexes, site.words)
        let (givenMasthead, givenFooter) = (given[0], given[1])
        let masthead =
            givenMasthead
            ?? (standing + pages.prefix(max(0, Self.mostInMasthead - standing.count))).filter { item in
                !(givenFooter ?? []).contains { $0.leads(where: item) }
            }
        self.masthead = masthead
        footer = givenFooter ?? pages.filter { page in !masthead.contains { $0.leads(where: page) } }
    }

    /// The front page and the index pages.
    private static func parts(of indexes: IndexPages, _ words: Words) -> [MenuItem] {
        let (months, others) = (
            indexes.taxonomies.filter { $0.source == .date }, indexes.taxonomies.filter { $0.source != .date }
        )
        // The taxonomies of all sites come first, then those of this one.
        let ordered = others.filter { $0.templates.index != "terms" } + others.filter { $0.templates.index == "terms" }
        return [.latest(words)] + ordered.map { MenuItem($0, words) }
            + (indexes.issues.map { [.issues($0, words)] } ?? []) + months.map { MenuItem($0, words) }
    }
}

extension MenuItem {
    /// The front page.
    fileprivate static func latest(_ words: Words) -> MenuItem {
        MenuItem(title: words("Latest"), permalink: Permalink("/"), section: "latest")
    }

    /// The page of all editions.
    fileprivate static func issues(_ permalink: Permalink, _ words: Words) -> MenuItem {
        MenuItem(title: words("Editions"), permalink: permalink, section: "issues")
    }

    /// The index page of a taxonomy.
    fileprivate init(_ taxonomy: Taxonomy, _ words: Words) {
        self.init(
            title: taxonomy.id == .blocs ? words("Blocs") : words.text(taxonomy.title), permalink: taxonomy.permalink,
            section: taxonomy.source == .date ? taxonomy.switchKey : taxonomy.id.rawValue)
    }

    /// A page of an editor.
    fileprivate init(_ page: PageFile) {
        // A page that stands alone is no part of the site to be in.
        let isSection = page.isIndex && page.folders.isEmpty
        self.init(title: page.title, permalink: page.permalink, section: isSection ? page.section : "")
    }

    /// Whether two links lead to one page.
    fileprivate func leads(where other: MenuItem) -> Bool { permalink != nil && permalink == other.permalink }
}

/// What the names in `menu:` stand for.
private struct MenuNames {
    private let digest: Digest
    private let site: Site
    private let indexes: IndexPages
    /// The names of what the site has, made when the first is looked up.
    private var known: [String: MenuItem]?

    init(_ digest: Digest, _ site: Site, _ indexes: IndexPages) {
        (self.digest, self.site, self.indexes) = (digest, site, indexes)
    }

    /// The link of an entry; `nil`, with a diagnostic, if it leads nowhere.
    mutating func item(_ entry: Menu.Entry, _ problems: inout [Diagnostic]) -> MenuItem? {
        switch entry.target {
        case .address(let address): return MenuItem(title: entry.title ?? address, address: address)
        case .name(let written):
            let known = known ?? all()
            self.known = known
            let name = written == "/" ? "latest" : written.split(separator: "/").joined(separator: "/")
            if var item = known[name] {
                if let title = entry.title { item = item.titled(title) }
                return item
            }
            problems.append(problem(with: name, entry, known))
            return nil
        }
    }

    private func all() -> [String: MenuItem] {
        var all: [String: MenuItem] = ["latest": .latest(site.words)]
        for taxonomy in indexes.taxonomies {
            let item = MenuItem(taxonomy, site.words)
            (all[taxonomy.id.rawValue], all[taxonomy.switchKey]) = (item, item)
        }
        if let matrix = indexes.matrix {
            all["matrix"] = MenuItem(title: site.words("Countries by topics"), permalink: matrix)
        }
        if let issues = indexes.issues { all["issues"] = .issues(issues, site.words) }
        if site.settings.has(.search) {
            all["search"] = MenuItem(
                title: site.words("Search"), permalink: Permalink("/search/"), section: "search")
        }
        for taxonomy in site.settings.taxonomies where taxonomy.hasPages {
            for filed in digest.terms(in: taxonomy.id) {
                let term = filed.term
                let item = MenuItem(title: term.name, permalink: term.permalink)
                all["\(taxonomy.id)/\(term.key)"] = item
                all["\(taxonomy.id)/\(term.slug)"] = item
            }
        }
        for page in site.pageFiles {
            all[page.permalink.description.split(separator: "/").joined(separator: "/")] = MenuItem(page)
        }
        return all
    }

    /// An error for a name that nothing in the site can have; a warning for one that nothing has yet.
    private func problem(with name: String, _ entry: Menu.Entry, _ known: [String: MenuItem]) -> Diagnostic {
        let place = Diagnostic.Place.location(entry.location)
        let taxonomies = site.settings.taxonomies.filter(\.hasPages)
        let isEmptyIndex =
            taxonomies.contains { [$0.id.rawValue, $0.switchKey].contains(name) }
            || name == "matrix" && site.settings.has(.matrix) || name == "issues" && site.settings.editions != nil
        let parts = name.split(separator: "/").map(String.init)
        let isEmptyTerm =
            parts.count == 2
            && taxonomies.contains { taxonomy in
                taxonomy.id.rawValue == parts[0]
                    && (site.termFiles.files[taxonomy.id] ?? []).contains { $0.key == parts[1] }
            }
        if isEmptyIndex || isEmptyTerm {
            return .warning(
                .unknownMenuEntry, at: place, "“\(name)” has no page yet, so the menu does without it",
                help: "it is in the menu as soon as an article is filed there")
        }
        let off = Taxonomy.builtIn.first { [$0.id.rawValue, $0.switchKey].contains(name) }
        let help =
            off.map { "switch it on with “pages: {\($0.switchKey): true}”" } ?? helpWithEditions(name)
            ?? Suggestion.didYouMean(name, among: known.keys.sorted())
            ?? "name a page (about, team/people), a part of the site (latest, countries, topics, archive, search) or a term"
            + " (topics/safety); an address elsewhere begins with https://"
        return .error(.unknownMenuEntry, at: place, "the site has no “\(name)” to link to", help: help)
    }

    /// Readers see “Editions”, and their address is `/issues/`.
    private func helpWithEditions(_ name: String) -> String? {
        guard ["issues", "editions"].contains(name) else { return nil }
        return site.settings.editions == nil ? "switch editions on with “editions: weekly”" : "did you mean “issues”?"
    }
}

extension MenuItem {
    /// The same with other words.
    fileprivate func titled(_ title: String) -> MenuItem {
        MenuItem(title: title, permalink: permalink, address: address, section: section)
    }
}
