import ArgumentParser
import DatelineModel
import DatelineSite

extension DatelineCommand {
    /// `dateline init`
    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a small complete site in a new folder.",
            discussion:
                "It needs no copy of the theme: a file in the site's own Templates takes the place of the theme's.")

        @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
        var folder: String

        func run() throws {
            do {
                try StarterSite.write(to: folder)
            } catch let error as DiagnosticError {
                Console.report(error.diagnostics)
                throw ExitCode(1)
            }
            Console.print(
                """
                A site is ready in \(folder). Next:
                  dateline build --source \(folder)      makes the pages in \(folder)/Output
                  dateline new "A headline" --source \(folder)
                  dateline explain Content/articles/wire.txt --source \(folder)
                """)
        }
    }
}
