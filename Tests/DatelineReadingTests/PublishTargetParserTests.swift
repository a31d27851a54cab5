import DatelineModel
import Testing

@testable import DatelineReading

/// `publish:` in `site.yml`.
@Suite struct PublishTargetParserTests {
    private func parse(_ publish: String) throws -> (targets: [PublishTarget], problems: [String]) {
        let text = SourceText(
            file: "Content/site.yml", text: "title: T\nbase_url: https://example.org/\n\(publish)\n")
        let result = try SiteSettingsParser.parse(text, baseURL: nil)
        return (result.settings?.publishTargets ?? [], result.diagnostics.map(Self.line))
    }

    private static func line(_ diagnostic: Diagnostic) -> String {
        guard case .location(let place) = diagnostic.place else { return diagnostic.summary }
        return "\(place.line):\(place.column) \(diagnostic.summary)"
    }

    @Test func readsATargetOfEachKind() throws {
        let (targets, problems) = try parse(
            """
            publish:
              disk: {to: folder, path: ../www}
              live: {to: git, remote: "git@example.org:team/digest.git", branch: gh-pages, history: false}
              origin: {to: git}
              host: {to: rsync, remote: "me@example.org:/srv/www", releases: 9}
              plain: {to: rsync, remote: "me@example.org:www", releases: false, base_url: https://try.example.org}
              bucket: {to: rclone, remote: "s3:digest"}
            """)
        #expect(problems == [])
        #expect(
            targets == [
                PublishTarget(name: "disk", kind: .folder(path: "../www", releases: 5)),
                PublishTarget(
                    name: "live",
                    kind: .git(remote: "git@example.org:team/digest.git", branch: "gh-pages", keepsHistory: false)),
                PublishTarget(name: "origin", kind: .git(remote: "origin", branch: "pages", keepsHistory: true)),
                PublishTarget(name: "host", kind: .rsync(remote: "me@example.org:/srv/www", releases: 9)),
                PublishTarget(
                    name: "plain", kind: .rsync(remote: "me@example.org:www", releases: nil),
                    baseURL: BaseURL("https://try.example.org/")),
                PublishTarget(name: "bucket", kind: .rclone(remote: "s3:digest")),
            ])
    }

    @Test(arguments: [
        ("publish: live", "3:10 “publish” must be a map of keys, not a text"),
        ("publish: {live: git}", "3:17 the target “live” must be a map of keys, not a text"),
        ("publish: {live: {remote: x}}", "3:17 the target “live” does not say how to publish"),
        ("publish: {live: {to: gti}}", "3:22 unknown way to publish “gti”"),
        ("publish: {live: {to: folder}}", "3:17 the target “live” has no “path”"),
        ("publish: {live: {to: rsync}}", "3:17 the target “live” has no “remote”"),
        ("publish: {live: {to: rsync, remote: www}}", "3:17 “www” has no host"),
        ("publish: {live: {to: git, remote: --upload-pack=x}}", "3:35 “--upload-pack=x” is not an address"),
        ("publish: {live: {to: git, branch: a..b}}", "3:35 git allows no branch called “a..b”"),
        ("publish: {live: {to: git, brunch: pages}}", "3:27 unknown key “publish.live.brunch”"),
        (
            "publish: {live: {to: rsync, remote: \"a:b\", releases: 0}}",
            "3:54 “publish.live.releases” must be a whole number from 1 to 1000"
        ),
        ("publish: {live: {to: git, base_url: nowhere}}", "3:37 “base_url” must be the address of the site"),
    ])
    func reportsProblemsWithTheirLocation(publish: String, problem: String) throws {
        #expect(try parse(publish).problems == [problem])
    }
}
