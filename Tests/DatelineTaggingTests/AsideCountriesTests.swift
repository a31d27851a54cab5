import DatelineModel
import Testing

@testable import DatelineTagging

/// Countries that a text only mentions: examples, venues, where a company comes from; and the second of two that act together.
@Suite struct AsideCountriesTests {
    private let tagger = Tagger(gazetteer: .builtIn, topics: [])

    private func codes(_ text: String, in language: TextLanguage = .english) -> (about: [String], mentioned: [String]) {
        let tags = tagger.tags(
            headline: nil, paragraphs: text.split(separator: "¶").map(String.init), filedFrom: [], in: language)
        return (tags.about.map(\.country.code), tags.mentioned.map(\.country.code))
    }

    @Test(arguments: [
        (TextLanguage.english, "Kenya studies the laws of its neighbours, including Rwanda and Uganda.", "KE", "RW UG"),
        (.english, "Peru wants to follow states such as Estonia.", "PE", "EE"),
        (.spanish, "La diputada argentina citó a países vecinos, como Brasil y Uruguay.", "AR", "BR UY"),
        (.french, "Le Bénin étudie les règles de ses voisins, notamment le Togo.", "BJ", "TG"),
    ])
    func mentionsExamples(language: TextLanguage, text: String, about: String, mentioned: String) {
        let codes = codes(text, in: language)
        #expect(codes.about == [about])
        #expect(codes.mentioned == mentioned.split(separator: " ").map(String.init))
    }

    @Test func saysWhyTheyAreOnlyMentioned() {
        let text = "At a summit in Paris, Jordan signed a plan that other states have, including Chad."
        let tags = tagger.tags(headline: nil, paragraphs: [text], filedFrom: [])
        #expect(tags.mentioned.map(\.country.code) == ["TD", "FR"])
        #expect(tags.mentioned.map(\.doubt) == [.example, .venue])
    }

    @Test func isAboutExamplesWhereNobodyElseIsNamed() {
        #expect(Set(codes("States such as Estonia and Latvia teach it in schools.").about) == ["EE", "LV"])
    }

    @Test(arguments: [
        (TextLanguage.english, "At a summit in Paris, Jordan and Oman signed a plan.", "JO OM", "FR"),
        (.french, "Lors d’un sommet à Paris, le Maroc et l’Égypte ont signé un plan.", "EG MA", "FR"),
        (.spanish, "En una cumbre en Lima, Chile y Ecuador firmaron un plan.", "CL EC", "PE"),
        (.english, "Ministers met in Oslo. Norway paid for it, and Norway will write the plan.", "NO", ""),
    ])
    func mentionsAVenueWhereOthersAct(language: TextLanguage, text: String, about: String, mentioned: String) {
        let codes = codes(text, in: language)
        #expect(codes.about.sorted() == about.split(separator: " ").map(String.init))
        #expect(codes.mentioned == mentioned.split(separator: " ").map(String.init))
    }

    @Test(arguments: [
        ("A US face recognition company was fined in Norway.", "NO"),
        ("An Israeli voice cloning startup was fined in Norway.", "NO"),
        ("A Chinese artificial intelligence (AI) chatbot was banned in Norway.", "NO"),
        ("American officials told three large companies to wait.", "US"),
    ])
    func countsLessWhereACompanyIsFromEvenAFewWordsBefore(text: String, first: String) {
        #expect(codes(text).about.first == first)
        #expect(codes(text).about.count == 1)
    }

    @Test func isAboutBothOfTwoThatActTogether() {
        #expect(codes("The Ghanaian ministry said that Ghana and Togo had signed a plan.").about == ["GH", "TG"])
        #expect(codes("The Ghanaian ministry said that Ghana, not Togo, had signed a plan.").about == ["GH"])
    }

    @Test func countsANameAndItsAbbreviationOnce() {
        let once = codes("Singapore has a plan.¶The United Arab Emirates (UAE) has one too.¶Singapore likes it.")
        #expect(once.about == ["SG"])
        #expect(once.mentioned == ["AE"])
    }

    @Test func aPartyOfTaiwanIsNotChinas() {
        let codes = codes("Chinese Nationalist Party legislators want a law for Taiwan.")
        #expect(codes.about == ["TW"])
        #expect(codes.mentioned == [])
    }

    @Test func whatACabinetDecidesIsItsCountrys() {
        let text = "Das Bundeskabinett hat beschlossen, wie die europäische Verordnung umgesetzt wird."
        #expect(codes(text, in: .german).about.first == "DE")
        let visit = "Thứ trưởng Bộ KH&CN tiếp đoàn chuyên gia.¶Việt Nam sẽ cử kỹ sư sang Hàn Quốc."
        #expect(codes(visit, in: .vietnamese).about.first == "VN")
    }

    @Test(arguments: [
        ("A plant of SoftBank and Alat opens in May.¶Saudi Arabia is paying for it.", "SA", "JP"),
        ("Japan’s SoftBank opens a plant in May.¶Saudi Arabia is paying for it.", "SA", "JP"),
        ("Pupils learn with a Japanese platform of Hiroshima University, Egypt said.", "EG", "JP"),
        ("Police may scan faces, Hungary decided.¶The EU’s AI Act forbids it.", "HU", "EU"),
        ("The EU AI Act applies from August.", "EU", ""),
        ("Italy has passed a law.¶It is in force.¶The law follows the EU AI Act.", "IT", "EU"),
        ("SoftBank has bought a chip maker.", "JP", ""),
    ])
    func mentionsTheHomeOfACompanyOrALawWhereOthersAct(text: String, about: String, mentioned: String) {
        let codes = codes(text)
        #expect(codes.about == [about])
        #expect(codes.mentioned == mentioned.split(separator: " ").map(String.init))
    }

    @Test func saysThatACountryIsOnlyWhereACompanyIsFrom() {
        let text = "Saudi Arabia pays for a plant of SoftBank."
        #expect(tagger.tags(headline: nil, paragraphs: [text], filedFrom: []).mentioned.map(\.doubt) == [.origin])
    }

    @Test func onlyMentionsThreeExamplesEvenWhereNobodyElseIsNamed() {
        let codes = codes("Several states spoke, including the US, China, and France.")
        #expect(codes.about == [])
        #expect(codes.mentioned.sorted() == ["CN", "FR", "US"])
    }

    @Test func onlyMentionsTheCountriesThatAThinkTankLists() {
        let text = "AI can create jobs, says Brookings.¶It looked at Kenya, Nigeria, South Africa, Rwanda and Egypt."
        #expect(codes(text).about == [])
    }

    @Test(arguments: [
        ("The ministry will teach AI with Chinese software, officials in Lusaka said.", "ZM"),
        ("The ministry will teach AI with Chinese software, the minister told reporters in Lusaka.", "ZM"),
        ("A court in Lusaka has ruled that Chinese software is not a lawyer.", "ZM"),
    ])
    func anUnnamedMinistryIsThatOfTheCityWhereOfficialsSpeak(text: String, country: String) {
        #expect(codes(text).about.contains(country))
    }

    @Test func onlyMentionsCountriesThatARoundUpGoesThroughInTurn() {
        let turn = "Estonia has one for taxes. Chile answers letters. Ghana tries one. Nepal ordered one. Oman waits."
        let roundUp = codes("Chatbots help citizens in more and more states.¶" + turn)
        #expect(roundUp.about == [])
        #expect(roundUp.mentioned.count == 5)
        #expect(codes("Chatbots help citizens of Estonia.¶" + turn).about == ["EE"])
    }

    @Test(arguments: [
        ("The UN General Assembly has set up a panel.¶Chile and Ghana led the talks.", ""),
        ("The African Union has a plan.¶Kenyans work for a chatbot. Kenya suspended another.", ""),
        ("The UN General Assembly has set up a panel.¶Chile led the talks. Chile pays, and Chile sends experts.", "CL"),
        ("The African Union and Kenya have a plan.¶Ghana has one too.", "KE"),
    ])
    func onlyMentionsCountriesFarBelowALedeOfABloc(text: String, about: String) {
        #expect(codes(text).about == about.split(separator: " ").map(String.init))
    }

    @Test(arguments: [
        (
            TextLanguage.english,
            "Prosecutors will sort files with a chatbot paid for by the World Bank.¶Peru lacks lawyers.", "PE"
        ),
        (
            .spanish,
            "La justicia ordenará expedientes con un programa que paga el Banco Mundial.¶Faltan jueces en Perú.", "PE"
        ),
        (.english, "The World Bank pays for a chatbot that sorts files.¶Peru lacks lawyers.", ""),
    ])
    func aBlocThatOnlyPaysIsNotWhoALedeSpeaksOf(language: TextLanguage, text: String, about: String) {
        #expect(codes(text, in: language).about == about.split(separator: " ").map(String.init))
    }

    @Test(arguments: [
        ("About sixty countries signed a plan for drones on Monday. China did not.", "", "CN"),
        ("Thirty of 80 states signed at a summit in Spain. The United States and China did not.", "", "ES US CN"),
        (
            "The app is used in sixty countries. China has banned it, and China fined its maker, Chinese courts said.",
            "CN", ""
        ),
    ])
    func whoDidNotSignWithManyOthersIsOnlyMentioned(text: String, about: String, mentioned: String) {
        let codes = codes(text)
        #expect(codes.about == about.split(separator: " ").map(String.init))
        #expect(Set(codes.mentioned) == Set(mentioned.split(separator: " ").map(String.init)))
    }

    @Test(arguments: [
        (TextLanguage.japanese, "日本の新聞社は、米国の生成AI企業を提訴した。", "JP", "US"),
        (.japanese, "日本の裁判所は米国に書類を送った。", "JP US", ""),
        (.chinese, "日本法院要求美国科技公司停止使用文章。", "JP", "US"),
        (.korean, "일본 신문사가 미국 인공지능 기업을 고소했다.", "JP", "US"),
    ])
    func aCompanysHomeIsBeforeItInLanguagesWithoutSpaces(
        language: TextLanguage, text: String, about: String, mentioned: String
    ) {
        let codes = codes(text, in: language)
        #expect(Set(codes.about) == Set(about.split(separator: " ").map(String.init)))
        #expect(codes.mentioned == mentioned.split(separator: " ").map(String.init))
    }

    @Test func isAboutWhoComesFirstThoughMoreIsToldOfTheOther() {
        let text = "Qatar and India have signed a plan.¶India says that India will pay. India has the money."
        #expect(Set(codes(text).about) == ["IN", "QA"])
    }

    @Test(arguments: [
        "At a summit in the Rwandan capital, Uganda asked for rules.",
        "Uganda asked for rules at a meeting in the Rwandan capital.",
    ])
    func theCapitalOfACountryCanBeAVenue(text: String) {
        let codes = codes(text)
        #expect(codes.about == ["UG"])
        #expect(codes.mentioned == ["RW"])
    }

    @Test(arguments: [
        (TextLanguage.french, "Le Maroc a choisi une entreprise française.", "MA", "FR"),
        (.spanish, "Chile compra un programa de una empresa china.", "CL", "CN"),
        (.vietnamese, "Việt Nam muốn làm việc với hãng chip Mỹ.", "VN", "US"),
        (.arabic, "اختارت المغرب شركة فرنسية.", "MA", "FR"),
        (.spanish, "Las empresas en China deben pedir permiso; Chile mira.", "CL CN", ""),
        (.vietnamese, "Các công ty ở Trung Quốc phải xin phép; Việt Nam theo dõi.", "CN VN", ""),
    ])
    func aCompanysHomeIsBehindItInOtherLanguages(
        language: TextLanguage, text: String, about: String, mentioned: String
    ) {
        let codes = codes(text, in: language)
        #expect(codes.about.sorted() == about.split(separator: " ").map(String.init))
        #expect(codes.mentioned == mentioned.split(separator: " ").map(String.init))
    }

    @Test(arguments: [
        ("Norway has told an app to stop.¶Chile waits.", "NO"),
        ("The Italian regulator fines chatbot makers.¶Chile waits.", "IT"),
        ("Kenya wants to tax platforms.¶Chile waits.", "KE"),
        ("A Chinese electronics company was fined in Norway.", "NO"),
        ("In Norway, US and UK-based vendor Acme was fined.", "NO"),
    ])
    func whoFinesACompanyIsNotItsHome(text: String, about: String) {
        #expect(codes(text).about == [about])
    }

    @Test(arguments: [
        "Học sinh TP.HCM được học về trí tuệ nhân tạo.", "Bộ Giáo dục và Đào tạo công bố chương trình mới.",
    ])
    func aCityOrAMinistryAloneTellsTheCountry(text: String) {
        #expect(codes(text, in: .vietnamese).about == ["VN"])
    }

    @Test(arguments: [
        ("Envoys met in New York.¶Chile wants a treaty, and Chile pays.¶The United States does not.", "CL", "US"),
        ("The panel will meet in Vienna in July and in New York in May, Chile said.", "CL", "AT US"),
    ])
    func whereOthersMeetIsNoActForACountryThatIsNamedFurtherDown(text: String, about: String, mentioned: String) {
        let codes = codes(text)
        #expect(codes.about == [about])
        #expect(codes.mentioned.sorted() == mentioned.split(separator: " ").map(String.init))
    }
}
