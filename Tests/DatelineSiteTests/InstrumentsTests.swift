import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// The tracker of laws, treaties and the like: files in `Content/instruments`.
@Suite struct InstrumentsTests {
    static let act = """
        ---
        title: EU AI Act
        summary: The Union’s law on AI.
        jurisdiction: EU
        kind: regulation
        number: Regulation (EU) 2024/1689
        names: [AI Act]
        steps:
          - {date: 2024-07-12, name: Published, status: published}
          - {date: 2024-08-01, name: Entered into force, status: in force, url: https://example.org/oj}
          - {date: 2026-08-02, name: Most of it applies, status: applies}
        source: {name: EUR-Lex, url: https://example.org/act}
        ---
        The law is reported in [one](../articles/one.md).

        """

    static func site(_ files: [String: String] = [:], settings: String = "") throws -> SiteFixture {
        let own = [
            "Content/site.yml": "title: D\nbase_url: https://example.org/\n\(settings)",
            "Content/instruments/eu-ai-act.md": act,
            "Content/articles/one.md":
                "---\ntitle: One\ndate: 2025-03-01\ncountries: [EU]\ntopics: []\ninstruments: [eu-ai-act]\n---\nText.\n",
            "Content/articles/two.md":
                "---\ntitle: Two\ndate: 2025-03-02\ncountries: [VN]\ntopics: []\n---\nAs in the AI Act, it says.\n",
        ]
        return try SiteFixture(own.merging(files) { $1 })
    }

    /// The file of a bill, with more lines of front matter.
    static func bill(_ lines: String = "", title: String = "Bill") -> String {
        "---\ntitle: \(title)\njurisdiction: BR\nkind: bill\nstatus: pending\n\(lines)---\n"
    }

    // MARK: - Pages

    @Test func anInstrumentHasAPageWithItsStatusItsStepsAndItsArticles() async throws {
        let site = try Self.site()
        #expect(try await site.build().diagnostics == [])
        let page = try site.page("/instruments/eu-ai-act/")
        for text in [
            "<h1>EU AI Act</h1>", #"<span class="status standing">In force</span> <time datetime="2024-08-01">"#,
            "<a href=\"/countries/european-union/\">European Union</a>", "<dd>Regulation (EU) 2024/1689</dd>",
            "<dd>AI Act</dd>", "href=\"https://example.org/act\">EUR-Lex</a>", "href=\"/2025/03/one/\"",
            "reported in <a href=\"/2025/03/one/\">one</a>", #"<li id="step:entered-into-force" class="done">"#,
            #"<li id="step:most-of-it-applies" class="ahead">"#,
            "<a href=\"https://example.org/oj\">Entered into force",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        // What only names it follows what is filed under it.
        let mentions = try #require(page.firstRange(of: "Also mentioned in"))
        #expect(page[mentions.upperBound...].contains("href=\"/2025/03/two/\""))
        #expect(!page[mentions.upperBound...].contains("href=\"/2025/03/one/\">One"))
        #expect(try site.page("/2025/03/one/").contains("<dt>Instruments</dt>"))
        #expect(try site.page("/2025/03/two/").contains("<a href=\"/instruments/eu-ai-act/\">EU AI Act</a>"))
        #expect(try site.page("/sitemap.xml").contains("https://example.org/instruments/eu-ai-act/"))
        #expect(try site.page("/").contains("<a href=\"/instruments/\">Instruments</a>"))
    }

    @Test(arguments: [
        ("2024-07-01", "", "2024-07-12"), ("2024-07-12", "Published", "2024-08-01"),
        ("2024-08-01", "In force", "2026-08-02"), ("2026-08-01", "In force", "2026-08-02"),
        ("2026-08-02", "Applies", ""),
    ])
    func theStatusIsThatOfTheLastStepOnTheDayOfTheBuild(now: String, status: String, next: String) async throws {
        let site = try Self.site(["Content/articles/one.md": "---\ntitle: One\ndate: 2024-03-01\n---\nText.\n"])
        try await site.build(now: now)
        let row = try #require(try site.page("/instruments/").components(separatedBy: "<tr id=").last)
        #expect(row.contains("data-status=\"\(status)\""))
        let times = row.matches(of: #/<time datetime="([^"]*)"/#).map { String($0.output.1) }
        #expect(times.last == (next.isEmpty ? "2026-08-02" : next))
        #expect(times.count == (status.isEmpty || next.isEmpty ? 1 : 2))
    }

    @Test(arguments: [
        ("Asia/Tokyo", "2025-03-01T14:59:00Z", false), ("Asia/Tokyo", "2025-03-01T16:00:00Z", true),
        ("America/Los_Angeles", "2025-03-02T02:00:00Z", false), ("America/Los_Angeles", "2025-03-02T09:00:00Z", true),
    ])
    func aStepIsDoneFromItsDayOnWhereTheSiteIs(zone: String, now: String, isDone: Bool) async throws {
        let steps =
            "steps: [{date: 2025-03-01, name: Out, status: published}, {date: 2025-03-02, name: In, status: in force}]"
        let site = try Self.site(
            [
                "Content/instruments/eu-ai-act.md": "---\njurisdiction: EU\nkind: act\n\(steps)\n---\n",
                "Content/articles/one.md":
                    "---\ntitle: One\ndate: 2025-02-01\ncountries: [EU]\ninstruments: [eu-ai-act]\n---\nText.\n",
                "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-02-02\n---\nText.\n",
            ], settings: "time_zone: \(zone)\n")
        #expect(try await site.build(now: now).diagnostics == [])
        let status = isDone ? "In force" : "Published"
        let page = try site.page("/instruments/eu-ai-act/")
        #expect(page.contains("standing\">\(status)</span>") && page.contains("\"creativeWorkStatus\":\"\(status)\""))
        let table = try site.page("/instruments/")
        #expect(table.contains("data-status=\"\(status)\"") && table.contains("<option>\(status)</option>"))
        #expect(try site.page("/instruments/feed.xml").contains("<title>Eu ai act: In</title>") == isDone)
        #expect(try site.page("/countries/european-union/").contains("Eu ai act: Out") != isDone)
        let day = isDone ? "2025-03-02" : "2025-03-01"
        #expect(try site.page("/instruments/events.ics").contains("DTSTAMP:\(day.replacing("-", with: ""))T000000Z"))
        #expect(
            try site.page("/sitemap.xml").contains(
                "<loc>https://example.org/instruments/eu-ai-act/</loc>\n<lastmod>\(day)"))
    }

    @Test func theTableOfAllIsByJurisdictionAndHasThoseWithoutArticles() async throws {
        let site = try Self.site([
            "Content/instruments/bill.md": Self.bill("area: Acre\n"),
            "Content/instruments/convention.md":
                "---\ntitle: AI Convention\njurisdiction: Council of Europe\nkind: treaty\nstatus: open-for-signature\n---\n",
        ])
        #expect(try await site.build().diagnostics == [])
        let page = try site.page("/instruments/")
        #expect(
            page.matches(of: #/<th scope="row"><a href="([^"]*)"/#).map { String($0.output.1) } == [
                "/instruments/bill/", "/instruments/convention/", "/instruments/eu-ai-act/",
            ])
        #expect(page.contains("<td>Brazil <span class=\"small\">Acre</span></td>"))
        #expect(page.contains("<option>Treaty</option>") && page.contains("<option>Open for signature</option>"))
        #expect(page.contains("id=\"filters\""))
        let convention = try site.page("/instruments/convention/")
        #expect(!convention.contains("application/atom+xml\" title=\"D: AI Convention"))
        #expect(throws: (any Error).self) { try site.page("/instruments/convention/feed.xml") }
    }

    @Test func countriesAndBlocsListTheirInstruments() async throws {
        let site = try Self.site([
            "Content/instruments/convention.md":
                "---\ntitle: AI Convention\njurisdiction: council-of-europe\nkind: treaty\nstatus: adopted\n---\n",
            "Content/articles/three.md":
                "---\ntitle: Three\ndate: 2025-03-03\nblocs: [council-of-europe]\ncountries: [VN]\n---\nText.\n",
        ])
        #expect(try await site.build().diagnostics == [])
        #expect(
            try site.page("/countries/european-union/").contains("<a href=\"/instruments/eu-ai-act/\">EU AI Act</a>"))
        #expect(
            try site.page("/blocs/council-of-europe/").contains("<a href=\"/instruments/convention/\">AI Convention"))
        #expect(try !site.page("/countries/viet-nam/").contains("<a href=\"/instruments/eu-ai-act/\">"))
    }

    @Test func noHeadingHasTheIdOfASteps() async throws {
        let site = try Self.site([
            "Content/instruments/eu-ai-act.md": Self.act + "\n## Steps\n\n## Step published\n\n## Step: published\n"
        ])
        #expect(try await site.build().diagnostics == [])
        let ids = try site.page("/instruments/eu-ai-act/").matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
        #expect(ids.contains("steps") && ids.contains("step:published") && ids.contains("step-published"))
        #expect(Set(ids).count == ids.count, "\(ids)")
    }

    // MARK: - Dates and feeds

    @Test func stepsToComeAreKeyDatesAndAllAreInCalendars() async throws {
        let site = try Self.site()
        try await site.build()
        let link = "<a href=\"/instruments/eu-ai-act/#step:most-of-it-applies\""
        #expect(try site.page("/").contains(link))
        #expect(try site.page("/countries/european-union/").contains(link))
        #expect(try !site.page("/").contains("#step:published"))
        for address in ["/events.ics", "/countries/european-union/events.ics", "/instruments/events.ics"] {
            #expect(try site.page(address).components(separatedBy: "BEGIN:VEVENT").count == 4, "\(address)")
        }
        let calendar = try site.page("/instruments/eu-ai-act/events.ics").replacing("\r\n ", with: "")
        let event = try #require(calendar.components(separatedBy: "BEGIN:VEVENT\r\n").last)
        #expect(
            event.components(separatedBy: "\r\n").prefix(7) == [
                "UID:https://example.org/instruments/eu-ai-act/#step:most-of-it-applies", "DTSTAMP:20240801T000000Z",
                "DTSTART;VALUE=DATE:20260802", "DTEND;VALUE=DATE:20260803", "SUMMARY:EU AI Act: Most of it applies",
                "DESCRIPTION:EU AI Act (Regulation (EU) 2024/1689)",
                "URL:https://example.org/instruments/eu-ai-act/#step:most-of-it-applies",
            ])
    }

    @Test func noEntryOfACalendarIsOfTheFuture() async throws {
        let site = try Self.site(["Content/articles/one.md": "---\ntitle: One\ndate: 2024-03-01\n---\nText.\n"])
        try await site.build(now: "2024-07-01")
        let stamps = try site.page("/instruments/events.ics").matches(of: #/DTSTAMP:(\d+)T/#).map { $0.output.1 }
        #expect(stamps == ["20240701", "20240701", "20240701"])
    }

    @Test func aStepKeepsItsAddressWhenItsDateChangesAndOthersComeBeforeIt() async throws {
        let site = try Self.site()
        try await site.build()
        let uid = "UID:https://example.org/instruments/eu-ai-act/#step:most-of-it-applies"
        #expect(try site.page("/events.ics").replacing("\r\n ", with: "").contains(uid))
        try site.write(
            "Content/instruments/eu-ai-act.md",
            Self.act.replacing(
                "  - {date: 2026-08-02", with: "  - {date: 2025-08-02, name: Models}\n  - {date: 2027-12-02"))
        try await site.build()
        let calendar = try site.page("/events.ics").replacing("\r\n ", with: "")
        #expect(calendar.contains("\(uid)\r\nDTSTAMP:20250802T000000Z\r\nDTSTART;VALUE=DATE:20271202"))
    }

    @Test func beforeAnythingHappenedThereIsNoFeedOfIt() async throws {
        let site = try Self.site(["Content/articles/one.md": "---\ntitle: One\ndate: 2024-03-01\n---\nText.\n"])
        try await site.build(now: "2024-07-11")
        #expect(try !site.page("/instruments/").contains("Feed of what changed"))
        try await site.build(now: "2024-07-12")
        #expect(
            try site.page("/instruments/").contains(
                "<a href=\"/instruments/feed.xml\" type=\"application/atom+xml\">Feed of what changed</a>"))
    }

    @Test func searchEnginesAreToldOfSteps() async throws {
        let site = try Self.site(["Content/articles/one.md": "---\ntitle: One\ndate: 2024-03-01\n---\nText.\n"])
        for (now, day) in [("2024-07-11", "2024-03-01"), ("2024-07-12", "2024-07-12"), ("2024-08-02", "2024-08-01")] {
            try await site.build(now: now)
            #expect(
                try site.page("/sitemap.xml").contains(
                    "<loc>https://example.org/instruments/</loc>\n<lastmod>\(day)</lastmod>"), "\(now)")
        }
    }

    @Test func theFeedHasWhatHappenedAndNotWhatIsToCome() async throws {
        let site = try Self.site()
        try await site.build()
        let feed = try site.page("/instruments/feed.xml")
        #expect(
            feed.matches(of: #/<title>([^<]*)</#).map { String($0.output.1) } == [
                "D: Instruments: what changed", "EU AI Act: Entered into force", "EU AI Act: Published",
            ])
        #expect(feed.contains("<id>https://example.org/instruments/eu-ai-act/#step:published</id>"))
        #expect(feed.contains("<summary>In force · Regulation · European Union · Regulation (EU) 2024/1689</summary>"))
        #expect(feed.contains("<updated>2024-08-01T00:00:00Z</updated>"))
        #expect(try site.page("/instruments/feed.json").contains("EU AI Act: Published"))
        #expect(try site.page("/_headers").contains("/instruments/feed.json\n"))
        try await site.build(now: "2026-08-02")
        #expect(try site.page("/instruments/feed.xml").contains("EU AI Act: Most of it applies"))
    }

    // MARK: - Machines

    private func object(_ page: String) throws -> [String: Any] {
        let json = try #require(
            page.components(separatedBy: #"<script type="application/ld+json">"#).last?
                .components(separatedBy: "</script>").first)
        return try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    @Test func tellsMachinesWhatItIs() async throws {
        let site = try Self.site([
            "Content/instruments/plan.md":
                "---\ntitle: Plan\njurisdiction: US\narea: Ohio\nkind: action plan\nstatus: published\n---\n"
        ])
        try await site.build()
        let law = try object(try site.page("/instruments/eu-ai-act/"))
        #expect(law["@type"] as? String == "Legislation")
        #expect(law["legislationIdentifier"] as? String == "Regulation (EU) 2024/1689")
        #expect(law["legislationLegalForce"] as? String == "https://schema.org/InForce")
        #expect((law["legislationJurisdiction"] as? [String: Any])?["name"] as? String == "European Union")
        let plan = try object(try site.page("/instruments/plan/"))
        #expect(plan["@type"] as? String == "CreativeWork" && plan["legislationLegalForce"] == nil)
        let area = try #require(plan["spatialCoverage"] as? [String: Any])
        #expect(area["name"] as? String == "Ohio")
        #expect((area["containedInPlace"] as? [String: Any])?["name"] as? String == "United States")
        let article = try object(try site.page("/2025/03/one/"))
        #expect(
            (article["about"] as? [[String: Any]])?.last?["url"] as? String
                == "https://example.org/instruments/eu-ai-act/")
        let mention = try object(try site.page("/2025/03/two/"))
        #expect((mention["mentions"] as? [[String: Any]])?.map { $0["name"] as? String } == ["EU AI Act"])
    }

    @Test(arguments: [
        ("in force", "InForce"), ("partly applies", "PartiallyInForce"), ("pending", "NotInForce"),
        ("repealed", "NotInForce"), ("passed", nil), ("signed", nil), ("adopted", nil), ("published", nil),
        ("ratified", nil), ("open for signature", nil),
    ])
    func saysOfALawWhetherItIsInForceOnlyWhereTheStatusDoes(status: String, force: String?) async throws {
        let site = try Self.site([
            "Content/instruments/law.md": "---\njurisdiction: BR\nkind: treaty\nstatus: \(status)\n---\n"
        ])
        try await site.build()
        let law = try object(try site.page("/instruments/law/"))
        #expect(law["legislationLegalForce"] as? String == force.map { "https://schema.org/\($0)" })
    }

    @Test func openDataAndTheSearchHaveInstruments() async throws {
        let site = try Self.site(settings: "open_data: true\n")
        try await site.build()
        let head = try #require(try site.page("/data/articles.csv").split(whereSeparator: \.isNewline).first)
        #expect(head.hasSuffix(",instruments"))
        #expect(try site.page("/data/articles.json").contains(#""instruments":["EU AI Act"]"#))
        let facets = try #require(try site.files(in: "Output/search/index").first { $0.key.hasPrefix("facets") }?.value)
        #expect(
            String(decoding: facets, as: UTF8.self).contains(
                "instrument\teu-ai-act\tEU AI Act\t/instruments/eu-ai-act/\tRegulation\tEuropean Union\teu\t"
                    + "Regulation (EU) 2024/1689 · AI Act\n"))
        #expect(try site.page("/search/").contains("id=\"search-instruments\""))
    }

    // MARK: - Sites without

    @Test func aSiteWithoutThemHasNoTraceOfThem() async throws {
        let site = try SiteFixture([
            "Content/site.yml": "title: D\nbase_url: https://example.org/\nopen_data: true\n",
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\ncountries: [EU]\n---\nThe AI Act.\n",
        ])
        #expect(try await site.build().diagnostics == [])
        // The script of the search has a line for those that a search index may have.
        for (path, bytes) in try site.files() where !path.hasPrefix("assets/search.") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!path.contains("instrument") && !text.lowercased().contains("instrument"), "\(path)")
        }
        try site.write(
            "Content/articles/two.md", "---\ntitle: Two\ndate: 2025-03-02\ninstruments: [eu-ai-act]\n---\nText.\n")
        let marks = try await site.build().diagnostics.map(\.mark)
        #expect(marks.count == 1 && marks[0].hasPrefix("Content/articles/two.md:4:1 "))
    }

    @Test func pagesCanBeSwitchedOff() async throws {
        let site = try Self.site(settings: "pages: {instruments: false}\n")
        let report = try await site.build()
        #expect(report.diagnostics.map(\.identifier) == [])
        #expect(report.pagePaths.filter { $0.hasPrefix("instruments/") } == [])
        #expect(try !site.page("/").contains("Key dates"))
        #expect(try site.page("/2025/03/one/").contains("EU AI Act"))
    }
}
