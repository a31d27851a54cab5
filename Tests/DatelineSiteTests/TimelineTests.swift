import DatelineModel
@testable import DatelineDigest
@testable import DatelinePages
@testable import DatelineSite
import DatelineTemplates
import DatelineTestSupport
import Foundation
import Testing

@Suite struct TimelineTests {
    /// A site with an article about France, or of another country, on each of some days.
    private static func site(_ days: [(day: String, country: String)], settings: String = "") throws -> SiteFixture {
        var files = ["Content/site.yml": "title: D\nbase_url: https://example.org/\n\(settings)"]
        for (number, article) in days.enumerated() {
            files["Content/articles/a\(number).md"] =
                "---\ntitle: T\(number)\ndate: \(article.day)\ncountries: [\(article.country)]\n---\nText.\n"
        }
        return try SiteFixture(files)
    }

    /// The scale of a digest with an article on each of some days.
    private static func scale(_ days: String...) async throws -> TimeScale {
        let plan = try await site(days.map { ($0, "FR") }).plan(now: "9999-12-31")
        let site = try #require(plan.value)
        return TimeScale(site.digest, site.settings, .english, MonthNames("en", .english))
    }

    /// A list on one page.
    private static let list = Pagination(count: 2, size: 20, at: Permalink("/countries/france/"))

    @Test func countsByMonthFromTheFirstToTheLast() async throws {
        let scale = try await Self.scale("2024-11-30", "2025-02-01", "2025-02-28")
        #expect(scale.unit == .month)
        #expect(scale.periods.map(\.name) == ["November 2024", "December 2024", "January 2025", "February 2025"])
        #expect(scale.periods.map { $0.permalink?.description } == ["/2024/11/", nil, nil, "/2025/02/"])
        #expect(scale.counts([0, 1, 2]) == [1, 0, 0, 2])
        #expect(scale.counts([2]) == [1, 0, 0, 0])
    }

    @Test func countsByQuarterAfterFortyEightMonths() async throws {
        let fourYears = try await Self.scale("2021-01-01", "2024-12-31")
        #expect(fourYears.unit == .month)
        #expect(fourYears.periods.count == 48)
        let longer = try await Self.scale("2021-03-31", "2021-04-01", "2025-03-01", "2025-03-31")
        #expect(longer.unit == .quarter)
        #expect(longer.periods.count == 17)
        #expect(longer.periods.map(\.name).prefix(5) == ["Q1 2021", "Q2 2021", "Q3 2021", "Q4 2021", "Q1 2022"])
        #expect(longer.periods.allSatisfy { $0.permalink == nil })
        #expect(longer.counts([0, 1, 2, 3]) == [1, 1] + Array(repeating: 0, count: 14) + [2])
    }

    @Test(arguments: [
        ("fr", "Articles par trimestre, T1 2021 – T1 2025."), ("vi", "Bài viết mỗi quý, Quý 1/2021 – Quý 1/2025."),
        ("es", "Artículos por trimestre, T1 2021 – T1 2025."),
        ("ar", "المقالات في كل ربع سنة, الربع 1 من 2021 – الربع 1 من 2025."),
    ])
    func namesQuartersInTheSitesLanguage(language: String, caption: String) async throws {
        let site = try Self.site([("2021-01-01", "FR"), ("2025-01-01", "FR")], settings: "language: \(language)\n")
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let page = try #require(report.planned?.plan.pages.first { $0.template == "country.html" })
        #expect(try site.page(page.permalink.description).contains(caption))
    }

    @Test func countsByYearAfterTwelveYears() async throws {
        #expect(try await Self.scale("2013-01-01", "2024-12-31").unit == .quarter)
        let longer = try await Self.scale("2021-12-31", "2034-01-01")
        #expect(longer.unit == .year)
        #expect(longer.periods.count == 14)
        #expect(longer.periods.first?.name == "2021" && longer.periods.last?.name == "2034")
        #expect(longer.periods.map { $0.permalink?.description }.prefix(2) == ["/2021/", nil])
    }

    @Test func countsByDecadeAndCenturyInAnArchive() async throws {
        let decades = try await Self.scale("1904-05-06", "2025-02-01")
        #expect(decades.unit == .decade)
        #expect(decades.periods.first?.name == "1900–1909")
        #expect(decades.periods.last?.name == "2020–2029")
        #expect(decades.periods.allSatisfy { $0.permalink == nil })
        #expect(decades.counts([0, 1]).reduce(0, +) == 2)
        #expect(try await Self.scale("1204-05-06", "2025-02-01").periods.map(\.name).first == "1200–1299")
    }

    @Test func hasNoTimelineInADigestOfOneMonth() async throws {
        let site = try Self.site([("2025-02-01", "FR"), ("2025-02-28", "FR")])
        try await site.build()
        #expect(try !site.page("/countries/france/").contains("timeline"))
        #expect(try !site.page("/countries/").contains("sparkline"))
        #expect(try await Self.scale().periods.isEmpty)
    }

    @Test func drawsEachCountryOnTheDigestsScale() async throws {
        let site = try Self.site([
            ("2024-12-01", "FR"), ("2025-02-01", "VN"), ("2025-02-02", "VN"), ("2025-01-02", "VN"),
            ("2024-12-02", "FR"),
        ])
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let page = try site.page("/countries/viet-nam/")
        #expect(page.contains("Articles a month, December 2024 – February 2025. Most: 2 (February 2025)."))
        #expect(page.contains(#"<rect x="28" y="48" width="21" height="16"/><title>January 2025: 1</title>"#))
        #expect(page.contains(#"<rect x="56" y="32" width="21" height="32"/><title>February 2025: 2</title>"#))
        #expect(page.contains(#"<a href="/countries/viet-nam/#t2025-02" tabindex="-1">"#))
        #expect(page.contains(#"<th scope="row"><a href="/countries/viet-nam/#t2025-02">February 2025</a></th>"#))
        #expect(page.contains(#"<ul class="river" id="t2025-02">"#))
        #expect(!page.contains("December 2024:"))
        #expect(page.contains(#"<text class="tick" x="-6" y="0" dy="8">4</text>"#))
        // Sparklines beside each other have one scale.
        let countries = try site.page("/countries/")
        #expect(countries.contains(#"<path d="M0 8V8h1V6h1V4h1V8z"/>"#))
        #expect(countries.contains(#"<path d="M0 8V4h1V8h1V8h1V8z"/>"#))
    }

    @Test(arguments: [
        (["2025-02-01", "2025-01-01", "2024-02-01"], "2 of 3 articles are from 2025"),
        (["2025-02-01", "2025-01-01"], "All 2 articles are from 2025"),
        (
            ["2025-02-01", "2025-01-01", "2024-02-01", "2023-02-01", "2023-01-01"],
            "4 of 5 articles are from 2023 and 2025"
        ),
        (["2025-02-01", "2024-01-01", "2023-02-01", "2022-02-01"], "4 articles, spread from 2022 to 2025"),
    ])
    func `the title of a chart is what it shows`(days: [String], finding: String) async throws {
        let site = try Self.site(days.map { ($0, "FR") })
        try await site.build()
        #expect(try site.page("/countries/france/").contains(#"<strong class="finding">\#(finding)</strong>"#))
    }

    @Test func `of one article there is no chart, and what only mentions a country is said`() async throws {
        let site = try Self.site([("2025-02-01", "VN"), ("2024-12-01", "FR"), ("2024-11-01", "FR")])
        try site.write(
            "Content/articles/m.md",
            "---\ntitle: M\ndate: 2025-02-03\ncountries: [VN]\nmentioned: [FR]\n---\nText.\n")
        try site.write("Content/articles/p.md", "---\ntitle: P\ndate: 2025-02-03\ncountries: [PE]\n---\nText.\n")
        try await site.build()
        #expect(try site.page("/countries/france/").contains("Not counted: 1 that mentions it."))
        #expect(try !site.page("/countries/viet-nam/").contains("Not counted"))
        #expect(try !site.page("/countries/peru/").contains("timeline"))
    }

    @Test func `a bar leads to the page of the list where its articles begin, a year to its heading`() async throws {
        let site = try Self.site(
            [("2025-03-01", "FR"), ("2025-02-01", "FR"), ("2025-02-02", "FR"), ("2024-12-01", "FR")],
            settings: "paginate: 2\n")
        try await site.build()
        let page = try site.page("/countries/france/")
        #expect(page.contains(#"<a href="/countries/france/page/2/#t2024-12" tabindex="-1">"#))
        #expect(page.contains(#"<a href="/countries/france/#t2025-02" tabindex="-1">"#))
        #expect(page.contains(#"<li><a href="/countries/france/page/2/#y2024">2024</a>"#))
        let second = try site.page("/countries/france/page/2/")
        #expect(second.contains(#"<h3 class="year-mark" id="y2024">2024</h3>"#))
        #expect(second.contains(#"<ul class="river" id="t2024-12">"#))
    }

    @Test(arguments: [(1, 4), (4, 4), (5, 6), (9, 10), (11, 20), (41, 60), (99, 100), (101, 200), (4001, 6000)])
    func `a scale ends at a round number`(most: Int, top: Int) { #expect(Timeline.top(of: most) == top) }

    @Test func standsOnTheFirstPageOfAListAlone() async throws {
        let site = try Self.site([("2024-12-01", "FR"), ("2025-02-01", "FR")], settings: "paginate: 1\n")
        try await site.build()
        #expect(try site.page("/countries/france/").contains("timeline"))
        #expect(try !site.page("/countries/france/page/2/").contains("timeline"))
    }

    @Test(arguments: [
        ("2024-01-01", "2026-12-31", ["2024", "2025", "2026"]),
        // November and December have no room for a name of their own.
        ("2023-11-01", "2025-12-31", ["2024", "2025"]),
        ("2024-02-01", "2024-11-01", ["2024"]),
        // Two quarters of 2019 have no room either.
        ("2019-07-01", "2024-12-31", ["2020", "2021", "2022", "2023", "2024"]),
        ("2015-01-01", "2025-12-31", ["2015", "2017", "2019", "2021", "2023", "2025"]),
        ("2010-01-01", "2025-01-01", ["2010", "2012", "2014", "2016", "2018", "2020", "2022", "2024"]),
    ])
    func namesTheYearsThatHaveRoom(first: String, last: String, names: [String]) async throws {
        let timeline = try #require(Timeline([0, 1], try await Self.scale(first, last), Self.list, .english))
        #expect(timeline.marks.map(\.name) == names)
    }

    @Test func setsTheLastYearBeforeTheEnd() async throws {
        let timeline = try #require(
            Timeline([0, 1], try await Self.scale("2024-01-01", "2026-01-01"), Self.list, .english))
        #expect(timeline.marks.map(\.isLate) == [false, false, true])
        #expect(timeline.marks.map(\.permille) == [0, 480, 960])
    }

    @Test func drawsTheFewestArticlesToo() async throws {
        let scale = try await Self.scale("2025-01-01", "2025-02-01")
        let timeline = try #require(Timeline(Array(repeating: 0, count: 500) + [1], scale, Self.list, .english))
        #expect(timeline.bars.map(\.height) == [1, 53])
        #expect(timeline.peak?.count == 500)
        #expect(TimeScale.sparkline([1, 500], most: 500) == [7, 0])
        #expect(Timeline([], scale, Self.list, .english)?.bars == nil)
    }
}
