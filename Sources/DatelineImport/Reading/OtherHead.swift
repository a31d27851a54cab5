import DatelineModel
import DatelineReading

/// What stands at the head of a text in another form than Markdown: front matter, the fields of reStructuredText, the keywords
/// of Org, the attributes of AsciiDoc.
struct OtherHead {
    /// The fields, the title among them.
    private(set) var fields = FieldValues()
    /// Where the words begin, in bytes.
    private(set) var end: Int
    /// The attributes of AsciiDoc, which its words may print.
    private(set) var attributes: [(name: String, value: String)] = []

    /// The head of a text in a form, as `pandoc` calls it. Throws `DiagnosticError` if its front matter is in no form that
    /// is read.
    init(of text: SourceText, _ form: String) throws {
        let start = text.bytes.firstIndex { $0 > 0x20 } ?? text.bytes.count
        end = start
        let fence = text.bytes[start...].prefix(3)
        if fence.elementsEqual("---".utf8) || fence.elementsEqual("+++".utf8) {
            let parts = try FileParts(of: text)
            if let fields = parts.fields {
                end = parts.body.lowerBound
                // Awestruct also takes `:title: Words` between the lines of front matter.
                for pair in fields.pairs { self.fields.add(pair.key.filter { $0 != ":" }, pair.value) }
                return
            }
        }
        let lines = Lines(text.bytes, from: start)
        switch form {
        case "rst": readStructuredText(lines)
        case "org": readOrg(lines)
        case "asciidoc": readAsciiDoc(lines)
        default: break
        }
    }

    /// The lines of a text, each with its end.
    private struct Lines {
        private let bytes: [UInt8]
        private var position: Int

        init(_ bytes: [UInt8], from start: Int) { (self.bytes, position) = (bytes, start) }

        /// The next line, without white space behind it, and where the one after it begins.
        mutating func next() -> (words: String, next: Int)? {
            guard position < bytes.count else { return nil }
            let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
            let line = String(decoding: bytes[position..<end], as: UTF8.self)
            position = min(end + 1, bytes.count)
            let last = line.lastIndex { !$0.isWhitespace }
            return (last.map { String(line[...$0]) } ?? "", position)
        }
    }

    /// A title with a line of punctuation below it, or around it, then `:date: 2024-01-05`. Between them may be comments.
    private mutating func readStructuredText(_ all: Lines) {
        var all = all
        var lines: [(words: String, next: Int)] = []
        while lines.count < Self.mostLines, let line = all.next() { lines.append(line) }
        var index = lines.firstIndex { !Self.isSkipped($0.words) } ?? lines.count
        // Nikola writes its fields as comments, above all else; a title below them is a heading.
        var pairs = Self.fieldsOfNikola(lines[..<index].map(\.words))
        let isOfNikola = !pairs.isEmpty
        if isOfNikola { end = lines[index - 1].next }
        var title: String?
        let isTitle = { (place: Int) in
            place + 1 < lines.count && !lines[place].words.isEmpty && !Self.isRule(lines[place].words)
                && Self.field(lines[place].words) == nil && Self.isRule(lines[place + 1].words)
        }
        let overline = index < lines.count && Self.isRule(lines[index].words) ? 1 : 0
        if !isOfNikola, isTitle(index + overline) {
            title = lines[index + overline].words.trimmingWhitespace()
            index += overline + 2
            end = lines[index - 1].next
        }
        while index < lines.count, Self.isSkipped(lines[index].words) { index += 1 }
        while !isOfNikola, index < lines.count {
            let line = lines[index]
            if let field = Self.field(line.words) {
                pairs.append(field)
            } else if line.words.first == " " || line.words.first == "\t", let last = pairs.popLast() {
                pairs.append((last.key, "\(last.value) \(line.words.trimmingWhitespace())"))
            } else {
                break
            }
            end = line.next
            index += 1
        }
        if let title { fields.add("title", .text(title)) }
        for pair in pairs where fields[pair.key] == nil { fields.add(pair.key, .text(pair.value)) }
    }

    /// The longest head, in lines.
    private static let mostLines = 200

    /// Whether a line is blank, or a comment.
    private static func isSkipped(_ line: String) -> Bool { line.isEmpty || line == ".." || line.hasPrefix(".. ") }

    /// The fields of Nikola in a comment of HTML that a text begins with, and where its words begin; `nil` if it has none.
    static func comment(in bytes: [UInt8]) -> (fields: FieldValues, end: Int)? {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        guard bytes[start...].starts(with: "<!--".utf8),
            let close = bytes.firstPlace(of: "-->", in: start..<bytes.count)
        else { return nil }
        let lines = String(decoding: bytes[(start + 4)..<close.lowerBound], as: UTF8.self).split(
            whereSeparator: \.isNewline)
        let pairs = fieldsOfNikola(lines.map { $0.trimmingWhitespace() })
        guard !pairs.isEmpty else { return nil }
        var fields = FieldValues()
        for pair in pairs { fields.add(pair.key, pair.value.isEmpty ? .nothing : .text(pair.value)) }
        return (fields, close.upperBound)
    }

    /// The fields of lines `.. key: value`; nothing if no title is among them.
    private static func fieldsOfNikola(_ lines: [String]) -> [(key: String, value: String)] {
        let fields = lines.compactMap { line -> (key: String, value: String)? in
            guard line.hasPrefix(".. "), let colon = line.firstIndex(of: ":") else { return nil }
            let key = line[..<colon].dropFirst(3)
            let after = line[line.index(after: colon)...]
            guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0 == "_" }), after.isEmpty || after.first == " " else {
                return nil
            }
            return (key.lowercased(), after.trimmingWhitespace())
        }
        return fields.contains { $0.key == "title" } ? fields : []
    }

    /// `:key: value`
    private static func field(_ line: String) -> (key: String, value: String)? {
        guard line.hasPrefix(":"), let colon = line.dropFirst().firstIndex(of: ":") else { return nil }
        let key = line[line.index(after: line.startIndex)..<colon]
        let after = line[line.index(after: colon)...]
        guard !key.isEmpty, !key.contains("`"), key.first != "!", after.isEmpty || after.first == " " else {
            return nil
        }
        return (key.lowercased(), after.trimmingWhitespace())
    }

    private static func isRule(_ line: String) -> Bool {
        guard let first = line.first, "=-`:.'\"~^_*+#".contains(first) else { return false }
        return line.count > 1 && line.allSatisfy { $0 == first }
    }

    /// `#+title: Words`, `#+filetags: :a:b:`, `#+tags[]: a b`
    private mutating func readOrg(_ all: Lines) {
        var lines = all
        while let line = lines.next() {
            if line.words.isEmpty || line.words.hasPrefix("# ") || line.words == "#" { continue }
            guard line.words.hasPrefix("#+"), let colon = line.words.firstIndex(of: ":") else { return }
            var key = line.words[..<colon].dropFirst(2).lowercased()
            let value = line.words[line.words.index(after: colon)...].trimmingWhitespace()
            guard !key.contains(" "), !key.hasPrefix("begin_") else { return }
            end = line.next
            if key.hasPrefix("hugo_") { key = String(key.dropFirst(5)) }
            let isList = key.hasSuffix("[]")
            if isList { key = String(key.dropLast(2)) }
            guard fields[key] == nil else { continue }
            if isList {
                fields.add(key, .list(value.split(separator: " ").map { .text(String($0)) }))
            } else if key == "filetags" {
                fields.add("tags", .list(value.split { $0 == ":" || $0 == " " }.map { .text(String($0)) }))
            } else {
                fields.add(key, .text(key.hasSuffix("date") ? Self.day(inOrg: value) : value))
            }
        }
    }

    /// `<2024-01-05 Fri 10:00>` as `2024-01-05 10:00`.
    private static func day(inOrg value: String) -> String {
        guard let first = value.first, first == "<" || first == "[" else { return value }
        let parts = value.dropFirst().dropLast().split(separator: " ")
        return parts.filter { $0.first?.isNumber == true }.joined(separator: " ")
    }

    /// `= Title`, below it the author and the day, then `:page-date: 2024-01-05`.
    private mutating func readAsciiDoc(_ all: Lines) {
        var lines = all
        var place = AsciiDocPlace.start
        while let line = lines.next() {
            if let field = Self.field(line.words) {
                attributes.append((field.key, field.value))
                add(asciiDoc: field)
                place = .attributes
            } else if place == .start, line.words.hasPrefix("= ") {
                fields.add("title", .text(line.words.dropFirst(2).trimmingWhitespace()))
                place = .author
            } else if place == .author, line.words.first.map({ $0.isLetter || $0 == "@" }) == true {
                fields.add("authors", .text(Self.author(line.words)))
                place = .revision
            } else if place == .author || place == .revision, let day = Self.day(inRevision: line.words) {
                fields.add("date", .text(day))
                place = .attributes
            } else if line.words.isEmpty || !line.words.hasPrefix("//") {
                return
            }
            end = line.next
        }
    }

    private enum AsciiDocPlace { case start, author, revision, attributes }

    /// Adds an attribute that says something of the post; others say how it looks.
    private mutating func add(asciiDoc field: (key: String, value: String)) {
        let prefix = ["page-", "jbake-", "awestruct-"].first { field.key.hasPrefix($0) }
        let key = field.key == "revdate" ? "date" : String(field.key.dropFirst(prefix?.count ?? 0))
        let isMeant = prefix != nil || NeighbourKey(key) != nil
        guard isMeant, !["layout", "type"].contains(key), fields[key] == nil else { return }
        let isList = field.value.hasPrefix("[") && field.value.hasSuffix("]")
        let value = isList ? field.value.dropFirst().dropLast().filter { $0 != "\"" } : field.value
        fields.add(key, .text(value))
    }

    /// `Ann Lee <ann@example.org>`
    private static func author(_ line: String) -> String {
        line.prefix { $0 != "<" }.trimmingWhitespace().drop { $0 == "@" }.description
    }

    /// `v1.0, 2024-01-05: the first` and `2024-01-05`.
    private static func day(inRevision line: String) -> String? {
        line.split { $0 == " " || $0 == "," || $0 == ":" }.map(String.init).first { CalendarDay(iso: $0) != nil }
    }
}
