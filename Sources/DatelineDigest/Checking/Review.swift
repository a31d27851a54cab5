package import DatelineModel

/// What an editor should look at in one article, and the lines that resolve it.
package struct Review: Sendable {
    /// The article.
    package let article: Article
    /// The concerns, the worst first; at least one.
    package let concerns: [Concern]
    /// Where the lines go.
    package let place: FrontMatterPlace
    /// The language that it was read in, and how that is known.
    let language: ManuscriptLanguage

    /// The lines of front matter that confirm the current values behind a concern, for an editor to correct.
    package func lines(for concern: Concern) -> [String] {
        switch concern {
        case .noCountry, .doubtfulCountries, .manyCountries:
            FrontMatterLines.countries(article.countries, mentioned: article.filing.mentioned)
        case .noTopic, .doubtfulTopics, .manyTopics: [FrontMatterLines.terms(article.topics, in: .topics)]
        case .derivedTitle: [FrontMatterLines.text("title", article.title.value)]
        }
    }

    /// The lines for all concerns, each once and with the reason behind it: `topics: []  # no topic found`.
    package var lines: [String] {
        var lines: [String] = []
        var reasons: [String: String] = [:]
        for concern in concerns {
            let own = self.lines(for: concern)
            for line in own where !lines.contains(line) { lines.append(line) }
            guard let first = own.first, concern != .derivedTitle else { continue }
            reasons[first] = reasons[first].map { "\($0); \(concern.words)" } ?? concern.words
        }
        return lines.map { line in reasons[line].map { "\(line)  # \($0)" } ?? line }
    }
}
