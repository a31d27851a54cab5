/// Finds the topics of a text.
struct TopicFinder {
    let table: TopicTable
    let text: TaggedText

    private struct Hit {
        let topic: Int
        let strength: TopicTable.Strength
        let phrase: Int
        let first: Int
        let last: Int
        /// Its points; 0 if it does not count.
        var weight = 0
    }

    private struct Tally {
        var score = 0
        var strong = 0
        var weakPhrases = 0
    }

    /// The topics given and nearly given, each by score.
    func tags() -> (given: [TopicTag], nearly: [TopicTag]) {
        var (given, nearly): ([TopicTag], [TopicTag]) = ([], [])
        // In a long text more is said in passing.
        let needed = 8 + text.words.count / 250
        var hits = hitsByTopic()
        var start = 0
        while start < hits.count {
            let topic = hits[start].topic
            var end = start + 1
            while end < hits.count, hits[end].topic == topic { end += 1 }
            let tally = tally(&hits, start..<end)
            let isEnough = tally.score >= needed && (tally.strong > 0 || tally.weakPhrases > 1)
            if isEnough || tally.score * 2 >= needed {
                let confidence: Confidence =
                    !isEnough || tally.strong == 0 ? .low : tally.score >= needed * 2 ? .high : .medium
                let tag = TopicTag(
                    slug: table.slugs[topic], score: tally.score, needed: needed, confidence: confidence,
                    evidence: hits[start..<end].compactMap(evidence))
                if isEnough { given.append(tag) } else { nearly.append(tag) }
            }
            start = end
        }
        given.sort(by: comesBefore)
        nearly.sort(by: comesBefore)
        return (given, nearly)
    }

    private func comesBefore(_ left: TopicTag, _ right: TopicTag) -> Bool {
        left.score == right.score ? left.slug < right.slug : left.score > right.score
    }

    /// Every phrase at every word, by topic, in the order of the text: phrases of different topics may overlap.
    private func hitsByTopic() -> [Hit] {
        var hits: [Hit] = []
        hits.reserveCapacity(128)
        let words = text.words
        for index in words.indices where table.phrases.mayBegin(with: words[index].stem) {
            var cursor = PhraseTable.Cursor()
            var last = index
            while last < words.count, last == index || words[last].gap.joins {
                guard words[last].stem != 0, table.phrases.advance(&cursor, by: words[last].stem) else { break }
                if let phrase = cursor.phrase {
                    var next = table.first[phrase]
                    while next >= 0 {
                        let membership = table.memberships[next]
                        hits.append(
                            Hit(
                                topic: membership.topic, strength: membership.strength, phrase: phrase, first: index,
                                last: last))
                        next = membership.next
                    }
                }
                guard cursor.canGoOn else { break }
                last += 1
            }
        }
        hits.sort { ($0.topic, $0.first, $0.last) < ($1.topic, $1.first, $1.last) }
        return hits
    }

    /// Counts the longest phrases of one topic; what an excluded phrase covers does not count.
    private func tally(_ hits: inout [Hit], _ range: Range<Int>) -> Tally {
        var tally = Tally()
        for index in range where hits[index].strength != .excluded {
            let hit = hits[index]
            guard !isCovered(hit, by: hits[range]) else { continue }
            var times = 0
            for other in range.lowerBound..<index where hits[other].phrase == hit.phrase && hits[other].weight > 0 {
                times += 1
            }
            // Said again, a phrase says less; a fifth time nothing.
            guard times < 4 else { continue }
            let prominence = text.prominence(of: hit.first)
            let weight = Self.weight(hit.strength, prominence: prominence, isFirst: times == 0)
            hits[index].weight = weight
            tally.score += weight
            if hit.strength == .strong { tally.strong += 1 } else if times == 0 { tally.weakPhrases += 1 }
        }
        return tally
    }

    /// The points of a phrase: half when it is said again.
    static func weight(_ strength: TopicTable.Strength, prominence: Int, isFirst: Bool) -> Int {
        max(1, (strength == .strong ? 8 : 3) * min(3, prominence) / (isFirst ? 2 : 4))
    }

    private func isCovered(_ hit: Hit, by others: ArraySlice<Hit>) -> Bool {
        for other in others {
            guard other.first <= hit.first else { return false }
            guard other.last >= hit.last else { continue }
            let isLonger = other.last - other.first > hit.last - hit.first
            if isLonger || other.strength == .excluded { return true }
        }
        return false
    }

    private func evidence(_ hit: Hit) -> Evidence? {
        guard hit.weight > 0 else { return nil }
        return Evidence(
            phrase: text.phrase(hit.first, hit.last), paragraph: Int(text.words[hit.first].paragraph),
            weight: hit.weight)
    }
}
