import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@Suite struct CommandTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    @Test func rendersMarkdown() async throws {
        let screen = try await dateline.run(["render"], input: "# Title\n\nA <b>bold</b> word.\n")
        #expect(
            screen
                == .init(
                    status: 0,
                    output: "<h1>Title</h1>\n<p>A <!-- raw HTML omitted -->bold<!-- raw HTML omitted --> word.</p>\n",
                    errors: ""))
    }

    @Test func aSiteThatIsNamedWithoutItsOptionIsSeen() async throws {
        let site = try SiteFixture()
        let screen = try await dateline.run(["build", site.root])
        #expect(screen.status == 2)
        let line = "Error: Unexpected argument '\(site.root)'. Did you mean '--source \(site.root)'?\n"
        #expect(screen.errors.hasPrefix(line + "Usage: dateline build "), "\(screen)")
    }

    #if os(Linux)
    @Test func endsWithAStatusOfItsOwnIfItMayNotHaveEnoughMemory() async throws {
        let shell = ProgramRunner("sh")
        let screen = try await shell.run(["-c", "ulimit -v 200000; exec \"$0\" render", dateline.path], input: "a")
        #expect(screen.status == 5)
        #expect(screen.errors.hasPrefix("error: the limit on memory, 195 MiB, is too low; Dateline needs "))
    }

    /// Gives the program, while it waits for its input, no more memory than it has, and then a long input.
    private static let shortage = """
        cd "$1" && mkfifo in || exit 1
        "$0" render < in > out & reader=$!
        exec 3> in
        tries=0
        until grep -q '^State:.*S' /proc/$reader/status && grep -q 'SigCgt:.*[4-7c-f][7f][89a-f]$' /proc/$reader/status ||
            [ $tries -gt 500 ]
        do sleep 0.01; tries=$((tries + 1)); done
        prlimit --pid $reader --as=4096
        yes 'Words of an article.' | head -c 3000000 >&3
        exec 3>&-
        wait $reader
        echo "status $?"
        """

    @Test(.enabled(if: Tools.has("prlimit", "mkfifo"))) func endsWithThatStatusIfMemoryRunsOutLater() async throws {
        let site = try SiteFixture()
        let shell = try #require(Tools.path("sh"))
        let script = try BackgroundProgram(
            shell, ["-c", Self.shortage, dateline.path, site.root], log: "\(site.root)/log")
        while script.isRunning { try await Task.sleep(for: .milliseconds(10)) }
        let log = try String(contentsOfFile: "\(site.root)/log", encoding: .utf8)
        #expect(log.hasSuffix("status 5\n") && log.contains("error: ") && log.contains("memory"), "\(log)")
    }
    #endif

    @Test func charactersThatChangeTheDirectionAreEscapedInJSON() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ntitle: \"A\u{202E}B\"\ndate: 2025-01-02\n---\nText.\n"
        ])
        let output = try await dateline.run(["list", "--format", "json", "--source", site.root]).output
        #expect(output.contains("A\\u202eB") && !output.contains("\u{202E}"))
    }

    @Test func aStrictBuildWritesNothingIfThereAreWarnings() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-02\nmood: good\n---\nText.\n"
        ])
        let screen = try await dateline.run(["build", "--strict", "--source", site.root])
        #expect(screen.status == 1)
        #expect(screen.errors.hasSuffix("1 warning, which --strict takes for errors. Nothing was written.\n"))
        #expect(!FileManager.default.fileExists(atPath: "\(site.root)/Output/index.html"))
        #expect(try await dateline.run(["build", "--source", site.root]).status == 0)
        try site.write("Content/articles/a.md", "---\ntitle: A\ndate: 2025-01-02\n---\nText.\n")
        #expect(try await dateline.run(["build", "--strict", "--source", site.root]).status == 0)
    }

    @Test func aQuietBuildSaysNothingIfNothingIsWrong() async throws {
        let site = try SiteFixture(["Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-02\n---\nText.\n"])
        let screen = try await dateline.run(["build", "--quiet", "--source", site.root])
        #expect(screen == .init(status: 0, output: "", errors: ""))
        #expect(try site.text("Output/2025/01/a/index.html").contains("Text."))
        try site.write("Content/articles/b.md", "---\ntitle: B\ndate: 2025-01-32\n---\nText.\n")
        #expect(try await dateline.run(["build", "--quiet", "--source", site.root]).errors.contains("b.md:3:7"))
    }

    @Test func aListSaysWhyArticlesAreHeldBack() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-02\n---\nText.\n",
            "Content/articles/b.md": "---\ntitle: B\ndate: 2025-01-02\ndraft: true\n---\nText.\n",
            "Content/articles/c.md": "---\ntitle: C\ndate: 2025-01-02\nembargo: 2999-01-01T09:00Z\n---\nText.\n",
        ])
        let lines = try await dateline.run(["list", "--source", site.root]).output
        #expect(
            lines == """
                2025-01-02  –  A  /2025/01/a/
                2025-01-02  –  B  /2025/01/b/  (held back: draft)
                2025-01-02  –  C  /2025/01/c/  (held back: under embargo until 2999-01-01T09:00:00Z)

                """)
    }

    @Test func aBuildWithDraftsHasWhatIsHeldBackAndSaysSo() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-02\n---\nText.\n",
            "Content/articles/b.md": "---\ntitle: B\ndate: 2025-01-02\ndraft: true\n---\nNot yet.\n",
        ])
        let screen = try await dateline.run(["build", "--drafts", "--source", site.root])
        #expect(screen.output.contains("Held back  1 draft, in the site all the same\n"))
        #expect(try site.text("Output/2025/01/b/index.html").contains("Not yet."))
        _ = try await dateline.run(["build", "--source", site.root])
        #expect(!FileManager.default.fileExists(atPath: "\(site.root)/Output/2025/01/b/index.html"))
    }

    @Test func letsRawHTMLThroughWhenAsked() async throws {
        #expect(
            try await dateline.run(["render", "--raw-html"], input: "A <b>bold</b> word.").output
                == "<p>A <b>bold</b> word.</p>\n")
    }

    @Test func makesASiteThatBuilds() async throws {
        let site = try SiteFixture()
        let folder = "\(site.root)/my-digest"
        let begun = try await dateline.run(["init", folder])
        #expect(begun.status == 0 && begun.output.contains("Next:\n  dateline preview --source "))
        let build = try await dateline.run(["build", "--source", folder])
        #expect(build.status == 0)
        #expect(build.errors == "")
        #expect(build.output.hasPrefix("Articles   2\n"))
        #expect(try site.text("my-digest/Output/index.html").contains("My AI Policy Digest"))
        // Its own headline names two countries, and the topics are those of the sample.
        let articles = try await dateline.run(["list", "--format", "json", "--source", folder]).output
        #expect(articles.contains("\"about\":[\"FR\",\"IN\"]"))
        let regulation = try site.text("my-digest/Content/topics/regulation.md")
        #expect(regulation.contains("Laws, bills, rules and their enforcement"))
        let again = try await dateline.run(["init", folder])
        #expect(again.status == 1)
        #expect(again.errors.contains("this folder is not empty"))
    }

    @Test func initInTheFolderAtHandNamesItInWords() async throws {
        let site = try SiteFixture([:])
        let folder = "\(site.root)/my-digest"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let screen = try await dateline.run(["init", "."], in: folder)
        #expect(screen.output.hasPrefix("A site is ready in this folder. Next:\n  dateline preview    shows"))
        #expect(screen.output.contains("makes the pages in Output\n") && !screen.output.contains("--source"))
    }

    @Test func addsTheFileOfAHostToASiteThatIsThere() async throws {
        let site = try SiteFixture()
        let screen = try await dateline.run(["init", site.root, "--host", "github-pages"])
        #expect(screen.status == 0)
        #expect(
            screen.output == """
                To publish it with GitHub Pages:
                  1. on GitHub, Settings → Secrets and variables → Actions → Variables: set DATELINE_RELEASE, the address of a release of Dateline: the folder of its SHA256SUMS
                  2. on GitHub, Settings → Pages → Source: choose “GitHub Actions”
                  3. commit and push: .github/workflows/publish.yml builds and publishes

                """)
        #expect(try site.text(".github/workflows/publish.yml").contains("actions/deploy-pages"))
        #expect(try await dateline.run(["init", site.root, "--host", "github-pages"]).status == 1)
        #expect(try await dateline.run(["init", site.root, "--host", "geocities"]).status == 2)
        #expect(try await dateline.run(["init", site.root]).errors.contains("this folder is not empty"))
    }

    @Test func outlivesAProgramThatReadsNothing() async throws {
        let site = try SiteFixture([
            "Content/site.yml": "title: D\nbase_url: https://example.org/\ncards: true\n",
            // More than a pipe holds, so that it is still being written when nobody can read it any more.
            "Templates/card.svg": "<svg>{{ card.size }}\(String(repeating: " ", count: 1_000_000))</svg>",
            "bin/rsvg-convert": "#!/bin/sh\nexec 0<&-\necho a library is missing >&2\nexit 1\n",
        ])
        let program = "\(site.root)/bin/rsvg-convert"
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let path = "\(site.root)/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
        let screen = try await dateline.run(["build", "--source", site.root], environment: ["PATH": path])
        #expect(screen.status == 1)
        #expect(screen.errors.contains("rsvg-convert could not draw its card: a library is missing [card-failed]"))
    }

    @Test func saysInItsExitCodeThatNobodyReads() throws {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "{ sleep 1; \"$0\" list fields; echo $? >&2; } | true", dateline.path]
        let errors = Pipe()
        shell.standardError = errors
        try shell.run()
        let code = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        #expect(code == "141\n")
    }

    @Test func showsWhereAMistakeIs() async throws {
        let site = try SiteFixture([
            "Content/articles/paris.md": "---\ntitle: Summit\ndate: 2025-02-11\ntopics: [saftey]\n---\nText.",
            "Content/topics/safety.md": "---\ntitle: Safety\n---\n",
        ])
        let screen = try await dateline.run(["build", "--source", site.root])
        #expect(screen.status == 1)
        #expect(screen.output == "")
        #expect(
            screen.errors == """
                \(site.root)/Content/articles/paris.md:4:10: error: unknown topic “saftey” [unknown-topic]
                4 | topics: [saftey]
                  |          ^^^^^^
                  help: did you mean “safety”?

                1 error. Nothing was written.

                """)
    }

    @Test func saysTwoForAWrongCommandLine() async throws {
        #expect(try await dateline.run(["nonsense"]).status == 2)
        #expect(try await dateline.run(["build", "--base-url", "nonsense"]).status == 2)
        #expect(try await dateline.run(["build", "--now", "soon"]).status == 2)
        #expect(try await dateline.run(["--help"]).status == 0)
    }

    @Test func listsArticlesAsOneObjectALine() async throws {
        let site = try SiteFixture([
            "Content/articles/wire.txt":
                "date 2025-06-14 HÀ NỘI — Việt Nam passed a law on artificial intelligence. — VNS",
            "Content/articles/loi.md": """
            ---
            title: Le Vietnam adopte une loi
            date: 2025-06-13
            updated: 2025-06-15
            language: fr
            translation_of: wire.txt
            ---
            Une loi.
            """,
        ])
        let screen = try await dateline.run(["list", "--format", "json", "--source", site.root])
        #expect(screen.status == 0)
        let lines = screen.output.split(separator: "\n")
        #expect(lines.count == 2)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        let translation = try #require(try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any])
        #expect(translation["translation_of"] as? String == "Content/articles/wire.txt")
        #expect(translation["language"] as? String == "fr")
        #expect(translation["updated"] as? String == "2025-06-15")
        #expect(object["translation_of"] is NSNull && object["language"] as? String == "en")
        let countries = try #require(object["countries"] as? [String: Any])
        #expect(object["path"] as? String == "Content/articles/wire.txt")
        #expect(
            object["url"] as? String == "https://example.org/2025/06/viet-nam-passed-a-law-on-artificial-intelligence/")
        #expect(object["credit"] as? String == "VNS")
        #expect(countries["about"] as? [String] == ["VN"])
        #expect(countries["filed_from"] as? String == "VN")
        #expect(object["derived"] as? [String] == ["title", "summary", "countries", "blocs", "topics"])
    }

    @Test func beginsAnArticle() async throws {
        let site = try SiteFixture()
        let screen = try await dateline.run([
            "new", "Paris: the “summit” closes", "--source", site.root, "--now", "2025-02-12",
        ])
        #expect(screen.output == "\(site.root)/Content/articles/2025/2025-02-12-paris-the-summit-closes.md\n")
        #expect(try await dateline.run(["build", "--source", site.root]).output.contains("Held back  1 draft\n"))
        #expect(
            try await dateline.run(["new", "Paris: the “summit” closes", "--source", site.root, "--now", "2025-02-12"])
                .status
                == 1)
    }

    @Test func printsTheFieldsOfEveryPageKind() async throws {
        let screen = try await dateline.run(["list", "fields"])
        #expect(screen.status == 0)
        for name in [
            "front.html", "article.html", "country-topic.html", "404.html", "title_derived", "structured_data",
        ] {
            #expect(screen.output.contains(name), "\(name)")
        }
    }

    @Test func printsWhatTemplatesCanDoWithValues() async throws {
        let lines = try await dateline.run(["list", "filters"]).output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("limit: 5 ") && $0.hasSuffix(" The first few. Takes a list.") })
        #expect(lines.contains { $0.hasPrefix("date: \"d MMMM yyyy\" ") })
    }

    @Test func saysItsVersionAndCommit() async throws {
        let screen = try await dateline.run(["--version"])
        #expect(screen.status == 0)
        #expect(screen.output.wholeMatch(of: #/\d+\.\d+\.\d+ \((checkout|[0-9a-f]{7,40})\)\n/#) != nil)
    }

    @Test(arguments: ["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
    func givesTheSameBytesInEveryTimeZone(zone: String) async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-01T23:30:00-05:00\n---\nText.",
            "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-01-31\n---\nText.",
        ])
        _ = try await dateline.run(
            ["build", "--source", site.root, "--output", "\(site.root)/one"], environment: ["TZ": "UTC"])
        _ = try await dateline.run(
            ["build", "--source", ".", "--output", "two"], environment: ["TZ": zone], in: site.root)
        #expect(try site.files(in: "one") == site.files(in: "two"))
        #expect(try site.files(in: "one").keys.contains("2025/01/one/index.html"))
    }

    @Test func filesOfTheDefaultThemeCanBeShownAndCopied() async throws {
        let site = try SiteFixture()
        let file = "partials/site-title.html"
        let shown = try await dateline.run(["theme", "show", file])
        #expect(shown.status == 0 && shown.output.contains("site.title"))
        #expect(try await dateline.run(["theme", "show"]).output.contains("\(file)\n"))
        let guide = try await dateline.run(["theme", "show", "README.md"])
        #expect(guide.output == Handbook.text("Templates/README.md") && guide.output.contains("{% import"))
        #expect(
            try await dateline.run(["theme", "show", "site-title.html"]).errors.contains("did you mean “\(file)”?"))
        #expect(try await dateline.run(["theme", "copy", file, "--source", site.root]).status == 0)
        #expect(try site.text("Templates/\(file)") == shown.output)
        let again = try await dateline.run(["theme", "copy", "base.html", file, "--source", site.root])
        #expect(again.status == 1 && again.errors.contains("is already there"))
        #expect(throws: (any Error).self) { try site.text("Templates/base.html") }
        #expect(try await dateline.run(["theme", "copy", "--source", site.root]).status == 2)
    }
}
