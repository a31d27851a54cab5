import DatelineModel
import DatelineDigest
import DatelinePages
import DatelineSite
import DatelineTestSupport
import Testing

@Suite struct FeedStyleTests {
    private func site(_ files: [String: String] = [:], language: String = "en") throws -> SiteFixture {
        let own = [
            "Content/site.yml": "title: D\nbase_url: https://example.org/digest/\nlanguage: \(language)\n",
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-02\ncountries: [FR]\n---\nText.",
        ]
        return try SiteFixture(own.merging(files) { $1 })
    }

    @Test func feedsInXMLNameTheStyleSheet() async throws {
        let site = try site()
        #expect(try await site.build().diagnostics == [])
        for feed in ["feed.xml", "rss.xml", "countries/france/feed.xml"] {
            let lines = try site.text("Output/\(feed)").split(separator: "\n")
            #expect(lines[0].hasPrefix("<?xml version=\"1.0\""))
            #expect(lines[1] == "<?xml-stylesheet type=\"text/css\" href=\"/digest/feed.css\"?>")
        }
        #expect(try !site.text("Output/sitemap.xml").contains("<?xml-stylesheet"))
    }

    @Test func theSheetBeginsWithTheThemesOwnAndASentenceInTheSitesLanguage() async throws {
        let site = try site(
            [
                "Templates/feed.css": "feed { color: red }", "Templates/assets/style.css": ":root { --paper: #fff }",
                "Templates/words/ar.yml":
                    "This is a feed. Copy its address into a feed reader to be told of new articles.: '\"\\ خلاصة'\n",
            ], language: "ar")
        #expect(try await site.build().diagnostics == [])
        let style = try #require(try site.files().keys.first { $0.hasPrefix("assets/style.") })
        #expect(
            try site.text("Output/feed.css") == """
                @import "/digest/\(style)";
                feed { color: red }
                :root { --about: "\\"\\\\ خلاصة"; direction: rtl; }

                """)
    }

    @Test func itsAddressesLeadToAssets() async throws {
        let site = try site([
            "Templates/feed.css":
                "@import 'assets/f.css';\nfeed { background: url(assets/i.png), url(/assets/i.png#a) }\n",
            "Templates/assets/f.css": "a {}", "Templates/assets/i.png": "i",
        ])
        #expect(try await site.build().diagnostics == [])
        let sheet = try site.text("Output/feed.css").replacing(#/\.[0-9a-f]{10}\./#, with: ".HASH.")
        #expect(
            sheet.contains(
                "@import 'assets/f.HASH.css';\nfeed { background: url(assets/i.HASH.png), url(assets/i.HASH.png#a) }\n")
        )
        try site.write("Templates/feed.css", "feed { background: url(assets/j.png) }")
        #expect(try await site.build().diagnostics.map(\.mark) == ["Templates/feed.css:1:24 unknown-asset"])
    }

    @Test func aSiteWithoutFeedsHasNone() async throws {
        let site = try site(["Content/site.yml": "title: D\nbase_url: https://example.org/\npages: {feeds: false}\n"])
        try await site.build()
        #expect(try site.files()["feed.css"] == nil)
    }
}
