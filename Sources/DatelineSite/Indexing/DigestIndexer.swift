package import DatelineModel

/// Puts articles in order and groups them by country, bloc, topic and month.
package enum DigestIndexer {
    /// The digest of all articles that are in the site, the newest first; those of one moment in the order given.
    ///
    /// A story stands in lists once: in the site's language if a version of it is in that, or else as the original.
    package static func index(_ articles: [Article], language: String) -> Digest {
        let ranks = articles.indices.filter { articles[$0].isInSite }.map {
            (rank: -articles[$0].date.rank, position: $0)
        }
        let articles = ranks.sorted(by: <).map { articles[$0.position] }
        let stories = Translations.stories(articles, language: language)
        let listed = articles.indices.filter { position in (stories[position]?.listed ?? position) == position }
        let topics = topicTerms(articles, listed)
        return Digest(
            articles: articles, listed: listed, stories: stories, countries: countryTerms(articles, listed, topics),
            blocs: blocTerms(articles, listed), topics: topics, months: months(articles, listed))
    }

    private static func blocTerms(_ articles: [Article], _ listed: [Int]) -> [BlocTerm] {
        var groups: [Bloc: [Int]] = [:]
        for position in listed {
            for bloc in articles[position].blocs.value { groups[bloc, default: []].append(position) }
        }
        return groups.map { BlocTerm(bloc: $0, articles: $1) }.sorted { $0.bloc.slug < $1.bloc.slug }
    }

    private static func topicTerms(_ articles: [Article], _ listed: [Int]) -> [TopicTerm] {
        var groups: [Topic: [Int]] = [:]
        for position in listed {
            for topic in articles[position].topics.value { groups[topic, default: []].append(position) }
        }
        return groups.map { TopicTerm(topic: $0, articles: $1) }
            .sorted { ($0.topic.title, $0.topic.slug) < ($1.topic.title, $1.topic.slug) }
    }

    private static func countryTerms(
        _ articles: [Article], _ listed: [Int], _ topics: [TopicTerm]
    ) -> [CountryTerm] {
        var topicsOfArticle = [[Int]](repeating: [], count: articles.count)
        for (topic, term) in topics.enumerated() {
            for position in term.articles { topicsOfArticle[position].append(topic) }
        }
        var groups: [Country: (about: [Int], mentioned: [Int])] = [:]
        for position in listed {
            let article = articles[position]
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

    private static func months(_ articles: [Article], _ listed: [Int]) -> [Month] {
        var months: [Month] = []
        var start = 0
        for place in listed.indices {
            let day = articles[listed[place]].date.day
            let next = place + 1 < listed.count ? articles[listed[place + 1]].date.day : nil
            guard next == nil || next?.month != day.month || next?.year != day.year else { continue }
            months.append(Month(year: day.year, month: day.month, articles: Array(listed[start...place])))
            start = place + 1
        }
        return months
    }
}
