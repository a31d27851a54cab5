import DatelineReading

/// A header field that has a value and parameters: `attachment; filename="law.pdf"` (RFC 2045 and 2231).
struct HeaderParameters {
    /// The value before the parameters in small letters: `text/plain`.
    let value: String
    private let parameters: [String: String]

    /// A parameter of a name in small letters; `nil` if it is missing.
    subscript(_ name: String) -> String? { parameters[name] }

    private init(value: String, _ parameters: [String: String]) { (self.value, self.parameters) = (value, parameters) }

    /// The same parameters with another value.
    func with(value: String) -> HeaderParameters { HeaderParameters(value: value, parameters) }

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        value = Self.plain(HeaderComments.removed(from: Self.takeUpToMark(&rest)))
        var pieces: [String: [Piece]] = [:]
        while let start = rest.firstIndex(where: { $0 > 0x20 && $0 != UInt8(ascii: ";") }) {
            rest = rest[start...]
            let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
            rest = rest[name.endIndex...]
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0 <= 0x20 }
            let key = Self.plain(HeaderComments.removed(from: name))
            let value = Self.takeValue(&rest, isName: key.hasPrefix("filename") || key.hasPrefix("name"))
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

    private static func plain(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
    }

    /// What stands before the next semicolon outside comments.
    private static func takeUpToMark(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let whole = rest
        while let byte = rest.first, byte != UInt8(ascii: ";") {
            rest = rest[(HeaderComments.end(of: rest) ?? rest.startIndex + 1)...]
        }
        return whole[..<rest.startIndex]
    }

    /// A quoted or plain value. In the plain name of a file parentheses are no comment: `report (1).pdf`.
    private static func takeValue(_ rest: inout ArraySlice<UInt8>, isName: Bool) -> [UInt8] {
        guard rest.first == UInt8(ascii: "\"") else {
            var value: ArraySlice<UInt8>
            if isName {
                value = rest.prefix { $0 != UInt8(ascii: ";") }
                rest = rest[value.endIndex...]
            } else {
                value = HeaderComments.removed(from: takeUpToMark(&rest))[...]
            }
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
    /// Where the comment ends that begins the bytes; `nil` if none does. A longer one is none, so that the time stays in proportion.
    static func end(of bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.first == UInt8(ascii: "(") else { return nil }
        var depth = 0
        var index = bytes.startIndex
        let limit = bytes.prefix(longest).endIndex
        while index < limit {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return nil
    }

    private static let longest = 500

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
