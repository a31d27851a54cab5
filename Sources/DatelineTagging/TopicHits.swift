/// A phrase of a topic at a position in a text.
struct TopicHit {
    let phrase: Int
    let topic: Int
    let strength: TopicTable.Strength
    let first: Int
    let last: Int
    /// The next hit of the same topic, or -1.
    var next = -1
}

/// All phrases of all topics in a text.
struct TopicHits {
    /// In the order of the text; phrases of different topics may overlap.
    let all: [TopicHit]
    /// The first hit of each topic, or -1.
    let starts: [Int]

    /// Looks for the phrases of a table in a text.
    init(of table: TopicTable, in text: TaggedText) {
        (all, starts) = text.words.withUnsafeBufferPointer { Self.find(table, $0) }
    }

    /// Calls a function with the hits of a topic from its first one on. A phrase within a longer one does not count, nor one
    /// within an excluded phrase, which is given itself.
    func forEach(from start: Int, _ body: (TopicHit) -> Void) {
        var index = start
        // How far the phrases read so far reach: of those with the same first word, the longest comes last.
        var reach = -1
        while index >= 0 {
            let hit = all[index]
            let isCovered = hit.last <= reach || hit.next >= 0 && all[hit.next].first == hit.first
            reach = max(reach, hit.last)
            index = hit.next
            if !isCovered { body(hit) }
        }
    }

    /// Looks for every phrase at every word.
    private static func find(
        _ table: TopicTable, _ words: UnsafeBufferPointer<Word>
    ) -> (hits: [TopicHit], starts: [Int]) {
        var hits: [TopicHit] = []
        hits.reserveCapacity(256)
        var starts = [Int](repeating: -1, count: table.slugs.count)
        var ends = starts
        for index in words.indices {
            let next = index + 1 < words.count ? words[index + 1].stem : 0
            let reach = table.phrases.filter.reach(from: words[index].stem, before: next)
            if reach.isNone { continue }
            var cursor = PhraseTable.Cursor()
            var last = index
            while last < words.count, last == index || words[last].gap.joins {
                guard words[last].stem != 0, table.phrases.advance(&cursor, by: words[last].stem) else { break }
                if let phrase = cursor.phrase {
                    var next = table.first[phrase]
                    while next >= 0 {
                        let membership = table.memberships[next]
                        next = membership.next
                        guard membership.capitals == 0 || hasCapitals(membership.capitals, words, from: index) else {
                            continue
                        }
                        let topic = membership.topic
                        if ends[topic] < 0 { starts[topic] = hits.count } else { hits[ends[topic]].next = hits.count }
                        ends[topic] = hits.count
                        hits.append(
                            TopicHit(
                                phrase: phrase, topic: topic, strength: membership.strength, first: index, last: last))
                    }
                }
                guard cursor.canContinue, reach.isBeyond else { break }
                last += 1
            }
        }
        return (hits, starts)
    }

    /// Whether the words from an index on that a phrase has in capitals are so in the text: `UN` is not "Kim Jong Un". Those
    /// that are read as words, such as "Nato", may have one capital.
    private static func hasCapitals(_ capitals: UInt16, _ words: UnsafeBufferPointer<Word>, from first: Int) -> Bool {
        var (remaining, index) = (capitals, first)
        while remaining != 0 {
            if remaining & 1 != 0 {
                let word = words[index]
                let isLong = word.end - word.start > 3
                guard word.form.contains(isLong ? .capital : .capitals) else { return false }
            }
            remaining >>= 1
            index += 1
        }
        return true
    }
}
