import DatelineModel

/// A file of the site on its way to a target, or already there.
package struct PublishedFile: Sendable, Hashable, Comparable {
    /// Its path in the site's folder: `2025/02/paris/index.html`.
    package let path: String
    /// Its length in bytes.
    package let size: Int
    /// The hash of its bytes.
    package let hash: ContentHash

    /// A file with its bytes.
    package init(_ path: String, _ bytes: [UInt8]) {
        self.init(path: path, size: bytes.count, hash: ContentHash(bytes))
    }

    /// A file as a manifest describes it.
    package init(path: String, size: Int, hash: ContentHash) {
        (self.path, self.size, self.hash) = (path, size, hash)
    }

    package static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}

/// When a file is sent: what pages need before the pages, and what announces new pages after them.
enum FileRole: Int, Sendable, Comparable, CaseIterable {
    /// Style sheets, images, documents: whatever a page may show or link to.
    case asset
    case page
    /// Feeds, the site map, files for the host.
    case announcement

    private static let announcements: Set<String> = [
        "feed.xml", "rss.xml", "feed.json", "sitemap.xml", "robots.txt", "_headers", "_redirects", "CNAME", ".nojekyll",
        // The list of the search's files.
        "index.json",
    ]

    init(of path: String) {
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        if path.hasSuffix(".html") {
            self = .page
        } else {
            self = Self.announcements.contains(String(name)) ? .announcement : .asset
        }
    }

    /// What several of them are called.
    var plural: String {
        switch self {
        case .asset: "style sheets, images and documents"
        case .page: "pages"
        case .announcement: "feeds and lists"
        }
    }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The headers with which a host should serve a file.
struct HostHeaders: Hashable {
    /// `Content-Type`
    let mediaType: String
    /// `Cache-Control`
    let cacheControl: String

    init(of path: String) {
        mediaType = MediaType.ofFile(named: path)
        cacheControl =
            switch FileRole(of: path) {
            // The name of a theme's asset has a hash of its bytes in it, so what it names never changes.
            case .asset where Self.hasFingerprint(path): "public, max-age=31536000, immutable"
            case .asset, .page: "public, max-age=0, must-revalidate"
            case .announcement: "public, max-age=600"
            }
    }

    /// Whether a path is that of a theme's asset, a card, a copy of a picture or the search's index: `assets/style.a6b2ef8584.css`.
    private static func hasFingerprint(_ path: String) -> Bool {
        let parts = path.split(separator: ".")
        return ["assets/", "cards/", "images/", "search/index/"].contains { path.hasPrefix($0) } && parts.count >= 3
            && parts[parts.count - 2].count == 10 && parts[parts.count - 2].allSatisfy(\.isHexDigit)
    }
}
