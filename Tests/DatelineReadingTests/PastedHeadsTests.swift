import DatelineModel
import Testing

@testable import DatelineReading

/// The heads of stories as they are copied from pages of papers, archives and governments.
@Suite struct PastedHeadsTests {
    private static let headline = "Office for tests of models opens in the north"
    private static let story =
        "The office opened today in Leeds, and will test systems of ministries and hospitals before they are bought, it said."

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let copy = CleanCopy(bytes, in: bytes.indices)
        let places: Set<String> = ["leeds", "lima", "ottawa", "brasília", "jakarta", "ankara", "bern"]
        let head = WireHeadParser { places.contains($0.lowercased()) }.parse(copy.bytes, in: 0..<bytes.count)
        return (head, String(decoding: copy.bytes[head.bodyStart...], as: UTF8.self))
    }

    @Test(
        "A full day, a place and who sends the text may be one line",
        arguments: [
            ("June 2, 2026 – Ottawa, Ontario", []),
            ("June 2, 2026 – Ottawa, Ontario – Department of Examples", ["Department of Examples"]),
            ("June 2, 2026 - Ottawa", []),
        ] as [(String, [String])])
    func aDayAPlaceAndAnOfficeAreRead(line: String, office: [String]) {
        let (head, body) = head("\(Self.headline)\n\nNews release\n\n\(line)\n\n\(Self.story)")
        #expect(head.headline == Self.headline && head.place == "Ottawa" && head.day?.description == "2026-06-02")
        #expect(head.dropped.map(\.value) == office && body == Self.story)
    }

    @Test func aDayAndWordsThatAreNoPlaceNameNone() {
        for line in [
            "June 2, 2026 – a day of tests", "June 2, 2026 – Tests, Models", "June 2, 2026 – Ottawa – 12 posts",
        ] {
            #expect(head("\(Self.headline)\n\n\(line)\n\n\(Self.story)").0.place == nil)
        }
    }

    @Test func theNameOfAnAgencyBesideItsLongOneIsTheHeadOfAPage() {
        let (head, body) = head(
            "Andina | Agencia Modelo de Noticias\n\n\(Self.headline)\n\n13:20 | Lima, feb. 17.\n\n\(Self.story)")
        #expect(head.headline == Self.headline && head.agency == "Andina" && head.place == "Lima", "\(head)")
        #expect(head.dropped.map(\.value) == ["Andina | Agencia Modelo de Noticias"] && body == Self.story)
        let news = "Reuters - the agency that sold its archive"
        #expect(self.head("\(news)\n\n12 May 2026\n\n\(Self.story)").0.headline == news)
    }

    @Test func namesBelowEachOtherAreAllAuthorsAndThePlaceBelowThemIsRead() {
        let (head, body) = head(
            "\(Self.headline)\n\n19.ago.2025 às 21h47\n\nRenata Exemplo\nPaulo Modelo\n\nBRASÍLIA\n\n\(Self.story)")
        #expect(head.authors == ["Renata Exemplo", "Paulo Modelo"] && head.place == "BRASÍLIA", "\(head)")
        #expect(body == Self.story)
    }

    @Test(
        "A line with labels says who wrote and who edited",
        arguments: [
            ("Penulis: Dewi Contoh | Editor: Arif Model", ["Dewi Contoh"]),
            ("Reporter: Dewi Contoh", ["Dewi Contoh"]),
            ("Text: Max Muster und Eva Muster | Foto: Jan Muster", ["Max Muster", "Eva Muster"]),
        ])
    func aLineOfStaffIsRead(line: String, authors: [String]) {
        let (head, body) = head(
            "\(Self.headline)\n\nContoh.com - 05/03/2026, 14:10 WIB\n\nDewi Contoh, Arif Model\nTim Redaksi\n\(line)\n\n"
                + "JAKARTA, CONTOH.com - \(Self.story)")
        #expect(head.authors == authors && head.day?.description == "2026-03-05" && body == Self.story, "\(head)")
        let office = self.head(
            "MINISTRY OF EXAMPLES\nEditor: Jane Doe | Penulis: Dewi Contoh\n\n\(Self.headline)\n\n\(Self.story)")
        #expect(office.0.headline != "MINISTRY OF EXAMPLES")
        #expect(StaffLine("Text: the law") == nil && StaffLine("Editor: Jane Doe") == nil)
    }

    @Test(
        "The document of an archive has its headline above its labels",
        arguments: [
            "3 of 27 DOCUMENTS\n\nThe Example Mercury (Ireland)\n\nMarch 4, 2026 Wednesday\nFinal Edition\n\n\(headline)\n\n"
                + "BYLINE: Jane Doe, Local Government Reporter\n\nSECTION: NEWS; Pg. 5\n\nLENGTH: 109 words\n\nDATELINE: LEEDS",
            "\(headline)\n\nThe Example Mercury\n\nMarch 4, 2026 Wednesday\n\nCopyright 2026 Example Ltd\n\nSection: NEWS\n"
                + "Length: 109 words\nByline: Jane Doe\nDateline: LEEDS\n\nBody",
        ])
    func theHeadOfAnArchiveIsRead(lines: String) {
        let (head, body) = head("\(lines)\n\n\(Self.story)")
        #expect(head.headline == Self.headline && head.authors == ["Jane Doe"] && head.place == "LEEDS", "\(head)")
        #expect(head.day?.description == "2026-03-04" && body == Self.story)
    }

    @Test func namesOfGovernmentsAboveTheKindOfATextAreNoHeadline() {
        let (head, _) = head(
            "Der Bundesrat\n\nMedienmitteilung\nVeröffentlicht am 20. Mai 2026\n\n\(Self.headline)\n\nBern, 20.05.2026 — \(Self.story)"
        )
        #expect(head.headline == Self.headline && head.extras.map(\.value) == ["Der Bundesrat"], "\(head)")
    }

    @Test(arguments: [
        "提言を手渡す座長（右）＝21日午後、首相官邸", "県警が作ったチラシ=2025年9月26日、高松市、山口花子撮影",
    ])
    func aCaptionInJapaneseIsNoPartOfTheStory(caption: String) {
        let story = "　政府の会議は２１日、利用した製品の名前を記録し、３年間保存するよう求める提言をまとめた。"
        let (head, body) = head("利用の記録を義務化へ＝会議が提言\n\n2026年04月21日18時52分配信\n\n\(caption)\n\n\(story)")
        #expect(head.extras.map(\.value) == [caption] && head.headline == "利用の記録を義務化へ＝会議が提言", "\(head)")
        #expect(body.trimmingWhitespace().hasPrefix("政府の会議は"))
        #expect(!CaptionCredit.isJapanese("全省庁で記録を義務化へ＝21日に会議、提言"))
    }

    @Test func aReporterInCapitalsIsWrittenWithTheLettersOfTurkish() {
        let (head, _) = head(
            "ANKARA (AA) - CEREN YILDIZ - Kurul, bir alışveriş merkezinin kararını açıkladı ve uyardı.")
        #expect(head.authors == ["Ceren Yıldız"])
    }
}
