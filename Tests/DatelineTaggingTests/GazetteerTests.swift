import DatelineModel
import Testing

@testable import DatelineTagging

@Suite struct GazetteerTests {
    private let gazetteer = Gazetteer.builtIn

    @Test func hasEveryCountryOnce() {
        let codes = gazetteer.countries.map(\.code)
        #expect(codes.count == 251)
        #expect(codes == Array(Set(codes)).sorted())
    }

    /// ISO 3166-1, alpha-2, in full, and the two other codes that the digest needs.
    @Test func hasTheCodesOfTheStandard() {
        let standard = """
            AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ \
            BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM \
            DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS \
            GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN \
            KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ \
            MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
            PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV \
            SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI \
            VN VU WF WS YE YT ZA ZM ZW
            """.split(separator: " ").map(String.init)
        #expect(standard.count == 249)
        #expect(Set(gazetteer.countries.map(\.code)) == Set(standard).union(["EU", "XK"]))
    }

    @Test func givesEachCountryItsOwnNameAndSlug() {
        #expect(Set(gazetteer.countries.map(\.name)).count == 251)
        #expect(Set(gazetteer.countries.map(\.slug)).count == 251)
    }

    @Test(arguments: [
        ("VN", "Việt Nam", "viet-nam"), ("US", "United States", "united-states"), ("CZ", "Czechia", "czechia"),
        ("TR", "Türkiye", "turkiye"), ("CI", "Côte d’Ivoire", "cote-divoire"),
        ("EU", "European Union", "european-union"),
    ])
    func writesNamesAndSlugs(code: String, name: String, slug: String) throws {
        let country = try #require(gazetteer.country(code: code))
        #expect(country.name == name)
        #expect(country.slug == slug)
    }

    @Test func putsTheBeforeNamesThatTakeIt() throws {
        #expect(try #require(gazetteer.country(code: "GB")).nameInProse == "the United Kingdom")
        #expect(try #require(gazetteer.country(code: "FR")).nameInProse == "France")
    }

    @Test func findsEveryCountryByItsOwnNameAndCode() {
        for country in gazetteer.countries {
            #expect(gazetteer.country(named: country.name) == country, "\(country.name)")
            #expect(gazetteer.country(named: country.code.lowercased()) == country, "\(country.code)")
        }
    }

    @Test(arguments: [
        ("Viet Nam", "VN"), ("việt nam", "VN"), ("VIETNAM", "VN"), ("Vie\u{302}\u{323}t Nam", "VN"), ("NO", "NO"),
        ("no", "NO"), ("UK", "GB"), ("U.S.", "US"), ("USA", "US"), ("Turkey", "TR"), ("Turkiye", "TR"),
        ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI"), ("Ivory Coast", "CI"), ("Georgia", "GE"), ("Jordan", "JO"),
        ("Chad", "TD"), ("Korea", "KR"), ("DRC", "CD"), ("Congo", "CD"), ("Congo-Brazzaville", "CG"), ("한국", "KR"),
        ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", "KR"), ("日本", "JP"), ("España", "ES"), ("Holland", "NL"),
        ("Burma", "MM"), ("Kyrgyz Republic", "KG"), ("Swaziland", "SZ"), ("Gambia", "GM"), ("The Gambia", "GM"),
    ])
    func findsACountryByAnyName(name: String, code: String) {
        #expect(gazetteer.country(named: name)?.code == code)
    }

    @Test(arguments: ["", "  ", "Atlantis", "Vietnamese", "Paris", "Việt", "QQ", "N O", "🇻🇳"])
    func knowsNoCountryByAnyOtherName(name: String) {
        #expect(gazetteer.country(named: name) == nil)
    }

    @Test(arguments: [
        ("PARIS", "Paris", "FR"), ("HÀ NỘI", "Hà Nội", "VN"), ("Hanoi", "Hà Nội", "VN"),
        ("NEW DELHI", "New Delhi", "IN"),
        ("WASHINGTON", "Washington", "US"), ("Bletchley Park", "Bletchley Park", "GB"), ("BRUSSELS", "Brussels", "BE"),
        ("SAN FRANCISCO", "San Francisco", "US"), ("SINGAPORE", "Singapore", "SG"),
        ("BERLIN, N.J.", "Berlin, New Jersey", "US"), ("BIRMINGHAM, ALA.", "Birmingham, Alabama", "US"),
        ("BIRMINGHAM, England", "Birmingham", "GB"), ("KAHULUI, HAWAII", "Kahului, Hawaii", "US"),
        ("VANCOUVER, BRITISH COLUMBIA", "Vancouver", "CA"),
        ("SANTA ANA, CALIF.", "Santa Ana", "US"), ("GRANITE CITY, Ill.", "Granite City, Illinois", "US"),
        ("LONDON, Ontario", "London, Ontario", "CA"), ("Kiev", "Kyiv", "UA"), ("GENEVA", "Geneva", "CH"),
    ])
    func findsThePlaceOfADateline(dateline: String, name: String, code: String) throws {
        let place = try #require(gazetteer.place(named: dateline))
        #expect(place.name == name)
        #expect(place.country?.code == code)
    }

    @Test func knowsPlacesOfNoCountry() {
        #expect(gazetteer.place(named: "UNITED NATIONS") == Place(name: "United Nations", country: nil))
        #expect(gazetteer.place(named: "The deal") == nil)
    }

    @Test func addsTheNamesOfASite() {
        let added = Gazetteer(additions: [
            (names: ["Land of the Long White Cloud"], code: "nz"), (names: ["X"], code: "??"),
        ])
        #expect(added.country(named: "land of the long white cloud")?.code == "NZ")
        #expect(added.country(named: "X") == nil)
        #expect(added.suggestions().nearest(to: "Land of the Long White Clouds") == "Land of the Long White Cloud")
        let tags = Tagger(gazetteer: added, topics: []).tags(
            headline: nil, paragraphs: ["The Land of the Long White Cloud wrote a law."], filedFrom: [])
        #expect(tags.about.map(\.country.code) == ["NZ"])
    }

    @Test func suggestsNames() {
        #expect(gazetteer.suggestions().nearest(to: "Vietnan") == "Vietnam")
        #expect(gazetteer.suggestions().nearest(to: "Argentinia") == "Argentina")
    }
}
