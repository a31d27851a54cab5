import DatelineDigest
import DatelineImport
import DatelineModel
import DatelineSite
import Testing

/// What heads of posts say, in the forms of many programs, and what of it holds a post back.
@Suite struct HeadsOfManySitesTests {
    private static let new = "Content/articles/2024/2024-01-05-a.md"

    /// The front matter that a post has in the new site; the site is the other files.
    private static func head(_ fields: String, in file: String, _ others: [String: String]) async throws -> String {
        let post = [file: "---\ntitle: A\n\(fields)---\nWords.\n"]
        let site = try OldSite(others.merging(post) { $1 })
        try await site.import()
        return try site.text(new)
    }

    @Test(arguments: [
        ("date:\n  created: 2024-01-05\n  updated: 2024-02-06\n", "date: 2024-01-05\nupdated: 2024-02-06\n"),
        ("date: 2024-01-05\nlast_update:\n  date: 2024-02-06\n", "date: 2024-01-05\nupdated: 2024-02-06\n"),
        ("date: 2024-01-05\nsummary: ''\ndeck: In short.\n", "summary: \"In short.\"\n"),
        ("date: 2024-01-05\npost_excerpt: Q&#38;A &#8211; short&#46;\n", "summary: \"Q&A – short.\"\n"),
    ])
    func valuesAreFoundWhereOtherProgramsHaveThem(fields: String, written: String) async throws {
        #expect(try await Self.head(fields, in: "a.md", [:]).contains(written))
    }

    @Test func aSecondSummaryIsListed() async throws {
        let site = try OldSite([
            "_config.yml": "title: Desk\n",
            "_posts/2024-01-05-a.md": "---\ntitle: A\ndescription: In short.\nsubtitle: At length.\n---\nWords.\n",
        ])
        let report = try await site.import()
        #expect(
            report.lost == [
                "_posts/2024-01-05-a.md: the key “subtitle” of front matter, beside another summary"
            ])
    }

    @Test func theTitleOfAnExportOfWordPressIsTaken() async throws {
        let site = try OldSite([
            "_config.yml": "title: Desk\n",
            "_posts/2024-01-05-a.md": "---\npost_title: 'Meet it &#8211; now'\n---\nWords.\n",
        ])
        try await site.import()
        #expect(try site.text(Self.new).contains("title: \"Meet it – now\""))
    }

    @Test(arguments: [
        "@def title = \"A law\"\n@def rss = \"\"\"In\nshort\"\"\"\n@def published = \"5 January 2024\"\n\n",
        "+++\ntitle = \"A law\"\nrss_pubdate = Date(2024, 1, 5)\nhascode = true\n+++\n",
        "title=A law\ndate=2024-01-05\nstatus=published\n~~~~~~\n",
    ])
    func headsInOtherLanguagesAreRead(head: String) async throws {
        let site = try OldSite(["blog/a.md": head + "It is a law.\n"])
        let report = try await site.import(.markdown)
        #expect([report.articles, report.drafts] == [1, 0])
        #expect(try site.text(Self.new).contains("title: \"A law\"\ndate: 2024-01-05\n"))
        #expect(try site.body(Self.new) == "It is a law.")
    }

    @Test(arguments: ["status=draft\n", "type=post\npublished=false\n", "type=post\nembargo=soon\n"])
    func headsInOtherLanguagesHoldBack(line: String) async throws {
        let site = try OldSite(["blog/a.md": "title=A law\ndate=2024-01-05\n\(line)~~~~~~\nNot yet.\n"])
        let report = try await site.import(.markdown)
        #expect([report.articles, report.drafts] == [0, 1])
    }

    @Test(arguments: [
        "+++\ntitle = \"A\"\ndate = Date(2024, 1, 5)\n# DO NOT PUBLISH BEFORE 2030\n+++\nWords.\n",
        "+++\ntitle = \"A\"\ndate = Date(2024, 1, 5)\n+++\nWords.\n\n@def draft = true\n",
        "@def title = \"A\"\n@def date = Date(2024, 1, 5)\n\nWords.\n\n@def draft = true\n",
    ])
    func whatElseAHeadInJuliaSaysHoldsBack(text: String) async throws {
        let site = try OldSite(["a.md": text])
        let report = try await site.import(.markdown)
        #expect([report.articles, report.drafts] == [0, 1])
    }

    @Test func aHeadInJuliaMayHaveAnHourAndListsWithCommas() async throws {
        let site = try OldSite([
            "a.md":
                "+++\ntitle = \"A \\\"new\\\" law\"\ndate = DateTime(2024,1,5,18,30)\nauthors = [\"Lee, Ann\"]\n+++\nWords.\n"
        ])
        try await site.import(.markdown)
        let text = try site.text("Content/articles/2024/2024-01-05-a.md")
        #expect(text.contains("title: \"A \\\"new\\\" law\"\ndate: 2024-01-05T18:30"))
        #expect(text.contains("authors: [\"Lee, Ann\"]"))
    }

    @Test(arguments: [
        "embargo: 2030-01-05", "draft: true", "published: false", "published: 2030-01-05", "scheduled: 2030-01-05",
        "publish_date: 2030-01-05", "release: 2030-01-05", "note: hush",
    ])
    func aMapOfDatesWithMoreHoldsBack(line: String) async throws {
        for key in ["date", "updated", "lastmod"] {
            let site = try OldSite([
                "2024-01-05-a.md": "---\ntitle: A\n\(key):\n  created: 2024-01-05\n  \(line)\n---\nWords.\n"
            ])
            let report = try await site.import(.markdown)
            #expect([report.articles, report.drafts] == [0, 1], "\(key)")
        }
    }

    @Test func onlyDocusaurusHasTheYearForAFolder() async throws {
        let site = try OldSite(["posts/2024/10-20-percent-rise.md": "---\ntitle: A\n---\nWords.\n"])
        let report = try await site.import(.markdown)
        #expect([report.articles, report.drafts] == [0, 1])
    }

    @Test func wordsAboveAFenceAreNoHead() async throws {
        let site = try OldSite([
            "2024-01-05-a.md": "Note: it holds.\ndate=soon\n\n~~~~~~\ncode\n~~~~~~\n"
        ])
        try await site.import(.markdown)
        #expect(try site.body(Self.new).contains("Note: it holds."))
    }

    @Test func marksOfFranklinAreLeftOut() async throws {
        let text =
            "@def title = \"A\"\n@def date = Date(2024, 1, 5)\n\n\\toc\n\n~~~\n<p>One.</p>\n~~~\n\n@@box\nTwo.\n@@\n"
        let site = try OldSite(["a.md": text])
        try await site.import(.markdown)
        #expect(try site.body(Self.new).replacing(/\n\n+/, with: "\n\n") == "<p>One.</p>\n\nTwo.")
    }
}
