import DatelineDigest
import DatelineModel

/// The style sheets, scripts and pictures of the theme.
enum AssetFiles: SiteFileKind {
    /// The assets of the default theme that are for pages of a few templates, with these. A site without any such page has
    /// them only if files of its own use them.
    static let templatesByAsset = [
        "instruments.css": ["instrument.html", "instruments.html"], "instruments.js": ["instruments.html"],
        "search.js": ["search.html"],
    ]

    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        let theme = edition.site.theme
        let used = Set(pages.lazy.map(\.template))
        let unused = templatesByAsset.filter { asset, templates in
            !templates.contains(where: used.contains) && !theme.ownFilesUse(asset, orTemplates: templates)
        }
        return theme.assets.filter { unused[$0.key] == nil }.sorted { $0.value.permalink < $1.value.permalink }
            .map { SiteFile(Self.self, .path($0.key), at: $0.value.permalink) }
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        guard case .path(let name) = file.key else { return [] }
        return edition.site.theme.assets[name]?.bytes ?? []
    }
}
