import DatelineModel
import DatelineTemplates

/// One year by months.
enum YearPage: PageKind {
    static let name = "year"

    struct MonthOfYear: Sendable {
        let term: TermView
        let articles: [Record]
    }

    private static let monthSchema = RecordSchema<MonthOfYear>(
        "month", "A month with its articles.",
        [
            .text("name", "The month: February 2025.") { $0.term.name },
            .optionalLink("path", "Its page.") { $0.term.permalink },
            .number("count", "The number of its articles.") { $0.term.count },
            .list(
                "articles", of: ArticleView.schema.type,
                "The newest of its articles, at most as many as a page of a list has."
            ) {
                $0.articles
            },
        ])

    private static let schema = PageContent<(year: String, months: [MonthOfYear])>.schema(
        name, "A year.",
        [
            .text("year", "The year.") { $0.own.year },
            .list("months", of: monthSchema.type, "Its months that have articles, the newest first.") {
                $0.own.months.map { monthSchema.record($0) }
            },
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard plan.settings.has(.archive) else { return [] }
        return plan.years.map { year in
            let name = PlanContext.yearName(year.year)
            let permalink = PlanContext.permalink(ofYear: year.year)
            let articles = year.months.flatMap { plan.digest.months[$0].articles }
            return Page(
                permalink: permalink, template: template, lastChanged: plan.lastChanged(articles), isIndexable: true
            ) { plan in
                let months = year.months.map { position in
                    let month = plan.digest.months[position]
                    return MonthOfYear(
                        term: MonthPage.term(month, plan),
                        articles: month.articles.prefix(plan.settings.articlesPerPage).map { plan.articles[$0] })
                }
                let page = plan.page(
                    Self.name, name, at: permalink,
                    description: plan.words("Articles of {} published in {}.", plan.settings.title, name),
                    section: "archive",
                    above: [NavigationItem(title: plan.words("Archive"), permalink: Permalink("/archive/"))])
                return schema.record(PageContent(site: plan.site, page: page, own: (name, months)))
            }
        }
    }
}
