import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

@testable import DatelinePreview

/// What a preview shows as the time goes on and nobody saves a file.
@Suite(.endsIfStuck) struct PassingTimeTests {
    /// A file of a site, and a moment from which on the site is another.
    struct Case: CustomTestStringConvertible {
        let name: String
        let file: (path: String, text: String)
        let moment: (before: String, after: String)
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "an embargo with a time ends", file: article("embargo: 2026-01-01T09:30:00Z"),
            moment: ("2026-01-01T09:29:59Z", "2026-01-01T09:30:00Z")),
        Case(
            name: "an embargo that the text names ends",
            file: (
                "Content/articles/2026-01-01-held.txt",
                "EMBARGOED UNTIL 09:30 GMT 1 JANUARY 2026\n\nPARIS, Jan 1 - France votes.\n"
            ),
            moment: ("2026-01-01T09:29:59Z", "2026-01-01T09:30:00Z")),
        Case(
            name: "the day of an article begins in Paris, an hour before it does in London",
            file: article("date: 2026-01-02"), moment: ("2026-01-01T22:59:59Z", "2026-01-01T23:00:00Z")),
        Case(
            name: "an article expires", file: article("expires: 2026-01-01T10:00:00+01:00"),
            moment: ("2026-01-01T08:59:59Z", "2026-01-01T09:00:00Z")),
        Case(
            name: "an update of later is one of the past", file: article("updated: 2026-01-01T12:00:00Z"),
            moment: ("2026-01-01T11:59:59Z", "2026-01-01T12:00:00Z")),
        Case(
            name: "an edition of an editor’s choice is out",
            file: (
                "Content/issues/special.md",
                "---\ndate: 2026-01-01T12:00:00Z\nstories: [articles/one.md]\n---\nGood morning.\n"
            ),
            moment: ("2026-01-01T11:59:59Z", "2026-01-01T12:00:00Z")),
        Case(
            name: "a day is over, and key dates go by the day",
            file: article("events: [{name: A vote, start: 2026-01-01}]"),
            moment: ("2026-01-01T22:59:59Z", "2026-01-01T23:00:00Z")),
    ]

    private static func article(_ line: String) -> (path: String, text: String) {
        let date = line.hasPrefix("date:") ? "" : "date: 2025-12-30\n"
        return ("Content/articles/held.md", "---\ntitle: Held\n\(date)\(line)\n---\nFrance votes.\n")
    }

    @Test(arguments: cases)
    func `a site is out of date from the second at which the time makes another of it`(_ example: Case) async throws {
        let site = try SiteFixture([
            "Content/site.yml":
                "title: Digest\nbase_url: https://example.org/\ntime_zone: Europe/Paris\neditions: manual\n",
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\n---\nKenya votes.\n",
            example.file.path: example.file.text,
        ])
        let start = try #require(PublicationDate("2026-01-01T08:00:00Z"))
        let clock = RunningPreview.Clock(start)
        let live = LiveSite(site.folders, SiteReading(now: start)) { clock.now }
        _ = try await live.read()
        #expect(await !live.isOutOfDate)
        try clock.set(to: example.moment.before)
        #expect(await !live.isOutOfDate)
        try clock.set(to: example.moment.after)
        #expect(await live.isOutOfDate)
        let update = try await live.update(.paths([]))
        #expect(update != nil)
        #expect(await !live.isOutOfDate)
    }

    @Test func `an article whose embargo ends is shown without a save`() async throws {
        let files = [
            "Content/site.yml": "title: Digest\nbase_url: https://example.org/\n",
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\n---\nFrance votes.\n",
            "Content/articles/held.md":
                "---\ntitle: Held\ndate: 2025-12-30\nembargo: 2026-01-02T09:30:00Z\n---\nKenya votes.\n",
        ]
        try await RunningPreview.serving(files) { preview in
            #expect(try await preview.get("/2025/12/held/").statuses == [404])
            try preview.clock.set(to: "2026-01-02T09:30:00Z")
            while try await preview.get("/2025/12/held/").statuses != [200] {
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(try await preview.get("/").text.contains("Held"))
        }
    }
}
