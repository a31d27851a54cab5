import DatelineFiles
import DatelineModel
import DatelineDigest
import DatelineOutput
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

@Suite struct BuildTests {
    private static let summit = """
        ---
        title: Summit closes
        date: 2025-02-11
        countries: [FR, IN]
        ---
        PARIS — France and India co-chaired the summit.
        """

    @Test func makesAPageForEveryArticleCountryAndMonth() async throws {
        let site = try SiteFixture(["Content/articles/summit.md": Self.summit])
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let files = try site.files().keys.sorted().filter { !$0.hasPrefix("assets/") && !$0.hasPrefix("search/index/") }
        #expect(
            files == [
                "2025/02/index.html", "2025/02/summit/index.html", "2025/index.html", "404.html", "_headers",
                "archive/index.html",
                "countries/france/feed.json", "countries/france/feed.xml", "countries/france/index.html",
                "countries/index.html", "countries/india/feed.json", "countries/india/feed.xml",
                "countries/india/index.html",
                "dateline-manifest.txt", "feed.css", "feed.json", "feed.xml", "index.html", "manifest.webmanifest",
                "robots.txt", "rss.xml",
                "search/index.html", "search/index.json", "sitemap.xml",
            ])
    }

    @Test func givesTheSameBytesTwiceAndFromAnotherFolder() async throws {
        let files = [
            "Content/articles/summit.md": Self.summit,
            "Content/articles/wire.txt": "date 2025-06-14 HÀ NỘI — Việt Nam's National Assembly passed a law on AI.",
        ]
        let site = try SiteFixture(files)
        let other = try SiteFixture(files)
        try await site.build()
        let first = try site.files()
        try await site.build()
        try await other.build()
        #expect(try site.files() == first)
        #expect(try other.files() == first)
    }

    @Test func writesOnlyWhatChanged() async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-01\n---\nText.",
            "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-03-01\n---\nText.",
        ])
        let first = try await site.build()
        #expect(first.changes?.unchanged == 0)
        let again = try await site.build()
        #expect(again.changes?.written == 0)
        try site.write("Content/articles/two.md", "---\ntitle: Two\ndate: 2025-03-01\n---\nOther words.")
        let changed = try await site.build()
        let page = try site.page("/2025/03/two/")
        #expect(page.contains("Other words."))
        // The page itself, and what shows its summary: the front page, its month, the feeds and its neighbour's page does not.
        #expect((changed.changes?.written ?? 0) < (first.changes?.written ?? 0))
        // The words and the summaries of the search have new names.
        #expect(changed.changes?.removed == 2)
    }

    @Test func removesThePagesOfAnArticleThatIsGone() async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-01\n---\nText.",
            "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-03-01\n---\nText.",
        ])
        try await site.build()
        site.remove("Content/articles/two.md")
        try await site.build()
        let files = try site.files().keys
        #expect(!files.contains { $0.hasPrefix("2025/03") })
        #expect(files.contains("2025/01/one/index.html"))
        #expect(FileSystem.kind(of: "\(site.output)/2025/03") == .nothing)
    }

    @Test func leavesTheSiteAsItWasWhenSomethingIsWrong() async throws {
        let site = try SiteFixture(["Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-01\n---\nText."])
        try await site.build()
        let before = try site.files()
        try site.write("Content/articles/two.md", "---\ntitle: Two\ndate: 2025-02-30\n---\nText.")
        let report = try await site.build()
        #expect(report.changes == nil)
        #expect(report.diagnostics.map(\.mark) == ["Content/articles/two.md:3:7 bad-date"])
        #expect(try site.files() == before)
    }

    @Test func worksBelowAPath() async throws {
        let site = try SiteFixture(["Content/articles/summit.md": Self.summit])
        try await site.build(baseURL: "https://example.org/sub/path/")
        for (path, bytes) in try site.files() where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            for part in text.split(separator: "href=\"").dropFirst() where part.hasPrefix("/") {
                #expect(part.hasPrefix("/sub/path/"), "\(path): \(part.prefix(60))")
            }
        }
        #expect(try site.text("Output/feed.xml").contains("https://example.org/sub/path/2025/02/summit/"))
    }

    @Test func holdsBackDraftsFutureArticlesAndEmbargoes() async throws {
        let site = try SiteFixture([
            "Content/articles/draft.md": "---\ntitle: D\ndate: 2025-01-01\ndraft: true\n---\nText.",
            "Content/articles/future.md": "---\ntitle: F\ndate: 2025-05-01\n---\nText.",
            "Content/articles/embargo.txt":
                "EMBARGOED UNTIL 00:01 GMT 12 Mar\n\ndate 2025-03-10 PARIS — France said so.",
            "Content/articles/shown.md": "---\ntitle: S\ndate: 2025-01-01\n---\nText.",
        ])
        let report = try await site.build(now: "2025-03-11T12:00:00Z")
        #expect(report.diagnostics == [])
        #expect(report.articleCount == 1)
        #expect(
            report.heldBack.map { "\($0.path) \($0.heldBack.map { "\($0)" } ?? "")".prefix(24) }.count == 3)
        let later = try await site.build(now: "2025-03-12T00:01:00Z")
        #expect(later.articleCount == 2)
        let page = try site.page("/2025/03/france-said-so/")
        #expect(!page.contains("EMBARGO"))
    }

    @Test func namesBothFilesThatClaimOneAddress() async throws {
        let site = try SiteFixture([
            "Content/articles/a/summit.md": "---\ntitle: One\ndate: 2025-01-01\nslug: summit\n---\nText.",
            "Content/articles/b/summit.md": "---\ntitle: Two\ndate: 2025-01-20\nslug: summit\n---\nText.",
        ])
        let report = try await site.build()
        #expect(report.changes == nil)
        let clash = try #require(report.diagnostics.first)
        #expect(clash.identifier == .addressClash)
        #expect(clash.summary.contains("Content/articles/a/summit.md"))
        #expect(clash.summary.contains("Content/articles/b/summit.md"))
    }

    @Test func namesThePageThatClaimsAnAddressOfTheSite() async throws {
        let site = try SiteFixture(["Content/pages/search.md": "---\ntitle: Search\n---\nText."])
        let clash = try #require(try await site.build().diagnostics.first)
        #expect(clash.mark == "Content/pages/search.md address-clash")
        #expect(clash.summary.hasSuffix("by Content/pages/search.md and a page that the site makes itself"))
    }

    @Test func turnsLinksByFilePathIntoAddresses() async throws {
        let site = try SiteFixture([
            "Content/articles/2024/one.md":
                "---\ntitle: One\ndate: 2024-12-01\n---\nSee [two](../2025/two.md#part) and ![a map](map%20of%20Paris.png).",
            "Content/articles/2024/map of Paris.png": SiteFixture.picture,
            "Content/articles/2025/two.md": "---\ntitle: Two\ndate: 2025-01-01\n---\nText.\n\n## Part\n\nMore.",
        ])
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let page = try site.page("/2024/12/one/")
        #expect(page.contains("<a href=\"/2025/01/two/#part\">two</a>"))
        #expect(page.contains("src=\"/2024/12/one/map-of-paris.png\""))
        #expect(try site.text("Output/2024/12/one/map-of-paris.png") == SiteFixture.picture)
        #expect(try site.page("/2025/01/two/").contains("<h2 id=\"part\">Part <a "))
    }

    @Test func namesALinkThatLeadsNowhere() async throws {
        let site = try SiteFixture([
            "Content/articles/one.md":
                "---\ntitle: One\ndate: 2024-12-01\n---\nText.\n\nSee [two](twoo.md) and [out](../../../etc/passwd).",
            "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-01-01\n---\nText.",
        ])
        let report = try await site.build()
        #expect(
            report.diagnostics.map(\.mark) == [
                "Content/articles/one.md:7:11 broken-link", "Content/articles/one.md:7:30 broken-link",
            ])
        #expect(report.diagnostics.first?.help == "did you mean “two.md”?")
    }

    @Test func redirectsFromAnAlias() async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2024-12-01\naliases: [/old/one]\n---\nText."
        ])
        try await site.build()
        #expect(try site.page("/old/one/").contains("url=https://example.org/2024/12/one/"))
    }

    @Test func leavesOutPageKindsThatTheSiteDoesNotWant() async throws {
        let site = try SiteFixture([
            "Content/site.yml": """
            title: T
            base_url: https://example.org/
            pages:
              {countries: false, archive: false, search: false, feeds: false, sitemap: false, robots: false, not_found: false}
            """,
            "Content/articles/summit.md": Self.summit,
        ])
        try await site.build()
        let files = try site.files().keys.sorted().filter { !$0.hasPrefix("assets/") }
        #expect(
            files == [
                "2025/02/summit/index.html", "_headers", "dateline-manifest.txt", "index.html", "manifest.webmanifest",
            ])
        #expect(try !site.page("/2025/02/summit/").contains("href=\"\""))
    }

    @Test(arguments: [
        "2025-02-12-summit.md", "2025-02-12/summit.md", "2025-02-12-wire/x/summit.md",
        "2025-02-13/2025-02-12-summit.md",
    ])
    func theNameOfAFileOrAFolderGivesTheDay(path: String) async throws {
        let site = try SiteFixture(["Content/articles/\(path)": "---\ntitle: Summit\n---\nText."])
        #expect(try await site.plan().articles.map(\.date.iso8601) == ["2025-02-12"])
    }
}
