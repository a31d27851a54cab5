import DatelineReading

/// A header field that has a value and parameters: `attachment; filename="law.pdf"` (RFC 2045 and 2231).
struct HeaderParameters {
    /// The value before the parameters in small letters: `text/plain`.
    let value: String
    private let parameters: [String: String]

    /// A parameter of a name in small letters; `nil` if it is missing.
    subscript(_ name: String) -> String? { parameters[name] }

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = HeaderComments.removed(from: bytes)[...]
        let head = rest.prefix { $0 != UInt8(ascii: ";") }
        value = String(decoding: head, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
        rest = rest[head.endIndex...]
        var pieces: [String: [Piece]] = [:]
        while let start = rest.firstIndex(where: { $0 > 0x20 && $0 != UInt8(ascii: ";") }) {
            rest = rest[start...]
            let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
            rest = rest[name.endIndex...]
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0 <= 0x20 }
            let value = Self.takeValue(&rest)
            let key = String(decoding: name, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
            let parts = key.split(separator: "*", omittingEmptySubsequences: false)
            guard let base = parts.first else { continue }
            let number = parts.dropFirst().first.flatMap { Int($0) }
            let isEscaped = key.hasSuffix("*")
            pieces[String(base), default: []].append(Piece(number: number, isEscaped: isEscaped, bytes: value))
        }
        parameters = pieces.compactMapValues(Self.text)
    }

    private struct Piece {
        /// Its place among the pieces of a long value; `nil` if it is the whole.
        let number: Int?
        let isEscaped: Bool
        let bytes: [UInt8]
    }

    /// A quoted or plain value.
    private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        guard rest.first == UInt8(ascii: "\"") else {
            var value = rest.prefix { $0 != UInt8(ascii: ";") }
            rest = rest[value.endIndex...]
            while let last = value.last, last <= 0x20 { value.removeLast() }
            return Array(value)
        }
        rest = rest.dropFirst()
        var value: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            // Only a quote and a backslash are escaped; others are folders of Windows.
            if byte == UInt8(ascii: "\\"), let next = rest.first, next == byte || next == UInt8(ascii: "\"") {
                value.append(next)
                rest = rest.dropFirst()
            } else {
                value.append(byte)
            }
        }
        return value
    }

    /// The value that pieces make. One whose letters are escaped goes before a plain one, which is there for old programs.
    private static func text(of pieces: [Piece]) -> String? {
        let numbered = pieces.filter { $0.number != nil }.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
        let whole = pieces.first { $0.number == nil && $0.isEscaped }
        let used = whole.map { [$0] } ?? (numbered.isEmpty ? Array(pieces.prefix(1)) : numbered)
        guard let first = used.first else { return nil }
        guard used.contains(where: \.isEscaped) else {
            return EncodedWords.text(of: used.flatMap(\.bytes)[...]).text
        }
        var charset: String?
        var bytes: [UInt8] = []
        for (place, piece) in used.enumerated() {
            var rest = piece.bytes[...]
            // `utf-8'en'…` at the start of the first.
            if place == 0, first.isEscaped, let mark = rest.firstIndex(of: UInt8(ascii: "'")),
                let second = rest[(mark + 1)...].firstIndex(of: UInt8(ascii: "'"))
            {
                charset = String(decoding: rest[..<mark], as: UTF8.self)
                rest = rest[(second + 1)...]
            }
            bytes += piece.isEscaped ? unescaped(rest) : Array(rest)
        }
        return Charset.text(of: bytes, in: charset).text.onOneLine()
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let high = TransferEncoding.hexadecimal(rest[rest.startIndex]),
                let low = TransferEncoding.hexadecimal(rest[rest.startIndex + 1])
            {
                result.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }
}

/// Comments in header fields, which stand in parentheses and may be nested.
enum HeaderComments {
    /// The bytes without comments. A parenthesis that is never closed begins none.
    static func removed(from bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var (depth, isQuoted, outermost) = (0, false, 0)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\\") where index + 1 < bytes.endIndex:
                if depth == 0 { result += bytes[index...(index + 1)] }
                index += 1
            case UInt8(ascii: "\"") where depth == 0:
                isQuoted.toggle()
                result.append(byte)
            case UInt8(ascii: "(") where !isQuoted:
                if depth == 0 { outermost = index }
                depth += 1
            case UInt8(ascii: ")") where depth > 0: depth -= 1
            default: if depth == 0 { result.append(byte) }
            }
            index += 1
        }
        if depth > 0 { result += bytes[outermost...] }
        return result
    }
}
