/// Words that are looked for as they are spelled in a text, capitals and accents and all.
struct SpelledWords: Sendable, ExpressibleByArrayLiteral {
    /// The letters of all words, the shortest word first.
    private var letters: [UInt8] = []
    /// Where the words of each length begin, in bytes, and where the longest end.
    private var starts = [0]

    init(arrayLiteral words: String...) {
        for length in 0...(words.map(\.utf8.count).max() ?? 0) {
            for word in words where word.utf8.count == length { letters += word.utf8 }
            starts.append(letters.count)
        }
    }

    /// Whether a word is one of them.
    func contains(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let length = word.count
        guard length > 0, length + 1 < starts.count else { return false }
        return stride(from: starts[length], to: starts[length + 1], by: length).contains {
            letters[$0..<$0 + length].elementsEqual(word)
        }
    }
}
