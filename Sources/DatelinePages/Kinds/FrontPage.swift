import DatelineDigest
import DatelineModel
import DatelineTemplates

/// The newest issue with its lead, what the newest days were about, and the articles before.
enum FrontPage: PageKind {
    static let name = "front"

    struct Own {
        let lead: Record?
        let newArticles: [Record]
        let earlierArticles: [Record]
        let previousIssue: PublicationDate?
        let coverage: RecentCoverage?
        let byTerm: [Taxonomy.ID: [Record]]
    }

    /// The fields that have the articles of each term of a taxonomy.
    private static let fieldsByTerm: [(name: String, taxonomy: Taxonomy.ID)] = [
        ("by_topic", .topics), ("by_country", .countries), ("by_bloc", .blocs),
    ]

    private static let schema = PageContent<Own>.schema(
        name, "The front page: the newest issue, which is a day with articles, and what came before it.",
        [
            .optionalRecord("lead", of: ArticleView.schema.type, "The newest article.") { $0.own.lead },
            .list("new_articles", of: ArticleView.schema.type, "The other articles of its day.") {
                $0.own.newArticles
            },
            .list(
                "earlier_articles", of: ArticleView.schema.type,
                "The articles of the days before, as many as fit a page with the new ones."
            ) {
                $0.own.earlierArticles
            },
            .optionalDate("previous_issue", "The newest of those days.") { $0.own.previousIssue },
            .optionalRecord(
                "coverage", of: RecentCoverage.schema.type,
                "What the newest days were about; missing if there are no articles."
            ) {
                $0.own.coverage?.record
            },
        ]
            + fieldsByTerm.map { name, taxonomy in
                .list(
                    name, of: TermWithArticles.schema.type,
                    "The \(taxonomy) with articles, each with its newest: {% for item in term.articles | limit: 3 %}."
                ) {
                    $0.own.byTerm[taxonomy] ?? []
                }
            })

    static var type: RecordType { schema.type }

    static func pages(of edition: Edition) -> [Page] {
        [
            Page(
                Self.self, .only, at: Permalink("/"),
                lastChanged: edition.lastChanged(edition.digest.listed.prefix(edition.settings.articlesPerPage + 1)))
        ]
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        let settings = edition.settings
        var view = edition.page(
            name, settings.title, at: page.permalink, description: settings.description, section: "latest")
        view.structuredData = StructuredData.site(settings)
        if edition.hasFeeds {
            view.feeds.append(
                FeedLink(
                    title: "\(settings.title) (RSS)", type: "application/rss+xml", permalink: Permalink("/rss.xml")
                ).record)
        }
        let listed = edition.digest.listed
        let day = { (position: Int) in edition.digest.articles[position].date.day }
        let newCount = listed.prefix { day($0) == day(listed[0]) }.count
        let following = edition.records(of: newest(in: edition).dropFirst())
        var byTerm: [Taxonomy.ID: [Record]] = [:]
        for (name, taxonomy) in fieldsByTerm {
            byTerm[taxonomy] = TermWithArticles.all(name, of: taxonomy, in: edition, for: page.template)
        }
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(
                    lead: listed.first.map { edition.articles[$0] },
                    newArticles: Array(following.prefix(max(0, newCount - 1))),
                    earlierArticles: Array(following.dropFirst(max(0, newCount - 1))),
                    previousIssue: listed.dropFirst(newCount).first.map { PublicationDate(day: day($0)) },
                    coverage: RecentCoverage(edition), byTerm: byTerm)))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] {
        newest(in: edition)
            + fieldsByTerm.flatMap { name, taxonomy in
                TermWithArticles.articles(name, of: taxonomy, in: edition, for: page.template)
            }
    }

    private static func newest(in edition: Edition) -> [Int] {
        Array(edition.digest.listed.prefix(edition.settings.articlesPerPage + 1))
    }
}
