import DatelineModel
import Testing

@testable import DatelinePublishing

/// What curl and a server say to each other, and what became of a mail.
@Suite struct MailClientTests {
    private static let greeting = "< 220 mail\n> EHLO me\n< 250-mail\n< 250 AUTH PLAIN\n"
    private static let addressed = "\(greeting)> MAIL FROM:<a@x>\n< 250 OK\n> RCPT TO:<b@x>\n"

    private static let talks: [(Int32, String, MailClient.Outcome)] = [
        (0, "\(addressed)< 250 OK\n> DATA\n< 354 Go on\n< 250 Kept\n> QUIT\n< 221 Bye\n", .sent),
        // The server has it, whatever became of the connection behind that.
        (56, "\(addressed)< 250 OK\n> DATA\n< 354 Go on\n< 250 Kept\n> QUIT\ncurl: (56) reset\n", .sent),
        (55, "\(addressed)< 550 5.1.1 Nobody\ncurl: (55) RCPT failed: 550\n", .refused("550 5.1.1 Nobody")),
        (55, "\(addressed)< 250 OK\n> DATA\n< 354 Go on\n< 552 Too large\ncurl: (55) x\n", .refused("552 Too large")),
        (56, "\(addressed)< 250 OK\n> DATA\n< 354 Go on\ncurl: (56) reset\n", .unknown("(56) reset")),
        (28, "\(addressed)< 250 OK\n> DATA\n< 354 Go on\ncurl: (28) timed out\n", .unknown("(28) timed out")),
        (137, "\(addressed)< 250 OK\n> DATA\n< 354 Go on\n", .unknown("curl ended with 137")),
        (56, "\(addressed)curl: (56) reset\n", .refused("(56) reset")),
        (55, "\(addressed)< 421 4.7.0 Too many\ncurl: (55) x\n", .stopped("421 4.7.0 Too many")),
        (
            67, "\(greeting)> AUTH PLAIN\n< 334\n> c2VjcmV0\n< 535 c2VjcmV0 is wrong\ncurl: (67) Login denied\n",
            .stopped("535, the user’s name or the password is not taken")
        ),
        (7, "curl: (7) Could not connect\n", .stopped("(7) Could not connect")),
        (55, "\(greeting)> MAIL FROM:<a@x>\n< 553 Not you\ncurl: (55) MAIL failed: 553\n", .stopped("553 Not you")),
    ]

    @Test(arguments: talks)
    func tellsWhatBecameOfAMail(status: Int32, said: String, outcome: MailClient.Outcome) {
        #expect(MailClient.outcome(status: status, said: said) == outcome)
    }

    @Test(arguments: [
        ("smtp://localhost", "smtp://localhost:25", MailServer.Protection.none),
        ("smtp://127.0.0.1:1025/", "smtp://127.0.0.1:1025", .none), ("smtp://[::1]:25", "smtp://[::1]:25", .none),
        ("smtp://me@mail.example.org", "smtp://mail.example.org:587", .startTLS),
        ("SMTP://me@mail.example.org:2525", "smtp://mail.example.org:2525", .startTLS),
        ("smtp://localhost.example.org", "smtp://localhost.example.org:587", .startTLS),
        ("smtp://127.net", "smtp://127.net:587", .startTLS),
        ("smtp://127.0.0.1.example.org", "smtp://127.0.0.1.example.org:587", .startTLS),
        ("smtps://me%40x.example@mail.example.org", "smtps://mail.example.org:465", .tls),
    ])
    func aServerIsReachedSafely(text: String, address: String, protection: MailServer.Protection) throws {
        let server = try MailServer(text, password: "word")
        #expect(server.address == address && server.protection == protection)
    }

    @Test(arguments: [
        "http://x.example", "smtp://", "smtp://me@", "smtp://x.example:0", "smtp://x.example:70000",
        "smtp://x.example/me",
        "smtp://me:word@x.example", "smtp://@x.example", "smtp://a%3Ab@x.example", "smtp://a%0Ab@x.example",
        "smtp://x.example\nurl=y", "smtp://x\".example", "smtp://x.example:25:25", "smtp://a%zz@x.example",
    ])
    func whatIsNoServerIsRefused(text: String) {
        #expect(throws: DiagnosticError.self) { try MailServer(text, password: "word") }
    }

    @Test(arguments: [
        ("smtp://", "there is no host in the address of the mail server"),
        (
            "smtp://x.example:70000",
            "the host of the mail server cannot be read, or its port is none from 1 to 65535"
        ),
    ])
    func whatIsWrongWithTheHostIsSaid(text: String, summary: String) {
        let error = #expect(throws: DiagnosticError.self) { try MailServer(text, password: nil) }
        #expect(error?.diagnostics.map(\.summary) == [summary])
    }
}
