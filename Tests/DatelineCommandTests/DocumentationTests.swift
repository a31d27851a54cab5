import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// What the pages of `docs` say and show is so.
@Suite struct DocumentationTests {
    @Test func isASiteWithoutABrokenLink() async throws {
        let dateline = try #require(ProgramRunner(), "the program was not built beside the tests")
        let output = try SiteFixture([:])
        let built = try await dateline.run(
            ["build", "--strict", "--source", Handbook.root.appending(path: "docs").path, "--output", output.output])
        #expect(built.errors == "")
        #expect(built.status == 0)
    }

    @Test(arguments: Handbook.pages) func namesFilesThatExist(page: String) {
        for path in Handbook.text(page).matches(of: #/`((?:Sources|Tests|bin|docs|\.ci|\.github)\/[\w\/.+-]+)`/#).map(
            \.output.1)
        {
            let file = Handbook.root.appending(path: String(path))
            #expect(FileManager.default.fileExists(atPath: file.path), "\(path)")
        }
    }

    @Test(arguments: Handbook.pages) func saysWhatEachPageIsFor(page: String) {
        let head = Handbook.text(page).split(separator: "\n---\n").first ?? ""
        for key in ["title", "summary"] { #expect(head.contains("\n\(key): "), "\(page) has no \(key)") }
    }

    @Test func theIndexOfTasksHasEachOfThem() {
        let index = Handbook.page("how-to/index")
        let pages = Handbook.pages.filter { $0.contains("/how-to/") && !$0.hasSuffix("/index.md") }
        #expect(pages.count > 20)
        for page in pages {
            let head = Handbook.text(page).split(separator: "\n---\n").first?.split(separator: "\n") ?? []
            let title = head.first { $0.hasPrefix("title: ") }?.dropFirst("title: ".count) ?? ""
            let file = page.split(separator: "/").last ?? ""
            #expect(index.contains("[\(title)](\(file))"), "\(page)")
        }
    }

    @Test(arguments: ["tutorial", "how-to", "reference", "explanation"])
    func pagesOfASectionHavePlacesOfTheirOwn(section: String) {
        let pages = Handbook.pages.filter { $0.contains("/\(section)/") && !$0.hasSuffix("/index.md") }
        let places = pages.map { page in
            Handbook.text(page).split(separator: "\n").first { $0.hasPrefix("order: ") } ?? "no order"
        }
        #expect(
            Set(places).count == pages.count && !pages.isEmpty, "\(zip(places, pages).map { "\($0) \($1)" }.sorted())")
    }

    @Test func namesTestsThatExist() throws {
        var sources: [String: String] = [:]
        let tests = FileManager.default.enumerator(
            at: Handbook.root.appending(path: "Tests"), includingPropertiesForKeys: nil)
        for case let file as URL in try #require(tests) where file.pathExtension == "swift" {
            sources[file.deletingPathExtension().lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
        }
        let names = Handbook.page("explanation/promises").split(separator: "`").filter { $0.contains("Tests/") }
        #expect(names.count > 20)
        for name in names {
            let parts = name.split(separator: "/")
            #expect(sources[String(parts[0])]?.contains("func \(parts[1])(") == true, "\(name)")
        }
    }

    @Test func showsTheExplanationThatTheProgramGives() async throws {
        let wire = try #require(Handbook.blocks("text", in: Handbook.page("how-to/wire-copy")).first)
        let shown = try #require(Handbook.blocks("console", in: Handbook.page("explanation/tagging")).first)
        let site = try SiteFixture(["Content/articles/wire.txt": wire])
        let dateline = try #require(ProgramRunner(), "the program was not built beside the tests")
        let output = try await dateline.run(["explain", "Content/articles/wire.txt"], in: site.root).output
        for part in shown.split(separator: "\n…\n").dropFirst() { #expect(output.contains(part), "\(part)") }
    }

    @Test func addsTheNameOfACountryAsItSays() async throws {
        let file = try #require(Handbook.blocks("yaml", in: Handbook.page("how-to/countries")).first)
        let site = try SiteFixture([
            "Content/countries/viet-nam.md": file,
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-02\n---\nThe Land of the Ascending Dragon votes.\n",
        ])
        let plan = try await site.plan()
        #expect(plan.diagnostics == [])
        #expect(plan.articles.first?.countries.map(\.key) == ["VN"])
    }

    @Test func `parts of one's own are made by the files that the page shows, and by nothing else`() async throws {
        var files: [String: String] = [:]
        for block in Handbook.blocks(of: Handbook.page("how-to/own-parts")) {
            let names = block.before.matches(of: #/`((?:Content|Templates)\/[^`\s]+)`/#)
            let name = try #require(names.last?.output.1)
            files[String(name), default: ""] += block.text + "\n"
        }
        #expect(files.count == 11)
        files["Content/site.yml", default: ""] += "title: D\nbase_url: https://example.org/\n"
        let site = try SiteFixture(files)
        #expect(try await site.build().diagnostics == [])
        for (page, part) in [
            ("/", "<caption>Policy rates of central banks</caption>"),
            ("/2025/02/summit/", "<span>Analyst: Bo Chen</span>"),
            ("/authors/ann-lee/", "<span>Desk: Brussels</span>"),
            ("/glossary/", #"<dt><a href="/glossary/standstill/">Standstill</a></dt>"#),
            ("/glossary/", #"<form class="form" action="https://lists.example.org/subscribe" method="post">"#),
        ] { #expect(try site.page(page).contains(part), "\(page): \(part)") }
        #expect(try site.text("Output/_headers").contains("form-action 'self' https://lists.example.org"))
    }

    @Test func showsTargetsThatAreRead() async throws {
        let targets = try #require(Handbook.blocks("yaml", in: Handbook.page("how-to/publish")).first)
        let site = try SiteFixture(["Content/site.yml": "title: T\nbase_url: https://example.org/\n\(targets)\n"])
        let plan = try await site.plan()
        #expect(plan.diagnostics == [])
        let kinds = plan.value?.settings.publishTargets.map(\.kind.name)
        #expect(kinds == ["git", "folder", "rsync", "rsync", "rclone", "folder"])
    }

    @Test func showsTheSettingsOfHostsThatBuild() async throws {
        let hosting = try #require(Handbook.blocks("yaml", in: Handbook.page("how-to/host")).first)
        let site = try SiteFixture(["Content/site.yml": "title: D\nbase_url: https://example.org/\n\(hosting)\n"])
        #expect(try await site.build().diagnostics == [])
        #expect(try site.text("Output/CNAME") == "digest.example.org\n")
    }

    @Test(arguments: ["nginx", "caddyfile"])
    func givesServersTheHeadersOfHosts(language: String) async throws {
        let configuration = try #require(Handbook.blocks(language, in: Handbook.page("how-to/host")).first)
        let site = try SiteFixture(["Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-02\n---\nText."])
        try await site.build()
        for line in try site.text("Output/_headers").split(separator: "\n") where line.hasPrefix("  ") {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
            #expect(configuration.contains(parts[1]), "\(line)")
        }
    }

    @Test func namesEveryCommand() async throws {
        let dateline = try #require(ProgramRunner(), "the program was not built beside the tests")
        let help = try await dateline.run(["help"]).output
        let commands = help.matches(of: #/\n  ([a-z]+)(?:, [a-z]+)? {2,}/#).map(\.output.1)
        #expect(commands.count > 10)
        let page = Handbook.page("reference/commands")
        for command in commands { #expect(page.contains("dateline \(command)"), "\(command)") }
    }
}
