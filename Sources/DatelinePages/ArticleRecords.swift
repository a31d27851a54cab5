import DatelineModel
package import DatelineTemplates

/// The records of a digest's articles, in its order: made at once for a build, one by one for a preview.
package struct ArticleRecords: Sendable, RandomAccessCollection {
    private let articles: [Article]
    private let settings: SiteSettings
    private let words: Words
    private let terms: [Term: Record]
    private let data: SiteData
    private let attachments: Attachments
    private var made: [Record] = []

    init(
        _ articles: [Article], _ settings: SiteSettings, _ words: Words, _ terms: [Term: Record], _ data: SiteData,
        _ attachments: Attachments, areMadeAtOnce: Bool
    ) {
        self.attachments = attachments
        (self.articles, self.settings, self.words, self.terms, self.data) = (articles, settings, words, terms, data)
        if areMadeAtOnce { made = articles.indices.map { record(at: $0) } }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { articles.count }
    package subscript(position: Int) -> Record { made.isEmpty ? record(at: position) : made[position] }

    private func record(at position: Int) -> Record {
        let article = articles[position]
        let records = { (list: [Term]) in list.compactMap { terms[$0] } }
        return ArticleView(
            article: article, settings: settings, countries: records(article.countries),
            mentioned: records(article.filing.mentioned), named: records(article.filing.named),
            filedFrom: article.filing.filedFrom.flatMap { terms[$0] }, blocs: records(article.blocs),
            topics: records(article.topics),
            others: settings.taxonomies.filter { ![.tagger, .date].contains($0.source) }.compactMap { taxonomy in
                let terms = records(article.terms(in: taxonomy.id))
                return terms.isEmpty
                    ? nil : FiledUnder(taxonomy: taxonomy.id, title: words.text(taxonomy.title), terms: terms)
            },
            extra: data.extra(of: article), picture: PictureView(article, attachments)
        ).record(at: position)
    }
}
