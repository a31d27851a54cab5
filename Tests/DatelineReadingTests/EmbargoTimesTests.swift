import DatelineModel
import Testing

@testable import DatelineReading

/// The times of embargoes as press offices of many countries write them.
@Suite struct EmbargoTimesTests {
    private func moment(_ line: String) throws -> String? {
        guard case .time(let time)? = EmbargoLine(line)?.reading else { return nil }
        return time.moment(day: CalendarDay(iso: "2040-02-20"), zone: try #require(SiteTimeZone(named: "UTC")))?.rfc3339
    }

    @Test(
        "Days are named in more languages, and units stand in one word with the time",
        arguments: [
            ("NOT FOR PUBLICATION OR BROADCAST BEFORE 00.01HRS ON SATURDAY 25 FEBRUARY 2040", "2040-02-25T00:01:00Z"),
            ("Not for release before 9:30AM GMT, 25 February 2040", "2040-02-25T09:30:00Z"),
            ("Embargoed to 0001hrs Saturday 25 February 2040", "2040-02-25T00:01:00Z"),
            ("EMBARGO ke 25.2.2040 klo 6.00", "2040-02-25T06:00:00Z"),
            ("EMBARGO TILL ONSDAG 25 FEBRUARI 2040 KL 06.00", "2040-02-25T06:00:00Z"),
            ("EMBARGO: ons 25 feb 2040 kl. 06.00", "2040-02-25T06:00:00Z"),
            ("EMBARGO DO 25 LUTEGO 2040 R., GODZ. 9:00", "2040-02-25T09:00:00Z"),
            ("EMBARGO DO 25. 2. 2040 9:00", "2040-02-25T09:00:00Z"),
            ("EMBARGÓ: 2040. február 25. 10 óra", "2040-02-25T10:00:00Z"),
            ("Embargo până la 25 februarie 2040, ora 10:00", "2040-02-25T10:00:00Z"),
            ("Εμπάργκο έως 25 Φεβρουαρίου 2040, 10:00", "2040-02-25T10:00:00Z"),
            ("Sperrfrist: Mi., 25.02.2040, 10 Uhr", "2040-02-25T10:00:00Z"),
            ("Sperrfrist bis 25.2.40, 10:00 Uhr", "2040-02-25T10:00:00Z"),
            ("Sperrfrist bis 5.2.26, 10:00 Uhr", "2026-02-05T10:00:00Z"),
            ("Embargoed until 10:00 GMT 25 02 2040", "2040-02-25T10:00:00Z"),
            ("Embargoed until 10:00 GMT 02 02 2040", "2040-02-02T10:00:00Z"),
            ("Embargoed zu 25 February 2040, 10:00", "2040-02-25T10:00:00Z"),
            ("[엠바고] 2040년 2월 25일(수) 12:00 이후 보도하여 주시기 바랍니다", "2040-02-25T12:00:00Z"),
            ("보도시점 2040. 2. 25.(수) 12:00", "2040-02-25T12:00:00Z"),
            ("【報道解禁日時：2040年2月25日（水）午前5時】", "2040-02-25T05:00:00Z"),
            ("報道解禁 2040年2月25日 午後5時", "2040-02-25T17:00:00Z"),
        ])
    func aTimeIsReadInAnyForm(line: String, time: String) throws { #expect(try moment(line) == time, "\(line)") }

    @Test(
        "A word that nobody knows between the embargo and its time holds the text as any doubt does",
        arguments: ["EMBARGO SEHINGGA 25 FEBRUARI 2040, 10 PAGI", "Embargoed gegen 25 February 2040"])
    func anUnknownWordBeforeTheTimeHoldsTheText(line: String) {
        #expect(EmbargoLine(line)?.reading == .unclear, "\(line)")
    }

    @Test(
        "A date whose numbers may be read in two orders holds the text as any doubt does",
        arguments: [
            "보도시점 '26.12.15.(화) 12:00", "EMBARGÓ: 26.12.15. 10:00", "Sperrfrist: 26.12.15, 10:00 Uhr",
            "Embargoed until 03 02 2040", "Embargoed until 10:00 GMT 3 2 2040",
        ])
    func anOrderThatIsNotSureHoldsTheText(line: String) {
        #expect(EmbargoLine(line)?.reading == .unclear, "\(line)")
    }

    @Test(arguments: [
        "Embargo extended 12 March", "Embargo Act, 22 December 1807",
        "Embargo ends in Kiruna", "EMBARGO ON CHIPS FROM 25 FEBRUARY 2040", "Embargo to last 12 months",
        "Ten makers met in Kiel to 25 February 2040",
    ])
    func newsOfAnEmbargoIsNone(line: String) { #expect(EmbargoLine(line) == nil, "\(line)") }

    @Test(
        "A dateline without a year has that of the embargo above it",
        arguments: [
            ("EMBARGOED UNTIL 10:00 GMT 19 FEBRUARY 2025", "Feb. 18", "2025-02-18"),
            ("EMBARGOED UNTIL 00:01 GMT 2 JANUARY 2025", "Dec. 30", "2024-12-30"),
        ])
    func theEmbargoHasTheYear(embargo: String, day: String, date: String) {
        let bytes = Array(
            "\(embargo)\n\nLEEDS, \(day) (AP) — Canada will open an office for the safety of models, it said.".utf8)
        let head = WireHeadParser { $0.lowercased() == "leeds" }.parse(bytes, in: 0..<bytes.count)
        #expect(head.day == CalendarDay(iso: date) && head.dayWithoutYear == nil)
    }
}
