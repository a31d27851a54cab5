import DatelineModel
import Testing

@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("en", "en"), ("pt-BR", "pt-BR"), ("zh-Hant", "zh-Hant"), ("FR", "fr"), ("ZH-hANT-tw", "zh-Hant-TW"),
        ("es-419", "es-419"), ("", nil), ("e", nil), ("english", nil), ("en_US", nil), ("en-", nil), ("vi-ê", nil),
    ])
    func knowsTheFormOfATag(text: String, tag: String?) {
        #expect(LanguageTag.canonical(text) == tag)
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
