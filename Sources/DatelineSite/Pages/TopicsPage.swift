import DatelineModel
import DatelineTemplates

/// All topics that the digest has articles on.
enum TopicsPage: PageKind {
    static let name = "topics"

    private static let schema = PageContent<[Record]>.schema(
        name, "All topics.", [.list("topics", of: TermView.schema.type, "The topics, by title.") { $0.own }])

    static var type: RecordType { schema.type }

    /// Where the page is; `nil` if the site has none.
    static func permalink(of digest: Digest, _ settings: SiteSettings) -> Permalink? {
        settings.has(.topics) && !digest.topics.isEmpty ? Permalink("/topics/") : nil
    }

    static func pages(of plan: PlanContext) -> [Page] {
        guard let permalink = permalink(of: plan.digest, plan.settings) else { return [] }
        return [
            Page(
                permalink: permalink, template: template, lastChanged: plan.lastChanged(plan.digest.articles.indices),
                isIndexable: true
            ) { plan in
                let page = plan.page(
                    name, plan.words("Topics"), at: permalink,
                    description: plan.words("{} by topic.", plan.settings.title), section: "topics")
                return schema.record(PageContent(site: plan.site, page: page, own: plan.topics))
            }
        ]
    }
}
