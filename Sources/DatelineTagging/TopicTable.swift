import DatelineModel

/// The phrases of all topics, ready to be found in a text by the stems of its words.
struct TopicTable: Sendable {
    enum Strength: UInt8 { case strong, weak, excluded }

    /// A phrase's membership of a topic; `next` is the index of the phrase's next one, or -1.
    struct Membership {
        let next: Int32
        let topic: Int16
        let strength: Strength
        /// The words that are written in capitals, as `UN` is: bit 0 is the first word.
        let capitals: UInt16
    }

    let slugs: [String]
    private(set) var phrases: PhraseTable
    private var memberships: [Membership] = []
    /// The first membership of each phrase.
    private var first: [Int32] = []

    private let rules: ScanRules

    /// The phrases for texts in a language. Those that are given for none in particular are in the language of the site.
    init(_ topics: [TopicPhrases], _ language: TextLanguage = .english, site: TextLanguage = .english) {
        rules = language.rules
        slugs = topics.map(\.slug)
        let lists = topics.map { $0.phrases(in: language, site: site) }
        // As many beginnings of phrases as phrases.
        phrases = PhraseTable(
            capacity: 2 * lists.reduce(0) { $0 + $1.phrases.count + $1.weakPhrases.count + $1.excludedPhrases.count })
        for (topic, lists) in lists.enumerated() {
            for (strength, list) in [
                (Strength.strong, lists.phrases), (.weak, lists.weakPhrases), (.excluded, lists.excludedPhrases),
            ] {
                add(list, topic, strength)
            }
        }
    }

    /// Adds phrases, the words of all of which are read at once.
    private mutating func add(_ list: [String], _ topic: Int, _ strength: Strength) {
        var (text, parts): ([UInt8], [(number: Int, range: Range<Int>)]) = ([], [])
        for phrase in list {
            let start = text.count
            text += Gazetteer.composed(phrase).utf8
            parts.append((0, start..<text.count))
        }
        let words = text.withUnsafeBufferPointer { WordScanner.words(in: $0, parts: parts, stems: true, rules) }
        var rest = words[...]
        for part in parts {
            let phrase = rest.prefix { Int($0.start) < part.range.upperBound }
            add(phrase, topic, strength)
            rest = rest[phrase.endIndex...]
        }
    }

    private mutating func add(_ words: ArraySlice<Word>, _ topic: Int, _ strength: Strength) {
        guard !words.isEmpty else { return }
        let number = phrases.add(words.lazy.map(\.stem))
        let isNew = number == first.count
        // `fine` and `fines` are one phrase; it counts as what it was listed as first.
        if !isNew, hasMembership(number, topic) { return }
        var capitals: UInt16 = 0
        for (bit, word) in words.prefix(16).enumerated() where word.form.contains(.capitals) { capitals |= 1 << bit }
        memberships.append(
            Membership(
                next: isNew ? -1 : first[number], topic: Int16(topic), strength: strength, capitals: capitals))
        let newest = Int32(memberships.count - 1)
        if isNew { first.append(newest) } else { first[number] = newest }
    }

    private func hasMembership(_ phrase: Int, _ topic: Int) -> Bool {
        var isFound = false
        forEachMembership(of: phrase) { if Int($0.topic) == topic { isFound = true } }
        return isFound
    }

    /// Calls a function with what a phrase is to each topic that has it.
    @inline(__always)
    func forEachMembership(of phrase: Int, _ body: (Membership) -> Void) {
        memberships.withUnsafeBufferPointer { memberships in
            var next = Int(first[phrase])
            while next >= 0 {
                let membership = memberships[next]
                next = Int(membership.next)
                body(membership)
            }
        }
    }
}
