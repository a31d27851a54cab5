import DatelineDigest
import DatelineModel
import DatelineTemplates
private import Foundation

/// A language as readers of it call it.
struct LanguageView: Sendable {
    /// `français`, `Tiếng Việt`
    let name: String
    /// With an underscore and the territory that is likeliest, as OpenGraph wants it: `fr_FR`.
    let locale: String

    /// The languages of all articles that are translations or have any, by tag.
    static func all(of digest: Digest) -> [String: LanguageView] {
        let tags = Set(digest.stories.keys.map { digest.articles[$0].language })
        return Dictionary(uniqueKeysWithValues: tags.map { ($0, LanguageView($0)) })
    }

    private init(_ tag: String) {
        let language = Locale.Language(identifier: tag)
        name = Locale(identifier: tag).localizedString(forIdentifier: tag) ?? tag
        let likely = Locale.Language(identifier: language.maximalIdentifier)
        let parts = [language.languageCode?.identifier ?? tag, likely.region?.identifier].compactMap { $0 }
        locale = parts.joined(separator: "_")
    }
}

/// An article in one of the languages that its story is in.
struct VersionView: Sendable {
    let article: Article
    let language: LanguageView
    let url: String
    let isCurrent: Bool

    static let schema = RecordSchema<VersionView>(
        "version", "An article in one of the languages that it is in.",
        [
            .text("language", "The language: fr.") { $0.article.language },
            .text("name", "What the language calls itself: français.") { $0.language.name },
            .text("direction", "ltr or rtl, by the language.") {
                LanguageTag.direction(of: $0.article.language)
            },
            .text("locale", "The language and the territory that is likeliest, for OpenGraph: fr_FR.") {
                $0.language.locale
            },
            .text("title", "The headline.") { $0.article.title.value },
            .link("path", "Its page.") { $0.article.permalink },
            .url("url", "The whole address of its page.") { $0.url },
            .flag("original", "Whether the others are translations of it.") { $0.article.translationOf == nil },
            .flag("current", "Whether it is the article at hand.") { $0.isCurrent },
        ])

    var record: Record { Self.schema.record(self) }

    /// All versions of an article, the original first; none if there is only one.
    static func all(ofArticleAt position: Int, _ edition: Edition) -> [VersionView] {
        guard let story = edition.digest.stories[position] else { return [] }
        return story.versions.compactMap { version in
            let article = edition.digest.articles[version]
            return edition.layout.languages[article.language].map {
                VersionView(
                    article: article, language: $0,
                    url: edition.settings.baseURL.absolute(article.permalink.description),
                    isCurrent: version == position)
            }
        }
    }
}
