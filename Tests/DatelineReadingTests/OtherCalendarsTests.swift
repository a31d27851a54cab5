import DatelineModel
import Testing

@testable import DatelineReading

/// Days by the calendars of Thailand, Iran and Afghanistan.
@Suite struct OtherCalendarsTests {
    @Test(
        "A line of a day by another calendar is a day of the Gregorian one",
        arguments: [
            ("12 กุมภาพันธ์ 2568", "2025-02-12"), ("๑๒ กุมภาพันธ์ ๒๕๖๘", "2025-02-12"), ("12 ก.พ. 2568", "2025-02-12"),
            ("12 ก.พ. 68", "2025-02-12"), ("วันพุธที่ 12 กุมภาพันธ์ พ.ศ. 2568 เวลา 14.05 น.", "2025-02-12"),
            ("เผยแพร่: 12 ก.พ. 2568 14:05", "2025-02-12"), ("12 กุมภาพันธ์ 2025", "2025-02-12"),
            ("31 ธ.ค. 2567 | 09:10 น.", "2024-12-31"), ("25/02/2568", "2025-02-25"), ("12/02/2568", "2025-02-12"),
            ("۲۴ بهمن ۱۴۰۳", "2025-02-12"), ("چهارشنبه ۲۴ بهمن ۱۴۰۳ - ۱۰:۳۲", "2025-02-12"),
            ("۲۴ بهمن‌ماه ۱۴۰۳", "2025-02-12"), ("۱۴۰۳/۱۱/۲۴ - ۱۰:۳۲", "2025-02-12"),
            ("تاریخ انتشار: ۱ فروردین ۱۴۰۴", "2025-03-21"),
            ("۳۰ اسفند ۱۴۰۳", "2025-03-20"), ("۲۹ اسفند ۱۴۰۴", "2026-03-20"), ("۲۴ دلو ۱۴۰۳", "2025-02-12"),
            ("١٢ فبراير ٢٠٢٥", "2025-02-12"),
        ])
    func aDayIsRead(line: String, day: String) {
        #expect(DayLine.day(line)?.description == day, "\(OtherCalendars.plain(line) ?? "as it is")")
    }

    @Test(
        "A day that a calendar does not have is none",
        arguments: ["30 กุมภาพันธ์ 2568", "۳۰ اسفند ۱۴۰۴", "۳۱ مهر ۱۴۰۳"])
    func aDayThatIsNoneIsNotRead(line: String) { #expect(DayLine.day(line) == nil) }

    @Test func datelinesHaveTheirDaysToo() {
        let story = "รัฐบาลเห็นชอบร่างกฎหมายเมื่อวันพุธ และจะเสนอต่อสภาในเดือนหน้า"
        let bytes = Array("กรุงเทพฯ, 12 กุมภาพันธ์ 2568 — \(story)".utf8)
        let head = WireHeadParser { $0 == "กรุงเทพฯ" }.parse(bytes, in: bytes.indices)
        #expect(head.place == "กรุงเทพฯ" && head.day == CalendarDay(iso: "2025-02-12"))
        #expect(String(decoding: bytes[head.bodyStart...], as: UTF8.self) == story)
    }

    @Test(arguments: ["12 February 2025", "2025年2月12日", "12 февраля 2025", "Ngày 12/2/2025"])
    func otherTextsAreLeftAsTheyAre(line: String) { #expect(OtherCalendars.plain(line) == nil) }
}
