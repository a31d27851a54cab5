import Testing

@testable import DatelineModel

@Suite struct FingerprintTests {
    /// The vectors that the authors of FNV-1a published.
    @Test(
        arguments: [
            ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
        ] as [(String, UInt64)])
    func isFNV1aOf64Bits(text: String, hash: UInt64) {
        #expect(Fingerprint(text.utf8).value == hash)
    }

    @Test(arguments: [("", "cbf29ce484"), ("a", "af63dc4c86"), ("foobar", "85944171f7")])
    func isWrittenInTenDigits(text: String, digits: String) {
        #expect(Fingerprint(text.utf8).description == digits)
    }

    @Test func addsBytesOneByOne() {
        let hash = "foobar".utf8.reduce(Fingerprint.empty) { Fingerprint.adding($1, to: $0) }
        #expect(hash == Fingerprint("foobar".utf8).value)
    }
}
