/// A short hash of bytes, for names of files that caches may keep for ever.
///
/// It is FNV-1a of 64 bits: good against accidents, none against attackers.
package struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
    /// The hash.
    package let value: UInt64

    /// The hash of some bytes.
    package init(_ bytes: some Sequence<UInt8>) {
        value =
            bytes.withContiguousStorageIfAvailable { Self.hash($0) }
            ?? Array(bytes).withUnsafeBufferPointer { Self.hash($0) }
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// Ten hexadecimal digits.
    package var description: String {
        let digits = String(value, radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(10))
    }
}
