extension StringProtocol {
    /// The text without white space at its ends, and with single spaces in place of line breaks.
    package func onOneLine() -> String {
        let text = trimmingWhitespace()
        // Nearly all texts are one line: those breaks that are no control characters end with `C2 85`, `80 A8` or `80 A9`.
        var before: UInt8 = 0
        let mayHaveBreak = text.utf8.contains { byte in
            defer { before = byte }
            return byte < 0x20 || byte == 0x85 && before == 0xC2 || (byte == 0xA8 || byte == 0xA9) && before == 0x80
        }
        guard mayHaveBreak, text.contains(where: \.isNewline) else { return text }
        return text.split(whereSeparator: \.isNewline).map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// The text without white space at its ends.
    package func trimmingWhitespace() -> String {
        // Nearly every text begins and ends with a plain character.
        let isPlain = { (scalar: Unicode.Scalar) in scalar.value > 0x20 && scalar.value < 0x7F }
        if let first = unicodeScalars.first, let last = unicodeScalars.last, isPlain(first), isPlain(last) {
            return String(self)
        }
        guard let start = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(self[start...last])
    }
}
