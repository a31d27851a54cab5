import DatelineDigest
import DatelineModel
import DatelineTemplates

/// What pages tell machines about themselves, in the terms of schema.org as JSON-LD.
enum StructuredData {
    /// A `NewsArticle`: where it was filed from (`locationCreated`), what it is about and what it mentions are kept apart.
    /// `day` is that of its publication, in its language.
    static func article(
        _ article: Article, _ settings: SiteSettings, day: String, image: String?, _ versions: [VersionView] = [],
        instruments: Instruments = Instruments()
    ) -> [UInt8] {
        let works = article.terms(in: .instruments).compactMap { instruments[$0] }
        let namedWorks = article.filing.named.compactMap { instruments[$0] }
        let url = settings.baseURL.absolute(article.permalink.description)
        let json = JSONText { json in
            json.member("@context", "https://schema.org")
            json.member("@type", "NewsArticle")
            json.member("headline", headline(article.title.value))
            json.member("description", article.summary.value)
            json.member("datePublished", article.date.iso8601)
            json.member("dateModified", article.lastChanged.iso8601)
            json.member("url", url)
            json.member("mainEntityOfPage", url)
            json.member("image", image)
            json.member("inLanguage", article.language)
            json.member("wordCount") { $0.literal("\(article.text.wordCount)") }
            json.member("author", each: authors(of: article, settings)) { json, author in
                json.object { json in
                    json.member("@type", author.isPerson ? "Person" : "Organization")
                    json.member("name", author.name)
                }
            }
            json.member("publisher") { organization(&$0, settings) }
            if let place = article.filing.place {
                json.member("dateline", "\(place), \(day)")
                json.member("locationCreated") { Self.place(&$0, place, in: article.filing.filedFrom) }
            }
            if !article.countries.isEmpty {
                json.member("contentLocation", each: article.countries, Self.country)
            }
            if !article.countries.isEmpty || !article.topics.isEmpty || !works.isEmpty || !article.text.events.isEmpty {
                json.member("about") { json in
                    json.list { json in
                        for country in article.countries { Self.country(&json, country) }
                        for topic in article.topics { thing(&json, topic.name) }
                        for work in works { Self.work(&json, work, settings) }
                        for event in article.text.events { Self.event(&json, event) }
                    }
                }
            }
            if !article.filing.mentioned.isEmpty || !article.blocs.isEmpty || !namedWorks.isEmpty {
                json.member("mentions") { json in
                    json.list { json in
                        for country in article.filing.mentioned { Self.country(&json, country) }
                        for bloc in article.blocs { Self.bloc(&json, bloc) }
                        for work in namedWorks { Self.work(&json, work, settings) }
                    }
                }
            }
            if article.translationOf != nil, let original = versions.first {
                json.member("translationOfWork") { version(&$0, original) }
            } else if versions.count > 1 {
                json.member("workTranslation", each: Array(versions.dropFirst()), version)
            }
            if !article.text.amendments.isEmpty { amendments(&json, article.text.amendments) }
            json.member("creditText", article.text.credit ?? article.text.citation?.name)
            json.member("isBasedOn", article.text.citation?.url)
        }
        return json.bytes
    }

    /// Where an article was filed from.
    private static func place(_ json: inout JSONText, _ name: String, in country: Term?) {
        json.object { json in
            json.member("@type", "Place")
            json.member("name", name)
            guard let country else { return }
            json.member("address") { json in
                json.object { json in
                    json.member("@type", "PostalAddress")
                    json.member("addressCountry", country.key)
                }
            }
        }
    }

    /// The corrections of an article, and that it is retracted.
    private static func amendments(_ json: inout JSONText, _ amendments: Amendments) {
        if amendments.retraction != nil { json.member("creativeWorkStatus", "Retracted") }
        let reason = amendments.retraction.map { [Correction(date: $0.date, text: $0.reason)] } ?? []
        json.member("correction", each: amendments.corrections + reason) { json, comment in
            json.object { json in
                json.member("@type", "CorrectionComment")
                json.member("datePublished", comment.date.iso8601)
                json.member("text", comment.text)
            }
        }
    }

    /// The site as a `WebSite`.
    static func site(_ settings: SiteSettings) -> [UInt8] {
        let json = JSONText { json in
            json.member("@context", "https://schema.org")
            json.member("@type", "WebSite")
            json.member("name", settings.title)
            json.member("description", settings.description)
            json.member("url", settings.baseURL.description)
            json.member("inLanguage", settings.language)
            json.member("publisher") { organization(&$0, settings) }
        }
        return json.bytes
    }

    /// Who wrote an article: people, or else the agency, or else the publisher.
    static func authors(of article: Article, _ settings: SiteSettings) -> [(name: String, isPerson: Bool)] {
        guard article.text.authors.isEmpty else { return article.text.authors.map { ($0, true) } }
        return [(article.text.credit ?? settings.publisher, false)]
    }

    private static func event(_ json: inout JSONText, _ event: Event) {
        json.object { json in
            json.member("@type", "Event")
            json.member("name", event.name)
            json.member("startDate", event.start.iso8601)
            json.member("endDate", event.end?.iso8601)
            if let place = event.place {
                json.member("location") { json in
                    json.object { json in
                        json.member("@type", "Place")
                        json.member("name", place)
                    }
                }
            }
        }
    }

    private static func version(_ json: inout JSONText, _ version: VersionView) {
        json.object { json in
            json.member("@type", "NewsArticle")
            json.member("headline", headline(version.article.title.value))
            json.member("url", version.url)
            json.member("inLanguage", version.article.language)
        }
    }

    private static func organization(_ json: inout JSONText, _ settings: SiteSettings) {
        json.object { json in
            json.member("@type", "Organization")
            json.member("name", settings.publisher)
            json.member("url", settings.publisherURL ?? settings.baseURL.description)
        }
    }

    static func country(_ json: inout JSONText, _ country: Term) {
        json.object { json in
            // Kosovo and the EU are no countries of ISO 3166-1; the EU is no country at all.
            json.member("@type", country.key == "EU" ? "AdministrativeArea" : "Country")
            json.member("name", country.name)
            json.member("identifier", country.key)
        }
    }

    private static func bloc(_ json: inout JSONText, _ bloc: Term) {
        json.object { json in
            json.member("@type", bloc.isRegion ? "Place" : "Organization")
            json.member("name", bloc.name)
        }
    }

    private static func thing(_ json: inout JSONText, _ name: String) {
        json.object { json in
            json.member("@type", "Thing")
            json.member("name", name)
        }
    }

    /// Search engines want a headline of at most 110 characters.
    private static func headline(_ title: String) -> String {
        guard title.count > 110 else { return title }
        var headline = String(title.prefix(109))
        if let space = headline.lastIndex(of: " ") { headline = String(headline[..<space]) }
        return headline + "…"
    }
}
