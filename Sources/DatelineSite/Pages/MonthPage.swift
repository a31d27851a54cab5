import DatelineModel
import DatelineTemplates

/// One month's articles.
enum MonthPage: PageKind {
    static let name = "month"

    struct Own {
        let name: String
        let articles: [Record]
        let newer: Record?
        let older: Record?
    }

    private static let schema = PageContent<Own>.schema(
        name, "A month.",
        [
            .text("name", "The month: February 2025.") { $0.own.name },
            .list("articles", of: ArticleView.schema.type, "All its articles, the newest first.") { $0.own.articles },
            .optionalRecord("newer", of: NavigationItem.schema.type, "The next month that has articles.") {
                $0.own.newer
            },
            .optionalRecord("older", of: NavigationItem.schema.type, "The month before that has articles.") {
                $0.own.older
            },
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard plan.settings.has(.archive) else { return [] }
        return plan.digest.months.indices.map { position in
            let month = plan.digest.months[position]
            let permalink = PlanContext.permalink(of: month)
            return Page(
                permalink: permalink, template: template, lastChanged: plan.lastChanged(month.articles),
                isIndexable: true
            ) { plan in
                let neighbour = { (position: Int) -> Record? in
                    guard plan.digest.months.indices.contains(position) else { return nil }
                    let month = plan.digest.months[position]
                    return NavigationItem(title: plan.title(of: month), permalink: PlanContext.permalink(of: month))
                        .record
                }
                let page = plan.page(
                    name, plan.title(of: month), at: permalink,
                    description: plan.words(
                        "Articles of {} published in {}.", plan.settings.title, plan.title(of: month)),
                    section: "archive",
                    above: [
                        NavigationItem(title: plan.words("Archive"), permalink: Permalink("/archive/")),
                        NavigationItem(
                            title: PlanContext.yearName(month.year),
                            permalink: PlanContext.permalink(ofYear: month.year)),
                    ])
                return schema.record(
                    PageContent(
                        site: plan.site, page: page,
                        own: Own(
                            name: plan.title(of: month), articles: month.articles.map { plan.articles[$0] },
                            newer: neighbour(position - 1), older: neighbour(position + 1))))
            }
        }
    }

    /// The month as a link with a count.
    static func term(_ month: Month, _ plan: PlanContext) -> TermView {
        TermView(name: plan.title(of: month), permalink: PlanContext.permalink(of: month), count: month.articles.count)
    }
}
