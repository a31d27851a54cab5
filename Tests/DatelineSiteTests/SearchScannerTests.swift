import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineSite

@Suite struct SearchScannerTests {
    /// The words of a text in their order.
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
    func partsAndFoldsWords(text: String, words: [String]) {
        #expect(Self.words(of: text) == words)
    }

    @Test(
        arguments: [
            ("<p>One <em>two</em></p>\n<p>three</p>", ["one", "two", "three"]),
            ("<a href=\"/secret/\">open</a>", ["open"]), ("AT&amp;T &lt;b&gt;", ["at", "t", "b"]),
            ("don&#39;t", ["dont"]), ("China&#39;s way", ["china", "way"]), ("a <unfinished", ["a"]),
            ("a & b", ["a", "b"]),
        ])
    func readsNoMarkup(html: String, words: [String]) {
        #expect(Self.words(of: html, isMarkup: true) == words)
    }

    /// Bytes that are no UTF-8 part words; nothing is read beyond the end.
    @Test(arguments: [[0x61, 0xC3], [0xE2, 0x80], [0x61, 0xFF, 0x62], [0xF0, 0x9F, 0x98, 0x80, 0x61]] as [[UInt8]])
    func takesAnyBytes(bytes: [UInt8]) {
        var scanner = SearchScanner()
        bytes.withUnsafeBytes { scanner.read($0, isMarkup: true) }
        #expect(scanner.words.count == bytes.count { $0 == 0x61 || $0 == 0x62 })
    }

    @Test
    func looksAtEightLettersAsAtEachOfThem() {
        for first in UInt8.min...UInt8.max {
            for place in 0..<8 {
                var bytes = Array("aZ09mQb5".utf8)
                bytes[place] = first
                let letters = bytes.withUnsafeBytes { AsciiLetters($0.loadUnaligned(as: UInt64.self)) }
                let isLetter =
                    first < 0x80 && (Character(Unicode.Scalar(first)).isLetter || (0x30...0x39).contains(first))
                #expect(letters.count == (isLetter ? 8 : place), "\(first) at \(place)")
            }
        }
    }
}
