package import DatelineModel
private import Foundation

/// Turns a file's bytes into text: UTF-8 without byte order marks, in normal form C, with line feeds at the ends of lines or
/// behind carriage returns.
package enum TextDecoding {
    /// The text of a file, or the reason why its bytes are none.
    ///
    /// Throws `DiagnosticError` for UTF-16 and UTF-32, for bytes that are not UTF-8 and for control characters.
    package static func text(of bytes: [UInt8], file: String) throws -> SourceText {
        var bytes = bytes
        while bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let (kind, hasBareReturns) = bytes.withUnsafeBufferPointer(classify)
        if hasBareReturns {
            for index in bytes.indices where bytes[index] == carriageReturn {
                let isBare = index + 1 == bytes.count || bytes[index + 1] != lineFeed
                if isBare { bytes[index] = lineFeed }
            }
        }
        if case .suspect(let offset) = kind { throw refusal(of: bytes, at: offset, file: file) }
        if kind == .mayNeedComposing {
            guard let offset = firstInvalid(bytes) else {
                let text = String(decoding: bytes, as: UTF8.self)
                return SourceText(file: file, text: text.inNormalFormC)
            }
            throw refusal(of: bytes, at: offset, file: file)
        }
        return SourceText(file: file, bytes: bytes)
    }

    /// The text of a story, which may come in another encoding, with a warning if it does.
    ///
    /// Throws `DiagnosticError` if its bytes are no text, or nobody can tell which.
    package static func story(of bytes: [UInt8], file: String) throws -> (text: SourceText, warnings: [Diagnostic]) {
        do {
            return (try text(of: bytes, file: file), [])
        } catch let error as DiagnosticError {
            if error.diagnostics.contains(where: { $0.identifier == .controlCharacter }) {
                let pages = PrintedPages(bytes)
                guard let words = withoutControls(pages?.text ?? bytes, isChanged: pages != nil) else { throw error }
                let (text, others) = try story(of: words, file: file)
                let warning = Diagnostic.warning(
                    .controlCharacter, at: .file(file), "control characters are left out of the text",
                    help: "look whether the text is right, and save it without them")
                return (text, others + [warning] + (pages.flatMap { heads(of: $0, file) }.map { [$0] } ?? []))
            }
            guard let (words, encoding) = OtherEncoding.text(of: bytes) else { throw error }
            let warning = Diagnostic.warning(
                encoding == .utf16 ? .utf16 : .invalidUTF8, at: .file(file),
                "the file is not UTF-8, and was read as \(encoding.rawValue)",
                help: "look whether the text is right, and save it as UTF-8")
            return (try text(of: Array(words.utf8), file: file), [warning])
        }
    }

    /// What was left out at the heads and feet of pages; `nil` if nothing was.
    private static func heads(of pages: PrintedPages, _ file: String) -> Diagnostic? {
        guard !pages.removed.isEmpty else { return nil }
        let count = DiagnosticPrinter.counted(pages.removed.count, "line")
        let named = pages.removed.prefix(3).map { "“\($0)”" }
        let rest = pages.removed.count > 3 ? " and \(pages.removed.count - 3) more" : ""
        return .warning(
            .pageFurniture, at: .file(file),
            "\(count) at the heads and feet of pages left out: \(named.joined(separator: ", "))\(rest)",
            help: "if these are words of the story, save the file without form feeds")
    }

    /// A text without the signs that lines and print files have besides words, with line ends in place of those that end
    /// a page; `nil` if it has none and is not changed already, or is no text.
    private static func withoutControls(_ bytes: [UInt8], isChanged: Bool) -> [UInt8]? {
        let verticalTab = UInt8(0x0B)
        guard !bytes.contains(0) else { return nil }
        let words = bytes.compactMap { byte in
            if byte == verticalTab { return lineFeed }
            let isControl = byte < 0x20 && byte != lineFeed && byte != carriageReturn && byte != 0x09 || byte == 0x7F
            return isControl ? nil : byte
        }
        return words == bytes && !isChanged ? nil : words
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private enum Kind: Equatable {
        /// Valid UTF-8 whose letters are all composed already.
        case composed
        /// Has characters that may stand in another normal form; validity is not known yet.
        case mayNeedComposing
        /// Has a byte that does not belong into a text file.
        case suspect(Int)
    }

    /// One pass that settles nearly every file: ASCII, and the letters and punctuation that are always composed.
    private static func classify(_ bytes: UnsafeBufferPointer<UInt8>) -> (kind: Kind, hasBareReturns: Bool) {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        var composed = true
        var hasBareReturns = false
        while index < bytes.count {
            // Eight plain characters at once: nothing above ASCII, nothing below the space.
            if index + 8 <= bytes.count, EightBytes(raw, at: index).inside(0x20...0x7E).isAll {
                index += 8
                continue
            }
            let byte = bytes[index]
            if byte < 0x80 {
                if byte < 0x20 && byte != lineFeed && byte != carriageReturn && byte != 0x09 || byte == 0x7F {
                    return (.suspect(index), false)
                }
                if byte == carriageReturn, index + 1 == bytes.count || bytes[index + 1] != lineFeed {
                    hasBareReturns = true
                }
                index += 1
                continue
            }
            if let scalar = Unicode.Scalar(in: bytes, at: index), scalar.isAlwaysComposed {
                index += UTF8.width(scalar)
            } else {
                composed = false
                index += 1
            }
        }
        return (composed ? .composed : .mayNeedComposing, hasBareReturns)
    }

    /// How many marks a letter may have. Some languages need four; to put many in order takes ever longer.
    private static let mostMarks = 100

    /// The offset of the first byte that is not part of UTF-8, or begins a control character or one mark too many; or `nil`.
    private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        var decoder = UTF8()
        var (offset, marks) = (0, 0)
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                marks = scalar.isMark ? marks + 1 : 0
                if marks > mostMarks { return offset }
                if scalar.isControl, scalar != "\n", scalar != "\r", scalar != "\t" { return offset }
                offset += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }

    private static func refusal(of bytes: [UInt8], at offset: Int, file: String) -> DiagnosticError {
        // Every other byte of Latin letters in UTF-16 is zero.
        let head = bytes.prefix(64)
        let isMostlyZeros = head.count(where: { $0 == 0 }) * 3 > head.count
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || isMostlyZeros {
            return DiagnosticError(
                .error(
                    .utf16, at: .file(file), "the file is UTF-16, not UTF-8", help: "save it as UTF-8 in your editor")
            )
        }
        let place = Diagnostic.Place.location(SourceText(file: file, bytes: bytes).location(at: offset))
        var decoder = UTF8()
        var rest = bytes[offset...].makeIterator()
        let first = decoder.decode(&rest)
        if case .scalarValue(let scalar) = first, scalar.isMark {
            return DiagnosticError(
                .error(
                    .tooManyMarks, at: place, "more than \(mostMarks) accents or other marks on one letter",
                    help: "delete them"))
        }
        if case .scalarValue(let scalar) = first, scalar.isControl {
            return DiagnosticError(
                .error(
                    .controlCharacter, at: place, "a control character, U+\(scalar.codePoint)",
                    help: "delete it; a text has letters, tabs and line ends"))
        }
        let byte = String(bytes[offset], radix: 16, uppercase: true)
        return DiagnosticError(
            .error(
                .invalidUTF8, at: place, "byte \(byte) is not UTF-8 here",
                help: "save the file as UTF-8; it may be Latin-1 or Windows-1252"))
    }
}

extension Unicode.Scalar {
    /// The character that begins with a byte above ASCII; `nil` if these bytes are not the shortest form of one.
    fileprivate init?(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        let count = (~bytes[index]).leadingZeroBitCount
        guard (2...4).contains(count), index + count <= bytes.count else { return nil }
        var value = UInt32(bytes[index]) & (0x7F >> UInt32(count))
        for byte in bytes[(index + 1)..<(index + count)] {
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == count else { return nil }
        self = scalar
    }

    /// Whether it is the same in normal form C whatever stands around it, as far as that is told by a range: the letters of
    /// Latin, Cyrillic, Hebrew, Arabic, Kana, Han and Hangul, and the punctuation and signs that they share. No mark that
    /// a letter before it may take is among them.
    fileprivate var isAlwaysComposed: Bool {
        switch value {
        case 0xA0...0x2FF, 0x400...0x482, 0x48A...0x52F, 0x5D0...0x5EA: true
        case 0x60C...0x60F, 0x61B...0x64A, 0x660...0x66F, 0x671...0x6D3: true
        case 0x1E00...0x1EFF, 0x2002...0x20BF: true
        case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FE: true
        case 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFFEF, 0x1F300...0x1F64F: true
        default: false
        }
    }

    /// Whether it is an accent or another mark on the letter before it.
    fileprivate var isMark: Bool { value >= 0x300 && properties.canonicalCombiningClass != .notReordered }

    /// The number as Unicode writes it, at least four digits: `0007`.
    var codePoint: String { String(value, digits: 4, radix: 16, uppercase: true) }
}

extension String {
    /// The text in normal form C.
    ///
    /// It is composed in pieces, since the time that the system takes grows with the square of the length.
    fileprivate var inNormalFormC: String {
        let scalars = unicodeScalars
        var result = ""
        result.reserveCapacity(utf8.count)
        var (start, index, length) = (scalars.startIndex, scalars.startIndex, 0)
        while index < scalars.endIndex {
            if length >= Self.pieceLength, scalars[index].isNeverComposedWithThoseBefore {
                result += String(scalars[start..<index]).precomposedStringWithCanonicalMapping
                (start, length) = (index, 0)
            }
            scalars.formIndex(after: &index)
            length += 1
        }
        return result + String(scalars[start...]).precomposedStringWithCanonicalMapping
    }

    private static let pieceLength = 2000
}

extension Unicode.Scalar {
    /// Whether the characters before it have no part in its normal form, nor it in theirs; letters that may be composed with
    /// others are the vowels and finals of Hangul and of Kirat Rai.
    fileprivate var isNeverComposedWithThoseBefore: Bool {
        if isASCII { return true }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .otherLetter:
            return !(0x1160...0x11FF).contains(value) && !(0x16D40...0x16D7F).contains(value)
                && properties.canonicalCombiningClass == .notReordered
        default: return false
        }
    }
}
