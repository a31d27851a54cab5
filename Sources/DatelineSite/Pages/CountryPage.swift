import DatelineModel
import DatelineReading
import DatelineTemplates

/// One country: an introduction, the articles about it, then those that mention it.
enum CountryPage: PageKind {
    static let name = "country"

    struct Own {
        let country: Record
        let introduction: HTML?
        let timeline: Timeline?
        let about: [Record]
        let mentioned: [Record]
        let topics: [Record]
        let pagination: PaginationView
    }

    private static let schema = PageContent<Own>.schema(
        name, "A country.",
        [
            .record("country", of: TermView.schema.type, "The country.") { $0.own.country },
            .optionalHTML("introduction", "The text of its file in Content, on the first page.") {
                $0.own.introduction
            },
            .optionalRecord(
                "timeline", of: Timeline.schema.type,
                "Its articles by time, on the first page; missing if all of the digest are of one month."
            ) {
                $0.own.timeline?.record
            },
            .list("about", of: ArticleView.schema.type, "This page's articles about the country, the newest first.") {
                $0.own.about
            },
            .list(
                "mentioned", of: ArticleView.schema.type,
                "Those that mention it; they follow when all about it are listed."
            ) {
                $0.own.mentioned
            },
            .list("topics", of: TermView.schema.type, "Topics on which the country has a page of its own, with counts.")
            {
                $0.own.topics
            },
            .record("pagination", of: PaginationView.schema.type, "Which page of the list this is.") {
                $0.own.pagination.record
            },
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard plan.settings.has(.countries) else { return [] }
        return plan.digest.countries.indices.flatMap { position in pages(of: plan, position) }
    }

    private static func pages(of plan: PlanContext, _ country: Int) -> [Page] {
        let term = plan.digest.countries[country]
        let all = term.about + term.mentioned
        let pagination = Pagination(
            count: all.count, size: plan.settings.articlesPerPage, at: PlanContext.permalink(of: term.country))
        let topics = CountryTopicPage.topics(of: term, plan)
        return pagination.paths.indices.map { number in
            let range = pagination.ranges[number]
            return Page(
                permalink: pagination.paths[number], template: template, lastChanged: plan.lastChanged(all[range]),
                isIndexable: true
            ) { plan in
                let file = plan.countryFiles[term.country]
                let description = file?.summary ?? plan.words("AI policy news about {}", term.country.nameInProse)
                var page = plan.page(
                    name, term.country.name + pagination.suffix(number, plan.words), at: pagination.paths[number],
                    heading: term.country.name, description: description + pagination.suffix(number, plan.words),
                    section: "countries",
                    above: [NavigationItem(title: plan.words("Countries"), permalink: Permalink("/countries/"))])
                page.feeds =
                    plan.feeds(
                        title: "\(plan.settings.title): \(term.country.name)", below: pagination.paths[0].description)
                    + page.feeds
                let about = range.clamped(to: 0..<term.about.count)
                let mentioned = range.clamped(to: term.about.count..<all.count)
                return schema.record(
                    PageContent(
                        site: plan.site, page: page,
                        own: Own(
                            country: plan.countries[country],
                            introduction: number == 0
                                ? plan.introduction(
                                    file?.introduction,
                                    from: file.map { PlanContext.contentPath($0.introduction) } ?? "") : nil,
                            timeline: number == 0 ? Timeline(term.about, plan.timeScale) : nil,
                            about: about.map { plan.articles[all[$0]] },
                            mentioned: mentioned.map { plan.articles[all[$0]] },
                            topics: topics, pagination: pagination.view(number))))
            }
        }
    }
}
