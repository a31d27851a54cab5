import ArgumentParser
import DatelineModel
import DatelineDigest

extension DatelineCommand {
    /// `dateline new`
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Begin an article: a file with front matter to fill in.")

        @Argument(help: "The headline.")
        var title: String

        @OptionGroup var site: SiteOptions

        func run() throws {
            do {
                let draft = try ArticleDraft(title: title, day: site.moment().day)
                Console.print(try draft.write(in: site.folders))
            } catch let error as DiagnosticError {
                Console.report(error.diagnostics)
                throw ExitCode(1)
            }
        }
    }
}
