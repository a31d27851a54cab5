import DatelineModel

/// What pages, agencies and offices have below a story.
extension CleanCopy {
    /// Takes out what stands below a story from the first line there that is no part of it, `Related news`, `© EXA 2025`, `Translator:
    /// Jane Doe`, up to the end: short lines that are no sentences, such as links to other stories.
    ///
    /// What names an agency, an author or a day stays for the sign-off, and so does all of it where a line may forbid
    /// publication.
    mutating func takeOutTail(_ range: Range<Int>) {
        guard let tail = tail(of: range) else { return }
        let furniture = removed.lazy.filter { line in
            line.range.lowerBound >= tail.start && (PageFurniture.opensTail(line.value) || PageTail.opens(line.value))
        }.map(\.range.lowerBound).min()
        // `Topics` is of the page where another line is.
        let hasLineOfPage = furniture != nil || tail.lines.contains { $0.kind == .page }
        let firstLine = tail.lines.first { $0.kind == .page || hasLineOfPage && $0.kind == .label }?.range.lowerBound
        // An agency signs right below the last sentence, and other names below it may be a list.
        let first = tail.isBelowSentence ? tail.lines.first : nil
        let ofAgency = first.flatMap { $0.kind == .agency ? $0.range.lowerBound : nil }
        guard let ofPage = [furniture, firstLine].compactMap({ $0 }).min() else { return }
        let start = min(ofPage, ofAgency ?? ofPage)
        // Whom to ask is read as a whole.
        let contacts = tail.lines.first { Self.opensContacts($0.text) }
        let below = tail.lines.filter { line in
            line.range.lowerBound >= start && contacts.map { line.range.lowerBound < $0.range.lowerBound } ?? true
        }
        // A table or a list may stand there.
        let isLong = ofPage > start && below.count > Self.mostBelowSignOff
        // The headlines below `Read also` may have dashes before them.
        let listStart =
            (tail.lines.filter { $0.kind == .page }.map { ($0.range.lowerBound, $0.text) }
            + removed.map { ($0.range.lowerBound, $0.value) })
            .filter { $0.0 >= tail.start && PageTail.headsList($0.1) }.map(\.0).min()
        let hasItem = below.contains { line in
            line.kind == .other && Self.isItem(line.text) && listStart.map { line.range.lowerBound < $0 } ?? true
        }
        if isLong || hasItem { return }
        for line in below where [.page, .label, .other].contains(line.kind) {
            agency = agency ?? ClosingLine.agencyOnItself(line.text) ?? PageTail.agency(line.text)
            takeOut(line.range, line.text)
        }
        removed.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private enum TailKind {
        /// The name of an agency, an end mark: a sign-off.
        case agency
        /// What a sign-off has besides, a day or a name.
        case signOff
        /// What a page or an agency says beside the story.
        case page
        /// What may be of a page or of the story, `Topics`, and what a page asks of readers in a sentence.
        case label
        case other
    }

    /// A line below a story.
    private struct TailLine {
        let range: Range<Int>
        let text: String
        let kind: TailKind
        let isBelowBlank: Bool
    }

    /// The last lines of a text in which there is no sentence of the story, where they begin, and whether a sentence stands above
    /// them and not the line that opens a list; `nil` if there are none, or none above them has a sentence.
    private func tail(of range: Range<Int>) -> (start: Int, lines: [TailLine], isBelowSentence: Bool)? {
        var lines: [TailLine] = []
        var end = trimBlankEnd(bytes, range.lowerBound, range.upperBound)
        while end > range.lowerBound, lines.count < Self.mostLines {
            let newline = bytes[range.lowerBound..<end].lastIndex(of: UInt8(ascii: "\n"))
            // The first line of a text is no last one.
            guard let newline else { return nil }
            let start = skipBlank(bytes, newline + 1, end)
            guard end - start <= ClosingLine.longest else { return (end, lines.reversed(), true) }
            let text = String(decoding: bytes[start..<end], as: UTF8.self)
            // An order to hold the text back may be of two lines.
            if mayForbid(text) { return nil }
            if let below = lines.last, !below.isBelowBlank, mayForbid("\(text) \(below.text)") { return nil }
            let above = trimBlankEnd(bytes, range.lowerBound, newline)
            let isBelowBlank = bytes[above..<start].count { $0 == UInt8(ascii: "\n") } > 1
            var kind = Self.kind(of: text, isParagraph: isBelowBlank || isBelowSentence(above, range.lowerBound))
            if kind == .page, !isBelowBlank, !isBelowSentence(above, range.lowerBound), !isBelowPage(above, range),
                !PageTail.opens(text)
            {
                kind = .other
            }
            if kind == .other, text.hasSuffix(":"), !Self.opensContacts(text) {
                // The names below it are a list, up to the next blank line behind the first of them.
                while let item = lines.popLast(), let next = lines.last, !next.isBelowBlank { _ = item }
                return (lines.last?.range.lowerBound ?? range.upperBound, lines.reversed(), false)
            }
            if kind == .other, Self.isSentence(text) { return (end, lines.reversed(), true) }
            lines.append(TailLine(range: start..<end, text: text, kind: kind, isBelowBlank: isBelowBlank))
            end = above
        }
        return nil
    }

    /// Whether what ends at an offset ends as a sentence does.
    private func isBelowSentence(_ end: Int, _ lower: Int) -> Bool {
        guard end > lower else { return false }
        let last = bytes[max(lower, end - 40)..<end]
        return Self.endsSentence(String(decoding: last, as: UTF8.self))
    }

    /// Whether the line that ends at an offset is one of a page.
    private func isBelowPage(_ end: Int, _ range: Range<Int>) -> Bool {
        let start = bytes[range.lowerBound..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.lowerBound
        guard end - start <= ClosingLine.longest else { return false }
        let text = String(decoding: bytes[skipBlank(bytes, start, end)..<end], as: UTF8.self)
        return [.page, .agency].contains(Self.kind(of: text, isParagraph: true))
    }

    private static func opensContacts(_ text: String) -> Bool {
        WireExtra.opensContacts(text) || ClosingContacts.isLabel(text) || PageTail.opensNotes(text)
    }

    private static let (mostLines, mostBelowSignOff) = (60, 12)

    private static func kind(of text: String, isParagraph: Bool) -> TailKind {
        if ClosingLine.agencyOnItself(text) != nil { return .page }
        // `Published: 12 February 2025, 14:05`
        // `lunedì 3 marzo 2025 - 09:12`
        if SignOff.stampInLetters(text) != nil { return .signOff }
        if DayLine.hasLabel(text) || text.contains(":"), DayLine.day(text) != nil { return .signOff }
        if let piece = SignOffPiece(text, isWholeLine: true, isParagraph: isParagraph), piece.length == text.utf8.count
        {
            // `3 June 2025` may be of a table.
            if piece.agency != nil || SignOffPiece.isEndMark(text) { return .agency }
            return piece.authors.isEmpty ? .other : .signOff
        }
        if isParagraph, PageTail.opens(text) { return .page }
        // A line that goes on from the one above begins small, and an address may.
        guard text.first?.isLowercase != true || !text.contains(" ") && text.contains("@") else { return .other }
        let isOfPage =
            ClosingLine.matches(text) || PageFurniture.matches(text) && PageFurniture.opensTail(text)
            || PageTail.opens(text)
        return isOfPage ? .page : isParagraph && (PageTail.mayOpen(text) || PageTail.isAppeal(text)) ? .label : .other
    }

    /// Whether a line ends as a sentence does, or is as long as one.
    private static func isSentence(_ text: String) -> Bool {
        let isLong = text.utf8.count > 140 && (text.count > 90 || text.unicodeScalars.contains(where: \.isUnspaced))
        return isLong || endsSentence(text)
    }

    static func endsSentence(_ text: String) -> Bool {
        let words = text.trimmingEnd(of: "\"”’»)]】」』*_ ")
        guard let last = words.last else { return false }
        return ".!?…。！？؟۔।".contains(last) && (words.contains(" ") || last.utf8.count > 1)
    }

    /// Whether a line is like those of lists and tables.
    private static func isItem(_ text: String) -> Bool {
        guard let first = text.first else { return false }
        return "-–—•*·|".contains(first) || first.isNumber || ":：".contains(text.last ?? " ")
    }
}
