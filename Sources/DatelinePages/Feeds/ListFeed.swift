import DatelineDigest
import DatelineModel

/// A feed beside a page of the site's own, in Atom (RFC 4287) and JSON Feed 1.1: of what is not articles, which have
/// theirs ready.
struct ListFeed {
    /// What a feed has of one thing.
    struct Entry {
        /// Its address, which is also its name for feed readers.
        let url: String
        let title: String
        let summary: String
        /// The whole as HTML; `nil` if the summary is all.
        var html: String?
        let published: PublicationDate
        let updated: PublicationDate
    }

    let title: String
    /// The page beside which it is, and the folder of its files.
    let page: Permalink
    let entries: [Entry]

    /// The names of its files, in the order of their numbers.
    private static let names = ["feed.xml", "feed.json"]

    /// The files of a kind, beside a page.
    static func files(_ kind: any SiteFileKind.Type, beside page: Permalink) -> [SiteFile] {
        names.enumerated().map { SiteFile(kind, .number($0), at: Permalink("\(page)\($1)")) }
    }

    /// One of these files.
    func bytes(of file: SiteFile, in settings: SiteSettings) -> [UInt8] {
        file.key == .number(0) ? atom(at: file.permalink, settings) : json(at: file.permalink, settings)
    }

    private func atom(at permalink: Permalink, _ settings: SiteSettings) -> [UInt8] {
        let absolute = { (permalink: Permalink) in settings.baseURL.absolute(permalink.description) }
        var xml = XMLText(styleSheet: settings.baseURL.href(FeedStyle.permalink.description))
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language]) { xml in
            xml.element("id", text: absolute(permalink))
            xml.element("title", text: title)
            xml.element("updated", text: entries.map(\.updated).max()?.rfc3339 ?? "")
            xml.emptyElement("link", ["rel": "self", "type": "application/atom+xml", "href": absolute(permalink)])
            xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": absolute(page)])
            xml.element("author") { $0.element("name", text: settings.publisher) }
            if let licence = settings.licence { xml.element("rights", text: licence) }
            for entry in entries {
                xml.element("entry") { xml in
                    xml.element("id", text: entry.url)
                    xml.element("title", text: entry.title)
                    xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": entry.url])
                    xml.element("published", text: entry.published.rfc3339)
                    xml.element("updated", text: entry.updated.rfc3339)
                    xml.element("summary", text: entry.summary)
                    if let html = entry.html { xml.element("content", ["type": "html"], text: html) }
                }
            }
        }
        return xml.bytes
    }

    private func json(at permalink: Permalink, _ settings: SiteSettings) -> [UInt8] {
        let absolute = { (permalink: Permalink) in settings.baseURL.absolute(permalink.description) }
        return JSONText { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", title)
            json.member("home_page_url", absolute(page))
            json.member("feed_url", absolute(permalink))
            json.member("language", settings.language)
            json.member("authors", each: [settings]) { json, settings in
                json.object { $0.member("name", settings.publisher) }
            }
            json.member("items", each: entries) { json, entry in
                json.object { json in
                    json.member("id", entry.url)
                    json.member("url", entry.url)
                    json.member("title", entry.title)
                    if let html = entry.html {
                        json.member("summary", entry.summary)
                        json.member("content_html", html)
                    } else {
                        json.member("content_text", entry.summary)
                    }
                    json.member("date_published", entry.published.rfc3339)
                    json.member("date_modified", entry.updated.rfc3339)
                }
            }
        }.bytes
    }
}
