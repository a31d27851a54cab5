import DatelineModel

/// The hash of a file's bytes, as git computes it: SHA-1 (RFC 3174) of `blob`, the size and the bytes.
///
/// With git's own hash, a branch can be compared with a site without reading its files, and anyone can check a
/// published file by hand: `git hash-object FILE`. It guards against accidents, not against forgery.
package struct ContentHash: Sendable, Hashable, CustomStringConvertible {
    private let high: UInt64
    private let middle: UInt64
    private let low: UInt32

    /// The hash of a file.
    package init(_ bytes: [UInt8]) {
        var digest = SHA1()
        digest.add(Array("blob \(bytes.count)\0".utf8))
        digest.add(bytes)
        let words = digest.finish()
        high = UInt64(words.0) << 32 | UInt64(words.1)
        middle = UInt64(words.2) << 32 | UInt64(words.3)
        low = words.4
    }

    /// The hash that forty lowercase hexadecimal digits stand for; `nil` if the text is anything else.
    package init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 40, digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
            let high = UInt64(String(decoding: digits[0..<16], as: UTF8.self), radix: 16),
            let middle = UInt64(String(decoding: digits[16..<32], as: UTF8.self), radix: 16),
            let low = UInt32(String(decoding: digits[32...], as: UTF8.self), radix: 16)
        else { return nil }
        (self.high, self.middle, self.low) = (high, middle, low)
    }

    /// Forty hexadecimal digits.
    package var description: String {
        String(high, digits: 16, radix: 16) + String(middle, digits: 16, radix: 16) + String(low, digits: 8, radix: 16)
    }
}

/// SHA-1 (RFC 3174, section 6.1), block by block.
private struct SHA1 {
    typealias Words = (UInt32, UInt32, UInt32, UInt32, UInt32)

    private var state: Words = (0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0)
    private var pending: [UInt8] = []
    private var length = 0

    mutating func add(_ bytes: [UInt8]) {
        length += bytes.count
        var start = 0
        if !pending.isEmpty {
            start = min(64 - pending.count, bytes.count)
            pending += bytes[..<start]
            guard pending.count == 64 else { return }
            let block = pending
            block.withUnsafeBytes { mix($0[...]) }
            pending.removeAll(keepingCapacity: true)
        }
        let end = start + (bytes.count - start) / 64 * 64
        bytes.withUnsafeBytes { buffer in
            for block in stride(from: start, to: end, by: 64) { mix(buffer[block..<block + 64]) }
        }
        pending += bytes[end...]
    }

    mutating func finish() -> Words {
        let bits = UInt64(length) &* 8
        let zeros = (119 - length % 64) % 64
        add(
            [0x80] + [UInt8](repeating: 0, count: zeros)
                + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
        return state
    }

    private mutating func mix(_ block: Slice<UnsafeRawBufferPointer>) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { words in
            let bytes = UnsafeRawBufferPointer(rebasing: block)
            for index in 0..<16 {
                words[index] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
            }
            for index in 16..<80 {
                let word = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
                words[index] = word << 1 | word >> 31
            }
            var (a, b, c, d, e) = state
            for index in 0..<80 {
                let (choice, constant): (UInt32, UInt32) =
                    switch index {
                    case 0..<20: (b & c | ~b & d, 0x5A82_7999)
                    case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
                    case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
                    default: (b ^ c ^ d, 0xCA62_C1D6)
                    }
                let next = (a << 5 | a >> 27) &+ choice &+ e &+ words[index] &+ constant
                (e, d, c, b, a) = (d, c, b << 30 | b >> 2, a, next)
            }
            state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e)
        }
    }
}
