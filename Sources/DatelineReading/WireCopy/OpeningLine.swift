import DatelineModel

/// A line among the first of a story.
struct OpeningLine {
    /// Where its words begin and end in the file, in bytes.
    let range: Range<Int>
    /// Its bytes, or those of the beginning of a long line.
    private let bytes: ArraySlice<UInt8>
    /// Its words, or the beginning of a long line.
    var text: String { String(decoding: bytes, as: UTF8.self) }
    /// Whether `text` is the whole line.
    let isWhole: Bool
    /// Whether it is no part of a paragraph of several lines.
    let isAlone: Bool
    /// Whether it is a piece of a sentence that begins or goes on in another line: `confidential.`, below other words of its
    /// paragraph.
    let isPiece: Bool
    /// Whether another line stands right above it.
    let isBelowLine: Bool
    /// Whether it can have words that forbid publication.
    let mayHaveEmbargo: Bool

    /// Whether an embargo in the line is all of it and has the form of a slug line: it is no part of a sentence that goes on
    /// in other lines, and in small letters it names its time or has no words but those of embargoes.
    func isSlug(_ embargo: EmbargoLine) -> Bool {
        guard isWhole, let first = bytes.first, first != UInt8(ascii: "\"") else { return false }
        let text = text.withBlankTags
        let hasNoOtherWords = EmbargoLine.isOrder(text)
        guard hasNoOtherWords || embargo.isAll(of: text) || EmbargoLine.isHoldingOrder(text) else { return false }
        let words = text.unicodeScalars.drop { !$0.properties.isAlphabetic }
        guard words.contains(where: \.properties.isLowercase) else { return true }
        guard isAlone || words.first?.properties.isLowercase == false && text.last != "," else { return false }
        if case .time = embargo.reading { return true }
        if hasNoOtherWords { return true }
        // An embargo that is written as a sentence tells of one, and an item of a list, a quotation or a heading may.
        let isHolding = EmbargoLine.isHoldingOrder(text)
        let isEmphasis = first == UInt8(ascii: "*") && bytes.dropFirst().first != UInt8(ascii: " ")
        return isAlone && (embargo.reading != .unclear || isHolding) && (isEmphasis || !">-+#*|".utf8.contains(first))
            && !(48...57).contains(first)
    }

    /// Whether it begins with a small letter.
    var beginsSmall: Bool { text.unicodeScalars.first?.properties.isLowercase ?? false }

    /// Whether it is an item of a list.
    var isItem: Bool { ["• ", "- ", "* ", "– ", "▪ ", "■ ", "· "].contains { bytes.starts(with: $0.utf8) } }

    /// Whether it is a paragraph of its own in capitals.
    var isOrder: Bool {
        guard isWhole, isAlone, let first = bytes.first, isLetter(first) || first >= 0x80 else { return false }
        return !bytes.contains { (97...122).contains($0) }
    }

    /// The first lines of a text that are not blank.
    ///
    /// More lines, or more bytes, are no head of a story.
    static func lines(_ bytes: [UInt8], in range: Range<Int>) -> [OpeningLine] {
        var lines: [OpeningLine] = []
        let limit = min(range.upperBound, range.lowerBound + longestOpening)
        var position = range.lowerBound
        var isAfterBlank = true
        while position < limit, lines.count < mostLines {
            let end = lineEnd(bytes, position, range.upperBound)
            let start = min(end, skipBlank(bytes, position, end))
            let lineEnd = trimBlankEnd(bytes, start, end)
            if start < lineEnd {
                let next = skipBlank(bytes, end, range.upperBound)
                let isBeforeBlank = next == range.upperBound || bytes[end..<next].count { $0 == UInt8(ascii: "\n") } > 1
                let isOrder =
                    lines.count == 1 && !isAfterBlank && isBeforeBlank && isSmallOrder(bytes, start..<lineEnd)
                let isPiece =
                    !isAfterBlank && beginsInside(bytes, start..<lineEnd, below: lines.last?.range)
                    || !isBeforeBlank && beginsSmall(bytes, next)
                lines.append(
                    line(
                        bytes, start..<lineEnd, isAlone: (isAfterBlank || isOrder) && isBeforeBlank,
                        isPiece: isPiece && !isOrder, isBelowLine: !isAfterBlank))
                isAfterBlank = false
            } else {
                isAfterBlank = true
            }
            position = end + 1
        }
        return lines
    }

    private static let mostLines = 12
    private static let longestOpening = 4096

    /// Whether a line in lowercase has nothing but what forbids publication: `not for publication`, right below a headline. With a
    /// full stop it is the end of a sentence.
    private static func isSmallOrder(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        guard line.count <= longestHead, beginsSmall(bytes, line.lowerBound),
            !".,;:!?".utf8.contains(bytes[line.upperBound - 1])
        else { return false }
        return EmbargoLine.forbids(String(decoding: bytes[line], as: UTF8.self))
    }

    /// Whether a line goes on with the sentence of the line above it.
    private static func beginsInside(_ bytes: [UInt8], _ line: Range<Int>, below before: Range<Int>?) -> Bool {
        guard let before, !before.isEmpty, !beginsSmall(bytes, line.lowerBound) else { return true }
        // Letters without capitals, which fill the line above.
        let end = String(
            decoding: bytes[max(before.lowerBound, before.upperBound - 4)..<before.upperBound], as: UTF8.self
        ).last
        return bytes[line.lowerBound] >= 0xD6 && before.count >= longestHead
            && !(end.map { ".!?。！？؟:：…".contains($0) } ?? true)
    }

    /// In bytes, a line of a head in letters without capitals.
    private static let longestHead = 100

    /// Whether a small letter stands at an offset.
    private static func beginsSmall(_ bytes: [UInt8], _ offset: Int) -> Bool {
        guard offset < bytes.count else { return false }
        return String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).unicodeScalars.first?
            .properties.isLowercase ?? false
    }

    private static func line(
        _ bytes: [UInt8], _ range: Range<Int>, isAlone: Bool, isPiece: Bool, isBelowLine: Bool
    ) -> OpeningLine {
        let isWhole = range.count <= EmbargoLine.longest
        var end = isWhole ? range.upperBound : range.lowerBound + EmbargoLine.longest
        while !isWhole, end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let slice = bytes[range.lowerBound..<end]
        return OpeningLine(
            range: range, bytes: slice, isWhole: isWhole, isAlone: isAlone, isPiece: isPiece,
            isBelowLine: isBelowLine,
            mayHaveEmbargo: slice.withUnsafeBufferPointer { mayHaveEmbargo($0, isWhole: isWhole) })
    }

    /// Whether a text of one line can have words that forbid publication.
    static func mayHaveEmbargo(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            mayHaveEmbargo(
                UnsafeBufferPointer(rebasing: bytes.prefix(EmbargoLine.longest)),
                isWhole: bytes.count <= EmbargoLine.longest)
        }
    }

    /// A quick check that saves nearly every line the search for words.
    private static func mayHaveEmbargo(_ line: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Bool {
        if isWhole, isSpelledOut(line.prefix(40)) || isSpelledOut(line.suffix(40)) { return true }
        // A long line is the story itself, unless capitals or a bracket set off its beginning.
        if !isWhole, let first = line.first, !"([*_=#{".utf8.contains(first) {
            let word = line.prefix { isLetter($0) || $0 >= 0x80 }
            if word.count == 1, isSpelledOut(line.prefix(40)) { return true }
            guard !isQuotation(line) else { return false }
            guard first >= 0xC4 || word.count > 2 && !word.contains(where: { (97...122).contains($0) }) else {
                return false
            }
        }
        return stems.areIn(line)
    }

    /// Whether a quotation mark, “ or ‘, opens a line: what holds a story back is no quotation.
    private static func isQuotation(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count > 2 && line[0] == 0xE2 && line[1] == 0x80 && (line[2] == 0x9C || line[2] == 0x98)
    }

    /// Whether letters stand apart, whatever is between them: `E M B A R G O E D`, `E.M.B.A.R.G.O`.
    private static func isSpelledOut(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var letters = 0
        var isInWord = false
        for byte in line {
            if (97...122).contains(byte | 0x20) {
                // Two letters side by side are a word.
                if isInWord { letters = 0 } else { letters += 1 }
                isInWord = true
            } else {
                if letters > 3 { return true }
                isInWord = false
            }
        }
        return letters > 3
    }

    private static let stems = OpeningStems()
}

extension String {
    /// The text with spaces in place of tags of HTML, `<b>`, and of its spaces, `&nbsp;`, so that it stays as long as it is.
    var withBlankTags: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return self }
        var bytes = Array(utf8)
        var position = 0
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            guard position < bytes.count, isLetter(bytes[position]) || bytes[position] == UInt8(ascii: "/") else {
                continue
            }
            // What does not end from here does not end from further on.
            guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else { break }
            for index in start...end { bytes[index] = UInt8(ascii: " ") }
        }
        for space in ["&nbsp;", "&ensp;", "&emsp;", "&#160;", "&#xA0;"] {
            for place in bytes.ranges(of: Array(space.utf8)) {
                for index in place { bytes[index] = UInt8(ascii: " ") }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
