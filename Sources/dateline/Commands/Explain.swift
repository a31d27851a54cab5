import ArgumentParser
import DatelineModel
import DatelineSite

extension DatelineCommand {
    /// `dateline explain`
    struct Explain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say where every value of an article came from, and on what evidence.")

        @Argument(help: "The article's file, or its address.")
        var article: String

        @OptionGroup var site: SiteOptions

        func run() async throws {
            let plan = try await SitePlan(site.folders, baseURL: site.address(), now: site.moment())
            do {
                if let explanation = try Explanation(of: article, in: plan) {
                    return Console.print(explanation.lines.joined(separator: "\n"))
                }
            } catch let error as DiagnosticError {
                Console.report(error.diagnostics)
                throw ExitCode(1)
            }
            // It may be missing because something is wrong with it.
            let own = plan.diagnostics.filter { $0.file?.hasSuffix(article) == true || plan.newsroom == nil }
            Console.report(own)
            if own.isEmpty {
                Console.printError("error: the site has no article “\(article)”\n  help: “dateline list” shows all")
            }
            throw ExitCode(1)
        }
    }
}
