import DatelineModel
import DatelineReading

/// How a file is taken apart: its fields and its words.
extension PostReader {
    /// A file taken apart.
    struct Parts {
        var fields: FieldValues?
        let body: Range<Int>
        var isDamaged = false
        /// Whether no line stands above the fields, so that they are no front matter in any other program.
        var isUnfenced = false
        /// Whether the fields stand in a comment, as Nikola's do.
        var isOfNikola = false
        /// Whether the words have the marks of Franklin.
        var isOfFranklin = false
        /// Whether the fields stand in braces, each with its value beyond doubt.
        var isObject = false
        /// What in its head may hold it back and is in none of the fields; `nil` if nothing is.
        var doubt: String?
        /// The form that its words had; `nil` if they are as they were.
        var form: String?
    }

    /// The fields of a file and its body. What is not quite YAML is read line by line.
    func parts(of text: SourceText) throws -> Parts {
        if program == .hexo, let parts = unfenced(text) { return parts }
        if Self.isScript(text.bytes), let (head, body) = Self.fenced(text.bytes) {
            return Parts(
                fields: LenientFields.read(object: text.bytes[head]), body: body, isDamaged: true, isObject: true,
                doubt: UnreadHead.doubt(inObject: text.bytes[head]))
        }
        if program == .pelican, ["html", "htm"].contains(Self.ending(text.file)), let page = PageHead(of: text) {
            return Parts(fields: page.fields, body: page.body, isUnfenced: true, doubt: page.doubt)
        }
        if program == .markdown, let (fields, end) = OtherHead.comment(in: text.bytes) {
            return Parts(fields: fields, body: end..<text.bytes.count, isUnfenced: true, isOfNikola: true)
        }
        if program == .markdown, let parts = script(text) { return parts }
        do {
            let parts = try FileParts(of: text)
            if parts.fields == nil, program == .pelican, let lines = linesOfPelican(text) { return lines }
            return Parts(fields: parts.fields, body: parts.body)
        } catch let error as DiagnosticError {
            if program == .pelican, let lines = linesOfPelican(text) { return lines }
            if let parts = object(text) { return parts }
            guard let (head, body) = Self.fenced(text.bytes) else {
                // What only looks like front matter is text here.
                if text.bytes.starts(with: "---".utf8) || text.bytes.starts(with: "+++".utf8) { throw error }
                return Parts(body: text.bytes.indices)
            }
            return Parts(fields: LenientFields.read(text.bytes[head]), body: body, isDamaged: true)
        }
    }

    /// A head of Franklin or JBake. What is TOML between `+++` is none.
    private func script(_ text: SourceText) -> Parts? {
        guard let first = text.bytes.first(where: { $0 > 0x20 }),
            isLetter(first) || first == UInt8(ascii: "@") || first == UInt8(ascii: "+"),
            let head = ScriptHead(of: text.bytes)
        else { return nil }
        if first == UInt8(ascii: "+") {
            let isTOML: Bool
            do { isTOML = try FileParts(of: text).fields != nil } catch { isTOML = false }
            if isTOML { return nil }
        }
        return Parts(
            fields: head.fields, body: head.end..<text.bytes.count, isUnfenced: true,
            isOfFranklin: head.isOfFranklin, doubt: head.doubt)
    }

    /// Fields in braces that are not quite JSON: other programs take a key that is given twice, or a comma behind the last.
    private func object(_ text: SourceText) -> Parts? {
        guard let range = FileParts.object(in: text.bytes) else { return nil }
        return Parts(
            fields: LenientFields.read(object: text.bytes[range]), body: range.upperBound..<text.bytes.count,
            isDamaged: true, isObject: true, doubt: UnreadHead.doubt(inObject: text.bytes[range]))
    }

    /// Lines `Key:value` above a text as Python-Markdown reads them: without a blank behind the colon, and a key that is given
    /// again goes on. They end at the first other line.
    private func linesOfPelican(_ text: SourceText) -> Parts? {
        var pairs: [(key: String, value: String)] = []
        var end = text.bytes.startIndex
        while end < text.bytes.count {
            let lineEnd = text.bytes[end...].firstIndex(of: 0x0A) ?? text.bytes.count
            let words = String(decoding: text.bytes[end..<lineEnd].filter { $0 != 0x0D }, as: UTF8.self)
            let key = words.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) }
            let rest = words[key.endIndex...]
            if !key.isEmpty, rest.first == ":" {
                let value = rest.dropFirst().trimmingWhitespace()
                if let index = pairs.firstIndex(where: { $0.key == key.lowercased() }) {
                    pairs[index].value += ", " + value
                } else {
                    pairs.append((key.lowercased(), value))
                }
            } else if words.hasPrefix("    "), !pairs.isEmpty {
                pairs[pairs.count - 1].value += " " + words.trimmingWhitespace()
            } else {
                break
            }
            end = min(lineEnd + 1, text.bytes.count)
        }
        guard pairs.contains(where: { $0.key == "title" }) else { return nil }
        var fields = FieldValues()
        for pair in pairs { fields.add(pair.key, pair.value.isEmpty ? .nothing : .text(pair.value)) }
        return Parts(fields: fields, body: end..<text.bytes.count, isDamaged: true, isUnfenced: true)
    }

    /// Why a post is held whose address may be none: `permalink: "{% if page.open %}…"`, `eleventyComputed`.
    func codeOfAddress(_ path: String, _ fields: OldFields) -> String? {
        guard ["njk", "liquid"].contains(Self.ending(path)) else { return nil }
        if fields.value(ofKey: "eleventyComputed") != nil { return "a template makes its fields" }
        let address = fields.text(ofKeys: "permalink") ?? ""
        guard address.contains("{{") || address.contains("{%") else { return nil }
        return "a template makes its address, which may be none"
    }

    /// Whether the folder is one of Nikola's.
    var isOfNikola: Bool { program == .markdown && folder.has("conf.py") }

    /// Nikola says in the tags of a post that it is for nobody.
    static func tagOfNikola(_ fields: OldFields, _ parts: Parts, isOfNikola: Bool) -> String? {
        guard isOfNikola || parts.isOfNikola else { return nil }
        let tag = fields.topics.first { ["draft", "private"].contains($0.lowercased()) }
        return tag.map { "it has the tag “\($0)”" }
    }

    /// Whether the first line says that the fields are an object of a script: `---js`.
    private static func isScript(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: "---".utf8) else { return false }
        let line = bytes.drop { $0 <= 0x20 }.dropFirst(3).prefix { $0 != 0x0A }
        let name = String(decoding: line, as: UTF8.self).trimmingWhitespace().lowercased()
        return ["js", "javascript", "json5"].contains(name)
    }

    /// Hexo also takes fields that have a line `---` below them alone.
    private func unfenced(_ text: SourceText) -> Parts? {
        let bytes = text.bytes
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
        // Fields of JSON have a line `;;;` below them.
        if bytes[start] == UInt8(ascii: "\""), let end = bytes.firstPlace(of: "\n;;;", in: start..<bytes.count) {
            let body = bytes[end.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            return Parts(
                fields: LenientFields.read(object: bytes[start..<end.lowerBound]), body: body..<bytes.count,
                isDamaged: true, isObject: true, doubt: UnreadHead.doubt(inObject: bytes[start..<end.lowerBound]))
        }
        guard isLetter(bytes[start]) else { return nil }
        let first = bytes[start...].prefix { isLetter($0) || $0 == UInt8(ascii: "_") }
        guard first.endIndex < bytes.count, bytes[first.endIndex] == UInt8(ascii: ":") else { return nil }
        var line = start
        for _ in 0..<Self.mostFieldLines {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let words = bytes[line..<end]
            if words.starts(with: "---".utf8), words.allSatisfy({ $0 == UInt8(ascii: "-") || $0 <= 0x20 }) {
                let head = SourceText(file: text.file, bytes: Array(bytes[start..<line]))
                let body = min(end + 1, bytes.count)..<bytes.count
                do {
                    return Parts(fields: try FieldValues(yaml: head), body: body, isUnfenced: true)
                } catch {
                    return Parts(
                        fields: LenientFields.read(bytes[start..<line]), body: body, isDamaged: true, isUnfenced: true)
                }
            }
            guard end < bytes.count else { return nil }
            line = end + 1
        }
        return nil
    }

    private static let mostFieldLines = 200

    /// What is between a first line `---` or `+++` and the next of them.
    private static func fenced(_ bytes: [UInt8]) -> (head: Range<Int>, body: Range<Int>)? {
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
        let fence = bytes[start...].prefix(3)
        guard fence.elementsEqual("---".utf8) || fence.elementsEqual("+++".utf8) else { return nil }
        var line = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        let head = line
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let words = bytes[line..<end]
            if words.starts(with: fence), words.dropFirst(3).allSatisfy({ $0 <= 0x20 }) {
                return (head..<line, min(end + 1, bytes.count)..<bytes.count)
            }
            line = end + 1
        }
        return nil
    }
}
