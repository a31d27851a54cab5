import DatelineDigest
package import DatelineModel

/// A file of the site that no template makes: a feed, the sitemap, an asset, an image. What is in it follows from its
/// kind, its key and the edition alone.
package struct SiteFile: Sendable {
    /// What kind of file it is.
    let kind: any SiteFileKind.Type
    /// Which of its kind it is.
    let key: Key
    /// Where it is.
    package let permalink: Permalink

    /// Which file of a kind it is.
    enum Key: Sendable, Hashable {
        /// That of the whole site.
        case site
        /// That of a term, by its position in the digest.
        case term(Taxonomy.ID, Int)
        /// That of a country’s articles on a topic, both by position in the digest.
        case crossing(country: Int, topic: Int)
        /// One of several parts, counted from 0.
        case number(Int)
        /// A file of the site’s sources, by its path.
        case path(String)
    }

    /// A planned file.
    init(_ kind: any SiteFileKind.Type, _ key: Key = .site, at permalink: Permalink) {
        (self.kind, self.key, self.permalink) = (kind, key, permalink)
    }
}

/// A kind of file: which files of it an edition has, and what is in them.
protocol SiteFileKind: Sendable {
    /// All files of the kind, in a fixed order; `pages` are all planned pages.
    static func files(of edition: Edition, pages: [Page]) -> [SiteFile]
    /// The content of a file. Throws `DiagnosticError` if a file that it needs changed meanwhile.
    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8]
}

/// All kinds of files that no template makes.
enum SiteFileKinds {
    /// The kinds. A new one is a file beside this and a line here.
    static let all: [any SiteFileKind.Type] = [
        AtomFeed.self, JSONFeed.self, RSSFeed.self, FeedStyle.self, Sitemap.self, RobotsFile.self, WebManifest.self,
        HeadersFile.self, RedirectsFile.self, HostMarkFiles.self, AssetFiles.self, AttachmentFiles.self,
        CitationFiles.self, CalendarFiles.self, IssueFeeds.self, InstrumentFeeds.self, OpenDataDocument.self,
        OpenDataLines.self,
        OpenDataTable.self, OpenDataSchema.self,
    ]
}

/// The images and documents that stand beside articles.
enum AttachmentFiles: SiteFileKind {
    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        edition.layout.attachments.addresses.sorted { $0.value < $1.value }
            .map { SiteFile(Self.self, .path($0.key), at: $0.value) }
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        guard case .path(let path) = file.key else { return [] }
        return try Attachments.bytes(of: path, in: edition.site.folders.content)
    }
}

/// A format in which the site and each of its terms have a feed.
protocol FeedFormat: SiteFileKind {
    /// What the file is called beside the page that it belongs to.
    static var fileName: String { get }
    /// A feed in this format.
    static func bytes(
        _ source: FeedSource, at permalink: Permalink, _ settings: SiteSettings, _ texts: FeedTexts
    ) -> [UInt8]
}

extension FeedFormat {
    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        FeedSource.all(of: edition).map { SiteFile(Self.self, $0.key, at: Permalink("\($0.page)\(fileName)")) }
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        bytes(try FeedSource(file.key, in: edition), at: file.permalink, edition.settings, edition.feedTexts)
    }
}

/// The articles of a feed with its names and addresses: what all formats of feeds have in common.
struct FeedSource: Sendable {
    /// What a feed has of an article.
    struct Entry: Sendable {
        /// The article.
        let article: Article
        /// Its text as HTML that means the same anywhere; `nil` if feeds have summaries alone.
        let text: String?
        /// The article’s position in the digest.
        let position: Int
    }

    /// The feed's title.
    let title: String
    /// The page that the feed belongs to; its feeds are in the same folder.
    let page: Permalink
    /// The articles, the newest first, no more than a feed has.
    let entries: [Entry]

    /// When the newest change was; feeds have at least one article.
    var updated: PublicationDate? { entries.map(\.article.lastChanged).max() }

    /// The feeds of an edition with the pages that they belong to: the site's, then those of the terms of each
    /// taxonomy.
    static func all(of edition: Edition) -> [(key: SiteFile.Key, page: Permalink)] {
        guard edition.hasFeeds else { return [] }
        let terms = edition.settings.taxonomies.filter { $0.hasPages && $0.hasFeeds }.flatMap { taxonomy in
            // An instrument may have no articles yet.
            edition.digest.terms(in: taxonomy.id).enumerated().filter { $0.element.newest != nil }.map {
                position, filed in
                (SiteFile.Key.term(taxonomy.id, position), filed.term.permalink)
            }
        }
        let crossings = CountryTopicPage.withFeeds(edition).map { country, topic in
            (
                SiteFile.Key.crossing(country: country, topic: topic),
                CountryTopicPage.list(country, topic, in: edition.digest).1
            )
        }
        return [(.site, Permalink("/"))] + terms + crossings
    }

    /// The feed of the site or of a term. Throws `DiagnosticError` if the file of an article changed meanwhile.
    init(_ key: SiteFile.Key, in edition: Edition) throws {
        let (digest, settings) = (edition.digest, edition.settings)
        let positions: [Int]
        switch key {
        case .term(let taxonomy, let position):
            let filed = digest.terms(in: taxonomy)[position]
            (title, page) = ("\(settings.title): \(filed.term.name)", filed.term.permalink)
            // A country that is only mentioned has a feed of the mentions.
            positions = filed.articles.isEmpty ? filed.mentions : filed.articles
        case .crossing(let country, let topic):
            let name: String
            (name, page, positions) = CountryTopicPage.list(country, topic, in: digest)
            title = "\(settings.title): \(name)"
        case .site, .number, .path: (title, page, positions) = (settings.title, Permalink("/"), digest.listed)
        }
        entries = try positions.prefix(settings.feedEntries).map { position in
            let article = digest.articles[position]
            let text =
                settings.feedContent == .full ? try edition.feedTexts.html(of: article, at: position, in: edition) : nil
            return Entry(article: article, text: text, position: position)
        }
    }
}
