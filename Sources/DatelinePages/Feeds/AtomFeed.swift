import DatelineModel

/// Feeds in Atom (RFC 4287): `feed.xml` for the site and for every country and topic.
enum AtomFeed: FeedFormat {
    static let fileName = "feed.xml"

    static func bytes(
        _ source: FeedSource, at permalink: Permalink, _ settings: SiteSettings, _ texts: FeedTexts
    ) -> [UInt8] {
        let absolute = { (permalink: Permalink) in settings.baseURL.absolute(permalink.description) }
        var xml = XMLText(styleSheet: settings.baseURL.href(FeedStyle.permalink.description))
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language]) { xml in
            // Ids and dates come from the content alone: building again changes nothing for readers.
            xml.element("id", text: absolute(permalink))
            xml.element("title", text: source.title)
            xml.element("subtitle", text: settings.description)
            xml.element("updated", text: source.updated?.rfc3339 ?? "")
            xml.emptyElement("link", ["rel": "self", "type": "application/atom+xml", "href": absolute(permalink)])
            xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": absolute(source.page)])
            xml.element("author") { $0.element("name", text: settings.publisher) }
            if let licence = settings.licence { xml.element("rights", text: licence) }
            for entry in source.entries {
                xml.add(
                    texts.bytes(of: entry, in: Self.self) { XMLText.elements { add(entry, to: &$0, settings) } })
            }
        }
        return xml.bytes
    }

    private static func add(_ entry: FeedSource.Entry, to xml: inout XMLText, _ settings: SiteSettings) {
        let article = entry.article
        let url = settings.baseURL.absolute(article.permalink.description)
        xml.element("entry") { xml in
            xml.element("id", text: url)
            xml.element("title", text: article.title.value)
            xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": url])
            if let source = article.text.citation?.url { xml.emptyElement("link", ["rel": "related", "href": source]) }
            xml.element("published", text: article.date.rfc3339)
            xml.element("updated", text: article.lastChanged.rfc3339)
            for author in StructuredData.authors(of: article, settings) {
                xml.element("author") { $0.element("name", text: author.name) }
            }
            for term in article.countries + article.topics {
                xml.emptyElement("category", ["term": term.slug, "label": term.name])
            }
            xml.element("summary", text: article.summary.value)
            if let text = entry.text { xml.element("content", ["type": "html"], text: text) }
        }
    }
}
