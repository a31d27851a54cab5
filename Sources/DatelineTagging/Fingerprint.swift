/// Fingerprints of words and of phrases: 64 bits, the same in every run and on every machine.
enum Fingerprint {
    /// The fingerprint of no letters, to which letters are added (FNV-1a).
    static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func adding(_ byte: UInt8, to fingerprint: UInt64) -> UInt64 {
        (fingerprint ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The fingerprint of a phrase and one more word.
    @inline(__always)
    static func adding(word: UInt64, to phrase: UInt64) -> UInt64 {
        var mixed = (phrase &* 0x9E37_79B9_7F4A_7C15) ^ word
        mixed ^= mixed >> 32
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 29)
    }
}
