import DatelineModel

/// What a text of MDX has besides Markdown: imports and exports above it, which are left out, and components, of which only
/// the words stay.
struct MDXParts {
    /// Where the Markdown begins.
    let bodyStart: Int
    /// What readers miss.
    let warnings: [Diagnostic]

    /// How many components are named.
    private static let mostNames = 20

    /// The parts of the text in a range of a file.
    init(_ text: SourceText, in range: Range<Int>) {
        var warnings: [Diagnostic] = []
        var bodyStart = range.lowerBound
        var isAbove = true
        var isInStatement = false
        var fence: ArraySlice<UInt8>?
        var names: Set<String> = []
        for line in FileLines(text.bytes, from: range.lowerBound, to: range.upperBound) {
            let words = text.bytes[line.range]
            let isStatement = Self.isStatement(words)
            if isAbove, line.isBlank(in: text.bytes) || isStatement || isInStatement {
                if isStatement, !isInStatement {
                    warnings.append(Self.warning(text, line.range, "an import or export of MDX is left out"))
                }
                // A statement goes on up to a blank line.
                isInStatement = !line.isBlank(in: text.bytes)
                bodyStart = line.next
                continue
            }
            isAbove = false
            let marks = words.drop { $0 == UInt8(ascii: " ") }.prefix { "`~".utf8.contains($0) }
            if marks.count > 2 {
                // Only a longer or equal row of the same signs closes a block of code.
                if let open = fence { fence = marks.starts(with: open) ? nil : open } else { fence = marks }
                continue
            }
            guard fence == nil else { continue }
            for start in words.indices where words[start] == UInt8(ascii: "<") {
                let name = words[(start + 1)...].prefix {
                    isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: ".")
                }
                guard let first = name.first, (65...90).contains(first), names.count < Self.mostNames,
                    names.insert(String(decoding: name, as: UTF8.self)).inserted
                else { continue }
                warnings.append(
                    Self.warning(
                        text, start..<name.endIndex,
                        "“<\(String(decoding: name, as: UTF8.self))>” is a component of MDX; only the words in it are shown"
                    ))
            }
        }
        (self.bodyStart, self.warnings) = (min(bodyStart, range.upperBound), warnings)
    }

    /// Whether a line begins an import or an export, and not a sentence with such a word.
    private static func isStatement(_ line: ArraySlice<UInt8>) -> Bool {
        let isImport = line.starts(with: "import".utf8)
        guard isImport || line.starts(with: "export".utf8), let next = line.dropFirst(6).first,
            " {\"'".utf8.contains(next)
        else { return false }
        let words = String(decoding: line, as: UTF8.self)
        return isImport
            ? words.contains { "'\"{".contains($0) }
            : words.contains { "={(".contains($0) } || words.hasPrefix("export default")
    }

    private static func warning(_ text: SourceText, _ range: Range<Int>, _ summary: String) -> Diagnostic {
        .warning(
            .shortcode, at: .location(text.location(at: range.lowerBound, length: range.count)), summary,
            help: "write in Markdown what readers should get, and remove it")
    }
}
