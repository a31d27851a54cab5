import DatelineModel
import Testing

@testable import DatelineReading

/// Headlines of several lines.
@Suite struct HeadlineLinesTests {
    private static let story = "Canada's ministers agreed on one office on Wednesday, which will open in the autumn."

    private func head(_ lines: String, above dateline: String = "\n\nOTTAWA, Feb. 12, 2025 (EXA) — ") -> WireHead {
        let bytes = Array((lines + dateline + Self.story).utf8)
        return WireHeadParser { ["ottawa", "lima"].contains($0.lowercased()) }.parse(bytes, in: bytes.indices)
    }

    @Test(
        "A headline goes on in a line that begins small, and behind a word with which none can end",
        arguments: [
            "Ministers agree on one office for\nArtificial Intelligence",
            "Ministers agree on one office\nthat tests chips",
            "Ministers agree on a test of\nEvery Model", "Ministers agree to open the\nArtificial Intelligence Office",
            "El Gobierno presenta la ley de\nInteligencia Artificial",
            "La Cnil publie un guide sur les\nIA génératives",
            "Bundestag stimmt für das Gesetz zur\nKünstlichen Intelligenz", "Parlament stimmt über die\nKI-Aufsicht ab",
            "Governo apresenta o plano para a\nInteligência Artificial", "Il governo presenta la legge sulla\nIA",
            "Ministers agree on one office for the\nArtificial Intelligence of\nthe public service",
            "Ministers agree on chips,\nopen one office",
            "Ministers of the Provinces Vote to Ban Real-Time\nFace Recognition in Public Spaces",
            "Maker of chips to open a plant after\nEU approves aid of 5 billion euros",
            "Lawmakers in Ottawa Vote to Ban\nFace Recognition",
            "Court in Ottawa Clears Way for\nFacial Recognition Trial",
        ])
    func aHeadlineOfSeveralLinesIsRead(lines: String) {
        let head = head(lines)
        #expect(head.headline == lines.replacing("\n", with: " ") && head.standfirst == nil)
        #expect(head.day == CalendarDay(iso: "2025-02-12") && head.place == "OTTAWA")
    }

    @Test(
        "A line of its own below a headline is a standfirst",
        arguments: [
            "Ministers agree on one office\nOpposition calls the plan too late",
            "Chip maker moves its plant to where the law lets it in\nMinister promises new rules within weeks",
            "Three men die\nPolice seek witnesses", "Lawmakers say no\nMinister will try again",
            "Kanzlerin kündigt ein Gesetz an\nOpposition fordert mehr",
            "Ministers agree on chips\niPhone maker objects",
            "What voters asked for\nMinisters will answer in May",
            "New data centre opens on the Seine\nMinister hails jobs for Paris",
            "AI labels are now a Must\nFirms object",
            "Parliament Votes to Ban Face Recognition\nNew Rules for Police and Border Guards",
            "What ministers did on the day after\nMinutes show a quarrel over chips",
            "Why Chatbots Are Hard to Regulate\nSenators Meet Engineers in Austin",
            "Court backs artist Ai\nMinister objects", "EU AI Act: What It Is All About\nKey Dates and Duties",
            "Brussels falls back on Plan A\nMinisters meet on Monday",
            "Court says where the money came from\nMinister resigns", "Juez dice que no\nGobierno recurrirá",
        ])
    func aStandfirstIsNoPartOfTheHeadline(lines: String) {
        let parts = lines.split(separator: "\n").map(String.init)
        let head = head(lines)
        #expect(head.headline == parts[0] && head.standfirst == parts[1] && head.place == "OTTAWA")
    }

    @Test(
        "A byline, a day or an agency that begins small is no part of the headline",
        arguments: ["di Mario Esempio", "le 12 février 2025", "updated 12 February 2025 14:05", "dpa"])
    func otherLinesOfAHeadStandAlone(line: String) {
        #expect(
            head("Ministers agree on one office for chips\n\(line)").headline
                == "Ministers agree on one office for chips")
    }

    @Test func theDatelineMayStandRightBelow() {
        let head = head("Ministers agree on one office\nthat tests chips", above: "\nOTTAWA, Feb. 12, 2025 (EXA) — ")
        #expect(head.headline == "Ministers agree on one office that tests chips" && head.place == "OTTAWA")
    }

    @Test func anEmbargoInTheSecondLineIsFound() {
        let head = head("Ministers agree on one office for\nEMBARGOED until 13 February 2025 10:00 GMT")
        #expect(head.embargo != nil)
    }
}
