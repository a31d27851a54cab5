import DatelineFiles
import DatelineTestSupport
import Foundation
import Testing

/// Editions that a mail server gets, one reader after another.
@Suite(.slow("needs a mail server"), .enabled(if: SMTPServer.isInstalled), .endsIfStuck) struct IssueSendingTests {
    private let dateline: ProgramRunner
    private let server: SMTPServer

    init() async throws {
        dateline = try #require(ProgramRunner(), "the program was not built beside the tests")
        server = try await SMTPServer()
    }

    private func site(_ readers: String, settings: String = "", title: String = "Digest") throws -> SiteFixture {
        try SiteFixture([
            "Content/site.yml": """
            title: \(title)
            base_url: https://x.example/
            editions: weekly
            email:
              from: "The Desk, Hà Nội <news@x.example>"
              unsubscribe: https://x.example/leave?who={email}
            \(settings)
            """,
            "Content/articles/summit.md": "---\ntitle: Summit\ndate: 2025-02-12\nsummary: They met.\n---\nText.\n",
            "readers.txt": readers,
        ])
    }

    private func send(
        _ site: SiteFixture, _ arguments: [String] = ["--yes"], to list: String = "readers.txt",
        by address: String? = nil
    ) async throws -> ProgramRunner.Screen {
        try await dateline.run(
            ["issue", "2025-W07", "--send", address ?? server.plain, "--to", list] + arguments,
            environment: server.environment, in: site.root)
    }

    @Test func everyReaderGetsItOnce() async throws {
        let site = try site(
            "# readers\nann@r.example\n\nBob Ö <bob@r.example>\nANN@r.example\n", settings: "  one_click: true\n")
        let screen = try await send(site)
        #expect(screen.status == 0, "\(screen)")
        #expect(screen.output.contains("Send 2025-W07 to 2 readers of readers.txt, 1 of them again\n"))
        #expect(screen.output.hasSuffix("\nSent to 2 readers; noted in 2025-W07.sent\n"))
        let mails = try await server.mails()
        #expect(mails.map(\.recipients) == [["ann@r.example"], ["bob@r.example"]])
        #expect(mails.flatMap(\.defects) == [] && mails.map(\.greeting) == ["x.example", "x.example"])
        let mail = try #require(mails.last)
        #expect(mail.fields["from"] == "\"The Desk, Hà Nội\" <news@x.example>")
        #expect(mail.fields["to"] == "Bob Ö <bob@r.example>")
        #expect(mail.fields["subject"] == "Edition 1: Summit")
        #expect(mail.fields["list-unsubscribe"] == "<https://x.example/leave?who=bob%40r.example>")
        #expect(mail.fields["list-unsubscribe-post"] == "List-Unsubscribe=One-Click")
        #expect(mail.parts.map { $0[0] } == ["text/plain", "text/html"])
        #expect(mail.parts.allSatisfy { $0[1].contains("https://x.example/leave?who=bob%40r.example") })
        let again = try await send(site)
        #expect(again.status == 0 && again.output.contains("nobody is left"), "\(again)")
        #expect(try await server.mails().count == 2)
    }

    @Test func nothingIsSentUnlessSomebodyAgrees() async throws {
        let site = try site("ann@r.example\n")
        let dry = try await send(site, ["--dry-run"])
        #expect(
            dry.status == 0
                && dry.output.hasSuffix("\nto send    1, one a second\n\nThis was a dry run: nothing was sent.\n"))
        let unasked = try await send(site, [])
        #expect(unasked.status == 4 && unasked.errors.contains("With --yes"), "\(unasked)")
        #expect(try await server.mails().isEmpty)
        #expect(FileSystem.kind(of: "\(site.root)/2025-W07.sent") == .nothing)
    }

    @Test func whatGoesWrongWithOneStopsNoOther() async throws {
        let site = try site("ann@r.example\nno address\nnobody@r.example\nzoe@r.example\n")
        let screen = try await send(site)
        #expect(screen.status == 4 && screen.output.contains("\nSent to 2 readers, not to 1; noted in "), "\(screen)")
        #expect(screen.errors.contains("readers.txt:2:1: warning: “no address” is not a mail address"))
        let reason = "the mail to “nobody@r.example” was not taken: 550 5.1.1 No such reader here"
        #expect(screen.errors.contains("readers.txt:3:1: error: \(reason)"), "\(screen.errors)")
        #expect(try await server.mails().flatMap(\.recipients) == ["ann@r.example", "zoe@r.example"])
        try site.write("readers.txt", "ann@r.example\nzoe@r.example\nnoa@r.example\n")
        #expect(try await send(site).status == 0)
        #expect(try await server.mails().flatMap(\.recipients) == ["ann@r.example", "zoe@r.example", "noa@r.example"])
    }

    @Test func anAnswerForNowAndLettersThatNoServerTakesHaveTheirOwnWayOut() async throws {
        let site = try site("full@r.example\nbảo@r.example\nzoe@r.example\n")
        let screen = try await send(site)
        #expect(
            screen.errors.contains(
                "help: the server may take it later: sending again tries it once more\n"), "\(screen.errors)")
        let letters = "“bảo@r.example” has letters beyond ASCII, which many mail servers do not take in an address"
        #expect(screen.errors.contains("readers.txt:2:1: warning: \(letters)"), "\(screen.errors)")
        #expect(try await server.mails().flatMap(\.recipients) == ["zoe@r.example"])
    }

    @Test func nobodyGetsItTwiceWhateverEndsTheProgram() async throws {
        let site = try site("slow@r.example\nzoe@r.example\n")
        let arguments = ["issue", "2025-W07", "--send", server.plain, "--to", "\(site.root)/readers.txt", "--yes"]
        let killed = Task {
            try await dateline.kill(arguments + ["--source", site.root], environment: server.environment, after: 20)
        }
        while try await server.mails().isEmpty { try await Task.sleep(for: .milliseconds(50)) }
        // The server has the mail and has not said so: another process may not begin, and then the first is killed.
        let beside = try await send(site, by: server.plain)
        #expect(beside.status == 1 && beside.errors.contains("[sending-under-way]"), "\(beside)")
        try await killed.value
        let screen = try await send(site)
        #expect(screen.status == 4 && screen.output.contains("uncertain  1\nto send    1,"), "\(screen)")
        #expect(screen.errors.contains("nobody knows whether the mail to “slow@r.example” arrived"))
        #expect(try await server.mails().flatMap(\.recipients) == ["slow@r.example", "zoe@r.example"])
        #expect(try await send(site).status == 4)
        #expect(try await server.mails().count == 2)
        // As the message says, it is for people to decide.
        let ledger = try site.text("2025-W07.sent").split(separator: "\n").filter { !$0.contains("slow@") }
        // Editors leave out the end of the last line, and a dry run changes nothing.
        let edited = ledger.joined(separator: "\n")
        try site.write("2025-W07.sent", edited)
        #expect(try await send(site, ["--dry-run"]).output.contains("have it    1\nto send    1"))
        #expect(try site.text("2025-W07.sent") == edited)
        try site.write("readers.txt", "cut@r.example\nzoe@r.example\n")
        let cut = try await send(site)
        #expect(cut.status == 4 && cut.errors.contains("sending it was cut off ("), "\(cut)")
        #expect(try await send(site).output.contains("uncertain  1\nto send    0"))
        #expect(
            try await server.mails().map(\.recipients) == [["slow@r.example"], ["zoe@r.example"], ["cut@r.example"]])
    }

    @Test func aLineThatWasCutIsNobodys() async throws {
        let site = try site("ann@r.example\n")
        #expect(try await send(site).status == 0)
        let whole = try site.text("2025-W07.sent")
        try site.write("readers.txt", "ann@r.example\nbob@r.example\n")
        try site.write("2025-W07.sent", whole + "sendi")
        #expect(try await send(site).status == 0)
        #expect(try site.text("2025-W07.sent").hasPrefix(whole + "sending\t"))
        #expect(try await server.mails().map(\.recipients) == [["ann@r.example"], ["bob@r.example"]])
    }

    @Test func readersRefusedForOneReasonEndTheSending() async throws {
        let site = try site((1...9).map { "nobody@r\($0).example\n" }.joined())
        let screen = try await send(site)
        #expect(
            screen.status == 4 && screen.errors.contains("takes no mail: 550 5.1.1 No such reader here"), "\(screen)")
        #expect(screen.errors.contains("6 readers did not get it"))
        #expect(try site.text("2025-W07.sent").split(separator: "\n").filter { $0.hasPrefix("refused") }.count == 3)
    }

    @Test func whatStaysOnTheMachineGoesByNoProxy() async throws {
        let site = try site("ann@r.example\n")
        let screen = try await dateline.run(
            ["issue", "2025-W07", "--send", server.plain, "--to", "readers.txt", "--yes"],
            environment: server.environment.merging(["ALL_PROXY": "http://127.0.0.1:9"]) { $1 }, in: site.root)
        #expect(screen.status == 0, "\(screen)")
    }

    @Test func noListOfProcessesHasThePassword() async throws {
        let site = try site("slow@r.example\n")
        let arguments = [
            "issue", "2025-W07", "--send", server.tls, "--to", "\(site.root)/readers.txt", "--yes", "--source",
            site.root,
        ]
        let killed = Task { try await dateline.kill(arguments, environment: server.environment, after: 15) }
        while try await server.mails().isEmpty { try await Task.sleep(for: .milliseconds(50)) }
        let processes = try await ProgramRunner("ps").run(["-A", "-o", "args"]).output
        #expect(processes.contains("curl --disable --config -\n"))
        #expect(!processes.contains("s3cret") && !processes.contains("slow@r.example"))
        try await killed.value
    }

    @Test func aServerIsReachedByTLSAndItsPasswordIsNowhereElse() async throws {
        for address in [server.startTLS, server.tls] {
            let site = try site("ann@r.example\n")
            let screen = try await send(site, by: address)
            #expect(screen.status == 0, "\(screen)")
            let seen = screen.output + screen.errors + (try site.text("2025-W07.sent"))
            #expect(!seen.contains("s3cret") && !seen.contains("desk"), "\(seen)")
        }
        #expect(try await server.mails().count == 2)
        // A certificate that nobody vouches for, a wrong password, and no server.
        let site = try site("ann@r.example\nzoe@r.example\n")
        for (address, environment, reason) in [
            (server.tls, ["CURL_CA_BUNDLE": ""], "SSL certificate"),
            (server.startTLS, ["DATELINE_SMTP_PASSWORD": "wrong"], "535"),
            ("smtp://127.0.0.1:1", [:], "127.0.0.1 port 1"),
        ] {
            let screen = try await dateline.run(
                ["issue", "2025-W07", "--send", address, "--to", "readers.txt", "--yes"],
                environment: server.environment.merging(environment) { $1 }, in: site.root)
            #expect(
                screen.status == 4 && screen.errors.contains("takes no mail: ") && screen.errors.contains(reason),
                "\(screen)")
            #expect(screen.errors.contains("2 readers did not get it"), "\(screen)")
        }
        // A server without STARTTLS gets nothing.
        let port = server.plain.split(separator: ":").last ?? ""
        let bare = try await send(site, by: "smtp://mail.localhost:\(port)")
        #expect(bare.status == 4, "\(bare)")
        #expect(try await server.mails().count == 2)
    }

    @Test func aTableHasWhatAReaderUnsubscribesBy() async throws {
        let site = try site("", settings: "")
        try site.write(
            "Content/site.yml",
            try site.text("Content/site.yml").replacing("who={email}", with: "id={token}"))
        try site.write("list.csv", "name,Email Address,token\nAnn,ann@r.example,a/1\n\"Bob, B.\",bob@r.example,\n")
        let screen = try await send(site, to: "list.csv")
        #expect(
            screen.status == 4 && screen.errors.contains("list.csv:3:11: warning: “bob@r.example” has no “token”"),
            "\(screen)")
        let mails = try await server.mails()
        #expect(mails.map { $0.fields["list-unsubscribe"] } == ["<https://x.example/leave?id=a%2F1>"])
        let text = try await send(site)
        #expect(text.status == 1 && text.errors.contains("a text has no columns"), "\(text)")
    }

    @Test(arguments: [
        ("Le résumé de la semaine — numéro spécial sur la régulation de l’intelligence artificielle en Europe", "fr"),
        ("ملخص الأسبوع: ست وخمسون دولة توقع إعلانا بشأن الذكاء الاصطناعي الشامل والمستدام في باريس", "ar"),
        ("Việt Nam thông qua luật về trí tuệ nhân tạo 🇻🇳🤖, tiếng nói của Đông Nam Á", "vi"),
        (String(repeating: "a", count: 300), "en"), ("=?UTF-8?Q?a?= \"b\" \\ <c>", "en"),
    ])
    func aMessageIsReadBackAsItWasMeant(title: String, language: String) async throws {
        let site = try site("")
        try site.write(
            "Content/site.yml",
            try site.text("Content/site.yml").replacing(
                "editions:", with: "language: \(language)\nsmart: false\neditions:"
            ).replacing("smart: false", with: "markdown: {smart: false}"))
        try site.write(
            "Content/issues/2025-W07.md",
            "---\ntitle: '\(title.replacing("'", with: "''"))'\n---\n\(title.replacing("<c>", with: ""))\n\nFrom here on.\n"
        )
        let screen = try await dateline.run(["issue", "2025-W07", "--email", "Mail"], in: site.root)
        #expect(screen.status == 0, "\(screen)")
        let mail = try await server.read("\(site.root)/Mail/2025-W07.eml")
        #expect(mail.defects == [])
        #expect(mail.fields["subject"] == title)
        #expect(mail.fields["to"] == "undisclosed-recipients:;")
        #expect(mail.fields["date"] == "Mon, 17 Feb 2025 00:00:00 +0000")
        #expect(mail.parts[0][1] == (try site.text("Mail/2025-W07.txt")))
        #expect(mail.parts[1][1] == (try site.text("Mail/2025-W07.html")))
        #expect(mail.parts[1][1].contains("dir=\"\(language == "ar" ? "rtl" : "ltr")\""))
    }
}
