import DatelineModel
import DatelineTemplates

/// All years and months.
enum ArchivePage: PageKind {
    static let name = "archive"

    struct Year: Sendable {
        let term: TermView
        let months: [Record]
    }

    private static let yearSchema = RecordSchema<Year>(
        "year", "A year with its months.",
        [
            .text("name", "The year.") { $0.term.name },
            .optionalLink("path", "Its page.") { $0.term.permalink },
            .number("count", "The number of its articles.") { $0.term.count },
            .list("months", of: TermView.schema.type, "Its months that have articles, the newest first.") { $0.months },
        ])

    private static let schema = PageContent<[Year]>.schema(
        name, "All years and months.",
        [.list("years", of: yearSchema.type, "The years, the newest first.") { $0.own.map { yearSchema.record($0) } }])

    static var type: RecordType { schema.type }

    /// Where the page is; `nil` if the site has none.
    static func permalink(of digest: Digest, _ settings: SiteSettings) -> Permalink? {
        settings.has(.archive) && !digest.articles.isEmpty ? Permalink("/archive/") : nil
    }

    static func pages(of plan: PlanContext) -> [Page] {
        guard let permalink = permalink(of: plan.digest, plan.settings) else { return [] }
        return [
            Page(
                permalink: permalink, template: template, lastChanged: plan.lastChanged(plan.digest.articles.indices),
                isIndexable: true
            ) { plan in
                let years = plan.years.map { year in
                    Year(
                        term: TermView(
                            name: PlanContext.yearName(year.year), permalink: PlanContext.permalink(ofYear: year.year),
                            count: year.count),
                        months: year.months.map { MonthPage.term(plan.digest.months[$0], plan).record })
                }
                let page = plan.page(
                    name, plan.words("Archive"), at: permalink,
                    description: plan.words("All articles of {} by month.", plan.settings.title),
                    section: "archive")
                return schema.record(PageContent(site: plan.site, page: page, own: years))
            }
        ]
    }
}
