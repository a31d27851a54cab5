import DatelineDigest
import DatelineModel
import DatelineTemplates

/// The feeds of what happens to instruments in Atom and JSON Feed, beside the page of all: an entry for each step whose day
/// has come.
enum InstrumentFeeds: SiteFileKind {
    /// Where they are.
    private static let folder = "/instruments/"

    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        guard isWanted(edition) else { return [] }
        return ["feed.xml", "feed.json"].enumerated().map {
            SiteFile(Self.self, .number($0), at: Permalink("\(folder)\($1)"))
        }
    }

    /// The feeds as links; none if there are none.
    static func links(_ edition: Edition) -> [Record] {
        isWanted(edition) ? FeedLink.both(title: title(edition), below: folder) : []
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        let entries = Entry.newest(edition)
        return file.key == .number(0)
            ? atom(entries, at: file.permalink, edition) : json(entries, at: file.permalink, edition)
    }

    private static func isWanted(_ edition: Edition) -> Bool {
        guard edition.hasFeeds, edition.settings.hasPages(.instruments) else { return false }
        let today = edition.site.reading.now.day
        return edition.site.instruments.all.contains { $0.instrument.stepsDone(by: today) > 0 }
    }

    private static func title(_ edition: Edition) -> String {
        "\(edition.settings.title): \(edition.words("Instruments: what changed"))"
    }

    /// What a feed has of a step.
    private struct Entry {
        let url: String
        let title: String
        let summary: String
        let date: PublicationDate

        /// The newest steps of all instruments, the newest first, as many as a feed has.
        static func newest(_ edition: Edition) -> [Entry] {
            let (all, today) = (edition.site.instruments.all, edition.site.reading.now.day)
            let steps = all.indices.flatMap { position in
                (0..<all[position].instrument.stepsDone(by: today)).map { (position: position, number: $0) }
            }
            let dated = steps.map { step in
                (day: all[step.position].instrument.steps[step.number].day, step: step)
            }.sorted {
                ($1.day, $0.step.position, $1.step.number) < ($0.day, $1.step.position, $0.step.number)
            }
            return dated.prefix(edition.settings.feedEntries).map {
                Entry($0.step.position, $0.step.number, in: edition)
            }
        }

        private init(_ position: Int, _ number: Int, in edition: Edition) {
            let entry = edition.site.instruments.all[position]
            let (instrument, step) = (entry.instrument, entry.instrument.steps[number])
            url = edition.settings.baseURL.absolute(entry.term.permalink.description) + "#\(step.anchor)"
            title = "\(entry.term.name): \(step.name)"
            let status = instrument.status(afterSteps: number + 1).map { edition.words.name(of: $0) }
            let place = [instrument.jurisdiction.name, instrument.area].compactMap { $0 }.joined(separator: ", ")
            summary = [status, edition.words.name(of: instrument.kind), place, instrument.number].compactMap { $0 }
                .joined(separator: " · ")
            date = PublicationDate(day: step.day)
        }
    }

    private static func atom(_ entries: [Entry], at permalink: Permalink, _ edition: Edition) -> [UInt8] {
        let settings = edition.settings
        let absolute = { (path: String) in settings.baseURL.absolute(path) }
        var xml = XMLText(styleSheet: settings.baseURL.href(FeedStyle.permalink.description))
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language]) { xml in
            xml.element("id", text: absolute(permalink.description))
            xml.element("title", text: title(edition))
            xml.element("updated", text: entries.map(\.date).max()?.rfc3339 ?? "")
            xml.emptyElement(
                "link", ["rel": "self", "type": "application/atom+xml", "href": absolute(permalink.description)])
            xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": absolute(folder)])
            xml.element("author") { $0.element("name", text: settings.publisher) }
            if let licence = settings.licence { xml.element("rights", text: licence) }
            for entry in entries {
                xml.element("entry") { xml in
                    xml.element("id", text: entry.url)
                    xml.element("title", text: entry.title)
                    xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": entry.url])
                    xml.element("published", text: entry.date.rfc3339)
                    xml.element("updated", text: entry.date.rfc3339)
                    xml.element("summary", text: entry.summary)
                }
            }
        }
        return xml.bytes
    }

    private static func json(_ entries: [Entry], at permalink: Permalink, _ edition: Edition) -> [UInt8] {
        let settings = edition.settings
        return JSONText { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", title(edition))
            json.member("home_page_url", settings.baseURL.absolute(folder))
            json.member("feed_url", settings.baseURL.absolute(permalink.description))
            json.member("language", settings.language)
            json.member("authors", each: [settings]) { json, settings in
                json.object { $0.member("name", settings.publisher) }
            }
            json.member("items", each: entries) { json, entry in
                json.object { json in
                    json.member("id", entry.url)
                    json.member("url", entry.url)
                    json.member("title", entry.title)
                    json.member("content_text", entry.summary)
                    json.member("date_published", entry.date.rfc3339)
                    json.member("date_modified", entry.date.rfc3339)
                }
            }
        }.bytes
    }
}
