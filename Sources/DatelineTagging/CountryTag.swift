package import DatelineModel

/// A country that a text is about, or mentions.
package struct CountryTag: Sendable, Hashable {
    /// The country.
    package let country: Country
    /// The points of all its evidence, including those for being where the text was filed.
    package let score: Int
    /// The points that a country needed for this text to be about it.
    package let needed: Int
    /// How sure the tagger is.
    package let confidence: Confidence
    /// The phrases that support it, in the order of the text; empty if only the dateline does.
    package let evidence: [Evidence]

    /// Why the text is not said to be about the country, or not even to mention it; `nil` if it is about it, or if it
    /// only has too few points for that.
    package let doubt: Doubt?

    /// Reasons against a country whose name appears in a text.
    package enum Doubt: Sendable, Hashable {
        /// The name is a person's: "Chad Miller".
        case person
        /// A newspaper's: "The Jakarta Tribune".
        case publication
        /// A company's: "Swiss Bank Corp".
        case company
        /// A currency's: "Swiss francs".
        case currency
        /// A language's: "in French translation".
        case language
        /// Some other word's: "LET US KNOW".
        case word
        /// Something that several countries have, or a city where others meet, and the text has nothing else of the
        /// country.
        case alone
        /// It is only one of many: in a list of countries, or in a text that goes from one to the next.
        case list
        /// It is only where others met.
        case venue
        /// It is only an example of others: "including Rwanda".
        case example
        /// It is only the home of a company, a university or a law: "US-based", "the AI Act".
        case origin
        /// It is named once, in passing, and far from the beginning.
        case passing
        /// The text was filed from there, and names nothing but blocs.
        case dateline
    }

    /// A tag with its evidence.
    package init(
        country: Country, score: Int, needed: Int, confidence: Confidence, evidence: [Evidence], doubt: Doubt? = nil
    ) {
        self.country = country
        self.score = score
        self.needed = needed
        self.confidence = confidence
        self.evidence = evidence
        self.doubt = doubt
    }
}
