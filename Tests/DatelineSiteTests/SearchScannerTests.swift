import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineSearch
@testable import DatelineSite

@Suite struct SearchScannerTests {
    /// The words of a text, in order.
    static func words(of text: String, isMarkup: Bool = false) -> [String] {
        var scanner = SearchScanner()
        var text = text
        text.withUTF8 { scanner.read(UnsafeRawBufferPointer($0), isMarkup: isMarkup) }
        let words = scanner.words
        return words.words.prefix(words.count).map { String(decoding: words.letters(of: $0), as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("Việt Nam’s law", ["viet", "nam", "law"]), ("ĐÀ NẴNG", ["da", "nang"]),
            ("Vie\u{302}\u{323}t", ["viet"]), ("Œuvre Straße Łódź", ["oeuvre", "strasse", "lodz"]),
            ("the U.S. and A.I.", ["the", "us", "and", "ai"]), ("e.g. this.", ["eg", "this"]),
            ("don't", ["dont"]), ("China's", ["china"]), ("l’accord", ["laccord", "accord"]),
            ("Côte d'Ivoire", ["cote", "divoire", "ivoire"]), ("GPT-4, 42%", ["gpt", "4", "42"]),
            ("Закон Ёлки", ["закон", "елки"]), ("ΝΌΜΟΣ νόμος", ["νομοσ", "νομοσ"]), ("القَانُون", ["القانون"]),
            ("人工智能", ["人工", "工智", "智能", "能"]), ("AI法", ["ai", "法"]), ("인공지능 법", ["인공지능", "법"]),
            ("", []), ("… — ’ '", []), ("x" + String(repeating: "y", count: 63), []),
            (String(repeating: "z", count: 63), [String(repeating: "z", count: 63)]),
            ("internationalisation's é", ["internationalisation", "e"]),
        ])
    func splitsAndFoldsWords(text: String, words: [String]) {
        #expect(Self.words(of: text) == words)
    }

    @Test(
        arguments: [
            ("<p>One <em>two</em></p>\n<p>three</p>", ["one", "two", "three"]),
            ("<a href=\"/secret/\">open</a>", ["open"]), ("AT&amp;T &lt;b&gt;", ["at", "t", "b"]),
            ("don&#39;t", ["dont"]), ("China&#39;s way", ["china", "way"]), ("a <unfinished", ["a"]),
            ("a & b", ["a", "b"]),
        ])
    func skipsMarkup(html: String, words: [String]) {
        #expect(Self.words(of: html, isMarkup: true) == words)
    }

    /// Bytes that are not UTF-8 separate words; nothing is read beyond the end.
    @Test(arguments: [[0x61, 0xC3], [0xE2, 0x80], [0x61, 0xFF, 0x62], [0xF0, 0x9F, 0x98, 0x80, 0x61]] as [[UInt8]])
    func readsAnyBytes(bytes: [UInt8]) {
        var scanner = SearchScanner()
        bytes.withUnsafeBytes { scanner.read($0, isMarkup: true) }
        #expect(scanner.words.count == bytes.count { $0 == 0x61 || $0 == 0x62 })
    }

    @Test
    func classifiesSixtyFourBytesAsEachOfThem() {
        let room = [UInt8](repeating: UInt8(ascii: " "), count: AsciiBlock.room)
        for byte in UInt8.min...UInt8.max {
            for place in 0..<64 {
                var bytes = room
                bytes[place] = byte
                let (text, html) = bytes.withUnsafeBytes {
                    (AsciiBlock($0, at: 0, isMarkup: false), AsciiBlock($0, at: 0, isMarkup: true))
                }
                let character = Character(Unicode.Scalar(byte))
                let isLetter = byte < 0x80 && (character.isLetter || character.isNumber)
                let isSpecial = byte >= 0x80 || character == "'"
                #expect(text.letters == (isLetter ? 1 << place : 0), "\(byte) at \(place)")
                #expect(text.special == (isSpecial ? 1 << place : 0), "\(byte) at \(place)")
                #expect(html.letters == text.letters)
                #expect(html.special == (isSpecial || character == "<" || character == "&" ? 1 << place : 0))
            }
        }
    }

    /// A word is read the same at every position of a long text as in a short one.
    @Test(arguments: ["x", "word", "U.S.", "don't", "l’été", "AT&amp;T", "<b>bold</b>", "nine9letters", "人工智", "a."])
    func findsWordsAtAnyPlace(text: String) {
        let wanted = Self.words(of: text, isMarkup: true)
        for before in 0..<140 {
            let filler = String(repeating: "-", count: before)
            for after in [0, 80] {
                let found = Self.words(of: filler + text + String(repeating: " ", count: after), isMarkup: true)
                #expect(found == wanted, "\(before) before, \(after) after")
            }
        }
    }
}
