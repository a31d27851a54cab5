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

    @Test(arguments: [
        ("ar", true), ("fa-IR", true), ("en", false), ("arn", false), ("ckb", true), ("arz", true), ("ug", true),
        ("yi", true), ("dv", true), ("nqo", true), ("he", true), ("ur-IN", true), ("sdh", true), ("syr", true),
        // The script decides.
        ("az-Arab", true), ("pa-Arab", true), ("rhg-Rohg", true), ("ff-Adlm", true), ("ar-Latn", false),
        ("ks-Deva", false), ("ks", true), ("uz-Cyrl-AF", false), ("und-Hebr", true), ("zh-yue-Hant", false),
        ("AR-LATN", false), ("ms-Arab-BN", true),
        // Kurdish without more is that of Türkiye, in Latin letters; some languages change their script at a border.
        ("ku", false), ("ku-Arab", true), ("ku-IQ", true), ("pa", false), ("pa-PK", true), ("sd", true),
        ("sd-IN", false),
        ("az-IR", true), ("uz-AF", true), ("kk-CN", true), ("kk", false), ("ug-KZ", false),
        // What follows a single letter says other things.
        ("en-u-nu-arab", false), ("de-x-arab", false), ("", false), ("ar-u-nu-latn", true),
    ])
    func knowsScriptsFromRightToLeft(tag: String, isRightToLeft: Bool) {
        #expect(LanguageTag.isRightToLeft(tag) == isRightToLeft)
    }

    @Test(arguments: [("pt-BR", "pt"), ("EN", "en"), ("zh-Hant-TW", "zh"), ("", "")])
    func takesTheLanguageOutOfATag(tag: String, language: String) {
        #expect(LanguageTag.language(of: tag) == language)
    }
}
