import DatelineModel
import Testing

@testable import DatelineTagging

/// Blocs and regions, named and not named.
@Suite struct BlocTaggingTests {
    private let gazetteer = Gazetteer.builtIn

    private func tags(_ paragraphs: String..., headline: String? = nil) -> Tags {
        Tagger(gazetteer: gazetteer, topics: []).tags(headline: headline, paragraphs: paragraphs, filedFrom: [])
    }

    private func blocs(_ text: String) -> [String] { tags("Rules were published.", text).blocs.map(\.bloc.slug) }

    // MARK: - Blocs

    @Test(arguments: [
        ("The UN adopted it.", "united-nations"), ("The United Nations adopted it.", "united-nations"),
        ("The OECD’s principles hold.", "oecd"), ("ASEAN wrote a guide.", "asean"), ("Asean wrote it.", "asean"),
        ("The Group of Seven met.", "g7"), ("African Union ministers met.", "african-union"),
        ("The Council of Europe opened a treaty.", "council-of-europe"), ("NATO leaders met.", "nato"),
        ("The WHO wrote guidance.", "world-health-organization"), ("An EFTA court ruled.", "efta"),
        ("The Gulf Cooperation Council met.", "gulf-cooperation-council"),
        ("GCC states met.", "gulf-cooperation-council"),
        ("The Pacific Islands Forum met.", "pacific-islands-forum"), ("Mercosur ministers met.", "mercosur"),
        ("The Association of Southeast Asian Nations met.", "asean"),
    ])
    func findsABlocNamedOnce(text: String, slug: String) {
        #expect(blocs(text) == [slug])
    }

    @Test(arguments: [
        "We know who said it.", "The un-American act", "The Commonwealth of Massachusetts voted.", "ASEANs",
    ])
    func findsNoBlocInOtherWords(text: String) {
        #expect(blocs(text) == [])
    }

    @Test func doesNotCountABlocForItsMembers() {
        let tags = tags("ASEAN and the G7 met.", "The African Union watched.")
        #expect(tags.about == [] && tags.mentioned == [])
        #expect(tags.blocs.map(\.bloc.slug) == ["asean", "g7", "african-union"])
    }

    @Test func leavesTheEuropeanUnionToItsCode() {
        let tags = tags("The European Commission and the EU wrote rules for European firms.")
        #expect(tags.about.map(\.country.code) == ["EU"])
        #expect(tags.blocs == [] && tags.nearly.blocs == [])
    }

    // MARK: - Regions

    @Test(arguments: [
        ("Africa needs rules.", "africa"), ("Ministers from Latin America signed.", "latin-america"),
        ("The Gulf invests.", "gulf"), ("Rules are on the way in the Middle East.", "middle-east"),
        ("South-East Asia invests.", "southeast-asia"), ("The Nordic countries invest.", "nordic-countries"),
        ("Central Asia invests.", "central-asia"), ("Sub-Saharan Africa invests.", "africa"),
        ("The Western Balkans invest.", "balkans"), ("In the Caribbean all is well.", "caribbean"),
        ("Asia-Pacific markets fell.", "asia-pacific"),
    ])
    func givesARegionThatTheLedeNames(lede: String, slug: String) {
        #expect(tags(lede).blocs.map(\.bloc.slug) == [slug])
    }

    @Test func givesARegionThatTheHeadlineNames() {
        #expect(tags("It was a plan.", headline: "Africa Adopts a Plan").blocs.map(\.bloc.slug) == ["africa"])
    }

    @Test func ignoresARegionNamedInPassing() {
        let once = tags("A law passed.", "It is long.", "It is like laws in Europe.")
        #expect(once.blocs == [])
        #expect(once.nearly.blocs.map(\.bloc.slug) == ["europe"])
        #expect(once.nearly.blocs.map(\.score) == [4])
        #expect(once.nearly.blocs.map(\.needed) == [8])
        let twice = tags("A law passed.", "It is long.", "It is like laws in Europe.", "Europe was first.")
        #expect(twice.blocs.map(\.bloc.slug) == ["europe"])
    }

    @Test func ignoresOneAdjectiveInPassing() {
        #expect(tags("A European regulator wrote rules.").blocs == [])
        #expect(tags("African ministers met.", "African rules are next.").blocs.map(\.bloc.slug) == ["africa"])
    }

    @Test func requiresMoreInALongText() {
        let long = Array(repeating: "The rules were long and dry and nobody read them to the end.", count: 100)
            .joined(separator: " ")
        let tags = tags("A law passed.", "It is long.", "Africa has none. Africa waits.", long)
        #expect(tags.blocs == [])
        #expect(tags.nearly.blocs.map(\.score) == [8])
        #expect(tags.nearly.blocs.map(\.needed) == [13])
    }

    @Test func givesNoRegionForARowOfThem() {
        #expect(tags("It has offices in Africa, Asia, Europe and Latin America.").blocs == [])
        #expect(tags("It has offices in Africa and Asia.").blocs.map(\.bloc.slug) == ["africa", "asia"])
    }

    @Test(arguments: [
        "South Africa voted.", "The Central African Republic voted.", "Radio Free Asia wrote.", "Africa Check wrote.",
        "The West Africa Examinations Council wrote.", "An African American senator spoke.", "Bank of America lent.",
        "The Gulf of Mexico is warm.", "The Gulf Coast is warm.", "A South China Sea code is due.",
        "Politico Europe wrote.",
        "The Asia Society wrote.", "The Caribbean Netherlands voted.",
    ])
    func findsNoRegionInAnotherName(lede: String) {
        #expect(tags(lede).blocs == [])
    }

    @Test(arguments: [
        "South China Sea", "Latin American ministers", "the Gulf of Mexico", "the Persian Gulf", "West Indian cricket",
        "the Indian subcontinent", "Southeast Asian Nations", "the South American bloc", "North American trade",
    ])
    func hidesTheCountryInsideIt(name: String) {
        let tags = tags("Talks were held on \(name) and more.")
        #expect(tags.about == [] && tags.mentioned == [])
    }

    @Test func stillFindsTheCountriesBesideIt() {
        let tags = tags("South Africa spoke for Africa, and Mexico for Latin America.")
        #expect(Set((tags.about + tags.mentioned).map(\.country.code)) == ["ZA", "MX"])
        #expect(tags.blocs.map(\.bloc.slug) == ["africa", "latin-america"])
    }

    @Test func showsItsEvidence() throws {
        let tag = try #require(tags("Officials met.", "The UN wrote; the United Nations voted.").blocs.first)
        #expect(tag.evidence.map(\.phrase) == ["UN", "United Nations"])
        #expect(tag.evidence.map(\.paragraph) == [2, 2])
        #expect(tag.score == tag.evidence.reduce(0) { $0 + $1.weight })
    }

    // MARK: - Without the tagger

    @Test func spotsEveryNameThatTheTaggerFinds() {
        let tagger = Tagger(gazetteer: gazetteer, topics: [])
        for row in NameTable.blocs.rows.split(separator: "\n") {
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
            for name in [columns[1], columns[3], columns[4]].flatMap({ $0.split(separator: ";") })
            where !name.hasSuffix("#") {
                let text = "They said on Monday that **\(name.drop { $0 == " " })**\u{2019}s rules hold."
                #expect(tagger.mayNameBloc(Array(text.utf8)[...]), "\(name)")
            }
        }
    }

    @Test(arguments: 0..<20) func spotsANameWhereverItIs(distance: Int) {
        let tagger = Tagger(gazetteer: gazetteer, topics: [])
        let before = String(repeating: "é x", count: 7).utf8.prefix(distance)
        for after in ["", " x", String(repeating: " x", count: 9)] {
            #expect(tagger.mayNameBloc(Array(before)[...] + Array(" ASEAN\(after)".utf8)))
        }
    }

    @Test(arguments: [
        "The United States and the United Kingdom agreed on World Cup tickets.", "Central banks met in South Korea.",
        "",
        "who said it, and a gulf opened", "Unity", "The",
    ])
    func spotsNothingInOtherText(text: String) {
        #expect(!Tagger(gazetteer: gazetteer, topics: []).mayNameBloc(Array(text.utf8)[...]))
    }

    // MARK: - The table

    @Test(arguments: [
        ("asean", "ASEAN"), ("Asean", "ASEAN"), ("un", "United Nations"), ("united-nations", "United Nations"),
        ("the Gulf", "Gulf"), ("gulf", "Gulf"), ("Commonwealth", "Commonwealth of Nations"), ("mena", "Middle East"),
        ("group of seven", "G7"),
    ])
    func findsABlocByAnyName(name: String, bloc: String) {
        #expect(gazetteer.bloc(named: name)?.name == bloc)
    }

    @Test(arguments: ["", "EU", "France", "African", "Atlantis"])
    func knowsNoBlocByAnyOtherName(name: String) {
        #expect(gazetteer.bloc(named: name) == nil)
    }

    @Test func everyRowOfBlocsHasAKindANameAndFiveColumns() {
        for row in NameTable.blocs.rows.split(separator: "\n") {
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(columns.count == 5, "\(row)")
            #expect(Bloc.Kind(rawValue: String(columns[0])) != nil, "\(row)")
            #expect(!columns[1].isEmpty, "\(row)")
            #expect(columns[0] == "region" || columns[3].isEmpty, "only a region has adjectives: \(row)")
        }
        #expect(gazetteer.blocs.count == NameTable.blocs.rows.split(separator: "\n").count)
    }

    @Test func everyBlocHasItsOwnSlugAndIsFoundByItsName() {
        #expect(Set(gazetteer.blocs.map(\.slug)).count == gazetteer.blocs.count)
        for bloc in gazetteer.blocs {
            #expect(gazetteer.bloc(named: bloc.name) == bloc, "\(bloc.name)")
        }
    }

    @Test func noNameBelongsToTwoBlocsOrToABlocAndACountry() {
        for first in gazetteer.firstMeaning {
            let meanings = sequence(first: Int(first)) { number in
                let next = Int(gazetteer.meanings[number].next)
                return next < 0 ? nil : next
            }.map { gazetteer.meanings[$0] }
            let blocs = Set(meanings.map(\.bloc).filter { $0 >= 0 })
            guard let bloc = blocs.first else { continue }
            let name = gazetteer.blocs[Int(bloc)].name
            #expect(blocs.count == 1, "\(name)")
            let countries = meanings.filter { $0.role.isEvidence && !$0.marks.contains(.lookupOnly) && $0.country >= 0 }
            #expect(countries.isEmpty, "\(name): \(countries.map { gazetteer.countries[Int($0.country)].name })")
        }
    }
}
