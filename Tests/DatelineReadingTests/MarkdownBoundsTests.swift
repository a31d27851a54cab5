import DatelineModel
import DatelineReading
import DatelineTestSupport
import Testing

@Suite struct MarkdownBoundsTests {
    private func problems(_ text: String) -> [String] {
        let source = SourceText(file: "a.md", text: text)
        return DatelineTestSupport.problems { try MarkdownBounds.check(source, 0..<source.bytes.count) }
    }

    @Test(arguments: [
        ("![[](", 50_000, "a.md:1:2498"), ("![[]()", 50_000, "a.md:1:2997"), ("[", 1_000_000, "a.md:1:501"),
        ("> ", 1_000_000, "a.md:1:201"), (">", 1_000_000, "a.md:1:101"), ("- ", 200_000, "a.md:1:201"),
        ("1. ", 200_000, "a.md:1:202"), ("> - ", 100_000, "a.md:1:201"), ("\t- ", 1_000, "a.md:1:100"),
        ("&", 1_000_000, "a.md:1:400001"), ("<", 1_000_000, "a.md:1:400001"), ("*_", 1_000_000, "a.md:1:400001"),
        ("a\n\n", 1_000_000, "a.md:400001:2"), ("==a ", 400_000, "a.md:1:800001"), ("^", 1_000_000, "a.md:1:400001"),
    ])
    func refusesWhatCostsTooMuch(sign: String, count: Int, place: String) {
        #expect(problems(String(repeating: sign, count: count)) == ["\(place) markdown-too-complex"])
    }

    @Test func refusesListsThatAreDeeperFromLineToLine() {
        let text = (0..<500).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        #expect(problems(text) == ["a.md:101:202 markdown-too-complex"])
    }

    @Test(arguments: [
        "", "# Title\n\nText with [a link](b.md), ![an image](c.png) and \\[a bracket.\n",
        String(repeating: "A sentence with “quotes”, *stress* and [a link](a.md). ", count: 10_000),
        String(repeating: "- item\n", count: 50_000), String(repeating: "> quote\n", count: 50_000),
        String(repeating: "* ", count: 40), String(repeating: "- [ ] task\n", count: 20_000),
        String(repeating: "An open [ bracket.\n\n", count: 20_000), String(repeating: " ", count: 100_000) + "x",
        String(repeating: "\\[", count: 100_000), String(repeating: "a", count: 1_000_000),
    ])
    func acceptsWhatPeopleWrite(text: String) {
        #expect(problems(text) == [])
    }
}
