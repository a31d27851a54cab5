import DatelineModel

/// Finds out which countries, blocs and topics a news story is about, and shows why.
///
/// It knows all countries of ISO 3166-1 with their people, capitals, cities, institutions and leaders, and some eighty blocs and
/// regions, in eleven languages: ``languages``. Topics are yours: each is a list of phrases. There is no network and no model,
/// so that the same story has the same tags on every machine.
///
/// A tagger takes some milliseconds to make, and a story of 450 words some tens of microseconds. Make one, and use it from as
/// many threads as you like.
public struct StoryTagger: Sendable {
    private let gazetteer: Gazetteer
    private let tagger: Tagger
    private let language: TextLanguage

    /// A tagger for some topics.
    ///
    /// Phrases that name no language are in `language`, a tag of BCP 47 such as `pt-BR`; so are stories whose own language
    /// neither you nor their words say. One that is not in ``languages`` counts as English.
    public init(topics: [StoryTopic] = [], language: String = "en") {
        gazetteer = .builtIn
        tagger = Tagger(gazetteer: gazetteer, topics: topics.map(\.phrases), language: language)
        self.language = TextLanguage(tag: language) ?? .english
    }

    /// The languages in which stories are read, as codes of ISO 639-1, in alphabetical order.
    public static var languages: [String] { TextLanguage.allCases.map(\.rawValue).sorted() }

    /// The tags of a story: its headline, if somebody wrote one, and its paragraphs without markup, the first of which says most.
    ///
    /// `filedFrom` are the countries of its dateline, as codes of ISO 3166-1; codes that there are not are passed over. Without
    /// a `language` it is what the words leave no doubt of, or else that of the tagger.
    public func tags(
        headline: String? = nil, paragraphs: [String], filedFrom: [String] = [], language: String? = nil
    ) -> StoryTags {
        let given = language.map { TextLanguage(tag: $0) ?? .english }
        let text = given ?? TextLanguage.told(from: paragraphs.joined(separator: "\n")) ?? self.language
        let tags = tagger.tags(
            headline: headline, paragraphs: paragraphs,
            filedFrom: filedFrom.compactMap { gazetteer.country(code: $0) }, in: text)
        let countries = { (tags: [CountryTag]) in
            tags.map { tag in
                StoryTag(
                    id: tag.country.code, name: tag.country.name, score: tag.score, needed: tag.needed, tag.evidence)
            }
        }
        return StoryTags(
            language: text.rawValue, about: countries(tags.about), mentioned: countries(tags.mentioned),
            blocs: tags.blocs.map { tag in
                StoryTag(id: tag.bloc.slug, name: tag.bloc.name, score: tag.score, needed: tag.needed, tag.evidence)
            },
            topics: tags.topics.map { tag in
                StoryTag(id: tag.slug, name: tag.slug, score: tag.score, needed: tag.needed, tag.evidence)
            })
    }
}

/// A topic of yours, by the phrases that tell it.
public struct StoryTopic: Sendable, Hashable {
    /// What the tags of stories call it, such as `copyright`.
    public let id: String
    /// Phrases of which one in a prominent place is enough.
    public let strong: [String]
    /// Phrases that count only together, or beside a strong one.
    public let weak: [String]
    /// Phrases that have one of the others in them and do not mean the topic: `copyright notice`.
    public let excluded: [String]

    /// A topic with phrases in the tagger's language. Forms of a word need not be given: `ban` finds `bans` and `banned`.
    public init(_ id: String, strong: [String], weak: [String] = [], excluded: [String] = []) {
        (self.id, self.strong, self.weak, self.excluded) = (id, strong, weak, excluded)
    }

    fileprivate var phrases: TopicPhrases {
        TopicPhrases(slug: id, phrases: strong, weakPhrases: weak, excludedPhrases: excluded)
    }
}

/// What a story is about, each list with the most points first.
public struct StoryTags: Sendable, Hashable {
    /// The language that the story was read in, as a code of ISO 639-1.
    public let language: String
    /// The countries that it is about, four at most.
    public let about: [StoryTag]
    /// The other countries that it mentions.
    public let mentioned: [StoryTag]
    /// The blocs and regions that it names.
    public let blocs: [StoryTag]
    /// Its topics, of those that the tagger was given.
    public let topics: [StoryTag]
}

/// A country, a bloc or a topic of a story, with the reasons for it.
public struct StoryTag: Sendable, Hashable {
    /// A phrase of the story that speaks for a tag.
    public struct Evidence: Sendable, Hashable {
        /// The phrase as the story has it.
        public let phrase: String
        /// The paragraph that it is in: 0 is the headline, 1 the first.
        public let paragraph: Int
        /// What it adds to the score, in points.
        public let points: Int
    }

    /// The code of ISO 3166-1 of a country (and `EU` and `XK`), the name of a bloc in small letters and hyphens, or a topic's.
    public let id: String
    /// The English name; of a topic the same as `id`.
    public let name: String
    /// The points of all its evidence, and for a country those for being where the story was filed.
    public let score: Int
    /// The points that it needed: for a country, those for a story to be about it.
    public let needed: Int
    /// The phrases that speak for it, in the order of the story; none if the dateline alone does.
    public let evidence: [Evidence]

    fileprivate init(id: String, name: String, score: Int, needed: Int, _ evidence: [DatelineTagging.Evidence]) {
        (self.id, self.name, self.score, self.needed) = (id, name, score, needed)
        self.evidence = evidence.map {
            Evidence(phrase: $0.phrase, paragraph: $0.paragraph, points: $0.weight)
        }
    }
}
