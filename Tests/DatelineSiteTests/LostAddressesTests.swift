import DatelineDigest
import DatelineModel
import DatelineTestSupport
import Foundation
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

    @Test func whatIsRememberedIsNotAmongTheFilesOfReaders() async throws {
        let site = try await site()
        let names = try FileManager.default.contentsOfDirectory(atPath: site.output)
        #expect(names.filter { $0.hasPrefix(".") } == [".nojekyll"] && names.count > 5)
        #expect(try site.text(".dateline/addresses").contains("\n2025/02/summit/index.html\n"))
        #expect(try site.text(".dateline/texts").contains("\n/2025/02/summit/\t"))
        #expect(try site.text(".dateline/.gitignore").hasSuffix("\n*\n"))
    }

    @Test func aMemoryThatCannotBeKeptIsAWarning() async throws {
        let site = try SiteFixture([
            "Content/articles/bank.md": Self.article("Bank buys ministry", "2025-02-11"), ".dateline": "A file.\n",
        ])
        let report = try await site.build()
        #expect(report.changes != nil)
        #expect(report.diagnostics.map(\.mark) == ["\(site.root)/.dateline cannot-write"])
        #expect(!report.diagnostics.containsErrors)
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

    @Test func whatComesAgainComesBeforeItsLine() async throws {
        let site = try await site()
        try site.write(
            "Content/redirects.yml",
            "/2025/03/: /2025/\n/countries/germany/: /feed.xml\n/2025/03/c/: /\n")
        #expect(try await help(site) == [])
        #expect(try site.text("Output/2025/03/index.html").contains("has moved"))
        try site.write("Content/articles/c.md", "---\ntitle: C\ndate: 2025-03-01\ncountries: [DE]\n---\nText.\n")
        let report = try await site.build(now: "2026-01-01")
        #expect(report.changes != nil && report.diagnostics.map(\.severity) == [.warning, .warning, .warning])
        #expect(try !site.text("Output/2025/03/index.html").contains("has moved"))
        #expect(try site.text("Output/2025/03/c/index.html").contains("Text."))
        #expect(try site.files()["_redirects"] == nil)
    }

    @Test func whatMovesTwiceHasALineForEachTime() async throws {
        let site = try await site([
            "Content/redirects.yml": "/a/: /b/\n/b/: /2025/02/bank/\n/c/: /d/\n/d/: gone\n"
        ])
        #expect(try site.text("Output/_redirects").contains("/a/ /2025/02/bank/ 301\n"))
        #expect(try site.text("Output/a/index.html").contains("/2025/02/bank/"))
        #expect(try site.files()["c/index.html"] == nil)
        // It moves once more.
        site.remove("Content/articles/bank.md")
        try site.write("Content/articles/banks.md", Self.article("Bank buys ministry", "2025-03-11", "slug: bank\n"))
        #expect(try await help(site).allSatisfy { $0.contains("--accept” adds a line") })
        try site.write(
            "Content/redirects.yml",
            "/a/: /b/\n/b/: /2025/02/bank/\n/2025/02/bank/: /2025/03/bank/\n/c/: /d/\n/d/: gone\n")
        #expect(try await help(site) == [])
        #expect(try site.text("Output/a/index.html").contains("/2025/03/bank/"))
    }

    @Test func whatIsRenamedBackLeadsBack() async throws {
        let site = try await site()
        try site.write("Content/articles/summit.md", Self.article("Summit", "2025-02-10", "slug: opening\n"))
        try site.write("Content/redirects.yml", "/2025/02/summit/: /2025/02/opening/\n")
        #expect(try await help(site) == [])
        try site.write("Content/articles/summit.md", Self.article("Summit", "2025-02-10"))
        let found = try await help(site)
        #expect(found.contains { $0.contains("“/2025/02/opening/: /2025/02/summit/”") }, "\(found)")
        try site.write(
            "Content/redirects.yml",
            "/2025/02/summit/: /2025/02/opening/\n/2025/02/opening/: /2025/02/summit/\n")
        #expect(try await site.build().changes != nil)
        #expect(try site.text("Output/2025/02/opening/index.html").contains("/2025/02/summit/"))
    }

    @Test func aTakedownNeedsNoOtherChange() async throws {
        let site = try await site(["Content/redirects.yml": "/old/: /2025/02/summit/\n"])
        #expect(try site.files()["old/index.html"] != nil)
        try site.write(
            "Content/articles/summit.md", Self.article("Summit opens in Paris", "2025-02-10", "draft: true\n"))
        let report = try await site.build(now: "2026-01-01")
        #expect(
            report.diagnostics.map(\.summary) == [
                "the article at “/2025/02/summit/” is held back, so “/old/” leads nowhere until it is published"
            ])
        let files = try site.files()
        #expect(report.changes != nil && files["2025/02/summit/index.html"] == nil && files["old/index.html"] == nil)
        #expect(files["_redirects"] == nil)
    }

    @Test func listsThatGoWithWhatIsHeldBackAreNotLost() async throws {
        let early = Self.article(
            "Early", "2025-05-05", "mentioned: [CA]\ncorrections: [{date: 2025-05-06, text: No.}]\n"
        )
        .replacing("[FR]", with: "[DE]")
        let site = try await site([
            "Content/articles/early.md": early,
            "Content/site.yml": "title: T\nbase_url: https://example.org/\neditions: weekly\n",
        ])
        #expect(try site.files()["issues/2025-W19/index.html"] != nil)
        try site.write("Content/articles/early.md", early.replacing("---\nText", with: "draft: true\n---\nText"))
        #expect(try await help(site) == [])
        #expect(try site.files()["2025/05/index.html"] == nil)
        // Later it comes at another address, and then the first one is lost.
        try site.write("Content/articles/early.md", early.replacing("---\nText", with: "slug: late\n---\nText"))
        #expect(try await help(site).map { $0.prefix(47) } == ["lost-address: “/2025/05/early/” was an address "])
    }

    @Test func anAliasThatIsTakenOutIsLost() async throws {
        let site = try await site([
            "Content/site.yml": "title: T\nbase_url: https://example.org/\npages: {redirects: false}\n",
            "Content/articles/c.md": Self.article("C", "2025-02-12", "aliases: [/blog/c/]\n"),
        ])
        try site.write("Content/articles/c.md", Self.article("C", "2025-02-12"))
        #expect(try await help(site).map { $0.prefix(40) } == ["lost-address: “/blog/c/” was an address "])
    }

    @Test(arguments: [
        ("Kenya adopts AI law", "2025-03-04", "gone"), ("Summit opens in Lyon", "2025-02-20", "/2025/02/new/"),
        ("Summit opens in Paris", "2025-03-04", "/2025/03/new/"),
    ])
    func onlyWhatIsMuchAlikeIsASuccessor(title: String, date: String, target: String) async throws {
        let slug = try #require(Slug(from: title)).description
        let site = try await site([
            "Content/articles/old.md": Self.article("Old", "2025-02-20", "slug: summit-opens-in-paris-today\n")
        ])
        site.remove("Content/articles/old.md")
        try site.write("Content/articles/new.md", Self.article(title, date, "slug: \(slug)\n"))
        let lost = try await help(site)
        let line = "/2025/02/summit-opens-in-paris-today/: \(target.replacing("new", with: slug))"
        #expect(lost.count == 1 && lost[0].contains("“\(line)”"), "\(lost)")
    }

    @Test func aFileThatIsNoPageLeadsToNoPage() async throws {
        let feeds = "title: T\nbase_url: https://example.org/\n"
        let site = try await site(["Content/site.yml": feeds])
        try site.write("Content/site.yml", feeds + "pages: {feeds: false}\n")
        let lost = try await help(site)
        #expect(lost.contains { $0.contains("“/countries/france/feed.xml: gone”") }, "\(lost)")
        try site.write("Content/redirects.yml", "/countries/france/feed.xml: /countries/france/\n")
        try await site.build()
        #expect(try site.files()["countries/france/feed.xml"] == nil)
        #expect(try site.text("Output/_redirects").contains("/countries/france/feed.xml /countries/france/ 301"))
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
        ("/a/: /b/\n/b/: /a/", "redirects.yml:1:6: error: “/b/” only leads on to another address"),
        ("/a/: https://example.com/", "redirects.yml:1:6: error: an address here cannot have “:” in it"),
        ("/a/*: /", "redirects.yml:1:1: error: an address here cannot have “*” in it"),
        ("/a/: /\na/: /", "redirects.yml:2:1: error: “/a/” is in this file twice"),
        (
            "/: /2025/02/bank/",
            "redirects.yml:1:1: warning: the site has a page or file at “/”, so this line has no effect"
        ),
        ("/2025/02/bank/: /", "redirects.yml:1:1: warning: the site has a page or file at “/2025/02/bank/”, so"),
        ("/2025/02/bank/: gone", "redirects.yml:1:1: warning: the site has a page or file at “/2025/02/bank/”, so"),
        ("# /2025/02/Bank/\n/2025/02/Bank/: /", "redirects.yml:2:1: error: the address “/2025/02/Bank/” or one that"),
        ("/assets/own/: /", "redirects.yml:1:1: error: “/assets/own/” is in “/assets/”"),
        ("- /a/", "redirects.yml:1:1: error: "),
    ])
    func aLineThatLeadsNowhereIsAnError(_ line: String, _ error: String) async throws {
        let site = try await site()
        try site.write("Content/redirects.yml", line + "\n")
        let found = try await site.build().diagnostics.map { DiagnosticPrinter(showsColours: false).text($0) }
        #expect(found.contains { $0.contains(error) }, "\(found)")
    }
}
