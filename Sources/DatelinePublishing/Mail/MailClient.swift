import DatelineModel

/// Sends one mail after another to a server, by curl.
///
/// What curl is told stands in its standard input, so that no list of processes has an address or a password. It says all that
/// it and the server say to each other; only the server’s answers are looked at.
struct MailClient {
    /// What became of a mail.
    enum Outcome: Equatable {
        /// The server has it.
        case sent
        /// The server did not take it, for a reason that lies in the reader’s address or the mail.
        case refused(String)
        /// The server takes no mail at all from here.
        case stopped(String)
        /// The connection ended after the mail was sent and before the server said that it has it.
        case unknown(String)
    }

    let server: MailServer
    let sender: String
    private let folder: TemporaryFolder

    init(_ server: MailServer, from sender: String) throws {
        (self.server, self.sender) = (server, sender)
        folder = try TemporaryFolder()
    }

    /// The seconds that a connection, and a mail as a whole, may take.
    private static let (connecting, sending) = (30, 300)

    /// Sends a mail to an address. Throws `PublishProblem` if curl cannot be run.
    func send(_ message: [UInt8], to address: String) async throws -> Outcome {
        let file = try folder.write("message.eml", message)
        // The path is the name by which curl greets the server; without one it takes that of the file.
        let host = sender.split(separator: "@").last ?? ""
        var lines = [
            "url = \(Self.quoted("\(server.address)/\(host)"))", "mail-from = \(Self.quoted("<\(sender)>"))",
            "mail-rcpt = \(Self.quoted("<\(address)>"))", "upload-file = \(Self.quoted(file))",
            "connect-timeout = \(Self.connecting)", "max-time = \(Self.sending)", "proto = \"=smtp,smtps\"", "verbose",
            "silent", "show-error",
        ]
        // What stays on this machine goes by no proxy, whatever the environment says.
        lines.append(server.protection == .none ? "noproxy = \"*\"" : "tlsv1.2")
        if server.protection == .startTLS { lines.append("ssl-reqd") }
        if let user = server.user, let password = server.password {
            lines.append("user = \(Self.quoted("\(user):\(password)"))")
        }
        let config = lines.joined(separator: "\n") + "\n"
        // Without the settings of the user, who may have some for the web.
        let outcome = try await ExternalProgram.curl.run(["--disable", "--config", "-"], input: Array(config.utf8))
        return Self.outcome(status: outcome.status, said: outcome.errors)
    }

    /// A text as curl reads it from a file of settings.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static let commands: Set<String> = [
        "EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "QUIT", "RSET", "NOOP",
    ]

    /// What became of a mail, by curl’s exit code and by what it and the server said.
    static func outcome(status: Int32, said: String) -> Outcome {
        var (command, answer) = ("", "")
        var (isTransferred, isTaken, isAddressed) = (false, false, false)
        var reason: String?
        for line in said.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("> ") {
                let word = line.dropFirst(2).prefix { !$0.isWhitespace }.uppercased()
                // What follows AUTH on lines of its own is the password.
                if Self.commands.contains(word) { command = word }
                if word == "RCPT" { isAddressed = true }
            } else if line.hasPrefix("< ") {
                answer = String(line.dropFirst(2))
                if answer.hasPrefix("354") { isTransferred = true }
                if isTransferred, answer.hasPrefix("250") { isTaken = true }
                // An answer to a wrong password may repeat a part of it.
                if answer.first == "4" || answer.first == "5", reason == nil {
                    reason =
                        command == "AUTH" ? "\(answer.prefix(3)), the user’s name or the password is not taken" : answer
                }
            } else if line.hasPrefix("curl: "), reason == nil {
                reason = String(line.dropFirst("curl: ".count))
            }
        }
        if status == 0 || isTaken { return .sent }
        let words = reason ?? "curl ended with \(status)"
        let isAnswered = answer.first == "4" || answer.first == "5"
        if isTransferred, !isAnswered { return .unknown(words) }
        // RFC 5321, section 3.8: the service closes.
        return isAddressed && !words.hasPrefix("421") ? .refused(words) : .stopped(words)
    }
}
