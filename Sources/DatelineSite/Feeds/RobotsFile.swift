import DatelineModel

/// `robots.txt` (RFC 9309): everything may be read, and where the sitemap is.
enum RobotsFile: SiteFileKind {
    static func files(of plan: PlanContext, pages: [Page]) -> [SiteFile] {
        guard plan.settings.has(.robots) else { return [] }
        return [
            SiteFile(permalink: Permalink("/robots.txt")) {
                var text = "User-agent: *\nAllow: /\n"
                if plan.settings.has(.sitemap) {
                    text += "\nSitemap: \(plan.settings.baseURL.absolute("/sitemap.xml"))\n"
                }
                return Array(text.utf8)
            }
        ]
    }
}
