import DatelineModel
import Testing

@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("en", true), ("pt-BR", true), ("zh-Hant", true), ("", false), ("e", false), ("english", false),
        ("en_US", false), ("en-", false), ("vi-ê", false),
    ])
    func knowsTheFormOfATag(tag: String, isValid: Bool) {
        #expect(LanguageTag.isValid(tag) == isValid)
    }

    @Test(arguments: [("ar", true), ("fa-IR", true), ("en", false), ("arn", false)])
    func knowsScriptsFromRightToLeft(tag: String, isRightToLeft: Bool) {
        #expect(LanguageTag.isRightToLeft(tag) == isRightToLeft)
    }

    @Test(arguments: [("pt-BR", "pt"), ("EN", "en"), ("zh-Hant-TW", "zh"), ("", "")])
    func takesTheLanguageOutOfATag(tag: String, language: String) {
        #expect(LanguageTag.language(of: tag) == language)
    }
}
