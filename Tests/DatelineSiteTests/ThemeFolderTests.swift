import DatelineFiles
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineDigest

/// `theme:` in `site.yml` names a folder that is laid over the default theme, below `Templates`.
@Suite struct ThemeFolderTests {
    private static let article = "---\ntitle: One\ndate: 2025-03-01\n---\nText.\n"

    private func site(_ theme: String, _ files: [String: String] = [:]) throws -> SiteFixture {
        let own = [
            "Content/site.yml": "title: Test digest\nbase_url: https://example.org/\n\(theme)\n",
            "Content/articles/one.md": Self.article,
        ]
        return try SiteFixture(own.merging(files) { $1 })
    }

    @Test func itsFilesTakeThePlaceOfTheDefaultOnesAndThoseOfTemplatesThatOfIts() async throws {
        let site = try site(
            "theme: themes/house/",
            [
                "themes/house/partials/foot.html": "<p>House foot.</p>\n",
                "themes/house/partials/head.html": "<meta name=\"a\" content=\"house\">\n",
                "themes/house/assets/house.css": "body { color: red }\n",
                "themes/house/words/en.yml": "Archive: Attic\nTopics: Themes\n",
                "Templates/partials/head.html": "<meta name=\"a\" content=\"own\">\n",
                "Templates/words/en.yml": "Topics: Matters\n",
            ])
        #expect(try await site.build().diagnostics == [])
        let page = try site.page("/2025/03/one/")
        #expect(page.contains("<p>House foot.</p>") && page.contains("content=\"own\""))
        #expect(!page.contains("content=\"house\""))
        let theme = Theme(in: site.folders, ThemeFolder.named(in: site.folders))
        #expect(["Archive", "Topics"].map { theme.words(for: "en").translation(of: $0) } == ["Attic", "Matters"])
        #expect(try site.files(in: "Output/assets").keys.contains { $0.hasPrefix("house.") })
    }

    @Test func itMayStandBesideTheSite() async throws {
        let site = try SiteFixture(["house/partials/foot.html": "<p>House foot.</p>\n"])
        try site.write("digest/Content/site.yml", "title: D\nbase_url: https://example.org/\ntheme: ./../house\n")
        try site.write("digest/Content/articles/one.md", Self.article)
        let folders = SiteFolders(source: "\(site.root)/digest", output: "\(site.root)/digest/Output")
        let now = try #require(PublicationDate("2026-01-01"))
        #expect(try await Build(folders, SiteReading(now: now)).run().diagnostics == [])
        #expect(try site.text("digest/Output/index.html").contains("<p>House foot.</p>"))
    }

    @Test(arguments: [
        ("theme: house", "no folder “house” beside “Content”", "did you mean “themes/house”?"),
        ("theme: themes/hous", "no folder “themes/hous” beside “Content”", "put the theme’s files there"),
        ("theme: Content/site.yml", "cannot be in “Content”", "folder of their own"),
        ("theme: templates", "cannot be in “templates”", "folder of their own"),
        ("theme: /srv/house", "a path that holds on every machine", "as seen from the folder of the site"),
        ("theme: ~/house", "a path that holds on every machine", "as seen from the folder of the site"),
        ("theme: https://example.org/t", "a path that holds on every machine", "as seen from the folder of the site"),
        ("theme: ../..", "a folder of its own", "as seen from the folder of the site"),
        ("theme: .", "a folder of its own", "as seen from the folder of the site"),
        ("theme: themes/../..", "“..” can only stand at the beginning", "as seen from the folder of the site"),
        ("theme: themes/file", "“themes/file” is not a folder", "name the folder"),
        ("theme: Output/x", "one inside the other", "folder of their own"),
        ("theme: themes/all", "one inside the other", "folder of their own"),
        ("theme:", "“theme” has no value", "remove the line"),
    ])
    func aFolderThatCannotBeATheme(line: String, summary: String, help: String) async throws {
        let site = try site(
            line, ["themes/house/base.html": "x", "themes/file": "x", "Output/x/a.html": "x", "Templates/x.html": "x"])
        try FileManager.default.createSymbolicLink(atPath: "\(site.root)/themes/all", withDestinationPath: "..")
        let errors = try await site.build().diagnostics.filter {
            $0.severity == .error && $0.identifier != .foreignOutput
        }
        let error = try #require(errors.first)
        #expect(error.mark.hasPrefix("Content/site.yml:3:") && errors.count == 1)
        #expect(error.summary.contains(summary), "\(error.summary)")
        #expect(error.help?.contains(help) == true, "\(error.help ?? "")")
    }

    @Test func whatIsWrongInItHasItsPathFromTheFolderOfTheSite() async throws {
        let site = try site(
            "theme: themes/house",
            [
                "themes/house/artcle.html": "<p>Text.</p>\n",
                "themes/house/assets/.keep": "", "themes/house/assets/id_rsa": "-----BEGIN RSA PRIVATE KEY-----\n",
            ])
        let report = try await site.build()
        #expect(
            report.diagnostics.map(\.mark) == [
                "./themes/house/artcle.html unused-template", "./themes/house/assets/id_rsa private-file",
            ])
        #expect(report.diagnostics.last?.help == "move it out of “./themes/house”")
        try site.write("themes/house/partials/foot.html", "{{ nothing }}\n")
        let error = try #require(try await site.build().diagnostics.first { $0.identifier == .unknownName })
        #expect(error.mark == "./themes/house/partials/foot.html:1:4 unknown-name")
        let seen = SiteFolders(source: "my-digest", output: "").asSeen(error)
        #expect(seen.mark == "my-digest/themes/house/partials/foot.html:1:4 unknown-name")
        let note = Diagnostic.error(.syntax, at: .none, "x").with(
            place: .none, notes: ["included from ./themes/house/a.html:1:2"])
        #expect(
            SiteFolders(source: "d", output: "").asSeen(note).notes == ["included from d/themes/house/a.html:1:2"])
        #expect(SiteFolders(source: ".", output: "").asSeen("./../house/a.html") == "../house/a.html")
    }

    @Test func aCopyForTheSiteIsOneOfTheFileThatItTakesThePlaceOf() throws {
        let site = try site("theme: themes/house", ["themes/house/partials/foot.html": "<p>House foot.</p>\n"])
        #expect(
            try ThemeFiles.copy(["partials/foot.html", "partials/item.html"], in: site.folders)
                == ["Templates/partials/foot.html", "Templates/partials/item.html"])
        #expect(try site.text("Templates/partials/foot.html") == "<p>House foot.</p>\n")
        #expect(try site.text("Templates/partials/item.html").contains("Takes: item"))
    }
}
