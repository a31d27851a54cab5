import DatelineModel

/// The part of a line that forbids publication before a certain time: `EMBARGOED UNTIL 00:01 GMT 12 Feb 2025`.
///
/// It has the form of a slug line: the wording opens the line or a part of it, and an end, a colon, “until” or a time
/// follows. What only looks like one is one, for a story that is held back by mistake can still be published.
package struct EmbargoLine: Hashable {
    /// What the line says of its time.
    package enum Reading: Hashable {
        /// Nothing.
        case none
        /// Something that cannot be read, or not with certainty.
        case unclear
        /// A time.
        case time(EmbargoTime)
        /// That the text is a draft, which no time makes ready.
        case draft
    }

    /// What it says of its time.
    package let reading: Reading
    /// Where the part is in the line, in bytes.
    let range: Range<Int>
    /// Whether the time may stand on the next line: `EMBARGOED UNTIL:`.
    let isOpen: Bool

    /// The longest line in bytes that is searched as a whole; of a longer one only the beginning is.
    static let longest = 200

    /// The embargo in a line; `nil` if there is none. `isWhole` tells that it is not the beginning of a longer line.
    ///
    /// With `isAlone` it is no part of a paragraph of several lines.
    package init?(_ line: String, isWhole: Bool = true, isAlone: Bool = true) {
        let line = line.withBlankTags
        let words = WireWord.words(of: line)[...]
        guard words.count <= 60 else { return nil }
        if let mark = DraftMark.find(in: words, isWhole: isWhole) {
            self.init(mark, words, in: line)
            return
        }
        for index in words.indices where isWhole || index < 6 {
            guard let opening = Opening(words[index...], in: words, isAlone: isWhole && isAlone) else { continue }
            self.init(words, from: opening.start, afterOpening: opening.end, in: line, isWhole: isWhole)
            // Words behind a time inside a sentence: `The report, embargoed until Friday, was leaked`.
            guard opening.opensPart || range.upperBound == line.utf8.count && reading != .unclear else { continue }
            return
        }
        if let order = HoldingOrder.setOff(in: words, isWhole: isWhole) {
            self.init(order, words, in: line)
            return
        }
        guard isWhole else { return nil }
        if HoldingOrder.isAll(of: line, words) {
            self.init(reading: .draft, range: 0..<line.utf8.count, isOpen: false)
            return
        }
        let isUnspaced = Self.isUnspaced(line)
        if let order = EmbargoOrder(words, isUnspaced: isUnspaced) {
            let start = words.first?.range.lowerBound ?? 0
            self.init(reading: order.reading, range: start..<line.utf8.count, isOpen: false)
            return
        }
        guard isUnspaced else { return nil }
        self.init(unspaced: line, words)
    }

    /// Whether a text has no other words.
    func isAll(of text: String) -> Bool {
        let around = [text.utf8.prefix(range.lowerBound), text.utf8.dropFirst(range.upperBound)]
        return around.allSatisfy { !Substring($0).unicodeScalars.contains(where: \.properties.isAlphabetic) }
    }

    /// Whether a line has nothing but the words of embargoes.
    static func isOrder(_ line: String) -> Bool {
        EmbargoOrder(WireWord.words(of: line)[...], isUnspaced: isUnspaced(line)) != nil
    }

    /// Whether a line has nothing but the words of an order to hold a text back.
    static func isHoldingOrder(_ line: String) -> Bool {
        HoldingOrder.isAll(of: line, WireWord.words(of: line)[...])
    }

    /// Whether a line has letters of a script without spaces, or of Korean: from Thai to the letters of which Korean
    /// syllables are composed, and from Chinese on.
    private static func isUnspaced(_ line: String) -> Bool {
        line.utf8.contains { $0 >= 0xE0 }
            && line.unicodeScalars.contains { 0x0E00...0x11FF ~= $0.value || 0x2FFF...0xFFFF ~= $0.value }
    }

    /// The mark that some words of a line are.
    private init(_ mark: Range<Int>, _ words: ArraySlice<WireWord>, in line: String) {
        let start = mark.lowerBound == words.startIndex ? 0 : words[mark.lowerBound].range.lowerBound
        let end = Self.endOfMarks(line, after: words[mark.upperBound - 1].range.upperBound)
        self.init(reading: .draft, range: start..<end, isOpen: false)
    }

    private init(reading: Reading, range: Range<Int>, isOpen: Bool) {
        (self.reading, self.range, self.isOpen) = (reading, range, isOpen)
    }

    private init(
        _ words: ArraySlice<WireWord>, from start: Int, afterOpening opening: Int, in line: String, isWhole: Bool
    ) {
        var reader = EmbargoTimeReader()
        var index = opening
        var isUnclear = false
        var end = line.utf8.count
        while index < words.endIndex {
            let count = reader.take(words[index...])
            if count > 0 {
                index = min(index + count, words.endIndex)
            } else if EmbargoWords.fillers.contains(words[index].text) || Self.joins(words[index...]) {
                index += 1
            } else if words[index].startsPart, words.endIndex - index > 2,
                !Self.mentionsTime(words[index...].prefix(10), besideDate: reader.hasDate)
            {
                // A headline, or the story itself, follows.
                end = Self.endOfMarks(line, after: words[index - 1].range.upperBound)
                break
            } else {
                // An unknown word may change what the others mean.
                isUnclear = true
                break
            }
        }
        range = (start == 0 ? 0 : words[start].range.lowerBound)..<end
        isOpen = reader.isEmpty && !isUnclear && end == line.utf8.count
        reading = isUnclear || !isWhole && end == line.utf8.count ? .unclear : Self.reading(reader)
    }

    /// The offset behind the marks and blanks that part an embargo from what follows it on its line.
    private static func endOfMarks(_ line: String, after offset: Int) -> Int {
        let start = line.utf8.index(line.startIndex, offsetBy: offset)
        let end = line[start...].firstIndex { !$0.isWhitespace && !":.!)]}】）—–-|*：".contains($0) } ?? line.endIndex
        return line.utf8.distance(from: line.startIndex, to: end)
    }

    private static func reading(_ reader: EmbargoTimeReader) -> Reading {
        if let time = reader.time { return .time(time) }
        return reader.isEmpty ? .none : .unclear
    }

    /// Wording in a script without spaces opens a part, or stands behind a time: `2月25日10時解禁`.
    private init?(unspaced line: String, _ words: ArraySlice<WireWord>) {
        var reader = EmbargoTimeReader()
        var isUnclear = false
        var isFound = false
        var isLifting = false
        for (index, word) in zip(words.indices, words) {
            var rest = word.text
            for wording in EmbargoWords.unspaced {
                guard let place = rest.firstRange(of: wording) else { continue }
                let before = rest[..<place.lowerBound].last
                let isBehindTime = before ?? (index > words.startIndex ? words[index - 1].text.last : nil)
                guard before == nil && word.startsPart || isBehindTime.map(Self.endsTime) ?? false else {
                    continue
                }
                isLifting = wording == EmbargoWords.lifting && before == nil && !isFound
                isFound = true
                rest.replaceSubrange(place, with: "")
            }
            for wording in EmbargoWords.unspacedBeforeTimes where word.startsPart && rest.hasPrefix(wording) {
                guard rest.dropFirst(wording.count).first?.isNumber ?? false else { continue }
                isFound = true
                rest.removeFirst(wording.count)
            }
            for (name, zone) in EmbargoWords.unspacedZones where rest.contains(name) {
                rest = rest.replacing(name, with: "")
                isUnclear = isUnclear || reader.take([word.with(zone)]) == 0
            }
            for filler in EmbargoWords.unspacedFillers { rest = rest.replacing(filler, with: "") }
            let isKnown = rest.isEmpty || reader.take([word.with(rest)]) > 0 || EmbargoWords.fillers.contains(rest)
            isUnclear = isUnclear || !isKnown
        }
        // `解禁` is also what is done with exports.
        guard isFound, !(isUnclear && isLifting && reader.isEmpty) else { return nil }
        (range, isOpen) = (0..<line.utf8.count, false)
        reading = isUnclear ? .unclear : Self.reading(reader)
    }

    private static func endsTime(_ character: Character) -> Bool {
        character.isNumber || "年月日時时点點分前后後まで까지이후".contains(character)
    }

    /// Whether the first word joins two words of embargoes: `publication or broadcast`.
    private static func joins(_ words: ArraySlice<WireWord>) -> Bool {
        var reader = EmbargoTimeReader()
        return EmbargoWords.conjunctions.contains(words[words.startIndex].text)
            && words.dropFirst().first.map { EmbargoWords.fillers.contains($0.text) } ?? false
            && reader.take(words.dropFirst()) == 0
    }

    /// Whether words name a time, so that they may belong to an embargo before them.
    fileprivate static func mentionsTime(_ words: ArraySlice<WireWord>, besideDate: Bool = false) -> Bool {
        var reader = EmbargoTimeReader()
        var index = words.startIndex
        while index < words.endIndex { index += max(1, reader.take(words[index...])) }
        return reader.hasClock || reader.hasDate && !besideDate
    }

    /// A line of nothing but a time, as it stands below an open embargo line; `nil` if it is anything else.
    static func timeAlone(_ line: String) -> Reading? {
        guard let reader = EmbargoTimeReader(alone: line), reader.hasDate || reader.hasClock else { return nil }
        return reading(reader)
    }
}

/// The words that open an embargo.
private struct Opening {
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
