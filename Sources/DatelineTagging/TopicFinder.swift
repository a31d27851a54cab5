/// Finds the topics of a text by adding up the points of the phrases in it.
///
/// The whole rule: each phrase has the points that `TopicWeights` gives it for its strength and place, a weak one once,
/// a strong one a little more the second time. A topic needs 8 points, fewer in a text of two or three lines, more in a long one. So
/// one strong phrase in the lede is enough, or one elsewhere with a weak one; in a long text, a phrase in passing is not.
struct TopicFinder {
    let tables: Tagger.Tables
    let text: TaggedText

    private struct Tally {
        var score = 0
        /// How many strong phrases were found, each counted once.
        var strong = 0
        /// Whether the headline or the lede has one.
        var isInOpening = false
        var counted: [(hit: TopicHit, weight: Int)] = []
        var excluded: [TopicHit] = []
    }

    /// The topics given and nearly given, each by score.
    func tags() -> (given: [TopicTag], nearly: [TopicTag]) {
        var (given, nearly): ([TopicTag], [TopicTag]) = ([], [])
        let hits = TopicHits(of: tables.topics, in: text)
        var tally = Tally()
        for (topic, start) in hits.starts.enumerated() where start >= 0 {
            count(hits, from: start, into: &tally)
            let needed = TopicWeights.needed(words: text.words.count, isInOpening: tally.isInOpening)
            guard tally.score * 2 >= needed else { continue }
            let isEnough = tally.score >= needed
            let tag = TopicTag(
                slug: tables.topics.slugs[topic], score: tally.score, needed: needed,
                confidence: isEnough ? confidence(tally, needed) : .low,
                evidence: text.spellsEvidence ? tally.counted.map(evidence) : [],
                excluded: text.spellsEvidence ? tally.excluded.map { evidence(($0, 0)) } : [])
            if isEnough { given.append(tag) } else { nearly.append(tag) }
        }
        given.sort(by: comesBefore)
        nearly.sort(by: comesBefore)
        return (given, nearly)
    }

    private func isOpening(_ hit: TopicHit) -> Bool { text.words[Int(hit.first)].paragraph <= 1 }

    /// Many different strong phrases, or far more points than needed, are hardly ever wrong.
    private func confidence(_ tally: Tally, _ needed: Int) -> Confidence {
        if tally.strong >= 3 || tally.score * 2 >= needed * 5 { return .high }
        return tally.strong == 0 || tally.score * 4 < needed * 5 ? .low : .medium
    }

    private func comesBefore(_ left: TopicTag, _ right: TopicTag) -> Bool {
        left.score == right.score ? left.slug < right.slug : left.score > right.score
    }

    /// Counts the phrases of one topic.
    private func count(_ hits: TopicHits, from start: Int, into tally: inout Tally) {
        tally.score = 0
        tally.strong = 0
        tally.isInOpening = false
        tally.counted.removeAll(keepingCapacity: true)
        tally.excluded.removeAll(keepingCapacity: true)
        hits.forEach(from: start) { hit in
            guard hit.strength != .excluded else { return tally.excluded.append(hit) }
            var times = 0
            for earlier in tally.counted where earlier.hit.phrase == hit.phrase { times += 1 }
            guard times < 2 else { return }
            let isOpening = isOpening(hit)
            let weight = TopicWeights.fitted.points(hit.strength, isOpening: isOpening, isRepeated: times == 1)
            guard weight > 0 else { return }
            if isOpening { tally.isInOpening = true }
            tally.score += weight
            if hit.strength == .strong, times == 0 { tally.strong += 1 }
            tally.counted.append((hit, weight))
        }
    }

    private func evidence(_ counted: (hit: TopicHit, weight: Int)) -> Evidence {
        let first = Int(counted.hit.first)
        return Evidence(
            phrase: text.phrase(first, Int(counted.hit.last)), paragraph: Int(text.words[first].paragraph),
            weight: counted.weight)
    }
}
