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

    static func files(of plan: PlanContext, pages: [Page]) -> [SiteFile] {
        guard plan.settings.hosting.files.contains(.redirects), hasLines(plan) else { return [] }
        return [
            SiteFile(permalink: Permalink("/_redirects")) {
                var text = "# Made from the aliases of articles and the table hosting: in Content/site.yml.\n\n"
                for line in lines(of: plan) { text += line.text + "\n" }
                return Array(text.utf8)
            }
        ]
    }

    private static func hasLines(_ plan: PlanContext) -> Bool {
        !plan.settings.hosting.redirects.isEmpty || plan.digest.articles.contains { !$0.aliases.isEmpty }
    }

    /// All lines in order: aliases, then the site's own, those for one path before those for many, as Cloudflare
    /// requires.
    static func lines(of plan: PlanContext) -> [Line] {
        let baseURL = plan.settings.baseURL
        var lines: [Line] = []
        for article in plan.digest.articles where !article.aliases.isEmpty {
            let target = baseURL.href(article.permalink.description)
            for alias in article.aliases {
                let path = baseURL.href(alias.description)
                lines.append(Line(path: path, target: target, status: 301))
                // Where there is a page, hosts add the slash themselves.
                if !plan.settings.has(.redirects), let short = withoutSlash(path) {
                    lines.append(Line(path: short, target: target, status: 301))
                }
            }
        }
        let rules = plan.settings.hosting.redirects
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
