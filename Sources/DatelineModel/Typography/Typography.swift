/// The typographic signs of a language, in the place of those that a keyboard has: quotation marks, apostrophes, primes,
/// dashes, ellipses, and in French the spaces that keep a sign with its word.
///
/// What is typographic already stays as it is, and so does what nobody could read with certainty.
package struct Typography: Sendable, Hashable {
    /// A typographic sign, whatever it looks like in a language.
    package enum Sign: Sendable {
        /// The marks of quotations, with the spaces inside them, and of those in others.
        case opening, closing, innerOpening, innerClosing
        case apostrophe, prime, doublePrime, enDash, emDash, ellipsis
        /// The spaces of French before most signs and before a colon.
        case narrowSpace, wideSpace
        /// What Hebrew has for `"` and `'` in abbreviations.
        case gershayim, geresh
    }

    private let marks: [String]
    /// Whether the language has spaces before signs that end a sentence or a part of one.
    let isFrench: Bool
    /// Whether the language has marks of its own between letters.
    let isHebrew: Bool
    /// Words that begin with an apostrophe: `'tis`.
    let elided: Set<String>
    private let narrowSpace: String

    /// Stands in a text for something that is no text, such as a picture or code.
    package static let object: UInt8 = 2
    /// Stands behind a character that is to stay as it is.
    package static let mark: UInt8 = 1

    /// The signs of a language, by its tag of BCP 47.
    package init(language tag: String) {
        let tags = Self.tags(of: tag)
        let row = tags.lazy.compactMap { marksOfLanguages[$0] }.first ?? defaultMarks
        let language = tags.last ?? ""
        isFrench = language == "fr"
        isHebrew = language == "he" || language == "yi"
        narrowSpace = tags.contains("fr-CA") ? "\u{A0}" : "\u{202F}"
        marks = isFrench ? [row[0] + narrowSpace, narrowSpace + row[1], row[2], row[3]] : row
        elided = elidedWords[language] ?? []
    }

    /// A tag and what remains of it without its last parts: `zh-Hant-TW`, `zh-Hant`, `zh`.
    private static func tags(of tag: String) -> [String] {
        let parts = (LanguageTag.canonical(tag) ?? tag).split(separator: "-")
        return parts.indices.reversed().map { parts[...$0].joined(separator: "-") }
    }

    /// How a sign is written.
    package func text(of sign: Sign) -> String {
        switch sign {
        case .opening: marks[0]
        case .closing: marks[1]
        case .innerOpening: marks[2]
        case .innerClosing: marks[3]
        case .apostrophe: "’"
        case .prime: "′"
        case .doublePrime: "″"
        case .enDash: "–"
        case .emDash: "—"
        case .ellipsis: "…"
        case .narrowSpace: narrowSpace
        case .wideSpace: "\u{A0}"
        case .gershayim: "״"
        case .geresh: "׳"
        }
    }

    // MARK: - Texts

    /// What stands in the place of a part of a text.
    package struct Edit: Sendable {
        /// The part, in bytes.
        package let range: Range<Int>
        /// The sign.
        package let sign: Sign
    }

    /// A text with typographic signs.
    package func set(_ text: String) -> String {
        var text = text
        let edits = text.withUTF8 { mayChange($0) ? self.edits(in: $0) : [] }
        guard !edits.isEmpty else { return text }
        var bytes: [UInt8] = []
        var copied = 0
        text.withUTF8 { text in
            for edit in edits {
                bytes.append(contentsOf: text[copied..<edit.range.lowerBound])
                bytes.append(contentsOf: self.text(of: edit.sign).utf8)
                copied = edit.range.upperBound
            }
            bytes.append(contentsOf: text[copied...])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What is to change in a paragraph, a title or another text that is one, in its order.
    package func edits(in text: UnsafeBufferPointer<UInt8>) -> [Edit] {
        var typesetter = Typesetter(self, text)
        return typesetter.edits()
    }

    /// Whether there is anything in a text that may change, by a quick look at its bytes.
    package func mayChange(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let found = place(in: text, from: index) {
            let next = found + 1 < text.count ? text[found + 1] : 0
            switch text[found] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): return true
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "`"): if next == text[found] { return true }
            case 0xC2: if next == 0xAB || next == 0xBB { return true }
            default: if found > 0, text[found - 1] == UInt8(ascii: " ") { return true }
            }
            index = found + 1
        }
        return false
    }

    /// The next byte that may begin something to change: a quotation mark, a hyphen, a period, a backtick; in French also a
    /// sign that a space belongs to.
    func place(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let raw = UnsafeRawBufferPointer(text)
        var index = start
        while index + 8 <= text.count {
            let bytes = EightBytes(raw, at: index)
            var places =
                bytes.equal(to: UInt8(ascii: "\"")) | bytes.equal(to: UInt8(ascii: "'"))
                | bytes.inside(UInt8(ascii: "-")...UInt8(ascii: ".")) | bytes.equal(to: UInt8(ascii: "`"))
            if isFrench {
                places =
                    places | bytes.equal(to: UInt8(ascii: "!")) | bytes.inside(UInt8(ascii: ":")...UInt8(ascii: ";"))
                    | bytes.equal(to: UInt8(ascii: "?")) | bytes.nonASCII
            }
            if places.isEmpty {
                index += 8
                continue
            }
            index += places.countBefore
            if isPlace(text[index]) { return index }
            index += 1
        }
        while index < text.count {
            if isPlace(text[index]) { return index }
            index += 1
        }
        return nil
    }

    private func isPlace(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "`"): true
        case UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), 0xC2: isFrench
        default: false
        }
    }
}

private let defaultMarks = ["“", "”", "‘", "’"]

/// Quotation marks by language: those of the first level, those of the second, and the tags. All others have `defaultMarks`.
/// Most are those of Unicode's CLDR; where newspapers do otherwise than it says, as newspapers do.
private let marksOfLanguages: [String: [String]] = {
    let table = """
        “ ” ‘ ’ es-419 es-AR es-BO es-CL es-CO es-CR es-CU es-DO es-EC es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-PY es-SV \
        es-US es-UY es-VE
        « » “ ” ar ca el es eu fr hy it kk pt-AO pt-CV pt-GW pt-MZ pt-PT pt-ST pt-TL sq
        « » ‹ › am de-CH de-LI fa fr-CH it-CH rm
        « » ‘ ’ nb nn no
        « » „ “ be ky ru uk
        „ “ ‚ ‘ cs de et hr is lb lt mk sk sl
        „ “ ’ ’ bg
        „ “ « » ka
        „ ” « » pl ro
        „ ” » « hu
        „ ” ’ ’ sr
        „ ” ‘ ’ bs
        ” ” ’ ’ fi he sv yi
        ” “ ’ ‘ ur
        » « › ‹ da ug
        「 」 『 』 ja zh-HK zh-Hant zh-MO zh-TW
        """
    var marks: [String: [String]] = [:]
    for row in table.split(separator: "\n") {
        let cells = row.split(separator: " ").map(String.init)
        for tag in cells.dropFirst(4) { marks[tag] = Array(cells.prefix(4)) }
    }
    return marks
}()

/// Words that are written with an apostrophe before them, by language.
private let elidedWords: [String: Set<String>] = [
    "af": ["k", "n", "s", "t"],
    "en": ["bout", "cause", "em", "n", "nuff", "til", "tis", "twas", "tween", "twere", "twill"],
    "nl": ["k", "m", "n", "r", "s", "t", "tis"],
]
