import DatelineModel
import DatelineReading
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineDigest
@testable import DatelinePages
@testable import DatelineOutput
@testable import DatelineSite

@Suite struct CardTests {
    private static let one = "---\ntitle: One <law>\ndate: 2025-01-02\ncountries: [FR]\ntopics: []\n---\nText."

    private func site(_ files: [String: String] = [:], cards: String = "cards: true") throws -> SiteFixture {
        let own = [
            "Content/site.yml": "title: D\nbase_url: https://example.org/digest/\n\(cards)\n",
            "Content/articles/one.md": Self.one,
        ]
        return try SiteFixture(own.merging(files) { $1 })
    }

    private func cards(_ site: SiteFixture) throws -> [String] {
        try site.files().keys.filter { $0.hasPrefix("cards/") }.sorted()
    }

    private func property(_ name: String, _ page: String) -> String? {
        page.split(separator: "\n").first { $0.contains("\"\(name)\"") }?.split(separator: "content=\"").last
            .map { String($0.dropLast(2)) }
    }

    // MARK: - Cards

    @Test func sayWhatAnArticleIsAbout() async throws {
        let article = "---\ntitle: Đạo luật <một>\ndate: 2025-01-02\nplace: Paris\ncountries: [FR, IN]\n---\nText."
        let plan = try await site(["Content/articles/one.md": article]).plan()
        let cards = Cards(try #require(plan.value).edition)
        let svg = String(decoding: try #require(cards.last ?? nil).svg, as: UTF8.self)
        for words in [">Đạo luật &lt;một&gt;<", ">France · India<", "2 January 2025", "Paris", "fill=\"#96202f\""] {
            #expect(svg.contains(words), "\(words)")
        }
        #expect(!svg.contains("direction=\"rtl\""))
    }

    @Test func followTheDirectionOfTheLanguage() async throws {
        let article = "---\ntitle: قانون\ndate: 2025-01-02\nlanguage: ar\n---\nText."
        let plan = try await site(["Content/articles/one.md": article]).plan()
        let cards = Cards(try #require(plan.value).edition)
        let svg = String(decoding: try #require(cards.last ?? nil).svg, as: UTF8.self)
        #expect(svg.contains("direction=\"rtl\""))
        #expect(svg.contains("<text x=\"1120\" y=\"192\">قانون</text>"))
        #expect(svg.contains("xml:lang=\"ar\""))
    }

    @Test func thereAreNoneUnlessEnabledAndNoneInPreviews() async throws {
        let without = try site(cards: "cards: false")
        #expect(try await without.build().diagnostics == [])
        #expect(try cards(without).isEmpty)
        #expect(try property("og:image", without.page("/2025/01/one/")) == nil)
        var reading = SiteReading(now: try #require(PublicationDate("2026-01-01")))
        reading.isForPreview = true
        let with = try site()
        var memory = BuildMemory()
        let preview = try #require(try await Build(with.folders, reading).plan(remembering: &memory).renderer)
        #expect(Cards(preview.edition).isEmpty)
        let page = try #require(preview.plan.pages.first { $0.permalink.description == "/2025/01/one/" })
        #expect(property("og:image", String(decoding: try preview.render(page), as: UTF8.self)) == nil)
    }

    @Test func aTemplateOfTheSiteIsCheckedLikeAnyOther() async throws {
        let site = try site(["Templates/card.svg": "<svg>{{ card.titel }}</svg>"])
        #expect(try await site.build().diagnostics.map(\.mark) == ["Templates/card.svg:1:14 unknown-field"])
    }

    @Test func aMissingProgramIsNamedWhereCardsAreAskedFor() async throws {
        let renderer = try #require(try await site().plan().renderer)
        let error = await #expect(throws: DiagnosticError.self) {
            _ = try await renderer.makeCards(with: CardPainter(program: "no-such-program")) { path, _ in path }
        }
        #expect(error?.diagnostics.map(\.mark) == ["Content/site.yml:3:8 missing-program"])
        #expect(error?.diagnostics.first?.help?.contains("librsvg2-bin") == true)
    }

    // MARK: - With the program

    @Suite(.enabled(if: Tools.has("rsvg-convert"), "needs rsvg-convert")) struct Made {
        private let tests = CardTests()

        @Test func becomePicturesThatPagesName() async throws {
            let site = try tests.site()
            #expect(try await site.build().diagnostics == [])
            let cards = try tests.cards(site)
            #expect(cards.count == 2)
            let (article, page) = (try site.page("/2025/01/one/"), try site.page("/"))
            #expect(cards[0].hasPrefix("cards/2025/01/one.") && cards[1].hasPrefix("cards/site."))
            #expect(tests.property("og:image", article) == "https://example.org/digest/\(cards[0])")
            #expect(tests.property("og:image", page) == "https://example.org/digest/\(cards[1])")
            #expect(tests.property("og:image:alt", article) == "One &lt;law&gt;")
            #expect(tests.property("og:image:width", article) == "1200")
            #expect(article.contains("\"image\":\"https://example.org/digest/\(cards[0])\""))
            for card in cards {
                let png = try #require(try site.files()[card])
                #expect(PictureFormat.png.isComplete(png))
                #expect(png[16..<24] == [0, 0, 4, 176, 0, 0, 2, 118], "1200 × 630")
            }
            #expect(
                try site.text("Output/_headers").contains(
                    "\n/digest/cards/*\n  Cache-Control: public, max-age=31536000, immutable\n"))
        }

        @Test func areDrawnAgainOnlyWhenTheyChangeOrAreIncomplete() async throws {
            let site = try tests.site()
            try await site.build()
            let cards = try tests.cards(site)
            let made = try #require(try site.files()[cards[0]])
            // A file under a card's name is taken for the card, so this shows whether it was drawn again.
            let other = try #require(try site.files()[cards[1]])
            try site.write("Output/\(cards[0])", bytes: other)
            try site.write("Content/articles/two.md", CardTests.one.replacing("One", with: "Two"))
            #expect(try await site.build().diagnostics == [])
            #expect(try site.files()[cards[0]] == other)
            #expect(try tests.cards(site).count == 3)

            try site.write("Output/\(cards[0])", bytes: Array(made.dropLast(20)))
            try await site.build()
            #expect(try site.files()[cards[0]] == made)

            try site.write("Content/articles/one.md", CardTests.one.replacing("One", with: "Three"))
            try await site.build()
            #expect(try site.files()[cards[0]] == nil)
            #expect(try tests.cards(site).count == 3)
        }

        @Test func aCardThatCannotBeDrawnIsReportedAndLeavesTheSiteAsItWas() async throws {
            let site = try tests.site()
            try await site.build()
            let before = try site.files()
            try site.write(
                "Templates/card.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{% if card.kicker %}<g>{% endif %}</svg>"
            )
            let report = try await site.build()
            #expect(report.diagnostics.map(\.mark) == ["Content/articles/one.md card-failed"])
            #expect(report.changes == nil)
            #expect(try site.files() == before)
        }

        @Test(.endsIfStuck) func aCardThatTakesTooLongIsAbandoned() async throws {
            // The picture takes hours: if the program were not ended, the test would be.
            let filter = String(repeating: "<feMorphology operator=\"dilate\" radius=\"50\"/>", count: 10_000)
            let slow = """
                <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><filter id="f" x="0" y="0" width="1"
                height="1">\(filter)</filter><rect width="1200" height="630" filter="url(#f)"/></svg>
                """
            await #expect(throws: PictureProgram.Problem.tooSlow) {
                _ = try await CardPainter(limit: .milliseconds(100)).png(of: Array(slow.utf8))
            }
        }
    }

    // MARK: - Pictures of articles

    @Test func anArticlesFirstPictureReplacesItsCard() async throws {
        let site = try site([
            "Content/articles/one.md": Self.one
                + "\n![far](https://img.example/x.png) ![plan](plan.svg) ![The *hall*](my%20hall.JPG) ![b](b.png)"
        ])
        try site.write("Content/articles/plan.svg", "<svg viewBox='0 0 3 2'/>")
        for name in ["my hall.JPG", "b.png"] { try site.write("Content/articles/\(name)", SiteFixture.picture) }
        let plan = try await site.plan()
        #expect(plan.diagnostics == [])
        // The site's own card alone.
        let renderer = try #require(plan.renderer)
        #expect(Cards(renderer.edition).count == 1)
        let page = try #require(renderer.plan.pages.first { $0.article == 0 })
        let html = String(decoding: try renderer.render(page), as: UTF8.self)
        #expect(property("og:image", html) == "https://example.org/digest/2025/01/one/my-hall.jpg")
        #expect(property("og:image:alt", html) == "The hall")
        #expect(property("og:image:width", html) == "300")
        #expect(property("og:image:height", html) == "72")
        #expect(property("twitter:card", html) == "summary_large_image")
    }

    @Test func aPictureIsUsedWithoutCardsToo() async throws {
        let site = try site(
            ["Content/articles/one.md": Self.one + "\n![](b.png)", "Content/articles/b.png": SiteFixture.picture],
            cards: "")
        #expect(try await site.build().diagnostics == [])
        let page = try site.page("/2025/01/one/")
        #expect(property("og:image", page) == "https://example.org/digest/2025/01/one/b.png")
        #expect(property("og:image:alt", page) == "One &lt;law&gt;")
        #expect(try property("og:image", site.page("/")) == nil)
    }
}
