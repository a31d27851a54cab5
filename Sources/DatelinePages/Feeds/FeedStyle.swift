import DatelineDigest
import DatelineModel

/// `feed.css`: how browsers show the feeds in Atom and RSS. It is the theme's, with a sentence on feeds in the site's language.
///
/// XSLT, which could make pages of feeds, is on its way out of browsers (WHATWG, issue 11523); style sheets for XML are not.
enum FeedStyle: SiteFileKind {
    /// Where it is.
    static let permalink = Permalink("/feed.css")

    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        edition.hasFeeds ? [SiteFile(Self.self, at: permalink)] : []
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        let (theme, settings) = (edition.site.theme, edition.settings)
        var css = ""
        if let style = theme.assetAddresses["style.css"] {
            css += "@import \(string(settings.baseURL.href(style.description)));\n"
        }
        let about = edition.words("This is a feed. Copy its address into a feed reader to be told of new articles.")
        let root = ":root { --about: \(string(about)); direction: \(LanguageTag.direction(of: settings.language)); }\n"
        // The theme’s own imports have to stand before the first rule.
        return Array(css.utf8) + theme.feedStyle + Array("\n\(root)".utf8)
    }

    /// A text as a string of CSS.
    private static func string(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
}
