import DatelineModel
@testable import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// What programs for references read of an article.
@Suite struct CitationTests {
    private static func site(_ fields: String, settings: String = "citations: true\n") throws -> SiteFixture {
        try SiteFixture([
            "Content/site.yml": "title: D & E\nbase_url: https://example.org/x/\nmarkdown: {smart: false}\n\(settings)",
            "Content/articles/paris.md":
                "---\ndate: 2025-02-11\ncountries: []\ntopics: []\nsummary: In short.\n\(fields)---\nText.\n",
        ])
    }

    private static let folder = "Output/2025/02/paris/"

    @Test func `BibTeX has it with nothing that TeX would take for its own`() async throws {
        let site = try Self.site("title: 100% of {a_b} & \\c~d\nauthors: [Ann Lee, Bùi Hà]\n")
        _ = try await site.build()
        #expect(
            try site.text(Self.folder + "cite.bib") == """
                @misc{paris-2025,
                  author = {{Ann Lee} and {Bùi Hà}},
                  title = {{100\\% of (a\\_b) \\& \\textbackslash c\\textasciitilde d}},
                  howpublished = {D \\& E},
                  publisher = {D \\& E},
                  year = {2025},
                  month = feb,
                  day = {11},
                  date = {2025-02-11},
                  language = {en},
                  url = {https://example.org/x/2025/02/paris/}
                }

                """)
    }

    @Test func `RIS has it line by line`() async throws {
        let site = try Self.site("title: Paris\nauthors: [Ann Lee]\n")
        _ = try await site.build()
        let lines = try site.text(Self.folder + "cite.ris").components(separatedBy: "\r\n")
        #expect(
            lines == [
                "TY  - ELEC", "AU  - Ann Lee", "TI  - Paris", "T2  - D & E", "PB  - D & E", "PY  - 2025",
                "DA  - 2025/02/11/", "LA  - en", "AB  - In short.", "UR  - https://example.org/x/2025/02/paris/",
                "ER  - ", "",
            ])
    }

    @Test func `CSL has it as JSON, and without authors it is by the publisher`() async throws {
        let site = try Self.site(
            "title: A \"quoted\" word\n", settings: "citations: true\npublisher: {name: The Desk}\n")
        _ = try await site.build()
        let data = Data(try site.text(Self.folder + "cite.json").utf8)
        let items = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let item = try #require(items.first)
        #expect(items.count == 1)
        #expect(item["title"] as? String == "A \"quoted\" word")
        #expect(item["author"] as? [[String: String]] == [["literal": "The Desk"]])
        #expect((item["issued"] as? [String: [[Int]]])?["date-parts"] == [[2025, 2, 11]])
        #expect(item["URL"] as? String == "https://example.org/x/2025/02/paris/")
    }

    @Test func `the page leads to them and to a letter`() async throws {
        let site = try Self.site("title: Paris & more\n")
        _ = try await site.build()
        let page = try site.page("/2025/02/paris/")
        #expect(page.contains(#"<a href="/x/2025/02/paris/cite.bib" download>BibTeX</a>"#))
        #expect(
            page.contains(
                #"href="mailto:?subject=Paris%20%26%20more&amp;body=https%3A%2F%2Fexample.org%2Fx%2F2025%2F02%2Fparis%2F""#
            ))
    }

    @Test(arguments: ["", "citations: false\n"])
    func `a site that does not ask for them has none`(settings: String) async throws {
        let site = try Self.site("title: Paris\n", settings: settings)
        _ = try await site.build()
        #expect(try !site.files().keys.contains { $0.contains("cite.") })
        #expect(try !site.page("/2025/02/paris/").contains("BibTeX"))
    }
}
