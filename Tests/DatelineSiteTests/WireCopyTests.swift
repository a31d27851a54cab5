import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// What agencies send besides plain stories is not published by mistake.
@Suite struct WireCopyTests {
    private static let story =
        "PARIS, Feb. 12, 2025 (AP) - France will open an office for the safety of models in Paris on Wednesday.\n"

    /// What a site of one file has anywhere in its output, and its problems.
    private func build(_ text: String, as file: String = "2025-02-12-a.txt", now: String = "2026-01-01") async throws
        -> (output: String, problems: [String])
    {
        let site = try SiteFixture(["Content/articles/\(file)": text])
        let report = try await site.build(now: now)
        let output = report.changes == nil ? [:] : try site.files()
        return (
            output.values.map { String(decoding: $0, as: UTF8.self) }.joined(), report.diagnostics.map(\.mark)
        )
    }

    @Test(arguments: [
        "EMBARGOED UNTIL 25 FEB 2040\n\nFrance opens office\n\n",
        "France opens office\n\nSOUS EMBARGO JUSQU'AU 25 FÉVRIER 2040\n\n",
        "PRESS RELEASE\n\nSPERRFRIST: 25. Februar 2040, 10.00 Uhr\n\n",
        "France opens office (EMBARGOED UNTIL 25 FEB 2040)\n\n",
    ])
    func anEmbargoedStoryIsNowhereUntilItsTime(head: String) async throws {
        let before = try await build(head + Self.story)
        #expect(!before.output.contains("safety of models") && before.problems.isEmpty)
        let after = try await build(head + Self.story, now: "2040-02-26")
        #expect(after.output.contains("safety of models") && after.problems.isEmpty)
        #expect(!after.output.contains("2040, 10") && !after.output.contains("EMBARGO"))
    }

    @Test(arguments: [
        ("STRICTLY EMBARGOED\n\n", "1:1"), ("France opens office\n\nEMBARGOED UNTIL THE SPEECH BEGINS\n\n", "3:1"),
        ("Sperrfrist: Redebeginn\n\n", "1:1"),
    ])
    func anEmbargoWithoutACertainTimeHoldsAndIsSaid(head: String, place: String) async throws {
        let (output, problems) = try await build(head + Self.story, now: "2040-02-26")
        #expect(!output.contains("safety of models"))
        #expect(problems == ["Content/articles/2025-02-12-a.txt:\(place) unclear-embargo"])
    }

    @Test(arguments: ["wire: false", "embargo: 2025-02-12T00:01Z"])
    func anEditorEndsAnEmbargoInDoubt(line: String) async throws {
        let (output, problems) = try await build("---\n\(line)\ndate: 2025-02-12\n---\nEMBARGOED\n\n" + Self.story)
        #expect(output.contains("safety of models") && problems.isEmpty)
    }

    @Test func anEmbargoInMarkdownHolds() async throws {
        for head in [
            "# France opens office\n\n**EMBARGOED UNTIL 25 FEB 2040**\n\n",
            "---\ntitle: T\n---\nEMBARGOED UNTIL 25 FEB 2040\n\n",
        ] {
            let (output, problems) = try await build(head + Self.story, as: "2025-02-12-a.md")
            #expect(!output.contains("safety of models") && problems.isEmpty)
        }
    }

    @Test func aKillStopsTheBuild() async throws {
        let (output, problems) = try await build("KILL: France opens office\n\n" + Self.story)
        #expect(output.isEmpty)
        #expect(problems == ["Content/articles/2025-02-12-a.txt:1:1 wire-kill"])
    }

    @Test func aMessageToEditorsIsNoArticle() async throws {
        let (output, problems) = try await build("ATTN EDITORS: The story on France moves at noon.\n", as: "a.txt")
        #expect(!output.contains("moves at noon"))
        #expect(problems == ["Content/articles/a.txt:1:1 wire-advisory"])
    }

    @Test func theHeadlineAboveADatelineIsTheTitle() async throws {
        let (output, problems) = try await build("UPDATE 1-France opens office\n\n" + Self.story)
        #expect(output.contains(">France opens office</h1>"))
        #expect(!output.contains("UPDATE 1") && problems.isEmpty)
    }

    @Test(arguments: [
        (
            "Bộ Công an công bố dự thảo nghị định về an toàn thông tin và trí tuệ nhân tạo để lấy ý kiến nhân dân.",
            "Bộ Công an công bố", ""
        ),
        (
            "Un an après la promesse de la présidente, la Commission présente enfin un texte sur les usages au travail.",
            "Un an après", ""
        ),
        (
            "The ministry will open an office for the safety of artificial intelligence in a former bank in Paris.",
            "The ministry will open an office", ""
        ),
        (
            "The ministry will open an office for the safety of artificial intelligence in a former bank in Paris.",
            "The ministry will open an office", "language: fr\n"
        ),
    ])
    func littleWordsLeaveOnlyEnglishHeadlines(lede: String, headline: String, fields: String) async throws {
        let site = try SiteFixture(["Content/articles/2025-02-12-a.txt": "---\ndate: 2025-02-12\n\(fields)---\n\(lede)"]
        )
        let article = try #require(try await site.plan().articles.first)
        #expect(article.title.value.hasPrefix(headline), "\(article.title.value)")
    }
}
