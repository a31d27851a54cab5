/// The encodings in which mail carries bytes (RFC 2045, section 6).
enum TransferEncoding {
    /// The bytes of quoted-printable; what is not right in it stays as it is.
    static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes
        while let line = rest.popLine() {
            let hasEnd = rest.startIndex > line.startIndex + line.count
            var words = line
            // Spaces at the end of a line were added on the way.
            while let last = words.last, last == 0x20 || last == 0x09 { words.removeLast() }
            let isSoft = words.last == UInt8(ascii: "=")
            if isSoft { words.removeLast() }
            append(words, to: &result)
            if !isSoft && hasEnd { result.append(UInt8(ascii: "\n")) }
        }
        return result
    }

    /// The bytes of the Q encoding of encoded words, in which an underscore is a space.
    static func wordQ(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        append(ArraySlice(bytes.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }), to: &result)
        return result
    }

    private static func append(_ words: ArraySlice<UInt8>, to result: inout [UInt8]) {
        var index = words.startIndex
        while index < words.endIndex {
            if words[index] == UInt8(ascii: "="), index + 2 < words.endIndex,
                let high = hexadecimal(words[index + 1]), let low = hexadecimal(words[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(words[index])
                index += 1
            }
        }
    }

    /// The value of a digit of base 16; `nil` if it is none.
    static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    /// The bytes of Base64, and the lines of other text that somebody added behind its end.
    ///
    /// Characters that do not belong there are passed over.
    static func base64(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], added: [UInt8]) {
        var (result, added): ([UInt8], [UInt8]) = ([], [])
        result.reserveCapacity(bytes.count * 3 / 4)
        var (bits, count, hasEnded) = (UInt32(0), 0, false)
        var (longest, previous) = (0, Int?.none)
        var rest = bytes
        while let line = rest.popLine() {
            let words = line.trimmed
            // Where no `=` ends it: below an empty line, a shorter one, or in any case if it has spaces as sentences do.
            if !hasEnded, let previous {
                hasEnded =
                    isRule(words) || (previous == 0 ? isText(words) : gaps(in: words) >= (previous < longest ? 1 : 2))
            }
            if hasEnded, isText(words) {
                added += line + [UInt8(ascii: "\n")]
                continue
            }
            (longest, previous) = (max(longest, words.count), words.count)
            for byte in line {
                if byte == UInt8(ascii: "=") {
                    hasEnded = true
                    (bits, count) = (0, 0)
                }
                guard let value = value(byte) else { continue }
                bits = (bits << 6 | UInt32(value)) & 0xFFF_FFFF
                count += 6
                if count >= 8 {
                    count -= 8
                    result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
                }
            }
        }
        return (result, added)
    }

    /// Whether a line without white space around it is none of Base64: it has other characters, or not their number.
    private static func isText(_ words: ArraySlice<UInt8>) -> Bool {
        guard !words.isEmpty else { return false }
        return isRule(words) || !words.allSatisfy { value($0) != nil || $0 == UInt8(ascii: "=") }
            || !words.count.isMultiple(of: 4) || words.count < 32 && words.last != UInt8(ascii: "=")
    }

    /// `_____`, as above the footer of a list.
    private static func isRule(_ words: ArraySlice<UInt8>) -> Bool {
        words.count > 4 && words.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    }

    private static func gaps(in words: ArraySlice<UInt8>) -> Int { words.count { $0 == 0x20 } }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Takes a line off the front, without its end; `nil` if nothing is left.
    mutating func popLine() -> ArraySlice<UInt8>? {
        guard !isEmpty else { return nil }
        let end = firstIndex(of: UInt8(ascii: "\n")) ?? endIndex
        var line = self[startIndex..<end]
        self = self[Swift.min(end + 1, endIndex)...]
        while line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }

    /// The bytes without white space at their ends.
    var trimmed: ArraySlice<UInt8> {
        var rest = drop { $0 <= 0x20 }
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        return rest
    }

    /// Whether it is nothing but white space.
    var isBlank: Bool { allSatisfy { $0 <= 0x20 } }
}
