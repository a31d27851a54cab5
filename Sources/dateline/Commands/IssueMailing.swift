import ArgumentParser
import DatelineDigest
import DatelineModel
import DatelinePages
import DatelinePublishing
import DatelineReading
import DatelineSite
import Foundation

/// What `dateline issue NAME --email` and `--send` do with an edition.
struct IssueMailing {
    private let site: SiteOptions
    private let planned: PlannedSite
    private let issue: DatelineDigest.Issue
    private let settings: EmailSettings
    private let mailer: IssueMailer

    /// Makes the mail of an edition ready. Throws `DiagnosticError` if that is not possible, with the way out.
    init(_ issue: DatelineDigest.Issue, _ planned: PlannedSite, _ site: SiteOptions) throws {
        let file = Diagnostic.Place.file("\(SiteFolders.contentName)/site.yml")
        guard let settings = planned.settings.email else {
            throw DiagnosticError(
                .error(
                    .missingSender, at: file, "the site does not say who sends its mail",
                    help: "add a line “email: {from: \(planned.settings.title) <news@example.org>}”"))
        }
        let baseURL = planned.settings.baseURL
        guard !baseURL.isLocal else {
            throw DiagnosticError(
                .error(
                    .localBaseURL, at: file,
                    "links in mail need the address of the site, and it says \(baseURL.description)",
                    help: "add a line “base_url: https://example.org/”, or give --base-url"))
        }
        guard let position = planned.edition.layout.issues.out.firstIndex(where: { $0.name == issue.name }) else {
            throw DiagnosticError(
                .error(
                    .earlyEdition, at: .none, "\(issue.name) is not out yet, so its page is not in the site",
                    help: "close it with “dateline issue \(issue.name) --close”"))
        }
        guard issue.count > 0 || issue.file.map({ !$0.note.text.bytes[$0.note.range].isEmpty }) ?? false else {
            throw DiagnosticError(
                .error(
                    .earlyEdition, at: .none, "\(issue.name) has no stories and no note, so there is nothing to send",
                    help: "“dateline issue \(issue.name)” lists what is in it"))
        }
        (self.site, self.planned, self.issue, self.settings) = (site, planned, issue, settings)
        mailer = try IssueMailer(position, of: planned.edition, settings)
    }

    private var origin: MailMessage.Origin {
        MailMessage.Origin(
            settings, title: planned.settings.title, baseURL: planned.settings.baseURL,
            language: planned.settings.language)
    }

    // MARK: - Files

    /// Writes the mail into a folder.
    func write(into folder: String) throws {
        let folder = try MailFolder(folder, of: site.folders)
        let mail = try mailer.mail(unsubscribe: settings.unsubscribe.text)
        let message = MailMessage(
            mail, of: issue.name, from: origin, to: nil, at: day, unsubscribe: settings.unsubscribe.text)
        for file in try folder.write(mail, of: issue.name, message) { Console.print(file) }
        describe(mail)
    }

    /// When the edition came out, so that the same edition makes the same files.
    private var day: PublicationDate {
        if let closed = issue.file?.closed { return closed }
        // A week comes out when it is over.
        let days = issue.day.daysSinceEpoch + (issue.period == nil ? 0 : 1)
        let day = CalendarDay(daysSinceEpoch: days) ?? issue.day
        return PublicationDate(day: day, secondOfDay: 0, offset: planned.settings.timeZone.offset(day, 0))
    }

    private func describe(_ mail: IssueMail) {
        Console.print("\nsubject    \(mail.subject)\npreheader  \(mail.preheader)")
        Console.print("size       \(mail.html.count / 1000).\(mail.html.count / 100 % 10) kB of HTML")
        if mail.left > 0 {
            let limit = IssueMail.limit / 1000
            Console.print("left out   \(DiagnosticPrinter.counted(mail.left, "article")), to stay below \(limit) kB")
        }
    }

    // MARK: - Sending

    /// Sends the mail to the readers of a list, once somebody has agreed to that. Throws `ExitCode(4)` if not all got it.
    func send(by address: String, to list: String, isDryRun: Bool, isAgreed: Bool) async throws {
        let server = try MailServer(address, password: MailPassword.value)
        let recipients = try MailRecipients(list, of: site.folders, settings.unsubscribe)
        let page = planned.settings.baseURL.absolute(issue.permalink.description)
        let ledgerPath = recipients.path(beside: "\(issue.name).sent")
        let known = try MailLedger(reading: ledgerPath, of: page)
        let plan = Mailing.Plan(recipients, known)
        site.report(recipients.problems + plan.uncertain.map { Mailing.uncertain($0, known) })
        try show(plan, recipients, list, server)
        let isWhole = recipients.problems.isEmpty && plan.uncertain.isEmpty
        if isDryRun { return Console.print("\nThis was a dry run: nothing was sent.") }
        guard !plan.open.isEmpty else {
            Console.print("\nNothing to do: nobody is left who gets it.")
            if !isWhole { throw ExitCode(4) }
            return
        }
        guard isAgreed || agrees(to: plan) else { throw ExitCode(4) }
        // While somebody thought about it, another process may have sent some.
        var ledger = try MailLedger(opening: ledgerPath, of: page)
        let readers = Mailing.Plan(recipients, ledger).open
        let mailing = try Mailing(mailer, of: issue.name, from: origin, by: server, clock: MomentOption.clock)
        var receipt = Mailing.Receipt()
        do {
            defer {
                Console.clearProgress()
                site.report(receipt.problems)
            }
            try await mailing.send(to: readers, &ledger, &receipt) {
                Console.progress("sending \($0) of \(readers.count)")
            }
        }
        let missed = readers.count - receipt.sent
        Console.print(
            "\nSent to \(DiagnosticPrinter.counted(receipt.sent, "reader"))"
                + (missed > 0 ? ", not to \(missed)" : "") + "; noted in \(ledger.path)")
        if missed > 0 || !isWhole { throw ExitCode(4) }
    }

    private func agrees(to plan: Mailing.Plan) -> Bool {
        guard Console.isInteractive else {
            Console.printError("Nothing was sent: nobody can be asked here. With --yes it is sent without a question.")
            return false
        }
        if Console.confirms("Send it to \(DiagnosticPrinter.counted(plan.open.count, "reader"))?") { return true }
        Console.printError("Nothing was sent.")
        return false
    }

    private func show(_ plan: Mailing.Plan, _ recipients: MailRecipients, _ list: String, _ server: MailServer) throws {
        let count = DiagnosticPrinter.counted(recipients.readers.count, "reader")
        let repeated = recipients.repeated > 0 ? ", \(recipients.repeated) of them again" : ""
        let sender = settings.sender
        Console.print("Send \(issue.name) to \(count) of \(list)\(repeated)")
        describe(try mailer.mail(unsubscribe: settings.unsubscribe.text))
        Console.print("from       \(sender.name.map { "\($0) <\(sender.address)>" } ?? sender.address)")
        Console.print("server     \(server.address) (\(server.protection.rawValue))")
        Console.print("have it    \(plan.done)")
        if !plan.uncertain.isEmpty { Console.print("uncertain  \(plan.uncertain.count)") }
        Console.print("to send    \(plan.open.count), one a second")
    }
}
