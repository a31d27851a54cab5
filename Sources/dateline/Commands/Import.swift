import ArgumentParser
import DatelineImport
import DatelineModel
import Foundation

extension DatelineCommand {
    /// `dateline import`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new site from one of another program.",
            discussion: """
                Reads sites of Jekyll, Hugo, Zola, Eleventy, Pelican, Astro and Hexo, and folders of Markdown. The old site is \
                never changed. The new one has a folder Import with a report of all that was changed, held back or left \
                out, and tags.yml, which says what each tag becomes: correct it and run the same import again with --merge.

                  dateline import old-blog --into my-digest --dry-run
                """)

        @Argument(help: ArgumentHelp("The folder of the old site.", valueName: "dir"))
        var folder: String

        @Option(help: ArgumentHelp("The program of the old site. (default: seen from its files)", valueName: "program"))
        var from: OldProgram?

        @Option(
            help: ArgumentHelp(
                "The folder of the new site. (default: beside the old one, with -dateline added to its name)",
                valueName: "dir"))
        var into: String?

        @Option(
            help: ArgumentHelp(
                "The addresses that posts had, as /blog/:year/:month/:title/, where the old settings do not say it.",
                valueName: "pattern"))
        var address: String?

        @Flag(
            help:
                "Write into a folder with files: those that an import wrote and nobody changed are replaced, all others stay."
        )
        var merge = false

        @Flag(help: "Write nothing, and report the same.")
        var dryRun = false

        func run() async throws {
            do {
                var job = DatelineImport.Import(from: folder, into: target, now: try MomentOption.clock())
                (job.program, job.address, job.merges) = (from, address, merge)
                if dryRun { job.temporary = Self.temporaryFolder }
                let report = try await job.run(Self.show)
                Console.clearProgress()
                Console.print(report.summary + "\n" + ending(report))
                guard report.isBuildable else {
                    Console.report(report.problems)
                    throw ExitCode(1)
                }
            } catch let error as DiagnosticError {
                Console.clearProgress()
                Console.report(error.diagnostics)
                throw ExitCode(1)
            }
        }

        private var target: String {
            if let into { return into.count > 1 && into.hasSuffix("/") ? String(into.dropLast()) : into }
            return DatelineImport.Import.usualTarget(for: folder)
        }

        private static var temporaryFolder: String {
            FileManager.default.temporaryDirectory.appending(path: "dateline-import-\(UUID().uuidString)").path
        }

        private func ending(_ report: ImportReport) -> String {
            dryRun
                ? "Nothing was written."
                : """
                The whole report is \(target)/Import/report.txt, and what tags become \(target)/Import/tags.yml. Next:
                  dateline build --source \(target)
                """
        }

        // MARK: - Progress

        private static func show(_ progress: DatelineImport.Import.Progress) {
            let words =
                switch progress {
                case .finding: "Looking for texts"
                case .reading(let count): "Reading \(count) files"
                case .converting(let number, let count): "Converting \(number) of \(count)"
                case .checking(let round): round == 1 ? "Checking" : "Checking again (\(round))"
                case .writing: "Writing"
                }
            Console.progress(words)
        }
    }
}

extension OldProgram: ExpressibleByArgument {}
