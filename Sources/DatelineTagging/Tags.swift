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
