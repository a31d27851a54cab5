/// Finds what typography changes in one paragraph.
///
/// Whether a `'` is an apostrophe, a prime or a quotation mark shows only when the whole paragraph is known, so that all
/// quotation marks are collected first.
struct Typesetter {
    private let typography: Typography
    private let text: UnsafeBufferPointer<UInt8>
    private var found: [(range: Range<Int>, sign: Typography.Sign?)] = []
    private var quotes: [Quote] = []
    /// The quotations that are open, the innermost last.
    private var open: [Int] = []
    private var openDoubles = 0

    /// Something that is typed for a quotation mark: `"`, `'`, or as telegraphs had them, ` `` ` and `''`.
    private struct Quote {
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
    private enum Neighbour {
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
    private var openTelegraphs = 0

    /// The number of equal bytes from a place on.
    private func count(of byte: UInt8, from place: Int) -> Int {
        var end = place
        while end < text.count, text[end] == byte { end += 1 }
        // The last of them was typed to stay as it is.
        return isMarked(end - 1) ? end - place - 1 : end - place
    }

    private func isMarked(_ place: Int) -> Bool { place + 1 < text.count && text[place + 1] == Typography.mark }

    private func byte(_ place: Int) -> UInt8 { text.indices.contains(place) ? text[place] : 0 }

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

    private func neighbour(before place: Int) -> Neighbour {
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

    private func neighbour(after place: Int) -> Neighbour {
        guard place < text.count else { return .blank }
        if text[place] < 0x80 {
            let neighbour = Self.neighbour(text[place])
            return neighbour == .quote && isMarked(place) ? .other : neighbour
        }
        var end = place + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return neighbour(beyondASCII: place..<end)
    }

    private static func neighbour(_ byte: UInt8) -> Neighbour {
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

    private func neighbour(beyondASCII character: Range<Int>) -> Neighbour {
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
    private func isBehindNumber(_ place: Int) -> Bool {
        var start = place
        while start > 0, (48...57).contains(text[start - 1]) || ".,".utf8.contains(text[start - 1]) { start -= 1 }
        guard start < place, (48...57).contains(text[place - 1]) else { return false }
        switch byte(start - 1) {
        case UInt8(ascii: "-"), UInt8(ascii: "x"): return start < 2 || !(65...122).contains(text[start - 2])
        case 0x80...: return neighbour(before: start) != .letter
        case let before: return !(97...122).contains(before | 0x20)
        }
    }

    // MARK: - Quotation marks

    /// Takes a `"` or a `'`, and returns where to look on.
    private mutating func quote(at place: Int) -> Int {
        if isMarked(place) { return place + 1 }
        let isDouble = text[place] == UInt8(ascii: "\"")
        if !isDouble, isLetter(byte(place - 1)), isLetter(byte(place + 1)), !typography.isHebrew {
            // Most are that: `don't`.
            found.append((place..<(place + 1), .apostrophe))
            return place + 1
        }
        if isDouble, byte(place + 1) == UInt8(ascii: "\""), !isMarked(place + 1),
            [.blank, .opening].contains(neighbour(before: place)),
            [.blank, .closing, .other].contains(neighbour(after: place + 2))
        {
            // Nothing is quoted.
            return place + 2
        }
        let isPair =
            !isDouble && byte(place + 1) == UInt8(ascii: "'") && byte(place + 2) != UInt8(ascii: "'")
            && !isMarked(place + 1)
        if isPair, openTelegraphs > 0 || isBehindNumber(place) {
            openTelegraphs = max(0, openTelegraphs - 1)
            add(quoteAt: place..<(place + 2), isDouble: true)
            return place + 2
        }
        add(quoteAt: place..<(place + 1), isDouble: isDouble)
        return place + 1
    }

    private mutating func add(quoteAt range: Range<Int>, isDouble: Bool) {
        quotes.append(
            Quote(
                position: found.count, range: range, isDouble: isDouble, before: neighbour(before: range.lowerBound),
                after: neighbour(after: range.upperBound), isBehindNumber: isBehindNumber(range.lowerBound)))
        found.append((range, nil))
    }

    private mutating func resolveQuotes() {
        let mayCloseLater = quotes.contains { $0.isBehindNumber } ? mayCloseLater : []
        for index in quotes.indices {
            if quotes[index].isDouble {
                resolveDouble(index, mayCloseLater: !mayCloseLater.isEmpty && mayCloseLater[index])
            } else {
                resolveSingle(index)
            }
        }
        // What begins and never ends is no quotation, but an apostrophe.
        for index in open where !quotes[index].isDouble { quotes[index].sign = .apostrophe }
        for quote in quotes { found[quote.position].sign = quote.sign }
    }

    /// For each quotation mark, whether the next `"` that is behind no number can only end a quotation.
    private var mayCloseLater: [Bool] {
        var (result, isClosing) = ([Bool](repeating: false, count: quotes.count), false)
        for (index, quote) in quotes.enumerated().reversed() {
            result[index] = isClosing
            if quote.isDouble, !quote.isBehindNumber { isClosing = quote.before != .blank && quote.before != .opening }
        }
        return result
    }

    /// What stands before a quotation mark, now that those before it are known.
    private func before(_ index: Int) -> Neighbour {
        guard quotes[index].before == .quote else { return quotes[index].before }
        guard index > 0, quotes[index - 1].range.upperBound == quotes[index].range.lowerBound else { return .other }
        // `l'"IA"`
        if quotes[index - 1].sign == .apostrophe, quotes[index].after.isWord { return .opening }
        return quotes[index - 1].isOpening ? .opening : .closing
    }

    private mutating func resolveDouble(_ index: Int, mayCloseLater: Bool) {
        let quote = quotes[index]
        let (before, after) = (before(index), quote.after)
        if typography.isHebrew, before == .letter, after == .letter {
            quotes[index].sign = .gershayim
        } else if before == .blank || before == .opening {
            if after != .blank { begin(index) }
        } else if quote.isBehindNumber, openDoubles == 0 || mayCloseLater {
            quotes[index].sign = .doublePrime
        } else if openDoubles > 0 {
            before == .dash && after.isWord ? begin(index) : endDouble(index)
        } else if after == .blank || before.isWord && (after == .closing || after == .other || after == .dash) {
            quotes[index].sign = .closing
        } else {
            begin(index)
        }
    }

    private mutating func resolveSingle(_ index: Int) {
        let quote = quotes[index]
        let (before, after) = (before(index), quote.after)
        let mayEnd = open.last.map { !quotes[$0].isDouble } ?? false
        if before == .unspaced || after == .unspaced, before != .blank, after != .blank {
            mayEnd ? end(index) : begin(index)
        } else if before.isWord, after == .letter {
            let isAngle = quote.isBehindNumber && isBehindDegrees(quote.range.lowerBound)
            let isHebrew = typography.isHebrew && before == .letter
            quotes[index].sign = isAngle ? .prime : isHebrew ? .geresh : .apostrophe
        } else if before == .digit, after == .digit {
            quotes[index].sign = quote.isBehindNumber ? .prime : .apostrophe
        } else if before == .blank || before == .opening {
            guard after != .blank else { return }
            if isElided(quote.range.upperBound, isQuoted: mayEnd) {
                quotes[index].sign = .apostrophe
            } else {
                begin(index)
            }
        } else if !before.isWord, isPossessive(quote.range.upperBound) {
            quotes[index].sign = .apostrophe
        } else if mayEnd {
            end(index)
        } else if quote.isBehindNumber {
            quotes[index].sign = .prime
        } else if before.isWord || before == .closing || after == .blank {
            quotes[index].sign = .apostrophe
        } else {
            begin(index)
        }
    }

    /// Whether the number before a place stands behind degrees: `40°42'N`.
    private func isBehindDegrees(_ place: Int) -> Bool {
        var start = place
        while start > 0, (48...57).contains(text[start - 1]) || text[start - 1] == UInt8(ascii: " ") { start -= 1 }
        return start > 1 && text[start - 2] == 0xC2 && text[start - 1] == 0xB0
    }

    /// Whether the s of a genitive stands here: `Yahoo!'s`.
    private func isPossessive(_ place: Int) -> Bool {
        byte(place) | 0x20 == UInt8(ascii: "s") && !neighbour(after: place + 1).isWord
    }

    /// Whether a word begins here that has an apostrophe before it: `'tis`, `'90s`, `'68`. In quotation marks it has none,
    /// unless the second of them ends a quotation that began before.
    private func isElided(_ start: Int, isQuoted: Bool) -> Bool {
        var end = start
        while end < min(text.count, start + 8), isLetter(text[end]) || (48...57).contains(text[end]) { end += 1 }
        guard end > start, !neighbour(after: end).isWord else { return false }
        let isAlone = byte(end) != UInt8(ascii: "'") || isQuoted
        if (48...57).contains(text[start]) {
            let digits = text[start..<end].prefix { (48...57).contains($0) }
            let rest = text[digits.endIndex..<end]
            return digits.count == 2 && (rest.isEmpty ? isAlone : rest.elementsEqual("s".utf8))
        }
        let word = String(decoding: text[start..<end], as: UTF8.self).lowercased()
        return typography.elided.contains(word) && (isAlone || word == "n")
    }

    // MARK: - Beginning and ending

    /// Begins a quotation; of two alike in each other the inner one has the other marks.
    private mutating func begin(_ index: Int) {
        let isDouble = quotes[index].isDouble
        let own: Typography.Sign = isDouble ? .opening : .innerOpening
        let isSame = open.last.map { quotes[$0].sign == own } ?? false
        quotes[index].sign = isSame ? (isDouble ? .innerOpening : .opening) : own
        open.append(index)
        if isDouble { openDoubles += 1 }
    }

    private mutating func end(_ index: Int) {
        guard let opening = open.popLast() else { return }
        quotes[index].sign = quotes[opening].sign == .opening ? .closing : .innerClosing
    }

    private mutating func endDouble(_ index: Int) {
        while let last = open.last, !quotes[last].isDouble {
            quotes[last].sign = .apostrophe
            open.removeLast()
        }
        end(index)
        openDoubles -= 1
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
