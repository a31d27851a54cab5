import DatelineTestSupport
import Testing

@testable import DatelineModel

@Suite struct TypographyTests {
    private func set(_ text: String, in language: String = "en") -> String {
        Typography(language: language).set(text)
    }

    @Test(arguments: [
        (#""It's" -- a..."#, "“It’s” – a…"), (#""I said 'no'""#, "“I said ‘no’”"),
        (#"'I said "no"', she wrote"#, "‘I said “no”’, she wrote"),
        (#""'No,' he said""#, "“‘No,’ he said”"), (#""a "b" c""#, "“a ‘b’ c”"),
        (#"("a") ["b"] "c"/"d" "e"—"f""#, "(“a”) [“b”] “c”/“d” “e”—“f”"),
        (#"AI's "rules," not 'guides.'"#, "AI’s “rules,” not ‘guides.’"),
        (#""I never--" "What?""#, "“I never–” “What?”"), ("Prose. --Mark Twain", "Prose. –Mark Twain"),
        (#"word--"quoted"--word---end"#, "word–“quoted”–word—end"), ("``Wire'' copy", "“Wire” copy"),
        (#""A first paragraph."#, "“A first paragraph."), (#"said "yes"."No""#, "said “yes”.“No”"),
        (#""GPT-4" and 'GPT-5' and "5""#, "“GPT-4” and ‘GPT-5’ and “5”"),
    ])
    func quotationMarksFindEachOther(text: String, typographic: String) {
        #expect(set(text) == typographic)
    }

    @Test(arguments: [
        ("don't, O'Brien's, l'accord", "don’t, O’Brien’s, l’accord"), ("the states' rights", "the states’ rights"),
        ("rock 'n' roll of the '90s, class of '68", "rock ’n’ roll of the ’90s, class of ’68"),
        (#""'Twas the 'class of '68'""#, "“’Twas the ‘class of ’68’”"), ("Yahoo!'s `x'", "Yahoo!’s `x’"),
        (#"He is 6'2", she "5'9" tall""#, "He is 6′2″, she “5′9″ tall”"),
        (#"40°42'46"N, 7' on foot, a 19" or 12.5" screen"#, "40°42′46″N, 7′ on foot, a 19″ or 12.5″ screen"),
        (#""In 2020" and "in 2021""#, "“In 2020” and “in 2021”"), (#"The "1" and "2" keys"#, "The “1” and “2” keys"),
        ("the 1990s', the G7's", "the 1990s’, the G7’s"),
    ])
    func apostrophesAndPrimesAreNoQuotationMarks(text: String, typographic: String) {
        #expect(set(text) == typographic)
    }

    @Test(arguments: [
        "run build --output site", "--version", "see https://a.org/b--c.", "www.a.org/b---c", "a \" b",
        "say \"\" twice (\"\", x)", "“done” ‘it’s’ – — … 5′ 6″", "----- <-- --> xn--p1ai",
        "..... .. ../.. .../x",
        "a-b. c",
        "Note : x ; y ! z ? « a »", "",
    ])
    func whatIsTypographicOrNoSignStays(text: String) {
        #expect(set(text) == text)
        #expect(set(text, in: "de") == text)
    }

    @Test(arguments: [
        (#"L'accord "IA" : l'"essai" ? Oui ! Non ; a"#, "L’accord «_IA_»~: l’«_essai_»_? Oui_! Non_; a"),
        ("« mot » (« a » ?) : « b »", "«_mot_» («_a_»_?)~: «_b_»"), ("«mot» Quoi? Note: x", "«mot» Quoi? Note: x"),
        (
            "http://a.b à 10:30, a !important :tada: :-) x ?y=1 10 :30",
            "http://a.b à 10:30, a !important :tada: :-) x ?y=1 10 :30"
        ),
        ("Quoi ?! Ah  ! \"Non !\"", "Quoi_?! Ah_! «_Non_!_»"),
    ])
    func frenchSignsKeepTheirSpaces(text: String, typographic: String) {
        let result = typographic.replacing("_", with: "\u{202F}").replacing("~", with: "\u{A0}")
        #expect(set(text, in: "fr") == result)
        #expect(set(text, in: "fr-BE") == result)
        #expect(set(text, in: "fr-CA") == result.replacing("\u{202F}", with: "\u{A0}"))
        // What has its spaces already stays.
        #expect(set(result, in: "fr") == result)
    }

    @Test(arguments: [
        ("en-GB", "“a ‘b’”"), ("de", "„a ‚b‘“"), ("de-CH", "«a ‹b›»"), ("es", "«a “b”»"), ("es-MX", "“a ‘b’”"),
        ("vi", "“a ‘b’”"),
        ("it", "«a “b”»"), ("pt", "“a ‘b’”"), ("pt-PT", "«a “b”»"), ("nl", "“a ‘b’”"), ("sv", "”a ’b’”"),
        ("fi", "”a ’b’”"),
        ("da", "»a ›b‹«"), ("nb", "«a ‘b’»"), ("nn-NO", "«a ‘b’»"), ("pl", "„a «b»”"), ("cs", "„a ‚b‘“"),
        ("sl", "„a ‚b‘“"),
        ("hu", "„a »b«”"), ("ro", "„a «b»”"), ("ru", "«a „b“»"), ("uk", "«a „b“»"), ("bg", "„a ’b’“"),
        ("el", "«a “b”»"),
        ("tr", "“a ‘b’”"), ("ar-EG", "«a “b”»"), ("fa", "«a ‹b›»"), ("he", "”a ’b’”"), ("ja", "「a 『b』」"),
        ("zh", "“a ‘b’”"), ("zh-Hans-SG", "“a ‘b’”"), ("zh-Hant-HK", "「a 『b』」"), ("zh-TW", "「a 『b』」"),
        ("ko", "“a ‘b’”"), ("tlh", "“a ‘b’”"), ("", "“a ‘b’”"),
    ])
    func eachLanguageHasItsQuotationMarks(language: String, quotation: String) {
        #expect(set(#""a 'b'""#, in: language) == quotation)
    }

    @Test(arguments: [
        ("ko", #""안녕"이라고 '말'했다"#, "“안녕”이라고 ‘말’했다"), ("fr", #""et l'"IA"""#, "«\u{202F}et l’“IA”\u{202F}»"),
        ("nl", "'s Avonds 't huis van 'n man", "’s Avonds ’t huis van ’n man"),
        ("it", "gli anni '70, un po'", "gli anni ’70, un po’"),
        ("uk", "п'ять", "п’ять"), ("he", #"צה"ל אמר"#, "צה״ל אמר"), ("zh", #"他说"你好"。"#, "他说“你好”。"),
        ("ja", #"彼は"AI"と'言'う"#, "彼は「AI」と『言』う"), ("es", #"¿"Qué"?"#, "¿«Qué»?"),
        ("de", "Marx' Werk, geht's?", "Marx’ Werk, geht’s?"),
    ])
    func someLanguagesHaveTheirOwnWays(language: String, text: String, typographic: String) {
        #expect(set(text, in: language) == typographic)
    }

    @Test func anyMixtureOfSignsIsReadInATimeThatFitsItsLength() {
        var random = SeededRandom(stream: 31)
        let signs = [
            "\"", "'", "``", "''", "--", "...", " ", " ", "a", "1", "(", ")", "« ", " »", " !", " :", "é", "你", "\n",
        ]
        for language in ["en", "fr", "ja"] {
            for _ in 0..<200 {
                let text = (0..<random.below(40)).compactMap { _ in random.pick(signs) }.joined()
                let once = set(text, in: language)
                let letters = { (text: String) in text.filter { $0.isLetter || $0.isNumber } }
                #expect(letters(once) == letters(text), "\(language): \(text)")
            }
        }
    }
}
