/// The phrases that point to a topic, as the topic's file gives them.
///
/// Case, accents and apostrophes do not matter but in Vietnamese, where accents do, and each word stands for its other
/// forms: `regulator` is found in "regulators".
package struct TopicPhrases: Sendable, Hashable {
    /// The phrases for texts in one language.
    package struct Lists: Sendable, Hashable {
        /// Phrases of which one in a prominent place is enough.
        package var phrases: [String]
        /// Phrases that count only together, or beside a strong one.
        package var weakPhrases: [String]
        /// Phrases that contain one of the others and do not mean the topic.
        package var excludedPhrases: [String]

        /// The phrases of one topic in one language.
        package init(phrases: [String] = [], weakPhrases: [String] = [], excludedPhrases: [String] = []) {
            self.phrases = phrases
            self.weakPhrases = weakPhrases
            self.excludedPhrases = excludedPhrases
        }

        /// Whether there are none.
        package var isEmpty: Bool { phrases.isEmpty && weakPhrases.isEmpty }
    }

    /// The topic's slug.
    package let slug: String
    /// Those that are given for no language in particular.
    package let general: Lists
    /// Those of languages.
    package let byLanguage: [TextLanguage: Lists]

    /// The phrases of one topic.
    package init(
        slug: String, phrases: [String], weakPhrases: [String] = [], excludedPhrases: [String] = [],
        byLanguage: [TextLanguage: Lists] = [:]
    ) {
        self.slug = slug
        general = Lists(phrases: phrases, weakPhrases: weakPhrases, excludedPhrases: excludedPhrases)
        self.byLanguage = byLanguage
    }

    /// The phrases of one topic, those of no language in particular as a whole.
    package init(slug: String, _ general: Lists, byLanguage: [TextLanguage: Lists]) {
        self.slug = slug
        self.general = general
        self.byLanguage = byLanguage
    }

    /// Those for texts in a language. Those of no language in particular are in the language of the site.
    package func phrases(in language: TextLanguage, site: TextLanguage) -> Lists {
        let own = byLanguage[language] ?? Lists()
        guard language == site else { return own }
        return Lists(
            phrases: general.phrases + own.phrases, weakPhrases: general.weakPhrases + own.weakPhrases,
            excludedPhrases: general.excludedPhrases + own.excludedPhrases)
    }
}
