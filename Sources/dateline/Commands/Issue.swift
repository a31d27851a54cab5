import ArgumentParser
import DatelineDigest
import DatelineModel
import DatelinePages
import DatelinePublishing
import DatelineReading
import DatelineSite

extension DatelineCommand {
    /// `dateline issue`
    struct Issue: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the editions of the digest, open or close one, and send it as mail.",
            discussion: """
                Examples:
                  dateline issue                     list all editions, the newest first
                  dateline issue 2025-W07            list its stories, in their order
                  dateline issue 2025-W07 --open     begin its file, or open it again
                  dateline issue 2025-W07 --close    write its stories into its file: they stay
                  dateline issue 2025-W07 --email Mail
                                                     write it as mail: HTML, text and .eml
                  dateline issue 2025-W07 --send smtps://me@mail.example.org --to readers.csv
                                                     show what would be sent, and send it

                The password of the mail server stands in DATELINE_SMTP_PASSWORD.
                """)

        @Argument(help: "The edition: 2025-W07, 2025-02, or the name of its file.")
        var name: String?

        @Flag(help: "Begin the file of an edition, or open a closed one again.")
        var open = false

        @Flag(help: "Close an edition: its stories stay as they are now.")
        var close = false

        @Option(help: ArgumentHelp("Write the edition as mail into a folder.", valueName: "dir"))
        var email: String?

        @Option(
            help: ArgumentHelp(
                "Send the edition by a mail server: smtps://user@host, or smtp://user@host with STARTTLS.",
                valueName: "url"))
        var send: String?

        @Option(help: ArgumentHelp("The readers: a text with an address a line, or a table in CSV.", valueName: "file"))
        var to: String?

        @Flag(help: "Show what would be sent, and send nothing.")
        var dryRun = false

        @Flag(name: .shortAndLong, help: "Do not ask.")
        var yes = false

        @OptionGroup var site: SiteOptions

        func validate() throws {
            let ways = [(open, "--open"), (close, "--close"), (email != nil, "--email"), (send != nil, "--send")]
            let given = ways.filter(\.0).map(\.1)
            if given.count > 1 { throw ValidationError("give either \(given[0]) or \(given[1])") }
            if !given.isEmpty && name == nil { throw ValidationError("say which edition: dateline issue 2025-W07") }
            let ofSending = [(to != nil, "--to"), (dryRun, "--dry-run"), (yes, "--yes")].filter(\.0).map(\.1)
            if send == nil, let option = ofSending.first { throw ValidationError("\(option) needs --send") }
            guard send != nil else { return }
            if to == nil { throw ValidationError("say who gets it: --to readers.csv") }
            // Readers would get what is not public yet.
            if site.time.now != nil { throw ValidationError("--send takes no --now") }
        }

        func run() async throws {
            let planned = try await site.plan()
            guard let value = planned.value, let settings = value.settings.editions else {
                site.report(planned.diagnostics)
                guard planned.value != nil else { throw ExitCode(1) }
                Console.printError(
                    "error: the site has no editions\n  help: add a line “editions: weekly” to Content/site.yml")
                throw ExitCode(1)
            }
            let issues = value.edition.layout.issues
            let errors = planned.diagnostics.filter { $0.severity == .error }
            do {
                // What is wrong may be why an edition, or a story of one, is not here.
                if !(close || email != nil || send != nil), !errors.isEmpty { site.report(errors) }
                guard let name else {
                    list(issues)
                    if !errors.isEmpty { throw ExitCode(1) }
                    if issues.all.isEmpty { Console.printError(Self.noneYet(settings.rhythm)) }
                    return
                }
                let issue = issues.all.first { $0.name == name }
                if open { return try begin(name, issue, settings, value) }
                guard let issue else {
                    let meant = Suggestion.didYouMean(name, among: issues.all.map(\.name))
                    if EditionPeriod(settings.rhythm, named: name) != nil {
                        let help = meant ?? "“--open” begins its file"
                        Console.printError("\(name) has no articles, so there is no such edition yet: \(help)")
                        throw ExitCode(1)
                    }
                    throw ValidationError(
                        "there is no edition “\(name)”: \(meant ?? "“dateline issue” lists them")"
                    )
                }
                guard close || email != nil || send != nil else {
                    show(issue, value)
                    if !errors.isEmpty { throw ExitCode(1) }
                    if issue.count == 0 { Console.printError("\(name) has no articles") }
                    return
                }
                guard errors.isEmpty else {
                    site.report(planned.diagnostics)
                    throw ExitCode(1)
                }
                if close { return try self.close(issue, value) }
                try await mail(issue, value)
            } catch let error as DiagnosticError {
                site.report(error.diagnostics)
                throw ExitCode(1)
            } catch let problem as PublishProblem {
                site.report([.error(problem.identifier, at: .none, problem.summary, help: problem.help)])
                throw ExitCode(4)
            }
        }

        private func mail(_ issue: DatelineDigest.Issue, _ value: PlannedSite) async throws {
            // What is held back is missing in the mail, too.
            if let path = issue.file?.path {
                let file = "\(SiteFolders.contentName)/\(path)"
                site.report(value.edition.layout.issues.problems.filter { $0.file == file })
            }
            let mailing = try IssueMailing(issue, value, site)
            if let email { try mailing.write(into: email) }
            guard let send, let to else { return }
            try await mailing.send(by: send, to: to, isDryRun: dryRun, isAgreed: yes)
        }

        private func list(_ issues: Issues) {
            for issue in issues.coming { Console.print(line(issue, "coming")) }
            for issue in issues.out { Console.print(line(issue, issue.isClosed ? "closed" : "open")) }
        }

        /// How an editor comes to a first edition.
        private static func noneYet(_ rhythm: EditionSettings.Rhythm) -> String {
            rhythm == .manual
                ? "There are no editions yet: “dateline issue summit-special --open” begins one of that name."
                : "There are no editions yet: the first comes with the first article."
        }

        private func line(_ issue: DatelineDigest.Issue, _ state: String) -> String {
            let left = issue.left == 0 ? "" : "; \(issue.left) of its days not in it"
            let title = (issue.file?.title).map { "  \($0)" } ?? ""
            return
                "\(issue.name)  \(issue.number)  \(state)  \(DiagnosticPrinter.counted(issue.count, "article"))\(left)\(title)"
        }

        private func show(_ issue: DatelineDigest.Issue, _ site: PlannedSite) {
            for position in issue.stories(of: site.digest) {
                let article = site.digest.articles[position]
                Console.print("\(article.permalink)  \(article.title.value)")
            }
        }

        private func begin(
            _ name: String, _ issue: DatelineDigest.Issue?, _ settings: EditionSettings, _ value: PlannedSite
        ) throws {
            let text: IssueText
            if let file = issue?.file ?? value.site.issueFiles.first(where: { $0.name == name }) {
                guard file.closed != nil else {
                    Console.print("\(name) is open: \(site.folders.asSeen("\(SiteFolders.contentName)/\(file.path)"))")
                    return
                }
                text = IssueText(opening: try value.site.text(of: file))
            } else {
                text = IssueText(beginning: name, settings.rhythm, on: value.site.today)
            }
            Console.print(site.folders.asSeen(try value.site.write(text, ofIssue: name, closing: nil)))
            guard let period = EditionPeriod(settings.rhythm, named: name), (issue?.count ?? 0) == 0 else { return }
            Console.print("It has no articles yet: none of \(period.first) to \(period.last) is out.")
            listHeldBack("Held back:", in: period, value)
        }

        private func close(_ issue: DatelineDigest.Issue, _ value: PlannedSite) throws {
            if let file = issue.file, issue.isClosed {
                Console.print(
                    "\(issue.name) is closed: \(site.folders.asSeen("\(SiteFolders.contentName)/\(file.path)"))")
                return
            }
            guard issue.count > 0 else {
                Console.printError("\(issue.name) has no articles, so it cannot be closed")
                throw ExitCode(1)
            }
            let stories = issue.stories(of: value.digest).map { value.digest.articles[$0].permalink }
            let today = value.site.today
            let old = try issue.file.map { try value.site.text(of: $0) }
            let text = IssueText(closing: old ?? "---\n---\n", issue.number, stories, on: today)
            let file = site.folders.asSeen(try value.site.write(text, ofIssue: issue.name, closing: issue.number))
            Console.print("\(file): \(DiagnosticPrinter.counted(stories.count, "article"))")
            if let period = issue.period { listHeldBack("Not in it, because they are held back:", in: period, value) }
        }

        /// Lists the articles of some days that are held back and may come out, below a heading: those of its days, with
        /// the edition that gets them if an embargo ends later, and those whose embargo ends on its days.
        private func listHeldBack(_ heading: String, in period: EditionPeriod, _ value: PlannedSite) {
            let days = period.first...period.last
            let held = value.articles.filter { article in
                switch article.heldBack {
                case .draft, .draftMark, .future, .embargo:
                    days.contains(article.date.day)
                        || days.contains(article.filing.releaseDay(in: value.settings.timeZone))
                case .expired, .withdrawn, nil: false
                }
            }
            guard !held.isEmpty else { return }
            Console.print(heading)
            for article in held {
                let path = site.folders.asSeen("\(SiteFolders.contentName)/\(article.path)")
                Console.print("  \(path)" + (later(article, than: period, value).map { ": it will be in \($0)" } ?? ""))
            }
        }

        /// The name of the edition that gets an article when its embargo ends, after some days; `nil` if that is not known.
        private func later(_ article: Article, than period: EditionPeriod, _ value: PlannedSite) -> String? {
            let settings = value.settings
            guard case .embargo? = article.heldBack, let rhythm = settings.editions?.rhythm,
                let release = EditionPeriod(rhythm, of: article.filing.releaseDay(in: settings.timeZone)),
                release.first > period.last
            else { return nil }
            return release.name
        }
    }
}
