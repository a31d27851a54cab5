import DatelineDigest
import DatelineModel
import DatelineTemplates

/// The lead and what stands beside it, the newest days, the sections of `site.yml`, and what came before.
enum FrontPage: PageKind {
    static let name = "front"

    struct Own {
        let lead: Record?
        let second: [Record]
        let groups: [GroupView]
        let sections: [SectionView]
        let earlier: GroupView?
        let older: [Record]
        let coverage: RecentCoverage?
        let byTerm: [Taxonomy.ID: [Record]]
        let keyDates: [Record]
        let calendar: Permalink?
        let pageSections: [Record]
        let issue: Record?
    }

    /// The fields that have the articles of each term of a taxonomy.
    private static let fieldsByTerm: [(name: String, taxonomy: Taxonomy.ID)] = [
        ("by_topic", .topics), ("by_country", .countries), ("by_bloc", .blocs),
    ]

    /// Articles of some days, as templates have them.
    struct GroupView: Sendable {
        let age: FrontSelection.Age
        let first: PublicationDate?
        let last: PublicationDate?
        let articles: [Record]
        let briefs: [Record]
        let more: Int
        let moreMonth: Permalink?

        static let schema = RecordSchema<GroupView>(
            "front_group", "Articles of some days on the front page, counted from the newest article’s.",
            [
                .text(
                    "age",
                    "day for the newest article’s day, previous for the day before, week for the five days before that, earlier for all before."
                ) { $0.age.rawValue },
                .optionalDate("first", "The day of its oldest article.") { $0.first },
                .optionalDate("last", "The day of its newest article.") { $0.last },
                .list("articles", of: ArticleView.schema.type, "Its articles, the weightiest of a day first.") {
                    $0.articles
                },
                .list("briefs", of: ArticleView.schema.type, "Those after them, for headlines alone.") { $0.briefs },
                .number("more", "How many more there are of these days.") { $0.more },
                .optionalLink("more_path", "The page of the month that has those; missing without such pages.") {
                    $0.moreMonth
                },
            ])
    }

    /// A section, as templates have it.
    struct SectionView: Sendable {
        let term: Record
        let articles: [Record]

        static let schema = RecordSchema<SectionView>(
            "front_section", "A section of the front page, as front_page in site.yml names it.",
            [
                .record("term", of: TermView.schema.type, "The country, topic or other term.") { $0.term },
                .list(
                    "articles", of: ArticleView.schema.type,
                    "Up to four of its articles that stand nowhere else on the page, the newest first."
                ) { $0.articles },
            ])
    }

    private static let schema = PageContent<Own>.schema(
        name, "The front page: the lead, the newest days, sections, and what came before.",
        [
            .optionalRecord("lead", of: ArticleView.schema.type, "The article at the top.") { $0.own.lead },
            .list("second", of: ArticleView.schema.type, "Two to four beside it, or none.") { $0.own.second },
            .list(
                "groups", of: GroupView.schema.type, "The other articles of the seven newest days, by days."
            ) { $0.own.groups.map { GroupView.schema.record($0) } },
            .list("sections", of: SectionView.schema.type, "The sections that site.yml names.") {
                $0.own.sections.map { SectionView.schema.record($0) }
            },
            .optionalRecord(
                "earlier", of: GroupView.schema.type,
                "The articles before those days, as many as the page has room for."
            ) { $0.own.earlier.map { GroupView.schema.record($0) } },
            .list(
                "older", of: TermView.schema.type,
                "The months that have what the page has no room for, the newest first; up to six."
            ) { $0.own.older },
            .optionalRecord(
                "coverage", of: RecentCoverage.schema.type,
                "What the newest days were about; missing if there are no articles."
            ) {
                $0.own.coverage?.record
            },
            .list(
                "page_sections", of: PageSection.schema.type,
                "The folders of pages in Content/pages that have an index page, by their order."
            ) { $0.own.pageSections },
        ]
            + [.optionalRecord("issue", of: IssueView.schema.type, "The newest edition.") { $0.own.issue }]
            + KeyDates.fields("The next events of all articles, five at most.") { ($0.keyDates, $0.calendar) }
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
        // What follows from the words of articles, such as which of two equal ones goes first, is no part of a plan.
        let (digest, count) = (edition.digest, edition.settings.articlesPerPage + 1)
        guard let newest = digest.listed.first.map({ digest.articles[$0].date.day }) else {
            return [Page(Self.self, .only, at: Permalink("/"), lastChanged: nil)]
        }
        let chosen = digest.listed.filter { FrontRule.isInEffect(digest.articles[$0], on: newest) }
        return [
            Page(
                Self.self, .only, at: Permalink("/"),
                lastChanged: edition.lastChanged(digest.listed.prefix(count) + chosen))
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
        let front = edition.front()
        let groups = front.groups.map { self.view(of: $0, in: edition) }
        let months = edition.digest.terms(in: .months)
        var byTerm: [Taxonomy.ID: [Record]] = [:]
        for (name, taxonomy) in fieldsByTerm {
            byTerm[taxonomy] = TermWithArticles.all(name, of: taxonomy, in: edition, for: page.template)
        }
        let dates = edition.keyDates().all
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(
                    lead: front.lead.map { edition.articles[$0] }, second: edition.records(of: front.second),
                    groups: groups.filter { $0.age != .earlier },
                    sections: front.sections.map { section in
                        SectionView(
                            term: edition.records(in: section.taxonomy)[section.term],
                            articles: edition.records(of: section.articles))
                    },
                    earlier: groups.first { $0.age == .earlier },
                    older: front.olderMonths.map { TermView(month: months[$0]).record },
                    coverage: RecentCoverage(edition), byTerm: byTerm,
                    keyDates: KeyDates.records(KeyDates.upcoming(dates, in: edition), in: edition),
                    calendar: dates.isEmpty ? nil : CalendarFiles.permalink(below: page.permalink),
                    pageSections: PageSection.all(in: edition),
                    issue: edition.issues.isEmpty ? nil : edition.record(ofIssue: 0))))
    }

    private static func view(of group: FrontSelection.Group, in edition: Edition) -> GroupView {
        let dates = group.all.map { edition.digest.articles[$0].date.day }
        let (first, last) = (dates.min(), dates.max())
        let months = edition.digest.terms(in: .months)
        return GroupView(
            age: group.age, first: first.map { PublicationDate(day: $0) }, last: last.map { PublicationDate(day: $0) },
            articles: edition.records(of: group.articles), briefs: edition.records(of: group.briefs), more: group.more,
            moreMonth: edition.settings.hasPages(.months) ? group.monthOfMore.map { months[$0].term.permalink } : nil)
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] {
        edition.front().articles + (edition.issueStories().first ?? [])
            + KeyDates.upcoming(edition.keyDates().all, in: edition).compactMap(\.article)
            + fieldsByTerm.flatMap { name, taxonomy in
                TermWithArticles.articles(name, of: taxonomy, in: edition, for: page.template)
            }
    }
}
