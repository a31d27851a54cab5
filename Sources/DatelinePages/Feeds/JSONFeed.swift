import DatelineModel

/// Feeds in JSON Feed 1.1: `feed.json` for the site and for every country and topic.
enum JSONFeed: FeedFormat {
    static let fileName = "feed.json"

    static func bytes(
        _ source: FeedSource, at permalink: Permalink, _ settings: SiteSettings, _ texts: FeedTexts
    ) -> [UInt8] {
        let absolute = { (permalink: Permalink) in settings.baseURL.absolute(permalink.description) }
        let json = JSONText { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", source.title)
            json.member("home_page_url", absolute(source.page))
            json.member("feed_url", absolute(permalink))
            json.member("description", settings.description)
            json.member("language", settings.language)
            json.member("authors", each: [settings]) { json, settings in
                json.object { json in
                    json.member("name", settings.publisher)
                    json.member("url", settings.publisherURL)
                }
            }
            json.member("items", each: source.entries) { json, entry in
                json.value(texts.bytes(of: entry, in: Self.self) { item(of: entry, settings) })
            }
        }
        return json.bytes
    }

    private static func item(of entry: FeedSource.Entry, _ settings: SiteSettings) -> [UInt8] {
        let article = entry.article
        let url = settings.baseURL.absolute(article.permalink.description)
        return JSONText { json in
            json.member("id", url)
            json.member("url", url)
            json.member("external_url", article.text.citation?.url)
            json.member("title", article.title.value)
            json.member("summary", article.summary.value)
            if let text = entry.text {
                json.member("content_html", text)
            } else {
                json.member("content_text", article.summary.value)
            }
            json.member("date_published", article.date.rfc3339)
            json.member("date_modified", article.lastChanged.rfc3339)
            json.member("authors", each: StructuredData.authors(of: article, settings)) { json, author in
                json.object { $0.member("name", author.name) }
            }
            json.member("tags", each: article.countries.map(\.name) + article.topics.map(\.name)) {
                $0.string($1)
            }
            json.member("language", article.language)
        }.bytes
    }
}
