import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// A site that is read again after an edit is the site that a fresh start would read.
struct SiteChangesTests {
    private static let start: [String: String] = [
        "Content/site.yml": "title: Digest\nbase_url: https://example.org/\npaginate: 5\n",
        "Content/topics/copyright.md":
            "---\ntitle: Copyright\nphrases: [copyright, royalties]\n---\nWho owns the words.\n",
        "Content/countries/france.md": "---\ncountry: FR\n---\nParis and beyond.\n",
        "Content/pages/about.md": "---\ntitle: About\n---\nWho we are, see [one](../articles/one.md).\n",
        "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\n---\nFrance votes. See [two](two.md).\n",
        "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-03-02\ncountries: [VN]\n---\nHà Nội decides.\n",
        "Content/articles/wire.txt": "TOKYO, March 3, 2025 (Kyodo) - Japan passed a bill on copyright. It was long.\n",
        "Content/articles/map/index.md": "---\ntitle: Map\ndate: 2025-02-01\n---\n![A map](map.png)\n",
        "Content/articles/map/map.png": "not really a picture",
        "Content/articles/later.md": "---\ntitle: Later\ndate: 2025-03-04\ndraft: true\n---\nNot yet.\n",
    ]

    /// What happens to a file: new text, or `nil` if it goes.
    private static let edits: [(path: String, text: String?)] = [
        ("Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-01\n---\nFrance voted. See [two](two.md).\n"),
        (
            "Content/articles/one.md",
            "---\ntitle: Other\ndate: 2025-03-01\n---\n\nFrance votes.\n\nSee [two](two.md).\n"
        ),
        ("Content/articles/one.md", "---\ntitle: Other\ndate: 2025-01-01\n---\nKenya votes. See [two](two.md).\n"),
        ("Content/articles/one.md", "---\ntitle: Other\ndate: 2025-01-01\n---\nKenya votes. See [two](tow.md).\n"),
        ("Content/articles/one.md", "---\ntitle: Other\ndate: 2025-01-01\n---\nKenya votes.\n"),
        ("Content/articles/two.md", "no date at all\n"),
        (
            "Content/articles/wire.txt",
            "OSAKA, March 3, 2025 (Kyodo) - Japan passed a bill on royalties. It was short.\n"
        ),
        ("Content/articles/two.md", "---\ntitle: Two\ndate: 2025-03-02\ncountries: [VN]\n---\nHà Nội decided.\n"),
        ("Content/articles/wire.yml", "title: A bill in Japan\ntopics: [copyright]\n"),
        ("Content/articles/wire.yml", "title: Another bill in Japan\n"),
        ("Content/articles/wire.yml", nil),
        (
            "Content/articles/un.md",
            "---\ntitle: Un\ndate: 2025-01-02\nlanguage: fr\ntranslation_of: one.md\n---\nLe Kenya vote.\n"
        ),
        (
            "Content/articles/un.md",
            "---\ntitle: Un\ndate: 2025-01-02\nlanguage: fr\ntranslation_of: one.md\n---\nLe Kenya a voté.\n"
        ),
        ("Content/articles/one.md", "---\ntitle: Other\ndate: 2025-01-01\nreviewed: true\n---\nKenya votes.\n"),
        ("Content/articles/one.md", "---\ntitle: Other\ndate: 2025-01-01\nlanguage: fr\n---\nKenya votes.\n"),
        ("Content/articles/un.md", nil),
        ("Content/articles/new.md", "---\ntitle: New\ndate: 2025-05-01\naliases: [/old]\n---\nBrazil.\n"),
        ("Content/articles/new.md", "---\ntitle: Newer\ndate: 2025-05-01\naliases: [/old]\n---\nBrazil.\n"),
        (
            "Content/articles/new.md",
            "---\ntitle: Newer\ndate: 2025-05-01\naliases: [/old]\n---\nBrazil. ![](https://img.example.org/b.png)\n"
        ),
        ("Content/articles/two.md", nil),
        ("Content/articles/later.md", "---\ntitle: Later\ndate: 2025-03-04\n---\nNow.\n"),
        ("Content/articles/map/map.png", "another picture"),
        ("Content/articles/map/map.png", nil),
        ("Content/articles/map", nil),
        ("Content/topics/copyright.md", "---\ntitle: Copy rights\nphrases: [brazil]\n---\nWho owns the words.\n"),
        ("Content/topics/trade.md", "---\ntitle: Trade\nphrases: [kenya]\n---\n"),
        ("Content/countries/france.md", nil),
        ("Content/pages/about.md", "---\ntitle: About us\n---\nWho we are.\n"),
        ("Content/pages/more.md", "---\ntitle: More\n---\nMore.\n"),
        ("Content/pages/more.md", nil),
        ("Content/site.yml", "title: Digest\nbase_url: https://example.org/x/\ncolour: red\n"),
        ("Content/site.yml", "title: Digest of old\nbase_url: https://example.org/x/\n"),
        ("Templates/words/en.yml", "Related: See also\nCountries: Lands\n"),
        ("Content/articles/one.md", "---\ntitle: Kenya’s tribunal\ndate: 2025-01-01\n---\nKenya votes.\n"),
        ("Templates/custom.html", "<p>{{ page.title }}</p>"),
        ("Templates/custom.html", "<p>{{ page.titel }}</p>"),
        ("Templates/custom.html", nil),
        ("Templates/assets/style.css", "body { color: red }"),
        ("Content/articles/.one.md.swp", "an editor’s own"),
        ("Content/site.yml", nil),
        ("Content/site.yml", "title: Digest\n"),
    ]

    @Test(arguments: [false, true])
    func `after every edit the pages, files and problems are those of a fresh start`(showsHeldBack: Bool) async throws {
        let site = try SiteFixture(Self.start)
        let now = try #require(PublicationDate("2026-01-01"))
        var reading = SiteReading(now: now)
        (reading.isForPreview, reading.showsHeldBack) = (true, showsHeldBack)
        var sources = try await SiteSources(site.folders, reading)
        var plan = SitePlan(sources)
        var fastPaths = 0
        for edit in Self.edits {
            if let text = edit.text { try site.write(edit.path, text) } else { site.remove(edit.path) }
            let change = try await sources.read(again: .paths([edit.path]), now: now)
            if !change.isInOrder, let next = SitePlan(sources, after: plan, changes: change.articles) {
                plan = next
                fastPaths += 1
            } else {
                plan = SitePlan(sources)
            }
            var asBuilt = SiteReading(now: now)
            asBuilt.showsHeldBack = showsHeldBack
            let fresh = SitePlan(try await SiteSources(site.folders, asBuilt))
            let name = Comment(rawValue: "\(edit.path) → \(edit.text ?? "removed")")
            #expect(plan.diagnostics == fresh.diagnostics, name)
            #expect(try Self.bytes(plan) == Self.bytes(fresh), name)
        }
        #expect(fastPaths >= 6)
    }

    @Test
    func `a change that reaches no reader is none`() async throws {
        let site = try SiteFixture(Self.start)
        let now = try #require(PublicationDate("2026-01-01"))
        var sources = try await SiteSources(site.folders, SiteReading(now: now))
        try site.write("Content/articles/4913", "an editor tries the folder")
        site.remove("Content/articles/4913")
        #expect(try await sources.read(again: .paths(["Content/articles/4913"]), now: now).isEmpty)
    }

    @Test
    func `what was embargoed when the preview began is in the site when its time has come`() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ndate: 2025-03-01T12:00Z\n---\nIndia waits for noon.\n"
        ])
        var sources = try await SiteSources(
            site.folders, SiteReading(now: try #require(PublicationDate("2025-03-01T11:00Z"))))
        #expect(SitePlan(sources).digest.articles.isEmpty)
        _ = try await sources.read(
            again: .paths(["Content/articles/a.md"]), now: try #require(PublicationDate("2025-03-01T12:01Z")))
        #expect(SitePlan(sources).digest.articles.count == 1)
    }

    /// All pages and files of a plan that could be built.
    private static func bytes(_ plan: SitePlan) throws -> [String: [UInt8]] {
        guard !plan.diagnostics.containsErrors else { return [:] }
        var site: [String: [UInt8]] = [:]
        for page in plan.pages { site["\(page.permalink)"] = try plan.render(page) }
        for file in plan.files { site["\(file.permalink)"] = try file.bytes() }
        return site
    }
}
