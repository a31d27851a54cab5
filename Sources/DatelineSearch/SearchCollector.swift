import DatelineDigest
package import DatelineModel
import DatelineReading
import DatelineTagging

/// The words of articles and of editors’ pages, collected while their pages are rendered, in a few bytes per article and word.
///
/// Each worker has a collector of its own; `SearchIndex` merges them.
package struct SearchCollector: Sendable {
    /// The words of all articles so far.
    private(set) var vocabulary = SearchVocabulary()
    /// The articles of each word.
    private(set) var postings = SearchPostings()
    /// The numbers of the articles in the site, in the order of adding.
    private(set) var articles: [Int32] = []

    private let names: SearchNames
    private let instruments: Instruments
    private var scanner = SearchScanner()
    /// The words of the names of countries and topics, by code and slug.
    private var wordsOfTerms: [String: SearchWords] = [:]
    /// Room for the words of a text.
    private var finds: [SearchVocabulary.Find] = []

    /// A collector without articles. `names` are those by which countries are found.
    init(_ names: SearchNames, _ instruments: Instruments = Instruments()) {
        (self.names, self.instruments) = (names, instruments)
    }

    /// Adds an article, whose number must be higher than those before; `body` is its HTML.
    package mutating func add(_ article: Article, number: Int, body: HTML) {
        articles.append(Int32(number))
        scanner.read(article.title.value)
        addScanned(.title)
        for country in article.countries { add(country, .term) }
        for topic in article.topics { add(topic) }
        for instrument in article.terms(in: .instruments) { add(instrument: instrument) }
        scanner.read(article.summary.value)
        for point in article.text.given.points { scanner.read(point) }
        if let place = article.filing.place { scanner.read(place) }
        if let agency = article.text.credit { scanner.read(agency) }
        if let source = article.text.citation?.name { scanner.read(source) }
        for author in article.text.authors { scanner.read(author) }
        addScanned(.summary)
        body.bytes.withUnsafeBytes { scanner.read($0, isMarkup: true) }
        addScanned(.body)
        for country in article.filing.mentioned { add(country, .body) }
    }

    /// Adds a page of an editor, whose number must be higher than those before; `body` is its HTML.
    package mutating func add(_ page: SearchedPage, number: Int, body: HTML) {
        articles.append(Int32(number))
        scanner.read(page.title)
        addScanned(.title)
        scanner.read(page.summary)
        addScanned(.summary)
        body.bytes.withUnsafeBytes { scanner.read($0, isMarkup: true) }
        addScanned(.body)
    }

    private mutating func add(_ country: Term, _ field: SearchField) {
        if wordsOfTerms[country.key] == nil { wordsOfTerms[country.key] = words(of: names.names(of: country)) }
        if let words = wordsOfTerms[country.key] { add(words, field) }
    }

    private mutating func add(_ topic: Term) {
        if wordsOfTerms[topic.slug] == nil { wordsOfTerms[topic.slug] = words(of: [topic.name, topic.slug]) }
        if let words = wordsOfTerms[topic.slug] { add(words, .term) }
    }

    private mutating func add(instrument term: Term) {
        // A taxonomy of that name may be the site’s own.
        guard let names = instruments[term]?.callNames else { return }
        let key = "instruments/\(term.key)"
        if wordsOfTerms[key] == nil { wordsOfTerms[key] = words(of: names) }
        if let words = wordsOfTerms[key] { add(words, .term) }
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

/// Where in an article a word occurs, by descending weight. A word counts where its weight is highest.
enum SearchField: Int, CaseIterable, Sendable {
    /// In the headline.
    case title
    /// Among the names of the countries that it is about, or of its topics.
    case term
    /// In the summary, or in its place, authors, agency and source.
    case summary
    /// In its text, or among the names of the countries that it mentions.
    case body

    /// The mark before its articles in a line of the index.
    var mark: UInt8 { UInt8(ascii: " ") + UInt8(rawValue) }
}

/// The names by which readers can find countries.
struct SearchNames: Sendable {
    private let names: [String: [String]]

    /// The names of the gazetteer with those that the site's own files add.
    init(_ files: TermFiles) {
        var names = Gazetteer.namesByCode()
        for (key, file) in files.files[.countries] ?? [] { names[key, default: []] += file.names.map(\.value) }
        self.names = names
    }

    /// All names of a country: `Việt Nam`, `Vietnam`, `Vietnamese`, `viet-nam`, …
    func names(of country: Term) -> [String] {
        [country.name, country.nameInProse, country.slug] + (names[country.key] ?? [])
    }
}
