import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// What `README.md` shows is so.
@Suite struct ReadmeTests {
    private let text = Handbook.readme

    @Test(arguments: [
        "README.md", ".github/CONTRIBUTING.md", ".github/CODE_OF_CONDUCT.md", ".github/SECURITY.md",
    ])
    func linksToFilesThatExist(paper: String) {
        let folder = Handbook.root.appending(path: paper).deletingLastPathComponent()
        let links = Handbook.text(paper).matches(of: #/\]\((?!https:)([^)]+)\)/#).map { String($0.output.1) }
        // The path in an article of the example leads to nothing here.
        for target in links where !target.hasSuffix("2024-05-21-seoul.md") {
            let file = folder.appending(path: target).standardizedFileURL
            #expect(FileManager.default.fileExists(atPath: file.path), "\(target)")
        }
    }

    @Test func isReadInAFewMinutes() {
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 200)
    }

    @Test func showsArticlesThatBuild() async throws {
        let wire = try #require(Handbook.blocks("text", in: text).first { $0.contains("HÀ NỘI") })
        let markdown = try #require(Handbook.blocks("markdown", in: text).first)
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
        let shown = try #require(Handbook.blocks("text", in: text).first { $0.contains("unknown-topic") })
        let site = try SiteFixture([
            "Content/articles/2025/paris.md":
                "---\ntitle: T\ndate: 2025-01-01\nplace: Paris\ntopics: [saftey]\n---\nText.",
            "Content/topics/safety.md": "---\ntitle: Safety\n---\n",
        ])
        let dateline = try #require(ProgramRunner(), "the program was not built beside the tests")
        let errors = try await dateline.run(["build", "--source", site.root]).errors
        #expect(errors == "\(site.root)/\(shown)\n")
    }
}
