import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// A message of an agency holds back the story that it withdraws.
@Suite struct WithdrawalTests {
    private static let story =
        "Canada opens an office for safety\n\nMONTREAL, Feb. 12, 2025 (AP) - Canada will open an office, the ministry said.\n"
    private static let other =
        "Peru publishes its rules\n\nLIMA, Feb. 12, 2025 (AP) - Peru published rules for models, its ministry said.\n"

    private func build(_ kill: String, story: String = story, as file: String = "a.txt") async throws -> (
        output: String, problems: [String]
    ) {
        let site = try SiteFixture([
            "Content/articles/\(file)": story, "Content/articles/b.txt": Self.other, "Content/articles/kill.txt": kill,
        ])
        let report = try await site.build(now: "2026-01-01")
        let output = report.changes == nil ? [:] : try site.files()
        return (
            output.values.map { String(decoding: $0, as: UTF8.self) }.joined(),
            report.diagnostics.map { "\($0.severity) \($0.mark) \($0.summary)" }
        )
    }

    @Test(arguments: [
        "KILL: Canada opens an office for safety\n",
        "MANDATORY KILL\n\nEditors: The story headlined “Canada opens an office for safety” is wrong. Do not use it.\n",
        "RETRACTION\n\nThe story “CANADA OPENS AN OFFICE FOR SAFETY” is retracted.\n",
    ])
    func theStoryWhoseHeadlineItNamesIsHeldBack(kill: String) async throws {
        let (output, problems) = try await build(kill)
        #expect(!output.contains("Canada will open") && output.contains("Peru published rules"))
        #expect(
            problems == [
                "warning Content/articles/kill.txt:1:1 wire-kill an agency withdraws a story here; “Content/articles/a.txt” is held back"
            ])
    }

    @Test func theStoryWhoseSlugItNamesIsHeldBack() async throws {
        let kill = "MANDATORY KILL\n\nEditors: Kill BC-CANADA-AI, moved Tuesday. It is wrong.\n"
        let (output, problems) = try await build(kill, story: "[CANADA-AI]\n\n" + Self.story)
        #expect(!output.contains("Canada will open") && problems.first?.hasPrefix("warning") == true)
        let byFile = try await build(kill, as: "2025-02-12-canada-ai.txt")
        #expect(!byFile.output.contains("Canada will open") && byFile.output.contains("Peru published rules"))
    }

    @Test(arguments: [
        "MANDATORY KILL\n\nKill the story headlined “Minister took bribes in AI contract”, sent by the office for safety.\n",
        "KILL: the story of the office for safety in Canada, canada ai.\n",
        "MANDATORY KILL\n\nEditors: Kill BC-CANADA-AI-DEEPFAKES, moved Tuesday. It is wrong.\n",
    ])
    func wordsThatHappenToBeThoseOfAnotherStoryHoldNothing(kill: String) async throws {
        let (output, problems) = try await build(kill, as: "2025-02-12-canada-ai.txt")
        #expect(output.isEmpty && problems.count == 1 && problems[0].hasPrefix("error"))
    }

    @Test func oneThatQuotesAHeadlineThatNoStoryHasStopsTheBuild() async throws {
        let kill = "MANDATORY KILL\n\nKill “Minister took bribes in AI contract” and BC-CANADA-AI.\n"
        let (output, problems) = try await build(kill, as: "2025-02-12-canada-ai.txt")
        #expect(output.isEmpty && problems.contains { $0.hasPrefix("error") })
    }

    @Test func onThatNamesNoStoryOfTheSiteStopsTheBuild() async throws {
        let (output, problems) = try await build("KILL: Chile opens an office for safety\n")
        #expect(output.isEmpty && problems.count == 1 && problems[0].hasPrefix("error"))
    }
}
