import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelinePages
@testable import DatelineSite

/// Events that articles tell of: on pages, in structured data and in files for calendars.
@Suite struct KeyDatesTests {
    private static func article(_ title: String, _ events: String, more: String = "countries: [FR]\ntopics: [safety]\n")
        -> String
    {
        "---\ntitle: \(title)\nslug: \(title.lowercased())\ndate: 2025-02-08\n\(more)events:\n\(events)---\nText.\n"
    }

    private static let site = [
        "Content/topics/safety.md": "---\ntitle: Safety\n---\n",
        "Content/articles/a.md": article(
            "Summits",
            """
            - {name: "Summit; of all, and more", start: 2026-02-16, end: 2026-02-20, place: "Paris, France"}
            - {name: Deadline, start: 2026-01-01}
            - {name: Over, start: 2025-03-01, end: 2025-12-31}

            """),
        "Content/articles/b.md": article(
            "Hearing", "- {name: Hearing, start: 2026-01-05T14:30:00+01:00, end: 2026-01-05T15:00:00+01:00}\n",
            more: "countries: [VN]\ntopics: []\n"),
        "Content/articles/c.md": "---\ntitle: Plain\ndate: 2025-02-07\ncountries: [KE]\ntopics: []\n---\nText.\n",
    ]

    private static func names(_ page: String) -> [String] {
        guard let part = page.components(separatedBy: #"<ul class="dates">"#).dropFirst().first else { return [] }
        return part.components(separatedBy: "</ul>")[0].components(separatedBy: "dir=\"auto\">").dropFirst().map {
            $0.components(separatedBy: "</a>")[0]
        }
    }

    @Test(arguments: [
        ("Europe/Paris", "+01:00", "14:30"), ("UTC", "+01:00", "14:30 UTC+1"),
        ("Asia/Kolkata", "-03:30", "14:30 UTC−3:30"),
        ("Europe/Paris", "Z", "14:30 UTC"), ("UTC", "Z", "14:30"),
    ])
    func theHourOfAnEventIsSaidWithItsZoneIfThatIsNotTheSites(
        zone: String, offset: String, words: String
    ) async throws {
        let events = "- {name: Hearing, start: 2026-01-05T14:30:00\(offset)}\n- {name: Deadline, start: 2026-01-01}\n"
        let site = try SiteFixture([
            "Content/site.yml": "title: Test\ntime_zone: \(zone)\n",
            "Content/articles/b.md": Self.article("Dates", events, more: "countries: [FR]\ntopics: []\n"),
        ])
        try await site.build(now: "2025-12-01")
        let page = try site.page("/")
        #expect(page.contains(#"<time datetime="2026-01-05T14:30:00\#(offset)">5 January 2026, \#(words)</time>"#))
        #expect(page.contains(#"<time datetime="2026-01-01">1 January 2026</time>"#))
    }

    @Test func whatARetractedArticleTellsOfIsOnItsOwnPageAlone() async throws {
        let article = Self.article(
            "Summits", "- {name: Summit, start: 2026-02-16}\n",
            more: "countries: [FR]\nretracted: {date: 2025-02-20, reason: The letter was forged.}\n")
        let site = try SiteFixture(["Content/articles/a.md": article])
        try await site.build(now: "2026-01-01")
        #expect(Self.names(try site.page("/2025/02/summits/")) == ["Summit"])
        for page in ["/", "/countries/france/"] { #expect(Self.names(try site.page(page)) == []) }
        #expect(try !site.files().keys.contains { $0.hasSuffix(".ics") })
    }

    @Test func pagesListWhatIsNotOverOnTheDayOfTheBuild() async throws {
        let site = try SiteFixture(Self.site)
        #expect(try await site.build(now: "2026-01-01").diagnostics == [])
        let summit = "Summit; of all, and more"
        #expect(Self.names(try site.page("/")) == ["Deadline", "Hearing", summit])
        #expect(Self.names(try site.page("/countries/france/")) == ["Deadline", summit])
        #expect(Self.names(try site.page("/countries/viet-nam/")) == ["Hearing"])
        #expect(Self.names(try site.page("/topics/safety/")) == ["Deadline", summit])
        #expect(Self.names(try site.page("/countries/kenya/")) == [])
        // The article has all of its own, in its author’s order.
        #expect(Self.names(try site.page("/2025/02/summits/")) == [summit, "Deadline", "Over"])
        #expect(try site.page("/").contains(#"<time datetime="2026-02-16">16 February 2026</time> – <time"#))
        // A day later, and on the last day of the longest.
        try await site.build(now: "2026-01-02")
        #expect(Self.names(try site.page("/")) == ["Hearing", summit])
        try await site.build(now: "2026-02-20")
        #expect(Self.names(try site.page("/")) == [summit])
        try await site.build(now: "2026-02-21")
        #expect(try !site.page("/").contains("Key dates"))
    }

    @Test func aPageListsFiveAtMost() async throws {
        let events = (1...7).map { "- {name: E\($0), start: 2026-03-0\($0)}\n" }.joined()
        let site = try SiteFixture(["Content/articles/a.md": Self.article("Many", events, more: "countries: []\n")])
        try await site.build()
        #expect(Self.names(try site.page("/")) == ["E1", "E2", "E3", "E4", "E5"])
    }

    @Test func anArticleTellsMachinesOfItsEvents() async throws {
        let site = try SiteFixture(Self.site)
        try await site.build()
        let page = try site.page("/2025/02/summits/")
        let json = try #require(
            page.components(separatedBy: #"<script type="application/ld+json">"#).last?
                .components(separatedBy: "</script>").first)
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let events = try #require(object["about"] as? [[String: Any]]).filter { $0["@type"] as? String == "Event" }
        #expect(events.count == 3)
        #expect(events[0]["name"] as? String == "Summit; of all, and more")
        #expect(events[0]["startDate"] as? String == "2026-02-16")
        #expect(events[0]["endDate"] as? String == "2026-02-20")
        #expect((events[0]["location"] as? [String: Any])?["name"] as? String == "Paris, France")
        #expect(events[1]["endDate"] == nil && events[1]["location"] == nil)
    }

    // MARK: - Calendars

    @Test func calendarsHaveAllEventsOfTheSiteAndOfTerms() async throws {
        let site = try SiteFixture(Self.site)
        try await site.build()
        let calendars = try site.files().filter { $0.key.hasSuffix(".ics") }
        #expect(
            calendars.keys.sorted() == [
                "countries/france/events.ics", "countries/viet-nam/events.ics", "events.ics",
                "topics/safety/events.ics",
            ])
        #expect(try site.page("/").contains(#"<a href="/events.ics">Add to a calendar</a>"#))
        #expect(try site.page("/topics/safety/").contains(#"<a href="/topics/safety/events.ics">"#))
        let events = try CalendarReader.events(try #require(calendars["events.ics"]))
        #expect(events.map { $0["SUMMARY"] } == ["Over", "Deadline", "Hearing", "Summit; of all, and more"])
        let url = "https://example.org/2025/02/summits/"
        #expect(
            events[3] == [
                "UID": "\(url)#event-1", "DTSTAMP": "20250208T000000Z", "DTSTART;VALUE=DATE": "20260216",
                "DTEND;VALUE=DATE": "20260221", "SUMMARY": "Summit; of all, and more", "LOCATION": "Paris, France",
                "DESCRIPTION": "Summits", "URL": url,
            ])
        #expect(events[1]["DTEND;VALUE=DATE"] == "20260102")
        #expect(events[2]["DTSTART"] == "20260105T133000Z" && events[2]["DTEND"] == "20260105T140000Z")
        // They say nothing of the day on which the site is built.
        try await site.build(now: "2026-06-01")
        #expect(try site.files().filter { $0.key.hasSuffix(".ics") } == calendars)
    }

    @Test func theSameEventKeepsItsNameInCalendars() async throws {
        let site = try SiteFixture(Self.site)
        try await site.build()
        let before = try CalendarReader.events(try #require(site.files()["events.ics"])).compactMap { $0["UID"] }
        let changed = try #require(Self.site["Content/articles/a.md"]).replacing("name: Deadline", with: "name: Due")
        try site.write("Content/articles/a.md", changed)
        try await site.build()
        let after = try CalendarReader.events(try #require(site.files()["events.ics"]))
        #expect(after.compactMap { $0["UID"] } == before && Set(before).count == 4)
        #expect(after[1]["SUMMARY"] == "Due")
    }

    @Test(arguments: [
        "x", String(repeating: "x", count: 67), String(repeating: "x", count: 68), String(repeating: "é", count: 200),
        String(repeating: "🏛", count: 50), #"a\b;c,d"#, String(repeating: #"\"#, count: 90),
    ])
    func aTextComesBackAsItWas(text: String) throws {
        var calendar = CalendarText()
        calendar.add("BEGIN", "VCALENDAR")
        calendar.add("BEGIN", "VEVENT")
        calendar.add("SUMMARY", text: text)
        calendar.add("END", "VEVENT")
        calendar.add("END", "VCALENDAR")
        #expect(try CalendarReader.events(calendar.bytes) == [["SUMMARY": text]])
    }

    @Test func aSiteWithoutEventsHasNoCalendarAndNoList() async throws {
        let site = try SiteFixture(["Content/articles/c.md": try #require(Self.site["Content/articles/c.md"])])
        try await site.build()
        #expect(try !site.files().keys.contains { $0.hasSuffix(".ics") })
        #expect(try !site.page("/").contains("key-dates"))
    }

    @Test func eventsOfWhatIsHeldBackAreNowhere() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": Self.article(
                "Secret", "- {name: Secret, start: 2026-03-01}\n", more: "draft: true\n"),
            "Content/articles/c.md": try #require(Self.site["Content/articles/c.md"]),
        ])
        try await site.build()
        #expect(try !site.files().keys.contains { $0.hasSuffix(".ics") })
        #expect(try !site.page("/").contains("Secret"))
    }

    // MARK: - What is wrong

    @Test(arguments: [
        ("- Summit\n", "5:3 wrong-type"), ("- {name: Summit}\n", "5:3 missing-value"),
        ("- {start: 2026-02-16}\n", "5:3 missing-value"), ("- {name: S, start: 2026-02-30}\n", "5:20 bad-date"),
        ("- {name: S, start: 2026-02-16, end: 2026-02-15}\n", "5:37 bad-date"),
        ("- {name: S, start: 2026-02-16T10:00Z, end: 2026-02-16T09:00Z}\n", "5:44 bad-date"),
        ("- {name: S, start: 2026-02-16, where: X}\n", "5:32 unknown-key"),
    ])
    func anEventThatIsNoneIsAnErrorAtItsPlace(events: String, mark: String) async throws {
        let site = try SiteFixture(["Content/articles/a.md": Self.article("T", events, more: "")])
        let marks = try await site.build().diagnostics.map(\.mark)
        #expect(marks == ["Content/articles/a.md:\(mark)"].map { $0.replacing(":5:", with: ":6:") })
    }
}

/// Reads calendar files strictly: a second reading of RFC 5545.
private enum CalendarReader {
    struct BadCalendar: Error { let reason: String }

    /// The properties of every event, names with their parameters, values without their escapes.
    static func events(_ bytes: [UInt8]) throws -> [[String: String]] {
        let text = String(decoding: bytes, as: UTF8.self)
        guard Array(text.utf8) == bytes, text.hasSuffix("\r\n") else {
            throw BadCalendar(reason: "not UTF-8, or no end")
        }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        var unfolded: [[UInt8]] = []
        for line in lines {
            guard line.last == 0x0D, line.dropLast().count <= 75, !line.dropLast().contains(where: { $0 < 0x20 }),
                String(validating: line, as: UTF8.self) != nil
            else { throw BadCalendar(reason: "a line is too long, divides a character, or has no CR LF") }
            if line.first == 0x20, !unfolded.isEmpty {
                unfolded[unfolded.count - 1] += line.dropFirst().dropLast()
            } else {
                unfolded.append(Array(line.dropLast()))
            }
        }
        guard unfolded.first == Array("BEGIN:VCALENDAR".utf8), unfolded.last == Array("END:VCALENDAR".utf8) else {
            throw BadCalendar(reason: "no calendar")
        }
        var events: [[String: String]] = []
        var isInEvent = false
        for line in unfolded {
            let line = String(decoding: line, as: UTF8.self)
            guard let colon = line.firstIndex(of: ":") else { throw BadCalendar(reason: "no colon: \(line)") }
            let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
            if line == "BEGIN:VEVENT" {
                events.append([:])
                isInEvent = true
            } else if line == "END:VEVENT" {
                isInEvent = false
            } else if isInEvent {
                guard events[events.count - 1].updateValue(try plain(value), forKey: name) == nil else {
                    throw BadCalendar(reason: "“\(name)” twice")
                }
            }
        }
        return events
    }

    private static func plain(_ value: String) throws -> String {
        var result = ""
        var isEscape = false
        for character in value {
            if isEscape {
                guard #"\;,nN"#.contains(character) else { throw BadCalendar(reason: "“\\\(character)”") }
                result.append(character == "n" || character == "N" ? "\n" : character)
                isEscape = false
            } else if character == "\\" {
                isEscape = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
