import DatelineModel
private import Foundation

/// A mail server that takes what is to be sent: `smtp://user@mail.example.org:587`.
package struct MailServer: Sendable {
    /// How the connection is kept from others.
    package enum Protection: String, Sendable {
        /// By TLS from the first byte.
        case tls = "TLS"
        /// By TLS before any mail or password, as the server must offer it.
        case startTLS = "STARTTLS"
        /// Not at all: nothing leaves this machine.
        case none = "on this machine"
    }

    /// The environment variable with the password.
    package static let passwordVariable = "DATELINE_SMTP_PASSWORD"

    /// How it is protected.
    package let protection: Protection
    /// Its address without user and password: `smtp://mail.example.org:587`.
    package let address: String
    let user: String?
    let password: String?

    /// Reads an address. The password is not part of it: whoever sees the processes of a machine sees what they were told.
    ///
    /// Throws `DiagnosticError`, in which no password is repeated.
    package init(_ text: String, password: String?) throws {
        let help =
            "write “smtp://user@mail.example.org” or “smtps://user@mail.example.org”, with a port if it has its own"
        let scheme = ["smtps://", "smtp://"].first { text.lowercased().hasPrefix($0) }
        guard let scheme else {
            throw Self.problem("a mail server has an address that begins with smtp:// or smtps://", help)
        }
        var rest = text.dropFirst(scheme.count)
        if rest.last == "/" { rest = rest.dropLast() }
        let at = rest.lastIndex(of: "@")
        let login = at.map { rest[..<$0] }
        let host = at.map { rest[rest.index(after: $0)...] } ?? rest
        if login?.contains(":") == true {
            throw Self.problem(
                "a password in the address of a mail server is seen by all who see the processes of the machine",
                "leave it out of the address, and set \(Self.passwordVariable) to it")
        }
        guard let (name, port) = Self.hostAndPort(host) else {
            throw Self.problem(
                host.isEmpty
                    ? "there is no host in the address of the mail server"
                    : "the host of the mail server cannot be read, or its port is none from 1 to 65535", help)
        }
        user = login.flatMap { String($0).removingPercentEncoding }
        guard login == nil || user.map({ !$0.isEmpty && !$0.contains(":") && Self.isOneLine($0) }) == true else {
            throw Self.problem("the name before “@” in the address of the mail server cannot be read", help)
        }
        guard password.map(Self.isOneLine) ?? true else {
            throw Self.problem(
                "the password of the mail server has a line end in it", "set \(Self.passwordVariable) again")
        }
        if user != nil, password == nil {
            throw Self.problem(
                "the mail server wants a password, and there is none", "set \(Self.passwordVariable) to it")
        }
        self.password = user == nil ? nil : password
        let isLocal = BaseURL.isLoopback(name.first == "[" ? name.dropFirst().dropLast() : name[...])
        protection = scheme == "smtps://" ? .tls : isLocal ? .none : .startTLS
        address = "\(scheme)\(name):\(port ?? (scheme == "smtps://" ? 465 : isLocal ? 25 : 587))"
    }

    private static func hostAndPort(_ text: Substring) -> (name: String, port: Int?)? {
        let end = text.first == "[" ? text.firstIndex(of: "]").map(text.index(after:)) : text.firstIndex(of: ":")
        let name = text[..<(end ?? text.endIndex)]
        let behind = text[name.endIndex...]
        let isHost = name.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 97...122: true
            default: "-.[]:_".utf8.contains(byte)
            }
        }
        guard !name.isEmpty, isHost else { return nil }
        if behind.isEmpty { return (name.lowercased(), nil) }
        guard behind.first == ":", let port = UInt16(behind.dropFirst()), port > 0 else { return nil }
        return (name.lowercased(), Int(port))
    }

    private static func isOneLine(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }

    private static func problem(_ summary: String, _ help: String) -> DiagnosticError {
        DiagnosticError(.error(.badMailServer, at: .none, summary, help: help))
    }
}
