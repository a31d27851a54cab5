/// The articles of every word and field as text (`SearchNumbers`), word by word.
struct SearchLists: Sendable {
    /// The texts of all lists, and where each begins: four for a word, and one more for the end.
    private let bytes: [UInt8]
    private let starts: [Int32]

    private static let fields = SearchField.allCases.count

    /// Turns what collectors have the other way round: from the words of articles to the articles of words.
    ///
    /// `numbers` are the common numbers of each collector's words, `order` is the order of all words.
    init(_ collectors: [SearchCollector], numbers: [[Int32]], order: [Int32], articleCount: Int) {
        var ranks = [Int32](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[Int(number)] = Int32(rank) }
        let ranksOfWords = numbers.map { numbers in numbers.map { ranks[Int($0)] } }
        // Where the words of each article are: the oldest first, as they are numbered.
        var places = [(collector: Int, start: Int)](repeating: (0, -1), count: articleCount)
        for (collector, own) in collectors.enumerated() {
            for article in own.articles { places[articleCount - 1 - article.position] = (collector, article.start) }
        }

        // Twice over all words: first to know how long each list is, then to write it where it belongs.
        var ends = [Int32](repeating: 0, count: order.count * Self.fields + 1)
        Self.visit(collectors, places, ranksOfWords) { list, distance in
            ends[list + 1] += Int32(SearchNumbers.length(of: distance))
        }
        for list in ends.indices.dropFirst() { ends[list] += ends[list - 1] }
        starts = ends
        var bytes = [UInt8](repeating: 0, count: Int(ends.last ?? 0))
        bytes.withUnsafeMutableBufferPointer { bytes in
            Self.visit(collectors, places, ranksOfWords) { list, distance in
                let end = Int(ends[list]) + SearchNumbers.length(of: distance)
                SearchNumbers.write(distance, bytes, endingAt: end)
                ends[list] = Int32(end)
            }
        }
        self.bytes = bytes
    }

    /// The size of a word's lists in bytes; the word by its place in the order.
    func size(ofWordAt place: Int) -> Int {
        Int(starts[(place + 1) * Self.fields] - starts[place * Self.fields])
    }

    /// Appends a word's lists, each behind the mark of its field.
    func append(wordAt place: Int, to text: inout [UInt8]) {
        for field in 0..<Self.fields {
            let list = Int(starts[place * Self.fields + field])..<Int(starts[place * Self.fields + field + 1])
            guard !list.isEmpty else { continue }
            text.append(UInt8(ascii: " ") + UInt8(field))
            text.append(contentsOf: bytes[list])
        }
    }

    /// Calls a function for every word of every article, the oldest article first: with the list that the article
    /// belongs to, and its distance from the article before it in that list.
    private static func visit(
        _ collectors: [SearchCollector], _ places: [(collector: Int, start: Int)], _ ranks: [[Int32]],
        _ body: (_ list: Int, _ distance: Int) -> Void
    ) {
        var last = [Int32](repeating: -1, count: (ranks.map(\.count).reduce(0, +)) * fields)
        for (article, place) in places.enumerated() where place.start >= 0 {
            collectors[place.collector].words.withUnsafeBufferPointer { words in
                var (index, field, number, shift) = (place.start, 0, 0, 0)
                while field < fields {
                    let byte = Int(words[index])
                    index += 1
                    number |= (byte & 0x7F) << shift
                    if byte >= 0x80 {
                        shift += 7
                        continue
                    }
                    if number == 0 {
                        field += 1
                    } else {
                        let list = Int(ranks[place.collector][number - 1]) * fields + field
                        body(list, article - Int(last[list]) - 1)
                        last[list] = Int32(article)
                    }
                    (number, shift) = (0, 0)
                }
            }
        }
    }
}
