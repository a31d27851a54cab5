import DatelineTestSupport
import Foundation
import Testing

/// What commands show on a terminal besides their results: stages, progress and colours.
@Suite struct TerminalTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    private static let article =
        "---\ntitle: A law\ndate: 2025-03-01\n---\nGeorgia launched rules. The vote was for it.\n"

    @Test func aVerboseBuildNamesItsStagesAndWhatItWroteAndRemoved() async throws {
        let site = try SiteFixture(["Content/articles/one.md": Self.article])
        let first = try await dateline.run(["build", "--verbose"], in: site.root)
        #expect(first.status == 0)
        let lines = first.errors.split(separator: "\n").map(String.init)
        let stages = [
            "site", "articles", "digest", "data", "templates", "edition", "plan", "checks", "files", "writing",
        ]
        #expect(
            lines.filter { $0.contains(" s") && !$0.hasPrefix("+") }.compactMap { $0.split(separator: " ").first }
                .map(String.init) == stages)
        #expect(lines.contains { $0.hasPrefix("articles ") && $0.hasSuffix(" s  1 file") })
        #expect(lines.contains { $0.hasPrefix("writing ") && $0.hasSuffix(" written, 0 unchanged, 0 removed") })
        #expect(lines.contains("+ index.html"))
        site.remove("Content/articles/one.md")
        let second = try await dateline.run(["build", "--verbose"], in: site.root)
        #expect(second.errors.contains("\n- 2025/03/"), "\(second.errors)")
        let quiet = try await dateline.run(["build"], in: site.root)
        #expect(!quiet.errors.contains("writing") && quiet.output.contains("Articles"))
    }

    @Test(arguments: [
        (["build", "--quiet", "--verbose"], "give --quiet or --verbose, not both"),
        // Nobody who says that nothing may change wants readers to see another release.
        (["publish", "--rollback", "--dry-run"], "give --rollback or --dry-run, not both"),
        (["publish", "--rollback", "--drafts"], "give --rollback or --drafts, not both"),
        (["list", "fields", "--format", "json"], "the list of fields has no form in JSON"),
        (["render", "--language", "fr"], "--language needs --smart"),
    ])
    func optionsThatDoNotGoTogetherAreAMistake(arguments: [String], words: String) async throws {
        let screen = try await dateline.run(arguments)
        #expect(screen.status == 2 && screen.errors.contains(words), "\(screen.errors)")
    }

    @Test(arguments: ["check", "explain"])
    func coloursAreAllThatATerminalHasBesides(command: String) async throws {
        let site = try SiteFixture(["Content/articles/one.md": Self.article])
        let arguments = command == "check" ? ["check"] : ["explain", "Content/articles/one.md"]
        let plain = try await dateline.run(arguments, in: site.root)
        #expect(!plain.output.contains("\u{1B}"))
        let coloured = try await dateline.run(
            arguments, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": ""], in: site.root)
        #expect(coloured.output.contains("Content/articles/one.md\u{1B}[0m"))
        #expect(coloured.output.replacing(/\u{1B}\[[0-9;]+m/, with: "") == plain.output)
        let refused = try await dateline.run(
            arguments, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], in: site.root)
        #expect(refused.output == plain.output)
    }

    @Test(arguments: [
        (["explain", "a.md", "--output", "x"], "--output"), (["list", "--output", "x"], "--output"),
        (["new", "A", "--base-url", "https://example.org/"], "--base-url"),
        (["add", "a", "--output", "x"], "--output"),
        (["check", "--output", "x"], "--output"),
    ])
    func anOptionThatMeansNothingForACommandIsNotTaken(arguments: [String], option: String) async throws {
        let screen = try await dateline.run(arguments)
        #expect(screen.status == 2 && screen.errors.contains("Unknown option '\(option)'"))
    }
}
