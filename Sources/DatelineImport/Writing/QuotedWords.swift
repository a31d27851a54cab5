import DatelineReading

/// What readers get of the attributes of tags: descriptions of pictures, titles, captions.
enum QuotedWords {
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
