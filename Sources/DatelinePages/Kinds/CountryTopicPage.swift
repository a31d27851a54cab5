import DatelineDigest
import DatelineModel
import DatelineTemplates

/// A country's articles on one topic, where there are at least two.
enum CountryTopicPage: PageKind {
    static let name = "country-topic"

    /// With fewer articles there is no page: it would only repeat a line of the country's page.
    static let fewestArticles = 2
    /// With fewer articles it has no feed: who wants so little news of so little has the feeds of the country and the topic.
    static let fewestArticlesOfFeed = 10
    /// The most other topics and other countries that it leads to.
    private static let mostOthers = 12

    struct Own {
        let listing: TermListing
        let country: Record
        let topic: Record
        let hasFeed: Bool
        let topics: [Record]
        let countries: [Record]
    }

    private static let schema = PageContent<Own>.schema(
        name, "A country's articles on one topic.",
        TermListing.fields(subject: "the topic in the country") { $0.own.listing } + [
            .record("country", of: TermView.schema.type, "The country.") { $0.own.country },
            .record("topic", of: TermView.schema.type, "The topic.") { $0.own.topic },
            .flag("has_feed", "Whether it has a feed of its own: if it has ten articles.") { $0.own.hasFeed },
            .list(
                "topics", of: TermView.schema.type,
                "The pages of the country’s other topics, on the first page; those with the most articles, twelve at most."
            ) { $0.own.topics },
            .list(
                "countries", of: TermView.schema.type,
                "The pages of other countries on the topic, on the first page; those with the most articles, twelve at most."
            ) { $0.own.countries },
        ])

    static var type: RecordType { schema.type }

    /// Whether a site has such pages.
    static func isWanted(_ settings: SiteSettings) -> Bool {
        settings.hasPages(.countries) && settings.hasPages(.topics) && settings.has(.countryTopics)
    }

    /// The first page of a country's articles on a topic, both by position; `nil` if there is none.
    static func permalink(of country: Int, _ topic: Int, in edition: Edition) -> Permalink? {
        let articles = edition.digest.outline.topicsOfCountries[country][topic] ?? []
        guard isWanted(edition.settings), articles.count >= fewestArticles else { return nil }
        return edition.digest.terms(in: .countries)[country].term.permalink(
            with: edition.digest.terms(in: .topics)[topic].term)
    }

    static func pages(of edition: Edition) -> [Page] {
        guard isWanted(edition.settings) else { return [] }
        return edition.digest.outline.topicsOfCountries.enumerated().flatMap { country, topics in
            topics.filter { $0.value.count >= fewestArticles }.keys.sorted().flatMap { topic in
                let crossing = Crossing(country, topic, edition.digest)
                return crossing.pagination(edition.settings).parts.map { part, range, permalink in
                    Page(
                        Self.self, .crossing(country: country, topic: topic, part: part), at: permalink,
                        lastChanged: edition.lastChanged(crossing.articles[range]))
                }
            }
        }
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard case .crossing(let country, let topic, let part) = page.key else { throw PageKeyError(page) }
        let crossing = Crossing(country, topic, edition.digest)
        let title = "\(crossing.country.name): \(crossing.topic.name)"
        let pagination = crossing.pagination(edition.settings)
        let suffix = pagination.suffix(part, edition.words)
        let description = edition.words(
            "AI policy news about {} on {}", crossing.country.nameInProse, crossing.topic.name)
        var view = edition.page(
            name, title + suffix, at: page.permalink, heading: title, description: description + suffix,
            section: "countries",
            above: [edition.settings.taxonomy(.countries).map(edition.link), NavigationItem(crossing.country)]
                .compactMap { $0 })
        let hasFeed = edition.hasFeeds && crossing.articles.count >= fewestArticlesOfFeed
        if hasFeed {
            view.feeds =
                FeedLink.both(
                    title: "\(edition.settings.title): \(title)",
                    below: crossing.country.permalink(with: crossing.topic).description) + view.feeds
        }
        let others = part == 0 ? edition.crossings().neighbours(of: country, topic, most: mostOthers) : ([], [])
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(
                    listing: TermListing(
                        term: crossing.record(named: title, edition.digest), introduction: nil, timeline: nil,
                        articles: edition.records(of: crossing.articles[pagination.range(of: part)]),
                        list: DatedList(crossing.articles, pagination.range(of: part), pagination, in: edition),
                        pagination: pagination.view(part)),
                    country: edition.records(in: .countries)[country], topic: edition.records(in: .topics)[topic],
                    hasFeed: hasFeed, topics: others.0, countries: others.1)))
    }

    /// The pages with feeds of their own: countries and topics by position.
    static func withFeeds(_ edition: Edition) -> [(country: Int, topic: Int)] {
        guard isWanted(edition.settings), edition.hasFeeds else { return [] }
        return edition.digest.outline.topicsOfCountries.enumerated().flatMap { country, topics in
            topics.filter { $0.value.count >= fewestArticlesOfFeed }.keys.sorted().map { (country, $0) }
        }
    }

    /// The name, the address and the articles of such a page.
    static func list(_ country: Int, _ topic: Int, in digest: Digest) -> (String, Permalink, [Int]) {
        let crossing = Crossing(country, topic, digest)
        return (
            "\(crossing.country.name): \(crossing.topic.name)", crossing.country.permalink(with: crossing.topic),
            crossing.articles
        )
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] {
        guard case .crossing(let country, let topic, let part) = page.key else { return [] }
        let crossing = Crossing(country, topic, edition.digest)
        return Array(crossing.articles[crossing.pagination(edition.settings).range(of: part)])
    }
}

/// The articles about one country on one topic.
private struct Crossing {
    let country: Term
    let topic: Term
    /// Positions of the articles, the newest first.
    let articles: [Int]

    /// Those of a country and a topic, both by position.
    init(_ country: Int, _ topic: Int, _ digest: Digest) {
        self.country = digest.terms(in: .countries)[country].term
        self.topic = digest.terms(in: .topics)[topic].term
        articles = digest.outline.topicsOfCountries[country][topic] ?? []
    }

    func pagination(_ settings: SiteSettings) -> Pagination {
        Pagination(count: articles.count, size: settings.articlesPerPage, at: country.permalink(with: topic))
    }

    /// Their page as a term with a count.
    func record(named name: String, _ digest: Digest) -> Record {
        TermView(
            name: name, permalink: country.permalink(with: topic), count: articles.count,
            latest: articles.first.map { digest.articles[$0].date }
        ).record
    }
}

/// The pages of countries' articles on topics, as terms with counts.
package struct Crossings: Sendable {
    /// A page as a term with a count.
    private struct Entry {
        let country: Int
        let topic: Int
        let count: Int
        let record: Record
    }

    /// For each country its pages, in the digest's order of topics.
    private let ofCountries: [[Entry]]
    /// For each topic its pages, the most articles first.
    private let ofTopics: [[Entry]]

    /// For each country the topics on which it has a page, in the digest's order.
    func topics(of country: Int) -> [Record] { ofCountries[country].map(\.record) }

    /// For each topic the countries that have a page on it, the most articles first.
    func countries(of topic: Int) -> [Record] { ofTopics[topic].map(\.record) }

    /// The other topics of a country and the other countries of a topic, those with the most articles.
    func neighbours(of country: Int, _ topic: Int, most: Int) -> (topics: [Record], countries: [Record]) {
        let topics = ofCountries[country].filter { $0.topic != topic }
            .sorted { (-$0.count, $0.topic) < (-$1.count, $1.topic) }
        let countries = ofTopics[topic].lazy.filter { $0.country != country }
        return (topics.prefix(most).map(\.record), countries.prefix(most).map(\.record))
    }

    /// Those of a digest; none if the site does not want such pages.
    init(_ digest: Digest, _ settings: SiteSettings) {
        let (countries, topics) = (digest.terms(in: .countries), digest.terms(in: .topics))
        let isWanted = CountryTopicPage.isWanted(settings)
        var ofTopics = [[Entry]](repeating: [], count: topics.count)
        ofCountries = digest.outline.topicsOfCountries.enumerated().map { country, articles in
            guard isWanted else { return [] }
            return articles.filter { $0.value.count >= CountryTopicPage.fewestArticles }.keys.sorted().map { topic in
                let crossing = Crossing(country, topic, digest)
                let entry = { (name: String) in
                    Entry(
                        country: country, topic: topic, count: crossing.articles.count,
                        record: crossing.record(named: name, digest))
                }
                ofTopics[topic].append(entry(countries[country].term.name))
                return entry(topics[topic].term.name)
            }
        }
        self.ofTopics = ofTopics.map { list in
            list.sorted { (-$0.count, countries[$0.country].term.slug) < (-$1.count, countries[$1.country].term.slug) }
        }
    }
}
