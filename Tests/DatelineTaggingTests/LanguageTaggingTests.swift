import DatelineModel
import Testing

@testable import DatelineTagging

/// Texts in other languages than English.
@Suite struct LanguageTaggingTests {
    private static let topics = [
        TopicPhrases(
            slug: "regulation", TopicPhrases.Lists(phrases: ["AI law"]),
            byLanguage: [
                .french: .init(phrases: ["projet de loi", "règlement"]), .vietnamese: .init(phrases: ["dự luật"]),
                .arabic: .init(phrases: ["مشروع قانون", "ضوابط"]), .chinese: .init(phrases: ["法案"]),
                .german: .init(phrases: ["Gesetzentwurf"]), .spanish: .init(phrases: ["proyecto de ley"]),
            ])
    ]
    private let tagger = Tagger(gazetteer: .builtIn, topics: topics)

    private func tags(_ text: String, in language: TextLanguage? = nil) -> Tags {
        tagger.tags(
            headline: nil, paragraphs: text.split(separator: "¶").map(String.init), filedFrom: [],
            in: language ?? TextLanguage.told(from: text) ?? .english)
    }

    private func codes(_ text: String, in language: TextLanguage? = nil) -> Set<String> {
        let tags = tags(text, in: language)
        return Set((tags.about + tags.mentioned).map(\.country.code))
    }

    @Test(arguments: [
        (
            TextLanguage.french,
            "L’Allemagne et la Côte d’Ivoire ont signé un accord, en présence du ministre espagnol.", "DE CI ES"
        ),
        (.french, "La ministre marocaine et son homologue égyptien se sont vus au Caire.", "MA EG"),
        (.french, "La République du Congo a signé un accord.", "CG"),
        (
            .french, "Le Niger et le Nigeria ont signé ; le ministre nigérien était là, une élue nigériane aussi.",
            "NE NG"
        ),
        (.french, "L’Inde et la Corée du Sud; les Nations unies.", "IN KR"),
        (.french, "Un fonds de l’Agence française de développement (AFD) pour le Bénin.", "BJ"),
        (.spanish, "El ministro marroquí y las autoridades alemanas viajaron a EE. UU.", "MA DE US"),
        (.spanish, "Níger y Nigeria firmaron; Corea del Norte, no.", "NE NG KP"),
        (.spanish, "El Gobierno del Reino Unido y la India presentaron un plan.", "GB IN"),
        (.portuguese, "A Alemanha e os Países Baixos assinaram; a ministra brasileira não.", "DE NL BR"),
        (
            .german,
            "Die französische Regierung und das Vereinigte Königreich; ein Sprecher der Europäischen Kommission.",
            "FR GB EU"
        ),
        (.german, "Nach Angaben der US-Regierung will China mehr Chips kaufen.", "US CN"),
        (.vietnamese, "Nhật Bản và Hàn Quốc đã ký thỏa thuận với Mỹ.", "JP KR US"),
        (.vietnamese, "Hội nghị thượng đỉnh châu Á-Thái Bình Dương bàn về trí tuệ nhân tạo tại Seoul.", "KR"),
        (.vietnamese, "Phó Thủ tướng Hồ Đức Phớc gặp Tổng thống Pháp Emmanuel Macron.", "FR"),
        (.vietnamese, "Công nghệ này gây lo ngại cho người dân; anh em nói tiếng Anh.", ""),
        (.arabic, "وقعت المغرب ومصر اتفاقية، وقال الوزير الألماني إن الولايات المتحدة ستشارك.", "MA EG DE US"),
        (.arabic, "اجتمع الوزراء بالمغرب وللإمارات دور كبير", "MA AE"),
        (.chinese, "美国和日本将在首尔签署协议，欧盟表示欢迎。", "US JP KR EU"),
        (.chinese, "英伟达和德勤公布了新的美元债券。", ""),
        (.japanese, "米国と韓国は、ブリュッセルで欧州連合と協議した。", "US KR EU"),
        (.korean, "미국의 규제와 한국은행, 그리고 중국에서 온 대표단", "US KR CN"),
        (.indonesian, "Amerika Serikat dan Jepang bertemu di Jakarta.", "US JP ID"),
        (.arabic, "قال ترامب إنه يوافق، والتقى ماكرون.", "US FR"), (.chinese, "特朗普与习近平通话。", "US CN"),
        (.japanese, "トランプ氏とプーチン氏が会談した。", "US RU"), (.korean, "트럼프와 시진핑이 만났다.", "US CN"),
    ])
    func namesCountriesInTheirLanguage(language: TextLanguage, text: String, expected: String) {
        #expect(codes(text, in: language) == Set(expected.split(separator: " ").map(String.init)))
    }

    @Test(arguments: [
        (TextLanguage.french, "Le gouvernement a présenté un projet de loi.", true),
        (.french, "Les règlements du secteur ont changé.", true),
        (.french, "L’AI law des Américains.", false),
        (.vietnamese, "Chính phủ trình dự luật.", true),
        (.vietnamese, "Chính phủ trình du luat.", false),
        (.arabic, "قدمت الحكومة مشروع القانون إلى البرلمان", true),
        (.arabic, "وبضوابط جديدة", true),
        (.chinese, "议会通过了新法案。", true),
        (.german, "Der Entwurf des Gesetzentwurfs liegt vor.", true),
        (.spanish, "Los proyectos de ley avanzan.", true),
    ])
    func findsPhrasesOfTheLanguageAlone(language: TextLanguage, text: String, isFound: Bool) {
        #expect(tags(text, in: language).topics.map(\.slug) == (isFound ? ["regulation"] : []))
    }

    @Test(arguments: [
        ("قدمت الحكومة قانون لتنظيم القطاع.", "قانون لتنظيم"),
        ("زار وزير التربية والتعليم المدينة.", "وزير التربية والتعليم"),
        ("وصل تقرير البحث والتطوير.", "البحث والتطوير"), ("وصلت المدينة وللتنظيم دور.", "وللتنظيم"),
    ])
    func aParticleWithinAnArabicPhraseIsPartOfIt(text: String, found: String) {
        let phrases = ["قانون لتنظيم", "وزير التربية والتعليم", "البحث والتطوير", "تنظيم", "التعليم", "التطوير"]
        let topics = [
            TopicPhrases(slug: "all", TopicPhrases.Lists(phrases: []), byLanguage: [.arabic: .init(phrases: phrases)])
        ]
        let tags = Tagger(gazetteer: .builtIn, topics: topics)
            .tags(headline: nil, paragraphs: [text], filedFrom: [], in: .arabic)
        #expect(tags.topics.first?.evidence.map(\.phrase) == [found])
    }

    @Test func phrasesOfNoLanguageAreInThatOfTheSite() {
        let topics = [TopicPhrases(slug: "loi", phrases: ["projet de loi"])]
        let text = "Le gouvernement présente un projet de loi."
        func slugs(_ site: String) -> [String] {
            Tagger(gazetteer: .builtIn, topics: topics, language: site)
                .tags(headline: nil, paragraphs: [text], filedFrom: [], in: .french).topics.map(\.slug)
        }
        #expect(slugs("fr-CA") == ["loi"])
        #expect(slugs("en") == [])
    }

    @Test(arguments: [
        (
            "The ministry said on Tuesday that it would publish the rules for providers within a year.",
            TextLanguage.english
        ),
        ("Le ministère a dit mardi qu’il publierait les règles pour les fournisseurs dans un an.", .french),
        ("El ministerio dijo el martes que publicará las reglas para los proveedores en un año.", .spanish),
        ("O ministério disse na terça-feira que não vai publicar as regras dos fornecedores em um ano.", .portuguese),
        (
            "Das Ministerium sagte am Dienstag, es werde die Regeln für die Anbieter in einem Jahr veröffentlichen.",
            .german
        ),
        ("Bộ cho biết hôm thứ Ba rằng các quy định mới sẽ được công bố trong năm nay.", .vietnamese),
        ("قالت الوزارة يوم الثلاثاء إنها ستنشر القواعد خلال عام.", .arabic),
        ("该部周二表示，将在一年内公布对服务提供者的规定，并征求公众意见。", .chinese),
        ("同省は火曜日、１年以内に事業者向けの規則を公表すると述べた。", .japanese),
        ("이 부처는 화요일에 1년 안에 규칙을 발표하겠다고 밝혔다.", .korean),
        ("Kementerian itu mengatakan akan menerbitkan aturan untuk penyedia layanan dalam satu tahun.", .indonesian),
        (
            "El ministerio presentó un proyecto de norma sobre el uso de la IA en el Estado y la envió al Congreso.",
            .spanish
        ),
        (
            "Le Maroc organisera en septembre les premières assises nationales de l’IA, a annoncé la ministre de l’économie.",
            .french
        ),
        ("部门公布新的规定。", .chinese),
        ("L'Italia è il primo Paese dell'Unione con una legge: il Senato ha dato il via libera.", nil),
        ("Il ministero ha detto martedì che pubblicherà le regole per i fornitori entro un anno.", nil),
        ("Ministerstwo poinformowało we wtorek, że opublikuje zasady dla dostawców w ciągu roku.", nil),
        ("Het ministerie zei dinsdag dat het de regels voor aanbieders binnen een jaar zal publiceren.", nil),
        ("وزارتخانه سه‌شنبه گفت که مقررات را برای ارائه‌دهندگان تا یک سال دیگر منتشر می‌کند.", nil),
        ("AI, GPU, OpenAI", nil), ("", nil),
    ])
    func tellsALanguageByItsLettersAndLittleWords(text: String, language: TextLanguage?) {
        #expect(TextLanguage.told(from: text) == language)
    }

    // MARK: - The tables

    @Test(arguments: TextLanguage.allCases.filter { $0 != .english })
    func tablesNameEachCountryAndNoNameTwice(language: TextLanguage) throws {
        let table = try #require(LanguageTable.tables[language])
        var named: Set<String> = []
        var codesOfName: [String: Set<String>] = [:]
        for entry in table.entries {
            switch entry.kind {
            case .country(let code, let role):
                #expect(Gazetteer.builtIn.country(code: code) != nil, "\(language): there is no country “\(code)”")
                if role == .name { named.insert(code) }
                if entry.marks.isDisjoint(with: [.shared, .lookupOnly]) {
                    codesOfName[entry.name, default: []].insert(code)
                }
            case .bloc(let name):
                #expect(Gazetteer.builtIn.bloc(named: name) != nil, "\(language): there is no bloc “\(name)”")
            case .countries(let codes): #expect(codes.count > 1, "\(language): “\(entry.name)”")
            case .notCountry, .title: break
            }
        }
        #expect(Set(Gazetteer.codes).subtracting(named).count < 3)
        #expect(codesOfName.filter { $0.value.count > 1 }.keys.sorted() == [])
    }
}
