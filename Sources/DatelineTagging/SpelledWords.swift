/// Words that are looked for as they are spelled in a text, capitals and accents and all.
struct SpelledWords: Sendable, ExpressibleByArrayLiteral {
    /// The letters of all words, the shortest word first.
    private var letters: [UInt8] = []
    /// Where the words of each length begin, in bytes, and where the longest end.
    private var starts = [0]
    /// A bit for each byte that a word begins with: most words of a text are told by it.
    private var firsts = SIMD4<UInt64>()

    init(arrayLiteral words: String...) {
        for length in 0...(words.map(\.utf8.count).max() ?? 0) {
            for word in words where word.utf8.count == length {
                letters += word.utf8
                for byte in word.utf8.prefix(1) { firsts[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
            }
            starts.append(letters.count)
        }
    }

    /// Whether a word is one of them.
    @inline(__always)
    func contains(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = word.first, firsts[Int(first &>> 6)] &>> UInt64(first & 63) & 1 != 0 else { return false }
        return has(word)
    }

    private func has(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let length = word.count
        guard length + 1 < starts.count else { return false }
        return stride(from: starts[length], to: starts[length + 1], by: length).contains {
            letters[$0..<$0 + length].elementsEqual(word)
        }
    }
}
