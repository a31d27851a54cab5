import DatelineModel
import Testing

@testable import DatelineTagging

@Suite struct CountryTaggingTests {
    private let gazetteer = Gazetteer.builtIn

    private func tags(_ paragraphs: String..., headline: String? = nil, from place: String? = nil) -> Tags {
        let country = place.flatMap { gazetteer.place(named: $0)?.country }
        return Tagger(gazetteer: gazetteer, topics: [])
            .tags(headline: headline, paragraphs: paragraphs, filedFrom: country.map { [$0] } ?? [])
    }

    private func codes(_ tags: [CountryTag]) -> [String] { tags.map(\.country.code) }

    private func named(_ tags: Tags) -> Set<String> { Set(codes(tags.about + tags.mentioned)) }

    // MARK: - What the text is about

    @Test func ranksTheVisitorBeforeTheHostAndAPassingNameLast() {
        let tags = tags(
            "Minister Ama Mensah led a Ghanaian delegation to a conference in Lisbon, repeating Ghana's offer.",
            "The conference was opened by Portuguese President Rui Costa and Kenyan minister Jane Otieno.",
            "Mensah said Ghana would write its rules within a year, and that Ghanaian firms wanted partners.",
            "Portugal will send experts to Accra, the Portuguese ministry said.",
            from: "LISBON")
        #expect(codes(tags.about) == ["GH", "PT"])
        #expect(codes(tags.mentioned) == ["KE"])
    }

    @Test func countsTheHeadlineMost() {
        let tags = tags("Peru asked for help and got it.", "Chile gave it.", headline: "Chile helps with chips")
        #expect(codes(tags.about).first == "CL")
    }

    @Test func takesThePlaceThatOpensTheLedeForItsSubject() {
        #expect(codes(tags("Taipei will restrict exports of wafers to South Africa.").about) == ["TW", "ZA"])
        #expect(codes(tags("The exports of wafers from Taipei to South Africa will end.").about).first == "ZA")
    }

    @Test func givesNoCountryForAListOfMany() {
        let tags = tags("Argentina, Brazil, Chile, Peru, Bolivia, Ecuador and Mexico joined the network.")
        #expect(tags.about.isEmpty)
        #expect(codes(tags.mentioned) == ["AR", "BO", "BR", "CL", "EC", "MX", "PE"])
    }

    @Test func givesTheCountryOutsideTheList() {
        let tags = tags(
            "Groups from Spain, Chile, Peru and Mexico joined.", "The network is run from an office in Spain.")
        #expect(codes(tags.about) == ["ES"])
    }

    @Test func countsWhereACompanyComesFromLess() {
        let tags = tags("Sweden's regulator fined an Israeli AI company.")
        #expect(codes(tags.about) == ["SE"])
        #expect(codes(tags.mentioned) == ["IL"])
    }

    @Test func fallsBackOnTheDatelineWhereTheTextNamesNoCountry() throws {
        let tags = tags("The company said its profit rose.", from: "TOKYO")
        #expect(codes(tags.about) == ["JP"])
        #expect(try #require(tags.about.first).confidence == .low)
        #expect(try #require(tags.about.first).evidence.isEmpty)
    }

    @Test func leavesOutTheDatelineWhereABlocMet() {
        let tags = tags("The UN General Assembly adopted a resolution.", from: "NEW YORK")
        #expect(named(tags).isEmpty)
        #expect(codes(tags.nearly.countries) == ["US"])
    }

    @Test func doesNotAddTheDatelineToWhatTheTextNames() {
        #expect(named(tags("Norway passed a law on AI.", from: "LONDON")) == ["NO"])
    }

    @Test func showsItsEvidence() throws {
        let tags = tags("Officials met.", "A Vietnamese law follows, Việt Nam’s minister said.")
        let evidence = try #require(tags.about.first).evidence
        #expect(evidence.map(\.phrase) == ["Vietnamese", "Việt Nam"])
        #expect(evidence.map(\.paragraph) == [2, 2])
        #expect(try #require(tags.about.first).score == evidence.reduce(0) { $0 + $1.weight })
    }

    @Test func readsABufferAsItReadsStrings() {
        let text = Array("Kenya writes a lawUganda does not".utf8)
        let tags = Tagger(gazetteer: gazetteer, topics: [])
            .tags(text: text, headline: nil, paragraphs: [0..<18, 18..<33], filedFrom: [])
        #expect(codes(tags.about) == ["KE"])
        #expect(codes(tags.mentioned) == ["UG"])
    }

    @Test func findsNothingInNothing() {
        #expect(tags() == Tags())
        #expect(tags("", "   ", headline: "") == Tags())
    }

    @Test func leavesOutAPlaceThatIsMentionedOnceFarFromTheBeginning() throws {
        let lede = "Norway passed a law on AI."
        #expect(named(tags(lede, "It took Norwegians a year.", "A text from Cusco was its model.")) == ["NO"])
        #expect(named(tags(lede, "It took Norwegians a year.", "A law of Peru was its model.")) == ["NO", "PE"])
        #expect(named(tags(lede, "A text from Cusco was its model.", "It took a year.")) == ["NO", "PE"])
        #expect(
            named(tags(lede, "It took a year.", "A text from Cusco was its model.", "Peruvians came.")) == ["NO", "PE"])
        let nearly = try #require(
            tags(lede, "It took a year.", "A text from Cusco was its model.").nearly.countries.first)
        #expect(nearly.country.code == "PE")
        #expect(nearly.doubt == .passing)
    }

    @Test func mentionsTheCountriesOfAListUnlessItComesLate() {
        let list = "Ghana, Kenya, Peru and Chile have such laws."
        #expect(named(tags("Norway passed a law.", "It took a year.", "It is short.", list)).count == 5)
        #expect(named(tags("Norway passed a law.", "It took a year.", "It is short.", "It binds.", list)) == ["NO"])
    }

    // MARK: - Names

    @Test(arguments: [
        ("Viet Nam signed.", "VN"), ("VIỆT NAM signed.", "VN"), ("Vie\u{302}\u{323}t Nam signed.", "VN"),
        ("Türkiye’s parliament met.", "TR"), ("Cote d'Ivoire signed.", "CI"), ("The Kyrgyz signed.", "KG"),
        ("Germans signed.", "DE"), ("The U.K.-based group signed.", "GB"), ("A US-led group signed.", "US"),
        ("The DPRK signed.", "KP"), ("The Kremlin signed.", "RU"), ("Whitehall signed.", "GB"),
        ("The Bundestag voted.", "DE"), ("The Élysée signed.", "FR"), ("The CNIL wrote.", "FR"), ("MeitY wrote.", "IN"),
        ("Scotland voted.", "GB"), ("Karachi voted.", "PK"), ("Kerala voted.", "IN"), ("Brussels proposed it.", "EU"),
        ("The European Commission wrote.", "EU"), ("New Mexico voted.", "US"), ("St. Lucia voted.", "LC"),
        ("Northern Ireland voted.", "GB"), ("Papua New Guinea voted.", "PG"), ("Guinea-Bissau voted.", "GW"),
        ("Niger voted.", "NE"), ("Nigeria voted.", "NG"), ("The Democratic Republic of Congo voted.", "CD"),
        ("The Republic of Congo voted.", "CG"), ("Dominica voted.", "DM"), ("The Dominican Republic voted.", "DO"),
    ])
    func findsNamesPeoplePlacesAndOffices(text: String, code: String) {
        #expect(named(tags(text)) == [code])
    }

    @Test(arguments: [
        "It is about us and for us.", "Help costs US$5 million.", "LET US KNOW WHAT YOU THINK.", "No, he is in.",
        "They ate turkey from fine china.", "Roast Turkey was served.", "A guinea pig in a jersey ran.",
        "Bank of America and Deutsche Bank lent it.", "The Times of Israel and Hong Kong Free Press wrote.",
        "The Jakarta Tribune wrote.", "Air France flies.", "Michael Jordan and Chad Kroeger sang.",
        "The envoy, Volker Türk, spoke.", "Paris Jackson sang.",
        "ASEAN and the G7 met in Africa, then in Latin America.",
        "It was nice reading in March.", "Indonesianist is no word, nor is Franceville.",
        "He speaks the French language.",
        "The Paris Agreement binds.", "The fine was nine million Swiss francs.", "He paid in Danish crowns.",
        "The order went to Sydney Development Corp.", "Shares of Bombay Dyeing Ltd rose.",
        "It sold bonds to Morgan (Switzerland) AG.", "A loan of Trust Co of New York helped.",
        "Laura Palermo spoke.", "Sheikh Ali al-Sabah spoke.", "They flew in a DC-10.",
        "Volker Türk spoke, and Türk left.", "Holland & Knight advised.",
    ])
    func findsNoCountryWhereNoneIsMeant(text: String) {
        #expect(named(tags(text)).isEmpty)
    }

    @Test func readsCompounds() {
        #expect(named(tags("A Sino-Russian deal was signed.")) == ["CN", "RU"])
        #expect(codes(tags("Franco-German talks began.").about) == ["FR", "DE"])
    }

    // MARK: - Names with several meanings

    @Test(arguments: [
        ("Georgia's parliament met in Tbilisi.", "GE"), ("Georgia lawmakers met in Atlanta.", "US"),
        ("Georgia's governor signed it.", "US"), ("A lab opened in Cambridge, Massachusetts.", "US"),
        ("A lab opened in Cambridge, the British ministry said.", "GB"), ("The Punjab minister spoke in Lahore.", "PK"),
        ("The Punjab minister spoke in Chandigarh.", "IN"), ("The Congolese minister spoke in Brazzaville.", "CG"),
        ("The Congolese minister spoke in Kinshasa.", "CD"), ("Korea will build it, Seoul said.", "KR"),
        ("The Dominican minister spoke in Roseau.", "DM"), ("He lives in Paris, Texas.", "US"),
        ("Brussels, in Belgium, and Flanders have trams.", "BE"), ("Jordan's ministry in Amman wrote.", "JO"),
        ("Chad's capital is N’Djamena.", "TD"), ("It opened in Athens, Georgia.", "US"),
        ("It opened in Batumi, Georgia.", "GE"), ("It opened in Cairo, Ill., and closed.", "US"),
        ("The French parliament met in Strasbourg.", "FR"), ("Michael Jordan spoke in Jordan.", "JO"),
    ])
    func letsTheContextDecide(text: String, code: String) {
        #expect(named(tags(text)) == [code])
    }

    @Test func doesNotCountTheUnitedStatesAsContextForTheState() {
        #expect(named(tags("The United States urged Georgia to drop the bill.")) == ["US", "GE"])
    }

    @Test func isNotSureOfANameThatNothingDecides() throws {
        #expect(try #require(tags("Georgia launched a plan.").about.first).confidence == .low)
        #expect(try #require(tags("Estonia launched a plan.").about.first).confidence == .medium)
    }

    @Test func doesNotCountTheCityWhereOthersMeet() {
        #expect(named(tags("China and Japan met in Geneva.")) == ["CN", "JP"])
        #expect(named(tags("The Swiss parliament heard a court in Geneva.")) == ["CH"])
    }

    @Test func countsAGenericParliamentOnlyWithItsCountry() {
        #expect(named(tags("Congress in the Philippines voted.")) == ["PH"])
        #expect(named(tags("Congress voted.")) == ["US"])
    }

    @Test func givesAGenericOfficeToTheCountryBeforeIt() {
        #expect(named(tags("The Australian Information Commissioner wrote.")) == ["AU"])
        #expect(codes(tags("Brazil's Congress heard the Americans.").about).first == "BR")
    }

    @Test(arguments: [
        ("Her brother Chad Miller sang.", "TD", CountryTag.Doubt.person),
        ("The Jakarta Tribune wrote.", "ID", .publication),
        ("Swiss Life Holdings grew.", "CH", .company), ("It costs ten Omani riyals.", "OM", .currency),
        ("She teaches the Thai language.", "TH", .language), ("LET US KNOW WHAT YOU THINK.", "US", .word),
        ("China and Japan met in Geneva.", "CH", .alone),
    ])
    func reportsWhatItNearlyGaveAndWhyNot(text: String, code: String, doubt: CountryTag.Doubt) throws {
        let nearly = try #require(tags(text).nearly.countries.first)
        #expect(nearly.country.code == code)
        #expect(nearly.doubt == doubt)
    }

    @Test func findsNamesThatAreOtherWordsWithoutTheirAccentsOnlyWithThem() {
        let words = "The App Store sold more. Male voters, Island nations, Para athletes and a Reunion were named."
        #expect(named(tags(words)).isEmpty)
        #expect(named(tags("Prime Minister Støre flew to Malé, then to Réunion.")) == ["NO", "MV", "RE"])
        #expect(gazetteer.country(named: "Reunion")?.code == "RE")
        #expect(gazetteer.place(named: "MALE")?.country?.code == "MV")
    }

    @Test func takesANameAfterACourtesyTitleForAPerson() {
        #expect(named(tags("Mr. German met Mrs Ireland, Dr Israel and Ms Holland.")).isEmpty)
        #expect(named(tags("President Macron of France met the German minister.")) == ["FR", "DE"])
    }
}
