import DatelineFiles
import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

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
        #expect(scripts.count >= 3)
        for script in scripts {
            #expect(try await run(script, in: site.root, checkOnly: true).status == 0, "\(script)")
        }
    }

    @Test(arguments: StaticHost.allCases)
    func reportsAMissingRepositoryOfDateline(host: StaticHost) async throws {
        let site = try SiteFixture()
        let get = try #require(try scripts(host).first)
        let result = try await run(get, in: site.root, ["GITHUB_OUTPUT": "\(site.root)/outputs"])
        #expect(result.status == 1)
        #expect(
            result.output.contains("DATELINE_REPOSITORY is not set. Set it to the address of Dateline's repository"))
    }

    /// A repository with the real `bin` and nothing to build, and a second version of it under a tag.
    private func stubRepository(_ site: SiteFixture) async throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let result = try await run(
            """
            mkdir -p origin/Sources origin/Templates && cd origin && cp -R '\(root)/bin' bin && touch Package.swift
            git init --quiet . && git add -A
            commit() { git -c user.name=n -c user.email=n@example.org -c commit.gpgsign=false commit --quiet -m "$1"; }
            commit one && git tag v1 && touch two && git add -A && commit two
            """, in: site.root)
        #expect(result.status == 0, "\(result.output)")
        return "\(site.root)/origin"
    }

    @Test(arguments: StaticHost.allCases, ["", "v1"])
    func buildsTheSiteWithTheProgramOfAnEarlierRun(host: StaticHost, version: String) async throws {
        let site = try SiteFixture(["Content/site.yml": "title: D\nbase_url: https://digest.example.org/\n"])
        var environment = [
            "DATELINE_REPOSITORY": try await stubRepository(site), "GITHUB_OUTPUT": "\(site.root)/outputs",
            "SITE_ADDRESS": "https://n.github.io/r", "CI_PAGES_URL": "https://n.gitlab.io/r",
        ]
        if !version.isEmpty { environment["DATELINE_VERSION"] = version }
        let steps = try scripts(host).filter { !$0.contains("apt-get") && !$0.contains("npx") }
        #expect(steps.count == 2)
        #expect(try await run(steps[0], in: site.root, environment).status == 0)
        #expect((FileSystem.kind(of: "\(site.root)/.dateline/two") == .nothing) == (version == "v1"))

        // The program as the cache gives it back: older than the sources that were just fetched.
        let place =
            host == .gitlabPages ? ".dateline-program/$(git -C .dateline rev-parse HEAD)" : ".dateline/.build/dateline"
        let cached = try await run(
            """
            place=\(place); mkdir -p "$(dirname "$place")"
            printf '#!/bin/sh\\necho "$@" > arguments\\n' > "$place"; chmod +x "$place"; touch -d 2020-01-01 "$place"
            """, in: site.root)
        #expect(cached.status == 0)
        let built = try await run(steps[1], in: site.root, environment)
        #expect(built.status == 0, "\(built.output)")
        let arguments =
            switch host {
            case .githubPages: "build --base-url https://n.github.io/r/\n"
            case .gitlabPages: "build --output public --base-url https://n.gitlab.io/r/\n"
            case .netlify, .cloudflare: "build\n"
            }
        #expect(try site.text("arguments") == arguments)
        if host != .gitlabPages { #expect(try site.text("outputs").hasPrefix("revision=")) }
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
