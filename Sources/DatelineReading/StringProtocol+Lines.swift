extension StringProtocol {
    /// The text without white space at its ends, and with single spaces in place of line breaks.
    package func onOneLine() -> String {
        let text = trimmingWhitespace()
        // Every line break is a control character, or begins with E2, as few other characters do.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }), text.contains(where: \.isNewline)
        else {
            return text
        }
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
