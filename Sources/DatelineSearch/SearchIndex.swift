/// For every word of the site the articles that contain it, in shards of about equal size.
///
/// A shard is text, one line per word, in UTF-16 order. A line is the number of ASCII characters that the word shares
/// with the one before it (as one character, from `!` for none), the rest of the word, and for each field that it
/// occurs in, a mark and the articles' numbers (`SearchNumbers`). The marks are a space for headlines, `!` for
/// countries and topics, `"` for summaries and `#` for texts. Articles are numbered from the oldest, so that a new one
/// changes few lines; the pages of editors come behind them.
struct SearchIndex: Sendable {
    /// The words of each shard: a range of `order`.
    private(set) var shards: [Range<Int>] = []

    private let collectors: [SearchCollector]
    private let vocabulary: SearchVocabulary
    /// The numbers of all words in order, and for each of them its number in every collector; -1 for none.
    private let order: [Int32]
    private let ownNumbers: [[Int32]]

    /// The minimum size of a shard, in bytes after compression, roughly: below that, latency matters more.
    private static let minCost = 5 << 10
    /// The most shards that there should be.
    private static let maxShards = 512

    /// The index of the articles that some collectors have, each in one of them.
    init(_ collectors: [SearchCollector], articleCount: Int) {
        self.collectors = collectors
        var vocabulary = collectors.first?.vocabulary ?? SearchVocabulary()
        let common = collectors.dropFirst().map { vocabulary.numbers(of: $0.vocabulary) }
        let first = (0..<vocabulary.count).map { Int32($0 < collectors[0].vocabulary.count ? $0 : -1) }
        ownNumbers =
            [first]
            + common.map { numbers in
                var own = [Int32](repeating: -1, count: vocabulary.count)
                for (number, common) in numbers.enumerated() { own[Int(common)] = Int32(number) }
                return own
            }
        self.vocabulary = vocabulary
        order = Self.order(of: vocabulary)
        shards = shards(articleCount)
    }

    /// The first word of a shard.
    func firstWord(of shard: Range<Int>) -> String {
        String(decoding: vocabulary.word(Int(order[shard.lowerBound])), as: UTF8.self)
    }

    // MARK: - Order

    /// The numbers of all words in the order in which JavaScript compares strings.
    private static func order(of vocabulary: SearchVocabulary) -> [Int32] {
        let keys = (0..<vocabulary.count).map { number -> (key: UInt64, number: Int32) in
            var key: UInt64 = 0
            let word = vocabulary.word(number)
            for byte in word.prefix(8) { key = key << 8 | UInt64(rank(byte)) }
            return (key << UInt64(8 * max(0, 8 - word.count)), Int32(number))
        }
        return keys.sorted { left, right in
            if left.key != right.key { return left.key < right.key }
            return vocabulary.word(Int(left.number)).lexicographicallyPrecedes(vocabulary.word(Int(right.number))) {
                rank($0) < rank($1)
            }
        }.map(\.number)
    }

    /// The rank of a UTF-8 byte in UTF-16 order, where characters beyond U+FFFF come before U+E000.
    @inline(__always)
    private static func rank(_ byte: UInt8) -> UInt8 {
        byte < 0xEE ? byte : byte < 0xF0 ? byte + 7 : byte - 2
    }

    // MARK: - Shards

    /// Divides the words into shards of about equal cost.
    private func shards(_ articleCount: Int) -> [Range<Int>] {
        let costs = order.map { number in
            let count = zip(collectors, ownNumbers).reduce(0) { sum, own in
                let number = Int(own.1[Int(number)])
                return number < 0 ? sum : sum + own.0.postings.count(of: number)
            }
            // A list costs no more than a bit for each article.
            return vocabulary.word(Int(number)).count / 2 + 1 + min(count * 5 / 4 + 1, articleCount / 8 + 2)
        }
        let costOfShard = max(Self.minCost, costs.reduce(0, +) / Self.maxShards)
        var shards: [Range<Int>] = []
        var (start, cost) = (0, 0)
        for (place, own) in costs.enumerated() {
            if cost > 0, cost + own > costOfShard {
                shards.append(start..<place)
                (start, cost) = (place, 0)
            }
            cost += own
        }
        return start < order.count ? shards + [start..<order.count] : shards
    }

    /// The text of a shard.
    func text(of shard: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        var before: ArraySlice<UInt8> = []
        var articles: [Int32] = []
        for place in shard {
            let number = Int(order[place])
            let word = vocabulary.word(number)
            let shared = Self.sharedCount(before, word)
            text.append(UInt8(ascii: "!") + UInt8(shared))
            text.append(contentsOf: word.dropFirst(shared))
            read(number, into: &articles)
            Self.append(articles, to: &text)
            text.append(UInt8(ascii: "\n"))
            before = word
        }
        return text
    }

    /// Appends the articles of a word, field by field; nothing for a field that has none.
    private static func append(_ articles: [Int32], to text: inout [UInt8]) {
        let fields = articles.reduce(0) { $0 | 1 << ($1 & 3) }
        for field in SearchField.allCases where fields & 1 << field.rawValue != 0 {
            let wanted = Int32(field.rawValue)
            var last: Int32 = -1
            text.append(field.mark)
            for article in articles where article & 3 == wanted {
                SearchNumbers.append(Int(article >> 2 - last) - 1, to: &text)
                last = article >> 2
            }
        }
    }

    /// Reads the articles of a word from all collectors, in the order of their numbers.
    private func read(_ word: Int, into articles: inout [Int32]) {
        articles.removeAll(keepingCapacity: true)
        for (collector, own) in zip(collectors, ownNumbers) where own[word] >= 0 {
            let start = articles.count
            collector.postings.read(Int(own[word]), collector.articles, into: &articles)
            if start > 0 { articles.merge(at: start) }
        }
    }

    /// The number of ASCII characters at the beginning that two words have in common.
    private static func sharedCount(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        var count = 0
        for (one, other) in zip(left, right) {
            guard one == other, one < 0x80 else { break }
            count += 1
        }
        return count
    }
}

extension [Int32] {
    /// Merges the ascending numbers before an index with those from it on.
    fileprivate mutating func merge(at middle: Int) {
        let (left, right) = (self[..<middle], self[middle...])
        var merged: [Int32] = []
        merged.reserveCapacity(count)
        var (one, other) = (left.startIndex, right.startIndex)
        while one < left.endIndex, other < right.endIndex {
            if left[one] < right[other] {
                merged.append(left[one])
                one += 1
            } else {
                merged.append(right[other])
                other += 1
            }
        }
        self = merged + left[one...] + right[other...]
    }
}
