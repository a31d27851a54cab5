import DatelineModel
import Testing

@Suite struct StyledLineTests {
    private let line = StyledLine("Topics", .strong).adding(": ").adding("a\u{1B}[31mb\u{7}", .advice)

    @Test func aStyleIsPutAroundATextThatCannotBringItsOwn() {
        #expect(
            line.visible(showsColours: true)
                == "\u{1B}[1mTopics\u{1B}[0m: \u{1B}[36ma\\u{1B}[31mb\\u{7}\u{1B}[0m")
    }

    @Test func withoutColoursItIsText() {
        #expect(line.visible(showsColours: false) == "Topics: a\\u{1B}[31mb\\u{7}")
        #expect(line.plain == "Topics: a\u{1B}[31mb\u{7}")
    }

    @Test func whatIsEmptyHasNoStyle() {
        #expect(StyledLine("", .quiet).adding("x").visible(showsColours: true) == "x")
    }
}
