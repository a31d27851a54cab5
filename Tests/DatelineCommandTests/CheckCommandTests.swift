import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@Suite struct CheckCommandTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    private static let topic = "---\ntitle: Regulation\nphrases: [law]\nweak_phrases: [rules, vote]\n---\n"
    private static let files = [
        "Content/topics/regulation.md": topic,
        "Content/articles/sure.md": "---\ntitle: A law\ndate: 2025-01-09\n---\nKenya passed a law. Kenya is first.\n",
        "Content/articles/nothing.md": "---\ntitle: Profit\ndate: 2025-01-01\n---\nThe company said it rose.\n",
        "Content/articles/doubt.md":
            "---\ntitle: News\ndate: 2025-01-02\n---\nGeorgia launched rules. The vote was for it.\n",
        "Content/articles/wire.txt": "NAIROBI, Jan. 3, 2025 (Reuters) - Kenya passed a \"law\". Kenya is first.\n",
        "Content/articles/many.md":
            "---\ntitle: A law\ndate: 2025-01-04\n---\nArgentina, Brazil, Chile, Peru, Bolivia, Ecuador and Mexico have a law.\n",
    ]

    @Test func namesAStoryThatIsThereTwice() async throws {
        let text = """
            Kenya passed a law on artificial intelligence that makes sellers of systems for hiring, lending and policing \
            tell people when a machine has judged them, and gives a commissioner the right to look at training data. \
            Companies that do not may have to pay up to two per cent of what they earn in the country.
            """
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: A law\ndate: 2025-01-09\nreviewed: true\n---\n\(text)\n",
            "Content/articles/two.md": "---\ntitle: New law\ndate: 2025-01-10\n---\n\(text) It was late.\n",
        ])
        let screen = try await dateline.run(["check"], in: site.root)
        #expect(
            screen
                == .init(
                    status: 3,
                    output: """
                        Content/articles/two.md
                            like Content/articles/one.md (all of the shorter one is in both): the same story, or a newer version of it?

                        2 articles, 1 that may be in the site twice.
                        Delete one of two that are the same; “reviewed: true” in both says that they are not.

                        """, errors: ""))
        let json = try await dateline.run(["check", "--format", "json", "--source", site.root])
        #expect(json.output.contains(#""kind":"near_duplicate","path":"Content/articles/two.md""#))
    }

    private static let withGaps = [
        "Content/topics/trade.md": "---\ntitle: Trade\nphrases: [tariff]\n---\n",
        "Content/articles/bare.md":
            "---\ntitle: A vote\ndate: 2025-01-09\ncountries: [KE]\ntopics: []\n---\n![](map.png)\n\nText.\n",
        "Content/articles/map.png": SiteFixture.picture,
        "Content/articles/whole.md":
            "---\ntitle: A law\ndate: 2025-01-08\ncountries: [KE]\ntopics: []\nsource: {name: Gazette, licence: CC0}\nreviewed: true\n---\n![A map](map.png)\n\nText.\n",
        "Content/articles/half.md":
            "---\ntitle: B\ndate: 2025-01-07\ncountries: [KE]\ntopics: []\nsource: {name: Gazette}\nreviewed: true\n---\nText.\n",
        // Its own reporting, and copy of an agency.
        "Content/articles/own.md":
            "---\ntitle: D\ndate: 2025-01-06\ncountries: [KE]\ntopics: []\nreviewed: true\n---\nText.\n",
        "Content/articles/wire.txt": "NAIROBI, Jan. 3, 2025 (Reuters) - Kenya voted. Kenya is first.\n",
        "Content/articles/wire.yml": "title: E\ncountries: [KE]\ntopics: []\n",
        "Content/topics/later.md": "---\ntitle: Later\nphrases: [quota]\n---\n",
        "Content/articles/draft.md":
            "---\ntitle: C\ndate: 2025-01-07\ntopics: [later]\ndraft: true\n---\n![](map.png)\n",
    ]

    @Test func namesWhatReadersCouldUseAndArticlesLackIfAsked() async throws {
        let site = try SiteFixture(Self.withGaps)
        #expect(try await dateline.run(["check"], in: site.root).status == 0)
        let screen = try await dateline.run(["check", "--gaps"], in: site.root)
        #expect(screen.status == 3)
        #expect(
            screen.output == """
                1 article has no source; write “source: {name: …, url: …}”, or “reviewed: true” for its own reporting
                    Content/articles/bare.md

                1 article has a source without a licence; write “licence: …” in the map of its source
                    Content/articles/half.md

                1 article has a picture without words for those who do not see it; write “![WORDS](…)”
                    Content/articles/bare.md

                1 topic has no articles; give phrases that the articles use, or delete the file
                    Content/topics/trade.md

                5 articles, 4 kinds of gap.

                """)
        let json = try await dateline.run(["check", "--gaps", "--format", "json"], in: site.root)
        #expect(
            json.output.contains(#"{"kind":"gap","identifier":"unused-topic","summary":"#)
                && json.output.contains(#""paths":["Content/topics/trade.md"]}"#))
    }

    @Test func dataWithoutALicenceIsAGap() async throws {
        let settings = "title: T\nbase_url: https://example.org/\nopen_data: true\n"
        let article =
            "---\ntitle: D\ndate: 2025-01-06\ncountries: [KE]\ntopics: []\nreviewed: true\n---\nKenya voted.\n"
        let site = try SiteFixture(["Content/site.yml": settings, "Content/articles/own.md": article])
        let words =
            "the site gives its articles away as data and does not say under which terms; write “licence: {name: …, url: …}”"
        let screen = try await dateline.run(["check", "--gaps"], in: site.root)
        #expect(screen.output.hasPrefix("\(words)\n    Content/site.yml\n"), "\(screen)")
        try site.write("Content/site.yml", settings + "licence: CC0\n")
        #expect(try await dateline.run(["check", "--gaps"], in: site.root).status == 0)
    }

    @Test func eachFileOfAGapIsToldOfItself() async throws {
        let files = (1...2).map { number in
            (
                "sub/Content/articles/a\(number).md",
                "---\ntitle: A\ndate: 2025-01-0\(number)\ncountries: []\ntopics: []\n---\nText \(number).\n"
            )
        }
        let settings = ["sub/Content/site.yml": "title: T\nbase_url: https://example.org/\n"]
        let site = try SiteFixture(settings.merging(files) { $1 })
        // The platform knows files from the top of the repository, wherever in it the command runs.
        let github = try await dateline.run(
            ["check", "--gaps", "--format", "github"], environment: ["GITHUB_WORKSPACE": site.root],
            in: "\(site.root)/sub")
        let words =
            "this article has no source; write “source: {name: …, url: …}”, or “reviewed: true” for its own reporting"
        #expect(
            github.output
                == "::notice file=sub/Content/articles/a1.md,title=no-source::\(words)\n"
                + "::notice file=sub/Content/articles/a2.md,title=no-source::\(words)\n")
    }

    @Test func columnsOfSARIFAreCodePoints() async throws {
        // A flag is one character, and two code points.
        let site = try SiteFixture([
            "Content/articles/a.md":
                "---\ntitle: A\ndate: 2025-01-02\n---\ndéj \u{1F1F0}\u{1F1EA} [x](gone.md)\n"
        ])
        let output = try await dateline.run(["check", "--format", "sarif"], in: site.root).output
        #expect(output.contains(#""columnKind":"unicodeCodePoints""#))
        #expect(output.contains(#""region":{"startLine":5,"startColumn":12}"#), "\(output)")
    }

    @Test func speaksToGitHubAndInSARIF() async throws {
        let site = try SiteFixture([
            "Content/articles/a,b.md": "---\ntitle: A\ndate: 2025-01-02\nmood: 100 %\n---\n[x](gone.md)\n",
            "Content/articles/none.md": "---\ntitle: Profit\ndate: 2025-01-01\n---\nThe company said it rose.\n",
        ])
        let github = try await dateline.run(["check", "--format", "github"], in: site.root)
        #expect(github.status == 1)
        let lines = github.output.split(separator: "\n")
        #expect(lines[0].hasPrefix("::error file=Content/articles/a%2Cb.md,line=6,col=5,title=broken-link::"))
        #expect(lines[1].hasPrefix("::warning file=Content/articles/a%2Cb.md,line=4,col=1,title="))
        #expect(lines.contains { $0.hasPrefix("::notice file=Content/articles/none.md,title=no-country::") })
        let output = try await dateline.run(["check", "--format", "sarif"], in: site.root).output
        let sarif = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        #expect(sarif["version"] as? String == "2.1.0")
        let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == lines.count && results[0]["level"] as? String == "error")
        let locations = try #require(results[0]["locations"] as? [[String: [String: Any]]])
        let place = try #require(locations[0]["physicalLocation"])
        #expect((place["region"] as? [String: Int]) == ["startLine": 6, "startColumn": 5])
        #expect((place["artifactLocation"] as? [String: String]) == ["uri": "Content/articles/a,b.md"])
    }

    @Test func listsWhatNeedsReviewTheWorstFirst() async throws {
        let site = try SiteFixture(Self.files)
        let screen = try await dateline.run(["check"], in: site.root)
        #expect(
            screen
                == .init(
                    status: 3,
                    output: """
                        Content/articles/nothing.md
                            no country and no bloc found
                                countries: []
                            no topic found
                                topics: []
                            correct the lines and put them into the front matter of Content/articles/nothing.md

                        Content/articles/doubt.md
                            in doubt: about Georgia
                                countries: [GE]
                            in doubt: on Regulation
                                topics: [regulation]
                            correct the lines and put them into the front matter of Content/articles/doubt.md

                        Content/articles/many.md
                            very many countries: 7
                                countries: []
                                mentioned: [AR, BO, BR, CL, EC, MX, PE]
                            correct the lines and put them into the front matter of Content/articles/many.md

                        Content/articles/wire.txt
                            the headline was taken from the text
                                title: "Kenya passed a \\"law\\""
                            correct the lines and put them into a new file Content/articles/wire.yml

                        5 articles, 4 to look at.
                        “reviewed: true” confirms everything derived from an article.

                        """, errors: ""))
    }

    @Test func saysNothingOfWhatAnEditorGaveOrConfirmed() async throws {
        let site = try SiteFixture([
            "Content/topics/regulation.md": Self.topic,
            "Content/articles/given.md":
                "---\ntitle: Profit\ndate: 2025-01-01\ncountries: []\ntopics: []\n---\nThe company said it rose.\n",
            "Content/articles/seen.txt": "date 2025-01-02 NAIROBI — The company said it rose.\n",
            "Content/articles/seen.yml": "reviewed: true\n",
            "Content/articles/draft.md": "---\ntitle: Draft\ndate: 2025-01-01\ndraft: true\n---\nNothing yet.\n",
        ])
        let screen = try await dateline.run(["check", "--source", site.root])
        #expect(screen == .init(status: 0, output: "2 articles: nothing needs an editor’s eye.\n", errors: ""))
    }

    @Test func saysInWhichLanguageATextWasRead() async throws {
        let site = try SiteFixture([
            "Content/articles/told.md": "---\ntitle: Un plan\ndate: 2025-01-01\n---\n"
                + "Le ministre a présenté un plan pour les écoles, et il sera dans toutes les villes avec une équipe.\n",
            "Content/articles/given.md": "---\ntitle: Un plan\ndate: 2025-01-02\nlanguage: fr\n---\n"
                + "La ministre a présenté son autre plan, dans une ville qui est sur la côte.\n",
            "Content/articles/usual.md": "---\ntitle: A plan\ndate: 2025-01-03\n---\nThe minister had a plan.\n",
        ])
        let screen = try await dateline.run(["check", "--source", site.root])
        #expect(
            screen.output.contains(
                "Content/articles/told.md\n    read as “fr”, told from the text; “language: …” overrides it\n    no country"
            ))
        #expect(screen.output.contains("Content/articles/given.md\n    no country"))
        let json = try await dateline.run(["check", "--source", site.root, "--format", "json"])
        for (file, language) in [
            ("told", #""language":"fr","language_from":"text""#),
            ("given", #""language":"fr","language_from":"given""#),
            ("usual", #""language":"en","language_from":"site""#),
        ] {
            let line = json.output.split(separator: "\n").first { $0.contains("articles/\(file).md") }
            #expect(line?.contains(language) == true, "\(json.output)")
        }
    }

    @Test func doesNotMissATopicWhereTheSiteHasNone() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ntitle: A law\ndate: 2025-01-02\n---\nThe UN voted.\n"
        ])
        #expect(try await dateline.run(["check", "--source", site.root]).status == 0)
    }

    @Test func showsErrorsFirstAndEndsWithOne() async throws {
        var files = Self.files
        files["Content/articles/doubt.md"] = "---\ntitle: News\ndate: 2025-01-02\ntopics: [law]\n---\nText.\n"
        let site = try SiteFixture(files)
        let screen = try await dateline.run(["check", "--source", site.root])
        #expect(screen.status == 1)
        #expect(
            screen.errors.hasPrefix(
                "\(site.root)/Content/articles/doubt.md:4:10: error: unknown topic “law” [unknown-topic]\n"))
        #expect(screen.output.hasPrefix("\(site.root)/Content/articles/nothing.md\n"))
        #expect(screen.output.contains("into a new file \(site.root)/Content/articles/wire.yml\n"))
        #expect(screen.output.contains("\n1 error; 4 articles, 3 to look at.\n"))
    }

    @Test func countsAWarningAsAProblem() async throws {
        let site = try SiteFixture(["Content/site.yml": "title: T\n"])
        let screen = try await dateline.run(["check", "--source", site.root])
        #expect(screen.status == 3)
        #expect(screen.errors.contains("warning: the site has no base URL"))
        #expect(screen.output == "1 warning; 0 articles, nothing to look at.\n")
    }

    @Test func writesTheSameAsJSON() async throws {
        var files = Self.files
        files["Content/articles/doubt.md"] = "---\ntitle: News\ndate: 2025-01-02\ntopics: [law]\n---\nText.\n"
        let site = try SiteFixture(files)
        let screen = try await dateline.run(["check", "--source", site.root, "--format", "json"])
        #expect(screen.status == 1 && screen.errors == "")
        let objects = try screen.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["kind"] as? String } == ["error", "review", "review", "review"])
        #expect(
            objects.map { $0["path"] as? String }
                == ["doubt.md", "nothing.md", "many.md", "wire.txt"].map {
                    "Content/articles/\($0)"
                })
        #expect(objects[0]["line"] as? Int == 4)
        let concerns = try #require(objects[1]["concerns"] as? [[String: Any]])
        #expect(concerns.map { $0["identifier"] as? String } == ["no-country", "no-topic"])
        #expect(concerns.map { $0["lines"] as? [String] } == [["countries: []"], ["topics: []"]])
        #expect(objects[3]["lines_file"] as? String == "Content/articles/wire.yml")
    }
}
