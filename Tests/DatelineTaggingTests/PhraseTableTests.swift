import Testing

@testable import DatelineTagging

@Suite struct PhraseTableTests {
    @Test func saysHowFarAPhraseMayReach() {
        var filter = PhraseFilter()
        filter.insert([1 << 8])
        filter.insert([2 << 8, 3 << 8, 4 << 8])
        let alone = filter.reach(from: 1 << 8, before: 3 << 8)
        #expect(!alone.isNone && !alone.isBeyond)
        let both = filter.reach(from: 2 << 8, before: 3 << 8)
        #expect(!both.isNone && both.isBeyond)
        #expect(filter.reach(from: 2 << 8, before: 5 << 8).isNone)
        #expect(filter.mayBegin(with: 2 << 8) && !filter.mayBePhrase(2 << 8))
        #expect(!filter.mayBegin(with: 3 << 8))
    }

    @Test func findsWordsAsTheyAreSpelled() {
        let words: SpelledWords = ["in", "à", "Summit", "summits", "at"]
        let isFound = { (word: String) in
            Array(word.utf8).withUnsafeBufferPointer { words.contains($0[...]) }
        }
        for word in ["in", "at", "à", "Summit", "summits"] { #expect(isFound(word), "\(word)") }
        for word in ["", "In", "a", "na", "ina", "summit", "summitss", "Summits and all"] {
            #expect(!isFound(word), "\(word)")
        }
    }

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
