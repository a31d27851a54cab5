package import DatelineModel
package import DatelinePages

/// An edition that is sent to its readers, one a second.
package struct Mailing: Sendable {
    /// Who of the readers gets it.
    package struct Plan: Sendable {
        /// Those who get it, in the order of the list.
        package let open: [MailRecipients.Reader]
        /// How many have it.
        package let done: Int
        /// Those of whom nobody knows.
        package let uncertain: [MailRecipients.Reader]

        /// Who of a list gets an edition, as far as a ledger knows.
        package init(_ recipients: MailRecipients, _ ledger: MailLedger) {
            let state = { (reader: MailRecipients.Reader) in ledger.entries[reader.mailbox.key] }
            open = recipients.readers.filter { state($0) == nil || state($0) == .refused }
            done = recipients.readers.filter { state($0) == .sent }.count
            uncertain = recipients.readers.filter { state($0) == .sending }
        }
    }

    /// What became of it.
    package struct Receipt: Sendable {
        /// What has become of nothing yet.
        package init() {}

        /// How many got it.
        package fileprivate(set) var sent = 0
        /// What went wrong, at the lines of the list.
        package fileprivate(set) var problems: [Diagnostic] = []
    }

    private let mailer: IssueMailer
    private let name: String
    private let origin: MailMessage.Origin
    private let client: MailClient
    private let clock: @Sendable () throws -> PublicationDate

    /// The least time from one mail to the next.
    private static let pace = Duration.seconds(1)

    /// A sending of the edition of a name; `clock` says what time it is. Throws `PublishProblem` if there is no place for what
    /// is sent.
    package init(
        _ mailer: IssueMailer, of name: String, from origin: MailMessage.Origin, by server: MailServer,
        clock: @escaping @Sendable () throws -> PublicationDate
    ) throws {
        (self.mailer, self.name, self.origin, self.clock) = (mailer, name, origin, clock)
        client = try MailClient(server, from: origin.settings.sender.address)
    }

    /// Sends it to readers who have not got it, and notes each in the ledger before and after. What goes wrong with one stops
    /// no other; a server that takes no mail at all ends it. Throws `DiagnosticError` and `PublishProblem`, and then the receipt
    /// has what was done before.
    package func send(
        to readers: [MailRecipients.Reader], _ ledger: inout MailLedger, _ receipt: inout Receipt,
        progress: (Int) -> Void
    ) async throws {
        let pace = ContinuousClock()
        // The answers to the first readers: where all are the same, they are about no reader.
        var answers: [String] = []
        for (number, reader) in readers.enumerated() {
            let start = pace.now
            progress(number + 1)
            let unsubscribe = reader.address(origin.settings.unsubscribe)
            let now = try clock()
            let message = MailMessage(
                try mailer.mail(unsubscribe: unsubscribe), of: name, from: origin, to: reader.mailbox, at: now,
                unsubscribe: unsubscribe)
            try ledger.note(.sending, reader.mailbox, at: now)
            switch try await outcome(of: message, to: reader, now, &ledger) {
            case .sent:
                try ledger.note(.sent, reader.mailbox, at: clock())
                receipt.sent += 1
            case .refused(let reason):
                try ledger.note(.refused, reader.mailbox, at: clock(), reason)
                receipt.problems.append(
                    .error(
                        .mailRefused, at: .location(reader.location),
                        "the mail to “\(reader.mailbox.address)” was not taken: \(reason)",
                        help: Self.advice(on: reason)))
                answers.append(reason.replacing(reader.mailbox.address, with: ""))
                if receipt.sent == 0, answers.count == Self.mostAlike, Set(answers).count == 1,
                    number < readers.count - 1
                {
                    receipt.problems.append(stopped(reason, readers.count - number - 1))
                    return
                }
            case .stopped(let reason):
                try ledger.note(.refused, reader.mailbox, at: clock(), reason)
                receipt.problems.append(stopped(reason, readers.count - number))
                return
            case .unknown(let reason):
                receipt.problems.append(Self.uncertain(reader, ledger, reason))
            }
            if number < readers.count - 1 { try await pace.sleep(until: start + Self.pace) }
        }
    }

    /// What an editor can do about the answer of a server. Codes from 400 to 499 are for now only (RFC 5321, section 4.2.1).
    private static func advice(on answer: String) -> String {
        answer.hasPrefix("4")
            ? "the server may take it later: sending again tries it once more"
            : "fix or remove the address; sending again tries it once more"
    }

    /// How many readers have to be refused for the same reason before it is taken for the server’s.
    private static let mostAlike = 3

    private func stopped(_ reason: String, _ left: Int) -> Diagnostic {
        .error(
            .mailRefused, at: .none, "\(client.server.address) takes no mail: \(reason)",
            help: "fix that and send again: \(DiagnosticPrinter.counted(left, "reader")) did not get it")
    }

    private func outcome(
        of message: MailMessage, to reader: MailRecipients.Reader, _ now: PublicationDate, _ ledger: inout MailLedger
    ) async throws -> MailClient.Outcome {
        do {
            return try await client.send(message.bytes, to: reader.mailbox.address)
        } catch let problem as PublishProblem where problem.identifier == .missingProgram {
            // Nothing was started, so nothing was sent.
            try ledger.note(.refused, reader.mailbox, at: now, "curl is not installed")
            throw problem
        }
    }

    /// The problem of a reader of whom nobody knows.
    package static func uncertain(
        _ reader: MailRecipients.Reader, _ ledger: MailLedger, _ reason: String? = nil
    ) -> Diagnostic {
        let address = reader.mailbox.address
        return .warning(
            .uncertainMail, at: .location(reader.location),
            "nobody knows whether the mail to “\(address)” arrived: sending it was cut off"
                + (reason.map { " (\($0))" } ?? ""),
            help:
                "ask the reader or the log of the server; to send it again, remove the lines with “\(address)” from \(ledger.path)"
        )
    }
}
