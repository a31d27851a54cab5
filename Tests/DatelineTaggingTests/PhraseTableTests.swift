import Testing

@testable import DatelineTagging

@Suite struct PhraseTableTests {
    @Test func findsPhrasesAndNotTheirPrefixes() {
        var table = PhraseTable(capacity: 1)
        #expect(table.add([1, 2, 3]) == 0)
        #expect(table.add([1]) == 1)
        #expect(table.add([1, 2, 3]) == 0)
        #expect(table.phrase([1, 2, 3]) == 0)
        #expect(table.phrase([1, 2]) == nil)
        #expect(table.phrase([1]) == 1)
        #expect(table.phrase([3]) == nil)
    }

    @Test func keepsItsPhrasesWhenItGrows() {
        var table = PhraseTable(capacity: 1)
        for word in 1...5_000 as ClosedRange<UInt64> { _ = table.add([word &* 0x9E37_79B9_7F4A_7C15, word]) }
        #expect(table.count == 5_000)
        for word in 1...5_000 as ClosedRange<UInt64> {
            #expect(table.phrase([word &* 0x9E37_79B9_7F4A_7C15, word]) == Int(word) - 1)
        }
    }
}
