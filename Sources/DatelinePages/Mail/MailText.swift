import DatelineModel

/// The words of an HTML text, in lines as people write plain mail: signs before the items of lists and before quotations, and
/// the address of a link in parentheses behind its words.
///
/// Lines are as long as their paragraphs: mail programs break them for the windows that they have.
struct MailText {
    /// The text so far, each line with its end.
    private(set) var text = ""

    private var line = ""
    /// What stands before every line of the blocks that are open.
    private var prefixes: [String] = []
    /// What stands before the next line alone in place of some of them: the signs of items.
    private var signs: [Int: String] = [:]
    private var lists: [Int?] = []
    private var links: [(address: String, start: Int)] = []
    private var isPreformatted = false
    /// What an empty line before the next one begins with; `nil` if there is none.
    private var gap: String?
    /// How many cells of the row have begun.
    private var cells = 0

    private static let blocks: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "table", "dl", "figure", "section",
        "div", "details", "hr",
    ]
    private static let lines: Set<String> = ["li", "tr", "dt", "dd", "figcaption", "summary", "br"]

    // MARK: - Words

    /// Adds text between tags, with entities.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
        let words = Self.decoded(String(decoding: bytes, as: UTF8.self))
        if isPreformatted {
            let parts = words.split(separator: "\n", omittingEmptySubsequences: false)
            for (number, part) in parts.enumerated() {
                if number > 0 { endLine(keepsEmpty: true) }
                line += part
            }
            return
        }
        for character in words {
            if character == " " || character == "\t" || character.isNewline {
                if !line.isEmpty, line.last != " " { line.append(" ") }
            } else {
                line.append(character)
            }
        }
    }

    /// A text with its entities as what they stand for; one that is not known stays.
    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var decoded = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            decoded += rest[..<start]
            rest = rest[start...]
            // The longest that there is has as many letters.
            let name = rest.dropFirst().prefix(33).prefix { $0 != ";" && $0 != "&" && !$0.isWhitespace }
            if name.endIndex < rest.endIndex, rest[name.endIndex] == ";", let character = character(named: name) {
                decoded += character
                rest = rest[rest.index(after: name.endIndex)...]
            } else {
                decoded += "&"
                rest = rest.dropFirst()
            }
        }
        return decoded + rest
    }

    private static func character(named name: Substring) -> String? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp": return "\u{A0}"
        default:
            guard name.first == "#" else { return nil }
            let digits = name.dropFirst()
            let isHex = digits.first == "x" || digits.first == "X"
            let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        }
    }

    // MARK: - Tags

    /// Takes a tag, whose name begins with a slash if it ends something.
    mutating func takeTag(_ name: String, _ attributes: [(name: String, value: String)]) {
        let value = { (key: String) in Self.decoded(attributes.first { $0.name == key }?.value ?? "") }
        if name.hasPrefix("/") { return close(String(name.dropFirst())) }
        if Self.blocks.contains(name) { startBlock() }
        if Self.lines.contains(name) { endLine(keepsEmpty: name == "br" && isPreformatted) }
        switch name {
        case "a": links.append((value("href"), line.utf8.count))
        case "img":
            let words = value("alt")
            if !words.isEmpty { line += "[\(words)]" }
        case "ul": lists.append(nil)
        case "ol": lists.append(Int(value("start")) ?? 1)
        case "li": openItem()
        case "blockquote": prefixes.append("> ")
        case "pre": isPreformatted = true
        case "tr": cells = 0
        case "td", "th":
            if cells > 0 { line += line.isEmpty || line.last == " " ? "| " : " | " }
            cells += 1
        case "hr": line = "---"
        default: break
        }
    }

    private mutating func openItem() {
        var mark = "- "
        if let number = lists.last ?? nil {
            mark = "\(number). "
            lists[lists.count - 1] = number == .max ? number : number + 1
        }
        signs[prefixes.count] = mark
        prefixes.append(String(repeating: " ", count: mark.count))
    }

    private mutating func close(_ name: String) {
        switch name {
        case "a": closeLink()
        case "ul", "ol": _ = lists.popLast()
        case "li":
            endLine()
            _ = prefixes.popLast()
            signs[prefixes.count] = nil
        case "blockquote":
            endLine()
            _ = prefixes.popLast()
        case "pre":
            isPreformatted = false
        default: break
        }
        if Self.lines.contains(name) { endLine() }
        if Self.blocks.contains(name) {
            endLine()
            if lists.isEmpty || name == "blockquote" || name == "pre" { addBlankLine() }
        }
    }

    private mutating func closeLink() {
        guard let (address, start) = links.popLast(), !address.isEmpty else { return }
        let words = String(decoding: line.utf8.dropFirst(start), as: UTF8.self)
        guard words != address, address != "mailto:\(words)" else { return }
        line += words.isEmpty ? address : " (\(address))"
    }

    // MARK: - Lines

    private mutating func startBlock() {
        endLine()
        if lists.isEmpty { addBlankLine() }
    }

    private mutating func endLine(keepsEmpty: Bool = false) {
        while !isPreformatted, line.last == " " { line.removeLast() }
        guard !line.isEmpty || keepsEmpty else { return }
        if let gap, !text.isEmpty { write(gap) }
        gap = nil
        write(prefixes.enumerated().map { signs[$0] ?? $1 }.joined() + line)
        (line, signs) = ("", [:])
        // A link that goes on has its words on the next line.
        for index in links.indices { links[index].start = 0 }
    }

    /// Has an empty line before the next one. It belongs to the blocks that go on behind it.
    private mutating func addBlankLine() {
        let prefix = prefixes.joined()
        if signs.isEmpty, gap.map({ $0.count > prefix.count }) ?? true { gap = prefix }
    }

    private mutating func write(_ words: String) {
        var words = words[...]
        while words.last == " " { words.removeLast() }
        text += words + "\n"
    }

    /// Ends the last line; no empty one follows.
    mutating func finish() {
        endLine()
        if text.hasSuffix("\n") { text.removeLast() }
    }
}
