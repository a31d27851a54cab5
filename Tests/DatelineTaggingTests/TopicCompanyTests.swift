import DatelineModel
import Testing

@testable import DatelineTagging

/// Which topics a text has beside others.
@Suite struct TopicCompanyTests {
    private let topics = ["bees", "cars", "dams", "eggs", "figs"].map {
        TopicPhrases(slug: $0, phrases: [$0, $0 + " law", $0 + " trade", $0 + " tax", $0 + " fund"])
    }

    private func tags(_ paragraphs: String...) -> Tags {
        Tagger(gazetteer: .builtIn, topics: topics).tags(headline: nil, paragraphs: paragraphs, filedFrom: [])
    }

    /// So many words that belong to no topic.
    private func filler(_ words: Int) -> String { Array(repeating: "word", count: words).joined(separator: " ") }

    @Test func aShortTextIsAboutThreeTopicsAtMost() throws {
        let tags = tags("A bees law, bees, a cars law, cars, a dams law, dams and eggs.")
        #expect(tags.topics.map(\.slug) == ["bees", "cars", "dams"])
        let fourth = try #require(tags.nearly.topics.first)
        #expect(fourth.slug == "eggs")
        #expect((fourth.score, fourth.needed) == (8, 17))
    }

    @Test func ofTopicsWithTheSamePointsItHasThoseThatComeFirstByName() {
        #expect(tags("Figs, eggs, dams, cars and bees.").topics.map(\.slug) == ["bees", "cars", "dams"])
    }

    @Test(arguments: [(80, 3), (115, 4), (145, 5)])
    func aLongerTextMayHaveOneForEveryThirtyWords(words: Int, count: Int) {
        #expect(tags("Bees, cars, dams, eggs and figs. " + filler(words)).topics.count == count)
    }

    @Test func whatHasLessThanAQuarterOfTheFirstsPointsIsTouchedOn() throws {
        let first = "Bees, a bees law, bees trade, a bees tax, a bees fund"
        let tags = tags(first + " and cars.")
        #expect(tags.topics.map(\.slug) == ["bees"])
        let second = try #require(tags.nearly.topics.first)
        #expect((second.slug, second.score, second.needed) == ("cars", 8, 10))
        #expect(self.tags(first + " and a cars law, cars.").topics.map(\.slug) == ["bees", "cars"])
        #expect(self.tags(first + " and cars. " + filler(110)).topics.map(\.slug) == ["bees", "cars"])
    }
}
