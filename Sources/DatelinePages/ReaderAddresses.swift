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
        // The folder of a later part is a number, in the folder `page`.
        guard path.hasSuffix("/index.html") else { return true }
        let folder = path.utf8.dropLast("/index.html".utf8.count)
        guard let end = folder.lastIndex(where: { !(48...57).contains($0) }), end != folder.indices.last else {
            return true
        }
        let outer = folder[...end]
        return !outer.suffix("/page/".utf8.count).elementsEqual("/page/".utf8) && !outer.elementsEqual("page/".utf8)
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
