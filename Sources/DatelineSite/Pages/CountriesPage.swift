import DatelineModel
import DatelineTemplates

/// All countries that the digest has articles on, by first letter.
enum CountriesPage: PageKind {
    static let name = "countries"

    struct Letter: Sendable {
        let letter: String
        let countries: [Record]
    }

    struct Own {
        let map: TileMap
        let letters: [Letter]
    }

    private static let letterSchema = RecordSchema<Letter>(
        "letter", "The countries whose names begin with one letter.",
        [
            .text("letter", "The letter.") { $0.letter },
            .list("countries", of: TermView.schema.type, "The countries, by name.") { $0.countries },
        ])

    private static let schema = PageContent<Own>.schema(
        name, "All countries.",
        [
            .record("map", of: TileMap.schema.type, "The map of the world.") { $0.own.map.record },
            .list("letters", of: letterSchema.type, "The countries by first letter.") {
                $0.own.letters.map { letterSchema.record($0) }
            },
        ])

    static var type: RecordType { schema.type }

    /// Where the page is; `nil` if the site has none.
    static func permalink(of digest: Digest, _ settings: SiteSettings) -> Permalink? {
        settings.has(.countries) && !digest.countries.isEmpty ? Permalink("/countries/") : nil
    }

    static func pages(of plan: PlanContext) -> [Page] {
        guard let permalink = permalink(of: plan.digest, plan.settings) else { return [] }
        return [
            Page(
                permalink: permalink, template: template, lastChanged: plan.lastChanged(plan.digest.articles.indices),
                isIndexable: true
            ) { plan in
                var letters: [Letter] = []
                for (term, record) in zip(plan.digest.countries, plan.countries) {
                    let letter = term.country.sortKey.prefix(1).uppercased()
                    if let last = letters.last, last.letter == letter {
                        letters[letters.count - 1] = Letter(letter: letter, countries: last.countries + [record])
                    } else {
                        letters.append(Letter(letter: letter, countries: [record]))
                    }
                }
                let page = plan.page(
                    name, plan.words("Countries"), at: permalink,
                    description: plan.words("{} by country.", plan.settings.title),
                    section: "countries")
                return schema.record(
                    PageContent(site: plan.site, page: page, own: Own(map: TileMap(plan), letters: letters)))
            }
        ]
    }
}
