import DatelineModel
import Testing

@testable import DatelineReading

/// Days above a story that have something else beside them on their line.
@Suite struct DaysBesideOthersTests {
    private static let lede = "Canada will open an office for the safety of artificial intelligence, the ministry said."

    private func head(_ text: String) -> (WireHead, body: String) {
        readHead(text, places: ["عمان", "بيروت", "warszawa", "leeds"])
    }

    @Test(
        "A section of the page, names or the paper may stand before the day",
        arguments: [
            ("All News 15:40 March 12, 2026", "2026-03-12", [], nil),
            ("Technology | 12 March 2026 15:40", "2026-03-12", [], nil),
            ("山口花子　大西太郎　2025年9月30日 17時00分", "2025-09-30", ["山口花子", "大西太郎"], nil),
            ("例日新聞 2025/9/30 17:00（最終更新 9/30 18:00）", "2025-09-30", [], "例日新聞"),
            ("香川県　2025年9月30日 17時00分", "2025-09-30", [], nil),
        ] as [(String, String, [String], String?)])
    func whatStandsBeforeADayIsRead(line: String, day: String, authors: [String], agency: String?) {
        let (head, body) = head("Canada opens an office for safety\n\n\(line)\n\n\(Self.lede)\n\nIt has 40 posts.")
        #expect(head.headline == "Canada opens an office for safety" && head.day?.description == day, "\(head)")
        #expect(head.authors == authors && head.agency == agency && body.hasPrefix(Self.lede))
    }

    @Test func aPlaceADayAndATimeAreOneLine() {
        let (head, body) = head("Canada opens an office for safety\n\nLEEDS, 18 febbraio 2026, 12:05\n\n\(Self.lede)")
        #expect(head.place == "LEEDS" && head.day?.description == "2026-02-18" && body == Self.lede)
        let desk = self.head(
            "Canada opens an office for safety\n\nLEEDS, 18 febbraio 2026, 12:05\n\nRedazione ANSA\n\n\(Self.lede)")
        #expect(desk.0.authors.isEmpty && desk.0.agency == "ANSA" && desk.body == Self.lede)
    }

    @Test func aNameMayStandBesideThatOfThePage() {
        let stamp = "Kamis, 05 Mar 2026 14:10 WIB"
        let (head, body) = head(
            "Canada opens an office for safety\n\nDewi Contoh - contohNews\n\(stamp)\n\n\(Self.lede)")
        #expect(
            head.authors == ["Dewi Contoh"] && head.day?.description == "2026-03-05" && body == Self.lede, "\(head)")
        #expect(head.dropped.map(\.value) == ["Dewi Contoh - contohNews"])
    }

    @Test func aSectionAboveADayAndADatelineIsNoHeadline() {
        let (head, body) = head("Binnenland\n10 april 2026, 16:22\n\nLEEDS (ANP) - \(Self.lede)\n\nIt has 40 posts.")
        #expect(head.headline == nil && head.day?.description == "2026-04-10" && head.place == "LEEDS")
        #expect(head.extras.map(\.value) == ["Binnenland"] && body.hasPrefix(Self.lede))
    }

    @Test(
        "A word before a day that is neither a name nor a paper may forbid publication, and one behind an update too",
        arguments: [
            "例日新聞 掲載禁止 2026年3月5日 17:00", "例日新聞 未公開 2026年3月5日 17:00", "보기신문 대외비 2026년 3월 5일 17:00",
            "2026年3月5日 17:00（修正 2027年3月5日まで掲載禁止）", "2026.03.05. 12:00 (수정 2027.03.05. 12:00까지 보도 자제)",
        ])
    func aWordThatMayForbidPublicationIsNoStamp(line: String) {
        let (head, body) = head("Canada opens an office for safety\n\n\(line)\n\n\(Self.lede)\n\nIt has 40 posts.")
        #expect(head.day == nil)
        #expect(body.contains(line) || head.embargo != nil || head.standfirst == line, "\(head)")
    }

    @Test(arguments: ["Europe 9 May 2026 to test models", "東京で会議　2025年に開催", "12 Monkeys - The film returns"])
    func aHeadlineWithANumberIsNoStamp(headline: String) {
        #expect(head("\(headline)\n\n10 April 2026\n\n\(Self.lede)").0.headline == headline)
    }
}
