import DatelineDigest
import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelinePages
@testable import DatelineSite

/// What an editor is told of editions whose stories are elsewhere.
@Suite struct IssueAdviceTests {
    private static func site(_ more: [String: String]) -> [String: String] {
        [
            "Content/site.yml": "title: T\nbase_url: https://x.example\neditions: weekly\n",
            "Content/articles/a.md": "---\ntitle: Monday\ndate: 2025-02-10\ncountries: [FR]\n---\nText.\n",
            "Content/articles/c.md": "---\ntitle: Next Monday\ndate: 2025-02-17\n---\nText.\n",
        ].merging(more) { $1 }
    }

    @Test(arguments: [
        // What was in a closed edition had this address: it moved or is gone, and no other is meant.
        (
            "closed: 2025-02-17\nstories: [/2025/02/munday/]",
            "if it moved, the line “/2025/02/munday/: /its/new/address/” in redirects.yml keeps its place, and “dateline redirects” looks for it; if it is gone for good, remove this one"
        ),
        (
            "lead: /2025/02/munday/",
            "did you mean “/2025/02/monday/”? for one that moved, the line “/2025/02/munday/: /its/new/address/” in redirects.yml keeps its place"
        ),
        ("lead: articles/aa.md", "did you mean “articles/a.md”?"),
        ("lead: summit", "write the address of an article, /2025/02/summit/, or its file, articles/summit.md"),
    ])
    func whatAnEditionNamesInVainHasAWayOut(lines: String, help: String) async throws {
        let site = try SiteFixture(Self.site(["Content/issues/2025-W07.md": "---\n\(lines)\n---\n"]))
        #expect(try await site.build().diagnostics.map(\.help) == [help])
    }

    @Test func aWeekWhoseStoriesAreAllInAClosedEditionIsNoEdition() async throws {
        let closed = "---\nclosed: 2025-02-17\nstories: [articles/a.md, articles/c.md]\n---\n"
        let site = try SiteFixture(Self.site(["Content/issues/2025-W07.md": closed]))
        let issues = try #require(try await site.plan().value).edition.layout.issues
        #expect(issues.all.map(\.name) == ["2025-W07"])
    }
}
