import DatelineDigest
import DatelineModel
import DatelineTemplates

/// All countries that the digest has articles on, by first letter.
enum CountriesPage: TaxonomyPageKind {
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

    static func pages(of taxonomy: Taxonomy, in edition: Edition) -> [Page] {
        taxonomy.id == .countries ? edition.indexPage(of: taxonomy, Self.self) : []
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard let taxonomy = edition.settings.taxonomy(.countries) else { throw PageKeyError(page) }
        let names = NameOrder(language: edition.settings.language)
        var letters: [Letter] = []
        for (filed, record) in zip(edition.digest.terms(in: .countries), edition.records(in: .countries)) {
            let letter = names.letter(of: filed.term.name, after: letters.last?.letter)
            if let last = letters.last, last.letter == letter {
                letters[letters.count - 1] = Letter(letter: letter, countries: last.countries + [record])
            } else {
                letters.append(Letter(letter: letter, countries: [record]))
            }
        }
        return schema.record(
            PageContent(
                site: edition.layout.site, page: edition.indexView(of: taxonomy),
                own: Own(map: TileMap(edition), letters: letters)))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] { [] }
}
