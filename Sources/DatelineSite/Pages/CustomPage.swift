import DatelineModel
import DatelineReading
import DatelineTemplates

/// A page that an editor wrote, such as About.
enum CustomPage: PageKind {
    static let name = "page"

    private static let schema = PageContent<HTML>.schema(
        name, "A page of Content/pages.", [.html("body", "Its text.") { $0.own }])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        plan.pageFiles.map { file in
            let permalink = PlanContext.permalink(of: file)
            return Page(permalink: permalink, template: template, lastChanged: nil, isIndexable: true) { plan in
                let page = plan.page(
                    name, file.title, at: permalink,
                    description: file.summary ?? "\(file.title): \(plan.settings.title)",
                    section: "pages")
                let body = plan.introduction(file.body, from: file.path) ?? .empty
                return schema.record(PageContent(site: plan.site, page: page, own: body))
            }
        }
    }
}
