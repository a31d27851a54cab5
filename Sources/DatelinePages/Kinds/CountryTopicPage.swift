import DatelineDigest
import DatelineModel
import DatelineTemplates

/// A country's articles on one topic, where there are at least two.
enum CountryTopicPage: PageKind {
    static let name = "country-topic"

    /// With fewer articles there is no page: it would only repeat a line of the country's page.
    static let fewestArticles = 2

    struct Own {
        let listing: TermListing
        let country: Record
        let topic: Record
    }

    private static let schema = PageContent<Own>.schema(
        name, "A country's articles on one topic.",
        TermListing.fields(subject: "the topic in the country") { $0.own.listing } + [
            .record("country", of: TermView.schema.type, "The country.") { $0.own.country },
            .record("topic", of: TermView.schema.type, "The topic.") { $0.own.topic },
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
        let view = edition.page(
            name, title + suffix, at: page.permalink, heading: title, description: description + suffix,
            section: "countries",
            above: [edition.settings.taxonomy(.countries).map(edition.link), NavigationItem(crossing.country)]
                .compactMap { $0 })
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(
                    listing: TermListing(
                        term: crossing.record(named: title, edition.digest), introduction: nil, timeline: nil,
                        articles: edition.records(of: crossing.articles[pagination.range(of: part)]),
                        list: DatedList(crossing.articles, pagination.range(of: part), pagination, in: edition),
                        pagination: pagination.view(part)),
                    country: edition.records(in: .countries)[country], topic: edition.records(in: .topics)[topic])))
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
    /// For each country the topics on which it has a page, in the digest's order.
    let topicsOfCountries: [[Record]]
    /// For each topic the countries that have a page on it, the most articles first.
    let countriesOfTopics: [[Record]]

    /// Those of a digest; none if the site does not want such pages.
    init(_ digest: Digest, _ settings: SiteSettings) {
        let (countries, topics) = (digest.terms(in: .countries), digest.terms(in: .topics))
        var ofTopics = [[(country: Int, count: Int)]](repeating: [], count: topics.count)
        topicsOfCountries = digest.outline.topicsOfCountries.enumerated().map { country, articles in
            guard CountryTopicPage.isWanted(settings) else { return [] }
            return articles.filter { $0.value.count >= CountryTopicPage.fewestArticles }.keys.sorted().map { topic in
                ofTopics[topic].append((country, articles[topic]?.count ?? 0))
                return Crossing(country, topic, digest).record(named: topics[topic].term.name, digest)
            }
        }
        countriesOfTopics = ofTopics.enumerated().map { topic, list in
            list.sorted { (-$0.count, countries[$0.country].term.slug) < (-$1.count, countries[$1.country].term.slug) }
                .map { Crossing($0.country, topic, digest).record(named: countries[$0.country].term.name, digest) }
        }
    }
}
