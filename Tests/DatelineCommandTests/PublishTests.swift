import DatelineFiles
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// `dateline publish` to real places: what readers see afterwards.
@Suite(.endsIfStuck) struct PublishTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    /// A site with a target called `live`.
    private static func site(_ place: PublishPlace) throws -> SiteFixture {
        try SiteFixture([
            "Content/site.yml": """
            title: Digest
            base_url: https://example.org/
            publish:
              live: \(place.target)
            """,
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\n---\nFrance votes.\n",
            "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-03-02\n---\nKenya votes.\n",
        ])
    }

    private func publish(_ site: SiteFixture, _ place: PublishPlace, _ more: String...) async throws
        -> ProgramRunner.Screen
    {
        try await dateline.run(["publish", "--source", site.root] + more, environment: place.environment)
    }

    /// What was built, but for the list of files.
    private static func built(_ site: SiteFixture) throws -> [String: [UInt8]] {
        var files = try site.files()
        files["dateline-manifest.txt"] = nil
        return files
    }

    @Test(arguments: PublishPlace.Kind.tested)
    func givesReadersTheSiteAndThenOnlyWhatChanged(kind: PublishPlace.Kind) async throws {
        let place = try await PublishPlace(kind)
        let site = try Self.site(place)

        let first = try await publish(site, place)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("changed    0\ndeleted    0\nunchanged  0\n"))
        #expect(first.output.hasSuffix("https://example.org/\n"))
        #expect(try await place.files() == Self.built(site))

        let second = try await publish(site, place)
        #expect(second.status == 0)
        #expect(second.output.hasSuffix("Nothing to do: readers see this site already at https://example.org/\n"))

        try await place.put("CNAME", "digest.example.org\n")
        try site.write("Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-01\n---\nFrance has voted.\n")
        site.remove("Content/articles/two.md")
        try site.write("Content/articles/three.md", "---\ntitle: Three\ndate: 2025-03-03\n---\nPeru votes.\n")
        // In a new release readers would lose a file of someone else, so publishing needs permission.
        let third = try await place.hasReleases ? publish(site, place, "--allow", "overwrite") : publish(site, place)
        #expect(third.status == 0, "\(third.errors)")
        #expect(third.output.contains("  + 2025/03/three/index.html\n"))
        #expect(third.output.contains("  ~ 2025/03/one/index.html\n"))
        #expect(third.output.contains("  - 2025/03/two/index.html\n"))
        var expected = try Self.built(site)
        if !place.hasReleases { expected["CNAME"] = Array("digest.example.org\n".utf8) }
        #expect(try await place.files() == expected)
    }

    @Test(arguments: PublishPlace.Kind.tested)
    func changesNothingInADryRun(kind: PublishPlace.Kind) async throws {
        let place = try await PublishPlace(kind)
        let site = try Self.site(place)
        let empty = try await publish(site, place, "--dry-run")
        #expect(empty.status == 0, "\(empty.errors)")
        #expect(FileSystem.kind(of: site.output) == .nothing)
        #expect(try await place.files().isEmpty)
        #expect(place.names(in: "").isEmpty)

        _ = try await publish(site, place)
        let (before, output) = (try await place.files(), try site.files())
        try site.write("Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-01\n---\nFrance has voted.\n")
        let screen = try await publish(site, place, "--dry-run")
        #expect(screen.status == 0)
        #expect(screen.output.contains("  ~ 2025/03/one/index.html\n"))
        #expect(screen.output.hasSuffix("This was a dry run: nothing was changed.\n"))
        #expect(try await place.files() == before)
        #expect(try site.files() == output)
    }

    @Test(arguments: PublishPlace.Kind.tested)
    func refusesToReplaceWhatSomeoneElseChanged(kind: PublishPlace.Kind) async throws {
        let place = try await PublishPlace(kind)
        let site = try Self.site(place)
        _ = try await publish(site, place)
        try await place.put("about.html", "Somebody else’s.")
        try await place.put("2025/03/one/index.html", "Mended by hand, and longer or shorter than before.")
        try site.write("Content/articles/two.md", "---\ntitle: Two\ndate: 2025-03-02\n---\nKenya has voted.\n")

        let refused = try await publish(site, place)
        #expect(refused.status == 4)
        #expect(refused.errors.contains("[changed-by-others]"))
        #expect(refused.errors.contains("“2025/03/one/index.html”"))
        #expect(refused.errors.contains("use “--allow overwrite”"))
        #expect(try await place.files()["2025/03/one/index.html"]?.starts(with: "Mended".utf8) == true)

        let allowed = try await publish(site, place, "--allow", "overwrite")
        #expect(allowed.status == 0, "\(allowed.errors)")
        var expected = try Self.built(site)
        if !place.hasReleases { expected["about.html"] = Array("Somebody else’s.".utf8) }
        #expect(try await place.files() == expected)
    }

    @Test(arguments: PublishPlace.Kind.tested)
    func refusesToPutAFileWhereSomeoneElseHasAFolderOrTheReverse(kind: PublishPlace.Kind) async throws {
        let place = try await PublishPlace(kind)
        let site = try Self.site(place)
        _ = try await publish(site, place)
        try await place.put("2025/04", "Somebody else’s.")
        try await place.put("2025/05/five/index.html/note.txt", "Somebody else’s.")
        for (title, month) in [("four", "04"), ("five", "05")] {
            try site.write("Content/articles/\(title).md", "---\ntitle: \(title)\ndate: 2025-\(month)-01\n---\nText.\n")
        }
        let before = try await place.files()
        let refused = try await publish(site, place)
        #expect(refused.status == 4)
        #expect(refused.errors.contains("“2025/04”, “2025/05/five/index.html/note.txt” [changed-by-others]"))
        #expect(refused.errors.contains("use “--allow overwrite”"))
        #expect(try await place.files() == before)

        let allowed = try await publish(site, place, "--allow", "overwrite")
        #expect(allowed.status == 0, "\(allowed.errors)")
        #expect(try await place.files() == Self.built(site))
    }

    @Test(.slow("kills programs"), .random, arguments: PublishPlace.Kind.tested)
    func endsRightAfterOneMoreRunWheneverItIsKilled(kind: PublishPlace.Kind) async throws {
        let place = try await PublishPlace(kind)
        let site = try Self.site(place)
        var random = SeededRandom()
        var longest = 0.2
        // `DATELINE_KILLS=50 bin/test --filter endsRight` kills more often.
        let kills = Int(ProcessInfo.processInfo.environment["DATELINE_KILLS"] ?? "") ?? 2
        for number in 1...kills {
            try site.write(
                "Content/articles/one.md",
                "---\ntitle: One\ndate: 2025-03-01\n---\nFrance votes for the \(number)th time.\n")
            try site.write(
                "Content/articles/n\(number).md", "---\ntitle: New \(number)\ndate: 2025-04-01\n---\nPeru votes.\n")
            site.remove("Content/articles/n\(number - 2).md")
            try await dateline.kill(
                ["publish", "--source", site.root], environment: place.environment,
                after: .random(in: 0...longest, using: &random))
            let seen = try await place.files()
            for (path, bytes) in seen where path.hasSuffix(".html") {
                for sheet in Self.styleSheets(of: bytes) {
                    #expect(seen[sheet] != nil, "\(path) without \(sheet)")
                }
            }
            let clock = ContinuousClock()
            let start = clock.now
            let again = try await publish(site, place)
            longest = max(longest, (clock.now - start) / .seconds(1))
            #expect(again.status == 0, "after kill \(number): \(again.output)\(again.errors)")
            #expect(try await place.files() == Self.built(site), "after kill \(number)")
        }
        if place.hasReleases {
            #expect(place.names(in: "releases").count <= 3)
            #expect(place.names(in: "").sorted() == ["current", "releases"])
        }
    }

    private static func styleSheets(of page: [UInt8]) -> [String] {
        String(decoding: page, as: UTF8.self).split(separator: "href=\"/").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }.filter { $0.hasSuffix(".css") }
    }

    @Test(arguments: [PublishPlace.Kind.folder, .rsync].filter(\.isTested))
    func rollsBackToThePreviousRelease(kind: PublishPlace.Kind) async throws {
        let place = try await PublishPlace(kind)
        let site = try Self.site(place)
        _ = try await publish(site, place)
        let before = try await place.files()
        try site.write("Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-01\n---\nA mistake.\n")
        _ = try await publish(site, place)
        #expect(try await place.files() != before)
        let screen = try await publish(site, place, "--rollback")
        #expect(screen.status == 0, "\(screen.errors)")
        #expect(try await place.files() == before)
        let none = try await publish(site, place, "--rollback")
        #expect(none.status == 4)
        #expect(none.errors.contains("[no-earlier-release]"))
        // The next publication is ahead of all others.
        #expect(try await publish(site, place).status == 0)
        #expect(try await place.files() == Self.built(site))
    }

    @Test(arguments: [PublishPlace.Kind.folder, .rsync].filter(\.isTested))
    func makesANewReleaseJustToLeaveOutAFileOfSomeoneElse(kind: PublishPlace.Kind) async throws {
        let place = try await PublishPlace(kind)
        let site = try Self.site(place)
        _ = try await publish(site, place)
        try await place.put("extra.html", "Somebody else’s.")
        #expect(try await publish(site, place).status == 4)
        #expect(try await publish(site, place, "--allow", "overwrite").status == 0)
        #expect(try await place.files() == Self.built(site))
        #expect(try await publish(site, place).output.contains("Nothing to do"))
    }

    @Test(arguments: [PublishPlace.Kind.folder, .rsync].filter(\.isTested))
    func keepsTheLastReleasesAndSharesUnchangedFiles(kind: PublishPlace.Kind) async throws {
        let place = try await PublishPlace(kind)
        let site = try Self.site(place)
        for number in 1...5 {
            try site.write(
                "Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-01\n---\nFrance, number \(number).\n")
            #expect(try await publish(site, place).status == 0)
        }
        #expect(place.names(in: "releases").count == 3)
        #expect(place.names(in: "").sorted() == ["current", "releases"])
        #expect(try await place.files() == Self.built(site))
    }

    @Test func everyoneMayReadWhatIsPublishedToAFolderWhateverTheUmask() async throws {
        let place = try await PublishPlace(.folder)
        let site = try Self.site(place)
        let arguments = ["-c", "umask 077; exec \"$0\" \"$@\"", dateline.path, "publish", "--source", site.root]
        #expect(try await ProgramRunner("sh").run(arguments).status == 0)
        let folder = try #require(FileSystem.resolved("\(place.path)/current"))
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        #expect(!paths.isEmpty)
        for path in ["..", "../.."] + paths {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
            let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
            #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o755 : 0o644), "\(path)")
        }
    }

    @Test(.enabled(if: PublishPlace.Kind.git.isTested, "needs git"))
    func publishesToARepositoryThatUsesSHA256() async throws {
        let place = try await PublishPlace(.git, hash: "sha256")
        let site = try Self.site(place)
        let first = try await publish(site, place)
        #expect(first.status == 0, "\(first.errors)")
        #expect(try await place.files() == Self.built(site))
        #expect(try await publish(site, place).output.contains("Nothing to do"))
        try await place.put("index.html", "Mended by hand.")
        site.remove("Content/articles/two.md")
        #expect(try await publish(site, place).errors.contains("“index.html” [changed-by-others]"))
        #expect(try await publish(site, place, "--allow", "overwrite").status == 0)
        #expect(try await place.files() == Self.built(site))
    }

    @Test(.enabled(if: PublishPlace.Kind.git.isTested, "needs git"))
    func settingsForTheUsersOwnRepositoriesChangeNoPublication() async throws {
        let place = try await PublishPlace(.git)
        let site = try Self.site(place)
        try site.write("hooks/pre-push", "#!/bin/sh\nexit 1\n")
        chmod("\(site.root)/hooks/pre-push", 0o755)
        try site.write(
            "gitconfig",
            """
            [core]
                hooksPath = \(site.root)/hooks
                autocrlf = true
                splitIndex = true
            [push]
                gpgSign = true
            [commit]
                gpgSign = true
            [init]
                defaultObjectFormat = sha256
            [color]
                ui = always
            """)
        let screen = try await dateline.run(
            ["publish", "--source", site.root],
            environment: place.environment.merging(["GIT_CONFIG_GLOBAL": "\(site.root)/gitconfig"]) { $1 })
        #expect(screen.status == 0, "\(screen.errors)")
        #expect(try await place.files() == Self.built(site))
    }

    @Test(.enabled(if: PublishPlace.Kind.git.isTested, "needs git"))
    func commitsWithAMessageAndKeepsTheHistory() async throws {
        let place = try await PublishPlace(.git)
        let site = try Self.site(place)
        _ = try await publish(site, place)
        try site.write(
            "Content/articles/three.md", "---\ntitle: Peru adopts a law\ndate: 2025-03-03\n---\nPeru votes.\n")
        _ = try await publish(site, place)
        #expect(try await place.gitOutput(["rev-list", "--count", "pages"]) == "2\n")
        let message = try await place.gitOutput(["log", "-1", "--format=%an%n%B", "pages"])
        #expect(message.hasPrefix("Editor\nPublish: "))
        #expect(message.contains("New articles:\n- Peru adopts a law\n\nSite: https://example.org/\n"))
        let names = try await place.gitOutput(["ls-tree", "--name-only", "pages"])
        #expect(names.contains(".nojekyll\n") && names.contains("_headers\n"))
    }

    @Test(.enabled(if: PublishPlace.Kind.git.isTested, "needs git"))
    func keepsOnlyOneCommitIfAskedTo() async throws {
        let place = try await PublishPlace(.git)
        let site = try Self.site(place)
        _ = try await publish(site, place)
        try await place.put("CNAME", "digest.example.org\n")
        #expect(try await place.gitOutput(["rev-list", "--count", "pages"]) == "2\n")
        try site.write(
            "Content/site.yml",
            try site.text("Content/site.yml").replacing("pages.git}", with: "pages.git, history: false}"))
        try site.write("Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-01\n---\nFrance has voted.\n")
        let screen = try await publish(site, place)
        #expect(screen.status == 0, "\(screen.errors)")
        #expect(try await place.gitOutput(["rev-list", "--count", "pages"]) == "1\n")
        #expect(try await place.files()["CNAME"] == Array("digest.example.org\n".utf8))
    }

    @Test(.enabled(if: PublishPlace.Kind.git.isTested, "needs git"))
    func leavesTheRepositoryOfTheSourcesAlone() async throws {
        let place = try await PublishPlace(.git)
        let site = try Self.site(place)
        let sources = try GitSources(site.root)
        try await sources.git("init", "--quiet")
        try await sources.git("add", "Content/site.yml")
        try await sources.git("commit", "--quiet", "--message", "Begin")
        try await sources.git("add", "Content/articles/one.md")
        let before = try await sources.state()
        let screen = try await publish(site, place)
        #expect(screen.status == 0, "\(screen.errors)")
        #expect(try await sources.state() == before)
        #expect(try await place.gitOutput(["log", "-1", "--format=%B", "pages"]).contains("with later changes"))
    }

    @Test(.slow("needs a server"), .enabled(if: PublishPlace.Kind.rcloneS3.isTested, "needs rclone and moto_server"))
    func givesABucketTypesAndCacheLifetimes() async throws {
        let place = try await PublishPlace(.rcloneS3)
        let site = try Self.site(place)
        _ = try await publish(site, place)
        let sheet = try #require(try site.files().keys.first { $0.hasPrefix("assets/") && $0.hasSuffix(".css") })
        for (path, type, cache) in [
            ("index.html", "text/html; charset=utf-8", "public, max-age=0, must-revalidate"),
            (sheet, "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
            ("feed.xml", "application/xml", "public, max-age=600"),
            ("feed.json", "application/feed+json", "public, max-age=600"),
            ("sitemap.xml", "application/xml", "public, max-age=600"),
        ] {
            let object = try #require(try await place.object(path), "\(path)")
            #expect(object.headers["content-type"] == type, "\(path)")
            #expect(object.headers["cache-control"] == cache, "\(path)")
        }
    }

    @Test(arguments: [PublishPlace.Kind.folder, .rcloneS3].filter(\.isTested))
    func writesOnlyOneJSONObject(kind: PublishPlace.Kind) async throws {
        let place = try await PublishPlace(kind)
        let site = try Self.site(place)
        let screen = try await publish(site, place, "--format", "json")
        #expect(screen.status == 0, "\(screen.errors)")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(screen.output.utf8)) as? [String: Any])
        #expect(object["published"] as? Bool == true)
        #expect((object["new"] as? [String])?.contains("2025/03/one/index.html") == true)
        #expect(object["url"] as? String == "https://example.org/")
        #expect(!screen.output.contains("very-secret-key") && !screen.errors.contains("very-secret-key"))
    }
}

/// The repository that a site's sources are in.
private struct GitSources {
    let root: String

    init(_ root: String) throws { self.root = root }

    @discardableResult
    func git(_ arguments: String...) async throws -> String {
        let identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
        return try await ProgramRunner("git").run(["-C", root] + identity + arguments).output
    }

    /// Everything that a publication must not touch.
    func state() async throws -> [String] {
        let index = try Data(contentsOf: URL(filePath: "\(root)/.git/index"))
        return [
            try await git("rev-parse", "HEAD"), try await git("branch", "--all"), try await git("stash", "list"),
            try await git("diff", "--cached", "--name-only"), index.base64EncodedString(),
            FileSystem.names(in: "\(root)/.git").joined(separator: " "),
        ]
    }
}
