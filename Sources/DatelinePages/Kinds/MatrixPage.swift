import DatelineDigest
import DatelineModel
import DatelineTemplates

/// The most covered countries by all topics, as a table.
enum MatrixPage: PageKind {
    static let name = "matrix"

    struct Own {
        let topics: [Record]
        let matrix: CoverageMatrix
    }

    private static let schema = PageContent<Own>.schema(
        name, "Countries by topics.",
        [
            .list("topics", of: TermView.schema.type, "The columns: all topics, by title.") { $0.own.topics },
            .list(
                "rows", of: CoverageMatrix.rowSchema.type,
                "The countries with the most articles about them, at most \(CoverageMatrix.mostCountries)."
            ) {
                $0.own.matrix.rows.map { CoverageMatrix.rowSchema.record($0) }
            },
            .list("legend", of: Shading.stepSchema.type, "What the shades stand for.") {
                $0.own.matrix.shading.legend
            },
        ])

    static var type: RecordType { schema.type }

    static func pages(of edition: Edition) -> [Page] {
        guard let permalink = IndexPages(edition.digest, edition.settings).matrix else { return [] }
        return [
            Page(Self.self, .only, at: permalink, lastChanged: edition.lastChanged(edition.digest.articles.indices))
        ]
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        let view = edition.page(
            name, edition.words("Countries by topics"), at: page.permalink,
            description: edition.words(
                "How many articles of {} there are on each country and topic.", edition.settings.title),
            section: "countries", above: [edition.settings.taxonomy(.countries).map(edition.link)].compactMap { $0 })
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(topics: edition.records(in: .topics), matrix: CoverageMatrix(edition))))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] { [] }
}
