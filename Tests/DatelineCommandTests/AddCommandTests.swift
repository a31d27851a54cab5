import DatelineFiles
import DatelineTestSupport
import Testing

@Suite struct AddCommandTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    @Test func addsFromFilesAndFromStandardInputAndSaysWhatIsLeft() async throws {
        let site = try SiteFixture()
        try site.write(
            "inbox/a.txt", "NAIROBI, Feb. 12, 2025 (Reuters) - Kenya passed a law on artificial intelligence.")
        try site.write("inbox/b.txt", "Kenya passed another law on artificial intelligence.")

        let first = try await dateline.run(["add", "inbox"], in: site.root)

        #expect(
            first
                == .init(
                    status: 3,
                    output: """
                        Content/articles/2025/2025-02-12-kenya-passed-a-law-on-artificial-intelligence.txt
                            Kenya passed a law on artificial intelligence (from its first sentence)
                            2025-02-12, Nairobi, Reuters
                            countries: Kenya

                        Left
                            inbox/b.txt
                              nothing says its date
                              help: add it with --date 2025-02-12, or begin its name with the date

                        Added    1
                        Known    0
                        Left     1

                        """, errors: ""))

        let second = try await dateline.run(["add", "inbox", "--date", "2025-02-13", "--dry-run"], in: site.root)
        #expect(second.status == 0)
        #expect(second.output.contains("inbox/a.txt: the same as Content/articles/2025/2025-02-12-kenya-"))
        #expect(second.output.hasSuffix("Added    1\nKnown    1\nLeft     0\n\nNothing was written.\n"))

        let copy = "ROME, Feb. 12, 2025 (Reuters) - Italy passed a law on artificial intelligence."
        let third = try await dateline.run(["add", "-"], input: copy, in: site.root)
        #expect(third.status == 0)
        #expect(FileSystem.names(in: "\(site.root)/Content/articles/2025").count == 2)
    }

    @Test func aDocumentWhoseProgramIsMissingSaysWhichItNeeds() async throws {
        let site = try SiteFixture()
        try site.write("a.pdf", "%PDF-1.4")
        let screen = try await dateline.run(["add", "a.pdf"], environment: ["PATH": "/nowhere"], in: site.root)
        #expect(screen.status == 3)
        #expect(screen.output.contains("needs the program pdftotext, which is not installed\n"))
    }

    @Test func aNameWithALineEndIsOnOneLine() async throws {
        let site = try SiteFixture()
        let screen = try await dateline.run(["add", "not\nhere.txt"], in: site.root)
        #expect(screen.output.hasPrefix("Left\n    not\\u{A}here.txt\n      is not there\n"), "\(screen)")
    }

    @Test func aDateThatIsNoneIsAnErrorOfTheCommand() async throws {
        let site = try SiteFixture()
        let screen = try await dateline.run(["add", "a.txt", "--date", "12/2/2025"], in: site.root)
        #expect(screen.status == 2)
        #expect(screen.errors.hasPrefix("Error: '12/2/2025' is not a date; write for example --date 2025-02-12"))
    }
}
