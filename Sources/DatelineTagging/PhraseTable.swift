/// Phrases, matched word by word from any word of a text.
///
/// One open-addressing hash table whose keys are the fingerprints of whole phrases *and* of their prefixes: a look-up
/// of "New South Wales" looks up "New", "New South", "New South Wales", and stops at the first that is no prefix.
struct PhraseTable: Sendable {
    private struct Slot {
        var key: UInt64 = 0
        /// The number of the phrase that ends here, or -1.
        var phrase: Int32 = -1
        /// Whether a longer phrase begins with it.
        var isPrefix = false
    }

    private var slots: [Slot]
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
        if slots[place].phrase < 0 {
            slots[place].phrase = Int32(count)
            count += 1
        }
        return Int(slots[place].phrase)
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

    /// Reads one more word; `false` if no phrase begins with the words read.
    @inline(__always)
    func advance(_ cursor: inout Cursor, by word: UInt64) -> Bool {
        let key = Self.adding(word: word, to: cursor.key)
        return slots.withUnsafeBufferPointer { slots in
            var index = Int(truncatingIfNeeded: key) & mask
            while true {
                let slot = slots[index]
                if slot.key == key {
                    cursor.key = key
                    cursor.phrase = slot.phrase < 0 ? nil : Int(slot.phrase)
                    cursor.canContinue = slot.isPrefix
                    return true
                }
                if slot.key == 0 { return false }
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
        while slots[index].key != 0 {
            if slots[index].key == key { return index }
            index = (index + 1) & mask
        }
        slots[index].key = key
        used += 1
        return index
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        mask = slots.count - 1
        for slot in old where slot.key != 0 {
            var index = Int(truncatingIfNeeded: slot.key) & mask
            while slots[index].key != 0 { index = (index + 1) & mask }
            slots[index] = slot
        }
    }
}
