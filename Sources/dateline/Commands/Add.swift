import ArgumentParser
import DatelineDigest
import DatelineInbox
import DatelineModel
import Foundation

extension DatelineCommand {
    /// `dateline add`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add stories: wire copy, mails, web pages, feeds and documents.",
            discussion: """
                Each becomes an article in Content/articles, with front matter that says what was understood; what is in \
                the site already is left alone. On a terminal it asks what nothing says, each question once for all \
                stories.

                  dateline add inbox
                  dateline add --date 2025-02-12 story.txt
                  pbpaste | dateline add -

                Exit codes: 0 all is in the site, 1 something is wrong with the site, 3 something was left.
                """)

        @Argument(help: ArgumentHelp("Files and folders; - is standard input.", valueName: "file"))
        var files: [String]

        @Option(help: ArgumentHelp("The date of stories that have none: 2025-02-12.", valueName: "date"))
        var date: String?

        @Flag(help: "Split a text with several stories: each becomes an article.")
        var split = false

        @Flag(help: "Add stories that may be newer versions of some in the site.")
        var again = false

        @Flag(name: .shortAndLong, help: "Ask nothing: add what is sure, and list the rest.")
        var yes = false

        @Flag(help: "Write nothing, and report what would be added.")
        var dryRun = false

        @OptionGroup var place: SourceOption
        @OptionGroup var time: MomentOption
        @OptionGroup var reports: ReportOption

        func validate() throws {
            if let date, PublicationDate(date) == nil {
                throw ValidationError("'\(date)' is not a date; write for example --date 2025-02-12")
            }
        }

        func run() async throws {
            do {
                var inbox = Inbox(place.folders(), SiteReading(baseURL: nil, now: try time.moment()))
                inbox.isDryRun = dryRun
                inbox.decisions = decisions
                let paths = files.filter { $0 != "-" }
                let input = files.contains("-") ? try FileHandle.standardInput.readToEnd() ?? Data() : nil
                let report = try await inbox.run(paths, input: input.map { Array($0) }, Self.show)
                Console.clearProgress()
                Console.print(report.lines.joined(separator: "\n"))
                if dryRun { Console.print("\nNothing was written.") }
                if !report.left.isEmpty { throw ExitCode(3) }
            } catch let error as DiagnosticError {
                Console.clearProgress()
                Console.report(error.diagnostics, in: place.folders(), showsAll: reports.allErrors)
                throw ExitCode(1)
            }
        }

        /// What the options say, and for the rest what is answered on a terminal.
        private var decisions: Inbox.Decisions {
            var decisions = Inbox.Decisions()
            let asks = Console.isInteractive && !yes && !files.contains("-")
            decisions.splits = { [split] names in
                split || asks && Console.confirms("More than one story: \(Self.list(names)). Take them apart?")
            }
            decisions.takesVersions = { [again] versions in
                guard !again else { return true }
                guard asks else { return false }
                let names = versions.map { "\($0.story) of \($0.file)" }
                return Console.confirms("These may be newer versions: \(Self.list(names)). Add them beside the others?")
            }
            let given = date.flatMap { PublicationDate($0) }
            decisions.date = { names in given ?? (asks ? Self.askForDate(names) : nil) }
            return decisions
        }

        private static func askForDate(_ names: [String]) -> PublicationDate? {
            while let answer = Console.answer("The date of \(list(names)), as 2025-02-12; nothing leaves them") {
                if answer.isEmpty { return nil }
                if let date = PublicationDate(answer) { return date }
                Console.printError("“\(answer)” is not a date.")
            }
            return nil
        }

        /// The first names of a list, and how many more there are.
        private static func list(_ names: [String]) -> String {
            let shown = names.prefix(8).joined(separator: ", ")
            return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
        }

        @Sendable private static func show(_ progress: Inbox.Progress) {
            switch progress {
            case .reading(let number, let count): Console.progress("Reading \(number) of \(count)")
            case .writing(let number, let count): Console.progress("Writing \(number) of \(count)")
            case .checking: Console.progress("Checking")
            }
        }
    }
}
