import DatelineModel
import DatelineTestSupport
import Testing

@Suite(.random) struct TextSearchTests {
    @Test func wordsAreFoundWhereTheyStandFirst() throws {
        let line = "Posted On: 12 FEB 2025 by PIB Delhi by night"
        let place = try #require(line.firstRange(of: " by "))
        #expect(line[..<place.lowerBound] == "Posted On: 12 FEB 2025")
        #expect(line[place.upperBound...] == "PIB Delhi by night")
        #expect(line.dropFirst(25).firstRange(of: "Posted") == nil)
        #expect("aab".firstRange(of: "ab") == "aab".index(after: "aab".startIndex)..<"aab".endIndex)
        #expect("short".firstRange(of: "much longer than that") == nil)
    }

    @Test func wordsBesideLettersOfOtherScriptsAreFound() {
        #expect("Bộ trưởng – Hà Nội".contains(" – "))
        #expect("東京 (共同)".contains("("))
        #expect(!"Hanoi".contains("à"))
        // Two ways to write the same letter.
        #expect("Ha\u{300} Nội".contains("Hà"))
        #expect("2月12日10時解禁、本文".replacing("解禁", with: "") == "2月12日10時、本文")
        // The last consonant of a Korean syllable makes another one.
        #expect(!"본문".contains("보"))
        #expect("12 février".replacing("février", with: "February") == "12 February")
    }

    @Test func partsOfALineAreThoseOfTheLibrary() {
        #expect("Madrid - 12 FEB 2025 - 05:40 CET".split(separator: " - ") == ["Madrid", "12 FEB 2025", "05:40 CET"])
        #expect("a, b, c".split(separator: ", ", maxSplits: 1) == ["a", "b, c"])
        #expect("--a----b".split(separator: "--") == ["a", "b"])
        #expect("--a----b".split(separator: "--", omittingEmptySubsequences: false) == ["", "a", "", "b"])
        #expect("".split(separator: "-").isEmpty)
        #expect("".split(separator: "-", omittingEmptySubsequences: false) == [""])
    }

    @Test func noPlaceOverlapsAnother() {
        #expect("aaaaa".ranges(of: "aa").count == 2)
        #expect("aaaaa".replacing("aa", with: "b") == "bba")
        #expect("nothing here".replacing("x", with: "y") == "nothing here")
    }

    @Test func searchesFindWhatTheLibraryFinds() {
        var random = SeededRandom(stream: 3)
        let letters = Array("aab .-é–日本がか、보本")
        for _ in 0..<2_000 {
            let text = String((0..<random.below(25)).map { _ in random.pick(letters) ?? "a" })
            let words = String((0...random.below(3)).map { _ in random.pick(letters) ?? "a" })
            let limit = random.below(5)
            // The library's own searches take a part of a text.
            let library = words[...]
            #expect(text.firstRange(of: words) == text.firstRange(of: library), "\(text) | \(words)")
            #expect(text.ranges(of: words) == text.ranges(of: library), "\(text) | \(words)")
            #expect(text.contains(words) == text.contains(library), "\(text) | \(words)")
            #expect(text.replacing(words, with: "x") == text.replacing(library, with: "x"), "\(text) | \(words)")
            for omits in [true, false] {
                let ours = text.split(separator: words, maxSplits: limit, omittingEmptySubsequences: omits)
                let theirs = text.split(separator: library, maxSplits: limit, omittingEmptySubsequences: omits)
                #expect(ours == theirs, "\(text) | \(words) | \(limit) \(omits)")
            }
        }
    }
}
