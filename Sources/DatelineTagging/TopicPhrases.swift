/// The phrases that point to a topic, as the topic's file gives them.
///
/// Case, accents and apostrophes do not matter, and each word stands for its other forms: `regulator` is found in
/// "regulators".
package struct TopicPhrases: Sendable, Hashable {
    /// The topic's slug.
    package let slug: String
    /// Phrases of which one in a prominent place is enough.
    package let phrases: [String]
    /// Phrases that count only together, or beside a strong one.
    package let weakPhrases: [String]
    /// Phrases that contain one of the others and do not mean the topic.
    package let excludedPhrases: [String]

    /// The phrases of one topic.
    package init(slug: String, phrases: [String], weakPhrases: [String] = [], excludedPhrases: [String] = []) {
        self.slug = slug
        self.phrases = phrases
        self.weakPhrases = weakPhrases
        self.excludedPhrases = excludedPhrases
    }
}
