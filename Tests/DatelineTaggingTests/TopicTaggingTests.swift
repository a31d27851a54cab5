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
        Tagger(gazetteer: Gazetteer.builtIn, topics: topics).tags(
            headline: headline, paragraphs: paragraphs, filedFrom: [])
    }

    private func slugs(_ tags: Tags) -> [String] { tags.topics.map(\.slug) }

    @Test func givesATopicForAStrongPhraseInTheLede() {
        #expect(slugs(tags("The authority opened an antitrust case.")) == ["competition"])
    }

    @Test func givesTheSameTagsWithoutTheirEvidence() {
        let tagger = Tagger(gazetteer: Gazetteer.builtIn, topics: topics)
        let lede =
            "France opened an antitrust case in Paris, and Japan’s ministers spoke to those of ASEAN of merger control."
        let full = tagger.tags(headline: nil, paragraphs: [lede], filedFrom: [])
        let bare = tagger.tags(headline: nil, paragraphs: [lede], filedFrom: [], wantsEvidence: false)
        #expect(bare.about.map(\.country) == full.about.map(\.country))
        #expect(bare.mentioned.map(\.country) == full.mentioned.map(\.country))
        #expect(bare.blocs.map(\.bloc) == full.blocs.map(\.bloc))
        #expect(bare.topics.map(\.slug) == ["competition"] && full.topics.map(\.slug) == ["competition"])
        #expect(bare.topics.allSatisfy { $0.evidence.isEmpty })
    }

    @Test func doesNotGiveATopicForOnePassingPhrase() {
        #expect(slugs(tags(filler(80), "He once mentioned antitrust.")).isEmpty)
        #expect(slugs(tags("The school was closed.")).isEmpty)
    }

    @Test func givesATopicForWeakPhrasesTogether() {
        #expect(slugs(tags("A teacher at the school wrote it.")) == ["schools"])
    }

    @Test func doesNotCountARepeatedWeakPhrase() {
        #expect(slugs(tags("School, school, school.", "School.")).isEmpty)
    }

    /// A paragraph of so many words that belong to no topic.
    private func filler(_ words: Int) -> String { Array(repeating: "word", count: words).joined(separator: " ") + "." }

    @Test func givesATopicForAStrongPhraseInTheBodyWithWeakOnes() {
        let body = "A merger by a dominant firm breaks competition law."
        #expect(slugs(tags(filler(80), body)) == ["competition"])
        #expect(slugs(tags(filler(80), "It breaks competition law.")).isEmpty)
    }

    @Test func givesATopicForAPhraseInTheBodyOfAShortTextOnlyWithAnother() {
        #expect(slugs(tags(filler(40), "It breaks competition law.")).isEmpty)
        #expect(slugs(tags("A merger: " + filler(38), "It breaks competition law.")) == ["competition"])
    }

    @Test func givesATopicForTwoStrongPhrasesInTheBody() {
        #expect(slugs(tags(filler(80), "An antitrust case, and merger control.")) == ["competition"])
    }

    @Test func countsAPhraseThatIsListedTwiceOnceAsItWasListedFirst() throws {
        let topics = [TopicPhrases(slug: "rules", phrases: ["fine"], weakPhrases: ["fines", "law"])]
        let tags = Tagger(gazetteer: Gazetteer.builtIn, topics: topics).tags(
            headline: nil, paragraphs: ["The fine was a big one."], filedFrom: [])
        #expect(tags.topics.map(\.score) == [8])
    }

    @Test func reportsWhatItExcluded() throws {
        let tags = tags("The competition watchdog looked into a merger and antitrust complaints.")
        let tag = try #require(tags.topics.first)
        #expect(tag.excluded.map(\.phrase) == ["competition watchdog"])
        #expect(tag.evidence.map(\.phrase) == ["merger", "antitrust"])
    }

    @Test func countsAStrongPhraseALittleTheSecondTimeAndThenNoMore() throws {
        let tags = tags(filler(80), "Antitrust. Antitrust. Antitrust. Antitrust.")
        let tag = try #require(tags.topics.first)
        #expect(tag.evidence.map(\.weight) == [7, 1])
        #expect(tag.score == 8)
    }

    @Test func theHeadlineAndTheLedeWeighMore() throws {
        let tags = tags("Competition law.", "Merger control.", headline: "Antitrust and market share")
        let tag = try #require(tags.topics.first)
        #expect(tag.evidence.map(\.paragraph) == [0, 0, 1, 2])
        #expect(tag.evidence.map(\.weight) == [8, 3, 8, 7])
    }

    @Test(arguments: [(10, 6), (39, 6), (40, 7), (49, 7), (50, 8), (200, 8), (279, 8), (280, 9), (440, 11)])
    func needsMorePointsInALongText(words: Int, needed: Int) throws {
        let tags = tags("Antitrust.", filler(words - 1))
        let tag = try #require((tags.topics + tags.nearly.topics).first)
        #expect(tag.needed == needed)
    }

    @Test func isSurerWithMoreDifferentPhrases() {
        #expect(tags("Antitrust, merger control and competition law.").topics.first?.confidence == .high)
        #expect(tags(filler(80) + " Antitrust, and a merger.").topics.first?.confidence == .medium)
        #expect(tags("A teacher at the school wrote it.").topics.first?.confidence == .low)
    }

    @Test func leavesOutWhatAnExcludedPhraseCovers() {
        #expect(slugs(tags("The competition watchdog began a design competition with a dominant firm.")).isEmpty)
        #expect(slugs(tags("Training data from a school.")).isEmpty)
    }

    @Test func findsOtherFormsOfAWord() {
        #expect(slugs(tags("Mergers controlled: regulators met.")) == ["competition", "rules"])
        #expect(slugs(tags("REGULATORY PLANS")) == ["rules"])
    }

    @Test func findsTheSpellingsOfBritainAndAmerica() {
        let topics = [TopicPhrases(slug: "spelling", phrases: ["data centre", "labour licence"])]
        let tagger = Tagger(gazetteer: Gazetteer.builtIn, topics: topics)
        let tags = tagger.tags(headline: nil, paragraphs: ["Data centers have labor licenses."], filedFrom: [])
        #expect(tags.topics.first?.evidence.map(\.phrase) == ["Data centers", "labor licenses"])
    }

    @Test func doesNotTakeASingularForAPlural() {
        let topics = [TopicPhrases(slug: "bias", phrases: ["bias"])]
        let tagger = Tagger(gazetteer: Gazetteer.builtIn, topics: topics)
        for word in ["bias", "biased", "biases"] {
            let tags = tagger.tags(headline: nil, paragraphs: ["It is \(word)."], filedFrom: [])
            #expect(tags.topics.map(\.slug) == ["bias"], "\(word)")
        }
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
        #expect(slugs(tags("AI Act regulation.", "Antitrust and merger control.")) == ["rules", "competition"])
    }

    @Test func reportsWhatItNearlyGave() {
        let tags = tags(filler(80), "He once mentioned antitrust.")
        #expect(tags.nearly.topics.map(\.slug) == ["competition"])
    }

    @Test func givesTheSameTagsAgain() {
        let text = "A regulation on schools, teachers, mergers and dominant firms in France, Kenya and Peru."
        #expect(tags(text) == tags(text))
    }
}
