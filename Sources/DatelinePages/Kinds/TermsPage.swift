import DatelineDigest
import DatelineModel
import DatelineTemplates

/// All terms of a taxonomy, such as topics. Countries, blocs and instruments have pages of their own.
enum TermsPage: TaxonomyPageKind {
    static let name = "terms"

    private static let schema = PageContent<[Record]>.schema(
        name, "All topics, or all terms of a taxonomy that has no index page of its own.",
        [
            .list("terms", of: TermView.schema.type, "The terms, by name.") { $0.own },
            .list("topics", of: TermView.schema.type, "The same, as topics.html calls them.") { $0.own },
        ])

    static var type: RecordType { schema.type }

    private static func isIndex(of taxonomy: Taxonomy) -> Bool {
        ![.date, .files].contains(taxonomy.source) && ![.countries, .blocs].contains(taxonomy.id)
    }

    static func templates(of settings: SiteSettings) -> [String] {
        settings.taxonomies.filter(isIndex).map { "\($0.templates.index).html" }
    }

    static func pages(of taxonomy: Taxonomy, in edition: Edition) -> [Page] {
        isIndex(of: taxonomy) ? edition.indexPage(of: taxonomy, Self.self) : []
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard case .taxonomy(let id) = page.key, let taxonomy = edition.settings.taxonomy(id) else {
            throw PageKeyError(page)
        }
        return schema.record(
            PageContent(
                site: edition.layout.site, page: edition.indexView(of: taxonomy),
                own: edition.records(in: id)))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] { [] }
}

extension Edition {
    /// The index page of a taxonomy, which changed with the newest article or on a later day; none if it has none.
    func indexPage(of taxonomy: Taxonomy, _ kind: any PageKind.Type, changed day: CalendarDay? = nil) -> [Page] {
        guard let permalink = IndexPages(digest, settings)[taxonomy.id] else { return [] }
        return [
            Page(
                kind, .taxonomy(taxonomy.id), at: permalink, template: "\(taxonomy.templates.index).html",
                lastChanged: [lastChanged(digest.articles.indices), day.map { PublicationDate(day: $0) }]
                    .compactMap { $0 }.max())
        ]
    }

    /// What the index page of a taxonomy says of itself.
    func indexView(of taxonomy: Taxonomy) -> PageView {
        let title = words.text(taxonomy.title)
        return page(
            taxonomy.templates.index, title, at: taxonomy.permalink,
            description: taxonomy.indexDescription.map { words($0, settings.title) } ?? "\(settings.title): \(title)",
            section: taxonomy.source == .date ? taxonomy.switchKey : taxonomy.id.rawValue)
    }
}
