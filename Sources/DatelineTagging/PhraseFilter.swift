/// Says of most words of a text that no phrase begins there.
///
/// A few thousand bits for each question are asked before a table of phrases is, which, unlike them, does not fit into the
/// fastest memory of a processor.
struct PhraseFilter: Sendable {
    /// A bit for each word that a phrase begins with, for each that is a phrase, and for the first two words of each longer one.
    private var (firsts, whole, pairs) = (Bits(), Bits(), Bits())

    private struct Bits: Sendable {
        private var words = [UInt64](repeating: 0, count: 1_024)

        /// The bit of a hash, the lowest of those returned.
        @inline(__always)
        func bit(of hash: UInt64) -> UInt64 {
            words.withUnsafeBufferPointer { $0[Self.index(hash)] &>> (hash & 63) }
        }

        @inline(__always)
        func has(_ hash: UInt64) -> Bool { bit(of: hash) & 1 != 0 }

        mutating func insert(_ hash: UInt64) { words[Self.index(hash)] |= 1 << (hash & 63) }

        @inline(__always)
        private static func index(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & 1_023 }
    }

    /// Adds a phrase.
    mutating func insert(_ words: some Collection<UInt64>) {
        var words = words.makeIterator()
        guard let first = words.next() else { return }
        firsts.insert(first)
        guard let next = words.next() else { return whole.insert(first) }
        pairs.insert(Self.pair(first, next))
    }

    /// Whether a phrase may begin with a word; `false` is certain.
    @inline(__always)
    func mayBegin(with word: UInt64) -> Bool { firsts.has(word) }

    /// Whether a word may be a phrase; `false` is certain.
    @inline(__always)
    func mayBePhrase(_ word: UInt64) -> Bool { whole.has(word) }

    /// How far a phrase may reach that begins with a word of a text, where another follows.
    struct Reach {
        fileprivate let alone: UInt64
        fileprivate let beyond: UInt64

        /// Whether there is no phrase: that is certain.
        var isNone: Bool { (alone | beyond) & 1 == 0 }
        /// Whether the first word may be a phrase; `false` is certain.
        var mayBeAlone: Bool { alone & 1 != 0 }
        /// Whether a phrase may go on with the second word; `false` is certain.
        var isBeyond: Bool { beyond & 1 != 0 }
    }

    /// How far a phrase may reach that begins with a word, where another follows.
    @inline(__always)
    func reach(from word: UInt64, before next: UInt64) -> Reach {
        Reach(alone: whole.bit(of: word), beyond: pairs.bit(of: Self.pair(word, next)))
    }

    @inline(__always)
    private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { (first << 1 | first >> 63) ^ second }
}
