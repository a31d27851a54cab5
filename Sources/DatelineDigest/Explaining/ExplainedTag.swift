package import DatelineTagging

/// Why an article is filed under a country, a bloc or a topic, or nearly is, and what would change that.
package struct ExplainedTag: Sendable {
    /// How it was decided.
    package enum Outcome: String, Sendable {
        /// A country that the article is about.
        case about
        /// A country that it mentions.
        case mentioned
        /// A bloc or a topic of the article.
        case given
        /// Considered and left out.
        case nearly
    }

    /// Lines of front matter with their effect.
    package struct Change: Sendable {
        /// `without it`, `with it`, `about it`
        package let effect: String
        /// The lines.
        package let lines: [String]
    }

    /// How it was decided.
    package let outcome: Outcome
    /// The country's code or the slug.
    package let identifier: String
    /// The name that readers see.
    package let name: String
    /// Its points.
    package let score: Int
    /// The points that it needed to be given or, for a country, to be what the article is about.
    package let needed: Int
    /// How sure the tagger is; `nil` for blocs, whose names have one meaning.
    package var confidence: Confidence?
    /// The phrases that support it, in the order of the text.
    package let evidence: [Evidence]
    /// The phrases of a topic that were found but do not count, in the order of the text.
    package var excluded: [Evidence] = []
    /// Why it has no higher outcome; `nil` if there is none.
    package var reason: String?
    /// The lines that would change the outcome for this article.
    package let changes: [Change]

    /// The points that it has for the dateline alone.
    package var fromDateline: Int { max(0, score - evidence.reduce(0) { $0 + $1.weight }) }
}
