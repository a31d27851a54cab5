package import DatelineModel

/// What the tagger found in a text, each list with the highest score first; equal ones in order of code or slug.
package struct Tags: Sendable, Hashable {
    /// The countries that the text is about: at most four.
    package let about: [CountryTag]
    /// The other countries that it mentions.
    package let mentioned: [CountryTag]
    /// The blocs and regions that it names.
    package let blocs: [BlocTag]
    /// Its topics.
    package let topics: [TopicTag]
    /// What was weighed and left out.
    package let nearly: Nearly

    /// Tags of a text.
    package init(
        about: [CountryTag] = [], mentioned: [CountryTag] = [], blocs: [BlocTag] = [], topics: [TopicTag] = [],
        nearly: Nearly = Nearly()
    ) {
        self.about = about
        self.mentioned = mentioned
        self.blocs = blocs
        self.topics = topics
        self.nearly = nearly
    }

    /// Countries, regions and topics that were not given, so that an editor can see why.
    package struct Nearly: Sendable, Hashable {
        /// Countries whose only names in the text were taken for something else, such as a person, and the country of
        /// the dateline where only blocs met.
        package let countries: [CountryTag]
        /// Regions that were named only in passing.
        package let blocs: [BlocTag]
        /// Topics with at least half of the points that they needed.
        package let topics: [TopicTag]

        /// Tags that were left out.
        package init(countries: [CountryTag] = [], blocs: [BlocTag] = [], topics: [TopicTag] = []) {
            self.countries = countries
            self.blocs = blocs
            self.topics = topics
        }
    }
}

/// How sure the tagger is of a tag.
package enum Confidence: Int, Sendable, Hashable, Comparable {
    /// One passing mention, a name with several meanings, or the dateline alone: an editor should look.
    case low
    /// Named, but neither often nor early.
    case medium
    /// Named early and often.
    case high

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A phrase of the text that supports a tag.
package struct Evidence: Sendable, Hashable {
    /// The phrase as it is written in the text: `Vietnamese`.
    package let phrase: String
    /// The paragraph it is in: 0 is the headline, 1 the lede.
    package let paragraph: Int
    /// What it adds to the tag's score, in points.
    package let weight: Int

    /// A phrase found in a text.
    package init(phrase: String, paragraph: Int, weight: Int) {
        self.phrase = phrase
        self.paragraph = paragraph
        self.weight = weight
    }
}

/// A bloc or region that a text names.
package struct BlocTag: Sendable, Hashable {
    /// The bloc or region.
    package let bloc: Bloc
    /// The points of all its evidence.
    package let score: Int
    /// The points that it needed to be listed.
    package let needed: Int
    /// The phrases that support it, in the order of the text.
    package let evidence: [Evidence]

    /// A tag with its evidence.
    package init(bloc: Bloc, score: Int, needed: Int, evidence: [Evidence]) {
        self.bloc = bloc
        self.score = score
        self.needed = needed
        self.evidence = evidence
    }
}
