import DatelineModel
@testable import DatelineSite
import DatelineTestSupport
import Testing

@Suite struct FrontPageTests {
    /// A site with an article about a country on each of some days.
    private static func site(_ articles: [(day: String, country: String)], settings: String = "") throws -> SiteFixture
    {
        var files = ["Content/site.yml": "title: D\nbase_url: https://example.org/\n\(settings)"]
        for (number, article) in articles.enumerated() {
            files["Content/articles/a\(number).md"] =
                "---\ntitle: T\(number)\ndate: \(article.day)\ncountries: [\(article.country)]\n---\nText.\n"
        }
        return try SiteFixture(files)
    }

    /// The parts of a front page: what is new, what the newest days were about, what came before.
    private static func parts(_ page: String) -> [String] {
        page.split(separator: #/<(?:section class="issue"|aside class="coverage"|section class="earlier")/#).dropFirst()
            .map(String.init)
    }

    @Test func setsTheNewestDayApartFromTheDaysBefore() async throws {
        let site = try Self.site([
            ("2025-02-03", "FR"), ("2025-02-03", "DE"), ("2025-02-01", "VN"), ("2025-01-31", "VN"),
        ])
        #expect(try await site.build().diagnostics == [])
        let parts = Self.parts(try site.page("/"))
        #expect(parts.count == 3)
        #expect(
            parts[0].contains(#"New since the last issue <time class="count" datetime="2025-02-01">1 February 2025"#))
        #expect(["/t0/", "/t1/", "/t2/", "/t3/"].map { parts[0].contains("\($0)\"") } == [true, true, false, false])
        #expect(["/t0/", "/t1/", "/t2/", "/t3/"].map { parts[2].contains("\($0)\"") } == [false, false, true, true])
        #expect(try site.page("/").contains(#"Issue of <time datetime="2025-02-03">"#))
    }

    @Test func hasNoIssueBeforeTheFirst() async throws {
        let site = try Self.site([("2025-02-03", "FR"), ("2025-02-03", "DE")])
        try await site.build()
        let page = try site.page("/")
        #expect(page.contains("Latest articles") && !page.contains("New since"))
        #expect(Self.parts(page).count == 2)
    }

    @Test func listsNoMoreThanFitsAPage() async throws {
        let days = ["2025-02-03", "2025-02-03", "2025-02-03", "2025-02-02", "2025-02-01"].map { ($0, "FR") }
        let site = try Self.site(days, settings: "paginate: 3\n")
        try await site.build()
        let page = try site.page("/")
        #expect((0...4).map { page.contains("/t\($0)/\"") } == [true, true, true, true, false])
    }

    @Test(arguments: [
        (["2025-02-10", "2025-02-09", "2025-02-04", "2025-02-03"], "The week", "2025-02-04", "3 articles"),
        (["2025-02-10", "2025-02-09", "2025-01-12", "2025-01-11"], "The month", "2025-01-12", "3 articles"),
        (["2025-02-10", "2024-03-01"], "The year", "2024-02-12", "2 articles"),
        (["0001-01-02"], "The year", "0001-01-02", "1 article"),
    ])
    func countsTheNewestDaysOfWhichSomethingCanBeSaid(
        days: [String], heading: String, first: String, count: String
    ) async throws {
        let site = try Self.site(days.map { ($0, "FR") })
        try await site.build()
        let coverage = try #require(Self.parts(try site.page("/")).dropFirst().first)
        #expect(coverage.contains(#"id="coverage">\#(heading)</h2>"#))
        #expect(coverage.contains(#"<span><time datetime="\#(first)">"#))
        #expect(coverage.contains("<span>\(count)</span>"))
    }

    @Test func countsAStoryInSeveralLanguagesAsOneArticle() async throws {
        let site = try Self.site([("2025-02-10", "FR"), ("2025-01-20", "DE"), ("2025-01-19", "DE")])
        for language in ["fr", "es"] {
            try site.write(
                "Content/articles/a0.\(language).md",
                "---\ntitle: \(language)\ndate: 2025-02-10\nlanguage: \(language)\ntranslation_of: a0.md\n---\nText.\n")
        }
        #expect(try await site.build().diagnostics == [])
        let coverage = try #require(Self.parts(try site.page("/")).dropFirst().first)
        #expect(coverage.contains(">The month</h2>") && coverage.contains("<span>3 articles</span>"))
    }

    @Test func putsTheMostCoveredCountryFirst() async throws {
        let site = try Self.site([
            ("2025-02-03", "VN"), ("2025-02-02", "VN"), ("2025-02-02", "VN"), ("2025-02-02", "FR"),
            ("2025-01-02", "IN"),
        ])
        try await site.build()
        let coverage = try #require(Self.parts(try site.page("/")).dropFirst().first)
        let lists = try #require(coverage.firstRange(of: #"<ol class="tallies">"#))
        let list = coverage[lists.upperBound...]
        #expect(list.contains(#"<li><a href="/countries/viet-nam/">Việt Nam</a> <svg class="bar""#))
        #expect(list.contains(#"<path d="M0 0h100v1H0z"/>"#) && list.contains(#"<path d="M0 0h33v1H0z"/>"#))
        #expect(!list.contains("/countries/india/"))
        let first = try #require(list.firstRange(of: "viet-nam"))
        let second = try #require(list.firstRange(of: "france"))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test func saysNothingOfCountriesThatAreSwitchedOff() async throws {
        let site = try Self.site([("2025-02-03", "FR")], settings: "pages: {countries: false}\n")
        try await site.build()
        #expect(try !site.page("/").contains("coverage"))
    }

    // MARK: - Articles by term

    @Test func aTemplateShowsTheNewestArticlesOfEachTopic() async throws {
        var files = [
            "Content/topics/safety.md": "---\ntitle: Safety\n---\n",
            "Content/topics/trade.md": "---\ntitle: Trade\n---\n",
        ]
        for day in 1...4 {
            files["Content/articles/s\(day).md"] =
                "---\ntitle: S\(day)\ndate: 2025-03-0\(day)\ntopics: [safety]\n---\nText.\n"
        }
        files["Content/articles/a.md"] = "---\ntitle: T\ndate: 2025-03-01\ntopics: [trade, safety]\n---\nText.\n"
        let template = """
            {% for topic in by_topic %}{{ topic.name }} {{ topic.count }}:{% for item in topic.articles | limit: 3 %} \
            {{ item.title }}{% endfor %};{% endfor %}
            """
        #expect(try await shownOnFront(template, files) == "Safety 5: S4 S3 S2;Trade 1: T;")
    }
}
