import DatelineModel

/// What a Markdown text may have besides Markdown, by a quick look that saves looking closely at most texts.
struct MarkdownMarks {
    /// Whether it may have raw HTML: a `<` before a letter or one of `/!?`, but for web addresses in `<…>`.
    private(set) var mayHaveHTML = false
    /// Whether it may have characters written as numbers: `&#128;`.
    private(set) var mayHaveReferences = false
    /// Whether it may have links to addresses such as `javascript:…`.
    private(set) var mayHaveUnsafeLinks = false

    /// Whether it may have tables: a `|`, or a `:` beside a `-`.
    private(set) var mayHaveTables = false
    /// Whether it may have notes: `[^1]`, `^[…]`.
    private(set) var mayHaveNotes = false
    /// Whether it may have terms with definitions: a line that begins with a `:`.
    private(set) var mayHaveDefinitions = false
    /// Whether it may have struck words: a `~`.
    private(set) var mayHaveTildes = false
    /// Whether it may have marked words: `==`.
    private(set) var mayHaveMarkedWords = false
    /// Whether it may have notes that are written where they belong: `^[`.
    private(set) var mayHaveInlineNotes = false
    /// Whether it may say what abbreviations stand for: `*[` where a line begins.
    private(set) var mayHaveAbbreviations = false
    /// Whether it may have addresses that are not marked as links.
    private(set) var mayHaveAddresses = false
    /// Whether it may have tasks: `[ ]`, `[x]`.
    private(set) var mayHaveTasks = false
    /// Whether it may have remarks: `[!NOTE]`.
    private(set) var mayHaveAdmonitions = false
    /// Whether headings may have attributes: `{#id}`, `{-}`, `{lang=fr}`.
    private(set) var mayHaveAttributes = false

    /// Whether it may have inserts: `{%`.
    private(set) var mayHaveInserts = false
    /// Whether it may have images: `![…](…)`, `<img>`.
    private(set) var mayHaveImages = false
    /// Whether it may have links that begin with no scheme of the web, in Markdown or HTML.
    private(set) var mayHaveSiteLinks = false

    /// Whether a sign that means something to an extension may have a backslash before it.
    private(set) var mayHaveEscapes = false

    /// Whether a sign that typography would change may have a backslash before it, or be written as a reference.
    private(set) var mayHaveKeptSigns = false

    /// Whether stars may stand beside punctuation in a text without blanks between words.
    private(set) var mayHaveEastAsianEmphasis = false

    /// Whether blocks may be there that libcmark does not know.
    var mayHaveBlocks: Bool { mayHaveTables || mayHaveNotes || mayHaveDefinitions || mayHaveAbbreviations }
    /// Whether anything may be there inside lines of text that libcmark does not know.
    var mayHaveInlines: Bool {
        mayHaveNotes || mayHaveTildes || mayHaveAddresses || mayHaveMarkedWords || mayHaveAbbreviations
    }
    /// Whether there may be signs that mean nothing, among others that mean something to an extension.
    func needsEscapes(_ form: MarkdownForm) -> Bool {
        mayHaveEscapes
            && (mayHaveInlines || mayHaveTasks || mayHaveAdmonitions || mayHaveAttributes
                || form.hasFigures && (mayHaveImages || mayHaveTables))
    }

    init(in bytes: [UInt8], _ range: Range<Int>) {
        self = bytes.withUnsafeBufferPointer { MarkdownMarks(in: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    init(in bytes: UnsafeBufferPointer<UInt8>) {
        Self.signs.withUnsafeBufferPointer { signs in
            for index in bytes.indices where signs[Int(bytes[index])] { look(at: index, of: bytes) }
        }
    }

    /// For each byte, whether it may be a part of what is looked for.
    private static let signs: [Bool] = (0...255).map { "!&*=@.:<[\\]^{|~".utf8.contains($0) }

    private mutating func look(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch bytes[index] {
        case UInt8(ascii: "&"):
            if next == UInt8(ascii: "#") { mayHaveReferences = true }
            if !mayHaveKeptSigns, Escapes.quotationReference(at: index, of: bytes) != nil { mayHaveKeptSigns = true }
        case UInt8(ascii: "!"): if next == UInt8(ascii: "[") { mayHaveImages = true }
        case UInt8(ascii: "<"):
            if next | 0x20 == UInt8(ascii: "i") { mayHaveImages = true }
            if isLetter(next) { mayHaveSiteLinks = true }
            guard isLetter(next) || "/!?".utf8.contains(next) else { return }
            let rest = bytes[(index + 1)...]
            if !rest.starts(with: "https://".utf8), !rest.starts(with: "http://".utf8) { mayHaveHTML = true }
        case UInt8(ascii: "]"):
            if index >= 2, bytes[index - 2] == UInt8(ascii: "["), " \txX".utf8.contains(bytes[index - 1]) {
                mayHaveTasks = true
            }
            guard next == UInt8(ascii: "(") || next == UInt8(ascii: ":") else { return }
            if !mayHaveSiteLinks {
                let target = bytes[(index + 2)...]
                let isOfWeb = target.starts(with: "https://".utf8) || target.starts(with: "http://".utf8)
                mayHaveSiteLinks = next == UInt8(ascii: ":") || !isOfWeb
            }
            // The first letters of `javascript:`, `vbscript:`, `file:` and `data:`, which may be escaped.
            let address = bytes[(index + 2)...].first { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "<") }
            if let address, "jJvVfFdD&\\".utf8.contains(address) { mayHaveUnsafeLinks = true }
        case UInt8(ascii: "["):
            if next == UInt8(ascii: "^") { mayHaveNotes = true }
            if next == UInt8(ascii: "!") { mayHaveAdmonitions = true }
        case UInt8(ascii: "\\"):
            if Escapes.matter(for: next) { mayHaveEscapes = true }
            if Escapes.keeps(next) { mayHaveKeptSigns = true }
        case UInt8(ascii: "="): if next == UInt8(ascii: "=") { mayHaveMarkedWords = true }
        case UInt8(ascii: "^"): if next == UInt8(ascii: "[") { (mayHaveNotes, mayHaveInlineNotes) = (true, true) }
        case UInt8(ascii: "*"):
            if next == UInt8(ascii: "["), index == 0 || bytes[index - 1] <= UInt8(ascii: " ") {
                mayHaveAbbreviations = true
            }
            if !mayHaveEastAsianEmphasis, EastAsianEmphasis.mayMatter(at: index, of: bytes) {
                mayHaveEastAsianEmphasis = true
            }
        case UInt8(ascii: "|"): mayHaveTables = true
        case UInt8(ascii: "~"): mayHaveTildes = true
        case UInt8(ascii: "@"): mayHaveAddresses = true
        case UInt8(ascii: "{"):
            if "#.- ".utf8.contains(next) || isLetter(next) { mayHaveAttributes = true }
            if next == UInt8(ascii: "%") { mayHaveInserts = true }
        case UInt8(ascii: "."):
            let isAddress = index >= 3 && (1...3).allSatisfy { bytes[index - $0] | 0x20 == UInt8(ascii: "w") }
            if isAddress { mayHaveAddresses = true }
        case UInt8(ascii: ":"):
            let before = index > 0 ? bytes[index - 1] : UInt8(ascii: "\n")
            if next == UInt8(ascii: "/") {
                // Most addresses are those of links: `](https://…)`, `<https://…>`.
                if !Self.isOfLink(index, of: bytes) { mayHaveAddresses = true }
            } else if next == UInt8(ascii: "-") || before == UInt8(ascii: "-") {
                mayHaveTables = true
            } else if next == UInt8(ascii: " ") || next == UInt8(ascii: "\t"),
                before <= UInt8(ascii: " ")
                    || before == UInt8(ascii: ">")
            {
                mayHaveDefinitions = true
            }
        default: break
        }
    }

    /// Whether the scheme that ends here begins right behind a `(` that follows a `]`, or behind a `<`.
    private static func isOfLink(_ end: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = end
        while start > 0, isLetter(bytes[start - 1]), end - start < 6 { start -= 1 }
        guard start > 1 else { return start == 1 && bytes[0] == UInt8(ascii: "<") }
        return bytes[start - 1] == UInt8(ascii: "<")
            || bytes[start - 1] == UInt8(ascii: "(") && bytes[start - 2] == UInt8(ascii: "]")
    }
}

/// What HTML makes of characters that are written as numbers.
package enum CharacterReferences {
    /// A text in which the characters that a page cannot have are what HTML makes of them; `nil` if it has none.
    ///
    /// The numbers from 128 to 159 mean what they mean in windows-1252, as WHATWG's HTML has it (13.2.5.84); what is no
    /// character of XML, or of no text at all, becomes U+FFFD.
    ///
    /// Marks of escaped characters stay if it has some.
    static func repaired(_ text: UnsafeBufferPointer<UInt8>?, hasMarks: Bool) -> String? {
        // libcmark writes U+FFFE and U+FFFF as single bytes that are not UTF-8, of which Swift makes U+FFFD.
        guard let text, text.contains(where: { !(0x20..<0x7F).contains($0) && $0 != 0x0A && $0 != 0x09 }) else {
            return nil
        }
        var scalars = String.UnicodeScalarView()
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            let isText =
                !scalar.isControl || scalar == "\n" || scalar == "\t" || hasMarks && scalar.value == Escapes.mark
            scalars.append(isText ? scalar : meaning(of: scalar))
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
