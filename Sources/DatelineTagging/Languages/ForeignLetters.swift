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
    /// A byte of a letter without what writers leave out: the hamza of an alif, the dots below and above a last letter.
    @inline(__always)
    static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ offset: Int) -> UInt8 {
        let first = bytes[index]
        guard first == 0xD8 || first == 0xD9 else { return bytes[index + offset] }
        switch (first, bytes[index + 1]) {
        case (0xD8, 0xA2), (0xD8, 0xA3), (0xD8, 0xA5): return offset == 0 ? 0xD8 : 0xA7
        case (0xD8, 0xA9): return offset == 0 ? 0xD9 : 0x87
        case (0xD9, 0x89): return offset == 0 ? 0xD9 : 0x8A
        default: return bytes[index + offset]
        }
    }

    /// The part of a plain word that counts for topics: without article and the endings of gender and number.
    static func stem(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int> {
        let bytes = UnsafeBufferPointer(rebasing: word)
        var (start, end) = (0, bytes.count)
        if end >= 10, letter(bytes, 0) == 0xD8A7, letter(bytes, 2) == 0xD984 { start = 4 }
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
        return word.startIndex + start..<word.startIndex + end
    }

    /// The letter of two bytes at an index.
    @inline(__always)
    private static func letter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt16 {
        UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }

    /// Calls a function with what a plain word may be without the particles that are written together with it, the longest
    /// first, until it returns `true`: `وبالمغرب` is `بالمغرب`, `المغرب`. The word is changed meanwhile.
    static func findWithoutParticles(
        _ word: UnsafeMutableBufferPointer<UInt8>, _ isFound: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
    ) {
        let plain = UnsafeBufferPointer(word)
        func find(from start: Int) -> Bool {
            guard word.count - start > 4 else { return false }
            if plain[start...].starts(with: lamLam) {
                // `للجزائر` is `الجزائر`.
                (word[start], word[start + 1]) = (alif[0], alif[1])
                let found = isFound(plain[start...])
                (word[start], word[start + 1]) = (lamLam[0], lamLam[1])
                if found { return true }
            }
            guard word.count - start >= 6, isPreposition(letter(plain, start)) else { return false }
            return isFound(plain[(start + 2)...])
        }
        if find(from: 0) { return }
        guard word.count >= 6, isConjunction(letter(plain, 0)) else { return }
        if isFound(plain[2...]) { return }
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

    private static let lamLam = Array("لل".utf8)
    private static let alif = Array("ا".utf8)
}

/// What of a word in Latin letters without accents counts for topics: all but an ending of gender, number or case.
enum LightStem {
    /// The length of the stem of a word, one of the endings of its language taken off.
    static func length(_ word: UnsafeMutablePointer<UInt8>, _ count: Int, _ endings: [[UInt8]]) -> Int {
        for ending in endings where count >= ending.count + 3 {
            let start = count - ending.count
            if ending.indices.allSatisfy({ word[start + $0] == ending[$0] }) { return start }
        }
        return count
    }

    static let french = endings("es s x e")
    static let spanish = endings("es as os s a o e")
    static let portuguese = endings("oes aes ao es as os s a o e")
    static let german = endings("ern en er em es e n s")
    static let indonesian = endings("nya")

    private static func endings(_ text: String) -> [[UInt8]] { text.split(separator: " ").map { Array($0.utf8) } }
}

extension ArabicLetters {
    /// Gives words that begin with particles the fingerprints of what is behind these, where only that is in a table.
    static func separateParticles(
        in words: inout [Word], of bytes: UnsafeBufferPointer<UInt8>, _ gazetteer: Gazetteer, _ topics: TopicTable
    ) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 96) { letters in
            for index in words.indices {
                let (start, end) = (Int(words[index].start), Int(words[index].end))
                guard end - start >= 6, end - start <= letters.count, mayHaveParticle(bytes, at: start) else {
                    continue
                }
                let isCountry = gazetteer.phrases.begins(with: words[index].fingerprint)
                let isTopic = topics.phrases.begins(with: words[index].stem)
                guard !isCountry || !isTopic else { continue }
                let word = plain(bytes, start..<end, letters)
                if !isCountry {
                    findWithoutParticles(word) { rest in
                        let fingerprint = rest.reduce(Fingerprint.empty) { Fingerprint.adding($1, to: $0) }
                        guard gazetteer.phrases.begins(with: fingerprint) else { return false }
                        words[index].fingerprint = fingerprint
                        return true
                    }
                }
                if !isTopic, !isFurther(index, of: words, in: topics.phrases) {
                    findWithoutParticles(word) { rest in
                        let stem = rest[stem(rest)].reduce(Fingerprint.empty) { Fingerprint.adding($1, to: $0) }
                        guard topics.phrases.begins(with: stem) else { return false }
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
            if phrases.mayBegin(with: words[first].stem),
                (first...index).allSatisfy({ phrases.advance(&cursor, by: words[$0].stem) })
            {
                return true
            }
        }
        return false
    }

    /// The letters of a word without marks, in their plain form, in a buffer with room for them.
    private static func plain(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ letters: UnsafeMutableBufferPointer<UInt8>
    ) -> UnsafeMutableBufferPointer<UInt8> {
        var (index, count) = (range.lowerBound, 0)
        while index < range.upperBound {
            let character = FoldedCharacter(in: bytes, at: index, end: range.upperBound)
            if character.kind != .mark {
                for offset in 0..<character.length {
                    letters[count] = plain(bytes, index, offset)
                    count += 1
                }
            }
            index += character.length
        }
        return UnsafeMutableBufferPointer(rebasing: letters[..<count])
    }
}
