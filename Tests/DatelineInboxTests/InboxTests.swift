import DatelineDigest
import DatelineFiles
import DatelineInbox
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

@Suite struct InboxTests {
    private static let wire = """
        Summit closes in Paris

        PARIS, Feb. 12, 2025 (Reuters) - France and India said on Wednesday that they would write rules for
        artificial intelligence together.

        (Reporting by Jane Doe)
        """

    @Test func wireCopyBecomesAnArticleThatSaysWhatWasUnderstood() async throws {
        let desk = try Desk(["inbox/a.txt": Self.wire])

        let report = try await desk.add("inbox/a.txt")

        #expect(report.added.map(\.file) == ["Content/articles/2025/2025-02-12-summit-closes-in-paris.txt"])
        #expect(
            try desk.text("Content/articles/2025/2025-02-12-summit-closes-in-paris.txt") == """
                ---
                # Worked out by “dateline add” from a.txt; correct what is wrong.
                title: "Summit closes in Paris"
                date: 2025-02-12
                place: "Paris"
                agency: "Reuters"
                authors: ["Jane Doe"]
                derived: [date, place, agency, authors]
                ---

                \(Self.wire)

                """)
        let article = try #require(try await desk.articles().first)
        #expect(article.text.title == .given("Summit closes in Paris"))
        #expect(article.countries.map(\.key) == ["FR", "IN"])
    }

    @Test func aHeadlineThatWasDerivedStaysOneToLookAt() async throws {
        let desk = try Desk([
            "a.txt": "PARIS, Feb. 12, 2025 (Reuters) - France wrote rules for artificial intelligence."
        ])
        try await desk.add("a.txt")
        let article = try #require(try await desk.articles().first)
        #expect(article.text.title == .derived("France wrote rules for artificial intelligence"))
    }

    @Test func whatIsThereAlreadyIsLeftAlone() async throws {
        let desk = try Desk(["inbox/a.txt": Self.wire, "inbox/b.txt": "By A. Writer\n\n" + Self.wire])
        try await desk.add("inbox")
        let again = try await desk.add("inbox")
        #expect(again.added.isEmpty && again.left.isEmpty)
        #expect(again.known == ["inbox/a.txt", "inbox/b.txt"])
        #expect(try await desk.articles().count == 1)
    }

    @Test func textsWithoutADateWaitForOneOrTakeTheOneThatIsGiven() async throws {
        let files = [
            "inbox/a.txt": "France wrote rules for artificial intelligence in schools.",
            "inbox/b.txt": "ROME, March 3 (Reuters) - Italy wrote rules for artificial intelligence.",
            "inbox/2024-05-06-c.txt": "Kenya wrote rules for artificial intelligence in banks.",
        ]
        let desk = try Desk(files)
        let report = try await desk.add("inbox")
        #expect(report.added.map(\.article.date.iso8601) == ["2024-05-06"])
        #expect(report.left.map(\.story) == ["inbox/a.txt", "inbox/b.txt"])
        #expect(report.left.last?.reason == "nothing says its date: its dateline says “March 3” but no year")
        #expect(
            report.left.map(\.help) == [
                "add it with --date 2025-02-12, or begin its name with the date",
                "add it with --date 2025-02-12 (a day near it: it gives the year), or begin its name with the date",
            ])

        let second = try await desk.add("inbox") { $0.date = { _ in PublicationDate("2025-02-12") } }
        #expect(second.added.map(\.article.date.iso8601) == ["2025-02-12", "2025-03-03"])
    }

    @Test func anEmptyFileIsNotAskedForItsDate() async throws {
        let desk = try Desk(["inbox/a.txt": "", "inbox/b.txt": " \n\n"])
        let report = try await desk.add("inbox") { $0.date = { _ in PublicationDate("2025-02-12") } }
        #expect(report.left.map(\.story) == ["inbox/a.txt", "inbox/b.txt"])
        #expect(Set(report.left.map(\.reason)) == ["is empty"])
    }

    @Test func textsInTheSiteGetTheirDateWhereTheyAre() async throws {
        let desk = try Desk([
            "Content/articles/a.txt": "France wrote rules for artificial intelligence in schools.",
            "Content/articles/b.txt": "Italy wrote rules for artificial intelligence in banks.",
            "Content/articles/c.txt": "date 2025-02-11\nKenya wrote rules for artificial intelligence.",
        ])
        let before = try await desk.plan()
        #expect(before.value?.articles.count == 1)
        #expect(
            before.diagnostics.map(\.summary) == ["2 texts have no date, and are not in the site until they have one"])
        #expect(before.diagnostics.first?.help?.hasSuffix("--date 2025-02-12 \(desk.root)/Content") == true)

        try await desk.add("Content") { $0.date = { _ in PublicationDate("2025-02-12") } }
        #expect(try await desk.plan().diagnostics == [])
        #expect(
            try await desk.articles().map(\.path).sorted() == ["articles/a.txt", "articles/b.txt", "articles/c.txt"])
        #expect(
            try desk.text("Content/articles/c.txt") == "date 2025-02-11\nKenya wrote rules for artificial intelligence."
        )
    }

    @Test func anArticleInHTMLGetsItsDateAndKeepsItsWords() async throws {
        let desk = try Desk([
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-02-11\n---\nText.\n",
            "Content/articles/launch.html": "---\ntitle: Launch\ndraft: true\n---\n<p>France wrote <b>rules</b>.</p>\n",
        ])
        try await desk.add("Content") { $0.date = { _ in PublicationDate("2025-02-12") } }
        let text = try desk.text("Content/articles/launch.html")
        #expect(text.contains("date: 2025-02-12\n") && text.contains("draft: true\n"))
        #expect(text.hasSuffix("---\n<p>France wrote <b>rules</b>.</p>\n"))
    }

    @Test func aSiteOfNothingButTextsWithoutADateIsAnError() async throws {
        let desk = try Desk(["Content/articles/a.txt": "PARIS, March 3 (Reuters) - France wrote rules for schools."])
        let problem = try #require(try await desk.plan().diagnostics.first)
        #expect(problem.severity == .error)
        #expect(problem.summary == "the text has no date, and there is no other to build a site from")
        #expect(problem.help?.hasPrefix("its dateline says “March 3” but no year; ") == true)
        try await desk.add("Content") { $0.date = { _ in PublicationDate("2025-02-12") } }
        #expect(try await desk.articles().map(\.date.iso8601) == ["2025-03-03"])
    }

    @Test func aTextWithSeveralStoriesIsTakenApartIfTheEditorSaysSo() async throws {
        let two = """
            PARIS, Feb. 12, 2025 (Reuters) - France wrote rules for artificial intelligence.

            ROME, Feb. 13, 2025 (Reuters) - Italy wrote rules for artificial intelligence.

            OTTAWA, Feb. 14, 2025 (Reuters) - Canada wrote rules for artificial intelligence.
            """
        let desk = try Desk(["a.txt": two])
        #expect(try await desk.add("a.txt").left.map(\.reason) == ["has more than one story"])
        let report = try await desk.add("a.txt") { $0.splits = { $0.count == 1 } }
        #expect(report.added.map(\.article.filing.place) == ["Paris", "Rome", "Ottawa"])
        #expect(report.added.map(\.story) == ["a.txt, story 1", "a.txt, story 2", "a.txt, story 3"])
    }

    @Test func aPageThatWasSavedWithoutItsPicturesIsAddedWithoutThem() async throws {
        let page = """
            <!DOCTYPE html><title>A register in Ottawa</title>
            <meta property="article:published_time" content="2025-03-05">
            <article><h1>A register in Ottawa</h1>
            <p><img src="page_files/chart%201.png" alt="Models by year"> Canada opened a register of models on Wednesday.</p>
            <figure><img src="page_files/minister.jpg" alt=""><figcaption>The minister.</figcaption></figure>
            <p>Firms have until June to file what their models do.</p></article>
            """
        let desk = try Desk(["inbox/page.html": page, "inbox/page_files/chart 1.png": Desk.picture])

        let added = try #require(try await desk.add("inbox/page.html").added.first)

        #expect(added.attachments == ["Content/articles/2025/page_files/chart 1.png"])
        #expect(added.leftOut == ["an image, which is not beside the page: page_files/minister.jpg"])
        let text = try desk.text(added.file)
        #expect(text.contains("Canada opened a register of models on Wednesday."))
        #expect(text.contains("Firms have until June to file what their models do."))
        #expect(!text.contains("minister.jpg"))
        #expect(try await desk.plan().diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func aPostKeepsItsFieldsAndBringsItsPictures() async throws {
        let post = "---\ntitle: Rules\ndate: 2025-02-12\nauthor: Jane Doe\n---\n![A map](img/map.png)\n"
        let desk = try Desk(["inbox/rules.md": post, "inbox/img/map.png": Desk.picture])
        let report = try await desk.add("inbox/rules.md")
        #expect(report.left == [])
        #expect(try desk.text("Content/articles/2025/2025-02-12-rules.md") == post)
        #expect(report.added.first?.attachments == ["Content/articles/2025/img/map.png"])
        #expect(try await desk.plan().diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func whatTheSiteRefusesIsTakenBackAndTheRestStays() async throws {
        let desk = try Desk([
            "inbox/a.md": "---\ntitle: A\ndate: 2025-02-12\n---\nSee [this](missing.md).\n", "inbox/b.txt": Self.wire,
            "inbox/c.txt": "Please kill PARIS, Feb. 12, 2025. The story is wrong.\n",
            "inbox/d.bin": "a\u{0}b", "inbox/e.txt": "",
        ])
        let report = try await desk.add("inbox")
        #expect(report.added.map(\.story) == ["inbox/b.txt"])
        #expect(report.left.map(\.story).sorted() == ["inbox/a.md", "inbox/c.txt", "inbox/d.bin", "inbox/e.txt"])
        #expect(FileSystem.names(in: "\(desk.root)/Content/articles/2025").count == 1)
        #expect(try await desk.plan().diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func aDryRunWritesNothingAndReportsTheSame() async throws {
        let desk = try Desk(["a.txt": Self.wire])
        let report = try await desk.add("a.txt", isDryRun: true)
        #expect(report.added.map(\.file) == ["Content/articles/2025/2025-02-12-summit-closes-in-paris.txt"])
        #expect(FileSystem.kind(of: "\(desk.root)/Content/articles") == .nothing)
    }

    @Test func otherWordsUnderTheSameHeadlineMayBeANewerVersion() async throws {
        let desk = try Desk(["a.txt": Self.wire, "b.txt": Self.wire.replacing("together", with: "this year")])
        try await desk.add("a.txt")
        let report = try await desk.add("b.txt")
        #expect(
            report.left.map(\.reason) == [
                "may be a newer version of Content/articles/2025/2025-02-12-summit-closes-in-paris.txt"
            ])
        let again = try await desk.add("b.txt") { $0.takesVersions = { _ in true } }
        #expect(again.added.map(\.file) == ["Content/articles/2025/2025-02-12-summit-closes-in-paris-2.txt"])
    }
}
