import DatelineModel
import DatelineTemplates

/// The latest articles, with the newest as the lead.
enum FrontPage: PageKind {
    static let name = "front"

    /// Countries in the side column; all are on the page of countries.
    private static let mostCountries = 24

    struct Own {
        let lead: Record?
        let articles: [Record]
        let map: TileMap?
        let countries: [Record]
        let topics: [Record]
    }

    private static let schema = PageContent<Own>.schema(
        name, "The front page: the latest articles.",
        [
            .optionalRecord("lead", of: ArticleView.schema.type, "The newest article.") { $0.own.lead },
            .list("articles", of: ArticleView.schema.type, "The articles after it, as many as fit a page.") {
                $0.own.articles
            },
            .optionalRecord(
                "map", of: TileMap.schema.type,
                "The map of the world; missing if no article is about a country that has a tile, or site.yml switched countries off."
            ) {
                $0.own.map?.record
            },
            .list("countries", of: TermView.schema.type, "The countries with the most articles about them.") {
                $0.own.countries
            },
            .list("topics", of: TermView.schema.type, "Topics with articles, by title.") { $0.own.topics },
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        let permalink = Permalink("/")
        let count = plan.settings.articlesPerPage
        return [
            Page(
                permalink: permalink, template: template,
                lastChanged: plan.lastChanged(plan.digest.listed.prefix(count + 1)),
                isIndexable: true
            ) { plan in
                var page = plan.page(
                    name, plan.settings.title, at: permalink, description: plan.settings.description, section: "latest")
                page.structuredData = StructuredData.site(plan.settings)
                if plan.settings.has(.feeds), !plan.articles.isEmpty {
                    page.feeds.append(
                        FeedLink(
                            title: "\(plan.settings.title) (RSS)", type: "application/rss+xml",
                            permalink: Permalink("/rss.xml")
                        ).record)
                }
                let latest = plan.digest.listed.prefix(count + 1).map { plan.articles[$0] }
                return schema.record(
                    PageContent(
                        site: plan.site, page: page,
                        own: Own(
                            lead: latest.first, articles: Array(latest.dropFirst()),
                            map: plan.settings.has(.countries) ? TileMap(plan).ifShaded : nil,
                            countries: plan.settings.has(.countries)
                                ? Array(plan.countriesByCount.prefix(mostCountries)) : [],
                            topics: plan.settings.has(.topics) ? plan.topics : [])))
            }
        ]
    }
}
