package import DatelineModel

/// What a site has, as lines of text or of JSON.
package struct SiteListing: Sendable {
    private let articles: [Article]
    private let digest: Digest
    private let settings: SiteSettings

    /// The lists of a site; `articles` are all that could be read, held back or not, in the order of their files.
    package init(_ articles: [Article], _ digest: Digest, _ settings: SiteSettings) {
        (self.articles, self.digest, self.settings) = (articles, digest, settings)
    }

    /// The articles, the newest first, those held back at the end.
    private var sortedArticles: [Article] { digest.articles + articles.filter { $0.heldBack != nil } }

    /// A line for every article: date, countries, title, address.
    package var articleLines: [String] {
        sortedArticles.map { article in
            let countries = article.countries.map(\.key).joined(separator: ",")
            let state = article.heldBack.map { "  (held back: \($0.reason))" } ?? ""
            return
                "\(article.date.day)  \(countries.isEmpty ? "–" : countries)  \(article.title.value)  \(article.permalink)\(state)"
        }
    }

    /// An object for every article, with what was derived.
    package var articleObjects: [String] { sortedArticles.map(json) }

    /// A line for every term of a taxonomy: key, name, number of articles.
    package func lines(of taxonomy: Taxonomy.ID) -> [String] {
        digest.terms(in: taxonomy).map { filed in
            let count =
                taxonomy == .countries
                ? "\(filed.articles.count) about, \(filed.mentions.count) mentioned" : "\(filed.articles.count)"
            return "\(filed.term.key)  \(filed.term.name)  \(count)"
        }
    }

    /// An object for every term of a taxonomy.
    package func objects(of taxonomy: Taxonomy.ID) -> [String] {
        digest.terms(in: taxonomy).map { filed in
            JSONText { json in
                json.member(taxonomy == .countries ? "code" : "slug", filed.term.key)
                json.member(taxonomy == .topics ? "title" : "name", filed.term.name)
                if case .bloc(let kind) = filed.term.detail { json.member("kind", kind.rawValue) }
                json.member(taxonomy == .countries ? "about" : "articles") { $0.literal("\(filed.articles.count)") }
                if taxonomy == .countries { json.member("mentioned") { $0.literal("\(filed.mentions.count)") } }
            }.text
        }
    }

    private func json(_ article: Article) -> String {
        JSONText { json in
            json.member("path", "\(SiteFolders.contentName)/\(article.path)")
            json.member("url", settings.baseURL.absolute(article.permalink.description))
            json.member("permalink", article.permalink.description)
            json.member("title", article.title.value)
            json.member("summary", article.summary.value)
            json.member("date", article.date.iso8601)
            json.member("updated") { Self.optional(&$0, article.filing.updated?.iso8601) }
            json.member("language", article.language)
            json.member("translation_of") { json in
                Self.optional(&json, article.translationOf.map { "\(SiteFolders.contentName)/\($0)" })
            }
            json.member("place") { Self.optional(&$0, article.filing.place) }
            json.member("countries") { json in
                json.object { json in
                    json.member("about", each: article.countries.map(\.key)) { $0.string($1) }
                    json.member("mentioned", each: article.filing.mentioned.map(\.key)) { $0.string($1) }
                    json.member("filed_from") { Self.optional(&$0, article.filing.filedFrom?.key) }
                }
            }
            json.member("blocs", each: article.blocs.map(\.key)) { $0.string($1) }
            json.member("topics", each: article.topics.map(\.key)) { $0.string($1) }
            for taxonomy in settings.taxonomies where [.frontMatter, .files].contains(taxonomy.source) {
                json.member(taxonomy.id.rawValue, each: article.terms(in: taxonomy.id).map(\.key)) { $0.string($1) }
            }
            json.member("credit") { Self.optional(&$0, article.text.credit) }
            json.member("authors", each: article.text.authors) { $0.string($1) }
            json.member("source") { Self.optional(&$0, article.text.citation?.url) }
            json.member("derived", each: derived(article)) { $0.string($1) }
            json.member("reviewed") { $0.literal("\(article.status.isReviewed)") }
            json.member("held_back") { Self.optional(&$0, article.heldBack.map(Self.name)) }
        }.text
    }

    private func derived(_ article: Article) -> [String] {
        [
            article.title.isDerived ? "title" : nil, article.summary.isDerived ? "summary" : nil,
            article.isDerived(.countries) ? "countries" : nil, article.isDerived(.blocs) ? "blocs" : nil,
            article.isDerived(.topics) ? "topics" : nil,
        ].compactMap { $0 }
    }

    private static func name(_ reason: HoldReason) -> String {
        switch reason {
        case .draft, .draftMark: "draft"
        case .future: "future"
        case .embargo: "embargo"
        case .expired: "expired"
        case .withdrawn: "withdrawn"
        }
    }

    private static func optional(_ json: inout JSONText, _ value: String?) {
        if let value { json.string(value) } else { json.literal("null") }
    }
}

extension HoldReason {
    /// Why, in words.
    package var reason: String {
        switch self {
        case .draft: "draft"
        case .draftMark: "marked as a draft, or as not to be used, in its text or the name of its file or folder"
        case .future(let date): "dated \(date.iso8601)"
        case .embargo(let moment?): "under embargo until \(moment.iso8601)"
        case .embargo(nil): "under an embargo whose time is not clear"
        case .expired(let moment): "its time ended \(moment.iso8601)"
        case .withdrawn(let file): "withdrawn by its agency, in \(file)"
        }
    }

    /// Why, in words, and what would end it if that is not plain.
    package var words: String {
        switch self {
        case .draftMark: "\(reason); remove the mark, or add “wire: false” if it is none"
        case .embargo(nil): "\(reason); add “embargo: 2025-02-12T00:01Z” to its front matter"
        case .draft, .future, .embargo, .expired, .withdrawn: reason
        }
    }
}
