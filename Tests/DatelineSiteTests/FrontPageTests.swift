import DatelineModel
@testable import DatelineSite
import DatelineTestSupport
import Testing

@Suite struct FrontPageTests {
    /// A site with an article about a country on each of some days.
    private static func site(_ articles: [(day: String, country: String)], settings: String = "") throws -> SiteFixture
    {
        var files = ["Content/site.yml": "title: D\nbase_url: https://example.org/\n\(settings)"]
        for (number, article) in articles.enumerated() {
            files["Content/articles/a\(number).md"] =
                "---\ntitle: T\(number)\ndate: \(article.day)\ncountries: [\(article.country)]\n---\nText.\n"
        }
        return try SiteFixture(files)
    }

    /// A site of articles that have nothing but a date, the newest first, and what else is given of each.
    private static func site(days: [String], _ fields: [Int: String] = [:], settings: String = "") throws -> SiteFixture
    {
        var files = ["Content/site.yml": "title: D\nbase_url: https://example.org/\n\(settings)"]
        for (number, day) in days.enumerated() {
            files["Content/articles/a\(number).md"] =
                "---\ntitle: T\(number)\ndate: \(day)\ncountries: []\ntopics: []\n\(fields[number] ?? "")---\nText.\n"
        }
        return try SiteFixture(files)
    }

    /// What is where on a front page: the numbers of its articles, each part of the page after another.
    private static func order(_ page: String) -> [[Int]] {
        let marks = #/<(?:article class="lead|ul class="second|h2 class="label"|aside)/#
        let parts = page.split(separator: marks).dropFirst().map { part in
            part.matches(of: #/<h[23]( [^>]*)?><a href="[^"]*/t([0-9]+)/"/#).compactMap { Int($0.2) }
        }
        return parts.filter { !$0.isEmpty }
    }

    // MARK: - Who is at the top

    @Test func `one leads, the three next stand beside it, the others follow by days`() async throws {
        let site = try Self.site(
            days: [
                "2025-02-09", "2025-02-09", "2025-02-08", "2025-02-08", "2025-02-08", "2025-02-07", "2025-02-04",
                "2025-02-02", "2025-01-31",
            ])
        #expect(try await site.build().diagnostics.filter { $0.severity == .error } == [])
        let page = try site.page("/")
        #expect(Self.order(page) == [[0], [1, 2, 3], [4], [5, 6], [7, 8]])
        let headings = page.matches(of: #/<h2 class="label">(.*?)</h2>/#).map { String($0.1) }
        #expect(
            headings == [
                #"<time datetime="2025-02-08">8 February 2025</time>"#, "Earlier in the week", "Earlier articles",
            ])
        #expect(page.contains(#"Latest: <time datetime="2025-02-09">"#))
    }

    @Test(arguments: [
        // An editor’s choice goes before the rule, however old within its week.
        ([4: "lead: true\n"], [[4], [0, 1, 2]]),
        ([4: "lead: true\n", 5: "rank: 2\n", 3: "rank: 1\n"], [[4], [3, 5, 0]]),
        // Without a lead the first rank leads.
        ([2: "rank: 1\n"], [[2], [0, 1, 3]]),
        // Of two leads the newer leads, and the older stands beside it.
        ([2: "lead: true\n", 4: "lead: true\n"], [[2], [4, 0, 1]]),
        // Beside the lead stand up to four that were chosen.
        ([1: "rank: 1\n", 2: "rank: 2\n", 3: "rank: 3\n", 4: "rank: 4\n", 5: "rank: 5\n"], [[1], [2, 3, 4, 5]]),
        // Pinned without a rank: after those that have one, before the rule.
        ([4: "pin_until: 2025-03-01\n", 5: "rank: 1\n"], [[5], [4, 0, 1]]),
        // Over, on the day after.
        ([4: "lead: true\npin_until: 2025-02-08\n"], [[0], [1, 2, 3]]),
        ([4: "lead: true\npin_until: 2025-02-09\n"], [[4], [0, 1, 2]]),
        // A choice without an end counts for seven days.
        ([6: "lead: true\n"], [[0], [1, 2, 3]]),
        ([6: "lead: true\npin_until: 2025-02-20\n"], [[6], [0, 1, 2]]),
    ])
    func `editors choose, the rule decides the rest`(fields: [Int: String], top: [[Int]]) async throws {
        let site = try Self.site(
            days: [
                "2025-02-09", "2025-02-08", "2025-02-07", "2025-02-06", "2025-02-05", "2025-02-04", "2025-02-01",
            ], fields)
        #expect(try await site.build().diagnostics == [])
        #expect(Array(Self.order(try site.page("/")).prefix(2)) == top)
    }

    @Test(arguments: [
        ("kind: analysis\n", "", "", ""),
        ("", "kind: brief\n", "", ""),
        ("", "kind: BRIEF\n", "", ""),
        ("", "", String(repeating: "word ", count: 250), ""),
        ("", "", "![A map](map.gif)\n", ""),
        ("image: map.gif\n", "", "", ""),
        ("date: 2025-02-09T18:00Z\n", "date: 2025-02-09T17:00Z\n", "", ""),
        ("", "", "one more word", ""),
    ])
    func `kind, length, a picture and the hour decide between stories of one day, names of files never`(
        fields: String, others: String, text: String, otherText: String
    ) async throws {
        for (first, second) in [("a", "z"), ("z", "a")] {
            let site = try SiteFixture(["Content/articles/map.gif": SiteFixture.picture])
            let date = { (fields: String) in fields.contains("date:") ? "" : "date: 2025-02-09\n" }
            try site.write(
                "Content/articles/\(first).md",
                "---\ntitle: Same\nslug: t1\ncountries: []\ntopics: []\n\(date(fields))\(fields)---\nText. \(text)\n")
            try site.write(
                "Content/articles/\(second).md",
                "---\ntitle: Same\nslug: t2\ncountries: []\ntopics: []\n\(date(others))\(others)---\nText. \(otherText)\n"
            )
            _ = try await site.build()
            #expect(Self.order(try site.page("/")).first == [1], "\(first)")
        }
    }

    @Test func `a headline of more than 110 characters is set smaller wherever it would stand large`() async throws {
        let title = "A law on the safety of models is put off after talks of ministries, unions and firms, and "
        #expect(title.count == 90)
        let site = try SiteFixture([
            "Content/site.yml": "title: D\nbase_url: https://example.org/\n",
            "Content/articles/a.md":
                "---\ntitle: \(title)\(String(repeating: "é", count: 21))\nslug: a\ndate: 2025-01-02\n---\nText.\n",
            "Content/articles/b.md":
                "---\ntitle: \(title)\(String(repeating: "é", count: 20))\nslug: b\ndate: 2025-01-01\n---\nText.\n",
        ])
        try await site.build()
        #expect(try site.page("/").matches(of: #/<h[23] class="long"/#).map(\.output) == ["<h2 class=\"long\""])
        #expect(try site.text("Output/2025/01/a/index.html").contains("<h1 class=\"long\">"))
        #expect(try site.text("Output/2025/01/b/index.html").contains("<h1>"))
    }

    @Test func `a story loses to a newer one in the end, whatever it is`() async throws {
        let long = "image: map.gif\nkind: analysis\n"
        for (day, lead) in [("2025-02-08", 1), ("2025-02-07", 0), ("2025-02-05", 0)] {
            let site = try Self.site(days: ["2025-02-09", day], [1: long])
            try site.write("Content/articles/map.gif", SiteFixture.picture)
            #expect(try await site.build().diagnostics == [])
            #expect(Self.order(try site.page("/")).first == [lead], "\(day)")
        }
    }

    @Test func `two leads of one day are a warning that names both files`() async throws {
        let story = { (title: String, more: String) in
            "---\ntitle: \(title)\ndate: 2025-02-08\n\(more)---\nText.\n"
        }
        let site = try SiteFixture([
            "Content/articles/a.md": story("One", "lead: true\n"),
            "Content/articles/b.md": story("Two", "lead: true\nkind: analysis\n"),
            // Not in the site, not of that day, not a choice, and the same story in another language.
            "Content/articles/c.md": story("Three", "lead: true\ndraft: true\n"),
            "Content/articles/d.md": story("Four", "lead: true\n").replacing("02-08", with: "02-07"),
            "Content/articles/e.md": story("Five", "lead: false\n"),
            "Content/articles/f.md": story("Six", "lead: true\ntranslation_of: b.md\nlanguage: fr\n"),
        ])
        let warnings = try await site.build().diagnostics.filter { $0.identifier == .twoLeads }
        #expect(warnings.map(\.mark) == ["Content/articles/a.md:4:7 two-leads"])
        #expect(warnings.allSatisfy { $0.summary.contains("Content/articles/b.md") && $0.severity == .warning })
        #expect(try site.page("/").contains(">Two<"))
    }

    @Test func `a translation stands where its original does`() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md":
                "---\ntitle: Un\nslug: t0\ndate: 2025-02-08\nlanguage: fr\nlead: true\nkind: analysis\ncountries: []\n---\nTexte.\n",
            "Content/articles/b.md":
                "---\ntitle: One\nslug: t1\ndate: 2025-02-08\ntranslation_of: a.md\n---\nText.\n",
            "Content/articles/c.md": "---\ntitle: Two\nslug: t2\ndate: 2025-02-09\ncountries: []\n---\nText.\n",
        ])
        _ = try await site.build()
        let page = try site.page("/")
        #expect(Self.order(page).first == [1])
        #expect(page.contains(#"<p class="genre">Analysis</p>"#))
    }

    // MARK: - Nothing is lost

    @Test func `a day of 45 articles shows all of them, and the day before follows`() async throws {
        let days = Array(repeating: "2025-02-09", count: 45) + Array(repeating: "2025-02-08", count: 30)
        let site = try Self.site(days: days)
        _ = try await site.build()
        let page = try site.page("/")
        let shown = Set(Self.order(page).joined())
        #expect(shown.isSuperset(of: 0..<45))
        #expect(shown.filter { $0 >= 45 }.count == 10)
        #expect(page.contains(#"<p class="onward"><a href="/2025/02/">20 more articles</a></p>"#))
        #expect(Self.order(page).joined().count == shown.count)
        // The summaries of half a page, then headlines; the day before has the summaries that are left.
        let lists = page.split(separator: "<ul class=\"river").dropFirst().map { list in
            let name = list.prefix { $0 != "\"" }
            let count = list.split(separator: "<li class=\"item").count - 1
            return "\(name): \(count)"
        }
        #expect(lists == [" same-day: 10", " brief same-day: 31", " same-day: 10"])
    }

    @Test func `what the page has no room for is in its months, which it names`() async throws {
        let days = (0..<30).map { "2025-\($0 < 20 ? "03" : "02")-\(28 - $0 % 20)" } + ["2024-12-01"]
        let site = try Self.site(days: days, settings: "paginate: 10\n")
        _ = try await site.build()
        let page = try site.page("/")
        #expect(Set(Self.order(page).joined()) == Set(0..<11))
        let older = try #require(page.firstRange(of: #"<nav class="older-months""#))
        let months = page[older.lowerBound...].matches(of: #/<a href="(/20[0-9/]+)"/#).map { String($0.1) }
        #expect(months == ["/2025/03/", "/2025/02/", "/2024/12/"])
    }

    // MARK: - Sections

    @Test func `sections have what stands nowhere else on the page`() async throws {
        let site = try Self.site(
            days: (0..<12).map { "2025-02-\(20 - $0)" },
            settings: "front_page: {sections: [topics/copyright, countries/viet-nam, countries/FR]}\n")
        try site.write("Content/topics/copyright.md", "---\ntitle: Copyright\nphrases: [copyright]\n---\n")
        for (number, country) in [(1, "VN"), (8, "VN"), (11, "VN")] {
            try site.write(
                "Content/articles/a\(number).md",
                "---\ntitle: T\(number)\ndate: 2025-02-\(20 - number)\ncountries: [\(country)]\n---\nText.\n")
        }
        try site.write(
            "Content/articles/a9.md",
            "---\ntitle: T9\ndate: 2025-02-11\ntopics: [copyright]\ncountries: []\n---\nText.\n")
        #expect(try await site.build().diagnostics.filter { $0.severity == .error } == [])
        let page = try site.page("/")
        #expect(page.contains(#"<h2 class="label"><a href="/topics/copyright/">Copyright</a></h2>"#))
        #expect(Self.order(page) == [[0], [1, 2, 3], [4, 5, 6], [9], [8, 11], [7, 10]])
        #expect(!page.contains("countries/france/"))
    }

    @Test(arguments: [
        (
            "topics/copyrigt", "Content/site.yml:3:25 unknown-topic: unknown topic “copyrigt”",
            "did you mean “copyright”?"
        ),
        ("countries/viet-nom", "Content/site.yml:3:25 unknown-country: unknown country “viet-nom”", nil),
        (
            "topic/copyright",
            "Content/site.yml:3:25 unknown-key: “topic” is not a taxonomy that has pages in this site",
            "did you mean “topics”?"
        ),
        (
            "copyright",
            "Content/site.yml:3:25 wrong-type: a section of the front page is a taxonomy and a term, not “copyright”",
            "write it as the address of its page has it: “topics/copyright”"
        ),
    ])
    func `a section that is none is an error`(name: String, problem: String, help: String?) async throws {
        let site = try Self.site(days: ["2025-02-09"], settings: "front_page: {sections: [\(name)]}\n")
        try site.write("Content/topics/copyright.md", "---\ntitle: Copyright\nphrases: [copyright]\n---\n")
        let errors = try await site.build().diagnostics.filter { $0.severity == .error }
        #expect(errors.map { "\($0.mark): \($0.summary)" } == [problem])
        if let help { #expect(errors.map(\.help) == [help]) }
    }

    @Test func `a section of which no article is yet is left out`() async throws {
        let site = try Self.site(
            days: ["2025-02-09"],
            settings: "front_page: {sections: [topics/copyright, laws/ai-act]}\ntaxonomies: {laws: {title: Laws}}\n")
        try site.write("Content/topics/copyright.md", "---\ntitle: Copyright\nphrases: [copyright]\n---\n")
        let report = try await site.build()
        #expect(report.diagnostics.map(\.mark) == ["Content/site.yml:3:43 unused-key"])
        #expect(try !site.page("/").contains("desk"))
    }

    // MARK: - The newest days

    @Test(arguments: [
        (["2025-02-10", "2025-02-09", "2025-02-04", "2025-02-03"], "The week", "2025-02-04", "3 articles"),
        (["2025-02-10", "2025-02-09", "2025-01-12", "2025-01-11"], "The month", "2025-01-12", "3 articles"),
        (["2025-02-10", "2024-03-01"], "The year", "2024-02-12", "2 articles"),
        (["0001-01-02"], "The year", "0001-01-02", "1 article"),
    ])
    func countsTheNewestDaysOfWhichSomethingCanBeSaid(
        days: [String], heading: String, first: String, count: String
    ) async throws {
        let site = try Self.site(days.map { ($0, "FR") })
        try await site.build()
        let coverage = try Self.coverage(of: site)
        #expect(coverage.contains(#"id="coverage">\#(heading)</h2>"#))
        #expect(coverage.contains(#"<span><time datetime="\#(first)">"#))
        #expect(coverage.contains("<span>\(count)</span>"))
    }

    @Test func countsAStoryInSeveralLanguagesAsOneArticle() async throws {
        let site = try Self.site([("2025-02-10", "FR"), ("2025-01-20", "DE"), ("2025-01-19", "DE")])
        for language in ["fr", "es"] {
            try site.write(
                "Content/articles/a0.\(language).md",
                "---\ntitle: \(language)\ndate: 2025-02-10\nlanguage: \(language)\ntranslation_of: a0.md\n---\nText.\n")
        }
        #expect(try await site.build().diagnostics == [])
        let coverage = try Self.coverage(of: site)
        #expect(coverage.contains(">The month</h2>") && coverage.contains("<span>3 articles</span>"))
    }

    @Test func putsTheMostCoveredCountryFirst() async throws {
        let site = try Self.site([
            ("2025-02-03", "VN"), ("2025-02-02", "VN"), ("2025-02-02", "VN"), ("2025-02-02", "FR"),
            ("2025-01-02", "IN"),
        ])
        try await site.build()
        let coverage = try Self.coverage(of: site)
        let lists = try #require(coverage.firstRange(of: #"<ol class="tallies">"#))
        let list = coverage[lists.upperBound...]
        #expect(list.contains(#"<li><a href="/countries/viet-nam/">Việt Nam</a> <svg class="bar""#))
        #expect(list.contains(#"<path d="M0 0h75v1H0z"/>"#) && list.contains(#"<path d="M0 0h25v1H0z"/>"#))
        #expect(!list.contains("/countries/india/"))
        let first = try #require(list.firstRange(of: "viet-nam"))
        let second = try #require(list.firstRange(of: "france"))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test func saysNothingOfCountriesThatAreSwitchedOff() async throws {
        let site = try Self.site([("2025-02-03", "FR")], settings: "pages: {countries: false}\n")
        try await site.build()
        #expect(try !site.page("/").contains("coverage"))
    }

    private static func coverage(of site: SiteFixture) throws -> Substring {
        let page = try site.page("/")
        let start = try #require(page.firstRange(of: #"<aside class="coverage""#))
        return page[start.lowerBound...]
    }

    // MARK: - Articles by term

    @Test func aTemplateShowsTheNewestArticlesOfEachTopic() async throws {
        var files = [
            "Content/topics/safety.md": "---\ntitle: Safety\n---\n",
            "Content/topics/trade.md": "---\ntitle: Trade\n---\n",
        ]
        for day in 1...4 {
            files["Content/articles/s\(day).md"] =
                "---\ntitle: S\(day)\ndate: 2025-03-0\(day)\ntopics: [safety]\n---\nText.\n"
        }
        files["Content/articles/a.md"] = "---\ntitle: T\ndate: 2025-03-01\ntopics: [trade, safety]\n---\nText.\n"
        let template = """
            {% for topic in by_topic %}{{ topic.name }} {{ topic.count }}:{% for item in topic.articles | limit: 3 %} \
            {{ item.title }}{% endfor %};{% endfor %}
            """
        #expect(try await shownOnFront(template, files) == "Safety 5: S4 S3 S2;Trade 1: T;")
    }
}
