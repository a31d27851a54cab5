import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// One term of a taxonomy, such as a country or a topic: an introduction, its course in time, and its articles; those
/// that only mention it follow when all others are listed.
enum TermPage: TaxonomyPageKind {
    static let name = "term"

    struct Own {
        let listing: TermListing
        let mentioned: [Record]
        let topics: [Record]
        let countries: [Record]
        let companions: [Record]
        let instrument: Record?
        let instruments: [Record]
        let keyDates: [Record]
        let calendar: Permalink?
        let members: (members: [Record], articles: [Record])
    }

    private static let schema = PageContent<Own>.schema(
        name, "A country, a bloc or region, a topic, or a term of another taxonomy.",
        TermListing.fields(subject: "the country, the topic and so on") { $0.own.listing } + [
            .list(
                "mentioned", of: ArticleView.schema.type,
                "Those that only mention a country or an instrument; they follow when all about it are listed."
            ) {
                $0.own.mentioned
            },
            .list(
                "topics", of: TermView.schema.type,
                "Of a country, the topics on which it has a page of its own, with counts."
            ) {
                $0.own.topics
            },
            .list(
                "countries", of: TermView.schema.type,
                "Of a topic, the countries that have a page of their own on it, with counts."
            ) {
                $0.own.countries
            },
            .list(
                "companions", of: TermView.schema.type,
                "Of a topic, the topics that are often together with it, with the number of articles on both."
            ) {
                $0.own.companions
            },
            .optionalRecord(
                "instrument", of: InstrumentView.schema.type, "Of an instrument, how far it has come and its steps."
            ) { $0.own.instrument },
            .list(
                "instruments", of: InstrumentView.schema.type,
                "Of a country or a bloc, its instruments by name, on the first page."
            ) { $0.own.instruments },
        ]
            + KeyDates.fields(
                "What comes next by its articles and by the steps of instruments, on the first page; five at most."
            ) {
                ($0.keyDates, $0.calendar)
            } + BlocMembers.fields { $0.own.members })

    static var type: RecordType { schema.type }

    static func templates(of settings: SiteSettings) -> [String] {
        settings.taxonomies.filter { $0.source != .date }.map { "\($0.templates.term).html" }
    }

    static func pages(of taxonomy: Taxonomy, in edition: Edition) -> [Page] {
        guard taxonomy.hasPages, taxonomy.source != .date else { return [] }
        return edition.digest.terms(in: taxonomy.id).enumerated().flatMap { position, filed in
            let articles = filed.articles + filed.mentions
            let step = lastStep(of: filed.term, in: edition)
            return pagination(of: filed, edition).parts.map { part, range, permalink in
                let members = part == 0 ? BlocMembers.articles(of: filed, in: edition) : []
                return Page(
                    Self.self, .term(taxonomy.id, position, part: part), at: permalink,
                    template: "\(taxonomy.templates.term).html",
                    lastChanged: [edition.lastChanged(articles[range] + members), part == 0 ? step : nil]
                        .compactMap { $0 }.max())
            }
        }
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard case .term(let id, let position, let part) = page.key, let taxonomy = edition.settings.taxonomy(id) else {
            throw PageKeyError(page)
        }
        let filed = edition.digest.terms(in: id)[position]
        let file = edition.site.termFiles.file(of: filed.term)
        let pagination = pagination(of: filed, edition)
        let suffix = pagination.suffix(part, edition.words)
        let description = file?.summary ?? edition.words.text(taxonomy.description, filed.term.nameInProse)
        var view = edition.page(
            taxonomy.templates.term, filed.term.name + suffix, at: page.permalink, heading: filed.term.name,
            description: description + suffix, section: id.rawValue, above: [edition.link(to: taxonomy)])
        view.extra = edition.data.extra(of: file)
        let entry = edition.site.instruments[filed.term]
        if let entry, part == 0 {
            view.structuredData = StructuredData.instrument(
                entry, edition.site.instruments.all, today: edition.site.today, edition.settings,
                edition.words)
        }
        if taxonomy.hasFeeds, edition.hasFeeds, filed.newest != nil {
            view.feeds =
                FeedLink.both(
                    title: "\(edition.settings.title): \(filed.term.name)", below: filed.term.permalink.description)
                + view.feeds
        }
        let (articles, mentions) = lists(of: filed, pagination.range(of: part))
        let crossings = edition.crossings()
        let dates = edition.keyDates().of(id, position)
        let shelf = edition.instruments()
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(
                    listing: TermListing(
                        term: edition.records(in: id)[position],
                        introduction: part == 0 ? edition.html(of: file?.introduction) : nil,
                        timeline: part == 0
                            ? Timeline(filed.articles, edition.layout.timeScale, pagination, edition.words) : nil,
                        articles: edition.records(of: articles),
                        list: DatedList(
                            filed.articles, articles.startIndex..<articles.endIndex, pagination, in: edition),
                        pagination: pagination.view(part)),
                    mentioned: edition.records(of: mentions),
                    topics: id == .countries ? crossings.topics(of: position) : [],
                    countries: id == .topics ? crossings.countries(of: position) : [],
                    companions: id == .topics ? edition.companions()[position] : [],
                    instrument: entry == nil
                        ? nil : edition.site.instruments.position(of: filed.term.key).map { shelf.records[$0] },
                    instruments: part == 0 ? shelf.records(of: filed.term) : [],
                    keyDates: part == 0 ? KeyDates.records(KeyDates.upcoming(dates, in: edition), in: edition) : [],
                    calendar: dates.isEmpty ? nil : CalendarFiles.permalink(below: filed.term.permalink),
                    members: part == 0
                        ? (
                            BlocMembers.records(of: filed, in: edition),
                            edition.records(of: BlocMembers.articles(of: filed, in: edition))
                        ) : ([], []))))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] {
        guard case .term(let id, let position, let part) = page.key else { return [] }
        let filed = edition.digest.terms(in: id)[position]
        let (articles, mentions) = lists(of: filed, pagination(of: filed, edition).range(of: part))
        let dates = part == 0 ? KeyDates.upcoming(edition.keyDates().of(id, position), in: edition) : []
        let members = part == 0 ? BlocMembers.articles(of: filed, in: edition) : []
        return Array(articles + mentions) + dates.compactMap(\.article) + members
    }

    /// The last day on which an instrument changed; `nil` for other terms.
    private static func lastStep(of term: Term, in edition: Edition) -> PublicationDate? {
        guard let instrument = edition.site.instruments[term]?.instrument else { return nil }
        return instrument.lastStep(by: edition.site.today).map { PublicationDate(day: $0.day) }
    }

    private static func pagination(of filed: FiledTerm, _ edition: Edition) -> Pagination {
        Pagination(
            count: filed.articles.count + filed.mentions.count, size: edition.settings.articlesPerPage,
            at: filed.term.permalink)
    }

    /// The articles and the mentions on a part of the list of both.
    private static func lists(of filed: FiledTerm, _ range: Range<Int>) -> (ArraySlice<Int>, ArraySlice<Int>) {
        let count = filed.articles.count
        let mentions = range.clamped(to: count..<count + filed.mentions.count)
        return (
            filed.articles[range.clamped(to: 0..<count)],
            filed.mentions[mentions.lowerBound - count..<mentions.upperBound - count]
        )
    }
}

/// A kind of page that goes over the taxonomies of a site.
protocol TaxonomyPageKind: PageKind {
    /// Its pages of a taxonomy, in a fixed order.
    static func pages(of taxonomy: Taxonomy, in edition: Edition) -> [Page]
}

extension TaxonomyPageKind {
    /// The pages of all taxonomies, one taxonomy after the other.
    static func pages(of edition: Edition) -> [Page] {
        edition.settings.taxonomies.flatMap { pages(of: $0, in: edition) }
    }
}

/// What pages of terms have in common: some of the term's articles, and on the first page its introduction and its
/// course in time.
struct TermListing: Sendable {
    let term: Record
    let introduction: HTML?
    let timeline: Timeline?
    let articles: [Record]
    let list: DatedList
    let pagination: PaginationView

    /// The fields of such a page; `subject` is what its term is.
    static func fields<Own>(
        subject: String, _ listing: @Sendable @escaping (PageContent<Own>) -> TermListing
    ) -> [Field<PageContent<Own>>] {
        [
            .record("term", of: TermView.schema.type, "What the page is about: \(subject).") { listing($0).term },
            .optionalHTML("introduction", "The text of its file in Content, on the first page.") {
                listing($0).introduction
            },
            .optionalRecord(
                "timeline", of: Timeline.schema.type,
                "Its articles by time, on the first page; missing if all of the digest are of one month, and for a part of a country’s."
            ) {
                listing($0).timeline?.record
            },
            .list("articles", of: ArticleView.schema.type, "This page's articles, the newest first.") {
                listing($0).articles
            },
            .record("pagination", of: PaginationView.schema.type, "Which page of the list this is.") {
                listing($0).pagination.record
            },
        ] + DatedList.fields { listing($0).list }
    }
}

/// A page of one kind with a key of another, which no plan has.
struct PageKeyError: Error, CustomStringConvertible {
    let description: String

    init(_ page: Page) { description = "“\(page.permalink)” has a key that is not of its kind" }
}
