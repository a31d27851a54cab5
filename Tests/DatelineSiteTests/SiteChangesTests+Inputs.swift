import DatelineDigest
import DatelineModel
import DatelinePages
import DatelineSite
import DatelineTestSupport
import Testing

/// Inputs that no file of the page at hand has: the time, what is held back, and what another file says of it.
extension SiteChangesTests {
    /// A file, and two moments between which it comes to mean something else.
    struct Wait: Sendable, CustomTestStringConvertible {
        let name: String
        var path = "Content/articles/waiting.md"
        let text: String
        var before = "2025-03-03"
        var after = "2025-03-05"

        var testDescription: String { name }
    }

    static let waits: [Wait] = [
        Wait(name: "an article of tomorrow appears", text: article("date: 2025-03-04")),
        Wait(
            name: "an embargo ends at noon", text: article("date: 2025-03-03\nembargo: 2025-03-03T12:00Z"),
            before: "2025-03-03T11:00Z", after: "2025-03-03T12:01Z"),
        Wait(name: "the time of an article ends", text: article("date: 2025-03-01\nexpires: 2025-03-04")),
        Wait(name: "an update is no longer in the future", text: article("date: 2025-03-01\nupdated: 2025-03-04")),
        Wait(
            name: "a correction is no longer in the future",
            text: article("date: 2025-03-01\ncorrections: [{date: 2025-03-04, text: It was 61.}]")),
        Wait(
            name: "a retraction is no longer in the future",
            text: article("date: 2025-03-01\nretracted: {date: 2025-03-04, reason: It was forged.}")),
        Wait(
            name: "an event is over",
            text: article("date: 2025-03-01\ncountries: [FR]\nevents: [{name: Vote, start: 2025-03-04}]")),
        Wait(
            name: "a law goes a step further", path: "Content/instruments/law.md",
            text: instrument(
                "steps: [{date: 2025-03-01, name: Vote, status: passed},"
                    + " {date: 2025-03-04, name: Begin, status: in force}]")),
        Wait(
            name: "the step of a law contradicts its status", path: "Content/instruments/law.md",
            text: instrument("status: passed\nsteps: [{date: 2025-03-04, name: Begin, status: in force}]")),
        Wait(
            name: "a law of tomorrow appears", path: "Content/instruments/law.md",
            text: instrument("status: passed\ndate: 2025-03-04")),
        Wait(
            name: "a country leaves a bloc", path: "Content/blocs/brics.md",
            text: "---\nmembers: [{country: FR, until: 2025-03-03}, KE]\n---\n"),
        Wait(
            name: "a week is over, and its edition comes out", path: "Content/issues/2025-W09.md",
            text: "---\ntitle: Ninth\n---\nGood morning.\n", before: "2025-03-02", after: "2025-03-03"),
    ]

    private static func article(_ lines: String) -> String { "---\ntitle: It waits\n\(lines)\n---\nFrance waits.\n" }

    private static func instrument(_ lines: String) -> String {
        "---\ntitle: A law\njurisdiction: FR\nkind: act\n\(lines)\n---\nOf France.\n"
    }

    @Test(arguments: waits)
    func `what the time alone changes is as in a fresh start`(wait: Wait) async throws {
        let site = try SiteFixture([
            "Content/site.yml": "title: Digest\nbase_url: https://example.org/\neditions: weekly\n",
            "Content/articles/there.md":
                "---\ntitle: There\ndate: 2025-02-27\ncountries: [FR]\nblocs: [brics]\n---\nFrance is there.\n",
            wait.path: wait.text,
        ])
        var memory = BuildMemory()
        let first = try await plan(site, at: wait.before, remembering: &memory)
        let last = try await plan(site, at: wait.after, remembering: &memory)
        var nothing = BuildMemory()
        let fresh = try await plan(site, at: wait.after, remembering: &nothing)
        #expect(last.diagnostics == fresh.diagnostics)
        // Browsers are told by one of the two that there is something new.
        let hasOtherPages = first.value?.edition.fingerprint != last.value?.edition.fingerprint
        #expect(hasOtherPages || first.diagnostics != last.diagnostics)
        let (renderer, wanted) = (try #require(last.renderer), try #require(fresh.renderer))
        #expect(try Self.differences(renderer, wanted) == [])
    }

    private func plan(
        _ site: SiteFixture, at moment: String, showsHeldBack: Bool = false, remembering memory: inout BuildMemory
    ) async throws -> StageResult<PlannedSite> {
        var reading = SiteReading(now: try #require(PublicationDate(moment)))
        (reading.isForPreview, reading.showsHeldBack) = (true, showsHeldBack)
        return try await Build(site.folders, reading).plan(remembering: &memory)
    }

    @Test func `a note of an edition to come is told that the draft it leads to has another address`() async throws {
        let draft = { (slug: String) in
            "---\ntitle: Not yet\ndate: 2025-02-27\ndraft: true\nslug: \(slug)\n---\nFrance.\n"
        }
        let site = try SiteFixture([
            "Content/site.yml": "title: Digest\nbase_url: https://example.org/\neditions: weekly\n",
            "Content/articles/draft.md": draft("summit"),
            "Content/issues/2025-W09.md": "---\ntitle: Ninth\n---\nSee [it](/2025/02/summit/).\n",
        ])
        var memory = BuildMemory()
        let first = try await plan(site, at: "2025-02-28", remembering: &memory)
        #expect(first.diagnostics == [])
        try site.write("Content/articles/draft.md", draft("meeting"))
        memory.forget(.paths(["Content/articles/draft.md"]))
        let last = try await plan(site, at: "2025-02-28", remembering: &memory)
        #expect(last.diagnostics.map(\.identifier) == [.brokenLink])
    }

    @Test func `where drafts are shown, a kill that names another story is news to the pages of both`() async throws {
        let kill = "Content/articles/kill.txt"
        let site = try SiteFixture([
            "Content/articles/a.txt":
                "Canada opens an office for safety\n\nMONTREAL, Feb. 12, 2025 (AP) - Canada will open an office.\n",
            "Content/articles/b.txt":
                "Peru publishes its rules for models\n\nLIMA, Feb. 12, 2025 (AP) - Peru published rules for models.\n",
            kill: "KILL: Canada opens an office for safety\n",
        ])
        var memory = BuildMemory()
        let first = try await plan(site, at: "2025-03-01", showsHeldBack: true, remembering: &memory)
        try site.write(kill, "KILL: Peru publishes its rules for models\n")
        memory.forget(.paths([kill]))
        let last = try await plan(site, at: "2025-03-01", showsHeldBack: true, remembering: &memory)
        let (before, after) = (try #require(first.renderer), try #require(last.renderer))
        let changed = try zip(before.plan.pages, after.plan.pages).filter { old, new in
            try before.render(old) != after.render(new)
        }
        #expect(changed.count > 1)
        for (old, new) in changed {
            #expect(before.edition.fingerprint(of: old) != after.edition.fingerprint(of: new), "\(new.permalink)")
        }
    }
}
