import DatelineModel
@testable import DatelinePages
@testable import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

@Suite struct MatrixTests {
    private static let topics = [
        "Content/topics/copyright.md": "---\ntitle: Copyright\n---\n",
        "Content/topics/safety.md": "---\ntitle: Safety\n---\n",
    ]

    private static func site(_ articles: [(countries: String, topic: String)], settings: String = "") throws
        -> SiteFixture
    {
        var files = topics
        files["Content/site.yml"] = "title: D\nbase_url: https://example.org/\n\(settings)"
        for (number, article) in articles.enumerated() {
            files["Content/articles/a\(number).md"] =
                "---\ntitle: T\(number)\ndate: 2025-02-01\ncountries: [\(article.countries)]\ntopics: [\(article.topic)]\n---\nText.\n"
        }
        return try SiteFixture(files)
    }

    @Test(arguments: [
        (0, []), (1, [1...1]), (2, [1...1, 2...2]), (7, [1...1, 2...2, 3...3, 4...7]),
        (81, [1...3, 4...9, 10...27, 28...81]), (10_000, [1...10, 11...100, 101...1000, 1001...10_000]),
    ])
    func shadesInEvenProportions(largest: Int, steps: [ClosedRange<Int>]) {
        let shading = Shading(largest: largest)
        #expect(shading.steps.map(\.counts) == steps)
        #expect(shading.steps.map(\.level) == Array(steps.indices).map { $0 + 1 })
        #expect(shading.level(of: 0) == 0)
        #expect(shading.level(of: largest) == steps.count)
    }

    @Test func leadsFromEachCellToItsArticles() async throws {
        let site = try Self.site([("FR", "copyright"), ("FR", "copyright"), ("FR", "safety"), ("VN", "safety")])
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let page = try site.page("/matrix/")
        // France has a page on copyright; its only article on safety stands for itself.
        #expect(
            page.contains(
                #"<td class="shade-2"><a href="/countries/france/copyright/" data-topic="Copyright">2</a></td>"#))
        #expect(page.contains(#"<td class="shade-1"><a href="/2025/02/t2/" data-topic="Safety">1</a></td>"#))
        #expect(page.contains("<td></td>"))
        #expect(try site.page("/countries/").contains(#"<a href="/matrix/">"#))
        #expect(try site.page("/topics/").contains(#"<a href="/matrix/">"#))
        #expect(try site.text("Output/sitemap.xml").contains("https://example.org/matrix/"))
    }

    @Test func listsTheMostCoveredCountriesFirst() async throws {
        let site = try Self.site([("VN", "safety"), ("FR", "safety"), ("VN", "safety")])
        try await site.build()
        let page = try site.page("/matrix/")
        let rows = page.components(separatedBy: #"<th scope="row">"#).dropFirst()
        #expect(
            rows.map { $0.prefix { $0 != ">" } } == [
                #"<a href="/countries/viet-nam/""#, #"<a href="/countries/france/""#,
            ])
    }

    @Test func hasAtMostThirtyRows() async throws {
        let codes =
            "FR DE IT ES PT GB IE BE NL LU DK SE NO FI IS PL CZ SK HU AT CH RO BG GR HR SI EE LV LT MT CY US VN".split(
                separator: " ")
        let site = try Self.site(codes.map { (String($0), "safety") })
        try await site.build()
        #expect(try site.page("/matrix/").components(separatedBy: #"scope="row""#).count == 31)
    }

    @Test(arguments: ["matrix: false", "countries: false", "topics: false"])
    func hasNoMatrixIfSwitchedOff(off: String) async throws {
        let site = try Self.site([("FR", "safety")], settings: "pages: {\(off)}\n")
        let report = try await site.build()
        #expect(!report.pagePaths.contains("matrix/index.html"))
        #expect(try !site.page("/").contains("/matrix/"))
    }

    @Test func hasNoLinksToPagesThatAreSwitchedOff() async throws {
        let site = try Self.site([("FR", "safety"), ("FR", "safety")], settings: "pages: {country_topics: false}\n")
        try await site.build()
        #expect(try site.page("/matrix/").contains(#"<td class="shade-2" data-topic="Safety">2</td>"#))
    }

    @Test func hasNoMatrixWithoutCountriesOnTopics() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ntitle: T\ndate: 2025-02-01\ncountries: [FR]\n---\nText.\n"
        ])
        let report = try await site.build()
        #expect(!report.pagePaths.contains("matrix/index.html"))
        #expect(try !site.page("/countries/").contains("/matrix/"))
    }
}
