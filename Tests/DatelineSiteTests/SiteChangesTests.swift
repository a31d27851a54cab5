import DatelineDigest
import DatelineModel
import DatelinePages
import DatelineSearch
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// A site that is built again after an edit, with what is remembered, is the site that a fresh start would build.
@Suite(.random) struct SiteChangesTests {
    /// A site under edits, built in two ways after each.
    private struct Edited {
        let site: SiteFixture
        let showsHeldBack: Bool
        var memory = BuildMemory()
        /// The files whose last edit broke the site.
        private var broken: Set<String> = []
        private var before: [String: (fingerprint: InputFingerprint, bytes: [UInt8])] = [:]

        init(showsHeldBack: Bool) async throws {
            site = try SiteFixture(SiteChangesTests.start)
            self.showsHeldBack = showsHeldBack
            _ = try await build(remembering: &memory)
        }

        private func build(remembering memory: inout BuildMemory, isPreview: Bool = true) async throws
            -> StageResult<PlannedSite>
        {
            var reading = SiteReading(now: try #require(PublicationDate("2026-01-01")))
            (reading.isForPreview, reading.showsHeldBack) = (isPreview, showsHeldBack)
            return try await Build(site.folders, reading).plan(remembering: &memory)
        }

        /// Makes an edit, and compares the site with that of a fresh start.
        mutating func check(_ edit: Edit) async throws {
            if let text = edit.text { try site.write(edit.path, text) } else { site.remove(edit.path) }
            memory.forget(.paths([edit.path]))
            let name = Comment(rawValue: "\(edit.path) → \(edit.text ?? "removed")")
            let again = try await build(remembering: &memory)
            var nothing = BuildMemory()
            let fresh = try await build(remembering: &nothing, isPreview: false)
            #expect(again.diagnostics == fresh.diagnostics, name)
            broken = broken.filter { $0 != edit.path && !$0.hasPrefix(edit.path + "/") }
            if edit.breaksSite { broken.insert(edit.path) }
            let problems = fresh.diagnostics.filter { $0.severity == .error }.map(\.mark)
            #expect(problems.isEmpty == broken.isEmpty, "\(name): \(problems)")
            #expect((again.renderer == nil) == (fresh.renderer == nil), name)
            guard let renderer = again.renderer, let wanted = fresh.renderer else { return }
            #expect(try SiteChangesTests.differences(renderer, wanted) == [], name)
            // As long as the inputs of a page are the same, so are its bytes.
            for page in renderer.plan.pages {
                let fingerprint = try #require(renderer.edition.fingerprint(of: page))
                let bytes = try renderer.render(page)
                if let last = before["\(page.permalink)"], last.fingerprint == fingerprint {
                    #expect(last.bytes == bytes, "\(name): \(page.permalink)")
                }
                before["\(page.permalink)"] = (fingerprint, bytes)
            }
        }
    }

    @Test(arguments: [false, true])
    func `after every edit the pages, files and problems are those of a fresh start`(showsHeldBack: Bool) async throws {
        var edited = try await Edited(showsHeldBack: showsHeldBack)
        for edit in Self.editsOfWhatTemplatesUse + Self.edits { try await edited.check(edit) }
    }

    @Test func `so they are after edits in any order, whatever is forgotten between`() async throws {
        var random = SeededRandom(stream: 12)
        var edited = try await Edited(showsHeldBack: false)
        for _ in 0..<60 {
            if random.below(10) == 0 { edited.memory = BuildMemory() }
            try await edited.check(try #require(random.pick(Self.edits)))
        }
    }

    @Test func `a site that is only remembered is not read again`() async throws {
        let site = try SiteFixture(Self.start)
        var reading = SiteReading(now: try #require(PublicationDate("2026-01-01")))
        reading.isForPreview = true
        var memory = BuildMemory()
        let build = Build(site.folders, reading)
        let first = try await build.plan(remembering: &memory)
        site.remove("Content")
        let second = try await build.plan(remembering: &memory)
        #expect(second.value?.edition.fingerprint == first.value?.edition.fingerprint)
        #expect(second.diagnostics == first.diagnostics)
    }

    @Test func `a picture that goes and comes back as another is another site`() async throws {
        let site = try SiteFixture(Self.start)
        var reading = SiteReading(now: try #require(PublicationDate("2026-01-01")))
        reading.isForPreview = true
        var memory = BuildMemory()
        let build = Build(site.folders, reading)
        let picture = "Content/articles/map/map.png"
        let first = try await build.plan(remembering: &memory)
        site.remove(picture)
        memory.forget(.paths([picture]))
        _ = try await build.plan(remembering: &memory)
        try site.write(picture, "quite another picture")
        memory.forget(.paths([picture]))
        let last = try await build.plan(remembering: &memory)
        #expect(last.value?.edition.fingerprint != first.value?.edition.fingerprint)
    }

    @Test func `a file is followed through a link, and when only the bytes of its name change`() async throws {
        let site = try SiteFixture([
            "Content/store/a.data": "---\ntitle: A\ndate: 2025-03-01\n---\nFrance.\n",
            "Content/articles/cafe\u{301}.md": "---\ntitle: Café\ndate: 2025-03-02\n---\nBefore.\n",
        ])
        try FileManager.default.createDirectory(
            atPath: "\(site.root)/Content/linked", withIntermediateDirectories: true)
        let link = "\(site.root)/Content/linked/a.md"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../store/a.data")
        var reading = SiteReading(now: try #require(PublicationDate("2026-01-01")))
        reading.isForPreview = true
        var memory = BuildMemory()
        let build = Build(site.folders, reading)
        let titles = { (planned: StageResult<PlannedSite>) in planned.value?.digest.articles.map(\.title.value) }
        #expect(titles(try await build.plan(remembering: &memory)) == ["Café", "A"])
        try site.write("Content/store/a.data", "---\ntitle: B\ndate: 2025-03-01\n---\nFrance.\n")
        memory.forget(.paths(["Content/store/a.data"]))
        #expect(titles(try await build.plan(remembering: &memory)) == ["Café", "B"])
        site.remove("Content/articles/cafe\u{301}.md")
        try site.write("Content/articles/caf\u{E9}.md", "---\ntitle: Tea\ndate: 2025-03-02\n---\nAfter.\n")
        memory.forget(.paths(["Content/articles/cafe\u{301}.md", "Content/articles/caf\u{E9}.md"]))
        let last = try await build.plan(remembering: &memory)
        #expect(titles(last) == ["Tea", "B"])
        #expect(last.diagnostics.filter { $0.severity == .error } == [])
    }

    @Test
    func `what was embargoed when the preview began is in the site when its time has come`() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ndate: 2025-03-01T12:00Z\n---\nIndia waits for noon.\n"
        ])
        var memory = BuildMemory()
        var reading = SiteReading(now: try #require(PublicationDate("2025-03-01T11:00Z")))
        reading.isForPreview = true
        let early = try await Build(site.folders, reading).plan(remembering: &memory)
        #expect(early.value?.digest.articles.count == 0)
        reading.now = try #require(PublicationDate("2025-03-01T12:01Z"))
        let late = try await Build(site.folders, reading).plan(remembering: &memory)
        #expect(late.value?.digest.articles.count == 1)
    }

    /// The addresses whose bytes differ between two sites, or which only one has.
    static func differences(_ one: SiteRenderer, _ other: SiteRenderer) throws -> [String] {
        let (left, right) = (try bytes(one), try bytes(other))
        return Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
    }

    private static func bytes(_ renderer: SiteRenderer) throws -> [String: [UInt8]] {
        var site: [String: [UInt8]] = [:]
        for page in renderer.plan.pages { site["\(page.permalink)"] = try renderer.render(page) }
        for file in renderer.plan.files { site["\(file.permalink)"] = try renderer.bytes(of: file) }
        for file in try renderer.makeSearchFiles() { site["\(file.permalink)"] = file.bytes }
        return site
    }
}
