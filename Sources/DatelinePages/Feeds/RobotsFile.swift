import DatelineModel

/// `robots.txt` (RFC 9309): everything may be read, and where the sitemap is.
enum RobotsFile: SiteFileKind {
    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        edition.settings.has(.robots) ? [SiteFile(Self.self, at: Permalink("/robots.txt"))] : []
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        var text = "User-agent: *\nAllow: /\n"
        if edition.settings.has(.sitemap) {
            text += "\nSitemap: \(edition.settings.baseURL.absolute("/sitemap.xml"))\n"
        }
        return Array(text.utf8)
    }
}
