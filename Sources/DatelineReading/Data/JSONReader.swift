import DatelineModel

/// Reads JSON as RFC 8259 has it. A text that is a date is one; a number with a decimal point stays as it is written.
struct JSONReader {
    private let text: SourceText
    private let bytes: [UInt8]
    private let zone: SiteTimeZone
    private var position = 0

    /// How deeply lists and maps may be nested.
    private static let maxNesting = 64

    /// The value of a file. Throws `DiagnosticError` if it is not JSON.
    static func read(_ text: SourceText, zone: SiteTimeZone) throws -> DataValue {
        var reader = JSONReader(text: text, bytes: text.bytes, zone: zone)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == reader.bytes.count else {
            throw reader.problem(
                at: reader.position, "something stands after the end of the value",
                help: "a file has one value: put several into a list [ … ]")
        }
        return value
    }

    private mutating func value(depth: Int) throws -> DataValue {
        skipSpace()
        guard depth <= Self.maxNesting else {
            throw problem(.yamlTooDeep, at: position, "more than \(Self.maxNesting) levels of nested values", help: nil)
        }
        let start = position
        switch peek {
        case UInt8(ascii: "{"): return DataValue(.map(try fields(depth)), at: start)
        case UInt8(ascii: "["): return DataValue(.list(try items(depth)), at: start)
        case UInt8(ascii: "\""): return DataValue(.scalar(DataScalar(try string(), zone: zone)), at: start)
        case UInt8(ascii: "t") where take("true"): return DataValue(.scalar(.flag(true)), at: start)
        case UInt8(ascii: "f") where take("false"): return DataValue(.scalar(.flag(false)), at: start)
        case UInt8(ascii: "n") where take("null"): return DataValue(.nothing, at: start)
        case let byte? where byte == UInt8(ascii: "-") || (48...57).contains(byte):
            return DataValue(.scalar(try number()), at: start)
        case nil: throw problem(at: start, "the file ends where a value should be", help: nil)
        default:
            throw problem(
                at: start, "no value begins like this",
                help: "write a text in double quotes, a number, true, false, null, [ … ] or { … }")
        }
    }

    // MARK: - Lists and maps

    private mutating func items(_ depth: Int) throws -> [DataValue] {
        var items: [DataValue] = []
        let start = position
        position += 1
        skipSpace()
        if takeByte("]") { return items }
        repeat { items.append(try value(depth: depth + 1)) } while try takeComma(or: "]", from: start)
        return items
    }

    private mutating func fields(_ depth: Int) throws -> [DataField] {
        var fields: [DataField] = []
        var keys: Set<String> = []
        let start = position
        position += 1
        skipSpace()
        if takeByte("}") { return fields }
        repeat {
            skipSpace()
            let place = position
            guard peek == UInt8(ascii: "\"") else {
                throw problem(
                    at: place, "a key should begin here", help: "write each key in double quotes: \"rate\": 3")
            }
            let key = try string()
            guard keys.insert(key).inserted else {
                throw problem(
                    .duplicateKey, at: place, length: position - place, "duplicate key “\(key)”",
                    help: "keep one of the two")
            }
            skipSpace()
            guard takeByte(":") else {
                throw problem(at: position, "a colon should be here, after the key", help: nil)
            }
            fields.append(DataField(key, try value(depth: depth + 1)))
        } while try takeComma(or: "}", from: start)
        return fields
    }

    /// Takes the comma before another value, or the bracket that ends the list or map that begins at `start`.
    private mutating func takeComma(or end: Unicode.Scalar, from start: Int) throws -> Bool {
        skipSpace()
        if takeByte(",") {
            skipSpace()
            if peek == UInt8(ascii: end) {
                throw problem(at: position, "a comma stands before the end", help: "remove the last comma")
            }
            return true
        }
        guard takeByte(end) else {
            let place = text.location(at: start)
            throw problem(
                at: position, "a comma or “\(end)” should be here",
                help: "what it belongs to begins at \(place.line):\(place.column)")
        }
        return false
    }

    // MARK: - Texts and numbers

    private mutating func string() throws -> String {
        let start = position
        position += 1
        var words: [UInt8] = []
        while let byte = peek {
            let place = position
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: words, as: UTF8.self)
            case UInt8(ascii: "\\"):
                let scalar = try escaped(from: place)
                guard !scalar.isControl || scalar == "\n" || scalar == "\t" else {
                    throw problem(
                        .controlCharacter, at: place, "a control character, U+\(scalar.codePoint)",
                        help: "remove it; it cannot be shown on a page")
                }
                words.append(contentsOf: String(scalar).utf8)
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                throw problem(
                    at: start, "the text that begins here is not closed on its line", help: "close it with \"")
            default: words.append(byte)
            }
        }
        throw problem(at: start, "the text that begins here is never closed", help: "close it with \"")
    }

    /// The character of an escape that began at an offset.
    private mutating func escaped(from start: Int) throws -> Unicode.Scalar {
        guard let byte = peek else { throw problem(at: start, "the file ends in an escape", help: nil) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\n"
        case UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
        case UInt8(ascii: "u"):
            if let unit = hexadecimal() {
                if let scalar = Unicode.Scalar(unit) { return scalar }
                // Two units stand for one character beyond the first 65,536.
                if (0xD800...0xDBFF).contains(unit), take("\\u"), let low = hexadecimal(),
                    (0xDC00...0xDFFF).contains(low),
                    let scalar = Unicode.Scalar(0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00))
                {
                    return scalar
                }
            }
        default: break
        }
        throw problem(
            at: start, "this escape has no meaning in JSON", help: "write a backslash in a text twice: \"C:\\\\data\"")
    }

    private mutating func hexadecimal() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        let digits = bytes[position..<(position + 4)]
        guard digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0 | 0x20) }) else { return nil }
        position += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private mutating func number() throws -> DataScalar {
        let start = position
        while let byte = peek, (48...57).contains(byte) || "+-.eE".utf8.contains(byte) { position += 1 }
        let words = String(decoding: bytes[start..<position], as: UTF8.self)
        if let number = Int(words), String(number) == words { return .number(number) }
        let digits = words.drop { $0 == "-" }
        let isNumber = Double(words) != nil && digits.first?.isNumber == true && words.last?.isNumber == true
        guard isNumber, !(digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true) else {
            throw problem(
                at: start, length: position - start, "“\(words)” is not a number of JSON",
                help: "put it in quotes if it is a text")
        }
        return .text(words)
    }

    // MARK: - Bytes

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func takeByte(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: scalar) else { return false }
        position += 1
        return true
    }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[position...].starts(with: word.utf8) else { return false }
        position += word.utf8.count
        return true
    }

    private func problem(
        _ identifier: DiagnosticID = .invalidJSON, at offset: Int, length: Int = 1, _ summary: String, help: String?
    ) -> DiagnosticError {
        YAMLReader.problem(identifier, text, offset, length: length, summary, help: help)
    }
}
