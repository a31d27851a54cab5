import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import Synchronization
import Testing

@testable import DatelinePreview

/// A preview shows every part of the theme at `/styleguide/`; no site has that page.
struct StyleGuideTests {
    private static let files = [
        "Content/site.yml": "title: Digest\nbase_url: https://example.org/digest/\n",
        "Content/articles/one.md": "---\ntitle: Paris summit\ndate: 2025-03-01\n---\nFrance votes.\n",
        "Content/articles/old.md": "---\ntitle: Paris bill\ndate: 2023-03-01\n---\nFrance passed a bill.\n",
        "Content/articles/two.md": "---\ntitle: Tokyo bill\ndate: 2025-01-01\n---\nJapan passed a bill.\n",
    ]

    private func get(_ path: String, of site: SiteFixture) async throws -> (status: Int, text: String) {
        let now = try #require(PublicationDate("2026-01-01"))
        let live = LiveSite(site.folders, SiteReading(now: now)) { now }
        _ = try await live.read()
        let request = PreviewRequest(method: "GET", target: path, headers: [:])
        let response = live.served.withLock { $0.response(to: request) }
        return (response.status, String(decoding: response.body, as: UTF8.self))
    }

    @Test func aPreviewShowsItWithWhatTheSiteHas() async throws {
        let (status, page) = try await get("/digest/styleguide/", of: SiteFixture(Self.files))
        #expect(status == 200)
        // A list and a chart of partials, a text from Markdown, the frame of every page, and the script of the preview.
        for part in [
            "Paris summit", "<figure class=\"timeline\">", "class=\"tile-map\"", "<table>", "admonition-warning",
            "class=\"align-right\"",
            "class=\"colophon\"", "<meta name=\"robots\" content=\"noindex\">", "<script src=",
        ] { #expect(page.contains(part), "\(part)") }
        #expect(!page.contains("style="))
    }

    @Test func itHasThePartialsOfTheSite() async throws {
        let own = ["Templates/partials/brief.html": "<li>Mine: {{ item.title }}</li>\n"]
        let page = try await get("/digest/styleguide/", of: SiteFixture(Self.files.merging(own) { $1 })).text
        #expect(page.contains("<li>Mine: Paris summit</li>"))
    }

    @Test func aMistakeInItIsSaidThereAndBreaksNothingElse() async throws {
        let own = ["Templates/styleguide.html": "<p>{{ mark }}</p>\n"]
        let site = try SiteFixture(Self.files.merging(own) { $1 })
        let guide = try await get("/digest/styleguide/", of: site)
        #expect(guide.status == 500 && guide.text.contains("unknown name “mark”"))
        #expect(try await get("/digest/search/", of: site).text.contains("Paris summit"))
    }

    @Test func noBuildHasIt() async throws {
        let site = try SiteFixture(Self.files)
        _ = try await site.build()
        let files = try site.files()
        #expect(files["index.html"] != nil)
        #expect(!files.keys.contains { $0.contains("styleguide") })
        #expect(!files.values.contains { String(decoding: $0, as: UTF8.self).contains("styleguide") })
    }

    @Test func aPageOfTheSiteAtItsAddressIsShown() async throws {
        let own = ["Content/pages/styleguide.md": "---\ntitle: Our style\n---\nWrite short words.\n"]
        let page = try await get("/digest/styleguide/", of: SiteFixture(Self.files.merging(own) { $1 })).text
        #expect(page.contains("Write short words.") && !page.contains("admonition-warning"))
    }

    @Test func aSiteWithoutArticlesHasIt() async throws {
        let site = try SiteFixture(["Content/site.yml": "title: Digest\nbase_url: https://example.org/\n"])
        #expect(try await get("/styleguide/", of: site).status == 200)
    }
}
