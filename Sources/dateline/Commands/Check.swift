import ArgumentParser
import DatelineModel
import DatelineSite
import DatelineDigest

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
                they are two.

                Exit codes: 0 nothing to look at, 1 errors, 3 something to look at.
                """)

        @Option(help: "The form: text, or json with one object a line.")
        var format = ResultFormat.text

        @OptionGroup var site: SiteOptions

        func run() async throws {
            let planned = try await site.plan()
            let check =
                if let value = planned.value {
                    SiteCheck(
                        value.edited, planned.diagnostics,
                        nearDuplicates: try await NearDuplicate.all(in: value.edited, of: value.site))
                } else {
                    SiteCheck([], planned.diagnostics)
                }
            if format == .json {
                for line in check.linesOfJSON { Console.print(json: line) }
            } else {
                site.report(check.diagnostics)
                for line in check.lines { Console.print(line) }
            }
            if check.diagnostics.containsErrors { throw ExitCode(1) }
            if !check.isClean { throw ExitCode(3) }
        }
    }
}
