import DatelineReading
import Foundation

/// A JSON Feed, of version 1 or 1.1.
enum JSONFeed {
    /// Its entries; one that is no object is `nil`.
    static func entries(_ bytes: [UInt8]) throws(UnreadableFile) -> [FeedEntry?] {
        let text = Charset.text(of: bytes, in: nil).text
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        } catch {
            throw UnreadableFile("is not complete JSON", help: "download the feed again")
        }
        guard let feed = value as? [String: Any], let items = feed["items"] as? [Any] else {
            throw UnreadableFile("is a JSON Feed without “items”", help: "download the feed again")
        }
        let base = string(feed, "home_page_url") ?? string(feed, "feed_url")
        return items.map { item in (item as? [String: Any]).map { entry($0, feed, base) } }
    }

    private static func entry(_ item: [String: Any], _ feed: [String: Any], _ base: String?) -> FeedEntry {
        var entry = FeedEntry()
        entry.title = string(item, "title").map { .plain($0) }
        // An entry about another page leads there.
        entry.link =
            ["external_url", "url"].lazy.compactMap { key in
                string(item, key).flatMap { FeedAddress.absolute($0, base: base) }
            }.first ?? string(item, "id").flatMap { FeedAddress.absolute($0, base: nil) }
        entry.summary = string(item, "summary").map { .plain($0) }
        entry.content =
            string(item, "content_html").map { .html($0) } ?? string(item, "content_text").map { .plain($0) }
        entry.dates = ["date_published", "date_modified"].compactMap { string(item, $0) }
        entry.base = entry.link ?? base
        entry.categories = (item["tags"] as? [Any] ?? []).compactMap { $0 as? String }
        entry.authors = authors(item)
        if entry.authors.isEmpty { entry.authors = authors(feed) }
        entry.source = string(feed, "title")
        entry.authors.removeAll { $0 == entry.source }
        entry.language = string(item, "language") ?? string(feed, "language")
        let files = item["attachments"] as? [[String: Any]] ?? []
        entry.files = files.compactMap { file in string(file, "url").flatMap { FeedAddress.absolute($0, base: base) } }
        return entry
    }

    private static func authors(_ object: [String: Any]) -> [String] {
        let several = object["authors"] as? [[String: Any]] ?? []
        let one = (object["author"] as? [String: Any]).map { [$0] } ?? []
        return (several.isEmpty ? one : several).compactMap { string($0, "name").flatMap(FeedAuthor.name) }
    }

    private static func string(_ object: [String: Any], _ key: String) -> String? {
        guard let text = object[key] as? String, !text.trimmingWhitespace().isEmpty else { return nil }
        return text
    }
}
