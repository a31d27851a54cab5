import DatelineModel

/// Finds where a second story begins in wire copy that holds two.
struct SecondStory {
    /// Where its own first line begins, in bytes: the headline, or the dateline.
    let start: Int
    /// Where the story before it ends.
    let end: Int

    /// The second story of a body; `nil` if it is one story.
    ///
    /// A dateline with a date or an agency opens it, or any dateline below a sign-off, an end mark or a row of dashes.
    init?(_ bytes: [UInt8], in body: Range<Int>, _ datelines: DatelineParser) {
        var lines: [Range<Int>] = []
        var hasProse = false
        var position = body.lowerBound
        while position < body.upperBound {
            let newline = lineEnd(bytes, position, body.upperBound)
            let lineStart = min(newline, skipBlank(bytes, position, newline))
            let line = lineStart..<trimBlankEnd(bytes, lineStart, newline)
            position = newline + 1
            guard !line.isEmpty else { continue }
            if hasProse, let found = Self.start(bytes, line.lowerBound..<newline, below: lines, datelines) {
                (start, end) = found
                return
            }
            hasProse =
                hasProse || line.count > EmbargoLine.longest
                || Self.endsSentence(bytes, line) && !Self.isOfPage(bytes, line)
                // A row above all else ends no story.
                || Self.ends(bytes, line) && !(lines.isEmpty && Self.isRow(bytes, line))
            lines.append(line)
            if lines.count > 4 { lines.removeFirst() }
        }
        return nil
    }

    /// Where a second story begins and the first ends if a dateline opens a line below others; `nil` if none does.
    private static func start(
        _ bytes: [UInt8], _ line: Range<Int>, below lines: [Range<Int>], _ datelines: DatelineParser
    ) -> (start: Int, end: Int)? {
        guard let dateline = datelines.dateline(bytes, line.lowerBound, line.upperBound),
            // `12 February 2025 — …` may be an entry of a timeline.
            // `Date: 3 February 2025` alone is a line of a mail that is quoted.
            dateline.place != nil
                || dateline.end < line.upperBound
                    && bytes[line].prefix(4).elementsEqual("date".utf8, by: { $0 | 0x20 == $1 })
        else { return nil }
        let headline = headline(bytes, lines)
        var rest = lines.dropLast(headline == nil ? 0 : 1)
        guard dateline.hasEvidence && !dateline.mayBeOfScene || rest.last.map({ ends(bytes, $0) }) ?? false else {
            return nil
        }
        while rest.count > 1, let last = rest.last, isRow(bytes, last) { rest.removeLast() }
        return (headline?.lowerBound ?? line.lowerBound, rest.last?.upperBound ?? line.lowerBound)
    }

    /// The last line if it can be a headline: words that end no sentence, and no sign-off or end mark.
    private static func headline(_ bytes: [UInt8], _ lines: [Range<Int>]) -> Range<Int>? {
        guard lines.count > 1, let last = lines.last, last.count <= EmbargoLine.longest, !ends(bytes, last),
            !endsSentence(bytes, last)
        else { return nil }
        return bytes[last].contains(UInt8(ascii: " ")) ? last : nil
    }

    private static func endsSentence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        let last = bytes[line.upperBound - 1]
        // Behind a full stop may stand a quotation mark, whose last bytes no dash has.
        return ".!?)\"".utf8.contains(last) || line.count > 3 && bytes[line.upperBound - 3] == 0xE2 && last > 0x97
            || line.count > 3 && bytes[line.upperBound - 3] == 0xE3
    }

    /// Whether a line that ends as a sentence does is none of a story: the caption of a picture, `Pupils in Leeds. (EXAMPLE/JANE
    /// DOE)`, or a name, `Example e.V.`
    private static func isOfPage(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        let text = String(decoding: bytes[line], as: UTF8.self)
        if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
            let credit = text[text.index(after: open)...].dropLast()
            return credit.contains("/") && credit.count < 60
        }
        let words = text.split(separator: " ")
        return words.count < 8
            && words.last.map { ["e.V.", "Inc.", "Ltd.", "Corp.", "Co.", "S.A.", "S.p.A.", "a.s."].contains($0) }
                ?? false
    }

    /// Whether a line ends a story: with a sign-off, an end mark, or as a row of dashes.
    private static func ends(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        isRow(bytes, line) || SignOff(bytes, in: line).bodyEnd < line.upperBound
    }

    /// Whether a line is a row of dashes, stars or the like.
    private static func isRow(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        line.count > 2 && bytes[line].allSatisfy { "-*_=# ~+".utf8.contains($0) }
    }
}

/// What an agency adds for editors alone below a story: contacts, sources, corrections.
struct EditorsNotes {
    /// Where their own first line begins, in bytes.
    let start: Int

    /// The notes at the end of a body; `nil` if it has none.
    init?(_ bytes: [UInt8], in body: Range<Int>) {
        let lines = FileLines(bytes, from: body.lowerBound, to: body.upperBound)
        var sections = ClosingSections(bytes, in: body)
        let line = lines.first {
            $0.range.lowerBound > body.lowerBound
                && (Self.isHeading(bytes[$0.range])
                    || ClosingContacts.begin(bytes, $0.range, end: body.upperBound)
                    || ClosingContacts.beginAddress(bytes, $0.range, in: body)
                    || sections.begin($0.range)
                    || Self.isEnd(bytes[$0.range])
                        && skipBlank(bytes, $0.range.upperBound, body.upperBound) < body.upperBound)
        }
        guard let line else { return nil }
        start = line.range.lowerBound
    }

    /// Whether a line ends a story by itself: `-ENDS-`, `###`, `-30-`. What a press office adds follows it.
    private static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
        guard (3...9).contains(line.count), let first = line.first, "-#E*".utf8.contains(first) else { return false }
        let word = line.filter { !" -*".utf8.contains($0) }
        return ["ENDS", "###", "30"].contains { word.elementsEqual($0.utf8) }
            && (first != UInt8(ascii: "E") || line.count == 4)
    }

    /// Whether a line is the heading of notes: `Notes to editors:`, or `# Notizblock`, the part that dpa marks as not meant
    /// for publication.
    private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.drop { "#*=_ ".utf8.contains($0) }
        if forbids(words) { return true }
        guard (4...longestHeading).contains(words.count) else { return false }
        return WireNotice.isHeadingOfNotes(words)
    }

    /// Whether a line says that what follows is not for readers, where dpa leaves the heading out.
    private static func forbids(_ line: ArraySlice<UInt8>) -> Bool {
        let end = line.last == UInt8(ascii: ".") || line.last == UInt8(ascii: ":") ? line.dropLast() : line
        return (24...longestOrder).contains(end.count) && end.suffix(5).elementsEqual("timmt".utf8)
            && end.reversed().starts(with: "nicht zur Veröffentlichung bestimmt".utf8.reversed())
    }

    private static let longestHeading = 48
    private static let longestOrder = 120
}

extension ManuscriptReader {
    /// Where all stories begin that stand behind the second one of a text, in bytes of it, in one pass.
    package func storyStarts(in manuscript: Manuscript, behind second: Int) -> [Int] {
        let bytes = manuscript.text.bytes
        var starts: [Int] = []
        var start = second
        while start < bytes.count {
            let isMarkdown = manuscript.body.format == .markdown
            let head = heads.parse(bytes, in: start..<bytes.count, .wireCopy, isMarkdown: isMarkdown)
            let body = min(max(head.bodyStart, start), bytes.count)
            let next = SecondStory(bytes, in: body..<bytes.count, heads.datelines)
            guard let next, next.start > start else { break }
            starts.append(next.start)
            start = next.start
        }
        return starts
    }
}
