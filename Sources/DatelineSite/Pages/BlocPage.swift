import DatelineModel
import DatelineTemplates

/// One bloc or region with the articles that name it.
enum BlocPage: PageKind {
    static let name = "bloc"

    struct Own {
        let bloc: Record
        let timeline: Timeline?
        let articles: [Record]
        let pagination: PaginationView
    }

    private static let schema = PageContent<Own>.schema(
        name, "A bloc or region.",
        [
            .record("bloc", of: TermView.schema.type, "The bloc or region.") { $0.own.bloc },
            .optionalRecord(
                "timeline", of: Timeline.schema.type,
                "Its articles by time, on the first page; missing if all of the digest are of one month."
            ) {
                $0.own.timeline?.record
            },
            .list("articles", of: ArticleView.schema.type, "This page's articles that name it, the newest first.") {
                $0.own.articles
            },
            .record("pagination", of: PaginationView.schema.type, "Which page of the list this is.") {
                $0.own.pagination.record
            },
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard plan.settings.has(.blocs) else { return [] }
        return plan.digest.blocs.indices.flatMap { position in pages(of: plan, position) }
    }

    private static func pages(of plan: PlanContext, _ bloc: Int) -> [Page] {
        let term = plan.digest.blocs[bloc]
        let pagination = Pagination(
            count: term.articles.count, size: plan.settings.articlesPerPage, at: PlanContext.permalink(of: term.bloc))
        return pagination.paths.indices.map { number in
            let positions = term.articles[pagination.ranges[number]]
            return Page(
                permalink: pagination.paths[number], template: template, lastChanged: plan.lastChanged(positions),
                isIndexable: true
            ) { plan in
                var page = plan.page(
                    name, term.bloc.name + pagination.suffix(number, plan.words), at: pagination.paths[number],
                    heading: term.bloc.name,
                    description: plan.words("AI policy news that names {}", term.bloc.nameInProse)
                        + pagination.suffix(number, plan.words),
                    section: "blocs",
                    above: [NavigationItem(title: plan.words("Blocs and regions"), permalink: Permalink("/blocs/"))])
                page.feeds =
                    plan.feeds(
                        title: "\(plan.settings.title): \(term.bloc.name)", below: pagination.paths[0].description)
                    + page.feeds
                return schema.record(
                    PageContent(
                        site: plan.site, page: page,
                        own: Own(
                            bloc: plan.blocs[bloc],
                            timeline: number == 0 ? Timeline(term.articles, plan.timeScale) : nil,
                            articles: positions.map { plan.articles[$0] },
                            pagination: pagination.view(number))))
            }
        }
    }
}
