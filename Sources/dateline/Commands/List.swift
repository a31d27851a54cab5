import ArgumentParser
import DatelineDigest
import DatelineModel
import DatelinePages
import DatelineSite
import DatelineTemplates

extension DatelineCommand {
    /// `dateline list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the articles, the terms of a taxonomy, or what can be used in templates.",
            discussion: """
                articles: all articles, the newest first, those held back at the end
                countries, blocs, topics, months and the site's other taxonomies: their terms, with numbers of articles
                fields: what templates are given
                filters: what templates can do with values
                diagnostics: the names of all errors and warnings, with their meanings
                """)

        @Argument(help: "articles, fields, filters, diagnostics, or a taxonomy such as countries, blocs or topics.")
        var subject = "articles"

        @Option(help: "The form: text, or json with one object a line.")
        var format = ResultFormat.text

        @OptionGroup var site: SiteOptions

        func validate() throws {
            if subject == "fields", format == .json { throw ValidationError("the list of fields has no form in JSON") }
        }

        func run() async throws {
            if subject == "fields" { return Console.print(FieldsGuide.lines.joined(separator: "\n")) }
            if subject == "filters" { return Console.print(FiltersGuide.lines.joined(separator: "\n")) }
            if subject == "diagnostics" {
                for kind in DiagnosticID.allCases {
                    format == .json ? Console.print(json: line(kind)) : Console.print(line(kind))
                }
                return
            }
            let planned = try await site.plan()
            site.report(planned.diagnostics)
            let taxonomy = Taxonomy.ID(rawValue: subject)
            let taxonomies = (planned.value?.settings.taxonomies ?? Taxonomy.builtIn).map(\.id)
            guard subject == "articles" || taxonomies.contains(taxonomy) else {
                let subjects = ["articles", "fields", "filters", "diagnostics"] + taxonomies.map(\.rawValue)
                throw ValidationError(
                    "there is no list '\(subject)': \(Suggestion.didYouMean(subject, among: subjects) ?? "say one of \(subjects.joined(separator: ", "))")"
                )
            }
            if let planned = planned.value {
                let listing = SiteListing(planned.articles, planned.digest, planned.settings)
                let lines =
                    switch (subject, format) {
                    case ("articles", .text): listing.articleLines
                    case ("articles", .json): listing.articleObjects
                    case (_, .text): listing.lines(of: taxonomy)
                    case (_, .json): listing.objects(of: taxonomy)
                    }
                for line in lines { format == .json ? Console.print(json: line) : Console.print(line) }
            }
            if planned.diagnostics.containsErrors { throw ExitCode(1) }
        }

        private func line(_ kind: DiagnosticID) -> String {
            guard format == .json else { return "\(kind)  \(kind.meaning)" }
            return JSONText { json in
                json.member("identifier", kind.rawValue)
                json.member("meaning", kind.meaning)
            }.text
        }
    }
}
