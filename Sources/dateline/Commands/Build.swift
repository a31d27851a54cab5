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

        @OptionGroup var site: SiteOptions

        func run() async throws {
            let clock = ContinuousClock()
            let start = clock.now
            let report = try await DatelineSite.Build(site.folders, site.reading()).run()
            site.report(report.diagnostics)
            guard let changes = report.changes else {
                let end =
                    report.isPartlyWritten
                    ? "Some files were written, others were not; build again when that is fixed."
                    : "Nothing was written."
                Console.printError("\(DiagnosticPrinter.count(report.diagnostics)). \(end)")
                throw ExitCode(1)
            }
            Console.print(BuildTable(report, changes, clock.now - start, in: site.folders).text)
            // Ends the program with the site still in memory: to give it back piece by piece takes longer than it looks.
            withExtendedLifetime(report) { DatelineCommand.exit() }
        }
    }
}
