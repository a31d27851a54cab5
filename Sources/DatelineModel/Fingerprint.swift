/// A short hash of bytes, for names of files that caches may keep for ever.
///
/// It is FNV-1a of 64 bits: good against accidents, none against attackers. Taggers add the letters of every word to it,
/// so it is `@usableFromInline` for other modules to inline that.
@usableFromInline
package struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
    /// The hash.
    package let value: UInt64

    /// The hash of some bytes.
    package init(_ bytes: some Sequence<UInt8>) {
        value =
            bytes.withContiguousStorageIfAvailable { Self.hash($0) }
            ?? Array(bytes).withUnsafeBufferPointer { Self.hash($0) }
    }

    /// A hash to which all bytes were added one by one.
    package init(value: UInt64) { self.value = value }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        bytes.reduce(empty) { adding($1, to: $0) }
    }

    /// The hash of no bytes, to which others are added one by one.
    @inlinable package static var empty: UInt64 { 0xcbf2_9ce4_8422_2325 }

    /// The hash of some bytes and one more.
    @inlinable package static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Ten hexadecimal digits.
    @usableFromInline package var description: String { String(String(value, digits: 16, radix: 16).prefix(10)) }
}
