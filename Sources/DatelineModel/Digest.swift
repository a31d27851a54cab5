/// The whole site's articles, in order and grouped. Groups hold positions in `articles`.
package struct Digest: Sendable {
    /// All published articles, the newest first.
    package let articles: [Article]
    /// Positions of those that stand in lists: of the versions of a story in several languages only one does.
    package let listed: [Int]
    /// The story of each article that is a translation or has any, by its position.
    package let stories: [Int: Story]
    /// Every country that an article is about or mentions, in order of name.
    package let countries: [CountryTerm]
    /// Every bloc and region that an article names, in order of name.
    package let blocs: [BlocTerm]
    /// Every topic that has an article, in order of title.
    package let topics: [TopicTerm]
    /// The months that have articles, the newest first.
    package let months: [Month]

    /// A digest whose groups are complete.
    package init(
        articles: [Article], listed: [Int], stories: [Int: Story], countries: [CountryTerm], blocs: [BlocTerm],
        topics: [TopicTerm], months: [Month]
    ) {
        self.articles = articles
        self.listed = listed
        self.stories = stories
        self.countries = countries
        self.blocs = blocs
        self.topics = topics
        self.months = months
    }

    /// A digest without articles.
    package static let empty = Digest(
        articles: [], listed: [], stories: [:], countries: [], blocs: [], topics: [], months: [])

    /// The place, among those listed, of the version of an article that is.
    package func placeInLists(of position: Int) -> Int {
        let position = stories[position]?.listed ?? position
        var (low, high) = (0, listed.count)
        while low < high {
            let middle = (low + high) / 2
            if listed[middle] < position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// One story in several languages.
package struct Story: Sendable {
    /// Positions of its versions: the original, then the translations in order of their language tags.
    package let versions: [Int]
    /// The position of the version that stands in lists.
    package let listed: Int

    /// The position of the original.
    package var original: Int { versions[0] }

    /// A story with all its versions.
    package init(original: Int, translations: [Int], listed: Int) {
        versions = [original] + translations
        self.listed = listed
    }
}

/// A country with its articles, the newest first.
package struct CountryTerm: Sendable {
    /// The country.
    package let country: Country
    /// Positions of the articles that are about it.
    package let about: [Int]
    /// Positions of the articles that mention it besides.
    package let mentioned: [Int]
    /// For each of the site's topics, by its position in the digest: the articles about the country and on the topic.
    package let byTopic: [Int: [Int]]

    /// A country with its articles.
    package init(country: Country, about: [Int], mentioned: [Int], byTopic: [Int: [Int]]) {
        self.country = country
        self.about = about
        self.mentioned = mentioned
        self.byTopic = byTopic
    }
}

/// A bloc or region with its articles, the newest first.
package struct BlocTerm: Sendable {
    /// The bloc or region.
    package let bloc: Bloc
    /// Positions of the articles that name it.
    package let articles: [Int]

    /// A bloc or region with its articles.
    package init(bloc: Bloc, articles: [Int]) {
        self.bloc = bloc
        self.articles = articles
    }
}

/// A topic with its articles, the newest first.
package struct TopicTerm: Sendable {
    /// The topic.
    package let topic: Topic
    /// Positions of its articles.
    package let articles: [Int]

    /// A topic with its articles.
    package init(topic: Topic, articles: [Int]) {
        self.topic = topic
        self.articles = articles
    }
}

/// A month with its articles.
package struct Month: Sendable {
    /// The year.
    package let year: Int
    /// The month, 1 to 12.
    package let month: Int
    /// Positions of the articles published in it.
    package let articles: [Int]

    /// A month with its articles.
    package init(year: Int, month: Int, articles: [Int]) {
        self.year = year
        self.month = month
        self.articles = articles
    }
}
