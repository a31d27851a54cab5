/// Finds what typography changes in one paragraph.
///
/// Whether a `'` is an apostrophe, a prime or a quotation mark shows only when the whole paragraph is known, so that all
/// quotation marks are collected first.
struct Typesetter {
    let typography: Typography
    let text: UnsafeBufferPointer<UInt8>
    var found: [(range: Range<Int>, sign: Typography.Sign?)] = []
    var quotes: [Quote] = []
    /// The quotations that are open, the innermost last.
    var open: [Int] = []
    var openDoubles = 0

    /// Something that is typed for a quotation mark: `"`, `'`, or as telegraphs had them, ` `` ` and `''`.
    struct Quote {
        /// Where it is among what was found.
        let position: Int
        let range: Range<Int>
        let isDouble: Bool
        /// What stands before and behind it.
        let before: Neighbour
        let after: Neighbour
        /// Whether a number of feet, inches, minutes or seconds may end here.
        let isBehindNumber: Bool
        /// What it turns out to be; `nil` if it stays.
        var sign: Typography.Sign?

        var isOpening: Bool { sign == .opening || sign == .innerOpening }
    }

    /// What a character is for the signs beside it.
    enum Neighbour {
        case blank, letter, digit, opening, closing, dash, other
        /// A letter of a script in which quotation marks stand between letters.
        case unspaced
        /// A `"` or `'`, which is opening or closing by what it turns out to be.
        case quote

        var isWord: Bool { self == .letter || self == .digit || self == .unspaced }
    }

    init(_ typography: Typography, _ text: UnsafeBufferPointer<UInt8>) {
        (self.typography, self.text) = (typography, text)
    }

    /// All changes, in the order of the text.
    mutating func edits() -> [Typography.Edit] {
        var index = 0
        while let place = typography.place(in: text, from: index) { index = look(at: place) }
        if !quotes.isEmpty { resolveQuotes() }
        return found.compactMap { found in found.sign.map { Typography.Edit(range: found.range, sign: $0) } }
    }

    /// Looks at a place, and returns where to look on.
    private mutating func look(at place: Int) -> Int {
        let byte = text[place]
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return quote(at: place)
        case UInt8(ascii: "`"):
            guard count(of: byte, from: place) == 2 else { break }
            openTelegraphs += 1
            add(quoteAt: place..<(place + 2), isDouble: true)
            return place + 2
        case UInt8(ascii: "-"): dashes(at: place)
        case UInt8(ascii: "."): periods(at: place)
        default: frenchSpaces(at: place)
        }
        return place + max(1, count(of: byte, from: place))
    }

    /// How many quotations begin with two backticks and have not ended yet.
    var openTelegraphs = 0

    /// The number of equal bytes from a place on.
    func count(of byte: UInt8, from place: Int) -> Int {
        var end = place
        while end < text.count, text[end] == byte { end += 1 }
        // The last of them was typed to stay as it is.
        return isMarked(end - 1) ? end - place - 1 : end - place
    }

    func isMarked(_ place: Int) -> Bool { place + 1 < text.count && text[place + 1] == Typography.mark }

    func byte(_ place: Int) -> UInt8 { text.indices.contains(place) ? text[place] : 0 }

    // MARK: - Dashes, ellipses, spaces

    private mutating func dashes(at place: Int) {
        let count = count(of: UInt8(ascii: "-"), from: place)
        let end = place + count
        guard count == 2 || count == 3, byte(place - 1) != UInt8(ascii: "<"), byte(end) != UInt8(ascii: ">"),
            byte(end) != UInt8(ascii: "-"),
            // A name of a host in another script: `xn--p1ai`.
            !(byte(place - 2) | 0x20 == UInt8(ascii: "x") && byte(place - 1) | 0x20 == UInt8(ascii: "n")),
            // An option of a command: `build --output`.
            !([0, 9, 10, 32].contains(byte(place - 1)) && (97...122).contains(byte(end))), !isInAddress(place)
        else { return }
        found.append((place..<end, count == 2 ? .enDash : .emDash))
    }

    /// Whether a place is in an address: `https://a.org/b--c`. Only so far is looked back that rows of hyphens cost no more
    /// than their length.
    private func isInAddress(_ place: Int) -> Bool {
        let limit = max(0, place - 300)
        var start = place
        while start > limit, text[start - 1] > UInt8(ascii: " ") {
            start -= 1
            if text[start] == UInt8(ascii: ":"), byte(start + 1) == UInt8(ascii: "/"),
                byte(start + 2) == UInt8(ascii: "/")
            {
                return true
            }
        }
        return text[start..<place].starts(with: "www.".utf8)
    }

    private mutating func periods(at place: Int) {
        let count = count(of: UInt8(ascii: "."), from: place)
        // A fourth ends the sentence.
        guard count == 3 || count == 4, byte(place - 1) != UInt8(ascii: "/"), byte(place + count) != UInt8(ascii: "/")
        else { return }
        found.append((place..<(place + 3), .ellipsis))
    }

    private mutating func frenchSpaces(at place: Int) {
        guard !isMarked(place) else { return }
        switch text[place] {
        case 0xC2 where byte(place + 1) == 0xAB:
            var end = place + 2
            while byte(end) == UInt8(ascii: " ") { end += 1 }
            if end > place + 2 { found.append(((place + 2)..<end, .narrowSpace)) }
        case 0xC2: if byte(place + 1) == 0xBB { replaceSpaces(before: place, with: .narrowSpace) }
        case UInt8(ascii: ":"), UInt8(ascii: ";"):
            // Not `:tada:` and not `:-)`.
            guard [.blank, .quote].contains(neighbour(after: place + 1)) else { return }
            replaceSpaces(
                before: place, with: text[place] == UInt8(ascii: ":") ? .wideSpace : .narrowSpace)
        default:
            guard byte(place - 1) == UInt8(ascii: " ") else { return }
            var end = place
            while byte(end) == UInt8(ascii: "!") || byte(end) == UInt8(ascii: "?") { end += 1 }
            // Not `!important` and not `?query=`.
            guard !neighbour(after: end).isWord, byte(end) != UInt8(ascii: "="), byte(end) != UInt8(ascii: "[") else {
                return
            }
            replaceSpaces(before: place, with: .narrowSpace)
        }
    }

    private mutating func replaceSpaces(before place: Int, with space: Typography.Sign) {
        var start = place
        while start > 0, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
        guard start < place, start > 0, neighbour(before: start) != .blank,
            found.last.map({ $0.range.upperBound <= start }) ?? true
        else { return }
        found.append((start..<place, space))
    }

    // MARK: - What stands beside

    func neighbour(before place: Int) -> Neighbour {
        var place = place
        let isMarked = byte(place - 1) == Typography.mark
        if isMarked { place -= 1 }
        guard place > 0 else { return .blank }
        if text[place - 1] < 0x80 {
            let neighbour = Self.neighbour(text[place - 1])
            return isMarked && neighbour == .quote ? .other : neighbour
        }
        var start = place - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return neighbour(beyondASCII: start..<place)
    }

    func neighbour(after place: Int) -> Neighbour {
        guard place < text.count else { return .blank }
        if text[place] < 0x80 {
            let neighbour = Self.neighbour(text[place])
            return neighbour == .quote && isMarked(place) ? .other : neighbour
        }
        var end = place + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return neighbour(beyondASCII: place..<end)
    }

    static func neighbour(_ byte: UInt8) -> Neighbour {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), Typography.object: .letter
        case ...UInt8(ascii: " "): .blank
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): .quote
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
        case UInt8(ascii: "-"): .dash
        default: .other
        }
    }

    func neighbour(beyondASCII character: Range<Int>) -> Neighbour {
        guard let scalar = String(decoding: text[character], as: UTF8.self).unicodeScalars.first else { return .blank }
        // Korean has spaces, but no apostrophes.
        if scalar.isUnspaced || (0xAC00...0xD7A3).contains(scalar.value) { return .unspaced }
        switch scalar.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: return .opening
        case .closePunctuation, .finalPunctuation: return .closing
        case .dashPunctuation: return .dash
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: return .blank
        case .otherPunctuation: return scalar == "¿" || scalar == "¡" ? .opening : .other
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .connectorPunctuation: return .other
        default: return .letter
        }
    }

    /// Whether a number stands right before a place that is no part of a name: `6` and `42.5`, not `GPT-4`.
    func isBehindNumber(_ place: Int) -> Bool {
        var start = place
        while start > 0, (48...57).contains(text[start - 1]) || ".,".utf8.contains(text[start - 1]) { start -= 1 }
        guard start < place, (48...57).contains(text[place - 1]) else { return false }
        switch byte(start - 1) {
        case UInt8(ascii: "-"), UInt8(ascii: "x"): return start < 2 || !(65...122).contains(text[start - 2])
        case 0x80...: return neighbour(before: start) != .letter
        case let before: return !(97...122).contains(before | 0x20)
        }
    }
}

func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
