import ArgumentParser
import DatelineDigest
import DatelineModel
import DatelineSite
import Foundation

extension DatelineCommand {
    /// `dateline check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what needs an editor's eye, the worst first.",
            discussion: """
                First what is wrong with the files. Then articles of which something was derived from little evidence: \
                no country and no bloc, no topic, a country or a topic in doubt, more than six countries, more than four \
                topics, a headline from the text; of equal ones the newest first. What an editor gave, or confirmed with \
                “reviewed: true”, is not listed. Then articles of which at least half the words are those of an \
                earlier one: one story from two agencies, or two versions of it; “reviewed: true” in both says that \
                they are two. With --gaps also what articles lack that readers could use: a source, its licence, \
                words for a picture; and topics without articles. Copy of an agency has its source in the credit, and \
                “reviewed: true” says that an article has none.

                Exit codes: 0 nothing to look at, 1 errors, 3 something to look at.
                """)

        /// The form in which a check gives its findings.
        enum Format: String, ExpressibleByArgument, CaseIterable {
            /// For people.
            case text
            /// One JSON object a line.
            case json
            /// Workflow commands of GitHub Actions.
            case github
            /// SARIF 2.1.0.
            case sarif
        }

        @Option(
            help: "The form: text; json with one object a line; github for the log of a workflow; sarif for platforms.")
        var format = Format.text

        @Flag(help: "List sources, licences and words for pictures that are missing, and topics without articles, too.")
        var gaps = false

        @OptionGroup var site: SiteOptions

        func run() async throws {
            let planned = try await site.plan()
            let check =
                if let value = planned.value {
                    SiteCheck(
                        value.edited, planned.diagnostics,
                        nearDuplicates: try await NearDuplicate.all(in: value.edited, of: value.site),
                        gaps: gaps ? try await SiteGap.all(in: value.edited, of: value.site) : [])
                } else {
                    SiteCheck([], planned.diagnostics)
                }
            switch format {
            case .json: for line in check.linesOfJSON { Console.print(json: line) }
            case .github: for line in check.linesForGitHub(inRepository) { Console.print(line) }
            case .sarif:
                let version = DatelineCommand.configuration.version
                Console.print(json: check.sarif(version: version, inRepository))
            case .text:
                site.report(check.diagnostics)
                for line in check.lines { Console.print(line) }
            }
            if check.diagnostics.containsErrors { throw ExitCode(1) }
            if !check.isClean { throw ExitCode(3) }
        }

        /// A path as a platform for code knows it: from the top of the repository that a workflow has checked out, wherever
        /// in it the command runs.
        private func inRepository(_ path: String) -> String {
            let seen = site.folders.asSeen(path)
            guard let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"] else { return seen }
            let top = URL(fileURLWithPath: workspace).resolvingSymlinksInPath().path + "/"
            let whole = URL(fileURLWithPath: seen).standardizedFileURL.path
            return whole.hasPrefix(top) ? String(whole.dropFirst(top.count)) : seen
        }
    }
}
