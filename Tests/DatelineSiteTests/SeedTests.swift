import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// Wire copy of the seed's form: no title, no front matter, date and place in the first line, the agency in the last.
@Suite struct SeedTests {
    private static let wire = """
         date 2025-02-12 PARIS — Deputy Minister of Trade and Industry Trần Văn Minh led a Vietnamese delegation to the Digital Policy (DP) Forum in Paris from February 10-11, reaffirming Việt Nam's commitment to AI.

        Co-chaired by French President Emmanuel Macron and Indian Prime Minister Narendra Modi, the forum drew many.

        The Deputy Minister said Việt Nam would work with France. The French side agreed that Việt Nam and France share views.

        Việt Nam also signed a cooperation agreement on semiconductors with France. — VNS
        """

    @Test func comesOutRight() async throws {
        let site = try SiteFixture(["Content/articles/000_5059.txt": Self.wire])
        let plan = try await site.plan()
        #expect(plan.diagnostics == [])
        let article = try #require(plan.articles.first)
        #expect(article.date.iso8601 == "2025-02-12")
        #expect(article.countries.map(\.key) == ["VN", "FR"])
        #expect(article.filing.mentioned.map(\.key) == ["IN"])
        #expect(article.filing.filedFrom?.key == "FR")
        #expect(article.filing.place == "Paris")
        #expect(article.text.credit == "VNS")
        #expect(article.title.isDerived && article.summary.isDerived && article.isDerived(.countries))
        #expect(article.title.value.count <= 90)
        try await site.build()
        let page = try site.page(article.permalink.description)
        #expect(!page.contains("date 2025-02-12"))
        #expect(!page.contains("— VNS"))
        #expect(page.contains("co-chaired") || page.contains("Co-chaired"))
    }

    @Test func takesTheAuthorsCountriesAsComplete() async throws {
        let site = try SiteFixture([
            "Content/articles/wire.txt": Self.wire, "Content/articles/wire.yml": "countries: [VN]\n",
        ])
        let article = try #require(try await site.plan().articles.first)
        #expect(article.countries.map(\.key) == ["VN"])
        #expect(article.filing.mentioned == [])
    }

    @Test func takesTheYearOfADatelineFromTheFolder() async throws {
        let copy = "PARIS, Feb. 12 (Reuters) - France said so."
        let site = try SiteFixture(["Content/articles/2025/february/wire.txt": copy])
        #expect(try await site.plan().articles.first?.date.iso8601 == "2025-02-12")
        let lost = try SiteFixture(["Content/articles/wire.txt": copy])
        let diagnostic = try #require(try await lost.plan().diagnostics.first)
        #expect(diagnostic.identifier == .missingDate)
        #expect(diagnostic.help?.hasPrefix("its dateline says “Feb. 12” but no year") == true)
    }
}
