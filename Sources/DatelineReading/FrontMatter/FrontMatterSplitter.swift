import DatelineFiles
import DatelineModel

/// The fields at the head of a file.
struct FrontMatterBlock {
    /// The forms in which the fields are written.
    enum Form {
        /// `title: Summit closes`, between lines `---` or alone at the head of the file.
        case yaml
        /// `title = "Summit closes"`, between lines `+++`.
        case toml
        /// `{"title": "Summit closes"}`
        case json
        /// `Title: Summit closes`, one a line up to a blank line, each value taken as it is.
        case lines
    }

    let form: Form
    /// The bytes of the fields, without the lines around them.
    let range: Range<Int>

    /// The fields of a file as pairs. Throws `DiagnosticError` if they are not in their form.
    func pairs(of text: SourceText) throws -> [YAMLPair] {
        switch form {
        case .yaml: try YAMLReader.read(text, in: range)
        case .json: try YAMLReader.readJSON(text, in: range)
        case .toml: try TOMLReader.read(text, in: range)
        case .lines: try HeadLines.read(text, in: range)
        }
    }
}

/// Finds the block of fields at the head of a file.
///
/// Blank lines, spaces and byte order marks before it do not matter. What is meant as fields and is in no form that is read
/// is an error: published as text, it would show what its author holds back.
package enum FrontMatterSplitter {
    /// A file's fields and its body, in bytes; the first is `nil` if the file has none.
    struct Parts {
        let frontMatter: FrontMatterBlock?
        let body: Range<Int>
    }

    /// Whether a file begins with lines of fields between two that mark them; not if it cannot be read, which is said where it
    /// is used.
    package static func hasFields(atStartOf path: String) -> Bool {
        let bytes: [UInt8]
        do { bytes = try FileBytes.readStart(of: path, as: path, count: 64 << 10) } catch { return false }
        let lines = String(decoding: bytes[firstVisible(bytes)...], as: UTF8.self)
            .split(omittingEmptySubsequences: false) { $0.isNewline }
        guard let mark = lines.first?.trimmingWhitespace(), mark == "---" || mark == "+++",
            let end = lines.dropFirst().firstIndex(where: { $0.trimmingWhitespace() == mark })
        else { return false }
        return lines[1..<end].contains { line in
            let key = line.drop { " \"'".contains($0) }.prefix { $0.isLetter || $0 == "_" || $0 == "-" }
            let rest = line[key.endIndex...].drop { " \"'".contains($0) }
            return !key.isEmpty && rest.first.map { ":=".contains($0) } == true
        }
    }

    /// Splits a file. Throws `DiagnosticError` if a block is never closed, or text looks like one that is not read.
    ///
    /// `hasOtherFields` tells that another file has the fields.
    static func split(
        _ text: SourceText, as format: TextFormat = .markdown, hasOtherFields: Bool = false
    ) throws -> Parts {
        let bytes = text.bytes
        let start = firstVisible(bytes)
        let parts: Parts?
        switch start < bytes.count ? bytes[start] : 0 {
        case UInt8(ascii: "-"), UInt8(ascii: "+"): parts = try fencedBlock(text, at: start)
        case UInt8(ascii: "{"): parts = try object(text, at: start)
        default:
            let block = hasOtherFields ? nil : HeadLines.find(in: bytes, from: start, as: format)
            parts = block.map { Parts(frontMatter: $0, body: $0.range.upperBound..<bytes.count) }
        }
        let result = parts ?? Parts(frontMatter: nil, body: 0..<bytes.count)
        let hasFields = hasOtherFields || result.frontMatter != nil
        if let problem = MisreadHead.problem(in: text, result.body, as: format, hasFields: hasFields) {
            throw DiagnosticError(problem)
        }
        return result
    }

    /// The first byte that is not white space or one of the characters that nobody sees.
    private static func firstVisible(_ bytes: [UInt8]) -> Int {
        var position = skipBlank(bytes, 0, bytes.count)
        while let mark = invisible.first(where: { bytes[position...].starts(with: $0) }) {
            position = skipBlank(bytes, position + mark.count, bytes.count)
        }
        return position
    }

    /// The byte order mark, spaces, joiners and marks of direction without a width, and the soft hyphen.
    private static let invisible: [[UInt8]] = [
        "\u{FEFF}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{AD}",
    ].map { Array($0.utf8) }

    // MARK: - Between lines

    /// A block between two lines; `nil` if the line is a thematic break before ordinary text.
    private static func fencedBlock(_ text: SourceText, at start: Int) throws -> Parts? {
        let bytes = text.bytes
        guard let opening = Fence(bytes, at: start) else { return nil }
        let lines = FileLines(bytes, from: opening.next)
        let indent = start - (bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
        let closing = lines.first { opening.isClosed(by: bytes[$0.range], indent: indent) }
        let block = opening.next..<(closing?.range.lowerBound ?? endOfParagraph(lines) ?? bytes.count)
        guard holdsFields(bytes, block, opening, isClosed: closing != nil, isAtStart: start == 0) else { return nil }
        guard let closing else {
            throw unclosed(text, start, 3, help: "put a line “\(opening.marker)” after its last line")
        }
        return Parts(
            frontMatter: FrontMatterBlock(form: opening.form, range: block), body: closing.next..<bytes.count)
    }

    /// Whether what follows an opening line is meant as fields, and not as text below a thematic break.
    private static func holdsFields(
        _ bytes: [UInt8], _ block: Range<Int>, _ opening: Fence, isClosed: Bool, isAtStart: Bool
    ) -> Bool {
        let lines = FileLines(bytes, from: block.lowerBound, to: block.upperBound)
        let first = lines.first { !$0.isBlank(in: bytes) && bytes[$0.range.lowerBound] != UInt8(ascii: "#") }
        guard let first else { return isAtStart && (isClosed || opening.form == .yaml) }
        let isField = FieldLine(bytes[first.range]) != nil
        if isField, isClosed || isAtStart { return true }
        if lines.contains(where: { FieldLine(bytes[$0.range])?.isTelling == true }) { return true }
        guard !isField, opening.form == .yaml else {
            return isClosed && "[{".utf8.contains(bytes[first.range.lowerBound])
        }
        // A list or a text in quotes is a mistake in YAML, a sentence none.
        let byte = bytes[first.range.lowerBound]
        return isAtStart && !(isLetter(byte) || byte >= 0x80 || ">*_!".utf8.contains(byte))
    }

    /// Where the first paragraph ends; `nil` if that is the end of the file.
    private static func endOfParagraph(_ lines: FileLines) -> Int? {
        var hasText = false
        for line in lines {
            let isBlank = line.isBlank(in: lines.bytes)
            if isBlank, hasText { return line.range.lowerBound }
            hasText = hasText || !isBlank
        }
        return nil
    }

    /// A line `---`, `+++` or `---toml`.
    private struct Fence {
        let form: FrontMatterBlock.Form
        let marker: String
        /// Where the line after it begins.
        let next: Int

        init?(_ bytes: [UInt8], at start: Int) {
            guard let line = FileLines(bytes, from: start).first(where: { _ in true }) else { return nil }
            let words = String(decoding: bytes[line.range], as: UTF8.self).trimmingWhitespace()
            switch words {
            case "---", "---yaml", "---yml", "--- yaml": (form, marker) = (.yaml, "---")
            case "---toml": (form, marker) = (.toml, "---")
            case "---json": (form, marker) = (.json, "---")
            case "+++": (form, marker) = (.toml, "+++")
            default: return nil
            }
            next = line.next
        }

        /// Whether a line closes what it opened: it has the same marker, and is not indented any further.
        func isClosed(by line: ArraySlice<UInt8>, indent: Int) -> Bool {
            let spaces = line.prefix { $0 == UInt8(ascii: " ") }.count
            let rest = line.dropFirst(spaces)
            guard spaces <= indent, rest.starts(with: marker.utf8) || form == .yaml && rest.starts(with: "...".utf8)
            else { return false }
            return String(decoding: rest.dropFirst(3), as: UTF8.self).trimmingWhitespace().isEmpty
        }
    }

    // MARK: - JSON

    /// An object in braces that ends with its line; `nil` if the brace begins something else, such as a shortcode.
    private static func object(_ text: SourceText, at start: Int) throws -> Parts? {
        let bytes = text.bytes
        let first = skipBlank(bytes, start + 1, bytes.count)
        guard first < bytes.count, bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "}") else {
            return nil
        }
        guard let end = endOfObject(bytes, from: start) else {
            throw unclosed(text, start, 1, help: "put the “}” that is missing after its last line")
        }
        guard let line = FileLines(bytes, from: end).first(where: { _ in true }) else {
            return Parts(frontMatter: FrontMatterBlock(form: .json, range: start..<end), body: end..<end)
        }
        guard line.isBlank(in: bytes) else { return nil }
        return Parts(frontMatter: FrontMatterBlock(form: .json, range: start..<end), body: line.next..<bytes.count)
    }

    /// The object that a file begins with and that ends with its line; `nil` if it begins with none.
    static func object(in bytes: [UInt8]) -> Range<Int>? {
        let start = firstVisible(bytes)
        guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
        let first = skipBlank(bytes, start + 1, bytes.count)
        guard first < bytes.count, bytes[first] == UInt8(ascii: "\""), let end = endOfObject(bytes, from: start),
            FileLines(bytes, from: end).first(where: { _ in true })?.isBlank(in: bytes) ?? true
        else { return nil }
        return start..<end
    }

    /// Where the brace is closed that opens at an offset.
    private static func endOfObject(_ bytes: [UInt8], from start: Int) -> Int? {
        var depth = 0
        var isInText = false
        var position = start
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\") where isInText: position += 1
            case UInt8(ascii: "\""): isInText.toggle()
            case UInt8(ascii: "{") where !isInText: depth += 1
            case UInt8(ascii: "}") where !isInText:
                depth -= 1
                if depth == 0 { return position + 1 }
            default: break
            }
            position += 1
        }
        return nil
    }

    private static func unclosed(_ text: SourceText, _ start: Int, _ length: Int, help: String) -> DiagnosticError {
        DiagnosticError(
            .error(
                .unclosedFrontMatter, at: .location(text.location(at: start, length: length)),
                "the front matter that begins here has no end", help: help))
    }
}
