import DatelineModel
import Testing

@testable import DatelineReading

/// What pages have between a headline and its story: buttons, tags, times, names below their labels.
@Suite struct ButtonsAboveStoriesTests {
    private static let lede =
        "Kenya will set up a board that tests artificial intelligence in Mombasa, the information ministry said on Thursday."
    private static let headline = "Kenya to set up board that tests AI in Mombasa"

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let copy = CleanCopy(bytes, in: bytes.indices)
        let (head, body) = readHead(
            String(decoding: copy.bytes, as: UTF8.self), places: ["nairobi", "mombasa", "софия", "leeds"])
        return (head, PlainTextDocument(Array(body.utf8), in: 0..<body.utf8.count).paragraphs.joined(separator: "\n\n"))
    }

    @Test(
        "Buttons, the number of comments and tags between a headline and its story are left out",
        arguments: [
            "Jane Doe\n6 March 2025 14:05\nCopiar enlace\n12",
            "6 March 2025\nSuivre\nSujets\nImpôts\nÉcole\n\nLire plus tard",
            "6 March 2025\nOUVIR O TEXTO", "6 March 2025\nTimp de citire: 2 minute", "10:48, 06.03.25\n2 хв читання",
            "6 March 2025\nA+ A-",
            "NOS Nieuws\n•\nvandaag, 10:32\n•\nAangepast 6 maart 2025, 11:05",
        ])
    func buttonsAreLeftOut(lines: String) {
        let (head, body) = head("\(Self.headline)\n\n\(lines)\n\n\(Self.lede)")
        #expect(head.headline == Self.headline && head.day?.description == "2025-03-06" && body == Self.lede, "\(head)")
    }

    @Test(
        "A name or an agency stands below or behind its label",
        arguments: [
            (
                "Af\nJane Doe\nOpdateret 6. mar. 2025 kl. 12.10 (Offentliggjort 5. mar. 2025 kl. 10.52)", ["Jane Doe"],
                nil
            ),
            ("Penulis\nJane Doe\n|\nEditor\nJohn Roe\n6 March 2025", ["Jane Doe"], nil),
            ("Piše: Hina\nObjavljeno: 06.03.2025. u 11:14", [], "Hina"),
            ("Autor TASR\n6. marca 2025 10:02", [], "TASR"),
            ("PTI / Updated: Mar 6, 2025, 18:42 IST\nAA", [], "PTI"),
        ] as [(String, [String], String?)])
    func labelsOfNames(lines: String, authors: [String], agency: String?) {
        let (head, body) = head("\(Self.headline)\n\n\(lines)\n\n\(Self.lede)")
        #expect(head.authors == authors && head.agency == agency && body == Self.lede, "\(head) \(body)")
        #expect(head.day?.description.hasPrefix("2025-03-0") == true)
    }

    @Test(
        "Captions of papers are no part of a story",
        arguments: [
            "Kuva: Jane Doe / Lehtikuva", "Fot. PAP/Jane Doe", "The board meets / фото УНІАН",
            "The board meets Foto: dpa",
            "The board meets in Mombasa. (ABC News: Jane Doe)",
        ])
    func captionsAreLeftOut(lines: String) {
        let (head, body) = head("\(Self.headline)\n\n6 March 2025\n\n\(lines)\n\n\(Self.lede)")
        #expect(head.headline == Self.headline && body == Self.lede, "\(head) \(body)")
    }

    @Test(
        "Words above a story that look alike stay",
        arguments: [
            "Follow the money, the court says, and look at each of the forty firms.",
            "Foto is the name of the board, the court says.", "Del på gevinsten fra AI, siger minister",
        ])
    func sentencesStay(line: String) {
        #expect(head("\(Self.headline)\n\n6 March 2025\n\n\(line)\n\n\(Self.lede)").body == "\(line)\n\n\(Self.lede)")
    }

    @Test(
        "Days of more pages are read",
        arguments: [
            ("wo 06 mei 2026 07:15", "2026-05-06"), ("Aangepast 30 januari 2026, 11:05", "2026-01-30"),
            ("Módosítva: 2026.04.23. 14:55", "2026-04-23"), ("Objavljeno: 13.04.2026. u 11:14", "2026-04-13"),
            ("(Updated: 13 Jan 2026 02:05PM)", "2026-01-13"), ("Mar 14, 2025 19:41", "2025-03-14"),
            ("Opdateret 18. feb. 2026 kl. 12.10 (Offentliggjort 17. feb. 2026 kl. 10.52)", "2026-02-17"),
        ])
    func daysAreRead(line: String, day: String) { #expect(DayLine.day(line)?.description == day) }

    @Test func aRowOfAParliamentAndOneOfAMinistryHaveTheirDay() {
        let parliament = head(
            "28.01.2026 Digitales — Antwort — hib 47/2026\n\nEinsatz von Programmen in Ämtern\n\nBerlin: (hib/ABC) \(Self.lede)"
        ).0
        #expect(
            parliament.day?.description == "2026-01-28" && parliament.headline == "Einsatz von Programmen in Ämtern")
        let ministry = head("\(Self.headline)\n\nNieuwsbericht | 02-10-2025 | 11:30\n\n\(Self.lede)")
        #expect(ministry.0.day?.description == "2025-10-02" && ministry.body == Self.lede)
        let place = head("\(Self.headline)\n\nСофия, 20 февруари 2026 16:04\n(БТА)\n\n\(Self.lede)")
        #expect(place.0.place == "София" && place.0.agency == "БТА" && place.body == Self.lede)
    }
}
