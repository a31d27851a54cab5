import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading
import DatelineSite
import DatelineTestSupport
import Testing

@testable import DatelineImport

/// Imports into a site that has one already, and what the list of the first wrote is for.
@Suite struct SecondImportTests {
    private static let picture = "GIF89a\u{2C}\u{1}\u{48}\0"
    private static let first = "Content/articles/2024/2024-01-01-a.md"

    private func site() throws -> OldSite {
        try OldSite([
            "_posts/2024-01-01-a.md": "---\ntitle: A\n---\nText ![Hall](/hall.gif).\n",
            "_posts/2024-01-02-b.md": "---\ntitle: B\n---\nText ![Hall](/hall.gif).\n", "hall.gif": Self.picture,
        ])
    }

    private func errors(_ site: OldSite) async throws -> [Diagnostic] {
        try await site.plan().diagnostics.filter { $0.severity == .error }
    }

    @Test func whenTheListOfTheFirstIsGoneNothingIsTouched() async throws {
        let site = try site()
        try await site.import(.jekyll)
        #expect(FileSystem.remove("\(site.new)/Import/written.txt"))
        let before = site.content

        let error = await #expect(throws: DiagnosticError.self) { try await site.import(.jekyll, merging: true) }

        #expect(error?.diagnostics.map(\.mark) == ["Import/written.txt unusable-file"])
        #expect(error?.diagnostics.first?.help?.contains("bring it back") == true)
        #expect(site.content == before)
    }

    @Test func aLineOfTheListThatCannotBeReadIsNamedAndItsFileStays() async throws {
        let site = try site()
        try await site.import(.jekyll)
        let list = try site.text("Import/written.txt")
        let damaged = list.split(separator: "\n").map {
            $0.contains("2024-01-01-a.md\t") ? "<<<<<<< \($0.dropFirst(30))" : $0
        }
        try site.edit("Import/written.txt", damaged.joined(separator: "\n") + "\nx\t../etc/passwd\ty\n")
        let before = try site.text(Self.first)

        let report = try await site.import(.jekyll, merging: true)

        let named = report.findings.filter { $0.file == "Import/written.txt" }
        #expect(named.count == 2 && named.allSatisfy { ($0.line ?? 0) > 0 && $0.cause.contains("cannot be read") })
        #expect(try site.text(Self.first) == before)
        #expect(try await errors(site) == [])
    }

    @Test func aTextThatIsGoneFromBothSitesStopsNothing() async throws {
        let site = try site()
        try await site.import(.jekyll)
        #expect(
            FileSystem.remove("\(site.new)/\(Self.first)") && FileSystem.remove("\(site.old)/_posts/2024-01-01-a.md"))

        _ = try await site.import(.jekyll, merging: true)

        #expect(
            site.content == [
                "articles/2024/2024-01-02-b.md", "articles/2024/2024-01-02-b/hall.gif", "site.yml",
            ])
    }

    @Test func aTextThatAnEditorDeletedIsThereAgainAndSaid() async throws {
        let site = try site()
        try await site.import(.jekyll)
        #expect(FileSystem.remove("\(site.new)/\(Self.first)"))

        let report = try await site.import(.jekyll, merging: true)

        #expect(try site.text(Self.first).contains("title: \"A\""))
        #expect(report.findings.map(\.cause) == ["a text that was deleted since the last import; it is there again"])
    }

    @Test func thePictureOfATextThatAnEditorChangedStays() async throws {
        let site = try site()
        try await site.import(.jekyll)
        try site.edit(
            "Content/articles/2024/2024-01-02-b.md",
            "---\ntitle: Mine\ndate: 2024-01-02\nimage: 2024-01-01-a/hall.gif\n---\nMy text.\n")
        #expect(FileSystem.remove("\(site.old)/_posts/2024-01-01-a.md"))

        let report = try await site.import(.jekyll, merging: true)

        #expect(site.content.contains("articles/2024/2024-01-01-a/hall.gif"))
        #expect(report.problems == [])
        #expect(try await errors(site) == [])
    }

    @Test func whatWasDoneInTheLastRoundIsChecked() async throws {
        let site = try OldSite([
            "_posts/2024-01-01-a.md": "---\ntitle: A\n---\nText.\n",
            "_posts/2024-01-02-deep.md": "---\ntitle: Deep\n---\n\(String(repeating: ">", count: 200)) deep\n",
        ])
        let day = try #require(CalendarDay(iso: "2026-01-01"))
        var job = Import(from: site.old, into: site.new, now: PublicationDate(day: day))
        job.mostRounds = 2

        let report = try await job.run()

        #expect(report.isBuildable && report.problems == [])
        #expect(try await errors(site) == [])
    }

    @Test(.timeLimit(.minutes(1)))
    func postsWithOneNameAreNumberedInTimeThatGrowsWithTheirNumber() throws {
        let name = OldName("content/a.md", .hugo, Dialect(.hugo), languages: [])
        let day = try #require(CalendarDay(iso: "2024-01-05"))
        let posts = (0..<20_000).map { number in
            let source = SourceText(file: "content/\(number)/a.md", text: "")
            return OldPost(
                path: source.file, text: source, body: 0..<0, fields: OldFields(FieldValues()), kind: .article,
                name: name, title: "A", date: PublicationDate(day: day), draftReason: nil, language: nil,
                hasDamagedFields: false)
        }
        let settings = OldSettings(of: .markdown, in: SourceFolder("none", passingOver: []))
        let places = Placement(posts, settings, language: "en", now: day, taken: [], kept: [:]).places
        #expect(Set(places.map(\.path)).count == 20_000 && Set(places.map(\.address)).count == 20_000)
        #expect(places.last?.path == "articles/2024/2024-01-05-a-20000.md")
    }
}
