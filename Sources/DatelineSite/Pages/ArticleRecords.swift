import DatelineModel
package import DatelineTemplates

/// The records of a digest's articles, in its order: made at once for a build, one by one for a preview.
package struct ArticleRecords: Sendable, RandomAccessCollection {
    private let articles: [Article]
    private let settings: SiteSettings
    private let countries: [Country: Record]
    private let blocs: [Bloc: Record]
    private let topics: [Topic: Record]
    private var made: [Record] = []

    init(
        _ articles: [Article], settings: SiteSettings, countries: [Country: Record], blocs: [Bloc: Record],
        topics: [Topic: Record], areMadeAtOnce: Bool
    ) {
        self.articles = articles
        self.settings = settings
        self.countries = countries
        self.blocs = blocs
        self.topics = topics
        if areMadeAtOnce { made = articles.indices.map { record(at: $0) } }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { articles.count }
    package subscript(position: Int) -> Record { made.isEmpty ? record(at: position) : made[position] }

    /// The records of other articles with the same terms, made one by one.
    func replacing(_ articles: [Article]) -> ArticleRecords {
        ArticleRecords(
            articles, settings: settings, countries: countries, blocs: blocs, topics: topics, areMadeAtOnce: false)
    }

    private func record(at position: Int) -> Record {
        let article = articles[position]
        return ArticleView(
            article: article, settings: settings,
            countries: article.countries.value.compactMap { countries[$0] },
            mentioned: article.mentioned.compactMap { countries[$0] },
            filedFrom: article.filedFrom.flatMap { countries[$0] },
            blocs: article.blocs.value.compactMap { blocs[$0] },
            topics: article.topics.value.compactMap { topics[$0] }
        ).record(at: position)
    }
}
