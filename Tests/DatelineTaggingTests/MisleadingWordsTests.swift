import DatelineModel
import Testing

@testable import DatelineTagging

/// Words of English texts that look like a country, a bloc or a topic and are none.
@Suite struct MisleadingWordsTests {
    private func tags(_ paragraphs: String...) -> Tags {
        Tagger(
            gazetteer: .builtIn,
            topics: [TopicPhrases(slug: "cooperation", phrases: ["UN", "NATO", "summit of the UN"])]
        ).tags(headline: nil, paragraphs: paragraphs, filedFrom: [])
    }

    private func countries(_ tags: Tags) -> [String] { (tags.about + tags.mentioned).map(\.country.code).sorted() }

    @Test(arguments: [
        ("The French Development Agency (AFD) will pay for a strategy in Abidjan, the AFD said.", ["CI", "FR"]),
        ("The AfD voted against the bill.", ["DE"]),
        ("The Isle of Man has opened a National AI Office.", ["IM"]),
        ("Premier Li Qiang spoke at the World AI Congress.", ["CN"]),
        ("Kenya adopted its AI strategy as part of Vision 2030.", ["KE"]),
        ("Zambia is drafting its strategy with the Tony Blair Institute.", ["ZM"]),
        ("The suit was brought by Sofia Petrova.", []), ("The Kenya Revenue Authority sued.", ["KE"]),
    ])
    func aNameMeansWhatItsWordsSay(text: String, codes: [String]) {
        #expect(countries(tags(text)) == codes)
    }

    @Test(arguments: [
        "France 24", "Radio New Zealand", "Nikkei Asia", "Daily News Egypt", "PIB Delhi", "Tunisie Numérique",
    ])
    func theSourceBelowATextIsNoEvidence(source: String) {
        let tags = tags("The ministry published its plan for schools.", "— \(source)")
        #expect(countries(tags) == [] && tags.blocs.isEmpty)
        // A sentence behind a dash is one of the story.
        #expect(countries(self.tags("The ministry published its plan.", "— It was written in Egypt.")) == ["EG"])
    }

    @Test(arguments: [
        ("North Korean leader Kim Jong Un visited a chip plant.", false), ("The UN adopted the text.", true),
        ("The U.N. adopted the text.", true), ("It was adopted at the summit of the UN.", true),
        ("Nato adopted the text.", true), ("NATO adopted the text.", true), ("El ministro presentó un plan.", false),
    ])
    func aPhraseInCapitalsIsFoundInCapitals(text: String, isFound: Bool) {
        #expect(tags(text).topics.isEmpty != isFound)
    }

    @Test func mentionsACountryThatIsNamedOnceFurtherDown() {
        let tags = tags(
            "Delegates from sixty states agreed on rules at a summit in the Netherlands.", "The text is not binding.",
            "India, Brazil and South Africa did not sign.")
        #expect(tags.about.map(\.country.code) == ["NL"])
        #expect(tags.mentioned.map(\.country.code).sorted() == ["BR", "IN", "ZA"])
    }
}
