import Testing

@testable import DatelinePages
@testable import DatelineSite

@Suite struct CardTextTests {
    @Test(arguments: [
        ("EU acts", 84, ["EU acts"]),
        (
            "The EU’s AI Act enters into force, with a long road ahead", 84,
            ["The EU’s AI Act", "enters into force, with", "a long road ahead"]
        ),
        ("国务院发布《人工智能管理办法》，自八月十五日起施行", 84, ["国务院发布《人工智", "能管理办法》，自八", "月十五日起施行"]),
        ("本国务院的《法》律草案公布", 84, ["本国务院的《法》", "律草案公布"]),
        ("", 84, []),
    ])
    func setsAHeadlineInLinesOfEqualWidth(title: String, size: Int, lines: [String]) {
        let headline = CardText.headline(title, width: 1000)
        #expect(headline.lines == lines)
        #expect(headline.size == size)
    }

    @Test(arguments: [
        String(repeating: "word ", count: 80), String(repeating: "W", count: 300), String(repeating: "法", count: 300),
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "a\u{A0}b\tc\nd",
        String(repeating: "Kraftfahrzeughaftpflichtversicherung ", count: 4), "🇻🇳 " + String(repeating: "👩‍👩‍👧‍👦", count: 40),
    ])
    func everyLineAndEveryCardFits(title: String) {
        let headline = CardText.headline(title, width: 1040)
        #expect(!headline.lines.isEmpty)
        for line in headline.lines { #expect(CardText.width(line) * headline.size <= 104_000, "\(line)") }
        #expect(headline.size * headline.lines.count <= 84 * 4)
    }

    @Test func saysThatMoreIsCut() {
        let lines = CardText.lines("one two three four five six seven", size: 50, width: 300, limit: 2)
        #expect(lines == ["one two", "three fou…"])
        #expect(CardText.lines("one two", size: 50, width: 300, limit: 2) == ["one two"])
    }

    @Test func leavesOutWhatXMLDoesNotAllow() {
        #expect(CardText.headline("a\u{1}b\u{FFFF} c", width: 1000).lines == ["ab c"])
        #expect(CardText.fitted("a\u{1}b", in: 1000) == "ab")
    }

    @Test func namesAsManyAsFit() {
        #expect(CardText.joined(["France", "India", "Germany"], in: 1000) == "France · India")
        #expect(CardText.joined(["France"], in: 200) == "F…")
        #expect(CardText.joined([], in: 1000) == nil)
    }
}
