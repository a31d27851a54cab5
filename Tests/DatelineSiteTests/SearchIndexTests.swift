import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineDigest
@testable import DatelineOutput
@testable import DatelineSite

@Suite struct SearchIndexTests {
    private static let site = [
        "Content/topics/safety.md": "---\ntitle: Safety of models\n---\n",
        "Content/countries/viet-nam.md": "---\ncountry: VN\nnames: [Land of the Dragon]\n---\n",
        "Content/articles/a.md":
            "---\nslug: a\ntitle: Kenya publishes a strategy\ndate: 2024-05-01\ncountries: [KE]\ntopics: []\nsummary: In short.\n"
            + "---\nThe draft was read in **Da Nang**, and <b>nowhere</b> else.\n",
        "Content/articles/b.md":
            "---\nslug: b\ntitle: Đà Nẵng hosts talks\ndate: 2025-02-01\ncountries: [VN]\nmentioned: [FR]\ntopics: [safety]\n"
            + "place: Hà Nội\nauthors: [Ada Lovelace]\nagency: VNS\n---\nTalks on Kenya began.\n",
        "Content/articles/c.md":
            "---\ntitle: Held back\ndate: 2025-03-01\ndraft: true\n---\nUnspeakable words.\n",
        "Content/articles/d.md":
            "---\nslug: d\ntitle: Later\ndate: 2025-04-01\ncountries: []\ntopics: []\nlanguage: fr\n---\nUn accord.\tFin.\n",
    ]
    private static let (a, b, d) = ("/2024/05/a/", "/2025/02/b/", "/2025/04/d/")

    private func read(_ files: [String: String] = site) async throws -> (SiteFixture, SearchReader) {
        let site = try SiteFixture(files)
        #expect(try await site.build().diagnostics.allSatisfy { $0.identifier == .droppedHTML })
        return (site, try SearchReader(site.files()))
    }

    @Test func listsTheArticlesOfAWord() async throws {
        let (_, reader) = try await read()
        let words: [(word: String, field: Int, addresses: [String])] = [
            ("kenya", 0, [Self.a]), ("kenya", 1, []), ("kenya", 2, [Self.b]), ("kenyan", 1, [Self.a]),
            ("strategy", 0, [Self.a]), ("da", 0, [Self.b]), ("nang", 0, [Self.b]), ("da", 3, [Self.a]),
            ("nang", 3, [Self.a]), ("vietnam", 1, [Self.b]), ("vietnamese", 1, [Self.b]), ("nam", 1, [Self.b]),
            ("dragon", 1, [Self.b]), ("safety", 1, [Self.b]), ("models", 1, [Self.b]), ("short", 2, [Self.a]),
            ("lovelace", 2, [Self.b]), ("noi", 2, [Self.b]), ("vns", 2, [Self.b]), ("france", 3, [Self.b]),
            ("french", 3, [Self.b]), ("unspeakable", 3, []), ("held", 0, []), ("b", 3, []), ("accord", 2, [Self.d]),
        ]
        for (word, field, addresses) in words {
            #expect(reader.addresses(word, field) == addresses, "“\(word)” in field \(field)")
        }
    }

    @Test
    func numbersArticlesFromTheOldest() async throws {
        let (_, reader) = try await read()
        #expect(reader.articles.map { $0[0] } == [Self.a, Self.b, Self.d])
        #expect(
            reader.articles[1] == [
                Self.b, "2025-02-01", "Đà Nẵng hosts talks", "Talks on Kenya began.", "vn", "safety", "Hà Nội",
            ])
        #expect(reader.articles[2][2...] == ["Later", "Un accord. Fin.", "", "", "", "fr"])
        #expect(reader.years == [2024, 0, 2025, 1])
        #expect(
            reader.facets == [
                "country|ke|Kenya|/countries/kenya/|0", "country|vn|Việt Nam|/countries/viet-nam/|1",
                "topic|safety|Safety of models|/topics/safety/|1",
            ])
    }

    @Test
    func namesAllItsFilesByTheirContent() async throws {
        let (site, reader) = try await read()
        let written = try site.files().keys.filter { $0.hasPrefix("search/index/") }
        #expect(reader.paths == Set(written))
        for path in written {
            let bytes = try #require(site.files()[path])
            #expect(path.hasSuffix(".\(Fingerprint(bytes)).txt"))
        }
        #expect(
            try site.text("Output/_headers").contains(
                "/search/index/*\n  Cache-Control: public, max-age=31536000, immutable"))
        // The same site is the same bytes, and what is no longer named goes.
        #expect(try await site.build().changes?.written == 0)
        try site.write("Content/articles/e.md", "---\ntitle: New\ndate: 2025-05-01\n---\nWords.\n")
        try await site.build()
        #expect(try SearchReader(site.files()).paths == Set(site.files().keys.filter { $0.hasPrefix("search/index/") }))
    }

    @Test func pagesOfEditorsComeBehindAllArticles() async throws {
        let pages = [
            "Content/pages/about.md": "---\ntitle: About us\nsummary: Who we are.\n---\nWe read Kenya’s *gazette*.\n",
            "Content/pages/guide/index.md": "---\ntitle: Guide\n---\nKenya.\n",
            "Content/pages/thanks.md": "---\ntitle: Thanks\nsearch: false\n---\nKenya, unfindable.\n",
        ]
        let (_, reader) = try await read(Self.site.merging(pages) { $1 })
        #expect(reader.articleCount == 3)
        #expect(
            reader.articles.dropFirst(3).map { $0 } == [
                ["/about/", "", "About us", "Who we are."], ["/guide/", "", "Guide"],
            ])
        #expect(reader.addresses("about", 0) == ["/about/"] && reader.addresses("who", 2) == ["/about/"])
        #expect(reader.addresses("gazette", 3) == ["/about/"])
        #expect(reader.addresses("kenya", 3) == ["/about/", "/guide/"])
        #expect(reader.words["unfindable"] == nil)
        // No filter has them, and no year.
        #expect(reader.years == [2024, 0, 2025, 1] && reader.facets.count == 3)
    }

    @Test
    func isLeftOutIfSwitchedOff() async throws {
        let settings = "title: T\nbase_url: https://example.org/\npages: {search: false}\n"
        let site = try SiteFixture(Self.site.merging(["Content/site.yml": settings]) { $1 })
        try await site.build()
        #expect(try site.files().keys.filter { $0.hasPrefix("search") } == [])
        #expect(try !site.page("/").contains("/search/"))
        #expect(try !site.text("Output/_headers").contains("search"))
    }

    @Test
    func linksToListsWithoutJavaScript() async throws {
        let (site, _) = try await read()
        let page = try site.page("/search/")
        for address in ["/countries/kenya/", "/topics/safety/", "/2024/", "/2025/", Self.d] {
            #expect(page.contains("href=\"\(address)\""), "\(address)")
        }
        #expect(page.contains("<noscript>"))
        #expect(try site.page("/").contains(#"<form action="/search/" role="search"><input type="search" name="q""#))
        #expect(page.components(separatedBy: "<form").count == 2)
    }

    @Test
    func aSiteWithoutArticlesHasASearchThatFindsNothing() async throws {
        let (_, reader) = try await read([:])
        #expect(reader.articleCount == 0)
        #expect(reader.words.isEmpty)
        #expect(reader.facets.isEmpty)
    }

    /// Many words, several workers and shards: each word is where a plain search of the texts finds it.
    @Test(.random)
    func agreesWithAPlainSearchOfManyArticles() async throws {
        var random = SeededRandom()
        var files: [String: String] = [:]
        var words: [String: Set<String>] = [:]
        for number in 0..<700 {
            let text = (0..<60).map { _ in random.word() }
            let day = "20\(10 + number / 100)-0\(1 + number % 9)-1\(number % 10)"
            files["Content/articles/n\(number).md"] =
                "---\nslug: n\(number)\ntitle: x\ndate: \(day)\ncountries: []\ntopics: []\nsummary: y\n---\n\(text.joined(separator: " "))\n"
            for word in text {
                words[word, default: []].insert("/\(day.prefix(4))/\(day.dropFirst(5).prefix(2))/n\(number)/")
            }
        }
        let (_, reader) = try await read(files)
        #expect(reader.firstWords.count > 3)
        #expect(reader.order == reader.order.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) })
        #expect(Set(reader.firstWords).isSubset(of: reader.order))
        for (word, addresses) in words {
            let found = reader.addresses(word, 3)
            #expect(Set(found) == addresses && found.count == addresses.count, "\(word)")
        }
        #expect(reader.words.count == words.count + 2)
    }
}

extension SeededRandom {
    /// A word; few are frequent and many are rare, and some are beyond U+FFFF.
    fileprivate mutating func word() -> String {
        let rare = below(4_000)
        let number = rare % 3 == 0 ? rare % 40 : rare
        switch number % 50 {
        case 7: return "\u{10400}".lowercased() + "q\(number)"
        case 8: return "\u{FB13}q\(number)"
        default: return "w\(number)letters"
        }
    }
}
