import DatelineModel
import Testing

@testable import DatelineTagging

/// Peoples that are a language, told by what stands beside the name.
@Suite struct SpokenLanguagesTests {
    private let tagger = Tagger(gazetteer: .builtIn, topics: [])

    /// What a text is about, and what it mentions, each in alphabetical order.
    private func codes(_ text: String, in language: TextLanguage) -> [String] {
        let tags = tagger.tags(
            headline: nil, paragraphs: text.split(separator: "¶").map(String.init), filedFrom: [], in: language)
        let names = { (tags: [CountryTag]) in tags.map(\.country.code).sorted().joined(separator: " ") }
        return [names(tags.about), names(tags.mentioned)]
    }

    @Test(arguments: [
        (TextLanguage.english, "The chatbot answers in Spanish and Italian, and Kenya pays.", "KE"),
        (.english, "Kenya has a model that writes in French, German or Chinese.", "KE"),
        (.french, "Le Maroc a un assistant qui répond en italien.", "MA"),
        (.spanish, "Chile probó un modelo en español, portugués y ruso.", "CL"),
        (.spanish, "Cuba tiene una aplicación que traduce del ruso al español.", "CU"),
        (.portuguese, "Angola testou um assistente em russo.", "AO"),
        (.german, "Österreich prüft ein Programm, das auf Italienisch antwortet.", "AT"),
        (.vietnamese, "Việt Nam có chatbot nói tiếng Lào và tiếng Tây Ban Nha.", "VN"),
        (.indonesian, "Malaysia menguji chatbot dalam bahasa Jepang.", "MY"),
        (.arabic, "أطلقت تونس روبوتا يجيب باللغة الإسبانية والإيطالية.", "TN"),
        (.chinese, "新加坡推出支持越南语和西班牙语的模型。", "SG"),
        (.japanese, "シンガポールはベトナム語の教材を作った。", "SG"),
        (.korean, "싱가포르는 스페인어 챗봇을 시험한다.", "SG"),
    ])
    func aLanguageIsNoCountry(language: TextLanguage, text: String, about: String) {
        #expect(codes(text, in: language) == [about, ""])
    }

    @Test(arguments: [
        (TextLanguage.english, "The case will be heard in French courts.", "FR"),
        (.english, "Spies are active in Chinese and Iranian networks.", "CN IR"),
        (.arabic, "درست تونس نماذج اللغة الصينية.", "CN TN"),
        (.chinese, "西班牙文化部发布计划。", "ES"),
        (.chinese, "新加坡研究韩国语言政策。", "KR SG"),
        (.korean, "일본은 한국어선을 조사했다.", "JP KR"),
    ])
    func aPeopleWithSomethingOfItsOwnIsNoLanguage(language: TextLanguage, text: String, about: String) {
        #expect(codes(text, in: language) == [about, ""])
    }
}
