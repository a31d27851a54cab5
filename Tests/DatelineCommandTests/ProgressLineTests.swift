import DatelineTestSupport
import Foundation
import Testing

/// The line that says on a terminal how far a build is.
@Suite(.endsIfStuck) struct ProgressLineTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    /// A site whose cards are drawn by a program of its own, which a shell runs; and the environment in which it does.
    private func site(drawing script: String) throws -> (site: SiteFixture, environment: [String: String]) {
        let site = try SiteFixture([
            "Content/site.yml": "title: D\nbase_url: https://example.org/\ncards: true\n",
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\ncountries: [FR]\n---\nText.\n",
            "bin/rsvg-convert": "#!/bin/sh\n\(script)\n",
        ])
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(site.root)/bin/rsvg-convert")
        let path = "\(site.root)/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
        return (site, ["PATH": path, "SEEN": "\(site.root)/seen", "TERM": "xterm", "NO_COLOR": "1"])
    }

    private static let draws = "cat > /dev/null; printf '\\211PNG\\r\\n\\032\\n\\0\\0\\0\\0IEND\\256B\\140\\202'"
    /// Draws nothing until somebody has seen the line.
    private static let waits = "while [ ! -e \"$SEEN\" ]; do sleep 0.1; done"
    private static let line = "\r\u{1B}[KMaking files …"

    /// A screen without what differs from build to build: times and sizes.
    private func lasting(_ lines: [String]) -> [String] {
        lines.map { $0.replacing(#/[0-9][0-9.,]*/#, with: "#").replacing(#/ +/#, with: " ") }
    }

    @Test func aSlowBuildSaysHowFarItIsAndLeavesNoTraceOfThat() async throws {
        let (site, environment) = try site(drawing: "\(Self.waits)\n\(Self.draws)")
        let shown = try await dateline.runOnTerminal(["build"], environment: environment, in: site.root) { text in
            if text.contains(Self.line) { try Data().write(to: URL(filePath: "\(site.root)/seen")) }
        }
        #expect(shown.status == 0)
        #expect(shown.terminal.sent.contains(Self.line))
        let other = try self.site(drawing: Self.draws)
        let plain = try await dateline.run(["build"], environment: other.environment, in: other.site.root)
        #expect(plain.output.contains("Articles"))
        #expect(
            lasting(shown.terminal.lines)
                == lasting(plain.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)))
    }

    @Test func anErrorStandsOnALineOfItsOwn() async throws {
        let (site, environment) = try site(drawing: "\(Self.waits)\ncat > /dev/null; echo no fonts >&2; exit 1")
        let shown = try await dateline.runOnTerminal(["build"], environment: environment, in: site.root) { text in
            if text.contains(Self.line) { try Data().write(to: URL(filePath: "\(site.root)/seen")) }
        }
        #expect(shown.status == 1)
        let lines = shown.terminal.lines
        #expect(lines.first?.contains(": error: rsvg-convert could not draw its card: no fonts") == true, "\(lines)")
        #expect(!lines.contains { $0.contains("Making files") } && lines.last == "")
    }

    @Test func theLineIsOnStandardErrorAlone() async throws {
        let (site, environment) = try site(drawing: "\(Self.waits)\n\(Self.draws)")
        let shown = try await dateline.runOnTerminal(
            ["build"], environment: environment, in: site.root, redirecting: .output
        ) { text in
            if text.contains(Self.line) { try Data().write(to: URL(filePath: "\(site.root)/seen")) }
        }
        #expect(shown.status == 0 && shown.terminal.lines == [""], "\(shown.terminal.sent)")
        #expect(shown.file.contains("Articles") && !shown.file.contains("\r") && !shown.file.contains("\u{1B}"))
    }

    @Test(arguments: [
        (ProgramRunner.Redirection.errors, ["build"], [:]), (.both, ["build"], [:]),
        (.none, ["build"], ["TERM": "dumb"]), (.none, ["build", "--quiet"], [:]),
    ])
    func whereALineCannotBeTakenBackThereIsNone(
        redirecting: ProgramRunner.Redirection, arguments: [String], changed: [String: String]
    ) async throws {
        // Longer than it takes for a line to appear.
        let (site, environment) = try site(drawing: "sleep 2\n\(Self.draws)")
        let shown = try await dateline.runOnTerminal(
            arguments, environment: environment.merging(changed) { $1 }, in: site.root, redirecting: redirecting)
        #expect(shown.status == 0)
        let all = shown.terminal.sent + shown.file
        #expect(!all.contains("Making") && !all.contains("\u{1B}") && !all.contains("\r\u{1B}"), "\(all)")
        #expect(arguments.contains("--quiet") ? all.isEmpty : all.contains("Articles"))
    }
}
