import Testing

@testable import DatelineTagging

@Suite struct TextFoldingTests {
    private func isEqual(_ left: String, _ right: String) -> Bool {
        WordScanner.words(of: left).map(\.fingerprint) == WordScanner.words(of: right).map(\.fingerprint)
    }

    @Test(arguments: [
        ("Việt Nam", "viet nam"), ("Vie\u{302}\u{323}t Nam", "Việt Nam"), ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("ĐÀ NẴNG", "da nang"), ("Łódź", "Lodz"), ("Tromsø", "Tromso"), ("Færøerne", "Faeroerne"),
        ("Straße", "strasse"),
        ("U.S.", "US"), ("Guinea-Bissau", "Guinea Bissau"), ("Xi’an", "Xian"), ("Georgia’s", "Georgia"),
        ("Trinidad & Tobago", "Trinidad Tobago"), ("İzmir", "Izmir"),
    ])
    func foldsToTheSameWords(left: String, right: String) {
        #expect(isEqual(left, right))
    }

    /// A word is read eight letters at a time where it can be: at the end of a text it cannot, nor behind a digit.
    @Test(arguments: ["a", "chips", "ministers", "Pneumonoultramicroscopic", String(repeating: "rhubarb", count: 30)])
    func readsAWordInPiecesOfAnyLength(word: String) throws {
        let alone = try #require(WordScanner.words(of: word, stems: true).first)
        let followed = try #require(WordScanner.words(of: "\(word) for all of the countries", stems: true).first)
        #expect(alone.fingerprint == followed.fingerprint)
        #expect(alone.stem == followed.stem)
        #expect(alone.form == followed.form)
        #expect(isEqual("5\(word)", "5\(word.uppercased())"))
        #expect(!isEqual(word, "\(word)x"))
    }

    @Test(arguments: [
        ("GPT4o", "gpt4O"), ("covid19vaccines", "Covid19Vaccines"), ("Données2025ouvertes", "donnees2025OUVERTES"),
        ("Kü\u{308}nstlicheIntelligenz", "KUNSTLICHEINTELLIGENZ"),
    ])
    func readsDigitsAndAccentsAmongLetters(left: String, right: String) {
        #expect(isEqual("\(left) and so on", "\(right) and so on"))
        #expect(isEqual(left, right))
    }

    @Test(arguments: [("Niger", "Nigeria"), ("US", "US$"), ("Mali", "Malaysia"), ("한국", "日本")])
    func keepsDifferentWordsApart(left: String, right: String) {
        #expect(!isEqual(left, right))
    }

    @Test func keepsThePositionsOfWords() throws {
        let words = WordScanner.words(of: "In the U.S., Việt Nam’s law")
        #expect(words.map { $0.start } == [0, 3, 7, 13, 20, 28])
        #expect(words[2].form == [.capital, .capitals, .dotted])
        #expect(words[2].end == 11)
        #expect(words[4].form == [.capital, .possessive])
    }

    @Test(arguments: [
        ("regulation", "regulators"), ("regulations", "regulatory"), ("licence", "licenses"), ("labour", "labor"),
        ("organisation", "organizations"), ("policy", "policies"), ("labelling", "labeled"), ("programme", "programs"),
        ("university", "universities"), ("deepfake", "deepfakes"), ("innovation", "innovations"),
    ])
    func findsTheSameStem(left: String, right: String) {
        #expect(
            WordScanner.words(of: left, stems: true).map(\.stem)
                == WordScanner.words(of: right, stems: true).map(\.stem))
    }

    @Test(arguments: [
        ("nation", "nature"), ("class", "clause"), ("bias", "bill"), ("trade", "trainer"), ("news", "knew"),
    ])
    func keepsDifferentStemsApart(left: String, right: String) {
        #expect(
            WordScanner.words(of: left, stems: true).map(\.stem)
                != WordScanner.words(of: right, stems: true).map(\.stem))
    }

    /// Most words are read at once; what stands behind the letters says whether a word is one of them.
    @Test(arguments: [
        "U.S. troops", "US$ bonds", "US troops", "GPT4 models", "France’s laws", "France's laws", "café prices",
        "St. Lucia", "AI, chips", "A. B. Smith", "labelling (rules)", "communications! Yes", "responsibilities; duties",
        "Guinea-Bissau",
    ])
    func readsAWordInTheSameWayBeforeALongText(text: String) {
        let alone = WordScanner.words(of: text, stems: true)
        let followed = WordScanner.words(of: "\(text) and whatever else a text may have", stems: true)
        #expect(followed.count == alone.count + 7)
        for (left, right) in zip(alone, followed) {
            #expect(
                left.fingerprint == right.fingerprint && left.stem == right.stem && left.start == right.start
                    && left.end == right.end && left.gap == right.gap && left.form == right.form)
        }
    }

    @Test func survivesBytesThatAreNotText() {
        let bytes: [UInt8] = [0xFF, 0xC3, 0x41, 0xE2, 0x80, 0xF0, 0x9F, 0xCC, 0xC3]
        let words = bytes.withUnsafeBufferPointer {
            WordScanner.words(in: $0, parts: [(number: 1, range: 0..<900)], stems: true)
        }
        #expect(words.count <= bytes.count)
    }
}
