import DatelineModel

/// Splits a text into folded words, in one pass over its UTF-8 bytes.
///
/// Tables and texts go through the same scanner, so there is no second folding that could disagree with the first.
struct WordScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let wantsStems: Bool
    private let rules: ScanRules
    private var words: [Word]
    /// The folded letters of the word being read; what is longer than the buffer is not an English word.
    private let letters: UnsafeMutableBufferPointer<UInt8>

    /// The words of some parts of a text, in order, each part numbered as the caller says.
    static func words(
        in bytes: UnsafeBufferPointer<UInt8>, parts: some Sequence<(number: Int, range: Range<Int>)>, stems: Bool,
        _ rules: ScanRules = ScanRules()
    ) -> [Word] {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { letters in
            letters.initialize(repeating: 0)
            var scanner = WordScanner(bytes: bytes, wantsStems: stems, rules: rules, words: [], letters: letters)
            scanner.words.reserveCapacity(bytes.count / 5 + 8)
            for part in parts { scanner.read(part.range.clamped(to: 0..<bytes.count), paragraph: part.number) }
            return scanner.words
        }
    }

    /// The words of a short text, such as a name that an author wrote.
    static func words(of text: String, stems: Bool = false, _ rules: ScanRules = ScanRules()) -> [Word] {
        var text = text
        return text.withUTF8 { words(in: $0, parts: [(number: 0, range: 0..<$0.count)], stems: stems, rules) }
    }

    private mutating func read(_ range: Range<Int>, paragraph: Int) {
        var index = range.lowerBound
        let end = range.upperBound
        var gap = Word.Gap.sentence
        while index < end {
            if bytes[index] == UInt8(ascii: " ") {
                index += 1
                continue
            }
            let character = character(at: index, end)
            switch character.kind {
            case .letter, .pair, .foreign:
                index = readWord(from: index, to: end, paragraph: paragraph, gap: gap)
                gap = .space
            case .stop:
                gap = max(gap, stopAt(index, end))
                index += character.length
            case .hyphen:
                let isInside =
                    index > range.lowerBound && gap == .space && bytes[index - 1] != UInt8(ascii: " ")
                    && index + character.length < end && bytes[index + character.length] != UInt8(ascii: " ")
                gap = max(gap, isInside ? .hyphen : .sentence)
                index += character.length
            case .comma:
                gap = max(gap, .comma)
                index += character.length
            case .sentence:
                gap = .sentence
                index += character.length
            case .space, .mark, .apostrophe:
                index += character.length
            }
        }
    }

    /// A full stop ends a sentence unless a short word precedes it: "St. Lucia", "S. Korea".
    private func stopAt(_ index: Int, _ end: Int) -> Word.Gap {
        // Spanish doubles the letters of what it shortens: “EE. UU.”
        if index > 1, bytes[index - 1] == bytes[index - 2], let word = words.last, Int(word.end) == index,
            word.end - word.start == 2, word.form.contains(.capitals)
        {
            return .space
        }
        guard let word = words.last, Int(word.end) == index, word.end - word.start <= 2, word.form.contains(.capital)
        else { return .sentence }
        // “TP.HCM”: two letters in capitals, and the next word without a blank.
        let isInside = index + 1 < end && bytes[index + 1] >= UInt8(ascii: "A") && bytes[index + 1] <= UInt8(ascii: "Z")
        return isInside || !word.form.contains(.capitals) ? .space : .sentence
    }

    /// Reads the word at an index and returns where it ends.
    private mutating func readWord(from start: Int, to end: Int, paragraph: Int, gap: Word.Gap) -> Int {
        var index = start
        var count = 0
        var fingerprint = Fingerprint.empty
        var capitals = 0
        var hasLowercase = false
        var form: Word.Form = []
        var wordEnd = start

        reading: while index < end {
            let byte = bytes[index]
            // The common case first: an ASCII letter.
            let folded = byte | 0x20
            if folded >= UInt8(ascii: "a"), folded <= UInt8(ascii: "z") {
                if byte == folded {
                    hasLowercase = true
                } else {
                    if count == 0 { form.insert(.capital) }
                    capitals += 1
                }
                append(folded, &count, &fingerprint)
                index += 1
                wordEnd = index
                continue
            }
            if byte == UInt8(ascii: " ") { break }
            let character = character(at: index, end)
            switch character.kind {
            case .letter where rules.keepsAccents && character.length > 1:
                let letter = AccentedLetter(bytes, at: index, character.length)
                if letter.isCapital {
                    if count == 0 { form.insert(.capital) }
                    capitals += 1
                } else {
                    hasLowercase = true
                }
                letter.forEachByte { append($0, &count, &fingerprint) }
            case .letter:
                let isCapital = character.byte >= UInt8(ascii: "A") && character.byte <= UInt8(ascii: "Z")
                if isCapital {
                    if count == 0 { form.insert(.capital) }
                    capitals += 1
                } else if character.byte >= UInt8(ascii: "a") {
                    hasLowercase = true
                }
                append(isCapital ? character.byte | 0x20 : character.byte, &count, &fingerprint)
            case .pair:
                let pair = LatinLetters.pair(character.byte)
                if pair.isCapital {
                    if count == 0 { form.insert(.capital) }
                    capitals += 1
                } else {
                    hasLowercase = true
                }
                append(pair.first, &count, &fingerprint)
                append(pair.second, &count, &fingerprint)
            case .foreign:
                // Scripts without capitals: taken as they are, and counted as a capital.
                if rules.isUnspaced, count > 0, UnspacedLetter.begins(bytes, at: index) { break reading }
                if count == 0 { form.insert(.capital) }
                for offset in 0..<character.length {
                    append(ArabicLetters.plain(bytes, index, offset), &count, &fingerprint)
                }
                if rules.isUnspaced, count == character.length, UnspacedLetter.begins(bytes, at: index) {
                    index += character.length
                    wordEnd = index
                    break reading
                }
            case .mark:
                break
            case .apostrophe:
                let next = index + character.length
                guard next < end, isLetter(at: next, end) else { break reading }
                if rules.elides, isElision(count) {
                    index = next
                    break reading
                }
                if bytes[next] | 0x20 == UInt8(ascii: "s"), next + 1 == end || !isLetter(at: next + 1, end) {
                    form.insert(.possessive)
                    index = next + 1
                    break reading
                }
            case .stop:
                // U.S., D.C.: single letters with full stops between them are one word.
                let isAbbreviation =
                    (count == 1 || form.contains(.dotted)) && capitals == count && index + 1 < end
                    && isSingleLetter(at: index + 1, end)
                guard isAbbreviation else {
                    if form.contains(.dotted) {
                        index += 1
                        wordEnd = index
                    }
                    break reading
                }
                form.insert(.dotted)
            default:
                break reading
            }
            index += character.length
            wordEnd = index
        }
        if capitals >= 2, !hasLowercase { form.insert(.capitals) }
        if index < end, bytes[index] == UInt8(ascii: "$") { fingerprint = 0 }
        words.append(
            Word(
                fingerprint: fingerprint, stem: stem(fingerprint, count), start: Int32(clamping: start),
                end: Int32(clamping: wordEnd),
                paragraph: Int16(clamping: paragraph), gap: gap, form: form))
        return index
    }

    @inline(__always)
    private func append(_ byte: UInt8, _ count: inout Int, _ fingerprint: inout UInt64) {
        if count < letters.count { letters[count] = byte }
        count += 1
        fingerprint = Fingerprint.adding(byte, to: fingerprint)
    }

    private func stem(_ fingerprint: UInt64, _ count: Int) -> UInt64 {
        guard wantsStems, fingerprint != 0, count <= letters.count, let start = letters.baseAddress else {
            return fingerprint
        }
        let stem: Range<Int>?
        switch rules.stem {
        case .none: stem = nil
        case .english: stem = EnglishStem.cut(start, count: count).map { 0..<$0 }
        case .without(let endings): stem = 0..<LightStem.length(start, count, endings)
        case .arabic: stem = ArabicLetters.stem(UnsafeBufferPointer(start: start, count: count)[...])
        }
        guard let stem else { return fingerprint }
        return stem.reduce(Fingerprint.empty) { Fingerprint.adding(start[$1], to: $0) }
    }

    /// `l’`, `d’`, `qu’`: one or two letters before an apostrophe.
    private func isElision(_ count: Int) -> Bool {
        count == 1 && "ldnsjmtcLDNSJMTC".utf8.contains(letters[0])
            || count == 2 && letters[0] | 0x20 == UInt8(ascii: "q") && letters[1] | 0x20 == UInt8(ascii: "u")
    }

    private func isLetter(at index: Int, _ end: Int) -> Bool {
        switch character(at: index, end).kind {
        case .letter, .pair, .foreign, .mark: true
        default: false
        }
    }

    private func isSingleLetter(at index: Int, _ end: Int) -> Bool {
        let isCapital = bytes[index] >= UInt8(ascii: "A") && bytes[index] <= UInt8(ascii: "Z")
        return isCapital && (index + 1 == end || !isLetter(at: index + 1, end))
    }

    private func character(at index: Int, _ end: Int) -> FoldedCharacter {
        FoldedCharacter(in: bytes, at: index, end: end)
    }
}
