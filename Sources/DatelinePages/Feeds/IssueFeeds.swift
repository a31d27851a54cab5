import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// The feeds of editions in Atom and JSON Feed, beside the page of all: an entry for each, with its stories as a list.
enum IssueFeeds: SiteFileKind {
    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        guard edition.hasFeeds, !edition.issues.isEmpty else { return [] }
        return ["feed.xml", "feed.json"].enumerated().map {
            SiteFile(Self.self, .number($0), at: Permalink("\(Issue.folder)\($1)"))
        }
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        let entries = edition.issues.indices.prefix(edition.settings.feedEntries).map { Entry($0, in: edition) }
        return file.key == .number(0)
            ? atom(entries, at: file.permalink, edition) : json(entries, at: file.permalink, edition)
    }

    /// What a feed has of an edition.
    private struct Entry {
        let url: String
        let title: String
        let summary: String
        let html: String
        let published: PublicationDate
        let updated: PublicationDate

        init(_ position: Int, in edition: Edition) {
            let (issue, stories) = (edition.issues[position], edition.issueStories()[position])
            let articles = stories.map { edition.digest.articles[$0] }
            url = edition.settings.baseURL.absolute(issue.permalink.description)
            title = edition.title(of: issue)
            summary = issue.file?.summary ?? articles.prefix(3).map(\.title.value).joined(separator: " · ")
            published = issue.comesOut
            updated = max(published, edition.lastChanged(stories) ?? published)
            var html: [UInt8] = []
            if let note = edition.html(of: issue.file?.note) {
                html += PortableHTML(note, of: issue.permalink, edition.settings.baseURL).bytes
            }
            html.append(text: "<ul>\n")
            for article in articles {
                html.append(text: "<li><a href=\"")
                html.append(escaped: edition.settings.baseURL.absolute(article.permalink.description))
                html.append(text: "\">")
                html.append(escaped: article.title.value)
                html.append(text: "</a></li>\n")
            }
            html.append(text: "</ul>\n")
            self.html = String(decoding: html, as: UTF8.self)
        }
    }

    private static func title(_ edition: Edition) -> String {
        "\(edition.settings.title): \(edition.words("Editions"))"
    }

    private static func atom(_ entries: [Entry], at permalink: Permalink, _ edition: Edition) -> [UInt8] {
        let settings = edition.settings
        let absolute = { (permalink: Permalink) in settings.baseURL.absolute(permalink.description) }
        var xml = XMLText(styleSheet: settings.baseURL.href(FeedStyle.permalink.description))
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language]) { xml in
            xml.element("id", text: absolute(permalink))
            xml.element("title", text: title(edition))
            xml.element("updated", text: entries.map(\.updated).max()?.rfc3339 ?? "")
            xml.emptyElement("link", ["rel": "self", "type": "application/atom+xml", "href": absolute(permalink)])
            xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": absolute(Issue.folder)])
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
                    xml.element("content", ["type": "html"], text: entry.html)
                }
            }
        }
        return xml.bytes
    }

    private static func json(_ entries: [Entry], at permalink: Permalink, _ edition: Edition) -> [UInt8] {
        let settings = edition.settings
        let absolute = { (permalink: Permalink) in settings.baseURL.absolute(permalink.description) }
        return JSONText { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", title(edition))
            json.member("home_page_url", absolute(Issue.folder))
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
                    json.member("summary", entry.summary)
                    json.member("content_html", entry.html)
                    json.member("date_published", entry.published.rfc3339)
                    json.member("date_modified", entry.updated.rfc3339)
                }
            }
        }.bytes
    }
}

extension Edition {
    /// The feeds of editions, as links.
    var issueFeeds: [Record] {
        FeedLink.both(title: "\(settings.title): \(words("Editions"))", below: Issue.folder.description)
    }
}
