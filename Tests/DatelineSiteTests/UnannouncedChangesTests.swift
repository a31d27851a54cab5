import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// Feeds announce a change by the dates that an article gives, and a build says which changes they do not announce.
@Suite struct UnannouncedChangesTests {
    private static func article(_ text: String, _ more: String = "") -> String {
        "---\ntitle: A law\ndate: 2025-02-10\ncountries: [FR]\n\(more)---\n\(text)\n"
    }

    private static let words = "The law bans it.\nIt begins in May."

    private func site() async throws -> SiteFixture {
        let site = try SiteFixture(["Content/articles/law.md": Self.article(Self.words)])
        #expect(try await said(site, now: "2025-02-11") == [])
        return site
    }

    private func said(_ site: SiteFixture, now: String) async throws -> [String] {
        try await site.build(now: now).diagnostics.map { "\($0.identifier): \($0.summary): \($0.help ?? "")" }
    }

    @Test func aTextThatChangedWithoutADateIsNamedOnce() async throws {
        let site = try await site()
        try site.write("Content/articles/law.md", Self.article("The law allows it.\nIt begins in May."))
        #expect(
            try await said(site, now: "2025-02-13") == [
                "unannounced-change: the text changed since the build of 2025-02-11, and the dates of the article did not: feeds do not announce it: if readers should know, write “updated: 2025-02-13” or a correction; this is said once"
            ])
        #expect(try await said(site, now: "2025-02-13") == [])
        #expect(try await said(site, now: "2025-02-20") == [])
    }

    @Test(arguments: [
        "updated: 2025-02-13\n", "corrections: [{date: 2025-02-13, text: It said “bans”.}]\n",
        "retracted: {date: 2025-02-13, reason: Wrong.}\n",
    ])
    func aChangeWithADateIsToldByFeeds(field: String) async throws {
        let site = try await site()
        try site.write("Content/articles/law.md", Self.article("The law allows it.", field))
        #expect(try await said(site, now: "2025-02-13") == [])
        #expect(try site.text("Output/feed.xml").contains("<updated>2025-02-13T00:00:00Z</updated>"))
    }

    @Test func otherLineBreaksAndFieldsAreNoOtherText() async throws {
        let site = try await site()
        try site.write("Content/articles/law.md", Self.article("The law bans\nit. It begins in May.\n", "topics: []\n"))
        try site.write("Templates/partials/foot.html", "<p>Another foot</p>")
        #expect(try await said(site, now: "2025-02-13") == [])
    }

    @Test func whatChangesOnTheDayOfItsFirstBuildIsStillBeingWritten() async throws {
        let site = try await site()
        try site.write("Content/articles/law.md", Self.article("The law allows it."))
        #expect(try await said(site, now: "2025-02-11") == [])
        #expect(try await said(site, now: "2025-02-12") == [])
    }

    /// A build from nothing, as on another machine, and one that knows what was built before make the same.
    @Test func noByteOfTheSiteDependsOnWhatWasBuiltBefore() async throws {
        let site = try await site()
        try site.write("Content/articles/law.md", Self.article("The law allows it."))
        try await site.build(now: "2025-02-13")
        let after = try site.files()
        site.remove("Output")
        try await site.build(now: "2025-02-13")
        #expect(try site.files() == after)
    }
}
