import DatelineModel
import Testing

@testable import DatelineTagging

/// Hosts of others, where companies and things are from, and who is one of many, told by what stands beside the name.
@Suite struct HostsAndHomesTests {
    private let tagger = Tagger(gazetteer: .builtIn, topics: [])

    /// What a text is about, and what it mentions, each in alphabetical order.
    private func codes(_ text: String, in language: TextLanguage, filedFrom: [Country] = []) -> [String] {
        let tags = tagger.tags(
            headline: nil, paragraphs: text.split(separator: "¶").map(String.init), filedFrom: filedFrom, in: language)
        let names = { (tags: [CountryTag]) in tags.map(\.country.code).sorted().joined(separator: " ") }
        return [names(tags.about), names(tags.mentioned)]
    }

    @Test(arguments: [
        (TextLanguage.english, "At talks hosted by Qatar, Kenya and Chad signed a plan.", "KE TD", "QA"),
        (
            .french, "Le Togo et le Bénin ont signé un plan lors d’une réunion accueillie par la Côte d’Ivoire.",
            "BJ TG",
            "CI"
        ),
        (.french, "Les ministres de vingt pays de l’Otan, réunis à Varsovie, ont adopté un plan.", "", "PL"),
        (.spanish, "Delegados de diecinueve países acordaron en Bogotá un plan.", "", "CO"),
        (.vietnamese, "Lào và Thái Lan ký kế hoạch tại hội nghị do Việt Nam chủ trì.", "LA TH", "VN"),
        (.arabic, "اتفقت مصر والعراق في محادثات استضافتها سويسرا على خطة.", "EG IQ", "CH"),
        (.arabic, "اتفقت مصر والعراق في اجتماع بتونس على خطة.", "EG IQ", "TN"),
        (.chinese, "日本和韩国代表在新加坡举行的会议上签署协议。", "JP KR", "SG"),
        (.japanese, "日本と韓国はシンガポールで開かれた会議で合意した。", "JP KR", "SG"),
        (.korean, "일본과 베트남은 싱가포르에서 열린 회의에서 합의했다.", "JP VN", "SG"),
    ])
    func whoHostsOthersIsMentioned(language: TextLanguage, text: String, about: String, mentioned: String) {
        #expect(codes(text, in: language) == [about, mentioned])
    }

    @Test(arguments: [
        (TextLanguage.english, "Refugees hosted by Uganda have a chatbot, and Kenya wants one.", "KE UG", ""),
        (.english, "A meeting hosted by Fiji ended.¶Tonga offered recordings.", "FJ", "TO"),
        (.chinese, "日本队和韩国队参加在卡塔尔举行的亚洲杯。", "JP KR QA", ""),
    ])
    func whereNobodyMetThereIsNoHost(language: TextLanguage, text: String, about: String, mentioned: String) {
        #expect(codes(text, in: language) == [about, mentioned])
    }

    @Test(arguments: [
        (TextLanguage.spanish, "La taiwanesa Foxconn abrirá una planta en México.", "MX", "TW"),
        (.french, "L’américaine Nvidia ouvrira un centre au Maroc.", "MA", "US"),
        (.portuguese, "A chinesa Huawei abrirá uma fábrica em Angola.", "AO", "CN"),
        (.german, "Der chinesische Konzern Huawei baut ein Werk in Ungarn.", "HU", "CN"),
        (.arabic, "تلقى العراق عروضا من شركات قطرية وبريطانية وكندية.", "IQ", "CA GB QA"),
        (.french, "Le Mali a reçu des drones fabriqués en Turquie.", "ML", "TR"),
    ])
    func whereACompanyOrAThingIsFromIsMentioned(language: TextLanguage, text: String, about: String, mentioned: String)
    {
        #expect(codes(text, in: language) == [about, mentioned])
    }

    @Test(arguments: [
        (TextLanguage.spanish, "La británica CMA investiga a una empresa en Irlanda.", "GB IE"),
        (.vietnamese, "Công đoàn Hàn Quốc phản đối việc Nhật Bản cắt giảm.", "JP KR"),
        (.spanish, "La francesa Christine visitó Chile.", "CL FR"),
    ])
    func anAuthorityAUnionOrAPersonIsNoCompany(language: TextLanguage, text: String, about: String) {
        #expect(codes(text, in: language) == [about, ""])
    }

    @Test(arguments: [
        (
            TextLanguage.vietnamese, "Hơn 80 nước, trong đó có Mỹ và Trung Quốc, ký văn kiện do Ấn Độ soạn.", "IN",
            "CN US"
        ),
        (.chinese, "英国研究包括美国在内的多国法律。", "GB", "US"),
    ])
    func whoIsAmongOthersIsAnExample(language: TextLanguage, text: String, about: String, mentioned: String) {
        #expect(codes(text, in: language) == [about, mentioned])
    }

    @Test func twoStatesThatTheLedeNamesActTogether() {
        let lede = "Bộ trưởng Việt Nam tiếp Đại sứ Singapore.¶"
        let rest = "Việt Nam ủng hộ việc này."
        #expect(codes(lede + "Hai nước sẽ lập nhóm công tác. " + rest, in: .vietnamese) == ["SG VN", ""])
        #expect(codes(lede + rest, in: .vietnamese) == ["VN", "SG"])
    }

    /// A lede without any country is about the one where it was filed, whoever is named once or twice further down.
    @Test func isAboutWhereItWasFiledIfOthersAreNamedOnlyBelowTheLede() throws {
        let peru = try #require(Gazetteer.builtIn.country(code: "PE"))
        let lede = "La oficina electoral pidió retirar cuarenta grabaciones falsas.¶"
        let below = "Veinte se difundieron desde cuentas creadas en Bolivia.¶"
        #expect(codes(lede + below, in: .spanish, filedFrom: [peru]) == ["PE", "BO"])
        #expect(codes(lede + below, in: .spanish) == ["BO", ""])
        let often = below + "Bolivia lo niega. El gobierno de Bolivia abrió una investigación."
        #expect(codes(lede + often, in: .spanish, filedFrom: [peru]) == ["BO", ""])
        #expect(codes("Bolivia retiró grabaciones falsas.", in: .spanish, filedFrom: [peru]) == ["BO", ""])
    }

    /// Who acts from a paragraph's first word on, is named again or is one of many is more than a name in passing.
    @Test func isNotAboutTheSeatOfTheBureauThatFiledIt() throws {
        let (france, britain, switzerland) = (
            try #require(Gazetteer.builtIn.country(code: "FR")), try #require(Gazetteer.builtIn.country(code: "GB")),
            try #require(Gazetteer.builtIn.country(code: "CH"))
        )
        let junta =
            "The junta has suspended two broadcasters.¶Mali has expelled several reporters. Malian officials did not comment."
        #expect(codes(junta, in: .english, filedFrom: [france]) == ["ML", ""])
        let list =
            "Governments are racing to regulate chatbots.¶The plan has support in France, Japan, Brazil, Kenya and Chile."
        #expect(!codes(list, in: .english, filedFrom: [britain])[0].contains("GB"))
        let talks =
            "Delegates agreed on a text.¶The American delegate spoke first. The United States wants less, China abstained."
        #expect(!codes(talks, in: .english, filedFrom: [switzerland])[0].contains("CH"))
    }

    @Test func aPlaceThatTwoCountriesHaveIsInTheOneThatIsNamedOrFiledFrom() throws {
        let cuba = try #require(Gazetteer.builtIn.country(code: "CU"))
        let switzerland = try #require(Gazetteer.builtIn.country(code: "CH"))
        #expect(codes("El centro de Santa Clara abrió.", in: .spanish, filedFrom: [cuba]) == ["CU", ""])
        #expect(codes("A chip maker of Santa Clara has a plan.", in: .english) == ["US", ""])
        #expect(codes("Der Nationalrat stimmt ab.", in: .german, filedFrom: [switzerland]) == ["CH", ""])
        #expect(codes("Un parque abre en San Pedro de Macorís.", in: .spanish) == ["DO", ""])
    }

    @Test func isAboutWhereItWasFiledIfOnlyTheMakerOfAToolIsNamed() throws {
        let lebanon = try #require(Gazetteer.builtIn.country(code: "LB"))
        let text = "Un hôpital lit ses radios avec un programme.¶Une entreprise suisse l’a donné."
        #expect(codes(text, in: .french, filedFrom: [lebanon]) == ["LB", "CH"])
        #expect(codes("La china DeepSeek ha presentado un modelo.", in: .spanish, filedFrom: [lebanon]) == ["CN", ""])
    }

    @Test(arguments: [
        (TextLanguage.french, "La Nouvelle-Écosse a présenté un plan.", "CA"),
        (.french, "Les infirmières québécoises refusent.", "CA"),
        (.chinese, "河南省发布了一项计划。", "CN"),
        (.spanish, "Un tribunal de Chubut anuló la condena.", "AR"),
        (.spanish, "La plaza San Martín estaba vacía.", ""),
        (.vietnamese, "Đội tuyển U23 Lào dùng một phần mềm.", "LA"),
        (.korean, "중앙선거관리위원회는 전담반을 꾸렸다.", "KR"),
    ])
    func regionsAndAuthoritiesHaveTheirCountries(language: TextLanguage, text: String, about: String) {
        #expect(codes(text, in: language) == [about, ""])
    }
}
