/// Eight bytes of a text that are looked at together: each question is answered for all of them without a loop.
///
/// It is `@usableFromInline`, since other modules inline the members of no other type that is not public; without that
/// these questions would cost three times what they do.
@usableFromInline
package struct EightBytes: Sendable, Equatable {
    /// The bytes, the first the lowest.
    @usableFromInline package let bits: UInt64

    /// Eight bytes, the first the lowest.
    @inlinable @inline(__always)
    package init(_ bits: UInt64) { self.bits = bits }

    /// The bytes from an index on; all eight have to be there.
    @inlinable @inline(__always)
    package init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
        bits = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Eight times the same byte.
    @inlinable @inline(__always)
    package init(repeating byte: UInt8) { bits = UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The bytes with a bit set that makes small letters of the capitals of ASCII. Digits have it already.
    @inlinable @inline(__always)
    package var lowercased: EightBytes { EightBytes(bits | EightBytes(repeating: 0x20).bits) }

    /// The first bytes, of which there are at least one and at most eight, and zeros behind them.
    @inlinable @inline(__always)
    package func first(_ count: Int) -> EightBytes { EightBytes(bits & ~0 &>> UInt64(64 &- 8 &* count)) }

    /// Writes the bytes from an index on.
    @inlinable @inline(__always)
    package func store(into bytes: UnsafeMutableRawBufferPointer, at index: Int) {
        bytes.storeBytes(of: bits.littleEndian, toByteOffset: index, as: UInt64.self)
    }

    /// Some of eight bytes: those that a question was answered with yes for.
    @usableFromInline
    package struct Places: Sendable, Equatable {
        /// The highest bit of each byte.
        @usableFromInline let bits: UInt64

        @inlinable @inline(__always)
        init(_ bits: UInt64) { self.bits = bits & 0x8080_8080_8080_8080 }

        /// Whether it is none of them.
        @inlinable @inline(__always)
        package var isEmpty: Bool { bits == 0 }

        /// Whether it is all of them.
        @inlinable @inline(__always)
        package var isAll: Bool { bits == 0x8080_8080_8080_8080 }

        /// How many bytes from the first on are of them.
        @inlinable @inline(__always)
        package var countFirst: Int { (bits ^ 0x8080_8080_8080_8080).trailingZeroBitCount / 8 }

        /// Those of the first bytes, of which there is one at least.
        @inlinable @inline(__always)
        package func first(_ count: Int) -> Places { Places(bits & ~0 &>> UInt64(64 &- 8 &* count)) }

        /// How many they are.
        @inlinable @inline(__always)
        package var count: Int { bits.nonzeroBitCount }

        /// How many bytes stand before the first of them; 8 if there is none.
        @inlinable @inline(__always)
        package var countBefore: Int { bits.trailingZeroBitCount / 8 }

        /// A bit for each byte, that of the first the lowest.
        @inlinable @inline(__always)
        package var bitmap: UInt64 { ((bits >> 7) &* 0x0102_0408_1020_4080) >> 56 }

        /// Those that are in one or the other.
        @inlinable @inline(__always)
        package static func | (left: Places, right: Places) -> Places { Places(left.bits | right.bits) }
    }

    /// The letters of ASCII, and the capitals among them.
    @inlinable @inline(__always)
    package var letters: (all: Places, capitals: Places) {
        let all = lowercased.inside(UInt8(ascii: "a")...UInt8(ascii: "z"))
        // The bit that capitals lack becomes the highest.
        return (all, Places(all.bits & ~(bits << 2)))
    }

    /// The bytes that are not ASCII.
    @inlinable @inline(__always)
    package var nonASCII: Places { Places(bits) }

    /// The bytes that are a certain character of ASCII.
    @inlinable @inline(__always)
    package func equal(to byte: UInt8) -> Places {
        // Without its highest bit, only a byte that differs nowhere stays below 0x80 when 0x7F is added.
        let difference = bits ^ EightBytes(repeating: byte).bits
        return Places(~((difference & Self.low) &+ Self.low | difference))
    }

    /// The bytes that are in a range of ASCII.
    @inlinable @inline(__always)
    package func inside(_ range: ClosedRange<UInt8>) -> Places {
        // The sums set the highest bit of a byte that reaches the lower bound, and of one that passes the upper.
        let plain = bits & Self.low
        let reaches = plain &+ EightBytes(repeating: 0x80 - range.lowerBound).bits
        let passes = plain &+ EightBytes(repeating: 0x7F - range.upperBound).bits
        return Places(reaches & ~(passes | bits))
    }

    /// All but the highest bit of each byte.
    @inlinable @inline(__always)
    static var low: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }
}
