import DatelineModel
import DatelineTemplates

/// A page at an article's old address that leads to the new one, for hosts that know no redirects.
enum RedirectPage: PageKind {
    static let name = "redirect"

    private static let schema = PageContent<Article>.schema(
        name, "A page at an old address of an article.",
        [
            .link("target", "The article's address.") { $0.own.permalink },
            .text("title", "The article's headline.") { $0.own.title.value },
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard plan.settings.has(.redirects) else { return [] }
        return plan.digest.articles.indices.flatMap { position in
            plan.digest.articles[position].aliases.map { alias in
                Page(permalink: alias, template: template, lastChanged: nil, isIndexable: false) { plan in
                    let article = plan.digest.articles[position]
                    var page = plan.page(
                        name, article.title.value, at: article.permalink, description: article.summary.value)
                    page.isIndexable = false
                    return schema.record(PageContent(site: plan.site, page: page, own: article))
                }
            }
        }
    }
}
