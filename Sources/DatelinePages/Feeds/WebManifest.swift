import DatelineDigest
import DatelineModel

/// `manifest.webmanifest` (W3C, Web Application Manifest): the name, colours and icons that devices use for the site when a
/// reader keeps it among the apps.
enum WebManifest: SiteFileKind {
    /// Where it is.
    static let permalink = Permalink("/manifest.webmanifest")

    /// The pictures among the theme's assets; one that a theme lacks is left out.
    private static let icons: [(asset: String, sizes: String, purpose: String?)] = [
        ("icon.svg", "any", nil), ("icon-192.png", "192x192", nil), ("icon-512.png", "512x512", nil),
        ("icon-maskable.png", "512x512", "maskable"),
    ]

    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] { [SiteFile(Self.self, at: permalink)] }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        let (settings, theme) = (edition.settings, edition.site.theme)
        let home = settings.baseURL.href("/")
        let json = JSONText { json in
            json.member("id", home)
            json.member("name", settings.title)
            json.member("short_name", shortName(settings.title))
            json.member("description", settings.description)
            json.member("lang", settings.language)
            json.member("dir", LanguageTag.direction(of: settings.language))
            json.member("start_url", home)
            json.member("scope", home)
            json.member("display", "minimal-ui")
            json.member("theme_color", theme.colours.mark)
            json.member("background_color", theme.colours.paper)
            json.member("icons", each: icons) { json, icon in
                guard let address = theme.assetAddresses[icon.asset]?.description else { return }
                json.object { json in
                    json.member("src", settings.baseURL.href(address))
                    json.member("sizes", icon.sizes)
                    json.member("type", MediaType.ofFile(named: icon.asset))
                    json.member("purpose", icon.purpose)
                }
            }
        }
        return json.bytes
    }

    /// What fits below an icon, 15 characters or so: as many whole words as do, at least one; a sign such as “&” is not the last.
    static func shortName(_ title: String) -> String {
        var (name, longer) = ("", "")
        for word in title.split(separator: " ") {
            longer += longer.isEmpty ? word : " \(word)"
            guard name.isEmpty || longer.count <= 15 else { break }
            if word.contains(where: { $0.isLetter || $0.isNumber }) { name = longer }
        }
        return name.isEmpty ? title : name
    }
}
