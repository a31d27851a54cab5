// Without `@testable`: what other packages can use, and no more.
import DatelineTagging
import Testing

/// The tagger as other packages have it.
@Suite struct StoryTaggerTests {
    private let tagger = StoryTagger(topics: [
        StoryTopic("copyright", strong: ["copyright", "text and data mining"], weak: ["publishers", "licence"])
    ])

    @Test func aStoryHasCountriesBlocsAndTopicsWithTheirEvidence() throws {
        let tags = tagger.tags(
            headline: "France closes AI summit with India",
            paragraphs: [
                "PARIS — President Emmanuel Macron called for a common rule on copyright.",
                "Ministers of the African Union and of Kenya had asked for one.",
            ])
        #expect(tags.language == "en" && tags.about.map(\.id) == ["FR"])
        #expect(tags.mentioned.map(\.name) == ["India", "Kenya"] && tags.blocs.map(\.id) == ["african-union"])
        let topic = try #require(tags.topics.first)
        #expect(topic.id == "copyright" && topic.score >= topic.needed)
        #expect(topic.evidence.map(\.phrase) == ["copyright"] && topic.evidence.map(\.paragraph) == [1])
        let france = try #require(tags.about.first)
        #expect(france.evidence.first?.phrase == "France" && france.evidence.first?.paragraph == 0)
    }

    @Test func theLanguageOfAStoryIsGivenOrSeen() {
        let text = ["Nhật Bản và Hàn Quốc đã ký thỏa thuận về trí tuệ nhân tạo tại Tokyo hôm thứ Ba."]
        #expect(tagger.tags(paragraphs: text).about.map(\.id) == ["JP", "KR"])
        #expect(tagger.tags(paragraphs: text).language == "vi")
        #expect(tagger.tags(paragraphs: ["L’Allemagne a signé."], language: "fr-CA").about.map(\.id) == ["DE"])
        #expect(StoryTagger.languages == ["ar", "de", "en", "es", "fr", "id", "ja", "ko", "pt", "vi", "zh"])
    }

    @Test func theDatelineCountsAndCodesThatThereAreNotDoNot() {
        let tags = tagger.tags(paragraphs: ["The regulator fined the company."], filedFrom: ["VN", "QQ"])
        #expect(tags.about.map(\.id) + tags.mentioned.map(\.id) == ["VN"])
        #expect(tagger.tags(paragraphs: []).about.isEmpty)
    }
}
