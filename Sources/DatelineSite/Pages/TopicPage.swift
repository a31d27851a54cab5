import DatelineModel
import DatelineReading
import DatelineTemplates

/// One topic: an introduction and its articles.
enum TopicPage: PageKind {
    static let name = "topic"

    struct Own {
        let topic: Record
        let introduction: HTML?
        let timeline: Timeline?
        let articles: [Record]
        let countries: [Record]
        let pagination: PaginationView
    }

    private static let schema = PageContent<Own>.schema(
        name, "A topic.",
        [
            .record("topic", of: TermView.schema.type, "The topic.") { $0.own.topic },
            .optionalHTML("introduction", "The text of its file in Content, on the first page.") {
                $0.own.introduction
            },
            .optionalRecord(
                "timeline", of: Timeline.schema.type,
                "Its articles by time, on the first page; missing if all of the digest are of one month."
            ) {
                $0.own.timeline?.record
            },
            .list("articles", of: ArticleView.schema.type, "This page's articles, the newest first.") {
                $0.own.articles
            },
            .list(
                "countries", of: TermView.schema.type,
                "Countries that have a page of their own on the topic, with counts."
            ) {
                $0.own.countries
            },
            .record("pagination", of: PaginationView.schema.type, "Which page of the list this is.") {
                $0.own.pagination.record
            },
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard plan.settings.has(.topics) else { return [] }
        return plan.digest.topics.indices.flatMap { position in pages(of: plan, position) }
    }

    private static func pages(of plan: PlanContext, _ topic: Int) -> [Page] {
        let term = plan.digest.topics[topic]
        let pagination = Pagination(
            count: term.articles.count, size: plan.settings.articlesPerPage, at: PlanContext.permalink(of: term.topic))
        let countries = CountryTopicPage.countries(of: topic, plan)
        return pagination.paths.indices.map { number in
            let positions = term.articles[pagination.ranges[number]]
            return Page(
                permalink: pagination.paths[number], template: template, lastChanged: plan.lastChanged(positions),
                isIndexable: true
            ) { plan in
                let file = plan.topicFiles[term.topic]
                let description = term.topic.summary ?? plan.words("AI policy news on {}", term.topic.title)
                var page = plan.page(
                    name, term.topic.title + pagination.suffix(number, plan.words), at: pagination.paths[number],
                    heading: term.topic.title, description: description + pagination.suffix(number, plan.words),
                    section: "topics",
                    above: [NavigationItem(title: plan.words("Topics"), permalink: Permalink("/topics/"))])
                page.feeds =
                    plan.feeds(
                        title: "\(plan.settings.title): \(term.topic.title)", below: pagination.paths[0].description)
                    + page.feeds
                return schema.record(
                    PageContent(
                        site: plan.site, page: page,
                        own: Own(
                            topic: plan.topics[topic],
                            introduction: number == 0
                                ? plan.introduction(
                                    file?.introduction,
                                    from: file.map { PlanContext.contentPath($0.introduction) } ?? "") : nil,
                            timeline: number == 0 ? Timeline(term.articles, plan.timeScale) : nil,
                            articles: positions.map { plan.articles[$0] },
                            countries: countries, pagination: pagination.view(number))
                    ))
            }
        }
    }
}
