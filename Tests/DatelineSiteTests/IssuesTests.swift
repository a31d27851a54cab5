import DatelineDigest
import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelinePages
@testable import DatelineSite

/// Editions of a digest: what is in them, where they are, and what stays.
@Suite struct IssuesTests {
    private static func site(_ editions: String = "weekly", _ more: [String: String] = [:]) -> [String: String] {
        [
            "Content/site.yml": "title: T\nbase_url: https://x.example\neditions: \(editions)\n",
            "Content/articles/a.md": "---\ntitle: Monday\ndate: 2025-02-10\ncountries: [FR]\n---\nText.\n",
            "Content/articles/b.md": "---\ntitle: Sunday\ndate: 2025-02-16\ncountries: [VN]\n---\nText.\n",
            "Content/articles/c.md": "---\ntitle: Next Monday\ndate: 2025-02-17\n---\nText.\n",
            "Content/articles/d.md": "---\ntitle: Secret\ndate: 2025-02-12\ndraft: true\n---\nText.\n",
        ].merging(more) { $1 }
    }

    private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

    @Test(arguments: [
        ("2025-02-10", "2025-W07", "2025-02-10"), ("2024-12-30", "2025-W01", "2024-12-30"),
        ("2027-01-03", "2026-W53", "2026-12-28"), ("2025-01-05", "2025-W01", "2024-12-30"),
    ])
    func aWeekIsThatOfItsThursday(day: String, name: String, first: String) throws {
        let date = try Self.day(day)
        let period = try #require(EditionPeriod(.weekly, of: date))
        #expect(period.name == name && "\(period.first)" == first)
        #expect(EditionPeriod(.weekly, named: name) == period)
    }

    @Test(arguments: ["2025-W54", "2025-W00", "2025-W7", "2025-w07", "2025-W53", "2025-07", "W07", "2025-W+7"])
    func otherNamesAreNoWeeks(name: String) { #expect(EditionPeriod(.weekly, named: name) == nil) }

    @Test func aWeekHasItsArticlesAndNothingThatIsHeldBack() async throws {
        let site = try SiteFixture(Self.site())
        try await site.build()
        let page = try site.page("/issues/2025-W07/")
        #expect(page.contains(">Monday</a>") && page.contains("Sunday</a>") && page.contains("<h1>Edition 1</h1>"))
        #expect(!page.contains("Next Monday</a>") && !page.contains("Secret"))
        let index = try site.page("/issues/")
        #expect(index.contains("/issues/2025-W07/") && index.contains("/issues/2025-W08/"))
        #expect(try site.page("/").contains(#"<a href="/issues/2025-W08/">Edition 2</a>"#))
        #expect(try site.text("Output/issues/feed.xml").contains("<id>https://x.example/issues/2025-W07/</id>"))
        #expect(try site.text("Output/sitemap.xml").contains("/issues/2025-W07/"))
        #expect(try site.text("Output/_headers").contains("/issues/feed.json"))
    }

    @Test func manyEditionsAreListedOverSeveralPages() async throws {
        let settings = "title: T\nbase_url: https://x.example\neditions: weekly\npaginate: 1\n"
        let site = try SiteFixture(Self.site("weekly", ["Content/site.yml": settings]))
        try await site.build()
        let (newest, oldest) = (try site.page("/issues/"), try site.page("/issues/page/2/"))
        #expect(newest.contains(">Edition 2</a>") && !newest.contains(">Edition 1</a>"))
        #expect(newest.contains(#"<a href="/issues/page/2/" rel="next">Older</a>"#))
        #expect(oldest.contains(">Edition 1</a>") && oldest.contains("<title>Editions (page 2) · T</title>"))
        #expect(oldest.contains(#"<a href="/issues/" rel="prev">Newer</a>"#) && oldest.contains("<h1>Editions</h1>"))
    }

    @Test func aWeekIsOutWhenItIsOverOrClosed() async throws {
        let file = "---\nclosed: 2025-02-14\nstories: [/2025/02/monday/]\n---\n"
        for (more, isOut) in [([:], false), (["Content/issues/2025-W07.md": file], true)] {
            let site = try SiteFixture(Self.site("weekly", more))
            try await site.build(now: "2025-02-16")
            #expect(try site.files().keys.contains("issues/2025-W07/index.html") == isOut)
        }
    }

    @Test func anEditorsFileSaysWhatComesFirst() async throws {
        let site = try SiteFixture(
            Self.site(
                "{every: weekly, group_by: countries}",
                [
                    "Content/issues/2025-W07.md":
                        "---\ntitle: The week of Paris\nlead: articles/b.md\nnumber: 12\n---\nGood *morning*.\n"
                ]))
        try await site.build()
        let page = try site.page("/issues/2025-W07/")
        #expect(page.contains("<h1>The week of Paris</h1>") && page.contains("Good <em>morning</em>."))
        let places = try ["Sunday</a></h2>", "Monday</a></h3>"].map { try #require(page.firstRange(of: $0)).lowerBound }
        #expect(places[0] < places[1])
        #expect(page.contains(#"<article class="lead">"#))
        #expect(page.contains(#"<h2 class="label"><a href="/countries/france/">France</a></h2>"#))
        #expect(try site.page("/issues/2025-W08/").contains("<h1>Edition 13</h1>"))
    }

    @Test func `the words of an edition in another language have it, and its direction`() async throws {
        let site = try SiteFixture(
            Self.site(
                "weekly",
                [
                    "Content/issues/2025-W07.md":
                        "---\ntitle: أسبوع باريس\nsummary: وقعت الدول.\nlanguage: ar\n---\nصباح الخير.\n",
                    "Content/issues/2025-W08.md": "---\nlanguage: fr\n---\nBonjour, dit-il: \"oui\".\n",
                ]))
        try await site.build()
        let arabic = try site.page("/issues/2025-W07/")
        #expect(arabic.contains(#"<h1 lang="ar" dir="rtl">أسبوع باريس</h1>"#))
        #expect(arabic.contains(#"<p class="standfirst" lang="ar" dir="rtl">وقعت الدول.</p>"#))
        #expect(arabic.contains(#"<div class="prose introduction" lang="ar" dir="rtl">"#))
        // Its number is in the words of the site, and its note has the signs of its own language.
        let french = try site.page("/issues/2025-W08/")
        #expect(french.contains("<h1>Edition 2</h1>") && french.contains("«") && !french.contains("“oui”"))
        let index = try site.page("/issues/")
        #expect(index.contains(#"<h3 lang="ar" dir="rtl"><a href="/issues/2025-W07/">أسبوع باريس</a>"#))
        #expect(index.contains(#"<h3><a href="/issues/2025-W08/">Edition 2</a>"#))
        #expect(try site.text("Output/issues/feed.xml").contains("rtl"))
    }

    @Test func twoEditionsWithOneNumberAreNamed() async throws {
        let site = try SiteFixture(
            Self.site(
                "weekly",
                [
                    "Content/issues/2025-W07.md": "---\nnumber: 12\n---\n",
                    "Content/issues/2025-W08.md": "---\ntitle: T\nnumber: 12\n---\n",
                ]))
        let warning = try #require(try await site.build().diagnostics.first { $0.identifier == .duplicateNumber })
        #expect(warning.summary == "the editions “2025-W07” and “2025-W08” are both number 12")
        #expect(warning.notes == ["“2025-W07” gets it from Content/issues/2025-W07.md:2:9"])
        guard case .location(let place) = warning.place else {
            Issue.record("\(warning.place)")
            return
        }
        #expect("\(place.file):\(place.line):\(place.column)" == "Content/issues/2025-W08.md:3:9")
    }

    @Test func anEditionIsNotCountedOnToANumberThatALaterOneIsGiven() async throws {
        let later = "---\ntitle: News\ndate: 2025-02-25\n---\nText.\n"
        let site = try SiteFixture(
            Self.site(
                "weekly",
                ["Content/issues/2025-W09.md": "---\nnumber: 2\n---\n", "Content/articles/later.md": later]))
        let warning = try #require(try await site.build().diagnostics.first { $0.identifier == .duplicateNumber })
        #expect(warning.notes == ["“2025-W08” gets it by counting on from the edition before it"])
        try site.write("Content/issues/2025-W09.md", "---\nnumber: 7\n---\n")
        #expect(!(try await site.build().diagnostics.contains { $0.identifier == .duplicateNumber }))
    }

    @Test func aClosedEditionKeepsItsStories() async throws {
        var files = Self.site()
        files["Content/issues/2025-W07.md"] = "---\nclosed: 2025-02-17\nstories:\n  - /2025/02/monday/\n---\n"
        files["Content/articles/a.md"] =
            "---\ntitle: Monday\nslug: moved\naliases: [/2025/02/monday/]\ndate: 2025-02-09\n"
            + "retracted: {date: 2025-02-18, reason: Wrong.}\n---\nText.\n"
        let site = try SiteFixture(files)
        try await site.build()
        let page = try site.page("/issues/2025-W07/")
        #expect(page.contains("Retracted: Monday</a>") && !page.contains("Sunday"))
    }

    @Test func aStoryThatRedirectsNameIsFoundByItsOldAddress() async throws {
        let site = try SiteFixture(
            Self.site(
                "weekly",
                [
                    "Content/issues/2025-W07.md": "---\nclosed: 2025-02-17\nstories: [/2025/02/old/]\n---\n",
                    "Content/redirects.yml": "/2025/02/old/: /2025/02/monday/\n",
                ]))
        #expect(try await site.build().diagnostics.map(\.summary) == [])
        #expect(try site.page("/issues/2025-W07/").contains(">Monday</a>"))
    }

    @Test func whatAnEditionNamesAndIsGoneIsAnError() async throws {
        var files = Self.site()
        files["Content/issues/2025-W07.md"] =
            "---\nclosed: 2025-02-17\nstories:\n  - /2025/02/gone/\n  - /2025/02/secret/\n---\n"
        let site = try SiteFixture(files)
        let problems = try await site.build().diagnostics.filter { $0.identifier == .unknownStory }
        #expect(problems.map(\.severity) == [.error, .warning])
        #expect(problems.map(\.mark).first == "Content/issues/2025-W07.md:4:5 unknown-story", "\(problems.map(\.mark))")
    }

    @Test(arguments: [
        ("editions: daily", "Content/issues/2025-W07.md", "", "must be weekly, monthly or manual"),
        ("editions: {group_by: topics}", "Content/issues/2025-W07.md", "", "does not say when"),
        ("editions: {every: weekly, group_by: moods}", "Content/issues/2025-W07.md", "", "not a taxonomy"),
        ("editions: weekly\ntaxonomies: {issues: {title: I}}", "Content/issues/a.md", "", "a taxonomy of this site"),
        ("editions: weekly", "Content/issues/2025-02.md", "", "cannot be the file of an edition"),
        ("editions: monthly", "Content/issues/2025-W07.md", "", "cannot be the file of an edition"),
        ("editions: manual", "Content/issues/Big One.md", "date: 2025-02-12", "cannot be the file of an edition"),
        ("editions: manual", "Content/issues/special.md", "", "has no date"),
        ("editions: weekly", "Content/issues/2025-W07.md", "closed: 2025-02-17", "has a list"),
        ("editions: weekly", "Content/issues/2025-W07.md", "storys: [a]", "storys"),
    ])
    func whatCannotBeAnEditionIsNamed(settings: String, file: String, line: String, summary: String) async throws {
        var files = Self.site()
        files["Content/site.yml"] = "title: T\nbase_url: https://x.example\n\(settings)\n"
        files[file] = "---\n\(line)\n---\nText.\n"
        let problems = try await SiteFixture(files).build().diagnostics
        #expect(problems.contains { $0.summary.contains(summary) }, "\(problems.map(\.summary))")
    }

    @Test func anEditionByHandHasWhatItNames() async throws {
        let site = try SiteFixture(
            Self.site(
                "manual",
                [
                    "Content/issues/special.md":
                        "---\ntitle: Special\ndate: 2025-02-20\nstories: [/2025/02/next-monday/, articles/a.md]\n---\n"
                ]))
        try await site.build()
        let page = try site.page("/issues/special/")
        #expect(page.contains(">Next Monday</a>") && page.contains(">Monday</a>") && !page.contains("Sunday"))
    }

    @Test func anEditionByHandComesOutAtItsTime() async throws {
        let file = "---\ndate: 2025-02-20T18:00:00+01:00\nstories: [articles/a.md, articles/d.md]\n---\nNote.\n"
        let site = try SiteFixture(Self.site("manual", ["Content/issues/special.md": file]))
        try await site.build(now: "2025-02-20T16:59:00Z")
        #expect(try !site.files().keys.contains { $0.hasPrefix("issues/") })
        let report = try await site.build(now: "2025-02-20T17:00:00Z")
        #expect(try site.text("Output/issues/feed.xml").contains("<published>2025-02-20T18:00:00+01:00</published>"))
        // What it was planned with and is not there is said now.
        #expect(
            report.diagnostics.map(\.summary) == ["“articles/d.md” is held back, so this edition is without it"])
    }

    @Test func closingMakesAnOldEditionNoNewerInFeeds() async throws {
        let closed = "---\nclosed: 2999-01-01\nstories: [/2025/02/monday/]\n---\n"
        for more in [[:], ["Content/issues/2025-W07.md": closed]] {
            let site = try SiteFixture(Self.site("weekly", more))
            try await site.build()
            let feed = try site.text("Output/issues/feed.xml")
            #expect(feed.contains("<published>2025-02-16T23:59:59Z</published>") && !feed.contains("2999"))
        }
    }

    @Test func aClosedEditionStaysWithoutStories() async throws {
        let file = "---\nclosed: 2025-02-17\nstories: [articles/d.md]\n---\nOur note stays.\n"
        let site = try SiteFixture(Self.site("weekly", ["Content/issues/2025-W07.md": file]))
        try await site.build()
        #expect(try site.page("/issues/2025-W07/").contains("Our note stays."))
    }

    @Test func whatAClosedEditionHasIsInNoOther() async throws {
        let file = "---\nclosed: 2025-02-17\nstories: [articles/a.md]\n---\n"
        let site = try SiteFixture(Self.site("weekly", ["Content/issues/2025-W07.md": file]))
        try site.write("Content/articles/a.md", "---\ntitle: Monday\ndate: 2025-02-19\n---\nText.\n")
        try await site.build()
        #expect(try site.page("/issues/2025-W07/").contains("Monday</a>"))
        #expect(try !site.page("/issues/2025-W08/").contains(">Monday</a>"))
    }

    /// The week of an edition that is out must not get a story behind its readers’ backs, and a closed one cannot.
    @Test(arguments: [
        ("embargo: 2025-02-18T09:00Z", "2025-W08"), ("embargo: 2025-02-15T09:00Z", "2025-W07"),
        // In Paris it is Monday.
        ("embargo: 2025-02-16T23:30Z", "2025-W08"), ("embargo: 2025-02-16", "2025-W07"),
        ("embargo: 2025-01-20", "2025-W07"),
    ])
    func aStoryIsInTheEditionOfTheWeekInWhichItsEmbargoEnded(line: String, name: String) async throws {
        let closed = "---\nclosed: 2025-02-17\nstories: [/2025/02/monday/]\n---\n"
        for file in name == "2025-W08" ? ["", closed] : [""] {
            let settings = "title: T\nbase_url: https://x.example\neditions: weekly\ntime_zone: Europe/Paris\n"
            let held = "---\ntitle: Held\ndate: 2025-02-13\n\(line)\n---\nText.\n"
            let site = try SiteFixture(
                Self.site("weekly", ["Content/site.yml": settings, "Content/articles/held.md": held]))
            if !file.isEmpty { try site.write("Content/issues/2025-W07.md", file) }
            try await site.build()
            for issue in ["2025-W07", "2025-W08"] {
                #expect(try site.page("/issues/\(issue)/").contains(">Held</a>") == (issue == name), "\(issue) \(file)")
            }
        }
    }

    @Test func theEmbargoOfWireCopyCountsToo() async throws {
        let copy = "EMBARGOED UNTIL 09:00 GMT, 19 February 2025\n\nPARIS, Feb. 13, 2025 — A bank bought the ministry.\n"
        let site = try SiteFixture(Self.site("weekly", ["Content/articles/2025-02-13-bank.txt": copy]))
        try await site.build()
        #expect(try !site.page("/issues/2025-W07/").contains("/2025/02/a-bank-bought-the-ministry/"))
        #expect(try site.page("/issues/2025-W08/").contains("/2025/02/a-bank-bought-the-ministry/"))
    }

    @Test func theNoteOfAnEditionToComeIsCheckedBefore() async throws {
        let note = """
            ---
            title: Soon
            ---
            See [a](../articles/a.md), [what comes](../articles/d.md) at [its address](/2025/02/secret/),
            [a slip](../articles/aa.md) and [another](/2025/02/mondy/).
            """
        let site = try SiteFixture(Self.site("weekly", ["Content/issues/2025-W07.md": note]))
        let before = try await site.build(now: "2025-02-14")
        let end = ", and it stops the build when this edition comes out"
        #expect(before.diagnostics.map(\.severity) == [.warning, .warning])
        #expect(
            before.diagnostics.map(\.summary) == [
                "there is no file “articles/aa.md” in Content for this link\(end)",
                "there is nothing at “/2025/02/mondy/” in the site\(end)",
            ])
        #expect(
            before.diagnostics.map(\.help) == ["did you mean “../articles/a.md”?", "did you mean “/2025/02/monday/”?"])
        let after = try await site.build(now: "2025-02-20").diagnostics
        #expect(after.contains { $0.severity == .error && $0.summary.contains("aa.md") })
    }

    @Test func aMistakeInAStoryIsSaidOnce() async throws {
        let file = "---\nclosed: 2025-02-17\nstories: [/2025/02/monday/]\n---\n"
        let site = try SiteFixture(Self.site("weekly", ["Content/issues/2025-W07.md": file]))
        try site.write("Content/articles/a.md", "---\ntitle: Monday\ndate: 2025-02-40\n---\nText.\n")
        #expect(try await site.build().diagnostics.filter { $0.severity == .error }.map(\.identifier) == [.badDate])
    }

    @Test func anEditionWithoutStoriesTakesNoNumber() async throws {
        let site = try SiteFixture(
            Self.site("weekly", ["Content/issues/2025-W05.md": "---\ntitle: Nothing happened\n---\n"]))
        try await site.build()
        #expect(try site.page("/issues/2025-W07/").contains("<h1>Edition 1</h1>"))
        #expect(try site.page("/issues/2025-W08/").contains("<h1>Edition 2</h1>"))
    }

    @Test(arguments: [
        "\n\n---\nstories:\n  - /2025/02/monday/\n# Then:\n  - /2025/02/sunday/\ntitle: T\n---\nNote.\n",
        "\u{FEFF}---\r\ntitle: T\r\nstories: [/2025/02/monday/]\r\n---\r\nNote.\r\n",
    ])
    func closingLeavesTheFileAsItsEditorWroteIt(old: String) async throws {
        let site = try SiteFixture(Self.site("weekly", ["Content/issues/2025-W07.md": old]))
        let planned = try #require(try await site.plan().value)
        let issue = try #require(planned.edition.layout.issues.all.first { $0.name == "2025-W07" })
        let stories = issue.stories(of: planned.digest).map { planned.digest.articles[$0].permalink }
        let text = IssueText(closing: old, 7, stories, on: try Self.day("2025-02-20"))
        _ = try planned.site.write(text, ofIssue: "2025-W07", closing: 7)
        let new = try site.text("Content/issues/2025-W07.md")
        #expect(new.hasPrefix("\u{FEFF}") == old.hasPrefix("\u{FEFF}"))
        #expect(new.contains("\r\n") == old.contains("\r\n") && !new.contains("---\n\n---"))
        #expect(new.contains("Then:") == old.contains("Then:") && new.contains("closed: 2025-02-20"))
    }

    @Test func withoutTheSettingFilesThereAreArticles() async throws {
        let site = try SiteFixture(
            Self.site("false", ["Content/issues/x.md": "---\ntitle: X\ndate: 2025-02-12\n---\nText.\n"]))
        let warnings = try await site.build().diagnostics.map(\.summary)
        #expect(warnings == ["what is in Content/issues/ is read as articles, since the site has no editions"])
        let files = try site.files().keys
        #expect(files.contains("2025/02/x/index.html") && !files.contains { $0.hasPrefix("issues") })
    }

    @Test(arguments: [
        "", "---\ntitle: Week\n# keep\nlead: articles/b.md\norder:\n- articles/a.md\n---\nNote.\n",
        "---\r\ntitle: Week\r\n# keep\r\nlead: articles/b.md\r\n---\r\nNote.\n",
    ])
    func closingWritesTheStoriesIntoItsFile(text: String) async throws {
        let site = try SiteFixture(Self.site("weekly", text.isEmpty ? [:] : ["Content/issues/2025-W07.md": text]))
        let planned = try #require(try await site.build().planned)
        let issue = try #require(planned.edition.layout.issues.out.last)
        let stories = issue.stories(of: planned.digest).map { planned.digest.articles[$0].permalink }
        let closed = try IssueText(
            closing: text.isEmpty ? "---\n---\n" : text, issue.number, stories,
            on: Self.day("2025-02-17"))
        _ = try planned.site.write(closed, ofIssue: issue.name, closing: issue.number)
        try site.write("Content/articles/late.md", "---\ntitle: Late\ndate: 2025-02-11\n---\nText.\n")
        let again = try #require(try await site.build().planned)
        let kept = try #require(again.edition.layout.issues.out.last)
        #expect(kept.isClosed && kept.left == 1)
        #expect(kept.stories(of: again.digest).map { again.digest.articles[$0].permalink } == stories)
        let written = try site.text("Content/issues/2025-W07.md")
        #expect(
            text.isEmpty || written.contains("# keep") && written.hasSuffix("Note.\n") && !written.contains("lead:"))
        let opened = IssueText(opening: written)
        _ = try again.site.write(opened, ofIssue: issue.name, closing: nil)
        #expect(try !site.text("Content/issues/2025-W07.md").contains("closed"))
    }

    @Test(arguments: [
        "---\n{title: Week, lead: articles/b.md}\n---\nNote.\n", "+++\ntitle = \"Week\"\n+++\nNote.\n",
        "---\n\"stories\": [articles/b.md]\n---\nNote.\n",
    ])
    func aFileThatCannotBeChangedSafelyStaysAsItWas(text: String) async throws {
        let site = try SiteFixture(Self.site("weekly", ["Content/issues/2025-W07.md": text]))
        let planned = try #require(try await site.build().planned)
        let closed = try IssueText(
            closing: text, 1, [Permalink("/2025/02/monday/")], on: Self.day("2025-02-17"))
        #expect(throws: DiagnosticError.self) { try planned.site.write(closed, ofIssue: "2025-W07", closing: 1) }
        #expect(try site.text("Content/issues/2025-W07.md") == text)
    }
}
