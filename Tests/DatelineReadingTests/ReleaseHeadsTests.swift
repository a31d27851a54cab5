import DatelineModel
import Testing

@testable import DatelineReading

/// What press offices and pages of many countries put above a text and below it.
@Suite struct ReleaseHeadsTests {
    private static let story = "The office opened today in Leeds, and will test systems before they are bought."

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let head = WireHeadParser { ["leeds", "paris", "bern", "stockholm"].contains($0.lowercased()) }
            .parse(bytes, in: 0..<bytes.count)
        return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
    }

    @Test(arguments: [
        "Pressemitteilung 012/2025", "Press release No. 5/2025", "Communiqué de presse n° 12", "報道発表", "보도자료",
        "Example Commission - Press release", "Example Council | News release", "NOTA DE PRENSA Nº 3",
    ])
    func aLineThatSaysWhatTheTextIsIsNoHeadline(label: String) {
        let (head, body) = head("\(label)\n\nOffice for tests opens\n\nLeeds, 12 February 2025\n\n\(Self.story)")
        #expect(head.headline == "Office for tests opens")
        #expect(body == Self.story)
    }

    @Test(arguments: ["MINISTRY OF JUSTICE AND PUBLIC SAFETY", "Office of the Example Commissioner"])
    func anOfficeAboveTheKindOfATextIsNoHeadline(office: String) {
        let (head, body) = head(
            "\(office)\nPRESS RELEASE No. 14/2025\n12 February 2025\n\nCourts get rules for programs\n\nLeeds, 12 February 2025\n\n\(Self.story)"
        )
        #expect(head.headline == "Courts get rules for programs" && head.extras.map(\.value) == [office])
        #expect(body == Self.story)
    }

    @Test func aHeadlineBehindTheNameOfTheKindStays() {
        let (head, _) = head("Press freedom award - a first for Leeds\n\n12 February 2025\n\n\(Self.story)")
        #expect(head.headline == "Press freedom award - a first for Leeds")
    }

    @Test func aBlockOfContactsAboveTheHeadlineIsNoPartOfTheStory() {
        let (head, body) = head(
            """
            FOR IMMEDIATE RELEASE
            February 12, 2025

            CONTACT:
            Press Office
            (202) 555-0100
            press@office.example

            Office for tests opens

            LEEDS – \(Self.story)
            """)
        #expect(head.headline == "Office for tests opens")
        #expect(head.place == "LEEDS" && head.day == CalendarDay(year: 2025, month: 2, day: 12))
        #expect(head.extras.map(\.value) == ["CONTACT:\nPress Office\n(202) 555-0100\npress@office.example"])
        #expect(body == Self.story)
    }

    @Test(arguments: [
        "令和7年2月12日", "来源：新闻办 发布时间：2025年02月12日 17:00", "发布时间：2025-02-12", "등록일: 2025. 2. 12.(수) 12:00",
        "입력 2025.02.12. 15:30", "Posted On: 12 FEB 2025 4:35PM by PIB Delhi", "Thứ tư, 12/2/2025, 15:30 (GMT+7)",
        "Publicado em 12/02/2025 - 16:20 Por Ana Rosa", "Paris, le 12 février 2025",
        "Pubblicato il 12/02/2025", "Publié le 12/02/2025 à 14h05",
    ])
    func aLineWithTheDayIsRead(line: String) {
        let (head, body) = head("Office for tests opens\n\n\(line)\n\n\(Self.story)")
        #expect(head.day == CalendarDay(year: 2025, month: 2, day: 12))
        #expect(head.headline == "Office for tests opens")
        #expect(body == Self.story)
    }

    @Test(arguments: ["12/02/2025 16:20", "Published 12/02/2025", "平成年2月12日"])
    func aDayThatMayBeTwoIsNotRead(line: String) {
        #expect(head("Office for tests opens\n\n\(line)\n\n\(Self.story)").0.day == nil)
    }

    @Test func aTextThatIsHeldUntilADayIsOfThatDay() {
        let (head, _) = head("EMBARGOED UNTIL 00:01 GMT, 13 February 2025\n\nOffice for tests opens\n\n\(Self.story)")
        #expect(head.day == CalendarDay(year: 2025, month: 2, day: 13))
        let (other, _) = self.head(
            "EMBARGOED UNTIL 00:01 GMT, 13 February 2025\n\nLeeds, 12 February 2025 – \(Self.story)")
        #expect(other.day == CalendarDay(year: 2025, month: 2, day: 12))
    }

    @Test(arguments: [
        "© dpa-infocom, dpa:250212-930-000000/1", "2025/02/12 15:30 송고", "Published: 12 February 2025",
        "Posted on 12 February 2025",
    ])
    func theDayMayStandBelowTheText(line: String) {
        let bytes = Array("\(Self.story)\n\n\(line)\n".utf8)
        let end = SignOff(bytes, in: 0..<bytes.count)
        #expect(end.day == CalendarDay(year: 2025, month: 2, day: 12))
        #expect(String(decoding: bytes[..<end.bodyEnd], as: UTF8.self) == Self.story)
    }

    @Test func agenciesWithASlashBetweenThemSignTogether() {
        let (head, body) = head("Bern (awp/sda) - \(Self.story)")
        #expect(head.place == "Bern" && head.agency == "awp/sda" && body == Self.story)
    }

    @Test func aNoticeAmongContactsIsNoContact() {
        #expect(
            head("CONTACT:\nPress Office\nMANDATORY KILL: Office for tests\n\n\(Self.story)").0.notice?.value == .kill)
    }
}
