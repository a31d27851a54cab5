package import DatelineModel

/// Determines which countries and topics a text is about, from the tables and from the position of its words.
///
/// No network and no model: the same text has the same tags on every machine, and each tag shows its evidence.
package struct Tagger: Sendable {
    /// What is looked for in texts of one language.
    final class Tables: Sendable {
        let gazetteer: Gazetteer
        let topics: TopicTable

        init(gazetteer: Gazetteer, topics: TopicTable) {
            self.gazetteer = gazetteer
            self.topics = topics
        }
    }

    private let english: Tables
    private let others: [TextLanguage: Lazy<Tables>]
    private let spotter = BlocSpotter()
    private let languagesOfPhrases: Set<TextLanguage>

    /// A tagger for a site's topics. Phrases that are given for no language in particular are in the site's `language`, a tag
    /// of BCP 47.
    package init(gazetteer: Gazetteer, topics: [TopicPhrases], language: String = "en") {
        let site = TextLanguage(tag: language) ?? .english
        languagesOfPhrases = Set(
            TextLanguage.allCases.filter { language in
                topics.contains { !$0.phrases(in: language, site: site).isEmpty }
            })
        english = Tables(gazetteer: gazetteer, topics: TopicTable(topics, .english, site: site))
        others = Dictionary(
            uniqueKeysWithValues: TextLanguage.allCases.filter { $0 != .english }.map { language in
                let tables = Lazy {
                    Tables(
                        gazetteer: gazetteer.names(in: language), topics: TopicTable(topics, language, site: site))
                }
                return (language, tables)
            })
    }

    /// The tags of a story: its headline if its author gave one, its paragraphs without markup, the lede first, and the
    /// countries of its dateline.
    ///
    /// A headline that was derived from the lede is best left out, since it says nothing that the lede does not.
    /// Without `wantsTopics`, topics are not searched for, which saves a third of the work. Without `wantsEvidence`, the same tags
    /// are given without the phrases that support them, which saves a tenth. A text in a `language` that has no
    /// tables is read as an English one.
    package func tags(
        headline: String?, paragraphs: [String], filedFrom: [Country], wantsTopics: Bool = true,
        wantsEvidence: Bool = true, in language: TextLanguage = .english
    ) -> Tags {
        var (headline, paragraphs) = (headline, paragraphs)
        if paragraphs.count > 1, let last = paragraphs.last, Self.isSource(last) { paragraphs.removeLast() }
        if language != .english {
            headline = headline.map(Gazetteer.composedText)
            paragraphs = paragraphs.map(Gazetteer.composedText)
        }
        var text: [UInt8] = []
        text.reserveCapacity((headline?.utf8.count ?? 0) + paragraphs.reduce(0) { $0 + $1.utf8.count })
        let title = headline.map { append($0, to: &text) }
        let ranges = paragraphs.map { append($0, to: &text) }
        return tags(
            text: text, headline: title, paragraphs: ranges, filedFrom: filedFrom, wantsTopics: wantsTopics,
            wantsEvidence: wantsEvidence, in: language)
    }

    /// The tags of a story whose text is in one buffer of UTF-8, headline and paragraphs given as ranges of bytes.
    package func tags(
        text: [UInt8], headline: Range<Int>?, paragraphs: [Range<Int>], filedFrom: [Country], wantsTopics: Bool = true,
        wantsEvidence: Bool = true, in language: TextLanguage = .english
    ) -> Tags {
        let tables = tables(for: language)
        let wantsTopics = wantsTopics && !tables.topics.slugs.isEmpty
        var parts: [(number: Int, range: Range<Int>)] = []
        parts.reserveCapacity(paragraphs.count + 1)
        if let headline { parts.append((0, headline)) }
        for (index, range) in paragraphs.enumerated() { parts.append((index + 1, range)) }
        return text.withUnsafeBufferPointer { bytes in
            var words = WordScanner.words(in: bytes, parts: parts, stems: wantsTopics, language.rules)
            if language == .arabic { ArabicLetters.separateParticles(in: &words, of: bytes, tables) }
            let text = TaggedText(bytes: bytes, words: words, spellsEvidence: wantsEvidence)
            let filed = filedFrom.compactMap { tables.gazetteer.number(ofCode: $0.code) }
            let finder = CountryFinder(
                tables: tables, text: text, filedFrom: filed, hasHomesBehind: language != .english)
            let sightings = finder.sightings()
            let countries = CountryScores(tables: tables, text: text, filedFrom: filed).tags(of: sightings)
            let blocs = BlocScores(tables: tables, text: text).tags(of: sightings)
            let found =
                wantsTopics
                ? TopicCompany.sorted(TopicFinder(tables: tables, text: text).tags(), words: words.count)
                : (given: [], nearly: [])
            return Tags(
                about: countries.about, mentioned: countries.mentioned, blocs: blocs.given, topics: found.given,
                nearly: .init(countries: countries.nearly, blocs: blocs.nearly, topics: found.nearly))
        }
    }

    /// The tables for texts in a language: those of English if it has none.
    func tables(for language: TextLanguage) -> Tables { others[language]?() ?? english }

    /// Whether any topic has phrases for texts in a language.
    package func hasPhrases(in language: TextLanguage) -> Bool { languagesOfPhrases.contains(language) }

    /// Whether a text may name a bloc or region, in whatever markup; `false` is certain, and costs little.
    package func mayNameBloc(_ text: ArraySlice<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { spotter.finds(in: $0) }
    }

    /// Whether a last paragraph is where the story comes from: a dash and a few words, "— France 24".
    private static func isSource(_ paragraph: String) -> Bool {
        let bytes = paragraph.utf8
        guard bytes.count <= 80, bytes.starts(with: "— ".utf8) || bytes.starts(with: "– ".utf8) else { return false }
        let endsSentence = [".", "!", "?"].contains { paragraph.hasSuffix($0) }
        return !endsSentence && bytes.lazy.filter { $0 == UInt8(ascii: " ") }.count <= 6
    }

    private func append(_ part: String, to text: inout [UInt8]) -> Range<Int> {
        let start = text.count
        text.append(contentsOf: part.utf8)
        return start..<text.count
    }
}
