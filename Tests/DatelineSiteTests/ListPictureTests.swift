import DatelineModel
@testable import DatelineSite
import DatelineTestSupport
import Testing

/// The picture of an article in lists and on the front page.
@Suite struct ListPictureTests {
    /// As far as its first bytes say, a picture of 640 × 320 pixels.
    private static let large = "GIF89a\u{0}\u{2}\u{40}\u{1}"

    private static func site(_ fields: String = "", _ text: String = "Text.", settings: String = "") throws
        -> SiteFixture
    {
        try SiteFixture([
            "Content/site.yml": "title: D\nbase_url: https://example.org/x/\n\(settings)",
            "Content/articles/one.md":
                "---\ntitle: One\ndate: 2025-02-09\ncountries: [FR]\ntopics: []\n\(fields)---\n\(text)\n",
            "Content/articles/large.gif": large,
            "Content/articles/small.gif": SiteFixture.picture,
        ])
    }

    private static func picture(_ page: String) -> String? {
        page.firstMatch(of: #/<figure class="picture">(.*?)</figure>/#).map { String($0.1) }
    }

    @Test func `the picture that the author names has its size, its words and its focus`() async throws {
        let site = try Self.site("image: {file: small.gif, alt: A \"hall\", credit: Ann Lee, focus: 30% 20%}\n")
        _ = try await site.build()
        for page in ["/", "/countries/france/", "/2025/02/"] {
            let loading = page == "/" ? "eager" : "lazy"
            #expect(
                try Self.picture(site.page(page))
                    == #"<img src="/x/2025/02/one/small.gif" width="300" height="72" alt="A “hall”" class="focus-x-30 focus-y-20" loading="\#(loading)" decoding="async">"#
            )
        }
        #expect(try site.page("/").contains("Picture: Ann Lee"))
    }

    @Test func `without one it is the first of the text`() async throws {
        let site = try Self.site("", "Text.\n\n![A map](large.gif)\n\n![Another](small.gif)")
        _ = try await site.build()
        #expect(try Self.picture(site.page("/"))?.contains(#"large.gif" width="512" height="320" alt="A map""#) == true)
    }

    @Test(arguments: [
        "![A sign](small.gif)", "![Elsewhere](https://img.example.org/a.png)", "No picture.",
    ])
    func `a small sign, and what is on another host, stands in no list`(text: String) async throws {
        let site = try Self.site("", text)
        _ = try await site.build()
        #expect(try Self.picture(site.page("/")) == nil)
        #expect(try Self.picture(site.page("/countries/france/")) == nil)
    }

    @Test func `the later pictures of a page are loaded when readers come near`() async throws {
        let site = try Self.site("image: large.gif\n")
        for number in 2...6 {
            try site.write(
                "Content/articles/a\(number).md",
                "---\ntitle: A\(number)\ndate: 2025-02-0\(number)\nimage: large.gif\ncountries: []\n---\nText.\n")
        }
        _ = try await site.build()
        let pictures = try site.page("/").matches(of: #/<figure class="picture">.*?loading="([a-z]+)"/#)
        #expect(pictures.map { String($0.1) } == ["eager", "lazy", "lazy", "lazy", "lazy", "lazy"])
    }
}
