import DatelineModel

/// Words of nothing but letters of ASCII, as most are: they are read without asking what each character is.
extension WordScanner {
    /// Reads a word of less than sixteen letters of ASCII and returns where to go on; `nil` if it is another, or if what is
    /// behind it may belong to it.
    @inline(__always)
    mutating func readPlainWord(from start: Int, to end: Int, paragraph: Int, gap: Word.Gap) -> Int? {
        guard start + 16 <= bytes.count else { return nil }
        let head = EightBytes(UnsafeRawBufferPointer(bytes), at: start)
        let found = head.letters
        var length = found.all.countFirst
        var letters = letters
        var hasOnlyCapitals: Bool
        if length < 8 {
            letters.append(head.lowercased, count: length)
            hasOnlyCapitals = found.capitals.first(length).count == length
        } else {
            let tail = EightBytes(UnsafeRawBufferPointer(bytes), at: start + 8)
            let more = tail.letters.all.countFirst
            guard more < 8 else { return nil }
            letters.append(head.lowercased, count: 8)
            hasOnlyCapitals = found.capitals.isAll
            if more > 0 {
                letters.append(tail.lowercased, count: more)
                hasOnlyCapitals = hasOnlyCapitals && tail.letters.capitals.first(more).count == more
            }
            length += more
        }
        let next = start + length
        guard next < end, Self.endsWord(bytes[next], of: length) else { return nil }
        var form: Word.Form = bytes[start] < UInt8(ascii: "a") ? .capital : []
        if hasOnlyCapitals, length > 1 { form.insert(.capitals) }
        append(letters, form, range: start..<next, paragraph: paragraph, gap: gap)
        return bytes[next] == UInt8(ascii: " ") ? next + 1 : next
    }

    /// Whether a byte behind some letters of ASCII is certainly no part of their word, nor changes what it is: "U.S.", "GPT4",
    /// "France's" and "US$" are read character by character.
    @inline(__always)
    private static func endsWord(_ byte: UInt8, of length: Int) -> Bool {
        switch byte {
        case UInt8(ascii: " "): true
        case UInt8(ascii: "."): length > 1
        case UInt8(ascii: "'"), UInt8(ascii: "$"), UInt8(ascii: "0")...UInt8(ascii: "9"): false
        default: byte < 0x80
        }
    }

    // MARK: - Words that were read

    /// Adds a word that was read.
    @inline(__always)
    mutating func append(
        _ letters: WordLetters, _ form: Word.Form, range: Range<Int>, paragraph: Int, gap: Word.Gap,
        isCurrency: Bool = false
    ) {
        precondition(count < words.count)
        let fingerprint = isCurrency ? 0 : letters.fingerprint
        words.initializeElement(
            at: count,
            to: Word(
                fingerprint: fingerprint,
                stem: isCurrency || !wantsStems ? fingerprint : stem(of: letters, fingerprint),
                start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound),
                paragraph: Int16(clamping: paragraph), gap: gap, form: form))
        count += 1
    }

    /// The fingerprint of the stem of the word that was read.
    @inline(__always)
    private func stem(of letters: WordLetters, _ fingerprint: UInt64) -> UInt64 {
        guard letters.isWhole else { return fingerprint }
        switch rules.stem {
        case .none: return fingerprint
        case .english:
            guard EnglishStem.mayCut(letters.all) else { return fingerprint }
            return EnglishStem.cut(letters.all).map { letters.fingerprint(of: 0..<$0) } ?? fingerprint
        case .without(let endings):
            let length = LightStem.length(letters.all, endings)
            return length == letters.count ? fingerprint : letters.fingerprint(of: 0..<length)
        case .arabic:
            let stem = ArabicLetters.stem(of: 0..<letters.count, in: UnsafeBufferPointer(letters.all))
            return stem.count == letters.count ? fingerprint : letters.fingerprint(of: stem)
        }
    }
}
