import DatelineModel

/// Feeds in Atom (RFC 4287): `feed.xml` for the site and for every country and topic.
enum AtomFeed: SiteFileKind {
    static func files(of plan: PlanContext, pages: [Page]) -> [SiteFile] {
        FeedSource.all(of: plan).map { source in
            let permalink = Permalink("\(source.page)feed.xml")
            return SiteFile(permalink: permalink) { bytes(source, at: permalink, plan.settings) }
        }
    }

    private static func bytes(_ source: FeedSource, at permalink: Permalink, _ settings: SiteSettings) -> [UInt8] {
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
            for article in source.articles { entry(&xml, article, settings) }
        }
        return xml.bytes
    }

    private static func entry(_ xml: inout XMLText, _ article: Article, _ settings: SiteSettings) {
        let url = settings.baseURL.absolute(article.permalink.description)
        xml.element("entry") { xml in
            xml.element("id", text: url)
            xml.element("title", text: article.title.value)
            xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": url])
            if let source = article.citation?.url { xml.emptyElement("link", ["rel": "related", "href": source]) }
            xml.element("published", text: article.date.rfc3339)
            xml.element("updated", text: article.lastChanged.rfc3339)
            for author in StructuredData.authors(of: article, settings) {
                xml.element("author") { $0.element("name", text: author.name) }
            }
            for country in article.countries.value {
                xml.emptyElement("category", ["term": country.slug, "label": country.name])
            }
            for topic in article.topics.value {
                xml.emptyElement("category", ["term": topic.slug.description, "label": topic.title])
            }
            xml.element("summary", text: article.summary.value)
        }
    }
}
