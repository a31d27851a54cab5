import DatelineTestSupport
import Foundation
import Testing

/// The commands of the folder `bin`.
@Suite struct ScriptTests {
    /// A checkout with the commands, a source, and a `swift` that does what a test says. `MADE` is the program that it makes.
    private func checkout(swift: String) throws -> (site: SiteFixture, environment: [String: String]) {
        let site = try SiteFixture(["Sources/a.swift": "", "Package.swift": "", "Templates/a": ""])
        for name in ["dateline", "setup.sh"] { try site.write("bin/\(name)", Handbook.text("bin/\(name)")) }
        let made = "\(site.root)/made"
        try site.write(
            "tools/swift", "#!/bin/sh\ncase \"$*\" in *--show-bin-path*) echo \(made); exit ;; esac\n\(swift)\n")
        try site.write("tools/pkg-config", "#!/bin/sh\n")
        for name in ["bin/dateline", "tools/swift", "tools/pkg-config"] {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(site.root)/\(name)")
        }
        try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: "\(site.root)/.build", withIntermediateDirectories: true)
        let path = "\(site.root)/tools:\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
        return (site, ["PATH": path, "MADE": "\(made)/dateline"])
    }

    private static let makesIt = "printf '#!/bin/sh\\necho made \"$@\"\\n' >\"$MADE\"; chmod 755 \"$MADE\""

    @Test func aBuildThatFailsIsNoneWhateverItSays() async throws {
        let (site, environment) = try checkout(
            swift: "\(Self.makesIt); echo 'Build complete!'; echo 'a.swift:1: error: no'; exit 1")
        let screen = try await ProgramRunner("sh").run(
            ["\(site.root)/bin/dateline", "build"], environment: environment)
        #expect(screen.status == 1)
        #expect(screen.output == "")
        #expect(screen.errors.contains("error: no"))
        #expect(screen.errors.hasSuffix("dateline: the program could not be built\n"))
    }

    @Test func aBuildThatSaysNothingIsOneIfItEndsWell() async throws {
        let (site, environment) = try checkout(swift: Self.makesIt)
        let screen = try await ProgramRunner("sh").run(
            ["\(site.root)/bin/dateline", "list", "topics"], environment: environment)
        #expect(screen.status == 0)
        #expect(screen.output == "made list topics\n")
    }

    @Test func whatIsInstalledIsTakenAwayAgain() async throws {
        let dateline = try #require(ProgramRunner(), "the program was not built beside the tests")
        let place = try SiteFixture()
        let prefix = "\(place.root)/usr"
        let install = Handbook.root.appending(path: "bin/install").path
        let first = try await ProgramRunner("sh").run([install, "--prefix", prefix, "--program", dateline.path])
        #expect(first.status == 0)
        let files = [
            "bin/dateline", "share/bash-completion/completions/dateline",
            "share/fish/vendor_completions.d/dateline.fish",
            "share/man/man1/dateline.1", "share/zsh/site-functions/_dateline",
        ]
        #expect(try place.files(in: "usr").keys.sorted() == files)
        #expect(try await ProgramRunner("\(prefix)/bin/dateline").run(["--version"]).status == 0)
        for (shell, file) in [("bash", files[1]), ("fish", files[2]), ("zsh", files[4])] where Tools.has(shell) {
            let screen = try await ProgramRunner(shell).run(["-n", "\(prefix)/\(file)"])
            #expect(screen == ProgramRunner.Screen(status: 0, output: "", errors: ""), "\(shell)")
        }
        try place.write("usr/share/fish/other.fish", "of someone else")
        let second = try await ProgramRunner("sh").run([install, "--prefix", prefix, "--uninstall"])
        #expect(second.status == 0)
        #expect(try place.files(in: "usr").keys.sorted() == ["share/fish/other.fish"])
    }

    @Test(.enabled(if: Tools.has("mandoc"), "no mandoc")) func theManualIsWrittenAsManualsAre() async throws {
        let manual = Handbook.root.appending(path: "docs/man/dateline.1").path
        let screen = try await ProgramRunner("mandoc").run(["-Tlint", "-Wwarning", manual])
        #expect(screen == ProgramRunner.Screen(status: 0, output: "", errors: ""))
    }
}
