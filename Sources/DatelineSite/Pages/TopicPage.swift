import DatelineModel
import DatelineReading
import DatelineTemplates

/// One topic: an introduction and its articles.
enum TopicPage: PageKind {
    static let name = "topic"

    private static let schema = TermContent<[Record]>.schema(
        name, "A topic.", subject: "the topic",
        [
            .list(
                "countries", of: TermView.schema.type,
                "Countries that have a page of their own on the topic, with counts."
            ) {
                $0.own.extra
            }
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard plan.settings.has(.topics) else { return [] }
        return plan.digest.topics.indices.flatMap { position in
            let term = plan.digest.topics[position]
            let countries = CountryTopicPage.countries(of: position, plan)
            return TermPages(
                kind: Self.self, title: term.topic.title, permalink: PlanContext.permalink(of: term.topic),
                section: "topics", isWhole: true, articles: term.articles
            ).pages(of: plan) { plan in
                (
                    term.topic.summary ?? plan.words("AI policy news on {}", term.topic.title),
                    plan.topicFiles[term.topic]?.introduction,
                    [NavigationItem(title: plan.words("Topics"), permalink: Permalink("/topics/"))]
                )
            } term: {
                $0.topics[position]
            } view: { plan, page, listing, _ in
                schema.record(
                    PageContent(site: plan.site, page: page, own: TermContent(listing: listing, extra: countries)))
            }
        }
    }
}
