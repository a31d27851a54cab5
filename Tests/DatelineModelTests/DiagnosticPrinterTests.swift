import DatelineModel
import Testing

@Suite struct DiagnosticPrinterTests {
    private let printer = DiagnosticPrinter(showsColours: false)

    private func texts(_ diagnostics: [Diagnostic], atMost limit: Int = 50) -> [String] {
        printer.texts(diagnostics, atMost: limit, toSeeAll: "ask for all")
    }

    /// An error in line 3 of a file.
    private func unknownKey(_ key: String, _ file: String) -> Diagnostic {
        let location = SourceLocation(file: file, line: 3, column: 1, length: key.count, excerpt: "\(key): post")
        return .error(.unknownKey, at: .location(location), "unknown key “\(key)”", help: "remove it")
    }

    @Test func groupsWhatIsSaidOfManyFiles() {
        let many = (1...509).map { unknownKey("layout", "Content/\($0).md") }
        #expect(
            texts(many + [unknownKey("tag", "Content/x.md")]) == [
                """
                Content/1.md:3:1: error: unknown key “layout” in 509 files, first: Content/1.md:3:1 [unknown-key]
                3 | layout: post
                  | ^^^^^^
                  help: remove it
                """,
                """
                Content/x.md:3:1: error: unknown key “tag” [unknown-key]
                3 | tag: post
                  | ^^^
                  help: remove it
                """,
            ])
    }

    @Test func showsTwoOfAKindEachAtItsPlace() {
        #expect(texts([unknownKey("layout", "a.md"), unknownKey("layout", "b.md")]).count == 2)
    }

    @Test(arguments: [
        (["a", "a", "a"], " 3 times, first: a:3:1"), (["a", "a", "b"], " 3 times in 2 files, first: a:3:1"),
        (["a", "b", "c"], " in 3 files, first: a:3:1"),
    ])
    func countsPlacesAndFiles(files: [String], places: String) {
        let all = texts(files.map { unknownKey("layout", $0) })
        #expect(all.count == 1)
        #expect(all[0].contains("unknown key “layout”\(places) [unknown-key]\n"))
    }

    @Test func showsErrorsFirstAndCountsTheRestByKind() {
        let warnings = (1...30).map { Diagnostic.warning(.unusedFile, at: .file("a\($0)"), "unused \($0)") }
        let errors = (1...40).map { Diagnostic.error(.brokenLink, at: .file("b\($0 % 10)"), "broken \($0)") }
        let all = texts(warnings + errors, atMost: 35)
        #expect(all.count == 36)
        #expect(all[0] == "b1: error: broken 1 [broken-link]")
        #expect(all[34] == "b5: error: broken 35 [broken-link]")
        #expect(
            all[35]
                == "… and 35 more: 5 errors [broken-link] in 5 files, 30 warnings [unused-file] in 30 files; ask for all"
        )
    }

    @Test func keepsTheOrderIfAllAreShown() {
        let all = texts([.warning(.unusedFile, at: .file("a"), "one"), .error(.brokenLink, at: .file("b"), "two")])
        #expect(all == ["a: warning: one [unused-file]", "b: error: two [broken-link]"])
    }

    @Test func showsCharactersThatControlATerminalAsTheirCodePoints() {
        let location = SourceLocation(
            file: "a\u{1B}[2J.md", line: 1, column: 4, length: 2, excerpt: "x\u{7}y\u{1B}zw\u{202E}")
        let diagnostic = Diagnostic.error(
            .brokenLink, at: .location(location), "no “\u{1B}]0;x\u{7}”", help: "see “\u{200B}\n\u{85}”",
            notes: ["\u{2066}n"])
        #expect(
            printer.text(diagnostic) == """
                a\\u{1B}[2J.md:1:4: error: no “\\u{1B}]0;x\\u{7}” [broken-link]
                1 | x\\u{7}y\\u{1B}zw\\u{202E}
                  |        ^^^^^^^
                  note: \\u{2066}n
                  help: see “\\u{200B}\\u{A}\\u{85}”
                """)
    }

    @Test func cutsWhatNobodyReads() {
        let text = printer.text(.error(.brokenLink, at: .none, String(repeating: "é", count: 100_000)))
        #expect(text == "error: \(String(repeating: "é", count: 1000))… [broken-link]")
    }
}

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("Paris", "Paris"), ("Việt Nam 中国 مرحبا", "Việt Nam 中国 مرحبا"), ("\u{1B}[31m", "\\u{1B}[31m"),
        ("\u{9B}31m", "\\u{9B}31m"), ("a\u{7F}b", "a\\u{7F}b"), ("\u{202E}abc", "\\u{202E}abc"),
        ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"), ("soft\u{AD}hyphen", "soft\\u{AD}hyphen"),
        ("a\u{2028}b", "a\\u{2028}b"), ("\u{E0041}tag", "\\u{E0041}tag"), ("\u{3164}", "\\u{3164}"),
        ("a\u{200D}b", "a\\u{200D}b"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("❤\u{FE0F}", "❤\u{FE0F}"),
        ("👩\u{200D}🚀", "👩\u{200D}🚀"), ("a\u{A0}b", "a\u{A0}b"), ("a\tb\nc", "a\\u{9}b\\u{A}c"),
    ])
    func showsWhatIsNotSeen(text: String, shown: String) {
        #expect(text.visible() == shown)
    }

    @Test func keepsTheLinesOfSeveral() {
        #expect("\"a\u{202E}b\u{E0041}\"".visible(as: .json) == "\"a\\u202eb\\udb40\\udc41\"")
        #expect("a\tb\nc\r\u{1B}".visible(keepsLines: true) == "a\tb\nc\\u{D}\\u{1B}")
    }
}

@Suite struct ProblemListTests {
    @Test func keepsAThousandProblemsOfAFileAndCountsTheRest() {
        var problems = ProblemList<Diagnostic>()
        var made = 0
        for number in 1...20_000 {
            problems.append(
                {
                    made += 1
                    return .error(.brokenLink, at: .file("a.md"), "\(number)")
                }())
        }
        #expect(made == 1000)
        let all = problems.diagnostics(of: "a.md")
        #expect(all.count == 1001)
        #expect(all[1000].summary == "19000 more problems in this file after the first 1000")
        #expect(all[1000].identifier == .tooManyProblems)
    }
}
