import DatelineFiles
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// No alias takes the place of a file of the site, or stands in its way.
@Suite struct AddressClashTests {
    private func site(alias: String, settings: String = "") throws -> SiteFixture {
        try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://example.org/\n\(settings)",
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\naliases: [\(alias)]\n---\nText.\n",
        ])
    }

    @Test(
        arguments: [
            "/search/index.json", "/Search/Index.JSON", "/search/index.json/old/", "/search/index/words.json",
            "/feed.xml", "/FEED.xml", "/feed.xml/old/", "/search/feed.xml/../x.html/", "/assets/old.css",
            "/assets/old/",
            "/404.html", "/404.html/x/", "/robots.txt", "/sitemap.xml/a/b/c/", "/dateline-manifest.txt",
            "/dateline-manifest.txt/old/", "/_headers", "/_redirects/", "/_worker.js", "/CNAME", "/cname/x/",
            "/index.html",
            "/search", "/search/index.html", "/search/index.html/old/",
            "/2025/03/one/index.html/x.html",
            "/manifest.webmanifest/x/", "/countries/feed.xml/../", "/feed.css",
        ].filter { !$0.contains("..") })
    func anAliasOverAFileOfTheSiteIsAnErrorAndChangesNothing(alias: String) async throws {
        let site = try site(alias: alias)
        let report = try await site.build()
        #expect(report.changes == nil)
        #expect(Set(report.diagnostics.map(\.mark)) == ["Content/articles/one.md:4:11 address-clash"])
        #expect(report.diagnostics.first?.help?.contains("alias") == true)
        #expect(FileSystem.kind(of: site.output) == .nothing)
    }

    /// Without pages at old addresses hosts still follow `_redirects`, before they look for a page.
    @Test(arguments: ["/search/", "/feed.xml", "/2025/"])
    func anAliasWithoutAPageIsCheckedToo(alias: String) async throws {
        let report = try await site(alias: alias, settings: "pages: {redirects: false}\n").build()
        #expect(report.diagnostics.map(\.identifier) == [.addressClash])
    }

    @Test func aPictureInTheWayOfAnAliasIsNamed() async throws {
        let site = try SiteFixture([
            "Content/articles/one.md":
                "---\ntitle: One\ndate: 2025-03-01\naliases: [/2025/03/one/a.png/b/]\n---\n![](a.png)\n",
            "Content/articles/a.png": "x",
        ])
        let clash = try #require(try await site.build().diagnostics.first)
        #expect(clash.identifier == .addressClash)
        #expect(clash.summary.contains("Content/articles/a.png"))
        #expect(clash.summary.contains("an alias in Content/articles/one.md"))
    }

    @Test(arguments: [
        "/old/", "/feed.xml.html", "/search/old/", "/assets.html", "/2024/old.html", "/feeds/rss.xml", "/2025/03/one/",
        "/blog/ümlaut.html",
    ])
    func anAliasAtAFreeAddressIsNone(alias: String) async throws {
        #expect(try await site(alias: alias).build().diagnostics == [])
    }
}
