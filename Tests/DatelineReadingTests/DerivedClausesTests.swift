import DatelineModel
import Testing

@testable import DatelineReading

/// Where derived headlines end in languages whose clauses go on where those of English do not.
@Suite struct DerivedClausesTests {
    private func headline(_ lede: String, _ language: TextLanguage) -> String? {
        HeadlineDeriver.headline(from: lede, in: language)
    }

    @Test(
        "In German the headline has both halves of the verb, whatever stands between them",
        arguments: [
            (
                "Die Regierung hat ein Gesetz, das Firmen verpflichtet, künstliche Texte zu kennzeichnen, am Mittwoch auf den Weg gebracht, wie das Justizministerium mitteilte.",
                "Die Regierung hat ein Gesetz, das Firmen verpflichtet, künstliche Texte zu kennzeichnen, auf den Weg gebracht"
            ),
            (
                "Sachsen wird Lehrkräften, die Klassenarbeiten mit einer Software korrigieren wollen, vom kommenden Schuljahr an eine Fortbildung vorschreiben, sagte Kultusminister Tom Muster am Montag.",
                "Sachsen wird Lehrkräften, die Klassenarbeiten mit einer Software korrigieren wollen, vom kommenden Schuljahr an eine Fortbildung vorschreiben"
            ),
            (
                "Die Bundesregierung will Firmen, die Bewerbungen mit einer Software aussortieren, verpflichten, allen abgelehnten Bewerbern die Gründe zu nennen, wie Arbeitsministerin Anna Beispiel ankündigte.",
                "Die Bundesregierung will Firmen, die Bewerbungen mit einer Software aussortieren, verpflichten, allen abgelehnten Bewerbern die Gründe zu nennen"
            ),
            (
                "Der Gerichtshof hat eine Klage, mit der ein Betreiber gegen die Einstufung seines Chatbots vorgehen wollte, am Donnerstag in Luxemburg als unzulässig und verspätet zurückgewiesen.",
                "Der Gerichtshof hat eine Klage, mit der ein Betreiber gegen die Einstufung seines Chatbots vorgehen wollte, in Luxemburg als unzulässig und verspätet zurückgewiesen"
            ),
            (
                "Der Ethikrat empfiehlt, Pflegeroboter in den Heimen der Länder nur einzusetzen, wenn die Bewohner zugestimmt haben und jederzeit ein Mensch erreichbar ist.",
                "Der Ethikrat empfiehlt, Pflegeroboter in den Heimen der Länder nur einzusetzen, wenn die Bewohner zugestimmt haben und jederzeit ein Mensch erreichbar ist"
            ),
        ])
    func aGermanHeadlineHasBothHalvesOfItsVerb(lede: String, headline: String) {
        #expect(self.headline(lede, .german) == headline)
    }

    @Test func aGermanHeadlineEndsBehindAVerbThatIsWhole() {
        let lede =
            "Der Bundestag hat am Freitag beschlossen, dass alle Behörden ein Register ihrer Systeme führen und veröffentlichen müssen, nachdem der Rechnungshof die fehlende Übersicht kritisiert hatte."
        #expect(
            headline(lede, .german)
                == "Der Bundestag hat beschlossen, dass alle Behörden ein Register ihrer Systeme führen und veröffentlichen müssen"
        )
    }
}
