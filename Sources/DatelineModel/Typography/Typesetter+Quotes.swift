/// Quotation marks, apostrophes and primes, which are resolved when the whole paragraph is known.
extension Typesetter {
    /// Takes a `"` or a `'`, and returns where to look on.
    mutating func quote(at place: Int) -> Int {
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

    mutating func add(quoteAt range: Range<Int>, isDouble: Bool) {
        quotes.append(
            Quote(
                position: found.count, range: range, isDouble: isDouble, before: neighbour(before: range.lowerBound),
                after: neighbour(after: range.upperBound), isBehindNumber: isBehindNumber(range.lowerBound)))
        found.append((range, nil))
    }

    mutating func resolveQuotes() {
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
