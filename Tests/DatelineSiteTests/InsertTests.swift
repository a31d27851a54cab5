import DatelineModel
import DatelinePages
import DatelineSite
import DatelineTestSupport
import Testing

@testable import DatelineDigest

/// Partials of the theme that a line of a Markdown text puts there.
@Suite struct InsertTests {
    private static let rates = "country,rate,since\nFrance,3.25,2024-06-01\n<Chad>,,2025-01-02\n"
    private static let table = #"{% insert "table.html" data="rates" caption="Rates & dates" %}"#

    private static func files(_ text: String, _ more: [String: String] = [:]) -> [String: String] {
        [
            "Content/articles/a.md":
                "---\ntitle: A\ndate: 2025-03-01\n---\nWords before it.\n\n\(text)\n\nWords behind it.\n",
            "Content/data/rates.csv": rates,
        ].merging(more) { $1 }
    }

    /// The text of an article with an insert, or what is wrong.
    private func show(_ text: String, _ more: [String: String] = [:]) async throws -> String {
        let site = try SiteFixture(Self.files(text, more))
        let report = try await site.build()
        guard report.diagnostics.isEmpty else {
            return report.diagnostics.map { "\($0.mark): \($0.summary)\($0.help.map { "; \($0)" } ?? "")" }
                .joined(separator: "\n")
        }
        let page = try site.page("/2025/03/a/")
        let start = try #require(page.firstRange(of: "<p>Words before it.</p>")).upperBound
        let end = try #require(page.firstRange(of: "<p>Words behind it.</p>")).lowerBound
        return page[start..<end].split(separator: "\n").joined(separator: "\n")
    }

    @Test func columnsOfAnyScriptAreInTheTable() async throws {
        let table = try await show(Self.table, ["Content/data/rates.csv": "国家,年份,利率\n法国,2024,3\n"])
        for words in ["国家", "年份", "利率", "法国", "2024"] { #expect(table.contains(words)) }
    }

    @Test(arguments: ["Words and {% insert \"table.html\" data=\"rates\" %}", "## {% insert \"table.html\" %}"])
    func anInsertThatHasNoLineToItselfIsNamed(text: String) async throws {
        let problems = try await show(text + "\n\n" + Self.table)
        #expect(problems.contains("an insert"), "\(problems)")
    }

    @Test func aTableOfDataIsOneLine() async throws {
        #expect(
            try await show(Self.table) == """
                <section class="table-scroll" aria-label="Rates &amp; dates" tabindex="0">
                <table>
                <caption>Rates &amp; dates</caption>
                <thead>
                <tr>
                <th scope="col">country</th>
                <th scope="col" class="align-right">rate</th>
                <th scope="col">since</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th scope="row">France</th>
                <td class="align-right">3.25</td>
                <td><time datetime="2024-06-01">1 June 2024</time></td>
                </tr>
                <tr>
                <th scope="row">&lt;Chad&gt;</th>
                <td class="align-right"></td>
                <td><time datetime="2025-01-02">2 January 2025</time></td>
                </tr>
                </tbody>
                </table>
                </section>
                """)
    }

    @Test func aTableWithoutRowsShowsItsColumns() async throws {
        let table = try await show(Self.table, ["Content/data/rates.csv": "country,rate\n"])
        #expect(table.contains("<th scope=\"col\">country</th>\n<th scope=\"col\">rate</th>"))
        #expect(table.contains("<tbody>\n</tbody>"))
    }

    @Test func cellsAreAsTheyAreWritten() async throws {
        let rows = "code,at,ok,n\n007,2025-02-12 18:30,True,1\n012,2025-02-13 09:00,FALSE,20\n"
        let table = try await show(Self.table, ["Content/data/rates.csv": rows])
        for cell in ["<th scope=\"row\">007</th>", "<td>2025-02-12 18:30</td>", "<td>True</td>", "<td>FALSE</td>"] {
            #expect(table.contains(cell), "\(table)")
        }
        #expect(table.contains("<th scope=\"col\">code</th>") && table.contains("<td class=\"align-right\">20</td>"))
    }

    @Test func theHeadAndTheCellsOfAFirstColumnOfNumbersAgreeAndNoHeaderIsEmpty() async throws {
        let table = try await show(Self.table, ["Content/data/rates.csv": "n,x\n1,a\n,b\n"])
        #expect(table.contains("<th scope=\"col\" class=\"align-right\">n</th>"))
        #expect(table.contains("<th scope=\"row\" class=\"align-right\">1</th>"))
        #expect(table.contains("<td class=\"align-right\"></td>\n<td>b</td>"))
    }

    @Test func aTableThatIsTooLargeForAPageNamesItsInsert() async throws {
        let rows = "a,b\n" + String(repeating: "1,2\n", count: 50_001)
        #expect(
            try await show(Self.table, ["Content/data/rates.csv": rows])
                == "Content/articles/a.md:7:1 page-too-large: “rates” has 50001 rows and 2 columns, and a table in a page may have 100000 values; link to the file of data, and insert one that has only what readers should see"
        )
    }

    @Test func aPartialThatBecomesTooLargeNamesItsInsert() async throws {
        let rows = "a\n" + String(repeating: "1\n", count: 20_000)
        let site = try SiteFixture(
            Self.files(
                #"{% insert "big.html" data="rates" %}"#,
                [
                    "Content/data/rates.csv": rows,
                    "Templates/partials/big.html":
                        "{% for a in data %}{% for b in data %}{{ a.a }}{{ b.a }}{% endfor %}{% endfor %}",
                ]))
        let problem = try #require(try await site.plan().diagnostics.first { $0.identifier == .pageTooLarge })
        #expect(problem.notes.contains("inserted from Content/articles/a.md:7"))
    }

    @Test func aPartialOfTheSiteIsGivenTypedDataAndArguments() async throws {
        let partial =
            "<ul class=\"c-{{ width }}\">{% for r in data %}<li>{{ r.country }} {{ r.rate | default: note }}{% endfor %}</ul>"
        let line = #"{% insert "chart.html" data="rates" width=3 %}"#
        #expect(
            try await show(
                line, ["Templates/partials/chart.html": partial.replacing("default: note", with: "default: \"-\"")])
                == "<ul class=\"c-3\"><li>France 3.25<li>&lt;Chad&gt; -</ul>")
        #expect(
            try await show(
                line, ["Templates/partials/chart.html": "{% for r in data %}{{ r.rate }}{% endfor %}{{ width }}"]
            )
            .hasPrefix("Templates/partials/chart.html:1:23 uncertain-value: “r.rate” may be missing"))
    }

    @Test func anInsertIsNoWordOfTheText() async throws {
        let site = try SiteFixture(
            Self.files(Self.table).merging([
                "Content/articles/a.md":
                    "---\ndate: 2025-03-01\n---\n\(Self.table)\n\nFrance voted on a law. It passed.\n"
            ]) { $1 })
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let article = try #require(report.planned?.articles.first)
        #expect(article.summary.value == "France voted on a law. It passed.")
        #expect(article.text.wordCount == 7)
    }

    @Test(arguments: [
        (
            #"{% insert "tabel.html" data="rates" %}"#,
            "7:1 bad-insert: there is no partial “tabel.html”; did you mean “table.html”?"
        ),
        (
            #"{% insert "table.html" data="ratse" caption="x" %}"#,
            "7:1 bad-insert: there is no data “ratse”; did you mean “rates”?"
        ),
        (
            #"{% insert "table.html" caption="x" %}"#,
            "7:1 bad-insert: “table.html” needs data; add data=\"…\" with the name of a file in Content/data"
        ),
        (#"{% insert "table.html" data="rates" %}"#, "7:1 bad-insert: “table.html” needs “caption”; add caption=\"…\""),
        (
            #"{% insert "table.html" data="x" caption="x" %}"#,
            "7:1 bad-insert: “x” is not a table; a table is a list of maps with single values, such as a file of CSV"
        ),
        (
            #"{% insert table.html %}"#,
            "7:1 bad-insert: “table.html %}” is not a value of an insert; write a text in quotes, \"…\", or a whole number"
        ),
        (
            #"{% insert "table.html" data="rates" caption="x" *y* %}"#,
            "7:1 bad-insert: an insert has its line to itself, and nothing of Markdown in it; put blank lines around it, and write a star or an underline in it as “\\*” or “\\_”"
        ),
        (
            #"{% insert "table.html" data="rates" data="x" %}"#,
            "7:1 bad-insert: “data” is given twice; keep one of the two"
        ),
        (
            #"{% insert "table.html" data="rates"#,
            "7:1 bad-insert: a text in the insert is not closed; close it with \""
        ),
        (
            #"- {% insert "table.html" data="rates" caption="x" %}"#,
            "7:1 bad-insert: an insert cannot be in a list, a quotation or a note; put it on a line of its own with blank lines around it"
        ),
    ])
    func whatIsWrongWithAnInsertHasItsPlace(line: String, problem: String) async throws {
        let found = try await show(line, ["Content/data/x.json": "{\"a\": 1}"])
        #expect(found.split(separator: "\n").contains { $0 == "Content/articles/a.md:\(problem)" }, "\(found)")
    }

    @Test func anArgumentThatThePartialDoesNotUseIsAnError() async throws {
        let found = try await show(#"{% insert "table.html" data="rates" capton="x" %}"#)
        #expect(
            found == """
                Content/articles/a.md:7:1 bad-insert: “table.html” does not use “capton”; did you mean “caption”?
                Content/articles/a.md:7:1 bad-insert: “table.html” needs “caption”; add caption="…"
                """)
    }

    @Test func aTextThatIsHeldBackInsertsNothing() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md":
                "---\ntitle: A\ndate: 2025-03-01\ndraft: true\n---\nWords.\n\n{% insert \"later.html\" %}\n",
            "Content/articles/b.md": "---\ntitle: B\ndate: 2025-03-01\n---\nWords.\n",
        ])
        #expect(try await site.build().diagnostics == [])
    }

    @Test func pagesAndFullFeedsHaveItToo() async throws {
        let site = try SiteFixture(
            Self.files(
                Self.table,
                [
                    "Content/site.yml": "title: T\nbase_url: https://example.org/\nfeeds: {content: full}\n",
                    "Content/pages/data.md": "---\ntitle: Data\n---\n\(Self.table)\n",
                ]))
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/data/").contains("<caption>Rates &amp; dates</caption>"))
        #expect(try site.text("Output/feed.xml").contains("2 January 2025"))
    }

    @Test func anEditOfItsDataRefreshesThePagesThatInsertIt() async throws {
        let site = try SiteFixture(
            Self.files(
                Self.table,
                [
                    "Content/articles/b.md": "---\ntitle: B\ndate: 2025-02-01\n---\nWords.\n",
                    "Content/pages/data.md": "---\ntitle: Data\n---\n\(Self.table)\n",
                    "Content/pages/about.md": "---\ntitle: About\n---\nWords.\n",
                ]))
        var reading = SiteReading(now: try #require(PublicationDate("2026-01-01")))
        reading.isForPreview = true
        var memory = BuildMemory()
        let first = try #require(try await Build(site.folders, reading).plan(remembering: &memory).renderer)
        try site.write("Content/data/rates.csv", Self.rates + "Kenya,9,2025-03-03\n")
        memory.forget(.paths(["Content/data/rates.csv"]))
        let second = try #require(try await Build(site.folders, reading).plan(remembering: &memory).renderer)
        #expect(first.edition.fingerprint != second.edition.fingerprint)
        let changed = zip(first.plan.pages, second.plan.pages).compactMap { old, new in
            first.edition.fingerprint(of: old) == second.edition.fingerprint(of: new) ? nil : "\(new.permalink)"
        }
        #expect(changed.sorted() == ["/2025/03/a/", "/data/"])
        let page = try #require(second.plan.pages.first { $0.permalink.description == "/data/" })
        #expect(String(decoding: try second.render(page), as: UTF8.self).contains("Kenya"))
    }
}
