package import DatelineModel

/// The whole site's articles, in order and filed. Lists hold positions in `articles`.
package struct Digest: Sendable {
    /// All published articles, the newest first.
    package let articles: [Article]
    /// What follows from the way they are filed.
    package let outline: Outline

    /// Articles in the order of an outline.
    package init(articles: [Article], outline: Outline) {
        self.articles = articles
        self.outline = outline
    }

    /// Positions of those in lists: of the versions of a story in several languages there is only one.
    package var listed: [Int] { outline.listed }
    /// The story of each article that is a translation or has any, by its position.
    package var stories: [Int: Story] { outline.stories }
    /// The terms of a taxonomy that have articles, in its order; none if the site does not have it.
    package func terms(in taxonomy: Taxonomy.ID) -> [FiledTerm] { outline.terms[taxonomy] ?? [] }

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

/// What follows from the way in which articles are filed, whatever their words: their order, and the lists they are in.
package struct Outline: Sendable {
    /// The published articles, the newest first, as positions among all articles that it was made from.
    package let order: [Int]
    /// Positions of those in lists, in the order of the digest.
    package let listed: [Int]
    /// The story of each article that is a translation or has any, by its position.
    package let stories: [Int: Story]
    /// The terms that have articles, by taxonomy, each list in its taxonomy's order.
    package let terms: [Taxonomy.ID: [FiledTerm]]
    /// For each country, by its position, the articles about it on each topic, by the topic's position.
    package let topicsOfCountries: [[Int: [Int]]]
    /// The years that have articles, the newest first.
    package let years: [Year]
    /// Stands for all that it was made from; `nil` unless it is for a preview.
    package internal(set) var fingerprint: InputFingerprint?

    /// An outline whose lists are complete.
    package init(
        order: [Int], listed: [Int], stories: [Int: Story], terms: [Taxonomy.ID: [FiledTerm]],
        topicsOfCountries: [[Int: [Int]]]
    ) {
        (self.order, self.listed, self.stories, self.terms) = (order, listed, stories, terms)
        self.topicsOfCountries = topicsOfCountries
        var years: [Year] = []
        for (position, month) in (terms[.months] ?? []).enumerated() {
            guard case .month(let number, _) = month.term.detail else { continue }
            if let last = years.last, last.number == number {
                years[years.count - 1] = Year(
                    number: number, months: last.months.lowerBound..<position + 1,
                    articleCount: last.articleCount + month.articles.count)
            } else {
                years.append(
                    Year(number: number, months: position..<position + 1, articleCount: month.articles.count))
            }
        }
        self.years = years
    }
}

/// A term with its articles, the newest first.
package struct FiledTerm: Sendable {
    /// The term.
    package let term: Term
    /// Positions of the articles that are filed under it.
    package let articles: [Int]
    /// Positions of the articles that mention it besides; none for all but countries and instruments.
    package let mentions: [Int]

    /// A term with its articles.
    package init(_ term: Term, articles: [Int], mentions: [Int] = []) {
        (self.term, self.articles, self.mentions) = (term, articles, mentions)
    }

    /// The position of the newest article that is filed under it or mentions it.
    package var newest: Int? { [articles.first, mentions.first].compactMap { $0 }.min() }
}

/// A year that has articles.
package struct Year: Sendable {
    /// The year.
    package let number: Int
    /// The positions of its months that have articles.
    package let months: Range<Int>
    /// The number of its articles.
    package let articleCount: Int

    /// The year as readers see it, with four digits.
    package var name: String { String(number, digits: 4) }
    /// The address of its page: `/2025/`.
    package var permalink: Permalink { Permalink("/\(name)/") }
}

/// One story in several languages.
package struct Story: Sendable {
    /// Positions of its versions: the original, then the translations in order of their language tags.
    package let versions: [Int]
    /// The position of the version that is in lists.
    package let listed: Int

    /// The position of the original.
    package var original: Int { versions[0] }

    /// A story with all its versions.
    package init(original: Int, translations: [Int], listed: Int) {
        versions = [original] + translations
        self.listed = listed
    }
}
