import DatelineModel
import DatelineTagging

extension Explanation {
    // MARK: - Countries

    static func countries(_ article: Article, _ tags: Tags) -> [ExplainedTag] {
        guard article.isDerived(.countries) else { return [] }
        let (about, mentioned) = (article.countries, article.filing.mentioned)
        let given = tags.about.map { tag in
            country(
                tag, .about,
                changes: [
                    .init(
                        effect: "without it",
                        lines: FrontMatterLines.countries(about.filter { $0 != tag.country.term }, mentioned: mentioned)
                    )
                ])
        }
        let aside = tags.mentioned.filter { mentioned.contains($0.country.term) }.map { tag in
            let others = mentioned.filter { $0 != tag.country.term }
            return country(
                tag, .mentioned, reason: whyNotAbout(tag, about),
                changes: [
                    .init(
                        effect: "about it",
                        lines: FrontMatterLines.countries(about + [tag.country.term], mentioned: others)),
                    .init(effect: "without it", lines: [FrontMatterLines.mentioned(others)]),
                ])
        }
        let nearly = tags.nearly.countries.map { tag in
            country(
                tag, .nearly, reason: tag.doubt?.words,
                changes: [
                    .init(
                        effect: "with it",
                        lines: FrontMatterLines.countries(about + [tag.country.term], mentioned: mentioned))
                ])
        }
        return given + aside + nearly
    }

    private static func country(
        _ tag: CountryTag, _ outcome: ExplainedTag.Outcome, reason: String? = nil, changes: [ExplainedTag.Change]
    ) -> ExplainedTag {
        ExplainedTag(
            outcome: outcome, identifier: tag.country.code, name: tag.country.name, score: tag.score,
            needed: tag.needed, confidence: outcome == .nearly ? nil : tag.confidence, evidence: tag.evidence,
            reason: reason, changes: changes)
    }

    private static func whyNotAbout(_ tag: CountryTag, _ about: [Term]) -> String {
        if let doubt = tag.doubt { return doubt.words }
        if tag.score < tag.needed { return "\(points(tag.needed - tag.score)) short" }
        return "\(mostAbout) others have more points"
    }

    /// An article is about four countries at most.
    private static let mostAbout = 4

    // MARK: - Blocs

    static func blocs(_ article: Article, _ tags: Tags) -> [ExplainedTag] {
        guard article.isDerived(.blocs) else { return [] }
        let given = article.blocs
        return tags.blocs.map { tag in
            bloc(tag, .given, "without it", given.filter { $0 != tag.bloc.term })
        }
            + tags.nearly.blocs.map { tag in
                bloc(
                    tag, .nearly, "with it", given + [tag.bloc.term],
                    reason: "named in passing: \(points(tag.needed - tag.score)) short")
            }
    }

    private static func bloc(
        _ tag: BlocTag, _ outcome: ExplainedTag.Outcome, _ effect: String, _ blocs: [Term], reason: String? = nil
    ) -> ExplainedTag {
        ExplainedTag(
            outcome: outcome, identifier: tag.bloc.slug, name: tag.bloc.name, score: tag.score, needed: tag.needed,
            evidence: tag.evidence, reason: reason,
            changes: [.init(effect: effect, lines: [FrontMatterLines.terms(blocs, in: .blocs)])])
    }

    // MARK: - Topics

    static func topics(_ article: Article, _ tags: Tags, _ editor: Editor) -> [ExplainedTag] {
        guard article.isDerived(.topics) else { return [] }
        let given = article.topics
        let found = tags.topics.compactMap { tag in
            editor.topic(tag.slug).map { topic in
                explained(tag, topic, .given, "without it", given.filter { $0 != topic })
            }
        }
        let nearly = tags.nearly.topics.compactMap { tag in
            editor.topic(tag.slug).map { topic in
                var result = explained(tag, topic, .nearly, "with it", given + [topic])
                result.reason = "\(points(tag.needed - tag.score)) short"
                return result
            }
        }
        return found + nearly
    }

    /// What an editor can change in the files of the topics.
    static let adviceOnTopics = """
        For every article, in \(topicFile): one more of “phrases” in the lede counts \(TopicTag.strongPhraseInLede), of \
        “weak_phrases” \(TopicTag.weakPhraseInLede); “excluded_phrases” do not count.
        """

    /// Says that no topic has phrases for texts in a language; `nil` if one has, or if there is none.
    static func obstacleForTopics(_ language: TextLanguage, _ editor: Editor) -> String? {
        guard editor.hasTopics, !editor.hasPhrases(in: language) else { return nil }
        return "No topic has phrases for texts in “\(language.rawValue)”, so none can be found: give them some in "
            + "\(topicFile), “phrases: {\(language.rawValue): […]}”."
    }

    private static let topicFile = "\(SiteFolders.contentName)/topics/SLUG.md"

    private static func explained(
        _ tag: TopicTag, _ topic: Term, _ outcome: ExplainedTag.Outcome, _ effect: String, _ topics: [Term]
    ) -> ExplainedTag {
        ExplainedTag(
            outcome: outcome, identifier: tag.slug, name: topic.name, score: tag.score, needed: tag.needed,
            confidence: outcome == .nearly ? nil : tag.confidence, evidence: tag.evidence, excluded: tag.excluded,
            changes: [.init(effect: effect, lines: [FrontMatterLines.terms(topics, in: .topics)])])
    }

    /// `1 point`, `2 points`
    private static func points(_ number: Int) -> String { DiagnosticPrinter.counted(number, "point") }
}

extension CountryTag.Doubt {
    /// The reason in words for an editor.
    fileprivate var words: String {
        switch self {
        case .person: "taken for a person’s name"
        case .publication: "taken for the name of a newspaper"
        case .company: "taken for part of a company’s name"
        case .currency: "names a currency"
        case .language: "names a language"
        case .word: "taken for another word"
        case .alone: "nothing else in the text points to the country, and others have it or meet there too"
        case .list: "only one of many countries that are listed or named in turn"
        case .venue: "only where others met"
        case .example: "only an example of others"
        case .origin: "only the home of a company, a university or a law"
        case .passing: "named in passing: once, and far from the beginning"
        case .dateline: "filed from there, but the text is about blocs that met there"
        }
    }
}
