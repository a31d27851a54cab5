import DatelineModel

/// A letter that is more than one byte long, without its case but with its accents.
struct AccentedLetter {
    let isCapital: Bool
    /// Its bytes as a small letter.
    let lowercased: [UInt8]

    /// The letter of a few bytes at an index. Letters beyond those of Vietnamese keep their case.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int) {
        guard length < 4 else {
            (isCapital, lowercased) = (false, Array(bytes[index..<(index + length)]))
            return
        }
        var scalar = UInt32(bytes[index]) & (length == 2 ? 0x1F : 0x0F)
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        let small = Self.small(scalar)
        isCapital = small != scalar
        let tail = UInt8(0x80 | small & 0x3F)
        lowercased =
            length == 2
            ? [UInt8(0xC0 | small >> 6), tail] : [UInt8(0xE0 | small >> 12), UInt8(0x80 | small >> 6 & 0x3F), tail]
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
        var word = word
        if word.count >= 10, word.starts(with: article) { word = word.dropFirst(article.count) }
        for ending in endings where word.count >= ending.count + 6 && word.suffix(ending.count).elementsEqual(ending) {
            word = word.dropLast(ending.count)
            break
        }
        return word.indices
    }

    /// What a plain word may be without the particles that are written together with it, the longest first: `وبالمغرب` is
    /// `بالمغرب`, `المغرب`.
    static func withoutParticles(_ word: [UInt8]) -> [[UInt8]] {
        var words: [[UInt8]] = []
        func add(_ rest: ArraySlice<UInt8>) { if rest.count >= 4 { words.append(Array(rest)) } }
        func split(_ word: ArraySlice<UInt8>) {
            guard word.count > 4 else { return }
            if word.starts(with: lamLam) { add(article + word.dropFirst(lamLam.count)) }
            let first = Array(word.prefix(2))
            if prepositions.contains(first) { add(word.dropFirst(2)) }
        }
        split(word[...])
        if conjunctions.contains(Array(word.prefix(2))) {
            add(word[2...])
            split(word[2...])
        }
        return words
    }

    private static let article = Array("ال".utf8)
    private static let lamLam = Array("لل".utf8)
    private static let prepositions = ["ب", "ل", "ك"].map { Array($0.utf8) }
    private static let conjunctions = ["و", "ف"].map { Array($0.utf8) }
    private static let endings = ["يه", "ات", "ون", "ين", "ه", "ي"].map { Array($0.utf8) }
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
        for index in words.indices {
            let isCountry = gazetteer.phrases.mayBegin(with: words[index].fingerprint)
            let isTopic = topics.phrases.mayBegin(with: words[index].stem)
            guard !isCountry || !isTopic else { continue }
            let word = plain(bytes, Int(words[index].start)..<Int(words[index].end))
            for rest in withoutParticles(word) {
                let fingerprint = Fingerprint(rest).value
                if !isCountry, gazetteer.phrases.mayBegin(with: fingerprint) {
                    words[index].fingerprint = fingerprint
                    break
                }
            }
            for rest in withoutParticles(word) where !isTopic {
                let plainStem = rest.withUnsafeBufferPointer { letters in
                    Fingerprint(letters[stem(letters[...])]).value
                }
                if topics.phrases.mayBegin(with: plainStem) {
                    words[index].stem = plainStem
                    break
                }
            }
        }
    }

    /// The letters of a word without marks, in their plain form.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var letters: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let character = FoldedCharacter(in: bytes, at: index, end: range.upperBound)
            if character.kind != .mark {
                for offset in 0..<character.length { letters.append(plain(bytes, index, offset)) }
            }
            index += character.length
        }
        return letters
    }
}
