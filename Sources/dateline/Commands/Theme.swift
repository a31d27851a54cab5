import ArgumentParser
import DatelineDigest
import DatelineModel
import DatelinePages
import DatelineSite

extension DatelineCommand {
    /// `dateline theme`
    struct Theme: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show or copy files of the default theme, or check those of the site.",
            discussion:
                "A file in the site's Templates takes the place of the one of the same path in the default theme.",
            subcommands: [Show.self, Copy.self, Check.self])

        /// `dateline theme show`
        struct Show: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Print a file of the default theme, or without a name the names of all.",
                discussion: "README.md explains how a theme is made: blocks, partials, macros, assets and tokens.")

            @Argument(
                help: ArgumentHelp("A path below Templates: partials/item.html, or README.md.", valueName: "file"))
            var file: String?

            func run() throws {
                guard let file else {
                    return Console.print(([ThemeFiles.guide] + ThemeFiles.paths).joined(separator: "\n"))
                }
                try Theme.reporting { Console.print(bytes: try ThemeFiles.bytes(of: file)) }
            }
        }

        /// `dateline theme copy`
        struct Copy: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Copy files of the default theme into the site's Templates, to be changed there.")

            @Argument(help: ArgumentHelp("Paths below Templates: partials/item.html.", valueName: "file"))
            var files: [String] = []

            @Flag(help: "Copy all files.")
            var all = false

            @OptionGroup var place: SourceOption

            func validate() throws {
                guard all == files.isEmpty else {
                    throw ValidationError("name the files to copy, or give --all for all of them")
                }
            }

            func run() throws {
                let folders = place.folders()
                try Theme.reporting(in: folders) {
                    let copied = try ThemeFiles.copy(all ? ThemeFiles.paths : files, in: folders)
                    for path in copied { Console.print(folders.asSeen(path)) }
                }
            }
        }

        /// `dateline theme check`
        struct Check: AsyncParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "List what is wrong with the templates of the site, and what in them has no effect.",
                discussion: """
                    Besides all that a build says of templates: those that no page reaches, also while the site has errors; \
                    macros that nothing calls; assets that nothing uses, and files where none is read; scripts, styles \
                    and event handlers that the site’s content policy stops, and what it keeps from other hosts; addresses of assets that lead nowhere; and \
                    mistakes in mail and in the style guide, which a build does not make.

                    Exit codes: 0 nothing to look at, 1 errors, 3 warnings.
                    """)

            @OptionGroup var place: SourceOption
            @OptionGroup var time: MomentOption
            @OptionGroup var reports: ReportOption

            func run() async throws {
                let folders = place.folders()
                let planned = try await SiteOptions.plan(folders, SiteReading(baseURL: nil, now: time.moment()))
                guard let value = planned.value else {
                    Console.report(planned.diagnostics, in: folders, showsAll: reports.allErrors)
                    throw ExitCode(1)
                }
                // Which templates are used is told below, also if there are errors.
                let ofTheme = planned.diagnostics.filter {
                    guard $0.identifier != .unusedTemplate else { return false }
                    return [.missingTemplate, .missingTheme, .badTheme, .noWords].contains($0.identifier)
                        || $0.file.map(DatelineDigest.Theme.hasFile) ?? false
                }
                let diagnostics = ThemeCheck.problems(
                    of: value.edition, value.edited, value.plan.addresses(), with: ofTheme)
                Console.report(diagnostics, in: folders, showsAll: reports.allErrors)
                if diagnostics.containsErrors { throw ExitCode(1) }
                if !diagnostics.isEmpty { throw ExitCode(3) }
            }
        }

        private static func reporting(in folders: SiteFolders? = nil, _ work: () throws -> Void) throws {
            do {
                try work()
            } catch let error as DiagnosticError {
                Console.report(error.diagnostics, in: folders)
                throw ExitCode(1)
            }
        }
    }
}
