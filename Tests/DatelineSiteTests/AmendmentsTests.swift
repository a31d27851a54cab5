import DatelineDigest
import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelinePages
@testable import DatelineSite

/// What editors say of articles after their publication: on pages, in feeds and for machines.
@Suite struct AmendmentsTests {
    private static let corrected = """
        ---
        title: Summit opens
        date: 2025-02-10
        countries: [FR]
        corrections:
          - {date: 2025-02-11, text: An earlier version said that 58 states had signed. 61 have.}
          - {date: 2025-02-12, text: The name of the minister is Clara Chappaz.}
        ---
        Sixty-one states signed.
        """

    private static func retracted(_ more: String = "") -> String {
        """
        ---
        title: Bank buys ministry
        date: 2025-02-09
        countries: [FR]
        points: [A point that was wrong.]
        image: {file: map.png, alt: A wrong map}
        retracted: {date: 2025-02-20, reason: The document was forged.\(more)}
        ---
        Words that were wrong, and [a paper](paper.pdf).
        """
    }

    private static func site(_ retraction: String = "") -> [String: String] {
        [
            "Content/articles/2025-02-10-summit.md": corrected,
            "Content/articles/2025-02-09-bank.md": retracted(retraction),
            "Content/articles/map.png": "no picture", "Content/articles/paper.pdf": "a wrong paper",
            "Content/articles/2025-02-08-plain.md": "---\ntitle: Plain\ncountries: [VN]\n---\nText.\n",
        ]
    }

    @Test func anArticleSaysWhatWasWrong() async throws {
        let site = try SiteFixture(Self.site())
        try await site.build()
        let page = try site.page("/2025/02/summit/")
        #expect(page.contains("An earlier version said that 58 states had signed. 61 have.</li>"))
        #expect(page.contains(#"<time datetime="2025-02-12">12 February 2025</time> The name of the minister"#))
        // It changed when it was last corrected.
        #expect(page.contains(#"<meta property="article:modified_time" content="2025-02-12">"#))
        #expect(page.contains(#""correction":[{"@type":"CorrectionComment","datePublished":"2025-02-11","text":"#))
        #expect(try !site.page("/2025/02/plain/").contains("amendment"))
    }

    @Test func listsAndFeedsSayThatAnArticleNoLongerStands() async throws {
        let site = try SiteFixture(Self.site())
        try await site.build()
        for page in ["/", "/countries/france/"] {
            #expect(try site.page(page).contains(">Retracted: Bank buys ministry</a>"))
        }
        #expect(try site.text("Output/feed.xml").contains("<title>Retracted: Bank buys ministry</title>"))
        let page = try site.page("/2025/02/bank/")
        #expect(page.contains("The document was forged.") && page.contains("Words that were wrong"))
        #expect(page.contains(#""creativeWorkStatus":"Retracted""#))
    }

    @Test func listsSayWhenAnArticleWasCorrected() async throws {
        let site = try SiteFixture(Self.site())
        try await site.build()
        let mark = #"<span class="corrected">Corrected <time datetime="2025-02-12">12 February 2025</time></span>"#
        for page in ["/", "/countries/france/", "/2025/02/"] {
            #expect(try site.page(page).contains(mark), "\(page)")
        }
        #expect(try !site.page("/countries/viet-nam/").contains("corrected"))
    }

    @Test(arguments: [
        ("en", "Corrections", "Corrected"), ("fr", "Corrections", "Corrigé"), ("vi", "Đính chính", "Đã sửa"),
    ])
    func theEditionOfAStorySaysWhatWasWrong(language: String, heading: String, mark: String) async throws {
        var sources = Self.site()
        sources["Content/site.yml"] =
            "title: T\nbase_url: https://x.example\nlanguage: \(language)\neditions: weekly\n"
        sources["Content/issues/2025-W07.md"] =
            "---\nclosed: 2025-02-10\nstories: [articles/2025-02-10-summit.md]\n---\n"
        let site = try SiteFixture(sources)
        try await site.build()
        let page = try site.page("/issues/2025-W07/")
        let section = page[try #require(page.firstRange(of: #"<section class="amended">"#)).lowerBound...]
        #expect(
            section.contains(">\(heading)</a></h2>")
                && section.contains(#"<a href="/2025/02/summit/">Summit opens</a>"#))
        #expect(section.contains("An earlier version said that 58 states had signed. 61 have.</li>"))
        #expect(page.contains(#"<span class="corrected">\#(mark) <time"#))
        // What was retracted is said in its own edition, and nothing in one without such stories.
        let other = try site.page("/issues/2025-W06/")
        #expect(other.contains("The document was forged.</li>") && !other.contains("58 states"))
        try site.write("Content/articles/2025-02-10-summit.md", "---\ntitle: Summit opens\n---\nText.\n")
        try await site.build()
        #expect(try !site.page("/issues/2025-W07/").contains("amend"))
    }

    @Test func theFeedOfEditionsSaysSoToo() async throws {
        var sources = Self.site()
        sources["Content/site.yml"] = "title: T\nbase_url: https://x.example\neditions: weekly\n"
        let site = try SiteFixture(sources)
        try await site.build()
        let feed = try site.text("Output/issues/feed.json")
        #expect(feed.contains("Correction, 11 February 2025:") && feed.contains("58 states had signed"))
        #expect(feed.contains("Retracted, 20 February 2025:") && feed.contains("The document was forged."))
    }

    @Test func theSearchAndCitationsSaySo() async throws {
        var sources = Self.site()
        sources["Content/site.yml"] = "title: T\nbase_url: https://x.example\ncitations: true\n"
        let site = try SiteFixture(sources)
        try await site.build()
        let files = try site.files().mapValues { String(decoding: $0, as: UTF8.self) }
        for folder in ["search/", "2025/02/bank/"] {
            let found = files.filter { $0.key.hasPrefix(folder) && !$0.key.hasSuffix("index.html") }
            #expect(found.contains { $0.value.contains("Retracted: Bank buys ministry") }, "\(found.keys.sorted())")
        }
    }

    @Test func aRetractedArticleLeadsNoFrontPage() async throws {
        var sources = ["Content/articles/2025-02-10-a.md": "---\ntitle: Brief\nkind: brief\n---\nText.\n"]
        let long = String(repeating: "Words that were long and wrong. ", count: 200)
        for (number, line) in ["", "retracted: {date: 2025-02-11, reason: Wrong.}\n"].enumerated() {
            sources["Content/articles/2025-02-10-b.md"] = "---\ntitle: Long\nkind: analysis\n\(line)---\n\(long)\n"
            let site = try SiteFixture(sources)
            try await site.build()
            let page = try site.page("/")
            let places = try ["Brief</a>", "Long</a>"].map { try #require(page.firstRange(of: $0)).lowerBound }
            #expect((places[0] < places[1]) == (number == 1))
        }
    }

    @Test func theLinesThatConfirmAHeadlineAreThoseOfItsAuthor() async throws {
        let site = try SiteFixture([
            "Content/articles/2025-02-10-a.md":
                "---\nretracted: {date: 2025-02-11, reason: Wrong.}\n---\nA bank bought the ministry of France on Monday.\n"
        ])
        let report = try await site.build()
        let reviews = SiteCheck(try #require(report.planned).edited, report.diagnostics).reviews
        let lines = reviews.flatMap { review in review.concerns.flatMap { review.lines(for: $0) } }
        #expect(lines.contains { $0.hasPrefix("title: ") } && !lines.contains { $0.contains("Retracted") }, "\(lines)")
    }

    @Test func whatIsRetractedWithItsTextIsNowhere() async throws {
        var sources = Self.site(", text: false")
        sources["Content/site.yml"] = "title: T\nbase_url: https://x.example\nfeeds: {content: full}\n"
        let site = try SiteFixture(sources)
        try await site.build()
        let page = try site.page("/2025/02/bank/")
        #expect(page.contains("The document was forged.") && !page.contains("Read the text at its source"))
        let files = try site.files()
        #expect(!files.keys.contains { $0.hasSuffix("paper.pdf") || $0.contains("map.png") })
        #expect(
            !files.values.contains { file in
                let text = String(decoding: file, as: UTF8.self)
                return text.contains("were wrong") || text.contains("was wrong") || text.contains("wrong map")
            })
    }

    @Test func aPageListsAllTheLastFirst() async throws {
        let site = try SiteFixture(Self.site())
        try await site.build()
        let page = try site.page("/corrections/")
        let (bank, summit) = (page.firstRange(of: "Retracted: Bank"), page.firstRange(of: ">Summit opens<"))
        #expect(try #require(bank).lowerBound < #require(summit).lowerBound && !page.contains("Plain"))
        #expect(try site.text("Output/sitemap.xml").contains("/corrections/"))
    }

    @Test func theSitesOwnPageOfCorrectionsIsItsBeginning() async throws {
        var files = Self.site()
        files["Content/pages/corrections.md"] = "---\ntitle: Our mistakes\n---\nWrite to us.\n"
        let site = try SiteFixture(files)
        try await site.build()
        let page = try site.page("/corrections/")
        #expect(
            page.contains("<h1>Our mistakes</h1>") && page.contains("Write to us.") && page.contains("Summit opens"))
    }

    @Test func theIndexPageOfAFolderKeepsItsPages() async throws {
        var files = Self.site()
        files["Content/pages/corrections/index.md"] = "---\ntitle: Our mistakes\n---\nWrite to us.\n"
        files["Content/pages/corrections/policy.md"] = "---\ntitle: Our policy\n---\nWe correct.\n"
        let site = try SiteFixture(files)
        try await site.build()
        let page = try site.page("/corrections/")
        #expect(page.contains(#"<a href="/corrections/policy/">Our policy</a>"#) && page.contains("Summit opens"))
    }

    @Test func aSiteWithoutAnyHasNoSuchPage() async throws {
        let site = try SiteFixture(["Content/articles/2025-02-08-plain.md": "---\ntitle: Plain\n---\nText.\n"])
        try await site.build()
        #expect(try !site.files().keys.contains { $0.hasPrefix("corrections") })
    }

    @Test(arguments: [
        ("corrections: wrong", "a correction must be a map"), ("corrections: [{date: 2025-02-11}]", "has no “text”"),
        ("corrections: [{text: Wrong.}]", "has no “date”"), ("retracted: true", "a retraction must be a map"),
        ("retracted: {date: 2025-02-11}", "has no “reason”"),
        ("retracted: {date: 2099-02-11, reason: Wrong.}", "in the future"),
        ("corrections: [{date: 2025-02-01, text: Wrong.}]", "before the article’s date"),
        (
            "retracted: [{date: 2025-02-11, reason: One.}, {date: 2025-02-12, reason: Two.}]",
            "a retraction must be a map"
        ),
        ("retracted: {date: 2025-02-11, reason: Wrong., text: }", "“retracted.text”"),
        ("retracted: {date: 2025-02-11, reason: \" \"}", "has no “reason”"),
        ("corrections: [{date: 2025-02-11, text: }]", "has no “text”"),
        ("corrections: [{date: 2025-02-11, txt: Wrong., text: Wrong.}]", "txt"),
    ])
    func whatCannotBeReadIsNamed(line: String, summary: String) async throws {
        let site = try SiteFixture(["Content/articles/2025-02-08-a.md": "---\ntitle: A\n\(line)\n---\nText.\n"])
        let problems = try await site.build().diagnostics
        #expect(problems.contains { $0.summary.contains(summary) }, "\(problems.map(\.summary))")
    }
}
