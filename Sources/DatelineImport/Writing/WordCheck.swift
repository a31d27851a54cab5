import DatelineModel
import DatelineReading

/// Compares the words of an old text with those of the new one, so that none is lost unseen.
///
/// It knows nothing of how texts are converted: it leaves out what is no word for readers (tags, addresses, comments) on both
/// sides and counts the rest.
struct WordCheck {
    /// The number of words in the old text.
    private(set) var count = 0
    /// The number of words that the new text lacks.
    private(set) var missingCount = 0
    /// The first of them, each with its line in the body of the old one.
    private(set) var missing: [(word: String, line: Int)] = []
    /// How many are named.
    private static let mostNamed = 1_000

    /// The links and pictures of the new text.
    private(set) var links = 0

    /// Compares a text with what was made of it. With `isMDX` its lines of code are no words.
    init(old: [UInt8], in oldRange: Range<Int>, new: [UInt8], in newRange: Range<Int>, isMDX: Bool = false) {
        var there: [UInt64: Int] = [:]
        var links = 0
        Self.visit(new, newRange, link: { links += 1 }) { word, _ in there[word.hash, default: 0] += 1 }
        var (count, missingCount) = (0, 0)
        var missing: [(String, Int)] = []
        Self.visit(old, oldRange, isMDX: isMDX, link: {}) { word, line in
            count += 1
            if let number = there[word.hash], number > 0 {
                there[word.hash] = number - 1
            } else {
                missingCount += 1
                guard missing.count < Self.mostNamed else { return }
                missing.append((String(decoding: old[word.range], as: UTF8.self), line))
            }
        }
        (self.count, self.missingCount, self.missing, self.links) = (count, missingCount, missing, links)
    }

    private static let wordPress: [StaticString] = [
        "[caption ", "[/caption", "[code]", "[code ", "[/code]", "[sourcecode", "[/sourcecode", "[embed]", "[/embed]",
    ]

    private static func isOfWord(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte >= 0x80 || (48...57).contains(byte)
    }

    private static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        Fingerprint.adding((65...90).contains(byte) ? byte | 0x20 : byte, to: hash)
    }

    private struct Word {
        let hash: UInt64
        let range: Range<Int>
    }

    /// Calls a function with every word of a text and its line.
    private static func visit(
        _ text: [UInt8], _ range: Range<Int>, isMDX: Bool = false, link: () -> Void, _ body: (Word, Int) -> Void
    ) {
        var index = range.lowerBound
        var line = 1
        let end = range.upperBound
        func begins(_ mark: StaticString, _ place: Int) -> Bool {
            place + mark.utf8CodeUnitCount <= end
                && text.firstPlace(of: mark, in: place..<(place + mark.utf8CodeUnitCount)) != nil
        }
        var places = NextPlaces()
        func beginsTag(_ name: String, _ place: Int) -> Bool {
            text.firstPlace(ofAnyCase: "<\(name)", in: place..<min(end, place + name.utf8.count + 1)) != nil
        }
        func close(_ mark: String, from place: Int, within limit: Int, isOfAnyCase: Bool = false) -> Int? {
            places.next(mark, in: text, min(place, end)..<min(end, place + limit), isOfAnyCase: isOfAnyCase)?.upperBound
        }
        /// Behind what readers do not get of `[[rules|the rules]]` and `![[hall.png]]`; `nil` if they get all of it.
        func shownPart(ofWikiLink start: Int, _ end: Int) -> Int? {
            let line = text[(start + 2)..<min(end, start + 500)].prefix { $0 != 0x0A }
            guard let close = line.firstIndex(of: UInt8(ascii: "]")), begins("]]", close) else { return nil }
            if let bar = line[..<close].firstIndex(of: UInt8(ascii: "|")) { return bar + 1 }
            return start > range.lowerBound && text[start - 1] == UInt8(ascii: "!") ? close : nil
        }
        func skip(to place: Int) {
            line += text[index..<place].count { $0 == 0x0A }
            index = place
        }
        /// The word at an offset and where it ends; characters between words have none.
        func word(at start: Int, _ limit: Int) -> (end: Int, hash: UInt64?) {
            var place = start
            var hash = Fingerprint.empty
            while place < limit, isOfWord(text[place]) {
                if text[place] >= 0xE2 {
                    // Signs of these scripts are words of their own, as nothing stands between them.
                    let last = min(place + (text[place] < 0xF0 ? 3 : 4), limit)
                    let isSign = isPunctuation(place, limit)
                    if place > start { return (place, hash) }
                    if isSign { return (last, nil) }
                    if text[place] >= 0xE3, text[place] < 0xEE {
                        for byte in text[place..<last] { hash = adding(byte, to: hash) }
                        return (last, hash)
                    }
                }
                hash = adding(text[place], to: hash)
                place += 1
            }
            return (place, place > start ? hash : nil)
        }
        /// “General punctuation”, and that of Chinese and Japanese.
        func isPunctuation(_ place: Int, _ limit: Int) -> Bool {
            guard place + 1 < limit else { return false }
            let (first, second) = (text[place], text[place + 1])
            return first == 0xE2 && second == 0x80 || first == 0xE3 && second == 0x80
                || first == 0xEF && (second == 0xBC || second == 0xBD)
        }
        func visitQuoted(_ range: Range<Int>, isTag: Bool) {
            for value in QuotedWords.ranges(in: text, range, isTag: isTag) { visitWords(value) }
        }
        func visitWords(_ range: Range<Int>) {
            var start = range.lowerBound
            var unclosed: Set<UInt8> = []
            var ownLine = line + text[index..<range.lowerBound].count { $0 == 0x0A }
            while start < range.upperBound {
                let (place, hash) = word(at: start, range.upperBound)
                if let hash { body(Word(hash: hash, range: start..<place), ownLine) }
                if place > start {
                    start = place
                    continue
                }
                if text[start] == 0x0A { ownLine += 1 }
                // Tags and addresses are no words here either.
                let close: UInt8? =
                    text[start] == UInt8(ascii: "<")
                    ? UInt8(ascii: ">")
                    : begins("](", start) ? UInt8(ascii: ")") : nil
                let end = close.flatMap {
                    unclosed.contains($0) ? nil : text[start..<range.upperBound].firstIndex(of: $0)
                }
                if let close, end == nil { unclosed.insert(close) }
                start = (end ?? start) + 1
            }
        }
        while index < end {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "<"):
                let next = index + 1 < end ? text[index + 1] : 0
                if begins("<!--", index), let place = close("-->", from: index, within: 100_000) {
                    skip(to: place)
                } else if let name = ["script", "style"].first(where: { beginsTag($0, index) }),
                    let place = close("</\(name)>", from: index, within: 1_000_000, isOfAnyCase: true)
                {
                    skip(to: place)
                } else if isLetter(next) || next == UInt8(ascii: "/"),
                    let place = close(">", from: index, within: 2_000)
                {
                    visitQuoted(index..<place, isTag: false)
                    skip(to: place)
                } else {
                    index += 1
                }
            case UInt8(ascii: "{") where begins("{%", index) || begins("{{", index) || begins("{:", index):
                let mark = begins("{%", index) ? "%}" : begins("{{", index) ? "}}" : "}"
                if let place = close(mark, from: index + 2, within: 8_000) {
                    // What `{{ 'a' | append: 'b' }}` prints is not what it says.
                    let isOutput = mark == "}}" && !begins("{{<", index) && !begins("{{%", index)
                    visitQuoted(index..<place, isTag: mark != "}" && !isOutput)
                    skip(to: place)
                } else {
                    index += 1
                }
            case UInt8(ascii: "]") where begins("](", index):
                // An address is no word, but its title is.
                link()
                var place = index + 2
                while place < end, place < index + 4_000, !")\"\n".utf8.contains(text[place]) {
                    let isTag = text[place] == UInt8(ascii: "{")
                    let mark: String? =
                        isTag ? begins("{%", place) ? "%}" : begins("{{", place) ? "}}" : nil : nil
                    place = mark.flatMap { close($0, from: place, within: 2_000) } ?? place + 1
                }
                skip(to: place)
            case UInt8(ascii: "{") where begins("{/*", index):
                if let place = close("*/}", from: index, within: 100_000) { skip(to: place) } else { index += 1 }
            case UInt8(ascii: "&"):
                // `&amp;` is a sign.
                index += 1
                let name = text[index..<min(end, index + 12)].prefix {
                    isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "#")
                }
                if name.endIndex < end, text[name.endIndex] == UInt8(ascii: ";"), !name.isEmpty {
                    index = name.endIndex
                }
            case UInt8(ascii: ":") where begins(":::", index):
                // `:::note` and `> [!NOTE]` say a kind.
                index = text[index..<end].firstIndex { $0 != UInt8(ascii: ":") && !isLetter($0) } ?? end
            case UInt8(ascii: "!") where begins("!!! ", index), UInt8(ascii: "?") where begins("??? ", index):
                index = text[(index + 4)..<end].firstIndex { !isLetter($0) } ?? end
            case UInt8(ascii: "[") where begins("[TOC]", index) || begins("[toc]", index): skip(to: index + 5)
            case UInt8(ascii: "[") where begins("[[", index):
                if let place = shownPart(ofWikiLink: index, end) { skip(to: place) } else { index += 1 }
            case UInt8(ascii: "*") where begins("* TOC\n{:", index): skip(to: index + 5)
            case UInt8(ascii: "]") where begins("]:", index):
                // An address is no word, and may have tags with blanks in it.
                let limit = min(end, index + 4_000)
                var place = text[(index + 2)..<limit].firstIndex { $0 > 0x20 } ?? limit
                while place < limit, text[place] > 0x20 {
                    let mark = begins("{%", place) ? "%}" : begins("{{", place) ? "}}" : nil
                    place = mark.flatMap { close($0, from: place, within: 2_000) } ?? place + 1
                }
                skip(to: place)
            case _
            where isMDX && (index == range.lowerBound || text[index - 1] == 0x0A)
                && (begins("import ", index) || begins("export ", index)):
                skip(to: text[index..<end].firstIndex(of: 0x0A) ?? end)
            case UInt8(ascii: "[") where Self.wordPress.contains { begins($0, index) }:
                // `[caption id="1" caption="The hall"]` of WordPress.
                if let place = close("]", from: index, within: 2_000) {
                    visitQuoted(index..<place, isTag: false)
                    skip(to: place)
                } else {
                    index += 1
                }
            case _ where isOfWord(byte):
                let start = index
                let (place, hash) = word(at: index, end)
                index = place
                guard let hash else { break }
                // `https://…` is an address as far as it goes.
                if begins("://", index) {
                    while index < end, text[index] > 0x20, !"<>)]\"".utf8.contains(text[index]) { index += 1 }
                } else {
                    body(Word(hash: hash, range: start..<index), line)
                }
            default:
                if byte == 0x0A { line += 1 }
                index += 1
            }
        }
    }
}

/// What readers get of the attributes of tags: descriptions of pictures, titles, captions.
private enum QuotedWords {
    private static let keys: Set<String> = ["alt", "title", "caption", "summary", "attr", "credit", "alttext"]

    /// Where the words stand that are values in quotation marks within a tag: those of keys whose values readers get, and if
    /// it is one of a program, `isTag`, those without a key that have several words.
    static func ranges(in text: [UInt8], _ range: Range<Int>, isTag: Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = range.lowerBound
        while let quote = text[index..<range.upperBound].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }) {
            let start = quote + 1
            var close = start
            while close < range.upperBound, text[close] != text[quote] {
                close += text[close] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard close < range.upperBound else { break }
            index = close + 1
            let before = text[range.lowerBound..<quote].suffix(24)
            let isValue = before.last == UInt8(ascii: "=")
            let key = before.dropLast().reversed().prefix { isLetter($0) || $0 == UInt8(ascii: "-") }.reversed()
            if isValue {
                // A title that says the same as the description says nothing more.
                let isNew = !ranges.contains { text[$0].elementsEqual(text[start..<close]) }
                if isNew, keys.contains(String(decoding: key, as: UTF8.self).lowercased()) {
                    ranges.append(start..<close)
                }
            } else if isTag, text[start..<close].contains(0x20),
                !text[start..<close].contains(where: { "/=".utf8.contains($0) })
            {
                ranges.append(start..<close)
            }
        }
        return ranges
    }
}
