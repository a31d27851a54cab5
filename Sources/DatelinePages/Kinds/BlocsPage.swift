import DatelineDigest
import DatelineModel
import DatelineTemplates

/// All blocs and regions that the digest has articles on: blocs first, then regions.
enum BlocsPage: TaxonomyPageKind {
    static let name = "blocs"

    struct Own {
        let blocs: [Record]
        let regions: [Record]
    }

    private static let schema = PageContent<Own>.schema(
        name, "All blocs and regions.",
        [
            .list(
                "blocs", of: TermView.schema.type,
                "Blocs and international bodies, by name; the European Union with its page as a country."
            ) {
                $0.own.blocs
            },
            .list("regions", of: TermView.schema.type, "Regions, by name.") { $0.own.regions },
        ])

    static var type: RecordType { schema.type }

    static func pages(of taxonomy: Taxonomy, in edition: Edition) -> [Page] {
        taxonomy.id == .blocs ? edition.indexPage(of: taxonomy, Self.self) : []
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard let taxonomy = edition.settings.taxonomy(.blocs) else { throw PageKeyError(page) }
        return schema.record(
            PageContent(
                site: edition.layout.site, page: edition.indexView(of: taxonomy),
                own: Own(blocs: blocs(edition), regions: terms(areRegions: true, edition))))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] { [] }

    private static func terms(areRegions: Bool, _ edition: Edition) -> [Record] {
        zip(edition.digest.terms(in: .blocs), edition.records(in: .blocs))
            .filter { $0.0.term.isRegion == areRegions }.map(\.1)
    }

    /// The blocs, and among them the Union, which has a code and a page as countries do.
    private static func blocs(_ edition: Edition) -> [Record] {
        let countries = zip(edition.digest.terms(in: .countries), edition.records(in: .countries))
        let others = terms(areRegions: false, edition)
        guard let (union, record) = countries.first(where: { $0.0.term.key == "EU" }),
            edition.settings.hasPages(.countries)
        else { return others }
        let names = NameOrder(language: edition.settings.language)
        let position = edition.digest.terms(in: .blocs).count {
            !$0.term.isRegion && names.precedes(($0.term.name, $0.term.slug), (union.term.name, union.term.slug))
        }
        return others[..<position] + [record] + others[position...]
    }
}
