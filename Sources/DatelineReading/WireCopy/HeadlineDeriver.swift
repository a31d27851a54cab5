/// Makes a headline and a summary for a story that has none, from the words of its lede in their order.
///
/// Nothing is added and no word is changed: words are only left out, as a sub-editor would who has no time to rewrite.
package enum HeadlineDeriver {
    /// The longest headline and summary, in characters.
    package static let longestHeadline = 90
    package static let longestSummary = 280

    /// A sentence is not cut to less than this, in characters: too little would be left to understand.
    private static let shortestCut = 40

    /// A headline of at most 90 characters; `nil` if the lede is empty.
    package static func headline(from lede: String) -> String? {
        guard let sentence = Sentences.of(lede).first else { return nil }
        var words = sentence.split { $0.isWhitespace }.map(String.init)
        guard !words.isEmpty else { return nil }
        for shorten in [keepAsIs, useAbbreviations, dropInsertion, dropArticles, dropOffice] {
            words = shorten(words)
            let headline = finished(words)
            if headline.count <= longestHeadline { return headline }
            if let clause = firstClauses(words) { return clause }
        }
        return cut(words)
    }

    /// A summary of at most 280 characters: as many whole sentences of the lede as fit, or the beginning of the first.
    package static func summary(from lede: String) -> String? {
        let sentences = Sentences.of(lede)
        guard let first = sentences.first else { return nil }
        guard first.count <= longestSummary else {
            var words = first.split { $0.isWhitespace }.map(String.init)
            while words.count > 1, words.joined(separator: " ").count > longestSummary - 1 { words.removeLast() }
            while words.count > 4, let last = words.last, isWeak(last) { words.removeLast() }
            let text = words.joined(separator: " ")
            return String(text.prefix(longestSummary - 1)).trimmingEnd(of: ",;:—–-") + "…"
        }
        var summary = first
        for sentence in sentences.dropFirst() {
            guard summary.count + 1 + sentence.count <= longestSummary else { break }
            summary += " " + sentence
        }
        return summary
    }

    // MARK: - Ways to shorten, the mildest first

    private static func keepAsIs(_ words: [String]) -> [String] { words }

    /// `Artificial Intelligence (AI) Action Summit` → `AI Action Summit`.
    private static func useAbbreviations(_ words: [String]) -> [String] {
        var result: [String] = []
        for word in words {
            let bare = word.trimmingEnd(of: ",.;:")
            guard bare.hasPrefix("("), bare.hasSuffix(")"), bare.count > 3 else {
                result.append(word)
                continue
            }
            let abbreviation = String(bare.dropFirst().dropLast())
            let letters = abbreviation.filter(\.isUppercase)
            guard letters.count == abbreviation.count, let start = spelledOut(letters, result) else {
                result.append(word)
                continue
            }
            result.removeSubrange(start...)
            result.append(abbreviation + word.dropFirst(bare.count))
        }
        return result
    }

    /// Where the words begin whose capitals are these letters.
    private static func spelledOut(_ letters: String, _ words: [String]) -> Int? {
        var remaining = Array(letters)
        var index = words.count
        while let letter = remaining.last, index > 0 {
            index -= 1
            guard let first = words[index].first else { return nil }
            if first == letter {
                remaining.removeLast()
            } else if !["of", "and", "for", "the", "on", "in", "&"].contains(words[index]) {
                return nil
            }
        }
        return remaining.isEmpty ? index : nil
    }

    /// Headlines do without `a`, `an` and `the`.
    private static func dropArticles(_ words: [String]) -> [String] {
        var result = words.filter { !["a", "an", "the"].contains($0) }
        // A headline begins with a capital.
        if result.count > 3, ["A", "An", "The"].contains(result[0]), result[1].first?.isUppercase == true {
            result.removeFirst()
        }
        return result
    }

    /// `The summit, co-chaired by France and India, closed …` → `The summit closed …`.
    private static func dropInsertion(_ words: [String]) -> [String] {
        guard let open = words.firstIndex(where: { $0.hasSuffix(",") }), (1...10).contains(open),
            !opensWithPhrase(words),
            let close = words[(open + 1)...].firstIndex(where: { $0.hasSuffix(",") }), close - open <= 14,
            close + 2 < words.count,
            looksLikeVerb(words[close + 1]), !words[...open].contains(where: looksLikeVerb)
        else { return words }
        var result = words
        result.removeSubrange((open + 1)...close)
        result[open] = result[open].trimmingEnd(of: ",")
        return result
    }

    /// The clauses before the last comma that fits, if they can stand alone: `Peru has published Law 31814, naming …`.
    private static func firstClauses(_ words: [String]) -> String? {
        let ends = words.indices.filter { [",", ";", ":"].contains(words[$0].suffix(1)) && !isInList(words, $0) }
        let candidates = opensWithPhrase(words) ? ends.dropFirst() : ends[...]
        return candidates.reversed().lazy.filter { words[...$0].contains(where: looksLikeVerb) }
            .map { finished(Array(words[...$0])) }
            .first { (shortestCut...longestHeadline).contains($0.count) }
    }

    /// Whether the comma at the end of a word parts the items of a list: `economic, social and cultural rights`.
    private static func isInList(_ words: [String], _ index: Int) -> Bool {
        let following = words[(index + 1)...].prefix(4)
        guard following.first?.hasSuffix("ing") == false else { return false }
        guard let joint = following.firstIndex(where: { $0 == "and" || $0 == "or" }) else { return false }
        return joint > index + 1 && !words[(index + 1)..<joint].contains(where: looksLikeVerb)
    }

    /// Whether the sentence begins with a phrase of time or circumstance, which has no subject.
    private static func opensWithPhrase(_ words: [String]) -> Bool { openers.contains(words.first?.lowercased() ?? "") }

    private static func looksLikeVerb(_ word: String) -> Bool {
        let bare = word.lowercased().trimmingEnd(of: ",;:")
        return word.first?.isUppercase == false && (verbs.contains(bare) || bare.count > 4 && bare.hasSuffix("ed"))
    }

    /// `Deputy Minister of Information and Communications Bùi Hoàng Phương` → `Deputy Minister Bùi Hoàng Phương`.
    private static func dropOffice(_ words: [String]) -> [String] {
        guard let title = words.prefix(6).firstIndex(where: { offices.contains($0) }), title + 1 < words.count,
            words[title + 1] == "of" || words[title + 1] == "for"
        else { return words }
        var end = title + 2
        while end < words.count,
            words[end].first?.isUppercase == true || ["and", "of", "for", "the"].contains(words[end])
        {
            end += 1
        }
        // The last two or three capitalised words are the name; the office's field is what stands before them.
        let run = Array(words[(title + 2)..<end])
        guard run.count >= 3 else { return words }
        let lastJoint = run.lastIndex { ["and", "of", "for", "the"].contains($0) } ?? -1
        let nameStart = title + 2 + lastJoint + 2
        guard end - nameStart >= 2, end - nameStart <= 4 else { return words }
        return Array(words[...title] + words[nameStart...])
    }

    /// The longest beginning that fits and ends where a phrase ends.
    private static func cut(_ words: [String]) -> String {
        var fitting: [Int] = []
        var length = 0
        for (index, word) in words.enumerated() {
            length += word.count + (index > 0 ? 1 : 0)
            guard length <= longestHeadline + 1 else { break }
            if finished(Array(words[...index])).count <= longestHeadline { fitting.append(index + 1) }
        }
        guard let longest = fitting.last else { return String((words.first ?? "").prefix(longestHeadline)) }
        let endsClause = { (count: Int) in [",", ";", ":"].contains { words[count - 1].hasSuffix($0) } }
        let beginsPhrase = { (count: Int) in
            count < words.count && (isWeak(words[count]) || ["—", "–"].contains(words[count]))
        }
        let isGood = { (count: Int) in
            !isWeak(words[count - 1]) && finished(Array(words[..<count])).count >= shortestCut
        }
        let phrase = fitting.last { beginsPhrase($0) && $0 >= 6 && isGood($0) && !endsClause($0 - 1) }
        if let phrase { return finished(Array(words[..<phrase])) }
        var count = longest
        while count > 3, isWeak(words[count - 1]) { count -= 1 }
        return finished(Array(words[..<count]))
    }

    /// Words as a headline: no full stop or loose punctuation at the end.
    private static func finished(_ words: [String]) -> String {
        let text = words.joined(separator: " ")
        let last = words.last ?? ""
        // The stop of an abbreviation stays: `U.S.`
        let isAbbreviation = last.hasSuffix(".") && last.dropLast().contains(".")
        return text.trimmingEnd(of: isAbbreviation ? ",;:—–" : ".,;:—– ")
    }

    private static func isWeak(_ word: String) -> Bool { weakWords.contains(word.lowercased().trimmingEnd(of: ",;:")) }

    private static let offices: Set<String> = [
        "Minister", "Secretary", "President", "Director", "Commissioner", "Chair", "Chairman", "Chairwoman", "Governor",
        "Head",
        "Ambassador", "Director-General",
    ]

    /// Words that open a sentence before its subject.
    private static let openers: Set<String> = [
        "after", "although", "amid", "as", "at", "because", "before", "by", "despite", "during", "following", "for",
        "from", "if",
        "in", "on", "since", "speaking", "under", "until", "when", "while", "with", "within",
    ]

    /// Verbs of news that do not end in -ed, as they stand after a subject.
    private static let verbs: Set<String> = [
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "can", "must", "says", "said", "told",
        "took",
        "takes", "met", "held", "holds", "began", "begins", "came", "gave", "made", "makes", "led", "leads", "set",
        "sets", "won",
        "lost", "went", "put", "puts", "rose", "fell", "saw", "opens", "closes", "signs", "plans", "wants", "calls",
        "sent",
        "became", "brought", "chose", "drew", "kept", "left", "paid", "ran", "sought", "spoke", "struck", "wrote",
        "agrees",
        "approves", "launches", "passes", "publishes", "bans", "backs", "rules",
    ]

    /// Words that begin a phrase and cannot end a headline.
    private static let weakWords: Set<String> = [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "as", "that",
        "which",
        "who", "whose", "where", "when", "while", "after", "before", "into", "over", "under", "between", "against",
        "through",
        "during", "since", "until", "than", "about", "amid", "is", "are", "was", "were", "be", "been", "has", "have",
        "had", "will",
        "would", "its", "their", "his", "her", "this", "these", "more", "most", "some", "not", "including",
    ]
}

extension StringProtocol {
    /// The text without these characters at its end.
    func trimmingEnd(of characters: String) -> String {
        var end = endIndex
        while end > startIndex, characters.contains(self[index(before: end)]) { end = index(before: end) }
        return String(self[..<end])
    }
}
