import DatelineModel

/// Fields at the head of a body that are in no form that is read: below `----`, a comment or a second `---`, or without a
/// blank line after them.
///
/// Nothing of this kind may be published as text: its author may have written `draft: true` there.
struct MisreadHead {
    private let text: SourceText
    private let format: TextFormat
    private let hasFields: Bool
    private let start: Int

    /// The problem with a body that seems to begin with fields; `nil` if it begins with text.
    ///
    /// With `hasFields` the file has its front matter, so that only a second block can be meant as fields.
    static func problem(
        in text: SourceText, _ body: Range<Int>, as format: TextFormat, hasFields: Bool
    ) -> Diagnostic? {
        let start = skipBlank(text.bytes, body.lowerBound, body.upperBound)
        guard start < body.upperBound else { return nil }
        let head = MisreadHead(text: text, format: format, hasFields: hasFields, start: start)
        guard hasFields else { return head.problem }
        // A second block begins at once.
        return isRule(text.bytes[start...].prefix(3)) ? head.problem : head.problemBelowFields
    }

    /// The problem with fields that go on below the front matter or a blank line: `Title: Summit`, then `Status: draft`.
    private var problemBelowFields: Diagnostic? {
        for line in FileLines(text.bytes, from: start).prefix(Self.mostLines) where !line.isBlank(in: text.bytes) {
            let words = text.bytes[line.range]
            if Self.isRule(words) { continue }
            if FieldLine.isHolding(words), FieldLine(words)?.key != "embargo" { return problem(at: line) }
            guard FieldLine(words)?.isTelling ?? false else { return nil }
        }
        return nil
    }

    private var problem: Diagnostic? {
        var isBelowRule = false
        var hasWords = false
        var doubtful: FileLines.Line?
        var fieldCount = 0
        var boldCount = 0
        var isAtStart = true
        for (line, isComment) in opening {
            let words = text.bytes[line.range]
            if Self.isRule(words) {
                if let doubtful { return problem(at: doubtful) }
                isBelowRule = true
                continue
            }
            if !hasFields, Self.isHoldingObject(words) { return problem(at: line) }
            let plain = FieldLine(words)
            if let field = plain ?? Self.markedField(words) {
                if isBelowRule, isMeant(field) {
                    // A thematic break and words such as “Status: …” may follow a heading. A block has an end, too.
                    guard hasWords else { return problem(at: line) }
                    doubtful = doubtful ?? line
                }
                if !hasFields, plain == nil || isComment, field.isHolding { return problem(at: line) }
            } else if !isComment {
                isBelowRule = false
            }
            hasWords = hasWords || !isBelowRule && !isComment || words.first == UInt8(ascii: "#")
            if !hasFields, !isComment, let plain, isAtStart || fieldCount > 0 {
                if plain.isHolding, plain.key != "embargo" { return problem(at: line) }
                if plain.isTelling { fieldCount += 1 }
                if fieldCount > 1, format == .markdown { return problem(at: line) }
            }
            if !hasFields, !isComment, isAtStart {
                if plain == nil, FieldLine.isHolding(words) { return problem(at: line) }
                // One alone may be a bill’s.
                if let bold = Self.boldField(words), bold.isTelling || bold.isHolding {
                    boldCount += 1
                    if boldCount > 1, bold.isHolding { return problem(at: line) }
                }
            }
            isAtStart = isAtStart && (isComment || plain != nil || boldCount > 0)
        }
        return nil
    }

    /// Whether a field below a rule is meant as one. Wire copy has lines of many kinds below rules.
    private func isMeant(_ field: FieldLine) -> Bool {
        format == .markdown ? field.isTelling : field.isHolding && field.key != "embargo"
    }

    /// The first paragraph, and those after it as long as there is nothing but rules and comments.
    private var opening: [(line: FileLines.Line, isComment: Bool)] {
        var lines: [(FileLines.Line, Bool)] = []
        var hasText = false
        var isInComment = false
        for line in FileLines(text.bytes, from: start) {
            if line.isBlank(in: text.bytes) {
                if hasText { break }
                continue
            }
            let words = text.bytes[line.range]
            isInComment = isInComment || Self.begins(words, with: ["<!--"])
            let isComment = isInComment || Self.begins(words, with: ["#", "//", "/*", "*/", "%", "{#"])
            lines.append((line, isComment))
            hasText = hasText || !isComment && !Self.isRule(words)
            if isInComment { isInComment = words.firstRange(of: "-->".utf8) == nil }
            if lines.count == Self.mostLines { break }
        }
        return lines
    }

    /// How far fields are looked for.
    private static let mostLines = 30

    /// Whether a line can stand around fields: signs without any word, `---` with something behind it, or the fence of a
    /// block of code in a language of fields.
    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.drop { " \t\\".utf8.contains($0) }
        guard line.count < 100, let first = line.first, !isLetter(first) else { return false }
        let words = String(decoding: line, as: UTF8.self).trimmingWhitespace()
        if words.hasPrefix("---") || words.hasPrefix("+++") { return true }
        if words.hasPrefix("```") || words.hasPrefix("~~~") {
            let language = words.drop { "`~ ".contains($0) }.lowercased()
            return ["", "yaml", "yml", "toml", "json", "markdown", "md"].contains(language)
        }
        return words.count > 1
            && words.unicodeScalars.allSatisfy { "-–—−―‐‑‒⸺⸻﹘﹣－─━＿＝～=~*_+;:#. ".unicodeScalars.contains($0) }
    }

    private static func begins(_ line: ArraySlice<UInt8>, with signs: [String]) -> Bool {
        let words = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        return signs.contains { words.starts(with: $0.utf8) }
    }

    /// The field of a line with the signs of comments, directives or quotes before its words. `**Status:** draft` may be a
    /// bill's.
    private static func markedField(_ line: ArraySlice<UInt8>) -> FieldLine? {
        FieldLine(line.drop { " \t#/.:%<!-;+@{>[(`~\\".utf8.contains($0) })
    }

    /// The field of a line with its key in bold: `**Status:** draft`.
    private static func boldField(_ line: ArraySlice<UInt8>) -> FieldLine? {
        guard let first = line.first(where: { $0 > UInt8(ascii: " ") }), "*_".utf8.contains(first) else { return nil }
        return FieldLine(line.filter { !"*_".utf8.contains($0) }[...])
    }

    /// Whether a line is an object of some language that tells to hold the text back: `{'title': 'T', 'draft': true}`.
    private static func isHoldingObject(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.drop { $0 <= UInt8(ascii: " ") }
        guard let first = line.first, "{[(\"'".utf8.contains(first) || line.starts(with: "“".utf8) else { return false }
        let parts = line.prefix(1_000).split { "{,;([}])".utf8.contains($0) }
        return parts.contains { part in
            let bare = part.filter { !"\"'` \t".utf8.contains($0) }
            let words = String(decoding: bare, as: UTF8.self).filter { !"“”‘’„«»".contains($0) }
            let spaced = words.replacing(":", with: ": ", maxReplacements: 1)
            return FieldLine(Array(spaced.utf8)[...])?.isHolding ?? false
        }
    }

    private func problem(at line: FileLines.Line) -> Diagnostic {
        .error(
            .misreadFrontMatter,
            at: .location(text.location(at: line.range.lowerBound, length: line.range.count)),
            "this looks like front matter, but is read as text",
            help: hasFields
                ? "move it into the front matter of the article, or remove it"
                : "begin the file with a line “---”, and put another after the last key")
    }
}
