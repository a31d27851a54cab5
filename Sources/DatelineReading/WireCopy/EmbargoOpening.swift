/// The words that open an embargo.
struct EmbargoOpening {
    /// The first word of it, with the words that introduce it.
    let start: Int
    /// The first word behind it.
    let end: Int
    /// Whether the line or a part of it begins with it.
    let opensPart: Bool

    /// The opening that begins with the first of `words`, which are the last of `line`.
    init?(_ words: ArraySlice<WireWord>, in line: ArraySlice<WireWord>, isAlone: Bool) {
        guard let word = words.first?.text, Self.mayOpen(word) else { return nil }
        // `^Adv26<`: an advance for the 26th.
        if line.count == 1, word.hasPrefix("ADV"), word.count > 3, Int(word.dropFirst(3)) != nil {
            (start, end, opensPart) = (words.startIndex, words.endIndex, true)
            return
        }
        let phrase = phrasesByWord[word]?.filter { words.lazy.map(\.text).starts(with: $0) }.max { $0.count < $1.count }
        let isNoun = phrase == nil && EmbargoWords.nouns.contains(word)
        guard isNoun || phrase != nil else { return nil }
        var end = words.startIndex + (phrase?.count ?? 1)
        // `EMBARGO STRICT JUSQU'AU …`
        while end < line.endIndex, EmbargoWords.degrees.contains(line[end].text) { end += 1 }
        let first = words.startIndex
        var start = first
        while start > line.startIndex, !line[start].startsPart,
            EmbargoWords.introductions.contains(line[start - 1].text)
        {
            start -= 1
        }
        opensPart = line[start].startsPart
        let isInCapitals = line[first..<end].allSatisfy(\.isInCapitals)
        let isParticiple = isNoun && EmbargoWords.participles.contains(word)
        let next = end < line.endIndex ? line[end] : nil
        if next.map({ EmbargoWords.denials.contains($0.text) }) ?? false { return nil }
        (self.start, self.end) = (start, end)
        let isStrong = isParticiple || phrase.map { !EmbargoWords.weakPhrases.contains($0) } ?? false
        guard opensPart else {
            // Within a line it takes a time behind “until”, or capitals that set it off.
            let isSetOff = isInCapitals && line.contains { !$0.isInCapitals }
            guard isAlone, isStrong || isNoun && isSetOff else { return nil }
            guard let next else {
                if isSetOff, isStrong { return }
                return nil
            }
            let isBeforeTime = EmbargoWords.untilWords.contains(next.text) || next.text.first?.isNumber ?? false
            guard isBeforeTime || isSetOff, Self.timeFollows(line[end...], within: 6)
            else { return nil }
            return
        }
        // `NOT FOR DISTRIBUTION` and nothing more.
        let isOrder = isInCapitals && phrase != nil && EmbargoWords.orders.contains(word)
        let isNamed = isStrong || isOrder || isNoun && (isInCapitals || start == line.startIndex)
        guard let next else {
            if isNamed { return }
            return nil
        }
        if EmbargoWords.untilWords.contains(next.text) { return }
        if next.startsPart, isNamed {
            // `Embargoed: how chips reach Iran` and `Embargo: US blocks chips` are headlines.
            let isHeadline = !isInCapitals && !(isStrong && !next.beginsSmall)
            if !isHeadline || EmbargoLine.mentionsTime(line[end...].prefix(10))
                || line[end...].allSatisfy({ EmbargoWords.fillers.contains($0.text) })
            {
                return
            }
        }
        if isStrong,
            next.text.first?.isNumber ?? false || line[end...].allSatisfy({ EmbargoWords.fillers.contains($0.text) })
        {
            return
        }
        // `EMBARGO ON CHIPS` is news.
        if isNoun, !isStrong, next.text == "ON" || next.text == "OF" { return nil }
        if EmbargoWords.untilWords.contains(line[end...].first { $0.text != "RELEASE" && $0.text != "FOR" }?.text ?? "")
            || Self.timeFollows(line[end...], within: 3)
        {
            return
        }
        // `EMBARGO ke 19.2.2040`, `Embargoed to 0001hrs`: one word that is not known, and a time. `Embargo extended 12 March`
        // is news.
        let isMeant = isStrong || isNamed && (isInCapitals || next.text.utf8.count < 3)
        if isMeant, line.count < 12, Self.fullTimeBegins(line[(end + 1)...]) { return }
        if phrase == ["FREI", "FUR"] || phrase == ["GESPERRT"], line.count < 9, EmbargoLine.mentionsTime(line[end...]) {
            return
        }
        // A phrase with more behind it is a sentence, unless it is all in capitals.
        guard isStrong, line.allSatisfy(\.isInCapitals), (phrase?.count ?? 0) > 2 else { return nil }
    }

    /// A quick look at two letters that saves most words the search.
    private static func mayOpen(_ word: String) -> Bool {
        beginning(of: word).map { beginnings[$0] } ?? true
    }

    /// The first two letters of a word as a number; `nil` if they are not of the alphabet of English.
    private static func beginning(of word: String) -> Int? {
        let first = word.utf8.first ?? 0
        let second = word.utf8.dropFirst().first ?? 0
        return first | second < 0x80 ? Int(first) << 7 | Int(second) : nil
    }

    /// Whether an opening begins with two letters, by their number.
    private static let beginnings: [Bool] = {
        var table = Array(repeating: false, count: 1 << 14)
        for word in Array(phrasesByWord.keys) + EmbargoWords.nouns + ["ADV"] {
            if let number = beginning(of: word) { table[number] = true }
        }
        return table
    }()

    /// Whether a word is what a number before it counts.
    private static func isCounted(_ word: String) -> Bool {
        word.contains(where: \.isLetter) && MonthAndDay.month(word) == nil && !EmbargoWords.fillers.contains(word)
            && word != "AM" && word != "PM"
    }

    /// Whether words begin with a date or a time of day.
    private static func fullTimeBegins(_ words: ArraySlice<WireWord>) -> Bool {
        guard words.first?.text.first?.isNumber ?? false else { return false }
        var reader = EmbargoTimeReader()
        var rest = words.prefix(3)
        while !rest.isEmpty, case let count = reader.take(rest), count > 0 { rest = rest.dropFirst(count) }
        return reader.hasDate || reader.hasClock
    }

    /// Whether a time, or a day of the week, stands among the next words, with only words of embargoes before it.
    private static func timeFollows(_ words: ArraySlice<WireWord>, within count: Int) -> Bool {
        for index in words.indices.prefix(count) {
            let word = words[index].text
            var reader = EmbargoTimeReader()
            if reader.take(words[index...]) > 0 {
                // Neither `2027` nor `12 months` is a time at which an embargo ends.
                let next = words[index...].dropFirst().first?.text ?? ""
                if reader.hasOnlyYear { continue }
                return reader.hasDate || reader.hasClock || reader.hasDayOfMonth && !isCounted(next)
                    || MonthAndDay.month(word) != nil
            }
            if EmbargoWords.weekdays.contains(word) { return true }
            if !EmbargoWords.fillers.contains(word) { return false }
        }
        return false
    }
}

private let phrasesByWord = Dictionary(grouping: EmbargoWords.phrases) { $0[0] }
