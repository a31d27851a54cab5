import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineSite

/// Countries and topics with so many articles that readers need ways into their lists.
@Suite struct BusyListTests {
    private static let topics = [
        "Content/topics/safety.md": "---\ntitle: Safety\n---\n", "Content/topics/trade.md": "---\ntitle: Trade\n---\n",
        "Content/topics/chips.md": "---\ntitle: Chips\n---\n",
    ]

    /// So many articles of France on topics in each of some months.
    private static func site(
        _ months: [(month: String, count: Int)], topics: String = "safety", country: String = "FR",
        settings: String = "",
        more: [String: String] = [:]
    ) throws -> SiteFixture {
        var files = Self.topics.merging(more) { $1 }
        files["Content/site.yml"] = "title: T\nbase_url: https://example.org/\npaginate: 5\n\(settings)"
        for (month, count) in months {
            for number in 1...count {
                files["Content/articles/\(country)-\(month)-\(number).md"] = article(
                    "\(month)-\(number < 10 ? "0" : "")\(number)", topics, country)
            }
        }
        return try SiteFixture(files)
    }

    private static func article(_ date: String, _ topics: String, _ country: String) -> String {
        "---\ntitle: Of \(date)\ndate: \(date)\ncountries: [\(country)]\ntopics: [\(topics)]\nsummary: S.\n---\nText.\n"
    }

    @Test func aBusyListLeadsToTheMonthsOfItsYears() async throws {
        let site = try Self.site([("2024-11", 4), ("2024-12", 5), ("2025-01", 7)])
        try await site.build()
        let first = try site.page("/countries/france/")
        // The first page has articles of 2025 alone, and so the months of 2025; the second has both years.
        #expect(first.contains(#"<a href="/countries/france/#m2025-01">January</a>"#))
        #expect(first.contains(#"<a href="/countries/france/page/2/#y2024">2024</a>"#))
        #expect(!first.contains("m2024-12"))
        #expect(first.contains(#"<h3 class="month-mark" id="m2025-01">January 2025</h3>"#))
        let second = try site.page("/countries/france/page/2/")
        #expect(second.contains(#"<a href="/countries/france/page/2/#m2024-12">December</a>"#))
        #expect(second.contains(#"<a href="/countries/france/page/3/#m2024-11">November</a>"#))
        // A page that begins within a month says which; so do jumps from elsewhere only where the month begins.
        #expect(second.contains(#"id="m2025-01""#) && second.contains(#"id="m2024-12""#))
        #expect(try site.page("/countries/france/page/3/").contains(#"id="m2024-11">November 2024"#))
    }

    @Test(arguments: [[("2024-11", 3), ("2024-12", 3), ("2025-01", 7)], [("2024-12", 4), ("2025-01", 6)]])
    func aListOfFewArticlesAMonthOrOfTwoPagesHasNoMonths(months: [(String, Int)]) async throws {
        // 13 articles in three months are more than four a month, so one month more takes them below.
        let site = try Self.site(months + (months.count == 3 ? [("2023-01", 1)] : []))
        try await site.build()
        let page = try site.page("/countries/france/")
        #expect(!page.contains("month-mark") && !page.contains("#m20"))
        #expect(page.contains("#y2024"))
    }

    @Test(arguments: [(10, true), (9, false)])
    func aCountrysTopicWithTenArticlesHasAFeed(count: Int, hasFeed: Bool) async throws {
        let site = try Self.site([("2025-01", count)])
        try await site.build()
        let files = try site.files()
        for name in ["feed.xml", "feed.json"] {
            #expect((files["countries/france/safety/\(name)"] != nil) == hasFeed)
        }
        let page = try site.page("/countries/france/safety/")
        #expect(page.contains(#"href="/countries/france/safety/feed.xml""#) == hasFeed)
        #expect(page.contains("Feed of this page") == hasFeed)
        #expect(try site.text("Output/_headers").contains("/countries/:country/:topic/feed.json") == hasFeed)
        guard hasFeed else { return }
        let feed = try site.text("Output/countries/france/safety/feed.xml")
        #expect(feed.contains("<title>T: France: Safety</title>"))
        #expect(feed.components(separatedBy: "<entry>").count == 11)
        #expect(feed.contains(#"href="https://example.org/countries/france/safety/""#))
    }

    @Test(arguments: ["country_topics: false", "feeds: false"])
    func aSiteWithoutSuchPagesOrFeedsHasNoFeedsOfThem(off: String) async throws {
        let site = try Self.site([("2025-01", 10)], settings: "pages: {\(off)}\n")
        try await site.build()
        #expect(try site.files().keys.filter { $0.hasPrefix("countries/france/safety/feed") } == [])
        #expect(try !site.text("Output/_headers").contains("/countries/:country/:topic/"))
    }

    @Test func aCountrysTopicLeadsToOtherTopicsAndCountries() async throws {
        var more: [String: String] = [:]
        for day in ["2025-03-01", "2025-03-02"] {
            more["Content/articles/t\(day).md"] = Self.article(day, "trade", "FR")
            more["Content/articles/v\(day).md"] = Self.article(day, "safety", "VN")
            more["Content/articles/k\(day).md"] = Self.article(day, "chips", "KE")
        }
        more["Content/articles/one.md"] = Self.article("2025-03-03", "chips", "FR")
        let site = try Self.site([("2025-01", 6)], more: more)
        try await site.build()
        let page = try site.page("/countries/france/safety/")
        #expect(page.contains(#"<a href="/countries/france/trade/">Trade</a>"#))
        #expect(page.contains(##"<a href="#topics">Other topics</a>"##) && page.contains(#"id="topics""#))
        #expect(page.contains(#"<a href="/countries/viet-nam/safety/">Việt Nam</a>"#))
        // One article makes no page, and another country’s other topic is no neighbour.
        #expect(!page.contains("/countries/france/chips/") && !page.contains("/countries/kenya/chips/"))
        #expect(try !site.page("/countries/france/safety/page/2/").contains("/countries/france/trade/"))
    }

    @Test func aTopicNamesThoseThatAreOftenTogetherWithIt() async throws {
        let site = try Self.site(
            [("2025-01", 3)], topics: "safety, trade",
            more: [
                "Content/articles/a.md": Self.article("2025-02-01", "safety, chips", "VN"),
                "Content/articles/b.md": Self.article("2025-02-02", "safety, chips", "KE"),
            ])
        try await site.build()
        let part = try #require(site.page("/topics/safety/").components(separatedBy: "Often together with").last)
        #expect(part.contains(#"<a href="/topics/trade/">Trade</a>"#))
        // Two articles are chance.
        #expect(try !site.page("/topics/chips/").contains("Often together with"))
        #expect(try !site.page("/countries/france/").contains("Often together with"))
    }
}
