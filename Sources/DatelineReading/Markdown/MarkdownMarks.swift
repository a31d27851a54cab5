import DatelineModel

/// What a Markdown text may have besides Markdown, by a quick look that saves looking closely at most texts.
struct MarkdownMarks {
    /// Whether it may have raw HTML: a `<` before a letter or one of `/!?`, but for web addresses in `<…>`.
    private(set) var mayHaveHTML = false
    /// Whether it may have characters written as numbers: `&#128;`.
    private(set) var mayHaveReferences = false
    /// Whether it may have links to addresses such as `javascript:…`.
    private(set) var mayHaveUnsafeLinks = false

    init(in bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            if index + 8 <= bytes.count {
                let eight = EightBytes(raw, at: index)
                let marks = eight.equal(to: UInt8(ascii: "<")) | eight.equal(to: UInt8(ascii: "&"))
                let skipped = (marks | eight.equal(to: UInt8(ascii: "]"))).countBefore
                guard skipped < 8 else {
                    index += 8
                    continue
                }
                index += skipped
            }
            look(at: index, of: bytes)
            index += 1
        }
    }

    private mutating func look(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch bytes[index] {
        case UInt8(ascii: "&"): if next == UInt8(ascii: "#") { mayHaveReferences = true }
        case UInt8(ascii: "<"):
            guard isLetter(next) || "/!?".utf8.contains(next) else { return }
            let rest = bytes[(index + 1)...]
            if !rest.starts(with: "https://".utf8), !rest.starts(with: "http://".utf8) { mayHaveHTML = true }
        case UInt8(ascii: "]"):
            guard next == UInt8(ascii: "(") || next == UInt8(ascii: ":") else { return }
            // The first letters of `javascript:`, `vbscript:`, `file:` and `data:`, which may be escaped.
            let address = bytes[(index + 2)...].first { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "<") }
            if let address, "jJvVfFdD&\\".utf8.contains(address) { mayHaveUnsafeLinks = true }
        default: break
        }
    }
}

/// What HTML makes of characters that are written as numbers.
enum CharacterReferences {
    /// A text in which the characters that a page cannot have are what HTML makes of them; `nil` if it has none.
    ///
    /// The numbers from 128 to 159 mean what they mean in windows-1252, as WHATWG's HTML has it (13.2.5.84); what is no
    /// character of XML, or of no text at all, becomes U+FFFD.
    static func repaired(_ text: UnsafeBufferPointer<UInt8>?) -> String? {
        // libcmark writes U+FFFE and U+FFFF as single bytes that are not UTF-8, of which Swift makes U+FFFD.
        guard let text, text.contains(where: { !(0x20..<0x7F).contains($0) && $0 != 0x0A && $0 != 0x09 }) else {
            return nil
        }
        var scalars = String.UnicodeScalarView()
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            scalars.append(
                scalar.isControl && scalar != "\n" && scalar != "\t" ? meaning(of: scalar) : scalar)
        }
        return String(scalars)
    }

    private static func meaning(of control: Unicode.Scalar) -> Unicode.Scalar {
        switch control.value {
        case 0x0C, 0x0D: " "
        case 0x80...0x9F: windows1252[Int(control.value) - 0x80]
        default: "\u{FFFD}"
        }
    }

    private static let windows1252 = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
