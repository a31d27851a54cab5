import DatelineModel

/// Sentences of front matter are plain text: lists, feeds, mail and networks have them as they are.
extension FieldReader {
    /// Warns if Markdown stands in sentences under a key, which readers would get as it is written.
    mutating func warnOfMarkdown(in sentences: some Sequence<Located<String>>, of key: String) {
        guard let first = sentences.first(where: { PlainSentence.hasMarkdown($0.value) }) else { return }
        add([
            .warning(
                .plainText, at: .location(first.location(in: text)),
                "“\(key)” is plain text, and readers get its Markdown as it is written",
                help: "take the signs out; links and emphasis stand in the text of the article")
        ])
    }
}

/// A sentence that is shown as it is written.
enum PlainSentence {
    /// Whether a text has what is surely meant as Markdown: a link, code, or emphasis with asterisks.
    static func hasMarkdown(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var (isCode, isOpen, isLink) = (false, false, false)
            for (index, byte) in bytes.enumerated() {
                let before = index > 0 ? bytes[index - 1] : 0x20
                let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
                switch byte {
                // In ``quotes'' there are two, and in `Hawai`i` one is a letter.
                case UInt8(ascii: "`") where before != byte && after != byte:
                    if isCode, before > 0x20, !isWordByte(after) { return true }
                    isCode = after > 0x20 && !isWordByte(before)
                case UInt8(ascii: "(") where before == UInt8(ascii: "]") && after > 0x20: isLink = true
                case UInt8(ascii: ")") where isLink: return true
                // An address has no blanks.
                case 0x20: isLink = false
                case UInt8(ascii: "*"):
                    if isOpen, before > 0x20, before != byte, !isWordByte(after) { return true }
                    if after > 0x20, after != byte, !isWordByte(before) { isOpen = true }
                default: break
                }
            }
            return false
        }
    }

    /// Whether a byte may be of a word: a letter of any script, or a digit.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }
}
