import DatelineModel
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Testing

/// What readers are told of the machine's part in an article.
@Suite struct MachineNoteTests {
    private static let wire = "date 2025-02-12 PARIS — France passed a law on artificial intelligence.\n"
    private static let both =
        "Countries and topics were assigned by a machine and have not been checked by an editor."

    private func page(_ sidecar: String, settings: String = "") async throws -> String {
        var files = ["Content/articles/wire.txt": Self.wire]
        if !sidecar.isEmpty { files["Content/articles/wire.yml"] = sidecar }
        files["Content/site.yml"] = "title: Test\nbase_url: https://example.org/\n\(settings)"
        let site = try SiteFixture(files)
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let article = try #require(report.planned?.articles.first)
        return try site.page(article.permalink.description)
    }

    @Test func tellsReadersUnlessTheSiteSaysOtherwise() async throws {
        let page = try await page("")
        #expect(page.contains(Self.both))
        #expect(page.contains("The headline was taken from the first sentence by a machine."))
        #expect(try await !self.page("", settings: "machine_note: false\n").contains("machine"))
        #expect(try await self.page("", settings: "machine_note: true\n") == page)
    }

    @Test func isSilentOnceAnEditorHasConfirmedAll() async throws {
        let page = try await page("reviewed: true\n")
        #expect(!page.contains("machine"))
        #expect(page.contains("<a href=\"/countries/france/\">France</a>"))
        #expect(try await self.page("reviewed: false\n").contains(Self.both))
    }

    @Test func speaksOfWhatTheEditorLeftToTheMachine() async throws {
        let topics = try await page("title: A law\ncountries: [FR]\n")
        #expect(topics.contains("The topics were assigned by a machine and have not been checked by an editor."))
        let countries = try await page("title: A law\ntopics: []\n")
        #expect(countries.contains("The countries were assigned by a machine and have not been checked by an editor."))
        #expect(try await !page("title: A law\ncountries: [FR]\ntopics: []\n").contains("machine"))
    }

    @Test func wantsAFlag() async throws {
        let site = try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://example.org/\nmachine_note: shown\n",
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nreviewed: maybe\n---\nText.\n",
        ])
        #expect(
            try await site.plan().diagnostics.map(\.mark) == [
                "Content/articles/a.md:4:11 wrong-type", "Content/site.yml:3:15 wrong-type",
            ])
    }

    @Test func isInTheListOfArticles() async throws {
        let site = try SiteFixture([
            "Content/articles/wire.txt": Self.wire, "Content/articles/wire.yml": "reviewed: true\n",
        ])
        let planned = try #require(try await site.plan().value)
        let listing = SiteListing(planned.articles, planned.digest, planned.settings)
        let line = try #require(listing.articleObjects.first)
        #expect(line.contains(#""derived":["title","summary","countries","blocs","topics"],"reviewed":true"#))
    }
}
