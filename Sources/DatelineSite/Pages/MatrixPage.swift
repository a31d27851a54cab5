import DatelineModel
import DatelineTemplates

/// The most covered countries by all topics, as a table.
enum MatrixPage: PageKind {
    static let name = "matrix"

    private static let permalink = Permalink("/matrix/")

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

    /// Where the page is; `nil` if the site has none.
    static func permalink(of digest: Digest, _ settings: SiteSettings) -> Permalink? {
        guard settings.has(.matrix), settings.has(.countries), settings.has(.topics),
            digest.countries.contains(where: { !$0.byTopic.isEmpty })
        else { return nil }
        return permalink
    }

    static func pages(of plan: PlanContext) -> [Page] {
        guard let permalink = permalink(of: plan.digest, plan.settings) else { return [] }
        return [
            Page(
                permalink: permalink, template: template, lastChanged: plan.lastChanged(plan.digest.articles.indices),
                isIndexable: true
            ) { plan in
                let matrix = CoverageMatrix(plan)
                let page = plan.page(
                    name, plan.words("Countries by topics"), at: permalink,
                    description: plan.words(
                        "How many articles of {} there are on each country and topic.", plan.settings.title),
                    section: "countries",
                    above: [NavigationItem(title: plan.words("Countries"), permalink: Permalink("/countries/"))])
                return schema.record(
                    PageContent(site: plan.site, page: page, own: Own(topics: plan.topics, matrix: matrix)))
            }
        ]
    }
}
