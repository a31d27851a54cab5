import DatelineModel
import Testing

@testable import DatelineTagging

/// Sentences that were misread once.
@Suite struct TrapTests {
    private func tags(_ text: String, in language: TextLanguage = .english) -> Tags {
        Tagger(gazetteer: .builtIn, topics: [])
            .tags(
                headline: nil, paragraphs: text.split(separator: "¶").map(String.init), filedFrom: [], in: language)
    }

    private func codes(_ tags: [CountryTag]) -> Set<String> { Set(tags.map(\.country.code)) }

    private func named(_ text: String, in language: TextLanguage = .english) -> Set<String> {
        let tags = tags(text, in: language)
        return codes(tags.about + tags.mentioned)
    }

    private func phrases(_ tags: Tags, of code: String) -> [String] {
        (tags.about + tags.mentioned).filter { $0.country.code == code }.flatMap { $0.evidence.map(\.phrase) }
    }

    private func set(_ codes: String) -> Set<String> { Set(codes.split(separator: " ").map(String.init)) }

    // MARK: - Parliaments

    @Test func givesAParliamentOfManyCountriesToTheOneThatTheTextNames() {
        let vote = "The bill was approved by the House of Representatives on Tuesday"
        #expect(named(vote + ".").isEmpty)
        #expect(named(vote + ", said Speaker Martin Romualdez.") == ["PH"])
        #expect(named(vote + ", and Tokyo welcomed it.") == ["JP"])
        #expect(named(vote + ". The White House welcomed it.") == ["US"])
    }

    @Test func givesItsParliamentToTheCountryOfTheSentence() {
        let story = tags("Brazil has three bills in its Congress, said a fellow of a U.S. foundation.")
        #expect(phrases(story, of: "BR") == ["Brazil", "Congress"])
        #expect(phrases(story, of: "US") == ["U.S."])
        #expect(named("Brazil has three bills. They wait for Congress and the White House.") == ["BR", "US"])
    }

    @Test func doesNotTakeACongressWithANameOfItsOwnForAParliament() {
        let story = tags("Premier Li Qiang spoke at the World Robot Congress. The United States answered with a plan.")
        #expect(phrases(story, of: "US") == ["United States"])
        #expect(named("The chair of the US Congress committee spoke.") == ["US"])
        #expect(named("They waited for a year.¶Congress voted.") == ["US"])
        #expect(named("They waited. But Congress voted.") == ["US"])
    }

    // MARK: - People

    @Test(arguments: [
        "A lawyer named Kenya Johnson will hear the suit.", "The researcher India Thompson wrote it.",
        "An engineer, and her colleague Sofia Petrova, left.", "A student named Kingston Mwangi won.",
        "It was read by economist Lima Hassan.", "The judge Vienna Lopez agreed.",
        "India Thompson, a researcher, wrote it.", "Cairo Mendes, lawyer of the two, left.",
    ])
    func takesAPlaceBesideACallingAndBeforeASurnameForAPerson(text: String) {
        #expect(named(text).isEmpty)
        #expect(tags(text).nearly.countries.first?.doubt == .person)
    }

    @Test(arguments: [
        ("The lawyer in Kenya Johnson met won.", "KE"), ("A resident of Vienna Lopez met won.", "AT"),
        ("Her friend Kenya won.", "KE"), ("An expert India Ministry officials met won.", "IN"),
        ("Kenya Parliament, a researcher said, won.", "KE"),
    ])
    func takesAPlaceForAPlaceElsewhere(text: String, code: String) {
        #expect(named(text) == [code])
    }

    // MARK: - Several countries

    @Test(arguments: [
        (TextLanguage.english, "France and India closed a summit in Paris.", "FR IN"),
        (.french, "La Côte d’Ivoire et le Mali ont signé à Abidjan.", "CI ML"),
        (.spanish, "Perú y Bolivia firmaron en Lima.", "PE BO"),
        (.portuguese, "Angola e Portugal assinaram em Luanda.", "AO PT"),
        (.german, "Österreich und die Schweiz trafen sich in Wien.", "AT CH"),
        (.indonesian, "Malaysia dan Singapura menandatangani nota di Johor.", "MY SG"),
        (.vietnamese, "Việt Nam và Lào ký thỏa thuận tại Hà Nội.", "VN LA"),
        (.arabic, "وقعت مصر والأردن في القاهرة.", "EG JO"), (.chinese, "日本和韩国在东京会谈。", "JP KR"),
        (.japanese, "韓国と日本はソウルで署名した。", "KR JP"), (.korean, "한국과 일본이 서울에서 서명했다.", "KR JP"),
    ])
    func isAboutBothOfTwoThatActTogether(language: TextLanguage, text: String, expected: String) {
        #expect(codes(tags(text, in: language).about) == set(expected))
    }

    @Test func isAboutTheFirstOfTwoThatAreNotJoined() {
        #expect(codes(tags("France met India in Paris.").about) == ["FR"])
    }

    @Test(arguments: [
        (TextLanguage.chinese, "中美两国举行会谈。", "CN US"), (.chinese, "日韩关系改善。", "JP KR"),
        (.chinese, "中日韩三国部长发言。", "CN JP KR"), (.chinese, "其中法律最多，方法中美。", ""),
        (.japanese, "日韓両国は署名した。", "JP KR"), (.japanese, "韓米首脳会談。", "KR US"),
        (.japanese, "日中韓の閣僚。", "JP CN KR"), (.korean, "한미 정상회담이 열렸다.", "KR US"),
        (.korean, "한중일 장관이 만났다.", "KR CN JP"), (.korean, "남북 관계.", "KR KP"),
        (.vietnamese, "Quan hệ Việt-Mỹ.", "VN US"), (.vietnamese, "Việt Nam và Mỹ.", "VN US"),
    ])
    func tellsCountriesThatShareOneWord(language: TextLanguage, text: String, expected: String) {
        #expect(named(text, in: language) == set(expected))
    }

    @Test func everyWordOfAJointNameIsACountry() {
        for (language, table) in LanguageTable.tables {
            for entry in table.entries {
                guard case .countries(let codes) = entry.kind else { continue }
                let words = WordScanner.words(of: entry.name, language.rules)
                #expect(codes.count == words.count && Set(codes).count == codes.count, "\(language) \(entry.name)")
            }
        }
    }

    // MARK: - Where others meet

    @Test(arguments: [
        ("Ministers from forty states met in Accra, Ghana, and adopted a plan.", "GH"),
        ("Leaders of 20 countries signed a declaration at a summit in Kigali.", "RW"),
        ("ASEAN ministers, meeting in Vientiane, Laos, endorsed a guide.", "LA"),
        ("Delegates from many nations gathered on Monday in Geneva.", "CH"),
    ])
    func mentionsTheCountryWhereManyMet(text: String, code: String) {
        #expect(tags(text).about.isEmpty)
        #expect(codes(tags(text).mentioned) == [code])
    }

    @Test(arguments: [
        ("Ghana’s ministers met in Accra and adopted a plan.", "GH"),
        ("Rwanda received ministers from forty states, who met in Kigali.", "RW"),
        ("Lawmakers met in Oslo.", "NO"), ("The court in Geneva ruled on forty countries.", "CH"),
    ])
    func isAboutACountryThatActs(text: String, code: String) {
        #expect(codes(tags(text).about) == [code])
    }

    // MARK: - Names of two countries in two languages

    @Test(arguments: [
        (TextLanguage.spanish, "Níger y Nigeria", "NE NG"), (.portuguese, "O Níger e a Nigéria", "NE NG"),
        (.french, "Le Niger et le Nigeria", "NE NG"), (.german, "Niger und Nigeria", "NE NG"),
        (.spanish, "La India, y las Indias Occidentales.", "IN"), (.french, "L’Inde", "IN"),
        (.portuguese, "A Índia", "IN"), (.spanish, "Corea", "KR"), (.portuguese, "A Coreia do Norte", "KP"),
        (.french, "La Corée", "KR"), (.french, "La Dominique et la République dominicaine", "DM DO"),
        (.spanish, "Dominica y República Dominicana", "DM DO"), (.french, "Le Guyana et la Guinée", "GY GN"),
        (.spanish, "El texto está en inglés y en español.", ""), (.arabic, "يعمل التطبيق بالعربية والإنجليزية.", ""),
    ])
    func tellsCountriesWhoseNamesAreAlike(language: TextLanguage, text: String, expected: String) {
        #expect(named(text, in: language) == set(expected))
    }
}
