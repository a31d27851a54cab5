/// Notes that are written where they belong, as Pandoc has them: `the act^[In force since May.] holds`.
///
/// Each becomes a reference to a note below the text. Signs that may be a pattern, such as `^[a-z]+`, stay.
enum InlineNotes {
    /// Writes the notes of a text as others have them. `isCode` tells which lines are in code or HTML.
    ///
    /// Tells whether there are any.
    static func spell(out source: inout MarkdownSource, isCode: [Bool]) -> Bool {
        var notes: [MarkdownSource.Line] = []
        for index in source.lines.indices where !isCode[index] {
            let line = source.lines[index]
            guard let (text, words) = parts(of: line.text, after: notes.count) else { continue }
            source.lines[index].text = text
            for word in words {
                let note = Array("[\(label(notes.count + 1))]: ".utf8) + word
                notes.append(MarkdownSource.Line(text: note[...], number: line.number))
            }
        }
        guard let last = source.lines.last?.number, !notes.isEmpty else { return false }
        for note in notes {
            source.lines.append(MarkdownSource.Line(text: [], number: last))
            source.lines.append(note)
        }
        return true
    }

    /// The label of a note: one that no author writes.
    private static func label(_ number: Int) -> String { "^^\(number)" }

    /// A line with references for its notes, and what those say; `nil` if it has none.
    private static func parts(
        of line: ArraySlice<UInt8>, after count: Int
    ) -> (text: ArraySlice<UInt8>, notes: [ArraySlice<UInt8>])? {
        var (text, notes, copied) = ([UInt8](), [ArraySlice<UInt8>](), line.startIndex)
        var index = line.startIndex
        var lastRuns: [Int: Int]?
        // Within the words of a link or a picture a note stays as it is written.
        var depth = 0
        guard line.contains(UInt8(ascii: "^")) else { return nil }
        let unclosed = unclosedBrackets(in: line)
        while index < line.endIndex {
            switch line[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "`"):
                let runs = lastRuns ?? Self.lastRuns(in: line)
                lastRuns = runs
                index = endOfCode(line, index, runs)
            case UInt8(ascii: "["):
                if !unclosed.contains(index) { depth += 1 }
                index += 1
            case UInt8(ascii: "]"):
                depth = max(0, depth - 1)
                index += 1
            case UInt8(ascii: "^") where depth == 0 && line[index...].starts(with: "^[".utf8):
                guard let end = end(of: index + 2, in: line),
                    isNote(line[(index + 2)..<end], before: line[(end + 1)...])
                else {
                    index += 2
                    continue
                }
                notes.append(line[(index + 2)..<end])
                text += line[copied..<index] + Array("[\(label(count + notes.count))]".utf8)
                (index, copied) = (end + 1, end + 1)
            default: index += 1
            }
        }
        guard !notes.isEmpty else { return nil }
        text += line[copied...]
        return (text[...], notes)
    }

    /// Where the brackets stand that nothing on the line closes: they open no link. Those of code do not count.
    private static func unclosedBrackets(in line: ArraySlice<UInt8>) -> Set<Int> {
        var (open, index) = ([Int](), line.startIndex)
        let runs = lastRuns(in: line)
        while index < line.endIndex {
            switch line[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "`"): index = endOfCode(line, index, runs) - 1
            case UInt8(ascii: "["): open.append(index)
            case UInt8(ascii: "]"): _ = open.popLast()
            default: break
            }
            index += 1
        }
        return Set(open)
    }

    /// Where the last run of backticks of each length begins.
    private static func lastRuns(in line: ArraySlice<UInt8>) -> [Int: Int] {
        var (runs, index) = ([Int: Int](), line.startIndex)
        while let start = line[index...].firstIndex(of: UInt8(ascii: "`")) {
            index = line[start...].prefix { $0 == UInt8(ascii: "`") }.endIndex
            runs[index - start] = start
        }
        return runs
    }

    /// Where the code between backticks ends that begins at a place, or the backticks themselves if nothing closes them.
    private static func endOfCode(_ line: ArraySlice<UInt8>, _ start: Int, _ lastRuns: [Int: Int]) -> Int {
        let marks = line[start...].prefix { $0 == UInt8(ascii: "`") }
        guard let last = lastRuns[marks.count], last >= marks.endIndex else { return marks.endIndex }
        var index = marks.endIndex
        while index < last {
            let run = line[index...].prefix { $0 == UInt8(ascii: "`") }
            if run.count == marks.count { return run.endIndex }
            index = run.isEmpty ? index + 1 : run.endIndex
        }
        return last + marks.count
    }

    /// The bracket that closes a note; `nil` if none does in its line.
    private static func end(of start: Int, in line: ArraySlice<UInt8>) -> Int? {
        var (index, depth) = (start, 0)
        while index < line.endIndex, index - start < longest {
            switch line[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"):
                if depth == 0 { return index }
                depth -= 1
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether words between brackets are a note: a sentence, or some words, and no pattern that more follows.
    private static func isNote(_ words: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Bool {
        if let next = rest.first, "+*{?$([^".utf8.contains(next) { return false }
        let letters = words.count { isLetter($0) || $0 > 0x7F }
        let isSeveral =
            words.contains(UInt8(ascii: " ")) || words.contains { $0 > 0x7F } || words.last == UInt8(ascii: ".")
        return letters > 3 && isSeveral
    }

    /// No note is longer, in bytes: each that is not closed is looked through so far.
    private static let longest = 2_000
}
