import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct LetterSketchTests {
    @Test(arguments: ["解禁", "日10時解", "2月12日10時解禁", "報道", ""]) func everyPartOfATextIsMissedInNone(part: String) {
        let text = LetterSketch("2月12日10時解禁、新聞・報道各社")
        #expect(text.mayHave(LetterSketch(part)))
    }

    @Test(arguments: ["禁止", "エンバーゴ", "엠바고", "งดเผยแพร่", "発表前"]) func mostOtherWordsAreSeenAtAGlance(word: String) {
        #expect(!LetterSketch("2月12日10時解禁、新聞・報道各社").mayHave(LetterSketch(word)))
    }

    @Test func wordsAreFoundAsPlainCapitalsHaveThem() {
        let text = "가 엠바고: ２月１２日".inPlainCapitals
        let letters = LetterSketch(text)
        #expect(UnspacedWords("엠바고").areIn(text, letters))
        #expect(UnspacedWords("2月12日").areIn(text, letters))
        #expect(!UnspacedWords("月12日2").areIn(text, letters))
    }
}
