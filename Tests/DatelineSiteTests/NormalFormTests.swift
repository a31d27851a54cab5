import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// Names of files match links and one another in any normal form of Unicode, and the file that is there is opened.
@Suite struct NormalFormTests {
    private static let composed = "Vi\u{1EC7}t"
    private static let decomposed = "Vie\u{323}\u{302}t"

    @Test(arguments: [(composed, decomposed), (decomposed, composed), (decomposed, decomposed)])
    func aNameIsTheSameHoweverItsLettersAreComposed(onDisk: String, inText: String) async throws {
        let site = try SiteFixture([
            "Content/articles/\(onDisk).md":
                "---\ntitle: One\ndate: 2025-02-11\n---\n[two](\(inText)-2.md)\n",
            "Content/articles/\(onDisk)-2.md":
                "---\ntitle: Two\ndate: 2025-02-12\ntranslation_of: \(inText).md\nlanguage: fr\n---\nDeux.\n",
            "Content/articles/\(onDisk)-w.txt": "date 2025-02-12 PARIS — Wire copy on AI.",
            "Content/articles/\(inText)-w.yml": "title: Wire\n",
            "Templates/partials/\(onDisk).html": "<i>partial</i>",
            "Templates/page.html":
                "{% extends \"base.html\" %}{% block main %}{{ body }}{% include \"partials/\(inText).html\" %}{% endblock %}",
            "Content/pages/about.md": "Text.",
        ])
        let report = try await site.build()
        #expect(report.diagnostics.map(\.mark) == [])
        #expect(try site.page("/2025/02/viet/").contains("/2025/02/viet-2/"))
        #expect(report.planned?.articles.contains { $0.title.value == "Wire" } == true)
        #expect(try site.page("/about/").contains("<i>partial</i>"))
    }
}
