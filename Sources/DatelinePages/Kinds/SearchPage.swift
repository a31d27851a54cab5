import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineSearch
import DatelineTemplates

/// Where readers search. Without JavaScript it leads to the other ways into the digest.
enum SearchPage: PageKind {
    static let name = "search"

    /// Articles in the list of the latest.
    private static let mostArticles = 10

    struct Own {
        let index: Permalink
        let articles: [Record]
        let hasPages: Bool
    }

    private static let schema = PageContent<Own>.schema(
        name, "The search.",
        [
            .link("index", "The list of the files that the search script loads.") { $0.own.index },
            .list("articles", of: ArticleView.schema.type, "The ten newest articles.") { $0.own.articles },
            .flag("has_pages", "Whether it finds pages of Content/pages, too.") { $0.own.hasPages },
        ])

    static var type: RecordType { schema.type }

    static func pages(of edition: Edition) -> [Page] {
        guard edition.settings.has(.search) else { return [] }
        return [
            Page(
                Self.self, .only, at: SearchFiles.page,
                lastChanged: edition.lastChanged(edition.digest.listed.prefix(mostArticles)))
        ]
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        let view = edition.page(
            name, edition.words("Search"), at: page.permalink,
            description: edition.words("Search all articles of {}.", edition.settings.title), section: "search")
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(
                    index: SearchFiles.manifest,
                    articles: edition.records(of: articles(on: page, in: edition)),
                    hasPages: edition.site.pageFiles.contains(where: \.isInSearch))))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] {
        Array(edition.digest.listed.prefix(mostArticles))
    }
}
