import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// What is wrong with files of instruments, and which of them are not for readers yet.
@Suite struct InstrumentFilesTests {
    private static func bill(_ lines: String = "", _ title: String = "Bill") -> String {
        InstrumentsTests.bill(lines, title: title)
    }

    @Test(arguments: [
        ("kind: bil\njurisdiction: EU\nstatus: pending", "2:7 wrong-type", "did you mean “bill”?"),
        ("kind: bill\njurisdiction: Frence\nstatus: pending", "3:15 unknown-country", "did you mean “France”?"),
        (
            "kind: bill\njurisdiction: Atlantis\nstatus: pending", "3:15 unknown-country",
            "write a country’s code or English name, or a bloc such as EU, OECD or Council of Europe"
        ),
        ("kind: bill\njurisdiction: EU\nstatus: in forse", "4:9 wrong-type", "did you mean “in force”?"),
        (
            "kind: bill\njurisdiction: EU\nstatus: pending\nsteps: [{name: Passed}]", "5:9 missing-value",
            "write “- {date: 2024-08-01, name: …}”"
        ),
        (
            "kind: bill\njurisdiction: EU\nstatus: pending\nsteps: [{date: 2025-02-30, name: Passed}]", "5:16 bad-date",
            "this month has 28 days"
        ),
        (
            "kind: bill\njurisdiction: EU\nstatus: pending\nsteps:\n- {date: 2025-02-03, name: A}\n- {date: 2025-02-02, name: B}",
            "7:10 bad-step", "write the steps in the order of their dates"
        ),
        (
            "kind: bill\njurisdiction: EU\nstatus: pending\nsteps:\n- {date: 2025-02-02, name: Read}\n- {date: 2025-02-03, name: Read!}",
            "7:28 bad-step", "say what sets them apart, such as “Passed by the Senate”"
        ),
        (
            "kind: bill\njurisdiction: EU\nstatus: pending\nsteps: [{date: 2025-02-02, name: '!'}]",
            "5:34 bad-step", "write what happens, such as Published"
        ),
        (
            "kind: bill\njurisdiction: EU\nstatus: pending\nsteps: [{date: 2025-02-03, name: A, statuss: passed}]",
            "5:37 unknown-key", "did you mean “status”?"
        ),
        (
            "kind: bill\njurisdiction: EU\nstatus: pending\njurisdicton: EU", "5:1 unknown-key",
            "did you mean “jurisdiction”?"
        ),
        (
            "kind: bill\njurisdiction: EU\nstatus: pending\nsupersedes: [eu-ai-akt]", "5:14 unknown-instrument",
            "did you mean “eu-ai-act”?"
        ),
        (
            "kind: bill\njurisdiction: EU\nstatus: pending\nsupersedes: [new]", "5:14 supersedes-itself",
            "remove one of them from “supersedes”: the newer takes the place of the older"
        ),
    ])
    func aMistakeIsAnErrorWithItsPlaceAndAWayOut(lines: String, mark: String, help: String) async throws {
        let site = try InstrumentsTests.site(["Content/instruments/new.md": "---\n\(lines)\n---\n"])
        let diagnostics = try await site.build().diagnostics
        #expect(diagnostics.map(\.mark) == ["Content/instruments/new.md:\(mark)"])
        #expect(diagnostics.first?.help == help)
    }

    @Test(arguments: [
        ("kind: bill\nstatus: pending", "missing-value"), ("jurisdiction: EU\nstatus: pending", "missing-value"),
        ("kind: bill\njurisdiction: EU", "unclear-status"),
    ])
    func whatIsMissingIsAnError(lines: String, identifier: String) async throws {
        let site = try InstrumentsTests.site(["Content/instruments/new.md": "---\n\(lines)\n---\n"])
        #expect(try await site.build().diagnostics.map(\.mark) == ["Content/instruments/new.md \(identifier)"])
    }

    @Test func twoThatSayDifferentThingsAreAWarning() async throws {
        let lines =
            "kind: bill\njurisdiction: EU\nstatus: pending\nsteps: [{date: 2025-02-03, name: A, status: passed}]"
        let site = try InstrumentsTests.site(["Content/instruments/new.md": "---\n\(lines)\n---\n"])
        #expect(try await site.build().diagnostics.map(\.mark) == ["Content/instruments/new.md:4:9 unclear-status"])
        #expect(try site.page("/instruments/new/").contains(">Passed</span>"))
    }

    @Test func twoFilesOfOneAddressAreAnError() async throws {
        let site = try InstrumentsTests.site([
            "Content/instruments/old/bill.md": Self.bill("", "One"),
            "Content/instruments/bill.md": Self.bill("", "Two"),
        ])
        let marks = try await site.build().diagnostics.map(\.mark)
        #expect(marks.contains("Content/instruments/old/bill.md two-term-files"))
    }

    @Test func aCircleIsReportedOnce() async throws {
        let site = try InstrumentsTests.site([
            "Content/instruments/a.md": Self.bill("supersedes: [b]\n", "A"),
            "Content/instruments/b.md": Self.bill("supersedes: [c, eu-ai-act]\n", "B"),
            "Content/instruments/c.md": Self.bill("supersedes: a\n", "C"),
        ])
        let diagnostics = try await site.build().diagnostics
        #expect(diagnostics.map(\.mark) == ["Content/instruments/c.md:6:13 supersedes-itself"])
        #expect(diagnostics.first?.summary == "these supersede each other in a circle: a, b, c, a")
    }

    @Test func whatSupersedesAndWhatIsSupersededLeadToEachOther() async throws {
        let site = try InstrumentsTests.site([
            "Content/instruments/new.md": Self.bill("supersedes: [EU AI Act]\n", "New")
        ])
        #expect(try await site.build().diagnostics == [])
        #expect(
            try site.page("/instruments/new/").contains(
                "<dt>Takes the place of</dt><dd><a href=\"/instruments/eu-ai-act/\">"))
        #expect(
            try site.page("/instruments/eu-ai-act/").contains(
                "<dt>Its place is taken by</dt><dd><a href=\"/instruments/new/\">"))
    }

    // MARK: - Articles

    @Test(arguments: [
        ("[eu-ai-akt]", "did you mean “eu-ai-act”?"),
        ("[Treaty of Turin]", "add “Content/instruments/treaty-of-turin.md”, or name one of: eu-ai-act"),
    ])
    func anArticleUnderWhatIsNotThereIsAnError(names: String, help: String) async throws {
        let site = try InstrumentsTests.site([
            "Content/articles/new.md": "---\ntitle: New\ndate: 2025-01-01\ninstruments: \(names)\n---\nText.\n"
        ])
        let diagnostics = try await site.build().diagnostics
        #expect(diagnostics.map(\.mark) == ["Content/articles/new.md:4:15 unknown-instrument"])
        #expect(diagnostics.first?.help == help)
    }

    @Test(arguments: ["eu-ai-act", "EU AI Act", "ai act", "Regulation (EU) 2024/1689"])
    func anArticleMayGiveAnyOfItsNames(name: String) async throws {
        let site = try InstrumentsTests.site([
            "Content/articles/new.md": "---\ntitle: New\ndate: 2025-01-01\ninstruments: [\"\(name)\"]\n---\nText.\n"
        ])
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/instruments/eu-ai-act/").contains("href=\"/2025/01/new/\""))
    }

    @Test func aNameOfTwoMentionsNeither() async throws {
        let site = try InstrumentsTests.site([
            "Content/instruments/new.md": Self.bill("names: [AI Act]\n", "New")
        ])
        #expect(try await site.build().diagnostics.map(\.mark) == ["Content/instruments/new.md shared-name"])
        #expect(try !site.page("/instruments/eu-ai-act/").contains("Also mentioned in"))
    }

    @Test func aNameOfTwoIsNoNameForAnArticle() async throws {
        let site = try InstrumentsTests.site([
            "Content/instruments/new.md": Self.bill("names: [AI Act]\n", "New"),
            "Content/instruments/old.md": Self.bill("supersedes: [AI Act]\n", "Old"),
            "Content/articles/new.md":
                "---\ntitle: New\ndate: 2025-01-01\ninstruments: [AI Act]\n---\nText.\n",
        ])
        let errors = try await site.build().diagnostics.filter { $0.severity == .error }
        #expect(
            Set(errors.map(\.mark)) == [
                "Content/articles/new.md:4:15 shared-name", "Content/instruments/old.md:6:14 shared-name",
            ])
        #expect(Set(errors.map(\.summary)) == ["“AI Act” is a name of two instruments"])
        #expect(Set(errors.map(\.help)) == ["write eu-ai-act or new"])
    }

    @Test(arguments: [
        "kind: bil\njurisdiction: EU\nstatus: pending", "kind: bill\njurisdiction: Frence\nstatus: pending",
    ])
    func aMistakeInAFileIsSaidOnceAndNotWhereItIsNamed(lines: String) async throws {
        let site = try InstrumentsTests.site([
            "Content/instruments/new-law.md": "---\n\(lines)\n---\n",
            "Content/instruments/old.md": Self.bill("supersedes: [new-law]\n", "Old"),
            "Content/articles/new.md":
                "---\ntitle: New\ndate: 2025-01-01\ninstruments: [New law, new-law]\n---\n[It](../instruments/new-law.md).\n",
        ])
        let marks = try await site.build().diagnostics.map(\.mark)
        #expect(marks.count == 1 && marks[0].hasPrefix("Content/instruments/new-law.md:"), "\(marks)")
    }

    @Test func aLinkToATermWithoutAPageSaysSo() async throws {
        let site = try InstrumentsTests.site(
            ["Content/articles/new.md": "---\ntitle: New\ndate: 2025-01-01\n---\n[It](../instruments/eu-ai-act.md).\n"],
            settings: "pages: {instruments: false}\n")
        #expect(
            try await site.build().diagnostics.map(\.summary) == [
                "the link “../instruments/eu-ai-act.md” leads to a file of “instruments” that has no page"
            ])
    }

    // MARK: - Held back

    @Test(arguments: [
        "title: Zephyr\nnames: [AI Act]", "title: EU AI Act", "title: Zephyr\nnumber: Regulation (EU) 2024/1689",
    ])
    func whatIsHeldBackTakesNoNameFromWhatIsShown(lines: String) async throws {
        let site = try InstrumentsTests.site([
            "Content/instruments/ai-act.md":
                "---\n\(lines)\njurisdiction: BR\nkind: bill\nstatus: pending\ndraft: true\n---\n",
            "Content/instruments/old.md": Self.bill("supersedes: [AI Act]\n", "Old"),
            "Content/articles/new.md":
                "---\ntitle: New\ndate: 2025-01-01\ninstruments: [AI Act]\n---\nRegulation (EU) 2024/1689.\n",
        ])
        #expect(try await site.build().diagnostics == [])
        let page = try site.page("/instruments/eu-ai-act/")
        #expect(page.contains("href=\"/2025/01/new/\"") && page.contains("href=\"/2025/03/two/\""))
        #expect(try site.page("/instruments/old/").contains("<a href=\"/instruments/eu-ai-act/\">EU AI Act</a></dd>"))
    }

    @Test(arguments: ["draft: true", "date: 2026-05-01", "embargo: 2026-05-01T10:00Z"])
    func whatIsHeldBackIsNowhere(line: String) async throws {
        let site = try InstrumentsTests.site([
            "Content/instruments/secret.md":
                Self.bill("\(line)\nnames: [Zephyr]\nsteps: [{date: 2025-03-04, name: Zephyr passed}]\n", "Zephyr Law")
                + "![A map](secret-map.gif)\n",
            "Content/instruments/secret-map.gif": SiteFixture.picture,
            "Content/instruments/open.md": Self.bill("supersedes: [secret]\n", "Open"),
            "Content/articles/new.md":
                "---\ntitle: New\ndate: 2025-01-01\ninstruments: [secret, eu-ai-act]\n---\nText.\n",
        ])
        let report = try await site.build()
        #expect(report.diagnostics == [])
        #expect(report.heldBackInstruments.map(\.path) == ["instruments/secret.md"])
        for (path, bytes) in try site.files() {
            let text = String(decoding: bytes, as: UTF8.self).lowercased()
            #expect(
                !path.contains("secret") && !text.contains("zephyr") && !text.contains("instruments/secret"), "\(path)")
        }
        guard !line.hasPrefix("draft") else { return }
        try await site.build(now: "2026-05-02")
        #expect(try site.page("/instruments/secret/").contains("Zephyr Law"))
        #expect(try site.page("/instruments/secret/").contains("href=\"/2025/01/new/\""))
    }

    @Test func aDraftMayBearItsMark() async throws {
        let file = Self.bill("draft: true\n", "EMBARGOED UNTIL 1 MAY 2026 Law") + "NOT FOR PUBLICATION\n"
        let site = try InstrumentsTests.site(["Content/instruments/secret.md": file])
        #expect(try await site.build().diagnostics == [])
        try site.write("Content/instruments/secret.md", file.replacing("draft: true\n", with: ""))
        #expect(try await site.build().diagnostics.contains { $0.identifier == .unclearEmbargo })
    }

    @Test func aLinkToWhatIsHeldBackIsAnError() async throws {
        let site = try InstrumentsTests.site([
            "Content/instruments/secret.md": Self.bill("draft: true\n"),
            "Content/articles/new.md": "---\ntitle: New\ndate: 2025-01-01\n---\n[It](../instruments/secret.md).\n",
        ])
        let diagnostics = try await site.build().diagnostics
        #expect(diagnostics.map(\.mark) == ["Content/articles/new.md:5:6 broken-link"])
        #expect(diagnostics.first?.summary.hasSuffix("leads to an instrument that is held back") == true)
    }

    // MARK: - Taxonomies of the site’s own

    @Test func aTaxonomyOfTheSameNameThatTheSiteDeclaresIsTheSitesOwn() async throws {
        let site = try SiteFixture([
            "Content/site.yml":
                "title: D\nbase_url: https://example.org/\ntaxonomies: {instruments: {title: Rules}}\n",
            "Content/instruments/ai-act.md": "---\ntitle: AI Act\n---\nA law.\n",
            "Content/articles/one.md":
                "---\ntitle: One\ndate: 2025-03-01\ninstruments: [ai-act, Treaty of Turin]\n---\nText.\n",
        ])
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/instruments/treaty-of-turin/").contains("<h1>Treaty of Turin</h1>"))
        #expect(try !site.page("/instruments/").contains("<table"))
        try site.write("Content/instruments/ai-act.md", InstrumentsTests.act)
        let diagnostics = try await site.build().diagnostics
        #expect(diagnostics.first?.identifier == .unknownKey)
        #expect(
            diagnostics.first?.help
                == "a file of the taxonomy “instruments” that site.yml declares may have: extra, summary, title")
    }
}
