/// A topic of a text.
package struct TopicTag: Sendable, Hashable {
    /// The topic's slug, as given to the tagger.
    package let slug: String
    /// The points of all its evidence.
    package let score: Int
    /// The points that the topic needed in this text.
    package let needed: Int
    /// How sure the tagger is.
    package let confidence: Confidence
    /// The phrases that support it, in the order of the text.
    package let evidence: [Evidence]
    /// The excluded phrases, which add no points and whose words are not evidence, in the order of the text.
    package let excluded: [Evidence]

    /// The points of a strong phrase said once in the lede, so that an editor can see what one more would add.
    package static let strongPhraseInLede = TopicWeights.fitted.points(.strong, isOpening: true)
    /// The same for a weak phrase.
    package static let weakPhraseInLede = TopicWeights.fitted.points(.weak, isOpening: true)

    /// A tag with its evidence.
    package init(
        slug: String, score: Int, needed: Int, confidence: Confidence, evidence: [Evidence], excluded: [Evidence]
    ) {
        self.slug = slug
        self.score = score
        self.needed = needed
        self.confidence = confidence
        self.evidence = evidence
        self.excluded = excluded
    }
}
