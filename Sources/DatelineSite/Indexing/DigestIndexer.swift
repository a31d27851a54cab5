package import DatelineModel

/// Puts articles in order and groups them by country, topic and month.
package enum DigestIndexer {
    /// The digest of all articles that are in the site.
    package static func index(_ articles: [Article]) -> Digest {
        let articles = articles.filter(\.isInSite).sorted(by: isBefore)
        let topics = topicTerms(articles)
        return Digest(
            articles: articles, countries: countryTerms(articles, topics), topics: topics, months: months(articles))
    }

    /// The newest first; those of one moment in the order of their files.
    private static func isBefore(_ left: Article, _ right: Article) -> Bool {
        if left.date != right.date {
            if left.date < right.date { return false }
            if right.date < left.date { return true }
        }
        return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
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
        var about: [Country: [Int]] = [:]
        var mentioned: [Country: [Int]] = [:]
        var crossings: [Country: [Int: [Int]]] = [:]
        let topicPositions = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1.topic, $0) })
        for (position, article) in articles.enumerated() {
            let positions = article.topics.value.compactMap { topicPositions[$0] }
            for country in article.countries.value {
                about[country, default: []].append(position)
                for topic in positions { crossings[country, default: [:]][topic, default: []].append(position) }
            }
            for country in article.mentioned { mentioned[country, default: []].append(position) }
        }
        let all = Set(about.keys).union(mentioned.keys)
        return all.map { country in
            CountryTerm(
                country: country, about: about[country] ?? [], mentioned: mentioned[country] ?? [],
                byTopic: crossings[country] ?? [:])
        }
        .sorted { $0.country.slug.utf8.lexicographicallyPrecedes($1.country.slug.utf8) }
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
