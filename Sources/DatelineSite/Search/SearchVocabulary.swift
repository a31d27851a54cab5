/// The words of a search index, numbered from 0 in the order in which they came.
struct SearchVocabulary: Sendable {
    /// A word's place in a table of twice as many places as there are words, or an empty place.
    private struct Place {
        var hash: UInt64
        var number: Int32
    }

    private var places = [Place](repeating: Place(hash: 0, number: -1), count: 1 << 12)
    /// The letters of all words, one after the other, and where each word ends.
    private var letters: [UInt8] = []
    private var ends: [Int32] = []

    /// No words.
    init() {}

    /// The number of words.
    var count: Int { ends.count }

    /// The letters of a word: folded, UTF-8.
    func word(_ number: Int) -> ArraySlice<UInt8> {
        letters[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
    }

    /// The number of a word, which is added if it is new.
    ///
    /// Words are told apart by 64 bits: that two of a million have the same is less likely than a broken disk.
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(word)
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place].number >= 0 {
            if places[place].hash == hash { return Int(places[place].number) }
            place = (place + 1) & (places.count - 1)
        }
        let number = ends.count
        places[place] = Place(hash: hash, number: Int32(number))
        letters.append(contentsOf: word)
        ends.append(Int32(letters.count))
        if ends.count * 2 > places.count { grow() }
        return number
    }

    private mutating func grow() {
        let old = places
        places = [Place](repeating: Place(hash: 0, number: -1), count: old.count * 2)
        for entry in old where entry.number >= 0 {
            var place = Int(truncatingIfNeeded: entry.hash) & (places.count - 1)
            while places[place].number >= 0 { place = (place + 1) & (places.count - 1) }
            places[place] = entry
        }
    }

    @inline(__always)
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: word.count) &* 0x9E37_79B9_7F4A_7C15
        var part: UInt64 = 0
        for index in word.indices {
            part = part << 8 | UInt64(word[index])
            if index & 7 == 7 {
                hash = mixed(hash ^ part)
                part = 0
            }
        }
        return mixed(hash ^ part)
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value &* 0xD6E8_FEB8_6659_FD93
        value ^= value >> 32
        value = value &* 0xD6E8_FEB8_6659_FD93
        return value ^ value >> 29
    }
}
