import DatelineModel
import DatelineReading

/// Turns the body of an old post into Markdown of Dateline: links lead to the new files, shortcodes become Markdown, and code
/// stays as it is.
///
/// It goes once through the bytes. Whatever it does not know it copies.
struct BodyConverter<Links: LinkResolver> {
    let program: OldProgram
    let post: OldPost
    let values: TemplateValues
    /// Tells where links lead.
    private(set) var links: Links
    /// What was found, with lines of the file.
    private var findings: [Finding] = []

    private(set) var text: [UInt8] = []
    var out: [UInt8] = []
    /// The offset of the body in the file as far as lines were counted, and the line.
    private var counted = (offset: 0, line: 1)
    /// Where marks stand.
    var places = NextPlaces()
    /// The names in brackets that the text gives addresses to, in small letters: `[rules]: https://…`.
    private(set) lazy var references = Self.references(of: text)
    /// Whether a line of the text begins with two marks of a heading and no blank behind them.
    private(set) lazy var hasHeadingsWithoutBlank = Self.hasHeadingsWithoutBlank(text)
    /// What tags stand around, once that is asked for.
    var blocks: TagBlocks?
    /// Words that the text puts elsewhere, by their names.
    var captured: [String: Range<Int>] = [:]
    /// How many of those there were.
    var captures = 0
    /// The files that MDX imports, by the names that they have in the text.
    var imported: [String: String] = [:]
    /// The components of MDX that were found, whose ends go too.
    var components: Set<String> = []
    /// The names of elements with a hyphen whose ends were looked for.
    var elementNames: Set<String> = []
    /// How far the lines of a box are indented that is being read.
    var indentOfBox = 0
    /// How many colons nothing closes from here on, each with where the text was looked at up to.
    var unclosedColons: [Int: Int] = [:]
    /// Whether the folder is one of Obsidian’s, whose texts may have comments between two percent signs.
    var isOfObsidian = false
    /// Whether the text is a template of Nunjucks, which may have comments: `{# not yet #}`.
    var isOfNunjucks = false
    /// Whether what is written stands in a block of HTML.
    var htmlPlace = HTMLBlockPlace()
    /// Where in `out` brackets are open that may be links.
    var brackets: [Int] = []
    var depth = 0
    /// How many tags may stand in each other.
    static var mostDepth: Int { 20 }
    private var hasWrittenBlock = false

    /// Stands for a byte that was taken back.
    static var nothing: UInt8 { 0 }

    init(_ post: OldPost, _ program: OldProgram, _ values: TemplateValues, links: consuming Links) {
        (self.post, self.program, self.values, self.links) = (post, program, values, links)
        let bytes = post.text.bytes
        counted.line += bytes[..<post.body.lowerBound].count { $0 == newline }
        text = bytes[post.body].filter { $0 != carriageReturn && $0 != Self.nothing }
        if HTMLArticle.isName(post.path) || [".njk", ".liquid"].contains(where: post.path.hasSuffix) {
            text = HTMLArticle.withoutIndents(text)
        }
        if post.path.hasSuffix(".mdx") { text = MDXIndents.taken(from: text) }
    }

    /// The new body, what was found, and what is known of the links then.
    consuming func converted() -> (body: [UInt8], findings: [Finding], links: Links) {
        convert(0..<text.count)
        return (out.filter { $0 != Self.nothing }, findings, links)
    }

    // MARK: - Looking

    func begins(_ word: String, at index: Int) -> Bool {
        var position = index
        for byte in word.utf8 {
            guard position < text.count else { return false }
            let own = text[position]
            guard own == byte || (65...90).contains(own) && own | 0x20 == byte else { return false }
            position += 1
        }
        return true
    }

    func endOfLine(_ index: Int, _ end: Int) -> Int { text[index..<end].firstIndex(of: newline) ?? end }

    func words(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    /// Where a mark stands next; `nil` if it does not.
    mutating func next(_ mark: String, from index: Int, _ end: Int, isOfAnyCase: Bool = false) -> Range<Int>? {
        places.next(mark, in: text, index..<max(index, end), isOfAnyCase: isOfAnyCase)
    }

    mutating func find(_ outcome: Finding.Outcome, _ cause: String, at index: Int, _ detail: String) {
        if index > counted.offset {
            counted.line += text[counted.offset..<min(index, text.count)].count { $0 == newline }
            counted.offset = index
        }
        findings.append(
            Finding(
                outcome: outcome, cause: cause, file: post.path, line: post.form == nil ? counted.line : nil,
                detail: String(detail.onOneLine().prefix(120))))
    }

    /// Where a link leads now; `nil` if its words alone stay. A doubtful one and one that leads nowhere are reported.
    mutating func destination(_ link: String, _ isImage: Bool, at index: Int) -> String? {
        switch links.destination(of: link, isImage: isImage) {
        case .address(let address): return address
        case .doubtful(let address, let reason):
            find(.changed, reason, at: index, link)
            return address
        case .none(let reason):
            find(.left, reason, at: index, link)
            return nil
        }
    }

    mutating func write(_ words: String) { out += Array(words.utf8) }

    /// Ends the line, so that a block can begin.
    mutating func endLine() {
        while let last = out.last, last == UInt8(ascii: " ") { out.removeLast() }
        if let last = out.last, last != newline { out.append(newline) }
    }

    /// Makes sure that a blank line stands before what follows, unless it is the first.
    mutating func beginBlock() {
        endLine()
        if !out.isEmpty, out.suffix(2) != [newline, newline] { out.append(newline) }
    }

    /// Writes a block of its own, with a blank line on each side.
    mutating func writeBlock(_ words: String) {
        // A blank line would end a block of HTML that it stands in.
        if words.hasPrefix("<"), htmlPlace.isInBlock(out), !HTMLBlockPlace.isBelowBlock(out) { return write(words) }
        beginBlock()
        write(words)
        write("\n\n")
        hasWrittenBlock = true
    }

    /// Where a text goes on behind a tag that has become a block: not with more blank lines.
    mutating func endOfBlankLines(_ start: Int, _ limit: Int) -> Int {
        guard hasWrittenBlock else { return start }
        hasWrittenBlock = false
        var index = start
        while index < limit {
            let end = endOfLine(index, limit)
            guard end < limit, text[index..<end].allSatisfy({ $0 <= UInt8(ascii: " ") }) else { break }
            index = end + 1
        }
        return index
    }

    private static func hasHeadingsWithoutBlank(_ text: [UInt8]) -> Bool {
        for line in text.split(separator: newline) {
            let rest = line.drop { $0 == UInt8(ascii: "#") }
            if line.count - rest.count > 1, let first = rest.first, beginsHeading(first) { return true }
        }
        return false
    }

    private static func references(of text: [UInt8]) -> Set<String> {
        var names: Set<String> = []
        for line in text.split(separator: newline) {
            let line = line.drop { $0 == UInt8(ascii: " ") }
            guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")),
                line.dropFirst(close + 1 - line.startIndex).first == UInt8(ascii: ":")
            else { continue }
            names.insert(String(decoding: line[(line.startIndex + 1)..<close], as: UTF8.self).lowercased())
        }
        return names
    }

    // MARK: - Within a line

    /// Converts from an offset to the end of its line, or beyond it if something that it opens ends later. Returns where the
    /// next line begins.
    mutating func line(_ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit {
            let byte = text[index]
            switch byte {
            case newline:
                out.append(byte)
                return index + 1
            case UInt8(ascii: "\\"):
                if let next = wordPress(index, limit) {
                    index = next
                    if text[index - 1] == newline { return index }
                    continue
                }
                out += text[index..<min(index + 2, limit)]
                index += 2
                if index <= limit, index > 1, text[index - 1] == newline { return index }
            case UInt8(ascii: "`"): index = codeSpan(index, limit)
            case UInt8(ascii: "["):
                if let next = wordPress(index, limit) {
                    index = next
                    if text[index - 1] == newline { return index }
                    continue
                }
                if let next = wikiLink(index, limit) {
                    index = next
                    continue
                }
                brackets.append(out.count)
                out.append(byte)
                index += 1
            case UInt8(ascii: "]"): index = endOfLink(index, limit)
            case UInt8(ascii: "%"):
                if let next = commentOfNotebook(index, limit) {
                    index = next
                    continue
                }
                out.append(byte)
                index += 1
            case UInt8(ascii: "<"), UInt8(ascii: "{"):
                index = byte == UInt8(ascii: "{") ? brace(index, limit) : markup(index, limit)
                if text[index - 1] == newline { return index }
            default:
                out.append(byte)
                index += 1
            }
        }
        return index
    }

    mutating func codeSpan(_ start: Int, _ limit: Int) -> Int {
        let count = text[start..<limit].prefix { $0 == UInt8(ascii: "`") }.count
        var index = start + count
        // To the end of the paragraph, and no further.
        while index < limit {
            if text[index] == newline, index + 1 < limit, text[index + 1] == newline { break }
            if text[index] == UInt8(ascii: "`") {
                let run = text[index..<limit].prefix { $0 == UInt8(ascii: "`") }.count
                if run == count {
                    copyCode(start..<(index + run))
                    return index + run
                }
                index += run
            } else {
                index += 1
            }
            if index - start > 20_000 { break }
        }
        out += text[start..<(start + count)]
        return start + count
    }
}

let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
