import DatelineFiles
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// `dateline publish` by rsync when one of its connections fails.
@Suite(.endsIfStuck, .slow("needs rsync"), .enabled(if: Tools.has("rsync"), "needs rsync"))
struct BrokenConnectionTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    /// Stands for ssh: runs the command on this machine, and lets the connection of one number fail.
    private static let shell = """
        #!/bin/sh
        shift
        number=$(($(cat "$CONNECTIONS") + 1))
        echo "$number" > "$CONNECTIONS"
        if [ "$number" = "$BREAKING" ]; then exit 255; fi
        exec "$@"

        """

    @Test(arguments: ["3", "false"])
    func theNextRunFinishesWhicheverConnectionBreaks(releases: String) async throws {
        let site = try SiteFixture(["rsh": Self.shell, "Content/articles/one.md": Self.article(0)])
        #expect(chmod("\(site.root)/rsh", 0o755) == 0)
        try site.write(
            "Content/site.yml",
            "title: T\nbase_url: https://example.org/\npublish:\n  live: {to: rsync, remote: \"host:\(site.root)/www\", releases: \(releases)}\n"
        )
        let seen = releases == "false" ? "\(site.root)/www" : "\(site.root)/www/current"
        var number = 0
        var broken = 0
        repeat {
            number += 1
            try site.write("Content/articles/one.md", Self.article(number))
            try site.write("Content/articles/n\(number).md", "---\ntitle: N\ndate: 2025-04-01\n---\nPeru votes.\n")
            site.remove("Content/articles/n\(number - 1).md")
            let screen = try await publish(site, breaking: number)
            // A connection that breaks when all is said makes no difference.
            if screen.status != 0 {
                broken += 1
                #expect(screen.status == 4)
                #expect(screen.errors.contains("error: rsync could not "), "\(screen.errors)")
            }
            let again = try await publish(site, breaking: 0)
            #expect(again.status == 0, "after connection \(number): \(again.errors)")
            var (built, there) = (
                try site.files(), try SiteFixture.files(at: FileSystem.resolved(seen) ?? seen)
            )
            (built["dateline-manifest.txt"], there["dateline-manifest.txt"]) = (nil, nil)
            #expect(there == built, "after connection \(number)")
        } while try Int(site.text("connections").filter(\.isNumber)) ?? 0 >= number && number < 60
        #expect(broken >= 5)
    }

    private static func article(_ number: Int) -> String {
        "---\ntitle: One\ndate: 2025-03-01\n---\nFrance votes, number \(number).\n"
    }

    /// Publishes over a connection; afterwards the file `connections` says how many there were in the run that broke.
    private func publish(_ site: SiteFixture, breaking number: Int) async throws -> ProgramRunner.Screen {
        let count = number == 0 ? "connections-again" : "connections"
        try site.write(count, "0")
        return try await dateline.run(
            ["publish", "--source", site.root],
            environment: [
                "RSYNC_RSH": "\(site.root)/rsh", "CONNECTIONS": "\(site.root)/\(count)", "BREAKING": "\(number)",
            ])
    }
}
