import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineSite

/// A mistake in `editions:` is said once.
@Suite struct EditionSettingsTests {
    @Test(arguments: ["weekley", "[weekly]", "{group_by: topics}", "true"])
    func aSlipInTheSettingMakesNoArticlesOfNotes(setting: String) async throws {
        let note = "---\ntitle: The week of Paris\nclosed: 2025-02-17\nstories: [articles/a.md]\n---\n"
        let site = try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://x.example\neditions: \(setting)\n",
            "Content/articles/a.md": "---\ntitle: Monday\ndate: 2025-02-10\ncountries: [FR]\n---\nText.\n",
            "Content/issues/2025-W07.md": note,
        ])
        let diagnostics = try await site.build().diagnostics
        #expect(diagnostics.map(\.severity) == [.error], "\(diagnostics.map(\.summary))")
        #expect(diagnostics.allSatisfy { $0.summary.hasPrefix("“editions") })
    }
}
