/// Reads texts that are not UTF-8 where there is no doubt what they are.
enum OtherEncoding: String {
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"

    /// A text in UTF-16, or plausibly in Windows-1252, with the name of its encoding; `nil` for all other bytes.
    static func text(of bytes: [UInt8]) -> (text: String, encoding: OtherEncoding)? {
        if let text = utf16(bytes) { return (text, .utf16) }
        return windows1252(bytes).map { ($0, .windows1252) }
    }

    /// UTF-16 by its mark, or by the zero bytes that Latin letters have in it.
    private static func utf16(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 2, bytes.count.isMultiple(of: 2), !bytes.starts(with: [0xFF, 0xFE, 0, 0]) else {
            return nil
        }
        let head = bytes.prefix(64).enumerated()
        let zeros = (0...1).map { parity in head.count { $0.offset % 2 == parity && $0.element == 0 } }
        let isLittle = bytes.starts(with: [0xFF, 0xFE]) || zeros[0] == 0 && zeros[1] * 3 > bytes.prefix(64).count
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) || zeros[1] == 0 && zeros[0] * 3 > bytes.prefix(64).count
        else { return nil }
        let units = stride(from: 0, to: bytes.count, by: 2).map { place in
            let (low, high) = isLittle ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
            return UInt16(high) << 8 | UInt16(low)
        }
        return String(validating: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self)
    }

    /// Windows-1252, the encoding of Western Europe, which any bytes could be. Those of other alphabets, and of Vietnamese in
    /// one byte a letter, would come out as nonsense: they have more such letters, and have them in other places.
    private static func windows1252(_ bytes: [UInt8]) -> String? {
        var letters = 0
        var highLetters = 0
        for (place, byte) in bytes.enumerated() {
            if isLetter(byte) { letters += 1 }
            guard byte >= 0x80 else { continue }
            let before = place > 0 ? bytes[place - 1] : 0x20
            let after = place + 1 < bytes.count ? bytes[place + 1] : 0x20
            // Two bytes that are UTF-8 show that it is that, and damaged.
            let isUTF8 = (0xC2...0xF4).contains(byte) && (0x80...0xBF).contains(after)
            guard !isUTF8, !undefined.contains(byte) else { return nil }
            if isHighLetter(byte) {
                highLetters += 1
                let isCapital = byte < 0xDF && byte != 0x9A && byte != 0x9C && byte != 0x9E
                let followsSmall = (97...122).contains(before)
                guard !(isCapital && followsSmall), !(isHighLetter(before) && isHighLetter(after)) else { return nil }
            } else if isLetter(before), isLetter(after), !joining.contains(byte) {
                return nil
            }
        }
        guard highLetters * 10 < letters + highLetters else { return nil }
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let scalar = (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte)
            text.append(scalar)
        }
        return String(text)
    }

    private static func isHighLetter(_ byte: UInt8) -> Bool {
        byte >= 0xC0 && byte != 0xD7 && byte != 0xF7 || [0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F].contains(byte)
    }

    private static let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    /// What can stand between two letters: quotes, dashes, a dot, and the place where a word may be divided.
    private static let joining: Set<UInt8> = [0x91, 0x92, 0x96, 0x97, 0xA0, 0xAD, 0xB7]
    private static let upperControls = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
