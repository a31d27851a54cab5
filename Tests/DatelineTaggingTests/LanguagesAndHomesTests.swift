import DatelineModel
import Testing

@testable import DatelineTagging

/// Peoples that are a language, where a company is from before its name, hosts of others, and words that only look like a
/// country.
@Suite struct LanguagesAndHomesTests {
    private let tagger = Tagger(gazetteer: .builtIn, topics: [])

    /// What a text is about, and what it mentions.
    private func codes(_ text: String, in language: TextLanguage = .english) -> [String] {
        let tags = tagger.tags(
            headline: nil, paragraphs: text.split(separator: "¶").map(String.init), filedFrom: [], in: language)
        let names = { (tags: [CountryTag]) in tags.map(\.country.code).sorted().joined(separator: " ") }
        return [names(tags.about), names(tags.mentioned)]
    }

    @Test(arguments: [
        (TextLanguage.english, "The chatbot answers in Spanish and Italian, and Kenya pays.", "KE"),
        (.english, "Kenya has a model that speaks in Chinese, French or German.", "KE"),
        (.french, "Le Maroc a un assistant qui répond en italien.", "MA"),
        (.spanish, "Chile probó un modelo en ruso.", "CL"),
        (.spanish, "Chile entrenó un modelo en español y portugués.", "CL"),
        (.portuguese, "Angola testou um modelo em japonês.", "AO"),
        (.german, "Kenia hat einen Assistenten, der auf Italienisch antwortet.", "KE"),
        (.vietnamese, "Lào có mô hình hiểu tiếng Tây Ban Nha.", "LA"),
        (.arabic, "أطلقت تونس نموذجا باللغة الصينية.", "TN"),
        (.chinese, "新加坡的模型支持葡萄牙语和越南语。", "SG"),
        (.japanese, "シンガポールのモデルは韓国語に対応する。", "SG"),
        (.korean, "싱가포르의 모델은 스페인어를 배운다.", "SG"),
        (.indonesian, "Laos memakai model dalam bahasa Jepang.", "LA"),
    ])
    func aLanguageIsNoCountry(language: TextLanguage, text: String, about: String) {
        #expect(codes(text, in: language) == [about, ""])
    }

    @Test(arguments: [
        ("In French courts the chatbot is forbidden.", "FR"),
        ("It was sold in Chinese and Russian shops.", "CN RU"),
        ("He believes in German engineers.", "DE"),
    ])
    func aPeopleWithANounBehindItIsItsCountry(text: String, about: String) {
        #expect(codes(text).first == about)
    }

    @Test(arguments: [
        (TextLanguage.french, "Le Maroc a choisi l’américain Nvidia.", "MA", "US"),
        (.french, "Le sud-coréen Samsung investit en Pologne. La Pologne paie.", "PL", "KR"),
        (.spanish, "La china Huawei construirá un centro en Chile. Chile paga.", "CL", "CN"),
        (.spanish, "La gigante estadounidense Amazon invertirá en Chile.", "CL", "US"),
        (.portuguese, "A chinesa ByteDance investe no Ceará.", "BR", "CN"),
        (.german, "Der chinesische Konzern Huawei baut in Ungarn. Ungarn zahlt.", "HU", "CN"),
        (.vietnamese, "Tập đoàn Hàn Quốc xây nhà máy. Việt Nam cấp đất.", "VN", "KR"),
    ])
    func aCompanysHomeBeforeItsNameIsOnlyMentioned(
        language: TextLanguage, text: String, about: String, mentioned: String
    ) {
        #expect(codes(text, in: language) == [about, mentioned])
    }

    @Test(arguments: [
        (TextLanguage.spanish, "Chile compró un sistema. La británica CMA multó a la firma.", "CL GB"),
        (.vietnamese, "Đoàn Trung Quốc đến Hà Nội. Việt Nam tiếp đoàn.", "CN VN"),
        (.vietnamese, "Công đoàn Hàn Quốc và đoàn Nhật Bản gặp nhau.", "JP KR"),
    ])
    func aRegulatorAUnionAndADelegationAreNoCompany(language: TextLanguage, text: String, about: String) {
        #expect(codes(text, in: language).first == about)
    }

    @Test(arguments: [
        (
            TextLanguage.english,
            "Ministers from seventeen African and Arab nations met at a gathering hosted by Kenya. Chad and Mali signed.",
            "KE ML TD"
        ),
        (.vietnamese, "Bộ trưởng các nước ASEAN ký văn kiện tại hội nghị do Lào chủ trì. Singapore lập quỹ.", "LA SG"),
        (.vietnamese, "Bộ trưởng các nước ASEAN họp tại Bangkok.¶Malaysia đề xuất lập quỹ.", "MY TH"),
    ])
    func aHostAndThoseWhoActFurtherDownAreOnlyMentioned(language: TextLanguage, text: String, mentioned: String) {
        #expect(codes(text, in: language) == ["", mentioned])
    }

    @Test func theHostOfAnArabicTextIsBehindTheVerb() {
        #expect(codes("اتفقت مصر وتونس في ختام محادثات استضافتها سويسرا.", in: .arabic) == ["EG TN", "CH"])
    }

    @Test func whoHostsAndActsIsWhatATextIsAbout() {
        #expect(codes("Kenya hosted the talks, and Kenya pays for the plan of twelve states.").first == "KE")
    }

    @Test(arguments: [
        (TextLanguage.english, "Secretary General Mark Rutte spoke in Vilnius; Lithuania paid.", "LT"),
        (.spanish, "La feria se abrió en la plaza San Martín; Chile la paga.", "CL"),
        (.arabic, "قالت وزارة الاتصالات في عمان إن الأردن سيبدأ.", "JO"),
        (.vietnamese, "Anh Nguyễn Văn Nam, tài xế ở Hà Nội, mất việc.", "VN"),
        (.vietnamese, "Ý thức của người dân Lào tốt. Pháp lý là nền tảng. Thái độ của Lào rõ.", "LA"),
        (.german, "Norwegen zahlt für den Zug.", "NO"),
    ])
    func aNameThatOnlyLooksLikeACountryIsNone(language: TextLanguage, text: String, about: String) {
        #expect(codes(text, in: language) == [about, ""])
    }

    @Test(arguments: [
        (TextLanguage.arabic, "وقعت سلطنة عمان اتفاقا. وقالت عمان إنها ستدفع.", "OM"),
        (.vietnamese, "Thủ tướng Anh Keir Starmer đến Hà Nội.", "GB"),
        (.vietnamese, "Anh và Mỹ ký.", "GB US"),
    ])
    func theCountryOfThatNameIsFound(language: TextLanguage, text: String, about: String) {
        #expect(codes(text, in: language).first == about)
    }

    @Test(arguments: [
        (TextLanguage.french, "La Nouvelle-Écosse refuse le plan.", "CA"),
        (.french, "La Colombie-Britannique refuse le plan.", "CA"),
        (.french, "La Wallonie forme ses instituteurs.", "BE"),
        (.spanish, "Baviera aprobó el plan.", "DE"),
        (.spanish, "Nueva Jersey aprobó el plan.", "US"),
        (.german, "Die Steiermark zahlt.", "AT"),
        (.portuguese, "A Catalunha aprovou o plano.", "ES"),
        (.chinese, "新南威尔士批准了计划。", "AU"),
        (.arabic, "أقرت كيبيك الخطة.", "CA"),
    ])
    func aRegionIsOfItsCountry(language: TextLanguage, text: String, about: String) {
        #expect(codes(text, in: language) == [about, ""])
    }
}
