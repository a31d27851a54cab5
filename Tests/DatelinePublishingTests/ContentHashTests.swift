import Testing

@testable import DatelinePublishing

/// Hashes as `git hash-object` prints them.
@Suite struct ContentHashTests {
    @Test(arguments: [
        ("", "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"),
        ("hello\n", "ce013625030ba8dba906f756967f9e9ca394464a"),
        ("what is up, doc?", "bd9dbf5aae1a3862dd1526723246b20206e5fc37"),
    ])
    func equalsTheHashOfGit(text: String, hash: String) {
        #expect("\(ContentHash(Array(text.utf8)))" == hash)
    }

    /// Lengths around the ends of blocks of 64 bytes, with the word and the number before the bytes.
    @Test(arguments: [
        (46, "50b3bbe915fe104dbbb6786fdcfa310bcfc25d4e"), (47, "5e3bf7e629b4908cce461530c17a64365cb47303"),
        (54, "60704cd2c753c0419b5d235cbf244ec4c696cded"), (55, "d1985ddc2983785702b9a90effd5aff2f7cfdca4"),
        (56, "1f973e890f52da1f22fa7e5620a628bc4ee74cb3"), (57, "d28c6cde5a5ab0b138bd53a288c23e8c011c4171"),
        (110, "1fcb14c5910397220c4f8d0dd2203c70116bd4e0"), (111, "d64a843f44190f041194ba87abf3cedc76eeb30e"),
        (112, "30fd1823c28e22defedf47b062cfef13b71f3bcb"), (118, "a022b0de5df0047aa23aac0b2f5cd841079a8eff"),
        (119, "1325c3d76ea6a66e75dce490a0b8cb8b12233ee0"), (1000, "a50be72b20f0e3f078d252e8e56b11b4bec67509"),
        (65536, "dbdcf4b7feebd9fab1c18b1b8c016c8e56f33962"),
    ])
    func equalsTheHashOfGitForAnyLength(count: Int, hash: String) {
        #expect("\(ContentHash([UInt8](repeating: UInt8(ascii: "a"), count: count)))" == hash)
    }

    @Test func differsForEveryLengthAroundABlock() {
        let hashes = (0...200).map { ContentHash([UInt8](repeating: 7, count: $0)) }
        #expect(Set(hashes).count == 201)
    }

    @Test(arguments: [
        "", "e69de29b", "E69DE29BB2D1D6434B8B29AE775AD8C2E48C5391", "g69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
        "+69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
    ])
    func isReadOnlyFromFortyDigits(text: String) {
        #expect(ContentHash(text) == nil)
    }

    @Test func isTheSameWhenReadBack() {
        let hash = ContentHash(Array("Việt Nam".utf8))
        #expect(ContentHash("\(hash)") == hash)
    }
}
