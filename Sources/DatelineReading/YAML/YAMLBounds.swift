import DatelineModel

/// What is settled before a block of YAML goes to the parser, so that no block costs much time or a deep stack.
enum YAMLBounds {
    /// The largest block, in bytes: more is not front matter.
    static let largestBlock = 64 << 10
    /// How deep lists and maps may stand in each other.
    static let deepestNesting = 16
    /// How many brackets and braces may open, and how far a line may be indented: bounds on what the parser, which
    /// calls itself for every level, is asked to do.
    private static let mostBrackets = 400
    private static let deepestIndent = 100

    /// Throws `DiagnosticError` if a block is larger or can be nested deeper than front matter ever is.
    static func check(_ text: SourceText, _ range: Range<Int>) throws {
        guard range.count <= largestBlock else {
            throw YAMLReader.problem(
                "yaml-too-large", text, range.lowerBound, "the YAML has \(range.count >> 10) KiB",
                help: "front matter may have \(largestBlock >> 10) KiB; is its end, a line “---”, missing?")
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
            // What can stand before the first word of a line: the signs of lists and of keys.
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): break
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                brackets += 1
                isIndent = false
            default: isIndent = false
            }
            column += 1
            guard brackets <= mostBrackets, !isIndent || column <= deepestIndent else {
                throw tooDeep(text, offset)
            }
        }
    }

    /// The error for values that stand too deep.
    static func tooDeep(_ text: SourceText, _ offset: Int) -> DiagnosticError {
        YAMLReader.problem(
            "yaml-too-deep", text, offset, "more than \(deepestNesting) values inside each other",
            help: "front matter is a list of keys and values")
    }
}

/// Keeps anchors from the parser, which would let a small file unfold into a huge value.
///
/// `&` and `*` reach the parser as characters that no text has and that mean nothing to it. Where a value begins with
/// one of them, it was an anchor or an alias; everywhere else they are turned back.
enum YAMLAnchors {
    /// U+FDD0 and U+FDD1 as UTF-8.
    private static let anchor: [UInt8] = [0xEF, 0xB7, 0x90]
    private static let alias: [UInt8] = [0xEF, 0xB7, 0x91]

    /// A block as the parser may see it; it has as many characters as before.
    static func hide(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(where: isSign) else { return String(decoding: bytes, as: UTF8.self) }
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

    /// A value as it stood in the file.
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

    /// The first place before an offset where an anchor or an alias seems to stand.
    static func firstOffset(in text: SourceText, _ range: Range<Int>) -> Int? {
        var before = UInt8(ascii: "\n")
        var isAfterBlank = true
        for offset in range {
            let byte = text.bytes[offset]
            if isSign(byte), isAfterBlank || "[{,".utf8.contains(before), "\n:-?[{,".utf8.contains(before) {
                return offset
            }
            isAfterBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
            if byte != UInt8(ascii: " ") { before = byte }
        }
        return nil
    }

    private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") }
}
