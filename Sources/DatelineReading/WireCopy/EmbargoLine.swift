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
            guard let opening = EmbargoOpening(words[index...], in: words, isAlone: isWhole && isAlone) else {
                continue
            }
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

    /// Whether a line has nothing but what forbids publication: `not for publication`.
    static func forbids(_ line: String) -> Bool {
        guard OpeningLine.mayHaveEmbargo(line), let found = EmbargoLine(line) else { return false }
        return found.isAll(of: line) || isHoldingOrder(line)
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
            } else if EmbargoWords.fillers.contains(words[index].text)
                || EmbargoWords.koreanFillers.contains(words[index].text) || Self.joins(words[index...])
                || Self.isShortDay(words[index...])
            {
                index += 1
            } else if let zone = Self.zoneInWords(words[index...]), reader.take([words[index].with(zone)]) > 0 {
                // `(horário de Brasília)`
                index = words.endIndex
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

    /// The zone that the last words of a line name: `horário de Brasília`.
    private static func zoneInWords(_ words: ArraySlice<WireWord>) -> String? {
        let name = words.map(\.text).joined(separator: " ")
        return ["HORARIO DE BRASILIA", "HORA DE BRASILIA"].contains(name) ? "BRT" : nil
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
        guard words.contains(where: { EmbargoWords.areUnspaced(in: $0.text) }) else { return nil }
        var reader = EmbargoTimeReader()
        var isUnclear = false
        var isFound = false
        var isLifting = false
        var taken = words.startIndex
        for (index, word) in zip(words.indices, words) where index >= taken {
            var rest = word.text
            for wording in EmbargoWords.unspaced.lazy.map(\.text) {
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
            // `2040. 2. 25.`: a date of three words.
            if rest == word.text, case let count = reader.take(words[index...]), count > 0 {
                taken = index + count
                continue
            }
            for filler in EmbargoWords.unspacedFillers { rest = rest.replacing(filler, with: "") }
            let isKnown =
                rest.isEmpty || reader.take([word.with(rest)]) > 0 || EmbargoWords.fillers.contains(rest)
                || EmbargoWords.koreanFillers.contains(rest)
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

    /// Whether the first word is the short name of a day, and a date follows: `ke 19.2.2040`.
    static func isShortDay(_ words: ArraySlice<WireWord>) -> Bool {
        guard let day = words.first?.text, EmbargoWords.shortWeekdays.contains(day),
            words.dropFirst().first?.text.first?.isNumber ?? false
        else { return false }
        var reader = EmbargoTimeReader()
        var rest = words.dropFirst().prefix(3)
        while !rest.isEmpty, case let count = reader.take(rest), count > 0 { rest = rest.dropFirst(count) }
        return reader.hasDate
    }

    /// Whether words name a time, so that they may belong to an embargo before them.
    static func mentionsTime(_ words: ArraySlice<WireWord>, besideDate: Bool = false) -> Bool {
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
