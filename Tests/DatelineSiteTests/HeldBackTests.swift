import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// What an author, a wire line or a date holds back stays out of the site until its moment.
@Suite struct HeldBackTests {
    private func isHeldBack(_ text: String, file: String = "a.md", zone: String, now: String) async throws -> Bool {
        let site = try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://example.org/\ntime_zone: \(zone)\n",
            "Content/articles/\(file)": text,
        ])
        let plan = try await site.plan(now: now)
        try #require(plan.diagnostics.filter { $0.severity == .error } == [])
        return try #require(plan.articles.first).heldBack != nil
    }

    @Test(arguments: [
        ("America/New_York", "2025-06-15T03:59:59Z", "2025-06-15T04:00:00Z"),
        ("Asia/Ho_Chi_Minh", "2025-06-14T16:59:59Z", "2025-06-14T17:00:00Z"),
        ("Pacific/Kiritimati", "2025-06-14T09:59:59Z", "2025-06-14T10:00:00Z"),
        ("UTC", "2025-06-14T23:59:59Z", "2025-06-15"),
    ])
    func aDayBeginsAtMidnightInTheZoneOfTheSite(zone: String, before: String, from: String) async throws {
        for text in [
            "---\ntitle: A\ndate: 2025-06-15\n---\nText.",
            "---\ntitle: A\ndate: 2025-06-10\nembargo: 2025-06-15\n---\nText.",
        ] {
            #expect(try await isHeldBack(text, zone: zone, now: before), "\(text)")
            #expect(try await !isHeldBack(text, zone: zone, now: from), "\(text)")
        }
    }

    @Test(arguments: [
        ("America/New_York", "2025-06-15T12:59:59Z", "2025-06-15T13:00:00Z"),
        ("Asia/Ho_Chi_Minh", "2025-06-15T01:59:59Z", "2025-06-15T02:00:00Z"),
    ])
    func aTimeWithoutAZoneIsOneOfTheSite(zone: String, before: String, from: String) async throws {
        for (file, text) in [
            ("a.md", "---\ntitle: A\ndate: 2025-06-10\nembargo: 2025-06-15 09:00\n---\nText."),
            ("a.md", "---\ntitle: A\ndate: 2025-06-15T09:00:00\n---\nText."),
            ("a.txt", "EMBARGOED UNTIL 09:00 15 June 2025\n\nHANOI, June 14, 2025 (VNS) - Wire text on AI."),
        ] {
            #expect(try await isHeldBack(text, file: file, zone: zone, now: before), "\(text)")
            #expect(try await !isHeldBack(text, file: file, zone: zone, now: from), "\(text)")
        }
    }

    @Test func aDraftNeedsNoDateYet() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-06-15\n---\nText.",
            "Content/articles/b.md": "---\ntitle: B\ndraft: true\n---\nNot yet.",
        ])
        let report = try await site.build()
        #expect(report.diagnostics.map(\.mark) == ["Content/articles/b.md missing-date"])
        #expect(!report.diagnostics.containsErrors)
        #expect(try !site.files().values.contains { String(decoding: $0, as: UTF8.self).contains("Not yet") })
    }

    @Test func aDayGivenAsTheMomentOfTheBuildLastsUntilItsEndThere() async throws {
        let text = "---\ntitle: A\ndate: 2025-06-15T23:30:00\n---\nText."
        #expect(try await !isHeldBack(text, zone: "America/New_York", now: "2025-06-15"))
        #expect(try await isHeldBack(text, zone: "America/New_York", now: "2025-06-14"))
    }

    /// Heads of files that hold their text back, in the forms of several generators and with the slips that people make.
    private static let heads: [String] = [
        // YAML, as Hugo, Jekyll, Zola, Eleventy and others have it
        "---\ndraft: true\n---\n", "\n---\ndraft: true\n---\n", "\n\n\n---\ndraft: true\n---\n",
        " ---\ndraft: true\n---\n",
        "\u{FEFF}---\ndraft: true\n---\n", "\u{FEFF}\u{FEFF}---\ndraft: true\n---\n",
        "\n\u{FEFF}---\ndraft: true\n---\n",
        "\u{200B}---\ndraft: true\n---\n", "---\t\ndraft: true\n---\t\n", "---\r\ndraft: true\r\n---\r\n",
        "---\rdraft: true\r---\r",
        "----\ndraft: true\n----\n", "--\ndraft: true\n--\n", "———\ndraft: true\n———\n", "---\ndraft: true\n\n",
        "---\ndraft: true\n----\n",
        "---\ndraft: true\n ---\n", "<!-- licence -->\n---\ndraft: true\n---\n", "# licence\n---\ndraft: true\n---\n",
        "---\ntitle: Secret\n---\n---\ndraft: true\n---\n", "---\npublished: false\n---\n",
        "---\nstatus: private\n---\n",
        "---\nlayout: post\ndraft: true\n---\n", "---\ndraft: yes\n---\n", "---\ndraft: \"true\"\n---\n",
        "---\nDraft: true\n---\n",
        "---\nembargo: 2099-01-01\n---\n", "---\nembargo:\n---\n", "---\ndraft:\n---\n",
        "---\npublishDate: 2099-01-01\n---\n",
        "---\ndate: 2099-01-01\n---\n", "---\nexpiryDate: 2020-01-01\n---\n",
        "---\neleventyExcludeFromCollections: true\n---\n",
        "---\n# only a comment\n\ndraft: true\n...\n", "---yaml\ndraft: true\n---\n", "--- yaml\ndraft: true\n---\n",
        "draft: true\n\n",
        "title: Secret\ndraft: true\n\n", "draft: true\n", "{draft: true}\n\n", "```yaml\ndraft: true\n```\n",
        "<!--\ndraft: true\n-->\n\n",
        // TOML
        "+++\ndraft = true\n+++\n", "\n+++\ndraft = true\n+++\n", "\u{FEFF}+++\ndraft=true\n+++\n",
        "+++ \ndraft = true\n+++\n",
        "++++\ndraft = true\n++++\n", "+++\ndraft = true\n\n", "+++\ndraft: true\n+++\n",
        "+++\nembargo = 2099-01-01\n+++\n",
        "+++\ntitle = \"Secret\"\n[extra]\ndraft = true\n+++\n", "---toml\ndraft = true\n---\n",
        "---\ndraft = true\n---\n",
        "draft = true\n\n", "+++\ndate = 2099-01-01T00:00:00Z\n+++\n",
        // JSON
        "{\"draft\": true}\n\n", "{\n  \"title\": \"Secret\",\n\t\"draft\": true\n}\n\n", "\n{\"draft\":true}\n",
        "{\"draft\": true\n\n", ";;;\n\"draft\": true\n;;;\n",
        "---json\n{\"draft\": true}\n---\n", "{\"embargo\": \"2099-01-01\"}\n", "{\"published\": false}\n",
        // Pelican, MultiMarkdown, Nikola, Org
        "Title: Secret\nStatus: draft\n\n", "Title：Secret\nStatus：draft\n\n", "Status: hidden\n\n",
        "title: Secret\nstatus: draft\ntags: a, b\n\n",
        "\u{FEFF}Title: Secret\nStatus: draft\n\n",
        "Title: Secret\nDate: 2099-01-01\n\n", "Title: Secret\r\nStatus: draft\r\n\r\n",
        "TITLE: Secret\nSTATUS: Draft\n\n",
        "Title: Secret\nStatus: draft\n", "Title: Secret\nEmbargo: 2099-01-01\n\n",
        ".. title: Secret\n.. status: draft\n\n",
        "<!--\n.. title: Secret\n.. status: draft\n-->\n\n", ":title: Secret\n:status: draft\n\n",
        "#+TITLE: Secret\n#+DRAFT: true\n\n",
    ]

    /// What is refused is taken away, so that the rest is built.
    @Test func whatAHeadHoldsBackIsNowhere() async throws {
        let texts = Dictionary(
            uniqueKeysWithValues: Self.heads.enumerated().map { number, head in
                ("Content/articles/2025-02-11-\(number).md", head + "Words under embargo.\n")
            })
        let site = try SiteFixture(texts)
        let refused = Set(try await site.plan().diagnostics.filter { $0.severity == .error }.compactMap(\.file))
        for file in refused { site.remove(file) }
        let report = try await site.build()
        #expect(report.changes != nil, "\(report.diagnostics.map(\.mark))")
        let held = Set(report.planned?.articles.filter { $0.heldBack != nil }.map { "Content/\($0.path)" } ?? [])
        for (file, text) in texts { #expect(refused.contains(file) || held.contains(file), "\(text.debugDescription)") }
        for (path, bytes) in try site.files() {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Words under embargo"), "\(path)")
        }
    }

    @Test func whatAValueOfAFieldHoldsBackIsNowhere() async throws {
        let fields = [
            "authors: [DRAFT]", "authors: Draft", "authors: [Jane Doe, DRAFT]", "agency: EMBARGOED", "agency: Embargo",
            "agency: \"EMBARGOED UNTIL 12 FEB 2099\"", "place: DRAFT", "place: Embargoed", "source: {name: EMBARGOED}",
            "summary: \"DRAFT: An office\"", "points: [\"EMBARGOED UNTIL 12 FEB 2099\"]", "status: Embargoed",
        ]
        let files = fields.enumerated().map { number, line in
            ("Content/articles/2025-02-11-a\(number).md", "---\ntitle: T\n\(line)\n---\n\nWords under embargo.\n")
        }
        let site = try SiteFixture(Dictionary(files) { $1 })
        let report = try await site.build()
        #expect(report.heldBack.count == fields.count && !report.diagnostics.containsErrors)
        #expect(try !site.files().values.contains { String(decoding: $0, as: UTF8.self).contains("under embargo") })
    }

    @Test func whatTheNameOfItsFileHoldsBackIsNowhere() async throws {
        let site = try SiteFixture([
            "Content/articles/rules DRAFT.txt": "date 2025-02-12 PARIS — Words under embargo.",
            "Content/articles/NOT FOR PUBLICATION - rules.md":
                "---\ntitle: T\ndate: 2025-02-12\n---\nWords under embargo.\n",
            "Content/articles/2025-02-12-draft-rules-published.md":
                "---\ntitle: Draft rules published\n---\nWords for all.\n",
            "Content/articles/2025-02-12-embargoed-story.md": "---\ntitle: Rules\n---\nOther words for all.\n",
            "Content/articles/2025-02-12 quotas DRAFT.md":
                "---\ntitle: Quotas\nwire: false\n---\nMore words for all.\n",
        ])
        let report = try await site.build()
        #expect(report.heldBack.count == 2 && !report.diagnostics.containsErrors)
        #expect(report.diagnostics.filter { $0.summary.contains("the name “") }.count == 2)
        #expect(report.diagnostics.filter { $0.summary.contains("name of the file") }.count == 1)
        #expect(try !site.files().values.contains { String(decoding: $0, as: UTF8.self).contains("under embargo") })
    }

    @Test func whatTheNameOfItsFolderHoldsBackIsNowhere() async throws {
        let held = ["drafts", "_drafts", "2025/Embargoed", "On hold/later", "brouillons", "草稿"]
        let open = ["drafting", "2025/hold-the-line", "draft-laws"]
        var files: [String: String] = [:]
        for (number, folder) in held.enumerated() {
            files["Content/articles/\(folder)/2025-02-11-a\(number).md"] = "---\ntitle: T\n---\nWords under embargo.\n"
        }
        for (number, folder) in open.enumerated() {
            files["Content/articles/\(folder)/2025-02-11-b\(number).md"] =
                "---\ntitle: T\n---\nWords for all \(number).\n"
        }
        files["Content/articles/drafts/2025-02-11-c.md"] = "---\ntitle: T\nwire: false\n---\nWords for all after all.\n"
        let site = try SiteFixture(files)
        let report = try await site.build()
        #expect(report.heldBack.count == held.count && !report.diagnostics.containsErrors)
        #expect(report.diagnostics.contains { $0.summary.contains("the name “brouillons”") })
        let pages = try site.files().values.map { String(decoding: $0, as: UTF8.self) }
        #expect(!pages.contains { $0.contains("under embargo") } && pages.contains { $0.contains("after all") })
    }

    @Test func aPageInAFolderOfDraftsIsAnError() async throws {
        let site = try SiteFixture(["Content/pages/drafts/about.md": "---\ntitle: About\n---\nWords under embargo.\n"])
        let report = try await site.build()
        #expect(report.diagnostics.contains { $0.summary.contains("the name “drafts”") && $0.severity == .error })
    }

    @Test func theMarkOfADraftIsNamedAsOne() async throws {
        let site = try SiteFixture([
            "Content/articles/2025-02-11-a.txt": "[DRAFT]\n\nAn office opened.\n",
            "Content/articles/2025-02-11-b.txt": "STRICTLY EMBARGOED\n\nAn office opened.\n",
        ])
        let plan = try await site.plan()
        let reasons = plan.articles.compactMap(\.heldBack)
        #expect(reasons == [.draftMark, .embargo(nil)])
        #expect(reasons[0].words.contains("marked as a draft") && reasons[1].words.contains("embargo"))
        #expect(plan.diagnostics.map(\.summary).map { $0.contains("draft") } == [true, false])
    }

    @Test(arguments: [
        ("a.yml", "\n\u{FEFF}draft: true\n"), ("a.yml", "---\ndraft: true\n---\n"), ("a.yml", "----\ndraft: true\n"),
        ("a.yml", "draft = true\n"), ("a.yml", "+++\ndraft = true\n+++\n"), ("a.yml", "{\"draft\": true}\n"),
        ("a.yml", "draft: true\r"),
        ("a.yaml", "draft: true\n"), ("a.YML", "draft: true\n"), ("a.toml", "draft = true\n"),
        ("a.json", "{\"draft\": true}"),
        ("a.yml", "draft:\n"),
    ])
    func whatASidecarHoldsBackIsNowhere(file: String, text: String) async throws {
        let site = try SiteFixture([
            "Content/articles/a.txt": "date 2025-02-12 PARIS — Words under embargo.", "Content/articles/\(file)": text,
        ])
        let report = try await site.build()
        #expect(report.diagnostics.containsErrors || report.planned?.articles.first?.heldBack != nil)
        #expect(try !site.files().values.contains { String(decoding: $0, as: UTF8.self).contains("under embargo") })
    }

    @Test(arguments: [
        ("date: 2025-02-10\nupdated: 2025-06-15", "2025-06-14", "error"),
        ("date: 2025-02-10\nupdated: 2025-06-15", "2025-06-15", ""),
        ("date: 2025-02-10\nupdated: 2025-06-14 21:00", "2025-06-15T00:59:59Z", "error"),
        ("date: 2025-02-10\nupdated: 2025-06-14 21:00", "2025-06-15T01:00:00Z", ""),
        ("date: 2025-02-10\nupdated: 2025-02-09", "2025-06-15", "warning"),
        ("date: 2025-02-10\nupdated: 2025-02-10", "2025-06-15", ""),
        ("date: 2025-02-10T12:00\nupdated: 2025-02-10T11:59", "2025-06-15", "warning"),
        ("date: 2025-02-10T12:00\nupdated: 2025-02-10", "2025-06-15", ""),
        ("date: 2025-07-01\nupdated: 2025-07-02", "2025-06-15", ""),
    ])
    func anUpdateIsNeitherLaterThanNowNorBeforeItsArticle(fields: String, now: String, severity: String) async throws {
        let site = try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://example.org/\ntime_zone: America/New_York\n",
            "Content/articles/a.md": "---\ntitle: A\n\(fields)\n---\nText.",
        ])
        let problems = try await site.plan(now: now).diagnostics
        #expect(problems.map(\.mark) == (severity.isEmpty ? [] : ["Content/articles/a.md:4:10 bad-update"]))
        #expect(problems.allSatisfy { $0.severity.rawValue == severity })
    }
}
