private import Foundation

/// Searches for words in texts by their bytes.
///
/// They have the names of the library's own searches, which compare character by character and cost fifty times as much, and
/// stand before them wherever this module is imported. The bytes decide where the words are of ASCII, dashes, quotation marks,
/// Chinese characters and kana, which a composed text has in one spelling; words beyond them are left to the library, since
/// the same letter can be written in two ways.
extension StringProtocol {
    /// Where words stand first; `nil` if they do not.
    package func firstRange(of words: String) -> Range<Index>? {
        switch place(of: words, from: 0) {
        case .at(let offset): indices(of: words, at: offset)
        case .nowhere: nil
        case .unclear: firstRange(of: Substring(words))
        }
    }

    /// All places where words stand, from the first on; none of them overlaps another.
    package func ranges(of words: String) -> [Range<Index>] {
        var ranges: [Range<Index>] = []
        var start = 0
        while true {
            switch place(of: words, from: start) {
            case .at(let offset):
                ranges.append(indices(of: words, at: offset))
                start = offset + words.utf8.count
            case .nowhere: return ranges
            case .unclear: return self.ranges(of: Substring(words))
            }
        }
    }

    /// Whether words stand anywhere in the text.
    package func contains(_ words: String) -> Bool {
        switch place(of: words, from: 0) {
        case .at: true
        case .nowhere: false
        case .unclear: contains(Substring(words))
        }
    }

    /// The parts between words, at most one more than `maxSplits`; empty ones only if they are not to be omitted.
    package func split(
        separator: String, maxSplits: Int = .max, omittingEmptySubsequences: Bool = true
    ) -> [SubSequence] {
        guard !separator.isEmpty, separator.utf8.allSatisfy({ $0 < 0x80 }) else {
            return split(
                separator: Substring(separator), maxSplits: maxSplits,
                omittingEmptySubsequences: omittingEmptySubsequences)
        }
        var parts: [SubSequence] = []
        var start = startIndex
        for place in ranges(of: separator) where parts.count < maxSplits {
            if place.lowerBound > start || !omittingEmptySubsequences { parts.append(self[start..<place.lowerBound]) }
            start = place.upperBound
        }
        if start < endIndex || !omittingEmptySubsequences { parts.append(self[start...]) }
        return parts
    }

    /// The text with other words in place of some.
    package func replacing(_ words: String, with others: String) -> String {
        var result = ""
        var end = startIndex
        for place in ranges(of: words) {
            result += self[end..<place.lowerBound]
            result += others
            end = place.upperBound
        }
        return end == startIndex ? String(self) : result + self[end...]
    }

    private func indices(of words: String, at offset: Int) -> Range<Index> {
        let start = utf8.index(startIndex, offsetBy: offset)
        return start..<utf8.index(start, offsetBy: words.utf8.count)
    }

    /// Where words stand first behind an offset in bytes.
    private func place(of words: String, from start: Int) -> PlaceOfWords {
        var words = words
        let place = utf8.withContiguousStorageIfAvailable { text in
            words.withUTF8 { text.place(of: $0, from: start) }
        }
        return place ?? .unclear
    }
}

/// Where words stand in a text.
private enum PlaceOfWords {
    /// Their offset in bytes.
    case at(Int)
    case nowhere
    /// The bytes alone do not tell.
    case unclear
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func place(of words: UnsafeBufferPointer<UInt8>, from start: Int) -> PlaceOfWords {
        guard !words.isEmpty else { return .unclear }
        guard words.haveOneSpelling else {
            // A text of ASCII has no letters beyond it.
            return allSatisfy { $0 < 0x80 } ? .nowhere : .unclear
        }
        return firstOffset(of: words, from: start).map { .at($0) } ?? .nowhere
    }

    /// Whether words are of ASCII, of dashes, quotation marks and the like from U+2010 to U+207F, and of the marks, kana and
    /// characters from U+3000 to U+9FFF, which are written in one way.
    private var haveOneSpelling: Bool {
        var position = startIndex
        while position < endIndex {
            if self[position] < 0x80 {
                position += 1
            } else if position + 2 < endIndex, hasOneSpelling(self[position], self[position + 1], self[position + 2]) {
                position += 3
            } else {
                return false
            }
        }
        return true
    }

    private func hasOneSpelling(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch first {
        case 0xE2: second == 0x81 || second == 0x80 && third >= 0x90
        // Without the marks that make another kana of the one before them.
        case 0xE3: !(second == 0x82 && (third == 0x99 || third == 0x9A))
        case 0xE4...0xE9: true
        default: false
        }
    }

    /// The offset at which bytes stand first at or behind another; `nil` if they do not.
    package func firstOffset(of mark: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard let first = mark.first, let base = baseAddress, start >= 0, count - start >= mark.count else {
            return nil
        }
        // Behind it no mark fits.
        let end = count - mark.count + 1
        var place = start
        while place < end, let found = memchr(base + place, Int32(first), end - place) {
            place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if mark.indices.dropFirst().allSatisfy({ self[place + $0] == mark[$0] }) { return place }
            place += 1
        }
        return nil
    }
}
