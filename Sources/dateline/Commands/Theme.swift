import ArgumentParser
import DatelineDigest
import DatelineModel

extension DatelineCommand {
    /// `dateline theme`
    struct Theme: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show or copy files of the default theme.",
            discussion:
                "A file in the site's Templates takes the place of the one of the same path in the default theme.",
            subcommands: [Show.self, Copy.self])

        /// `dateline theme show`
        struct Show: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Print a file of the default theme, or without a name the names of all.")

            @Argument(help: ArgumentHelp("A path below Templates: partials/item.html.", valueName: "file"))
            var file: String?

            func run() throws {
                guard let file else { return Console.print(ThemeFiles.paths.joined(separator: "\n")) }
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

            @OptionGroup var site: SiteOptions

            func validate() throws {
                guard all == files.isEmpty else {
                    throw ValidationError("name the files to copy, or give --all for all of them")
                }
            }

            func run() throws {
                try Theme.reporting(in: site.folders) {
                    let copied = try ThemeFiles.copy(all ? ThemeFiles.paths : files, in: site.folders)
                    for path in copied { Console.print(site.folders.asSeen(path)) }
                }
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
