import DatelineModel

/// What the search shows of articles, in files of a few articles each, so that only those of the results are loaded.
///
/// A line is an article, the oldest first. Its fields, separated by tabs: address, day, headline, summary, codes of
/// countries, slugs of topics, place, language if it is not the site's.
enum SearchDocuments {
    /// The number of articles in a file.
    static let articlesPerFile = 24

    /// The numbers of the articles in each file.
    static func files(_ articleCount: Int) -> [Range<Int>] {
        stride(from: 0, to: articleCount, by: articlesPerFile).map { $0..<min($0 + articlesPerFile, articleCount) }
    }

    /// The text of a file of articles, in a site in a language.
    static func text(_ articles: some Sequence<Article>, _ language: String) -> [UInt8] {
        var text: [UInt8] = []
        for article in articles {
            let fields = [
                article.permalink.description, article.date.day.description, article.title.value, article.summary.value,
                article.countries.value.map { $0.code.lowercased() }.joined(separator: " "),
                article.topics.value.map(\.slug.description).joined(separator: " "), article.place ?? "",
                article.language == language ? "" : article.language,
            ]
            appendLine(fields, to: &text)
        }
        return text
    }

    /// Appends fields separated by tabs; empty ones at the end are left out.
    static func appendLine(_ fields: [String], to text: inout [UInt8]) {
        let count = (fields.lastIndex { !$0.isEmpty } ?? -1) + 1
        for (place, field) in fields.prefix(count).enumerated() {
            if place > 0 { text.append(UInt8(ascii: "\t")) }
            let start = text.count
            text.append(text: field)
            // White space within a field would end it or the line.
            for index in start..<text.count where text[index] < UInt8(ascii: " ") { text[index] = UInt8(ascii: " ") }
        }
        text.append(UInt8(ascii: "\n"))
    }
}

/// The filters for the results of a search: which articles are about each country and on each topic.
///
/// A line is a country or a topic. Its fields, separated by tabs: `country` or `topic`, code or slug, name, address of
/// its page, articles (`SearchNumbers`).
enum SearchFacets {
    /// The text of the file.
    static func text(_ digest: Digest, _ settings: SiteSettings) -> [UInt8] {
        var text: [UInt8] = []
        let numbers = { (positions: [Int]) in
            String(
                decoding: SearchNumbers.text(positions.reversed().map { digest.articles.count - 1 - $0 }),
                as: UTF8.self)
        }
        var (countries, topics): ([Country: [Int]], [Topic: [Int]]) = ([:], [:])
        for (position, article) in digest.articles.enumerated() {
            for country in article.countries.value { countries[country, default: []].append(position) }
            for topic in article.topics.value { topics[topic, default: []].append(position) }
        }
        for term in digest.countries {
            guard let articles = countries[term.country] else { continue }
            let path = settings.has(.countries) ? PlanContext.permalink(of: term.country).description : ""
            let fields = ["country", term.country.code.lowercased(), term.country.name, path, numbers(articles)]
            SearchDocuments.appendLine(fields, to: &text)
        }
        for term in digest.topics {
            let path = settings.has(.topics) ? PlanContext.permalink(of: term.topic).description : ""
            let articles = topics[term.topic] ?? []
            let fields = ["topic", term.topic.slug.description, term.topic.title, path, numbers(articles)]
            SearchDocuments.appendLine(fields, to: &text)
        }
        return text
    }
}
