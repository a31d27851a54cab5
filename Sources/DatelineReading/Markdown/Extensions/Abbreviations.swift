import DatelineModel

/// Abbreviations and what they stand for, as PHP Markdown Extra and kramdown have them, on a line of their own anywhere:
/// `*[ITU]: International Telecommunication Union`.
struct Abbreviations {
    /// What each stands for.
    private var meanings: [ArraySlice<UInt8>: String] = [:]
    /// The lengths of those that begin with a byte, the longest first.
    private var lengths: [UInt8: [Int]] = [:]

    /// None.
    init() {}

    /// Whether there are none.
    var isEmpty: Bool { meanings.isEmpty }

    /// A line that says what an abbreviation stands for.
    private struct Definition {
        let label: ArraySlice<UInt8>
        let meaning: String
        let index: Int
    }

    /// Takes the lines out of a text that say what its abbreviations stand for. `isCode` tells which lines are in code or HTML.
    ///
    /// Lines that stand together and explain nothing of the text stay as they are.
    init(takenOutOf source: inout MarkdownSource, isCode: [Bool]) {
        let definitions = source.lines.indices.compactMap { index in
            isCode[index] ? nil : Self.definition(source.lines[index].text, at: index)
        }
        guard !definitions.isEmpty else { return }
        for definition in definitions { add(definition) }
        let lines = Set(definitions.map(\.index))
        var used: Set<ArraySlice<UInt8>> = []
        for index in source.lines.indices where !isCode[index] && !lines.contains(index) {
            used.formUnion(found(in: source.lines[index].text))
        }
        var (kept, group) = (Abbreviations(), [Definition]())
        for (position, definition) in definitions.enumerated() {
            group.append(definition)
            let next = position + 1 < definitions.count ? definitions[position + 1].index : source.lines.count
            let between = source.lines[(definition.index + 1)..<next]
            if next < source.lines.count, between.allSatisfy({ $0.text.allSatisfy { $0 <= UInt8(ascii: " ") } }) {
                continue
            }
            if group.contains(where: { used.contains($0.label) }) {
                for definition in group {
                    kept.add(definition)
                    source.lines[definition.index].text = []
                }
            }
            group = []
        }
        self = kept
    }

    private mutating func add(_ definition: Definition) {
        guard meanings[definition.label] == nil, let first = definition.label.first else { return }
        meanings[definition.label] = definition.meaning
        let count = definition.label.count
        guard lengths[first]?.contains(count) != true else { return }
        let place = lengths[first]?.firstIndex { $0 < count } ?? lengths[first]?.count ?? 0
        lengths[first, default: []].insert(count, at: place)
    }

    /// What a line says; `nil` if it is no such line. `*[Update]: words*` is emphasis.
    private static func definition(_ line: ArraySlice<UInt8>, at index: Int) -> Definition? {
        let words = line.drop { $0 == UInt8(ascii: " ") }
        guard words.startIndex - line.startIndex < 4, words.starts(with: "*[".utf8) else { return nil }
        let label = words.dropFirst(2).prefix(longest + 1).prefix { !"[]".utf8.contains($0) }
        guard !label.isEmpty, label.count <= longest, words[label.endIndex...].starts(with: "]:".utf8) else {
            return nil
        }
        let rest = TextRun.unescaped(words[(label.endIndex + 2)...])
        guard rest.count < 1_000, !rest.contains(UInt8(ascii: "*")) else { return nil }
        let meaning = String(decoding: rest, as: UTF8.self).trimmingWhitespace()
        return meaning.isEmpty ? nil : Definition(label: label, meaning: meaning, index: index)
    }

    /// No abbreviation is longer, in bytes.
    private static let longest = 60

    // MARK: - In the text

    /// The abbreviations of a line.
    private func found(in line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var (found, index) = ([ArraySlice<UInt8>](), line.startIndex)
        while index < line.endIndex {
            if let end = end(at: index, of: line, before: 0x0A, after: 0x0A) {
                found.append(line[index..<end])
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// The element for the abbreviation at a place of a text, and where it ends; `nil` if there is none.
    func element(at start: Int, of run: TextRun) -> (MarkdownNode, end: Int)? {
        guard let end = end(at: start, of: run.bytes[...], before: run.before, after: run.after),
            let meaning = meanings[run.bytes[start..<end]]
        else { return nil }
        let title = meaning.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
        let element = MarkdownNode(.customInline, from: "<abbr title=\"\(title)\">", to: "</abbr>")
        element.append(MarkdownNode(text: run.bytes[start..<end]))
        return (element, end)
    }

    /// Where the abbreviation ends that begins at a place as a word of its own; `nil` if none does.
    private func end(at start: Int, of text: ArraySlice<UInt8>, before: UInt8, after: UInt8) -> Int? {
        guard let lengths = lengths[text[start]],
            !Self.isWord(start > text.startIndex ? text[..<start].suffix(4) : [before], atEnd: true)
        else { return nil }
        for length in lengths where start + length <= text.endIndex {
            let end = start + length
            guard meanings[text[start..<end]] != nil else { continue }
            if !Self.isWord(end < text.endIndex ? text[end...].prefix(4) : [after], atEnd: false) { return end }
        }
        return nil
    }

    /// Whether the character at the end of some bytes, or at their start, goes on a word. In scripts without capitals, most of
    /// which have no blanks between words, letters do not.
    private static func isWord(_ bytes: ArraySlice<UInt8>, atEnd: Bool) -> Bool {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard let scalar = atEnd ? scalars.last : scalars.first else { return false }
        return scalar.properties.isCased || scalar.properties.numericType == .decimal || scalar == "_"
    }
}
