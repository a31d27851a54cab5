import DatelineModel
import DatelineDigest
import DatelineFiles
import DatelineOutput
import DatelineSite
import DatelineTestSupport
import Foundation
import Synchronization
import Testing

@testable import DatelinePreview

/// A site that follows its files, with the watcher of the system.
@Suite(.endsIfStuck) struct LiveSiteTests {
    private static let files = [
        "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\n---\nFrance votes.\n",
        "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-03-02\n---\nKenya votes.\n",
        "Templates/partials/footer.html": "<footer>Ours</footer>\n",
    ]

    /// A site under watch, and its updates.
    private final class Watched {
        let site: SiteFixture
        let live: LiveSite
        private let watcher: SystemFolderWatcher
        private var changes: AsyncStream<FolderChanges>.Iterator
        /// What the user was told.
        let said = Words()

        final class Words: Sendable {
            private let words = Mutex<[String]>([])
            var all: [String] { words.withLock { $0 } }
            func add(_ text: String) { words.withLock { $0.append(text) } }
        }

        init() async throws {
            site = try SiteFixture(LiveSiteTests.files)
            let now = try #require(PublicationDate("2026-01-01"))
            watcher = try .ofSite(in: site.root) { [said] in said.add($0) }
            live = LiveSite(site.folders, SiteReading(now: now)) { now }
            changes = watcher.changes.makeAsyncIterator()
            _ = try await live.read()
        }

        deinit { watcher.stop() }

        /// The first update that makes a difference; the test ends by its time limit if there is none.
        func next() async throws -> LiveSite.Update {
            while let change = await changes.next(isolation: nil) {
                if let update = try await live.update(change) { return update }
            }
            throw CancellationError()
        }

        func page(_ path: String) -> PreviewResponse {
            live.served.withLock { $0 }.response(to: PreviewRequest(target: path))
        }

        func state(on path: String) -> PreviewState { live.served.withLock { $0 }.state(on: path) }

        func text(_ path: String) -> String { String(decoding: page(path).body, as: UTF8.self) }
    }

    @Test
    func anEditInPlaceIsShown() async throws {
        let watched = try await Watched()
        let old = watched.state(on: "/2025/03/one/").revision
        try watched.site.write("Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-01\n---\nFrance has voted.\n")
        let update = try await watched.next()
        #expect(update.hasNewPages && update.diagnostics.isEmpty)
        #expect(watched.state(on: "/2025/03/one/").revision != old)
        #expect(watched.text("/2025/03/one/").contains("France has voted."))
    }

    @Test
    func theFolderMayBeMovedAwayAndBack() async throws {
        let watched = try await Watched()
        let (root, other) = (watched.site.root, "\(watched.site.root)-moved")
        #expect(rename(root, other) == 0)
        #expect(try await watched.next().diagnostics.map(\.identifier) == [.missingContent])
        #expect(watched.text("/2025/03/one/").contains("France votes."))
        #expect(rename(other, root) == 0)
        #expect(try await watched.next().diagnostics.isEmpty)
        try watched.site.write("Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-01\n---\nStill followed.\n")
        #expect(try await watched.next().hasNewPages)
        #expect(watched.text("/2025/03/one/").contains("Still followed."))
        #expect(
            watched.said.all == [
                "The folder “\(root)” is gone; the preview waits for it.", "The folder “\(root)” is there again.",
            ])
    }

    @Test
    func anotherFolderMayTakeThePlaceOfTheSite() async throws {
        let watched = try await Watched()
        let root = watched.site.root
        FileSystem.removeAll(root)
        try watched.site.write("Content/site.yml", "title: Another\nbase_url: https://example.org/\n")
        while !watched.text("/").contains("Another") { _ = try await watched.next() }
        try watched.site.write("Content/articles/new.md", "---\ntitle: New\ndate: 2025-03-01\n---\nFollowed.\n")
        while !watched.text("/2025/03/new/").contains("Followed.") { _ = try await watched.next() }
    }

    @Test
    func aSaveThroughATemporaryFileIsShown() async throws {
        let watched = try await Watched()
        let temporary = "\(watched.site.root)/Content/articles/.one.md.swp"
        try Data("---\ntitle: One\ndate: 2025-03-01\n---\nSaved by rename.\n".utf8).write(to: URL(filePath: temporary))
        #expect(rename(temporary, "\(watched.site.root)/Content/articles/one.md") == 0)
        _ = try await watched.next()
        #expect(watched.text("/2025/03/one/").contains("Saved by rename."))
    }

    @Test
    func `a file that gets its name as a link, and then loses the other name, is shown`() async throws {
        let watched = try await Watched()
        try watched.site.write("new.md", "---\ntitle: New\ndate: 2025-03-03\n---\nPeru.\n")
        let (written, name) = ("\(watched.site.root)/new.md", "\(watched.site.root)/Content/articles/new.md")
        try FileManager.default.linkItem(atPath: written, toPath: name)
        watched.site.remove("new.md")
        while watched.page("/2025/03/new/").status != 200 { _ = try await watched.next() }
    }

    @Test
    func aBurstOfSavesEndsWithTheLast() async throws {
        let watched = try await Watched()
        for number in 1...40 {
            try watched.site.write(
                "Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-01\n---\nNumber \(number) of many.\n")
        }
        while !watched.text("/2025/03/one/").contains("Number 40 of many.") { _ = try await watched.next() }
    }

    @Test
    func newFoldersWithFilesInThemAndRemovedOnesAreSeen() async throws {
        let watched = try await Watched()
        try watched.site.write("Content/articles/a/b/c/new.md", "---\ntitle: New\ndate: 2025-03-03\n---\nPeru.\n")
        while watched.page("/2025/03/new/").status != 200 { _ = try await watched.next() }
        try watched.site.write("Content/articles/a/b/c/new.md", "---\ntitle: New\ndate: 2025-03-03\n---\nChile.\n")
        while !watched.text("/2025/03/new/").contains("Chile.") { _ = try await watched.next() }
        #expect(rename("\(watched.site.root)/Content/articles/a", "\(watched.site.root)/Content/articles/z") == 0)
        try watched.site.write("Content/articles/z/b/c/new.md", "---\ntitle: New\ndate: 2025-03-03\n---\nBolivia.\n")
        while !watched.text("/2025/03/new/").contains("Bolivia.") { _ = try await watched.next() }
        watched.site.remove("Content/articles/z")
        while watched.page("/2025/03/new/").status == 200 { _ = try await watched.next() }
    }

    @Test
    func settingsTopicsAndTemplatesAreFollowed() async throws {
        let watched = try await Watched()
        try watched.site.write("Content/site.yml", "title: Renamed\nbase_url: https://example.org/\n")
        while !watched.text("/").contains("Renamed") { _ = try await watched.next() }
        try watched.site.write("Content/topics/votes.md", "---\ntitle: Votes\nphrases: [votes]\n---\n")
        while watched.page("/topics/votes/").status != 200 { _ = try await watched.next() }
        try watched.site.write("Templates/partials/footer.html", "<footer>Theirs</footer>\n")
        while !watched.text("/").contains("Theirs") { _ = try await watched.next() }
        watched.site.remove("Templates")
        while watched.text("/").contains("Theirs") { _ = try await watched.next() }
        try watched.site.write("Templates/partials/footer.html", "<footer>Again</footer>\n")
        while !watched.text("/").contains("Again") { _ = try await watched.next() }
    }

    @Test
    func aThemeThatTheSettingsNameIsFollowedWhenItComesChangesAndGoes() async throws {
        let watched = try await Watched()
        let settings = "title: Test digest\nbase_url: https://example.org/\n"
        try watched.site.write("Content/site.yml", settings + "theme: themes/house\n")
        while try await watched.next().diagnostics.map(\.identifier) != [.missingTheme] {}
        try watched.site.write("themes/house/partials/site-title.html", "House name\n")
        while !watched.text("/").contains("House name") { _ = try await watched.next() }
        try watched.site.write("themes/house/partials/site-title.html", "New name\n")
        while !watched.text("/").contains("New name") { _ = try await watched.next() }
        try watched.site.write("themes/house/words/deep/new.html", "<p>Unused.</p>\n")
        while try await watched.next().diagnostics.map(\.mark) != [
            "./themes/house/words/deep/new.html unused-template"
        ] {}
        watched.site.remove("themes")
        while try await watched.next().diagnostics.map(\.identifier) != [.missingTheme] {}
        try watched.site.write("themes/other/partials/site-title.html", "Other name\n")
        try watched.site.write("Content/site.yml", settings + "theme: themes/other\n")
        while !watched.text("/").contains("Other name") { _ = try await watched.next() }
        try watched.site.write("themes/other/partials/site-title.html", "Last name\n")
        while !watched.text("/").contains("Last name") { _ = try await watched.next() }
        try watched.site.write("Content/site.yml", settings)
        while watched.text("/").contains("Last name") { _ = try await watched.next() }
    }

    @Test
    func onlyPagesThatShowAnEditedArticleAreLoadedAgain() async throws {
        let watched = try await Watched()
        let pages = ["/2025/03/one/", "/countries/france/", "/", "/countries/kenya/", "/archive/"]
        let before = pages.map { watched.state(on: $0).revision }
        try watched.site.write("Content/articles/one.md", "---\ntitle: One!\ndate: 2025-03-01\n---\nFrance votes.\n")
        while !watched.text("/2025/03/one/").contains("One!") { _ = try await watched.next() }
        let after = pages.map { watched.state(on: $0).revision }
        #expect(zip(before, after).map { $0 != $1 } == [true, true, true, false, false])
    }

    @Test
    func aStyleSheetAloneIsReportedWithItsAddresses() async throws {
        let watched = try await Watched()
        let before = watched.state(on: "/")
        try watched.site.write("Templates/assets/style.css", "body { color: red }\n")
        while watched.state(on: "/").styles == nil { _ = try await watched.next() }
        let state = watched.state(on: "/")
        let (old, new) = try #require(state.styles?.first)
        #expect(state.from == before.revision && state.revision != before.revision)
        #expect(old != new)
        #expect(watched.text(new) == "body { color: red }\n")
        #expect(watched.text("/").contains(new))
    }

    @Test
    func aMistakeKeepsTheLastGoodSiteAndAFixBringsAllChanges() async throws {
        let watched = try await Watched()
        try watched.site.write("Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-99\n---\nFrance.\n")
        let broken = try await watched.next()
        #expect(!broken.hasNewPages)
        #expect(watched.state(on: "/").errors?.contains("Content/articles/one.md:3:7: error:") == true)
        #expect(watched.text("/2025/03/one/").contains("France votes."))
        try watched.site.write("Content/articles/two.md", "---\ntitle: Two\ndate: 2025-03-02\n---\nKenya voted.\n")
        #expect(try await !watched.next().hasNewPages)
        try watched.site.write("Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-01\n---\nFrance fixed.\n")
        let fixed = try await watched.next()
        #expect(fixed.hasNewPages && watched.state(on: "/").errors == nil)
        #expect(watched.text("/2025/03/one/").contains("France fixed."))
        #expect(watched.text("/2025/03/two/").contains("Kenya voted."))
    }

    @Test
    func aPageWhoseFileIsGoneIsServedUntilTheSiteIsReadAgain() async throws {
        let watched = try await Watched()
        watched.site.remove("Content/articles/one.md")
        #expect(watched.text("/2025/03/one/").contains("France votes."))
        _ = try await watched.next()
        #expect(watched.page("/2025/03/one/").status == 404)
    }
}
