import DatelineModel
import DatelineTemplates

/// A country's articles on one topic, where there are at least two.
enum CountryTopicPage: PageKind {
    static let name = "country-topic"

    /// With fewer articles there is no page: it would only repeat a line of the country's page.
    private static let fewestArticles = 2

    struct Extra {
        let country: Record
        let topic: Record
    }

    private static let schema = TermContent<Extra>.schema(
        name, "A country's articles on one topic.", subject: "the topic in the country",
        [
            .record("country", of: TermView.schema.type, "The country.") { $0.own.extra.country },
            .record("topic", of: TermView.schema.type, "The topic.") { $0.own.extra.topic },
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard isWanted(plan) else { return [] }
        return plan.digest.countries.indices.flatMap { country in
            topicPositions(of: plan.digest.countries[country]).flatMap { pages(of: plan, country, $0) }
        }
    }

    /// The topics of a country that have a page, as terms with counts.
    static func topics(of term: CountryTerm, _ plan: PlanContext) -> [Record] {
        guard isWanted(plan) else { return [] }
        return topicPositions(of: term).map { position in
            let topic = plan.digest.topics[position].topic
            return crossing(topic.title, term.country, topic, term.byTopic[position] ?? [], plan)
        }
    }

    /// The countries that have a page on a topic, as terms with counts, the most articles first.
    static func countries(of topic: Int, _ plan: PlanContext) -> [Record] {
        guard isWanted(plan) else { return [] }
        return plan.digest.countries.filter { ($0.byTopic[topic]?.count ?? 0) >= fewestArticles }
            .sorted {
                (-($0.byTopic[topic]?.count ?? 0), $0.country.slug) < (
                    -($1.byTopic[topic]?.count ?? 0), $1.country.slug
                )
            }
            .map {
                crossing($0.country.name, $0.country, plan.digest.topics[topic].topic, $0.byTopic[topic] ?? [], plan)
            }
    }

    /// The first page of a country's articles on a topic; `nil` if there is none.
    static func permalink(of term: CountryTerm, _ topic: Int, _ plan: PlanContext) -> Permalink? {
        guard isWanted(plan), let articles = term.byTopic[topic], articles.count >= fewestArticles else { return nil }
        return PlanContext.permalink(of: term.country, plan.digest.topics[topic].topic)
    }

    private static func isWanted(_ plan: PlanContext) -> Bool {
        plan.settings.has(.countries) && plan.settings.has(.topics) && plan.settings.has(.countryTopics)
    }

    private static func topicPositions(of term: CountryTerm) -> [Int] {
        term.byTopic.filter { $0.value.count >= fewestArticles }.keys.sorted()
    }

    private static func crossing(
        _ name: String, _ country: Country, _ topic: Topic, _ articles: [Int], _ plan: PlanContext
    ) -> Record {
        TermView(
            name: name, permalink: PlanContext.permalink(of: country, topic), count: articles.count,
            latest: articles.first.map { plan.digest.articles[$0].date }
        ).record
    }

    private static func pages(of plan: PlanContext, _ country: Int, _ topic: Int) -> [Page] {
        let term = plan.digest.countries[country]
        let subject = plan.digest.topics[topic].topic
        let articles = term.byTopic[topic] ?? []
        let title = "\(term.country.name): \(subject.title)"
        return TermPages(
            kind: Self.self, title: title, permalink: PlanContext.permalink(of: term.country, subject),
            section: "countries", isWhole: false, articles: articles
        ).pages(of: plan) { plan in
            (
                plan.words("AI policy news about {} on {}", term.country.nameInProse, subject.title), nil,
                [
                    NavigationItem(title: plan.words("Countries"), permalink: Permalink("/countries/")),
                    NavigationItem(title: term.country.name, permalink: PlanContext.permalink(of: term.country)),
                ]
            )
        } term: { plan in
            crossing(title, term.country, subject, articles, plan)
        } view: { plan, page, listing, _ in
            schema.record(
                PageContent(
                    site: plan.site, page: page,
                    own: TermContent(
                        listing: listing, extra: Extra(country: plan.countries[country], topic: plan.topics[topic]))))
        }
    }
}
