import DatelineModel

/// The words of articles, collected while their pages are rendered, in a few bytes per article and word.
///
/// Each worker has a collector of its own; `SearchIndex` merges them.
struct SearchCollector: Sendable {
    /// The words of all articles so far.
    private(set) var vocabulary = SearchVocabulary()
    /// The articles of each word.
    private(set) var postings = SearchPostings()
    /// The numbers of the articles in the site, in the order of adding.
    private(set) var articles: [Int32] = []

    private let names: SearchNames
    private var scanner = SearchScanner()
    /// The words of the names of countries and topics, by code and slug.
    private var wordsOfTerms: [String: SearchWords] = [:]
    /// Room for the words of a text.
    private var finds: [SearchVocabulary.Find] = []

    /// A collector without articles. `names` are those by which countries are found.
    init(_ names: SearchNames) { self.names = names }

    /// Adds an article, whose number must be higher than those before; `body` is its HTML.
    mutating func add(_ article: Article, number: Int, body: HTML) {
        articles.append(Int32(number))
        scanner.read(article.title.value)
        addScanned(.title)
        for country in article.countries.value { add(country, .term) }
        for topic in article.topics.value { add(topic) }
        scanner.read(article.summary.value)
        if let place = article.place { scanner.read(place) }
        if let agency = article.credit { scanner.read(agency) }
        if let source = article.citation?.name { scanner.read(source) }
        for author in article.authors { scanner.read(author) }
        addScanned(.summary)
        body.bytes.withUnsafeBytes { scanner.read($0, isMarkup: true) }
        addScanned(.body)
        for country in article.mentioned { add(country, .body) }
    }

    private mutating func add(_ country: Country, _ field: SearchField) {
        if wordsOfTerms[country.code] == nil { wordsOfTerms[country.code] = words(of: names.names(of: country)) }
        if let words = wordsOfTerms[country.code] { add(words, field) }
    }

    private mutating func add(_ topic: Topic) {
        let slug = topic.slug.description
        if wordsOfTerms[slug] == nil { wordsOfTerms[slug] = words(of: [topic.title, slug]) }
        if let words = wordsOfTerms[slug] { add(words, .term) }
    }

    private func words(of texts: [String]) -> SearchWords {
        var scanner = SearchScanner()
        for text in texts { scanner.read(text) }
        return scanner.words.compact
    }

    private mutating func addScanned(_ field: SearchField) {
        add(scanner.words, field)
        scanner.removeAll()
    }

    private mutating func add(_ words: SearchWords, _ field: SearchField) {
        if finds.count < words.count {
            finds.append(
                contentsOf: repeatElement(.init(word: 0, distance: 0), count: words.count - finds.count))
        }
        let article = Int32(truncatingIfNeeded: articles.count)
        let count = vocabulary.write(findsAmong: words, in: article, to: &finds)
        postings.add(finds[..<count], field.rawValue)
    }
}
