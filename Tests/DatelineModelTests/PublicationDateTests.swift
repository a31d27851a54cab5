import Testing

@testable import DatelineModel

@Suite struct PublicationDateTests {
    @Test(arguments: [
        ("2025-02-12", "2025-02-12", "2025-02-12T00:00:00Z"),
        ("2025-02-12 14:30", "2025-02-12T14:30:00Z", "2025-02-12T14:30:00Z"),
        ("2025-02-12T14:30:05Z", "2025-02-12T14:30:05Z", "2025-02-12T14:30:05Z"),
        ("2025-02-12T14:30+07:00", "2025-02-12T14:30:00+07:00", "2025-02-12T14:30:00+07:00"),
        ("2025-02-12 14:30 +0700", "2025-02-12T14:30:00+07:00", "2025-02-12T14:30:00+07:00"),
        ("2025-02-12T00:00-03:30", "2025-02-12T00:00:00-03:30", "2025-02-12T00:00:00-03:30"),
        ("2025-02-12T14:30:05.123Z", "2025-02-12T14:30:05Z", "2025-02-12T14:30:05Z"),
        ("2025-02-12T23:59:59+14:00", "2025-02-12T23:59:59+14:00", "2025-02-12T23:59:59+14:00"),
        ("2025-02-12T12:00-00:00", "2025-02-12T12:00:00Z", "2025-02-12T12:00:00Z"),
    ])
    func readsADateWithAndWithoutATime(text: String, short: String, full: String) throws {
        let date = try #require(PublicationDate(text))
        #expect(date.iso8601 == short)
        #expect(date.rfc3339 == full)
    }

    @Test(arguments: [
        "", "2025", "2025-02-30", "2025-13-01", "2025-2-1", "2025-02-12T", "2025-02-12T14", "2025-02-12T14:30:",
        "2025-02-12T24:00", "2025-02-12T14:60", "2025-02-12T14:30:60", "2025-02-12T14:30+7", "2025-02-12T14:30+15:00",
        "2025-02-12T14:30+07:60", "2025-02-12T14:30Zx", "2025-02-12T14:30 Paris", "2025-02-12x14:30", "2025-02-12 ",
        "2025-02-12T14:30:05.Z", "2025-02-1\u{301}2", "2025-02-12\u{301}", "٢٠٢٥-٠٢-١٢", "2025-02-12\0",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(PublicationDate(text) == nil)
    }

    @Test func asksForTheZoneOnlyWhenTheTextHasATimeAndNoZone() throws {
        let inHanoi = try #require(SiteTimeZone(named: "Asia/Ho_Chi_Minh"))
        #expect(try #require(PublicationDate("2025-02-12 14:30", zone: inHanoi)).rfc3339 == "2025-02-12T14:30:00+07:00")
        #expect(try #require(PublicationDate("2025-02-12", zone: inHanoi)).rfc3339 == "2025-02-12T00:00:00Z")
        #expect(try #require(PublicationDate("2025-02-12 14:30Z", zone: inHanoi)).rfc3339 == "2025-02-12T14:30:00Z")
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-01T00:00:01Z", 1), ("1970-01-01T00:00+01:00", -3600),
        ("2025-02-12T14:30:05Z", 1_739_370_605), ("2025-02-12T21:30:05+07:00", 1_739_370_605),
        ("0001-01-01", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
    ])
    func countsSecondsSinceTheEpoch(text: String, seconds: Int) throws {
        #expect(try #require(PublicationDate(text)).secondsSinceEpoch == seconds)
    }

    @Test func isOrderedByDayThenByInstant() throws {
        let ordered = try [
            "2025-02-11T23:59-12:00", "2025-02-12", "2025-02-12T09:00+07:00", "2025-02-12T03:00Z", "2025-02-12T04:00Z",
            "2025-02-13",
        ].map { try #require(PublicationDate($0)) }
        for (index, left) in ordered.enumerated() {
            for (other, right) in ordered.enumerated() {
                #expect((left < right) == (index < other), "\(left.iso8601) \(right.iso8601)")
            }
        }
    }
}
