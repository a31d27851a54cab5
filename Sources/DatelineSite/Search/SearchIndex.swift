/// For every word of the site the articles that it stands in, in shards of about one size.
///
/// A shard is text, a line a word, in the order of UTF-16. A line is the number of ASCII characters that the word shares
/// with the one before it (as one character, from `!` for none), the rest of the word, and for each field that it stands
/// in a mark and the articles' numbers (`SearchNumbers`). The marks are a space for headlines, `!` for countries and
/// topics, `"` for summaries and `#` for texts. Articles are numbered from the oldest, so that a new one changes few
/// lines.
struct SearchIndex: Sendable {
    /// A part of the index: its first word, and its text.
    struct Shard: Sendable {
        let first: String
        let bytes: [UInt8]
    }

    /// The shards in the order of their words.
    let shards: [Shard]

    /// What a shard may cost at least, in bytes after compression, roughly: below it a connection's delay weighs more.
    private static let leastCost = 5 << 10
    /// The most shards that there should be.
    private static let mostShards = 512

    /// The index of the articles that some collectors have, each in one of them.
    init(_ collectors: [SearchCollector], articleCount: Int) {
        var vocabulary = collectors.first?.vocabulary ?? SearchVocabulary()
        let numbers = collectors.enumerated().map { place, collector in
            place == 0 ? Array(0..<Int32(vocabulary.count)) : vocabulary.numbers(of: collector.vocabulary)
        }
        let order = Self.order(of: vocabulary)
        let lists = SearchLists(collectors, numbers: numbers, order: order, articleCount: articleCount)
        shards = Self.shards(vocabulary, order, lists, articleCount: articleCount)
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

    /// The place of a byte of UTF-8 in the order of UTF-16, where characters beyond U+FFFF come before U+E000.
    @inline(__always)
    private static func rank(_ byte: UInt8) -> UInt8 {
        byte < 0xEE ? byte : byte < 0xF0 ? byte + 7 : byte - 2
    }

    // MARK: - Shards

    private static func shards(
        _ vocabulary: SearchVocabulary, _ order: [Int32], _ lists: SearchLists, articleCount: Int
    ) -> [Shard] {
        // A list costs no more than a bit for each article.
        let costs = order.enumerated().map { place, number in
            vocabulary.word(Int(number)).count / 2 + 1 + min(lists.size(ofWordAt: place), articleCount / 8 + 2)
        }
        let costOfShard = max(leastCost, costs.reduce(0, +) / mostShards)
        var shards: [Shard] = []
        var first: ArraySlice<UInt8> = []
        var before: ArraySlice<UInt8> = []
        var bytes: [UInt8] = []
        var cost = 0
        for (place, number) in order.enumerated() {
            let word = vocabulary.word(Int(number))
            if cost > 0, cost + costs[place] > costOfShard {
                shards.append(Shard(first: String(decoding: first, as: UTF8.self), bytes: bytes))
                (bytes, before, cost) = ([], [], 0)
            }
            if bytes.isEmpty { first = word }
            let shared = sharedCount(before, word)
            bytes.append(UInt8(ascii: "!") + UInt8(shared))
            bytes.append(contentsOf: word.dropFirst(shared))
            lists.append(wordAt: place, to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
            (before, cost) = (word, cost + costs[place])
        }
        if !bytes.isEmpty { shards.append(Shard(first: String(decoding: first, as: UTF8.self), bytes: bytes)) }
        return shards
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
