import DatelineFiles
import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineOutput
@testable import DatelineReading
@testable import DatelineDigest
@testable import DatelineSite

@Suite struct StaticHostTests {
    /// The scripts of a host's file in their order: those of all steps, or the job's own.
    private func scripts(_ host: StaticHost) throws -> [String] {
        let text = SourceText(file: host.path, text: host.text)
        func scripts(in pairs: [YAMLPair]) -> [String] {
            pairs.flatMap { pair -> [String] in
                switch (pair.key, pair.value.content) {
                case ("run", .scalar(let script, _)): [script]
                case ("script", .list(let items)):
                    items.compactMap { if case .scalar(let script, _) = $0.content { script } else { nil } }
                case (_, .map(let inner)): scripts(in: inner)
                case (_, .list(let items)):
                    items.flatMap { if case .map(let inner) = $0.content { scripts(in: inner) } else { [String]() } }
                default: []
                }
            }
        }
        return scripts(in: try YAMLReader.read(text, in: 0..<text.bytes.count))
    }

    private func run(
        _ script: String, in folder: String, _ environment: [String: String] = [:], checkOnly: Bool = false
    ) async throws -> (status: Int32, output: String) {
        let file = "\(folder)/step.sh"
        try FileSystem.write(Array(script.utf8), to: file)
        return try await onOwnThread {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments =
                ["bash"] + (checkOnly ? ["-n"] : ["--noprofile", "--norc", "-eo", "pipefail"]) + [file]
            process.currentDirectoryURL = URL(fileURLWithPath: folder)
            process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("DATELINE") }
                .merging(environment) { $1 }
            let pipe = Pipe()
            (process.standardOutput, process.standardError) = (pipe, pipe)
            try process.run()
            let output = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return (process.terminationStatus, String(decoding: output, as: UTF8.self))
        }
    }

    @Test(arguments: StaticHost.allCases)
    func writesScriptsThatShellsCanRead(host: StaticHost) async throws {
        let site = try SiteFixture()
        let scripts = try scripts(host)
        #expect(scripts.count >= 2)
        for script in scripts {
            #expect(try await run(script, in: site.root, checkOnly: true).status == 0, "\(script)")
        }
    }

    @Test(arguments: StaticHost.allCases)
    func knowsTheAddressesAndTextsOfEarlierRuns(host: StaticHost) async throws {
        let folder = host == .gitlabPages ? "public" : "Output"
        for name in [AddressList.name, TextList.name] { #expect(host.text.contains("\(folder)/\(name)")) }
    }

    @Test(arguments: StaticHost.allCases)
    func saysThatTheReleaseIsNotSaid(host: StaticHost) async throws {
        let site = try SiteFixture()
        let get = try #require(try scripts(host).first)
        let result = try await run(get, in: site.root)
        #expect(result.status == 1)
        #expect(
            result.output.contains("DATELINE_RELEASE is not set. Set it to the address of a release's files, such as "))
    }

    /// Makes a release of a program that writes its arguments into a file; `lines` are run once its files are there.
    private func release(
        in site: SiteFixture, machine: String = "$(uname -m)", _ lines: String = ""
    ) async throws -> String {
        let result = try await run(
            """
            mkdir -p release tree/dateline-9.1.0/bin
            printf '#!/bin/sh\\necho "$@" >> arguments\\n' > tree/dateline-9.1.0/bin/dateline
            chmod +x tree/dateline-9.1.0/bin/dateline
            archive=dateline-9.1.0-linux-\(machine).tar.gz
            tar -czf "release/$archive" -C tree dateline-9.1.0
            touch release/dateline_9.1.0_amd64.deb release/dateline-9.1.0-linux-pdp11.tar.gz
            cd release && sha256sum -- *.tar.gz *.deb > SHA256SUMS
            \(lines)
            """, in: site.root)
        #expect(result.status == 0, "\(result.output)")
        return "file://\(site.root)/release"
    }

    @Test(.enabled(if: Tools.has("curl")), arguments: StaticHost.allCases)
    func buildsTheSiteWithTheProgramOfARelease(host: StaticHost) async throws {
        let site = try SiteFixture(["Content/site.yml": "title: D\nbase_url: https://digest.example.org/\n"])
        let environment = [
            "DATELINE_RELEASE": try await release(in: site), "SITE_ADDRESS": "https://n.github.io/r",
            "CI_PAGES_URL": "https://n.gitlab.io/r",
        ]
        let steps = try scripts(host).filter { !$0.contains("npx") }
        #expect(steps.count == 2)
        for step in steps {
            let result = try await run(step, in: site.root, environment)
            #expect(result.status == 0, "\(result.output)")
        }
        let arguments =
            switch host {
            case .githubPages: "build --base-url https://n.github.io/r/\n"
            case .gitlabPages: "build --output public --base-url https://n.gitlab.io/r/\n"
            case .netlify, .cloudflare: "build\n"
            }
        #expect(try site.text("arguments") == "--version\n\(arguments)")
    }

    @Test(.enabled(if: Tools.has("curl")), arguments: StaticHost.allCases)
    func usesNoProgramThatIsNotTheReleases(host: StaticHost) async throws {
        let site = try SiteFixture()
        let get = try #require(try scripts(host).first)
        let changed = try await release(in: site, "cp *pdp11* pdp11; for file in *linux*; do echo >> $file; done")
        var result = try await run(get, in: site.root, ["DATELINE_RELEASE": changed])
        #expect(result.status != 0 && result.output.contains(".tar.gz: FAILED"), "\(result.output)")
        #expect(FileSystem.kind(of: "\(site.root)/arguments") == .nothing)

        let other = try SiteFixture()
        let foreign = try await release(in: other, machine: "vax")
        result = try await run(get, in: other.root, ["DATELINE_RELEASE": foreign])
        #expect(result.status == 1 && result.output.contains("The release has no program for Linux on "))

        result = try await run(get, in: other.root, ["DATELINE_RELEASE": "file://\(other.root)/nowhere"])
        #expect(result.status != 0, "\(result.output)")
    }

    @Test(arguments: [StaticHost.netlify, .cloudflare])
    func doesNotPublishUnderTheAddressOfTheExample(host: StaticHost) async throws {
        let site = try SiteFixture()
        try StarterSite.write(to: "\(site.root)/new", for: host)
        let build = try #require(try scripts(host).first { $0.contains("bin/dateline build") })
        let result = try await run(build, in: "\(site.root)/new")
        #expect(result.status == 1)
        #expect(result.output.contains("base_url in Content/site.yml is an example"))
    }

    @Test(arguments: [StaticHost.netlify, .cloudflare])
    func saysWhichSecretIsMissing(host: StaticHost) async throws {
        let site = try SiteFixture()
        let upload = try #require(try scripts(host).last)
        let result = try await run(upload, in: site.root)
        #expect(result.status == 1)
        #expect(result.output.contains("_TOKEN is not set"))
    }

    @Test(arguments: StaticHost.allCases)
    func makesASiteThatBuilds(host: StaticHost) async throws {
        let site = try SiteFixture()
        try StarterSite.write(to: "\(site.root)/new", for: host)
        let now = try #require(PublicationDate("2026-01-01"))
        let report = try await Build(
            SiteFolders(source: "\(site.root)/new", output: site.output), SiteReading(now: now)
        ).run()
        #expect(report.diagnostics == [])
        #expect(try site.text("new/\(host.path)") == host.text)
        #expect(try site.text("new/.gitignore") == "/Output/\n")
    }

    @Test func replacesNoFile() throws {
        let site = try SiteFixture([".gitlab-ci.yml": "mine", "empty/.gitlab-ci.yml": "mine"])
        let error = #expect(throws: DiagnosticError.self) { try StaticHost.gitlabPages.write(in: site.root) }
        #expect(error?.diagnostics.first?.summary == "this file already exists and is left as it is")
        #expect(throws: DiagnosticError.self) {
            try StarterSite.write(to: "\(site.root)/empty", for: .gitlabPages)
        }
        #expect(try site.text(".gitlab-ci.yml") == "mine")
        #expect(FileSystem.kind(of: "\(site.root)/empty/Content") == .nothing)
    }

    @Test func writesNothingForAHostUnlessAsked() throws {
        let site = try SiteFixture()
        try StarterSite.write(to: "\(site.root)/new")
        #expect(FileSystem.names(in: "\(site.root)/new") == ["Content"])
    }
}
