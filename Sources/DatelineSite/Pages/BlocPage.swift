import DatelineModel
import DatelineTemplates

/// One bloc or region with the articles that name it.
enum BlocPage: PageKind {
    static let name = "bloc"

    private static let schema = TermContent<Void>.schema(name, "A bloc or region.", subject: "the bloc or region")

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        guard plan.settings.has(.blocs) else { return [] }
        return plan.digest.blocs.indices.flatMap { position in
            let term = plan.digest.blocs[position]
            return TermPages(
                kind: Self.self, title: term.bloc.name, permalink: PlanContext.permalink(of: term.bloc),
                section: "blocs", isWhole: true, articles: term.articles
            ).pages(of: plan) { plan in
                (
                    plan.words("AI policy news that names {}", term.bloc.nameInProse), nil,
                    [NavigationItem(title: plan.words("Blocs and regions"), permalink: Permalink("/blocs/"))]
                )
            } term: {
                $0.blocs[position]
            } view: { plan, page, listing, _ in
                schema.record(
                    PageContent(site: plan.site, page: page, own: TermContent(listing: listing, extra: ())))
            }
        }
    }
}
