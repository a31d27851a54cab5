import DatelineDigest
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

    static func pages(of edition: Edition) -> [Page] {
        guard edition.settings.hasPages(.months) else { return [] }
        let months = edition.digest.terms(in: .months)
        return edition.digest.outline.years.enumerated().map { position, year in
            Page(
                Self.self, .number(position), at: year.permalink,
                lastChanged: edition.lastChanged(months[year.months].lazy.flatMap(\.articles)))
        }
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard case .number(let position) = page.key else { throw PageKeyError(page) }
        let year = edition.digest.outline.years[position]
        let months = edition.digest.terms(in: .months)[year.months].map { month in
            MonthOfYear(
                term: TermView(month: month), articles: edition.records(of: shown(month, edition.settings)))
        }
        let view = edition.page(
            name, year.name, at: page.permalink,
            description: edition.words("Articles of {} published in {}.", edition.settings.title, year.name),
            section: "archive", above: [edition.settings.taxonomy(.months).map(edition.link)].compactMap { $0 })
        return schema.record(PageContent(site: edition.layout.site, page: view, own: (year.name, months)))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] {
        guard case .number(let position) = page.key else { return [] }
        return edition.digest.terms(in: .months)[edition.digest.outline.years[position].months]
            .flatMap { shown($0, edition.settings) }
    }

    private static func shown(_ month: FiledTerm, _ settings: SiteSettings) -> ArraySlice<Int> {
        month.articles.prefix(settings.articlesPerPage)
    }
}
