import DatelineTestSupport
import Foundation
import Testing

/// What a user sees of problems, however many there are and whatever is in them.
@Suite struct MessageTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    private static let files = [
        "digest/Content/site.yml": "title: D\nbase_url: https://example.org/\n",
        "digest/Content/articles/paris.md": "---\ntitle: Summit\ndate: soon\n---\nText.",
        "digest/Content/articles/held.md": "---\ntitle: Held\ndate: 2025-01-01\ndraft: true\n---\nText.",
        "digest/Templates/404.html": "{% include \"partials/lost.html\" %}",
        "digest/Templates/partials/lost.html": "{{ nothing }}",
    ]

    @Test(arguments: [
        (".", ["--source", "digest"], "digest/"), (".", ["--source", "./digest/"], "digest/"), ("digest", [], ""),
        ("digest", ["--source", "."], ""), ("digest/Content", ["--source", ".."], "../"),
        ("digest/Content", ["--source", "../../digest"], "../../digest/"),
    ])
    func namesFilesAsSeenFromTheWorkingDirectory(folder: String, options: [String], prefix: String) async throws {
        let site = try SiteFixture(Self.files)
        let screen = try await dateline.run(["build"] + options, in: "\(site.root)/\(folder)")
        #expect(screen.errors.hasPrefix("\(prefix)Content/articles/paris.md:3:7: error: "), "\(screen.errors)")
        #expect(screen.errors.contains("\n\(prefix)Templates/partials/lost.html:1:4: error: unknown name “nothing”"))
        #expect(screen.errors.contains("  note: included from \(prefix)Templates/404.html:1:4\n"))
        try site.write("digest/Content/articles/paris.md", "---\ntitle: Summit\ndate: 2025-01-01\n---\nText.")
        try site.write("digest/Templates/partials/lost.html", "Lost.")
        let done = try await dateline.run(["build"] + options, in: "\(site.root)/\(folder)")
        #expect(done.output.contains("\n  \(prefix)Content/articles/held.md: "), "\(done.output)")
    }

    @Test func namesFilesByTheirWholePathsIfTheyAreElsewhere() async throws {
        let site = try SiteFixture(Self.files)
        let elsewhere = try SiteFixture()
        let screen = try await dateline.run(["check", "--source", "\(site.root)/digest"], in: elsewhere.root)
        #expect(screen.errors.hasPrefix("\(site.root)/digest/Content/articles/paris.md:3:7: error: "))
        let near = try await dateline.run(["check", "--source", "\(site.root)/digest"], in: site.root)
        #expect(near.errors.hasPrefix("digest/Content/articles/paris.md:3:7: error: "))
    }

    /// A site with 20,000 errors: one key in 200 files, 100 others in each of 198.
    private func siteFullOfErrors() throws -> SiteFixture {
        let site = try SiteFixture()
        for file in 0..<200 {
            let keys = file < 198 ? (0..<100).map { "draft\(file)x\($0): a\n" }.joined() : ""
            try site.write(
                "Content/articles/\(1000 + file).md",
                "---\ntitle: A\(file)\ndate: 2025-01-01\ntitel: post\n\(keys)---\nText.")
        }
        return site
    }

    @Test func showsTheFirstFiftyOfTwentyThousandErrorsInGroups() async throws {
        let site = try siteFullOfErrors()
        let screen = try await dateline.run(["build"], in: site.root)
        let messages = screen.errors.components(separatedBy: "\n\n")
        #expect(messages.count == 52)
        #expect(
            messages[0] == """
                Content/articles/1000.md:4:1: error: unknown key “titel” in 200 files, first: Content/articles/1000.md:4:1 [unknown-key]
                4 | titel: post
                  | ^^^^^
                  help: \(messages[0].split(separator: "help: ").last ?? "")
                """)
        #expect(
            messages[50] == "… and 19751 more: 19751 errors [unknown-key] in 198 files; --all-errors lists all")
        #expect(messages[51] == "20000 errors. Nothing was written.\n")
    }

    @Test func showsEachErrorWhenAsked() async throws {
        let site = try siteFullOfErrors()
        let screen = try await dateline.run(["build", "--all-errors"], in: site.root)
        #expect(screen.errors.components(separatedBy: "\n\n").count == 20_001)
        #expect(screen.errors.contains("Content/articles/1199.md:4:1: error: unknown key “titel” [unknown-key]\n"))
    }

    @Test func tellsMachinesAll() async throws {
        let site = try siteFullOfErrors()
        let screen = try await dateline.run(["check", "--format", "json"], in: site.root)
        #expect(screen.output.split(separator: "\n").count { $0.contains("\"unknown-key\"") } == 20_000)
    }

    @Test(arguments: [
        ("biuld", "there is no command “biuld”: did you mean “build”?"),
        ("Preview", "there is no command “Preview”: did you mean “preview”?"),
        ("deplyo", "there is no command “deplyo”: did you mean “deploy”?"),
        ("frobnicate", "there is no command “frobnicate”: the commands are build, preview, publish, "),
        ("bui\u{1B}[31mld", "there is no command “bui\\u{1B}[31mld”: the commands are "),
    ])
    func suggestsACommand(word: String, message: String) async throws {
        let screen = try await dateline.run([word])
        #expect(screen.status == 2)
        #expect(screen.errors.hasPrefix("Error: \(message)"), "\(screen.errors)")
    }

    @Test(arguments: [
        (["theme", "chek"], "there is no command “theme chek”: did you mean “theme check”?"),
        (["theme", "shw", "README.md"], "there is no command “theme shw”: did you mean “theme show”?"),
        (
            ["theme", "frobnicate"],
            "there is no command “theme frobnicate”: the commands are theme show, theme copy, theme check"
        ),
        (["help", "biuld"], "there is no command “biuld”: did you mean “build”?"),
        (["help", "theme", "chek"], "there is no command “theme chek”: did you mean “theme check”?"),
    ])
    func `a slip in a command below another, or behind help, has a suggestion`(
        words: [String], message: String
    ) async throws {
        let screen = try await dateline.run(words)
        #expect(screen.status == 2)
        #expect(screen.errors.hasPrefix("Error: \(message)\nUsage: dateline "), "\(screen.errors)")
    }

    @Test(arguments: [
        ["help", "build"], ["help", "help"], ["help", "theme", "check"], ["theme", "check", "--help"], ["help"],
    ])
    func `help is given for what there is`(words: [String]) async throws {
        let screen = try await dateline.run(words)
        #expect(screen.status == 0)
        #expect(screen.output.contains("USAGE: dateline "), "\(screen.errors)")
    }

    @Test(arguments: [
        (["build", "--now", "yesterday"], "dateline build"), (["theme", "copy"], "dateline theme copy"),
        (["list", "toopics"], "dateline list"),
    ])
    func `a mistake in what a command is given shows how that command is written`(
        words: [String], command: String
    ) async throws {
        let site = try SiteFixture(["Content/articles/a.md": "France."])
        let screen = try await dateline.run(words, in: site.root)
        #expect(screen.status == 2)
        #expect(screen.errors.contains("\nUsage: \(command) ["), "\(screen.errors)")
        #expect(screen.errors.contains("\n  See '\(command) --help' for more information."), "\(screen.errors)")
    }

    @Test func suggestsAnOption() async throws {
        let screen = try await dateline.run(["build", "--suorce", "x"])
        #expect(screen.status == 2)
        #expect(screen.errors.contains("--source"))
    }

    /// Characters that would colour the screen, turn the direction round, or hide.
    private static let tricks: [Unicode.Scalar] = [
        "\u{9B}", "\u{202E}", "\u{200B}", "\u{2066}", "\u{FEFF}", "\u{E0041}",
    ]

    @Test func letsNoContentControlTheTerminal() async throws {
        let trick = Self.tricks.map(String.init).joined(separator: "3")
        let site = try SiteFixture([
            "Content/articles/good.md":
                "---\ntitle: \"A \(trick)title\"\ndate: 2025-01-01\nauthors: [\"An \(trick)author\"]\n---\nFrance.\n"
        ])
        let good = [
            ["list"], ["list", "authors"], ["explain", "Content/articles/good.md"], ["check"], ["build"],
        ]
        func isSafe(_ arguments: [String], _ shows: Bool) async throws {
            let screen = try await dateline.run(arguments, in: site.root)
            let text = screen.output + screen.errors
            for scalar in Self.tricks {
                #expect(!text.unicodeScalars.contains(scalar), "\(arguments)")
                let code = "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
                if shows { #expect(text.contains(code), "\(arguments): \(text)") }
            }
        }
        for arguments in good { try await isSafe(arguments, arguments[0] == "explain" || arguments == ["list"]) }
        try site.write(
            "Content/articles/bad.md", "---\n\"\(trick)key\": a\ncountries: [\"X\(trick)y\"]\n---\n[a](\(trick).md)\n")
        try site.write("Content/articles/n\(trick)ame.md", "---\ntitle: T\ndate: never\n---\nText.")
        try site.write("Templates/404.html", "{{ \(trick) }}{{ x | \"\(trick)\" }}")
        for arguments in good.map({ $0.first == "explain" ? ["explain", "n\(trick)ame.md"] : $0 }) {
            try await isSafe(arguments, true)
        }
    }
}
