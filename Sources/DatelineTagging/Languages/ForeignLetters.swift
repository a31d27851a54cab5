import DatelineModel

/// A letter that is more than one byte long, without its case but with its accents.
struct AccentedLetter {
    let isCapital: Bool
    /// The small letter.
    private let small: UInt32

    /// The letter of a few bytes at an index. Letters beyond those of Vietnamese keep their case.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int) {
        var scalar = UInt32(bytes[index]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        small = Self.small(scalar)
        isCapital = small != scalar
    }

    /// Its bytes as a small letter, from the first to the last.
    @inline(__always)
    func forEachByte(_ body: (UInt8) -> Void) {
        if small < 0x800 {
            body(UInt8(0xC0 | small >> 6))
        } else {
            if small < 0x10000 {
                body(UInt8(0xE0 | small >> 12))
            } else {
                body(UInt8(0xF0 | small >> 18))
                body(UInt8(0x80 | small >> 12 & 0x3F))
            }
            body(UInt8(0x80 | small >> 6 & 0x3F))
        }
        body(UInt8(0x80 | small & 0x3F))
    }

    /// The small letter of a capital; any other as it is.
    private static func small(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xC0...0xDE: scalar == 0xD7 ? scalar : scalar + 0x20
        // In these blocks a capital comes before its small letter.
        case 0x100...0x137, 0x14A...0x177, 0x1A0...0x1A5, 0x1E00...0x1EFF: scalar | 1
        case 0x1AF: 0x1B0
        default: scalar
        }
    }
}

/// Letters of scripts in which no blank says where a word ends.
enum UnspacedLetter {
    /// Whether one begins at an index: of Chinese, Japanese or Korean, three or four bytes long.
    static func begins(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        switch bytes[index] {
        // From the radicals of Chinese to its last block, and the syllables of Korean.
        case 0xE3...0xED, 0xF0: true
        case 0xE2: index + 1 < bytes.count && bytes[index + 1] >= 0xBA
        case 0xEF: index + 1 < bytes.count && 0xA4...0xAB ~= bytes[index + 1]
        default: false
        }
    }
}

/// Arabic letters and words as they are compared.
enum ArabicLetters {
    /// The letter of two bytes that a text has at an index, without what writers leave out: the hamza of an alif, the dots below
    /// and above a last letter. `nil` where there is another character.
    @inline(__always)
    static func plain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> (first: UInt8, second: UInt8)?
    {
        guard bytes[index] &- 0xD8 < 2, index + 1 < end else { return nil }
        let letter = letter(bytes, index)
        switch letter {
        case 0xD8A2, 0xD8A3, 0xD8A5: return (0xD8, 0xA7)
        case 0xD8A9: return (0xD9, 0x87)
        case 0xD989: return (0xD9, 0x8A)
        case 0xD8A1...0xD8BF, 0xD981...0xD98A: return (bytes[index], bytes[index + 1])
        default: return nil
        }
    }

    /// The part of a plain word, or of the rest of one, that counts for topics: without article and the endings of gender and
    /// number.
    static func stem(of word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var (start, end) = (word.lowerBound, word.upperBound)
        if word.count >= 10, letter(bytes, start) == 0xD8A7, letter(bytes, start + 2) == lam { start += 4 }
        if end - start >= 8 {
            let (before, last) = (letter(bytes, end - 4), letter(bytes, end - 2))
            switch (before, last) {
            // يه, ات, ون and ين
            case (0xD98A, 0xD987), (0xD8A7, 0xD8AA), (0xD988, 0xD986), (0xD98A, 0xD986):
                end -= end - start >= 10 ? 4 : last == 0xD987 ? 2 : 0
            // ه and ي
            case (_, 0xD987), (_, 0xD98A): end -= 2
            default: break
            }
        }
        return start..<end
    }

    /// The letter of two bytes at an index.
    @inline(__always)
    private static func letter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt16 {
        UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }

    /// Calls a function with what a plain word may be without the particles that are written together with it, the longest
    /// first, until it returns `true`: `وبالمغرب` is `بالمغرب`, `المغرب`. The word is changed meanwhile.
    static func findWithoutParticles(
        _ word: UnsafeMutableBufferPointer<UInt8>, _ isFound: (Range<Int>) -> Bool
    ) {
        let plain = UnsafeBufferPointer(word)
        func find(from start: Int) -> Bool {
            guard word.count - start > 4 else { return false }
            if letter(plain, start) == lam, letter(plain, start + 2) == lam {
                // `للجزائر` is `الجزائر`.
                (word[start], word[start + 1]) = (0xD8, 0xA7)
                let found = isFound(start..<word.count)
                (word[start], word[start + 1]) = (0xD9, 0x84)
                if found { return true }
            }
            guard word.count - start >= 6, isPreposition(letter(plain, start)) else { return false }
            return isFound(start + 2..<word.count)
        }
        if find(from: 0) { return }
        guard word.count >= 6, isConjunction(letter(plain, 0)) else { return }
        if isFound(2..<word.count) { return }
        _ = find(from: 2)
    }

    /// Whether a word may begin with a particle, by its bytes in a text; `false` is certain.
    @inline(__always)
    static func mayHaveParticle(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        isPreposition(letter(bytes, index)) || isConjunction(letter(bytes, index))
    }

    /// ب, ل and ك
    @inline(__always)
    private static func isPreposition(_ letter: UInt16) -> Bool {
        letter == 0xD8A8 || letter == 0xD984 || letter == 0xD983
    }

    /// و and ف
    @inline(__always)
    private static func isConjunction(_ letter: UInt16) -> Bool { letter == 0xD988 || letter == 0xD981 }

    /// ل
    private static var lam: UInt16 { 0xD984 }
}

/// What of a word in Latin letters without accents counts for topics: all but an ending of gender, number or case.
enum LightStem {
    /// The length of the stem of a word, one of the endings of its language taken off.
    static func length(_ word: UnsafeMutableBufferPointer<UInt8>, _ endings: [Ending]) -> Int {
        let count = word.count
        guard count > 3 else { return count }
        let last = word[(count - 3)...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let found = endings.first { last & $0.mask == $0.letters && $0.count + 3 <= count }
        return count - (found?.count ?? 0)
    }

    /// One to three letters, the last the lowest.
    struct Ending {
        let letters: UInt32
        let count: Int
        /// What of the last three letters of a word is compared.
        var mask: UInt32 { ~(~0 << UInt32(8 * count)) }
    }

    static let french = endings("es s x e")
    static let spanish = endings("es as os s a o e")
    static let portuguese = endings("oes aes ao es as os s a o e")
    static let german = endings("ern en er em es e n s")
    static let indonesian = endings("nya")

    private static func endings(_ text: String) -> [Ending] {
        text.split(separator: " ").map { ending in
            Ending(letters: ending.utf8.reduce(0) { $0 << 8 | UInt32($1) }, count: ending.utf8.count)
        }
    }
}

extension ArabicLetters {
    /// Gives words that begin with particles the fingerprints of what is behind these, where only that is in a table.
    static func separateParticles(
        in words: inout [Word], of bytes: UnsafeBufferPointer<UInt8>, _ tables: Tagger.Tables
    ) {
        WordLetters.withRoom { letters in
            var letters = letters
            for index in words.indices {
                let (start, end) = (Int(words[index].start), Int(words[index].end))
                guard end - start >= 6, mayHaveParticle(bytes, at: start) else { continue }
                let isCountry = tables.gazetteer.phrases.begins(with: words[index].fingerprint)
                let isTopic = tables.topics.phrases.begins(with: words[index].stem)
                guard !isCountry || !isTopic else { continue }
                readPlain(bytes, start..<end, into: &letters)
                guard letters.isWhole else { continue }
                if !isCountry {
                    findWithoutParticles(letters.all) { rest in
                        let fingerprint = letters.fingerprint(of: rest)
                        guard tables.gazetteer.phrases.begins(with: fingerprint) else { return false }
                        words[index].fingerprint = fingerprint
                        return true
                    }
                }
                if !isTopic, !isFurther(index, of: words, in: tables.topics.phrases) {
                    findWithoutParticles(letters.all) { rest in
                        let stem = letters.fingerprint(of: stem(of: rest, in: UnsafeBufferPointer(letters.all)))
                        guard tables.topics.phrases.begins(with: stem) else { return false }
                        words[index].stem = stem
                        return true
                    }
                }
            }
        }
    }

    /// Whether a word as it stands is the second, third or fourth of a phrase: its particle is part of “قانون لتنظيم”.
    private static func isFurther(_ index: Int, of words: [Word], in phrases: PhraseTable) -> Bool {
        for first in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            guard words[first + 1].gap.joins else { return false }
            var cursor = PhraseTable.Cursor()
            if phrases.filter.mayBegin(with: words[first].stem),
                (first...index).allSatisfy({ phrases.advance(&cursor, by: words[$0].stem) })
            {
                return true
            }
        }
        return false
    }

    /// Whether a word of a text was found without the preposition ب that it begins with: بتونس.
    static func hasPreposition(_ word: Word, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let (start, end) = (Int(word.start), Int(word.end))
        guard end - start >= 6, letter(bytes, start) == 0xD8A8 else { return false }
        return WordLetters.withRoom { letters in
            var letters = letters
            readPlain(bytes, start + 2..<end, into: &letters)
            return letters.fingerprint == word.fingerprint
        }
    }

    /// Reads the letters of a word without marks, in their plain form.
    private static func readPlain(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into letters: inout WordLetters
    ) {
        letters.removeAll()
        var index = range.lowerBound
        while index < range.upperBound {
            if let letter = plain(bytes, at: index, range.upperBound) {
                letters.append(letter.first)
                letters.append(letter.second)
                index += 2
                continue
            }
            let character = FoldedCharacter(in: bytes, at: index, end: range.upperBound)
            if character.kind != .mark {
                for offset in 0..<character.length { letters.append(bytes[index + offset]) }
            }
            index += character.length
        }
    }
}
