import DatelineModel

/// How a value's bytes are changed for the place where they are printed.
enum Escaping: UInt8, Sendable {
    /// As they are: only for markup between elements.
    case none
    /// With `&`, `<`, `>` and quotes as entities: for text between elements and for quoted attributes.
    case markup
    /// With all but letters, digits and `-._~` as `%XX`: for a part of an address.
    case address
    /// With `<`, `>`, `&` and two line separators as `\uXXXX`: for JSON inside a script element.
    case script
}

extension [UInt8] {
    /// Escapes what has been appended since a position.
    mutating func escapeTail(from start: Int, _ escaping: Escaping) {
        guard escaping != .none, start < count else { return }
        guard let first = self[start...].firstIndex(where: { escaping.changes($0) }) else { return }
        let tail = Array(self[first...])
        removeLast(count - first)
        tail.withUnsafeBufferPointer { append($0, escaping) }
    }

    /// Appends bytes, escaped.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ escaping: Escaping) {
        switch escaping {
        case .none: append(contentsOf: bytes)
        case .markup:
            if bytes.hasByte(changedBy: .markup) { append(escaping: bytes) } else { append(contentsOf: bytes) }
        case .address: append(percentEncoding: bytes)
        case .script:
            if bytes.hasByte(changedBy: .script) { append(escapingForScript: bytes) } else { append(contentsOf: bytes) }
        }
    }

    /// Appends a part of an address (RFC 3986, section 2.3: all but the unreserved characters are encoded).
    private mutating func append(percentEncoding bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            if Escaping.address.changes(byte) {
                append(UInt8(ascii: "%"))
                append(hexDigit(byte >> 4))
                append(hexDigit(byte & 15))
            } else {
                append(byte)
            }
        }
    }

    /// Appends JSON so that it cannot end the script element it stands in; the JSON means the same.
    private mutating func append(escapingForScript bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                append(contentsOf: "\\u00".utf8)
                append(hexDigit(byte >> 4))
                append(hexDigit(byte & 15))
            // U+2028 and U+2029, which are line ends to JavaScript before 2019, are E2 80 A8 and E2 80 A9.
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
    /// Whether a byte may have to be changed.
    @inline(__always) func changes(_ byte: UInt8) -> Bool {
        switch self {
        case .none: false
        case .markup: byte <= 62 && (byte == 38 || byte == 60 || byte == 62 || byte == 34 || byte == 39)
        case .script: byte == 38 || byte == 60 || byte == 62 || byte == 0xE2
        case .address:
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: false
            default: true
            }
        }
    }

    /// Which of eight bytes `markup` or `script` may change.
    @inline(__always) fileprivate func changes(_ bytes: EightBytes) -> EightBytes.Places {
        let signs = bytes.equal(to: 38) | bytes.equal(to: 60) | bytes.equal(to: 62)
        return self == .script ? signs | bytes.equal(to: 0xE2) : signs | bytes.equal(to: 34) | bytes.equal(to: 39)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether there is a byte that `markup` or `script` may change: most texts come without any.
    @inline(__always)
    fileprivate func hasByte(changedBy escaping: Escaping) -> Bool {
        let raw = UnsafeRawBufferPointer(self)
        var index = 0
        while index &+ 8 <= raw.count {
            if !escaping.changes(EightBytes(raw, at: index)).isEmpty { return true }
            index &+= 8
        }
        return raw[index...].contains { escaping.changes($0) }
    }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
