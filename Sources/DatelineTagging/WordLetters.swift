import DatelineModel

/// The folded letters of a word while it is read, and fingerprints of them.
///
/// They are hashed eight at a time, as they come.
struct WordLetters {
    /// How many bytes of a word are kept; what is longer is not an English word.
    private static let room = 64

    /// The bytes, and eight more, so that eight can be read and written anywhere.
    private let bytes: UnsafeMutableRawBufferPointer
    /// How many bytes the word has so far.
    private(set) var count = 0
    /// The hash of the word up to the last eight bytes that were complete, and those that came since, the first the lowest.
    private var (hash, rest) = (WordLetters.seed, UInt64(0))

    /// Calls a function with room for the letters of a word.
    static func withRoom<Result>(_ body: (WordLetters) -> Result) -> Result {
        withUnsafeTemporaryAllocation(byteCount: room + 8, alignment: 8) { bytes in
            bytes.initializeMemory(as: UInt8.self, repeating: 0)
            return body(WordLetters(bytes: bytes))
        }
    }

    private init(bytes: UnsafeMutableRawBufferPointer) { self.bytes = bytes }

    /// Whether all bytes of the word were kept.
    var isWhole: Bool { count <= Self.room }

    /// A byte of a word that is whole.
    subscript(_ index: Int) -> UInt8 { bytes[index] }

    /// The bytes of a word that is whole.
    var all: UnsafeMutableBufferPointer<UInt8> {
        UnsafeMutableBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[..<count])
    }

    /// Begins another word.
    mutating func removeAll() { (count, hash, rest) = (0, Self.seed, 0) }

    /// Adds a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count < Self.room { bytes[count] = byte }
        rest |= UInt64(byte) &<< UInt64(8 &* (count & 7))
        count += 1
        if count & 7 == 0 { (hash, rest) = (Self.mixed(hash ^ rest), 0) }
    }

    /// Adds two bytes, in one step where they begin at an even place, as they do in a word of letters of two bytes.
    @inline(__always)
    mutating func append(_ first: UInt8, _ second: UInt8) {
        guard count & 1 == 0, count < Self.room else {
            append(first)
            return append(second)
        }
        (bytes[count], bytes[count + 1]) = (first, second)
        rest |= (UInt64(first) | UInt64(second) &<< 8) &<< UInt64(8 &* (count & 7))
        count += 2
        if count & 7 == 0 { (hash, rest) = (Self.mixed(hash ^ rest), 0) }
    }

    /// Whether eight bytes can be added at once.
    @inline(__always)
    var takesEight: Bool { count & 7 == 0 && count < Self.room }

    /// Adds the first of eight bytes, where that can be done at once.
    @inline(__always)
    mutating func append(_ eight: EightBytes, count: Int) {
        eight.store(into: bytes, at: self.count)
        self.count += count
        if count == 8 { hash = Self.mixed(hash ^ eight.bits) } else { rest = eight.first(count).bits }
    }

    /// The fingerprint of the word.
    @inline(__always)
    var fingerprint: UInt64 { rest == 0 ? hash : Self.mixed(hash ^ rest) }

    /// The fingerprint of a part of a word that is whole.
    @inline(__always)
    func fingerprint(of range: Range<Int>) -> UInt64 {
        var (hash, index) = (Self.seed, range.lowerBound)
        while index + 8 <= range.upperBound {
            hash = Self.mixed(hash ^ EightBytes(UnsafeRawBufferPointer(bytes), at: index).bits)
            index += 8
        }
        guard index < range.upperBound else { return hash }
        let rest = EightBytes(UnsafeRawBufferPointer(bytes), at: index).first(range.upperBound - index)
        return Self.mixed(hash ^ rest.bits)
    }

    // MARK: - Hashing

    /// The hash of a word without letters.
    private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

    /// A number of which every bit depends on all of another’s.
    @inline(__always)
    private static func mixed(_ number: UInt64) -> UInt64 {
        let (high, low) = number.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return high ^ low
    }
}
