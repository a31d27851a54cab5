import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// What an author, a wire line or a date holds back stays out of the site until its moment.
@Suite struct HeldBackTests {
    private func isHeldBack(_ text: String, file: String = "a.md", zone: String, now: String) async throws -> Bool {
        let site = try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://example.org/\ntime_zone: \(zone)\n",
            "Content/articles/\(file)": text,
        ])
        let plan = try await site.plan(now: now)
        try #require(plan.diagnostics.filter { $0.severity == .error } == [])
        return try #require(plan.articles.first).heldBack != nil
    }

    @Test(arguments: [
        ("America/New_York", "2025-06-15T03:59:59Z", "2025-06-15T04:00:00Z"),
        ("Asia/Ho_Chi_Minh", "2025-06-14T16:59:59Z", "2025-06-14T17:00:00Z"),
        ("Pacific/Kiritimati", "2025-06-14T09:59:59Z", "2025-06-14T10:00:00Z"),
        ("UTC", "2025-06-14T23:59:59Z", "2025-06-15"),
    ])
    func aDayBeginsAtMidnightInTheZoneOfTheSite(zone: String, before: String, from: String) async throws {
        for text in [
            "---\ntitle: A\ndate: 2025-06-15\n---\nText.",
            "---\ntitle: A\ndate: 2025-06-10\nembargo: 2025-06-15\n---\nText.",
        ] {
            #expect(try await isHeldBack(text, zone: zone, now: before), "\(text)")
            #expect(try await !isHeldBack(text, zone: zone, now: from), "\(text)")
        }
    }

    @Test(arguments: [
        ("America/New_York", "2025-06-15T12:59:59Z", "2025-06-15T13:00:00Z"),
        ("Asia/Ho_Chi_Minh", "2025-06-15T01:59:59Z", "2025-06-15T02:00:00Z"),
    ])
    func aTimeWithoutAZoneIsOneOfTheSite(zone: String, before: String, from: String) async throws {
        for (file, text) in [
            ("a.md", "---\ntitle: A\ndate: 2025-06-10\nembargo: 2025-06-15 09:00\n---\nText."),
            ("a.md", "---\ntitle: A\ndate: 2025-06-15T09:00:00\n---\nText."),
            ("a.txt", "EMBARGOED UNTIL 09:00 15 June 2025\n\nHANOI, June 14, 2025 (VNS) - Wire text on AI."),
        ] {
            #expect(try await isHeldBack(text, file: file, zone: zone, now: before), "\(text)")
            #expect(try await !isHeldBack(text, file: file, zone: zone, now: from), "\(text)")
        }
    }

    @Test func aDayGivenAsTheMomentOfTheBuildLastsUntilItsEndThere() async throws {
        let text = "---\ntitle: A\ndate: 2025-06-15T23:30:00\n---\nText."
        #expect(try await !isHeldBack(text, zone: "America/New_York", now: "2025-06-15"))
        #expect(try await isHeldBack(text, zone: "America/New_York", now: "2025-06-14"))
    }
}
