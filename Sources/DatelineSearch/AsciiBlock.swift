import DatelineModel

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
        let (tag, reference) = isMarkup ? (UInt8(ascii: "<"), UInt8(ascii: "&")) : (0x27, 0x27)
        var (letters, special): (UInt64, UInt64) = (0, 0)
        for part in 0..<8 {
            let eight = EightBytes(bytes, at: index + 8 * part)
            let isLetter = eight.lowercased.inside(UInt8(ascii: "a")...UInt8(ascii: "z"))
            let isDigit = eight.inside(UInt8(ascii: "0")...UInt8(ascii: "9"))
            let isSpecial = eight.nonASCII | eight.equal(to: tag) | eight.equal(to: reference) | eight.equal(to: 0x27)
            letters |= (isLetter | isDigit).bitmap << UInt64(8 * part)
            special |= isSpecial.bitmap << UInt64(8 * part)
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
}
