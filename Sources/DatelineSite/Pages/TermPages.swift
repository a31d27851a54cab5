import DatelineModel
import DatelineReading
import DatelineTemplates

/// The pages that list a term's articles, planned: what they are called, where they are, what is on each.
struct TermPages: Sendable {
    let kind: any PageKind.Type
    /// The headline, and with the page's number the title.
    let title: String
    /// The first page.
    let permalink: Permalink
    /// The part of the site, which is also the address of the page above: countries, blocs or topics.
    let section: String
    /// Whether it has feeds and a timeline; a part of another term’s articles has not.
    let isWhole: Bool
    /// Positions of the articles that are listed.
    let articles: [Int]
    /// Positions of articles that follow when those are all listed; none for most kinds.
    var further: [Int] = []

    /// All pages.
    ///
    /// `describe` says the first page's description, its introduction, and the pages above; `term` is what they are about;
    /// `view` makes what the template is given, with those of the further articles that are on the page.
    func pages(
        of plan: PlanContext,
        describe:
            @Sendable @escaping (PlanContext) -> (
                description: String, introduction: Prose?, above: [NavigationItem]
            ),
        term: @Sendable @escaping (PlanContext) -> Record,
        view: @Sendable @escaping (PlanContext, PageView, TermListing, _ further: [Record]) -> Record
    ) -> [Page] {
        let all = articles + further
        let pagination = Pagination(count: all.count, size: plan.settings.articlesPerPage, at: permalink)
        return pagination.paths.indices.map { number in
            let range = pagination.ranges[number]
            return Page(
                permalink: pagination.paths[number], template: kind.template, lastChanged: plan.lastChanged(all[range]),
                isIndexable: true
            ) { plan in
                let (description, introduction, above) = describe(plan)
                let suffix = pagination.suffix(number, plan.words)
                var page = plan.page(
                    kind.name, title + suffix, at: pagination.paths[number], heading: title,
                    description: description + suffix, section: section, above: above)
                if isWhole {
                    page.feeds =
                        plan.feeds(title: "\(plan.settings.title): \(title)", below: permalink.description) + page.feeds
                }
                let isFirst = number == 0
                return view(
                    plan, page,
                    TermListing(
                        term: term(plan),
                        introduction: isFirst
                            ? introduction.flatMap { plan.introduction($0, from: PlanContext.contentPath($0)) } : nil,
                        timeline: isFirst && isWhole ? Timeline(articles, plan.timeScale) : nil,
                        articles: range.clamped(to: 0..<articles.count).map { plan.articles[all[$0]] },
                        pagination: pagination.view(number)),
                    range.clamped(to: articles.count..<all.count).map { plan.articles[all[$0]] })
            }
        }
    }
}
