import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// A link with a title: navigation, breadcrumbs, neighbours.
struct NavigationItem: Sendable {
    let title: String
    let permalink: Permalink

    static let schema = RecordSchema<NavigationItem>(
        "nav_item", "A link with a title.",
        [
            .text("title", "The words of the link.") { $0.title },
            .link("path", "Where it leads.") { $0.permalink },
        ])

    var record: Record { Self.schema.record(self) }

    /// A link with a title.
    init(title: String, permalink: Permalink) { (self.title, self.permalink) = (title, permalink) }

    /// A link to the page of a term.
    init(_ term: Term) { self.init(title: term.name, permalink: term.permalink) }
}

/// A feed that a page offers.
struct FeedLink: Sendable {
    let title: String
    let type: String
    let permalink: Permalink

    static let schema = RecordSchema<FeedLink>(
        "feed", "A feed that readers can subscribe to.",
        [
            .text("title", "What the feed is called.") { $0.title },
            .text("type", "Its media type: application/atom+xml or application/feed+json.") { $0.type },
            .link("path", "Where it is.") { $0.permalink },
        ])

    var record: Record { Self.schema.record(self) }

    /// The Atom feed and the JSON Feed in a folder.
    static func both(title: String, below folder: String) -> [Record] {
        [
            FeedLink(title: title, type: "application/atom+xml", permalink: Permalink("\(folder)feed.xml")),
            FeedLink(
                title: "\(title) (JSON)", type: "application/feed+json", permalink: Permalink("\(folder)feed.json")),
        ].map(\.record)
    }
}

/// A country, a topic, a year or any other term as a link with a count.
struct TermView: Sendable {
    var name: String
    var permalink: Permalink?
    var count = 0
    var mentionedCount = 0
    var code: String?
    var nameInProse: String?
    var summary: String?
    var slug = ""
    var latest: PublicationDate?
    var sparkline: [Int] = []

    static let schema = RecordSchema<TermView>(
        "term",
        "A country, a bloc or region, a topic, a year or a month, with its page and the number of its articles.",
        [
            .text("name", "The name readers see: Việt Nam.") { $0.name },
            .optionalLink("path", "Its page; missing if site.yml switched such pages off.") { $0.permalink },
            .number("count", "Articles about it.") { $0.count },
            .number("mentioned_count", "Articles that mention it besides; 0 for all but countries.") {
                $0.mentionedCount
            },
            .optionalText("code", "A country's ISO 3166-1 code: VN.") { $0.code },
            .text("in_prose", "The name inside a sentence: the United Kingdom.") { $0.nameInProse ?? $0.name },
            .optionalText("summary", "One sentence on it, from its file in Content.") { $0.summary },
            .text("slug", "The end of its address: viet-nam.") { $0.slug },
            .optionalDate("latest", "The date of its newest article.") { $0.latest },
            .numbers(
                "sparkline",
                "For each stretch of a timeline, how far its bar ends from the top of a drawing 8 high; none if there is no timeline."
            ) {
                $0.sparkline
            },
        ])

    var record: Record { Self.schema.record(self) }
}

extension TermView {
    /// A term of a digest with its course in time.
    init(
        _ filed: FiledTerm, _ taxonomy: Taxonomy, _ digest: Digest, _ files: TermFiles, sparkline: [Int]
    ) {
        let term = filed.term
        self.init(
            name: term.name, permalink: taxonomy.hasPages ? term.permalink : nil, count: filed.articles.count,
            mentionedCount: filed.mentions.count, code: taxonomy.id == .countries ? term.key : nil,
            nameInProse: term.nameInProse, summary: files.file(of: term)?.summary, slug: term.slug,
            latest: filed.newest.map { digest.articles[$0].date }, sparkline: sparkline)
    }

    /// A month with its page.
    init(month: FiledTerm) {
        self.init(name: month.term.name, permalink: month.term.permalink, count: month.articles.count)
    }
}

/// What an article is filed under in one of the taxonomies that a site declares.
struct FiledUnder: Sendable {
    let taxonomy: Taxonomy.ID
    let title: String
    let terms: [Record]

    static let schema = RecordSchema<FiledUnder>(
        "filed_under", "What an article is filed under in a taxonomy besides countries, blocs and topics.",
        [
            .text("title", "The title of the taxonomy: Instruments.") { $0.title },
            .text("name", "Its name: instruments.") { $0.taxonomy.rawValue },
            .list("terms", of: TermView.schema.type, "The terms.") { $0.terms },
        ])

    var record: Record { Self.schema.record(self) }
}

/// Which page of a list this is, and where the others are.
struct PaginationView: Sendable {
    /// The page, counted from 0.
    let part: Int
    let pagination: Pagination

    private static let pageSchema = RecordSchema<(number: Int, path: Permalink, isCurrent: Bool)>(
        "page_link", "One page of a list.",
        [
            .number("number", "Its number, from 1.") { $0.number },
            .link("path", "Where it is.") { $0.path },
            .flag("current", "Whether it is the page at hand.") { $0.isCurrent },
        ])

    static let schema = RecordSchema<PaginationView>(
        "pagination", "Which page of a list this is.",
        [
            .number("number", "This page's number, from 1.") { $0.part + 1 },
            .number("count", "The number of pages.") { $0.pagination.pageCount },
            .optionalLink("newer", "The page before this one.") { view in
                view.part > 0 ? view.pagination.permalink(of: view.part - 1) : nil
            },
            .optionalLink("older", "The page after this one.") { view in
                view.part + 1 < view.pagination.pageCount ? view.pagination.permalink(of: view.part + 1) : nil
            },
            .list("pages", of: pageSchema.type, "The first, the last, and those around this one.") { view in
                view.shown.map {
                    pageSchema.record(
                        (number: $0 + 1, path: view.pagination.permalink(of: $0), isCurrent: $0 == view.part))
                }
            },
        ])

    /// The pages worth showing: a list of a thousand pages has seven links, not a thousand.
    private var shown: [Int] {
        let last = pagination.pageCount - 1
        let around = max(0, part - 2)...min(last, part + 2)
        return (around.lowerBound > 0 ? [0] : []) + Array(around) + (around.upperBound < last ? [last] : [])
    }

    var record: Record { Self.schema.record(self) }
}
