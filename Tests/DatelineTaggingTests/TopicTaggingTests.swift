import DatelineModel
import Testing

@testable import DatelineTagging

@Suite struct TopicTaggingTests {
    private let topics = [
        TopicPhrases(
            slug: "competition", phrases: ["antitrust", "merger control", "competition law"],
            weakPhrases: ["competition", "merger", "dominant", "market share"],
            excludedPhrases: ["competition watchdog", "design competition"]),
        TopicPhrases(
            slug: "schools", phrases: ["school curriculum", "AI literacy"],
            weakPhrases: ["school", "teacher", "training"],
            excludedPhrases: ["training data"]),
        TopicPhrases(slug: "rules", phrases: ["AI Act", "regulation"], weakPhrases: ["law"]),
    ]

    private func tags(_ paragraphs: String..., headline: String? = nil) -> Tags {
        Tagger(gazetteer: Gazetteer(), topics: topics).tags(headline: headline, paragraphs: paragraphs, filedFrom: [])
    }

    private func slugs(_ tags: Tags) -> [String] { tags.topics.map(\.slug) }

    @Test func givesATopicForAStrongPhraseInTheLede() {
        #expect(slugs(tags("The authority opened an antitrust case.")) == ["competition"])
    }

    @Test func doesNotGiveATopicForOnePassingPhrase() {
        #expect(slugs(tags("A.", "B.", "C.", "He once mentioned antitrust.")).isEmpty)
        #expect(slugs(tags("The school was closed.")).isEmpty)
    }

    @Test func givesATopicForWeakPhrasesTogether() {
        #expect(slugs(tags("A teacher at the school wrote it.")) == ["schools"])
    }

    @Test func doesNotCountOneWeakPhraseSaidAgain() {
        #expect(slugs(tags("School, school, school.", "School.")).isEmpty)
    }

    @Test func leavesOutWhatAnExcludedPhraseCovers() {
        #expect(slugs(tags("The competition watchdog began a design competition with a dominant firm.")).isEmpty)
        #expect(slugs(tags("Training data from a school.")).isEmpty)
    }

    @Test func findsOtherFormsOfAWord() {
        #expect(slugs(tags("Mergers controlled: regulators met.")) == ["competition", "rules"])
        #expect(slugs(tags("REGULATORY PLANS")) == ["rules"])
    }

    @Test func keepsAPhraseWithinItsSentence() {
        #expect(slugs(tags("They saw the AI. Act two began.")).isEmpty)
    }

    @Test func countsTheLongestPhraseOnly() throws {
        let tag = try #require(tags("A question of competition law.").topics.first)
        #expect(tag.evidence.map(\.phrase) == ["competition law"])
    }

    @Test func ranksByProminence() {
        #expect(slugs(tags("The AI Act is here.", headline: "Antitrust case and school curriculum")).count == 3)
        #expect(slugs(tags("A regulation.", "Antitrust.")) == ["rules", "competition"])
    }

    @Test func tellsWhatItNearlyGave() {
        let tags = tags("A.", "B.", "C.", "He once mentioned antitrust.")
        #expect(tags.nearly.topics.map(\.slug) == ["competition"])
    }

    @Test func givesTheSameTagsAgain() {
        let text = "A regulation on schools, teachers, mergers and dominant firms in France, Kenya and Peru."
        #expect(tags(text) == tags(text))
    }
}
