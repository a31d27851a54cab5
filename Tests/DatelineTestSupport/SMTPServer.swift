import DatelineFiles
import Foundation

/// A real mail server on this machine, aiosmtpd, that keeps what it gets: one port takes mail as it comes, one after STARTTLS
/// and a password, one by TLS and a password.
///
/// It does not take mail for `nobody@…`, and none for now for `full@…`, ends the connection without a word once it has one for `cut@…`, and waits a minute
/// before it says that it has one for `slow@…`.
package final class SMTPServer: Sendable {
    private let folder: String
    private let python: String
    private let server: BackgroundProgram
    private let ports: [Int]

    /// Whether the machine has what it takes.
    package static let isInstalled = Tools.has("aiosmtpd", "openssl", "curl")

    /// Starts a server. Throws if it does not start.
    package init() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-smtp-\(UUID().uuidString)").path
        self.folder = folder
        try FileSystem.makeFolder("\(folder)/mails")
        try FileSystem.write(Array(Self.script.utf8), to: "\(folder)/server.py")
        // The one that has the library: the first line of the program names it.
        let program = try String(contentsOfFile: Tools.path("aiosmtpd") ?? "aiosmtpd", encoding: .utf8)
        let head = program.split(separator: "\n").first { $0.hasPrefix("#!/") && $0.contains("python") }
        python = head.map { String($0.dropFirst(2)) } ?? Tools.path("python3") ?? "python3"
        let made = try await ProgramRunner("openssl").run([
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=mail.localhost", "-addext",
            "subjectAltName=DNS:mail.localhost,IP:127.0.0.1", "-keyout", "\(folder)/key.pem", "-out",
            "\(folder)/cert.pem",
        ])
        guard made.status == 0 else { throw NotStarted(log: made.errors) }
        ports = try (0..<3).map { _ in try LocalPort.free() }
        server = try BackgroundProgram(
            python, ["\(folder)/server.py", folder] + ports.map(String.init), log: "\(folder)/log")
        for port in ports {
            guard try await LocalPort.isOpen(port, by: server) else {
                throw NotStarted(log: try String(contentsOfFile: "\(folder)/log", encoding: .utf8))
            }
        }
    }

    deinit { FileSystem.removeAll(folder) }

    /// Where it takes mail from anybody, without encryption.
    package var plain: String { "smtp://127.0.0.1:\(ports[0])" }
    /// Where it wants STARTTLS and a password. The name is one of this machine, but `dateline` takes it for another.
    package var startTLS: String { "smtp://desk%40example.org@mail.localhost:\(ports[1])" }
    /// Where it wants TLS and a password.
    package var tls: String { "smtps://desk%40example.org@127.0.0.1:\(ports[2])" }

    /// What clients need to trust it, and the password that it wants.
    package var environment: [String: String] {
        ["CURL_CA_BUNDLE": "\(folder)/cert.pem", "DATELINE_SMTP_PASSWORD": Self.password]
    }

    /// The password of `desk@example.org`.
    package static let password = "s3cret \"word\" \\ ü"

    /// A mail as Python’s library reads it.
    package struct Mail: Decodable, Sendable {
        /// To whom the server was to give it.
        /// The name by which its sender greeted the server.
        package let greeting: String
        package let recipients: [String]
        /// What is wrong with it.
        package let defects: [String]
        /// Its fields, decoded.
        package let fields: [String: String]
        /// Its parts: type and text.
        package let parts: [[String]]
    }

    /// The mails that it has, in the order in which they came.
    package func mails() async throws -> [Mail] {
        let screen = try await ProgramRunner(python).run(["\(folder)/server.py", folder])
        guard screen.status == 0 else { throw NotStarted(log: screen.errors) }
        return try JSONDecoder().decode([Mail].self, from: Data(screen.output.utf8))
    }

    /// The mail of a file as Python’s library reads it.
    package func read(_ file: String) async throws -> Mail {
        let screen = try await ProgramRunner(python).run(["\(folder)/server.py", folder, file])
        guard screen.status == 0 else { throw NotStarted(log: screen.errors) }
        return try JSONDecoder().decode(Mail.self, from: Data(screen.output.utf8))
    }

    private struct NotStarted: Error { let log: String }

    private static let script = #"""
        import asyncio, email, email.policy, json, os, ssl, sys

        folder, rest = sys.argv[1], sys.argv[2:]
        mails = os.path.join(folder, "mails")


        def read(file):
            with open(file, "rb") as opened:
                raw = opened.read()
            mail = email.message_from_bytes(raw, policy=email.policy.default)
            defects = [repr(defect) for part in mail.walk() for defect in part.defects]
            for part in mail.walk():
                for name, field in part.items():
                    defects += [f"{name}: {defect!r}" for defect in field.defects]
            for line in raw.split(b"\r\n"):
                if b"\n" in line or b"\r" in line:
                    defects.append(f"a line with half an end: {line!r}")
                if len(line) > 78 or any(byte > 126 for byte in line):
                    defects.append(f"a line that is too long, or no ASCII: {line!r}")
            parts = [[part.get_content_type(), part.get_content().replace("\r\n", "\n")] for part in mail.iter_parts()]
            fields = {name.lower(): str(field) for name, field in mail.items()}
            to, greeting = [], ""
            if os.path.exists(file + ".to"):
                with open(file + ".to") as opened:
                    greeting, *to = opened.read().split()
            return {"greeting": greeting, "recipients": to, "defects": defects, "fields": fields, "parts": parts}


        if len(rest) == 1:
            print(json.dumps(read(rest[0])))
            sys.exit()
        if not rest:
            files = sorted(name for name in os.listdir(mails) if name.endswith(".eml"))
            print(json.dumps([read(os.path.join(mails, name)) for name in files]))
            sys.exit()

        from aiosmtpd.smtp import SMTP, AuthResult


        class Keeper:
            count = 0

            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.startswith("nobody@"):
                    return "550 5.1.1 No such reader here"
                if address.startswith("full@"):
                    return "452 4.2.2 The mailbox is full"
                envelope.rcpt_tos.append(address)
                return "250 OK"

            async def handle_DATA(self, server, session, envelope):
                Keeper.count += 1
                file = os.path.join(mails, f"{Keeper.count:04}.eml")
                with open(file + ".to", "w") as opened:
                    opened.write("\n".join([session.host_name] + envelope.rcpt_tos))
                with open(file + ".part", "wb") as opened:
                    opened.write(envelope.original_content)
                os.rename(file + ".part", file)
                if any(address.startswith("cut@") for address in envelope.rcpt_tos):
                    server.transport.abort()
                    await asyncio.sleep(60)
                if any(address.startswith("slow@") for address in envelope.rcpt_tos):
                    await asyncio.sleep(60)
                return "250 Kept"


        def authenticate(server, session, envelope, mechanism, data):
            is_right = data.login.decode() == "desk@example.org" and data.password.decode() == 's3cret "word" \\ ü'
            return AuthResult(success=is_right, handled=is_right)


        async def main():
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem"))
            keys = dict(authenticator=authenticate, auth_required=True)
            kinds = [
                (lambda: SMTP(Keeper()), None),
                (lambda: SMTP(Keeper(), tls_context=context, require_starttls=True, **keys), None),
                (lambda: SMTP(Keeper(), auth_require_tls=False, **keys), context),
            ]
            loop = asyncio.get_running_loop()
            for (make, tls), port in zip(kinds, rest):
                await loop.create_server(make, "127.0.0.1", int(port), ssl=tls)
            await asyncio.Event().wait()


        asyncio.run(main())
        """#
}
