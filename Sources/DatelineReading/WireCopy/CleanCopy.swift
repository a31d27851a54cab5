import DatelineModel

/// Takes out of plain text what its way from a page, a mail or a print file has put into it, so that the story is left.
///
/// Every byte stays where it was or is moved within its paragraph, and what is taken out becomes blanks: the text keeps its
/// length, and all that is said of a place in it is true of the file.
struct CleanCopy {
    /// The text.
    private(set) var bytes: [UInt8]
    /// The lines that were taken out.
    var removed: [WireHead.Noted<String>] = []
    /// The agency that speaks of itself below the story; `nil` if none does.
    var agency: String?

    /// Cleans a part of a text. What may forbid publication stays.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        spell(range)
        unquote(range)
        takeOutFurniture(range)
        takeOutTail(range)
        for line in removed where PageFurniture.isPageNumber(line.value) { closePage(at: line.range, range) }
        joinHyphenated(range)
    }

    /// The line that begins at or behind an offset, without the blanks around it; `nil` if there is none before `limit`.
    func line(from position: Int, _ limit: Int) -> Range<Int>? {
        let start = skipBlank(bytes, position, limit)
        guard start < limit else { return nil }
        return start..<trimBlankEnd(bytes, start, lineEnd(bytes, start, limit))
    }

    // MARK: - Letters

    /// Writes the letters of print files as letters, `ofﬁce` as `office`, and takes the hyphens out that nobody sees. The bytes
    /// that this saves become blanks at the end of the line.
    private mutating func spell(_ range: Range<Int>) {
        let hasAny = bytes[range].withUnsafeBufferPointer { text in
            text.indices.dropLast().contains { index in
                text[index] == 0xEF && text[index + 1] == 0xAC || text[index] == 0xC2 && text[index + 1] == 0xAD
            }
        }
        guard hasAny else { return }
        var written = range.lowerBound
        var position = range.lowerBound
        func isAt(_ sign: [UInt8]) -> Bool { bytes[position..<range.upperBound].starts(with: sign) }
        func fill() {
            let saved = position - written
            guard saved > 0 else { return }
            for index in written..<position { bytes[index] = UInt8(ascii: " ") }
            written = position
        }
        while position < range.upperBound {
            if bytes[position] == UInt8(ascii: "\n") {
                fill()
            } else if isAt([0xC2, 0xAD]) {
                position += 2
                // At the end of a line it is seen, and parts a word.
                let isLast = position == range.upperBound || bytes[position] == UInt8(ascii: "\n")
                if isLast, written < position {
                    bytes[written] = hyphen
                    written += 1
                }
                continue
            } else if isAt([0xEF, 0xAC]), position + 2 < range.upperBound, (0x80...0x84).contains(bytes[position + 2]) {
                let letters = Array(["ff", "fi", "fl", "ffi", "ffl"][Int(bytes[position + 2]) - 0x80].utf8)
                bytes.replaceSubrange(written..<written + letters.count, with: letters)
                (written, position) = (written + letters.count, position + 3)
                continue
            }
            bytes[written] = bytes[position]
            (written, position) = (written + 1, position + 1)
        }
        fill()
    }

    // MARK: - Mail

    /// Takes the marks of a mail that was passed on from the beginnings of its lines, if all have one: `> MONTREAL …`.
    private mutating func unquote(_ range: Range<Int>) {
        let mark = UInt8(ascii: ">")
        var marks: [Range<Int>] = []
        var position = range.lowerBound
        while let line = line(from: position, range.upperBound) {
            guard bytes[line.lowerBound] == mark else { return }
            let end = bytes[line].firstIndex { $0 != mark && $0 != UInt8(ascii: " ") } ?? line.upperBound
            marks.append(line.lowerBound..<end)
            position = line.upperBound
        }
        for index in marks.joined() { bytes[index] = UInt8(ascii: " ") }
    }

    // MARK: - Pages

    private mutating func takeOutFurniture(_ range: Range<Int>) {
        var before: Range<Int>?
        var count = 0
        var isInList = false
        var opensList = false
        var isInHead = true
        while let line = line(from: before?.upperBound ?? range.lowerBound, range.upperBound) {
            let isBelowBlank =
                bytes[(before?.upperBound ?? line.lowerBound)..<line.lowerBound].count(where: { $0 == 10 }) > 1
            // The first blank line may stand between the words above a list, `The firms that signed:`, and their names.
            if opensList, isBelowBlank { isInList = hasLineRightBelow(line, range.upperBound) }
            if !isInList, let caption = captionAlone(line, below: before, range) {
                takeOut(line, caption)
            } else if line.count <= PageFurniture.longest, !isProse(line),
                mayBeFurniture(line, below: count > 8 ? before : nil)
            {
                let text = String(decoding: bytes[line], as: UTF8.self)
                let isFurniture =
                    PageFurniture.matches(text) || TransmissionLine.matches(text)
                    || before == nil && isMenu(line, text, range.upperBound)
                    || isInHead && isButtonOfHead(line, text, below: before, range.upperBound)
                // Below a story it opens a block of whom to ask.
                let isContacts = count > 12 && WireExtra.opensContacts(text)
                let isKept =
                    isContacts || isInList || opensList && PageRow.isOfButtons(text)
                    || isOfList(line, text, before, range.upperBound)
                let isOfTimes = isInHead && PageRow.isBesideTimes(text)
                if isFurniture, !isKept, isOfTimes || !goesOn(below: line, range.upperBound), !mayForbid(text) {
                    if let above = before, PageFurniture.isCreditOfPicture(text), isCaption(above, above: line, range) {
                        takeOut(above, String(decoding: bytes[above], as: UTF8.self))
                    }
                    takeOut(line, text)
                    if isInHead, let last = takeOutTags(below: line, range.upperBound) {
                        before = last
                        continue
                    }
                    let others = PageFurniture.pointsBelow(text) ? headlines(below: line, range.upperBound) : []
                    if let last = others.last {
                        for other in others { takeOut(other.range, other.text) }
                        before = last.range
                        count += others.count
                        continue
                    }
                } else if isNumberOfPage(line, text, before, range.upperBound) {
                    takeOut(line, text)
                } else if text == "--", isSignature(below: line.upperBound, range.upperBound) {
                    takeOut(line.lowerBound..<range.upperBound, "the signature of a mail")
                    return
                }
            }
            isInHead = isInHead && line.count <= Self.longestOfHead && count < Self.mostOfHead
            let isOpening = bytes[line.upperBound - 1] == UInt8(ascii: ":")
            isInList = isOpening || isInList && (opensList || !isBelowBlank)
            opensList = isOpening
            before = line
            count += 1
        }
    }

    /// Whether the first line of a text is the menu of its page: a blank line is below it, and no other row.
    private func isMenu(_ line: Range<Int>, _ text: String, _ limit: Int) -> Bool {
        guard PageRow.mayBeMenu(text), let next = self.line(from: line.upperBound, limit),
            bytes[line.upperBound..<next.lowerBound].count(where: { $0 == UInt8(ascii: "\n") }) > 1
        else { return false }
        // A headline is below it, and not yet the story.
        return next.count < PageFurniture.longest && !endsSentence(next)
            && PageRow.cells(String(decoding: bytes[next], as: UTF8.self)).count < 2
    }

    /// Whether a line may forbid publication.
    func mayForbid(_ text: String) -> Bool {
        // Letters that stand apart might also spell a word that does; those of a gap do not.
        !PageFurniture.isGap(text)
            && (WireHead.Embargo.isIn(text) || text.lowercased().contains("embarg") || WireNotice(text) == .kill
                || WireNotice.mentionsKill(text))
    }

    /// Whether a line is the beginning of a sentence that goes on in small letters right below it.
    private func goesOn(below line: Range<Int>, _ limit: Int) -> Bool {
        guard let next = self.line(from: line.upperBound, limit), beginsSmall(next) else { return false }
        return bytes[line.upperBound..<next.lowerBound].count { $0 == UInt8(ascii: "\n") } == 1
    }

    /// A quick look that saves nearly every line of a story a closer one: it is long and ends as sentences and their parts do,
    /// or begins in lowercase.
    private func isProse(_ line: Range<Int>) -> Bool {
        let last = bytes[line.upperBound - 1]
        return line.count > 45 && (beginsSmall(line) || ".,;?!\"".utf8.contains(last) || last == 0x9D)
    }

    /// Whether a line can be one of its own: below a blank line, a short one or the end of a sentence.
    private func mayBeFurniture(_ line: Range<Int>, below before: Range<Int>?) -> Bool {
        guard let before else { return true }
        return before.count < 60 || endsSentence(before)
            || bytes[before.upperBound..<line.lowerBound].count { $0 == UInt8(ascii: "\n") } > 1
    }

    /// Whether a few short lines are all that follows, and none of them a sentence of a story that goes on.
    private func isSignature(below position: Int, _ limit: Int) -> Bool {
        guard limit - position < 600 else { return false }
        let lines = bytes[position..<limit].split(separator: UInt8(ascii: "\n"))
        return lines.count < 10
            && lines.allSatisfy {
                $0.count < 80 && !isSentence($0) && !mayForbid(String(decoding: $0, as: UTF8.self).trimmingWhitespace())
            }
    }

    private func isSentence(_ line: ArraySlice<UInt8>) -> Bool {
        let last = line.last { $0 > UInt8(ascii: " ") } ?? 0
        return line.count > 20 && ".!?".utf8.contains(last) && line.split(separator: UInt8(ascii: " ")).count > 3
    }

    mutating func takeOut(_ line: Range<Int>, _ text: String) {
        removed.append(.init(value: text, range: line))
        for index in line where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
    }

    /// Takes out the running head below the number of a page, and puts the sentence together that the page parts.
    private mutating func closePage(at number: Range<Int>, _ range: Range<Int>) {
        let before = trimBlankEnd(bytes, max(range.lowerBound, number.lowerBound - Self.widestGap), number.lowerBound)
        let limit = min(range.upperBound, number.upperBound + Self.widestGap)
        guard before > range.lowerBound, !endsSentence(before - 1..<before),
            var next = line(from: number.upperBound, limit), next.upperBound < limit
        else { return }
        if next.count < 80, !beginsSmall(next), !endsSentence(next), let below = line(from: next.upperBound, limit),
            beginsSmall(below)
        {
            takeOut(next, String(decoding: bytes[next], as: UTF8.self))
            next = below
        }
        if beginsSmall(next) { moveUp(next.lowerBound, behind: before, range.upperBound) }
    }

    /// The most bytes between the words of two pages.
    private static let widestGap = 400

    /// Moves a paragraph up so that it goes on right below a line, and the blank lines between them behind it.
    private mutating func moveUp(_ start: Int, behind end: Int, _ limit: Int) {
        var paragraphEnd = start
        while paragraphEnd < limit {
            let lineEnd = lineEnd(bytes, paragraphEnd, limit)
            guard paragraphEnd == start || skipBlank(bytes, paragraphEnd, lineEnd) < lineEnd else { break }
            paragraphEnd = min(limit, lineEnd + 1)
        }
        let gap = bytes[(end + 1)..<start]
        let paragraph = bytes[start..<paragraphEnd]
        bytes.replaceSubrange(end..<paragraphEnd, with: [UInt8(ascii: "\n")] + paragraph + gap)
    }

    // MARK: - Words

    /// Joins words that a hyphen parts at the end of a line: `com-` and `mon`, but `ten-year`.
    private mutating func joinHyphenated(_ range: Range<Int>) {
        var written: Set<ArraySlice<UInt8>>?
        var position = range.lowerBound
        while let line = line(from: position, range.upperBound) {
            position = line.upperBound
            guard line.count > 2, bytes[line.upperBound - 1] == hyphen,
                isOfWord(bytes[line.upperBound - 2]) || isDigit(bytes[line.upperBound - 2]),
                let next = self.line(from: position, range.upperBound),
                bytes[position..<next.lowerBound].count(where: { $0 == UInt8(ascii: "\n") }) == 1,
                isOfWord(bytes[next.lowerBound]) || isDigit(bytes[next.lowerBound])
            else { continue }
            let start = bytes[line].dropLast().lastIndex { $0 <= UInt8(ascii: " ") }.map { $0 + 1 } ?? line.lowerBound
            let first = bytes[start..<(line.upperBound - 1)]
            let second = bytes[next].prefix { isOfWord($0) || isDigit($0) }
            // Addresses, and `short- and long-term`.
            guard (1...40).contains(first.count), !first.contains(where: { "/@.".utf8.contains($0) }),
                !Self.conjunctions.contains(String(decoding: second, as: UTF8.self))
            else { continue }
            let words = written ?? Set(bytes[range].split { !isOfWord($0) && $0 != hyphen })
            written = words
            let wordEnd = bytes[next].firstIndex { $0 <= UInt8(ascii: " ") } ?? next.upperBound
            let mark: [UInt8] = keepsHyphen(first, second, words) ? [hyphen] : []
            let word: [UInt8] = Array(first) + mark + Array(bytes[next.lowerBound..<wordEnd])
            // The word goes to the second line, unless it is all of the first.
            let isWholeLine = start == line.lowerBound
            let blanks = Array(repeating: UInt8(ascii: " "), count: wordEnd - start - word.count - 1)
            let newline = [UInt8(ascii: "\n")]
            let lines: [UInt8] = isWholeLine ? word + newline + blanks : blanks + newline + word
            bytes.replaceSubrange(start..<wordEnd, with: lines)
            position = isWholeLine ? wordEnd : start + blanks.count
        }
    }

    func endsSentence(_ line: Range<Int>) -> Bool {
        let last = bytes[line.upperBound - 1]
        return ".!?:\")".utf8.contains(last) || last >= 0x80
    }

    private func beginsSmall(_ line: Range<Int>) -> Bool { (97...122).contains(bytes[line.lowerBound]) }
}
