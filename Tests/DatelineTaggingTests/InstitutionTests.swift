import DatelineModel
import Testing

@testable import DatelineTagging

/// Ministries, regulators, parliaments and people in office that stand for a country which the text does not name.
@Suite struct InstitutionTests {
    private let tagger = Tagger(gazetteer: .builtIn, topics: [])

    private func about(_ text: String) -> [String] {
        tagger.tags(headline: nil, paragraphs: [text], filedFrom: []).about.map(\.country.code)
    }

    @Test(arguments: [
        ("MoITT will set up a committee.", "PK"),
        ("MeitY has published guidelines.", "IN"),
        ("The State Great Khural will vote on the strategy in spring.", "MN"),
        ("The CBN wants banks to explain what their models decide.", "NG"),
        ("The Riigikogu debates chatbots in schools.", "EE"),
        ("Komdigi has drafted two regulations.", "ID"),
        ("AESIA will watch over the labels.", "ES"),
        ("The Uganda Communications Commission has a task force.", "UG"),
        ("The King’s Bench Division warned lawyers of false citations.", "GB"),
        ("DepEd and DOLE want teachers to learn it first, Senator Pia Cayetano said.", "PH"),
    ])
    func anInstitutionOfOneCountryStandsForIt(text: String, country: String) {
        #expect(about(text) == [country])
    }

    @Test(arguments: [
        ("President Maia Sandu warned of a forged video.", "MD"),
        ("Félix Tshisekedi opened the centre.", "CD"),
        ("Mia Mottley asked for a fund.", "BB"),
        ("Kais Saied signed the decree.", "TN"),
        ("Ashwini Vaishnaw answered in writing.", "IN"),
        ("Rob Bonta has opened an inquiry.", "US"),
    ])
    func whoeverGovernsACountryStandsForIt(text: String, country: String) {
        #expect(about(text) == [country])
    }

    @Test(arguments: [
        ("The Department of Labor published a guide.", "US"),
        ("The AI Safety Institute has tested a model.", "GB"),
        ("The Financial Services Commission licenses advisers.", "KR"),
        ("In Mauritius, the Financial Services Commission licenses advisers for 500 rupees.", "MU"),
        ("Morocco’s minister spoke in the House of Councillors.", "MA"),
        ("The minister spoke at the Victoria Palace.", "RO"),
        ("The U.S. AI Safety Institute has tested a model, said the AI Safety Institute.", "US"),
        ("The AI Safety Institute in Japan has tested a model.", "JP"),
        ("A federal judge heard the authors.", "US"), ("A federal judge in Brazil heard the authors.", "BR"),
        ("The Department of Labor told Filipinos to train.", "PH"),
        ("The Ministry of Digital Development has drafted a law.", "RU"),
        ("The Ministry of Digital Development in Mongolia has drafted a law.", "MN"),
        ("The Ministry of Digital Affairs in Poland has drafted a law.", "PL"),
        ("The Data Protection Commission in Ghana has drafted a guide.", "GH"),
    ])
    func anInstitutionOfSeveralBelongsToTheOneThatTheTextNames(text: String, country: String) {
        #expect(about(text) == [country])
    }
}
