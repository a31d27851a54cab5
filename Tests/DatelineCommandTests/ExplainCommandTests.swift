import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@Suite struct ExplainCommandTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    private static let files = [
        "Content/articles/wire.txt": """
        date 2025-06-14 HÀ NỘI — Việt Nam passed a law on artificial intelligence, the UN said.

        The Vietnamese parliament looked to France. Her brother Chad Miller saw a risk. — VNS
        """,
        "Content/topics/regulation.md": "---\ntitle: Regulation\nphrases: [law]\nweak_phrases: [parliament]\n---\n",
        "Content/topics/safety.md": "---\ntitle: Safety\nphrases: [harm]\nweak_phrases: [risk, passed]\n---\n",
    ]

    @Test func showsTheEvidenceAndTheLinesThatWouldChangeTheOutcome() async throws {
        let site = try SiteFixture(Self.files)
        let screen = try await dateline.run(["explain", "Content/articles/wire.txt"], in: site.root)
        #expect(
            screen.output == """
                Content/articles/wire.txt → /2025/06/viet-nam-passed-a-law-on-artificial-intelligence/

                title       Việt Nam passed a law on artificial intelligence
                            taken from the lede; “title: …” overrides it
                summary     Việt Nam passed a law on artificial intelligence, the UN said.
                            taken from the lede; “summary: …” overrides it
                date        2025-06-14
                            from the head of the text
                filed from  Hà Nội (VN)
                            from the dateline
                credit      VNS
                            from the sign-off
                language    en
                            the site’s; “language: …” overrides it

                Countries, derived

                  about      VN  Việt Nam  26 points, 11 needed, sure
                             lede          “Việt Nam” 16
                             paragraph 2   “Vietnamese” 8
                             dateline      2
                             without it    countries: []
                                           mentioned: [FR]

                  mentioned  FR  France    8 points, 16 needed, in doubt
                             paragraph 2   “France” 8
                             not about     8 points short
                             about it      countries: [VN, FR]
                             without it    mentioned: []

                  not given  TD  Chad      0 points, 1 needed
                             paragraph 2   “Chad”
                             why not       taken for a person’s name
                             with it       countries: [VN, TD]
                                           mentioned: [FR]

                Blocs, derived

                  given      united-nations  United Nations  12 points, 1 needed
                             lede          “UN” 12
                             without it    blocs: []

                Topics, derived

                  given      regulation  Regulation  9 points, 6 needed, fairly sure
                             lede          “law” 8
                             paragraph 2   “parliament” 1
                             without it    topics: []

                  not given  safety  Safety          4 points, 6 needed
                             lede          “passed” 3
                             paragraph 2   “risk” 1
                             why not       2 points short
                             with it       topics: [regulation, safety]

                  For every article, in Content/topics/SLUG.md: one more of “phrases” in the lede counts 8, of “weak_phrases” 3; “excluded_phrases” do not count.

                Put lines into a new file Content/articles/wire.yml. “reviewed: true” confirms everything as it is.

                """)
        #expect(screen.status == 0 && screen.errors == "")
        let byAddress = try await dateline.run(
            ["explain", "https://example.org/2025/06/viet-nam-passed-a-law-on-artificial-intelligence/"], in: site.root)
        #expect(byAddress == screen)
    }

    @Test func saysInWhichLanguageATextWasReadAndThatNoTopicHasPhrasesInIt() async throws {
        let french = "Le ministre du Maroc a présenté le plan, qui sera soumis au Parlement dans les semaines à venir."
        let site = try SiteFixture([
            "Content/articles/loi.txt": "date 2025-06-14 — \(french)",
            "Content/topics/regulation.md": "---\nphrases: [law]\n---\n",
        ])
        let screen = try await dateline.run(["explain", "Content/articles/loi.txt"], in: site.root)
        #expect(screen.output.contains("language  fr\n          told from the text; “language: …” overrides it"))
        #expect(screen.output.contains("about      MA  Morocco"))
        #expect(
            screen.output.contains(
                "No topic has phrases for texts in “fr”, so none can be found: give them some in "
                    + "Content/topics/SLUG.md, “phrases: {fr: […]}”."))
    }

    @Test(arguments: [
        ("", "en", "the site’s"), ("language: en\n", "en", "given"), ("lang: fr\n", "fr", "given as “lang”"),
        ("language: it\n", "it", "given"),
    ])
    func saysHowTheLanguageIsKnown(line: String, language: String, origin: String) async throws {
        let site = try SiteFixture([
            "Content/articles/law.md": "---\ntitle: A law\ndate: 2025-01-01\n\(line)---\nThe law was passed.\n"
        ])
        let screen = try await dateline.run(["explain", "Content/articles/law.md"], in: site.root)
        #expect(screen.output.contains("language  \(language)\n          \(origin)"), "\(screen)")
        #expect(screen.output.components(separatedBy: "language  ").count == 2)
    }

    @Test func saysThatACountryIsOnlyTheHomeOfALaw() async throws {
        let site = try SiteFixture([
            "Content/articles/law.md":
                "---\ntitle: Cameras\ndate: 2025-01-01\n---\nHungary wants to scan faces.\n\nThe EU AI Act forbids it.\n"
        ])
        let screen = try await dateline.run(["explain", "Content/articles/law.md"], in: site.root)
        #expect(
            screen.output.contains(
                """
                  mentioned  EU  European Union  4 points, 10 needed, in doubt
                             paragraph 2   “EU AI Act” 4
                             not about     only the home of a company, a university or a law

                """), "\(screen.output)")
    }

    @Test func showsTheExcludedPhrasesThatKeptATopicBack() async throws {
        var files = Self.files
        files["Content/topics/safety.md"] =
            "---\ntitle: Safety\nphrases: [artificial intelligence]\nexcluded_phrases: [law on artificial intelligence]\n"
            + "weak_phrases: [passed, brother, saw]\n---\n"
        let site = try SiteFixture(files)
        let screen = try await dateline.run(["explain", "Content/articles/wire.txt"], in: site.root)
        #expect(
            screen.output.contains(
                """
                  not given  safety  Safety          5 points, 6 needed
                             lede          “passed” 3
                             paragraph 2   “brother” 1, “saw” 1
                             excluded      “law on artificial intelligence”
                             why not       1 point short

                """), "\(screen.output)")
        let json = try await dateline.run(
            ["explain", "Content/articles/wire.txt", "--source", site.root, "--format", "json"])
        #expect(
            json.output.contains(
                #""excluded":[{"phrase":"law on artificial intelligence","paragraph":1,"weight":0}]"#))
    }

    @Test func saysWhatAnEditorGave() async throws {
        var files = Self.files
        files["Content/articles/wire.yml"] =
            "title: A law\ncountries: [VN]\nmentioned: [FR]\nblocs: []\ntopics: [safety]\n"
        let site = try SiteFixture(files)
        let screen = try await dateline.run(["explain", "Content/articles/wire.txt"], in: site.root)
        #expect(screen.output.contains("title       A law\n            given\n"))
        #expect(
            screen.output.contains(
                """
                Countries, given: Việt Nam (VN), France (FR, mentioned)

                Blocs, given: none

                Topics, given: Safety

                Put lines into Content/articles/wire.yml. “reviewed: true” confirms everything as it is.

                """))
    }

    @Test func writesTheSameAsJSON() async throws {
        let site = try SiteFixture(Self.files)
        let screen = try await dateline.run([
            "explain", "Content/articles/wire.txt", "--source", site.root, "--format", "json",
        ])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(screen.output.utf8)) as? [String: Any])
        let countries = try #require(object["countries"] as? [String: Any])
        let tags = try #require(countries["tags"] as? [[String: Any]])
        #expect(tags.map { $0["id"] as? String } == ["VN", "FR", "TD"])
        #expect(tags.map { $0["outcome"] as? String } == ["about", "mentioned", "nearly"])
        #expect(tags.map { $0["confidence"] as? String } == ["high", "low", nil])
        #expect(object["lines_file"] as? String == "Content/articles/wire.yml")
        let changes = try #require(tags[1]["changes"] as? [[String: Any]])
        #expect(changes.map { $0["lines"] as? [String] } == [["countries: [VN, FR]"], ["mentioned: []"]])
        #expect(screen.output.split(separator: "\n").count == 1)
    }

    @Test func readsAFileElsewhereAsIfItWereInTheSite() async throws {
        let site = try SiteFixture(Self.files)
        try site.write("desk/copy.txt", "NAIROBI, Feb. 12, 2025 (Reuters) - Kenya passed a law.")
        for (path, folder) in [("desk/copy.txt", site.root), ("copy.txt", "\(site.root)/desk")] {
            let screen = try await dateline.run(["explain", path, "--source", site.root], in: folder)
            #expect(screen.status == 0)
            #expect(screen.output.contains("filed from  Nairobi (KE)\n"))
            #expect(screen.output.contains("  given      regulation  Regulation  8 points, 6 needed, fairly sure\n"))
            #expect(screen.output.contains("Put lines into a new file"))
        }
        try site.write("desk/undated.txt", "Kenya passed a law.")
        let undated = try await dateline.run(["explain", "desk/undated.txt", "--source", site.root], in: site.root)
        #expect(undated.status == 0)
        #expect(undated.output.hasPrefix("desk/undated.txt → no address without a date\n"))
        #expect(undated.output.contains("date      none\n          not in the site until it has one"))
        #expect(undated.output.contains("regulation  Regulation"))
    }

    @Test func reportsAnUnknownArticle() async throws {
        let site = try SiteFixture(Self.files)
        let screen = try await dateline.run(["explain", "nothing.md", "--source", site.root])
        #expect(
            screen
                == .init(
                    status: 1, output: "",
                    errors: "error: the site has no article “nothing.md”\n  help: “dateline list” shows all\n"))
    }
}
