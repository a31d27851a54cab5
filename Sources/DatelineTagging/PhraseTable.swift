/// Phrases, matched word by word from any word of a text.
///
/// One open-addressing hash table whose keys are the fingerprints of whole phrases *and* of their prefixes: a look-up
/// of "New South Wales" looks up "New", "New South", "New South Wales", and stops at the first that is no prefix.
struct PhraseTable: Sendable {
    /// What a phrase or the beginning of one is, in eight bytes, of which a look-up may have to wait for eight times eight: the
    /// upper bits of its key, the number of the phrase, and whether a longer one begins with it. Empty ones are 0.
    private struct Slot {
        private(set) var bits: UInt64 = 0

        private static var lowest: UInt64 { 1 << 24 }
        /// The most phrases; any further ones would be taken for the last.
        static var most: Int { 1 << 23 - 1 }

        init() {}

        init(key: UInt64) { bits = key & ~(Self.lowest - 1) }

        @inline(__always)
        var isEmpty: Bool { bits == 0 }

        /// Whether it is the one of a key. The lower bits of the key told where to look.
        @inline(__always)
        func has(_ key: UInt64) -> Bool { (bits ^ key) < Self.lowest }

        /// The number of the phrase that ends here, or `nil`.
        @inline(__always)
        var phrase: Int? {
            get { bits & (Self.lowest - 2) == 0 ? nil : Int(truncatingIfNeeded: (bits & (Self.lowest - 1)) >> 1) - 1 }
            set { bits = bits & ~(Self.lowest - 2) | UInt64((newValue ?? -1) + 1) << 1 }
        }

        /// Whether a longer phrase begins with it.
        @inline(__always)
        var isPrefix: Bool {
            get { bits & 1 != 0 }
            set { bits = bits & ~1 | (newValue ? 1 : 0) }
        }
    }

    private var slots: [Slot]
    /// The keys of the slots, which are asked for only when the table grows.
    private var keys: [UInt64]
    private var mask: Int
    private var used = 0
    /// What is asked before the slots are.
    private(set) var filter = PhraseFilter()
    /// How many phrases there are; they are numbered from 0 as they were added.
    private(set) var count = 0

    /// A table with room for about so many phrases; it grows as needed.
    init(capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        keys = Array(repeating: 0, count: size)
        mask = size - 1
    }

    /// Adds a phrase unless it is already there, and returns its number.
    mutating func add(_ words: some Collection<UInt64>) -> Int {
        var key: UInt64 = 0
        var place = 0
        var remaining = words.count
        filter.insert(words)
        for word in words {
            key = Self.adding(word: word, to: key)
            place = insert(key)
            remaining -= 1
            if remaining > 0 { slots[place].isPrefix = true }
        }
        if let phrase = slots[place].phrase { return phrase }
        let phrase = min(count, Slot.most - 1)
        slots[place].phrase = phrase
        count = phrase + 1
        return phrase
    }

    /// The number of a phrase, or `nil`.
    func phrase(_ words: some Sequence<UInt64>) -> Int? {
        var cursor = Cursor()
        var found: Int?
        for word in words {
            guard advance(&cursor, by: word) else { return nil }
            found = cursor.phrase
        }
        return found
    }

    /// Whether a word is a phrase.
    func contains(_ word: UInt64) -> Bool { filter.mayBePhrase(word) && phrase(CollectionOfOne(word)) != nil }

    /// Whether a phrase begins with a word.
    func begins(with word: UInt64) -> Bool {
        var cursor = Cursor()
        return filter.mayBegin(with: word) && advance(&cursor, by: word)
    }

    /// A position between the words of a phrase.
    struct Cursor {
        fileprivate var key: UInt64 = 0
        /// The phrase that ends here, or `nil`.
        fileprivate(set) var phrase: Int?
        /// Whether a longer phrase begins with what was read.
        fileprivate(set) var canContinue = true
    }

    /// Reads a first word with which a phrase may begin, but which is none itself, without looking it up.
    @inline(__always)
    func pass(_ cursor: inout Cursor, over word: UInt64) { cursor.key = Self.adding(word: word, to: 0) }

    /// Reads one more word; `false` if no phrase begins with the words read.
    @inline(__always)
    func advance(_ cursor: inout Cursor, by word: UInt64) -> Bool {
        let key = Self.adding(word: word, to: cursor.key)
        return slots.withUnsafeBufferPointer { slots in
            var index = Int(truncatingIfNeeded: key) & mask
            while true {
                let slot = slots[index]
                if slot.isEmpty { return false }
                if slot.has(key) {
                    cursor.key = key
                    cursor.phrase = slot.phrase
                    cursor.canContinue = slot.isPrefix
                    return true
                }
                index = (index + 1) & mask
            }
        }
    }

    /// The key of a phrase and one more word.
    @inline(__always)
    private static func adding(word: UInt64, to phrase: UInt64) -> UInt64 {
        var mixed = (phrase &* 0x9E37_79B9_7F4A_7C15) ^ word
        mixed ^= mixed >> 32
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 29)
    }

    private mutating func insert(_ key: UInt64) -> Int {
        if (used + 1) * 2 > slots.count { grow() }
        var index = Int(truncatingIfNeeded: key) & mask
        while !slots[index].isEmpty {
            if keys[index] == key { return index }
            index = (index + 1) & mask
        }
        (slots[index], keys[index]) = (Slot(key: key), key)
        used += 1
        return index
    }

    private mutating func grow() {
        let old = zip(keys, slots)
        keys = Array(repeating: 0, count: slots.count * 2)
        slots = Array(repeating: Slot(), count: slots.count * 2)
        mask = slots.count - 1
        for (key, slot) in old where !slot.isEmpty {
            var index = Int(truncatingIfNeeded: key) & mask
            while !slots[index].isEmpty { index = (index + 1) & mask }
            (slots[index], keys[index]) = (slot, key)
        }
    }
}
