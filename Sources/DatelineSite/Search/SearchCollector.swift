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
    /// For each word the last article that it was found in, one up.
    private var lastArticle: [Int32] = []
    /// The words of the names of countries and topics, by code and slug.
    private var wordsOfTerms: [String: [Int]] = [:]

    /// A collector without articles. `names` are those by which countries are found.
    init(_ names: SearchNames) { self.names = names }

    /// Takes in an article. Its position in the digest is above those of the articles before it; `body` is its HTML.
    mutating func add(_ article: Article, at position: Int, body: HTML) {
        articles.append((position, words.count))
        add(article.title.value)
        endField()
        for country in article.countries.value { add(country) }
        for topic in article.topics.value { add(topic) }
        endField()
        add(article.summary.value)
        for text in [article.place, article.credit, article.citation?.name] { if let text { add(text) } }
        for author in article.authors { add(author) }
        endField()
        withScanner { collector, scanner in
            body.bytes.withUnsafeBufferPointer { bytes in
                scanner.read(bytes, isMarkup: true) { collector.add(collector.vocabulary.number(of: $0)) }
            }
        }
        for country in article.mentioned { add(country) }
        endField()
    }

    private mutating func endField() { words.append(0) }

    private mutating func add(_ text: String) {
        withScanner { collector, scanner in
            scanner.read(text) { collector.add(collector.vocabulary.number(of: $0)) }
        }
    }

    private mutating func add(_ country: Country) {
        let names = names
        add(wordsOf: country.code) { names.names(of: country) }
    }

    private mutating func add(_ topic: Topic) {
        add(wordsOf: topic.slug.description) { [topic.title, topic.slug.description] }
    }

    /// Adds the words of a term, which are looked up once for all articles.
    private mutating func add(wordsOf key: String, _ texts: () -> [String]) {
        if let numbers = wordsOfTerms[key] {
            for number in numbers { add(number) }
            return
        }
        var numbers: [Int] = []
        withScanner { collector, scanner in
            for text in texts() { scanner.read(text) { numbers.append(collector.vocabulary.number(of: $0)) } }
        }
        wordsOfTerms[key] = numbers
        for number in numbers { add(number) }
    }

    /// Calls a function with the collector and its scanner, which is taken out for the time, so that both can change.
    private mutating func withScanner(_ body: (inout SearchCollector, inout SearchScanner) -> Void) {
        var scanner = SearchScanner.none
        swap(&scanner, &self.scanner)
        body(&self, &scanner)
        swap(&scanner, &self.scanner)
    }

    @inline(__always)
    private mutating func add(_ number: Int) {
        let article = Int32(truncatingIfNeeded: articles.count)
        if number < lastArticle.count {
            if lastArticle[number] == article { return }
        } else {
            lastArticle.append(contentsOf: repeatElement(0, count: number + 1 - lastArticle.count))
        }
        lastArticle[number] = article
        var rest = number + 1
        while rest >= 0x80 {
            words.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        words.append(UInt8(truncatingIfNeeded: rest))
    }
}
