import DatelineModel
import DatelineTemplates

/// All blocs and regions that the digest has articles on: blocs first, then regions.
enum BlocsPage: PageKind {
    static let name = "blocs"

    struct Own {
        let blocs: [Record]
        let regions: [Record]
    }

    private static let schema = PageContent<Own>.schema(
        name, "All blocs and regions.",
        [
            .list(
                "blocs", of: TermView.schema.type,
                "Blocs and international bodies, by name; the European Union with its page as a country."
            ) {
                $0.own.blocs
            },
            .list("regions", of: TermView.schema.type, "Regions, by name.") { $0.own.regions },
        ])

    static var type: RecordType { schema.type }

    /// Where the page is; `nil` if the site has none.
    static func permalink(of digest: Digest, _ settings: SiteSettings) -> Permalink? {
        settings.has(.blocs) && !digest.blocs.isEmpty ? Permalink("/blocs/") : nil
    }

    static func pages(of plan: PlanContext) -> [Page] {
        guard let permalink = permalink(of: plan.digest, plan.settings) else { return [] }
        return [
            Page(
                permalink: permalink, template: template, lastChanged: plan.lastChanged(plan.digest.articles.indices),
                isIndexable: true
            ) { plan in
                let page = plan.page(
                    name, plan.words("Blocs and regions"), at: permalink,
                    description: plan.words("{} by bloc, international body and region.", plan.settings.title),
                    section: "blocs")
                return schema.record(
                    PageContent(
                        site: plan.site, page: page, own: Own(blocs: blocs(plan), regions: terms(of: .region, plan))))
            }
        ]
    }

    private static func terms(of kind: Bloc.Kind, _ plan: PlanContext) -> [Record] {
        zip(plan.digest.blocs, plan.blocs).filter { $0.0.bloc.kind == kind }.map(\.1)
    }

    /// The blocs, and among them the Union, which has a code and a page as countries do.
    private static func blocs(_ plan: PlanContext) -> [Record] {
        let union = zip(plan.digest.countries, plan.countries).first { $0.0.country.code == "EU" }
        let others = terms(of: .bloc, plan)
        guard let (term, record) = union, plan.settings.has(.countries) else { return others }
        let position = plan.digest.blocs.count { $0.bloc.kind == .bloc && $0.bloc.slug < term.country.slug }
        return others[..<position] + [record] + others[position...]
    }
}
