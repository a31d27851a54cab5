import DatelineFiles
import DatelineTestSupport
import Foundation
import Testing

/// `dateline check --external`, with a server of this machine as the other site.
@Suite(.enabled(if: LinkServer.isInstalled, "there is no python3 or no curl"), .endsIfStuck)
struct OuterLinksCommandTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    private func site(_ server: LinkServer) throws -> SiteFixture {
        let head = "countries: [KE]\ntopics: []\nreviewed: true\n"
        return try SiteFixture([
            "Content/articles/a.md": """
            ---
            title: A law
            date: 2025-01-09
            source: {name: Gazette, url: "\(server.address("/gone"))"}
            \(head)---
            Kenya has [a law](\(server.address("/ok#part"))) and [a bill][bill].
            See [our news](https://example.org/2025/), \(server.address("/forbidden")).

            [bill]: \(server.address("/moved"))
            """,
            "Content/articles/b.txt":
                "NAIROBI, Jan. 3, 2025 (Reuters) - Kenya passed a law. Read \(server.address("/ok")) on it.\n",
            "Content/articles/b.yml": "title: A vote\n\(head)",
            "Content/articles/draft.md":
                "---\ntitle: Not yet\ndate: 2025-01-01\ndraft: true\n\(head)---\n[x](\(server.address("/secret")))\n",
            "Content/pages/about.md": "---\ntitle: About\n---\nWe are [here](\(server.address("/gone"))).\n",
        ])
    }

    private func check(_ site: SiteFixture, _ options: String...) async throws -> ProgramRunner.Screen {
        try await dateline.run(
            ["check", "--external"] + options, environment: ["XDG_CACHE_HOME": "\(site.root)/caches"], in: site.root)
    }

    @Test func namesEachLinkThatLeadsToNothingAtItsPlace() async throws {
        let server = try await LinkServer()
        let site = try site(server)
        let screen = try await check(site, "--allow-private-hosts")
        #expect(screen.status == 3)
        #expect(
            screen.output == """
                not checked: “\(server.address("/forbidden"))” answers 403 (forbidden)
                    Content/articles/a.md:10:44

                3 warnings; 2 articles, nothing to look at.
                4 pages of other sites, 1 not checked.

                """)
        #expect(
            screen.errors.contains(
                "warning: “\(server.address("/gone"))” answers 410 (gone for good) [broken-outer-link]"))
        for place in ["Content/articles/a.md:4:31", "Content/articles/a.md:12:9", "Content/pages/about.md:4:15"] {
            #expect(screen.errors.contains(place), "\(place) is not in \(screen.errors)")
        }
        #expect(
            screen.errors.contains(
                "“\(server.address("/moved"))” has moved for good to “\(server.address("/ok-here"))” [moved-link]"))
        let asked = try server.requests()
        #expect(asked.filter { $0.hasSuffix("/ok") } == ["HEAD /ok"] && !asked.contains { $0.hasSuffix("/secret") })
        #expect(try server.agents() == ["Dateline/0.1.0 (link check of https://example.org/)"])

        // What was answered a moment ago is not asked again, and said in every form.
        let json = try await check(site, "--allow-private-hosts", "--format", "json")
        #expect(json.status == 3 && json.errors == "")
        #expect(
            json.output.contains(
                #"{"kind":"warning","path":"Content/articles/a.md","line":12,"column":9,"identifier":"moved-link","#))
        #expect(json.output.contains(#"{"kind":"unchecked_link","address":""#))
        let github = try await check(site, "--allow-private-hosts", "--format", "github")
        #expect(github.output.contains("::warning file=Content/pages/about.md,line=4,col=15,title=broken-outer-link::"))
        #expect(github.output.contains("::notice file=Content/articles/a.md,line=10,col=44,title=unchecked-link::"))
        #expect(try server.requests() == asked)

        let again = try await check(site, "--allow-private-hosts", "--recheck")
        #expect(again == screen)
        #expect(try server.requests().count == 2 * asked.count)
    }

    @Test func asksNoMachineOfItsOwnNetsUnlessSomebodySaysSo() async throws {
        let server = try await LinkServer()
        let site = try site(server)
        let screen = try await check(site)
        #expect(screen.status == 0 && screen.errors == "")
        #expect(
            screen.output.contains("is in a net that is not open to all; “--allow-private-hosts” asks there, too\n"))
        #expect(screen.output.hasSuffix("nothing needs an editor’s eye.\n4 pages of other sites, 4 not checked.\n"))
        #expect(try server.requests() == [])
    }

    @Test func asksNobodyUnlessItIsTold() async throws {
        let server = try await LinkServer()
        let site = try site(server)
        let screen = try await dateline.run(["check"], in: site.root)
        #expect(screen.status == 0)
        #expect(try server.requests() == [])
        #expect(try await dateline.run(["check", "--recheck"]).status == 2)
    }

    @Test func saysThatCurlIsMissing() async throws {
        let server = try await LinkServer()
        let site = try site(server)
        let screen = try await dateline.run(
            ["check", "--external", "--allow-private-hosts", "--source", site.root],
            environment: ["PATH": "/nowhere", "XDG_CACHE_HOME": "\(site.root)/caches"])
        #expect(screen.status == 1 && screen.errors.contains("apt-get install curl"))
    }

    /// A program in place of curl that notes its arguments and its environment, and reaches nobody.
    private func replaceCurl(in site: SiteFixture) throws -> [String: String] {
        try site.write(
            "bin/curl",
            "#!/bin/sh\n{ printf '<%s>' \"$@\"; echo; env; } >> '\(site.root)/curl.log'\nexit 7\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(site.root)/bin/curl")
        return ["PATH": "\(site.root)/bin:/usr/bin:/bin", "XDG_CACHE_HOME": "\(site.root)/caches"]
    }

    @Test func noProgramThatIsStartedGetsThePasswordOfTheMailServer() async throws {
        let server = try await LinkServer()
        let site = try site(server)
        let environment = try replaceCurl(in: site).merging(["DATELINE_SMTP_PASSWORD": "s3cret-word"]) { $1 }
        _ = try await dateline.run(
            ["check", "--external", "--allow-private-hosts"], environment: environment, in: site.root)
        let log = try String(contentsOfFile: "\(site.root)/curl.log", encoding: .utf8)
        #expect(log.contains("XDG_CACHE_HOME=") && !log.contains("s3cret-word"))
    }

    /// The exception means the host to the client, and the program had looked at nothing but the proxy.
    @Test func theClientGetsNoExceptionsFromProxiesByTheEnvironment() async throws {
        let site = try SiteFixture([
            "Content/pages/about.md": "---\ntitle: About\n---\n[Them](http://news.invalid/), [us](http://my.invalid/)\n"
        ])
        let environment = try replaceCurl(in: site).merging([
            "http_proxy": "http://127.0.0.1:9", "no_proxy": "my.invalid", "NO_PROXY": "*",
        ]) { $1 }
        _ = try await dateline.run(["check", "--external"], environment: environment, in: site.root)
        let log = try String(contentsOfFile: "\(site.root)/curl.log", encoding: .utf8)
        #expect(log.contains("<--noproxy><>") && log.contains("<http://news.invalid/robots.txt>"))
        #expect(!log.contains("NO_PROXY") && !log.contains("no_proxy=") && !log.contains("my.invalid"))
        #expect(log.contains("all_proxy=http://127.0.0.1:9\n"))
    }

    @Test func asksForTheSourcesOfInstrumentsAndOfTheirSteps() async throws {
        let server = try await LinkServer()
        let site = try SiteFixture([
            "Content/instruments/act.md": """
            ---
            title: AI Act
            kind: act
            jurisdiction: EU
            source: {name: Gazette, url: "\(server.address("/gone"))"}
            steps:
              - {date: 2024-05-21, name: Adopted, status: adopted, url: "\(server.address("/ok"))"}
              - date: 2024-08-01
                name: Enters into force
                status: in force
                url: \(server.address("/gone"))
            ---
            A law.
            """,
            "Content/instruments/draft.md":
                "---\ntitle: Bill\nkind: bill\njurisdiction: FR\nstatus: proposed\ndraft: true\n"
                + "source: \(server.address("/secret"))\n---\n",
            "Content/instruments/plain.md":
                "---\ntitle: Plan\nkind: strategy\njurisdiction: FR\nstatus: adopted\nsource: \(server.address("/nothing"))\n---\n",
        ])
        let screen = try await check(site, "--allow-private-hosts")
        for place in [
            "Content/instruments/act.md:5:30", "Content/instruments/act.md:11:10", "Content/instruments/plain.md:6:9",
        ] {
            #expect(screen.errors.contains(place), "\(place) is not in \(screen.errors)")
        }
        #expect(try server.requests().filter { $0.contains("/secret") } == [])
        #expect(screen.output.contains("3 pages of other sites"))
    }

    @Test func saysWhatItFoundAndThatItCannotBeRemembered() async throws {
        let server = try await LinkServer()
        let site = try site(server)
        try site.write("file", "")
        let file = "\(site.root)/file"
        let screen = try await dateline.run(
            ["check", "--external", "--allow-private-hosts"],
            environment: ["XDG_CACHE_HOME": file, "HOME": file, "XDG_RUNTIME_DIR": file, "TMPDIR": file],
            in: site.root)
        #expect(screen.status == 3)
        #expect(screen.errors.contains("[broken-outer-link]") && screen.errors.contains("[no-temporary-folder]"))
        #expect(screen.errors.contains("the next check asks for every page again"))
    }
}
