import DatelineDigest
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

    static func pages(of edition: Edition) -> [Page] {
        edition.settings.taxonomy(.months).map { edition.indexPage(of: $0, Self.self) } ?? []
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard let taxonomy = edition.settings.taxonomy(.months) else { throw PageKeyError(page) }
        let months = edition.digest.terms(in: .months)
        let years = edition.digest.outline.years.map { year in
            Year(
                term: TermView(name: year.name, permalink: year.permalink, count: year.articleCount),
                months: year.months.map { TermView(month: months[$0]).record })
        }
        return schema.record(
            PageContent(site: edition.layout.site, page: edition.indexView(of: taxonomy), own: years))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] { [] }
}
