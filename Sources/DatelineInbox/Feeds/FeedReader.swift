import DatelineReading

/// Reads the entries of feeds as stories that lead to pages elsewhere: RSS 0.9 to 2.0, Atom and JSON Feed.
package enum FeedReader {
    /// Whether a file is a feed.
    package static func isFeed(_ bytes: ArraySlice<UInt8>) -> Bool {
        // Texts of two bytes a character have zeros between Latin letters.
        let isWide =
            bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4).contains(0)
        let narrow = isWide ? ArraySlice(bytes.filter { $0 != 0 && $0 < 0x80 }) : bytes
        let start = (narrow.starts(with: [0xEF, 0xBB, 0xBF]) ? narrow.dropFirst(3) : narrow).drop { $0 <= 0x20 }
        if start.first == UInt8(ascii: "{") {
            return start.contains("://jsonfeed.org/version/".utf8) || start.contains("jsonfeed.org\\/version\\/".utf8)
        }
        guard start.first == UInt8(ascii: "<") else { return false }
        var rest = start
        while let end = FeedText.endOfProlog(rest) { rest = rest[end...].drop { $0 <= 0x20 } }
        let tag = rest.dropFirst().prefix(60).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        switch String(decoding: tag, as: UTF8.self).split(separator: ":").last?.lowercased() {
        case "rss": return true
        case "rdf": return rest.prefix(5000).contains("rss/1.0".utf8) || rest.prefix(5000).contains("netscape.com".utf8)
        case "feed": return rest.prefix(5000).contains("tom".utf8)
        default: return false
        }
    }

    /// The stories of a feed, in its order; an entry that is none does not stop the others.
    ///
    /// Of a feed that breaks off, the entries before the break are read, and the last result says where it is.
    package static func stories(of bytes: [UInt8]) -> [Result<IncomingStory, UnreadableFile>] {
        do throws(UnreadableFile) {
            let (entries, brokenLine) = try entries(of: bytes)
            var stories = entries.enumerated().map { story(of: $1, "entry \($0 + 1)") }
            if let brokenLine {
                stories.append(
                    .failure(
                        UnreadableFile(
                            "is broken on line \(brokenLine); the entries from there on are not read",
                            help: "download the feed again")))
            } else if stories.isEmpty {
                throw UnreadableFile("is a feed without entries", help: "download it again if there should be some")
            }
            return stories
        } catch {
            return [.failure(error)]
        }
    }

    private static func entries(of bytes: [UInt8]) throws(UnreadableFile) -> ([FeedEntry?], Int?) {
        let start = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]).prefix(200)
        if start.first(where: { $0 > 0x20 && $0 < 0x7F }) == UInt8(ascii: "{") {
            return (try JSONFeed.entries(bytes), nil)
        }
        let document = FeedDocument(try FeedText.readable(bytes))
        guard let feed = XMLFeed(document) else {
            throw UnreadableFile(
                "is not an RSS or Atom feed", help: "check whether it is a page, or an error of the server")
        }
        return (feed.entries, feed.brokenLine)
    }

    private static func story(of entry: FeedEntry?, _ part: String) -> Result<
        IncomingStory, UnreadableFile
    > {
        guard let entry else {
            return .failure(UnreadableFile("\(part) is not an object", help: "download the feed again"))
        }
        do throws(UnreadableFile) {
            var story = try entry.story()
            story.part = part
            return .success(story)
        } catch {
            return .failure(UnreadableFile("\(part) \(error.reason)", help: error.help))
        }
    }
}
