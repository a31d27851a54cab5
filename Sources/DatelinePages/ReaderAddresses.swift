import DatelineModel
import DatelineSearch

/// Which files of a site have addresses that readers keep, cite and subscribe to: pages, feeds, calendars and documents.
package enum ReaderAddresses {
    private static let folders = ["assets/", Card.folder, ImageCopy.folder, SearchFiles.folder].map {
        String($0.drop { $0 == "/" })
    }
    /// The files beside the front page that readers know.
    private static let namesAtTop: Set<Substring> = ["index.html", "feed.xml", "feed.json", "rss.xml", "events.ics"]

    /// Whether a path of the site’s folder is one: `2025/02/paris/index.html`. Later parts of long lists are not, since
    /// what is on them moves with every article.
    package static func have(_ path: String) -> Bool {
        guard path.utf8.contains(UInt8(ascii: "/")) else { return namesAtTop.contains(path[...]) }
        guard !folders.contains(where: path.hasPrefix) else { return false }
        // The folder of a later part is a number, and nearly no other ends with a digit.
        let folder = path.utf8.dropLast("/index.html".utf8.count)
        guard path.hasSuffix("/index.html"), folder.last.map({ (48...57).contains($0) }) ?? false else { return true }
        let parts = path.split(separator: "/")
        return
            !(parts.last == "index.html" && parts.count > 2 && parts[parts.count - 3] == "page"
            && parts[parts.count - 2].allSatisfy(\.isNumber))
    }

    /// The address of a file: `/2025/02/paris/` of `2025/02/paris/index.html`.
    package static func address(of path: String) -> String {
        let name = "index.html"
        return "/" + (path == name || path.hasSuffix("/" + name) ? String(path.dropLast(name.count)) : path)
    }
}

extension Plan {
    /// The paths of all files whose addresses readers keep, in no order.
    package var pathsForReaders: Set<String> {
        Set((pages.map(\.permalink) + files.map(\.permalink)).map(\.outputPath).filter(ReaderAddresses.have))
    }
}
