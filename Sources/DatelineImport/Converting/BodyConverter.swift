import DatelineModel
import DatelineReading

/// Turns the body of an old post into Markdown of Dateline: links lead to the new files, shortcodes become Markdown, and code
/// stays as it is.
///
/// It goes once through the bytes. Whatever it does not know it copies.
struct BodyConverter {
    let program: OldProgram
    let post: OldPost
    let values: TemplateValues
    /// Where a link leads: the new destination, or `nil` for one whose words alone stay.
    let lookUp: (_ link: String, _ isImage: Bool) -> Destination
    /// What was found, with lines of the file.
    var findings: [Finding] = []

    /// What becomes of a link.
    enum Destination {
        /// It leads there.
        case address(String)
        /// It leads where it led, for this reason, which somebody should look at.
        case doubtful(String, String)
        /// It leads nowhere, for this reason; its words stay.
        case none(String)
    }

    var text: [UInt8] = []
    var out: [UInt8] = []
    /// The offset of the body in the file as far as lines were counted, and the line.
    var counted = (offset: 0, line: 1)
    /// From where on a mark is known not to stand any more, so that each is looked for once.
    var absent: [String: Int] = [:]
    /// Where in `out` brackets are open that may be links.
    var brackets: [Int] = []
    var depth = 0
    var hasWrittenBlock = false

    /// Stands for a byte that was taken back.
    static let nothing: UInt8 = 0

    init(
        _ post: OldPost, _ program: OldProgram, _ values: TemplateValues,
        destination: @escaping (_ link: String, _ isImage: Bool) -> Destination
    ) {
        (self.post, self.program, self.values, lookUp) = (post, program, values, destination)
        let bytes = post.text.bytes
        counted.line += bytes[..<post.body.lowerBound].count { $0 == newline }
        text = bytes[post.body].filter { $0 != carriageReturn && $0 != Self.nothing }
        if post.path.lowercased().hasSuffix("html") || post.path.lowercased().hasSuffix("htm") { dropIndents() }
    }

    /// The new body.
    mutating func convert() -> [UInt8] {
        convert(0..<text.count)
        return out.filter { $0 != Self.nothing }
    }

    /// In a page of HTML an indented line is no code.
    mutating func dropIndents() {
        var result: [UInt8] = []
        var isAtStart = true
        var isInPre = false
        for index in text.indices {
            let byte = text[index]
            if isAtStart, !isInPre, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
            isAtStart = byte == newline
            if byte == UInt8(ascii: "<") {
                if begins("<pre", at: index) { isInPre = true }
                if begins("</pre", at: index) { isInPre = false }
            }
            result.append(byte)
        }
        text = result
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
    mutating func next(_ mark: String, from index: Int, _ end: Int) -> Range<Int>? {
        if let known = absent[mark], index >= known { return nil }
        if let found = text.firstPlace(of: mark, in: index..<max(index, end)) { return found }
        // What is not in a part may stand behind it.
        if end == text.count { absent[mark] = min(index, absent[mark] ?? index) }
        return nil
    }

    mutating func find(_ outcome: Finding.Outcome, _ cause: String, at index: Int, _ detail: String) {
        if index > counted.offset {
            counted.line += text[counted.offset..<min(index, text.count)].count { $0 == newline }
            counted.offset = index
        }
        findings.append(
            Finding(
                outcome: outcome, cause: cause, file: post.path, line: counted.line,
                detail: String(detail.onOneLine().prefix(120))))
    }

    /// What becomes of a link; a doubtful one is told of.
    mutating func destination(_ link: String, _ isImage: Bool, at index: Int) -> Destination {
        let found = lookUp(link, isImage)
        guard case .doubtful(let address, let reason) = found else { return found }
        find(.changed, reason, at: index, link)
        return .address(address)
    }

    mutating func write(_ words: String) { out += Array(words.utf8) }

    /// Ends the line, so that a block can begin.
    mutating func endLine() {
        while let last = out.last, last == UInt8(ascii: " ") { out.removeLast() }
        if let last = out.last, last != newline { out.append(newline) }
    }

    /// Writes a block of its own, with a blank line on each side.
    mutating func writeBlock(_ words: String) {
        endLine()
        if !out.isEmpty, out.suffix(2) != [newline, newline] { out.append(newline) }
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

    // MARK: - Lines

    mutating func convert(_ range: Range<Int>) {
        guard depth < 20 else { return out += text[range] }
        depth += 1
        defer { depth -= 1 }
        var index = range.lowerBound
        var isAfterBlank = true
        var isInList = false
        while index < range.upperBound {
            let end = endOfLine(index, range.upperBound)
            let start = text[index..<end].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? end
            if start == end {
                out += text[index..<min(end + 1, range.upperBound)]
                index = end + 1
                isAfterBlank = true
                brackets = []
                continue
            }
            let indent = start - index + (text[index] == UInt8(ascii: "\t") ? 3 : 0)
            if indent == 0 { isInList = isListMarker(start, end) }
            if let next = codeBlock(index, start, range.upperBound) {
                index = next
            } else if indent >= 4, isAfterBlank, !isInList {
                out += text[index..<min(end + 1, range.upperBound)]
                index = end + 1
                continue
            } else if let next = wholeLine(start, end, range.upperBound) {
                index = next
            } else {
                index = line(index, range.upperBound)
            }
            isAfterBlank = false
        }
    }

    func isListMarker(_ start: Int, _ end: Int) -> Bool {
        let digits = text[start..<end].prefix { (48...57).contains($0) }.count
        let mark = start + digits
        guard mark < end else { return false }
        return (digits > 0 ? ".)" : "-*+").utf8.contains(text[mark]) && mark + 1 < end && text[mark + 1] <= 0x20
    }

    /// Copies a block of code between fences; returns where it ends, or `nil` if there is none.
    mutating func codeBlock(_ lineStart: Int, _ start: Int, _ limit: Int) -> Int? {
        var first = start
        while first < limit, text[first] == UInt8(ascii: ">") || text[first] == UInt8(ascii: " ") { first += 1 }
        guard first < limit, text[first] == UInt8(ascii: "`") || text[first] == UInt8(ascii: "~") else { return nil }
        let sign = text[first]
        let count = text[first..<limit].prefix { $0 == sign }.count
        let end = endOfLine(first, limit)
        guard count >= 3, sign != UInt8(ascii: "`") || !text[(first + count)..<end].contains(sign) else { return nil }
        var index = min(end + 1, limit)
        while index < limit {
            let lineEnd = endOfLine(index, limit)
            let line = text[index..<lineEnd].drop {
                $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t")
            }
            let marks = line.prefix { $0 == sign }.count
            index = min(lineEnd + 1, limit)
            if marks >= count, line.dropFirst(marks).allSatisfy({ $0 <= 0x20 }) { break }
        }
        copyCode(lineStart..<index)
        return index
    }

    /// Copies code, without what kept the old program from reading it.
    mutating func copyCode(_ range: Range<Int>) {
        guard text[range].contains(UInt8(ascii: "{")) else { return out += text[range] }
        var code = words(range)
        for (mark, plain) in [
            ("{{</*", "{{<"), ("*/>}}", ">}}"), ("{{%/*", "{{%"), ("*/%}}", "%}}"),
        ] { code = code.replacing(mark, with: plain) }
        for name in ["raw", "endraw", "verbatim", "endverbatim"] {
            for (open, close) in [("{% ", " %}"), ("{%- ", " -%}"), ("{%- ", " %}"), ("{% ", " -%}"), ("{%", "%}")] {
                code = code.replacing("\(open)\(name)\(close)\n", with: "").replacing(
                    "\(open)\(name)\(close)", with: "")
            }
        }
        write(code)
    }

    /// A line that is no text of the author's, or the address of a link; returns where the next begins, or `nil` for any
    /// other line.
    mutating func wholeLine(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
        let next = min(end + 1, limit)
        switch text[start] {
        case UInt8(ascii: "["):
            if ["[TOC]", "[toc]", "[[toc]]", "[[TOC]]", "[[_TOC_]]"].contains(words(start..<end).trimmingWhitespace()) {
                find(
                    .changed, "a table of contents, which long articles have by themselves", at: start,
                    words(start..<end))
                return next
            }
            return definition(start, end, limit)
        case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "1"):
            // The list that kramdown puts the contents in.
            guard next < limit, begins("{:toc", at: next) || begins("{: toc", at: next) else { return nil }
            find(.changed, "a table of contents, which long articles have by themselves", at: start, "{:toc}")
            return min(endOfLine(next, limit) + 1, limit)
        case UInt8(ascii: "{"):
            guard start + 1 < end, text[start + 1] == UInt8(ascii: ":"), program != .hugo, program != .astro else {
                return nil
            }
            let line = words(start..<end).trimmingWhitespace()
            guard line.hasSuffix("}"), !line.dropLast().contains("}") else { return nil }
            find(.changed, "attributes of kramdown", at: start, line)
            return next
        case UInt8(ascii: "i"), UInt8(ascii: "e"):
            guard post.path.hasSuffix(".mdx"), begins("import ", at: start) || begins("export ", at: start) else {
                return nil
            }
            find(.left, "code of MDX", at: start, words(start..<end))
            // It goes on while a bracket is open, but not over a blank line.
            var (index, open) = (next, brackets(in: start..<end))
            while open > 0, index < limit, text[index] != newline {
                let lineEnd = endOfLine(index, limit)
                open += brackets(in: index..<lineEnd)
                index = min(lineEnd + 1, limit)
            }
            return index
        default: return nil
        }
    }

    /// How many more brackets a line opens than it closes.
    func brackets(in range: Range<Int>) -> Int {
        text[range].reduce(0) { open, byte in
            "{([".utf8.contains(byte) ? open + 1 : "})]".utf8.contains(byte) ? open - 1 : open
        }
    }

    /// `[name]: address "title"`
    mutating func definition(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
        guard let close = text[start..<end].firstIndex(of: UInt8(ascii: "]")), close + 1 < end,
            text[close + 1] == UInt8(ascii: ":"), start + 1 < end, text[start + 1] != UInt8(ascii: "^")
        else { return nil }
        let first = text[(close + 2)..<end].firstIndex { $0 > 0x20 }
        guard let first, let (link, after) = link(at: first, end), !link.isEmpty else { return nil }
        switch destination(link, false, at: start) {
        case .address(let address), .doubtful(let address, _):
            out += text[start..<first]
            write(Self.escaped(address))
            out += text[after..<min(end + 1, limit)]
        case .none(let reason):
            find(.left, reason, at: start, link)
            out += text[start..<first]
            // The words that use it are links still; this leads to their own page.
            write("#")
            out += text[after..<min(end + 1, limit)]
        }
        return min(end + 1, limit)
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
                out += text[index..<min(index + 2, limit)]
                index += 2
                if index <= limit, index > 1, text[index - 1] == newline { return index }
            case UInt8(ascii: "`"): index = codeSpan(index, limit)
            case UInt8(ascii: "["):
                brackets.append(out.count)
                out.append(byte)
                index += 1
            case UInt8(ascii: "]"): index = endOfLink(index, limit)
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

func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
