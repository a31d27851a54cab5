import DatelineModel

/// Checks made before a block of YAML goes to the parser, so that no block costs much time or a deep stack.
enum YAMLBounds {
    /// The largest block, in bytes: more is not front matter.
    static let largestBlock = 64 << 10
    /// How deeply lists and maps may be nested.
    static let maxNesting = 16
    /// How many brackets and braces may open, and how far a line may be indented: this bounds the work and the
    /// recursion of the parser.
    private static let maxBrackets = 400
    private static let maxIndent = 100

    /// Throws `DiagnosticError` if a block is larger or can be nested deeper than front matter ever is.
    static func check(_ text: SourceText, _ range: Range<Int>) throws {
        guard range.count <= largestBlock else {
            throw YAMLReader.problem(
                .yamlTooLarge, text, range.lowerBound, "the YAML block is \(range.count >> 10) KiB long",
                help: "front matter may have up to \(largestBlock >> 10) KiB; is the line “---” at its end missing?")
        }
        var brackets = 0
        var column = 0
        var isIndent = true
        for offset in range {
            switch text.bytes[offset] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                column = 0
                isIndent = true
                continue
            // What can come before the first word of a line: the indicators of lists and of keys.
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): break
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                brackets += 1
                isIndent = false
            default: isIndent = false
            }
            column += 1
            guard brackets <= maxBrackets, !isIndent || column <= maxIndent else {
                throw tooDeep(text, offset)
            }
        }
    }

    /// The largest file of data, in bytes.
    private static let largestData = 1 << 20

    /// Throws `DiagnosticError` if a file of data could cost much time or a deep stack. It may be larger than front matter, and
    /// have any number of lines such as `- {country: FR, rate: 3}`.
    static func checkData(_ text: SourceText) throws {
        let bytes = text.bytes
        guard bytes.count <= largestData else {
            throw YAMLReader.problem(
                .yamlTooLarge, text, 0, "a file of data in YAML may have \(largestData >> 10) KiB",
                help: "write it as CSV or JSON, which may have \(DataFileReader.largestFile >> 20) MiB")
        }
        // Brackets that their own line closes again nest no deeper than the line, unless quotes or a comment are in it.
        var unclosed = 0
        for line in FileLines(bytes, from: 0) {
            var (open, deepest, total) = (0, 0, 0)
            var isClosed = true
            var indent = 0
            var isIndent = true
            for offset in line.range {
                switch bytes[offset] {
                case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
                    if isIndent { indent += 1 }
                    continue
                case UInt8(ascii: "["), UInt8(ascii: "{"):
                    open += 1
                    total += 1
                    deepest = max(deepest, open)
                case UInt8(ascii: "]"), UInt8(ascii: "}"):
                    open -= 1
                    isClosed = isClosed && open >= 0
                case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "#"): isClosed = false
                default: break
                }
                isIndent = false
            }
            unclosed += isClosed && open == 0 ? 0 : total
            guard deepest <= maxNesting, indent <= maxIndent else { throw tooDeep(text, line.range.lowerBound) }
            guard unclosed <= maxBrackets else {
                throw YAMLReader.problem(
                    .yamlTooDeep, text, line.range.lowerBound,
                    "more than \(maxBrackets) brackets on lines that have quotes, a comment or an open bracket",
                    help: "write each key on a line of its own, or the data as JSON or CSV")
            }
        }
    }

    /// The error for values nested too deeply.
    static func tooDeep(_ text: SourceText, _ offset: Int) -> DiagnosticError {
        YAMLReader.problem(
            .yamlTooDeep, text, offset, "more than \(maxNesting) levels of nested values",
            help: "front matter is a list of keys and values")
    }
}

/// Hides anchors from the parser, since they would let a small file expand into a huge value.
///
/// `&` and `*` reach the parser as noncharacters, which no text has and which mean nothing to it. Where a value begins
/// with one of them, it was an anchor or an alias; everywhere else they are turned back.
enum YAMLAnchors {
    /// U+FDD0 and U+FDD1 as UTF-8.
    private static let anchor: [UInt8] = [0xEF, 0xB7, 0x90]
    private static let alias: [UInt8] = [0xEF, 0xB7, 0x91]

    /// A block as the parser may see it, with the same number of characters.
    static func hide(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(where: isIndicator) else { return String(decoding: bytes, as: UTF8.self) }
        let hidden = bytes.flatMap { byte in
            switch byte {
            case UInt8(ascii: "&"): anchor
            case UInt8(ascii: "*"): alias
            default: [byte]
            }
        }
        return String(decoding: hidden, as: UTF8.self)
    }

    /// Whether a plain value as the parser gives it was an anchor or an alias.
    static func isAnchored(_ text: String) -> Bool {
        text.utf8.starts(with: anchor) || text.utf8.starts(with: alias)
    }

    /// A value as written in the file.
    static func reveal(_ text: String) -> String {
        guard text.utf8.contains(0xEF) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFDD0: result.append("&")
            case 0xFDD1: result.append("*")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The first offset in a range where there seems to be an anchor or an alias.
    static func firstOffset(in text: SourceText, _ range: Range<Int>) -> Int? {
        var before = UInt8(ascii: "\n")
        var isAfterBlank = true
        for offset in range {
            let byte = text.bytes[offset]
            if isIndicator(byte), isAfterBlank || "[{,".utf8.contains(before), "\n:-?[{,".utf8.contains(before) {
                return offset
            }
            isAfterBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
            if byte != UInt8(ascii: " ") { before = byte }
        }
        return nil
    }

    private static func isIndicator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") }
}
