import DatelineModel

/// The phrases of all topics, ready to be found in a text by the stems of its words.
struct TopicTable: Sendable {
    enum Strength: UInt8 { case strong, weak, excluded }

    /// A phrase's membership of a topic; `next` is the index of the phrase's next one, or -1.
    struct Membership {
        let topic: Int
        let strength: Strength
        let next: Int
        /// The words that are written in capitals, as `UN` is: bit 0 is the first word.
        let capitals: UInt16
    }

    let slugs: [String]
    private(set) var phrases = PhraseTable(capacity: 2_000)
    private(set) var memberships: [Membership] = []
    /// The first membership of each phrase.
    private(set) var first: [Int] = []

    private let rules: ScanRules

    /// The phrases for texts in a language. Those that are given for none in particular are in the language of the site.
    init(_ topics: [TopicPhrases], _ language: TextLanguage = .english, site: TextLanguage = .english) {
        rules = language.rules
        slugs = topics.map(\.slug)
        for (topic, all) in topics.enumerated() {
            let lists = all.phrases(in: language, site: site)
            for (strength, list) in [
                (Strength.strong, lists.phrases), (.weak, lists.weakPhrases), (.excluded, lists.excludedPhrases),
            ] {
                for phrase in list { add(phrase, topic, strength) }
            }
        }
    }

    private mutating func add(_ phrase: String, _ topic: Int, _ strength: Strength) {
        let words = WordScanner.words(of: Gazetteer.composed(phrase), stems: true, rules)
        guard !words.isEmpty else { return }
        let number = phrases.add(words.map(\.stem))
        let isNew = number == first.count
        // `fine` and `fines` are one phrase; it counts as what it was listed as first.
        if !isNew, hasMembership(number, topic) { return }
        var capitals: UInt16 = 0
        for (bit, word) in words.prefix(16).enumerated() where word.form.contains(.capitals) { capitals |= 1 << bit }
        memberships.append(
            Membership(topic: topic, strength: strength, next: isNew ? -1 : first[number], capitals: capitals))
        if isNew { first.append(memberships.count - 1) } else { first[number] = memberships.count - 1 }
    }

    private func hasMembership(_ phrase: Int, _ topic: Int) -> Bool {
        var next = first[phrase]
        while next >= 0 {
            if memberships[next].topic == topic { return true }
            next = memberships[next].next
        }
        return false
    }
}
