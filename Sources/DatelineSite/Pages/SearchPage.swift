import DatelineModel
import DatelineTemplates

/// Where readers search. Without JavaScript it leads to the other ways into the digest.
enum SearchPage: PageKind {
    static let name = "search"

    /// Articles in the list of the latest.
    private static let mostArticles = 10

    struct Own {
        let index: Permalink
        let articles: [Record]
    }

    private static let schema = PageContent<Own>.schema(
        name, "The search.",
        [
            .link("index", "The list of the files that the search script loads.") { $0.own.index },
            .list("articles", of: ArticleView.schema.type, "The ten newest articles.") { $0.own.articles },
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard plan.settings.has(.search) else { return [] }
        return [
            Page(
                permalink: SearchFiles.page, template: template,
                lastChanged: plan.lastChanged(plan.digest.listed.prefix(mostArticles)), isIndexable: true
            ) { plan in
                let page = plan.page(
                    name, plan.words("Search"), at: SearchFiles.page,
                    description: plan.words("Search all articles of {}.", plan.settings.title), section: "search")
                return schema.record(
                    PageContent(
                        site: plan.site, page: page,
                        own: Own(
                            index: SearchFiles.manifest,
                            articles: plan.digest.listed.prefix(mostArticles).map { plan.articles[$0] })))
            }
        ]
    }
}
