import DatelineModel

/// The words of articles, collected while their pages are made, in a few bytes an article and word.
///
/// Each worker has a collector of its own; `SearchIndex` puts together what they have.
struct SearchCollector: Sendable {
    /// The words of all articles so far.
    private(set) var vocabulary = SearchVocabulary()
    /// The articles by their positions in the digest, and where the words of each begin in `words`.
    private(set) var articles: [(position: Int, start: Int)] = []
    /// For each article the numbers of its words field by field, each word once: each number one up, in groups of seven
    /// bits, the lowest first; a zero ends a field.
    private(set) var words: [UInt8] = []

    private let names: SearchNames
    private var scanner = SearchScanner()
    /// The words of the names of countries and topics, by code and slug.
    private var wordsOfTerms: [String: SearchWords] = [:]
    /// Room for the numbers of the words of a field.
    private var numbers: [Int32] = []

    /// A collector without articles. `names` are those by which countries are found.
    init(_ names: SearchNames) { self.names = names }

    /// Takes in an article. Its position in the digest is above those of the articles before it; `body` is its HTML.
    mutating func add(_ article: Article, at position: Int, body: HTML) {
        articles.append((position, words.count))
        scanner.read(article.title.value)
        addScanned()
        endField()
        for country in article.countries.value { add(country) }
        for topic in article.topics.value { add(topic) }
        endField()
        scanner.read(article.summary.value)
        if let place = article.place { scanner.read(place) }
        if let agency = article.credit { scanner.read(agency) }
        if let source = article.citation?.name { scanner.read(source) }
        for author in article.authors { scanner.read(author) }
        addScanned()
        endField()
        body.bytes.withUnsafeBytes { scanner.read($0, isMarkup: true) }
        addScanned()
        for country in article.mentioned { add(country) }
        endField()
    }

    private mutating func endField() { words.append(0) }

    private mutating func add(_ country: Country) {
        if wordsOfTerms[country.code] == nil { wordsOfTerms[country.code] = words(of: names.names(of: country)) }
        if let words = wordsOfTerms[country.code] { add(words) }
    }

    private mutating func add(_ topic: Topic) {
        let slug = topic.slug.description
        if wordsOfTerms[slug] == nil { wordsOfTerms[slug] = words(of: [topic.title, slug]) }
        if let words = wordsOfTerms[slug] { add(words) }
    }

    private func words(of texts: [String]) -> SearchWords {
        var scanner = SearchScanner()
        for text in texts { scanner.read(text) }
        return scanner.words.compact
    }

    private mutating func addScanned() {
        add(scanner.words)
        scanner.removeAll()
    }

    private mutating func add(_ found: SearchWords) {
        if numbers.count < found.count {
            numbers.append(contentsOf: repeatElement(0, count: found.count - numbers.count))
        }
        let article = Int32(truncatingIfNeeded: articles.count)
        let count = vocabulary.write(numbersOf: found, newIn: article, to: &numbers)
        for index in 0..<count {
            var rest = numbers[index] + 1
            while rest >= 0x80 {
                words.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            words.append(UInt8(truncatingIfNeeded: rest))
        }
    }
}
