import DatelineTestSupport
import Testing

/// `dateline redirects` settles addresses that the site had and that lead nowhere now.
@Suite struct RedirectsCommandTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    private static func article(_ title: String, _ date: String) -> String {
        "---\ntitle: \(title)\ndate: \(date)\ncountries: [FR]\n---\nText.\n"
    }

    @Test func aStoryOfAClosedEditionThatMovedIsFoundAgain() async throws {
        let site = try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://x.example\neditions: weekly\n",
            "Content/articles/summit.md": Self.article("Summit", "2025-02-10"),
            "Content/issues/2025-W07.md": "---\nclosed: 2025-02-17\nstories: [/2025/02/summit/]\n---\n",
        ])
        #expect(try await dateline.run(["build", "--quiet"], in: site.root).status == 0)
        site.remove("Content/articles/summit.md")
        try site.write("Content/articles/opening.md", Self.article("Summit", "2025-02-10") + "[x](/2025/02/opening/)\n")
        #expect(try await dateline.run(["build", "--quiet"], in: site.root).status == 1)
        try site.write("Content/articles/summit-2.md", Self.article("Summit two", "2025-02-10"))
        let settled = try await dateline.run(["redirects", "--accept"], in: site.root)
        #expect(settled.status == 0, "\(settled)")
        #expect(try site.text("Content/redirects.yml").contains("/2025/02/summit/: /2025/02/"))
        #expect(try await dateline.run(["build", "--quiet"], in: site.root).status == 0)
    }

    @Test(arguments: ["{/x/: /2025/02/bank/}\n", "  /x/: /2025/02/bank/\n", "/x/: /2025/02/bank/\n...\n"])
    func aFileToWhoseEndNothingCanBeAddedStaysAsItIs(text: String) async throws {
        let site = try SiteFixture([
            "Content/articles/summit.md": Self.article("Summit", "2025-02-10"),
            "Content/articles/bank.md": Self.article("Bank", "2025-02-11"), "Content/redirects.yml": text,
        ])
        #expect(try await dateline.run(["build", "--quiet"], in: site.root).status == 0)
        site.remove("Content/articles/summit.md")
        let refused = try await dateline.run(["redirects", "--accept", "--gone"], in: site.root)
        #expect(refused.status == 1 && refused.errors.contains("/2025/02/summit/: gone"), "\(refused)")
        #expect(try site.text("Content/redirects.yml") == text)
    }

    @Test func listsThemAndWritesTheLinesThatSettleThem() async throws {
        let site = try SiteFixture([
            "Content/articles/summit.md": Self.article("Summit", "2025-02-10"),
            "Content/articles/bank.md": Self.article("Bank", "2025-02-11"),
        ])
        let before = try await dateline.run(["redirects"], in: site.root)
        #expect(before.status == 0 && before.output == "No build has noted the addresses of this site yet.\n")
        #expect(try await dateline.run(["build", "--quiet"], in: site.root).status == 0)
        let none = try await dateline.run(["redirects"], in: site.root)
        #expect(none.status == 0 && none.output == "Every address that the site had leads somewhere.\n")

        site.remove("Content/articles/bank.md")
        try site.write("Content/articles/summit.md", Self.article("Summit", "2025-03-10"))
        try site.write("Content/redirects.yml", "# Ours.\n/old/: /2025/03/summit/")
        let listed = try await dateline.run(["redirects"], in: site.root)
        #expect(listed.status == 3)
        #expect(listed.output == "/2025/02/bank/: gone\n/2025/02/: /2025/\n/2025/02/summit/: /2025/03/summit/\n")
        #expect(
            listed.errors
                == "“dateline redirects --accept” writes the lines that lead to a page into Content/redirects.yml.\n")
        #expect(try site.text("Content/redirects.yml") == "# Ours.\n/old/: /2025/03/summit/")

        let accepted = try await dateline.run(["redirects", "--accept"], in: site.root)
        #expect(accepted.status == 3)
        #expect(accepted.output == "/2025/02/bank/: gone\nWrote 2 lines into Content/redirects.yml.\n")
        #expect(
            accepted.errors
                == "No page is like these: write where they lead into Content/redirects.yml, “/old/: /new/”, or “--accept --gone” writes them as they are.\n"
        )
        #expect(
            try site.text("Content/redirects.yml")
                == "# Ours.\n/old/: /2025/03/summit/\n/2025/02/: /2025/\n/2025/02/summit/: /2025/03/summit/\n")
        let rest = try await dateline.run(["redirects", "--accept", "--gone"], in: site.root)
        #expect(rest.status == 0 && rest.output == "Wrote 1 line into Content/redirects.yml.\n")
        let built = try await dateline.run(["build", "--strict"], in: site.root)
        #expect(built.status == 0 && built.errors == "")
    }
}
