import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// The picture that front matter names, above the text of its article.
@Suite struct LeadPictureTests {
    private func site(
        _ fields: String, text: String = "Text.", settings: String = "", file: String = "one.md",
        sidecar: String? = nil
    ) throws -> SiteFixture {
        var files = [
            "Content/site.yml": "title: T\nbase_url: https://example.org/x/\n\(settings)",
            "Content/articles/hall.png": SiteFixture.picture,
            "Content/articles/\(file)": sidecar == nil
                ? "---\ntitle: One\ndate: 2025-03-01\n\(fields)\n---\n\(text)\n" : text,
        ]
        if let sidecar { files["Content/articles/\(sidecar)"] = "title: One\ndate: 2025-03-01\n\(fields)\n" }
        return try SiteFixture(files)
    }

    private static let words = "{file: hall.png, alt: A \"hall\", caption: Day one & two, credit: Ann Lee}"
    private static let figure = """
        <figure>
        <img src="/x/2025/03/one/hall.png" alt="A “hall”" width="300" height="72" decoding="async" />
        <figcaption>Day one &amp; two
        <small class="credit">Ann Lee</small></figcaption>
        </figure>
        """

    @Test func itStandsAboveTheTextWithItsWordsAndItsSize() async throws {
        let site = try site("image: \(Self.words)", text: "Text ![Map](map.png).")
        try site.write("Content/articles/map.png", bytes: Array(SiteFixture.picture.utf8))
        #expect(try await site.build().diagnostics == [])
        let page = try site.page("/2025/03/one/")
        let figure = try #require(page.range(of: Self.figure))
        let text = try #require(page.range(of: "<p>Text <img"))
        #expect(figure.upperBound < text.lowerBound)
        #expect(page.contains("alt=\"Map\" width=\"300\" height=\"72\" loading=\"lazy\" decoding=\"async\" />"))
        #expect(page.contains("\"image\":\"https://example.org/x/2025/03/one/hall.png\""))
        #expect(page.contains("<meta property=\"og:image\" content=\"https://example.org/x/2025/03/one/hall.png\">"))
        #expect(try site.text("Output/index.html").contains("<img src=\"/x/2025/03/one/hall.png\""))
    }

    @Test(arguments: ["hall.png#left", "hall.png?v=2"])
    func aPictureWithMoreBehindItsNameIsForNetworksToo(address: String) async throws {
        let site = try site("image: \"\(address)\"")
        #expect(try await site.build().diagnostics == [])
        let page = try site.page("/2025/03/one/")
        #expect(page.contains("<meta property=\"og:image\" content=\"https://example.org/x/2025/03/one/hall.png"))
    }

    @Test(arguments: [
        ("one.md", "![Hall](hall.png)"), ("one.md", "Words.\n\n![Hall](./hall.png \"Day one\") ![x](hall.png)"),
    ])
    func itIsNotShownTwice(file: String, text: String) async throws {
        let site = try site("image: hall.png", text: text)
        #expect(try await site.build().diagnostics == [])
        #expect(try !site.page("/2025/03/one/").contains("alt=\"\""))
    }

    @Test func wordsThatAreNotShownAreAWarning() async throws {
        let site = try site("image: \(Self.words)", text: "![Hall](hall.png)")
        let warnings = try await site.build().diagnostics
        #expect(warnings.map(\.mark) == ["Content/articles/one.md:4:15 unused-key"])
        #expect(
            warnings.first?.summary.hasPrefix("the caption and the credit of the lead picture are not shown") == true)
    }

    @Test func wireCopyAndLinkPostsHaveItToo() async throws {
        let wire = try site(
            "image: \(Self.words)", text: "PARIS, March 1 (Reuters) - France wrote rules.", file: "one.txt",
            sidecar: "one.yml")
        #expect(try await wire.build().diagnostics == [])
        #expect(try wire.page("/2025/03/one/").contains(Self.figure))
        let link = try site(
            "image: \(Self.words)\nsummary: What it says\nsource: https://a.example/", text: "",
            settings: "feeds: {content: full}\n")
        #expect(try await link.build().diagnostics == [])
        #expect(try link.page("/2025/03/one/").contains(Self.figure))
        #expect(try link.text("Output/feed.json").contains("https://example.org/x/2025/03/one/hall.png"))
    }

    @Test func feedsWithTheWholeTextHaveItWithAWholeAddress() async throws {
        let site = try site("image: \(Self.words)", settings: "feeds: {content: full}\n")
        #expect(try await site.build().diagnostics == [])
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(site.text("Output/feed.json").utf8)) as? [String: Any])
        let html = try #require((json["items"] as? [[String: Any]])?.first?["content_html"] as? String)
        #expect(
            html.hasPrefix(
                "<figure>\n<img src=\"https://example.org/x/2025/03/one/hall.png\" alt=\"A “hall”\" width=\"300\" height=\"72\" />"
            ))
        #expect(html.contains("<small>Ann Lee</small></figcaption>\n</figure>\n<p>Text.</p>"))
    }

    @Test(arguments: [
        ("https://cdn.example.com/a.png", "https://cdn.example.com/a.png"), ("//cdn.example.com/a.png", nil),
    ])
    func oneOnAnotherHostIsNotBroughtToReaders(address: String, preview: String?) async throws {
        let site = try site("image: \(address)")
        let warnings = try await site.build().diagnostics.filter { $0.identifier != .unusedFile }
        #expect(warnings.map(\.mark) == ["Content/articles/one.md:4:8 remote-picture"])
        let page = try site.page("/2025/03/one/")
        #expect(!page.contains("<img") && !page.contains("<figure"))
        if let preview { #expect(page.contains("<meta property=\"og:image\" content=\"\(preview)\">")) }
        let hidden = try self.site("image: {file: \"\(address)\", hidden: true}")
        #expect(try await hidden.build().diagnostics.filter { $0.identifier != .unusedFile } == [])
    }

    @Test func thePictureOfWhatIsHeldBackIsNowhere() async throws {
        let site = try site("draft: true\nimage: \(Self.words)")
        #expect(try await site.build().diagnostics == [])
        #expect(
            try site.files().filter {
                $0.key.contains("hall") || String(decoding: $0.value, as: UTF8.self).contains("hall.png")
            }.isEmpty)
    }

    @Test func oneThatIsNotThereIsAnErrorWithItsPlace() async throws {
        let site = try site("image: none.png")
        let errors = try await site.plan().diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.mark) == ["Content/articles/one.md:4:8 broken-link"])
    }
}
