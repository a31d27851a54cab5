/// Finds the topics of a text by adding up the points of the phrases in it.
///
/// The whole rule: a strong phrase is worth 5 points, or 8 in the headline or the lede; a weak one 2, or 3 there.
/// Repeated, a strong phrase counts half, and nothing after that; a weak one counts once. A topic needs 8 points, fewer
/// in a text of a few lines, more in a long one. So one strong phrase in the lede is enough, or two elsewhere, or one
/// with some weak ones; a phrase in passing is not.
struct TopicFinder {
    let table: TopicTable
    let text: TaggedText

    /// A phrase of a topic at a position in the text.
    private struct Hit {
        let phrase: Int
        let topic: Int
        let strength: TopicTable.Strength
        let first: Int
        let last: Int
        /// The next hit of the same topic, or -1.
        var next = -1
    }

    private struct Tally {
        var score = 0
        /// How many strong phrases were found, each counted once.
        var strong = 0
        var counted: [(hit: Hit, weight: Int)] = []
        var excluded: [Hit] = []
    }

    /// The topics given and nearly given, each by score.
    func tags() -> (given: [TopicTag], nearly: [TopicTag]) {
        var (given, nearly): ([TopicTag], [TopicTag]) = ([], [])
        let (hits, starts) = hitsByTopic()
        var tally = Tally()
        for (topic, start) in starts.enumerated() where start >= 0 {
            count(hits, from: start, into: &tally)
            guard tally.score * 2 >= needed else { continue }
            let isEnough = tally.score >= needed
            let tag = TopicTag(
                slug: table.slugs[topic], score: tally.score, needed: needed,
                confidence: isEnough ? confidence(tally) : .low, evidence: tally.counted.map(evidence),
                excluded: tally.excluded.map { evidence(($0, 0)) })
            if isEnough { given.append(tag) } else { nearly.append(tag) }
        }
        given.sort(by: comesBefore)
        nearly.sort(by: comesBefore)
        return (given, nearly)
    }

    /// The points that a topic needs: 8 from 80 words on, and one more for every 80 words beyond 200, since a long text
    /// says more in passing; 7 below 80 words, and 6 below 40, where there is room for two weak phrases at most.
    private var needed: Int {
        let words = text.words.count
        return 6 + min(words / 40, 2) + max(0, words - 200) / 80
    }

    private func points(_ hit: Hit, isRepeated: Bool) -> Int {
        Self.points(hit.strength, isOpening: text.words[hit.first].paragraph <= 1, isRepeated: isRepeated)
    }

    /// The points of a phrase in the headline or the lede, or further down.
    static func points(_ strength: TopicTable.Strength, isOpening: Bool, isRepeated: Bool = false) -> Int {
        switch (strength, isRepeated) {
        case (.strong, false): return isOpening ? 8 : 5
        case (.strong, true): return isOpening ? 4 : 2
        case (.weak, false): return isOpening ? 3 : 2
        case (.weak, true), (.excluded, _): return 0
        }
    }

    /// Many different strong phrases, or far more points than needed, are hardly ever wrong.
    private func confidence(_ tally: Tally) -> Confidence {
        if tally.strong >= 3 || tally.score * 2 >= needed * 5 { return .high }
        return tally.strong == 0 || tally.score * 4 < needed * 5 ? .low : .medium
    }

    private func comesBefore(_ left: TopicTag, _ right: TopicTag) -> Bool {
        left.score == right.score ? left.slug < right.slug : left.score > right.score
    }

    /// Every phrase at every word, in the order of the text, and the first hit of each topic, or -1: phrases of different
    /// topics may overlap.
    private func hitsByTopic() -> (hits: [Hit], starts: [Int]) {
        var hits: [Hit] = []
        hits.reserveCapacity(256)
        var starts = [Int](repeating: -1, count: table.slugs.count)
        var ends = starts
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
                        next = membership.next
                        guard membership.capitals == 0 || hasCapitals(membership.capitals, from: index) else {
                            continue
                        }
                        let topic = membership.topic
                        if ends[topic] < 0 { starts[topic] = hits.count } else { hits[ends[topic]].next = hits.count }
                        ends[topic] = hits.count
                        hits.append(
                            Hit(phrase: phrase, topic: topic, strength: membership.strength, first: index, last: last))
                    }
                }
                guard cursor.canContinue else { break }
                last += 1
            }
        }
        return (hits, starts)
    }

    /// Whether the words from an index on that a phrase has in capitals are so in the text: `UN` is not "Kim Jong Un". Those
    /// that are read as words, such as "Nato", may have one capital.
    private func hasCapitals(_ capitals: UInt16, from first: Int) -> Bool {
        var (remaining, index) = (capitals, first)
        while remaining != 0 {
            if remaining & 1 != 0 {
                let word = text.words[index]
                let isLong = word.end - word.start > 3
                guard word.form.contains(isLong ? .capital : .capitals) else { return false }
            }
            remaining >>= 1
            index += 1
        }
        return true
    }

    /// Counts the phrases of one topic. A phrase within a longer one does not count, nor one within an excluded phrase.
    private func count(_ hits: [Hit], from start: Int, into tally: inout Tally) {
        tally.score = 0
        tally.strong = 0
        tally.counted.removeAll(keepingCapacity: true)
        tally.excluded.removeAll(keepingCapacity: true)
        var index = start
        // How far the phrases read so far reach: of those with the same first word, the longest comes last.
        var reach = -1
        while index >= 0 {
            let hit = hits[index]
            let isCovered = hit.last <= reach || hit.next >= 0 && hits[hit.next].first == hit.first
            reach = max(reach, hit.last)
            index = hit.next
            guard !isCovered else { continue }
            guard hit.strength != .excluded else {
                tally.excluded.append(hit)
                continue
            }
            var times = 0
            for earlier in tally.counted where earlier.hit.phrase == hit.phrase { times += 1 }
            guard times < 2 else { continue }
            let weight = points(hit, isRepeated: times == 1)
            guard weight > 0 else { continue }
            tally.score += weight
            if hit.strength == .strong, times == 0 { tally.strong += 1 }
            tally.counted.append((hit, weight))
        }
    }

    private func evidence(_ counted: (hit: Hit, weight: Int)) -> Evidence {
        Evidence(
            phrase: text.phrase(counted.hit.first, counted.hit.last),
            paragraph: Int(text.words[counted.hit.first].paragraph), weight: counted.weight)
    }
}
