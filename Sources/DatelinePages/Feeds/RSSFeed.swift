import DatelineModel
import DatelineTemplates

/// The site's feed in RSS 2.0, `rss.xml`, for readers and services that know nothing newer.
///
/// RSS does not say what its texts are. By its best practices (RSS Advisory Board) descriptions are HTML and titles are plain
/// text; since some readers take titles for HTML too, these have no markup either way.
enum RSSFeed: SiteFileKind {
    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        edition.hasFeeds ? [SiteFile(Self.self, at: Permalink("/rss.xml"))] : []
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        bytes(try FeedSource(file.key, in: edition), edition.settings)
    }

    private static func bytes(_ source: FeedSource, _ settings: SiteSettings) -> [UInt8] {
        var xml = XMLText(styleSheet: settings.baseURL.href(FeedStyle.permalink.description))
        let namespaces: KeyValuePairs =
            settings.feedContent == .full
            ? ["version": "2.0", "xmlns:atom": atomNamespace, "xmlns:content": contentNamespace]
            : ["version": "2.0", "xmlns:atom": atomNamespace]
        xml.element("rss", namespaces) { xml in
            xml.element("channel") { xml in
                xml.element("title", title: source.title)
                xml.element("link", text: settings.baseURL.description)
                xml.element("description", html: settings.description)
                xml.element("language", text: settings.language)
                xml.emptyElement(
                    "atom:link",
                    ["rel": "self", "type": "application/rss+xml", "href": settings.baseURL.absolute("/rss.xml")])
                for entry in source.entries {
                    let article = entry.article
                    let url = settings.baseURL.absolute(article.permalink.description)
                    xml.element("item") { xml in
                        xml.element("title", title: article.title.value)
                        xml.element("link", text: url)
                        xml.element("guid", text: url)
                        xml.element("pubDate", text: article.date.rfc5322)
                        for name in article.countries.map(\.name) + article.topics.map(\.name) {
                            xml.element("category", text: name)
                        }
                        xml.element("description", html: article.summary.value)
                        if let text = entry.text { xml.element("content:encoded", text: text) }
                    }
                }
            }
        }
        return xml.bytes
    }

    private static let atomNamespace = "http://www.w3.org/2005/Atom"
    private static let contentNamespace = "http://purl.org/rss/1.0/modules/content/"
}
