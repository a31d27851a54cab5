package import DatelineModel

/// A text in which the tags and shortcodes of other generators are what they stand for: code, a picture, a box. What the tag
/// alone stands on its line and means nothing here is left out, with a warning; one within a sentence stays as it is.
///
/// Lines stay where they are, so that all that is said of a line is true of the file.
package struct NeighbourTags {
    /// The whole text of the file.
    var bytes: [UInt8]
    /// Where the range ends now in which tags were looked for.
    var end: Int { bytes.count - (text.bytes.count - range.upperBound) }
    /// Warnings about what readers do not get.
    var warnings: [Diagnostic] = []

    let text: SourceText
    let range: Range<Int>
    /// What tags print. Where words of another site stood, its own addresses begin at the root here.
    let values: TemplateValues
    var places = NextPlaces()
    let blocks: TagBlocks
    /// Notes of office programs.
    let notes: OfficeNotes
    /// Where the tags and lines are that close what was opened.
    var closings: Set<Int> = []
    /// Who said what a quote has that ends there.
    var attributions: [Int: String] = [:]
    /// Those of boxes below which words go on, which are to be no part of the box.
    var borders: Set<Int> = []
    /// Whether a line goes on a block of HTML, in which Markdown means nothing.
    var isInHTML = false
    /// The numbers of colons that nothing closes any more.
    var unclosed: Set<Int> = []
    /// Where the boxes end that a line is in.
    var boxes: [Int] = []
    /// Where the last box ends whose lines are indented.
    var indentedEnd = 0
    var left: Set<String> = []
    /// Where the last runs of backticks of the line begin that is written.
    private var backticks: (starts: [Int: Int], end: Int) = ([:], 0)

    /// What readers do not get, and what no quote goes on behind.
    static let border = "<!-- -->"
    /// The words and the title of a link are looked for no further, in bytes.
    static let longestLink = 1_000
    /// What kramdown and Pelican are told in braces is no longer, in bytes.
    static let longestMark = 300
    /// The most warnings of one file.
    static let mostWarnings = 20

    /// The text of a Markdown file; `nil` if nothing in the range is of other generators. `title` is that of the article.
    package init?(_ text: SourceText, in range: Range<Int>, title: String?) {
        let mayHaveMarks = { (marks: [String]) in
            marks.contains { text.bytes.firstPlace(of: $0, in: range) != nil }
        }
        // Most texts have no brace and no colons.
        let mayHaveTags =
            mayHaveMarks(["{"])
            && (Shortcodes.mayHaveAny(text.bytes, range) || mayHaveMarks(["{:"] + Self.marksOfPelican))
        let others = [":::", "TOC", OfficeNotes.address, "!!! ", "???", Self.rootOfZola]
        guard mayHaveTags || mayHaveMarks(others) else { return nil }
        (self.text, self.range) = (text, range)
        notes = OfficeNotes(in: text.bytes, range)
        values = TemplateValues(title: title, place: .address)
        blocks = TagBlocks(in: Array(text.bytes[range]), &places)
        places = NextPlaces()
        bytes = Array(text.bytes[..<range.lowerBound])
        bytes.reserveCapacity(text.bytes.count + 100)
        convert()
        bytes += text.bytes[range.upperBound...]
        if bytes == text.bytes { return nil }
    }

    // MARK: - Lines

    private mutating func convert() {
        var fence: ArraySlice<UInt8>?
        var lines = FileLines(text.bytes, from: range.lowerBound, to: range.upperBound).makeIterator()
        var skipped = range.lowerBound
        var isInList = false
        var isBelowBlank = true
        // Code by its indent alone goes on no line of words.
        var mayBeCode = true
        while let line = lines.next() {
            guard line.range.lowerBound >= skipped else { continue }
            boxes.removeAll { $0 <= line.range.lowerBound }
            for _ in boxes { write("> ") }
            let line = withoutIndent(line)
            let words = text.bytes[line.range]
            let marks = words.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }.prefix {
                "`~".utf8.contains($0)
            }
            if marks.count > 2 {
                if let open = fence { fence = marks.starts(with: open) ? nil : open } else { fence = marks }
            }
            let isWide = words.starts(with: "    ".utf8) || words.first == UInt8(ascii: "\t")
            if Self.isItem(words) {
                isInList = true
            } else if isBelowBlank, let first = words.first, first > 0x20 {
                isInList = false
            }
            isBelowBlank = line.isBlank(in: text.bytes)
            isInHTML = !isBelowBlank && (isInHTML || Self.beginsHTML(words))
            // In a list it is what an item goes on with, and in HTML code has its element.
            let isIndented = isWide && !isInList && !isInHTML && mayBeCode
            mayBeCode = isBelowBlank || isIndented || words.first == UInt8(ascii: "#") || marks.count > 2
            if fence != nil || marks.count > 2 || isIndented {
                bytes += text.bytes[line.range.lowerBound..<line.next]
            } else if let below = listForContents(line) {
                write("\n\n")
                skipped = below
            } else if isMarkForContents(line) {
                bytes += text.bytes[line.range.upperBound..<line.next]
            } else if let directive = directive(line) ?? indentedBox(line) {
                write(directive)
                bytes += text.bytes[line.range.upperBound..<line.next]
            } else {
                skipped = convertLine(line)
            }
        }
    }

    /// Whether a line begins with a tag of HTML.
    private static func beginsHTML(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.drop { $0 == UInt8(ascii: " ") }
        guard words.startIndex - line.startIndex < 4, words.first == UInt8(ascii: "<") else { return false }
        return words.dropFirst().first.map { isLetter($0) || $0 == UInt8(ascii: "/") } ?? false
    }

    /// Whether a line begins an item of a list.
    private static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let first = words.first else { return false }
        if "-*+".utf8.contains(first) { return words.dropFirst().first == UInt8(ascii: " ") }
        let number = words.prefix { (48...57).contains($0) }
        return !number.isEmpty && words[number.endIndex...].first.map { ".)".utf8.contains($0) } ?? false
    }

    /// Copies a part of the text into the boxes that it is in.
    mutating func copy(_ part: Range<Int>) {
        for byte in text.bytes[part] {
            bytes.append(byte)
            if byte == UInt8(ascii: "\n") { for _ in boxes { write("> ") } }
        }
    }

    /// Writes a line, and what goes on below it; returns where the next begins.
    private mutating func convertLine(_ line: FileLines.Line) -> Int {
        var index = line.range.lowerBound
        while index < range.upperBound {
            let byte = text.bytes[index]
            switch byte {
            case UInt8(ascii: "\n"):
                bytes.append(byte)
                return index + 1
            case UInt8(ascii: "`"): index = copyCode(index)
            case UInt8(ascii: "["):
                if let (mark, end) = notes.converted(at: index, of: text.bytes, line.range) {
                    write(mark)
                    index = end
                } else {
                    bytes.append(byte)
                    index += 1
                }
            case UInt8(ascii: "@"):
                if let end = linkOfZola(at: index) {
                    index = end
                } else {
                    bytes.append(byte)
                    index += 1
                }
            case UInt8(ascii: "{"):
                if let end = comment(at: index) ?? attributes(at: index, line) ?? linkOfPelican(at: index) {
                    index = end
                    continue
                }
                let (next, isConverted) = tag(at: index)
                if !isConverted { bytes += text.bytes[index..<next] }
                index = next
            default:
                bytes.append(byte)
                index += 1
            }
        }
        return index
    }

    /// Copies code between backticks, up to the end of its line.
    private mutating func copyCode(_ start: Int) -> Int {
        let marks = text.bytes[start..<range.upperBound].prefix { $0 == UInt8(ascii: "`") }
        if start >= backticks.end { backticks = lastBackticks(from: start) }
        var index = marks.endIndex
        // Only what is closed is looked through.
        let last = backticks.starts[marks.count] ?? start
        while last > start, index < range.upperBound, text.bytes[index] != UInt8(ascii: "\n") {
            let run = text.bytes[index..<range.upperBound].prefix { $0 == UInt8(ascii: "`") }
            if run.count == marks.count {
                bytes += text.bytes[start..<run.endIndex]
                return run.endIndex
            }
            index = run.isEmpty ? index + 1 : run.endIndex
        }
        bytes += marks
        return marks.endIndex
    }

    /// Where the last run of backticks of each length begins on the line of an offset, and where that line ends.
    private func lastBackticks(from start: Int) -> (starts: [Int: Int], end: Int) {
        var (starts, index) = ([Int: Int](), start)
        let end = lineEnd(text.bytes, start, range.upperBound)
        while index < end {
            let run = text.bytes[index..<end].prefix { $0 == UInt8(ascii: "`") }
            if !run.isEmpty { starts[run.count] = index }
            index = run.isEmpty ? index + 1 : run.endIndex
        }
        return (starts, end)
    }

    /// The text from an offset to the end of its line, or as much of it as is looked at: each mark of a line asks.
    func restOfLine(_ start: Int, upTo length: Int = longestMark) -> ArraySlice<UInt8> {
        text.bytes[start..<min(start + length, range.upperBound)].prefix { $0 != 0x0A }
    }

    mutating func write(_ words: String) { bytes += Array(words.utf8) }
}
