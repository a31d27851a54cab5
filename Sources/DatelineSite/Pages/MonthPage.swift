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
                    return NavigationItem(title: title(month), permalink: PlanContext.permalink(of: month)).record
                }
                let page = plan.page(
                    name, title(month), at: permalink,
                    description: "Articles of \(plan.settings.title) published in \(title(month)).", section: "archive",
                    above: [
                        NavigationItem(title: "Archive", permalink: Permalink("/archive/")),
                        NavigationItem(
                            title: PlanContext.yearName(month.year),
                            permalink: PlanContext.permalink(ofYear: month.year)),
                    ])
                return schema.record(
                    PageContent(
                        site: plan.site, page: page,
                        own: Own(
                            name: title(month), articles: month.articles.map { plan.articles[$0] },
                            newer: neighbour(position - 1), older: neighbour(position + 1))))
            }
        }
    }

    /// `February 2025`
    static func title(_ month: Month) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        return "\(names[month.month - 1]) \(PlanContext.yearName(month.year))"
    }

    /// The month as a link with a count.
    static func term(_ month: Month) -> TermView {
        TermView(name: title(month), permalink: PlanContext.permalink(of: month), count: month.articles.count)
    }
}
