import Testing

@testable import DatelineModel

@Suite struct SourceLocationTests {
    @Test(arguments: [
        (0, 1, 1, "one"), (2, 1, 3, "one"), (3, 1, 4, "one"), (4, 2, 1, "two"), (7, 2, 4, "two"), (8, 3, 1, ""),
    ])
    func findsLineAndColumnOfAByte(offset: Int, line: Int, column: Int, excerpt: String) {
        let location = SourceText(file: "a.md", text: "one\ntwo\n").location(at: offset)
        #expect(location == SourceLocation(file: "a.md", line: line, column: column, excerpt: excerpt))
    }

    @Test(arguments: [("Việt Nam: x", "x", 11), ("🇻🇳🇻🇳x", "x", 3), ("中国x", "x", 3), ("e\u{301}x", "x", 2)])
    func countsColumnsInCharacters(text: String, mark: Character, column: Int) {
        let bytes = text.prefix { $0 != mark }.utf8.count
        #expect(SourceText(file: "a", text: text).location(at: bytes).column == column)
    }

    @Test func countsTheLengthInCharactersAndStopsAtTheLinesEnd() {
        let text = SourceText(file: "a", text: "topics: ổn định\nnext")
        #expect(text.location(at: 8, length: "ổn".utf8.count).length == 2)
        #expect(text.location(at: 8, length: 1_000).length == 7)
        #expect(text.location(at: 8, length: 0).length == 1)
    }

    @Test(arguments: [(0, 1, 1, "one"), (3, 1, 4, "one"), (4, 1, 4, "one"), (5, 2, 1, "two"), (9, 2, 4, "two")])
    func leavesTheCarriageReturnOutOfTheExcerpt(offset: Int, line: Int, column: Int, excerpt: String) {
        let location = SourceText(file: "a", text: "one\r\ntwo\r\n").location(at: offset)
        #expect(location == SourceLocation(file: "a", line: line, column: column, excerpt: excerpt))
    }

    @Test(arguments: [-5, 100, Int.max, Int.min])
    func takesAnOffsetOutsideTheTextAsOneOfItsEnds(offset: Int) {
        let location = SourceText(file: "a", text: "one").location(at: offset, length: 3)
        #expect(location.line == 1)
        #expect(location.column == (offset < 0 ? 1 : 4))
    }

    @Test func knowsTheOnlyPlaceOfAnEmptyFile() {
        let expected = SourceLocation(file: "a", line: 1, column: 1, excerpt: "")
        #expect(SourceText(file: "a", text: "").location(at: 0) == expected)
        #expect(SourceText(file: "a", text: "").location(line: 1, column: 1) == expected)
    }

    @Test(arguments: [(1, "one"), (2, "two"), (3, "")])
    func findsTheExcerptOfALine(line: Int, excerpt: String) {
        for ending in ["\n", "\r\n"] {
            let text = SourceText(file: "a", text: ["one", "two", ""].joined(separator: ending))
            #expect(
                text.location(line: line, column: 2, length: 3)
                    == SourceLocation(file: "a", line: line, column: 2, length: 3, excerpt: excerpt))
        }
    }

    @Test func takesALineAfterTheLastAsTheLast() {
        #expect(SourceText(file: "a", text: "one\ntwo").location(line: 9, column: 1).line == 2)
        #expect(SourceText(file: "a", text: "one\ntwo").location(line: 0, column: 1).excerpt == "one")
    }

    @Test func cutsTheExcerptOfALongLineAroundThePlace() {
        let words = (0..<20_000).map { "wört\($0) " }.joined()
        let text = SourceText(file: "a", text: "first\n" + words + "\nlast")
        for (number, word) in [0, 1, 50, 9_999, 19_999].map({ ($0, "wört\($0) ") }) {
            let start = (0..<number).reduce(6) { $0 + "wört\($1) ".utf8.count }
            let location = text.location(at: start, length: word.utf8.count)
            #expect(location.line == 2)
            #expect(location.column == 1 + (0..<number).reduce(0) { $0 + "wört\($1) ".count })
            #expect(location.excerpt.utf8.count <= 480)
            #expect(location.excerpt.dropFirst(location.caret - 1).hasPrefix(word))
            #expect(location == text.location(line: 2, column: location.column, length: word.count))
        }
        #expect(text.location(at: text.bytes.count).line == 3)
    }

    @Test(arguments: ["a\u{301}", "🇻🇳", "👩‍👩‍👧", "é", "中"])
    func countsTheCharactersOfALongLineAsThoseOfAShortOne(character: String) {
        let text = SourceText(file: "a", text: String(repeating: character, count: 3_000) + "x")
        #expect(text.location(at: text.bytes.count - 1).column == 3_001)
        #expect(text.location(at: text.bytes.count - 1).excerpt.hasSuffix("\(character)x"))
    }

    @Test func showsBytesThatAreNotUTF8() {
        let text = SourceText(file: "a", bytes: [0x61, 0xFF, 0x62])
        #expect(text.location(at: 1).column == 2)
        #expect(text.location(at: 2).excerpt == "a\u{FFFD}b")
    }
}
