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

    init(old: [UInt8], in oldRange: Range<Int>, new: [UInt8], in newRange: Range<Int>) {
        var there: [UInt64: Int] = [:]
        var links = 0
        Self.visit(new, newRange, link: { links += 1 }) { word, _ in there[word.hash, default: 0] += 1 }
        var (count, missingCount) = (0, 0)
        var missing: [(String, Int)] = []
        Self.visit(old, oldRange, link: {}) { word, line in
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

    private struct Word {
        let hash: UInt64
        let range: Range<Int>
    }

    /// Calls a function with every word of a text and its line.
    private static func visit(
        _ text: [UInt8], _ range: Range<Int>, link: () -> Void, _ body: (Word, Int) -> Void
    ) {
        var index = range.lowerBound
        var line = 1
        let end = range.upperBound
        func begins(_ mark: StaticString, _ place: Int) -> Bool {
            place + mark.utf8CodeUnitCount <= end
                && text.firstPlace(of: mark, in: place..<(place + mark.utf8CodeUnitCount)) != nil
        }
        var places = NextPlaces()
        func close(_ mark: String, from place: Int, within limit: Int) -> Int? {
            places.next(mark, in: text, min(place, end)..<min(end, place + limit))?.upperBound
        }
        func skip(to place: Int) {
            line += text[index..<place].count { $0 == 0x0A }
            index = place
        }
        while index < end {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "<"):
                let next = index + 1 < end ? text[index + 1] : 0
                if begins("<!--", index), let place = close("-->", from: index, within: 100_000) {
                    skip(to: place)
                } else if begins("<script", index), let place = close("</script>", from: index, within: 1_000_000) {
                    skip(to: place)
                } else if begins("<style", index), let place = close("</style>", from: index, within: 1_000_000) {
                    skip(to: place)
                } else if isLetter(next) || next == UInt8(ascii: "/"),
                    let place = close(">", from: index, within: 2_000)
                {
                    skip(to: place)
                } else {
                    index += 1
                }
            case UInt8(ascii: "{") where begins("{%", index) || begins("{{", index) || begins("{:", index):
                let mark = begins("{%", index) ? "%}" : begins("{{", index) ? "}}" : "}"
                if let place = close(mark, from: index + 2, within: 8_000) { skip(to: place) } else { index += 1 }
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
            case UInt8(ascii: "[") where begins("[TOC]", index) || begins("[toc]", index): skip(to: index + 5)
            case UInt8(ascii: "*") where begins("* TOC\n{:", index): skip(to: index + 5)
            case UInt8(ascii: "]") where begins("]:", index):
                let rest = text[(index + 2)..<min(end, index + 4_000)]
                let first = rest.firstIndex { $0 > 0x20 } ?? rest.endIndex
                skip(to: rest[first...].firstIndex { $0 <= 0x20 } ?? rest.endIndex)
            case _ where isLetter(byte) || byte >= 0x80 || (48...57).contains(byte):
                let start = index
                var hash = Fingerprint.empty
                while index < end, isLetter(text[index]) || text[index] >= 0x80 || (48...57).contains(text[index]) {
                    let own = text[index]
                    hash = Fingerprint.adding((65...90).contains(own) ? own | 0x20 : own, to: hash)
                    index += 1
                }
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
