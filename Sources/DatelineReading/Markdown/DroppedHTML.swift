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
        let isSilent = elements.allSatisfy { Self.withoutWords.contains($0.name) }
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
        if has(["<del>", "<s>", "<strike>"]) { ways.append("struck words read as if they were true: delete them") }
        if lostWords > 0, has(["<!--"]) { ways.append("end the comment with “-->”") }
        let isPlain = links == 0 && pictures == 0
        if ways.isEmpty || !isPlain {
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

    // MARK: - Reading

    /// Takes a note of a block of HTML and returns its words as Markdown that means nothing but them: a paragraph for each
    /// block of text, with hard breaks where it has them.
    mutating func words(of html: String, line: Int) -> String {
        var words = PlainWords()
        read(html, line) { piece in
            switch piece {
            case .text(let text): words.add(text)
            case .start(let name, _): words.start(name)
            case .end(let name): words.end(name)
            case .comment, .lost: break
            }
        }
        return words.finished
    }

    /// What parts the words on both sides of a tag inside a paragraph.
    enum Gap { case nothing, space, lineBreak }

    /// Takes a note of a tag inside a paragraph.
    mutating func gap(at html: String, line: Int) -> Gap {
        var gap = Gap.nothing
        read(html, line) { piece in
            switch piece {
            case .start("br", _): gap = .lineBreak
            case .start(let name, _), .end(let name): if PlainWords.parts(name) { gap = .space }
            case .text, .comment, .lost: break
            }
        }
        return gap
    }

    private mutating func read(_ html: String, _ line: Int, _ take: (HTMLPieces.Piece) -> Void) {
        var pieces = HTMLPieces(html)
        while let piece = pieces.next() {
            take(piece)
            let line = line + pieces.lineOfPiece
            switch piece {
            case .lost(let name, let text):
                // The element of a hidden text is counted already.
                if !name.hasSuffix(">") { lose(name, text, line) }
                lostWords += text.split(whereSeparator: \.isWhitespace).count
            case .start(let name, let tag):
                guard !Self.staying.contains(name), name != "p" || tag.count > "<p>".count else { break }
                lose("<\(name)>", tag, line)
                if ["a", "area"].contains(name), tag.lowercased().contains("href") { links += 1 }
                if ["img", "svg", "canvas"].contains(name) { pictures += 1 }
            case .text, .end, .comment: break
            }
        }
    }

    /// Elements of which nothing is lost: line breaks are kept.
    private static let staying: Set<String> = ["br", "wbr"]

    /// What has no words for readers between its tags.
    private static let withoutWords: Set<String> = [
        "<!--", "<![CDATA[", "<!", "<?", "<script>", "<style>", "<iframe>", "<noembed>", "<noframes>", "<img>", "<hr>",
        "<input>", "<embed>", "<link>", "<meta>", "<source>", "<track>", "<area>", "<base>", "<col>", "<param>",
    ]

    private mutating func lose(_ name: String, _ text: String, _ line: Int) {
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

/// The words of HTML as Markdown that means nothing but them.
private struct PlainWords {
    private var markdown = ""
    private var isBlank = false
    private var preformatted = 0

    /// Elements that begin and end a block of text.
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
        "hr",
        "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "search", "section", "select",
        "summary",
        "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
    ]

    /// Whether words before and after a tag are not one word.
    static func parts(_ name: String) -> Bool { blocks.contains(name) || name == "td" || name == "th" }

    /// The Markdown, once all words are there.
    var finished: String {
        var text = markdown
        while text.hasSuffix("\\\n") { text.removeLast(2) }
        return text
    }

    mutating func start(_ name: String) {
        switch name {
        case "br": lineBreak()
        case "td", "th":
            if !markdown.isEmpty, !markdown.hasSuffix("\n") { markdown += " \\| " }
        case _ where Self.blocks.contains(name): block()
        default: break
        }
        if name == "pre" { preformatted += 1 }
    }

    mutating func end(_ name: String) {
        if Self.blocks.contains(name) { block() }
        if name == "pre" { preformatted = max(0, preformatted - 1) }
    }

    /// Adds words, in which references to characters keep their meaning.
    mutating func add(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var position = 0
        while position < scalars.count {
            let scalar = scalars[position]
            position += 1
            if scalar.properties.isWhitespace, scalar != "\u{A0}" {
                if preformatted > 0, scalar == "\n" { lineBreak() } else { isBlank = true }
                continue
            }
            if isBlank, !markdown.isEmpty, !markdown.hasSuffix("\n"), !markdown.hasSuffix(" ") { markdown += " " }
            isBlank = false
            if scalar == "&", let length = Self.referenceLength(scalars[position...].prefix(34)) {
                markdown.unicodeScalars.append(contentsOf: scalars[(position - 1)..<(position + length)])
                position += length
                continue
            }
            if scalar.isASCII, scalar.properties.generalCategory.isMark { markdown += "\\" }
            markdown.unicodeScalars.append(scalar)
        }
    }

    /// The length of what follows a `&` if that makes it a reference to a character, by its name or number.
    private static func referenceLength(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let end = scalars.firstIndex(of: ";") else { return nil }
        var name = scalars[..<end]
        if name.first == "#" { name = name.dropFirst() }
        let isName = name.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
        return name.isEmpty || !isName ? nil : end + 1 - scalars.startIndex
    }

    private mutating func lineBreak() {
        isBlank = false
        if !markdown.isEmpty, !markdown.hasSuffix("\n\n") { markdown += "\\\n" }
    }

    private mutating func block() {
        isBlank = false
        while markdown.hasSuffix("\\\n") { markdown.removeLast(2) }
        if !markdown.isEmpty, !markdown.hasSuffix("\n\n") { markdown += "\n\n" }
    }
}

extension Unicode.GeneralCategory {
    /// Whether it is one of punctuation and symbols.
    fileprivate var isMark: Bool {
        switch self {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .otherPunctuation,
            .mathSymbol,
            .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }
}
