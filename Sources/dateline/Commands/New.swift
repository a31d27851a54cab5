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

        @OptionGroup var place: SourceOption
        @OptionGroup var time: MomentOption

        func run() throws {
            do {
                let draft = try ArticleDraft(title: title, day: today())
                Console.print(try draft.write(in: place.folders()))
            } catch let error as DiagnosticError {
                Console.report(error.diagnostics, in: place.folders())
                throw ExitCode(1)
            }
        }

        /// The day that it is where the site is.
        private func today() throws -> CalendarDay {
            let reading = SiteReading(baseURL: nil, now: try time.moment())
            let settings = Site.settings(in: place.folders(), reading)
            guard let zone = settings.value?.timeZone else {
                throw DiagnosticError(settings.diagnostics.filter { $0.severity == .error })
            }
            return zone.date(at: zone.end(of: reading.now)).day
        }
    }
}
