import DatelineModel
import DatelineReading

/// The words of a text that readers get, one after the other: without tags, addresses and comments.
struct ReaderWords {
    /// A word, whatever its case.
    struct Word {
        /// Stands for it.
        let hash: UInt64
        /// Where it is.
        let range: Range<Int>
    }

    private let text: [UInt8]
    private let range: Range<Int>
    private let isMDX: Bool
    private var index: Int
    private var line = 1
    private var places = NextPlaces()

    /// The words in a part of a text. With `isMDX` its lines of code are no words.
    init(in text: [UInt8], _ range: Range<Int>, isMDX: Bool = false) {
        (self.text, self.range, self.isMDX) = (text, range, isMDX)
        index = range.lowerBound
    }

    private var end: Int { range.upperBound }

    /// Calls a function with every word and its line, and another for every link and picture.
    mutating func visit(link: () -> Void, _ body: (Word, Int) -> Void) {
        while index < end {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "<"): passElement(body)
            case UInt8(ascii: "{") where begins("{%", index) || begins("{{", index) || begins("{:", index):
                passTag(body)
            // Attributes of blocks and words, and what stands behind the fence of a cell of code.
            case UInt8(ascii: "{") where begins("{.", index) || begins("{#", index):
                pass(to: close("}", from: index, within: 300))
            case UInt8(ascii: "`") where begins("```{", index): pass(to: close("}", from: index, within: 300))
            case UInt8(ascii: "]") where begins("](", index):
                link()
                passAddress()
            case UInt8(ascii: "{") where begins("{/*", index): pass(to: close("*/}", from: index, within: 100_000))
            case UInt8(ascii: "&"): passEntity()
            case UInt8(ascii: ":") where begins(":::", index):
                // `:::note` and `> [!NOTE]` say a kind.
                index = text[index..<end].firstIndex { $0 != UInt8(ascii: ":") && !isLetter($0) } ?? end
            case UInt8(ascii: "!") where begins("!!! ", index), UInt8(ascii: "?") where begins("??? ", index):
                index = text[(index + 4)..<end].firstIndex { !isLetter($0) } ?? end
            case UInt8(ascii: "[") where begins("[TOC]", index) || begins("[toc]", index): skip(to: index + 5)
            case UInt8(ascii: "[") where begins("[[", index): pass(to: shownPart(ofWikiLink: index))
            case UInt8(ascii: "*") where begins("* TOC\n{:", index): skip(to: index + 5)
            case UInt8(ascii: "]") where begins("]:", index): passDefinition()
            case _ where isMDX && isAtLineStart && (begins("import ", index) || begins("export ", index)):
                skip(to: text[index..<end].firstIndex(of: 0x0A) ?? end)
            case UInt8(ascii: "[") where Self.wordPress.contains { begins($0, index) }: passShortcode(body)
            case _ where Self.isOfWord(byte): passWord(body)
            default:
                if byte == 0x0A { line += 1 }
                index += 1
            }
        }
    }

    private static let wordPress: [StaticString] = [
        "[caption ", "[/caption", "[code]", "[code ", "[/code]", "[sourcecode", "[/sourcecode", "[embed]", "[/embed]",
    ]

    // MARK: - What is passed over

    /// A comment, a script, a style sheet or a tag of HTML.
    private mutating func passElement(_ body: (Word, Int) -> Void) {
        let next = index + 1 < end ? text[index + 1] : 0
        if begins("<!--", index), let place = close("-->", from: index, within: 100_000) { return skip(to: place) }
        if let name = ["script", "style"].first(where: { beginsElement($0, index) }),
            let place = close("</\(name)>", from: index, within: 1_000_000, isOfAnyCase: true)
        {
            return skip(to: place)
        }
        guard isLetter(next) || next == UInt8(ascii: "/"), let place = close(">", from: index, within: 2_000) else {
            index += 1
            return
        }
        visitQuoted(index..<place, isTag: false, body)
        skip(to: place)
    }

    /// A tag of a template, or the attributes of kramdown.
    private mutating func passTag(_ body: (Word, Int) -> Void) {
        let mark = begins("{%", index) ? "%}" : begins("{{", index) ? "}}" : "}"
        guard let place = close(mark, from: index + 2, within: 8_000) else {
            index += 1
            return
        }
        // What `{{ 'a' | append: 'b' }}` prints is not what it says.
        let isOutput = mark == "}}" && !begins("{{<", index) && !begins("{{%", index)
        visitQuoted(index..<place, isTag: mark != "}" && !isOutput, body)
        skip(to: place)
    }

    /// `[caption id="1" caption="The hall"]` of WordPress.
    private mutating func passShortcode(_ body: (Word, Int) -> Void) {
        guard let place = close("]", from: index, within: 2_000) else {
            index += 1
            return
        }
        visitQuoted(index..<place, isTag: false, body)
        skip(to: place)
    }

    /// The address of a link, which is no word, but its title is.
    private mutating func passAddress() {
        let limit = index + 4_000
        var place = index + 2
        while place < end, place < limit, !")\"\n".utf8.contains(text[place]) { place = behindTag(at: place) }
        skip(to: place)
    }

    /// The address of a definition, `[1]: https://…`, which may have tags with blanks in it.
    private mutating func passDefinition() {
        let limit = min(end, index + 4_000)
        var place = text[(index + 2)..<limit].firstIndex { $0 > 0x20 } ?? limit
        while place < limit, text[place] > 0x20 { place = behindTag(at: place) }
        skip(to: place)
    }

    /// `&amp;`, which stands for one character.
    private mutating func passEntity() {
        index += 1
        let name = text[index..<min(end, index + 12)].prefix {
            isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "#")
        }
        guard name.endIndex < end, text[name.endIndex] == UInt8(ascii: ";"), !name.isEmpty else { return }
        index = name.endIndex
    }

    /// A word, or `https://…`, which is an address as far as it goes.
    private mutating func passWord(_ body: (Word, Int) -> Void) {
        let start = index
        let (place, hash) = word(at: index, end)
        index = place
        guard let hash else { return }
        if begins("://", index) {
            while index < end, text[index] > 0x20, !"<>)]\"".utf8.contains(text[index]) { index += 1 }
        } else {
            body(Word(hash: hash, range: start..<index), line)
        }
    }

    // MARK: - Places

    private var isAtLineStart: Bool { index == range.lowerBound || text[index - 1] == 0x0A }

    private mutating func skip(to place: Int) {
        line += text[index..<place].count { $0 == 0x0A }
        index = place
    }

    /// Goes on at a place, or behind this byte if there is none.
    private mutating func pass(to place: Int?) {
        if let place { skip(to: place) } else { index += 1 }
    }

    private func begins(_ mark: StaticString, _ place: Int) -> Bool {
        place + mark.utf8CodeUnitCount <= end
            && text.firstPlace(of: mark, in: place..<(place + mark.utf8CodeUnitCount)) != nil
    }

    private func beginsElement(_ name: String, _ place: Int) -> Bool {
        text.firstPlace(ofAnyCase: "<\(name)", in: place..<min(end, place + name.utf8.count + 1)) != nil
    }

    private mutating func close(_ mark: String, from place: Int, within limit: Int, isOfAnyCase: Bool = false) -> Int? {
        places.next(mark, in: text, min(place, end)..<min(end, place + limit), isOfAnyCase: isOfAnyCase)?.upperBound
    }

    /// The place behind a tag of a template, or behind the byte if none begins there.
    private mutating func behindTag(at place: Int) -> Int {
        guard text[place] == UInt8(ascii: "{") else { return place + 1 }
        let mark = begins("{%", place) ? "%}" : begins("{{", place) ? "}}" : nil
        return mark.flatMap { close($0, from: place, within: 2_000) } ?? place + 1
    }

    /// The place behind what readers do not get of `[[rules|the rules]]` and `![[hall.png]]`; `nil` if they get all of it.
    private func shownPart(ofWikiLink start: Int) -> Int? {
        let line = text[(start + 2)..<min(end, start + 500)].prefix { $0 != 0x0A }
        guard let close = line.firstIndex(of: UInt8(ascii: "]")), begins("]]", close) else { return nil }
        if let bar = line[..<close].firstIndex(of: UInt8(ascii: "|")) { return bar + 1 }
        return start > range.lowerBound && text[start - 1] == UInt8(ascii: "!") ? close : nil
    }

    // MARK: - Words

    private func visitQuoted(_ range: Range<Int>, isTag: Bool, _ body: (Word, Int) -> Void) {
        for value in QuotedWords.ranges(in: text, range, isTag: isTag) { visitWords(value, body) }
    }

    private func visitWords(_ range: Range<Int>, _ body: (Word, Int) -> Void) {
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

    /// The word at an offset and where it ends; characters between words have none.
    private func word(at start: Int, _ limit: Int) -> (end: Int, hash: UInt64?) {
        var place = start
        var hash = Fingerprint.empty
        while place < limit, Self.isOfWord(text[place]) {
            if text[place] >= 0xE2 {
                // Characters of these scripts are words of their own, as nothing stands between them.
                let last = min(place + (text[place] < 0xF0 ? 3 : 4), limit)
                let isMark = isPunctuation(place, limit)
                if place > start { return (place, hash) }
                if isMark { return (last, nil) }
                if text[place] >= 0xE3, text[place] < 0xEE {
                    for byte in text[place..<last] { hash = Self.adding(byte, to: hash) }
                    return (last, hash)
                }
            }
            hash = Self.adding(text[place], to: hash)
            place += 1
        }
        return (place, place > start ? hash : nil)
    }

    /// “General punctuation”, and that of Chinese and Japanese.
    private func isPunctuation(_ place: Int, _ limit: Int) -> Bool {
        guard place + 1 < limit else { return false }
        let (first, second) = (text[place], text[place + 1])
        return first == 0xE2 && second == 0x80 || first == 0xE3 && second == 0x80
            || first == 0xEF && (second == 0xBC || second == 0xBD)
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte >= 0x80 || (48...57).contains(byte)
    }

    private static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        Fingerprint.adding((65...90).contains(byte) ? byte | 0x20 : byte, to: hash)
    }
}
