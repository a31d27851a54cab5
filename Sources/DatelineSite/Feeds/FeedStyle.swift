import DatelineModel

/// `feed.css`: how browsers show the feeds in Atom and RSS. It is the theme's, with a sentence on feeds in the site's language.
///
/// XSLT, which could make pages of feeds, is on its way out of browsers (WHATWG, issue 11523); style sheets for XML are not.
enum FeedStyle: SiteFileKind {
    /// Where it is.
    static let permalink = Permalink("/feed.css")

    static func files(of plan: PlanContext, pages: [Page]) -> [SiteFile] {
        guard plan.hasFeeds else { return [] }
        return [SiteFile(permalink: permalink) { bytes(plan) }]
    }

    private static func bytes(_ plan: PlanContext) -> [UInt8] {
        var css = ""
        if let style = plan.theme.assetAddresses["style.css"] {
            css += "@import \(string(plan.settings.baseURL.href(style.description)));\n"
        }
        let about = plan.words("This is a feed. Copy its address into a feed reader to be told of new articles.")
        let direction = LanguageTag.direction(of: plan.settings.language)
        css += ":root { --about: \(string(about)); direction: \(direction); }\n"
        return Array(css.utf8) + plan.theme.feedStyle
    }

    /// A text as a string of CSS.
    private static func string(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
}
