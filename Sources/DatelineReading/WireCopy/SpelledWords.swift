/// Words whose letters stand apart: `E M B A R G O E D`, `S-P-E-R-R-F-R-I-S-T`, `D.R.A.F.T`.
enum SpelledWords {
    /// The words of a line with those that are spelled out put together; others stay as they are.
    static func joined(_ words: [WireWord]) -> [WireWord] {
        var result: [WireWord] = []
        var index = 0
        while index < words.count {
            let run = words[index...].prefix(while: \.isLetter)
            guard run.count >= shortest else {
                let after = max(index + 1, run.endIndex)
                result += words[index..<after].map(withoutSeparators)
                index = after
                continue
            }
            result += joined(run)
            index = run.endIndex
        }
        return result
    }

    /// No fewer letters are a word that is spelled out: `U.S.A.`
    private static let shortest = 4

    /// Whether a word has a sign behind each of its letters: `E-M-B-A-R-G-O`.
    static func isSeparated(_ word: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
        guard word.count >= 2 * shortest - 1, word.count % 2 == 1, let sign = word.dropFirst().first,
            sign == "-" || sign == "." || sign == "/"
        else { return false }
        return zip(0..., word).allSatisfy { index, scalar in
            index % 2 == 0 ? scalar.properties.isAlphabetic : scalar == sign
        }
    }

    private static func withoutSeparators(_ word: WireWord) -> WireWord {
        isSeparated(Array(word.text.unicodeScalars)) ? word.with(word.text.filter { !"-./".contains($0) }) : word
    }

    /// The words that letters are, which wider gaps part; where all gaps are the same, the wording of an embargo is looked
    /// for at the beginning.
    private static func joined(_ letters: ArraySlice<WireWord>) -> [WireWord] {
        let gaps = zip(letters, letters.dropFirst()).map { $1.range.lowerBound - $0.range.upperBound }
        let narrowest = gaps.min() ?? 0
        var words: [ArraySlice<WireWord>] = []
        var start = letters.startIndex
        for (index, gap) in zip(letters.indices, gaps) where gap > narrowest {
            words.append(letters[start...index])
            start = index + 1
        }
        words.append(letters[start...])
        return words.flatMap { word in
            let text = word.map(\.text).joined()
            guard words.count == 1, let wording = wordings.first(where: { text.hasPrefix($0.joined) }) else {
                return [one(word[...], text, startsPart: word.first?.startsPart ?? false)]
            }
            var rest = word
            var result: [WireWord] = []
            for (index, text) in zip(0..., wording.words) {
                result.append(one(rest.prefix(text.count), text, startsPart: index == 0))
                rest = rest.dropFirst(text.count)
            }
            // What follows is not known word by word.
            if !rest.isEmpty { result.append(one(rest, rest.map(\.text).joined(), startsPart: true)) }
            return result
        }
    }

    private static func one(_ letters: ArraySlice<WireWord>, _ text: String, startsPart: Bool) -> WireWord {
        WireWord(
            text: text, range: (letters.first?.range.lowerBound ?? 0)..<(letters.last?.range.upperBound ?? 0),
            startsPart: startsPart, isInCapitals: letters.allSatisfy(\.isInCapitals),
            beginsSmall: letters.first?.beginsSmall ?? false)
    }

    /// The wordings of embargoes and of the marks of drafts without their spaces, the longest first.
    private static let wordings = (EmbargoWords.nouns.map { [$0] } + EmbargoWords.phrases + DraftMark.allLabels)
        .map { (joined: $0.joined(), words: $0) }.filter { $0.joined.count > shortest }
        .sorted { $0.joined.count > $1.joined.count }
}

extension WireWord {
    /// Whether it is a letter or a digit alone.
    fileprivate var isLetter: Bool {
        text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.isDigit }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
