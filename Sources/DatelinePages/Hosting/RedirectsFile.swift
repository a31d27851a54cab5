import DatelineDigest
import DatelineModel

/// `_redirects`, from which Netlify, Cloudflare Pages and GitLab Pages take redirects.
///
/// Every rule has its status, since hosts have different defaults, and none has Netlify's `!`: Cloudflare skips a line
/// with it. So Netlify and GitLab, where files take precedence over rules, show the redirect page at an alias
/// (`RedirectPage`), unless `pages: {redirects: false}` leaves those pages out.
enum RedirectsFile: SiteFileKind {
    /// A line of the file.
    struct Line: Sendable {
        /// The path as hosts see it.
        let path: String
        /// The target.
        let target: String
        /// The HTTP status.
        let status: Int

        /// The line without its line break.
        var text: String { "\(path) \(target) \(status)" }
    }

    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        guard edition.settings.hosting.files.contains(.redirects), hasLines(edition, pages) else { return [] }
        return [SiteFile(Self.self, at: Permalink("/_redirects"))]
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        var text =
            "# Made from the aliases of articles, Content/redirects.yml and the table hosting: in Content/site.yml.\n\n"
        for line in lines(of: edition, pages) { text += line.text + "\n" }
        return Array(text.utf8)
    }

    private static func hasLines(_ edition: Edition, _ pages: [Page]) -> Bool {
        !edition.settings.hosting.redirects.isEmpty || !edition.leadingAddresses(pages).isEmpty
            || edition.digest.articles.contains { !$0.filing.aliases.isEmpty }
    }

    /// All lines in order: aliases, moved addresses, then the site's own, those for one path before those for many, as
    /// Cloudflare requires.
    static func lines(of edition: Edition, _ pages: [Page]) -> [Line] {
        let baseURL = edition.settings.baseURL
        var lines: [Line] = []
        let add = { (lines: inout [Line], old: Permalink, target: String) in
            let path = baseURL.href(old.description.escapedAsPath)
            lines.append(Line(path: path, target: target, status: 301))
            // Where there is a page, hosts add the slash themselves.
            if !edition.settings.has(.redirects), let short = withoutSlash(path) {
                lines.append(Line(path: short, target: target, status: 301))
            }
        }
        for article in edition.digest.articles where !article.filing.aliases.isEmpty {
            let target = baseURL.href(article.permalink.description)
            for alias in article.filing.aliases { add(&lines, alias, target) }
        }
        for moved in edition.leadingAddresses(pages) {
            guard let target = moved.target else { continue }
            add(&lines, moved.path, baseURL.href(target.description.escapedAsPath))
        }
        let rules = edition.settings.hosting.redirects
        for rule in rules.filter(\.pattern.isFixed) + rules.filter({ !$0.pattern.isFixed }) {
            let path = baseURL.href(rule.pattern.description)
            let target = rule.target.hasPrefix("/") ? baseURL.href(rule.target) : rule.target
            lines.append(Line(path: path, target: target, status: rule.status))
            if rule.pattern.isFixed, let short = withoutSlash(path) {
                lines.append(Line(path: short, target: target, status: rule.status))
            }
        }
        return lines
    }

    /// `/old` for `/old/`: to Cloudflare they are two paths.
    private static func withoutSlash(_ path: String) -> String? {
        path.hasSuffix("/") && path.utf8.count > 1 ? String(path.dropLast()) : nil
    }
}
