package import DatelineModel
import DatelineTagging

/// Something that was derived from an article's words and that an editor should look at.
package enum Concern: Sendable, Hashable {
    /// Neither a country nor a bloc was found.
    case noCountry
    /// No topic was found.
    case noTopic
    /// Countries that it is about, but with low confidence.
    case doubtfulCountries([Term])
    /// Topics of it with low confidence.
    case doubtfulTopics([Term])
    /// It has so many countries that it may be about none of them.
    case manyCountries(Int)
    /// It has so many topics.
    case manyTopics(Int)
    /// The headline was taken from the text.
    case derivedTitle

    /// More countries than this, about and mentioned together, are very many.
    static let mostCountries = 6
    /// More topics than this are very many.
    static let mostTopics = 4

    /// The concerns about an article, the worst first; none about what its author gave or an editor has confirmed.
    ///
    /// `tags` are those that it was filed by. In a site without topics none can be missing.
    static func all(in article: Article, _ tags: Tags?, siteHasTopics: Bool) -> [Concern] {
        guard !article.status.isReviewed else { return [] }
        var concerns: [Concern] = []
        // A translation is filed like its original, which is checked itself.
        let isOriginal = article.translationOf == nil
        if article.isDerived(.countries), isOriginal {
            let count = article.countries.count + article.filing.mentioned.count
            if count == 0, article.blocs.isEmpty { concerns.append(.noCountry) }
            let doubtful = tags?.about.filter { $0.confidence == .low }.map(\.country.term) ?? []
            if !doubtful.isEmpty { concerns.append(.doubtfulCountries(doubtful)) }
            if count > mostCountries { concerns.append(.manyCountries(count)) }
        }
        if article.isDerived(.topics), isOriginal {
            let topics = article.topics
            if topics.isEmpty, siteHasTopics { concerns.append(.noTopic) }
            let slugs = tags?.topics.filter { $0.confidence == .low }.map(\.slug) ?? []
            let doubtful = topics.filter { slugs.contains($0.key) }
            if !doubtful.isEmpty { concerns.append(.doubtfulTopics(doubtful)) }
            if topics.count > mostTopics { concerns.append(.manyTopics(topics.count)) }
        }
        if article.title.isDerived { concerns.append(.derivedTitle) }
        return concerns.sorted { $0.rank < $1.rank }
    }

    /// Its rank among the kinds, the worst first: what readers cannot find at all, then what may be wrong, then what is
    /// probably too much, then what only reads badly.
    package var rank: Int {
        switch self {
        case .noCountry: 0
        case .noTopic: 1
        case .doubtfulCountries: 2
        case .doubtfulTopics: 3
        case .manyCountries: 4
        case .manyTopics: 5
        case .derivedTitle: 6
        }
    }

    /// A short name of the kind, in kebab case; it stays the same from version to version.
    package var identifier: String {
        switch self {
        case .noCountry: "no-country"
        case .noTopic: "no-topic"
        case .doubtfulCountries: "doubtful-countries"
        case .doubtfulTopics: "doubtful-topics"
        case .manyCountries: "many-countries"
        case .manyTopics: "many-topics"
        case .derivedTitle: "derived-title"
        }
    }

    /// A description for editors.
    package var words: String {
        switch self {
        case .noCountry: "no country and no bloc found"
        case .noTopic: "no topic found"
        case .doubtfulCountries(let countries): "in doubt: about \(countries.map(\.name).joined(separator: ", "))"
        case .doubtfulTopics(let topics): "in doubt: on \(topics.map(\.name).joined(separator: ", "))"
        case .manyCountries(let count): "very many countries: \(count)"
        case .manyTopics(let count): "very many topics: \(count)"
        case .derivedTitle: "the headline was taken from the text"
        }
    }
}
