import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// The articles as data, read by the parsers of others where they are here.
@Suite struct OpenDataTests {
    private static let site = [
        "Content/site.yml":
            "title: Digest\nbase_url: https://example.org/d/\nopen_data: true\npublisher: Institute\ntaxonomies: {laws: {}}\n"
            + "licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}\n",
        "Content/laws/ai-act.md": "---\ntitle: The AI Act\n---\n",
        "Content/topics/copyright.md": "---\ntitle: Copyright\nphrases: [copyright]\n---\n",
        "Content/articles/formula.md": """
        ---
        title: "=HYPERLINK(\\"https://evil.example\\", \\"x\\")"
        date: 2025-02-12T23:30:00+02:00
        countries: [FR, DE]
        topics: [copyright]
        laws: [ai-act]
        authors: [Ann Lee, 'Bo "B" Jr.', 'Institute; Office for Law; Desk;', 'Eve']
        kind: analysis
        source: {name: Le Monde, url: "https://example.com/a", licence: all rights reserved}
        summary: "Two lines,\\nand a \\"quotation\\"."
        ---
        Text of five plain words.
        """,
        "Content/articles/old.md": """
        ---
        title: Việt Nam votes
        date: 2025-01-05
        countries: [VN]
        corrections: [{date: 2025-01-07, text: A name.}]
        retracted: {date: 2025-01-09, reason: It was forged., text: false}
        ---
        Secret words.
        """,
        "Content/articles/draft.md":
            "---\ntitle: Not yet\ndate: 2025-01-06\ncountries: [VN]\ndraft: true\n---\nText.\n",
    ]

    private func built(_ more: [String: String] = [:]) async throws -> SiteFixture {
        let site = try SiteFixture(Self.site.merging(more) { $1 })
        #expect(try await site.build().diagnostics.map(\.summary) == [])
        return site
    }

    @Test func aTableHasALineForEachArticleAndRunsNoFormula() async throws {
        let site = try await built()
        let lines = try site.text("Output/data/articles.csv").components(separatedBy: "\r\n")
        #expect(
            lines == [
                "\u{FEFF}url,title,summary,date,updated,language,kind,countries,countries_mentioned,blocs,topics,authors,agency,place,words,source,source_url,source_licence,corrected,retracted,translation_of,laws",
                "https://example.org/d/2025/02/formula/,\"'=HYPERLINK(“https://evil.example”, “x”)\",\"Two lines, and a “quotation”.\",2025-02-12,2025-02-12T23:30:00+02:00,en,analysis,FR; DE,,,Copyright,\"Ann Lee; Bo \"\"B\"\" Jr.; Institute;\u{A0}Office for Law;\u{A0}Desk;; Eve\",,,5,Le Monde,https://example.com/a,all rights reserved,,,,The AI Act",
                "https://example.org/d/2025/01/old/,Retracted: Việt Nam votes,It was forged.,2025-01-05,2025-01-09T00:00:00Z,en,news,VN,,,,,,,0,,,,2025-01-07,2025-01-09,,",
                "",
            ])
        #expect(try site.text("Output/countries/france/articles.csv").components(separatedBy: "\r\n").count == 3)
        #expect(try site.files()["laws/ai-act/articles.ndjson"] != nil)
        #expect(!(try site.files().values.contains { String(decoding: $0, as: UTF8.self).contains("Not yet") }))
        #expect(!(try site.files().values.contains { String(decoding: $0, as: UTF8.self).contains("Secret words") }))
    }

    @Test func documentsAndLinesSayTheSame() async throws {
        let site = try await built()
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(site.text("Output/data/articles.json").utf8)) as? [String: Any])
        #expect(document["licence"] as? String == "CC BY 4.0" && document["publisher"] as? String == "Institute")
        #expect(document["article_schema"] as? String == "https://example.org/d/data/articles.schema.json")
        let articles = try #require(document["articles"] as? [[String: Any]])
        let lines = try site.text("Output/data/articles.ndjson").split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary
        }
        #expect(lines == articles.map { $0 as NSDictionary })
        #expect(articles[0]["countries"] as? [String] == ["FR", "DE"] && articles[0]["words"] as? Int == 5)
        #expect(articles[1]["source"] == nil)
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(site.text("Output/data/articles.schema.json").utf8))
                as? [String: Any])
        let properties = try #require(schema["properties"] as? [String: Any])
        #expect(articles.allSatisfy { Set($0.keys).isSubset(of: properties.keys) })
        let footer = try site.page("/")
        #expect(footer.contains("<a href=\"/d/data/articles.csv\" type=\"text/csv\">CSV</a>"))
    }

    /// Python's reader of CSV, told by the metadata how to read it.
    private static let reader = """
        import csv, json, sys
        folder = sys.argv[1]
        meta = json.load(open(folder + "/articles.csv-metadata.json"))
        names = [column["name"] for column in meta["tableSchema"]["columns"]]
        rows = list(csv.DictReader(open(folder + "/articles.csv", encoding="utf-8-sig", newline="")))
        assert list(rows[0]) == names, names
        objects = json.load(open(folder + "/articles.json"))["articles"]
        for row, article in zip(rows, objects, strict=True):
            for column in meta["tableSchema"]["columns"]:
                name, value = column["name"], row[column["name"]].removeprefix("'")
                if "separator" in column:
                    value = value.split(column["separator"]) if value else []
                    value = [item.replace(";" + chr(0xA0), "; ") for item in value]
                expected = article.get(name, [] if "separator" in column else "")
                assert value == (str(expected) if isinstance(expected, int) else expected), (name, value, expected)
        print(len(rows), meta["dc:license"])
        """

    @Test(arguments: ["=1+1", "+1", "-1", "@a", "＝1+1", "＋1", "－1", "＠a", "﹦1"])
    func noCellBeginsLikeAFormula(title: String) async throws {
        let site = try await built([
            "Content/articles/old.md": "---\ntitle: \"\(title)\"\ndate: 2025-01-05\n---\nText.\n"
        ])
        #expect(try site.text("Output/data/articles.csv").contains("/old/,'"))
    }

    @Test func aTranslationNamesItsOriginal() async throws {
        let text = "---\ntitle: Le droit\nlanguage: fr\ndate: 2025-02-13\ntranslation_of: formula.md\n---\nTexte.\n"
        let site = try await built(["Content/articles/droit.md": text])
        let lines = try site.text("Output/data/articles.ndjson").split(separator: "\n")
        let original = #""translation_of":"https://example.org/d/2025/02/formula/""#
        #expect(lines.filter { $0.contains(original) }.map { $0.contains("Le droit") } == [true])
        #expect(lines.count { $0.contains("translation_of") } == 1)
    }

    @Test(.enabled(if: Tools.has("python3"), "there is no python3"))
    func anotherProgramReadsTheTableAsItsMetadataSays() async throws {
        let site = try await built()
        let screen = try await ProgramRunner("python3").run(["-c", Self.reader, "\(site.output)/data"])
        #expect(screen.errors == "" && screen.output == "2 https://creativecommons.org/licenses/by/4.0/\n")
    }

    @Test func withoutTheSettingThereIsNoData() async throws {
        let settings = "title: Digest\nbase_url: https://example.org/d/\ntaxonomies: {laws: {}}\n"
        let site = try await built(["Content/site.yml": settings])
        #expect(!(try site.files().keys.contains { $0.contains("articles.") || $0.hasPrefix("data/") }))
        #expect(!(try site.page("/").contains("text/csv")))
    }
}
