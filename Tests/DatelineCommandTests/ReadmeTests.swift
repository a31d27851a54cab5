import DatelineModel
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

@Suite struct ReadmeTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private let text: String

    init() throws { text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8) }

    @Test func linksToFilesThatExist() {
        for part in text.split(separator: "](").dropFirst() {
            let target = String(part.prefix { $0 != ")" })
            // The path in an article of the example leads to nothing here.
            guard !target.hasPrefix("https://"), !target.hasPrefix("../") else { continue }
            #expect(FileManager.default.fileExists(atPath: root.appending(path: target).path), "\(target)")
        }
    }

    @Test func namesTestsThatExist() throws {
        var sources: [String: String] = [:]
        let tests = FileManager.default.enumerator(at: root.appending(path: "Tests"), includingPropertiesForKeys: nil)
        for case let file as URL in try #require(tests) where file.pathExtension == "swift" {
            sources[file.deletingPathExtension().lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
        }
        let promises = try #require(text.split(separator: "## What Dateline promises").last).prefix { $0 != "#" }
        let names = promises.split(separator: "`").filter { $0.contains("Tests/") }
        #expect(names.count > 20)
        for name in names {
            let parts = name.split(separator: "/")
            #expect(sources[String(parts[0])]?.contains("func \(parts[1])(") == true, "\(name)")
        }
    }

    /// The fenced blocks of a language.
    private func blocks(_ language: String) -> [String] {
        text.split(separator: "```\(language)\n").dropFirst().compactMap { block in
            block.ranges(of: "\n```").first.map { String(block[..<$0.lowerBound]) }
        }
    }

    @Test func showsArticlesThatBuild() async throws {
        let wire = try #require(blocks("text").first { $0.contains("HÀ NỘI") })
        let markdown = try #require(blocks("markdown").first)
        let site = try SiteFixture([
            "Content/articles/wire.txt": wire, "Content/articles/2025/2025-02-11-summit.md": markdown,
            "Content/articles/2024/2024-05-21-seoul.md": "---\ntitle: Seoul\n---\nText.",
            "Content/topics/international-cooperation.md": "---\ntitle: International cooperation\n---\n",
        ])
        let report = try await site.build()
        #expect(report.diagnostics == [])
        #expect(report.articleCount == 3)
    }

    @Test func showsTheErrorThatTheProgramGives() async throws {
        let shown = try #require(blocks("text").first { $0.contains("unknown-topic") })
        let site = try SiteFixture([
            "Content/articles/2025/paris.md":
                "---\ntitle: T\ndate: 2025-01-01\nplace: Paris\ntopics: [saftey]\n---\nText.",
            "Content/topics/safety.md": "---\ntitle: Safety\n---\n",
        ])
        let dateline = try #require(ProgramRunner(), "the program was not built beside the tests")
        let errors = try await dateline.run(["build", "--source", site.root]).errors
        #expect(errors == "\(site.root)/\(shown)\n")
    }

    @Test func showsTheExplanationThatTheProgramGives() async throws {
        let wire = try #require(blocks("text").first { $0.contains("HÀ NỘI") })
        let shown = try #require(blocks("console").first { $0.contains("dateline explain") })
        let site = try SiteFixture(["Content/articles/wire.txt": wire])
        let dateline = try #require(ProgramRunner(), "the program was not built beside the tests")
        let output = try await dateline.run(["explain", "Content/articles/wire.txt", "--source", site.root]).output
        for part in shown.split(separator: "\n…\n").dropFirst() { #expect(output.contains(part), "\(part)") }
    }

    @Test func addsTheNameOfACountryAsItSays() async throws {
        let file = try #require(blocks("yaml").first { $0.contains("names:") })
        let site = try SiteFixture([
            "Content/countries/viet-nam.md": file,
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-02\n---\nThe Land of the Ascending Dragon votes.\n",
        ])
        let plan = try await site.plan()
        #expect(plan.diagnostics == [])
        #expect(plan.articles.first?.countries.map(\.key) == ["VN"])
    }

    @Test func showsTargetsThatAreRead() async throws {
        let targets = try #require(blocks("yaml").first { $0.hasPrefix("publish:") })
        let site = try SiteFixture(["Content/site.yml": "title: T\nbase_url: https://example.org/\n\(targets)\n"])
        let plan = try await site.plan()
        #expect(plan.diagnostics == [])
        let kinds = plan.value?.settings.publishTargets.map(\.kind.name)
        #expect(kinds == ["git", "folder", "rsync", "rsync", "rclone", "folder"])
    }

    @Test func showsTheSettingsOfHostsThatBuild() async throws {
        let hosting = try #require(blocks("yaml").first { $0.contains("hosting:") })
        let site = try SiteFixture(["Content/site.yml": "title: D\nbase_url: https://example.org/\n\(hosting)\n"])
        #expect(try await site.build().diagnostics == [])
        #expect(try site.text("Output/CNAME") == "digest.example.org\n")
    }

    @Test(arguments: ["nginx", "caddyfile"])
    func givesServersTheHeadersOfHosts(language: String) async throws {
        let configuration = try #require(blocks(language).first)
        let site = try SiteFixture(["Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-02\n---\nText."])
        try await site.build()
        for line in try site.text("Output/_headers").split(separator: "\n") where line.hasPrefix("  ") {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
            #expect(configuration.contains(parts[1]), "\(line)")
        }
    }

    @Test(arguments: ["build", "preview", "publish", "check", "list", "explain", "new", "init", "render", "theme"])
    func namesTheCommand(name: String) async throws {
        let dateline = try #require(ProgramRunner(), "the program was not built beside the tests")
        #expect(text.contains("dateline \(name)"))
        #expect(try await dateline.run(["help", name]).status == 0)
    }
}
