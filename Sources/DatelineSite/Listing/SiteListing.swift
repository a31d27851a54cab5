import DatelineModel

/// What a site has, as lines of text or of JSON.
package struct SiteListing: Sendable {
    private let plan: SitePlan

    /// The lists of a site.
    package init(_ plan: SitePlan) { self.plan = plan }

    /// The articles, the newest first, those held back at the end.
    private var sortedArticles: [Article] { plan.digest.articles + plan.articles.filter { $0.heldBack != nil } }

    /// A line for every article: date, countries, title, address.
    package var articles: [String] {
        sortedArticles.map { article in
            let countries = article.countries.value.map(\.code).joined(separator: ",")
            let state = article.heldBack == nil ? "" : "  (held back)"
            return
                "\(article.date.day)  \(countries.isEmpty ? "–" : countries)  \(article.title.value)  \(article.permalink)\(state)"
        }
    }

    /// An object for every article, with what was derived.
    package var articlesAsJSON: [String] { sortedArticles.map(json) }

    /// A line for every topic: slug, title, number of articles.
    package var topics: [String] {
        plan.digest.topics.map { "\($0.topic.slug)  \($0.topic.title)  \($0.articles.count)" }
    }

    /// An object for every topic.
    package var topicsAsJSON: [String] {
        plan.digest.topics.map { term in
            object { json in
                json.member("slug", term.topic.slug.description)
                json.member("title", term.topic.title)
                json.member("articles") { $0.literal("\(term.articles.count)") }
            }
        }
    }

    /// A line for every country: code, name, articles about it, articles that mention it.
    package var countries: [String] {
        plan.digest.countries.map {
            "\($0.country.code)  \($0.country.name)  \($0.about.count) about, \($0.mentioned.count) mentioned"
        }
    }

    /// An object for every country.
    package var countriesAsJSON: [String] {
        plan.digest.countries.map { term in
            object { json in
                json.member("code", term.country.code)
                json.member("name", term.country.name)
                json.member("about") { $0.literal("\(term.about.count)") }
                json.member("mentioned") { $0.literal("\(term.mentioned.count)") }
            }
        }
    }

    /// A line for every bloc and region: slug, name, number of articles.
    package var blocs: [String] {
        plan.digest.blocs.map { "\($0.bloc.slug)  \($0.bloc.name)  \($0.articles.count)" }
    }

    /// An object for every bloc and region.
    package var blocsAsJSON: [String] {
        plan.digest.blocs.map { term in
            object { json in
                json.member("slug", term.bloc.slug)
                json.member("name", term.bloc.name)
                json.member("kind", term.bloc.kind.rawValue)
                json.member("articles") { $0.literal("\(term.articles.count)") }
            }
        }
    }

    private func json(_ article: Article) -> String {
        object { json in
            json.member("path", "\(SiteFolders.contentName)/\(article.path)")
            json.member("url", plan.settings?.baseURL.absolute(article.permalink.description))
            json.member("permalink", article.permalink.description)
            json.member("title", article.title.value)
            json.member("summary", article.summary.value)
            json.member("date", article.date.iso8601)
            json.member("updated") { Self.optional(&$0, article.updated?.iso8601) }
            json.member("language", article.language)
            json.member("translation_of") { json in
                Self.optional(&json, article.translationOf.map { "\(SiteFolders.contentName)/\($0)" })
            }
            json.member("place") { Self.optional(&$0, article.place) }
            json.member("countries") { json in
                json.object { json in
                    json.member("about", each: article.countries.value.map(\.code)) { $0.string($1) }
                    json.member("mentioned", each: article.mentioned.map(\.code)) { $0.string($1) }
                    json.member("filed_from") { Self.optional(&$0, article.filedFrom?.code) }
                }
            }
            json.member("blocs", each: article.blocs.value.map(\.slug)) { $0.string($1) }
            json.member("topics", each: article.topics.value.map(\.slug.description)) { $0.string($1) }
            json.member("credit") { Self.optional(&$0, article.credit) }
            json.member("authors", each: article.authors) { $0.string($1) }
            json.member("derived", each: derived(article)) { $0.string($1) }
            json.member("reviewed") { $0.literal("\(article.isReviewed)") }
            json.member("held_back") { Self.optional(&$0, article.heldBack.map(Self.name)) }
        }
    }

    private func derived(_ article: Article) -> [String] {
        [
            article.title.isDerived ? "title" : nil, article.summary.isDerived ? "summary" : nil,
            article.countries.isDerived ? "countries" : nil, article.blocs.isDerived ? "blocs" : nil,
            article.topics.isDerived ? "topics" : nil,
        ].compactMap { $0 }
    }

    private static func name(_ reason: HoldReason) -> String {
        switch reason {
        case .draft: "draft"
        case .future: "future"
        case .embargo: "embargo"
        }
    }

    private static func optional(_ json: inout JSONText, _ value: String?) {
        if let value { json.string(value) } else { json.literal("null") }
    }

    private func object(_ body: (inout JSONText) -> Void) -> String {
        var json = JSONText()
        json.object(body)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
