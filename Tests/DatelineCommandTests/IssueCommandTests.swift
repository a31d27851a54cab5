import DatelineTestSupport
import Testing

@Suite struct IssueCommandTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    private static let article = "---\ntitle: Summit\ndate: 2025-02-12\ncountries: [FR]\n---\nText.\n"

    private func site() throws -> SiteFixture {
        try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://x.example\neditions: weekly\n",
            "Content/articles/summit.md": Self.article,
        ])
    }

    private func run(_ arguments: [String], in site: SiteFixture) async throws -> ProgramRunner.Screen {
        try await dateline.run(["issue"] + arguments + ["--now", "2025-02-20"], in: site.root)
    }

    @Test func anEditionIsListedOpenedAndClosed() async throws {
        let site = try site()
        #expect(try await run([], in: site).output == "2025-W07  1  open  1 article\n")
        #expect(try await run(["2025-W07"], in: site).output == "/2025/02/summit/  Summit\n")
        #expect(try await run(["2025-W07", "--open"], in: site).status == 0)
        let closing = try await run(["2025-W07", "--close"], in: site)
        #expect(closing.status == 0 && closing.output.hasSuffix("Content/issues/2025-W07.md: 1 article\n"))
        let lines = "number: 1\nclosed: 2025-02-20\nstories:\n  - /2025/02/summit/\n---\n"
        #expect(try site.text("Content/issues/2025-W07.md").contains(lines))
        try site.write("Content/articles/late.md", "---\ntitle: Late\ndate: 2025-02-13\n---\nText.\n")
        let listed = try await run([], in: site)
        #expect(listed.output == "2025-W07  1  closed  1 article; 1 of its days not in it\n")
        #expect(try await run(["2025-W07", "--close"], in: site).output.contains("2025-W07 is closed"))
    }

    @Test(arguments: [
        ("manual", "There are no editions yet: “dateline issue summit-special --open” begins one of that name.\n"),
        ("weekly", "There are no editions yet: the first comes with the first article.\n"),
    ])
    func whereThereAreNoEditionsTheFirstStepIsNamed(rhythm: String, errors: String) async throws {
        let site = try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://x.example\neditions: \(rhythm)\n",
            "Content/articles/draft.md": "---\ntitle: Later\ndate: 2025-02-12\ndraft: true\n---\nIt comes.\n",
        ])
        let screen = try await run([], in: site)
        #expect(screen.status == 0 && screen.output.isEmpty && screen.errors == errors, "\(screen)")
        let file = rhythm == "manual" ? "special" : "2025-W07"
        #expect(try await run([file, "--open"], in: site).status == 0)
        #expect(try await run([file], in: site).errors == "\(file) has no articles\n")
    }

    @Test func anEditionThatIsNotThereIsNoneToClose() async throws {
        let site = try site()
        let other = try await run(["2025-W08", "--close"], in: site)
        #expect(other.status == 1 && other.errors.contains("did you mean “2025-W07”?"), "\(other)")
        #expect(try await run(["2031-W45", "--close"], in: site).errors.contains("“--open” begins its file"))
        #expect(try await run(["week-7", "--close"], in: site).status == 2)
        #expect(try await run(["--close"], in: site).status == 2)
        let wrong = try await run(["2025-07", "--open"], in: site)
        #expect(wrong.status == 1 && wrong.errors.contains("bad-edition"), "\(wrong)")
        #expect(try !site.hasFile("Content/issues/2025-07.md"))
    }

    @Test func whatIsHeldBackInTheDaysOfAnEditionIsNamed() async throws {
        let site = try site()
        let none = try await run(["2024-W30", "--open"], in: site)
        #expect(
            none.status == 0
                && none.output
                    == "Content/issues/2024-W30.md\nIt has no articles yet: none of 2024-07-22 to 2024-07-28 is out.\n"
        )
        let secret = "---\ntitle: Secret\ndate: 2025-02-16\nembargo: 2025-03-01\n---\nText.\n"
        try site.write("Content/articles/draft.md", "---\ntitle: Draft\ndate: 2025-02-15\ndraft: true\n---\nText.\n")
        try site.write("Content/articles/secret.md", secret)
        try site.write("Content/articles/next.md", secret.replacing("02-16", with: "02-17"))
        let closed = try await run(["2025-W07", "--close"], in: site)
        #expect(
            closed.output == """
                Content/issues/2025-W07.md: 1 article
                Not in it, because they are held back:
                  Content/articles/draft.md
                  Content/articles/secret.md: it will be in 2025-W09

                """)
        let held = try await run(["2025-W08", "--open"], in: site)
        #expect(
            held.output == """
                Content/issues/2025-W08.md
                It has no articles yet: none of 2025-02-17 to 2025-02-23 is out.
                Held back:
                  Content/articles/next.md: it will be in 2025-W09

                """)
        let later = try await run(["2025-W09", "--open"], in: site)
        #expect(
            later.output.hasSuffix("Held back:\n  Content/articles/next.md\n  Content/articles/secret.md\n"), "\(later)"
        )
    }

    @Test func aFileWithAMistakeIsNotWrittenOver() async throws {
        let site = try site()
        let text = "---\ntitle: The week of Paris: a summary\n---\nA long note.\n"
        try site.write("Content/issues/2025-W07.md", text)
        let opening = try await run(["2025-W07", "--open"], in: site)
        #expect(opening.status == 1 && opening.errors.contains("2025-W07.md:2:"), "\(opening)")
        #expect(try site.text("Content/issues/2025-W07.md") == text)
        #expect(try await run([], in: site).errors.contains("2025-W07.md:2:"))
    }

    @Test func aSiteWithMistakesOrWithoutEditionsClosesNone() async throws {
        let site = try site()
        try site.write("Content/articles/broken.md", "---\ntitle: Broken\n---\nNo date.\n")
        #expect(try await run(["2025-W07", "--close"], in: site).status == 1)
        #expect(try !site.hasFile("Content/issues/2025-W07.md"))
        try site.write("Content/site.yml", "title: T\nbase_url: https://x.example\n")
        site.remove("Content/articles/broken.md")
        let none = try await run([], in: site)
        #expect(none.status == 1 && none.errors.contains("add a line “editions: weekly”"))
    }
}

extension SiteFixture {
    fileprivate func hasFile(_ path: String) throws -> Bool {
        try SiteFixture.files(at: "\(root)/Content").keys.contains(String(path.dropFirst("Content/".count)))
    }
}
