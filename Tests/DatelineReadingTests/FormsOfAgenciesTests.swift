import DatelineModel
import Testing

@testable import DatelineReading

/// Lines of heads that only one agency or a few have.
@Suite struct FormsOfAgenciesTests {
    private static let places: Set<String> = ["ottawa", "bruxelles", "ankara", "минск", "القاهرة", "パリ", "namur"]
    private static let lede = "Canada will open an office for the safety of artificial intelligence, the ministry said."

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let head = WireHeadParser { Self.places.contains($0.lowercased()) }.parse(bytes, in: 0..<bytes.count)
        return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
    }

    @Test("Points and notes between the headline and the byline are no story")
    func pointsAboveTheBylineAreNoStory() {
        let (head, body) = head(
            "UPDATE 2-Canada to test programs\n\n* Test covers 31 programs\n* Report due in October\n\n"
                + "(Adds reply, paragraphs 4-5)\n\nBy Jane Doe and John Roe\n\nOTTAWA, March 18 (Reuters) - \(Self.lede)"
        )
        #expect(head.headline == "Canada to test programs" && head.standfirst == "Test covers 31 programs")
        #expect(head.authors == ["Jane Doe", "John Roe"] && head.agency == "Reuters" && body == Self.lede)
    }

    @Test(
        "A place, a day and an agency may stand in any order and with their own signs",
        arguments: [
            (
                "Bruxelles, Belgique | AFP | mardi 03/06/2025 - 16:12 UTC+2 | 310 mots\n\n", "Bruxelles", "2025-06-03",
                "AFP"
            ),
            ("17/02/2025 (BELGA) = ", nil, "2025-02-17", "BELGA"),
            ("03/02/2025 (BELGA) = ", nil, "2025-02-03", "BELGA"),
            ("11 февраля 2025, Минск /Корр. БЕЛТА/. ", "Минск", "2025-02-11", "БЕЛТА"),
            ("القاهرة في ١٥ أبريل ٢٠٢٥ /أ ش أ/ - ", "القاهرة", "2025-04-15", "أ ش أ"),
        ] as [(String, String?, String, String)])
    func theFormOfAnAgencyIsRead(dateline: String, place: String?, day: String, agency: String) {
        let (head, body) = head("Canada opens an office for safety\n\n\(dateline)\(Self.lede)")
        #expect(head.place == place && head.day?.description == day && head.agency == agency, "\(head)")
        #expect(body == Self.lede)
    }

    @Test(
        "The agency, a place and the reporter may be parts of one line",
        arguments: [
            ("AA / Ankara", "Ankara", "AA", []), ("AA / Ankara / Ayşe Örnek", "Ankara", "AA", ["Ayşe Örnek"]),
            ("القاهرة / سارة المثال / الأناضول", "القاهرة", "الأناضول", ["سارة المثال"]),
        ])
    func aLineOfPartsIsRead(line: String, place: String, agency: String, authors: [String]) {
        let (head, body) = head("Canada opens an office for safety\n\n5 October 2026\n\n\(line)\n\n\(Self.lede)")
        #expect(head.place == place && head.agency == agency && head.authors == authors, "\(head)")
        #expect(body == Self.lede)
        #expect(
            self.head("Canada opens an office for safety\n\n5 October 2026\n\nAI / Ankara / 12 firms\n\n\(Self.lede)").0
                .place == nil)
    }

    @Test func theReporterInCapitalsBehindTheAgencyIsTheAuthor() {
        let (head, body) = head("ANKARA (AA) - ELİF IŞIK ÖRNEK - \(Self.lede)")
        #expect(head.authors == ["Elif Işık Örnek"] && body == Self.lede)
        #expect(self.head("ANKARA (AA) - AI PLANS - \(Self.lede)").0.authors.isEmpty)
    }

    @Test(arguments: [
        ("Ayşe ÖRNEK/ESKİŞEHİR, (DHA)- ", ["Ayşe Örnek"]),
        ("Ayşe ÖRNEK-Ali DENEME/ESKİŞEHİR, (DHA)- ", ["Ayşe Örnek", "Ali Deneme"]),
        ("ESKİŞEHİR, (DHA)- ", []),
    ])
    func theReportersBeforeThePlaceAreTheAuthors(dateline: String, authors: [String]) {
        let (head, body) = head("\(dateline)\(Self.lede)")
        #expect(head.place == "ESKİŞEHİR" && head.agency == "DHA" && head.authors == authors, "\(head)")
        #expect(body == Self.lede)
    }

    @Test func anAgencyBesideAPlaceInSmallLettersIsKnown() {
        let (head, body) = head("Mindelo, 30 Set 2025 (Inforpress) – \(Self.lede)")
        #expect(head.place == "Mindelo" && head.agency == "Inforpress" && body == Self.lede)
    }

    @Test(arguments: [
        "mardi 03/06/2025", "martes, 03/06/2025 16:12", "20.02.2025 - Güncelleme : 21.02.2025", "5. Mrz 2025",
        "Senin, 5 Mei 2025 16:41 WIB", "fredag 12. desember 2025",
    ])
    func theDayStandsFirstWhereDaysOfTheWeekAreNotEnglish(line: String) {
        #expect(DayLine.day(line) != nil)
    }

    @Test func aTransmissionEndsWithItsDay() {
        #expect(TransmissionLine.day("21-GEN-25 17:05 NNNN") == CalendarDay(iso: "2025-01-21"))
    }

    @Test(
        "Copyright is a line of rights if it says who has them, and a sentence of the story if it tells something",
        arguments: [
            ("Copyright 2025 will be a year of lawsuits, she said.", false),
            ("Copyright 2025 rules were not ready.", false),
            ("Copyright 2025 Act takes effect in June, the ministry said.", false),
            ("Copyright 2025 Example News. No part may be used.", true), ("Copyright 2025 by Example News", true),
            ("Copyright 2019-2025 Example News", true), ("Dilarang keras mengambil konten tanpa izin tertulis.", true),
        ])
    func aLineOfRightsNamesWhoHasThem(line: String, isRights: Bool) { #expect(ClosingLine.matches(line) == isRights) }

    @Test func howLongATextTakesToReadIsNoPartOfIt() {
        #expect(PageFurniture.matches("waktu baca 2 menit") && !PageFurniture.matches("waktu baca buku"))
        let text =
            "Menteri buka kantor\n\nSenin, 5 Mei 2025 16:41 WIB\nwaktu baca 2 menit\n\nJakarta (ANTARA) - \(Self.lede)"
        let bytes = Array(text.utf8)
        let clean = CleanCopy(bytes, in: bytes.indices)
        let head = WireHeadParser { $0.lowercased() == "jakarta" }.parse(clean.bytes, in: clean.bytes.indices)
        #expect(head.place == "Jakarta" && head.agency == "ANTARA" && head.day == CalendarDay(iso: "2025-05-05"))
    }
}
