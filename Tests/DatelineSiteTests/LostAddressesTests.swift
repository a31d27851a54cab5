import DatelineDigest
import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineSite

/// Addresses that readers have from earlier builds: none leads nowhere in silence.
@Suite struct LostAddressesTests {
    private static func article(_ title: String, _ date: String, _ more: String = "") -> String {
        "---\ntitle: \(title)\ndate: \(date)\ncountries: [FR]\n\(more)---\nText of \(title).\n"
    }

    /// A site that was built once, with two articles.
    private func site(_ more: [String: String] = [:]) async throws -> SiteFixture {
        let site = try SiteFixture(
            [
                "Content/articles/summit.md": Self.article("Summit opens in Paris", "2025-02-10"),
                "Content/articles/bank.md": Self.article("Bank buys ministry", "2025-02-11"),
            ].merging(more) { $1 })
        #expect(try await site.build().diagnostics.map(\.summary) == [])
        return site
    }

    private func help(_ site: SiteFixture, now: String = "2026-01-01") async throws -> [String] {
        try await site.build(now: now).diagnostics.map { "\($0.identifier.rawValue): \($0.summary): \($0.help ?? "")" }
    }

    @Test func anotherNameOrDateIsNamedWithTheNewAddressUntilItIsSettled() async throws {
        let site = try await site()
        site.remove("Content/articles/summit.md")
        try site.write(
            "Content/articles/opening.md", Self.article("Summit opens in Lyon", "2025-02-10", "slug: summit-lyon\n"))
        site.remove("Content/articles/bank.md")
        try site.write("Content/articles/bank.md", Self.article("Bank buys ministry", "2025-03-11"))
        let warnings = [
            "lost-address: “/2025/02/bank/” was an address of this site and leads nowhere now: add the line “/2025/02/bank/: /2025/03/bank/” to Content/redirects.yml, or run “dateline redirects --accept”",
            "lost-address: “/2025/02/summit/” was an address of this site and leads nowhere now: add the line “/2025/02/summit/: /2025/02/summit-lyon/” to Content/redirects.yml, or run “dateline redirects --accept”",
        ]
        #expect(try await help(site) == warnings)
        // Nothing was settled, so the next build says it again.
        #expect(try await help(site) == warnings)
        try site.write(
            "Content/redirects.yml", "/2025/02/bank/: /2025/03/bank/\n/2025/02/summit/: /2025/02/summit-lyon/\n")
        #expect(try await help(site) == [])
        let page = try site.text("Output/2025/02/summit/index.html")
        #expect(page.contains("This article has moved: <a href=\"/2025/02/summit-lyon/\">Summit opens in Lyon</a>"))
        #expect(page.contains("url=https://example.org/2025/02/summit-lyon/"))
        #expect(try site.text("Output/_redirects").contains("/2025/02/bank/ /2025/03/bank/ 301\n"))
    }

    @Test func whatNothingIsLikeMayBeGone() async throws {
        let site = try await site()
        site.remove("Content/articles/bank.md")
        #expect(
            try await help(site) == [
                "lost-address: “/2025/02/bank/” was an address of this site and leads nowhere now: add the line “/2025/02/bank/: gone” to Content/redirects.yml, or the address to which it should lead"
            ])
        try site.write("Content/redirects.yml", "/2025/02/bank/: gone\n")
        #expect(try await help(site) == [])
        #expect(try site.files()["2025/02/bank/index.html"] == nil)
        #expect(try site.files()["_redirects"] == nil)
    }

    @Test func whatIsHeldBackIsNotLostAndNamesNoLine() async throws {
        let site = try await site([
            "Content/articles/2025-01-02-leak/index.md": Self.article("Leak", "2025-01-02") + "\n[Paper](paper.pdf)\n",
            "Content/articles/2025-01-02-leak/paper.pdf": "%PDF-1.4",
        ])
        try site.write(
            "Content/articles/2025-01-02-leak/index.md", Self.article("Leak", "2025-01-02", "draft: true\n"))
        let lost = try await help(site).filter { $0.hasPrefix("lost-address") }
        #expect(!lost.contains { $0.contains("leak") || $0.contains("paper") })
    }

    @Test func anAddressOfNoArticleLeadsToWhatItsEditorsSay() async throws {
        let site = try await site(["Content/pages/about.md": "---\ntitle: About us\n---\nText.\n"])
        site.remove("Content/pages/about.md")
        try site.write("Content/pages/team.md", "---\ntitle: Team\n---\nText.\n")
        #expect(try await help(site).map { $0.prefix(42) } == ["lost-address: “/about/” was an address of "])
        try site.write("Content/redirects.yml", "/about/: /team/\n\"/blog/ümlaut.html\": /team/\n")
        #expect(try await help(site) == [])
        #expect(
            try site.text("Output/about/index.html").contains("This page has moved: <a href=\"/team/\">Test digest</a>")
        )
        #expect(try site.text("Output/_redirects").contains("/blog/%C3%BCmlaut.html /team/ 301\n"))
        #expect(try site.files()["blog/ümlaut.html"] != nil)
    }

    @Test func aliasesSettleAndStrictBuildsWriteNothing() async throws {
        let site = try await site()
        site.remove("Content/articles/bank.md")
        let strict = try await Build(
            site.folders, SiteReading(now: #require(PublicationDate("2026-01-01"))), isStrict: true
        )
        .run()
        #expect(strict.changes == nil && strict.diagnostics.map(\.identifier) == [.lostAddress])
        #expect(try site.files()["2025/02/bank/index.html"] != nil)
        try site.write(
            "Content/articles/summit.md", Self.article("Summit", "2025-02-10", "aliases: [/2025/02/bank/]\n"))
        #expect(try await help(site) == [])
    }

    @Test func buildsWithDraftsNoteNoAddresses() async throws {
        let site = try await site()
        try site.write(
            "Content/articles/early.md",
            "---\ntitle: Early\ndate: 2025-05-05\ncountries: [DE]\ndraft: true\n---\nText.\n")
        var reading = SiteReading(now: try #require(PublicationDate("2026-01-01")))
        reading.showsHeldBack = true
        #expect(try await Build(site.folders, reading).run().changes != nil)
        #expect(try site.files()["2025/05/early/index.html"] != nil)
        #expect(try await help(site) == [])
    }

    @Test func laterPartsOfListsAndFilesOfTheThemeAreNoAddressesOfReaders() async throws {
        let many = Dictionary(
            uniqueKeysWithValues: (1...30).map {
                ("Content/articles/many-\($0).md", Self.article("Many \($0)", "2025-02-\($0 % 28 + 1)"))
            })
        let site = try SiteFixture(
            many.merging([
                "Content/site.yml": "title: T\nbase_url: https://example.org/\npaginate: 10\n",
                "Templates/assets/own.css": "p { color: red }",
            ]) { $1 })
        try await site.build()
        #expect(try site.files().keys.contains { $0.contains("/page/2/") })
        for number in 11...30 { site.remove("Content/articles/many-\(number).md") }
        site.remove("Templates/assets/own.css")
        let diagnostics = try await site.build().diagnostics
        #expect(diagnostics.count == 20 && diagnostics.allSatisfy { $0.summary.contains("“/2025/02/many-") })
    }

    @Test(arguments: [
        ("/a/: /nowhere/", "redirects.yml:1:6: error: there is nothing at “/nowhere/”"),
        ("/a/: /2025/02/bnk/", "redirects.yml:1:6: error: there is nothing at “/2025/02/bnk/”"),
        ("/a/:", "redirects.yml:1:1: error: “/a/” has no new address"),
        ("/a/: /a/", "redirects.yml:1:1: error: “/a/” leads to itself"),
        ("/a/: /b/\n/b/: /", "redirects.yml:1:6: error: “/b/” only leads on to another address"),
        ("/a/: https://example.com/", "redirects.yml:1:6: error: an address here cannot have “:” in it"),
        ("/a/*: /", "redirects.yml:1:1: error: an address here cannot have “*” in it"),
        ("/a/: /\na/: /", "redirects.yml:2:1: error: “/a/” is in this file twice"),
        ("/: /2025/02/bank/", "redirects.yml:1:1: error: the address “/” is claimed more than once"),
        ("/2025/02/bank/: /", "redirects.yml:1:1: error: the address “/2025/02/bank/” is claimed more than once"),
        ("/assets/style.css: /", "redirects.yml:1:1: error: “/assets/style.css” is in “/assets/”"),
        ("- /a/", "redirects.yml:1:1: error: "),
    ])
    func aLineThatLeadsNowhereIsAnError(_ line: String, _ error: String) async throws {
        let site = try await site()
        try site.write("Content/redirects.yml", line + "\n")
        let found = try await site.build().diagnostics.map { DiagnosticPrinter(showsColours: false).text($0) }
        #expect(found.contains { $0.contains(error) }, "\(found)")
    }
}
