import DatelineFiles
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// What `dateline publish` refuses, with which words, and what allows it.
@Suite(.endsIfStuck) struct PublishRefusalTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    private static let article = "---\ntitle: One\ndate: 2025-03-01\n---\nFrance votes.\n"

    private static func site(baseURL: String = "https://example.org/", _ files: [String: String]) throws -> SiteFixture
    {
        let settings = "title: Digest\nbase_url: \(baseURL)\npublish:\n  live: {to: folder, path: www}\n"
        return try SiteFixture(files.merging(["Content/site.yml": settings]) { given, _ in given })
    }

    private func publish(_ site: SiteFixture, _ more: String...) async throws -> ProgramRunner.Screen {
        try await dateline.run(["publish", "--source", site.root] + more)
    }

    @Test func refusesASiteWithErrors() async throws {
        let site = try Self.site(["Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-99\n---\nText.\n"])
        let screen = try await publish(site)
        #expect(screen.status == 4)
        #expect(
            screen.errors.hasPrefix(
                "\(site.root)/Content/articles/one.md:3:7: error: “date” must be a date that exists [bad-date]\n"))
        #expect(screen.errors.contains("error: the site has 1 error [broken-site]\n"))
        #expect(!site.has("www"))
    }

    @Test func refusesDraftsAndFutureArticles() async throws {
        let site = try Self.site([
            "Content/articles/one.md": Self.article,
            "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-03-02\ndraft: true\n---\nText.\n",
            "Content/articles/three.md": "---\ntitle: Three\ndate: 9000-01-01\n---\nText.\n",
            "Content/articles/four.md": "---\ntitle: Four\ndate: 2025-01-01\nembargo: 9000-01-01T00:00Z\n---\nText.\n",
        ])
        let drafts = try await publish(site, "--drafts")
        #expect(drafts.status == 4)
        #expect(drafts.errors.contains("the site has 3 articles that should not be read yet"))
        #expect(drafts.errors.contains("use “--allow drafts”"))
        let later = try await publish(site, "--now", "9001-01-01")
        #expect(later.status == 4)
        #expect(
            later.errors.contains(
                "2 articles that should not be read yet: “Content/articles/three.md”, “Content/articles/four.md”"))
        #expect(!site.has("www"))
        #expect(try await publish(site, "--drafts", "--allow", "drafts").status == 0)
        #expect(site.has("www/current/2025/03/two/index.html"))
        #expect(try await publish(site).status == 0)
        #expect(!site.has("www/current/2025/03/two/index.html"))
    }

    @Test(arguments: ["http://localhost/", "http://127.0.0.1:8080/", "http://[::1]/", "http://digest.localhost/x/"])
    func refusesALocalAddress(baseURL: String) async throws {
        let site = try Self.site(baseURL: baseURL, ["Content/articles/one.md": Self.article])
        let screen = try await publish(site)
        #expect(screen.status == 4)
        #expect(screen.errors.contains("error: the site says that its address is \(baseURL) [local-base-url]"))
        #expect(try await publish(site, "--allow", "localhost").status == 0)
    }

    @Test func refusesASiteWithoutArticles() async throws {
        let site = try Self.site([:])
        let screen = try await publish(site)
        #expect(screen.status == 4)
        #expect(screen.errors.contains("error: the site has no articles [empty-site]"))
        #expect(try await publish(site, "--allow", "empty").status == 0)
    }

    @Test func refusesMoreDeletionsThanUsual() async throws {
        var files: [String: String] = [:]
        for number in 1...30 { files["Content/articles/story-\(number).md"] = Self.article }
        let site = try Self.site(files)
        #expect(try await publish(site).status == 0)
        for number in 2...30 { site.remove("Content/articles/story-\(number).md") }
        let screen = try await publish(site)
        #expect(screen.status == 4)
        #expect(screen.errors.contains("[too-many-deletions]"))
        #expect(screen.errors.contains("use “--allow deletions”"))
        #expect(site.has("www/current/2025/03/story-30/index.html"))
        #expect(try await publish(site, "--allow", "deletions").status == 0)
        #expect(!site.has("www/current/2025/03/story-30/index.html"))
    }

    @Test func refusesAFolderWhoseCurrentReleaseIsNotOurs() async throws {
        let site = try Self.site(["Content/articles/one.md": Self.article, "www/current/index.html": "Mine."])
        let screen = try await publish(site)
        #expect(screen.status == 4)
        #expect(screen.errors.contains("is not a link to a release that Dateline made [foreign-current]"))
        #expect(try site.text("www/current/index.html") == "Mine.")
    }

    @Test(.slow("needs rsync"), .enabled(if: Tools.has("rsync"), "needs rsync"))
    func waitsForAnotherMachineUnlessTakeoverIsAllowed() async throws {
        let site = try Self.site(["Content/articles/one.md": Self.article])
        let target =
            "title: Digest\nbase_url: https://example.org/\npublish:\n  live: {to: rsync, remote: \(site.root)/www, releases: false}\n"
        try site.write("Content/site.yml", target)
        let list = "Files of this site that Dateline published: hash (git hash-object), size, path.\n"
        let lock =
            "Dateline is publishing here.\nhost: elsewhere\nprocess: 1\ntime: \(Int(Date().timeIntervalSince1970) - 120)\nrelease: \n"
        try site.write("www/dateline-publishing.txt", lock + list)
        let screen = try await publish(site)
        #expect(screen.status == 4)
        #expect(
            screen.errors.contains(/error: “elsewhere” has been publishing here for \d+ minutes \[publish-under-way\]/))
        #expect(screen.errors.contains("use “--allow takeover”"))
        #expect(!site.has("www/index.html"))
        #expect(try await publish(site, "--allow", "takeover").status == 0)
        #expect(site.has("www/index.html"))
        #expect(!site.has("www/dateline-publishing.txt"))
    }

    /// What others may have put into a target: the next publication says what it is, and changes nothing elsewhere.
    @Test(arguments: [
        (
            "dateline-publishing.txt",
            "Dateline is publishing here.\nhost: a\nprocess: 1\ntime: 1\nrelease: ../../Content\n",
            "damaged-lock"
        ),
        ("dateline-publishing.txt", "Mine.", "damaged-lock"),
        ("current/dateline-manifest.txt", "Mine.", "damaged-manifest"),
        (
            "current/dateline-manifest.txt",
            "Files of this site that Dateline wrote. It replaces and deletes no others.\n../../../Content/site.yml\n",
            "damaged-manifest"
        ),
    ])
    func believesNothingThatStandsAtTheTarget(path: String, text: String, code: String) async throws {
        let site = try Self.site(["Content/articles/one.md": Self.article])
        #expect(try await publish(site).status == 0)
        site.remove("www/\(path)")
        try site.write("www/\(path)", text)
        try site.write("Content/articles/one.md", Self.article + "More.\n")
        let before = try site.files(in: "www")
        let screen = try await publish(site)
        #expect(screen.status == 4)
        #expect(screen.errors.contains("[\(code)]"), "\(screen.errors)")
        #expect(try site.files(in: "www") == before)
        #expect(site.has("Content/site.yml"))
    }

    @Test(arguments: ["current", "releases", "dateline-publishing.txt", "."])
    func waitsForNoPipeAndFollowsNoLinkAtTheTarget(name: String) async throws {
        for isPipe in [true, false] {
            let site = try Self.site(["Content/articles/one.md": Self.article, "elsewhere/keep.txt": "mine"])
            if name != "." { try FileSystem.makeFolder("\(site.root)/www") }
            let place = name == "." ? "\(site.root)/www" : "\(site.root)/www/\(name)"
            if isPipe {
                #expect(mkfifo(place, 0o600) == 0)
            } else {
                try FileSystem.makeLink(place, to: "\(site.root)/elsewhere/\(name.hasSuffix("txt") ? "keep.txt" : "")")
            }
            let screen = try await publish(site)
            // A link to the folder itself is the user’s own.
            #expect(screen.status == (name == "." && !isPipe ? 0 : 4), "\(screen.errors)")
            if name != "." {
                #expect(screen.errors.contains(name))
                #expect(try site.files(in: "elsewhere").count == 1)
            }
        }
    }

    @Test func deletesNothingInFoldersThatAllUsersShare() async throws {
        let site = try Self.site(["Content/articles/one.md": Self.article])
        try site.write("tmp/dateline-publish-99999999-abcdef/precious", "mine")
        try site.write("tmp/dateline-publish-99999998-abcdef", "mine")
        try site.write("cache/dateline/publish-left/deep/file", "left by a killed publication")
        try site.write("elsewhere/precious", "mine")
        try FileSystem.makeLink("\(site.root)/cache/dateline/publish-link", to: "../../elsewhere")
        try site.write(
            "Content/site.yml",
            "title: T\nbase_url: https://example.org/\npublish:\n  live: {to: git, remote: pages.git}\n")
        _ = try await ProgramRunner("git").run(["init", "--quiet", "--bare", "\(site.root)/pages.git"])
        let environment = ["TMPDIR": "\(site.root)/tmp", "XDG_CACHE_HOME": "\(site.root)/cache"]
        for more in [["--dry-run"], []] {
            let screen = try await dateline.run(["publish", "--source", site.root] + more, environment: environment)
            #expect(screen.status == 0, "\(screen.errors)")
        }
        #expect(try site.files(in: "tmp").count == 2)
        #expect(try site.files(in: "elsewhere").count == 1)
        // Nothing is left but the link and the lock of the target.
        let left = FileSystem.names(in: "\(site.root)/cache/dateline")
        #expect(left.filter { !$0.hasPrefix("lock-") } == ["publish-link"])
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(site.root)/cache/dateline")
        #expect(attributes[.posixPermissions] as? Int == 0o700)
    }

    @Test(arguments: [
        "{to: rclone, remote: \":sftp,ssh='touch started':x\"}", "{to: git, remote: \"ext::touch started\"}",
        "{to: rsync, remote: \"me@-oProxyCommand=touch started:x\"}", "{to: git, remote: hooked.git}",
        "{to: git, remote: SITE/hooked}", "{to: git, remote: \"file://SITE/hooked.git\"}",
        "{to: git, remote: \"file://SITE/hooke%64.git\"}", "{to: git, remote: \"file://localhost/SITE/hooked\"}",
        "{to: git, remote: \"file://x/SITE/hooked.git\"}", "{to: git, remote: \"file://localhost:80/SITE/hooked.git\"}",
        "{to: git, remote: \"file://SITE/Content/../hooked.git\"}", "{to: git, remote: link.git}",
        "{to: git, remote: pointing}", "{to: git, remote: tree}", "{to: git, remote: Content/linked/hooked.git}",
    ])
    func startsNoProgramThatATargetNames(target: String) async throws {
        let site = try Self.site([
            "Content/articles/one.md": Self.article, "hooked.git/HEAD": "ref: refs/heads/main\n",
            "hooked.git/hooks/pre-receive": "#!/bin/sh\ntouch started\n", "pointing/.git": "gitdir: ../hooked.git\n",
            "tree/HEAD": "ref: refs/heads/main\n", "tree/commondir": "../hooked.git\n",
        ])
        try FileSystem.makeLink("\(site.root)/link.git", to: "hooked.git")
        try FileSystem.makeLink("\(site.root)/Content/linked", to: "..")
        try site.write(
            "Content/site.yml",
            "title: T\nbase_url: https://example.org/\npublish:\n  live: \(target.replacing("SITE", with: site.root))\n"
        )
        for more in [["--dry-run"], []] {
            let screen = try await dateline.run(["publish", "--source", site.root] + more, in: site.root)
            #expect(screen.status == 4)
            #expect(screen.errors.contains("of its choice [unsafe-remote]"), "\(screen.errors)")
            #expect(screen.errors.contains("use “--allow programs”"))
            #expect(!site.has("started"))
        }
    }

    @Test(.enabled(if: Tools.has("git"), "needs git"))
    func startsNoProgramOfARemoteThatTheSettingsOfGitName() async throws {
        let site = try Self.site([
            "Content/articles/one.md": Self.article, "hooked.git/HEAD": "ref: refs/heads/main\n",
            "hooked.git/hooks/pre-receive": "#!/bin/sh\ntouch started\n",
            "Content/site.yml": "title: T\nbase_url: https://example.org/\npublish:\n  live: {to: git}\n",
        ])
        let git = ProgramRunner("git")
        _ = try await git.run(["init", "--quiet", site.root])
        for address in ["file://x/\(site.root)/hooked.git", "file://\(site.root)/hooked%2Egit", "hooked"] {
            _ = try await git.run(["-C", site.root, "config", "remote.origin.url", address])
            let screen = try await publish(site)
            #expect(screen.status == 4)
            #expect(screen.errors.contains("of its choice [unsafe-remote]"), "\(address): \(screen.errors)")
        }
    }

    @Test func letsOnlyOneOfManyPublishAtATime() async throws {
        let site = try Self.site(["Content/articles/one.md": Self.article])
        #expect(try await publish(site).status == 0)
        try site.write("Content/articles/one.md", Self.article + "More.\n")
        let dateline = dateline
        let screens = try await withThrowingTaskGroup(of: ProgramRunner.Screen.self) { group in
            for number in 0..<4 {
                group.addTask {
                    try await dateline.run(["publish", "--source", site.root, "--output", "\(site.root)/out\(number)"])
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(screens.contains { $0.status == 0 })
        for screen in screens where screen.status != 0 {
            #expect(screen.status == 4)
            #expect(
                screen.errors.contains("[publish-under-way]") || screen.errors.contains("[changed-meanwhile]"),
                "\(screen.errors)")
        }
        #expect(try site.text("www/current/2025/03/one/index.html").contains("More."))
    }

    @Test func listsTheExistingTargets() async throws {
        let none = try SiteFixture(["Content/articles/one.md": Self.article])
        let nowhere = try await publish(none)
        #expect(nowhere.status == 2)
        #expect(nowhere.errors.contains("site.yml names no place to publish to. Add for example:"))
        let site = try SiteFixture([
            "Content/site.yml":
                "title: T\nbase_url: https://example.org/\npublish:\n  live: {to: folder, path: a}\n  test: {to: folder, path: b}\n"
        ])
        let open = try await publish(site)
        #expect(open.status == 2)
        #expect(open.errors.contains("there are several targets; name one of 'live', 'test'"))
        let unknown = try await publish(site, "tset")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("there is no target 'tset': did you mean “test”?"))
    }

    @Test func publishesATestSiteUnderItsOwnAddress() async throws {
        let site = try SiteFixture([
            "Content/site.yml":
                "title: T\nbase_url: https://example.org/\npublish:\n  test: {to: folder, path: www, base_url: https://try.example.org/}\n",
            "Content/articles/one.md": Self.article,
        ])
        let screen = try await publish(site)
        #expect(screen.output.hasSuffix("https://try.example.org/\n"))
        #expect(try site.text("www/current/index.html").contains("https://try.example.org/"))
        #expect(try !site.text("www/current/sitemap.xml").contains("https://example.org/"))
    }

    @Test(arguments: [
        "{to: folder, path: Content}", "{to: folder, path: Templates}", "{to: folder, path: .}",
        "{to: folder, path: Output/x}", "{to: folder, path: Content/articles}", "{to: folder, path: Content/new/www}",
        "{to: folder, path: new/../Content}", "{to: folder, path: link/www}", "{to: rsync, remote: SITE/Templates}",
        "{to: rsync, remote: SITE/Content/www, releases: false}", "{to: rsync, remote: SITE/}",
        "{to: rclone, remote: SITE/Output/x}", "{to: rclone, remote: /SITE/./Content}",
    ])
    func doesNotPublishIntoItsOwnFolders(target: String) async throws {
        let site = try Self.site(["Content/articles/one.md": Self.article])
        try FileSystem.makeLink("\(site.root)/link", to: "Content")
        try site.write(
            "Content/site.yml",
            "title: T\nbase_url: https://example.org/\npublish:\n  live: \(target.replacing("SITE", with: site.root))\n"
        )
        let before = try site.files(in: "Content")
        let screen = try await publish(site)
        #expect(screen.status == 4)
        #expect(screen.errors.contains("into its own folder"), "\(screen.errors)")
        #expect(screen.errors.contains("[foreign-target]"))
        #expect(try site.files(in: "Content") == before)
        #expect(!site.has("Templates"))
    }

    @Test(arguments: ["git", "rsync", "rclone"])
    func saysHowToInstallAMissingProgram(program: String) async throws {
        let remote = program == "git" ? "/nowhere.git" : "/nowhere/"
        let site = try SiteFixture([
            "Content/site.yml":
                "title: T\nbase_url: https://example.org/\npublish:\n  live: {to: \(program), remote: \(remote)}\n",
            "Content/articles/one.md": Self.article,
        ])
        let screen = try await dateline.run(["publish", "--source", site.root], environment: ["PATH": "/nowhere"])
        #expect(screen.status == 4)
        #expect(screen.errors.contains("“\(program)” could not be run"), "\(screen.errors)")
        #expect(screen.errors.contains("apt-get install \(program)"))
    }

    @Test func showsTheLinesOfAToolAsLines() async throws {
        let site = try SiteFixture([
            "Content/site.yml":
                "title: T\nbase_url: https://example.org/\npublish:\n  live: {to: rclone, remote: \"s3:bucket\"}\n",
            "Content/articles/one.md": Self.article,
            "bin/rclone": "#!/bin/sh\nprintf 'first: ?token=abc\\n\\n  sec\\033[31mond\\n' >&2\nexit 7\n",
        ])
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(site.root)/bin/rclone")
        let screen = try await dateline.run(
            ["publish", "--source", site.root], environment: ["PATH": "\(site.root)/bin"])
        #expect(
            screen.errors.hasPrefix(
                """
                error: rclone could not list “s3:bucket” (exit code 7) [rclone-failed]
                  note: first: ?token=…
                  note: sec\\u{1B}[31mond
                  help: fix that
                """), "\(screen.errors)")
    }

    @Test(.slow("needs rsync"), .enabled(if: Tools.has("rsync"), "needs rsync"), arguments: ["file", "pipe", "link"])
    func replacesNothingThatIsCalledReleasesAtAnRsyncTarget(kind: String) async throws {
        let site = try Self.site(["Content/articles/one.md": Self.article, "elsewhere/keep.txt": "mine"])
        try site.write(
            "Content/site.yml",
            "title: T\nbase_url: https://example.org/\npublish:\n  live: {to: rsync, remote: \(site.root)/www}\n")
        let place = "\(site.root)/www/releases"
        try FileSystem.makeFolder("\(site.root)/www")
        switch kind {
        case "file": try site.write("www/releases", "mine")
        case "pipe": #expect(mkfifo(place, 0o600) == 0)
        default: try FileSystem.makeLink(place, to: "../elsewhere")
        }
        let before = FileSystem.kind(of: place, followsLinks: false)
        let screen = try await publish(site)
        #expect(screen.status == 4)
        #expect(screen.errors.contains("“releases” is not a folder [foreign-target]"), "\(screen.errors)")
        #expect(FileSystem.kind(of: place, followsLinks: false) == before)
        #expect(FileSystem.names(in: "\(site.root)/www") == ["releases"])
        #expect(try site.files(in: "elsewhere").count == 1)
    }

    @Test(.enabled(if: Tools.has("git"), "needs git"))
    func doesNotShowThePasswordOfAnAddress() async throws {
        let site = try SiteFixture([
            "Content/site.yml":
                "title: T\nbase_url: https://example.org/\npublish:\n  live: {to: git, remote: \"http://me:hunter22@127.0.0.1:1/a.git\"}\n",
            "Content/articles/one.md": Self.article,
        ])
        let screen = try await publish(site)
        #expect(screen.status == 4)
        #expect(screen.errors.contains("git could not reach the repository"))
        #expect(!screen.errors.contains("hunter22") && !screen.output.contains("hunter22"))
    }
}

extension SiteFixture {
    /// Whether the folder of the site has a file.
    fileprivate func has(_ path: String) -> Bool { FileSystem.kind(of: "\(root)/\(path)") != .nothing }
}
