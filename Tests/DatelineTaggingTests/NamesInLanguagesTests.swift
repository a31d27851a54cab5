import DatelineModel
import Testing

@testable import DatelineTagging

/// Names that could mean two countries, in the languages that have tables, and the tables themselves.
@Suite struct NamesInLanguagesTests {
    private let tagger = Tagger(gazetteer: .builtIn, topics: [])

    /// The codes of the countries that a text is about or mentions, in order of code.
    private func countries(_ text: String, _ language: TextLanguage) -> String {
        let tags = tagger.tags(headline: nil, paragraphs: [text], filedFrom: [], in: language)
        return (tags.about + tags.mentioned).map(\.country.code).sorted().joined(separator: " ")
    }

    @Test(arguments: [
        // Niger and Nigeria
        (TextLanguage.french, "Le Niger a adopté un plan.", "NE"), (.french, "Le Nigeria a adopté un plan.", "NG"),
        (.french, "Le ministre nigérien a parlé.", "NE"), (.french, "Le ministre nigérian a parlé.", "NG"),
        (.spanish, "Níger aprobó un plan.", "NE"), (.spanish, "Nigeria aprobó un plan.", "NG"),
        // the two Congos
        (.french, "La République du Congo a signé un accord.", "CG"),
        (.french, "La République démocratique du Congo a signé un accord.", "CD"),
        (.french, "La RDC a signé un accord.", "CD"), (.french, "Le Congo-Brazzaville a signé.", "CG"),
        (.spanish, "La República del Congo firmó.", "CG"),
        (.spanish, "La República Democrática del Congo firmó.", "CD"),
        // the two Koreas, and the Koreas without a side
        (.spanish, "Corea del Norte lanzó un misil.", "KP"), (.spanish, "Corea del Sur aprobó la ley.", "KR"),
        (.french, "La Corée du Nord a lancé un missile.", "KP"), (.french, "La Corée du Sud a voté la loi.", "KR"),
        (.german, "Nordkorea und Südkorea", "KP KR"), (.vietnamese, "Triều Tiên và Hàn Quốc", "KP KR"),
        (.portuguese, "A Coreia do Norte e a Coreia do Sul", "KP KR"), (.chinese, "朝鲜和韩国", "KP KR"),
        // India and the Indies, Guinea and its namesakes
        (.french, "L’Inde a voté une loi.", "IN"), (.spanish, "La India votó una ley.", "IN"),
        (.spanish, "Las leyes de las Indias eran otras.", ""),
        (.french, "La Guinée a voté.", "GN"), (.french, "La Guinée équatoriale a voté.", "GQ"),
        (.french, "La Guinée-Bissau a voté.", "GW"), (.french, "La Papouasie-Nouvelle-Guinée a voté.", "PG"),
        (.spanish, "Guinea Ecuatorial votó.", "GQ"),
        // Dominica and the Dominican Republic, the Sudans
        (.spanish, "La República Dominicana votó.", "DO"), (.french, "La République dominicaine a voté.", "DO"),
        (.french, "Le Soudan du Sud a voté.", "SS"), (.french, "Le Soudan a voté.", "SD"),
    ])
    func namesThatNearlyMeanTwoCountriesMeanOne(language: TextLanguage, text: String, codes: String) {
        #expect(countries(text, language) == codes)
    }

    @Test(arguments: [
        (TextLanguage.arabic, "اعتمدت الدنمارك قانونا جديدا.", "DK"),
        (.arabic, "قال الوزير الألباني إن القانون جاهز.", "AL"),
        (.arabic, "اجتمع الخبراء في كمبالا.", "UG"),
        // "financial" is spelled as Mali is, and "boys" as Benin
        (.arabic, "قدمت الوزارة دعم مالي للشركات.", ""), (.arabic, "وقعت حكومة مالي الاتفاق.", "ML"),
        (.arabic, "افتتحت مدرسة بنين جديدة.", ""), (.arabic, "اجتمع الوزراء في بنين.", "BJ"),
        (.german, "Der nepalesische Minister sprach.", "NP"), (.german, "Das mongolische Parlament stimmte ab.", "MN"),
        (.portuguese, "O ministro sérvio falou.", "RS"), (.portuguese, "A lei maltesa entrou em vigor.", "MT"),
        (.spanish, "El ministro tayiko habló.", "TJ"), (.chinese, "会议在内罗毕举行。", "KE"),
        (.vietnamese, "Hội nghị diễn ra tại Kigali.", "RW"), (.vietnamese, "Bờ Biển Ngà thông qua kế hoạch.", "CI"),
        // where others meet
        (.french, "Le Pérou et le Chili ont signé à Genève.", "CL PE"), (.chinese, "秘鲁和智利在日内瓦签署协议。", "CL PE"),
    ])
    func theirPeopleAndCapitalsAreKnown(language: TextLanguage, text: String, codes: String) {
        #expect(countries(text, language) == codes)
    }

    @Test(arguments: [
        (TextLanguage.spanish, "El ministro presentó un plan para las escuelas."),
        (.french, "Le ministre a présenté un plan."), (.portuguese, "O ministro apresentou um plano."),
    ])
    func anArticleIsNoBloc(language: TextLanguage, text: String) {
        let tags = tagger.tags(headline: nil, paragraphs: [text], filedFrom: [], in: language)
        #expect(tags.about.isEmpty && tags.mentioned.isEmpty && tags.blocs.isEmpty)
    }

    @Test(arguments: [
        (TextLanguage.french, "L’ONU et l’Union africaine ont adopté la charte.", ["African Union", "United Nations"]),
        (.spanish, "La ONU y la Unión Africana adoptaron la carta.", ["African Union", "United Nations"]),
        (.vietnamese, "Liên hợp quốc và NATO thông qua văn kiện.", ["NATO", "United Nations"]),
        (.arabic, "الأمم المتحدة وجامعة الدول العربية", ["Arab League", "United Nations"]),
        (.chinese, "联合国和东盟通过了文件。", ["ASEAN", "United Nations"]),
    ])
    func findsBlocs(language: TextLanguage, text: String, blocs: [String]) {
        let tags = tagger.tags(headline: nil, paragraphs: [text], filedFrom: [], in: language)
        #expect(tags.blocs.map(\.bloc.name).sorted() == blocs)
    }

    @Test func whatASiteAddsIsFoundInEveryLanguage() {
        let gazetteer = Gazetteer(additions: [(names: ["Hexagone"], code: "FR")])
        let tags = Tagger(gazetteer: gazetteer, topics: []).tags(
            headline: nil, paragraphs: ["Le plan vaut pour tout l’Hexagone."], filedFrom: [], in: .french)
        #expect(tags.about.map(\.country.code) == ["FR"])
    }

    // MARK: - The tables

    private static let languages = TextLanguage.allCases.filter { $0 != .english }

    @Test(arguments: languages)
    func giveANameToTwoCountriesOnlyWithMarks(language: TextLanguage) throws {
        var owners: [[UInt64]: [(code: String, entry: LanguageTable.Entry)]] = [:]
        for entry in try #require(LanguageTable.tables[language]).entries {
            guard case .country(let code, _) = entry.kind else { continue }
            let words = WordScanner.words(of: Gazetteer.composed(entry.name), language.rules).map(\.fingerprint)
            #expect(!words.isEmpty, "\(entry.name)")
            owners[words, default: []].append((code, entry))
        }
        for names in owners.values where Set(names.map(\.code)).count > 1 {
            #expect(
                names.allSatisfy { !$0.entry.marks.isDisjoint(with: [.shared, .lookupOnly]) },
                "\(names.map { "\($0.entry.name) (\($0.code))" }.sorted())")
            let likeliest = names.filter { $0.entry.marks.contains(.likeliest) }
            #expect(Set(likeliest.map(\.code)).count <= 1, "\(likeliest.map(\.entry.name))")
        }
    }
}
