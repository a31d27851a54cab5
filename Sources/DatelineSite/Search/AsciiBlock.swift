/// Classifies 64 bytes of a text at once: a bit for every byte.
struct AsciiBlock {
    private static let size = 64
    /// How many bytes must be available for a block.
    static let room = size + 8

    /// ASCII letters and digits.
    let letters: UInt64
    /// What needs a closer look: characters beyond ASCII, apostrophes, and, in HTML, tags and references.
    let special: UInt64

    /// Classifies the bytes from an index on.
    init(_ bytes: UnsafeRawBufferPointer, at index: Int, isMarkup: Bool) {
        // In plain text, a byte that is special anyway replaces those that begin markup.
        let (tag, reference) = isMarkup ? (Self.each(0x3C), Self.each(0x26)) : (Self.each(0x27), Self.each(0x27))
        var (letters, special): (UInt64, UInt64) = (0, 0)
        for part in 0..<8 {
            let bytes = UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: index + 8 * part, as: UInt64.self))
            let plain = bytes & Self.each(0x7F)
            let lower = plain | Self.each(0x20)
            // In each byte the sum sets the highest bit if the byte reaches what it is compared with.
            let isLetter = (lower &+ Self.each(0x80 - 0x61)) & ~(lower &+ Self.each(0x80 - 0x7B))
            let isDigit = (plain &+ Self.each(0x80 - 0x30)) & ~(plain &+ Self.each(0x80 - 0x3A))
            let isOther =
                Self.differs(plain, tag) & Self.differs(plain, reference)
                & Self.differs(plain, Self.each(0x27))
            letters |= Self.highestBits((isLetter | isDigit) & ~bytes) << UInt64(8 * part)
            special |= Self.highestBits(bytes | ~isOther) << UInt64(8 * part)
        }
        (self.letters, self.special) = (letters, special)
    }

    /// Writes the words of the block up to the first that is not plain; `bytes` and `index` are those of the block.
    ///
    /// Returns where it stopped, and whether another block can begin there.
    @inline(__always)
    func write(
        wordsOf bytes: UnsafeRawBufferPointer, at index: Int, to writer: inout SearchWords.Writer
    ) -> (next: Int, isPlain: Bool) {
        var place = 0
        while true {
            place += ((letters | special) >> UInt64(place)).trailingZeroBitCount
            guard place < Self.size else { return (index + Self.size, true) }
            guard special >> UInt64(place) & 1 == 0 else { return (index + place, false) }
            let length = (~(letters >> UInt64(place))).trailingZeroBitCount
            let end = place + length
            // A word that may continue after the block begins the next one.
            guard end < Self.size else { return (index + place, place > 0) }
            let next = bytes[index + end]
            let continues =
                special >> UInt64(end) & 1 != 0 && next != UInt8(ascii: "<")
                || length == 1 && next == UInt8(ascii: ".")
            guard !continues else { return (index + place, false) }
            writer.addWord(bytes, at: index + place, length)
            place = end
        }
    }

    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// The highest bit of each byte is set if two bytes below 0x80 differ.
    @inline(__always)
    private static func differs(_ left: UInt64, _ right: UInt64) -> UInt64 { (left ^ right) &+ each(0x7F) }

    /// The highest bits of eight bytes, that of the first the lowest.
    @inline(__always)
    private static func highestBits(_ bytes: UInt64) -> UInt64 {
        (((bytes >> 7) & each(1)) &* 0x0102_0408_1020_4080) >> 56
    }
}
