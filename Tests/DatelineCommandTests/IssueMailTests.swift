import DatelineFiles
import DatelineTestSupport
import Foundation
import Testing

/// Editions as mail: files, and what readers get.
@Suite struct IssueMailTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    private static let settings = """
        title: Policy, Digest
        base_url: https://x.example/news/
        editions: weekly
        email:
          from: The Desk <news@x.example>
          unsubscribe: https://x.example/leave?who={email}
          one_click: true

        """

    private func site(_ files: [String: String] = [:]) throws -> SiteFixture {
        try SiteFixture(
            [
                "Content/site.yml": Self.settings,
                "Content/articles/summit.md":
                    "---\ntitle: Summit & sequel\ndate: 2025-02-12\nplace: Paris\nsummary: They met.\n---\nText.\n",
                "readers.txt": "ann@r.example\nBob <bob@r.example>\n",
            ].merging(files) { $1 })
    }

    private func run(
        _ arguments: [String], in site: SiteFixture, _ environment: [String: String] = [:]
    ) async throws -> ProgramRunner.Screen {
        try await dateline.run(["issue", "2025-W07"] + arguments, environment: environment, in: site.root)
    }

    // MARK: - Files

    @Test func anEditionIsWrittenAsHTMLTextAndMessage() async throws {
        let site = try site([
            "Content/issues/2025-W07.md": """
            ---
            title: The week of Paris
            summary: A few words.
            ---
            Read [this](../articles/summit.md), “they” said: 1 < 2.

            - one
              1. two

            > three
            """
        ])
        let screen = try await run(["--email", "Mail"], in: site)
        #expect(screen.status == 0, "\(screen)")
        #expect(screen.output.hasPrefix("Mail/2025-W07.eml\nMail/2025-W07.html\nMail/2025-W07.txt\n"))
        #expect(try site.text("Mail/2025-W07.subject.txt") == "The week of Paris\n")
        #expect(try site.text("Mail/2025-W07.preheader.txt") == "A few words.\n")
        let html = try site.text("Mail/2025-W07.html")
        #expect(html.contains(#"href="https://x.example/news/2025/02/summit/""#))
        #expect(html.contains("Summit &amp; sequel") && html.contains("Paris"))
        #expect(!html.contains("<script") && !html.contains("<link") && !html.contains("var(--"))
        #expect(
            try site.text("Mail/2025-W07.txt").contains(
                """
                Read this (https://x.example/news/2025/02/summit/), “they” said: 1 < 2.

                - one
                  1. two

                > three

                * Summit & sequel
                  12 February 2025 · Paris · France
                  They met.
                  https://x.example/news/2025/02/summit/

                """))
        let first = try site.files(in: "Mail")
        _ = try await run(["--email", "Mail"], in: site)
        #expect(try site.files(in: "Mail") == first)
    }

    @Test(arguments: [
        ("<p>a</p><script>alert(1)</script>", "the mail has “<script”, which no mail program runs or shows"),
        ("<a href=\"/nowhere/\">a</a>", "the mail has an address that begins with “/”"), ("", "the template is empty"),
        ("{# Nothing yet. #}", "the mail is empty"),
    ])
    func aTemplateThatNoMailCanBeMadeOfIsAnError(template: String, error: String) async throws {
        let site = try site(["Templates/mail.html": template])
        let screen = try await run(["--email", "Mail"], in: site)
        #expect(screen.status == 1 && screen.errors.contains(error), "\(screen)")
    }

    @Test func whatIsHeldBackIsSaidAndNothingIsNotSent() async throws {
        let site = try site([
            "Content/issues/2025-W07.md": "---\nclosed: 2025-02-17\nstories: [articles/summit.md]\n---\n"
        ])
        let text = try site.text("Content/articles/summit.md")
        try site.write("Content/articles/summit.md", text.replacing("---\ntitle", with: "---\ndraft: true\ntitle"))
        let screen = try await run(["--email", "Mail"], in: site)
        #expect(
            screen.status == 1 && screen.errors.contains("is held back, so this edition is without it"), "\(screen)")
        #expect(screen.errors.contains("has no stories and no note, so there is nothing to send"))
    }

    @Test func everyElementOfANoteHasItsStyleAndWholeAddresses() async throws {
        let site = try site([
            "Content/issues/2025-W07.md":
                "---\n---\n[a](../articles/summit.md) and ![b](../p.gif)\n\n| c |\n| --: |\n| d |\n\n`e`\n",
            "Content/p.gif": SiteFixture.picture,
        ])
        _ = try await run(["--email", "Mail"], in: site)
        let html = try site.text("Mail/2025-W07.html")
        #expect(html.contains(#/<a href="https://x.example/news/2025/02/summit/" style="color:#96202f">a</#), "\(html)")
        #expect(
            html.contains(
                #/<img src="https://x.example/news/issues/2025-W07/p.gif" alt="b"[^>]* style="max-width:100%/#))
        #expect(html.contains(#/<td align="right" style="[^"]*;text-align:right">d</#))
        #expect(html.contains(#/<code style="font-family:[^"]*">e</#))
    }

    @Test func theTokensOfTheSiteColourItAndADarkWindow() async throws {
        let site = try site([
            "Templates/assets/site.css":
                """
            :root { --accent: #006; --sans: "My Face", Arial; --ink: light-dark(#111111, #eeeeee) }
            .masthead { --accent: #fff }
            @media print { :root { --accent: #000 } }
            @media (prefers-color-scheme: dark) { :root { --accent: #9cf } }
            """
        ])
        _ = try await run(["--email", "Mail"], in: site)
        let html = try site.text("Mail/2025-W07.html")
        #expect(html.contains("style=\"color:#006\"") && html.contains(".accent, .prose a { color: #9cf !important; }"))
        #expect(html.contains("font-family:&#39;My Face&#39;, Arial;"), "\(html)")
        #expect(html.contains(".ink { color: #eeeeee !important; }") && html.contains("color:#111111"))
    }

    @Test func whatIsHeldBackIsNowhereAndWhatIsWithdrawnSaysSo() async throws {
        let site = try site([
            "Content/articles/draft.md": "---\ntitle: Secret\ndate: 2025-02-12\ndraft: true\n---\nText.\n",
            "Content/articles/wrong.md":
                "---\ntitle: Wrong\ndate: 2025-02-12\nretracted: {date: 2025-02-14, reason: Made up.}\n---\nText.\n",
            "Content/articles/fixed.md":
                "---\ntitle: Fixed\ndate: 2025-02-12\ncorrections: [{date: 2025-02-13, text: It was two.}]\n---\nText.\n",
        ])
        _ = try await run(["--email", "Mail"], in: site)
        for (_, bytes) in try site.files(in: "Mail") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Secret"))
        }
        let text = try site.text("Mail/2025-W07.txt")
        #expect(text.contains("* Retracted: Wrong\n") && text.contains("  Retracted, 14 February 2025: Made up.\n"))
        #expect(text.contains("  Correction, 13 February 2025: It was two.\n"))
        #expect(
            try site.text("Mail/2025-W07.html").contains("Correction, 13 February 2025:</strong> <span>It was two."))
    }

    @Test func aMailIsNeverSoLargeThatProgramsCutIt() async throws {
        var files: [String: String] = [:]
        for number in 1...120 {
            files["Content/articles/\(number).md"] =
                "---\ntitle: Story \(number)\ndate: 2025-02-12\nsummary: \(String(repeating: "word ", count: 60))\n---\nText.\n"
        }
        let site = try site(files)
        let screen = try await run(["--email", "Mail"], in: site)
        #expect(screen.status == 0 && screen.output.contains(" articles, to stay below 100 kB"), "\(screen)")
        let html = try site.text("Mail/2025-W07.html")
        let shown = html.matches(of: #/<h3 /#).count
        #expect(html.utf8.count <= 100_000 && html.utf8.count > 95_000)
        #expect(html.contains(">\(121 - shown) more articles</a>") && shown > 40)
        try site.write("Content/issues/2025-W07.md", "---\n---\n" + String(repeating: "Long words. ", count: 9_000))
        let long = try await run(["--email", "Mail"], in: site)
        #expect(
            long.status == 1
                && long.errors.contains("Content/issues/2025-W07.md: error: 2025-W07 is larger than 100 kB"))
    }

    @Test func aThemeReplacesIt() async throws {
        let site = try site(["Templates/mail.txt": "{{ subject }} <{{ issue.path | absolute }}>\n"])
        _ = try await run(["--email", "Mail"], in: site)
        #expect(
            try site.text("Mail/2025-W07.txt")
                == "Edition 1: Summit & sequel <https://x.example/news/issues/2025-W07/>\n")
        try site.write("Templates/mail.html", "<p style=\"color:{{ style.ink }}\">{{ subjct }}</p>")
        let wrong = try await dateline.run(["build"], in: site.root)
        #expect(
            wrong.status == 1 && wrong.errors.contains("Templates/mail.html:1:37: error: unknown name “subjct”"),
            "\(wrong)")
        try site.write("Templates/mail.html", "<p style=\"color:{{ subject }}\"></p>")
        let unsafe = try await dateline.run(["theme", "check"], in: site.root)
        #expect(unsafe.errors.contains("a value cannot be printed in “style”"), "\(unsafe)")
        try site.write("Templates/mail.html", "<p style=\"color:{{ style.ink }}\">{{ subject }}</p>")
        let right = try await dateline.run(["theme", "check"], in: site.root)
        #expect(right.status == 0, "\(right)")
    }

    @Test(arguments: [
        ("title: T\neditions: weekly\nbase_url: https://x.example/\n", ["--email", "Mail"], "missing-sender"),
        ("title: T\neditions: weekly\nemail: {from: a@b.example}\n", ["--email", "Mail"], "local-base-url"),
        (
            "title: T\neditions: weekly\nbase_url: https://x.example/\nemail: {from: a b}\n", ["--email", "Mail"],
            "bad-mail-address"
        ),
        (settings, ["--email", "Content/mail"], "foreign-target"), (settings, ["--email", "Output"], "foreign-target"),
        (settings, ["--email", "Mail", "--now", "2025-02-13"], "early-edition"),
        (settings, ["--send", "http://x.example", "--to", "readers.txt"], "bad-mail-server"),
        (settings, ["--send", "smtp://a:secret@x.example", "--to", "readers.txt"], "bad-mail-server"),
        (settings, ["--send", "smtp://a@x.example", "--to", "readers.txt"], "bad-mail-server"),
        (settings, ["--send", "smtp://127.0.0.1", "--to", "Content/readers.txt"], "bad-recipients"),
        (settings, ["--send", "smtp://127.0.0.1", "--to", "nothing.txt"], "bad-recipients"),
    ])
    func whatCannotBeMadeOrSentSaysWhyAndMakesNothing(settings: String, arguments: [String], id: String) async throws {
        let site = try site(["Content/site.yml": settings, "Content/readers.txt": "a@b.example\n"])
        let screen = try await run(arguments, in: site)
        #expect(screen.status == 1 && screen.errors.contains("[\(id)]"), "\(screen)")
        #expect(screen.errors.contains("help: ") && !screen.errors.contains("secret"), "\(screen)")
        #expect(FileSystem.kind(of: "\(site.root)/Mail") == .nothing)
        #expect(FileSystem.kind(of: "\(site.root)/2025-W07.sent") == .nothing)
    }
}
