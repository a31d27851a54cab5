import DatelineDigest
import DatelineModel

/// `sitemap.xml` of sitemaps.org: every page that search engines should list, with the day of its last change.
enum Sitemap: SiteFileKind {
    /// The protocol's limit for one file; a larger site gets an index of several.
    static let largest = 50_000

    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        guard edition.settings.has(.sitemap) else { return [] }
        let whole = SiteFile(Self.self, at: Permalink("/sitemap.xml"))
        let parts = parts(of: pages.count(where: \.isIndexable))
        guard parts.count > 1 else { return [whole] }
        return [whole]
            + parts.indices.map { SiteFile(Self.self, .number($0), at: Permalink("/sitemap-\($0 + 1).xml")) }
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        let listed = pages.filter(\.isIndexable)
        let parts = parts(of: listed.count)
        if case .number(let number) = file.key { return bytes(listed[parts[number]], edition) }
        guard parts.count > 1 else { return bytes(listed[...], edition) }
        var xml = XMLText()
        xml.element("sitemapindex", ["xmlns": namespace]) { xml in
            for number in parts.indices {
                let address = edition.settings.baseURL.absolute("/sitemap-\(number + 1).xml")
                xml.element("sitemap") { $0.element("loc", text: address) }
            }
        }
        return xml.bytes
    }

    /// The pages in each file.
    private static func parts(of count: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: largest).map { $0..<min($0 + largest, count) }
    }

    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

    private static func bytes(_ pages: ArraySlice<Page>, _ edition: Edition) -> [UInt8] {
        var xml = XMLText()
        xml.element("urlset", ["xmlns": namespace, "xmlns:xhtml": "http://www.w3.org/1999/xhtml"]) { xml in
            for page in pages {
                xml.element("url") { xml in
                    xml.element("loc", text: edition.settings.baseURL.absolute(page.permalink.description))
                    if let date = page.lastChanged { xml.element("lastmod", text: date.iso8601) }
                    guard let position = page.article else { return }
                    for version in VersionView.all(ofArticleAt: position, edition) {
                        link(&xml, version.article.language, version)
                        if version.article.translationOf == nil { link(&xml, "x-default", version) }
                    }
                }
            }
        }
        return xml.bytes
    }

    /// Another language of a page.
    private static func link(_ xml: inout XMLText, _ language: String, _ version: VersionView) {
        xml.emptyElement("xhtml:link", ["rel": "alternate", "hreflang": language, "href": version.url])
    }
}
