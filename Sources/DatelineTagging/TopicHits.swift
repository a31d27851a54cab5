/// A phrase of a topic at a position in a text.
struct TopicHit {
    let phrase: Int32
    /// Its first and its last word.
    let first: Int32
    let last: Int32
    /// The next hit of the same topic, or -1.
    var next: Int32 = -1
    let topic: Int16
    let strength: TopicTable.Strength
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
    @inline(__always)
    func forEach(from start: Int, _ body: (TopicHit) -> Void) {
        all.withUnsafeBufferPointer { all in
            var index = start
            // How far the phrases read so far reach: of those with the same first word, the longest comes last.
            var reach: Int32 = -1
            while index >= 0 {
                let hit = all[index]
                index = Int(hit.next)
                let isCovered = hit.last <= reach || index >= 0 && all[index].first == hit.first
                reach = max(reach, hit.last)
                if !isCovered { body(hit) }
            }
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
        let count = words.count
        for index in 0..<count {
            let word = words[index].stem
            let next = index + 1 < count ? words[index + 1].stem : 0
            let reach = table.phrases.filter.reach(from: word, before: next)
            if reach.isNone || word == 0 { continue }
            var cursor = PhraseTable.Cursor()
            var last = index
            if !reach.mayBeAlone {
                guard index + 1 < count, words[index + 1].gap.joins else { continue }
                table.phrases.pass(&cursor, over: word)
                last += 1
            }
            while last < count, last == index || words[last].gap.joins {
                guard words[last].stem != 0, table.phrases.advance(&cursor, by: words[last].stem) else { break }
                if let phrase = cursor.phrase {
                    table.forEachMembership(of: phrase) { membership in
                        guard membership.capitals == 0 || hasCapitals(membership.capitals, words, from: index) else {
                            return
                        }
                        let topic = Int(membership.topic)
                        if ends[topic] < 0 {
                            starts[topic] = hits.count
                        } else {
                            hits[ends[topic]].next = Int32(truncatingIfNeeded: hits.count)
                        }
                        ends[topic] = hits.count
                        hits.append(
                            TopicHit(
                                phrase: Int32(truncatingIfNeeded: phrase), first: Int32(truncatingIfNeeded: index),
                                last: Int32(truncatingIfNeeded: last), topic: membership.topic,
                                strength: membership.strength))
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
