package import DatelineModel
import DatelineReading

/// Which articles are one story in several languages, by what their authors say with `translation_of`.
package enum Translations {
    /// The articles with translations filed under what their originals are.
    package static func filed(_ articles: [Article]) -> [Article] {
        guard articles.contains(where: { $0.translationOf != nil }) else { return articles }
        let originals = Dictionary(articles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return articles.map { article in
            guard let original = article.translationOf.flatMap({ originals[$0] }) else { return article }
            return article.filed(as: original)
        }
    }

    /// The story of each article that is a translation or has any, by position. `language` is the site's.
    static func stories(_ articles: [Article], language: String) -> [Int: Story] {
        let translations = Dictionary(grouping: articles.indices.filter { articles[$0].translationOf != nil }) {
            articles[$0].translationOf
        }
        guard !translations.isEmpty else { return [:] }
        var stories: [Int: Story] = [:]
        for (original, article) in articles.enumerated() where article.translationOf == nil {
            guard let found = translations[article.path] else { continue }
            let sorted = found.sorted { (articles[$0].language, $0) < (articles[$1].language, $1) }
            let versions = [original] + sorted
            let listed =
                versions.first { articles[$0].language == language }
                ?? versions.first {
                    LanguageTag.language(of: articles[$0].language) == LanguageTag.language(of: language)
                } ?? original
            let story = Story(original: original, translations: sorted, listed: listed)
            for version in versions { stories[version] = story }
        }
        return stories
    }

    /// What is wrong with the links from translations to their originals.
    static func problems(
        of files: [EditedFile], _ links: LinkTargets, _ suggestions: inout LinkSuggestions
    ) -> [Diagnostic] {
        let translations = files.filter { $0.translation != nil }
        guard !translations.isEmpty else { return [] }
        let articles = Dictionary(
            files.map { ($0.path, $0.article) }, uniquingKeysWith: { first, _ in first })
        var known: [String: [String: String]] = [:]
        return translations.flatMap { file -> [Diagnostic] in
            guard let (link, text) = file.translation, let article = file.article,
                let path = article.translationOf
            else { return [] }
            if let broken = links.problem(with: link, from: file.path, in: text, &suggestions) { return [broken] }
            let error = { (message: String, help: String) in
                [Diagnostic.error(.badTranslation, at: .location(link.location(in: text)), message, help: help)]
            }
            guard path != article.path else {
                return error(
                    "an article cannot be a translation of itself", "remove “translation_of” from the original")
            }
            guard let entry = articles[path] else {
                return error("“\(link.value)” is not an article", "link to the file of the article that was translated")
            }
            // What is wrong with the original is told there.
            guard let original = entry else { return [] }
            if let next = original.translationOf {
                return error(
                    "“\(link.value)” is a translation itself",
                    next == article.path
                        ? "remove “translation_of” from the one that was written first"
                        : "lead to the original, \(SiteFolders.contentName)/\(next)")
            }
            guard article.language != original.language else {
                return error(
                    "the article is in the language of its original, “\(original.language)”",
                    "say with “language: …” which one it is in")
            }
            let other = known[path, default: [:]].updateValue(article.path, forKey: article.language)
            return other.map {
                error(
                    "the original has a translation into “\(article.language)” already: \(SiteFolders.contentName)/\($0)",
                    "keep one of the two, or change the “language” of one")
            } ?? []
        }
    }
}
