import DatelineModel

/// How the bytes of a value are escaped for the place where they are printed.
enum Escaping: UInt8, Sendable {
    /// As they are: only for markup between elements.
    case none
    /// As they are, whatever they are: for plain text, and for values that style rules may have.
    case plain
    /// With `&`, `<`, `>` and quotes as entities: for text between elements and for quoted attributes.
    case markup
    /// With everything but letters, digits and `-._~` as `%XX`: for a part of an address.
    case address
    /// With `<`, `>`, `&` and two line separators as `\uXXXX`: for JSON inside a script element.
    case script
}

extension [UInt8] {
    /// Escapes the bytes from a position to the end.
    mutating func escapeTail(from start: Int, _ escaping: Escaping) {
        guard escaping != .none, escaping != .plain, start < count else { return }
        guard let first = self[start...].firstIndex(where: { escaping.changes($0) }) else { return }
        let tail = Array(self[first...])
        removeLast(count - first)
        append(tail.span, escaping)
    }

    /// Appends bytes, escaped.
    mutating func append(_ bytes: Span<UInt8>, _ escaping: Escaping) {
        switch escaping {
        case .none, .plain: append(contentsOf: bytes)
        case .markup:
            if bytes.needsMarkupEscaping {
                bytes.withUnsafeBufferPointer { append(escaping: $0) }
            } else {
                append(contentsOf: bytes)
            }
        case .address: append(percentEncoding: bytes)
        case .script:
            if bytes.needsScriptEscaping { append(escapingForScript: bytes) } else { append(contentsOf: bytes) }
        }
    }

    /// Appends text, escaped.
    mutating func append(_ text: String, _ escaping: Escaping) { text.withBytes { append($0, escaping) } }

    /// Appends a part of an address (RFC 3986, section 2.3: all but the unreserved characters are encoded).
    private mutating func append(percentEncoding bytes: Span<UInt8>) {
        for index in bytes.indices {
            let byte = bytes[index]
            if Escaping.address.changes(byte) {
                append(UInt8(ascii: "%"))
                append(hexDigit(byte >> 4))
                append(hexDigit(byte & 15))
            } else {
                append(byte)
            }
        }
    }

    /// Appends JSON so that it cannot end the script element around it; its meaning stays the same.
    private mutating func append(escapingForScript bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                append(contentsOf: "\\u00".utf8)
                append(hexDigit(byte >> 4))
                append(hexDigit(byte & 15))
            // U+2028 and U+2029, which were line breaks in JavaScript before 2019, are E2 80 A8 and E2 80 A9.
            case 0xE2
            where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
                append(contentsOf: (bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
                index += 2
            default: append(byte)
            }
            index += 1
        }
    }
}

extension Escaping {
    /// Whether a byte may have to be escaped.
    @inline(__always) func changes(_ byte: UInt8) -> Bool {
        switch self {
        case .none, .plain: false
        case .markup: byte <= 62 && (byte == 38 || byte == 60 || byte == 62 || byte == 34 || byte == 39)
        case .script: byte == 38 || byte == 60 || byte == 62 || byte == 0xE2
        case .address:
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: false
            default: true
            }
        }
    }
}

extension Span<UInt8> {
    // Most text needs no escaping. These loops read all of it without a branch, which lets the compiler compare sixteen
    // bytes at once.

    /// Whether `markup` changes any byte.
    fileprivate var needsMarkupEscaping: Bool {
        var found: UInt8 = 0
        for index in indices {
            let byte = self[index]
            found |= isSame(byte, 34) | isSame(byte, 38) | isSame(byte, 39) | isSame(byte, 60) | isSame(byte, 62)
        }
        return found != 0
    }

    /// Whether `script` may change any byte. 226 starts the two line separators, but also dashes and quotes.
    fileprivate var needsScriptEscaping: Bool {
        var found: UInt8 = 0
        for index in indices {
            let byte = self[index]
            found |= isSame(byte, 38) | isSame(byte, 60) | isSame(byte, 62) | isSame(byte, 226)
        }
        return found != 0
    }
}

/// 1 if two bytes are the same, else 0.
@inline(__always) private func isSame(_ left: UInt8, _ right: UInt8) -> UInt8 { left == right ? 1 : 0 }

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
