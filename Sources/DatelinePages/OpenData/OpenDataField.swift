import DatelineDigest
import DatelineModel

/// A field of an article in the site's open data: a column of the table, a member of the objects, a line of the schema.
struct OpenDataField: Sendable {
    /// What an article has there.
    enum Value {
        /// A text; `nil` where there is none.
        case text(String?)
        /// A list, the most important first.
        case list([String])
        /// A number.
        case number(Int)
    }

    /// What kind of value it is, and so its type in JSON Schema and in CSVW.
    enum Kind: Sendable {
        case text, url, day, time, number, list
    }

    let name: String
    let kind: Kind
    let description: String
    let value: @Sendable (Article, Edition) -> Value

    private init(
        _ name: String, _ kind: Kind, _ description: String,
        _ value: @escaping @Sendable (Article, Edition) -> Value
    ) {
        (self.name, self.kind, self.description, self.value) = (name, kind, description, value)
    }

    /// The fields of a site, in their order. Names and meanings stay; new ones come at the end.
    static func all(of settings: SiteSettings) -> [OpenDataField] {
        fixed
            + settings.taxonomies.filter { $0.source != .date && !named.contains($0.id) }.map { taxonomy in
                OpenDataField(taxonomy.id.rawValue, .list, "\(taxonomy.title), by name.") { article, _ in
                    .list(article.terms(in: taxonomy.id).map(\.name))
                }
            }
    }

    private static let named: Set<Taxonomy.ID> = [.countries, .blocs, .topics, .authors, .agencies]

    /// What the codes of countries are.
    private static let codes =
        "ISO 3166-1 alpha-2 codes, and EU for the European Union and XK for Kosovo"

    private static let fixed = [
        OpenDataField("url", .url, "The address of the article's page; it identifies the article.") {
            .text($1.address(of: $0))
        },
        OpenDataField("title", .text, "The headline.") { article, _ in .text(article.title.value) },
        OpenDataField("summary", .text, "A sentence or two that stand for the article.") { article, _ in
            .text(article.summary.value)
        },
        OpenDataField("date", .day, "The day of publication, as ISO 8601 has it.") { article, _ in
            .text(article.date.day.description)
        },
        OpenDataField("updated", .time, "When the page last changed in substance, as RFC 3339 has it.") { article, _ in
            .text(article.lastChanged.rfc3339)
        },
        OpenDataField("language", .text, "The language of the article, a BCP 47 tag.") { article, _ in
            .text(article.language)
        },
        OpenDataField("kind", .text, "News, analysis, explainer or brief.") { article, _ in
            .text((article.filing.standing.kind ?? .news).rawValue)
        },
        OpenDataField("countries", .list, "The countries that it is about, the most important first: \(codes).") {
            article, _ in .list(article.countries.map(\.key))
        },
        OpenDataField("countries_mentioned", .list, "Countries that it mentions besides: \(codes).") {
            article, _ in
            .list(article.filing.mentioned.map(\.key))
        },
        OpenDataField("blocs", .list, "The blocs and regions that it names, by name.") { article, _ in
            .list(article.blocs.map(\.name))
        },
        OpenDataField("topics", .list, "Its topics, the most important first, by name.") { article, _ in
            .list(article.topics.map(\.name))
        },
        OpenDataField("authors", .list, "Its authors, in their order.") { article, _ in .list(article.text.authors) },
        OpenDataField("agency", .text, "The agency or the medium that it comes from.") { article, _ in
            .text(article.terms(in: .agencies).first?.name ?? article.text.credit)
        },
        OpenDataField("place", .text, "The place from which it was filed.") { article, _ in .text(article.filing.place)
        },
        OpenDataField("words", .number, "The number of words of its text.") { article, _ in
            .number(article.text.wordCount)
        },
        OpenDataField("source", .text, "What it draws on, by name.") { article, _ in .text(article.text.citation?.name)
        },
        OpenDataField("source_url", .url, "Where that stands.") { article, _ in .text(article.text.citation?.url) },
        OpenDataField("source_licence", .text, "The terms under which that may be used.") { article, _ in
            .text(article.text.citation?.licence)
        },
        OpenDataField("corrected", .day, "The day of its last correction.") { article, _ in
            .text(article.text.amendments.corrections.map(\.date.day.description).max())
        },
        OpenDataField("retracted", .day, "The day on which it was retracted.") { article, _ in
            .text(article.text.amendments.retraction?.date.day.description)
        },
        OpenDataField(
            "translation_of", .url, "Of a translation the url of its original: the two are one story in two languages."
        ) {
            .text($1.original(of: $0).map($1.address(of:)))
        },
    ]
}

extension Edition {
    /// The address of an article’s page.
    fileprivate func address(of article: Article) -> String { settings.baseURL.absolute(article.permalink.description) }

    /// The article in the site that another is a translation of; `nil` if it is none.
    fileprivate func original(of article: Article) -> Article? {
        guard article.translationOf != nil, let position = positionsByPermalink()[article.permalink] else { return nil }
        return digest.stories[position].map { digest.articles[$0.original] }
    }
}
