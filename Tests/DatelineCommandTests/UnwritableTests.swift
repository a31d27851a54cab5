import DatelineFiles
import DatelineTestSupport
import Testing

/// What becomes of a file that cannot be written to its end. A limit on the size of files stands for a disk that is full.
@Suite struct UnwritableTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    /// What the program says, and its status, where files may have no more than a number of blocks, of 512 or 1,024 bytes.
    private func run(_ arguments: [String], blocks: Int, in site: SiteFixture) async throws -> String {
        // What it says goes through a pipe, which has no limit.
        let limited = "(trap '' XFSZ; ulimit -f \(blocks); \"$0\" \"$@\"; echo \"status $?\") 2>&1 | cat"
        return try await ProgramRunner("sh").run(["-c", limited, dateline.path] + arguments, in: site.root).output
    }

    @Test func noHalfSiteIsLeftByInit() async throws {
        let site = try SiteFixture()
        let output = try await run(["init", "new"], blocks: 1, in: site)
        #expect(output.contains("error: cannot write: File too large [cannot-write]") && output.hasSuffix("status 1\n"))
        #expect(FileSystem.kind(of: "\(site.root)/new") == .nothing)
        #expect(try await dateline.run(["init", "new"], in: site.root).status == 0)
    }

    @Test func noEmptyArticleIsLeftByNew() async throws {
        let site = try SiteFixture(["Content/site.yml": "title: T\nbase_url: https://x.example\n"])
        let output = try await run(["new", "Summit", "--now", "2025-02-12"], blocks: 0, in: site)
        #expect(output.contains("error: cannot write: File too large [cannot-write]") && output.hasSuffix("status 1\n"))
        #expect(try Array(site.files(in: "Content").keys) == ["site.yml"])
    }

    @Test func noPartOfAThemeIsLeftByCopy() async throws {
        let site = try SiteFixture()
        let output = try await run(["theme", "copy", "--all"], blocks: 2, in: site)
        #expect(output.contains("error: cannot write: File too large [cannot-write]") && output.hasSuffix("status 1\n"))
        #expect(try site.files(in: "Templates").isEmpty)
    }

    @Test func theNoteOfAnEditionStaysWholeIfItCannotBeClosed() async throws {
        let note = "---\ntitle: The week\n---\n\n" + String(repeating: "What the editor wrote. ", count: 100) + "\n"
        let site = try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://x.example\neditions: weekly\n",
            "Content/articles/summit.md": "---\ntitle: Summit\ndate: 2025-02-12\ncountries: [FR]\n---\nText.\n",
            "Content/issues/2025-W07.md": note,
        ])
        let output = try await run(["issue", "2025-W07", "--close", "--now", "2025-02-20"], blocks: 1, in: site)
        #expect(output.contains("[cannot-write]") && output.hasSuffix("status 1\n"), "\(output)")
        #expect(try site.text("Content/issues/2025-W07.md") == note)
    }

    #if os(Linux)
    @Test func aResultThatCannotBeWrittenIsAnError() async throws {
        let screen = try await ProgramRunner("sh").run(
            ["-c", "\"$0\" list diagnostics > /dev/full", dateline.path])
        #expect(screen.status == 1)
        #expect(screen.errors == "error: cannot write to standard output: No space left on device\n")
    }
    #endif

    @Test func aReaderWhoHasSeenEnoughIsNoError() async throws {
        let screen = try await ProgramRunner("bash").run(
            ["-c", "(sleep 1; exec \"$0\" list diagnostics) | true; echo ${PIPESTATUS[0]}", dateline.path])
        #expect(screen.errors == "" && screen.output == "141\n", "\(screen)")
    }

    @Test(arguments: [
        (["build", "--output", ""], " after --output"), (["build", "--source="], " after --source"),
        (["init", ""], ""), (["issue", "2025-W07", "--email", ""], " after --email"),
    ])
    func aVariableThatIsNotSetIsNoPath(arguments: [String], place: String) async throws {
        let site = try SiteFixture()
        let screen = try await dateline.run(arguments, in: site.root)
        let line = "Error: there is an empty argument\(place): is a variable not set?\n"
        #expect(screen.status == 2 && screen.errors.hasPrefix(line), "\(screen)")
        #expect(screen.errors.contains("Usage: dateline \(arguments[0]) "))
    }
}
