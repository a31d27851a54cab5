import DatelineModel
import Testing

@testable import DatelinePublishing

/// Plans: a site compared with what a target has.
@Suite struct PublishPlanTests {
    private static func file(_ path: String, _ text: String = "") -> PublishedFile {
        PublishedFile(path, Array((text.isEmpty ? path : text).utf8))
    }

    @Test func distinguishesNewChangedDeletedAndUnchangedFiles() {
        let published = [Self.file("a.html"), Self.file("b.html", "old"), Self.file("c.html")]
        let plan = PublishPlan(
            [Self.file("a.html"), Self.file("b.html", "newer"), Self.file("d.html")],
            TargetState(manifest: PublishManifest(published)))
        #expect(plan.created.map(\.path) == ["d.html"])
        #expect(plan.updated.map(\.path) == ["b.html"])
        #expect(plan.deleted == ["c.html"])
        #expect(plan.unchanged == 1)
        #expect(plan.bytes == 11)
        #expect(plan.refusals.isEmpty)
    }

    @Test func sendsWhatPagesNeedFirstAndWhatAnnouncesThemLast() {
        let published = [Self.file("index.html", "old"), Self.file("feed.xml", "old")]
        let plan = PublishPlan(
            [
                Self.file("2025/03/one/index.html"), Self.file("2025/03/one/map.png"),
                Self.file("assets/style.0123456789.css"),
                Self.file("feed.xml"), Self.file("index.html"), Self.file("sitemap.xml"), Self.file("_redirects"),
            ], TargetState(manifest: PublishManifest(published)))
        #expect(
            plan.stages.map { $0.map(\.path) } == [
                ["2025/03/one/map.png", "assets/style.0123456789.css"], ["2025/03/one/index.html"], ["index.html"],
                ["_redirects", "sitemap.xml"], ["feed.xml"],
            ])
    }

    @Test(arguments: [(100, 20, false), (100, 21, true), (1000, 100, false), (1000, 101, true), (20, 20, false)])
    func asksAboutMoreDeletionsThanUsual(published: Int, deleted: Int, isRefused: Bool) {
        let files = (0..<published).map { Self.file("\($0).html") }
        let plan = PublishPlan(Array(files.dropFirst(deleted)), TargetState(manifest: PublishManifest(files)))
        #expect(plan.refusals.map(\.identifier) == (isRefused ? [.tooManyDeletions] : []))
        #expect(plan.refusals.map(\.allowance) == (isRefused ? [.deletions] : []))
    }

    @Test func asksBeforeReplacingAFileOfSomeoneElse() {
        let plan = PublishPlan(
            [Self.file("index.html"), Self.file("about.html")],
            TargetState(manifest: nil, foreign: ["index.html", "CNAME"]))
        #expect(plan.conflicts == ["index.html"])
        #expect(plan.refusals.map(\.allowance) == [.overwrite])
    }

    @Test func asksBeforeAFileTakesThePlaceOfAFolderOfSomeoneElseOrTheReverse() {
        let plan = PublishPlan(
            [Self.file("about"), Self.file("2025/03/one/index.html")],
            TargetState(
                manifest: nil, foreign: ["about/us/team.html", "2025/03", "other/x", "dateline-manifest.txt/x"]))
        #expect(plan.conflicts == ["2025/03", "about/us/team.html", "dateline-manifest.txt/x"])
        #expect(plan.obstacles == plan.conflicts)
        #expect(plan.refusals.map(\.allowance) == [.overwrite])
    }

    @Test func sendsEveryFileWhoseBytesAtTheTargetAreUnknown() throws {
        let list = "Files of this site that Dateline wrote. It replaces and deletes no others.\na.html\nb.html\n"
        let manifest = try #require(PublishManifest(Array(list.utf8)))
        let plan = PublishPlan([Self.file("a.html")], TargetState(manifest: manifest))
        #expect(plan.updated.map(\.path) == ["a.html"])
        #expect(plan.deleted == ["b.html"])
    }

    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8", "public, max-age=0, must-revalidate"),
        ("assets/style.a6b2ef8584.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        ("cards/2025/01/one.a6b2ef8584.png", "image/png", "public, max-age=31536000, immutable"),
        ("assets/logo.svg", "image/svg+xml", "public, max-age=0, must-revalidate"),
        ("2025/03/one/map.a6b2ef8584.png", "image/png", "public, max-age=0, must-revalidate"),
        ("topics/safety/feed.xml", "application/xml", "public, max-age=600"),
        (".nojekyll", "application/octet-stream", "public, max-age=600"),
    ])
    func knowsTheHeadersOfAFile(path: String, type: String, cache: String) {
        #expect(HostHeaders(of: path).mediaType == type)
        #expect(HostHeaders(of: path).cacheControl == cache)
    }
}
