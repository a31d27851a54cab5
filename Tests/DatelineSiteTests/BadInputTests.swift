import DatelineFiles
import DatelineDigest
import DatelineModel
import DatelineOutput
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

@Suite struct BadInputTests {
    private static let good = "---\ntitle: Good\ndate: 2025-01-01\n---\nText."

    /// A build that opened one to read it would wait for a writer.
    @Test(
        .endsIfStuck,
        arguments: [
            "Content/site.yml", "Content/articles/good.md", "Content/articles/good.yml", "Content/articles/map.png",
            "Content/articles", "Content/topics/safety.md", "Content", "Templates", "Templates/home.html",
            "Templates/assets/style.css", "Output", "Output/index.html", "Output/2025", "Output/dateline-manifest.txt",
        ])
    func aPipeIsAnErrorThatNamesIt(path: String) async throws {
        let site = try SiteFixture(["Content/articles/good.md": Self.good])
        try await site.build()
        site.remove(path)
        if path == "Content/articles/good.yml" { try site.write("Content/articles/good.md", "Text.") }
        try site.write("\(path).near", "")
        site.remove("\(path).near")
        #expect(mkfifo("\(site.root)/\(path)", 0o600) == 0)
        let report = try await site.build()
        #expect(report.changes == nil)
        #expect(!report.isPartlyWritten)
        let named = report.diagnostics.contains { ($0.file ?? "").hasSuffix(path) && $0.severity == .error }
        #expect(named || path == "Content/articles/good.yml", "\(report.diagnostics.map(\.mark))")
    }

    @Test(arguments: [("sûreté", "surete", true), ("law", "law", false), ("A.I. Safety", "a-i-safety", true)])
    func theFileThatHelpNamesForATopicIsGood(topic: String, file: String, needsTitle: Bool) async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-01\ntopics: [\(topic)]\n---\nText."
        ])
        let help = try await site.build().diagnostics.first?.help
        let title = needsTitle ? " with “title: \(topic)”" : ""
        #expect(help == "the site has no topics; add “Content/topics/\(file).md”\(title)")
        try site.write("Content/topics/\(file).md", needsTitle ? "---\ntitle: \(topic)\n---\n" : "")
        let report = try await site.build()
        #expect(report.changes != nil, "\(report.diagnostics.map(\.mark))")
    }

    @Test func reportsEveryBadFileInOneRunAndWritesNothing() async throws {
        let site = try SiteFixture([
            "Content/articles/good.md": Self.good,
            "Content/articles/anchor.md": "---\ntitle: &a x\nsummary: *a\n---\nText.",
            "Content/articles/empty.md": "",
            "Content/articles/no-date.txt": "No date here.",
            "Content/articles/slug.md": "---\ntitle: T\ndate: 2025-01-01\nslug: ../../etc\n---\nText.",
            "Content/articles/twice.md": "---\ntitle: T\ntitle: U\n---\nText.",
            "Content/articles/types.md": "---\ntitle: [x]\ndate: 2025-02-30\ncontries: [VN]\n---\nText.",
            "Content/articles/unclosed.md": "---\ntitle: T\n",
            "Content/articles/unknown.md": "---\ntitle: T\ndate: 2025-01-01\ncountries: [NO, Vietnm]\n---\nText.",
            "Content/articles/yaml.md": "---\ntitle: Paris: the summit\n---\nText.",
        ])
        try site.write("Content/articles/latin.md", bytes: [0x61, 0xFF, 0x62])
        try site.write("Content/articles/wide.txt", bytes: [0xFF, 0xFE, 0x41])
        try FileManager.default.createDirectory(
            atPath: "\(site.root)/Content/articles/folder.md", withIntermediateDirectories: true)
        for (link, target) in [("out.md", "/etc/hostname"), ("loop.md", "loop.md"), ("around", "..")] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(site.root)/Content/articles/\(link)", withDestinationPath: target)
        }
        let report = try await site.build()
        #expect(report.changes == nil)
        #expect(FileSystem.kind(of: site.output) == .nothing)
        #expect(
            report.diagnostics.map(\.mark) == [
                "Content/articles/anchor.md:2:8 yaml-anchor",
                "Content/articles/around unusable-file",
                "Content/articles/empty.md empty-article",
                "Content/articles/folder.md unusable-file",
                "Content/articles/latin.md:1:2 invalid-utf-8",
                "Content/articles/loop.md unusable-file",
                "Content/articles/no-date.txt missing-date",
                "Content/articles/out.md unusable-file",
                "Content/articles/slug.md:4:7 bad-slug",
                "Content/articles/twice.md:3:1 duplicate-key",
                "Content/articles/types.md:2:8 wrong-type",
                "Content/articles/types.md:3:7 bad-date",
                "Content/articles/types.md:4:1 unknown-key",
                "Content/articles/unclosed.md:1:1 unclosed-front-matter",
                "Content/articles/unknown.md:4:17 unknown-country",
                "Content/articles/wide.txt utf-16",
                "Content/articles/yaml.md:2:13 invalid-yaml",
            ])
    }

    @Test func reportsAllThatIsWrongWithAFileInOneRun() async throws {
        let site = try SiteFixture([
            "Content/articles/all.md": """
            ---
            titel: T
            date: 2025-02-30
            updated: soon
            countries: [Vietnm]
            topics: [nothing]
            translation_of: gone.md
            slug: ../not a slug
            ---
            [A link](lost.md) and ![an image](lost.png).
            """,
            "Content/articles/held.md": "---\ntitel: T\ndraft: true\n---\n[A link](lost.md).\n",
        ])
        #expect(
            try await site.build().diagnostics.map(\.mark) == [
                "Content/articles/all.md:2:1 unknown-key",
                "Content/articles/all.md:3:7 bad-date",
                "Content/articles/all.md:4:10 bad-date",
                "Content/articles/all.md:5:13 unknown-country",
                "Content/articles/all.md:6:10 unknown-topic",
                "Content/articles/all.md:8:7 bad-slug",
                "Content/articles/all.md:10:10 broken-link",
                "Content/articles/all.md:10:35 broken-link",
                "Content/articles/held.md missing-date",
                "Content/articles/held.md:2:1 unknown-key",
            ])
    }

    @Test func aFileHasNoMoreProblemsThanAreKept() async throws {
        let countries = (0..<5_000).map { "Xland\($0)" }.joined(separator: ", ")
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-02-01\ncountries: [\(countries)]\n---\nText.\n"
        ])
        let problems = try await site.build().diagnostics
        #expect(problems.count == 1001)
        #expect(
            problems.first { $0.identifier == .tooManyProblems }?.summary
                == "4000 more problems in this file after the first 1000")
    }

    @Test(arguments: [
        ("{{ article.titel }}", "1:12 unknown-field", "did you mean “title”?"),
        ("{{ artcle.title }}", "1:4 unknown-name", "did you mean “article”?"),
        ("{{ article.title | uper }}", "1:20 unknown-filter", "did you mean “upper”?"),
        ("{{ article.countries }}", "1:4 wrong-type", "use {% for %}, or “| map: \"…\" | join: \", \"”"),
        ("{% for x in article.title %}{% endfor %}", "1:13 wrong-type", nil),
        ("{% if article.title %}", "1:4 unclosed-tag", "add {% endif %}"),
        ("{% include \"partials/itm.html\" %}", "1:12 missing-template", "did you mean “partials/item.html”?"),
        ("<p>{{ \"styl.css\" | asset }}</p>", "1:20 unknown-asset", "did you mean “style.css”?"),
        ("<a href=\"{{ article.title }}\">x</a>", "1:13 unsafe-place", nil),
        ("<p onclick=\"{{ article.title }}\">x</p>", "1:16 unsafe-place", nil),
        ("<script>{{ article.title }}</script>", "1:12 unsafe-place", nil),
        ("<p title=\"x>", "1:1 unclosed-markup", nil),
    ])
    func namesAMistakeInATemplate(template: String, mark: String, help: String?) async throws {
        let site = try SiteFixture(["Content/articles/good.md": Self.good, "Templates/article.html": template])
        let report = try await site.build()
        #expect(report.changes == nil)
        #expect(report.diagnostics.map(\.mark) == ["Templates/article.html:\(mark)"])
        if let help { #expect(report.diagnostics.first?.help == help) }
    }

    @Test func saysOnceWhatManyTemplatesInclude() async throws {
        let site = try SiteFixture([
            "Content/articles/good.md": Self.good, "Templates/partials/item.html": "<li>{{ item.titel }}</li>",
        ])
        let report = try await site.build()
        #expect(report.diagnostics.map(\.mark) == ["Templates/partials/item.html:1:13 unknown-field"])
        #expect(report.diagnostics.first?.notes.first?.contains("front-group.html") == true)
        #expect(report.diagnostics.first?.notes.last == "and from 6 other places")
    }

    @Test func saysWhatIsMissing() async throws {
        let empty = try SiteFixture()
        empty.remove("Content/site.yml")
        #expect(try await empty.plan().diagnostics.map(\.mark) == ["Content/site.yml missing-settings"])
        empty.remove("Content")
        #expect(try await empty.plan().diagnostics.map(\.mark) == ["Content missing-content"])
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may read every folder"))
    func ofAFolderThatMayNotBeReadNothingIsSaidToBeMissing() async throws {
        let site = try SiteFixture()
        #expect(chmod("\(site.root)/Content", 0) == 0)
        let found = try await site.plan().diagnostics
        #expect(found.map(\.mark) == ["Content unusable-file"])
        #expect(found.first?.help == "allow reading it (chmod u+rx)")
        #expect(chmod("\(site.root)/Content", 0o755) == 0)
    }

    @Test(arguments: ["topics/x/safety.md", "topics/safety.txt", "topics/safety.MD"])
    func twoFilesAboutOneTopicAreNamedBoth(other: String) async throws {
        let site = try SiteFixture([
            "Content/topics/safety.md": "---\ntitle: Safety\n---\n", "Content/\(other)": "---\ntitle: Other\n---\n",
        ])
        let found = try await site.plan().diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.identifier) == [.twoTermFiles])
        #expect(found.first?.summary.contains("Content/topics/safety.md") == true)
        #expect(found.first?.summary.contains("Content/\(other)") == true)
    }
}
