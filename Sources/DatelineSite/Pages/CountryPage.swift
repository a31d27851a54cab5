import DatelineModel
import DatelineReading
import DatelineTemplates

/// One country: an introduction, the articles about it, then those that mention it.
enum CountryPage: PageKind {
    static let name = "country"

    struct Extra {
        let mentioned: [Record]
        let topics: [Record]
    }

    private static let schema = TermContent<Extra>.schema(
        name, "A country; its articles are those about it.", subject: "the country",
        [
            .list(
                "mentioned", of: ArticleView.schema.type,
                "Those that mention it; they follow when all about it are listed."
            ) {
                $0.own.extra.mentioned
            },
            .list("topics", of: TermView.schema.type, "Topics on which the country has a page of its own, with counts.")
            {
                $0.own.extra.topics
            },
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard plan.settings.has(.countries) else { return [] }
        return plan.digest.countries.indices.flatMap { position in
            let term = plan.digest.countries[position]
            let topics = CountryTopicPage.topics(of: term, plan)
            return TermPages(
                kind: Self.self, title: term.country.name, permalink: PlanContext.permalink(of: term.country),
                section: "countries", isWhole: true, articles: term.about, further: term.mentioned
            ).pages(of: plan) { plan in
                let file = plan.countryFiles[term.country]
                return (
                    file?.summary ?? plan.words("AI policy news about {}", term.country.nameInProse),
                    file?.introduction,
                    [NavigationItem(title: plan.words("Countries"), permalink: Permalink("/countries/"))]
                )
            } term: {
                $0.countries[position]
            } view: { plan, page, listing, mentioned in
                schema.record(
                    PageContent(
                        site: plan.site, page: page,
                        own: TermContent(listing: listing, extra: Extra(mentioned: mentioned, topics: topics))))
            }
        }
    }
}
