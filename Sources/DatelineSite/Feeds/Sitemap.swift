import DatelineModel

/// `sitemap.xml` of sitemaps.org: every page that search engines should list, with the day of its last change.
enum Sitemap: SiteFileKind {
    /// The protocol's limit for one file; a larger site gets an index of several.
    static let largest = 50_000

    static func files(of plan: PlanContext, pages: [Page]) -> [SiteFile] {
        guard plan.settings.has(.sitemap) else { return [] }
        let listed = pages.filter(\.isIndexable)
        let baseURL = plan.settings.baseURL
        guard listed.count > largest else {
            return [SiteFile(permalink: Permalink("/sitemap.xml")) { bytes(listed[...], plan) }]
        }
        let starts = Array(stride(from: 0, to: listed.count, by: largest))
        let parts = starts.indices.map { number in
            SiteFile(permalink: Permalink("/sitemap-\(number + 1).xml")) {
                bytes(listed[starts[number]..<min(starts[number] + largest, listed.count)], plan)
            }
        }
        let index = SiteFile(permalink: Permalink("/sitemap.xml")) {
            var xml = XMLText()
            xml.element("sitemapindex", ["xmlns": namespace]) { xml in
                for number in starts.indices {
                    xml.element("sitemap") { $0.element("loc", text: baseURL.absolute("/sitemap-\(number + 1).xml")) }
                }
            }
            return xml.bytes
        }
        return [index] + parts
    }

    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

    private static func bytes(_ pages: ArraySlice<Page>, _ plan: PlanContext) -> [UInt8] {
        var xml = XMLText()
        xml.element("urlset", ["xmlns": namespace, "xmlns:xhtml": "http://www.w3.org/1999/xhtml"]) { xml in
            for page in pages {
                xml.element("url") { xml in
                    xml.element("loc", text: plan.settings.baseURL.absolute(page.permalink.description))
                    if let date = page.lastChanged { xml.element("lastmod", text: date.iso8601) }
                    guard let position = page.article else { return }
                    for version in VersionView.all(ofArticleAt: position, plan) {
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
