import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

@testable import DatelineDigest

/// Files of `Content/data` in templates.
@Suite struct DataFilesTests {
    private static let rates = "country,Policy rate (%),since\nFrance,3.25,2024-06-01\n\"Viet\nNam\",,2025-01-01\n"

    @Test func rowsOfCSVAreRecords() async throws {
        let template = """
            {% for row in data.rates %}{{ row.country }}={{ row.Policy_rate | default: "?" }} {{ row.since | year }};{% endfor %}
            """
        #expect(
            try await shownOnFront(template, ["Content/data/rates.csv": Self.rates])
                == "France=3.25 2024;Viet\nNam=? 2025;")
    }

    @Test func `a table of data is one line of the front page`() async throws {
        let line =
            #"{% include "partials/table.html" with table=data.rates | sort_by: "since", "descending" | table caption="Rates" %}"#
        let table = try await shownOnFront(
            line, ["Content/data/rates.csv": "country,rate (%),since\nFrance,3.25,2024-06-01\nChad,,2025-01-02\n"])
        #expect(table.contains("<caption>Rates</caption>"), "\(table)")
        #expect(table.contains(#"<th scope="col" class="align-right">rate (%)</th>"#), "\(table)")
        let first = try #require(table.firstRange(of: #"<th scope="row">Chad</th>"#), "\(table)")
        let second = try #require(table.firstRange(of: #"<th scope="row">France</th>"#), "\(table)")
        #expect(first.lowerBound < second.lowerBound)
        #expect(table.contains(#"<td><time datetime="2025-01-02">2 January 2025</time></td>"#), "\(table)")
    }

    @Test func `a template shows the table that a text inserts`() async throws {
        let site = try SiteFixture([
            "Content/data/laws.yml":
                "- {name: Law 31814, in_force: true, articles: 12}\n- {name: SB 53, articles: 1, since: 2025-09-29}\n",
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-03-01\n---\nFrance.\n",
            "Content/pages/written.md":
                "---\ntitle: A\n---\n{% insert \"table.html\" data=\"laws\" caption=\"Laws\" %}\n",
            "Content/pages/made.md": "---\ntitle: B\ntemplate: made\n---\nB.\n",
            "Templates/made.html":
                "{% extends \"base.html\" %}{% block main %}\n{% include \"partials/table.html\" with table=data.laws | table caption=\"Laws\" %}\n{% endblock %}",
        ])
        #expect(try await site.build().diagnostics.isEmpty)
        let tables = try ["/written/", "/made/"].map { path in
            let page = try site.page(path)
            let start = try #require(page.firstRange(of: "<table>"), "\(path)").lowerBound
            return page[start..<(try #require(page.firstRange(of: "</table>")).upperBound)]
                .split(separator: "\n")
        }
        #expect(tables[0] == tables[1])
        #expect(tables[0].contains("<caption>Laws</caption>"))
    }

    @Test(arguments: [
        (
            "{% include \"partials/table.html\" with table=data.rates caption=\"Rates\" %}",
            "“table” is a list of rates and has no fields; give it as rows and columns: “| table” after the data"
        ),
        (
            "{% include \"partials/table.html\" with table=data.banks | table caption=\"Banks\" %}",
            "“table” takes a list of maps with single values, such as a file of CSV, not a record (banks)"
        ),
        (
            "{% include \"partials/table.html\" with table=data.laws | table caption=\"Laws\" %}",
            "“table” takes a list of maps with single values, such as a file of CSV, not a list of laws"
        ),
    ])
    func `what is no table of data is an error that says so`(line: String, problem: String) async throws {
        let files = [
            "Content/data/rates.csv": Self.rates, "Content/data/banks.yml": "ecb: {rate: 2}\n",
            "Content/data/laws.yml": "- {name: SB 53, states: [Utah, Ohio]}\n",
        ]
        let shown = try await shownOnFront(line, files)
        #expect(shown.contains(problem), "\(shown)")
    }

    @Test func anEmptyCellNeedsAConditionOrADefault() async throws {
        let problem = try await shownOnFront(
            "{% for row in data.rates %}{{ row.Policy_rate }}{% endfor %}", ["Content/data/rates.csv": Self.rates])
        #expect(problem.hasPrefix("Templates/front.html:1:31 uncertain-value: “row.Policy_rate” may be missing"))
    }

    @Test func jsonAndYAMLHaveAnyShape() async throws {
        let files = [
            "Content/data/key-dates.yml":
                "- {day: 2025-08-02, what: GPAI rules}\n- {day: 2026-08-02, what: \"All: the rest\"}\n",
            "Content/data/votes.json": #"{"FR": {"yes": 10, "no": 2}, "Viet Nam": {"yes": 7}}"#,
        ]
        #expect(
            try await shownOnFront(
                "{% for d in data.key_dates %}{{ d.day | date: \"d MMM yyyy\" }} {{ d.what }}. {% endfor %}{{ data.votes.FR.yes }}",
                files) == "2 Aug 2025 GPAI rules. 2 Aug 2026 All: the rest. 10")
        #expect(
            try await shownOnFront(
                "{% for v in data.votes %}{{ v.key }}: {{ v.value.yes }} to {{ v.value.no | default: 0 }}. {% endfor %}",
                files)
                == "FR: 10 to 2. Viet Nam: 7 to 0. ")
        #expect(
            try await shownOnFront("{% for v in data.votes %}{{ v.value.no }}{% endfor %}", files).hasPrefix(
                "Templates/front.html:1:29 uncertain-value"))
    }

    @Test func aMapOfDifferentKindsIsNoList() async throws {
        #expect(
            try await shownOnFront(
                "{% for x in data.mix %}{{ x.key }}{% endfor %}", ["Content/data/mix.yml": "a: 1\nb: [2]\n"])
                == "Templates/front.html:1:13 wrong-type: “for” cannot go through “data.mix”: “a” is a number and “b” a list of number; print its fields by their names"
        )
        #expect(
            try await shownOnFront(
                "{% for x in data.mix %}{{ x.key }}{{ x.value }} {% endfor %}",
                ["Content/data/mix.yml": "a: 1\nb: yes\n"])
                == "a1 byes ")
    }

    @Test func aFileThatIsNotThereIsAnErrorWithAdvice() async throws {
        #expect(
            try await shownOnFront("{{ data.ratse | count }}", ["Content/data/rates.csv": Self.rates])
                == "Templates/front.html:1:9 unknown-field: “data” has no field “ratse”; did you mean “rates”?")
    }

    @Test func aFileWithAnErrorGivesNoOther() async throws {
        #expect(
            try await shownOnFront(
                "{% for row in data.rates %}{{ row.country }}{% endfor %}", ["Content/data/rates.csv": "a,b\n1,2,3\n"])
                == "Content/data/rates.csv:2:5 ragged-row: the row has 3 fields, but the first line names 2 columns; put a field with a comma in it in quotes: \"Paris, France\""
        )
    }

    @Test func twoFilesOfOneNameAreAnError() async throws {
        let problem = try await shownOnFront(
            "x", ["Content/data/a-b.csv": "a\n1\n", "Content/data/a_b.json": "1"])
        #expect(
            problem.hasPrefix("Content/data/a_b.json two-data-files: “data.a_b” is this file and Content/data/a-b.csv"),
            "\(problem)")
    }

    @Test func aFileThatAnArticleLinksToIsInTheSiteAsItIs() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-03-01\n---\nText.\n".replacing(
                "Text.", with: "[Data](../data/rates.csv)"),
            "Content/data/rates.csv": Self.rates, "Content/data/quiet.csv": "a\n1\n",
        ])
        let report = try await site.build()
        #expect(report.diagnostics.map(\.mark) == ["Content/data/quiet.csv unused-file"])
        #expect(try site.text("Output/2025/03/a/rates.csv") == Self.rates)
    }

    @Test func valuesOfContentAreEscapedLikeAllOthers() async throws {
        let files = ["Content/data/x.json": #"{"a": "<script>", "b": "javascript:alert(1)"}"#]
        #expect(try await shownOnFront("{{ data.x.a }}", files) == "&lt;script&gt;")
        #expect(
            try await shownOnFront("<a href=\"{{ data.x.b | url }}\">x</a>", files) == "<a href=\"about:invalid\">x</a>"
        )
        #expect(try await shownOnFront("<a href=\"{{ data.x.b }}\">x</a>", files).contains("unsafe-place"))
    }
}
