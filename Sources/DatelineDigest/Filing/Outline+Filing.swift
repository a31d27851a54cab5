package import DatelineModel
import DatelineTemplates

extension Digest {
    /// The digest of the articles that are in the site, the newest first; those of one moment in the order of their files.
    ///
    /// The outline is remembered as long as no article is filed differently.
    package init(of files: [EditedFile], in site: Site, remembering memory: inout Remembered<Outline>) {
        let articles = Translations.filed(files.compactMap(\.article))
        let inputs = site.newsroom.fingerprint.map { newsroom in
            InputFingerprint { hasher in
                hasher.combine(newsroom)
                for file in files { hasher.combine(file.fingerprints?.filing) }
            }
        }
        var outline = memory.value(from: inputs) { Outline(articles, in: site) }
        outline.fingerprint = inputs
        self.init(articles: outline.order.map { articles[$0] }, outline: outline)
    }
}

extension Outline {
    /// The outline of all articles of a site, held back or not.
    ///
    /// A story is in lists once: in the site's language if a version of it is in that, or else as the original.
    init(_ all: [Article], in site: Site) {
        let ranks = all.indices.filter { all[$0].isInSite }.map { (rank: -all[$0].date.rank, position: $0) }
        let order = ranks.sorted(by: <).map(\.position)
        let articles = order.map { all[$0] }
        let stories = Translations.stories(articles, language: site.settings.language)
        let listed = articles.indices.filter { position in (stories[position]?.listed ?? position) == position }
        let names = NameOrder(language: site.settings.language)
        var terms: [Taxonomy.ID: [FiledTerm]] = [:]
        for taxonomy in site.settings.taxonomies {
            terms[taxonomy.id] =
                taxonomy.source == .date
                ? Self.months(articles, listed, MonthNames(site.settings.language, site.words))
                : Self.terms(
                    of: taxonomy, articles, listed, names,
                    known: taxonomy.source == .files ? site.instruments.all.map(\.term) : [])
        }
        self.init(
            order: order, listed: listed, stories: stories, terms: terms,
            topicsOfCountries: Self.topics(of: terms[.countries] ?? [], terms[.topics] ?? [], articles.count))
    }

    /// The terms of a taxonomy that listed articles are filed under, and those that are `known` anyhow, by name.
    private static func terms(
        of taxonomy: Taxonomy, _ articles: [Article], _ listed: [Int], _ names: NameOrder, known: [Term]
    ) -> [FiledTerm] {
        var groups: [Term: (articles: [Int], mentions: [Int])] = [:]
        for term in known { groups[term] = ([], []) }
        for position in listed {
            for term in articles[position].terms(in: taxonomy.id) {
                groups[term, default: ([], [])].articles.append(position)
            }
            guard taxonomy.id == .countries || taxonomy.source == .files else { continue }
            let filing = articles[position].filing
            for term in taxonomy.id == .countries ? filing.mentioned : filing.named {
                groups[term, default: ([], [])].mentions.append(position)
            }
        }
        return groups.map { FiledTerm($0, articles: $1.articles, mentions: $1.mentions) }
            .sorted { names.precedes(($0.term.name, $0.term.slug), ($1.term.name, $1.term.slug)) }
    }

    /// The months that have articles, the newest first.
    private static func months(_ articles: [Article], _ listed: [Int], _ names: MonthNames) -> [FiledTerm] {
        var months: [FiledTerm] = []
        var start = 0
        for place in listed.indices {
            let day = articles[listed[place]].date.day
            let next = place + 1 < listed.count ? articles[listed[place + 1]].date.day : nil
            guard next == nil || next?.month != day.month || next?.year != day.year else { continue }
            months.append(
                FiledTerm(names.term(year: day.year, month: day.month), articles: Array(listed[start...place])))
            start = place + 1
        }
        return months
    }

    /// For each country the articles about it on each topic, by the topic's position.
    private static func topics(of countries: [FiledTerm], _ topics: [FiledTerm], _ count: Int) -> [[Int: [Int]]] {
        var topicsOfArticle = [[Int]](repeating: [], count: count)
        for (topic, term) in topics.enumerated() {
            for position in term.articles { topicsOfArticle[position].append(topic) }
        }
        return countries.map { country in
            var articles: [Int: [Int]] = [:]
            for position in country.articles {
                for topic in topicsOfArticle[position] { articles[topic, default: []].append(position) }
            }
            return articles
        }
    }
}

/// Months as readers of a language call them.
package struct MonthNames: Sendable {
    private let words: Words
    private let names: DateNames

    /// The months of a site in a language with these words.
    package init(_ language: String, _ words: Words) { (self.words, names) = (words, DateNames(language: language)) }

    /// A month of a year, 1 to 12, as a term.
    func term(year: Int, month: Int) -> Term {
        let key = "\(String(year, digits: 4))-\(String(month, digits: 2))"
        return Term(
            .months, key: key, name: name(year: year, month: month), slug: key,
            detail: .month(year: year, month: month))
    }

    /// A month of a year: `February 2025`.
    package func name(year: Int, month: Int) -> String {
        let name = words("{} {} (month and year)", names.months[month - 1], String(year, digits: 4))
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
