import DatelineModel
import Testing

@testable import DatelineTagging

/// Names of things in texts, such as those of instruments.
@Suite struct NameFinderTests {
    private let finder = NameFinder([
        ["EU AI Act", "AI Act", "Regulation (EU) 2024/1689"], ["AI Basic Act"], ["SB 24-205", "Colorado’s AI law"],
        ["Loi sur l’intelligence artificielle"], ["Act on Data, Chips and Models"],
    ])

    @Test(arguments: [
        ("The EU AI Act is in force.", [0]), ("The AI Act’s duties apply.", [0]),
        ("It was published as Regulation (EU) 2024/1689.", [0]), ("South Korea passed the AI Basic Act.", [1]),
        ("Colorado passed SB 24-205; the AI Act is older.", [2, 0]), ("Colorado's AI law was signed.", [2]),
        ("THE AI ACT", [0]), ("An AI act on a stage.", []), ("Acts on AI.", []), ("SB 24-2055", []),
        ("An AI. Act now!", []), ("Asked about AI, Act leaders said no.", []), ("The AI (Act) on stage.", []),
        ("Regulation EU 2024/1689, and (“AI Act”) more", [0]), ("The Act on Data, Chips and Models", [4]),
        ("The Act on Data Chips and Models", [4]), ("It is as old as the AI", []), ("", []),
    ])
    func findsAThingByAnyOfItsNames(text: String, things: [Int]) {
        #expect(finder.things(in: [text], language: .english) == things)
    }

    @Test func aNameDoesNotGoOverTwoParts() {
        #expect(finder.things(in: ["The EU AI", "Act is in force."], language: .english) == [])
        #expect(finder.things(in: ["One law.", "The AI Act.", "The EU AI Act."], language: .english) == [0])
    }

    @Test func readsTheWordsOfALanguageAsItsTextsHaveThem() {
        let text = "Le vote de la Loi sur l'intelligence artificielle"
        #expect(finder.things(in: [text], language: .french) == [3])
    }

    @Test func aNameOfTwoThingsStandsForNeither() {
        let finder = NameFinder([["AI Act", "Act One"], ["AI Act"]])
        #expect(finder.things(in: ["The AI Act and Act One."], language: .english) == [0])
        #expect(finder.things(in: ["The AI Act."], language: .english) == [])
    }

    @Test func takesTimeThatGrowsWithTheTextAlone() {
        let times = [2_000, 16_000].map { count in
            // Names that are found at each word of the text up to their end: one of as many words as a name may have,
            // and one as long as half the text.
            let finder = NameFinder([
                [String(repeating: "Act ", count: 31) + "Two"], [String(repeating: "Act ", count: count / 2) + "Two"],
            ])
            let text = String(repeating: "Act ", count: count)
            let runs = (1...3).map { _ in
                ContinuousClock().measure { #expect(finder.things(in: [text], language: .english) == []) }
            }
            return runs.min() ?? .zero
        }
        #expect(times[1] < times[0] * 24 + .milliseconds(50))
    }
}
