import ArgumentParser
import DatelineModel
import DatelineSite

extension DatelineCommand {
    /// `dateline list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the articles, the topics, the countries, the blocs, or the fields that templates can use.")

        enum Subject: String, ExpressibleByArgument, CaseIterable { case articles, topics, countries, blocs, fields }

        @Argument(help: "What to list: \(Subject.allCases.map(\.rawValue).joined(separator: ", ")).")
        var subject = Subject.articles

        @Option(help: "The form: text, or json with one object a line.")
        var format = ResultFormat.text

        @OptionGroup var site: SiteOptions

        func run() async throws {
            if subject == .fields {
                return Console.print(FieldsGuide.lines.joined(separator: "\n"))
            }
            let plan = try await site.plan()
            let listing = SiteListing(plan)
            let lines =
                switch subject {
                case .articles: format == .json ? listing.articlesAsJSON : listing.articles
                case .topics: format == .json ? listing.topicsAsJSON : listing.topics
                case .blocs: format == .json ? listing.blocsAsJSON : listing.blocs
                case .countries, .fields: format == .json ? listing.countriesAsJSON : listing.countries
                }
            for line in lines { Console.print(line) }
            if plan.diagnostics.containsErrors { throw ExitCode(1) }
        }
    }
}
