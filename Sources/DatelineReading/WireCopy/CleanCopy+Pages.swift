/// What pages and print files have between the paragraphs of a story.
extension CleanCopy {
    /// The headline of another story right below `Also read`: no sentence, and a paragraph ends with it.
    func headline(below line: Range<Int>, _ limit: Int) -> (range: Range<Int>, text: String)? {
        guard let next = self.line(from: line.upperBound, limit), next.count <= PageFurniture.longest,
            bytes[line.upperBound..<next.lowerBound].count(where: { $0 == UInt8(ascii: "\n") }) == 1,
            !endsSentence(next)
        else { return nil }
        let below = skipBlank(bytes, next.upperBound, limit)
        guard below == limit || bytes[next.upperBound..<below].count(where: { $0 == UInt8(ascii: "\n") }) > 1 else {
            return nil
        }
        let text = String(decoding: bytes[next], as: UTF8.self)
        return mayForbid(text) ? nil : (next, text)
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
