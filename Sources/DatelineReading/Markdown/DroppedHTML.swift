import DatelineModel

/// Raw HTML that was taken out of a Markdown text: what readers miss of it, and where it stands.
struct DroppedHTML: Sendable {
    /// The elements, without those that stay what they are, in the order in which they first occur.
    private var elements: [(name: String, count: Int)] = []
    private var positions: [String: Int] = [:]
    private var links = 0
    private var pictures = 0
    /// Words that readers do not get, such as those of a script.
    private var lostWords = 0
    /// Where the first element begins: its line in the text, counted from 1, and its first characters.
    private var first: (line: Int, text: String)?
    /// The lines of the others.
    private var otherLines: [Int] = []

    /// Whether nothing was lost.
    var isEmpty: Bool { first == nil }

    /// A warning that says what readers miss. `range` is where the Markdown stands in its file.
    func warning(in text: SourceText, _ range: Range<Int>) -> Diagnostic {
        var names = elements.prefix(8).map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count) times)" }
        if elements.count > 8 { names.append(DiagnosticPrinter.counted(elements.count - 8, "other")) }
        let lost = [(links, "link"), (pictures, "picture"), (lostWords, "word")].filter { $0.0 > 0 }
            .map { DiagnosticPrinter.counted($0.0, $0.1) }
        let loss = lost.isEmpty ? "" : ", and with it \(lost.joined(separator: ", "))"
        let isSilent = elements.allSatisfy { Self.withoutWords.contains($0.name) || $0.name.hasSuffix("=") }
        let words = isSilent ? "" : "; words between tags stay as plain text"
        let place = place(in: text, range)
        let lines = otherLines.prefix(8).map { String($0 - (first?.line ?? 1) + place.line) }.joined(separator: ", ")
        let more = otherLines.count > 8 ? " and \(DiagnosticPrinter.counted(otherLines.count - 8, "other"))" : ""
        return .warning(
            .droppedHTML, at: .location(place),
            "HTML is left out: \(names.joined(separator: ", "))\(loss)\(words)", help: help,
            notes: otherLines.isEmpty ? [] : ["more of it in line\(otherLines.count == 1 ? "" : "s") \(lines)\(more)"])
    }

    /// What to write instead, beginning with what would be read wrongly.
    private var help: String {
        var ways: [String] = []
        if has(["<sup>", "<sub>"]) { ways.append("10<sup>25</sup> reads 1025: write 10²⁵, H₂O or 10^25") }
        if has(["<del>", "<s>"]) { ways.append("struck words read as if they were true: delete them") }
        if elements.contains(where: { $0.name.hasSuffix("=") }) {
            ways.append("say how things look in the theme’s style sheet, by their class")
        }
        if lostWords > 0, has(["<!--"]) { ways.append("end the comment with “-->”") }
        let hasElements = elements.contains { !$0.name.hasSuffix("=") }
        if hasElements, ways.isEmpty || links > 0 || pictures > 0 {
            ways.append("write it in Markdown, such as [text](address), ![description](address) or **bold**")
        }
        return ways.joined(separator: "; ")
    }

    private func has(_ names: [String]) -> Bool { names.contains { positions[$0] != nil } }

    private func place(in text: SourceText, _ range: Range<Int>) -> SourceLocation {
        var (start, line) = (range.lowerBound, 1)
        let newline = UInt8(ascii: "\n")
        while line < first?.line ?? 1, let end = text.bytes[start..<range.upperBound].firstIndex(of: newline) {
            (start, line) = (end + 1, line + 1)
        }
        let tag = Array((first?.text ?? "").utf8)
        let rest = text.bytes[start..<min(range.upperBound, start + 2_000)]
        let offset = rest.indices.first { rest[$0...].starts(with: tag) } ?? start
        return text.location(at: offset, length: tag.count)
    }

    // MARK: - Taking notes

    /// The words of a text.
    static func wordCount(of text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    /// Takes a note of words that readers do not get.
    mutating func loseWords(of text: String) { loseWords(Self.wordCount(of: text)) }

    /// Takes a note of words that readers do not get.
    mutating func loseWords(_ count: Int) { lostWords += count }

    /// Takes a note of a link that leads nowhere now.
    mutating func loseLink() { links += 1 }

    /// Takes a note of a picture that is not shown.
    mutating func losePicture() { pictures += 1 }

    /// What has no words for readers between its tags.
    private static let withoutWords: Set<String> = [
        "<!--", "<![CDATA[", "<!", "<?", "<script>", "<style>", "<iframe>", "<noembed>", "<noframes>", "<img>", "<hr>",
        "<input>", "<embed>", "<link>", "<meta>", "<source>", "<track>", "<area>", "<base>", "<col>", "<param>",
        "<template>", "<noscript>",
    ]

    /// Takes a note of an element or an attribute that is taken out: its name for readers, the tag, and its line, counted
    /// from 1.
    mutating func lose(_ name: String, _ text: String, line: Int) {
        if let known = positions[name] {
            elements[known].count += 1
        } else {
            positions[name] = elements.count
            elements.append((name, 1))
        }
        guard let first else {
            first = (line, String(text.prefix { !$0.isNewline }))
            return
        }
        if line != first.line, line != otherLines.last { otherLines.append(line) }
    }
}
