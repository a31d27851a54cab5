package import DatelineModel

/// Puts articles in order and groups them by country, bloc, topic and month.
package enum DigestIndexer {
    /// The digest of all articles that are in the site, the newest first; those of one moment in the order given.
    package static func index(_ articles: [Article]) -> Digest {
        let ranks = articles.indices.filter { articles[$0].isInSite }.map {
            (rank: -articles[$0].date.rank, position: $0)
        }
        let articles = ranks.sorted(by: <).map { articles[$0.position] }
        let topics = topicTerms(articles)
        return Digest(
            articles: articles, countries: countryTerms(articles, topics), blocs: blocTerms(articles), topics: topics,
            months: months(articles))
    }

    private static func blocTerms(_ articles: [Article]) -> [BlocTerm] {
        var groups: [Bloc: [Int]] = [:]
        for (position, article) in articles.enumerated() {
            for bloc in article.blocs.value { groups[bloc, default: []].append(position) }
        }
        return groups.map { BlocTerm(bloc: $0, articles: $1) }.sorted { $0.bloc.slug < $1.bloc.slug }
    }

    private static func topicTerms(_ articles: [Article]) -> [TopicTerm] {
        var groups: [Topic: [Int]] = [:]
        for (position, article) in articles.enumerated() {
            for topic in article.topics.value { groups[topic, default: []].append(position) }
        }
        return groups.map { TopicTerm(topic: $0, articles: $1) }
            .sorted { ($0.topic.title, $0.topic.slug) < ($1.topic.title, $1.topic.slug) }
    }

    private static func countryTerms(_ articles: [Article], _ topics: [TopicTerm]) -> [CountryTerm] {
        var topicsOfArticle = [[Int]](repeating: [], count: articles.count)
        for (topic, term) in topics.enumerated() {
            for position in term.articles { topicsOfArticle[position].append(topic) }
        }
        var groups: [Country: (about: [Int], mentioned: [Int])] = [:]
        for (position, article) in articles.enumerated() {
            for country in article.countries.value { groups[country, default: ([], [])].about.append(position) }
            for country in article.mentioned { groups[country, default: ([], [])].mentioned.append(position) }
        }
        return groups.map { country, articles in
            var byTopic: [Int: [Int]] = [:]
            for position in articles.about {
                for topic in topicsOfArticle[position] { byTopic[topic, default: []].append(position) }
            }
            return CountryTerm(
                country: country, about: articles.about, mentioned: articles.mentioned, byTopic: byTopic)
        }
        .map { (key: $0.country.sortKey, term: $0) }
        .sorted { ($0.key, $0.term.country.slug) < ($1.key, $1.term.country.slug) }
        .map(\.term)
    }

    private static func months(_ articles: [Article]) -> [Month] {
        var months: [Month] = []
        var start = 0
        for position in articles.indices {
            let day = articles[position].date.day
            let next = position + 1 < articles.count ? articles[position + 1].date.day : nil
            guard next == nil || next?.month != day.month || next?.year != day.year else { continue }
            months.append(Month(year: day.year, month: day.month, articles: start..<position + 1))
            start = position + 1
        }
        return months
    }
}
