/// Text is written as UTF-8 bytes into one growing buffer.
extension [UInt8] {
    /// Appends a text as it is.
    package mutating func append(text: String) {
        append(contentsOf: text.utf8)
    }

    /// Appends a text with the five characters escaped that mean something in HTML and XML, in text and in attributes.
    package mutating func append(escaped text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    /// Appends UTF-8 bytes, escaped for HTML and XML.
    package mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte < 64, escaped >> UInt64(byte) & 1 == 1, let entity = entity(for: byte) else { continue }
            append(contentsOf: bytes[clean..<index])
            entity.withUTF8Buffer { append(contentsOf: $0) }
            clean = index + 1
        }
        append(contentsOf: bytes[clean...])
    }
}

extension Unicode.Scalar {
    /// Whether it is a character of a script that puts no spaces between words: Thai, Lao, Burmese, Khmer, and the signs
    /// and syllables of Chinese and Japanese. Their punctuation does not count.
    @inlinable package var isUnspaced: Bool {
        switch value {
        case 0xE00...0xEFF,  // Thai, Lao
            0x1000...0x109F,  // Myanmar
            0x1780...0x17FF,  // Khmer
            0x3005...0x3007,  // 々〆〇 of CJK Symbols and Punctuation
            0x3040...0x30FF,  // Hiragana, Katakana
            0x3400...0x4DBF,  // CJK Unified Ideographs Extension A
            0x4E00...0x9FFF,  // CJK Unified Ideographs
            0xF900...0xFAFF,  // CJK Compatibility Ideographs
            0x20000...0x3FFFF:  // the planes of further ideographs
            true
        default: false
        }
    }

    /// Whether it is no character of a text: a control character of C0 or C1, or a code that Unicode never assigns.
    package var isControl: Bool {
        if value < 0x7F { return value < 0x20 }
        return properties.generalCategory == .control || properties.isNoncharacterCodePoint
    }
}

/// A bit for each of the five characters; all of them are below 64.
private let escaped = "\"&'<>".utf8.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }

@inline(__always)
private func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}
