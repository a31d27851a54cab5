import DatelineDigest
import DatelineModel
import DatelineTemplates

/// A country, a bloc or a topic with its newest articles, for templates that show them together.
struct TermWithArticles: Sendable {
    let term: TermView
    let articles: [Record]

    /// How many articles each has at most.
    private static let mostArticles = 20

    static let schema = RecordSchema<TermWithArticles>(
        "term_with_articles", "A country, a bloc or a topic with its newest articles.",
        [
            .text("name", "The name readers see: Việt Nam.") { $0.term.name },
            .optionalLink("path", "Its page; missing if site.yml switched such pages off.") { $0.term.permalink },
            .number("count", "Articles about it.") { $0.term.count },
            .optionalText("code", "A country's ISO 3166-1 code: VN.") { $0.term.code },
            .text("in_prose", "The name inside a sentence: the United Kingdom.") {
                $0.term.nameInProse ?? $0.term.name
            },
            .optionalText("summary", "One sentence on it, from its file in Content.") { $0.term.summary },
            .text("slug", "The end of its address: viet-nam.") { $0.term.slug },
            .optionalDate("latest", "The date of its newest article.") { $0.term.latest },
            .list("articles", of: ArticleView.schema.type, "Its newest articles, 20 at most.") { $0.articles },
        ])

    /// The terms of a taxonomy that have articles, in the digest’s order; none unless a template uses the field.
    static func all(_ field: String, of id: Taxonomy.ID, in edition: Edition, for template: String) -> [Record] {
        guard edition.uses(field, in: template), let taxonomy = edition.settings.taxonomy(id) else { return [] }
        return edition.digest.terms(in: id).compactMap { filed in
            guard !filed.articles.isEmpty else { return nil }
            let term = TermView(
                filed, taxonomy, edition.digest, edition.site.termFiles, sparkline: [])
            return schema.record(
                TermWithArticles(term: term, articles: edition.records(of: filed.articles.prefix(mostArticles))))
        }
    }

    /// The articles that those records show, by position.
    static func articles(_ field: String, of id: Taxonomy.ID, in edition: Edition, for template: String) -> [Int] {
        guard edition.uses(field, in: template) else { return [] }
        return edition.digest.terms(in: id).flatMap { $0.articles.prefix(mostArticles) }
    }
}
