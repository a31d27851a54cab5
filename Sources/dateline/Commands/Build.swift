import ArgumentParser
import DatelineDigest
import DatelineModel
import DatelineOutput
import DatelineSite

extension DatelineCommand {
    /// `dateline build`
    struct Build: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Build the site.",
            discussion:
                "Only files that changed are written. If anything is wrong, nothing is, and the site stays as it was.")

        @OptionGroup var site: BuildOptions

        @Flag(help: "Build with drafts, and what is dated or embargoed later, for those who may see them.")
        var drafts = false

        @Flag(help: "Treat warnings as errors: write nothing if there are any.")
        var strict = false

        @Flag(help: "Say nothing if nothing is wrong.")
        var quiet = false

        @Flag(help: "Name each stage with its time, and the files that were written or removed.")
        var verbose = false

        func validate() throws {
            if quiet, verbose { throw ValidationError("give --quiet or --verbose, not both") }
        }

        func run() async throws {
            let clock = ContinuousClock()
            let start = clock.now
            var reading = try site.reading()
            reading.showsHeldBack = drafts
            let progress = ProgressLine(isWanted: !quiet)
            let observer: any BuildObserver = verbose ? StageList(progress) : progress
            let report: BuildReport
            do {
                defer { progress.end() }
                report = try await DatelineSite.Build(site.folders, reading, isStrict: strict, observer: observer).run()
            }
            site.report(report.diagnostics)
            guard let changes = report.changes else {
                let end =
                    report.isPartlyWritten
                    ? "Some files were written, others were not; build again when that is fixed."
                    : "Nothing was written."
                let reason = report.diagnostics.containsErrors ? "" : ", which --strict takes for errors"
                Console.printError("\(DiagnosticPrinter.count(report.diagnostics))\(reason). \(end)")
                throw ExitCode(1)
            }
            if !quiet {
                let table = BuildTable(report, changes, clock.now - start, in: site.folders, showsHeldBack: drafts)
                Console.print(table.text)
            }
            // Ends the program with the site still in memory: to give it back piece by piece takes longer than it looks.
            withExtendedLifetime(report) { DatelineCommand.exit() }
        }
    }
}
