import DatelineDigest
import DatelineFiles
import DatelineInbox
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// What counts as the same story, and what a dry run and many stories at once do.
@Suite struct KnownStoriesTests {
    private static let first = "France and India will write rules for artificial intelligence together, they said."
    private static let second = "A draft of the rules is to be ready before the end of the year, said the minister."

    private func page(_ words: String, _ title: String = "Summit closes in Paris") -> String {
        "<html><head><title>\(title)</title><meta name=date content=2025-02-12></head><body><article><h1>\(title)</h1>"
            + "\(words)</article></body></html>"
    }

    @Test func aPageAndTheWireCopyOfAStoryAreTheSame() async throws {
        let desk = try Desk([
            "a.txt": "Summit closes in Paris\n\ndate 2025-02-12\n\n\(Self.first)\n\n\(Self.second)\n",
            "b.html": page(
                "<p><b>France</b> and <a href='https://in.example/'>India</a> will write rules for <i>artificial</i> intelligence "
                    + "together, they said.</p><p>\(Self.second)</p>"),
        ])
        #expect(try await desk.add("a.txt").added.count == 1)
        let report = try await desk.add("b.html")
        #expect(report.known == ["b.html"] && report.left == [])
    }

    @Test func aPageThatIsAddedTwiceIsThere() async throws {
        let desk = try Desk(["b.html": page("<p>PARIS — \(Self.first)</p><h2>Rules</h2><p>\(Self.second)</p>")])
        #expect(try await desk.add("b.html").added.count == 1)
        #expect(try await desk.add("b.html").known == ["b.html"])
    }

    @Test func aColumnWhoseHeadlineRecursHasNewVersionsOfEachPart() async throws {
        let column = { (day: String, words: String) in "The week\n\ndate \(day)\n\n\(words)\n" }
        let desk = try Desk([
            "1.txt": column("2025-02-05", Self.first), "2.txt": column("2025-02-12", Self.second),
            "3.txt": column("2025-02-12", Self.second + " It will be long."),
            "4.txt": column("2025-02-19", "Kenya wrote rules for artificial intelligence in banks."),
        ])
        for file in ["1.txt", "2.txt"] { #expect(try await desk.add(file).added.count == 1) }
        let third = try await desk.add("3.txt")
        #expect(
            third.left.map(\.reason) == ["may be a newer version of Content/articles/2025/2025-02-12-the-week.txt"])
        #expect(try await desk.add("4.txt").added.count == 1)
    }

    @Test func entriesThatLeadToOnePageAreAllKnownTheSecondTime() async throws {
        let item = { (title: String) in
            "<item><title>\(title)</title><link>https://g.example/1?utm_source=rss</link>"
                + "<pubDate>Wed, 12 Feb 2025 10:00:00 GMT</pubDate><description>\(title) words.</description></item>"
        }
        let desk = try Desk(["a.xml": "<rss><channel><title>G</title>\(item("One"))\(item("Two"))</channel></rss>"])
        #expect(
            try await desk.add("a.xml").added.map(\.article.text.citation?.url) == [
                "https://g.example/1", "https://g.example/1",
            ])
        let again = try await desk.add("a.xml")
        #expect(again.added.isEmpty && again.known.count == 2)
    }

    @Test func manyStoriesInOneTextAreTakenApartInOnePass() async throws {
        let stories = (1...300).map { number in
            "PARIS, Feb. 12, 2025 (Reuters) - France wrote rule number \(number) for artificial intelligence in schools."
        }
        let desk = try Desk(["a.txt": stories.joined(separator: "\n\n") + "\n"])
        let report = try await desk.add("a.txt") { $0.splits = { _ in true } }
        #expect(report.added.count == 300 && report.left == [])
        #expect(report.added.last?.story == "a.txt, story 300")
    }

    @Test func aDryRunSeesLinksThatLeadNowhere() async throws {
        let post = { (words: String) in "---\ntitle: \(words.prefix(3))\ndate: 2025-02-12\n---\n\(words)\n" }
        let desk = try Desk([
            "Content/articles/old.md": post("Old words."), "inbox/map.png": Desk.picture,
            "inbox/a.md": post("See [gone](gone.md)."), "inbox/b.md": post("Two [old](../old.md) ![map](map.png)."),
            "inbox/c.md": post("Abs [none](/none/)."),
        ])
        let dry = try await desk.add("inbox", isDryRun: true)
        #expect(dry.added.map(\.story) == ["inbox/b.md"])
        #expect(FileSystem.names(in: "\(desk.root)/Content/articles") == ["old.md"])
        let real = try await desk.add("inbox")
        #expect(real.added.map(\.story) == dry.added.map(\.story) && Set(real.left) == Set(dry.left))
    }

    @Test func aPictureThatIsWrittenIntoAPageIsAFileBesideTheArticle() async throws {
        let picture = "data:image/gif;base64,R0lGODlhAQABAAAAACwA" + String(repeating: "AAAA", count: 100)
        let desk = try Desk([
            "a.html": page("<p>\(Self.first)</p><img alt='A map' src='\(picture)'><p>\(Self.second)</p>")
        ])
        let report = try await desk.add("a.html")
        let stem = "2025-02-12-summit-closes-in-paris"
        #expect(report.added.first?.attachments == ["Content/articles/2025/\(stem)-picture-1.gif"])
        #expect(try desk.text("Content/articles/2025/\(stem).md").contains("\n![A map](\(stem)-picture-1.gif)\n"))
        #expect(try await desk.plan().diagnostics.filter { $0.severity == .error } == [])
    }
}
