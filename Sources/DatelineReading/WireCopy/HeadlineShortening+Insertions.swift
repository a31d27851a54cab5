/// What stands between a subject and its verb.
extension HeadlineShortening {
    /// `The summit, co-chaired by France and India, closed …` → `The summit closed …`.
    static func dropInsertion(_ words: [String]) -> [String] {
        guard !opensWithPhrase(words) else { return words }
        // `Example Corp said that the firm and its rival, a unit of a third, have agreed …`
        let report = (words.prefix(10).lastIndex { HeadlineWords.reports.contains($0) }).map { $0 + 1 }
        for start in [0, report].compactMap({ $0 }) {
            if let insertion = insertion(in: words, from: start) {
                var result = words
                result.removeSubrange(insertion)
                let open = insertion.lowerBound - 1
                result[open] = result[open].trimmingEnd(of: ",")
                return result
            }
        }
        return dropInsertionBeforeInfinitive(words)
    }

    /// `The ministry plans, as part of a reform, to require …` → `The ministry plans to require …`
    private static func dropInsertionBeforeInfinitive(_ words: [String]) -> [String] {
        guard let open = words.prefix(12).firstIndex(where: { $0.hasSuffix(",") }), open > 1,
            HeadlineWords.intentions.contains(words[open].trimmingEnd(of: ",")),
            let close = words[(open + 1)...].prefix(16).firstIndex(where: { $0.hasSuffix(",") }),
            close + 3 < words.count,
            words[close + 1] == "to"
        else { return words }
        return Array(words[..<open]) + [words[open].trimmingEnd(of: ",")] + Array(words[(close + 1)...])
    }

    /// The words between the commas behind a subject that begins at an index, if its verb follows; `nil` if there are none.
    private static func insertion(in words: [String], from start: Int) -> Range<Int>? {
        guard let open = words[start...].firstIndex(where: { $0.hasSuffix(",") }), open - start <= 10,
            !words[start...open].contains(where: HeadlineWords.looksLikeVerb), !isBareOffice(words[start...open]),
            // `science, technology, and innovation` is a list.
            open + 1 < words.count, !["and", "or"].contains(words[open + 1])
        else { return nil }
        let close = words[(open + 1)...].prefix(20).indices.first { index in
            guard words[index].hasSuffix(","), index + 2 < words.count else { return false }
            return HeadlineWords.looksLikeVerb(words[index + 1])
                || HeadlineWords.adverbs.contains(words[index + 1]) && HeadlineWords.looksLikeVerb(words[index + 2])
        }
        return close.map { open + 1..<$0 + 1 }.flatMap { limits(words[$0]) ? nil : $0 }
    }

    /// Whether an insertion says of what something is not so: `Schools, except private ones, must …`.
    private static func limits(_ insertion: ArraySlice<String>) -> Bool {
        let limiting: Set = [
            "except", "exception", "exceptions", "excluding", "exempt", "exemption", "exemptions", "unless", "without",
            "if", "only",
        ]
        return insertion.contains { limiting.contains($0.trimmingEnd(of: ",")) }
    }

    /// Whether a sentence opens with an office behind which it says whose it is: `The Director-General, Example Agency, says`.
    static func opensWithBareOffice(_ words: [String]) -> Bool {
        words.prefix(2).firstIndex { $0.hasSuffix(",") }.map { isBareOffice(words[...$0]) } ?? false
    }

    /// Whether a subject is only an office, which says little without whose it is: `The Director-General,`.
    private static func isBareOffice(_ subject: ArraySlice<String>) -> Bool {
        // `Mr Kofi Example, Director of the Example Office,`
        if let first = subject.first, ["Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.", "Dr", "Dr."].contains(first) {
            return true
        }
        guard subject.count < 3, let last = subject.last?.trimmingEnd(of: ",") else { return false }
        return HeadlineWords.offices.contains(last) || HeadlineWords.roles.contains(last.lowercased())
    }

    /// `adopted a resolution by 463 votes, with 111 abstentions, calling …` → `adopted a resolution by 463 votes calling …`
    static func dropVotes(_ words: [String]) -> [String] {
        guard let open = words.firstIndex(where: { $0.hasSuffix(",") }), open + 2 < words.count,
            words[open + 1] == "with",
            words[open + 2].first?.isNumber == true,
            let close = words[(open + 1)...].prefix(6).firstIndex(where: { $0.hasSuffix(",") }),
            close + 2 < words.count,
            words[close + 1].hasSuffix("ing"),
            words[(open + 1)...close].contains(where: { votes.contains($0.trimmingEnd(of: ",")) })
        else { return words }
        return Array(words[..<open] + [words[open].trimmingEnd(of: ",")] + words[(close + 1)...])
    }

    private static let votes: Set<String> = [
        "vote", "votes", "abstention", "abstentions", "abstaining", "against", "favour", "favor", "absent",
    ]

    /// `is making Japan, with its surplus, the symbol` → `is making Japan the symbol`.
    static func dropCircumstance(_ words: [String]) -> [String] {
        guard let open = words.firstIndex(where: { $0.hasSuffix(",") }), open + 2 < words.count,
            words[open + 1] == "with",
            let close = words[(open + 1)...].prefix(10).firstIndex(where: { $0.hasSuffix(",") }),
            close + 2 < words.count,
            HeadlineWords.determiners.contains(words[close + 1]), !limits(words[(open + 1)...close])
        else { return words }
        return Array(words[..<open] + [words[open].trimmingEnd(of: ",")] + words[(close + 1)...])
    }

    /// `named a former executive, Ann Example, as minister` → `named a former executive as minister`.
    static func dropName(_ words: [String]) -> [String] {
        guard let open = words.firstIndex(where: { $0.hasSuffix(",") }), open > 3, open + 2 < words.count,
            let close = words[(open + 1)...].prefix(5).firstIndex(where: { $0.hasSuffix(",") }), close > open + 1,
            close + 2 < words.count, words[open].first?.isLowercase == true,
            words[(open + 1)...close].allSatisfy({ $0.first?.isUppercase == true }),
            ["as", "to", "for"].contains(words[close + 1])
        else { return words }
        return Array(words[..<open] + [words[open].trimmingEnd(of: ",")] + words[(close + 1)...])
    }

    /// What follows `Somebody said that`; `nil` if nothing does, or it cannot stand alone.
    static func withoutSpeaker(_ words: [String]) -> [String]? {
        let verbs: Set = ["said", "says", "told", "warned", "ruled", "found", "finds", "shows", "showed", "added"]
        guard let said = words.prefix(16).firstIndex(where: verbs.contains), said > 0,
            !words[..<said].contains(where: {
                HeadlineWords.clauseWords.contains($0) || ["after", "before", "because", "until", "to"].contains($0)
            }),
            let that = words[said...].prefix(4).firstIndex(of: "that")
                ?? (["said", "says"].contains(words[said]) ? said : nil),
            that + 5 < words.count, !opensWithPhrase(words) || sparesOpening(words),
            // `told that`, `said on its website that`
            words[said] == "told" || that <= said + 1,
            !["it", "he", "she", "they", "we", "its", "his", "her", "their", "there", "this", "some", "such"].contains(
                words[that + 1])
        else { return nil }
        let rest = words[(that + 1)...]
        // `Asked about the bill, the minister said that ministers would change it`
        if opensWithPhrase(words), rest.prefix(8).contains(where: { ["it", "them", "him"].contains($0) }) {
            return nil
        }
        return [rest[that + 1].prefix(1).uppercased() + rest[that + 1].dropFirst()] + rest.dropFirst()
    }

    /// The sentence without the last, the last two … of the phrases between its subject and its verb: `an answer of the state
    /// to the failure of a model was slow` → `an answer of the state was slow`.
    static func withoutPostmodifiers(_ words: [String]) -> [[String]] {
        let start = (words.prefix(12).lastIndex { HeadlineWords.reports.contains($0) }).map { $0 + 1 } ?? 0
        guard let verb = words[start...].prefix(40).firstIndex(where: { HeadlineWords.finiteVerbs.contains($0) }),
            verb + 1 < words.count
        else { return [] }
        let subject = words[start..<verb]
        // `acres of farmland submitted to the office were …`, but not `ministers agreed and would …`.
        guard verb > start, !HeadlineWords.isWeak(words[verb - 1]),
            !subject.contains(where: { ",;:—–".contains($0.suffix(1)) || HeadlineWords.isFinite($0) })
        else { return [] }
        let phrases = subject.indices.dropFirst(2).filter { index in
            let isParticiple = words[index].hasSuffix("ed") && HeadlineWords.isWeak(words[index + 1])
            // What something is of cannot be spared: `consumption of industrial goods fell`.
            return (HeadlineWords.prepositions.contains(words[index]) && words[index] != "of" || isParticiple)
                && !HeadlineWords.isWeak(words[index - 1])
                // `organizations dedicated | to finding`
                && (isParticiple || !words[index - 1].hasSuffix("ed"))
        }
        guard
            !subject.contains(where: HeadlineWords.looksLikeVerb)
                || phrases.contains(where: { words[$0].hasSuffix("ed") })
        else { return [] }
        return phrases.reversed().map { Array(words[..<$0] + words[verb...]) }
    }
}
