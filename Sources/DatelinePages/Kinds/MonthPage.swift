import DatelineDigest
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

    static func pages(of edition: Edition) -> [Page] {
        guard edition.settings.hasPages(.months) else { return [] }
        return edition.digest.terms(in: .months).enumerated().map { position, month in
            Page(
                Self.self, .term(.months, position, part: 0), at: month.term.permalink,
                lastChanged: edition.lastChanged(month.articles))
        }
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard case .term(.months, let position, _) = page.key, let taxonomy = edition.settings.taxonomy(.months),
            case .month(let number, _) = edition.digest.terms(in: .months)[position].term.detail
        else { throw PageKeyError(page) }
        let months = edition.digest.terms(in: .months)
        let month = months[position]
        let neighbour = { (position: Int) in
            months.indices.contains(position) ? NavigationItem(months[position].term).record : nil
        }
        let view = edition.page(
            name, month.term.name, at: page.permalink,
            description: edition.words.text(taxonomy.description, edition.settings.title, month.term.name),
            section: "archive",
            above: [
                edition.link(to: taxonomy),
                NavigationItem(
                    title: String(number, digits: 4), permalink: Permalink("/\(String(number, digits: 4))/")),
            ])
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(
                    name: month.term.name, articles: edition.records(of: month.articles),
                    newer: neighbour(position - 1), older: neighbour(position + 1))))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] {
        guard case .term(_, let position, _) = page.key else { return [] }
        return edition.digest.terms(in: .months)[position].articles
    }
}
