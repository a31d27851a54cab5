import DatelineModel
import Testing

@Suite struct SiteTimeZoneTests {
    @Test(arguments: [
        ("UTC", "2025-07-01", 43_200, 0), ("Europe/Paris", "2025-01-01", 43_200, 3600),
        ("Europe/Paris", "2025-07-01", 43_200, 7200), ("America/New_York", "2025-07-01", 43_200, -14_400),
        ("Asia/Kolkata", "2025-07-01", 43_200, 19_800), ("Pacific/Kiritimati", "2025-07-01", 0, 50_400),
        // Clocks go from 02:00 to 03:00: 02:30 counts on from the time before.
        ("Europe/Paris", "2025-03-30", 1 * 3600, 3600), ("Europe/Paris", "2025-03-30", 9000, 3600),
        ("Europe/Paris", "2025-03-30", 3 * 3600, 7200),
        // Clocks go from 03:00 back to 02:00: of the two 02:30 the first is meant.
        ("Europe/Paris", "2025-10-26", 9000, 7200), ("Europe/Paris", "2025-10-26", 3 * 3600, 3600),
    ])
    func knowsTheOffsetOfALocalTime(zone: String, day: String, second: Int, offset: Int) throws {
        let zone = try #require(SiteTimeZone(named: zone))
        #expect(zone.offset(try #require(CalendarDay(iso: day)), second) == offset)
    }

    @Test(
        "What is held back until a time that clocks show twice is held until the second, and one that they skip is later"
    )
    func knowsTheLaterOfTwoReadings() throws {
        let times = [
            ("Europe/Paris", "2025-10-26T02:30", "2025-10-26T02:30:00+01:00"),
            ("Europe/Paris", "2025-10-26T01:59:59", "2025-10-26T01:59:59+02:00"),
            ("Europe/Paris", "2025-10-26T03:00", "2025-10-26T03:00:00+01:00"),
            ("America/New_York", "2026-11-01T01:30", "2026-11-01T01:30:00-05:00"),
            ("America/New_York", "2026-11-01T02:00", "2026-11-01T02:00:00-05:00"),
            ("Australia/Lord_Howe", "2025-04-06T01:45", "2025-04-06T01:45:00+10:30"),
            ("Europe/Paris", "2025-03-30T02:30", "2025-03-30T02:30:00+01:00"),
            ("Europe/Paris", "2025-07-01T12:00", "2025-07-01T12:00:00+02:00"),
            ("UTC", "2025-07-01T12:00", "2025-07-01T12:00:00Z"),
        ]
        for (zone, time, moment) in times {
            #expect(PublicationDate(time, zone: try #require(SiteTimeZone(named: zone)))?.rfc3339 == moment, "\(time)")
        }
    }

    @Test(arguments: [
        ("America/New_York", "2025-06-15", "2025-06-15T04:00:00Z"), ("UTC", "2025-06-15", "2025-06-15T00:00:00Z"),
        ("Asia/Ho_Chi_Minh", "2025-06-15", "2025-06-14T17:00:00Z"),
        ("Pacific/Kiritimati", "2025-06-15", "2025-06-14T10:00:00Z"),
        ("Pacific/Pago_Pago", "2025-06-15", "2025-06-15T11:00:00Z"),
        // The clocks of Santiago skip the first hour of this day, those of Havana show that of the other twice.
        ("America/Santiago", "2025-09-07", "2025-09-07T04:00:00Z"),
        ("America/Havana", "2025-11-02", "2025-11-02T04:00:00Z"),
        // A moment is the same everywhere.
        ("America/New_York", "2025-06-15T09:00:00+02:00", "2025-06-15T07:00:00Z"),
    ])
    func aDayBeginsAtMidnightThere(zone: String, date: String, moment: String) throws {
        let zone = try #require(SiteTimeZone(named: zone))
        let date = try #require(PublicationDate(date))
        let begin = try #require(PublicationDate(moment))
        let before = PublicationDate(day: begin.day, secondOfDay: begin.secondOfDay, offset: 1)
        #expect(!zone.begins(date, after: begin))
        #expect(zone.begins(date, after: before))
    }

    @Test(arguments: [
        ("Asia/Ho_Chi_Minh", "2025-06-14T18:00:00Z", "2025-06-15T01:00:00+07:00"),
        ("America/New_York", "2025-06-15T00:30:00Z", "2025-06-14T20:30:00-04:00"),
        ("UTC", "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ])
    func knowsWhatCalendarAndClockShow(zone: String, moment: String, date: String) throws {
        let zone = try #require(SiteTimeZone(named: zone))
        #expect(zone.date(at: try #require(PublicationDate(moment))).rfc3339 == date)
    }

    @Test func aDayEndsWithItsLastSecondThere() throws {
        let zone = try #require(SiteTimeZone(named: "America/New_York"))
        #expect(zone.end(of: try #require(PublicationDate("2025-06-15"))).rfc3339 == "2025-06-15T23:59:59-04:00")
        #expect(zone.end(of: try #require(PublicationDate("2025-06-15T09:00Z"))).rfc3339 == "2025-06-15T09:00:00Z")
    }

    @Test(arguments: ["", "Hanoi", "../../etc/passwd", "utc "])
    func refusesWhatIsNoZone(name: String) { #expect(SiteTimeZone(named: name) == nil) }
}
