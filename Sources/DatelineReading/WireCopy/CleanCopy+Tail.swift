/// What pages, agencies and offices have below a story.
extension CleanCopy {
    /// Takes out what stands below a story from the first line there that is no part of it, `Related news`, `© EXA 2025`, `Translator:
    /// Jane Doe`, up to the end: short lines that are no sentences, such as links to other stories.
    ///
    /// What names an agency, an author or a day stays for the sign-off, and so does all of it where a line may forbid
    /// publication.
    mutating func takeOutTail(_ range: Range<Int>) {
        guard let tail = tail(of: range) else { return }
        let furniture = removed.lazy.filter { $0.range.lowerBound >= tail.start && PageFurniture.standsBelow($0.value) }
            .map(\.range.lowerBound).min()
        let ofPage = [furniture, tail.lines.first { $0.kind == .page }?.range.lowerBound].compactMap { $0 }.min()
        let ofAgency = tail.lines.first { $0.kind == .signOff }?.range.lowerBound
        guard let start = [ofPage, ofAgency].compactMap({ $0 }).min() else { return }
        // Whom to ask is read as a whole.
        let contacts = tail.lines.first { WireExtra.opensContacts($0.text) || ClosingContacts.isLabel($0.text) }
        let below = tail.lines.filter { line in
            line.range.lowerBound >= start && contacts.map { line.range.lowerBound < $0.range.lowerBound } ?? true
        }
        // A table or a list may stand below the name of the agency.
        if ofPage.map({ $0 > start }) ?? true,
            below.count > Self.mostBelowSignOff || below.contains(where: { $0.kind == .other && Self.isItem($0.text) })
        {
            return
        }
        for line in below where line.kind != .signOff {
            agency = agency ?? ClosingLine.agencyOnItself(line.text)
            takeOut(line.range, line.text)
        }
        removed.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private enum TailKind {
        /// The name of an agency, a day, an end mark: a sign-off.
        case signOff
        /// What a page or an agency says beside the story.
        case page
        case other
    }

    /// The last lines of a text in which there is no sentence of the story, and where they begin; `nil` if there are none, or none
    /// above them has a sentence.
    private func tail(
        of range: Range<Int>
    ) -> (start: Int, lines: [(range: Range<Int>, text: String, kind: TailKind)])? {
        var lines: [(range: Range<Int>, text: String, kind: TailKind)] = []
        var end = trimBlankEnd(bytes, range.lowerBound, range.upperBound)
        while end > range.lowerBound, lines.count < Self.mostLines {
            let newline = bytes[range.lowerBound..<end].lastIndex(of: UInt8(ascii: "\n"))
            // The first line of a text is no last one.
            guard let newline else { return nil }
            let start = skipBlank(bytes, newline + 1, end)
            guard end - start <= ClosingLine.longest else { return (end, lines.reversed()) }
            let text = String(decoding: bytes[start..<end], as: UTF8.self)
            if mayForbid(text) { return nil }
            let kind = Self.kind(of: text)
            if kind == .other, Self.isSentence(text) { return (end, lines.reversed()) }
            lines.append((start..<end, text, kind))
            end = trimBlankEnd(bytes, range.lowerBound, newline)
        }
        return nil
    }

    private static let (mostLines, mostBelowSignOff) = (60, 12)

    private static func kind(of text: String) -> TailKind {
        if ClosingLine.agencyOnItself(text) != nil { return .page }
        // `Published: 12 February 2025, 14:05`
        // `lunedì 3 marzo 2025 - 09:12`
        if DayLine.hasLabel(text) || text.contains(":"), DayLine.day(text) != nil { return .signOff }
        if let piece = SignOffPiece(text, isWholeLine: true, isParagraph: true), piece.length == text.utf8.count {
            // `3 June 2025` may be of a table.
            return piece.agency != nil || !piece.authors.isEmpty || SignOffPiece.isEndMark(text) ? .signOff : .other
        }
        return ClosingLine.matches(text) || PageFurniture.matches(text) && PageFurniture.standsBelow(text)
            ? .page : .other
    }

    /// Whether a line ends as a sentence does, or is as long as one.
    private static func isSentence(_ text: String) -> Bool {
        if text.utf8.count > 140 { return true }
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
