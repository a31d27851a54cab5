import DatelineModel

/// What pages and print files have between the paragraphs of a story.
extension CleanCopy {
    /// The headlines of other stories right below `Also read`: no sentences, and a paragraph ends with them.
    func headlines(below line: Range<Int>, _ limit: Int) -> [(range: Range<Int>, text: String)] {
        var headlines: [(range: Range<Int>, text: String)] = []
        var end = line.upperBound
        while headlines.count < Self.mostHeadlines, let next = self.line(from: end, limit),
            bytes[end..<next.lowerBound].count(where: { $0 == UInt8(ascii: "\n") }) == 1
        {
            let text = String(decoding: bytes[next], as: UTF8.self)
            guard next.count <= PageFurniture.longest, !endsSentence(next), !mayForbid(text) else { return [] }
            headlines.append((next, text))
            end = next.upperBound
        }
        guard !mayForbid(headlines.map(\.text).joined(separator: " ")) else { return [] }
        let below = skipBlank(bytes, end, limit)
        // Several lines may be a list of the story, unless the text ends with them.
        guard headlines.count < 2 || below == limit else { return [] }
        let isEnd = below == limit || bytes[end..<below].count(where: { $0 == UInt8(ascii: "\n") }) > 1
        return isEnd ? headlines : []
    }

    private static let mostHeadlines = 8

    /// The longest line above a story, in bytes, and the most lines there.
    static let (longestOfHead, mostOfHead) = (200, 24)

    /// Takes out `Topics` right below something that readers press above a story, and the tags below it up to a blank line. Returns the
    /// last of them.
    mutating func takeOutTags(below line: Range<Int>, _ limit: Int) -> Range<Int>? {
        var lines: [Range<Int>] = []
        while lines.count < Self.mostTagsOfHead, let next = self.line(from: (lines.last ?? line).upperBound, limit) {
            let gap = bytes[(lines.last ?? line).upperBound..<next.lowerBound].count { $0 == UInt8(ascii: "\n") }
            let all = lines.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
            if gap > 1, lines.count > 1, !mayForbid(all) {
                for tag in lines { takeOut(tag, String(decoding: bytes[tag], as: UTF8.self)) }
                return lines.last
            }
            let text = String(decoding: bytes[next], as: UTF8.self)
            guard gap == 1, next.count < 60, !mayForbid(text),
                lines.isEmpty ? PageTail.mayOpen(text) : PageTail.mayBeTag(text)
            else { return nil }
            lines.append(next)
        }
        return nil
    }

    private static let mostTagsOfHead = 8

    /// Whether a long line is among the next below a line.
    private func hasStory(below line: Range<Int>, _ limit: Int) -> Bool {
        var end = line.upperBound
        for _ in 0..<Self.mostOfHead {
            guard let next = self.line(from: end, limit) else { return false }
            if next.count > Self.shortestOfStory { return true }
            end = next.upperBound
        }
        return false
    }

    private static let shortestOfStory = 100

    /// Whether a line between a headline and its story is what readers press there, `Copy link`, the point between two times, or how
    /// many comments there are, right below such a line.
    func isButtonOfHead(_ line: Range<Int>, _ text: String, below before: Range<Int>?, _ limit: Int) -> Bool {
        guard let before, !".!?".contains(text.last ?? "."), hasStory(below: line, limit) else { return false }
        if PageRow.isButtonOfHead(text) { return true }
        guard line.count < 5, before == removed.last?.range,
            bytes[before.upperBound..<line.lowerBound].count(where: { $0 == UInt8(ascii: "\n") }) == 1
        else { return false }
        return text.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Whether another line stands right below a line.
    func hasLineRightBelow(_ line: Range<Int>, _ limit: Int) -> Bool {
        guard let next = self.line(from: line.upperBound, limit) else { return false }
        return bytes[line.upperBound..<next.lowerBound].count { $0 == UInt8(ascii: "\n") } == 1
    }

    /// Whether a line may be of a list of the story: its words may be, and another line that is none of a page stands right above
    /// or below it, `Agencies` above the name of one, `Category: High risk` below `System: X`.
    func isOfList(_ line: Range<Int>, _ text: String, _ before: Range<Int>?, _ limit: Int) -> Bool {
        guard PageFurniture.mayBeOfList(text) else { return false }
        func isOfStory(_ other: Range<Int>, _ gap: Range<Int>) -> Bool {
            bytes[gap].count { $0 == UInt8(ascii: "\n") } == 1 && bytes[other].contains { $0 != UInt8(ascii: " ") }
                && (other.count > PageFurniture.longest
                    || !PageFurniture.matches(String(decoding: bytes[other], as: UTF8.self)))
        }
        guard let before else { return false }
        // Right below a headline it is of the page.
        if endsSentence(before), let next = self.line(from: line.upperBound, limit),
            isOfStory(next, line.upperBound..<next.lowerBound)
        {
            return true
        }
        return isOfStory(before, before.upperBound..<line.lowerBound) && bytes[before].contains(UInt8(ascii: ":"))
            && text.contains(":")
    }

    /// Whether a line is a paragraph right above the credit of a picture, and so its caption.
    func isCaption(_ line: Range<Int>, above credit: Range<Int>, _ range: Range<Int>) -> Bool {
        guard line.count < 320, line.lowerBound > range.lowerBound,
            bytes[line.upperBound..<credit.lowerBound].count(where: { $0 == UInt8(ascii: "\n") }) == 1,
            !mayForbid(String(decoding: bytes[line], as: UTF8.self))
        else { return false }
        let before = trimBlankEnd(bytes, range.lowerBound, line.lowerBound)
        return before > range.lowerBound
            && bytes[before..<line.lowerBound].count(where: { $0 == UInt8(ascii: "\n") }) > 1
    }

    /// The words of a line that is plainly the caption of a picture: it says so, `Caption: …`, or ends with who made it, `Pupils in
    /// Leeds. Photograph: Jane Doe/Example`; `nil` if it is none.
    func captionAlone(_ line: Range<Int>, below before: Range<Int>?, _ range: Range<Int>) -> String? {
        guard line.count < 320, line.lowerBound > range.lowerBound,
            let colon = bytes[line].lastIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let isLabelled = colon - line.lowerBound < 20 && "BCDLP".utf8.contains(bytes[line.lowerBound])
        let isCredited =
            colon > line.lowerBound + 12 && line.upperBound - colon < 64
            && bytes[line.upperBound - 1] != UInt8(ascii: ".")
            && bytes[(colon - 6)..<colon].elementsEqual("ograph".utf8)
        guard isLabelled || isCredited else { return nil }
        let text = String(decoding: bytes[line], as: UTF8.self)
        let isCaption =
            isLabelled && PageFurniture.isLabelledCaption(text) || isCredited && PageFurniture.endsWithCredit(text)
        guard isCaption, !mayForbid(text), !isOfList(line, text, before, range.upperBound) else { return nil }
        return text
    }

    /// Whether a line is a number alone, far from the edge and with blank lines around it, as print files number their pages.
    func isNumberOfPage(_ line: Range<Int>, _ text: String, _ before: Range<Int>?, _ limit: Int) -> Bool {
        guard line.count < 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let before,
            bytes[before.upperBound..<line.lowerBound].count(where: { $0 == UInt8(ascii: "\n") }) > 1
        else { return false }
        let indent = bytes[before.upperBound..<line.lowerBound].reversed().prefix { $0 == UInt8(ascii: " ") }.count
        let below = skipBlank(bytes, line.upperBound, limit)
        return indent > 15
            && (below == limit || bytes[line.upperBound..<below].count(where: { $0 == UInt8(ascii: "\n") }) > 1)
    }
}
