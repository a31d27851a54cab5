import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineReading

@Suite struct TextDecodingTests {
    private func decoded(_ bytes: [UInt8]) throws -> String {
        String(decoding: try TextDecoding.text(of: bytes, file: "a.md").bytes, as: UTF8.self)
    }

    @Test(arguments: ["", "plain\n", "Việt Nam — “Hà Nội” 中国 한국 🎉\r\n\tend", "U+FEFF \u{FEFF} inside"])
    func keepsATextInNormalFormC(text: String) throws {
        #expect(Array(try decoded(Array(text.utf8)).utf8) == Array(text.utf8))
    }

    /// Pieces of a long text end at many places, and the result is that of the whole.
    @Test(arguments: [
        "e\u{301}", "Vie\u{323}\u{302}t ", "\u{1112}\u{1161}\u{11AB}", "\u{438}\u{306}", "\u{3A5}\u{308}\u{301}",
        "\u{304B}\u{3099}", "\u{9C7}\u{9BE}", "\u{BC6}\u{BBE}", "a\u{316}\u{301}\u{334}\n", "\u{D4DB}\u{11A8}",
        "\u{16D63}\u{16D67}", "中\u{F900}", "x", "\u{1F469}\u{200D}",
    ])
    func composesALongTextAsAWhole(part: String) throws {
        for shift in 0..<4 {
            let text = String(repeating: "\u{E9}", count: shift) + String(repeating: part, count: 5000) + "o\u{308}"
            #expect(
                Array(try decoded(Array(text.utf8)).utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
        }
    }

    /// Eight times the length may take eight times the time, and some more, but not sixty-four times.
    @Test func composingTakesNoLongerPerLetterInALongText() throws {
        let time = { (count: Int) in
            let bytes = Array(String(repeating: "e\u{301}", count: count).utf8)
            return try (0..<3).map { _ in
                try processorTime { _ = try TextDecoding.text(of: bytes, file: "a.md") }
            }.min() ?? .zero
        }
        #expect(try time(320_000) < time(40_000) * 24)
    }

    @Test func takesTheByteOrderMarkOff() throws {
        #expect(try decoded([0xEF, 0xBB, 0xBF] + Array("---\n".utf8)) == "---\n")
        #expect(try decoded([0xEF, 0xBB, 0xBF]) == "")
        #expect(try decoded([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61]) == "a")
    }

    @Test(arguments: [
        ("a\rb\r\rc\r", "a\nb\n\nc\n"), ("a\r\nb\rc\n\rd", "a\r\nb\nc\n\nd"), ("Vie\u{323}\u{302}t\r", "Việt\n"),
        ("a\r\n\r\n", "a\r\n\r\n"),
    ])
    func endsLinesWithLineFeeds(text: String, decodedText: String) throws {
        #expect(Array(try decoded(Array(text.utf8)).utf8) == Array(decodedText.utf8))
    }

    @Test(arguments: [
        ("\u{201C}Ngh\u{E9}\u{201D}", String.Encoding.windowsCP1252),
        ("Caf\u{E9} \u{2013} r\u{E9}sum\u{E9}", .isoLatin1),
        ("\u{4E2D}\u{56FD}\u{653F}\u{7B56}", .init(rawValue: 0x8000_0632)), ("\u{041F}\u{0440}", .windowsCP1251),
        ("\u{653F}\u{7B56}", .shiftJIS), ("\u{653F}\u{7B56}", .iso2022JP),
    ])
    func refusesOtherEncodings(text: String, encoding: String.Encoding) throws {
        guard let data = text.data(using: encoding) else { return }
        #expect(problems { try decoded(Array(data)) }.count == 1)
    }

    @Test(arguments: [
        ("Vie\u{323}\u{302}t", "Vi\u{1EC7}t"), ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"),
        ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("a\u{2000}b\u{2001}c", "a\u{2002}b\u{2003}c"),
        ("\u{340}", "\u{300}"),
        ("\u{F900}", "\u{8C48}"), ("\u{37E}", ";"),
    ])
    func composesLetters(text: String, composed: String) throws {
        #expect(Array(try decoded(Array(text.utf8)).utf8) == Array(composed.utf8))
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian])
    func refusesUTF16(encoding: String.Encoding) throws {
        for text in ["title: Summit\n", "Hi", "\u{FEFF}Hi", "\u{FEFF}Việt Nam, Hà Nội: một hội nghị"] {
            let bytes = Array(try #require(text.data(using: encoding)))
            #expect(problems { try decoded(bytes) } == ["a.md utf-16"], "\(text)")
        }
    }

    @Test func refusesUTF16OfLettersWithoutZeroBytes() throws {
        let bytes = Array(try #require("\u{FEFF}中国".data(using: .utf16LittleEndian)))
        #expect(problems { try decoded(bytes) } == ["a.md utf-16"])
    }

    @Test(
        arguments: [
            ([0x61, 0xFF], "1:2", "byte FF is not UTF-8 here"),
            ([0x61, 0x0A, 0xC3], "2:1", "byte C3 is not UTF-8 here"),
            ([0xC0, 0x80], "1:1", "byte C0 is not UTF-8 here"),
            ([0xED, 0xA0, 0x80], "1:1", "byte ED is not UTF-8 here"),
            ([0xF4, 0x90, 0x80, 0x80], "1:1", "byte F4 is not UTF-8 here"),
            ([0xC3, 0xA9, 0x20, 0xE9, 0x74], "1:3", "byte E9 is not UTF-8 here"),
            ([0xE1, 0xBA], "1:1", "byte E1 is not UTF-8 here"),
            ([0xE4, 0xB8, 0x41], "1:1", "byte E4 is not UTF-8 here"),
            ([0x80], "1:1", "byte 80 is not UTF-8 here"),
        ] as [([UInt8], String, String)])
    func pointsAtAByteThatIsNotUTF8(bytes: [UInt8], place: String, summary: String) {
        let found = diagnostics { try decoded(bytes) }
        #expect(found.map(\.mark) == ["a.md:\(place) invalid-utf-8"])
        #expect(found.map(\.summary) == [summary])
    }

    @Test(arguments: [
        ("one\ntw\u{0}o", "2:3", "0000"), ("\u{7}", "1:1", "0007"), ("é\u{7F}", "1:2", "007F"),
        ("é\u{85}", "1:2", "0085"), ("x\u{9F}", "1:2", "009F"), ("a\u{C}b", "1:2", "000C"),
    ])
    func pointsAtAControlCharacter(text: String, place: String, code: String) {
        let found = diagnostics { try decoded(Array(text.utf8)) }
        #expect(found.map(\.mark) == ["a.md:\(place) control-character"])
        #expect(found.map(\.summary) == ["a control character, U+\(code)"])
    }

    @Test(
        arguments: [[0xEF, 0xB7, 0x90], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0xF0, 0x9F, 0xBF, 0xBE]] as [[UInt8]])
    func refusesCodesThatAreNoCharacters(bytes: [UInt8]) {
        #expect(problems { try decoded(Array("ab".utf8) + bytes) } == ["a.md:1:3 control-character"])
    }

    @Test func refusesALetterWithMoreMarksThanAnyLanguageNeeds() throws {
        let marks = String(repeating: "\u{301}\u{323}", count: 50)
        _ = try decoded(Array("xa\(marks)b\(marks)".utf8))
        #expect(problems { try decoded(Array("xa\(marks)\u{301}".utf8)) } == ["a.md:1:3 too-many-marks"])
    }

    @Test func findsEveryControlCharacterAtEveryPlace() {
        for place in 0..<20 {
            for byte in [UInt8](0...8) + [11, 12] + [UInt8](14...31) + [127] {
                var bytes = Array(repeating: UInt8(ascii: "a"), count: 20)
                bytes[place] = byte
                #expect(problems { try decoded(bytes) } == ["a.md:1:\(place + 1) control-character"])
            }
        }
    }

    @Test func everyCharacterComesOutInNormalFormC() throws {
        for value in UInt32(0x20)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value), !scalar.isControl else { continue }
            let text = "a" + String(scalar)
            let composed = Array(text.precomposedStringWithCanonicalMapping.utf8)
            let result = try TextDecoding.text(of: Array(text.utf8), file: "a.md").bytes
            if result != composed { Issue.record("U+\(scalar.codePoint)") }
        }
    }

    @Test(.random) func everyTextComesOutInNormalFormC() throws {
        var random = SeededRandom()
        let letters = Array(
            "aeiou\u{300}\u{301}\u{302}\u{323}\u{31B}\u{E2}\u{1EA1}\u{110}\u{1100}\u{1161}\u{11A8}“".unicodeScalars)
        for _ in 0..<3_000 {
            let text = random.text(12, of: letters)
            guard !text.unicodeScalars.contains(where: \.isControl) else { continue }
            let result = try TextDecoding.text(of: Array(text.utf8), file: "a.md").bytes
            // Byte order marks at the start are taken off.
            let words = String(String.UnicodeScalarView(text.unicodeScalars.drop { $0 == "\u{FEFF}" }))
            #expect(result == Array(words.precomposedStringWithCanonicalMapping.utf8))
        }
    }

    @Test(.random) func randomBytesAreReadOrRefused() {
        var random = SeededRandom()
        for _ in 0..<3_000 {
            let bytes = random.bytes(random.below(40))
            let isText = String(validating: bytes, as: UTF8.self) != nil
            let found = problems { try decoded(bytes) }
            #expect(found.count <= 1)
            if !isText { #expect(found.count == 1) }
        }
    }

    private func story(_ bytes: [UInt8]) throws -> (text: String, warnings: [String]) {
        let (text, warnings) = try TextDecoding.story(of: bytes, file: "a.txt")
        return (String(decoding: text.bytes, as: UTF8.self), warnings.map(\.mark))
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func readsAStoryInUTF16(encoding: String.Encoding) throws {
        for text in ["date 2025-02-12 PARIS — Việt Nam\r\nagreed.\r\n", "\u{FEFF}中国", "\u{FEFF}Hà Nội 🎉"] {
            let (words, warnings) = try story(Array(try #require(text.data(using: encoding))))
            #expect(words == text.replacing("\u{FEFF}", with: ""))
            #expect(warnings == ["a.txt utf-16"])
        }
    }

    /// A text in single bytes, with those beyond ASCII between backslashes: `caf\\E9`.
    private func singleBytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return bytes
    }

    @Test(arguments: [
        (
            "Ministers agreed on \\93tests\\94 for models in Z\\FCrich.",
            "Ministers agreed on “tests” for models in Zürich."
        ),
        (
            "The law \\96 said Ann \\97 isn\\92t ready, and costs \\80300.",
            "The law – said Ann — isn’t ready, and costs €300."
        ),
        (
            "Le gouvernement a adopt\\E9 une loi sur l\\92intelligence artificielle.",
            "Le gouvernement a adopté une loi sur l’intelligence artificielle."
        ),
        (
            "\\C9lys\\E9e: the summit closed in Paris on Tuesday, officials said.",
            "Élysée: the summit closed in Paris on Tuesday, officials said."
        ),
    ])
    func readsAStoryInWindows1252(bytes: String, text: String) throws {
        let (words, warnings) = try story(singleBytes(bytes))
        #expect(words == text)
        #expect(warnings == ["a.txt invalid-utf-8"])
    }

    @Test(arguments: [
        "Qu\\E8c h\\E9i Vi\\D6t Nam th\\AB\\F4ng qua lu\\CBt.", "Vi\\AEt Nam",
        "\\CF\\F0\\E8\\E2\\E5\\F2, the minister said in the capital.",
        "\\D6\\D0\\B9\\FA", "A damaged word: caf\\C3\\A9 and na\\EFve in the same long line of text.",
        "Ministers agreed \\81 on it.", "a\\FF",
    ])
    func refusesAStoryInAnyOtherEncoding(bytes: String) throws {
        #expect(problems { try story(singleBytes(bytes)) }.map { $0.split(separator: " ").last } == ["invalid-utf-8"])
    }
}
