import DatelineDigest
import DatelineModel
import DatelineTemplates

/// Countries by topics: how many articles there are on each topic about each of the most covered countries.
struct CoverageMatrix: Sendable {
    /// A country and its number of articles on each topic.
    struct Row: Sendable {
        let country: Record
        let cells: [Cell]
    }

    /// The articles about one country on one topic.
    struct Cell: Sendable {
        let topic: Record
        let count: Int
        /// The shade, 0 for no articles.
        let level: Int
        /// Where the articles are; `nil` if nothing leads to them alone.
        let permalink: Permalink?
    }

    /// Countries that have a row.
    static let mostCountries = 30

    /// The rows, the most covered country first; cells in the order of the digest's topics.
    let rows: [Row]
    let shading: Shading

    /// The matrix of a digest.
    init(_ edition: Edition) {
        let (digest, topics) = (edition.digest, edition.digest.terms(in: .topics))
        let countries = edition.layout.countriesByCount.prefix(Self.mostCountries)
        let shading = Shading(
            largest: countries.flatMap { digest.outline.topicsOfCountries[$0].values.map(\.count) }.max() ?? 0)
        rows = countries.map { position in
            let cells = topics.indices.map { topic in
                let articles = digest.outline.topicsOfCountries[position][topic] ?? []
                return Cell(
                    topic: edition.records(in: .topics)[topic], count: articles.count,
                    level: shading.level(of: articles.count),
                    permalink: CountryTopicPage.permalink(of: position, topic, in: edition)
                        ?? (articles.count == 1 ? digest.articles[articles[0]].permalink : nil))
            }
            return Row(country: edition.records(in: .countries)[position], cells: cells)
        }
        self.shading = shading
    }

    private static let cellSchema = RecordSchema<Cell>(
        "matrix_cell", "The articles about one country on one topic.",
        [
            .record("topic", of: TermView.schema.type, "The topic.") { $0.topic },
            .number("count", "How many there are.") { $0.count },
            .number("level", "The shade, from 1 for the faintest to at most 4; 0 for no articles.") { $0.level },
            .optionalLink("path", "Their page; the article itself if there is only one.") { $0.permalink },
        ])

    static let rowSchema = RecordSchema<Row>(
        "matrix_row", "A country and its articles on each topic.",
        [
            .record("country", of: TermView.schema.type, "The country.") { $0.country },
            .list("cells", of: cellSchema.type, "A cell for each topic.") { row in
                row.cells.map { cellSchema.record($0) }
            },
        ])
}
