package import DatelineModel

/// A country that a text is about, or mentions.
package struct CountryTag: Sendable, Hashable {
    /// The country.
    package let country: Country
    /// The points of all its evidence, and those it has as the place the text was filed from.
    package let score: Int
    /// The points that a country needed for this text to be about it.
    package let needed: Int
    /// How sure the tagger is.
    package let confidence: Confidence
    /// The phrases that speak for it, in the order of the text; empty if only the dateline does.
    package let evidence: [Evidence]

    /// A tag with its evidence.
    package init(country: Country, score: Int, needed: Int, confidence: Confidence, evidence: [Evidence]) {
        self.country = country
        self.score = score
        self.needed = needed
        self.confidence = confidence
        self.evidence = evidence
    }
}
