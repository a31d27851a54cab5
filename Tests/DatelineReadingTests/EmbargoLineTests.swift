import DatelineModel
import Testing

@testable import DatelineReading

@Suite struct EmbargoLineTests {
    private let day = CalendarDay(iso: "2025-02-10")

    @Test(arguments: [
        ("EMBARGOED UNTIL 00:01 GMT 12 Feb 2025", "2025-02-12T00:01:00Z"),
        ("EMBARGOED UNTIL 00:01 GMT 12 Feb", "2025-02-12T00:01:00Z"),
        ("NOT FOR RELEASE BEFORE 12 February 2025, 18:00 CET", "2025-02-12T18:00:00+01:00"),
        ("Embargoed until 2025-02-12 18:00 UTC", "2025-02-12T18:00:00Z"),
        ("EMBARGO: 2025-02-12T18:00+07:00", "2025-02-12T18:00:00+07:00"),
        ("EMBARGOED UNTIL 18:00 EST ON WEDNESDAY, FEB. 12, 2025", "2025-02-12T18:00:00-05:00"),
        ("EMBARGOED UNTIL 2025-02-12", "2025-02-12T00:00:00Z"),
        ("*** EMBARGOED UNTIL 12 Feb ***", "2025-02-12T00:00:00Z"),
        ("EMBARGOED FOR RELEASE UNTIL 00:01 (GMT) 12 Feb 2025.", "2025-02-12T00:01:00Z"),
        ("NOT FOR PUBLICATION BEFORE 06:00 ICT 3 March", "2025-03-03T06:00:00+07:00"),
    ])
    func readsTheTime(line: String, moment: String) {
        #expect(EmbargoLine.moment(line, day: day)?.rfc3339 == moment)
    }

    @Test(arguments: [
        "EMBARGOED", "EMBARGOED UNTIL NOON 12 Feb 2025", "EMBARGOED UNTIL 6pm 12 Feb 2025",
        "EMBARGOED UNTIL 6 p.m. 12 Feb 2025",
        "EMBARGOED UNTIL 18h00 12 Feb 2025", "EMBARGOED UNTIL 18.00 GMT 12 Feb 2025",
        "EMBARGOED UNTIL 0001 GMT 12 Feb 2025",
        "EMBARGOED UNTIL 00:01 AEDT 12 Feb 2025", "EMBARGOED UNTIL 00:01 Paris time 12 Feb 2025",
        "EMBARGOED UNTIL 25:00 12 Feb 2025",
        "EMBARGOED UNTIL 30 Feb 2025", "EMBARGOED UNTIL 12", "For Release MON AMs", "EMBARGOED UNTIL the summit closes",
        "EMBARGOED UNTIL 12 or 13 Feb 2025", "EMBARGOED UNTIL 12/02/2025", "EMBARGOED UNTIL the evening of 12 Feb 2025",
        "",
        "EMBARGOED UNTIL 06:00 IST 12 Feb 2025", "EMBARGOED UNTIL 99999999999999999999 Feb",
    ])
    func returnsNoTimeIfItIsAmbiguous(line: String) {
        #expect(EmbargoLine.moment(line, day: day) == nil)
    }

    @Test func needsTheStorysDayForAYear() {
        #expect(EmbargoLine.moment("EMBARGOED UNTIL 12 Feb", day: nil) == nil)
    }

    @Test func takesTheNextYearForADayLongBeforeTheStorys() {
        let moment = EmbargoLine.moment("EMBARGOED UNTIL 00:01 GMT 1 Jan", day: CalendarDay(iso: "2025-12-31"))
        #expect(moment?.rfc3339 == "2026-01-01T00:01:00Z")
        #expect(EmbargoLine.moment("EMBARGOED UNTIL 9 Feb", day: day)?.rfc3339 == "2025-02-09T00:00:00Z")
    }
}
