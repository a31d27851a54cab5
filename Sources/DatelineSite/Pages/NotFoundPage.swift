import DatelineModel
import DatelineTemplates

/// What a host shows for an address that has no page.
enum NotFoundPage: PageKind {
    static let name = "404"

    private static let schema = PageContent<Void>.schema(name, "The page for addresses that have none.", [])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard plan.settings.has(.notFound) else { return [] }
        let permalink = Permalink("/404.html")
        return [
            Page(permalink: permalink, template: template, lastChanged: nil, isIndexable: false) { plan in
                var page = plan.page(
                    name, plan.words("Page not found"), at: permalink,
                    description: plan.words("There is no page at this address."))
                page.isIndexable = false
                return schema.record(PageContent(site: plan.site, page: page, own: ()))
            }
        ]
    }
}
