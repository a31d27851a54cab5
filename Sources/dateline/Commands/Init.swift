import ArgumentParser
import DatelineModel
import DatelineDigest

extension DatelineCommand {
    /// `dateline init`
    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a small complete site in a new folder.",
            discussion:
                """
                It needs no copy of the theme: a file in the site's own Templates takes the place of the theme's.

                With --host it also writes the file from which the host's service builds and publishes the site on every \
                push; a folder that has a site gets only this file.
                """)

        @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
        var folder: String

        @Option(help: ArgumentHelp("Where the site will be published from every push.", valueName: "host"))
        var host: StaticHost?

        func run() throws {
            let isSite = host != nil && StarterSite.isSite(folder)
            do {
                if isSite { try host?.write(in: folder) } else { try StarterSite.write(to: folder, for: host) }
            } catch let error as DiagnosticError {
                Console.report(error.diagnostics)
                throw ExitCode(1)
            }
            if !isSite {
                let isHere = [".", "./"].contains(folder)
                let (place, source) = isHere ? ("this folder", "") : (folder, " --source \(folder)")
                Console.print(
                    """
                    A site is ready in \(place). Next:
                      dateline preview\(source)    shows the site in a browser and follows every change
                      dateline build\(source)      makes the pages in \(isHere ? "" : "\(folder)/")Output
                      dateline new "A headline"\(source)
                      dateline explain Content/articles/wire.txt\(source)
                    """)
            }
            if let host {
                let steps = host.steps.enumerated().map { "  \($0 + 1). \($1)" }
                Console.print((["To publish it with \(host.name):"] + steps).joined(separator: "\n"))
            }
        }
    }
}

extension StaticHost: ExpressibleByArgument {}
