import ArgumentParser
import DatelineModel
import DatelineDigest
import DatelineSite

extension DatelineCommand {
    /// `dateline explain`
    struct Explain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Say where every value of an article came from, on what evidence, and which line would change it.",
            discussion: "A file that is not in the site is read as if it were: wire copy can be tried before it is in.")

        @Argument(help: "The article's file, or its address; or any other text file.")
        var article: String

        @Option(help: "The form: text, or json as one object.")
        var format = ResultFormat.text

        @OptionGroup var site: SiteOptions

        func run() async throws {
            let planned = try await site.plan()
            // It may be missing because something is wrong with it.
            let own = planned.diagnostics.filter { $0.file?.hasSuffix(article) == true || planned.value == nil }
            do {
                if let planned = planned.value {
                    let (articles, site) = (planned.articles, planned.site)
                    if let explanation = try Explanation(of: article, among: articles, in: site) {
                        return show(explanation)
                    }
                    // The rest of a text that only lacks its date can be shown.
                    let isReadable = own.allSatisfy { $0.severity == .warning || $0.identifier == .missingDate }
                    if isReadable, let explanation = try Explanation(ofFileElsewhere: article, in: site) {
                        return show(explanation)
                    }
                }
            } catch let error as DiagnosticError {
                site.report(error.diagnostics)
                throw ExitCode(1)
            }
            site.report(own)
            if own.isEmpty {
                Console.printError("error: the site has no article “\(article)”\n  help: “dateline list” shows all")
            }
            throw ExitCode(1)
        }

        private func show(_ explanation: Explanation) {
            if format == .json { return Console.print(json: explanation.json) }
            for line in explanation.lines(site.folders.asSeen) { Console.print(line) }
        }
    }
}
