import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct SentencesTests {
    @Test(arguments: [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]), ("", []), ("  ", []), ("One.", ["One."]),
        (
            "It opens on Feb. 10 in Paris. It closes on Feb. 11.",
            ["It opens on Feb. 10 in Paris.", "It closes on Feb. 11."]
        ),
        ("The U.S. Congress met. It voted.", ["The U.S. Congress met.", "It voted."]),
        ("Mr. Macron and Dr. Ng spoke.", ["Mr. Macron and Dr. Ng spoke."]),
        (
            "Executive Order No. 5 was signed. No. It was not.",
            ["Executive Order No. 5 was signed.", "No.", "It was not."]
        ),
        ("J. Smith and A. B. Lee won.", ["J. Smith and A. B. Lee won."]),
        ("“It works.” He left.", ["“It works.”", "He left."]),
        ("“Will it work?” he asked.", ["“Will it work?” he asked."]),
        ("It cost 2.5 million. So what?", ["It cost 2.5 million.", "So what?"]),
        ("See example.org. It is there.", ["See example.org.", "It is there."]),
        ("It ended (at last.) Then rain.", ["It ended (at last.)", "Then rain."]),
        ("Wait... what? Yes.", ["Wait... what?", "Yes."]), ("One.\nTwo.", ["One.", "Two."]),
        ("Hội nghị đã bế mạc. Ông Phương phát biểu.", ["Hội nghị đã bế mạc.", "Ông Phương phát biểu."]),
        ("峰会闭幕。各国签署了宣言！印度呢？", ["峰会闭幕。", "各国签署了宣言！", "印度呢？"]),
        ("The bill of the U.S. passed.", ["The bill of the U.S. passed."]),
        ("Art. 5 applies. Art. 6 does not.", ["Art. 5 applies.", "Art. 6 does not."]), ("...", ["..."]), ("।", ["।"]),
    ])
    func areFoundInAParagraph(text: String, sentences: [String]) {
        #expect(Sentences.of(text) == sentences)
    }

    @Test(.random) func keepAllWordsOfAnyText() {
        var random = SeededRandom()
        for _ in 0..<1_000 {
            let text = random.text(40, of: Array("aB.!?” ()\n“ 。".unicodeScalars))
            let words = text.unicodeScalars.filter { !$0.properties.isWhitespace }
            let found = Sentences.of(text).joined().unicodeScalars.filter { !$0.properties.isWhitespace }
            #expect(String(String.UnicodeScalarView(found)) == String(String.UnicodeScalarView(words)))
        }
    }
}
